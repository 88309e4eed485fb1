//! Values that are looked for in texts, in every spelling.

use std::cmp::Reverse;

use base64::Engine;
use base64::engine::general_purpose::{STANDARD_NO_PAD, URL_SAFE_NO_PAD};

/// Shorter values occur by chance: they are secret where their names say so, and nowhere else.
pub(super) const SHORTEST: usize = 5;

/// The longest first: one within another must not leave the rest behind.
#[derive(Clone, Default)]
pub(super) struct Needles(Vec<Needle>);

#[derive(Clone)]
struct Needle {
    value: String,
    spellings: Vec<String>,
    placeholder: String,
}

impl Needles {
    /// Adds a value, and what stands for it.
    pub(super) fn add(&mut self, value: &str, placeholder: &str) {
        let is_known = self.0.iter().any(|needle| needle.value == value);
        if is_known || value.chars().count() < SHORTEST || is_in_placeholders(value) {
            return;
        }
        self.0.push(Needle {
            value: value.to_owned(),
            spellings: spellings(value),
            placeholder: placeholder.to_owned(),
        });
        self.0.sort_by_key(|needle| Reverse(needle.value.len()));
    }

    /// The text with placeholders in place of the values.
    pub(super) fn replace_in(&self, text: String) -> String {
        let mut text = text;
        for needle in &self.0 {
            for spelling in &needle.spellings {
                if text.contains(spelling.as_str()) {
                    text = text.replace(spelling.as_str(), &needle.placeholder);
                }
            }
        }
        text
    }

    /// What stands for the values that a text holds in spite of all.
    pub(super) fn left_in(&self, text: &str) -> Vec<&str> {
        let left = self.0.iter().filter(|needle| {
            let mut spellings = needle.spellings.iter();
            spellings.any(|spelling| text.contains(spelling.as_str()))
        });
        left.map(|needle| needle.placeholder.as_str()).collect()
    }
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

/// How a value may be written in a text: as it is, in another case, in a URL, in a JSON string, in Base64.
fn spellings(value: &str) -> Vec<String> {
    let in_form: String = url::form_urlencoded::byte_serialize(value.as_bytes()).collect();
    let in_json = serde_json::Value::from(value).to_string();
    let mut spellings = vec![
        value.to_owned(),
        value.to_lowercase(),
        value.to_uppercase(),
        in_form.replace('+', "%20"),
        in_form,
        in_json.trim_matches('"').to_owned(),
        STANDARD_NO_PAD.encode(value),
        URL_SAFE_NO_PAD.encode(value),
    ];
    let mut known = std::collections::HashSet::new();
    spellings.retain(|spelling| known.insert(spelling.clone()));
    spellings
}
