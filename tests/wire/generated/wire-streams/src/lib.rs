// @generated from wire-streams.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

//! A client of Streams.
//!
//! Everything that is read as it arrives.
//!
//! # Quickstart
//!
//! ```no_run
//! use wire_streams::{Client, Secret};
//!
//! async fn quickstart() -> Result<(), Box<dyn std::error::Error>> {
//!     let client = Client::builder().bearer_token(Secret::from("token")).build()?;
//!     let completion = client.chat().watch_answer().await?;
//!     println!("{completion:?}");
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
//! * [`Client::files`] – Bytes.
//! * [`Client::chat`] – Events.
//!
//! # Origin
//!
//! Generated from `wire-streams.yaml`, version `1` of the API.

#[rustfmt::skip]
mod api;
#[rustfmt::skip]
pub mod chat;
#[rustfmt::skip]
mod client;
#[rustfmt::skip]
pub mod files;
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
pub use openapi_runtime::{Download, Event, EventStream, JsonStream};
pub use openapi_runtime::{Error, ErrorKind, Items, Page, Pages, RetryPolicy};
pub use openapi_runtime::{Patch, Preview, Response, Secret, StatusCode, Timestamp};
pub use openapi_runtime::{TransportError, TransportErrorKind};
pub use openapi_runtime::{TransportRequest, TransportResponse, UnknownValue};

/// Compiles the examples of the readme.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
pub struct Readme;
