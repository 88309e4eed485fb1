// @generated from wire-paging.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

//! A client of Paging.
//!
//! Lists that come in pages by convention.
//!
//! # Quickstart
//!
//! ```no_run
//! use wire_paging::Client;
//!
//! async fn quickstart() -> Result<(), Box<dyn std::error::Error>> {
//!     let client = Client::builder().build()?;
//!     let mut rows = client.issues().list().items();
//!     while let Some(thing) = rows.try_next().await? {
//!         println!("{thing:?}");
//!     }
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
//! * [`Client::projects`] – A list of Dropshot.
//! * [`Client::issues`] – A list with links.
//! * [`Client::tables`] – Lists with tokens.
//! * [`Client::coupons`] – A list that goes on from a row.
//!
//! # Origin
//!
//! Generated from `wire-paging.yaml`, version `1` of the API.

#[rustfmt::skip]
mod api;
#[rustfmt::skip]
mod client;
#[rustfmt::skip]
pub mod coupons;
#[rustfmt::skip]
pub mod headers;
#[rustfmt::skip]
pub mod issues;
#[rustfmt::skip]
pub mod models;
#[rustfmt::skip]
pub mod projects;
#[rustfmt::skip]
pub mod tables;

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
