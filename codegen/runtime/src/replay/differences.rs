//! How two JSON values differ, place by place.

use std::fmt;

use crate::json::Value;

/// One place where something is not as recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Difference {
    /// Where, such as `query pageSize` or `body /tags/0/key`.
    pub place: String,
    /// What was recorded; `None`: nothing.
    pub recorded: Option<String>,
    /// What is there; `None`: nothing.
    pub found: Option<String>,
}

/// Longest value that a message repeats.
const LONGEST: usize = 160;

impl Difference {
    pub(super) fn new(
        place: impl Into<String>,
        recorded: Option<&str>,
        found: Option<&str>,
    ) -> Self {
        Self {
            place: place.into(),
            recorded: recorded.map(shortened),
            found: found.map(shortened),
        }
    }

    /// A difference between values that must not be seen.
    pub(super) fn secret(place: impl Into<String>, recorded: bool, found: bool) -> Self {
        let hidden = |is_there: bool| is_there.then_some("***");
        Self::new(place, hidden(recorded), hidden(found))
    }
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let recorded = self.recorded.as_deref().unwrap_or("nothing");
        let found = self.found.as_deref().unwrap_or("nothing");
        write!(f, "{}: recorded {recorded}, found {found}", self.place)?;
        if self.recorded.as_deref() == Some("***") && self.found == self.recorded {
            f.write_str(" (secrets that differ)")
        } else {
            Ok(())
        }
    }
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}

/// Compares a value with the recorded one. Order of members and spelling of numbers do not matter.
#[must_use]
pub fn compare(recorded: &Value, found: &Value) -> Vec<Difference> {
    let mut differences = Vec::new();
    walk(
        "",
        Some(recorded),
        Some(found),
        &|_| false,
        &mut differences,
    );
    differences
}

/// Compares two values; what lies below a member whose name `is_secret` is not shown.
pub(super) fn compare_redacted(
    place: &str,
    recorded: &Value,
    found: &Value,
    is_secret: &dyn Fn(&str) -> bool,
) -> Vec<Difference> {
    let mut differences = Vec::new();
    walk(
        place,
        Some(recorded),
        Some(found),
        is_secret,
        &mut differences,
    );
    differences
}

fn walk(
    place: &str,
    recorded: Option<&Value>,
    found: Option<&Value>,
    is_secret: &dyn Fn(&str) -> bool,
    differences: &mut Vec<Difference>,
) {
    match (recorded, found) {
        (Some(Value::Object(recorded)), Some(Value::Object(found))) => {
            let added = found.keys().filter(|key| recorded.get(key).is_none());
            for key in recorded.keys().chain(added) {
                let place = format!("{place}/{}", key.replace('~', "~0").replace('/', "~1"));
                let (recorded, found) = (recorded.get(key), found.get(key));
                if !is_secret(key) {
                    walk(&place, recorded, found, is_secret, differences);
                } else if recorded != found {
                    differences.push(Difference::secret(
                        place,
                        recorded.is_some(),
                        found.is_some(),
                    ));
                }
            }
        }
        (Some(Value::Array(recorded)), Some(Value::Array(found))) => {
            for index in 0..recorded.len().max(found.len()) {
                let place = format!("{place}/{index}");
                walk(
                    &place,
                    recorded.get(index),
                    found.get(index),
                    is_secret,
                    differences,
                );
            }
        }
        _ if recorded == found => {}
        _ => {
            let shown =
                |value: Option<&Value>| value.map(|value| redacted(value, is_secret).to_string());
            let place = if place.is_empty() { "/" } else { place };
            differences.push(Difference::new(
                place,
                shown(recorded).as_deref(),
                shown(found).as_deref(),
            ));
        }
    }
}

/// The value with `***` in place of secret members.
pub(super) fn redacted(value: &Value, is_secret: &dyn Fn(&str) -> bool) -> Value {
    match value {
        Value::Array(elements) => Value::Array(
            elements
                .iter()
                .map(|element| redacted(element, is_secret))
                .collect(),
        ),
        Value::Object(object) => {
            let mut object = object.clone();
            for (key, value) in object.iter_mut() {
                *value = if is_secret(key) {
                    Value::from("***")
                } else {
                    redacted(value, is_secret)
                };
            }
            Value::Object(object)
        }
        scalar => scalar.clone(),
    }
}
