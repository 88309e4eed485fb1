//! What becomes of the body of an answer. Generated code names one of these for each operation.

use bytes::Bytes;
use http::HeaderMap;
use http::header::CONTENT_TYPE;

use crate::call::Answer;
use crate::json::{self, Decode, DecodeError};
use crate::stream::{self, Download, EventStream, JsonStream, Separator};

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

/// The body as text.
///
/// UTF-8, or Latin-1 if the service says so (`charset=iso-8859-1`).
pub fn text(answer: &Answer) -> Result<String, DecodeError> {
    to_text(answer.headers(), answer.body())
}

/// The body as it is.
pub fn bytes(answer: &Answer) -> Result<Bytes, DecodeError> {
    Ok(answer.shared_body())
}

/// The body as it arrives.
pub fn download(answer: &Answer) -> Result<Download, DecodeError> {
    Ok(Download::of(answer))
}

/// Server-Sent Events whose data is JSON.
pub fn events<T: Decode>(answer: &Answer) -> Result<EventStream<T>, DecodeError> {
    EventStream::of(answer, stream::json_data)
}

/// Server-Sent Events whose data is text.
pub fn text_events(answer: &Answer) -> Result<EventStream<String>, DecodeError> {
    EventStream::of(answer, stream::text_data)
}

/// Server-Sent Events, each decoded as an object with the members `event` and `data`, and `id` and `retry` if they are set.
pub fn whole_events<T: Decode>(answer: &Answer) -> Result<EventStream<T>, DecodeError> {
    EventStream::of(answer, stream::whole_event)
}

/// One JSON value a line.
pub fn json_lines<T: Decode>(answer: &Answer) -> Result<JsonStream<T>, DecodeError> {
    Ok(JsonStream::of(answer, Separator::LineFeed))
}

/// JSON text sequences.
pub fn json_sequence<T: Decode>(answer: &Answer) -> Result<JsonStream<T>, DecodeError> {
    Ok(JsonStream::of(answer, Separator::RecordSeparator))
}

pub(crate) fn to_text(headers: &HeaderMap, body: &[u8]) -> Result<String, DecodeError> {
    let latin = headers
        .get(CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|claimed| {
            let claimed = claimed.to_ascii_lowercase().replace('"', "");
            claimed.contains("charset=iso-8859-1") || claimed.contains("charset=latin1")
        });
    if latin {
        return Ok(body.iter().copied().map(char::from).collect());
    }
    let body = body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body);
    match std::str::from_utf8(body) {
        Ok(text) => Ok(text.to_owned()),
        Err(error) => Err(DecodeError::new(
            "expected text in UTF-8, found other bytes",
            error.valid_up_to(),
        )),
    }
}
