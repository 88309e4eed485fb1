//! Operations, their parameters, bodies and answers.

use super::{Constraints, DeclaredStatus, Docs, EventStream, ModelId, Output, Type};

/// One operation of the document: one method of a resource.
#[derive(Debug, Clone, PartialEq)]
pub struct Operation {
    /// The `operationId`.
    pub id: String,
    /// Where it stands in the document, as a JSON pointer.
    pub pointer: String,
    /// The HTTP method.
    pub method: Method,
    /// The path template as the document spells it: `/v1/iam-users/{id}`.
    pub path: String,
    /// The method on the resource: `list`.
    pub method_name: String,
    /// The type of the call: `ListUsers`.
    pub call_type: String,
    /// The `static` that describes the operation: `LIST_USERS`.
    pub descriptor: String,
    /// Summary and description.
    pub docs: Docs,
    /// All parameters but those that paging drives, required ones first.
    pub parameters: Vec<Parameter>,
    /// The request body.
    pub body: Option<Body>,
    /// What a success answers.
    pub output: Output,
    /// How a success can be read as it arrives, instead of as [`output`](Self::output).
    pub stream: Option<EventStream>,
    /// The `Accept` header; `application/json` when `None`.
    pub accept: Option<String>,
    /// The single statuses that mean success, ascending: those of 2xx, else those that redirect.
    pub success: Vec<u16>,
    /// Positions in [`Api::headers`](super::Api::headers) of the headers that answers have, ascending.
    pub headers: Vec<usize>,
    /// The types that schemas have given these headers.
    pub header_types: Vec<Type>,
    /// Links, callbacks and other things of which documentation is all that can be made: a sentence each.
    pub notes: Vec<String>,
    /// Every declared status: single ones ascending, then ranges, then `default`.
    pub statuses: Vec<DeclaredStatus>,
    /// Alternatives of security scheme names; empty when no credentials are sent. The last one may name no scheme: the
    /// operation can be called without credentials then.
    pub security: Vec<Vec<String>>,
    /// The scopes that the alternatives ask for, without those that ask for none.
    pub scopes: Vec<Vec<String>>,
    /// Where the operation is served, if not where the API is: an absolute URL, or a path on the API's host.
    pub server: Option<String>,
    /// Whether repeating the request does no harm.
    pub idempotency: Idempotency,
    /// JSON keys and parameter names whose values are secret, in either direction.
    pub secrets: Vec<String>,
    /// Whether the document calls the operation deprecated.
    pub deprecation: Deprecation,
}

impl Operation {
    /// The parameters, those that paging drives included.
    pub fn all_parameters(&self) -> impl Iterator<Item = &Parameter> {
        self.parameters.iter().chain(self.output.controls())
    }

    /// The types that requests hold.
    pub fn sent(&self) -> impl Iterator<Item = &Type> {
        let bodies = self.body.iter().flat_map(Body::types);
        let parameters = self.all_parameters();
        parameters.map(|parameter| &parameter.ty).chain(bodies)
    }

    /// The types that successes are decoded into, as a whole or as a stream.
    pub fn successes(&self) -> impl Iterator<Item = &Type> {
        let streamed = self.stream.iter().map(|stream| &stream.item);
        self.output.types().chain(streamed)
    }

    /// The types that answers are decoded into, errors and headers included.
    pub fn received(&self) -> impl Iterator<Item = &Type> {
        let errors = self
            .statuses
            .iter()
            .filter_map(|declared| declared.error.as_ref());
        self.successes().chain(errors).chain(&self.header_types)
    }
}

/// The HTTP methods of OpenAPI.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Method {
    /// `GET`
    Get,
    /// `PUT`
    Put,
    /// `POST`
    Post,
    /// `DELETE`
    Delete,
    /// `OPTIONS`
    Options,
    /// `HEAD`
    Head,
    /// `PATCH`
    Patch,
    /// `TRACE`
    Trace,
    /// `QUERY`: a read whose question is its body, safe and idempotent.
    Query,
}

impl Method {
    /// The method as HTTP writes it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Put => "PUT",
            Self::Post => "POST",
            Self::Delete => "DELETE",
            Self::Options => "OPTIONS",
            Self::Head => "HEAD",
            Self::Patch => "PATCH",
            Self::Trace => "TRACE",
            Self::Query => "QUERY",
        }
    }
}

/// A path, query, header or cookie parameter.
#[derive(Debug, Clone, PartialEq)]
pub struct Parameter {
    /// The name on the wire.
    pub wire_name: String,
    /// Where the document describes it, as a JSON pointer; where its operation stands, if only the path names it.
    pub pointer: String,
    /// The Rust argument or setter.
    pub name: String,
    /// Where it is sent.
    pub location: Location,
    /// Argument or setter.
    pub requirement: Requirement,
    /// The type of its value.
    pub ty: Type,
    /// How its value is written.
    pub serialisation: Serialisation,
    /// Description and provenance.
    pub docs: Docs,
    /// What the document says of its value.
    pub constraints: Constraints,
    /// An example value of the document.
    pub example: Option<serde_json::Value>,
}

/// Where a parameter is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Location {
    /// In the path.
    Path,
    /// In the query.
    Query,
    /// In a header.
    Header,
    /// In a cookie.
    Cookie,
}

/// How a parameter, or a member of a form, is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Serialisation {
    /// `style`
    pub style: ParameterStyle,
    /// `explode`
    pub explode: Explode,
    /// `allowReserved`
    pub reserved: Reserved,
}

impl Serialisation {
    /// What holds for a location unless the document says otherwise.
    #[must_use]
    pub const fn of(location: Location) -> Self {
        match location {
            Location::Path | Location::Header => Self::unexploded(ParameterStyle::Simple),
            Location::Query | Location::Cookie => Self {
                explode: Explode::Yes,
                ..Self::unexploded(ParameterStyle::Form)
            },
        }
    }

    /// A style by itself.
    #[must_use]
    pub const fn unexploded(style: ParameterStyle) -> Self {
        Self {
            style,
            explode: Explode::No,
            reserved: Reserved::Encoded,
        }
    }
}

/// The styles of OpenAPI, and JSON for parameters with `content`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ParameterStyle {
    /// `a,b`
    Simple,
    /// `.a,b`
    Label,
    /// `;name=a,b`
    Matrix,
    /// `name=a,b`
    Form,
    /// `name=a%20b`
    SpaceDelimited,
    /// `name=a%7Cb`
    PipeDelimited,
    /// `name[key]=a`
    DeepObject,
    /// `name={"key":"a"}`
    Json,
}

/// Whether each member of a value stands for itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Explode {
    /// It does.
    Yes,
    /// All members share one text.
    No,
}

/// Whether characters with a meaning in URLs are encoded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reserved {
    /// They are.
    Encoded,
    /// They stay as they are, where that does not break the URL.
    Kept,
}

/// Whether a caller has to give a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Requirement {
    /// A positional argument.
    Required,
    /// A setter.
    Optional,
}

/// A request body.
#[derive(Debug, Clone, PartialEq)]
pub struct Body {
    /// What a caller chooses from; at least one.
    pub alternatives: Vec<BodyAlternative>,
    /// The type of the choice, if there are several: `CreateThingBody`.
    pub choice: String,
    /// Whether it is an argument or a setter named `body`.
    pub requirement: Requirement,
    /// The body's description.
    pub docs: Docs,
}

impl Body {
    /// The types of all alternatives.
    pub fn types(&self) -> impl Iterator<Item = &Type> {
        self.alternatives.iter().map(|alternative| &alternative.ty)
    }
}

/// One way to write a request body.
#[derive(Debug, Clone, PartialEq)]
pub struct BodyAlternative {
    /// What `Content-Type` says: `application/json`.
    pub media_type: String,
    /// How it is written.
    pub encoding: BodyEncoding,
    /// Its type; of a text and of bytes the schema's, which callers do not use.
    pub ty: Type,
    /// The variant of the choice: `Json`.
    pub variant: String,
    /// An example of the document.
    pub example: Option<serde_json::Value>,
}

/// How a request body is written.
#[derive(Debug, Clone, PartialEq)]
pub enum BodyEncoding {
    /// As JSON.
    Json,
    /// As `application/x-www-form-urlencoded`.
    Form {
        /// What holds for members that are not listed, if not the usual.
        others: Option<Serialisation>,
        /// The members with a serialisation of their own.
        members: Vec<(String, Serialisation)>,
    },
    /// As `multipart/form-data`.
    Multipart {
        /// The members with a media type or a serialisation of their own.
        parts: Vec<(String, PartEncoding)>,
    },
    /// As the caller writes it: a text.
    Text,
    /// As the caller writes it: bytes.
    Bytes,
}

/// How a member of a multipart body is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PartEncoding {
    /// In this media type. Of a file it may be a list of media types and patterns: what the file may be.
    MediaType(String),
    /// As a text that is not looked into.
    Text {
        /// What the text, or what it encodes, is.
        media_type: Option<String>,
        /// What `Content-Transfer-Encoding` says: `base64`.
        transfer_encoding: Option<&'static str>,
    },
    /// In a style.
    Style(Serialisation),
}

/// The paging of an operation (`x-pagination`).
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// The type of one row.
    pub row: Type,
    /// How the next page is asked for.
    pub style: PaginationStyle,
    /// The `static` that describes the paging: `LIST_USERS_PAGES`.
    pub descriptor: String,
    /// The parameters that paging drives; they become setters.
    pub controls: Vec<Parameter>,
    /// The query parameter of the page size.
    pub size: Option<String>,
    /// The page size sent when the caller sets none.
    pub default_size: Option<u64>,
    /// JSON pointer to the rows; empty when the body is the array.
    pub items: String,
    /// JSON pointer to the number of rows in all.
    pub total_items: Option<String>,
    /// JSON pointer to the number of pages.
    pub total_pages: Option<String>,
    /// JSON pointer to whether there is a page after this one.
    pub has_more: Option<String>,
    /// Whether the body may be a bare array of rows instead of a page.
    pub bare_array: BareArray,
}

/// How the next page is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PaginationStyle {
    /// By a page number.
    PageNumber {
        /// The query parameter.
        page: String,
        /// The number of the first page.
        first: u64,
    },
    /// By the number of rows to pass over.
    Offset {
        /// The query parameter.
        offset: String,
    },
    /// By a cursor that the page holds.
    Cursor {
        /// The query parameter.
        cursor: String,
        /// JSON pointer to the next cursor.
        next_cursor: String,
    },
    /// By what identifies the last row of the page before it.
    LastRow {
        /// The query parameter of the row that the page comes after.
        after: String,
        /// The query parameter that asks for the page before a row instead.
        before: Option<String>,
        /// JSON pointer, within a row, to what identifies it.
        row_key: String,
    },
    /// By a link that the page or its `Link` header (RFC 8288) holds.
    Link {
        /// JSON pointer to the link; the header when `None`.
        next_link: Option<String>,
    },
}

/// Whether a paged operation may also answer a bare array.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BareArray {
    /// The array is one page, the last.
    Accepted,
    /// The array is a decoding error.
    Refused,
}

/// Whether a request may be repeated when its outcome is unknown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Idempotency {
    /// Repeating does no harm.
    Idempotent,
    /// Repeating may act twice.
    NotIdempotent,
}

/// Whether the document calls a thing deprecated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deprecation {
    /// In good standing.
    Current,
    /// Deprecated.
    Deprecated,
}

/// The operation marked `x-impersonation`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Impersonation {
    /// The index of its resource in [`super::Api::resources`].
    pub resource: usize,
    /// The index of the operation in the resource.
    pub operation: usize,
    /// The newtype of its path parameter, if that is a named schema.
    pub principal: Option<ModelId>,
}
