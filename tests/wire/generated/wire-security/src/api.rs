// @generated from wire-security.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

//! What the document says of the API, as data.

use openapi_runtime::{
    Api, ApiKeyLocation, ClientAuthentication, ErrorPointers, Operation, SchemeKind,
    SecurityScheme, TokenRequestEncoding,
};

/// The API: its address, its security schemes, its operations.
pub static API: Api = Api {
    name: "wire-security",
    version: "1",
    title: "Security",
    base_url: "",
    environment_prefix: None,
    schemes: &[
        SecurityScheme {
            name: "basic",
            kind: SchemeKind::Basic {
                client_authentication: ClientAuthentication::No,
            },
        },
        SecurityScheme {
            name: "bearer",
            kind: SchemeKind::Bearer,
        },
        SecurityScheme {
            name: "admin",
            kind: SchemeKind::Bearer,
        },
        SecurityScheme {
            name: "proof",
            kind: SchemeKind::Http {
                scheme: "Proof",
            },
        },
        SecurityScheme {
            name: "headerKey",
            kind: SchemeKind::ApiKey {
                location: ApiKeyLocation::Header,
                parameter: "X-Key",
                prefix: None,
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
        SecurityScheme {
            name: "cookieKey",
            kind: SchemeKind::ApiKey {
                location: ApiKeyLocation::Cookie,
                parameter: "session",
                prefix: None,
            },
        },
        SecurityScheme {
            name: "client",
            kind: SchemeKind::ClientCredentials {
                token_url: "/oauth/token",
                encoding: TokenRequestEncoding::Form,
                scopes: &["read", "write"],
            },
        },
        SecurityScheme {
            name: "person",
            kind: SchemeKind::Bearer,
        },
        SecurityScheme {
            name: "openId",
            kind: SchemeKind::Bearer,
        },
        SecurityScheme {
            name: "certificate",
            kind: SchemeKind::MutualTls,
        },
    ],
    error: ErrorPointers::COMMON,
    operations: OPERATIONS,
    user_agent: concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
};

/// Every operation of the API, in the order of the document.
pub static OPERATIONS: &[&Operation] = &[
    &crate::calls::CALL_BASIC,
    &crate::calls::CALL_BEARER,
    &crate::calls::CALL_ADMIN,
    &crate::calls::CALL_PROOF,
    &crate::calls::CALL_LISTED_KEYS,
    &crate::calls::CALL_KEYS,
    &crate::calls::CALL_WITH_CLIENT,
    &crate::calls::CALL_AS_PERSON,
    &crate::calls::CALL_EITHER,
    &crate::calls::CALL_WITH_CERTIFICATE,
    &crate::calls::CALL_OPEN,
    &crate::calls::CALL_ELSEWHERE,
];
