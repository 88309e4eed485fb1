//! One view of a schema's keywords, whichever of `openapiv3`'s variants holds them.

use std::borrow::Cow;
use std::collections::HashSet;

use indexmap::IndexMap;
use openapiv3::{
    AdditionalProperties, AnySchema, IntegerFormat, NumberFormat, ReferenceOr, Schema, SchemaKind,
    StringFormat, Type, VariantOrUnknownOrEmpty,
};
use serde_json::Value;

use crate::model::{self, Constraints, Exclusive, Items};

/// The keywords of a schema that decide its type.
#[derive(Default, Clone)]
pub(super) struct Shape<'d> {
    pub(super) kind: Option<JsonType>,
    pub(super) format: Option<&'d str>,
    pub(super) values: Values<'d>,
    pub(super) properties: Option<&'d IndexMap<String, ReferenceOr<Box<Schema>>>>,
    pub(super) required: &'d [String],
    pub(super) additional: Option<&'d AdditionalProperties>,
    pub(super) items: Option<&'d ReferenceOr<Box<Schema>>>,
    pub(super) one_of: &'d [ReferenceOr<Schema>],
    pub(super) any_of: &'d [ReferenceOr<Schema>],
    pub(super) all_of: &'d [ReferenceOr<Schema>],
    /// Whether the value is never negative.
    pub(super) is_unsigned: bool,
}

/// The `type` keyword.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum JsonType {
    String,
    Integer,
    Number,
    Boolean,
    Array,
    Object,
}

impl<'d> Shape<'d> {
    pub(super) fn of(schema: &'d Schema) -> Self {
        match &schema.schema_kind {
            SchemaKind::Type(ty) => Self::of_type(ty),
            SchemaKind::OneOf { one_of } => Self {
                one_of,
                ..Self::default()
            },
            SchemaKind::AllOf { all_of } => Self {
                all_of,
                ..Self::default()
            },
            SchemaKind::AnyOf { any_of } => Self {
                any_of,
                ..Self::default()
            },
            SchemaKind::Not { .. } => Self::default(),
            SchemaKind::Any(any) => Self::of_any(any),
        }
    }

    fn of_type(ty: &'d Type) -> Self {
        match ty {
            Type::String(string) => Self {
                kind: Some(JsonType::String),
                format: string_format(&string.format),
                values: Values::Strings(&string.enumeration),
                ..Self::default()
            },
            Type::Number(number) => Self {
                kind: Some(JsonType::Number),
                format: number_format(&number.format),
                values: Values::Numbers(&number.enumeration),
                is_unsigned: number.minimum.is_some_and(|least| least >= 0.0),
                ..Self::default()
            },
            Type::Integer(integer) => Self {
                kind: Some(JsonType::Integer),
                format: integer_format(&integer.format),
                values: Values::Integers(&integer.enumeration),
                is_unsigned: integer
                    .minimum
                    .is_some_and(|least| least >= 0 || (least == -1 && integer.exclusive_minimum)),
                ..Self::default()
            },
            Type::Object(object) => Self {
                kind: Some(JsonType::Object),
                properties: Some(&object.properties),
                required: &object.required,
                additional: object.additional_properties.as_ref(),
                ..Self::default()
            },
            Type::Array(array) => Self {
                kind: Some(JsonType::Array),
                items: array.items.as_ref(),
                ..Self::default()
            },
            Type::Boolean(boolean) => Self {
                kind: Some(JsonType::Boolean),
                values: Values::Booleans(&boolean.enumeration),
                ..Self::default()
            },
        }
    }

    fn of_any(any: &'d AnySchema) -> Self {
        let values = Values::Any(&any.enumeration);
        let kind = any.typ.as_deref().and_then(JsonType::parse);
        Self {
            kind: kind.or_else(|| inferred(any, &values)),
            format: any.format.as_deref(),
            values,
            properties: Some(&any.properties),
            required: &any.required,
            additional: any.additional_properties.as_ref(),
            items: any.items.as_ref(),
            one_of: &any.one_of,
            any_of: &any.any_of,
            all_of: &any.all_of,
            is_unsigned: any.minimum.is_some_and(|least| least >= 0.0)
                || is_beyond_signed(&any.enumeration),
        }
    }

    /// Whether a type of its own, if it gets one, is a struct around one value.
    pub(super) fn is_wrapped(&self) -> bool {
        self.kind.is_some_and(|kind| match kind {
            JsonType::Object => !self.has_properties(),
            _ => self.values.json().is_empty(),
        })
    }

    /// Whether it is a union and nothing else: all that a value may be, its alternatives say.
    pub(super) fn is_plain_union(&self) -> bool {
        !(self.one_of.is_empty() && self.any_of.is_empty())
            && self.all_of.is_empty()
            && !self.has_properties()
            && self.values.is_empty()
    }

    pub(super) fn has_properties(&self) -> bool {
        self.properties
            .is_some_and(|properties| !properties.is_empty())
    }

    /// Whether members that it does not name are kept.
    pub(super) fn has_additional(&self) -> bool {
        matches!(
            self.additional,
            Some(AdditionalProperties::Any(true) | AdditionalProperties::Schema(_))
        )
    }

    /// Whether it combines schemas.
    pub(super) fn is_composed(&self) -> bool {
        !(self.one_of.is_empty() && self.any_of.is_empty() && self.all_of.is_empty())
    }

    /// Whether anything but `allOf` says of what type a value is.
    pub(super) fn says_type(&self) -> bool {
        self.kind.is_some()
            || !self.one_of.is_empty()
            || !self.any_of.is_empty()
            || !self.values.is_empty()
    }
}

/// What the keywords are about, where nothing names the type. What combines schemas leaves it to them.
fn inferred(any: &AnySchema, values: &Values<'_>) -> Option<JsonType> {
    let of_object = !any.properties.is_empty()
        || any.additional_properties.is_some()
        || any.min_properties.is_some()
        || any.max_properties.is_some();
    if of_object {
        return Some(JsonType::Object);
    }
    if any.items.is_some() || any.unique_items.is_some() {
        return Some(JsonType::Array);
    }
    let composed = !(any.one_of.is_empty() && any.any_of.is_empty() && any.all_of.is_empty());
    if composed {
        return None;
    }
    if any.min_items.is_some() || any.max_items.is_some() {
        return Some(JsonType::Array);
    }
    if !values.is_empty() {
        return values.kind();
    }
    if any.pattern.is_some() || any.min_length.is_some() || any.max_length.is_some() {
        return Some(JsonType::String);
    }
    match any.format.as_deref() {
        Some(format) if is_integer_format(format) => return Some(JsonType::Integer),
        Some("float" | "double" | "decimal") => return Some(JsonType::Number),
        Some(_) => return Some(JsonType::String),
        None => {}
    }
    let of_number = any.minimum.is_some() || any.maximum.is_some() || any.multiple_of.is_some();
    of_number.then_some(JsonType::Number)
}

/// The formats of integers that decide their type.
pub(super) fn is_integer_format(format: &str) -> bool {
    let width = format
        .strip_prefix("uint")
        .or_else(|| format.strip_prefix("int"));
    width.is_some_and(|width| matches!(width, "" | "8" | "16" | "32" | "64"))
}

/// The keyword `enum`.
#[derive(Clone, Copy, Default)]
pub(super) enum Values<'d> {
    #[default]
    None,
    Strings(&'d [Option<String>]),
    Integers(&'d [Option<i64>]),
    Numbers(&'d [Option<f64>]),
    Booleans(&'d [Option<bool>]),
    Any(&'d [Value]),
}

impl<'d> Values<'d> {
    pub(super) fn is_empty(&self) -> bool {
        self.len() == 0
    }

    pub(super) fn len(&self) -> usize {
        match self {
            Self::None => 0,
            Self::Strings(values) => values.len(),
            Self::Integers(values) => values.len(),
            Self::Numbers(values) => values.len(),
            Self::Booleans(values) => values.len(),
            Self::Any(values) => values.len(),
        }
    }

    /// Whether null is one of the values.
    pub(super) fn has_null(&self) -> bool {
        match self {
            Self::None => false,
            Self::Strings(values) => values.contains(&None),
            Self::Integers(values) => values.contains(&None),
            Self::Numbers(values) => values.contains(&None),
            Self::Booleans(values) => values.contains(&None),
            Self::Any(values) => values.contains(&Value::Null),
        }
    }

    /// Whether null is the only value.
    pub(super) fn is_null(&self) -> bool {
        self.has_null() && self.json().is_empty()
    }

    /// The values but null.
    pub(super) fn json(&self) -> Vec<Value> {
        match self {
            Self::None => Vec::new(),
            Self::Strings(values) => values.iter().flatten().cloned().map(Value::from).collect(),
            Self::Integers(values) => values.iter().flatten().copied().map(Value::from).collect(),
            Self::Numbers(values) => values.iter().flatten().copied().map(Value::from).collect(),
            Self::Booleans(values) => values.iter().flatten().copied().map(Value::from).collect(),
            Self::Any(values) => {
                let values = values.iter().filter(|value| !value.is_null());
                values.cloned().collect()
            }
        }
    }

    /// The values as texts, each once, for a string: numbers and truth values as they are written.
    pub(super) fn texts(&self) -> Option<Vec<Cow<'d, str>>> {
        let mut seen = HashSet::new();
        let texts: Option<Vec<Cow<'d, str>>> = match *self {
            Self::Strings(values) => {
                let texts = values.iter().flatten().map(String::as_str);
                Some(texts.map(Cow::Borrowed).collect())
            }
            Self::Any(values) => {
                let values = values.iter().filter(|value| !value.is_null());
                values.map(text).collect()
            }
            other => other
                .json()
                .iter()
                .map(|value| text(value).map(owned))
                .collect(),
        };
        let mut texts = texts?;
        texts.retain(|text| seen.insert(text.clone()));
        Some(texts)
    }

    /// The values as integers, each once, if all are whole and in range.
    pub(super) fn integers(&self) -> Option<Vec<i64>> {
        let mut seen = HashSet::new();
        let mut integers: Vec<i64> = match *self {
            Self::Integers(values) => values.iter().flatten().copied().collect(),
            Self::Any(values) => {
                let values = values.iter().filter(|value| !value.is_null());
                values.map(integer).collect::<Option<_>>()?
            }
            _ => return None,
        };
        integers.retain(|integer| seen.insert(*integer));
        Some(integers)
    }

    /// The type that all values have.
    fn kind(&self) -> Option<JsonType> {
        let mut kinds = self.json().into_iter().map(|value| match value {
            Value::String(_) => Some(JsonType::String),
            Value::Bool(_) => Some(JsonType::Boolean),
            Value::Number(number) if number.is_i64() || number.is_u64() => Some(JsonType::Integer),
            Value::Number(_) => Some(JsonType::Number),
            _ => None,
        });
        let first = kinds.next()??;
        kinds.all(|kind| kind == Some(first)).then_some(first)
    }
}

fn text(value: &Value) -> Option<Cow<'_, str>> {
    match value {
        Value::String(text) => Some(Cow::Borrowed(text)),
        Value::Number(_) | Value::Bool(_) => Some(Cow::Owned(value.to_string())),
        _ => None,
    }
}

fn owned<'o>(text: Cow<'_, str>) -> Cow<'o, str> {
    Cow::Owned(text.into_owned())
}

/// Whether values are listed that 64 bits hold only without a sign.
fn is_beyond_signed(values: &[Value]) -> bool {
    values.iter().any(|value| value.is_u64() && !value.is_i64())
        && !values
            .iter()
            .any(|value| value.as_i64().is_some_and(|value| value < 0))
}

fn integer(value: &Value) -> Option<i64> {
    match value {
        Value::String(text) => text.parse().ok(),
        value => value.as_i64(),
    }
}

/// What the document says of a value of a type, for documentation.
pub(super) fn constraints_of(schema: &Schema, ty: &model::Type) -> Constraints {
    let mut constraints = constraints(schema);
    if *ty == model::Type::Uuid {
        constraints.format = None;
    }
    constraints
}

/// What the document says of a value, for documentation.
pub(super) fn constraints(schema: &Schema) -> Constraints {
    let shape = Shape::of(schema);
    let mut constraints = of_keywords(&schema.schema_kind);
    let decides = |format: &&str| match shape.kind {
        Some(JsonType::Integer) => is_integer_format(format),
        Some(JsonType::Number) => {
            is_integer_format(format) || matches!(*format, "float" | "double" | "decimal")
        }
        Some(JsonType::String) => matches!(*format, "date" | "date-time" | "byte" | "password"),
        _ => false,
    };
    let format = shape.format.filter(|format| !decides(format));
    constraints.format = format.map(str::to_owned);
    constraints.default.clone_from(&schema.schema_data.default);
    without_others(&mut constraints, shape.kind);
    // What a Rust enum shows need not be said again. One that `allOf` names shows more than what is narrowed here.
    let shown = match shape.kind {
        _ if !shape.all_of.is_empty() => false,
        Some(JsonType::String) => shape.values.texts().is_some(),
        Some(JsonType::Integer) => shape.values.integers().is_some(),
        _ => false,
    };
    if !shown {
        constraints.values = shape.values.json();
    }
    constraints
}

/// Takes away what says nothing about a type.
fn without_others(constraints: &mut Constraints, kind: Option<JsonType>) {
    let Some(kind) = kind else { return };
    if kind != JsonType::String {
        (constraints.min_length, constraints.max_length) = (None, None);
        constraints.pattern = None;
    }
    if !matches!(kind, JsonType::Integer | JsonType::Number) {
        (constraints.minimum, constraints.maximum) = (None, None);
        constraints.multiple_of = None;
    }
    if kind != JsonType::Array {
        (constraints.min_items, constraints.max_items) = (None, None);
        constraints.items = Items::Any;
    }
    if kind != JsonType::Object {
        (constraints.min_properties, constraints.max_properties) = (None, None);
    }
}

fn of_keywords(kind: &SchemaKind) -> Constraints {
    match kind {
        SchemaKind::Type(Type::String(string)) => Constraints {
            min_length: string.min_length,
            max_length: string.max_length,
            pattern: string.pattern.clone(),
            ..Constraints::default()
        },
        SchemaKind::Type(Type::Number(number)) => Constraints {
            minimum: number.minimum.map(|bound| bound.to_string()),
            maximum: number.maximum.map(|bound| bound.to_string()),
            multiple_of: number.multiple_of.map(|factor| factor.to_string()),
            exclusive: Exclusive::of(number.exclusive_minimum, number.exclusive_maximum),
            ..Constraints::default()
        },
        SchemaKind::Type(Type::Integer(integer)) => Constraints {
            minimum: integer.minimum.map(|bound| bound.to_string()),
            maximum: integer.maximum.map(|bound| bound.to_string()),
            multiple_of: integer.multiple_of.map(|factor| factor.to_string()),
            exclusive: Exclusive::of(integer.exclusive_minimum, integer.exclusive_maximum),
            ..Constraints::default()
        },
        SchemaKind::Type(Type::Object(object)) => Constraints {
            min_properties: object.min_properties,
            max_properties: object.max_properties,
            ..Constraints::default()
        },
        SchemaKind::Type(Type::Array(array)) => Constraints {
            min_items: array.min_items,
            max_items: array.max_items,
            items: unique(array.unique_items),
            ..Constraints::default()
        },
        SchemaKind::Any(any) => Constraints {
            minimum: any.minimum.map(|bound| bound.to_string()),
            maximum: any.maximum.map(|bound| bound.to_string()),
            min_length: any.min_length,
            max_length: any.max_length,
            pattern: any.pattern.clone(),
            min_items: any.min_items,
            max_items: any.max_items,
            min_properties: any.min_properties,
            max_properties: any.max_properties,
            multiple_of: any.multiple_of.map(|factor| factor.to_string()),
            exclusive: Exclusive::of(
                any.exclusive_minimum == Some(true),
                any.exclusive_maximum == Some(true),
            ),
            items: unique(any.unique_items == Some(true)),
            ..Constraints::default()
        },
        _ => Constraints::default(),
    }
}

impl JsonType {
    pub(super) fn is_object(self) -> bool {
        self == Self::Object
    }

    fn parse(name: &str) -> Option<Self> {
        Some(match name {
            "string" => Self::String,
            "integer" => Self::Integer,
            "number" => Self::Number,
            "boolean" => Self::Boolean,
            "array" => Self::Array,
            "object" => Self::Object,
            _ => return None,
        })
    }
}

fn unique(unique: bool) -> Items {
    if unique { Items::Unique } else { Items::Any }
}

fn string_format(format: &VariantOrUnknownOrEmpty<StringFormat>) -> Option<&str> {
    match format {
        VariantOrUnknownOrEmpty::Item(StringFormat::Date) => Some("date"),
        VariantOrUnknownOrEmpty::Item(StringFormat::DateTime) => Some("date-time"),
        VariantOrUnknownOrEmpty::Item(StringFormat::Password) => Some("password"),
        VariantOrUnknownOrEmpty::Item(StringFormat::Byte) => Some("byte"),
        VariantOrUnknownOrEmpty::Item(StringFormat::Binary) => Some("binary"),
        VariantOrUnknownOrEmpty::Unknown(text) => Some(text),
        VariantOrUnknownOrEmpty::Empty => None,
    }
}

fn number_format(format: &VariantOrUnknownOrEmpty<NumberFormat>) -> Option<&str> {
    match format {
        VariantOrUnknownOrEmpty::Item(NumberFormat::Float) => Some("float"),
        VariantOrUnknownOrEmpty::Item(NumberFormat::Double) => Some("double"),
        VariantOrUnknownOrEmpty::Unknown(text) => Some(text),
        VariantOrUnknownOrEmpty::Empty => None,
    }
}

fn integer_format(format: &VariantOrUnknownOrEmpty<IntegerFormat>) -> Option<&str> {
    match format {
        VariantOrUnknownOrEmpty::Item(IntegerFormat::Int32) => Some("int32"),
        VariantOrUnknownOrEmpty::Item(IntegerFormat::Int64) => Some("int64"),
        VariantOrUnknownOrEmpty::Unknown(text) => Some(text),
        VariantOrUnknownOrEmpty::Empty => None,
    }
}
