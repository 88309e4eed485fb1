// @generated from gcore-iam.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

//! What the document says of the API, as data.

use openapi_runtime::{
    Api, ApiKeyLocation, ErrorPointers, Operation, SchemeKind, SecurityScheme,
};

/// The API: its address, its security schemes, its operations.
pub static API: Api = Api {
    name: "gcore-iam",
    version: "1.0.0",
    title: "Gcore IAM",
    base_url: "https://api.gcore.com",
    environment_prefix: Some("GCORE"),
    schemes: &[
        SecurityScheme {
            name: "apiKey",
            kind: SchemeKind::ApiKey {
                location: ApiKeyLocation::Header,
                parameter: "Authorization",
                prefix: Some("APIKey"),
            },
        },
        SecurityScheme {
            name: "bearerToken",
            kind: SchemeKind::Bearer,
        },
    ],
    error: ErrorPointers {
        code: &["/exception_class"],
        message: &["/message", "/errors/*/*", "/errors/*", "/errors/*/*/*", "/*"],
    },
    operations: OPERATIONS,
    user_agent: concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
};

/// Every operation of the API, in the order of the document.
pub static OPERATIONS: &[&Operation] = &[
    &crate::account::ACCOUNT_OVERVIEW,
    &crate::account::CREATE_ACCOUNT,
    &crate::authentication::LOGIN,
    &crate::authentication::REFRESH_TOKEN,
    &crate::authentication::LOGIN_TO_ACCOUNT,
    &crate::authentication::FORGOT_PASSWORD,
    &crate::users::LIST_USERS,
    &crate::users::GET_USER,
    &crate::users::UPDATE_USER,
    &crate::users::INVITE_USER,
    &crate::users::GET_USER_ROLE,
    &crate::users::SET_USER_ROLE,
    &crate::users::DELETE_USER,
    &crate::users::CHANGE_USER_PASSWORD,
    &crate::users::CHANGE_USER_EMAIL,
    &crate::api_tokens::LIST_API_TOKENS,
    &crate::api_tokens::CREATE_API_TOKEN,
    &crate::api_tokens::GET_API_TOKEN,
    &crate::api_tokens::DELETE_API_TOKEN,
    &crate::activity_log::LIST_LOGINS,
    &crate::api_tokens_v1::LIST_API_TOKENS_V1,
    &crate::api_tokens_v1::CREATE_API_TOKEN_V1,
    &crate::api_tokens_v1::GET_API_TOKEN_V1,
    &crate::api_tokens_v1::DELETE_API_TOKEN_V1,
];
