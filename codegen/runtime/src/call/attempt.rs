//! What became of each request of a call.

use std::time::Duration;

use http::{HeaderMap, HeaderValue, StatusCode};
use jiff::Timestamp;

use crate::error::{Error, request_id};
use crate::few::Few;
use crate::transport::TransportErrorKind;

/// One request of a call: how it ended, and how long was waited before it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attempt {
    status: Option<StatusCode>,
    fault: Option<TransportErrorKind>,
    request_id: Option<Box<str>>,
    waited: Duration,
    elapsed: Duration,
}

impl Attempt {
    /// The status, if the service answered. With a [`fault`](Self::fault) beside it the body of the answer broke off.
    #[must_use]
    pub fn status(&self) -> Option<StatusCode> {
        self.status
    }

    /// How the transport failed, or that time ran out; `None` if the answer arrived whole.
    #[must_use]
    pub fn fault(&self) -> Option<TransportErrorKind> {
        self.fault
    }

    /// The id that the service gave the request.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.request_id.as_deref()
    }

    /// How long was waited before the request was sent; zero for the first.
    #[must_use]
    pub fn waited(&self) -> Duration {
        self.waited
    }

    /// How long the request took, from connecting to the last byte of the answer.
    #[must_use]
    pub fn elapsed(&self) -> Duration {
        self.elapsed
    }

    pub(crate) fn answered(status: StatusCode, headers: &HeaderMap) -> Self {
        Self {
            status: Some(status),
            fault: None,
            request_id: request_id(headers).map(Box::from),
            waited: Duration::ZERO,
            elapsed: Duration::ZERO,
        }
    }

    pub(crate) fn failed(error: &Error) -> Self {
        Self {
            status: error.status(),
            fault: error.transport_kind(),
            request_id: request_id(error.headers()).map(Box::from),
            waited: Duration::ZERO,
            elapsed: Duration::ZERO,
        }
    }

    pub(crate) fn timed(mut self, waited: Duration, elapsed: Duration) -> Self {
        (self.waited, self.elapsed) = (waited, elapsed);
        self
    }
}

/// All that is remembered of a call beside its outcome.
#[derive(Debug)]
pub(crate) struct Trail {
    attempts: Few<Attempt>,
    /// The id that was sent with every attempt.
    request_id: Option<HeaderValue>,
    started: Timestamp,
    elapsed: Duration,
}

impl Trail {
    pub(crate) fn new(started: Timestamp) -> Self {
        Self {
            attempts: Few::None,
            request_id: None,
            started,
            elapsed: Duration::ZERO,
        }
    }

    pub(crate) fn attempts(&self) -> &[Attempt] {
        self.attempts.as_slice()
    }

    pub(crate) fn count(&self) -> u32 {
        u32::try_from(self.attempts().len()).unwrap_or(u32::MAX)
    }

    pub(crate) fn request_id(&self) -> Option<&str> {
        self.request_id.as_ref()?.to_str().ok()
    }

    /// The id as it is sent.
    pub(crate) fn request_id_header(&self) -> Option<&HeaderValue> {
        self.request_id.as_ref()
    }

    pub(crate) fn started(&self) -> Timestamp {
        self.started
    }

    pub(crate) fn elapsed(&self) -> Duration {
        self.elapsed
    }

    pub(crate) fn push(&mut self, attempt: Attempt) {
        self.attempts.push(attempt);
    }

    pub(crate) fn set_request_id(&mut self, id: Option<HeaderValue>) {
        self.request_id = id;
    }

    pub(crate) fn set_elapsed(&mut self, elapsed: Duration) {
        self.elapsed = elapsed;
    }
}
