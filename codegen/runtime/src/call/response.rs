//! A value together with the response that carried it.

use std::fmt;

use http::{HeaderMap, StatusCode};

use super::Answer;

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
