//! Keys that are not fixed words: paths, status codes, names, media types.

use super::repair::Repair;
use crate::finding::Code;

/// What the keys of a mapping with free keys must look like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum KeyForm {
    /// Anything.
    Any,
    /// `/users/{id}`.
    Path,
    /// `200`, `4XX`.
    Status,
    /// A name in `components`.
    Component,
    /// `application/json`.
    MediaType,
}

/// A key that does not have the form: code, what was expected, how to mend it.
pub(super) struct BadKey {
    pub(super) code: Code,
    pub(super) expected: &'static str,
    pub(super) help: String,
    pub(super) repair: Repair,
}

impl KeyForm {
    /// Holds a key against the form.
    pub(super) fn check(self, key: &str) -> Result<(), Box<BadKey>> {
        let bad = |code, expected, help: String, repair| {
            Err(Box::new(BadKey {
                code,
                expected,
                help,
                repair,
            }))
        };
        match self {
            Self::Any | Self::Component => Ok(()),
            Self::Path if key.starts_with('/') => Ok(()),
            Self::Path => bad(
                Code::InvalidPathKey,
                "a path that starts with `/`",
                format!("write `/{key}`"),
                Repair::Rename(format!("/{key}")),
            ),
            Self::Status if is_status(key) => Ok(()),
            Self::Status => bad(
                Code::InvalidStatusCode,
                "a status code (`200`), a range (`4XX`) or `default`",
                status_help(key),
                status_meant(key).map_or(Repair::Remove, Repair::Rename),
            ),
            Self::MediaType if is_media_type(key) => Ok(()),
            Self::MediaType => bad(
                Code::InvalidMediaType,
                "a media type such as `application/json`",
                "write type and subtype with a `/` between them".to_owned(),
                media_type_meant(key).map_or(Repair::Remove, Repair::Rename),
            ),
        }
    }
}

fn is_status(key: &str) -> bool {
    match key.as_bytes() {
        [b'1'..=b'5', rest @ ..] => {
            rest == b"XX" || (rest.len() == 2 && rest.iter().all(u8::is_ascii_digit))
        }
        _ => false,
    }
}

fn status_meant(key: &str) -> Option<String> {
    let upper = key.trim().to_ascii_uppercase();
    if is_status(&upper) {
        Some(upper)
    } else {
        (upper == "DEFAULT").then(|| "default".to_owned())
    }
}

fn status_help(key: &str) -> String {
    match status_meant(key) {
        Some(meant) => format!("write `{meant}`"),
        None => "status codes go from 100 to 599".to_owned(),
    }
}

/// `application/json, version=1` is `application/json` with something that is no parameter.
fn media_type_meant(key: &str) -> Option<String> {
    let essence = key
        .split([';', ',', ' '])
        .find(|part| !part.is_empty())?
        .trim();
    is_media_type(essence).then(|| essence.to_owned())
}

fn is_media_type(key: &str) -> bool {
    let essence = key.split(';').next().unwrap_or_default().trim();
    let is_token = |token: &str| {
        !token.is_empty()
            && token
                .bytes()
                .all(|byte| byte.is_ascii_graphic() && !b"()<>@,;:\\\"/[]?={}".contains(&byte))
    };
    essence
        .split_once('/')
        .is_some_and(|(kind, subtype)| is_token(kind) && is_token(subtype))
}
