//! One view of a schema's keywords, whichever of `openapiv3`'s variants holds them.

use indexmap::IndexMap;
use openapiv3::{
    AdditionalProperties, AnySchema, ReferenceOr, Schema, SchemaKind, Type, VariantOrUnknownOrEmpty,
};
use serde_json::Value;

use crate::model::{Constraints, Exclusive, Items};

/// The keywords of a schema.
#[derive(Default)]
pub(super) struct Shape<'d> {
    pub(super) kind: Option<JsonType>,
    pub(super) format: Option<String>,
    pub(super) values: Vec<&'d str>,
    pub(super) properties: Option<&'d IndexMap<String, ReferenceOr<Box<Schema>>>>,
    pub(super) required: &'d [String],
    pub(super) additional: Option<&'d AdditionalProperties>,
    pub(super) items: Option<&'d ReferenceOr<Box<Schema>>>,
    pub(super) one_of: &'d [ReferenceOr<Schema>],
    pub(super) all_of: &'d [ReferenceOr<Schema>],
    pub(super) constraints: Constraints,
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
        let mut shape = match &schema.schema_kind {
            SchemaKind::Type(ty) => Self::of_type(ty),
            SchemaKind::OneOf { one_of } => Self {
                one_of,
                ..Self::default()
            },
            SchemaKind::AllOf { all_of } => Self {
                all_of,
                ..Self::default()
            },
            SchemaKind::AnyOf { .. } | SchemaKind::Not { .. } => Self::default(),
            SchemaKind::Any(any) => Self::of_any(any),
        };
        shape
            .constraints
            .default
            .clone_from(&schema.schema_data.default);
        shape
    }

    fn of_type(ty: &'d Type) -> Self {
        match ty {
            Type::String(string) => {
                let format = format(&string.format);
                Self {
                    kind: Some(JsonType::String),
                    values: string
                        .enumeration
                        .iter()
                        .flatten()
                        .map(String::as_str)
                        .collect(),
                    constraints: Constraints {
                        format: format.clone(),
                        min_length: string.min_length,
                        max_length: string.max_length,
                        pattern: string.pattern.clone(),
                        ..Constraints::default()
                    },
                    format,
                    ..Self::default()
                }
            }
            Type::Number(number) => Self {
                kind: Some(JsonType::Number),
                format: format(&number.format),
                constraints: Constraints {
                    minimum: number.minimum.map(|bound| bound.to_string()),
                    maximum: number.maximum.map(|bound| bound.to_string()),
                    multiple_of: number.multiple_of.map(|factor| factor.to_string()),
                    exclusive: Exclusive::of(number.exclusive_minimum, number.exclusive_maximum),
                    ..Constraints::default()
                },
                ..Self::default()
            },
            Type::Integer(integer) => Self {
                kind: Some(JsonType::Integer),
                format: format(&integer.format),
                constraints: Constraints {
                    minimum: integer.minimum.map(|bound| bound.to_string()),
                    maximum: integer.maximum.map(|bound| bound.to_string()),
                    multiple_of: integer.multiple_of.map(|factor| factor.to_string()),
                    exclusive: Exclusive::of(integer.exclusive_minimum, integer.exclusive_maximum),
                    ..Constraints::default()
                },
                ..Self::default()
            },
            Type::Object(object) => Self {
                kind: Some(JsonType::Object),
                properties: Some(&object.properties),
                required: &object.required,
                additional: object.additional_properties.as_ref(),
                constraints: Constraints {
                    min_properties: object.min_properties,
                    max_properties: object.max_properties,
                    ..Constraints::default()
                },
                ..Self::default()
            },
            Type::Array(array) => Self {
                kind: Some(JsonType::Array),
                items: array.items.as_ref(),
                constraints: Constraints {
                    min_items: array.min_items,
                    max_items: array.max_items,
                    items: unique(array.unique_items),
                    ..Constraints::default()
                },
                ..Self::default()
            },
            Type::Boolean(_) => Self {
                kind: Some(JsonType::Boolean),
                ..Self::default()
            },
        }
    }

    fn of_any(any: &'d AnySchema) -> Self {
        let kind = any.typ.as_deref().and_then(JsonType::parse);
        Self {
            kind: kind.or_else(|| {
                if any.properties.is_empty() {
                    None
                } else {
                    Some(JsonType::Object)
                }
            }),
            format: any.format.clone(),
            values: any.enumeration.iter().filter_map(Value::as_str).collect(),
            properties: Some(&any.properties),
            required: &any.required,
            additional: any.additional_properties.as_ref(),
            items: any.items.as_ref(),
            one_of: &any.one_of,
            all_of: &any.all_of,
            constraints: Constraints {
                format: any.format.clone(),
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
                default: None,
            },
        }
    }

    pub(super) fn has_properties(&self) -> bool {
        self.properties
            .is_some_and(|properties| !properties.is_empty())
    }
}

impl JsonType {
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

/// The written `format`; `openapiv3` splits known and unknown ones.
fn format<T: serde::Serialize>(format: &VariantOrUnknownOrEmpty<T>) -> Option<String> {
    match format {
        VariantOrUnknownOrEmpty::Item(item) => serde_json::to_value(item)
            .ok()
            .and_then(|value| value.as_str().map(str::to_owned)),
        VariantOrUnknownOrEmpty::Unknown(text) => Some(text.clone()),
        VariantOrUnknownOrEmpty::Empty => None,
    }
}
