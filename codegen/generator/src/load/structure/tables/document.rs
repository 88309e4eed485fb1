//! The document as a whole: what it is about, its servers, components and paths.

use super::super::grammar::{Grammar, Kind, Rule};
use super::super::keys::KeyForm;
use super::{fixed, keyed, may, must, newer};

pub(in crate::load::structure) static DOCUMENT: Grammar = fixed(
    "an OpenAPI document",
    &[
        must("openapi", Rule::Text),
        must("info", Rule::Object(Kind::Info)),
        may("servers", Rule::List(&Rule::Object(Kind::Server))),
        must("paths", Rule::Object(Kind::Paths)),
        may("components", Rule::Object(Kind::Components)),
        may(
            "security",
            Rule::List(&Rule::Object(Kind::SecurityRequirement)),
        ),
        may("tags", Rule::List(&Rule::Object(Kind::Tag))),
        may("externalDocs", Rule::Object(Kind::ExternalDocumentation)),
        newer(
            "webhooks",
            Rule::Map(KeyForm::Any, &Rule::Object(Kind::PathItem)),
        ),
        newer("jsonSchemaDialect", Rule::Text),
        newer("$self", Rule::Text),
    ],
);

pub(in crate::load::structure) static INFO: Grammar = fixed(
    "the info object",
    &[
        must("title", Rule::Text),
        may("description", Rule::Text),
        may("termsOfService", Rule::Text),
        may("contact", Rule::Object(Kind::Contact)),
        may("license", Rule::Object(Kind::License)),
        must("version", Rule::Text),
        newer("summary", Rule::Text),
    ],
);

pub(in crate::load::structure) static CONTACT: Grammar = fixed(
    "a contact",
    &[
        may("name", Rule::Text),
        may("url", Rule::Text),
        may("email", Rule::Text),
    ],
);

pub(in crate::load::structure) static LICENSE: Grammar = fixed(
    "a license",
    &[
        must("name", Rule::Text),
        may("url", Rule::Text),
        newer("identifier", Rule::Text),
    ],
);

pub(in crate::load::structure) static SERVER: Grammar = fixed(
    "a server",
    &[
        must("url", Rule::Text),
        may("description", Rule::Text),
        may(
            "variables",
            Rule::Map(KeyForm::Any, &Rule::Object(Kind::ServerVariable)),
        ),
        newer("name", Rule::Text),
    ],
);

pub(in crate::load::structure) static SERVER_VARIABLE: Grammar = fixed(
    "a server variable",
    &[
        may("enum", Rule::Some(&Rule::Text)),
        must("default", Rule::Text),
        may("description", Rule::Text),
    ],
);

pub(in crate::load::structure) static COMPONENTS: Grammar = fixed(
    "the components",
    &[
        may(
            "schemas",
            Rule::Map(KeyForm::Component, &Rule::Reference(Kind::Schema)),
        ),
        may(
            "responses",
            Rule::Map(KeyForm::Component, &Rule::Reference(Kind::Response)),
        ),
        may(
            "parameters",
            Rule::Map(KeyForm::Component, &Rule::Reference(Kind::Parameter)),
        ),
        may(
            "examples",
            Rule::Map(KeyForm::Component, &Rule::Reference(Kind::Example)),
        ),
        may(
            "requestBodies",
            Rule::Map(KeyForm::Component, &Rule::Reference(Kind::RequestBody)),
        ),
        may(
            "headers",
            Rule::Map(KeyForm::Component, &Rule::Reference(Kind::Header)),
        ),
        may(
            "securitySchemes",
            Rule::Map(KeyForm::Component, &Rule::Reference(Kind::SecurityScheme)),
        ),
        may(
            "links",
            Rule::Map(KeyForm::Component, &Rule::Reference(Kind::Link)),
        ),
        may(
            "callbacks",
            Rule::Map(KeyForm::Component, &Rule::Reference(Kind::Callback)),
        ),
        newer(
            "pathItems",
            Rule::Map(KeyForm::Component, &Rule::Object(Kind::PathItem)),
        ),
        newer(
            "mediaTypes",
            Rule::Map(KeyForm::Component, &Rule::Object(Kind::MediaType)),
        ),
    ],
);

pub(in crate::load::structure) static PATHS: Grammar = keyed(
    "the paths",
    &[],
    KeyForm::Path,
    Rule::Object(Kind::PathItem),
);

pub(in crate::load::structure) static PATH_ITEM: Grammar = fixed(
    "a path item",
    &[
        may("get", Rule::Object(Kind::Operation)),
        may("put", Rule::Object(Kind::Operation)),
        may("post", Rule::Object(Kind::Operation)),
        may("delete", Rule::Object(Kind::Operation)),
        may("options", Rule::Object(Kind::Operation)),
        may("head", Rule::Object(Kind::Operation)),
        may("patch", Rule::Object(Kind::Operation)),
        may("trace", Rule::Object(Kind::Operation)),
        may("$ref", Rule::Text),
        may("summary", Rule::Text),
        may("description", Rule::Text),
        may("servers", Rule::List(&Rule::Object(Kind::Server))),
        may("parameters", Rule::List(&Rule::Reference(Kind::Parameter))),
        newer("query", Rule::Object(Kind::Operation)),
        newer(
            "additionalOperations",
            Rule::Map(KeyForm::Any, &Rule::Object(Kind::Operation)),
        ),
    ],
);

pub(in crate::load::structure) static TAG: Grammar = fixed(
    "a tag",
    &[
        must("name", Rule::Text),
        may("description", Rule::Text),
        may("externalDocs", Rule::Object(Kind::ExternalDocumentation)),
        newer("summary", Rule::Text),
        newer("parent", Rule::Text),
        newer("kind", Rule::Text),
    ],
);

pub(in crate::load::structure) static EXTERNAL_DOCUMENTATION: Grammar = fixed(
    "a link to external documentation",
    &[may("description", Rule::Text), must("url", Rule::Text)],
);
