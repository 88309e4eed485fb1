//! Secrets within texts, where no structure says what is what.

use openapi_runtime::json::Value;

use super::shape::emails;
use super::{Place, Redactor, Shape};

impl Redactor<'_> {
    /// A body of text: lines, of which some end in JSON (as events and logs do), or the parts of a form.
    pub(super) fn lines(&mut self, text: &str) -> String {
        let text = self.without_parts(text);
        let mut clean = String::with_capacity(text.len());
        for line in text.split_inclusive('\n') {
            let content = line.trim_end();
            let json = content.find(['{', '[']).and_then(|start| {
                let (before, json) = content.split_at_checked(start)?;
                Some((before, json.parse::<Value>().ok()?))
            });
            match json {
                Some((before, value)) => {
                    clean.push_str(&self.text(before));
                    clean.push_str(&self.json(&value, Place::TOP).to_string());
                }
                None => clean.push_str(&self.text(content)),
            }
            clean.push_str(line.get(content.len()..).unwrap_or_default());
        }
        clean
    }

    /// Parts of a multipart body whose names are secret. Its boundary is called so by now.
    fn without_parts(&mut self, text: &str) -> String {
        const BOUNDARY: &str = "--boundary";
        if !text.starts_with(BOUNDARY) {
            return text.to_owned();
        }
        let parts = text.split(BOUNDARY).map(|part| {
            let named = part
                .split_once(" name=\"")
                .and_then(|(_, rest)| rest.split_once('"'));
            let value = part.split_once("\r\n\r\n").and_then(|(head, value)| {
                let value = value
                    .strip_suffix("\r\n")
                    .filter(|value| !value.is_empty())?;
                Some((head, value))
            });
            match (named, value) {
                (Some((name, _)), Some((head, value)))
                    if self.names.is_secret(name) && !self.placeholders.has(value) =>
                {
                    let value = self.secret(value, Shape::of(value));
                    format!("{head}\r\n\r\n{value}\r\n")
                }
                _ => part.to_owned(),
            }
        });
        parts.collect::<Vec<_>>().join(BOUNDARY)
    }

    /// A text without secrets, mailboxes and the server.
    pub(super) fn text(&mut self, text: &str) -> String {
        let mut clean = text.to_owned();
        for (server, stands) in self.servers {
            if clean.contains(server.as_str()) {
                clean = clean.replace(server.as_str(), stands);
            }
        }
        let clean = self.needles.replace_in(clean);
        let clean = self.without_pairs(&clean);
        let clean = self.without_phones(&clean);
        let clean = self.without_addresses(&clean);
        self.without_mailboxes(&clean)
    }

    /// Values behind names that are secret: `name=value` as in forms and URLs, `"name":"value"` as in JSON that is cut off.
    fn without_pairs(&mut self, text: &str) -> String {
        let mut clean = String::with_capacity(text.len());
        let mut rest = text;
        while let Some(at) = rest.find(['=', ':']) {
            let (before, sign_on) = rest.split_at(at);
            let (sign, after) = sign_on.split_at(1);
            clean.push_str(before);
            clean.push_str(sign);
            let is_json = sign == ":";
            let value = if is_json {
                json_value(after)
            } else {
                form_value(after)
            };
            let name = name_before(before, is_json);
            rest = after;
            if let Some((start, end)) = value
                && !name.is_empty()
                && self.names.is_secret(name)
                && let (Some(lead), Some(value)) = (after.get(..start), after.get(start..end))
            {
                clean.push_str(lead);
                if self.placeholders.has(value) {
                    clean.push_str(value);
                } else {
                    let value = self.secret(value, Shape::of(value));
                    clean.push_str(&value);
                }
                rest = after.get(end..).unwrap_or_default();
            }
        }
        clean.push_str(rest);
        clean
    }

    /// Addresses of networks between other words.
    fn without_addresses(&mut self, text: &str) -> String {
        let is_address = |c: char| c.is_ascii_digit() || c == '.';
        let mut clean = String::with_capacity(text.len());
        let mut rest = text;
        while let Some(start) = rest.find(is_address) {
            let (before, from) = rest.split_at(start);
            let length = from.find(|c| !is_address(c)).unwrap_or(from.len());
            let (word, after) = from.split_at(length);
            let address = word.trim_end_matches('.');
            clean.push_str(before);
            if Shape::of_address(address) == Some(Shape::AddressV4) {
                clean.push_str(&self.placeholders.of(address, Shape::AddressV4));
                clean.push_str(word.get(address.len()..).unwrap_or_default());
            } else {
                clean.push_str(word);
            }
            rest = after;
        }
        clean.push_str(rest);
        clean
    }

    /// Telephone numbers with the code of a country between other words.
    fn without_phones(&mut self, text: &str) -> String {
        let is_inside = |c: char| c.is_ascii_digit() || " -()".contains(c);
        let mut clean = String::with_capacity(text.len());
        let mut rest = text;
        while let Some(start) = rest.find('+') {
            let (before, from) = rest.split_at(start);
            let (sign, digits) = from.split_at(1);
            let length = digits.find(|c| !is_inside(c)).unwrap_or(digits.len());
            let number = digits.get(..length).unwrap_or_default();
            let number = number.trim_end_matches(|c: char| !c.is_ascii_digit());
            let is_word = before.ends_with(|c: char| c.is_alphanumeric());
            let digits = number.bytes().filter(u8::is_ascii_digit).count();
            let whole = from.get(..=number.len()).unwrap_or(sign);
            clean.push_str(before);
            if is_word || !(8..=15).contains(&digits) || self.placeholders.has(whole) {
                clean.push_str(whole);
            } else {
                clean.push_str(&self.placeholders.of(whole, Shape::Phone));
            }
            rest = from.get(whole.len()..).unwrap_or_default();
        }
        clean.push_str(rest);
        clean
    }

    fn without_mailboxes(&mut self, text: &str) -> String {
        let mut clean = String::with_capacity(text.len());
        let mut done = 0;
        for (start, end) in emails(text) {
            clean.push_str(text.get(done..start).unwrap_or_default());
            let mailbox = text.get(start..end).unwrap_or_default();
            clean.push_str(&self.placeholders.of(mailbox, Shape::Email));
            done = end;
        }
        clean.push_str(text.get(done..).unwrap_or_default());
        clean
    }
}

/// The name that ends a text; in JSON it is quoted.
fn name_before(text: &str, is_json: bool) -> &str {
    let is_name = |c: char| c.is_ascii_alphanumeric() || "_-.".contains(c);
    let text = if is_json {
        let Some(text) = text.trim_end().strip_suffix('"') else {
            return "";
        };
        text
    } else {
        text
    };
    text.rsplit(|c| !is_name(c)).next().unwrap_or_default()
}

/// Where the string is that a text begins with, without its quotes.
fn json_value(text: &str) -> Option<(usize, usize)> {
    let start = text.len() - text.trim_start().len();
    let value = text.get(start..)?.strip_prefix('"')?;
    let mut escaped = false;
    let end = value.bytes().position(|byte| {
        let ends = byte == b'"' && !escaped;
        escaped = byte == b'\\' && !escaped;
        ends
    });
    let length = end.unwrap_or(value.len());
    (length > 0).then_some((start + 1, start + 1 + length))
}

/// Where the value is that a text begins with.
fn form_value(text: &str) -> Option<(usize, usize)> {
    let ends = |c: char| c.is_whitespace() || "&;,\"'\\<>)]}".contains(c);
    let length = text.find(ends).unwrap_or(text.len());
    (length > 0).then_some((0, length))
}
