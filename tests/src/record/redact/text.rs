//! Secrets within texts, where no structure says what is what.

use openapi_runtime::json::Value;

use super::needles::replaced;
use super::shape::emails;
use super::undone::undone;
use super::{Place, Redactor, Shape};

impl Redactor<'_> {
    /// A body of text: lines, of which some end in JSON (as events and logs do), or the parts of a form.
    pub(super) fn lines(&mut self, text: &str) -> String {
        let text = if text.contains("\n--boundary") || text.starts_with("--boundary") {
            self.without_parts(text)
        } else {
            text.to_owned()
        };
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
        let parts = text.split(BOUNDARY).map(|part| {
            let Some((head, end, value)) = ["\r\n\r\n", "\n\n"].into_iter().find_map(|end| {
                let (head, value) = part.split_once(end)?;
                Some((head, end, value))
            }) else {
                return part.to_owned();
            };
            let content = value.trim_end_matches(['\r', '\n']);
            let behind = value.get(content.len()..).unwrap_or_default();
            match part_name(head) {
                Some(name)
                    if self.names.is_secret(name)
                        && !content.is_empty()
                        && !self.placeholders.has(content) =>
                {
                    let content = self.secret(content, Shape::of(content));
                    format!("{head}{end}{content}{behind}")
                }
                _ => part.to_owned(),
            }
        });
        parts.collect::<Vec<_>>().join(BOUNDARY)
    }

    /// A text without secrets, mailboxes and the server. If some show only once what the text encodes is read, it is given as
    /// read.
    pub(super) fn text(&mut self, text: &str) -> String {
        const DEEPEST: usize = 3;
        let mut clean = self.plain(text);
        let mut inner = clean.clone();
        for _ in 0..DEEPEST {
            let Some(read) = undone(&inner) else {
                break;
            };
            inner = self.plain(&read);
            if inner != read {
                clean.clone_from(&inner);
            }
        }
        clean
    }

    fn plain(&mut self, text: &str) -> String {
        let mut clean = text.to_owned();
        for (server, stands) in self.servers {
            let (lower, server) = (clean.to_ascii_lowercase(), server.to_ascii_lowercase());
            if lower.contains(&server) {
                clean = replaced(&clean, &lower, &server, stands);
            }
        }
        let clean = self.needles.replace_in(clean);
        let clean = self.without_pairs(&clean);
        let clean = self.without_schemes(&clean);
        let clean = self.without_phones(&clean);
        let clean = self.without_addresses(&clean);
        self.without_mailboxes(&clean)
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

/// The name of a part by its headers.
fn part_name(head: &str) -> Option<&str> {
    head.split([';', '\r', '\n']).find_map(|parameter| {
        let (name, value) = parameter.trim().split_once('=')?;
        let is_name = name.trim().eq_ignore_ascii_case("name");
        is_name.then(|| value.trim().trim_matches('"'))
    })
}
