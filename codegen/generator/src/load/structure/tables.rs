//! The tables: every object of OpenAPI 3.0.3, its keys and their values.

use super::grammar::{Field, Grammar, Kind, Rule};
use super::keys::KeyForm;

const fn may(name: &'static str, rule: Rule) -> Field {
    Field {
        name,
        rule,
        required: false,
        newer: false,
    }
}

/// A key of OpenAPI 3.1 or 3.2.
const fn newer(name: &'static str, rule: Rule) -> Field {
    Field {
        name,
        rule,
        required: false,
        newer: true,
    }
}

const fn must(name: &'static str, rule: Rule) -> Field {
    Field {
        name,
        rule,
        required: true,
        newer: false,
    }
}

const fn fixed(title: &'static str, fields: &'static [Field]) -> Grammar {
    Grammar {
        title,
        fields,
        others: None,
        extensible: true,
    }
}

const fn keyed(
    title: &'static str,
    fields: &'static [Field],
    form: KeyForm,
    rule: Rule,
) -> Grammar {
    Grammar {
        title,
        fields,
        others: Some((form, rule)),
        extensible: true,
    }
}

pub(super) static DOCUMENT: Grammar = fixed(
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

pub(super) static INFO: Grammar = fixed(
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

pub(super) static CONTACT: Grammar = fixed(
    "a contact",
    &[
        may("name", Rule::Text),
        may("url", Rule::Text),
        may("email", Rule::Text),
    ],
);

pub(super) static LICENSE: Grammar = fixed(
    "a license",
    &[
        must("name", Rule::Text),
        may("url", Rule::Text),
        newer("identifier", Rule::Text),
    ],
);

pub(super) static SERVER: Grammar = fixed(
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

pub(super) static SERVER_VARIABLE: Grammar = fixed(
    "a server variable",
    &[
        may("enum", Rule::Some(&Rule::Text)),
        must("default", Rule::Text),
        may("description", Rule::Text),
    ],
);

pub(super) static COMPONENTS: Grammar = fixed(
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

pub(super) static PATHS: Grammar = keyed(
    "the paths",
    &[],
    KeyForm::Path,
    Rule::Object(Kind::PathItem),
);

pub(super) static PATH_ITEM: Grammar = fixed(
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

pub(super) static OPERATION: Grammar = fixed(
    "an operation",
    &[
        may("tags", Rule::List(&Rule::Text)),
        may("summary", Rule::Text),
        may("description", Rule::Text),
        may("externalDocs", Rule::Object(Kind::ExternalDocumentation)),
        may("operationId", Rule::Text),
        may("parameters", Rule::List(&Rule::Reference(Kind::Parameter))),
        may("requestBody", Rule::Reference(Kind::RequestBody)),
        must("responses", Rule::Object(Kind::Responses)),
        may(
            "callbacks",
            Rule::Map(KeyForm::Any, &Rule::Reference(Kind::Callback)),
        ),
        may("deprecated", Rule::Flag),
        may(
            "security",
            Rule::List(&Rule::Object(Kind::SecurityRequirement)),
        ),
        may("servers", Rule::List(&Rule::Object(Kind::Server))),
    ],
);

pub(super) static EXTERNAL_DOCUMENTATION: Grammar = fixed(
    "a link to external documentation",
    &[may("description", Rule::Text), must("url", Rule::Text)],
);

pub(super) static PARAMETER: Grammar = fixed(
    "a parameter",
    &[
        must("name", Rule::Text),
        must("in", Rule::Word(&["query", "header", "path", "cookie"])),
        may("description", Rule::Text),
        may("required", Rule::Flag),
        may("deprecated", Rule::Flag),
        may("allowEmptyValue", Rule::Flag),
        may("style", Rule::Word(STYLES)),
        may("explode", Rule::Flag),
        may("allowReserved", Rule::Flag),
        may("schema", Rule::Reference(Kind::Schema)),
        may(
            "content",
            Rule::Map(KeyForm::MediaType, &Rule::Object(Kind::MediaType)),
        ),
        may("example", Rule::Any),
        may(
            "examples",
            Rule::Map(KeyForm::Any, &Rule::Reference(Kind::Example)),
        ),
    ],
);

const STYLES: &[&str] = &[
    "matrix",
    "label",
    "form",
    "simple",
    "spaceDelimited",
    "pipeDelimited",
    "deepObject",
];

pub(super) static HEADER: Grammar = fixed(
    "a header",
    &[
        may("description", Rule::Text),
        may("required", Rule::Flag),
        may("deprecated", Rule::Flag),
        may("style", Rule::Word(&["simple"])),
        may("explode", Rule::Flag),
        may("schema", Rule::Reference(Kind::Schema)),
        may(
            "content",
            Rule::Map(KeyForm::MediaType, &Rule::Object(Kind::MediaType)),
        ),
        may("example", Rule::Any),
        may(
            "examples",
            Rule::Map(KeyForm::Any, &Rule::Reference(Kind::Example)),
        ),
    ],
);

pub(super) static REQUEST_BODY: Grammar = fixed(
    "a request body",
    &[
        may("description", Rule::Text),
        must(
            "content",
            Rule::Map(KeyForm::MediaType, &Rule::Object(Kind::MediaType)),
        ),
        may("required", Rule::Flag),
    ],
);

pub(super) static MEDIA_TYPE: Grammar = fixed(
    "a media type",
    &[
        may("schema", Rule::Reference(Kind::Schema)),
        may("example", Rule::Any),
        may(
            "examples",
            Rule::Map(KeyForm::Any, &Rule::Reference(Kind::Example)),
        ),
        may(
            "encoding",
            Rule::Map(KeyForm::Any, &Rule::Object(Kind::Encoding)),
        ),
        newer("itemSchema", Rule::Reference(Kind::Schema)),
        newer("itemEncoding", Rule::Object(Kind::Encoding)),
        newer("prefixEncoding", Rule::List(&Rule::Object(Kind::Encoding))),
    ],
);

pub(super) static ENCODING: Grammar = fixed(
    "an encoding",
    &[
        may("contentType", Rule::Text),
        may(
            "headers",
            Rule::Map(KeyForm::Any, &Rule::Reference(Kind::Header)),
        ),
        may(
            "style",
            Rule::Word(&["form", "spaceDelimited", "pipeDelimited", "deepObject"]),
        ),
        may("explode", Rule::Flag),
        may("allowReserved", Rule::Flag),
    ],
);

pub(super) static RESPONSES: Grammar = keyed(
    "the responses",
    &[may("default", Rule::Reference(Kind::Response))],
    KeyForm::Status,
    Rule::Reference(Kind::Response),
);

pub(super) static RESPONSE: Grammar = fixed(
    "a response",
    &[
        must("description", Rule::Text),
        may(
            "headers",
            Rule::Map(KeyForm::Any, &Rule::Reference(Kind::Header)),
        ),
        may(
            "content",
            Rule::Map(KeyForm::MediaType, &Rule::Object(Kind::MediaType)),
        ),
        may(
            "links",
            Rule::Map(KeyForm::Component, &Rule::Reference(Kind::Link)),
        ),
        newer("summary", Rule::Text),
    ],
);

pub(super) static CALLBACK: Grammar = keyed(
    "a callback",
    &[],
    KeyForm::Any,
    Rule::Object(Kind::PathItem),
);

pub(super) static EXAMPLE: Grammar = fixed(
    "an example",
    &[
        may("summary", Rule::Text),
        may("description", Rule::Text),
        may("value", Rule::Any),
        may("externalValue", Rule::Text),
        newer("dataValue", Rule::Any),
        newer("serializedValue", Rule::Text),
    ],
);

pub(super) static LINK: Grammar = fixed(
    "a link",
    &[
        may("operationRef", Rule::Text),
        may("operationId", Rule::Text),
        may("parameters", Rule::Map(KeyForm::Any, &Rule::Any)),
        may("requestBody", Rule::Any),
        may("description", Rule::Text),
        may("server", Rule::Object(Kind::Server)),
    ],
);

pub(super) static TAG: Grammar = fixed(
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

/// The types of values.
pub(super) const TYPES: &[&str] = &["array", "boolean", "integer", "number", "object", "string"];

pub(super) static SCHEMA: Grammar = fixed(
    "a schema",
    &[
        may("type", Rule::Word(TYPES)),
        may("description", Rule::Text),
        may(
            "properties",
            Rule::Map(KeyForm::Any, &Rule::Reference(Kind::Schema)),
        ),
        may("items", Rule::SchemaOrList),
        may("example", Rule::Any),
        may("format", Rule::Text),
        may("enum", Rule::Some(&Rule::Any)),
        may("required", Rule::List(&Rule::Text)),
        may("nullable", Rule::Flag),
        may("title", Rule::Text),
        may("allOf", Rule::Some(&Rule::Reference(Kind::Schema))),
        may("oneOf", Rule::Some(&Rule::Reference(Kind::Schema))),
        may("anyOf", Rule::Some(&Rule::Reference(Kind::Schema))),
        may("not", Rule::Reference(Kind::Schema)),
        may("additionalProperties", Rule::FlagOrSchema),
        may("default", Rule::Any),
        may("multipleOf", Rule::Number),
        may("maximum", Rule::Number),
        may("exclusiveMaximum", Rule::Flag),
        may("minimum", Rule::Number),
        may("exclusiveMinimum", Rule::Flag),
        may("maxLength", Rule::Count),
        may("minLength", Rule::Count),
        may("pattern", Rule::Text),
        may("maxItems", Rule::Count),
        may("minItems", Rule::Count),
        may("uniqueItems", Rule::Flag),
        may("maxProperties", Rule::Count),
        may("minProperties", Rule::Count),
        may("discriminator", Rule::Object(Kind::Discriminator)),
        may("readOnly", Rule::Flag),
        may("writeOnly", Rule::Flag),
        may("xml", Rule::Object(Kind::Xml)),
        may("externalDocs", Rule::Object(Kind::ExternalDocumentation)),
        may("deprecated", Rule::Flag),
        newer("$id", Rule::Text),
        newer("$schema", Rule::Text),
        newer("$vocabulary", Rule::Any),
        newer("$comment", Rule::Text),
        newer("$anchor", Rule::Text),
        newer("$dynamicAnchor", Rule::Text),
        newer("$dynamicRef", Rule::Text),
        newer("$recursiveRef", Rule::Text),
        newer("$recursiveAnchor", Rule::Any),
        newer("$defs", SCHEMAS),
        newer("definitions", SCHEMAS),
        newer("const", Rule::Any),
        newer("examples", Rule::Any),
        newer("prefixItems", Rule::List(&Rule::Reference(Kind::Schema))),
        newer("additionalItems", Rule::FlagOrSchema),
        newer("contains", Rule::FlagOrSchema),
        newer("minContains", Rule::Any),
        newer("maxContains", Rule::Any),
        newer("patternProperties", SCHEMAS),
        newer("propertyNames", Rule::FlagOrSchema),
        newer("unevaluatedItems", Rule::FlagOrSchema),
        newer("unevaluatedProperties", Rule::FlagOrSchema),
        newer("if", Rule::FlagOrSchema),
        newer("then", Rule::FlagOrSchema),
        newer("else", Rule::FlagOrSchema),
        newer("dependentRequired", Rule::Any),
        newer("dependentSchemas", SCHEMAS),
        newer("dependencies", Rule::Any),
        newer("contentEncoding", Rule::Text),
        newer("contentMediaType", Rule::Text),
        newer("contentSchema", Rule::FlagOrSchema),
    ],
);

const SCHEMAS: Rule = Rule::Map(KeyForm::Any, &Rule::Reference(Kind::Schema));

pub(super) static DISCRIMINATOR: Grammar = fixed(
    "a discriminator",
    &[
        must("propertyName", Rule::Text),
        may("mapping", Rule::Map(KeyForm::Any, &Rule::Text)),
        newer("defaultMapping", Rule::Text),
    ],
);

pub(super) static XML: Grammar = fixed(
    "an XML object",
    &[
        may("name", Rule::Text),
        may("namespace", Rule::Text),
        may("prefix", Rule::Text),
        may("attribute", Rule::Flag),
        may("wrapped", Rule::Flag),
        newer("nodeType", Rule::Text),
    ],
);

pub(super) static SECURITY_SCHEME: Grammar = fixed(
    "a security scheme",
    &[
        must(
            "type",
            Rule::Word(&["apiKey", "http", "oauth2", "openIdConnect"]),
        ),
        may("description", Rule::Text),
        may("name", Rule::Text),
        may("in", Rule::Word(&["query", "header", "cookie"])),
        may("scheme", Rule::Text),
        may("bearerFormat", Rule::Text),
        may("flows", Rule::Object(Kind::Flows)),
        may("openIdConnectUrl", Rule::Text),
        newer("oauth2MetadataUrl", Rule::Text),
        newer("deprecated", Rule::Flag),
    ],
);

pub(super) static FLOWS: Grammar = fixed(
    "the OAuth flows",
    &[
        may("implicit", Rule::Object(Kind::ImplicitFlow)),
        may("password", Rule::Object(Kind::TokenFlow)),
        may("clientCredentials", Rule::Object(Kind::TokenFlow)),
        may("authorizationCode", Rule::Object(Kind::CodeFlow)),
        newer("deviceAuthorization", Rule::Any),
    ],
);

pub(super) static IMPLICIT_FLOW: Grammar = fixed(
    "an implicit flow",
    &[
        must("authorizationUrl", Rule::Text),
        may("refreshUrl", Rule::Text),
        must("scopes", Rule::Map(KeyForm::Any, &Rule::Text)),
    ],
);

pub(super) static TOKEN_FLOW: Grammar = fixed(
    "an OAuth flow",
    &[
        must("tokenUrl", Rule::Text),
        may("refreshUrl", Rule::Text),
        must("scopes", Rule::Map(KeyForm::Any, &Rule::Text)),
    ],
);

pub(super) static CODE_FLOW: Grammar = fixed(
    "an authorization code flow",
    &[
        must("authorizationUrl", Rule::Text),
        must("tokenUrl", Rule::Text),
        may("refreshUrl", Rule::Text),
        must("scopes", Rule::Map(KeyForm::Any, &Rule::Text)),
    ],
);

pub(super) static SECURITY_REQUIREMENT: Grammar = Grammar {
    title: "a security requirement",
    fields: &[],
    others: Some((KeyForm::Any, Rule::List(&Rule::Text))),
    extensible: false,
};
