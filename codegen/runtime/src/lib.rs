//! What every generated API client stands on: transport, authentication, paging, errors, secrets, JSON.
//!
//! A generated crate is tables ([`Api`], [`Operation`], [`Pagination`]), models, and one small type for each call; all that
//! happens when a call is awaited happens here, in code that knows none of their types and is compiled once.
//!
//! The way of a call: its arguments are checked, credentials are chosen and a token is fetched if need be, a request is
//! sent through a [`Transport`], the answer is read under a size limit and judged by its status, the request is sent again
//! if that may help and can do no harm, and only then is the answer decoded. All of it happens within deadlines.

pub mod decode;
pub mod json;
#[cfg(feature = "replay")]
pub mod replay;

mod api;
mod auth;
mod binary;
#[cfg(feature = "blocking")]
mod blocking;
mod body;
mod call;
mod client;
mod date;
mod error;
mod few;
mod header;
mod macros;
mod observe;
mod paging;
mod patch;
mod path_segment;
mod random;
mod redact;
mod reply;
mod request;
mod retry;
mod scalar;
mod secret;
mod send;
mod stream;
mod time;
mod timestamp;
#[cfg(feature = "tracing")]
mod trace;
mod transport;
mod unknown_value;
mod url;
#[cfg(feature = "uuid")]
mod uuid;

pub use bytes::Bytes;
pub use http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode};

pub use api::{
    Api, ApiKeyLocation, ClientAuthentication, Deprecation, ErrorPointers, Idempotency, Operation,
    SchemeKind, SecurityScheme, TokenRequestEncoding,
};
pub use auth::{Token, TokenSource};
pub use binary::{Base64, InvalidBase64};
#[cfg(feature = "blocking")]
pub use blocking::{BlockingDownload, BlockingItems, BlockingPages, BlockingStream};
pub use body::{BodyStream, Content, File, Part, RequestBody};
pub use call::{
    Answer, Attempt, Call, CallFuture, DeprecationNotice, Optional, Preview, Raw, Response,
    WithResponse,
};
pub use client::{ApiClient, ApiClientBuilder};
pub use date::Date;
pub use error::{Error, ErrorKind};
pub use header::{FromHeader, Header};
pub use paging::{BareArray, Cursor, Items, Page, PagedCall, Pages, Pagination, PaginationStyle};
pub use patch::Patch;
pub use reply::UndeclaredReply;
pub use request::Style;
pub use retry::RetryPolicy;
pub use secret::Secret;
pub use stream::{Download, Event, EventStream, JsonStream};
pub use time::{Clock, Deadline};
pub use timestamp::{Timestamp, parse_timestamp};
pub use transport::{
    Body, BoxFuture, CallContext, Transport, TransportError, TransportErrorKind, TransportRequest,
    TransportResponse,
};
#[cfg(feature = "reqwest")]
pub use transport::{ReqwestTransport, ReqwestTransportBuilder};
pub use unknown_value::UnknownValue;
#[cfg(feature = "uuid")]
pub use uuid::Uuid;

/// For the macros of this crate.
#[cfg(feature = "serde")]
#[doc(hidden)]
pub use serde as __serde;

/// What tests of a client need beside recordings.
pub mod testing {
    pub use crate::time::VirtualClock;
}

/// Values that become one segment of a URL's path.
pub mod path {
    pub use crate::path_segment::*;
}
