// @generated from wire-paging.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

//! What the document says of the API, as data.

use openapi_runtime::{Api, ErrorPointers, Operation, SchemeKind, SecurityScheme};

/// The API: its address, its security schemes, its operations.
pub static API: Api = Api {
    name: "wire-paging",
    version: "1",
    title: "Paging",
    base_url: "https://paging.example.com",
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
    &crate::projects::LIST_PROJECTS,
    &crate::issues::LIST_ISSUES,
    &crate::issues::CREATE_ISSUE,
    &crate::tables::LIST_TABLES,
    &crate::tables::LIST_PLAIN_TABLES,
    &crate::coupons::LIST_COUPONS,
];
