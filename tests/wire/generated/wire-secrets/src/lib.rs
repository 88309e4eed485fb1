// @generated from wire-secrets.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

//! A client of Secrets.
//!
//! Secrets in every place where an exchange can have one.
//!
//! # Quickstart
//!
//! ```no_run
//! use wire_secrets::{Client, Secret};
//!
//! async fn quickstart() -> Result<(), Box<dyn std::error::Error>> {
//!     let client = Client::builder().api_key(Secret::from("api-key")).build()?;
//!     let answer = client.safes().list().await?;
//!     println!("{answer:?}");
//!     Ok(())
//! }
//! ```
//!
//! # Credentials
//!
//! * `api_key(key)`: an API key, sent as the query parameter `key`
//! * `client_credentials(id, secret)`: OAuth 2.0 client credentials, exchanged for tokens when they are needed
//!
//! [`Client::from_env`] reads `WIRE_SECRETS_API_KEY`, `WIRE_SECRETS_CLIENT_ID`, `WIRE_SECRETS_CLIENT_SECRET`, `WIRE_SECRETS_BASE_URL`.
//!
//! # Resources
//!
//! * [`Client::safes`] – Boxes that are opened with a combination.
//!
//! # Origin
//!
//! Generated from `wire-secrets.yaml`, version `1` of the API.

#[rustfmt::skip]
mod api;
#[rustfmt::skip]
mod client;
#[rustfmt::skip]
pub mod headers;
#[rustfmt::skip]
pub mod models;
#[rustfmt::skip]
pub mod safes;

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
