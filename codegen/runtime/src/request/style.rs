//! How values of several parts are written into paths, queries, headers, cookies and forms: the styles of OpenAPI, which
//! follow RFC 6570.

use std::borrow::Cow;
use std::fmt::Write;

use super::ambiguous;
use crate::json::Value;
use crate::path_segment::encode_except;
use crate::redact::MASK;

/// How a parameter, or a member of a form, is written.
///
/// Members of lists and objects that are `null` are left out, and so is a list or an object without members. What is deeper
/// than a style can write is written as JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Style {
    kind: Kind,
    explode: Explode,
    reserved: Reserved,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Kind {
    Simple,
    Label,
    Matrix,
    Form,
    SpaceDelimited,
    PipeDelimited,
    DeepObject,
    Json,
}

/// Whether every member stands for itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Explode {
    Yes,
    No,
}

/// Whether characters that have a meaning in URLs stay as they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Reserved {
    Encoded,
    Kept,
    /// Nothing is encoded at all.
    Unescaped,
}

impl Style {
    /// `a,b`, objects `k,v,l,w`; exploded objects `k=v,l=w`. In paths and headers. Headers are not percent-encoded: an element
    /// with a comma, or with a space at an end, cannot be written there, nor can a key with `=` of an exploded object: the call
    /// fails.
    pub const SIMPLE: Self = Self::of(Kind::Simple);
    /// `.a,b`, objects `.k,v,l,w`; exploded `.a.b`, objects `.k=v.l=w`. In paths. An element with a `.` cannot be written
    /// exploded: the call fails.
    pub const LABEL: Self = Self::of(Kind::Label);
    /// `;name=a,b`, objects `;name=k,v,l,w`; exploded `;name=a;name=b`, objects `;k=v;l=w`. In paths.
    pub const MATRIX: Self = Self::of(Kind::Matrix);
    /// `name=a,b`, objects `name=k,v,l,w`; exploded `name=a&name=b`, objects `k=v&l=w`. In queries, cookies and forms.
    pub const FORM: Self = Self::of(Kind::Form);
    /// `name=a%20b`, objects `name=k%20v%20l%20w`; exploded like [`FORM`](Self::FORM). An element with a space cannot be
    /// written: the call fails.
    pub const SPACE_DELIMITED: Self = Self::of(Kind::SpaceDelimited);
    /// `name=a%7Cb`, objects `name=k%7Cv%7Cl%7Cw`; exploded like [`FORM`](Self::FORM). An element with a `|` cannot be
    /// written: the call fails.
    pub const PIPE_DELIMITED: Self = Self::of(Kind::PipeDelimited);
    /// Objects `name[k]=v&name[l][m]=w`. OpenAPI leaves lists open; they are written as servers read them: `name[]=a` when
    /// all elements are scalars, else `name[0][k]=v`. A key that is empty or holds a bracket cannot be written: the call fails.
    pub const DEEP_OBJECT: Self = Self::of(Kind::DeepObject);
    /// The value as JSON.
    pub const JSON: Self = Self::of(Kind::Json);

    const fn of(kind: Kind) -> Self {
        Self {
            kind,
            explode: Explode::No,
            reserved: Reserved::Encoded,
        }
    }

    /// With every member of a list or object for itself (`explode: true`).
    #[must_use]
    pub const fn exploded(self) -> Self {
        Self {
            explode: Explode::Yes,
            ..self
        }
    }

    /// With the characters `: / ? @ ! $ ( ) * , ; =` of values as they are (`allowReserved: true`), but for one that
    /// separates elements. `# & + ' [ ]` are encoded nevertheless: they would end the value, or are not allowed in a query.
    #[must_use]
    pub const fn reserved(self) -> Self {
        Self {
            reserved: Reserved::Kept,
            ..self
        }
    }

    /// The style where nothing is percent-encoded.
    pub(crate) const fn unescaped(self) -> Self {
        Self {
            reserved: Reserved::Unescaped,
            ..self
        }
    }

    /// Names and values of a query or a form, both percent-encoded.
    pub(crate) fn pairs(self, name: &str, value: &Value) -> Result<Vec<(String, String)>, String> {
        let escape = |text: &str| self.escape(text, None);
        let own = self.escape_name(name);
        let one = |value: String| Ok(vec![(own.clone(), value)]);
        match (self.kind, value) {
            (_, Value::Null) => Ok(Vec::new()),
            (Kind::Json, _) => one(escape(&value.to_string())),
            (Kind::DeepObject, _) => {
                let mut pairs = Vec::new();
                self.deep(own, value, &mut pairs)?;
                Ok(pairs)
            }
            (_, Value::Array(elements)) if self.explode == Explode::Yes => Ok(elements
                .iter()
                .filter_map(text)
                .map(|text| (own.clone(), escape(&text)))
                .collect()),
            (_, Value::Object(members)) if self.explode == Explode::Yes => Ok(members
                .iter()
                .filter_map(|(key, value)| Some((self.escape_name(key), escape(&text(value)?))))
                .collect()),
            (_, Value::Array(_) | Value::Object(_)) => {
                let is_plain = self.reserved == Reserved::Unescaped;
                let (character, delimiter) = match self.kind {
                    Kind::SpaceDelimited => (' ', if is_plain { " " } else { "%20" }),
                    Kind::PipeDelimited => ('|', if is_plain { "|" } else { "%7C" }),
                    _ => (',', ","),
                };
                let parts = parts(value);
                // A comma within an element is encoded, where anything is.
                if is_plain || character != ',' {
                    ambiguous::separated(&parts, character)?;
                }
                if parts.is_empty() {
                    return Ok(Vec::new());
                }
                one(self.joined(&parts, character, delimiter))
            }
            (_, scalar) => one(text(scalar).map_or_else(String::new, |text| escape(&text))),
        }
    }

    /// What stands in a path in place of the parameter, percent-encoded. Empty if there is nothing to write.
    pub(crate) fn in_path(self, name: &str, value: &Value) -> Result<String, String> {
        let own = self.escape_name(name);
        let scalar = |text: Cow<'_, str>| self.escape(&text, None);
        Ok(match (self.kind, value) {
            (_, Value::Null) => String::new(),
            (Kind::Json, _) => self.escape(&value.to_string(), None),
            (Kind::Label, Value::Array(_) | Value::Object(_)) => {
                let joined = self.joined_in_path(value, '.')?;
                if joined.is_empty() {
                    joined
                } else {
                    format!(".{joined}")
                }
            }
            (Kind::Label, _) => {
                text(value).map_or_else(String::new, |value| format!(".{}", scalar(value)))
            }
            (Kind::Matrix, Value::Array(elements)) if self.explode == Explode::Yes => elements
                .iter()
                .filter_map(text)
                .map(|text| matrix(&own, &scalar(text)))
                .collect(),
            (Kind::Matrix, Value::Object(members)) if self.explode == Explode::Yes => members
                .iter()
                .filter_map(|(key, value)| {
                    Some(matrix(&self.escape_name(key), &scalar(text(value)?)))
                })
                .collect(),
            (Kind::Matrix, Value::Array(_) | Value::Object(_)) => {
                let parts = parts(value);
                if parts.is_empty() {
                    String::new()
                } else {
                    matrix(&own, &self.joined(&parts, ',', ","))
                }
            }
            (Kind::Matrix, _) => {
                text(value).map_or_else(String::new, |value| matrix(&own, &scalar(value)))
            }
            (_, Value::Array(_) | Value::Object(_)) => self.joined_in_path(value, ',')?,
            _ => text(value).map_or_else(String::new, scalar),
        })
    }

    /// The value of a header. Headers are not percent-encoded; what is not ASCII is escaped in JSON.
    pub(crate) fn in_header(self, value: &Value) -> Result<Option<String>, String> {
        let parts = match (self.kind, value) {
            (_, Value::Null) => return Ok(None),
            (Kind::Json, _) => return Ok(Some(ascii_json(value))),
            (_, Value::Object(members)) if self.explode == Explode::Yes => {
                let members = members.iter();
                members
                    .filter_map(|(key, value)| Some((key, text(value)?)))
                    .map(|(key, value)| {
                        ambiguous::key(key, '=')?;
                        Ok(Cow::Owned(format!("{key}={value}")))
                    })
                    .collect::<Result<_, String>>()?
            }
            (_, Value::Array(_) | Value::Object(_)) => parts(value),
            _ => return Ok(text(value).map(Cow::into_owned)),
        };
        ambiguous::separated(&parts, ',')?;
        ambiguous::trimmed(&parts)?;
        Ok(Some(parts.join(",")).filter(|_| !parts.is_empty()))
    }

    fn joined_in_path(self, value: &Value, exploded: char) -> Result<String, String> {
        let separator = if self.explode == Explode::Yes {
            exploded
        } else {
            ','
        };
        // Commas are encoded; a `.` is not, wherever it stands in a URL.
        if separator == '.' {
            ambiguous::separated(&parts(value), separator)?;
        }
        let delimiter = separator.to_string();
        Ok(match value {
            Value::Object(members) if self.explode == Explode::Yes => {
                let members = members.iter().filter_map(|(key, value)| {
                    let value = self.escape(&text(value)?, None);
                    Some(format!("{}={value}", self.escape_name(key)))
                });
                members.collect::<Vec<_>>().join(&delimiter)
            }
            _ => self.joined(&parts(value), ',', &delimiter),
        })
    }

    fn joined(self, parts: &[Cow<'_, str>], character: char, delimiter: &str) -> String {
        let parts = parts.iter().map(|part| self.escape(part, Some(character)));
        parts.collect::<Vec<_>>().join(delimiter)
    }

    /// The depth of a value is bounded by the reader that made it, and so is this recursion.
    fn deep(
        self,
        name: String,
        value: &Value,
        pairs: &mut Vec<(String, String)>,
    ) -> Result<(), String> {
        match value {
            Value::Null => {}
            Value::Object(members) => {
                for (key, value) in members.iter() {
                    ambiguous::bracketed(key)?;
                    self.deep(self.bracketed(&name, &self.escape_name(key)), value, pairs)?;
                }
            }
            Value::Array(elements) => {
                let flat = !elements
                    .iter()
                    .any(|element| matches!(element, Value::Array(_) | Value::Object(_)));
                // Elements of which nothing is written leave no gap.
                let mut index = 0_usize;
                for element in elements {
                    let key = if flat {
                        String::new()
                    } else {
                        index.to_string()
                    };
                    let before = pairs.len();
                    self.deep(self.bracketed(&name, &key), element, pairs)?;
                    index += usize::from(pairs.len() > before);
                }
            }
            scalar => {
                let text = text(scalar).unwrap_or_default();
                pairs.push((name, self.escape(&text, None)));
            }
        }
        Ok(())
    }

    fn escape_name(self, name: &str) -> String {
        match self.reserved {
            Reserved::Unescaped => name.to_owned(),
            Reserved::Encoded | Reserved::Kept => encode_except(name, ""),
        }
    }

    fn bracketed(self, name: &str, key: &str) -> String {
        match self.reserved {
            Reserved::Unescaped => format!("{name}[{key}]"),
            Reserved::Encoded | Reserved::Kept => format!("{name}%5B{key}%5D"),
        }
    }

    fn escape(self, text: &str, delimiter: Option<char>) -> String {
        // A secret that is masked is for people.
        if text == MASK {
            return MASK.to_owned();
        }
        match self.reserved {
            Reserved::Unescaped => text.to_owned(),
            Reserved::Encoded => encode_except(text, ""),
            Reserved::Kept => {
                let kept: String = ":/?@!$()*,;="
                    .chars()
                    .filter(|character| Some(*character) != delimiter)
                    .collect();
                encode_except(text, &kept)
            }
        }
    }
}

/// RFC 6570, section 3.2.7: no `=` before nothing.
fn matrix(name: &str, value: &str) -> String {
    if value.is_empty() {
        format!(";{name}")
    } else {
        format!(";{name}={value}")
    }
}

/// A value as text; nothing for `null`.
pub(crate) fn text(value: &Value) -> Option<Cow<'_, str>> {
    Some(match value {
        Value::Null => return None,
        Value::Bool(true) => Cow::Borrowed("true"),
        Value::Bool(false) => Cow::Borrowed("false"),
        Value::Number(number) => Cow::Borrowed(number.as_str()),
        Value::String(text) => Cow::Borrowed(text),
        Value::Array(_) | Value::Object(_) => Cow::Owned(value.to_string()),
    })
}

/// The elements of a list; the keys and values of an object in turn.
fn parts(value: &Value) -> Vec<Cow<'_, str>> {
    match value {
        Value::Array(elements) => elements.iter().filter_map(text).collect(),
        Value::Object(members) => members
            .iter()
            .filter_map(|(key, value)| Some([Cow::Borrowed(key), text(value)?]))
            .flatten()
            .collect(),
        scalar => text(scalar).into_iter().collect(),
    }
}

fn ascii_json(value: &Value) -> String {
    let mut ascii = String::new();
    let mut units = [0; 2];
    for character in value.to_string().chars() {
        if character.is_ascii() {
            ascii.push(character);
        } else {
            for unit in character.encode_utf16(&mut units) {
                // Writing to a string cannot fail.
                let _ = write!(ascii, "\\u{unit:04x}");
            }
        }
    }
    ascii
}
