//! Operations: what is sent and what is answered.

use super::super::grammar::{Grammar, Kind, Rule};
use super::super::keys::KeyForm;
use super::{fixed, keyed, may, must, newer};

pub(in crate::load::structure) static OPERATION: Grammar = fixed(
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

pub(in crate::load::structure) static PARAMETER: Grammar = fixed(
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

pub(in crate::load::structure) static HEADER: Grammar = fixed(
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

pub(in crate::load::structure) static REQUEST_BODY: Grammar = fixed(
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

pub(in crate::load::structure) static MEDIA_TYPE: Grammar = fixed(
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

pub(in crate::load::structure) static ENCODING: Grammar = fixed(
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

pub(in crate::load::structure) static RESPONSES: Grammar = keyed(
    "the responses",
    &[may("default", Rule::Reference(Kind::Response))],
    KeyForm::Status,
    Rule::Reference(Kind::Response),
);

pub(in crate::load::structure) static RESPONSE: Grammar = fixed(
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

pub(in crate::load::structure) static CALLBACK: Grammar = keyed(
    "a callback",
    &[],
    KeyForm::Any,
    Rule::Object(Kind::PathItem),
);

pub(in crate::load::structure) static EXAMPLE: Grammar = fixed(
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

pub(in crate::load::structure) static LINK: Grammar = fixed(
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
