//! Errors of answers that are not what the document promises.

use std::sync::Arc;

use http::HeaderMap;
use http::header::CONTENT_TYPE;

use super::{Error, ErrorKind, visible};
use crate::json::DecodeError;
use crate::transport::Received;

impl Error {
    /// An answer that cannot be read as what it should be. `what` says which answer.
    pub(crate) fn unreadable(error: DecodeError, received: &Received, what: &str) -> Self {
        let error = match not_json(&received.headers, &received.body) {
            Some(found) if error.is_syntax() => {
                DecodeError::new(format!("expected JSON, found {found}"), error.offset())
            }
            _ => error,
        };
        Self::decode(error, received, what)
    }

    /// A part of an answer that is not what it should be. `what` says which part.
    pub(crate) fn decode(error: DecodeError, received: &Received, what: &str) -> Self {
        let error = error.located(&received.body);
        let mut made = Self::new(ErrorKind::Decode, format!("{what}: {error}"));
        made.0.json_path = error.path().map(str::to_owned);
        made.0.cause = Some(Arc::new(error));
        made.with_answer(received.status, &received.headers)
    }

    /// A part of an answer that is read as it arrives, which is not what it should be.
    pub(crate) fn undecodable(error: DecodeError, what: &str) -> Self {
        let mut made = Self::new(ErrorKind::Decode, format!("{what}: {error}"));
        made.0.json_path = error.path().map(str::to_owned);
        made.0.cause = Some(Arc::new(error));
        made
    }

    /// Keeps a body that was made fit to be kept.
    pub(crate) fn with_body(mut self, body: Option<Arc<str>>) -> Self {
        self.0.body = body;
        self
    }
}

/// What the body is, if it does not even claim or look to be JSON. Says nothing of its content, which may be secret.
pub(super) fn not_json(headers: &HeaderMap, body: &[u8]) -> Option<String> {
    let content_type = headers
        .get(CONTENT_TYPE)
        .and_then(|value| value.to_str().ok());
    let looks = match body.trim_ascii_start().first() {
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
