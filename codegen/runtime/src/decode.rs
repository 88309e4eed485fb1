//! What becomes of the body of an answer. Generated code names one of these for each operation.

use crate::call::Answer;
use crate::json::{self, Decode, DecodeError};

/// The body as JSON.
pub fn json<T: Decode>(answer: &Answer) -> Result<T, DecodeError> {
    json::from_slice(answer.body())
}

/// The body as JSON, or `None` if there is no body or it is `null`.
pub fn json_or_empty<T: Decode>(answer: &Answer) -> Result<Option<T>, DecodeError> {
    let body = answer.body().trim_ascii();
    if body.is_empty() || body == b"null" {
        Ok(None)
    } else {
        json(answer).map(Some)
    }
}

/// Nothing: whatever the body holds is ignored.
pub fn nothing(_: &Answer) -> Result<(), DecodeError> {
    Ok(())
}
