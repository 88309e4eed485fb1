//! `type`: lists of types, and the type `null`.

use serde_json::{Value, json};

use super::schema::is_annotation;
use super::{NULL_BY_TYPE, Normaliser, Object};
use crate::load::structure::Place;

/// The word of a value's type.
pub(super) fn name_of(value: &Value) -> Option<&'static str> {
    Some(match value {
        Value::Null => return None,
        Value::Bool(_) => "boolean",
        Value::Number(number) if number.is_i64() || number.is_u64() => "integer",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    })
}

/// Whether a schema has the value `null` and no other.
pub(super) fn is_null(schema: &Value) -> bool {
    let Some(object) = schema.as_object() else {
        return false;
    };
    let mut says_null = false;
    for (key, value) in object {
        match key.as_str() {
            "type" => {
                let is_null = value.as_str() == Some("null")
                    || value
                        .as_array()
                        .is_some_and(|types| matches!(types.as_slice(), [only] if only == "null"));
                if !is_null {
                    return false;
                }
                says_null = true;
            }
            "const" if value.is_null() => says_null = true,
            "enum" => {
                let is_null = value
                    .as_array()
                    .is_some_and(|values| matches!(values.as_slice(), [Value::Null]));
                if !is_null {
                    return false;
                }
                says_null = true;
            }
            "nullable" => {}
            other if is_annotation(other) => {}
            _ => return false,
        }
    }
    says_null
}

/// OpenAPI 3.0 has no type `null`: it is an enum that has only `null`.
pub(super) fn make_null(schema: &mut Object) {
    schema.shift_remove("type");
    schema.insert("enum".to_owned(), json!([null]));
    schema.insert("nullable".to_owned(), Value::Bool(true));
}

/// What null is a value of: `nullable`, which beside `allOf` is said of the schema alone.
pub(super) fn make_nullable(schema: &mut Object) {
    schema.insert("nullable".to_owned(), Value::Bool(true));
    if schema.contains_key("allOf") {
        schema.insert(NULL_BY_TYPE.to_owned(), Value::Bool(true));
    }
}

impl Normaliser<'_> {
    /// A list of types: `nullable` for null, `anyOf` for several others.
    pub(super) fn types(&mut self, schema: &mut Object, place: &Place<'_>) {
        let mut types: Vec<Value> = match schema.get_mut("type") {
            Some(Value::Array(types)) => std::mem::take(types),
            Some(Value::Null) => vec!["null".into()],
            Some(Value::String(only)) if only == "null" => vec!["null".into()],
            _ => return,
        };
        let all = types.len();
        types.retain(|name| name != "null" && !name.is_null());
        let nullable = types.len() < all;
        if types.iter().any(|name| name == "number") {
            types.retain(|name| name != "integer");
        }
        if types.is_empty() {
            if nullable {
                make_null(schema);
            } else {
                schema.shift_remove("type");
            }
            return;
        }
        if nullable {
            make_nullable(schema);
        }
        let is_composed = ["allOf", "anyOf", "oneOf"]
            .iter()
            .any(|key| schema.contains_key(*key));
        if let [only] = types.as_slice() {
            schema.insert("type".to_owned(), only.clone());
        } else if is_composed || is_everything(&types) {
            // The branches say which of the types they are; all types together say nothing.
            schema.shift_remove("type");
        } else {
            self.distribute(schema, &types, place);
        }
    }

    /// Each type becomes a branch with the keywords that speak about it.
    fn distribute(&mut self, schema: &mut Object, types: &[Value], place: &Place<'_>) {
        schema.shift_remove("type");
        let mut branches: Vec<Object> = types
            .iter()
            .map(|name| Object::from_iter([("type".to_owned(), name.clone())]))
            .collect();
        let keywords: Vec<String> = schema
            .keys()
            .filter(|key| !is_annotation(key) && *key != "nullable")
            .cloned()
            .collect();
        for keyword in keywords {
            let Some(value) = schema.shift_remove(&keyword) else {
                continue;
            };
            for (index, branch) in branches.iter_mut().enumerate() {
                let name = branch
                    .get("type")
                    .and_then(Value::as_str)
                    .unwrap_or_default();
                let part = if keyword == "enum" {
                    values_of(name, &value)
                } else {
                    speaks_about(&keyword, &value, name).then(|| value.clone())
                };
                if let Some(part) = part {
                    branch.insert(keyword.clone(), part);
                    self.moved(place, &[&keyword], &["anyOf", &index.to_string(), &keyword]);
                }
            }
        }
        // An enum without a value of a type leaves no value of that type.
        if branches.iter().any(|branch| branch.contains_key("enum")) {
            branches.retain(|branch| branch.contains_key("enum"));
        }
        if branches.len() == 1 {
            schema.extend(branches.into_iter().flatten());
            return;
        }
        for index in 0..branches.len() {
            let index = index.to_string();
            self.moved(place, &["type"], &["anyOf", &index, "type"]);
        }
        let branches = branches.into_iter().map(Value::Object).collect();
        schema.insert("anyOf".to_owned(), Value::Array(branches));
        self.moved(place, &["type"], &["anyOf"]);
    }
}

fn is_everything(types: &[Value]) -> bool {
    ["string", "number", "boolean", "array", "object"]
        .iter()
        .all(|name| types.iter().any(|found| found == name))
}

fn values_of(name: &str, values: &Value) -> Option<Value> {
    let values: Vec<Value> = values
        .as_array()?
        .iter()
        .filter(|value| match name_of(value) {
            Some("integer") => matches!(name, "integer" | "number"),
            Some(found) => found == name,
            None => false,
        })
        .cloned()
        .collect();
    (!values.is_empty()).then_some(Value::Array(values))
}

fn speaks_about(keyword: &str, value: &Value, name: &str) -> bool {
    match keyword {
        "pattern" | "minLength" | "maxLength" | "contentEncoding" | "contentMediaType" => {
            name == "string"
        }
        "minimum" | "maximum" | "exclusiveMinimum" | "exclusiveMaximum" | "multipleOf" => {
            matches!(name, "number" | "integer")
        }
        "format" => {
            let is_numeric = value.as_str().is_some_and(|format| {
                ["int", "uint", "float", "double", "decimal"]
                    .iter()
                    .any(|start| format.starts_with(start))
            });
            if is_numeric {
                matches!(name, "number" | "integer")
            } else {
                name == "string"
            }
        }
        "items" | "prefixItems" | "minItems" | "maxItems" | "uniqueItems" => name == "array",
        "properties"
        | "required"
        | "additionalProperties"
        | "patternProperties"
        | "minProperties"
        | "maxProperties"
        | "discriminator" => name == "object",
        _ => true,
    }
}
