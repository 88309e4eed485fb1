//! The span of a call, and the events in it.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use http::{HeaderValue, StatusCode};
use tracing::field::Empty;
use tracing::instrument::{Instrument, Instrumented};
use tracing::{Span, debug, info_span};

use super::TARGET;
use super::error_type::ErrorType;
use crate::call::Attempt;
use crate::error::Error;
use crate::request::Draft;

/// One call, as seen from outside. Made when the call is first polled, dropped when it ends or is given up.
pub(crate) struct CallObserver {
    span: Span,
    is_finished: AtomicBool,
}

impl CallObserver {
    /// Runs the call's own future, so that what happens in it can be told to belong to it.
    pub(crate) fn watch<F: Future>(&self, future: F) -> Instrumented<F> {
        future.instrument(self.span.clone())
    }
}

/// A call begins. `request_id` is sent with each of its attempts.
pub(crate) fn call_started(draft: &Draft, request_id: Option<&HeaderValue>) -> CallObserver {
    let operation = draft.operation;
    let origin = &draft.base_url().origin;
    let span = info_span!(
        target: TARGET,
        "call",
        "otel.kind" = "client",
        "otel.name" = format_args!("{} {}", operation.method, operation.path),
        "otel.status_code" = Empty,
        "openapi.operation.id" = operation.id,
        "http.request.method" = operation.method.as_str(),
        "url.template" = operation.path,
        "url.scheme" = origin.scheme_name(),
        "server.address" = origin.host().trim_start_matches('[').trim_end_matches(']'),
        "server.port" = origin.port(),
        "request.id" = request_id.and_then(|id| id.to_str().ok()),
        "http.response.status_code" = Empty,
        "http.request.resend_count" = Empty,
        "error.type" = Empty,
    );
    CallObserver {
        span,
        is_finished: AtomicBool::new(false),
    }
}

/// A request was answered, or failed. `number` counts from 1; the answer to a rejected token counts, too.
pub(crate) fn attempt_finished(call: &CallObserver, number: u32, attempt: &Attempt) {
    let error = ErrorType::of_attempt(attempt);
    debug!(
        target: TARGET,
        parent: &call.span,
        {
            "http.response.status_code" = attempt.status().map(|status| status.as_u16()),
            "http.request.resend_count" = number.checked_sub(1).filter(|count| *count > 0),
            "error.type" = error.as_ref().map(ErrorType::as_str),
            "duration_ms" = milliseconds(attempt.elapsed()),
        },
        "attempt finished",
    );
}

/// The call will be sent again after `wait`. `budget` is what remains of the client's retry budget.
pub(crate) fn retry_scheduled(call: &CallObserver, wait: Duration, budget: u32) {
    debug!(
        target: TARGET,
        parent: &call.span,
        {
            "retry.wait_ms" = milliseconds(wait),
            "retry.budget" = budget,
        },
        "retry scheduled",
    );
}

/// The call ended: `outcome` is the status of the answer or the error.
pub(crate) fn call_finished(
    call: &CallObserver,
    outcome: Result<StatusCode, &Error>,
    attempts: u32,
) {
    call.is_finished.store(true, Ordering::Relaxed);
    if call.span.is_disabled() {
        return;
    }
    let status = match outcome {
        Ok(status) => Some(status),
        Err(error) => error.status(),
    };
    if let Some(status) = status {
        call.span
            .record("http.response.status_code", status.as_u16());
    }
    if let Some(resent) = attempts.checked_sub(1).filter(|count| *count > 0) {
        call.span.record("http.request.resend_count", resent);
    }
    if let Err(error) = outcome {
        failed(&call.span, ErrorType::of(error).as_str());
    }
}

/// Dropped unfinished, the future was.
impl Drop for CallObserver {
    fn drop(&mut self) {
        if !self.is_finished.load(Ordering::Relaxed) {
            failed(&self.span, "cancelled");
        }
    }
}

fn failed(span: &Span, error_type: &str) {
    span.record("error.type", error_type);
    span.record("otel.status_code", "ERROR");
}

fn milliseconds(duration: Duration) -> u64 {
    u64::try_from(duration.as_millis()).unwrap_or(u64::MAX)
}
