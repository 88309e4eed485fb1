//! What two documents disagree about.

use std::fmt;

use openapi_codegen::finding::Pointer;
use serde_json::Value;

/// What upstream did to the thing, seen from our document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Upstream has it, our document does not.
    Added,
    /// Our document has it, upstream does not.
    Removed,
    /// Both have it and say different things.
    Changed,
}

/// Which part of an API a difference is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Subject {
    /// A method on a path.
    Operation,
    /// What a call must present to be let in.
    Security,
    /// A parameter of an operation.
    Parameter,
    /// The body of a request.
    Body,
    /// A status that an operation answers.
    Response,
    /// A form of a body or an answer.
    MediaType,
    /// A property of an object.
    Field,
    /// What kind of value stands somewhere.
    Type,
    /// An alternative of a `oneOf` or `anyOf`.
    Alternative,
    /// A value of an enumeration.
    EnumValue,
    /// A mark that something should no longer be used.
    Deprecation,
    /// A header of an answer.
    Header,
    /// Limits, formats and defaults of a value.
    Constraint,
    /// A server.
    Server,
}

/// How much a difference matters to somebody who uses the client.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Importance {
    /// Calls that our document describes may fail, or their answers not decode.
    Breaking,
    /// The client works as before, but does not have it.
    Notable,
    /// A detail that no call fails for.
    Detail,
}

/// One thing that upstream and our document disagree about.
#[derive(Debug, Clone)]
pub struct Difference {
    /// How much it matters.
    pub importance: Importance,
    /// What upstream did.
    pub kind: Kind,
    /// What it is about.
    pub subject: Subject,
    /// What it is, in one line of Markdown.
    pub message: String,
    /// The operations that are affected (`GET /users`), in the order of our document; none for matters of the whole document.
    pub operations: Vec<String>,
    /// The place in our document: the thing itself, or what it would be added to.
    pub ours: Pointer,
    /// The place in the upstream document, if it is there.
    pub theirs: Option<Pointer>,
    /// What our document says, for what changed.
    pub old: Option<Value>,
    /// What upstream says, for what changed.
    pub new: Option<Value>,
    /// How to add it to our document; empty when it is no addition.
    pub(crate) insertions: Vec<Insertion>,
}

/// Something to be put into our document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Insertion {
    /// The mapping or list of our tree that it goes to.
    pub(crate) at: Pointer,
    /// Mappings and lists that are missing on the way.
    pub(crate) missing: Vec<String>,
    /// What goes there.
    pub(crate) leaf: Leaf,
}

/// What is put into a mapping or a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Leaf {
    Member(String, Content),
    Item(Content),
}

/// Where the value comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Content {
    /// The value as it is.
    Value(Value),
    /// An object of the upstream document, to be put in the terms of ours.
    Theirs(Pointer, Object),
    /// An operation there, on a path of ours that is spelt like this.
    Operation { theirs: Pointer, path: String },
}

/// Objects of OpenAPI that can be adopted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Object {
    Schema,
    Parameter,
    Body,
    Response,
    Header,
    MediaType,
}

impl fmt::Display for Kind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Added => "added",
            Self::Removed => "removed",
            Self::Changed => "changed",
        })
    }
}

impl fmt::Display for Importance {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Breaking => "breaking",
            Self::Notable => "notable",
            Self::Detail => "detail",
        })
    }
}

impl fmt::Display for Subject {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Operation => "operation",
            Self::Security => "security",
            Self::Parameter => "parameter",
            Self::Body => "body",
            Self::Response => "response",
            Self::MediaType => "media-type",
            Self::Field => "field",
            Self::Type => "type",
            Self::Alternative => "alternative",
            Self::EnumValue => "enum-value",
            Self::Deprecation => "deprecation",
            Self::Header => "header",
            Self::Constraint => "constraint",
            Self::Server => "server",
        })
    }
}
