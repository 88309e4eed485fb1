// @generated from wire-basics.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

//! What the document says of the API, as data.

use openapi_runtime::{Api, ErrorPointers, Operation, SchemeKind, SecurityScheme};

/// The API: its address, its security schemes, its operations.
pub static API: Api = Api {
    name: "wire-basics",
    version: "1",
    title: "Basics",
    base_url: "https://basics.example.com",
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
pub static OPERATIONS: &[&Operation] = &[&crate::things::GET_THING];
