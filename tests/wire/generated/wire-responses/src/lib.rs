// @generated from wire-responses.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

//! A client of Responses.
//!
//! Everything that a call may answer as a whole.
//!
//! # Quickstart
//!
//! ```no_run
//! use wire_responses::Client;
//!
//! async fn quickstart() -> Result<(), Box<dyn std::error::Error>> {
//!     let client = Client::builder().build()?;
//!     let thing = client.things().find().await?;
//!     println!("{thing:?}");
//!     Ok(())
//! }
//! ```
//!
//! # Credentials
//!
//! * `bearer_token(token)`: a bearer token
//!
//! # Resources
//!
//! * [`Client::things`] – What there is.
//! * [`Client::jobs`] – What is being done.
//!
//! # Origin
//!
//! Generated from `wire-responses.yaml`, version `1` of the API.

#[rustfmt::skip]
mod api;
#[rustfmt::skip]
mod client;
#[rustfmt::skip]
pub mod headers;
#[rustfmt::skip]
pub mod jobs;
#[rustfmt::skip]
pub mod models;
#[rustfmt::skip]
pub mod things;

pub use api::{API, OPERATIONS};
pub use client::{Client, ClientBuilder};
#[doc(no_inline)]
pub use openapi_runtime as runtime;
pub use openapi_runtime::json;
pub use openapi_runtime::path::InvalidSegment;
pub use openapi_runtime::{Api, Attempt, Cursor, Deadline, DeprecationNotice, Operation};
pub use openapi_runtime::{Base64, Date, Download, Header, InvalidBase64};
pub use openapi_runtime::{Body, BoxFuture, Clock, Token, TokenSource, Transport};
pub use openapi_runtime::{Error, ErrorKind, Items, Page, Pages, RetryPolicy};
pub use openapi_runtime::{Patch, Preview, Response, Secret, StatusCode, Timestamp};
pub use openapi_runtime::{TransportError, TransportErrorKind};
pub use openapi_runtime::{TransportRequest, TransportResponse, UnknownValue};
pub use openapi_runtime::{UndeclaredReply, Uuid};

/// Compiles the examples of the readme.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
pub struct Readme;
