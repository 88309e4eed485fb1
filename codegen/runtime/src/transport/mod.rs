//! The seam between a client and HTTP.

mod body;
mod content;
mod error;
mod receive;
#[cfg(feature = "reqwest")]
mod reqwest;
mod unpack;

use std::borrow::Cow;
use std::sync::Arc;
use std::time::Duration;

use crate::api::Operation;
use crate::body::RequestBody;
use crate::request::Draft;

pub use body::Body;
pub use error::{TransportError, TransportErrorKind};
pub(crate) use receive::{Patience, Received, Receiving, receive};
#[cfg(feature = "reqwest")]
pub use reqwest::{ReqwestTransport, ReqwestTransportBuilder};
pub(crate) use unpack::Unpacked;

/// A future that owns what it needs and may move between threads.
pub type BoxFuture<T> = std::pin::Pin<Box<dyn Future<Output = T> + Send + 'static>>;

/// A request as it goes on the wire. Its extensions carry a [`CallContext`], unless the transport [does without].
///
/// `Debug` of this type belongs to the `http` crate and prints the body: do not log it.
///
/// [does without]: Transport::reads_context
pub type TransportRequest = http::Request<RequestBody>;

/// An answer as it comes off the wire, its body not yet read.
pub type TransportResponse = http::Response<Body>;

/// Sends one request and gives back one answer.
///
/// It sits below authentication: what it is given is complete, credentials included. An implementation
///
/// * sends the request once, to the URL it is given, and follows no redirect;
/// * answers with whatever status arrived: statuses are judged above it;
/// * need not decompress: it may hand on a body with `Content-Encoding: gzip`, or decompress and remove that header;
/// * need not keep time, but for connecting: the client drops the future, or the body, when time is up.
pub trait Transport: Send + Sync + 'static {
    /// Sends the request.
    fn send(
        &self,
        request: TransportRequest,
    ) -> BoxFuture<Result<TransportResponse, TransportError>>;

    /// Whether it wants to know of each request which call it belongs to: the requests then carry a [`CallContext`]. Default:
    /// yes. To say no saves each request three allocations.
    fn reads_context(&self) -> bool {
        true
    }
}

impl<T: Transport + ?Sized> Transport for Arc<T> {
    fn send(
        &self,
        request: TransportRequest,
    ) -> BoxFuture<Result<TransportResponse, TransportError>> {
        (**self).send(request)
    }

    fn reads_context(&self) -> bool {
        (**self).reads_context()
    }
}

/// Which call a request belongs to; in the extensions of a [`TransportRequest`].
#[derive(Clone)]
#[non_exhaustive]
pub struct CallContext {
    /// The operation that is called. For a token request: the API's operation of that path, or one named `oauth2.token`.
    pub operation: &'static Operation,
    /// How long this one request may take, from connecting to the last byte of the body. The client keeps it.
    pub attempt_timeout: Duration,
    /// `None` for a token request. Shared, since hardly any transport asks for what can be had of it.
    draft: Option<Arc<Draft>>,
}

impl CallContext {
    pub(crate) fn of_call(draft: &Arc<Draft>, attempt_timeout: Duration) -> Self {
        Self {
            operation: draft.operation,
            attempt_timeout,
            draft: Some(Arc::clone(draft)),
        }
    }

    pub(crate) fn of_token_request(
        operation: &'static Operation,
        attempt_timeout: Duration,
    ) -> Self {
        Self {
            operation,
            attempt_timeout,
            draft: None,
        }
    }

    /// Names and values of the path's parameters, before encoding.
    pub fn path_parameters(&self) -> impl Iterator<Item = (&'static str, Cow<'_, str>)> {
        self.draft.iter().flat_map(|draft| draft.path_parameters())
    }
}

impl std::fmt::Debug for CallContext {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // Values of path parameters may be secret; names never are.
        let names: Vec<_> = self.path_parameters().map(|(name, _)| name).collect();
        f.debug_struct("CallContext")
            .field("operation", &self.operation.id)
            .field("path_parameters", &names)
            .field("attempt_timeout", &self.attempt_timeout)
            .finish_non_exhaustive()
    }
}
