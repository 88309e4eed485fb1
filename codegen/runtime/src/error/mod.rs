//! The one error type of every client.

mod build;
mod chain;
mod display;
mod exit_code;
mod headers;
mod kind;
mod predicates;
mod service;
mod stop;
mod unreadable;

use std::sync::Arc;
use std::time::Duration;

use http::{HeaderMap, Method, StatusCode};
use jiff::Timestamp;

use crate::api::Operation;
use crate::call::{Attempt, Trail};
use crate::header::Header;
use crate::json::{self, Decode, DecodeError};
use crate::time::Deadline;
use crate::transport::TransportErrorKind;

pub(crate) use build::Failure;
pub(crate) use chain::{root, with_causes};
pub(crate) use display::visible;
pub(crate) use headers::request_id;
pub(crate) use stop::Stop;

pub use kind::ErrorKind;

/// Why a call, or the building of a client, failed.
///
/// `Display` is one line that names the operation, what happened, its root cause, and what the service said about it. For
/// that reason [`source`](std::error::Error::source) is `None`: no reporter says anything twice. What the error was made of
/// can be had from [`cause`](Self::cause). Neither `Display` nor `Debug` ever shows a secret: bodies are redacted when the
/// error is made.
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
    /// Redacted and cut. Shared by the errors of the rows of one page.
    body: Option<Arc<str>>,
    /// What happened, where the status does not say it.
    detail: String,
    json_path: Option<String>,
    retry_after: Option<Duration>,
    transport: Option<TransportErrorKind>,
    attempts: u32,
    trail: Option<Arc<Trail>>,
    deadline: Option<Deadline>,
    effect: Effect,
    stop: Option<Stop>,
    cause: Option<Arc<dyn std::error::Error + Send + Sync>>,
}

/// Whether it is known that the call had no effect.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Effect {
    Known,
    Unknown,
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

    /// The value of a header, if the answer has it.
    ///
    /// # Errors
    /// If the value is not what the document says.
    pub fn header<T>(&self, header: Header<T>) -> Result<Option<T>, Self> {
        header
            .read(&self.0.headers)
            .map_err(|error| match self.0.operation {
                Some(operation) => error.in_call(operation, self.0.attempts),
                None => error,
            })
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

    /// The body of an answer that is no success, or that is not what the document promises: at most 10 KiB, secrets replaced
    /// by `***`, invalid UTF-8 replaced. For a row of a page it is the body of the page. Neither `Display` nor `Debug` prints it:
    /// members that the document does not know are in it as they came.
    ///
    /// `None` for the answer to a token request that was a success and could not be read: it may be a token.
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

    /// The id of the request, for the service's support: the one it gave itself, from the usual headers (`X-Request-Id`
    /// and its kin), else [the one that was sent](Self::sent_request_id).
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        request_id(&self.0.headers).or_else(|| self.sent_request_id())
    }

    /// The id that the client sent with every attempt of the call.
    #[must_use]
    pub fn sent_request_id(&self) -> Option<&str> {
        self.0.trail.as_ref()?.request_id()
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

    /// What became of each request of the call, in order. Requests for access tokens are not among them.
    #[must_use]
    pub fn history(&self) -> &[Attempt] {
        self.0.trail.as_ref().map_or(&[], |trail| trail.attempts())
    }

    /// When the call began; `None` if the error is of no call.
    #[must_use]
    pub fn started(&self) -> Option<Timestamp> {
        self.0.trail.as_ref().map(|trail| trail.started())
    }

    /// How long the call took, tokens, all attempts and the waits between them included.
    #[must_use]
    pub fn elapsed(&self) -> Duration {
        self.0
            .trail
            .as_ref()
            .map_or(Duration::ZERO, |trail| trail.elapsed())
    }

    /// The deadline that ran out, if the client kept it; `None` for a timeout that a transport reports of its own.
    #[must_use]
    pub fn deadline(&self) -> Option<Deadline> {
        self.0.deadline
    }

    /// Whether the call, which must not be done twice, may have been done although it failed.
    ///
    /// The request left, and no answer came that says what became of it: time ran out, the connection broke, the service
    /// failed (5xx), or it reported success with a body that cannot be read. The client does not send such a call again.
    /// Before you do, look whether it took effect, and undo what is of no use: a key whose secret was lost on the way
    /// cannot be used by anyone. [`operation`](Self::operation), [`started`](Self::started) and
    /// [`sent_request_id`](Self::sent_request_id) tell what to look for.
    ///
    /// `false` for calls of idempotent operations: they can just be made again.
    #[must_use]
    pub fn outcome_unknown(&self) -> bool {
        self.0.effect == Effect::Unknown
    }

    /// What the error was made of, in its own type: the [`Error`] of the request for an access token, the
    /// [`TransportError`](crate::TransportError), the [`DecodeError`], or what a [`TokenSource`](crate::TokenSource) of
    /// your own reported. `Display` tells it already.
    #[must_use]
    pub fn cause(&self) -> Option<&(dyn std::error::Error + Send + Sync + 'static)> {
        self.0.cause.as_deref()
    }

    /// How the transport failed, if it did.
    #[must_use]
    pub fn transport_kind(&self) -> Option<TransportErrorKind> {
        self.0.transport
    }
}

/// Without a source: `Display` tells the causes already, and a reporter that prints both would say them twice.
impl std::error::Error for Error {}
