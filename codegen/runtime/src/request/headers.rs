//! Headers of a request.

use http::header::{ACCEPT, ACCEPT_ENCODING, CONTENT_TYPE, COOKIE, USER_AGENT};
use http::{HeaderMap, HeaderName, HeaderValue};

use super::ambiguous::is_padded;
use super::{ACCEPTED_ENCODINGS, Draft, Location, Shown, Styled};
use crate::error::Error;
use crate::stream::Reading;

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

/// What nearly all operations accept, checked when it is compiled.
static JSON: HeaderValue = HeaderValue::from_static("application/json");

/// Whether the client alone sets a header.
pub(crate) fn is_reserved(name: &HeaderName) -> bool {
    RESERVED.contains(&name.as_str())
}

/// All headers but those of authentication.
pub(crate) fn headers(
    draft: &Draft,
    media_type: Option<&HeaderValue>,
    shown: Shown,
) -> Result<HeaderMap, Error> {
    // Room for the id of the call and for credentials, too.
    let mut headers = HeaderMap::with_capacity(draft.headers.len() + 6);
    headers.insert(
        ACCEPT,
        match draft.operation.accept {
            "application/json" => JSON.clone(),
            other => HeaderValue::from_static(other),
        },
    );
    // What is read as it arrives is a file, compressed if that helps, or waits for no block of a compressor to be full.
    if let Some(encodings) = ACCEPTED_ENCODINGS.filter(|_| draft.options.reading == Reading::Whole)
    {
        headers.insert(ACCEPT_ENCODING, HeaderValue::from_static(encodings));
    }
    if let Some(media_type) = media_type {
        headers.insert(CONTENT_TYPE, media_type.clone());
    }
    headers.insert(USER_AGENT, draft.client.user_agent().clone());
    for (name, value) in &draft.headers {
        let (name, value) = header(draft, name, value)?;
        headers.insert(name, value);
    }
    for parameter in draft.styled_in(Location::Header) {
        let written = parameter.in_header(draft.operation, shown);
        if let Some(value) = written.map_err(|why| fault(parameter, &why))? {
            let (name, mut value) = header(draft, parameter.name, &value)?;
            value.set_sensitive(parameter.is_secret(draft.operation));
            headers.insert(name, value);
        }
    }
    if let Some(cookies) = cookies(draft, shown)? {
        headers.insert(COOKIE, cookies);
    }
    Ok(headers)
}

/// All cookies in one header, as RFC 6265 has it.
fn cookies(draft: &Draft, shown: Shown) -> Result<Option<HeaderValue>, Error> {
    let mut cookies = Vec::new();
    let mut is_secret = false;
    for parameter in draft.styled_in(Location::Cookie) {
        let pairs = parameter.pairs(draft.operation, shown);
        for (name, value) in pairs.map_err(|why| fault(parameter, &why))? {
            cookies.push(format!("{name}={value}"));
        }
        is_secret |= parameter.is_secret(draft.operation);
    }
    if cookies.is_empty() {
        return Ok(None);
    }
    let mut value = HeaderValue::from_str(&cookies.join("; "))
        .map_err(|_| Error::request("the cookies cannot be sent"))?;
    value.set_sensitive(is_secret);
    Ok(Some(value))
}

fn fault(parameter: &Styled, why: &str) -> Error {
    Error::request(format!("the parameter `{}`: {why}", parameter.name))
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
    if is_padded(value) {
        return Err(Error::request(format!(
            "the header `{parsed}` has a value that begins or ends with a space or a tab, which HTTP takes away"
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
