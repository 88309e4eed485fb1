// @generated from wire-parameters.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

//! What the document says of the API, as data.

use openapi_runtime::{Api, ErrorPointers, Operation, SchemeKind, SecurityScheme};

/// The API: its address, its security schemes, its operations.
pub static API: Api = Api {
    name: "wire-parameters",
    version: "1",
    title: "Parameters",
    base_url: "https://api.example.com",
    environment_prefix: None,
    schemes: &[
        SecurityScheme {
            name: "bearer",
            kind: SchemeKind::Bearer,
        },
    ],
    error: ErrorPointers::COMMON,
    operations: OPERATIONS,
    user_agent: concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
};

/// Every operation of the API, in the order of the document.
pub static OPERATIONS: &[&Operation] = &[
    &crate::parameters::QUERYSTRING,
    &crate::parameters::NUMBERS,
    &crate::parameters::SIMPLE,
    &crate::parameters::SIMPLE_EXPLODED,
    &crate::parameters::LABEL,
    &crate::parameters::LABEL_EXPLODED,
    &crate::parameters::MATRIX,
    &crate::parameters::MATRIX_EXPLODED,
    &crate::parameters::SEGMENTS,
    &crate::parameters::FORM,
    &crate::parameters::FORM_EXPLODED,
    &crate::parameters::SPACE_DELIMITED,
    &crate::parameters::SPACE_DELIMITED_EXPLODED,
    &crate::parameters::PIPE_DELIMITED,
    &crate::parameters::PIPE_DELIMITED_EXPLODED,
    &crate::parameters::DEEP_OBJECT,
    &crate::parameters::RESERVED,
    &crate::parameters::CONTENT,
    &crate::parameters::HEADERS,
    &crate::parameters::SAME_NAME,
    &crate::parameters::SECRETS,
    &crate::parameters::FLAGS,
    &crate::parameters::MAPS,
];
