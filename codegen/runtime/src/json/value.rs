use std::fmt;
use std::str::FromStr;

use super::{Decode, DecodeError, Encode, Kind, Number, Object, Reader, Writer, from_slice};

/// A JSON value of any shape.
///
/// Nothing of the document is lost but white space, the spelling of strings, and repeated keys. `Display` gives compact JSON.
/// `Debug` shows names and kinds, but no values: what the API does not describe may well be secret.
///
/// ```
/// use openapi_runtime::json::Value;
///
/// let value: Value = r#"{"meta": {"next": "abc"}, "ids": [1, 2]}"#.parse()?;
/// assert_eq!(value.pointer("/meta/next").and_then(Value::as_str), Some("abc"));
/// assert_eq!(value.pointer("/ids/1").and_then(Value::as_i64), Some(2));
/// # Ok::<(), openapi_runtime::json::DecodeError>(())
/// ```
#[derive(Clone, PartialEq, Eq, Default)]
pub enum Value {
    /// `null`
    #[default]
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A number.
    Number(Number),
    /// A string.
    String(String),
    /// An array.
    Array(Vec<Self>),
    /// An object.
    Object(Object),
}

impl fmt::Debug for Value {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Null => formatter.write_str("Null"),
            Self::Bool(_) => formatter.write_str("Bool"),
            Self::Number(_) => formatter.write_str("Number"),
            Self::String(_) => formatter.write_str("String"),
            Self::Array(elements) => formatter.debug_list().entries(elements).finish(),
            Self::Object(object) => object.fmt(formatter),
        }
    }
}

impl Value {
    /// What kind of value this is.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        match self {
            Self::Null => Kind::Null,
            Self::Bool(_) => Kind::Bool,
            Self::Number(_) => Kind::Number,
            Self::String(_) => Kind::String,
            Self::Array(_) => Kind::Array,
            Self::Object(_) => Kind::Object,
        }
    }

    /// The member of an object; `None` if this is no object or has no such key.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Self> {
        self.as_object()?.get(key)
    }

    /// The value a JSON pointer (RFC 6901) leads to: `""` is this value, `/data/0/id` goes down from it.
    #[must_use]
    pub fn pointer(&self, pointer: &str) -> Option<&Self> {
        if pointer.is_empty() {
            return Some(self);
        }
        pointer
            .strip_prefix('/')?
            .split('/')
            .try_fold(self, |value, token| match value {
                Self::Array(elements) => elements.get(array_index(token)?),
                Self::Object(object) if token.contains('~') => {
                    object.get(&token.replace("~1", "/").replace("~0", "~"))
                }
                Self::Object(object) => object.get(token),
                _ => None,
            })
    }

    /// The same JSON in one form for all its spellings: keys sorted, numbers in their [canonical](Number::canonical) form.
    /// Two values are equal exactly if their canonical forms are the same text.
    #[must_use]
    pub fn canonical(&self) -> Self {
        match self {
            Self::Number(number) => Self::Number(number.canonical()),
            Self::Array(elements) => Self::Array(elements.iter().map(Self::canonical).collect()),
            Self::Object(object) => Self::Object(object.canonical()),
            Self::Null | Self::Bool(_) | Self::String(_) => self.clone(),
        }
    }
}

fn array_index(token: &str) -> Option<usize> {
    // RFC 6901 knows one spelling of each index: no sign, no zeros in front.
    let plain = token.bytes().all(|byte| byte.is_ascii_digit())
        && (token == "0" || !token.starts_with('0'));
    if plain { token.parse().ok() } else { None }
}

impl fmt::Display for Value {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = super::to_vec(self).map_err(|_| fmt::Error)?;
        formatter.write_str(&String::from_utf8_lossy(&text))
    }
}

impl FromStr for Value {
    type Err = DecodeError;

    fn from_str(text: &str) -> Result<Self, DecodeError> {
        from_slice(text.as_bytes())
    }
}

impl Decode for Value {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        match reader.kind()? {
            Kind::Null => reader.take_null().map(|_| Self::Null),
            Kind::Bool => reader.boolean().map(Self::Bool),
            Kind::Number => Number::decode(reader).map(Self::Number),
            Kind::String => reader.string().map(Self::String),
            // The reader limits the depth, and so this recursion.
            Kind::Array => Vec::decode(reader).map(Self::Array),
            Kind::Object => Object::decode(reader).map(Self::Object),
        }
    }

    /// `null` is a value like any other here.
    fn from_null() -> Option<Self> {
        Some(Self::Null)
    }
}

impl Encode for Value {
    fn encode(&self, writer: &mut Writer) {
        match self {
            Self::Null => writer.null(),
            Self::Bool(value) => writer.boolean(*value),
            Self::Number(number) => number.encode(writer),
            Self::String(text) => writer.string(text),
            Self::Array(elements) => elements.encode(writer),
            Self::Object(object) => object.encode(writer),
        }
    }
}
