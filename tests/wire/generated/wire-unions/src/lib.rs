// @generated from wire-unions.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

//! A client of Unions on the wire.
//!
//! Values of several types, each sent and received.
//!
//! # Quickstart
//!
//! ```no_run
//! use wire_unions::Client;
//! use wire_unions::models::{Animal, Cat};
//!
//! async fn quickstart() -> Result<(), Box<dyn std::error::Error>> {
//!     let client = Client::builder().build()?;
//!     let body = Animal::Cat(Cat::new("kind"));
//!     let animal = client.things().create_animal(body).await?;
//!     println!("{animal:?}");
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
//! * [`Client::things`] – What is one of several.
//!
//! # Origin
//!
//! Generated from `wire-unions.yaml`, version `1` of the API.

#[rustfmt::skip]
mod api;
#[rustfmt::skip]
mod client;
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
pub use openapi_runtime::{Base64, Date, InvalidBase64};
pub use openapi_runtime::{Body, BoxFuture, Clock, Token, TokenSource, Transport};
pub use openapi_runtime::{Error, ErrorKind, Items, Page, Pages, RetryPolicy};
pub use openapi_runtime::{Patch, Preview, Response, Secret, StatusCode, Timestamp};
pub use openapi_runtime::{TransportError, TransportErrorKind};
pub use openapi_runtime::{TransportRequest, TransportResponse, UnknownValue};

/// Compiles the examples of the readme.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
pub struct Readme;
