//! Values that are looked for in texts, in every spelling.

use std::cmp::Reverse;
use std::collections::HashSet;
use std::rc::Rc;

use base64::Engine;
use base64::engine::general_purpose::{STANDARD_NO_PAD, URL_SAFE_NO_PAD};

use super::undone::undone;

/// Shorter values occur by chance: they are secret where their names say so, and nowhere else.
pub(super) const SHORTEST: usize = 5;

/// The longest first: one within another must not leave the rest behind.
#[derive(Clone, Default)]
pub(in crate::record) struct Needles(Vec<Rc<Needle>>, HashSet<String>);

struct Needle {
    length: usize,
    spellings: Vec<String>,
    placeholder: String,
}

impl Needles {
    /// Adds a value, and what stands for it.
    pub(super) fn add(&mut self, value: &str, placeholder: &str) {
        if self.1.contains(value) || value.chars().count() < SHORTEST || is_in_placeholders(value) {
            return;
        }
        self.1.insert(value.to_owned());
        let at = self
            .0
            .partition_point(|needle| Reverse(needle.length) <= Reverse(value.len()));
        self.0.insert(
            at,
            Rc::new(Needle {
                length: value.len(),
                spellings: spellings(value),
                placeholder: placeholder.to_owned(),
            }),
        );
    }

    /// The text with placeholders in place of the values.
    pub(super) fn replace_in(&self, text: String) -> String {
        let mut text = text;
        let mut lower = text.to_ascii_lowercase();
        for needle in &self.0 {
            for spelling in &needle.spellings {
                if lower.contains(spelling.as_str()) {
                    text = replaced(&text, &lower, spelling, &needle.placeholder);
                    lower = text.to_ascii_lowercase();
                }
            }
        }
        text
    }

    /// What stands for the values that a text holds in spite of all.
    pub(super) fn left_in(&self, text: &str) -> Vec<&str> {
        let lower = text.to_ascii_lowercase();
        let left = self.0.iter().filter(|needle| {
            let mut spellings = needle.spellings.iter();
            spellings.any(|spelling| lower.contains(spelling.as_str()))
        });
        left.map(|needle| needle.placeholder.as_str()).collect()
    }
}

/// A text with something else in place of a value in any case. `lower` is the text in lower case, which is as long.
pub(super) fn replaced(text: &str, lower: &str, value: &str, by: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    let mut done = 0;
    for (start, found) in lower.match_indices(value) {
        clean.push_str(text.get(done..start).unwrap_or_default());
        clean.push_str(by);
        done = start + found.len();
    }
    clean.push_str(text.get(done..).unwrap_or_default());
    clean
}

/// Whether a value is part of what placeholders are made of, so that it shows nothing, and cannot be told from them.
fn is_in_placeholders(value: &str) -> bool {
    [
        "placeholder-cookie",
        "placeholder-credentials",
        "placeholder.token.",
        "client-id",
        "client-secret",
        "api-key",
        "access-token",
        "user-name",
        "password",
        "credentials",
        "https://example.com/",
        "00000000-0000-4000-8000-000000000000",
    ]
    .iter()
    .any(|placeholder| placeholder.contains(value))
}

/// How a value may be written in a text: as it is, in a URL, in a JSON string, in Base64, in hexadecimal digits. All in lower
/// case: texts are looked at without it.
fn spellings(value: &str) -> Vec<String> {
    let in_form: String = url::form_urlencoded::byte_serialize(value.as_bytes()).collect();
    let in_json = serde_json::Value::from(value).to_string();
    let mut spellings = vec![
        value.to_owned(),
        value.to_lowercase(),
        value.to_uppercase(),
        value.replace(' ', "+"),
        in_form.replace('+', "%20"),
        in_form,
        in_json.trim_matches('"').to_owned(),
        STANDARD_NO_PAD.encode(value),
        URL_SAFE_NO_PAD.encode(value),
        in_hexadecimal(value),
    ];
    spellings.extend(undone(value).filter(|plain| plain.chars().count() >= SHORTEST));
    if value.len() >= 8 {
        spellings.extend(
            [0, 1, 2]
                .into_iter()
                .flat_map(|before| within_base64(value, before)),
        );
    }
    let mut known = HashSet::new();
    for spelling in &mut spellings {
        spelling.make_ascii_lowercase();
    }
    spellings.retain(|spelling| known.insert(spelling.clone()));
    spellings
}

/// What Base64 makes of a value with so many bytes (modulo 3) before it, without what depends on its neighbours.
fn within_base64(value: &str, before: usize) -> [String; 2] {
    let mut bytes = vec![0; before];
    bytes.extend_from_slice(value.as_bytes());
    let (from, to) = ((before * 8).div_ceil(6), bytes.len() * 8 / 6);
    [
        STANDARD_NO_PAD.encode(&bytes),
        URL_SAFE_NO_PAD.encode(&bytes),
    ]
    .map(|text| text.get(from..to).unwrap_or_default().to_owned())
}

fn in_hexadecimal(value: &str) -> String {
    let digits = |half: u8| char::from_digit(half.into(), 16);
    let halves = value.bytes().flat_map(|byte| [byte >> 4, byte & 15]);
    halves.filter_map(digits).collect()
}
