//! What the headers of an answer say about it.

use std::time::Duration;

use http::header::{DATE, RETRY_AFTER};
use http::{HeaderMap, HeaderName};
use jiff::Timestamp;

use crate::time::http_date;

/// Names under which services return the id of a request, most common first.
static REQUEST_ID: [HeaderName; 5] = [
    HeaderName::from_static("x-request-id"),
    HeaderName::from_static("request-id"),
    HeaderName::from_static("x-correlation-id"),
    HeaderName::from_static("x-amzn-requestid"),
    HeaderName::from_static("x-trace-id"),
];

const RETRY_AFTER_MS: HeaderName = HeaderName::from_static("retry-after-ms");

/// The id that the service gave the request.
pub(crate) fn request_id(headers: &HeaderMap) -> Option<&str> {
    // Often there is none: to look through the few names of an answer costs less than to look up five.
    if !headers.keys().any(|name| REQUEST_ID.contains(name)) {
        return None;
    }
    REQUEST_ID
        .iter()
        .find_map(|name| headers.get(name)?.to_str().ok())
        .filter(|id| !id.is_empty())
}

/// `Retry-After` in all its forms: seconds, also with a fraction, or a date; or `Retry-After-Ms`. What cannot be read is
/// passed over; what is too long to be expressed is the longest time there is.
///
/// A date is measured against the answer's own `Date`, so that a wrong local clock does not matter; without one, against
/// `now`.
pub(super) fn retry_after(headers: &HeaderMap, now: Timestamp) -> Option<Duration> {
    let text = |name: &HeaderName| headers.get(name)?.to_str().ok().map(str::trim);
    if let Some(milliseconds) = text(&RETRY_AFTER_MS).and_then(decimal) {
        return Some(seconds(milliseconds / 1000.0));
    }
    let value = text(&RETRY_AFTER)?;
    if let Some(value) = decimal(value) {
        return Some(seconds(value));
    }
    let until = http_date(value)?;
    let now = text(&DATE).and_then(http_date).unwrap_or(now);
    Some(Duration::try_from(until.duration_since(now)).unwrap_or(Duration::ZERO))
}

/// A number without sign or exponent. `f64` itself reads `inf`, `nan` and `1e9`, which nobody sends in good faith.
fn decimal(text: &str) -> Option<f64> {
    text.bytes()
        .all(|byte| byte.is_ascii_digit() || byte == b'.')
        .then(|| text.parse().ok())?
}

fn seconds(seconds: f64) -> Duration {
    Duration::try_from_secs_f64(seconds).unwrap_or(Duration::MAX)
}
