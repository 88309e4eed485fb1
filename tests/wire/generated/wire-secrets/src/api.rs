// @generated from wire-secrets.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

//! What the document says of the API, as data.

use openapi_runtime::{
    Api, ApiKeyLocation, ErrorPointers, Operation, SchemeKind, SecurityScheme,
    TokenRequestEncoding,
};

/// The API: its address, its security schemes, its operations.
pub static API: Api = Api {
    name: "wire-secrets",
    version: "1",
    title: "Secrets",
    base_url: "https://secrets.example.com/v1",
    environment_prefix: Some("WIRE_SECRETS"),
    schemes: &[
        SecurityScheme {
            name: "client",
            kind: SchemeKind::ClientCredentials {
                token_url: "https://secrets.example.com/v1/oauth/token",
                encoding: TokenRequestEncoding::Form,
                scopes: &[],
            },
        },
        SecurityScheme {
            name: "queryKey",
            kind: SchemeKind::ApiKey {
                location: ApiKeyLocation::Query,
                parameter: "key",
                prefix: None,
            },
        },
    ],
    error: ErrorPointers {
        code: &["/code"],
        message: &["/message"],
    },
    operations: OPERATIONS,
    user_agent: concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
};

/// Every operation of the API, in the order of the document.
pub static OPERATIONS: &[&Operation] = &[
    &crate::safes::LIST_SAFES,
    &crate::safes::CREATE_SAFE,
    &crate::safes::GET_SAFE,
    &crate::safes::TRY_CODE,
];
