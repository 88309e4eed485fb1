//! Which credentials pass over the wire, and what stands for them: what the clients of the tests are made with.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use openapi_runtime::json::Value;
use openapi_runtime::{Api, ApiKeyLocation, SchemeKind};

use super::body::Body;
use super::heard::Message;
use super::redact::{Placeholders, sounds_secret};

/// What stands for a credential, by the end of the variable's name that holds it.
const OF_VARIABLES: [(&str, &str); 7] = [
    ("_CLIENT_ID", "client-id"),
    ("_CLIENT_SECRET", "client-secret"),
    ("_API_KEY", "api-key"),
    ("_TOKEN", "access-token"),
    ("_USERNAME", "user-name"),
    ("_PASSWORD", "password"),
    ("_CREDENTIALS", "credentials"),
];

/// Learns the value of an environment variable.
pub(super) fn variable(name: &str, value: &str, into: &mut Placeholders) {
    let known = OF_VARIABLES.iter().find(|(end, _)| name.ends_with(end));
    if let Some((_, placeholder)) = known {
        into.set(value, placeholder);
    }
}

/// Learns what stands before the host of a URL.
pub(super) fn password(user: &str, password: &str, into: &mut Placeholders) {
    new(user, "client-id", into);
    new(password, "client-secret", into);
}

/// Learns the credentials that an exchange carries, whether or not it is of an operation: headers, cookies, keys of the API,
/// and requests for tokens.
pub(super) fn exchange(
    api: &Api,
    query: &[(String, String)],
    request: &Message,
    response: &Message,
    into: &mut Placeholders,
) {
    for scheme in api.schemes {
        if let SchemeKind::ApiKey {
            location,
            parameter,
            prefix,
        } = &scheme.kind
        {
            let sent = match location {
                ApiKeyLocation::Header => {
                    let header = request.header(&parameter.to_ascii_lowercase());
                    header.map(str::to_owned).into_iter().collect()
                }
                ApiKeyLocation::Query => values(query, parameter),
                ApiKeyLocation::Cookie => values(&cookies(request), parameter),
            };
            for sent in sent {
                let key = prefix.map_or(Some(&*sent), |prefix| sent.strip_prefix(prefix));
                if let Some(key) = key {
                    new(key.trim(), "api-key", into);
                }
            }
        }
    }
    for (name, value) in request.headers.iter().chain(&response.headers) {
        header(name, value.trim(), into);
    }
    for (_, value) in cookies(request).iter().chain(&set_cookies(response)) {
        if !is_plain_word(value) {
            new(value, "placeholder-cookie", into);
        }
    }
    let (asked, told) = (members(request), members(response));
    if asked.iter().any(|(name, _)| name == "granttype") {
        of_members(&asked, "clientid", "client-id", into);
        of_members(&asked, "clientsecret", "client-secret", into);
    }
    of_members(&told, "accesstoken", "access-token", into);
}

/// Learns what a header carries. Some services have headers of their own for it, of which the document knows nothing.
fn header(name: &str, value: &str, into: &mut Placeholders) {
    match name {
        "authorization" | "proxy-authorization" => match value.split_once(' ') {
            Some((scheme, credentials)) => authorization(scheme, credentials.trim(), into),
            None => new(value, "credentials", into),
        },
        // Read in their own way, or for everyone to see.
        "cookie" | "set-cookie" | "www-authenticate" | "proxy-authenticate" => {}
        name if sounds_secret(name)
            && !value.contains(char::is_whitespace)
            && !is_plain_word(value) =>
        {
            new(value, "credentials", into);
        }
        _ => {}
    }
}

/// Whether a value is a word as in `theme=light`, which says nothing and occurs in any text.
fn is_plain_word(value: &str) -> bool {
    value.len() < 12 && value.bytes().all(|byte| byte.is_ascii_alphabetic())
}

/// The texts that a body holds by names, which are written in one way: without case, `_` and `-`.
fn members(message: &Message) -> Vec<(String, String)> {
    let named = |name: &str| name.replace(['_', '-'], "").to_ascii_lowercase();
    match message.read() {
        Ok(Body::Json(Value::Object(object))) => {
            let members = object.iter();
            members
                .filter_map(|(name, value)| Some((named(name), value.as_str()?.to_owned())))
                .collect()
        }
        Ok(Body::Form(pairs)) => pairs
            .into_iter()
            .map(|(name, value)| (named(&name), value))
            .collect(),
        _ => Vec::new(),
    }
}

fn of_members(
    members: &[(String, String)],
    name: &str,
    placeholder: &str,
    into: &mut Placeholders,
) {
    for value in values(members, name) {
        new(&value, placeholder, into);
    }
}

fn authorization(scheme: &str, credentials: &str, into: &mut Placeholders) {
    if scheme.eq_ignore_ascii_case("bearer") {
        new(credentials, "access-token", into);
    } else if scheme.eq_ignore_ascii_case("basic") {
        let decoded = STANDARD.decode(credentials).unwrap_or_default();
        let decoded = String::from_utf8_lossy(&decoded).into_owned();
        if let Some((id, secret)) = decoded.split_once(':') {
            new(id, "client-id", into);
            new(secret, "client-secret", into);
        }
        new(credentials, "placeholder-credentials", into);
    } else {
        new(credentials, "credentials", into);
        // `Digest` and the signatures of requests have several, by name.
        let pieces = credentials.split([',', ' ']).filter_map(pair);
        let told = pieces.filter(|(_, value)| {
            value.len() >= 8 && value.bytes().any(|byte| byte.is_ascii_digit())
        });
        for (_, value) in told {
            new(&value, "credentials", into);
        }
    }
}

/// What was known before keeps what stands for it.
fn new(value: &str, placeholder: &str, into: &mut Placeholders) {
    if !into.knows(value) {
        into.set(value, placeholder);
    }
}

fn cookies(request: &Message) -> Vec<(String, String)> {
    let headers = request.headers.iter();
    // HTTP/2 may send a header for each.
    headers
        .filter(|(name, _)| name == "cookie")
        .flat_map(|(_, value)| value.split(';'))
        .filter_map(pair)
        .collect()
}

fn set_cookies(response: &Message) -> Vec<(String, String)> {
    let headers = response.headers.iter();
    headers
        .filter(|(name, _)| name == "set-cookie")
        .flat_map(|(_, value)| value.lines())
        .filter_map(|value| pair(value.split(';').next()?))
        .collect()
}

fn pair(text: &str) -> Option<(String, String)> {
    let (name, value) = text.split_once('=')?;
    let value = value.trim().trim_matches('"');
    Some((name.trim().to_owned(), value.to_owned()))
}

fn values(pairs: &[(String, String)], name: &str) -> Vec<String> {
    let pairs = pairs.iter().filter(|(known, _)| known == name);
    pairs.map(|(_, value)| value.clone()).collect()
}
