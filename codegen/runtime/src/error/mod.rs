//! The one error type of every client.

mod build;
mod display;
mod headers;
mod kind;
mod service;

use std::sync::Arc;
use std::time::Duration;

use http::{HeaderMap, Method, StatusCode};

use crate::api::Operation;
use crate::json::{self, Decode, DecodeError};
use crate::transport::TransportErrorKind;

pub(crate) use build::Failure;
pub(crate) use display::visible;
pub use kind::ErrorKind;

/// Why a call, or the building of a client, failed.
///
/// `Display` is one line that names the operation, what happened and what the service said about it.
/// Neither it nor `Debug` ever shows a secret: bodies are redacted when the error is made.
#[derive(Clone)]
pub struct Error(Box<Inner>);

/// What the error holds. Boxed, so that a `Result` of a call is hardly larger than its value.
#[derive(Clone)]
struct Inner {
    kind: ErrorKind,
    operation: Option<&'static Operation>,
    status: Option<StatusCode>,
    headers: HeaderMap,
    code: Option<String>,
    message: Option<String>,
    /// Redacted and cut.
    body: Option<String>,
    /// What happened, where the status does not say it.
    detail: String,
    json_path: Option<String>,
    retry_after: Option<Duration>,
    transport: Option<TransportErrorKind>,
    attempts: u32,
    source: Option<Arc<dyn std::error::Error + Send + Sync>>,
}

impl Error {
    /// What kind of failure this is.
    #[must_use]
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// The `operationId` of the call that failed; `None` for a client that could not be built.
    #[must_use]
    pub fn operation(&self) -> Option<&'static str> {
        self.0.operation.map(|operation| operation.id)
    }

    /// The method of the call that failed.
    #[must_use]
    pub fn method(&self) -> Option<&'static Method> {
        self.0.operation.map(|operation| &operation.method)
    }

    /// The path of the call that failed, as the document writes it: with names in place of values.
    #[must_use]
    pub fn path_template(&self) -> Option<&'static str> {
        self.0.operation.map(|operation| operation.path)
    }

    /// The status that the service answered, if it answered.
    ///
    /// For [`ErrorKind::Credentials`] this is the status of the request for an access token.
    #[must_use]
    pub fn status(&self) -> Option<StatusCode> {
        self.0.status
    }

    /// The headers of the answer; empty if there was none.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        &self.0.headers
    }

    /// The service's own error code, such as `NOT_FOUND_USER`.
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        self.0.code.as_deref()
    }

    /// The service's own message.
    #[must_use]
    pub fn message(&self) -> Option<&str> {
        self.0.message.as_deref()
    }

    /// The body of an error answer: at most 10 KiB, secrets replaced by `***`, invalid UTF-8 replaced.
    #[must_use]
    pub fn body(&self) -> Option<&str> {
        self.0.body.as_deref()
    }

    /// Decodes [`body`](Self::body) as the error model of the document.
    ///
    /// # Errors
    /// If there is no body, or if it is not what `T` expects.
    pub fn decode_body<T: Decode>(&self) -> Result<T, DecodeError> {
        json::from_slice(self.body().unwrap_or_default().as_bytes())
    }

    /// The id that the service gave the request, from the usual headers (`X-Request-Id` and its kin).
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        headers::request_id(&self.0.headers)
    }

    /// How long the service asks to wait before the next try: `Retry-After` as seconds or as a date, or `Retry-After-Ms`.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        self.0.retry_after
    }

    /// Where in the answer decoding failed, such as `$.data[3].createdAt`.
    #[must_use]
    pub fn json_path(&self) -> Option<&str> {
        self.0.json_path.as_deref()
    }

    /// How many requests were sent for the call, token requests not counted. 0: the call failed before anything was sent.
    #[must_use]
    pub fn attempts(&self) -> u32 {
        self.0.attempts
    }

    /// How the transport failed, if it did.
    #[must_use]
    pub fn transport_kind(&self) -> Option<TransportErrorKind> {
        self.0.transport
    }

    /// The service answered 404. A 404 to a request for an access token does not count.
    #[must_use]
    pub fn is_not_found(&self) -> bool {
        self.is_status(StatusCode::NOT_FOUND)
    }

    /// The service answered 409: it exists already, or is in a state that does not allow this.
    #[must_use]
    pub fn is_conflict(&self) -> bool {
        self.is_status(StatusCode::CONFLICT)
    }

    /// The service, or the token endpoint, answered 401: the credentials are wrong, expired or revoked.
    #[must_use]
    pub fn is_unauthorized(&self) -> bool {
        self.0.status == Some(StatusCode::UNAUTHORIZED)
    }

    /// The service, or the token endpoint, answered 403: the caller may not do this.
    #[must_use]
    pub fn is_forbidden(&self) -> bool {
        self.0.status == Some(StatusCode::FORBIDDEN)
    }

    /// The service, or the token endpoint, answered 429. See [`retry_after`](Self::retry_after).
    #[must_use]
    pub fn is_rate_limited(&self) -> bool {
        self.0.status == Some(StatusCode::TOO_MANY_REQUESTS)
    }

    /// The service answered 400 or 422: it rejects what was sent.
    #[must_use]
    pub fn is_bad_request(&self) -> bool {
        self.is_status(StatusCode::BAD_REQUEST) || self.is_status(StatusCode::UNPROCESSABLE_ENTITY)
    }

    /// The service, or the token endpoint, answered with a 5xx status.
    #[must_use]
    pub fn is_server_error(&self) -> bool {
        self.0.status.is_some_and(|status| status.is_server_error())
    }

    /// Time ran out.
    #[must_use]
    pub fn is_timeout(&self) -> bool {
        self.0.kind == ErrorKind::Timeout
    }

    /// No connection was made, so nothing was sent.
    #[must_use]
    pub fn is_connect(&self) -> bool {
        matches!(
            self.0.transport,
            Some(TransportErrorKind::Connect | TransportErrorKind::Tls)
        )
    }

    /// The service answered with success, but the body is not what the document promises.
    #[must_use]
    pub fn is_decode(&self) -> bool {
        self.0.kind == ErrorKind::Decode
    }

    fn is_status(&self, status: StatusCode) -> bool {
        self.0.kind == ErrorKind::Status && self.0.status == Some(status)
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.0.source.as_deref().map(|source| source as _)
    }
}
