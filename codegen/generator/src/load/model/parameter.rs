//! Parameters, headers and examples.

use indexmap::IndexMap;
use openapiv3::{Example, Header, Parameter, ParameterData, ParameterSchemaOrContent};
use serde_json::Value;

use super::members::{
    Read, Unexpected, any, extension, flag, map, object, optional, other, referable, text,
};
use super::operation::media_type;
use super::schema::schema;

pub(super) fn parameter(value: &Value) -> Read<Parameter> {
    let location = value.get("in").and_then(Value::as_str).ok_or(Unexpected)?;
    let parameter_data = data(value)?;
    let style = value.get("style");
    Ok(match location {
        "query" => Parameter::Query {
            parameter_data,
            allow_reserved: value.get("allowReserved").map_or(Ok(false), flag)?,
            style: style.map_or(Ok(openapiv3::QueryStyle::default()), other)?,
            allow_empty_value: match value.get("allowEmptyValue") {
                Some(value) => optional(value, flag)?,
                None => None,
            },
        },
        "header" => Parameter::Header {
            parameter_data,
            style: style.map_or(Ok(openapiv3::HeaderStyle::default()), other)?,
        },
        "path" => Parameter::Path {
            parameter_data,
            style: style.map_or(Ok(openapiv3::PathStyle::default()), other)?,
        },
        "cookie" => Parameter::Cookie {
            parameter_data,
            style: style.map_or(Ok(openapiv3::CookieStyle::default()), other)?,
        },
        _ => return Err(Unexpected),
    })
}

fn data(value: &Value) -> Read<ParameterData> {
    let (mut name, mut format) = (None, None);
    let (mut description, mut example_value) = (None, None);
    let (mut required, mut deprecated, mut explode) = (false, None, None);
    let mut examples = IndexMap::new();
    let mut extensions = IndexMap::new();
    for (key, value) in object(value)? {
        match key.as_str() {
            "name" => name = Some(text(value)?),
            "description" => description = optional(value, text)?,
            "required" => required = flag(value)?,
            "deprecated" => deprecated = optional(value, flag)?,
            "schema" | "content" => format = Some(schema_or_content(format, key, value)?),
            "example" => example_value = any(value),
            "examples" => examples = map(value, |item| referable(item, example))?,
            "explode" => explode = optional(value, flag)?,
            _ => extension(&mut extensions, key, value),
        }
    }
    Ok(ParameterData {
        name: name.ok_or(Unexpected)?,
        description,
        required,
        deprecated,
        format: format.ok_or(Unexpected)?,
        example: example_value,
        examples,
        explode,
        extensions,
    })
}

/// What values are made of. Of two descriptions, `openapiv3` takes the first.
fn schema_or_content(
    first: Option<ParameterSchemaOrContent>,
    key: &str,
    value: &Value,
) -> Read<ParameterSchemaOrContent> {
    match first {
        Some(first) => Ok(first),
        None if key == "schema" => referable(value, schema).map(ParameterSchemaOrContent::Schema),
        None => map(value, media_type).map(ParameterSchemaOrContent::Content),
    }
}

pub(super) fn header(value: &Value) -> Read<Header> {
    let (mut description, mut example_value) = (None, None);
    let (mut required, mut deprecated, mut style, mut format) = (false, None, None, None);
    let mut examples = IndexMap::new();
    let mut extensions = IndexMap::new();
    for (key, value) in object(value)? {
        match key.as_str() {
            "description" => description = optional(value, text)?,
            "style" => style = Some(other(value)?),
            "required" => required = flag(value)?,
            "deprecated" => deprecated = optional(value, flag)?,
            "schema" | "content" => format = Some(schema_or_content(format, key, value)?),
            "example" => example_value = any(value),
            "examples" => examples = map(value, |item| referable(item, example))?,
            _ => extension(&mut extensions, key, value),
        }
    }
    Ok(Header {
        description,
        style: style.unwrap_or_default(),
        required,
        deprecated,
        format: format.ok_or(Unexpected)?,
        example: example_value,
        examples,
        extensions,
    })
}

pub(super) fn example(value: &Value) -> Read<Example> {
    let mut example = Example::default();
    for (key, value) in object(value)? {
        match key.as_str() {
            "summary" => example.summary = optional(value, text)?,
            "description" => example.description = optional(value, text)?,
            "value" => example.value = any(value),
            "externalValue" => example.external_value = optional(value, text)?,
            _ => extension(&mut example.extensions, key, value),
        }
    }
    Ok(example)
}
