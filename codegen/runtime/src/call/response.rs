//! A value together with the response that carried it.

use std::fmt;
use std::time::Duration;

use http::{HeaderMap, StatusCode};

use super::{Answer, Attempt, DeprecationNotice};
use crate::error::{Error, request_id};
use crate::header::Header;

/// The value of a call, and what came with it. `Debug` prints neither value nor body.
pub struct Response<T> {
    answer: Answer,
    value: T,
}

impl<T> Response<T> {
    pub(super) fn new(answer: Answer, value: T) -> Self {
        Self { answer, value }
    }

    /// The status.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.answer.status()
    }

    /// The headers.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        self.answer.headers()
    }

    /// The value of a header, if the answer has it.
    ///
    /// # Errors
    /// If the value is not what the document says.
    pub fn header<H>(&self, header: Header<H>) -> Result<Option<H>, Error> {
        let value = header.read(self.headers());
        value.map_err(|error| self.answer.complete(error))
    }

    /// The body as it was received, decompressed. It may hold secrets.
    #[must_use]
    pub fn body(&self) -> &[u8] {
        self.answer.body()
    }

    /// How many requests it took, token requests not counted.
    #[must_use]
    pub fn attempts(&self) -> u32 {
        self.answer.attempts()
    }

    /// What became of each request of the call, in order. Requests for access tokens are not among them.
    #[must_use]
    pub fn history(&self) -> &[Attempt] {
        self.answer.trail().attempts()
    }

    /// How long the call took, tokens, all attempts and the waits between them included.
    #[must_use]
    pub fn elapsed(&self) -> Duration {
        self.answer.trail().elapsed()
    }

    /// The id of the request, for the service's support: the one it gave itself, from the usual headers (`X-Request-Id` and
    /// its kin), else [the one that was sent](Self::sent_request_id).
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        request_id(self.headers()).or_else(|| self.sent_request_id())
    }

    /// The id that the client sent with every attempt of the call.
    #[must_use]
    pub fn sent_request_id(&self) -> Option<&str> {
        self.answer.trail().request_id()
    }

    /// Whether the service announces that the operation is deprecated or will end.
    #[must_use]
    pub fn deprecation(&self) -> Option<DeprecationNotice> {
        self.answer.deprecation()
    }

    /// The value.
    #[must_use]
    pub fn value(&self) -> &T {
        &self.value
    }

    /// The value alone.
    #[must_use]
    pub fn into_value(self) -> T {
        self.value
    }
}

impl<T> fmt::Debug for Response<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Response")
            .field("status", &self.status())
            .field("attempts", &self.attempts())
            .field("body", &format_args!("{} bytes", self.body().len()))
            .finish_non_exhaustive()
    }
}
