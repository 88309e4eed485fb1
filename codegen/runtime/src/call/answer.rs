//! An answer that is a success, before it is decoded.

use std::fmt;
use std::sync::Arc;

use bytes::Bytes;
use http::header::CONTENT_TYPE;
use http::{HeaderMap, StatusCode};

use crate::error::{Error, visible};
use crate::json::DecodeError;
use crate::request::Draft;
use crate::transport::Received;

/// The answer to a call: status, headers and body. `Debug` prints no body.
pub struct Answer {
    draft: Arc<Draft>,
    received: Received,
    attempts: u32,
}

impl Answer {
    pub(crate) fn new(draft: Arc<Draft>, received: Received, attempts: u32) -> Self {
        Self {
            draft,
            received,
            attempts,
        }
    }

    /// The status, one that means success.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.received.status
    }

    /// The headers.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        &self.received.headers
    }

    /// The body, decompressed.
    #[must_use]
    pub fn body(&self) -> &[u8] {
        &self.received.body
    }

    /// How many requests it took, token requests not counted.
    #[must_use]
    pub fn attempts(&self) -> u32 {
        self.attempts
    }

    pub(crate) fn shared_body(&self) -> Bytes {
        self.received.body.clone()
    }

    pub(crate) fn draft(&self) -> &Draft {
        &self.draft
    }

    /// The error of a body that is not what the operation promises.
    pub(crate) fn decode_error(&self, error: DecodeError) -> Error {
        let made = if error.is_syntax()
            && let Some(found) = self.not_json()
        {
            Error::decode(
                DecodeError::new(format!("expected JSON, found {found}"), error.offset()),
                self.body(),
                "the answer",
            )
        } else {
            Error::decode(error, self.body(), "the answer")
        };
        self.complete(made)
    }

    /// The error of one row of a page.
    pub(crate) fn row_error(&self, error: DecodeError, row: usize) -> Error {
        self.complete(Error::decode(
            error,
            self.body(),
            &format!("row {row} of the page"),
        ))
    }

    pub(crate) fn complete(&self, error: Error) -> Error {
        error
            .with_answer(self.status(), self.headers())
            .in_call(self.draft.operation, self.attempts)
    }

    /// What the body is, if it does not even claim or look to be JSON. Says nothing of its content, which may be secret.
    fn not_json(&self) -> Option<String> {
        let content_type = self
            .headers()
            .get(CONTENT_TYPE)
            .and_then(|value| value.to_str().ok());
        let looks = match self.body().trim_ascii_start().first() {
            None => return Some("an empty body".to_owned()),
            Some(b'<') => "markup",
            Some(b'{' | b'[' | b'"') => "JSON",
            Some(byte) if byte.is_ascii_graphic() => "text",
            Some(_) => "binary data",
        };
        let claims_json = content_type.is_none_or(|claimed| {
            let media_type = claimed
                .split(';')
                .next()
                .unwrap_or_default()
                .trim()
                .to_ascii_lowercase();
            media_type.ends_with("/json") || media_type.ends_with("+json")
        });
        if claims_json && looks == "JSON" {
            return None;
        }
        let claimed = content_type.map_or_else(
            || "no content type".to_owned(),
            |claimed| format!("`{}`", visible(claimed, 80)),
        );
        Some(format!("{claimed} with a body that begins like {looks}"))
    }
}

impl fmt::Debug for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Answer")
            .field("operation", &self.draft.operation.id)
            .field("status", &self.status())
            .field("body", &format_args!("{} bytes", self.body().len()))
            .finish_non_exhaustive()
    }
}
