//! How errors are made.

use std::sync::Arc;
use std::time::Duration;

use http::header::LOCATION;
use http::{HeaderMap, StatusCode};
use jiff::Timestamp;

use super::{Effect, Error, ErrorKind, Inner, Stop, headers, service, unreadable, with_causes};
use crate::api::{ErrorPointers, Operation};
use crate::call::Trail;
use crate::redact::{Secrets, kept};
use crate::time::{Deadline, Phase, Seconds};
use crate::transport::{TransportError, TransportErrorKind};
use crate::url;

/// An answer that is not a success.
pub(crate) struct Failure<'a> {
    /// Where the code and the message stand; those of the first pointers go before those of the next.
    pub(crate) pointers: &'a [&'a ErrorPointers],
    pub(crate) operation: &'static Operation,
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: &'a [u8],
    pub(crate) secrets: &'a Secrets,
    /// What a date in `Retry-After` is measured against if the answer has no date of its own.
    pub(crate) now: Timestamp,
}

impl Error {
    /// An error of a [`TokenSource`](crate::TokenSource) of your own: why there is no access token.
    pub fn credentials(source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        let source = source.into();
        let mut error = Self::new(ErrorKind::Credentials, with_causes(&*source));
        error.0.cause = Some(Arc::from(source));
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
            trail: None,
            deadline: None,
            effect: Effect::Known,
            stop: None,
            cause: None,
        }))
    }

    pub(crate) fn configuration(detail: impl Into<String>) -> Self {
        Self::new(ErrorKind::Configuration, detail)
    }

    pub(crate) fn request(detail: impl Into<String>) -> Self {
        Self::new(ErrorKind::Request, detail)
    }

    pub(crate) fn transport(error: TransportError) -> Self {
        let (kind, deadline) = match error.kind() {
            TransportErrorKind::Timeout => (ErrorKind::Timeout, None),
            TransportErrorKind::ConnectTimeout => (ErrorKind::Timeout, Some(Deadline::Connect)),
            _ => (ErrorKind::Transport, None),
        };
        let mut made = Self::new(kind, error.to_string());
        made.0.transport = Some(error.kind());
        made.0.deadline = deadline;
        made.0.cause = Some(Arc::new(error));
        made
    }

    /// A deadline ran out.
    pub(crate) fn out_of_time(deadline: Deadline, limit: Duration, phase: Phase) -> Self {
        let awaited = match phase {
            Phase::Token => "no access token",
            Phase::Answer => "no complete answer",
        };
        let limit = Seconds(limit);
        let of_what = match deadline {
            Deadline::Connect => "making a connection (`connect_timeout`)",
            Deadline::Attempt => "one attempt (`attempt_timeout`)",
            Deadline::Call => "the whole call (`timeout`)",
            Deadline::Idle => "waiting for more of the answer (`idle_timeout`)",
        };
        let mut made = Self::new(
            ErrorKind::Timeout,
            format!("{awaited} within {limit}, the limit of {of_what}"),
        );
        made.0.deadline = Some(deadline);
        // A token request is not the call: whatever becomes of it, the call was not sent.
        made.0.transport = (phase == Phase::Answer).then_some(TransportErrorKind::Timeout);
        made
    }

    /// Nothing more arrived of an answer that is read as it arrives.
    pub(crate) fn idle(limit: Duration) -> Self {
        Self::out_of_time(Deadline::Idle, limit, Phase::Answer)
    }

    /// There was no time left to even begin.
    pub(crate) fn before_sending(mut self) -> Self {
        self.0.transport = None;
        self
    }

    /// The call may have done its work and must not be repeated blindly.
    pub(crate) fn outcome_is_unknown(mut self) -> Self {
        self.0.effect = Effect::Unknown;
        self
    }

    /// Why the call was not sent again although it might have helped.
    pub(crate) fn stopped(mut self, stop: Stop) -> Self {
        self.0.stop = Some(stop);
        self
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
            now,
        } = failure;
        let text = secrets.beginning(body);
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
            None => Self::new(ErrorKind::Status, wordless(&headers, body)),
        };
        error.0.operation = Some(operation);
        error.0.status = Some(status);
        error.0.retry_after = headers::retry_after(&headers, now);
        error.0.headers = headers;
        error.0.code = said.code;
        error.0.message = said.message;
        error.0.body = kept(text);
        error
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
        error.0.trail = None;
        error.0.effect = Effect::Known;
        error.0.stop = None;
        error.0.detail = format!("no access token: {cause}");
        error.0.cause = Some(Arc::new(cause));
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

    /// What the call went through.
    pub(crate) fn with_trail(mut self, trail: Arc<Trail>) -> Self {
        self.0.attempts = trail.count();
        self.0.trail = Some(trail);
        self
    }
}

/// What is said of an error answer in which the service says nothing about it.
fn wordless(headers: &HeaderMap, body: &[u8]) -> String {
    if body.trim_ascii().is_empty() {
        return "the body is empty".to_owned();
    }
    match unreadable::not_json(headers, body) {
        Some(found) => format!("the answer has no code or message, only {found}"),
        None => "the answer has no code or message".to_owned(),
    }
}
