//! How errors are made.

use std::sync::Arc;

use http::header::LOCATION;
use http::{HeaderMap, StatusCode};

use super::{Error, ErrorKind, Inner, headers, service};
use crate::api::{ErrorPointers, Operation};
use crate::json::DecodeError;
use crate::redact::{Secrets, truncate};
use crate::transport::{TransportError, TransportErrorKind};
use crate::url;

/// Longest error body that is kept.
const BODY_LIMIT: usize = 10 * 1024;

/// An answer that is not a success.
pub(crate) struct Failure<'a> {
    /// Where the code and the message stand; those of the first pointers go before those of the next.
    pub(crate) pointers: &'a [&'a ErrorPointers],
    pub(crate) operation: &'static Operation,
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: &'a [u8],
    pub(crate) secrets: &'a Secrets,
}

impl Error {
    /// An error of a [`TokenSource`](crate::TokenSource) of your own: why there is no access token.
    pub fn credentials(source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        let source = source.into();
        let mut error = Self::new(ErrorKind::Credentials, source.to_string());
        error.0.source = Some(Arc::from(source));
        error
    }

    pub(crate) fn new(kind: ErrorKind, detail: impl Into<String>) -> Self {
        Self(Box::new(Inner {
            kind,
            operation: None,
            status: None,
            headers: HeaderMap::new(),
            code: None,
            message: None,
            body: None,
            detail: detail.into(),
            json_path: None,
            retry_after: None,
            transport: None,
            attempts: 0,
            source: None,
        }))
    }

    pub(crate) fn configuration(detail: impl Into<String>) -> Self {
        Self::new(ErrorKind::Configuration, detail)
    }

    pub(crate) fn request(detail: impl Into<String>) -> Self {
        Self::new(ErrorKind::Request, detail)
    }

    pub(crate) fn transport(error: TransportError) -> Self {
        let kind = if error.kind() == TransportErrorKind::Timeout {
            ErrorKind::Timeout
        } else {
            ErrorKind::Transport
        };
        let mut made = Self::new(kind, error.to_string());
        made.0.transport = Some(error.kind());
        made.0.source = Some(Arc::new(error));
        made
    }

    /// The service answered, but not with success: a redirect, or an error of its own.
    pub(crate) fn refused(failure: Failure<'_>) -> Self {
        let Failure {
            pointers,
            operation,
            status,
            headers,
            body,
            secrets,
        } = failure;
        let text = secrets.redact(&String::from_utf8_lossy(body));
        let said = service::read(pointers, &text);
        let location = headers.get(LOCATION).filter(|_| status.is_redirection());
        let mut error = match location {
            Some(location) => {
                let origin = location.to_str().ok().and_then(url::origin_of);
                let target = origin.unwrap_or_else(|| "another path of the same origin".to_owned());
                let hint = "redirects are not followed, so that credentials stay with the configured origin; if the service moved, set `base_url`";
                Self::new(
                    ErrorKind::Redirect,
                    format!("{status}: redirected to {target}; {hint}"),
                )
            }
            None => Self::new(
                ErrorKind::Status,
                if text.trim().is_empty() {
                    "the body is empty"
                } else {
                    ""
                },
            ),
        };
        error.0.operation = Some(operation);
        error.0.status = Some(status);
        error.0.retry_after = headers::retry_after(&headers);
        error.0.headers = headers;
        error.0.code = said.code;
        error.0.message = said.message;
        error.0.body = Some(truncate(text, BODY_LIMIT)).filter(|body| !body.is_empty());
        error
    }

    /// A body that is not what the document promises. `what` says which body.
    pub(crate) fn decode(error: DecodeError, body: &[u8], what: &str) -> Self {
        let error = error.located(body);
        let mut made = Self::new(ErrorKind::Decode, format!("{what}: {error}"));
        made.0.json_path = error.path().map(str::to_owned);
        made.0.source = Some(Arc::new(error));
        made
    }

    /// No access token could be had, which is why the call was not sent.
    pub(crate) fn no_token(cause: Self) -> Self {
        let kind = match cause.kind() {
            kind @ (ErrorKind::Transport | ErrorKind::Timeout | ErrorKind::Configuration) => kind,
            // Not the status of the call: a 404 of the token endpoint must not read as "no such user".
            _ => ErrorKind::Credentials,
        };
        let mut error = cause.clone();
        error.0.kind = kind;
        error.0.operation = None;
        error.0.attempts = 0;
        error.0.detail = format!("no access token: {cause}");
        error.0.source = Some(Arc::new(cause));
        error
    }

    /// Names the call, unless the error names one already.
    pub(crate) fn in_call(mut self, operation: &'static Operation, attempts: u32) -> Self {
        if self.0.operation.is_none() {
            self.0.operation = Some(operation);
            self.0.attempts = attempts;
        }
        self
    }

    pub(crate) fn with_answer(mut self, status: StatusCode, headers: &HeaderMap) -> Self {
        self.0.status = Some(status);
        self.0.headers = headers.clone();
        self
    }

    pub(crate) fn with_attempts(mut self, attempts: u32) -> Self {
        self.0.attempts = attempts;
        self
    }
}
