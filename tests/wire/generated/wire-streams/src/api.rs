// @generated from wire-streams.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

//! What the document says of the API, as data.

use openapi_runtime::{Api, ErrorPointers, Operation, SchemeKind, SecurityScheme};

/// The API: its address, its security schemes, its operations.
pub static API: Api = Api {
    name: "wire-streams",
    version: "1",
    title: "Streams",
    base_url: "https://streams.example.com",
    environment_prefix: None,
    schemes: &[
        SecurityScheme {
            name: "token",
            kind: SchemeKind::Bearer,
        },
    ],
    error: ErrorPointers::COMMON,
    operations: OPERATIONS,
    user_agent: concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
};

/// Every operation of the API, in the order of the document.
pub static OPERATIONS: &[&Operation] = &[
    &crate::files::GET_FILE,
    &crate::chat::WATCH_ANSWER,
    &crate::chat::REPLACE_ANSWER,
    &crate::chat::CREATE_ANSWER,
    &crate::chat::CREATE_COMPLETION,
    &crate::chat::WATCH_NOTICES,
    &crate::chat::WATCH_ITEMS,
    &crate::chat::WATCH_STEPS,
    &crate::chat::READ_LOG,
    &crate::chat::EXPORT_DELTAS,
    &crate::chat::SEQUENCE_DELTAS,
];
