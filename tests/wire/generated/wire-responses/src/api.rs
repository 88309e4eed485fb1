// @generated from wire-responses.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

//! What the document says of the API, as data.

use openapi_runtime::{Api, ErrorPointers, Operation, SchemeKind, SecurityScheme};

/// The API: its address, its security schemes, its operations.
pub static API: Api = Api {
    name: "wire-responses",
    version: "1",
    title: "Responses",
    base_url: "https://responses.example.com",
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
    &crate::things::FIND_THING,
    &crate::things::CREATE_THING,
    &crate::things::CHECK_THING,
    &crate::things::TRACE_THING,
    &crate::things::REPORT_THINGS,
    &crate::jobs::LIST_JOBS,
    &crate::jobs::GET_JOB_RESULT,
];
