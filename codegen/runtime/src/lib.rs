//! What every generated API client stands on: transport, authentication, paging, errors, secrets, JSON.
//!
//! A generated crate is tables ([`Api`], [`Operation`], [`Pagination`]), models, and one small type for each call; all that
//! happens when a call is awaited happens here, in code that knows none of their types and is compiled once.
//!
//! The way of a call: its arguments are checked, credentials are chosen and a token is fetched if need be, one request is
//! sent through a [`Transport`], the answer is read under a size limit and judged by its status, and only then decoded.

pub mod decode;
pub mod json;
#[cfg(feature = "replay")]
pub mod replay;

mod api;
mod auth;
mod call;
mod client;
mod error;
mod macros;
mod paging;
mod patch;
mod path_segment;
mod redact;
mod request;
mod secret;
mod send;
mod timestamp;
mod transport;
mod unknown_value;
mod url;

pub use bytes::Bytes;
pub use http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode};

pub use api::{
    Api, ApiKeyLocation, ClientAuthentication, Deprecation, ErrorPointers, Idempotency, Operation,
    SchemeKind, SecurityScheme, TokenRequestEncoding,
};
pub use auth::{Clock, Token, TokenSource};
pub use call::{Answer, Call, CallFuture, Optional, Preview, Raw, Response, WithResponse};
pub use client::{ApiClient, ApiClientBuilder};
pub use error::{Error, ErrorKind};
pub use paging::{BareArray, Items, Page, PagedCall, Pages, Pagination, PaginationStyle};
pub use patch::Patch;
pub use secret::Secret;
pub use timestamp::{Timestamp, parse_timestamp};
pub use transport::{
    Body, BoxFuture, CallContext, Transport, TransportError, TransportErrorKind, TransportRequest,
    TransportResponse,
};
#[cfg(feature = "reqwest")]
pub use transport::{ReqwestTransport, ReqwestTransportBuilder};
pub use unknown_value::UnknownValue;

/// Values that become one segment of a URL's path.
pub mod path {
    pub use crate::path_segment::*;
}
