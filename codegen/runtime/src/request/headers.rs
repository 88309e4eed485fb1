//! Headers of a request.

use http::header::{ACCEPT, ACCEPT_ENCODING, CONTENT_TYPE, USER_AGENT};
use http::{HeaderMap, HeaderName, HeaderValue};

use super::{ACCEPTED_ENCODINGS, Draft};
use crate::error::Error;

/// Headers that frame the message or carry credentials: whoever sets them by hand breaks one or leaks the other.
const RESERVED: [&str; 8] = [
    "authorization",
    "connection",
    "content-length",
    "cookie",
    "host",
    "proxy-authorization",
    "transfer-encoding",
    "upgrade",
];

/// Whether the client alone sets a header.
pub(crate) fn is_reserved(name: &HeaderName) -> bool {
    RESERVED.contains(&name.as_str())
}

/// All headers but those of authentication.
pub(crate) fn headers(draft: &Draft) -> Result<HeaderMap, Error> {
    // Room for the id of the call and for credentials, too.
    let mut headers = HeaderMap::with_capacity(draft.headers.len() + 6);
    headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
    if let Some(encodings) = ACCEPTED_ENCODINGS {
        headers.insert(ACCEPT_ENCODING, HeaderValue::from_static(encodings));
    }
    if draft.body.is_some() {
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    }
    headers.insert(USER_AGENT, draft.client.user_agent().clone());
    for (name, value) in &draft.headers {
        let (name, value) = header(draft, name, value)?;
        headers.insert(name, value);
    }
    Ok(headers)
}

fn header(draft: &Draft, name: &str, value: &str) -> Result<(HeaderName, HeaderValue), Error> {
    let parsed = HeaderName::from_bytes(name.as_bytes()).map_err(|_| {
        Error::request(format!(
            "`{}` cannot be the name of a header",
            name.escape_debug()
        ))
    })?;
    if is_reserved(&parsed) {
        return Err(Error::request(format!(
            "the header `{parsed}` is set by the client and not by hand"
        )));
    }
    let mut value = HeaderValue::from_str(value).map_err(|_| {
        Error::request(format!(
            "the header `{parsed}` has a value with a line break or another control character"
        ))
    })?;
    value.set_sensitive(draft.operation.is_secret(name));
    Ok((parsed, value))
}
