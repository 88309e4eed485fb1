//! Names and their values within texts: as in URLs, headers, XML, and JSON that is cut off.

use super::{Redactor, SHORTEST, Shape};

/// Names are not longer.
const NEAR: usize = 256;

impl Redactor<'_> {
    /// Values behind names that are secret.
    pub(super) fn without_pairs(&mut self, text: &str) -> String {
        let mut clean = String::with_capacity(text.len());
        let mut done = 0;
        while let Some((at, sign)) = next_sign(text, done) {
            let before = text.get(text.floor_char_boundary(at.saturating_sub(NEAR))..at);
            let (before, after) = (
                before.unwrap_or_default(),
                text.get(at + 1..).unwrap_or_default(),
            );
            let found = match sign {
                '>' => self.of_tag(before, after),
                '=' => self.of_assignment(before, after),
                _ => of_url(before, after).or_else(|| self.of_header(before, after)),
            };
            let start = at + 1 + found.map_or(0, |(start, _)| start);
            clean.push_str(text.get(done..start).unwrap_or_default());
            done = start;
            if let Some((start, end)) = found
                && let Some(value) = after.get(start..end)
            {
                if self.placeholders.has(value) {
                    clean.push_str(value);
                } else {
                    let value = self.secret(value, Shape::of(value));
                    clean.push_str(&value);
                }
                done = at + 1 + end;
            }
        }
        clean.push_str(text.get(done..).unwrap_or_default());
        clean
    }

    /// What follows `Bearer` and its kin.
    pub(super) fn without_schemes(&mut self, text: &str) -> String {
        let mut clean = text.to_owned();
        for scheme in ["bearer ", "basic "] {
            let lower = clean.to_ascii_lowercase();
            let values: Vec<String> = lower
                .match_indices(scheme)
                .filter_map(|(at, _)| clean.get(at + scheme.len()..))
                .filter_map(|after| after.get(..word(after)))
                .filter(|value| looks_given_out(value) && !self.placeholders.has(value))
                .map(str::to_owned)
                .collect();
            for value in values {
                let placeholder = self.secret(&value, Shape::of(&value));
                clean = clean.replace(&value, &placeholder);
            }
        }
        clean
    }

    /// `<name>value<`
    fn of_tag(&self, before: &str, after: &str) -> Option<(usize, usize)> {
        let (_, tag) = before.rsplit_once('<')?;
        let name = tag.split_whitespace().next()?;
        let name = name.rsplit(':').next()?;
        let length = after.find('<')?;
        let is_value = !tag.ends_with('/') && length > 0;
        (is_value && self.names.is_secret(name)).then_some((0, length))
    }

    /// `name=value`, `name = 'value'`
    fn of_assignment(&self, before: &str, after: &str) -> Option<(usize, usize)> {
        let (start, quote) = opened(after);
        let value = after.get(start..)?;
        let length = match quote {
            Some(quote) => quoted(value, quote),
            None => word(value),
        };
        let name = name_before(before.trim_end().trim_end_matches(['"', '\'']));
        // That of OAuth is worth a token. Other codes are short.
        let is_oauth_code =
            name == "code" && length >= 12 && value.get(..length).is_some_and(looks_given_out);
        let is_secret = !name.is_empty() && self.names.is_secret(name);
        let is_comparison = after.starts_with(['=', '>', '~']);
        (length > 0 && !is_comparison && (is_secret || is_oauth_code))
            .then_some((start, start + length))
    }

    /// `"name": "value"`, `name: value`
    fn of_header(&self, before: &str, after: &str) -> Option<(usize, usize)> {
        let before = before.trim_end();
        let named = before.trim_end_matches(['"', '\'']);
        let name = name_before(named);
        if name.is_empty() || !self.names.is_secret(name) {
            return None;
        }
        let (start, quote) = opened(after);
        let value = after.get(start..)?;
        if let Some(quote) = quote {
            let length = quoted(value, quote);
            return (length > 0).then_some((start, start + length));
        }
        let length = word(value);
        if named.len() < before.len() {
            // A number in JSON.
            let is_number = value.starts_with(|c: char| c.is_ascii_digit());
            return is_number.then_some((start, start + length));
        }
        // It may be a sentence about the name; else a scheme may come before the value.
        if value.get(..length).is_some_and(looks_given_out) {
            return Some((start, start + length));
        }
        let behind = value.get(length..)?.strip_prefix(' ')?;
        let start = start + length + 1;
        let length = word(behind);
        behind
            .get(..length)
            .is_some_and(looks_given_out)
            .then_some((start, start + length))
    }
}

fn next_sign(text: &str, from: usize) -> Option<(usize, char)> {
    let rest = text.get(from..)?;
    let mut signs = rest
        .char_indices()
        .filter(|(_, c)| ['=', ':', '>'].contains(c));
    signs.next().map(|(at, sign)| (from + at, sign))
}

/// `https://user:value@`
fn of_url(before: &str, after: &str) -> Option<(usize, usize)> {
    let (_, user) = before.rsplit_once("://")?;
    let ends = |c: char| c.is_whitespace() || "/?#\"'<>".contains(c);
    let length = after.find('@')?;
    let value = after.get(..length)?;
    (length > 0 && !user.contains(ends) && !value.contains(ends)).then_some((0, length))
}

/// Whether a word in a sentence looks made by a machine.
fn looks_given_out(word: &str) -> bool {
    word.len() >= SHORTEST && word.bytes().any(|byte| byte.is_ascii_digit())
}

/// The name that ends a text.
fn name_before(text: &str) -> &str {
    let is_name = |c: char| c.is_ascii_alphanumeric() || "_-.".contains(c);
    text.rsplit(|c| !is_name(c)).next().unwrap_or_default()
}

/// Where a value begins, and the quote that it is in.
fn opened(text: &str) -> (usize, Option<char>) {
    let start = text.len() - text.trim_start_matches([' ', '\t', '\n']).len();
    match text.get(start..).and_then(|value| value.chars().next()) {
        Some(quote @ ('"' | '\'')) => (start + 1, Some(quote)),
        _ => (start, None),
    }
}

/// The length of what a quote ends.
fn quoted(text: &str, quote: char) -> usize {
    let mut escaped = false;
    let end = text.char_indices().find(|(_, c)| {
        let ends = *c == quote && !escaped;
        escaped = *c == '\\' && !escaped;
        ends
    });
    end.map_or(text.len(), |(end, _)| end)
}

/// The length of the word that a text begins with.
fn word(text: &str) -> usize {
    let ends = |c: char| c.is_whitespace() || "&;,\"'\\<>)]}".contains(c);
    text.find(ends).unwrap_or(text.len())
}
