//! Schemas.

use indexmap::IndexMap;
use openapiv3::{
    AdditionalProperties, AnySchema, ArrayType, BooleanType, IntegerType, NumberType, ObjectType,
    ReferenceOr, Schema, SchemaData, SchemaKind, StringType, Type,
};
use serde_json::{Number, Value};

use super::members::{
    Read, Unexpected, any, count, extension, flag, list, map, object, optional, other, referable,
    text,
};

pub(super) fn schema(value: &Value) -> Read<Schema> {
    let mut data = SchemaData::default();
    let mut keywords = Keywords::default();
    for (key, value) in object(value)? {
        match key.as_str() {
            "nullable" => data.nullable = flag(value)?,
            "readOnly" => data.read_only = flag(value)?,
            "writeOnly" => data.write_only = flag(value)?,
            "deprecated" => data.deprecated = flag(value)?,
            "externalDocs" => data.external_docs = other(value)?,
            "example" => data.example = any(value),
            "title" => data.title = optional(value, text)?,
            "description" => data.description = optional(value, text)?,
            "discriminator" => data.discriminator = other(value)?,
            "default" => data.default = any(value),
            _ if key.starts_with("x-") => extension(&mut data.extensions, key, value),
            // Null is as good as absent.
            _ if value.is_null() => {}
            _ => keywords.read(key, value)?,
        }
    }
    Ok(Schema {
        schema_data: data,
        schema_kind: keywords.kind(),
    })
}

fn boxed(value: &Value) -> Read<ReferenceOr<Box<Schema>>> {
    referable(value, |value| schema(value).map(Box::new))
}

fn branches(value: &Value) -> Read<Vec<ReferenceOr<Schema>>> {
    list(value, |item| referable(item, schema))
}

/// The keywords that say what kind of schema it is.
#[derive(Default)]
struct Keywords {
    kind: Option<String>,
    format: Option<String>,
    enumeration: Option<Vec<Value>>,
    pattern: Option<String>,
    min_length: Option<usize>,
    max_length: Option<usize>,
    multiple_of: Option<Number>,
    exclusive_minimum: Option<bool>,
    exclusive_maximum: Option<bool>,
    minimum: Option<Number>,
    maximum: Option<Number>,
    items: Option<ReferenceOr<Box<Schema>>>,
    min_items: Option<usize>,
    max_items: Option<usize>,
    unique_items: Option<bool>,
    properties: Option<IndexMap<String, ReferenceOr<Box<Schema>>>>,
    required: Option<Vec<String>>,
    additional_properties: Option<AdditionalProperties>,
    min_properties: Option<usize>,
    max_properties: Option<usize>,
    one_of: Option<Vec<ReferenceOr<Schema>>>,
    all_of: Option<Vec<ReferenceOr<Schema>>>,
    any_of: Option<Vec<ReferenceOr<Schema>>>,
    not: Option<Box<ReferenceOr<Schema>>>,
    /// The groups that they belong to.
    groups: Groups,
}

/// A set of groups of keywords.
#[derive(Default, Clone, Copy, PartialEq, Eq)]
struct Groups(u16);

impl Groups {
    const TEXT: Self = Self(1);
    const NUMBER: Self = Self(1 << 1);
    const ARRAY: Self = Self(1 << 2);
    const OBJECT: Self = Self(1 << 3);
    const FORMAT: Self = Self(1 << 4);
    const ENUM: Self = Self(1 << 5);
    const ONE_OF: Self = Self(1 << 6);
    const ALL_OF: Self = Self(1 << 7);
    const ANY_OF: Self = Self(1 << 8);
    const NOT: Self = Self(1 << 9);

    const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether there is none besides these.
    const fn are_within(self, others: Self) -> bool {
        self.0 & !others.0 == 0
    }
}

impl Keywords {
    fn read(&mut self, key: &str, value: &Value) -> Read<()> {
        let group = match key {
            "type" => {
                self.kind = Some(text(value)?);
                return Ok(());
            }
            "format" => {
                self.format = Some(text(value)?);
                Groups::FORMAT
            }
            "enum" => {
                self.enumeration = Some(value.as_array().ok_or(Unexpected)?.clone());
                Groups::ENUM
            }
            "pattern" | "minLength" | "maxLength" => {
                match key {
                    "pattern" => self.pattern = Some(text(value)?),
                    "minLength" => self.min_length = Some(count(value)?),
                    _ => self.max_length = Some(count(value)?),
                }
                Groups::TEXT
            }
            "multipleOf" | "minimum" | "maximum" => {
                let number = value.as_number().ok_or(Unexpected)?.clone();
                match key {
                    "multipleOf" => self.multiple_of = Some(number),
                    "minimum" => self.minimum = Some(number),
                    _ => self.maximum = Some(number),
                }
                Groups::NUMBER
            }
            "exclusiveMinimum" => {
                self.exclusive_minimum = Some(flag(value)?);
                Groups::NUMBER
            }
            "exclusiveMaximum" => {
                self.exclusive_maximum = Some(flag(value)?);
                Groups::NUMBER
            }
            _ => self.read_composite(key, value)?,
        };
        self.groups = self.groups.with(group);
        Ok(())
    }

    fn read_composite(&mut self, key: &str, value: &Value) -> Read<Groups> {
        Ok(match key {
            "items" | "minItems" | "maxItems" | "uniqueItems" => {
                match key {
                    "items" => self.items = Some(boxed(value)?),
                    "minItems" => self.min_items = Some(count(value)?),
                    "maxItems" => self.max_items = Some(count(value)?),
                    _ => self.unique_items = Some(flag(value)?),
                }
                Groups::ARRAY
            }
            "properties"
            | "required"
            | "additionalProperties"
            | "minProperties"
            | "maxProperties" => {
                match key {
                    "properties" => self.properties = Some(map(value, boxed)?),
                    "required" => self.required = Some(list(value, text)?),
                    "additionalProperties" => {
                        self.additional_properties = Some(additional_properties(value)?);
                    }
                    "minProperties" => self.min_properties = Some(count(value)?),
                    _ => self.max_properties = Some(count(value)?),
                }
                Groups::OBJECT
            }
            "oneOf" => {
                self.one_of = Some(branches(value)?);
                Groups::ONE_OF
            }
            "allOf" => {
                self.all_of = Some(branches(value)?);
                Groups::ALL_OF
            }
            "anyOf" => {
                self.any_of = Some(branches(value)?);
                Groups::ANY_OF
            }
            "not" => {
                self.not = Some(Box::new(referable(value, schema)?));
                Groups::NOT
            }
            _ => Groups::default(),
        })
    }

    /// The type, if no keyword is there that has no effect on it; one combination of schemas, if it stands alone; else any
    /// mixture.
    fn kind(self) -> SchemaKind {
        let valued = Groups::FORMAT.with(Groups::ENUM);
        match self.kind.as_deref() {
            Some("string")
                if self.groups.are_within(Groups::TEXT.with(valued))
                    && self.values_are(Value::is_string) =>
            {
                self.into_string()
            }
            Some("number")
                if self.groups.are_within(Groups::NUMBER.with(valued))
                    && self.values_are(Value::is_number) =>
            {
                self.into_number()
            }
            Some("integer")
                if self.groups.are_within(Groups::NUMBER.with(valued))
                    && self.values_are(Value::is_i64)
                    && [&self.multiple_of, &self.minimum, &self.maximum]
                        .into_iter()
                        .all(|number| number.as_ref().is_none_or(Number::is_i64)) =>
            {
                self.into_integer()
            }
            Some("boolean")
                if self.groups.are_within(Groups::ENUM) && self.values_are(Value::is_boolean) =>
            {
                SchemaKind::Type(Type::Boolean(BooleanType {
                    enumeration: values(self.enumeration.as_deref(), Value::as_bool),
                }))
            }
            Some("object") if self.groups.are_within(Groups::OBJECT) => {
                SchemaKind::Type(Type::Object(ObjectType {
                    properties: self.properties.unwrap_or_default(),
                    required: self.required.unwrap_or_default(),
                    additional_properties: self.additional_properties,
                    min_properties: self.min_properties,
                    max_properties: self.max_properties,
                }))
            }
            Some("array") if self.groups.are_within(Groups::ARRAY) => {
                SchemaKind::Type(Type::Array(ArrayType {
                    items: self.items,
                    min_items: self.min_items,
                    max_items: self.max_items,
                    unique_items: self.unique_items.unwrap_or_default(),
                }))
            }
            None => self.into_combination(),
            Some(_) => self.into_mixture(),
        }
    }

    /// Whether all values of the enum are null or of a kind.
    fn values_are(&self, kind: impl Fn(&Value) -> bool) -> bool {
        let mut values = self.enumeration.iter().flatten();
        values.all(|value| value.is_null() || kind(value))
    }

    fn into_string(self) -> SchemaKind {
        SchemaKind::Type(Type::String(StringType {
            format: self.format.into(),
            pattern: self.pattern,
            enumeration: values(self.enumeration.as_deref(), |value| {
                value.as_str().map(str::to_owned)
            }),
            min_length: self.min_length,
            max_length: self.max_length,
        }))
    }

    fn into_number(self) -> SchemaKind {
        SchemaKind::Type(Type::Number(NumberType {
            format: self.format.into(),
            multiple_of: real(self.multiple_of),
            exclusive_minimum: self.exclusive_minimum.unwrap_or_default(),
            exclusive_maximum: self.exclusive_maximum.unwrap_or_default(),
            minimum: real(self.minimum),
            maximum: real(self.maximum),
            enumeration: values(self.enumeration.as_deref(), Value::as_f64),
        }))
    }

    fn into_integer(self) -> SchemaKind {
        SchemaKind::Type(Type::Integer(IntegerType {
            format: self.format.into(),
            multiple_of: self.multiple_of.and_then(|number| number.as_i64()),
            exclusive_minimum: self.exclusive_minimum.unwrap_or_default(),
            exclusive_maximum: self.exclusive_maximum.unwrap_or_default(),
            minimum: self.minimum.and_then(|number| number.as_i64()),
            maximum: self.maximum.and_then(|number| number.as_i64()),
            enumeration: values(self.enumeration.as_deref(), Value::as_i64),
        }))
    }

    fn into_combination(mut self) -> SchemaKind {
        if self.groups == Groups::ONE_OF
            && let Some(one_of) = self.one_of.take()
        {
            SchemaKind::OneOf { one_of }
        } else if self.groups == Groups::ALL_OF
            && let Some(all_of) = self.all_of.take()
        {
            SchemaKind::AllOf { all_of }
        } else if self.groups == Groups::ANY_OF
            && let Some(any_of) = self.any_of.take()
        {
            SchemaKind::AnyOf { any_of }
        } else if self.groups == Groups::NOT
            && let Some(not) = self.not.take()
        {
            SchemaKind::Not { not }
        } else {
            self.into_mixture()
        }
    }

    fn into_mixture(self) -> SchemaKind {
        SchemaKind::Any(AnySchema {
            typ: self.kind,
            pattern: self.pattern,
            multiple_of: real(self.multiple_of),
            exclusive_minimum: self.exclusive_minimum,
            exclusive_maximum: self.exclusive_maximum,
            minimum: real(self.minimum),
            maximum: real(self.maximum),
            properties: self.properties.unwrap_or_default(),
            required: self.required.unwrap_or_default(),
            additional_properties: self.additional_properties,
            min_properties: self.min_properties,
            max_properties: self.max_properties,
            items: self.items,
            min_items: self.min_items,
            max_items: self.max_items,
            unique_items: self.unique_items,
            enumeration: self.enumeration.unwrap_or_default(),
            format: self.format,
            min_length: self.min_length,
            max_length: self.max_length,
            one_of: self.one_of.unwrap_or_default(),
            all_of: self.all_of.unwrap_or_default(),
            any_of: self.any_of.unwrap_or_default(),
            not: self.not,
        })
    }
}

fn additional_properties(value: &Value) -> Read<AdditionalProperties> {
    Ok(match value {
        Value::Bool(any) => AdditionalProperties::Any(*any),
        schema => AdditionalProperties::Schema(Box::new(referable(schema, self::schema)?)),
    })
}

/// The values of an enum; null is none.
fn values<T>(enumeration: Option<&[Value]>, value: impl Fn(&Value) -> Option<T>) -> Vec<Option<T>> {
    enumeration.into_iter().flatten().map(value).collect()
}

fn real(number: Option<Number>) -> Option<f64> {
    number.and_then(|number| number.as_f64())
}
