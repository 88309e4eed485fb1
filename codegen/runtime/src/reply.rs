//! Successes that the document does not declare, of operations that declare several.

use std::fmt;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};

use crate::call::Answer;

/// A success with a status that the document does not declare. `Debug` shows neither headers nor body.
#[derive(Clone, PartialEq, Eq)]
pub struct UndeclaredReply {
    status: StatusCode,
    headers: HeaderMap,
    body: Bytes,
}

impl UndeclaredReply {
    /// Of an answer that is one.
    #[must_use]
    pub fn of(answer: &Answer) -> Self {
        Self {
            status: answer.status(),
            headers: answer.headers().clone(),
            body: answer.shared_body(),
        }
    }

    /// The status.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// The headers.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// The body as it was received, decompressed.
    #[must_use]
    pub fn body(&self) -> &[u8] {
        &self.body
    }
}

impl fmt::Debug for UndeclaredReply {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("UndeclaredReply")
            .field("status", &self.status)
            .field("body", &format_args!("{} bytes", self.body.len()))
            .finish_non_exhaustive()
    }
}
