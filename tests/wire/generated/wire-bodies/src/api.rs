// @generated from wire-bodies.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

//! What the document says of the API, as data.

use openapi_runtime::{Api, ErrorPointers, Operation, SchemeKind, SecurityScheme};

/// The API: its address, its security schemes, its operations.
pub static API: Api = Api {
    name: "wire-bodies",
    version: "1",
    title: "Bodies",
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
    &crate::bodies::SEND_JSON,
    &crate::bodies::DELETE_WITH_BODY,
    &crate::bodies::MERGE_PATCH,
    &crate::bodies::SEND_FORM,
    &crate::bodies::SEND_DEEP_FORM,
    &crate::bodies::UPLOAD,
    &crate::bodies::SEND_SCAN,
    &crate::bodies::SEND_SOURCE,
    &crate::bodies::SEND_BYTES,
    &crate::bodies::SEND_BYTES_ONCE,
    &crate::bodies::SEND_TEXT,
    &crate::bodies::SEND_XML,
    &crate::bodies::REPLACE_SETTINGS,
    &crate::bodies::SEARCH_THINGS,
    &crate::bodies::CHOOSE,
    &crate::bodies::SAME_SHAPE,
    &crate::bodies::ANYTHING,
    &crate::bodies::EMPTY_FORM,
    &crate::bodies::SEARCH_WITH_BODY,
    &crate::bodies::SEND_STYLED_PARTS,
];
