//! Which placeholder stands for which value: within a recording always the same.

use std::collections::{HashMap, HashSet};
use std::mem::{Discriminant, discriminant};

use super::shape::Shape;

/// What stands for what.
#[derive(Default, Clone)]
pub(crate) struct Placeholders {
    by_value: HashMap<String, String>,
    given: HashSet<String>,
    counts: HashMap<Discriminant<Shape>, usize>,
}

impl Placeholders {
    /// Says what stands for a value.
    pub(crate) fn set(&mut self, value: &str, placeholder: &str) {
        if !value.is_empty() {
            self.given.insert(placeholder.to_owned());
            self.by_value
                .insert(value.to_owned(), placeholder.to_owned());
        }
    }

    /// What stands for a value, which is of a shape.
    pub(super) fn of(&mut self, value: &str, shape: Shape) -> String {
        if let Some(known) = self.by_value.get(value) {
            return known.clone();
        }
        let placeholder = loop {
            let count = self.counts.entry(discriminant(&shape)).or_default();
            *count += 1;
            let placeholder = shape.placeholder(*count);
            // A value of the service may look like a placeholder by chance.
            if !self.by_value.contains_key(&placeholder) {
                break placeholder;
            }
        };
        self.set(value, &placeholder);
        placeholder
    }

    /// What stands for a value, if something does.
    pub(super) fn get(&self, value: &str) -> Option<&str> {
        self.by_value.get(value).map(String::as_str)
    }

    /// A number that stands for a number, as long as it.
    pub(super) fn number(&mut self, value: &str) -> String {
        let known = self.by_value.get(value);
        if let Some(known) = known.filter(|known| known.parse::<u64>().is_ok()) {
            return known.clone();
        }
        let count = self
            .counts
            .entry(discriminant(&Shape::Digits(0)))
            .or_default();
        *count += 1;
        let digits = value.bytes().filter(u8::is_ascii_digit).count().min(15);
        let zeros = 10_u64.pow(u32::try_from(digits).unwrap_or(1).saturating_sub(1));
        let placeholder = (zeros + *count as u64).to_string();
        self.set(value, &placeholder);
        placeholder
    }

    /// Whether a text stands for some value.
    pub(super) fn has(&self, placeholder: &str) -> bool {
        self.given.contains(placeholder)
    }

    /// Whether something stands for a value.
    pub(crate) fn knows(&self, value: &str) -> bool {
        self.by_value.contains_key(value)
    }

    /// Every value with what stands for it.
    pub(super) fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        let pairs = self.by_value.iter();
        pairs.map(|(value, placeholder)| (value.as_str(), placeholder.as_str()))
    }
}
