//! Takes out of an exchange what must not be kept, and puts in its place what looks like it and is nobody's.
//!
//! It takes two goes over the same exchange: in the first one names give away which values are secret; in the second one these
//! are known, and replaced wherever they occur.

mod names;
mod needles;
mod pairs;
mod placeholders;
mod shape;
mod text;
mod undone;

use openapi_runtime::json::{Number, Object, Value};

use super::body::Body;
use crate::scan::credential_anywhere;
pub(super) use names::sounds_secret;
use names::{Names, personal, personal_beside_mailbox};
pub(super) use needles::Needles;
use needles::SHORTEST;
pub(super) use placeholders::Placeholders;
use shape::{Shape, emails};

/// What is known before an exchange is looked at.
#[derive(Clone, Default)]
pub(super) struct Known {
    /// Credentials, and what stands for them.
    pub(super) credentials: Placeholders,
    /// Names that are secret for whoever records.
    pub(super) names: Vec<String>,
    /// Where the server is, and what stands for it, the longest first.
    pub(super) servers: Vec<(String, String)>,
}

impl Known {
    /// The credentials as they are looked for. A file may hold thousands, each in many spellings.
    pub(super) fn needles(&self) -> Needles {
        let mut needles = Needles::default();
        for (value, placeholder) in self.credentials.iter() {
            look_for(value, placeholder, &mut needles);
        }
        needles
    }
}

/// Redacts the exchanges of one recording.
pub(super) struct Redactor<'n> {
    names: Names<'n>,
    placeholders: Placeholders,
    servers: &'n [(String, String)],
    needles: Needles,
}

/// What is known of a value by where it stands.
#[derive(Clone, Copy)]
struct Place {
    secret: bool,
    documented: bool,
    person: Option<Shape>,
}

impl<'n> Redactor<'n> {
    /// By what the descriptor and the document say of an operation. `needles` are those of what is known.
    pub(super) fn new(
        known: &'n Known,
        needles: Needles,
        secrets: &'n [&'n str],
        documented: std::collections::BTreeSet<String>,
    ) -> Self {
        Self {
            names: Names {
                secret: secrets,
                also: &known.names,
                documented,
            },
            needles,
            placeholders: known.credentials.clone(),
            servers: &known.servers,
        }
    }

    /// The body without secrets.
    pub(super) fn body(&mut self, body: &Body) -> Body {
        match body {
            Body::Empty => Body::Empty,
            Body::Json(value) => Body::Json(self.json(value, Place::TOP)),
            Body::Form(pairs) => Body::Form(self.pairs(pairs)),
            Body::Text(text) => Body::Text(self.lines(text)),
        }
    }

    /// Parameters or headers without secrets.
    pub(super) fn pairs(&mut self, pairs: &[(String, String)]) -> Vec<(String, String)> {
        pairs
            .iter()
            .map(|(name, value)| {
                let place = self.place(name, Place::TOP, false);
                (name.clone(), self.leaf(value, place))
            })
            .collect()
    }

    /// What stands for the secrets that a text holds in spite of all.
    pub(super) fn left_in(&self, text: &str) -> Vec<&str> {
        self.needles.left_in(text)
    }

    /// What stands for a secret, which from now on is looked for everywhere.
    fn secret(&mut self, value: &str, shape: Shape) -> String {
        let placeholder = self.placeholders.of(value, shape);
        look_for(value, &placeholder, &mut self.needles);
        placeholder
    }

    fn place(&self, name: &str, around: Place, beside_mailbox: bool) -> Place {
        let person = personal(name).or_else(|| {
            if beside_mailbox {
                personal_beside_mailbox(name)
            } else {
                None
            }
        });
        Place {
            secret: around.secret || self.names.is_secret(name),
            documented: self.names.is_documented(name),
            person,
        }
    }

    fn json(&mut self, value: &Value, place: Place) -> Value {
        match value {
            Value::Object(object) => {
                let mut redacted = Object::new();
                let has_mailbox = object.iter().any(|(_, value)| {
                    value
                        .as_str()
                        .is_some_and(|text| text.contains('@') && !text.contains(' '))
                });
                for (name, value) in object.iter() {
                    let around = place;
                    let place = self.place(name, around, has_mailbox);
                    let value = self.json(value, place);
                    let name = if place.documented {
                        name.to_owned()
                    } else if around.secret && name.bytes().any(|byte| byte.is_ascii_digit()) {
                        // No name, but one of many: secrets are sometimes listed so.
                        self.secret(name, Shape::of(name))
                    } else {
                        self.text(name)
                    };
                    redacted.insert(name, value);
                }
                Value::Object(redacted)
            }
            Value::Array(values) => {
                Value::Array(values.iter().map(|value| self.json(value, place)).collect())
            }
            Value::String(text) => Value::from(self.leaf(text, place)),
            Value::Number(number) => Value::Number(self.number(number, place)),
            Value::Null | Value::Bool(_) => value.clone(),
        }
    }

    fn number(&mut self, number: &Number, place: Place) -> Number {
        let text = number.to_string();
        let known = self.placeholders.knows(&text) && text.len() >= SHORTEST;
        let is_phone = place.person == Some(Shape::Phone) && text.len() >= SHORTEST;
        if !(place.secret || known || is_phone) {
            return number.clone();
        }
        let placeholder = self.placeholders.number(&text);
        if place.secret {
            self.needles.add(&text, &placeholder);
        }
        placeholder.parse().unwrap_or_else(|_| Number::from(0_u64))
    }

    fn leaf(&mut self, text: &str, place: Place) -> String {
        if text.is_empty() || self.placeholders.has(text) {
            return text.to_owned();
        }
        if place.secret {
            return self.secret(text, Shape::of(text));
        }
        if text.len() >= SHORTEST
            && let Some(known) = self.placeholders.get(text)
        {
            return known.to_owned();
        }
        let unknown_credential = !place.documented && credential_anywhere(text).is_some();
        let shape = match place.person {
            Some(Shape::Phone) if text.bytes().filter(u8::is_ascii_digit).count() < SHORTEST => {
                None
            }
            Some(Shape::Login | Shape::Person) if !emails(text).is_empty() || is_example(text) => {
                None
            }
            Some(shape) => Some(shape),
            None if unknown_credential => Some(Shape::of(text)),
            None => Shape::of_address(text),
        };
        if let Some(shape) = shape {
            // A first name may be part of any word.
            return if [Shape::Person, Shape::Login].contains(&shape) && !text.contains(' ') {
                self.placeholders.of(text, shape)
            } else {
                self.secret(text, shape)
            };
        }
        if text.starts_with(['{', '['])
            && let Ok(value @ (Value::Object(_) | Value::Array(_))) = text.parse::<Value>()
        {
            return self.json(&value, Place::TOP).to_string();
        }
        self.text(text)
    }
}

fn look_for(value: &str, placeholder: &str, needles: &mut Needles) {
    needles.add(value, placeholder);
    if Shape::of(value) == Shape::JsonWebToken {
        // Each part tells something by itself.
        for part in value.split('.') {
            needles.add(part, "placeholder");
        }
    }
}

/// Whether a text is the address of nobody's mailbox.
fn is_example(text: &str) -> bool {
    text.contains('@') && emails(text).is_empty()
}

impl Place {
    const TOP: Self = Self {
        secret: false,
        documented: true,
        person: None,
    };
}

#[cfg(test)]
mod tests;
