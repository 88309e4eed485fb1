//! What lies beneath an error.

use std::error::Error as StdError;

use openapi_runtime::{Error, TransportError};

/// All that the causes of an error print, down to the innermost.
#[must_use]
pub fn texts_of_causes(error: &Error) -> Vec<String> {
    std::iter::successors(cause_of(error), |&cause| cause_of(cause))
        .map(|cause| format!("{cause}\n{cause:#}\n{cause:?}\n{cause:#?}"))
        .collect()
}

/// What an error was made of, whether that is its source or, so as not to be said twice, to be had in another way.
fn cause_of<'e>(error: &'e (dyn StdError + 'static)) -> Option<&'e (dyn StdError + 'static)> {
    if let Some(error) = error.downcast_ref::<Error>() {
        return error.cause().map(|cause| cause as _);
    }
    match error.downcast_ref::<TransportError>() {
        Some(error) => Some(error.cause()),
        None => error.source(),
    }
}
