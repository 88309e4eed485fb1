//! OpenAPI 3.0 schemas as JSON Schema 2020-12, which has the one keyword that strictness needs: `unevaluatedProperties`.
//!
//! Every schema has two forms. The *closed* one refuses members that it does not know. The *open* one, for parts of an
//! `allOf`, leaves that to the whole.

use serde_json::{Map, Value, json};

use super::document::Document;

/// Which way a body goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Direction {
    Request,
    Response,
}

impl Direction {
    /// The mark of members that do not go this way.
    fn excluded(self) -> &'static str {
        match self {
            Self::Request => "readOnly",
            Self::Response => "writeOnly",
        }
    }
}

/// Keywords that mean the same in both.
const SHARED: [&str; 13] = [
    "type",
    "format",
    "enum",
    "multipleOf",
    "minLength",
    "maxLength",
    "pattern",
    "minItems",
    "maxItems",
    "uniqueItems",
    "minProperties",
    "maxProperties",
    "title",
];

/// Both forms of every schema under `components`.
pub(super) fn definitions(document: &Document, direction: Direction) -> Value {
    let mut definitions = Map::new();
    for (name, schema) in document.schemas() {
        definitions.insert(format!("open.{name}"), open(document, direction, schema));
        definitions.insert(
            format!("closed.{name}"),
            closed(document, direction, schema),
        );
    }
    Value::Object(definitions)
}

/// The form that refuses unknown members.
pub(super) fn closed(document: &Document, direction: Direction, schema: &Value) -> Value {
    if let Some(name) = referred(schema) {
        return json!({ "$ref": format!("#/$defs/closed.{name}") });
    }
    let has = |keyword: &str| schema.get(keyword).is_some();
    let is_union = (has("oneOf") || has("anyOf")) && !has("properties") && !has("allOf");
    let form = if is_union { Form::Closed } else { Form::Open };
    let mut converted = convert(document, direction, schema, form);
    if !is_union
        && declares_members(document, schema)
        && let Some(members) = converted.as_object_mut()
    {
        members.insert("unevaluatedProperties".to_owned(), json!(false));
    }
    converted
}

/// Where in the document a part of a converted schema was written. `schema` is the place of the schema that was validated.
pub(super) fn written_at(converted: &str, schema: &str) -> String {
    let forms = ["/$defs/closed.", "/$defs/open."];
    match forms.iter().find_map(|form| converted.strip_prefix(form)) {
        Some(named) => format!("/components/schemas/{named}"),
        None => format!(
            "{schema}{}",
            converted.strip_prefix("/allOf/0").unwrap_or_default()
        ),
    }
}

/// The form that leaves unknown members to whatever it is a part of.
fn open(document: &Document, direction: Direction, schema: &Value) -> Value {
    match referred(schema) {
        Some(name) => json!({ "$ref": format!("#/$defs/open.{name}") }),
        None => convert(document, direction, schema, Form::Open),
    }
}

/// The form of the members of a union.
#[derive(Clone, Copy)]
enum Form {
    Open,
    Closed,
}

fn convert(document: &Document, direction: Direction, schema: &Value, variants: Form) -> Value {
    let nested = |schema: &Value| closed(document, direction, schema);
    let part = |schema: &Value, form: Form| match form {
        Form::Open => open(document, direction, schema),
        Form::Closed => closed(document, direction, schema),
    };
    let is_excluded = |schema: &Value| {
        document.resolve(schema).get(direction.excluded()) == Some(&Value::Bool(true))
    };
    let properties = schema.get("properties").and_then(Value::as_object);

    let mut converted = Map::new();
    for keyword in SHARED {
        if let Some(value) = schema.get(keyword) {
            converted.insert(keyword.to_owned(), value.clone());
        }
    }
    for (bound, exclusive) in [
        ("minimum", "exclusiveMinimum"),
        ("maximum", "exclusiveMaximum"),
    ] {
        if let Some(value) = schema.get(bound) {
            let is_exclusive = schema.get(exclusive) == Some(&Value::Bool(true));
            converted.insert(
                if is_exclusive { exclusive } else { bound }.to_owned(),
                value.clone(),
            );
        }
    }
    if let Some(properties) = properties {
        let kept = properties.iter().filter(|(_, schema)| !is_excluded(schema));
        converted.insert(
            "properties".to_owned(),
            kept.map(|(name, schema)| (name.clone(), nested(schema)))
                .collect(),
        );
    }
    if let Some(required) = schema.get("required").and_then(Value::as_array) {
        let goes = |name: &&Value| {
            let property = name.as_str().and_then(|name| properties?.get(name));
            !property.is_some_and(is_excluded)
        };
        converted.insert(
            "required".to_owned(),
            required.iter().filter(goes).cloned().collect(),
        );
    }
    if let Some(values) = schema.get("additionalProperties") {
        let values = if values.is_boolean() {
            values.clone()
        } else {
            nested(values)
        };
        converted.insert("additionalProperties".to_owned(), values);
    }
    if let Some(items) = schema.get("items") {
        converted.insert("items".to_owned(), nested(items));
    }
    for (keyword, form) in [
        ("allOf", Form::Open),
        ("oneOf", variants),
        ("anyOf", variants),
    ] {
        if let Some(parts) = schema.get(keyword).and_then(Value::as_array) {
            converted.insert(
                keyword.to_owned(),
                parts.iter().map(|schema| part(schema, form)).collect(),
            );
        }
    }
    if let Some(not) = schema.get("not") {
        converted.insert("not".to_owned(), open(document, direction, not));
    }
    if schema.get("nullable") == Some(&Value::Bool(true)) {
        return json!({ "anyOf": [converted, { "type": "null" }] });
    }
    Value::Object(converted)
}

fn referred(schema: &Value) -> Option<&str> {
    schema
        .get("$ref")?
        .as_str()?
        .strip_prefix("#/components/schemas/")
}

/// Whether a schema names members, itself or in a part. One that does not stands for any object.
fn declares_members(document: &Document, schema: &Value) -> bool {
    let schema = document.resolve(schema);
    let parts = ["allOf", "oneOf", "anyOf"]
        .iter()
        .filter_map(|keyword| schema.get(keyword)?.as_array())
        .flatten();
    schema.get("properties").is_some()
        || parts
            .into_iter()
            .any(|part| declares_members(document, part))
}
