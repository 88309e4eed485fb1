//! Builds the value tree while a parser reads: one visitor for both languages.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, EnumAccess, Error, MapAccess, SeqAccess, Visitor};
use serde_json::map::Entry;
use serde_json::{Map, Number, Value};

use super::super::MAXIMUM_VALUES;
use crate::finding::Code;
use crate::source::Format;

/// The character that no key of a document has. The loader has it in keys of its own, so that none can be mistaken for them.
const RESERVED: char = '\0';

/// What is known of the document beside the tree.
pub(super) struct Builder {
    format: Format,
    values: usize,
    duplicate: bool,
    refused: Option<Code>,
    /// What has been read of the lists and mappings that are not complete, those of an inner one behind those of the outer ones. Each gets as
    /// much room as it needs when it is complete; most are small, and room to grow would be a third of the tree.
    items: Vec<Value>,
    members: Vec<(String, Value)>,
}

impl Builder {
    pub(super) fn new(format: Format) -> Self {
        Self {
            format,
            values: 0,
            duplicate: false,
            refused: None,
            items: Vec::new(),
            members: Vec::new(),
        }
    }

    /// Whether some mapping uses a key twice; where is found out only then.
    pub(super) fn saw_duplicate(&self) -> bool {
        self.duplicate
    }

    /// Why the builder, not the parser, ended the reading.
    pub(super) fn refused(&self) -> Option<Code> {
        self.refused
    }

    fn refuse<E: Error>(&mut self, code: Code, message: impl fmt::Display) -> E {
        self.refused = Some(code);
        E::custom(message)
    }

    fn count<E: Error>(&mut self) -> Result<(), E> {
        self.values += 1;
        if self.values > MAXIMUM_VALUES {
            let message = format_args!("expected at most {MAXIMUM_VALUES} values, found more");
            return Err(self.refuse(Code::TooManyValues, message));
        }
        Ok(())
    }

    /// `<<: *base` and `<<: [*a, *b]`: the members of the named mappings, as far as the mapping does not have them itself.
    fn merge<E: Error>(&mut self, object: &mut Map<String, Value>) -> Result<(), E> {
        let bases = match object.shift_remove("<<") {
            None => return Ok(()),
            Some(Value::Array(bases)) => bases,
            Some(base) => vec![base],
        };
        for base in bases {
            let Value::Object(base) = base else {
                return Err(self.refuse(
                    Code::InvalidMergeKey,
                    "expected a mapping (or a list of mappings) after `<<`",
                ));
            };
            for (key, value) in base {
                if let Entry::Vacant(entry) = object.entry(key) {
                    entry.insert(value);
                }
            }
        }
        Ok(())
    }
}

/// One value that is about to be read.
pub(super) struct Seed<'a>(pub(super) &'a mut Builder);

impl<'de> DeserializeSeed<'de> for Seed<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Seed<'_> {
    type Value = Value;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a value")
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        self.0.count()?;
        Ok(Value::Null)
    }

    fn visit_none<E: Error>(self) -> Result<Value, E> {
        self.visit_unit()
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Value, E> {
        self.0.count()?;
        Ok(Value::Bool(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Value, E> {
        self.0.count()?;
        Ok(value.into())
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Value, E> {
        self.0.count()?;
        Ok(value.into())
    }

    #[expect(
        clippy::cast_precision_loss,
        reason = "JSON readers do the same with integers of this size"
    )]
    fn visit_i128<E: Error>(self, value: i128) -> Result<Value, E> {
        self.visit_f64(value as f64)
    }

    #[expect(
        clippy::cast_precision_loss,
        reason = "JSON readers do the same with integers of this size"
    )]
    fn visit_u128<E: Error>(self, value: u128) -> Result<Value, E> {
        self.visit_f64(value as f64)
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Value, E> {
        self.0.count()?;
        match Number::from_f64(value) {
            Some(number) => Ok(Value::Number(number)),
            None => Err(self.0.refuse(
                Code::NumberNotJson,
                format_args!("expected a number that JSON has, found {value}"),
            )),
        }
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Value, E> {
        self.visit_string(value.to_owned())
    }

    fn visit_string<E: Error>(self, value: String) -> Result<Value, E> {
        self.0.count()?;
        Ok(Value::String(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Value, A::Error> {
        self.0.count()?;
        let start = self.0.items.len();
        while let Some(value) = access.next_element_seed(Seed(self.0))? {
            self.0.items.push(value);
        }
        Ok(Value::Array(self.0.items.drain(start..).collect()))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Value, A::Error> {
        self.0.count()?;
        let start = self.0.members.len();
        while let Some(key) = access.next_key_seed(KeySeed(self.0))? {
            let value = access.next_value_seed(Seed(self.0))?;
            self.0.members.push((key, value));
        }
        let mut object = Map::with_capacity(self.0.members.len() - start);
        for (key, value) in self.0.members.drain(start..) {
            match object.entry(key) {
                Entry::Vacant(entry) => {
                    entry.insert(value);
                }
                Entry::Occupied(_) => self.0.duplicate = true,
            }
        }
        if self.0.format == Format::Yaml {
            self.0.merge(&mut object)?;
        }
        Ok(Value::Object(object))
    }

    fn visit_enum<A: EnumAccess<'de>>(self, _access: A) -> Result<Value, A::Error> {
        Err(self.0.refuse(
            Code::UnsupportedTag,
            "expected a plain value, found one with a YAML tag",
        ))
    }
}

/// One key that is about to be read. YAML has keys that are numbers (`200:`) or booleans; they count as their text.
struct KeySeed<'a>(&'a mut Builder);

impl KeySeed<'_> {
    fn refuse<E: Error>(self, found: &str) -> E {
        self.0.refuse(
            Code::KeyNotText,
            format_args!("expected a text as the key of a mapping, found {found}"),
        )
    }
}

impl<'de> DeserializeSeed<'de> for KeySeed<'_> {
    type Value = String;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<String, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for KeySeed<'_> {
    type Value = String;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a key")
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<String, E> {
        self.visit_string(value.to_owned())
    }

    fn visit_string<E: Error>(self, value: String) -> Result<String, E> {
        if value.contains(RESERVED) {
            return Err(self.refuse("one with the character U+0000"));
        }
        Ok(value)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<String, E> {
        Ok(value.to_string())
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<String, E> {
        Ok(value.to_string())
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<String, E> {
        Ok(value.to_string())
    }

    fn visit_i128<E: Error>(self, value: i128) -> Result<String, E> {
        Ok(value.to_string())
    }

    fn visit_u128<E: Error>(self, value: u128) -> Result<String, E> {
        Ok(value.to_string())
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<String, E> {
        // As `serde_json` writes it: `1.0`, not `1`.
        Ok(Number::from_f64(value).map_or_else(|| value.to_string(), |number| number.to_string()))
    }

    fn visit_unit<E: Error>(self) -> Result<String, E> {
        Err(self.refuse("nothing"))
    }

    fn visit_none<E: Error>(self) -> Result<String, E> {
        Err(self.refuse("nothing"))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, _access: A) -> Result<String, A::Error> {
        Err(self.refuse("a list"))
    }

    fn visit_map<A: MapAccess<'de>>(self, _access: A) -> Result<String, A::Error> {
        Err(self.refuse("a mapping"))
    }

    fn visit_enum<A: EnumAccess<'de>>(self, _access: A) -> Result<String, A::Error> {
        Err(self.refuse("a value with a YAML tag"))
    }
}
