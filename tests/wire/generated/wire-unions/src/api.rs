// @generated from wire-unions.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

//! What the document says of the API, as data.

use openapi_runtime::{Api, ErrorPointers, Operation, SchemeKind, SecurityScheme};

/// The API: its address, its security schemes, its operations.
pub static API: Api = Api {
    name: "wire-unions",
    version: "1",
    title: "Unions on the wire",
    base_url: "https://unions.example.com",
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
    &crate::things::CREATE_ANIMAL,
    &crate::things::CREATE_VEHICLE,
    &crate::things::CREATE_MESSAGE,
    &crate::things::CREATE_PAYMENT,
    &crate::things::CREATE_ASSET,
    &crate::things::CREATE_DOCUMENT,
    &crate::things::CREATE_ACCESS,
    &crate::things::CREATE_PLAN,
    &crate::things::CREATE_SEARCH,
];
