// @generated from wire-types.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

//! A client of Types.
//!
//! One value of each type, there and back.
//!
//! # Quickstart
//!
//! ```no_run
//! use wire_types::{Base64, Client, json};
//! use wire_types::models::{Level, Value, ValueKind};
//!
//! async fn quickstart() -> Result<(), Box<dyn std::error::Error>> {
//!     let client = Client::builder().build()?;
//!     let id = "00000000-0000-4000-8000-000000000000".parse()?;
//!     let day = "2026-01-31".parse()?;
//!     let body = Value::new(
//!         ValueKind::Plain,
//!         Base64::from(b"any bytes"),
//!         "1.5".parse::<json::Number>()?,
//!         "2026-01-31T12:00:00Z".parse()?,
//!         "2026-01-31".parse()?,
//!         "00000000-0000-4000-8000-000000000000".parse()?,
//!         1,
//!         Level::None,
//!         (1.5, "place".to_owned()),
//!         (),
//!         "example-password",
//!     );
//!     let value = client.values().replace(id, day, body).await?;
//!     println!("{value:?}");
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
//! * [`Client::values`] – All kinds of value.
//!
//! # Origin
//!
//! Generated from `wire-types.yaml`, version `1` of the API.
#![allow(
    confusable_idents,
    mixed_script_confusables,
    uncommon_codepoints,
    reason = "the names are those of the document"
)]

#[rustfmt::skip]
mod api;
#[rustfmt::skip]
mod client;
#[rustfmt::skip]
pub mod models;
#[rustfmt::skip]
pub mod values;

pub use api::{API, OPERATIONS};
pub use client::{Client, ClientBuilder};
#[doc(no_inline)]
pub use openapi_runtime as runtime;
pub use openapi_runtime::json;
pub use openapi_runtime::path::InvalidSegment;
pub use openapi_runtime::{Api, Attempt, Cursor, Deadline, DeprecationNotice, Operation};
pub use openapi_runtime::{Base64, Date, InvalidBase64, Uuid};
pub use openapi_runtime::{Body, BoxFuture, Clock, Token, TokenSource, Transport};
pub use openapi_runtime::{Error, ErrorKind, Items, Page, Pages, RetryPolicy};
pub use openapi_runtime::{Patch, Preview, Response, Secret, StatusCode, Timestamp};
pub use openapi_runtime::{TransportError, TransportErrorKind};
pub use openapi_runtime::{TransportRequest, TransportResponse, UnknownValue};

/// Compiles the examples of the readme.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
pub struct Readme;
