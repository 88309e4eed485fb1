//! Whether a request is the recorded one.

use http::HeaderName;

use super::differences::{Difference, compare_redacted};
use super::recording::{RecordedBody, RecordedRequest};
use crate::api::Operation;
use crate::json::{self, Value};
use crate::transport::{CallContext, TransportRequest};

/// A request as matching sees it.
pub(super) struct SentRequest<'a> {
    pub(super) operation: &'static Operation,
    path: Vec<(String, String)>,
    query: Vec<(String, String)>,
    request: &'a TransportRequest,
}

impl<'a> SentRequest<'a> {
    /// `None` if the request does not say which call it belongs to.
    pub(super) fn new(request: &'a TransportRequest) -> Option<Self> {
        let context = request.extensions().get::<CallContext>()?;
        let path = context.path_parameters();
        let path = path.map(|(name, value)| (name.to_owned(), value.into_owned()));
        Some(Self {
            operation: context.operation,
            path: path.collect(),
            query: pairs(request.uri().query().unwrap_or_default()),
            request,
        })
    }

    /// Every place where the request is not the recorded one. None: it matches.
    pub(super) fn differences(&self, recorded: &RecordedRequest) -> Vec<Difference> {
        if recorded.operation != self.operation.id {
            return vec![Difference::new(
                "operation",
                Some(&recorded.operation),
                Some(self.operation.id),
            )];
        }
        let mut differences = self.pair_differences("path", &recorded.path, &self.path);
        differences.extend(self.pair_differences("query", &recorded.query, &self.query));
        for (name, value) in &recorded.headers {
            let sent = self.request.headers().get_all(name);
            if sent.iter().any(|sent| sent == value) {
                continue;
            }
            let sent = sent
                .iter()
                .next()
                .map(|sent| String::from_utf8_lossy(sent.as_bytes()));
            let place = format!("header {name}");
            differences.push(if self.is_secret_header(name) {
                Difference::secret(place, true, sent.is_some())
            } else {
                Difference::new(
                    place,
                    Some(&String::from_utf8_lossy(value.as_bytes())),
                    sent.as_deref(),
                )
            });
        }
        differences.extend(self.body_differences(&recorded.body));
        differences
    }

    fn body_differences(&self, recorded: &RecordedBody) -> Vec<Difference> {
        let body = self
            .request
            .body()
            .as_bytes()
            .map_or(&[][..], |bytes| bytes);
        let text = self.without_boundary(&String::from_utf8_lossy(body));
        match recorded {
            RecordedBody::Form(recorded) => self.pair_differences("form", recorded, &pairs(&text)),
            RecordedBody::Json(recorded) => match json::from_slice::<Value>(body) {
                Ok(sent) => {
                    compare_redacted("body ", recorded, &sent, &|name| self.is_secret(name))
                }
                Err(_) if body.is_empty() => vec![Difference::new("body", Some("JSON"), None)],
                Err(_) => vec![Difference::new(
                    "body",
                    Some("JSON"),
                    Some("something else"),
                )],
            },
            RecordedBody::Empty if body.is_empty() => Vec::new(),
            RecordedBody::Text(recorded) if text == *recorded => Vec::new(),
            RecordedBody::Empty => vec![Difference::new("body", None, Some("a body"))],
            RecordedBody::Text(_) => vec![Difference::new(
                "body",
                Some("a text"),
                Some("something else"),
            )],
        }
    }

    /// The boundary of a multipart body is another each time; a recording writes `boundary`.
    fn without_boundary(&self, text: &str) -> String {
        let content_type = self.request.headers().get(http::header::CONTENT_TYPE);
        let boundary = content_type
            .and_then(|value| value.to_str().ok())
            .filter(|value| value.starts_with("multipart/"))
            .and_then(|value| Some(value.split_once("boundary=")?.1));
        match boundary {
            Some(boundary) => text.replace(boundary, "boundary"),
            None => text.to_owned(),
        }
    }

    /// Compares names with their values in any order.
    fn pair_differences(
        &self,
        part: &str,
        recorded: &[(String, String)],
        sent: &[(String, String)],
    ) -> Vec<Difference> {
        let mut names: Vec<&str> = recorded
            .iter()
            .chain(sent)
            .map(|(name, _)| name.as_str())
            .collect();
        names.sort_unstable();
        names.dedup();
        let mut differences = Vec::new();
        for name in names {
            let (recorded, sent) = (values(recorded, name), values(sent, name));
            if recorded == sent {
                continue;
            }
            let place = format!("{part} {name}");
            let shown = |values: &[&str]| {
                if values.is_empty() {
                    None
                } else {
                    Some(values.join(", "))
                }
            };
            differences.push(if self.is_secret(name) {
                Difference::secret(place, !recorded.is_empty(), !sent.is_empty())
            } else {
                Difference::new(place, shown(&recorded).as_deref(), shown(&sent).as_deref())
            });
        }
        differences
    }

    fn is_secret(&self, name: &str) -> bool {
        self.operation.secrets.contains(&name) || looks_secret(name)
    }

    fn is_secret_header(&self, name: &HeaderName) -> bool {
        let declared = self
            .operation
            .secrets
            .iter()
            .any(|secret| name.as_str().eq_ignore_ascii_case(secret));
        declared || looks_secret(name.as_str())
    }
}

/// Whether a name is that of a credential in any API. Rather too many than too few: this only hides values in messages.
fn looks_secret(name: &str) -> bool {
    const WORDS: [&str; 6] = [
        "authorization",
        "cookie",
        "password",
        "secret",
        "token",
        "key",
    ];
    let name = name.to_ascii_lowercase();
    WORDS.iter().any(|word| name.contains(word))
}

/// The values of a name, sorted.
fn values<'p>(pairs: &'p [(String, String)], name: &str) -> Vec<&'p str> {
    let mut values: Vec<_> = pairs
        .iter()
        .filter(|(known, _)| known == name)
        .map(|(_, value)| value.as_str())
        .collect();
    values.sort_unstable();
    values
}

/// Reads `application/x-www-form-urlencoded`.
fn pairs(text: &str) -> Vec<(String, String)> {
    let pair = |pair: &str| {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        (decoded(name), decoded(value))
    };
    text.split('&')
        .filter(|part| !part.is_empty())
        .map(pair)
        .collect()
}

/// Undoes percent-encoding. A `%` that begins no escape stands for itself.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let escaped = if *first == b'%' {
            after
                .split_at_checked(2)
                .and_then(|(digits, after)| Some((hex(digits)?, after)))
        } else {
            None
        };
        let (byte, after) = escaped.unwrap_or((if *first == b'+' { b' ' } else { *first }, after));
        bytes.push(byte);
        rest = after;
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn hex(digits: &[u8]) -> Option<u8> {
    digits.iter().try_fold(0_u8, |value, digit| {
        let digit = char::from(*digit).to_digit(16)?;
        value
            .checked_mul(16)?
            .checked_add(u8::try_from(digit).ok()?)
    })
}
