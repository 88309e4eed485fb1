// @generated from gcore-iam.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

//! A client of Gcore IAM.
//!
//! Identity and access management of Gcore: the account of the caller, its users and their roles, permanent API
//! tokens, login with short-lived tokens, and the journal of logins.
//!
//! **Authentication.** Send a permanent API token (`Authorization: APIKey <token>`) or an access token from
//! the [`authentication().login`](crate::authentication::Authentication::login) operation (`Authorization: Bearer <token>`). A permanent token sent as `Bearer` is refused with 401.
//!
//! **Limits.** 100 requests a second over all operations; more are answered 429. Login has limits of its own.
//!
//! # Quickstart
//!
//! ```no_run
//! use gcore_iam::{Client, Secret};
//!
//! async fn quickstart() -> Result<(), Box<dyn std::error::Error>> {
//!     let client = Client::builder().api_key(Secret::from("api-key")).build()?;
//!     let mut rows = client.users().list().items();
//!     while let Some(user) = rows.try_next().await? {
//!         println!("{user:?}");
//!     }
//!     Ok(())
//! }
//! ```
//!
//! # Credentials
//!
//! * `api_key(key)`: an API key, sent in the header `Authorization`
//! * `bearer_token(token)`: a bearer token
//!
//! [`Client::from_env`] reads `GCORE_API_KEY`, `GCORE_TOKEN`, `GCORE_BASE_URL`.
//!
//! # Resources
//!
//! * [`Client::account`] – The account that the caller works in, and accounts that the caller
//!   opens.
//! * [`Client::authentication`] – Short-lived tokens in exchange for a name and a password,
//!   and the forgotten password.
//! * [`Client::users`] – The people who may work in an account, their profiles, roles and
//!   credentials.
//! * [`Client::api_tokens`] – Permanent tokens for programs. Their text holds `_` between the
//!   token's ID and its secret.
//! * [`Client::activity_log`] – Who logged in, when, from where, and whether it worked.
//! * [`Client::api_tokens_v1`] – The first version of the token operations, announced to be
//!   removed on 2026-07-17. Use the tag `API Tokens`. Tokens made here hold `$` between ID and
//!   secret; such tokens keep working.
//!
//! # Provenance
//!
//! * documented: paths, bodies and success statuses follow the vendor's `OpenAPI` document "IAM
//!   API", revision of 2026-07-14
//! * documented: the request limit comes from the vendor's older document (gcore-iam-sdk-go,
//!   2025-09-26)
//! * inferred: the vendor declares no 429 and often no 401. Here every operation declares 429,
//!   and every operation that needs credentials declares 401
//! * documented: integers carry no format in the vendor's document; the official Go SDK reads
//!   them as 64-bit
//!
//! # Origin
//!
//! Generated from `gcore-iam.yaml`, version `1.0.0` of the API.

#[rustfmt::skip]
pub mod account;
#[rustfmt::skip]
pub mod activity_log;
#[rustfmt::skip]
mod api;
#[rustfmt::skip]
pub mod api_tokens;
#[rustfmt::skip]
pub mod api_tokens_v1;
#[rustfmt::skip]
pub mod authentication;
#[rustfmt::skip]
mod client;
#[rustfmt::skip]
pub mod headers;
#[rustfmt::skip]
pub mod models;
#[rustfmt::skip]
pub mod users;

pub use api::{API, OPERATIONS};
pub use client::{Client, ClientBuilder};
#[doc(no_inline)]
pub use openapi_runtime as runtime;
pub use openapi_runtime::Header;
pub use openapi_runtime::json;
pub use openapi_runtime::path::InvalidSegment;
pub use openapi_runtime::{Api, Attempt, Cursor, Deadline, DeprecationNotice, Operation};
pub use openapi_runtime::{Body, BoxFuture, Clock, Token, TokenSource, Transport};
pub use openapi_runtime::{Error, ErrorKind, Items, Page, Pages, RetryPolicy};
pub use openapi_runtime::{Patch, Preview, Response, Secret, StatusCode, Timestamp};
pub use openapi_runtime::{TransportError, TransportErrorKind};
pub use openapi_runtime::{TransportRequest, TransportResponse, UnknownValue};

/// Compiles the examples of the readme.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
pub struct Readme;
