//! Events that belong to whatever span is current.

use std::time::Duration;

#[cfg(feature = "blocking")]
use tracing::instrument::{Instrument, WithSubscriber};
use tracing::{debug, warn};

use super::TARGET;
use super::error_type::ErrorType;
use crate::api::Operation;
use crate::error::{Error, visible};
#[cfg(feature = "blocking")]
use crate::transport::BoxFuture;

/// Longest part of a header that an event repeats.
const HEADER_LIMIT: usize = 100;

/// Has what happens in a call that another thread drives belong to what is going on here.
#[cfg(feature = "blocking")]
pub(crate) fn from_here<T: Send + 'static>(call: BoxFuture<T>) -> BoxFuture<T> {
    if tracing::dispatcher::has_been_set() {
        Box::pin(call.in_current_span().with_current_subscriber())
    } else {
        call
    }
}

/// An answer of success, or a row of it, is not what the document promises. Its call has ended by then.
pub(crate) fn answer_misunderstood(operation: &'static Operation, error: &Error) {
    debug!(
        target: TARGET,
        {
            "openapi.operation.id" = operation.id,
            "http.response.status_code" = error.status().map(|status| status.as_u16()),
            "error.type" = ErrorType::of(error).as_str(),
        },
        "answer misunderstood",
    );
}

/// A token was fetched, or could not be. Other calls may have waited for it, too. `lifetime` is that of the token.
pub(crate) fn token_fetched(outcome: Result<Duration, &Error>, elapsed: Duration) {
    let duration = u64::try_from(elapsed.as_millis()).unwrap_or(u64::MAX);
    match outcome {
        Ok(lifetime) => debug!(
            target: TARGET,
            {
                "token.expires_in_s" = lifetime.as_secs(),
                "duration_ms" = duration,
            },
            "token fetched",
        ),
        Err(error) => warn!(
            target: TARGET,
            {
                "error.type" = ErrorType::of(error).as_str(),
                "duration_ms" = duration,
            },
            "no token",
        ),
    }
}

/// A page of a list arrived: the `number`th of this stream, with so many rows.
pub(crate) fn page_received(operation: &'static Operation, number: u64, rows: usize) {
    debug!(
        target: TARGET,
        {
            "openapi.operation.id" = operation.id,
            "page.number" = number,
            "page.rows" = rows,
        },
        "page received",
    );
}

/// The service announced, for the first time to this client, that an operation is deprecated or will end.
pub(crate) fn deprecation_announced(
    operation: &'static Operation,
    deprecation: Option<&str>,
    sunset: Option<&str>,
) {
    warn!(
        target: TARGET,
        {
            "openapi.operation.id" = operation.id,
            "deprecation" = deprecation.map(|text| visible(text, HEADER_LIMIT)),
            "sunset" = sunset.map(|text| visible(text, HEADER_LIMIT)),
        },
        "the service announces the end of an operation",
    );
}
