//! The objects of OpenAPI 3.0.3 and what can be said about their keys and values.

use super::keys::KeyForm;
use super::tables;

/// The methods of a path item, in the order of the specification; `query` came with 3.2.
pub(crate) const METHODS: [&str; 9] = [
    "get", "put", "post", "delete", "options", "head", "patch", "trace", "query",
];

/// An object of the specification.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Kind {
    Document,
    Info,
    Contact,
    License,
    Server,
    ServerVariable,
    Components,
    Paths,
    PathItem,
    Operation,
    ExternalDocumentation,
    Parameter,
    RequestBody,
    MediaType,
    Encoding,
    Responses,
    Response,
    Callback,
    Example,
    Link,
    Header,
    Tag,
    Schema,
    Discriminator,
    Xml,
    SecurityScheme,
    Flows,
    ImplicitFlow,
    TokenFlow,
    CodeFlow,
    SecurityRequirement,
}

/// What a value is.
#[derive(Debug)]
pub(crate) enum Rule {
    /// Anything.
    Any,
    Text,
    Flag,
    Number,
    /// A whole number from 0 on.
    Count,
    /// One of these words.
    Word(&'static [&'static str]),
    Object(Kind),
    /// The object or a reference to one.
    Reference(Kind),
    /// `additionalProperties`: a flag, a schema or a reference.
    FlagOrSchema,
    /// `items`: a schema, a reference or (before JSON Schema 2020-12) a list of them.
    SchemaOrList,
    List(&'static Rule),
    /// A list that must not be empty.
    Some(&'static Rule),
    Map(KeyForm, &'static Rule),
}

impl Rule {
    /// Whether the specification gives no meaning to a `$ref` in the place of the value.
    pub(crate) fn is_not_referable(&self) -> bool {
        matches!(
            self,
            Self::Object(_) | Self::List(_) | Self::Some(_) | Self::Map(..)
        )
    }
}

/// A fixed key.
#[derive(Debug)]
pub(crate) struct Field {
    pub(crate) name: &'static str,
    pub(crate) rule: Rule,
    pub(crate) required: bool,
    /// Not in OpenAPI 3.0: the loader reads it and takes it out.
    pub(crate) newer: bool,
}

/// An object: its fixed keys, the rule of all others, and whether `x-` keys may stand among them.
#[derive(Debug)]
pub(crate) struct Grammar {
    pub(crate) title: &'static str,
    pub(crate) fields: &'static [Field],
    pub(crate) others: Option<(KeyForm, Rule)>,
    pub(crate) extensible: bool,
}

impl Grammar {
    /// The fixed key of this name.
    pub(crate) fn field(&self, name: &str) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.name == name)
    }
}

impl Kind {
    /// A reference to such an object, or the object itself.
    pub(crate) fn rule(self) -> &'static Rule {
        match self {
            Self::Response => &Rule::Reference(Self::Response),
            Self::Parameter => &Rule::Reference(Self::Parameter),
            Self::Example => &Rule::Reference(Self::Example),
            Self::RequestBody => &Rule::Reference(Self::RequestBody),
            Self::Header => &Rule::Reference(Self::Header),
            Self::SecurityScheme => &Rule::Reference(Self::SecurityScheme),
            Self::Link => &Rule::Reference(Self::Link),
            Self::Callback => &Rule::Reference(Self::Callback),
            Self::Document => &Rule::Object(Self::Document),
            _ => &Rule::Reference(Self::Schema),
        }
    }

    /// The tables of this object.
    pub(crate) fn grammar(self) -> &'static Grammar {
        match self {
            Self::Document => &tables::DOCUMENT,
            Self::Info => &tables::INFO,
            Self::Contact => &tables::CONTACT,
            Self::License => &tables::LICENSE,
            Self::Server => &tables::SERVER,
            Self::ServerVariable => &tables::SERVER_VARIABLE,
            Self::Components => &tables::COMPONENTS,
            Self::Paths => &tables::PATHS,
            Self::PathItem => &tables::PATH_ITEM,
            Self::Operation => &tables::OPERATION,
            Self::ExternalDocumentation => &tables::EXTERNAL_DOCUMENTATION,
            Self::Parameter => &tables::PARAMETER,
            Self::RequestBody => &tables::REQUEST_BODY,
            Self::MediaType => &tables::MEDIA_TYPE,
            Self::Encoding => &tables::ENCODING,
            Self::Responses => &tables::RESPONSES,
            Self::Response => &tables::RESPONSE,
            Self::Callback => &tables::CALLBACK,
            Self::Example => &tables::EXAMPLE,
            Self::Link => &tables::LINK,
            Self::Header => &tables::HEADER,
            Self::Tag => &tables::TAG,
            Self::Schema => &tables::SCHEMA,
            Self::Discriminator => &tables::DISCRIMINATOR,
            Self::Xml => &tables::XML,
            Self::SecurityScheme => &tables::SECURITY_SCHEME,
            Self::Flows => &tables::FLOWS,
            Self::ImplicitFlow => &tables::IMPLICIT_FLOW,
            Self::TokenFlow => &tables::TOKEN_FLOW,
            Self::CodeFlow => &tables::CODE_FLOW,
            Self::SecurityRequirement => &tables::SECURITY_REQUIREMENT,
        }
    }

    /// The section of `components` in which objects of this kind are named.
    pub(crate) fn section(self) -> Option<&'static str> {
        Some(match self {
            Self::Schema => "schemas",
            Self::Response => "responses",
            Self::Parameter => "parameters",
            Self::Example => "examples",
            Self::RequestBody => "requestBodies",
            Self::Header => "headers",
            Self::SecurityScheme => "securitySchemes",
            Self::Link => "links",
            Self::Callback => "callbacks",
            _ => return None,
        })
    }
}
