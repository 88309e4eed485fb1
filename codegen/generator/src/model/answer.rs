//! What a call answers: successes, errors, headers.

use super::{Docs, Page, Parameter, Type};

/// What a successful call answers.
#[derive(Debug, Clone, PartialEq)]
pub enum Output {
    /// `()`: no content is declared, whatever is sent is ignored.
    Nothing,
    /// A JSON body.
    Json(Type),
    /// A JSON body that may be missing (`x-may-be-empty`, or a success without content beside the one with it): `Option<T>`.
    JsonOrEmpty(Type),
    /// One page of rows.
    Page(Box<Page>),
    /// A text: `String`.
    Text,
    /// Bytes that are read as they arrive.
    Download,
    /// Values that are read as they arrive.
    Stream(Box<EventStream>),
    /// Several successes of different types: an enum of its own.
    Reply(Box<Reply>),
}

impl Output {
    /// The types that a success is decoded into.
    pub fn types(&self) -> impl Iterator<Item = &Type> {
        let (one, many): (Option<&Type>, &[ReplyAlternative]) = match self {
            Self::Nothing | Self::Text | Self::Download => (None, &[]),
            Self::Json(ty) | Self::JsonOrEmpty(ty) => (Some(ty), &[]),
            Self::Page(page) => (Some(&page.row), &[]),
            Self::Stream(stream) => (Some(&stream.item), &[]),
            Self::Reply(reply) => (None, &reply.alternatives),
        };
        let many = many
            .iter()
            .filter_map(|alternative| match &alternative.content {
                ReplyContent::Json(ty) => Some(ty),
                ReplyContent::Nothing | ReplyContent::Text | ReplyContent::Bytes => None,
            });
        one.into_iter().chain(many)
    }

    /// The parameters that paging drives.
    #[must_use]
    pub fn controls(&self) -> &[Parameter] {
        match self {
            Self::Page(page) => &page.controls,
            _ => &[],
        }
    }
}

/// Values that arrive one after the other in one answer.
#[derive(Debug, Clone, PartialEq)]
pub struct EventStream {
    /// How one value is told from the next.
    pub framing: Framing,
    /// The type of a value.
    pub item: Type,
    /// The media type that is asked for.
    pub media_type: String,
    /// What else asks for the stream.
    pub switch: StreamSwitch,
}

/// What tells a service that an answer is wanted as a stream, beside the media type that is asked for: a boolean that the
/// caller may leave out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StreamSwitch {
    /// Nothing that is known with certainty.
    Unknown,
    /// A member of the body.
    Member(String),
    /// A parameter of the query.
    Query(String),
}

/// How one value of a stream is told from the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Framing {
    /// Server-Sent Events.
    Events(EventData),
    /// One JSON value a line.
    JsonLines,
    /// JSON text sequences (RFC 7464).
    JsonSequence,
}

/// What the schema of an event stream describes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EventData {
    /// The data of an event, which is JSON.
    Json,
    /// The data of an event, which is text.
    Text,
    /// The whole event as an object with the members `event`, `data`, ….
    Envelope,
}

/// The enum of an operation whose successes differ.
#[derive(Debug, Clone, PartialEq)]
pub struct Reply {
    /// The Rust type: `CreateUserReply`.
    pub name: String,
    /// Its variants, exact statuses first, then ranges, then `default`.
    pub alternatives: Vec<ReplyAlternative>,
}

/// One success of an operation that has several.
#[derive(Debug, Clone, PartialEq)]
pub struct ReplyAlternative {
    /// The status that means it.
    pub status: Status,
    /// The Rust variant.
    pub variant: String,
    /// What the document says of it.
    pub description: String,
    /// What its body holds.
    pub content: ReplyContent,
}

/// The body of one success among several.
#[derive(Debug, Clone, PartialEq)]
pub enum ReplyContent {
    /// None, or one that is ignored.
    Nothing,
    /// JSON.
    Json(Type),
    /// A text.
    Text,
    /// Bytes, read whole.
    Bytes,
}

/// A status the document declares.
#[derive(Debug, Clone, PartialEq)]
pub struct DeclaredStatus {
    /// The status.
    pub status: Status,
    /// Its description in the document.
    pub description: String,
    /// The type of its JSON body, if it is an error and has one.
    pub error: Option<Type>,
}

/// The key of a response.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// One status.
    Code(u16),
    /// A hundred of them: `4XX` is 4.
    Range(u16),
    /// Every status that is not declared.
    Default,
}

impl Status {
    /// The status, if it is a single one.
    #[must_use]
    pub const fn code(self) -> Option<u16> {
        match self {
            Self::Code(code) => Some(code),
            Self::Range(_) | Self::Default => None,
        }
    }
}

impl std::fmt::Display for Status {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Code(code) => write!(formatter, "{code}"),
            Self::Range(hundreds) => write!(formatter, "{hundreds}XX"),
            Self::Default => formatter.write_str("default"),
        }
    }
}

/// A header that answers have: a constant of the module `headers`.
#[derive(Debug, Clone, PartialEq)]
pub struct ResponseHeader {
    /// The constant: `X_RATE_LIMIT`.
    pub constant: String,
    /// Where it is first declared in the document, as a JSON pointer.
    pub pointer: String,
    /// The name on the wire, as the document spells it.
    pub wire_name: String,
    /// The type of its value.
    pub ty: HeaderType,
    /// What the document says of it where it is first declared.
    pub docs: Docs,
}

/// The type of a header's value.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum HeaderType {
    /// `String`
    Text,
    /// `i64`
    Integer,
    /// `f64`
    Number,
    /// `bool`
    Boolean,
    /// `Timestamp`, written as in JSON or as HTTP does.
    Timestamp,
    /// `Secret`
    Secret,
    /// What a member of the same schema is, whose text the header holds: a date, a UUID, bytes, a decimal, a model that is one
    /// text or one integer.
    Scalar(Type),
    /// The header holds JSON (`content`) of this type.
    Json(Type),
    /// `Vec` of it, separated by commas.
    List(Box<HeaderType>),
}

impl HeaderType {
    /// The type that schemas have given it, if one has.
    #[must_use]
    pub fn ty(&self) -> Option<&Type> {
        match self {
            Self::Scalar(ty) | Self::Json(ty) => Some(ty),
            Self::List(item) => item.ty(),
            _ => None,
        }
    }
}
