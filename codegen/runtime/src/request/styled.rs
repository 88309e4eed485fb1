//! Parameters that are more than a name and a text.

use super::Shown;
use super::style::{Style, text};
use crate::api::Operation;
use crate::json::{self, Encode, Value, Writer};
use crate::redact::{MASK, Secrets};

/// Where a parameter is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Location {
    Path,
    Query,
    Header,
    Cookie,
}

/// A parameter with a style of its own.
#[derive(Clone)]
pub(crate) struct Styled {
    pub(crate) location: Location,
    pub(crate) name: &'static str,
    style: Style,
    value: Result<Value, String>,
    /// The value for people, if it holds secrets.
    masked: Option<Value>,
}

impl Styled {
    pub(crate) fn new(
        location: Location,
        name: &'static str,
        style: Style,
        value: &dyn Encode,
    ) -> Self {
        let plain = tree(value, Writer::new());
        let masked = tree(value, Writer::redacting())
            .ok()
            .filter(|masked| plain.as_ref().is_ok_and(|plain| plain != masked));
        Self {
            location,
            name,
            style,
            value: plain,
            masked,
        }
    }

    /// A name and a text, where a fast path has no room for it.
    pub(crate) fn text(location: Location, name: &'static str, value: String) -> Self {
        Self {
            location,
            name,
            style: Style::FORM,
            value: Ok(Value::String(value)),
            masked: None,
        }
    }

    pub(crate) fn pairs(
        &self,
        operation: &Operation,
        shown: Shown,
    ) -> Result<Vec<(String, String)>, String> {
        let value = self.value(shown)?;
        let mut pairs = self.style.pairs(self.name, value)?;
        if self.is_masked(operation, shown) {
            for (_, value) in &mut pairs {
                MASK.clone_into(value);
            }
        }
        Ok(pairs)
    }

    pub(crate) fn in_path(&self, operation: &Operation, shown: Shown) -> Result<String, String> {
        let written = self.style.in_path(self.name, self.value(shown)?)?;
        Ok(if self.is_masked(operation, shown) && !written.is_empty() {
            MASK.to_owned()
        } else {
            written
        })
    }

    pub(crate) fn in_header(
        &self,
        operation: &Operation,
        shown: Shown,
    ) -> Result<Option<String>, String> {
        let written = self.style.in_header(self.value(shown)?)?;
        Ok(if self.is_masked(operation, shown) {
            written.map(|_| MASK.to_owned())
        } else {
            written
        })
    }

    /// The value in words, for whoever matches requests; secrets included.
    pub(crate) fn plain(&self) -> String {
        let text = self.value.as_ref().ok().and_then(text);
        text.map(std::borrow::Cow::into_owned).unwrap_or_default()
    }

    /// What may be known of the value by whoever sees a fingerprint of it.
    pub(crate) fn public(&self, operation: &Operation) -> Option<String> {
        if operation.is_secret(self.name) {
            return None;
        }
        self.value(Shown::Masked).ok().map(ToString::to_string)
    }

    /// Whether a header or cookie holds something that is no one's business.
    pub(crate) fn is_secret(&self, operation: &Operation) -> bool {
        self.masked.is_some() || operation.is_secret(self.name)
    }

    /// Notes what must not come back in an error.
    pub(crate) fn add_secrets(&self, operation: &Operation, secrets: &mut Secrets) {
        let Ok(value) = &self.value else { return };
        if operation.is_secret(self.name) {
            add_all(value, secrets);
        } else if let Some(masked) = &self.masked {
            add_masked(value, masked, secrets);
        }
    }

    fn value(&self, shown: Shown) -> Result<&Value, String> {
        match (shown, &self.masked) {
            (Shown::Masked, Some(masked)) => Ok(masked),
            _ => self.value.as_ref().map_err(Clone::clone),
        }
    }

    fn is_masked(&self, operation: &Operation, shown: Shown) -> bool {
        shown == Shown::Masked && operation.is_secret(self.name)
    }
}

/// A value as a tree.
pub(crate) fn tree(value: &dyn Encode, mut writer: Writer) -> Result<Value, String> {
    value.encode(&mut writer);
    let text = writer.finish().map_err(|error| error.to_string())?;
    json::from_slice(&text).map_err(|error| error.to_string())
}

/// The depth of values is bounded by the reader that made them, and so are these recursions.
pub(crate) fn add_all(value: &Value, secrets: &mut Secrets) {
    match value {
        Value::Array(elements) => elements.iter().for_each(|value| add_all(value, secrets)),
        Value::Object(members) => members
            .iter()
            .for_each(|(_, value)| add_all(value, secrets)),
        scalar => {
            if let Some(text) = text(scalar) {
                secrets.add(&text);
            }
        }
    }
}

/// Adds what the masked form hides.
pub(crate) fn add_masked(value: &Value, masked: &Value, secrets: &mut Secrets) {
    match (value, masked) {
        (Value::Array(values), Value::Array(masked)) => values
            .iter()
            .zip(masked)
            .for_each(|(value, masked)| add_masked(value, masked, secrets)),
        (Value::Object(values), Value::Object(masked)) => values
            .iter()
            .zip(masked.iter())
            .for_each(|((_, value), (_, masked))| add_masked(value, masked, secrets)),
        (value, masked) if value != masked => add_all(value, secrets),
        _ => {}
    }
}
