// @generated from wire-security.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

//! A client of Security.
//!
//! Every kind of credential, alone and together.
//!
//! # Quickstart
//!
//! ```no_run
//! use wire_security::{Client, Secret};
//!
//! async fn quickstart() -> Result<(), Box<dyn std::error::Error>> {
//!     let client = Client::builder()
//!         .base_url("https://api.example.com")
//!         .basic("user", Secret::from("password"))
//!         .build()?;
//!     client.calls().basic().await?;
//!     Ok(())
//! }
//! ```
//!
//! # Credentials
//!
//! * `basic(user, password)`: a user name and a password (HTTP basic)
//! * `bearer_token(token)`: a bearer token
//! * `http_credentials(credentials)`: what stands behind `Proof` in the header `Authorization`
//! * `api_key(key)`: an API key, sent in the header `X-Key` or as the query parameter `key` or in the cookie `session`
//! * `client_credentials(id, secret)`: OAuth 2.0 client credentials, exchanged for tokens when they are needed
//! * `transport(transport)`: one that shows a client certificate (mutual TLS), made with
//!   [`runtime::ReqwestTransport::builder`]
//!
//! # Resources
//!
//! * [`Client::calls`] – One call for each way to say who calls.
//!
//! # Origin
//!
//! Generated from `wire-security.yaml`, version `1` of the API.

#[rustfmt::skip]
mod api;
#[rustfmt::skip]
pub mod calls;
#[rustfmt::skip]
mod client;
#[rustfmt::skip]
pub mod models;

pub use api::{API, OPERATIONS};
pub use client::{Client, ClientBuilder};
#[doc(no_inline)]
pub use openapi_runtime as runtime;
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
