//! Takes secrets out of text: by the names of JSON members, and by the values that were sent.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;

use zeroize::Zeroizing;

use crate::json;

/// What stands in place of a secret.
pub(crate) const MASK: &str = "***";

/// Members that hold credentials in any API, whatever its document says.
const ALWAYS: [&str; 8] = [
    "access_token",
    "accessToken",
    "refresh_token",
    "refreshToken",
    "client_secret",
    "clientSecret",
    "id_token",
    "authorization",
];

/// Shorter values are not searched for: they would blank out half of any text, and are no secrets worth the name.
const SHORTEST_VALUE: usize = 4;

/// How much of a body is searched. More than is kept, since taking out secrets makes it shorter.
const SEARCHED: usize = 64 * 1024;

/// Longest beginning of a body that is kept.
const KEPT: usize = 10 * 1024;

/// What to take out of the texts of one call.
#[derive(Clone, Default)]
pub(crate) struct Secrets {
    names: &'static [&'static str],
    values: Vec<Zeroizing<String>>,
}

impl Secrets {
    pub(crate) fn new(names: &'static [&'static str]) -> Self {
        Self {
            names,
            values: Vec::new(),
        }
    }

    /// Adds a value that was sent.
    pub(crate) fn add(&mut self, value: &str) {
        if value.len() >= SHORTEST_VALUE && !self.values.iter().any(|known| known.as_str() == value)
        {
            self.values.push(Zeroizing::new(value.to_owned()));
            // Longest first, so that a value within another does not leave the rest of it behind.
            self.values
                .sort_by_key(|value| std::cmp::Reverse(value.len()));
        }
    }

    /// Adds the values of the secret members of a JSON body that was sent.
    pub(crate) fn add_body(&mut self, body: &[u8]) {
        let Ok(text) = std::str::from_utf8(body) else {
            return;
        };
        for span in secret_members(text, self.names) {
            let Some(value) = text.get(span) else {
                continue;
            };
            let mut rest = value;
            if !value.contains('"') {
                self.add(value);
            }
            while let Some((_, literal, after)) = next_string(rest) {
                self.add(
                    literal
                        .strip_prefix('"')
                        .map_or(literal, |raw| raw.strip_suffix('"').unwrap_or(raw)),
                );
                if let Ok(plain) = json::from_slice::<String>(literal.as_bytes()) {
                    self.add(&Zeroizing::new(plain));
                }
                rest = after;
            }
        }
    }

    /// The beginning of a body without secrets, invalid UTF-8 replaced.
    pub(crate) fn beginning(&self, body: &[u8]) -> String {
        let searched = body.get(..SEARCHED).unwrap_or(body);
        let text = self.redact(&String::from_utf8_lossy(searched));
        if searched.len() < SEARCHED {
            return text;
        }
        // The cut may go through a value, whose first part is not recognised.
        let longest = self.values.first().map_or(0, |value| value.len());
        let end = text.len().saturating_sub(longest);
        truncate(text, end)
    }

    /// The text without secrets. Works on JSON that is cut off or embedded in something else, and keeps its layout.
    pub(crate) fn redact(&self, text: &str) -> String {
        let mut clean = String::with_capacity(text.len());
        let mut end = 0;
        for span in secret_members(text, self.names) {
            clean.push_str(text.get(end..span.start).unwrap_or_default());
            clean.push('"');
            clean.push_str(MASK);
            clean.push('"');
            end = span.end;
        }
        clean.push_str(text.get(end..).unwrap_or_default());
        let clean = self.redact_values(&clean);
        redact_pairs(&clean, self.names)
    }

    fn redact_values<'t>(&self, text: &'t str) -> Cow<'t, str> {
        let mut clean = Cow::Borrowed(text);
        for value in &self.values {
            if clean.contains(value.as_str()) {
                clean = Cow::Owned(clean.replace(value.as_str(), MASK));
            }
        }
        clean
    }
}

/// What an error keeps of a body that holds no secrets any more.
pub(crate) fn kept(text: String) -> Option<Arc<str>> {
    Some(truncate(text, KEPT))
        .filter(|text| !text.is_empty())
        .map(Arc::from)
}

/// At most `limit` bytes of the text, cut between characters.
fn truncate(mut text: String, limit: usize) -> String {
    let end = (0..=limit.min(text.len()))
        .rev()
        .find(|end| text.is_char_boundary(*end))
        .unwrap_or(0);
    text.truncate(end);
    text
}

/// Masks the values of secret names in forms and URLs, which are written `name=value`.
fn redact_pairs(text: &str, names: &[&str]) -> String {
    let mut clean = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('=') {
        clean.push_str(before);
        clean.push('=');
        rest = after;
        let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.');
        let name = before.rsplit(|c| !is_name(c)).next().unwrap_or_default();
        if is_secret(name, names) {
            let ends = |c: char| c.is_whitespace() || "&;,\"'\\<>)]}".contains(c);
            let value = rest.find(ends).unwrap_or(rest.len());
            if value > 0 {
                clean.push_str(MASK);
            }
            rest = rest.get(value..).unwrap_or_default();
        }
    }
    clean.push_str(rest);
    clean
}

fn is_secret(name: &str, names: &[&str]) -> bool {
    names
        .iter()
        .chain(&ALWAYS)
        .any(|secret| secret.eq_ignore_ascii_case(name))
}

/// Where the values of secret members stand.
fn secret_members(text: &str, names: &[&str]) -> Vec<Range<usize>> {
    let mut spans = Vec::new();
    let mut rest = text;
    while let Some((_, literal, after)) = next_string(rest) {
        rest = after;
        let Some(value) = after.trim_start().strip_prefix(':').map(str::trim_start) else {
            continue;
        };
        let Ok(name) = json::from_slice::<String>(literal.as_bytes()) else {
            continue;
        };
        if is_secret(&name, names) {
            let start = text.len() - value.len();
            let length = value_length(value);
            spans.push(start..start + length);
            rest = value.get(length..).unwrap_or_default();
        }
    }
    spans
}

/// The next JSON string: what stands before it, the string with its quotes (the last may be cut off), what follows.
fn next_string(text: &str) -> Option<(&str, &str, &str)> {
    let start = text.find('"')?;
    let (before, from_quote) = text.split_at(start);
    let (literal, after) = from_quote.split_at(string_length(from_quote));
    Some((before, literal, after))
}

/// Length of the JSON string that the text begins with; all of it if the string does not end.
fn string_length(text: &str) -> usize {
    let mut escaped = false;
    for (index, byte) in text.bytes().enumerate().skip(1) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => return index + 1,
            _ => {}
        }
    }
    text.len()
}

/// Length of the JSON value that the text begins with; all of it if the value does not end.
fn value_length(text: &str) -> usize {
    if text.starts_with('"') {
        return string_length(text);
    }
    if !text.starts_with(['{', '[']) {
        return text
            .find(|c: char| matches!(c, ',' | '}' | ']') || c.is_whitespace())
            .unwrap_or(text.len());
    }
    let mut depth = 0_usize;
    let mut index = 0;
    while let Some(rest) = text.get(index..) {
        let Some(next) = rest.find(['"', '{', '}', '[', ']']) else {
            break;
        };
        index += next;
        match text.as_bytes().get(index) {
            Some(b'"') => {
                index += string_length(text.get(index..).unwrap_or_default());
                continue;
            }
            Some(b'{' | b'[') => depth += 1,
            _ => depth = depth.saturating_sub(1),
        }
        index += 1;
        if depth == 0 {
            return index;
        }
    }
    text.len()
}
