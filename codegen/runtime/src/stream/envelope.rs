//! What becomes of the data of an event.

use super::event_parser::RawEvent;
use crate::json::{self, Decode, DecodeError, Value};

/// Makes the typed data of an event.
pub(crate) type EventDecoder<T> = fn(&RawEvent) -> Result<Option<T>, DecodeError>;

/// What services send as the data of a last event that is none.
const DONE: &[u8] = b"[DONE]";

/// Data that is JSON. `None` at the end that `[DONE]` marks.
pub(crate) fn json_data<T: Decode>(event: &RawEvent) -> Result<Option<T>, DecodeError> {
    if is_done(event) {
        return Ok(None);
    }
    json::from_slice(&event.data).map(Some)
}

/// Data that is text.
#[expect(
    clippy::unnecessary_wraps,
    reason = "it stands where others fail or find the end"
)]
pub(crate) fn text_data(event: &RawEvent) -> Result<Option<String>, DecodeError> {
    Ok(Some(String::from_utf8_lossy(&event.data).into_owned()))
}

/// The event as an object: `{"event": …, "data": …, "id": …}`. Its data is JSON if it reads as such, else text.
pub(crate) fn whole_event<T: Decode>(event: &RawEvent) -> Result<Option<T>, DecodeError> {
    let text = || Value::from(String::from_utf8_lossy(&event.data).into_owned()).to_string();
    let decoded = match std::str::from_utf8(&event.data) {
        Ok(data) if json::from_slice::<Value>(&event.data).is_ok() => {
            // A text that happens to look like JSON, such as `1`, is tried last.
            open(event, data).or_else(|error| open(event, &text()).map_err(|_| error))
        }
        _ => open(event, &text()),
    };
    match decoded {
        Err(_) if is_done(event) => Ok(None),
        decoded => decoded.map(Some),
    }
}

fn open<T: Decode>(event: &RawEvent, data: &str) -> Result<T, DecodeError> {
    let name = if event.name.is_empty() {
        "message"
    } else {
        &event.name
    };
    let text = |text: &str| Value::from(text.to_owned()).to_string();
    let mut object = format!("{{\"event\":{},\"data\":{data}", text(name));
    if !event.id.is_empty() {
        object.push_str(",\"id\":");
        object.push_str(&text(&event.id));
    }
    if let Some(retry) = event.retry {
        object.push_str(",\"retry\":");
        object.push_str(&retry.as_millis().to_string());
    }
    object.push('}');
    json::from_slice(object.as_bytes())
}

fn is_done(event: &RawEvent) -> bool {
    event.data.trim_ascii() == DONE
}
