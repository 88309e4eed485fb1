//! The lowered model: what the emitted crate will consist of, with every name decided and every
//! question about a type answered. It holds no token types and no types of the document, so that an emitter
//! only writes down what stands here.

mod answer;
mod auth;
mod operation;
mod schema;

pub use answer::{
    DeclaredStatus, EventData, EventStream, Framing, HeaderType, Output, Reply, ReplyAlternative,
    ReplyContent, ResponseHeader, Status, StreamSwitch,
};
pub use auth::{
    ApiKeyLocation, ClientAuthentication, ErrorPointers, Flow, SchemeKind, SchemeOrigin,
    SecurityScheme, TokenRequestEncoding,
};
pub use operation::{
    BareArray, Body, BodyAlternative, BodyEncoding, Deprecation, Explode, Idempotency,
    Impersonation, Location, Method, Operation, Page, PaginationStyle, Parameter, ParameterStyle,
    PartEncoding, Requirement, Reserved, Serialisation,
};
pub use schema::{
    Access, Constant, Constraints, Content, Decision, Exclusive, Field, Form, Indirection,
    IntegerVariant, Items, JsonKind, Key, Model, ModelId, ModelKind, Others, Presence, SegmentRule,
    Sign, Struct, Tag, TimestampForm, Type, Union, UnionVariant, Usage, Variant,
};

/// One API: everything that one emitted crate is made from.
#[derive(Debug, Clone, PartialEq)]
pub struct Api {
    /// `info.title`.
    pub title: String,
    /// `info.version`.
    pub version: String,
    /// `info.description` and its provenance.
    pub docs: Docs,
    /// The Cargo package name, also the name of the crate's folder.
    pub package: String,
    /// `x-crate-version`: the version of the package.
    pub crate_version: String,
    /// The file name of the document, for "generated from".
    pub document: String,
    /// The first server, with the defaults of its variables: the default base URL. Empty, or a path, if a client has none.
    pub base_url: String,
    /// All servers, for documentation.
    pub servers: Vec<Server>,
    /// `x-environment-prefix`: the prefix of the variables that `Client::from_env` reads.
    pub environment_prefix: Option<String>,
    /// The security schemes, in document order.
    pub schemes: Vec<SecurityScheme>,
    /// `x-error`: where an error body keeps its code and message. `None`: the document does not say.
    pub error: Option<ErrorPointers>,
    /// The resources, in the order of the document's `tags`.
    pub resources: Vec<Resource>,
    /// Every named type, addressed by [`ModelId`].
    pub models: Vec<Model>,
    /// The modules of models that are only compiled with features of resources; the others always are.
    pub gated: Vec<GatedModule>,
    /// The headers that answers have, in the order of their first use.
    pub headers: Vec<ResponseHeader>,
    /// The operation that answers tokens for another principal, if the document marks one.
    pub impersonation: Option<Impersonation>,
}

impl Api {
    /// The model of an id that this API handed out.
    ///
    /// Ids are only made by the lowering of the same API, so `None` is a mistake of the caller.
    #[must_use]
    pub fn model(&self, id: ModelId) -> Option<&Model> {
        self.models.get(id.index())
    }

    /// Every operation, in the order it is emitted.
    pub fn operations(&self) -> impl Iterator<Item = &Operation> {
        self.resources
            .iter()
            .flat_map(|resource| &resource.operations)
    }

    /// The same, each with the resource that it belongs to.
    pub fn operations_with_resources(&self) -> impl Iterator<Item = (&Resource, &Operation)> {
        self.resources.iter().flat_map(|resource| {
            let operations = resource.operations.iter();
            operations.map(move |operation| (resource, operation))
        })
    }
}

/// A server that the document names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Server {
    /// Its URL, with variables in braces.
    pub url: String,
    /// What it is for.
    pub description: Option<String>,
    /// The variables.
    pub variables: Vec<ServerVariable>,
}

/// A variable of a server's URL.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServerVariable {
    /// Its name.
    pub name: String,
    /// Its value unless another is chosen.
    pub default: String,
    /// The values it can have; any, if none is listed.
    pub values: Vec<String>,
    /// What it is.
    pub description: Option<String>,
}

/// The operations of one tag: one accessor of the client, one module of the crate.
#[derive(Debug, Clone, PartialEq)]
pub struct Resource {
    /// The tag as the document spells it: `S3 Keys`.
    pub tag: String,
    /// The Rust type: `S3Keys`.
    pub type_name: String,
    /// The module and the accessor of the client: `s3_keys`.
    pub module: String,
    /// The Cargo feature that it is compiled with, in an API large enough to have features: `s3-keys`.
    pub feature: Option<String>,
    /// The tag's description.
    pub docs: Docs,
    /// The operations, in document order.
    pub operations: Vec<Operation>,
}

/// A module of models that is not always compiled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GatedModule {
    /// Its name, which [`Model::module`] refers to.
    pub module: String,
    /// When it is compiled.
    pub condition: Condition,
}

/// The features of resources that something is compiled with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Condition {
    /// At least one of these.
    Any(Vec<String>),
    /// All of these.
    All(Vec<String>),
}

/// Prose for rustdoc, as Markdown.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Docs {
    /// One line.
    pub summary: Option<String>,
    /// The rest.
    pub description: Option<String>,
    /// `x-provenance`: where facts come from that the vendor does not document.
    pub provenance: Vec<String>,
}

/// The type behind other names of it.
pub(crate) fn resolved<'m>(models: &'m [Model], mut ty: &'m Type) -> &'m Type {
    // No chain of aliases is longer than the list of models.
    for _ in 0..=models.len() {
        match ty {
            Type::Model(id) => match models.get(id.index()).map(|model| &model.kind) {
                Some(ModelKind::Alias(target)) => ty = target,
                _ => break,
            },
            _ => break,
        }
    }
    ty
}
