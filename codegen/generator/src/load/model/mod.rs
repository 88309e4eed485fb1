//! The value tree into `openapiv3` types.
//!
//! What `openapiv3` derives for them copies each object about once for every `#[serde(flatten)]` and untagged enum that it stands
//! in. So the objects that documents consist of are read here; what is rare or small is left to `openapiv3`.

mod members;
mod operation;
mod parameter;
mod schema;

use std::path::Path;

use indexmap::IndexMap;
use openapiv3::{Components, OpenAPI, Operation};
use serde::Deserialize;
use serde_json::{Map, Value};

use self::members::Unexpected;
use crate::finding::{Code, Finding, Findings, Pointer};

/// Builds the types. The grammar has been checked before, so a refusal is rare; then the smallest part that is refused is named.
pub(super) fn build(file: &Path, tree: &Value) -> Result<OpenAPI, Findings> {
    let refusal = match types(tree) {
        Ok(api) => return Ok(api),
        Err(refusal) => refusal,
    };
    // The types have no references to callbacks. Nothing is generated for callbacks, so it is enough that their names remain.
    let mut emptied = tree.clone();
    empty_callbacks(&mut emptied);
    types(&emptied).map_err(|_| culprits(file, tree, &refusal))
}

/// Builds the operations of the method `query`.
pub(super) fn queries(file: &Path, tree: &Value) -> Result<IndexMap<String, Operation>, Findings> {
    let mut queries = IndexMap::new();
    let paths = tree.get("paths").and_then(Value::as_object);
    for (path, item) in paths.into_iter().flatten() {
        let Some(query) = item.get("query") else {
            continue;
        };
        let built = operation::operation(query).or_else(|Unexpected| {
            let mut emptied = query.clone();
            empty_callbacks_of(&mut emptied);
            Operation::deserialize(emptied)
        });
        let built = built.map_err(|error| {
            let place = Pointer::root().child("paths").child(path).child("query");
            Findings::from(refused(file, place, &error))
        })?;
        queries.insert(path.clone(), built);
    }
    Ok(queries)
}

/// What does not fit is given to `openapiv3`, which says why.
fn types(tree: &Value) -> Result<OpenAPI, serde_json::Error> {
    document(tree).or_else(|Unexpected| OpenAPI::deserialize(tree))
}

fn empty_callbacks(tree: &mut Value) {
    if let Some(callbacks) = tree.pointer_mut("/components/callbacks") {
        *callbacks = Value::Object(Map::new());
    }
    let paths = tree.get_mut("paths").and_then(Value::as_object_mut);
    for item in paths.into_iter().flat_map(Map::values_mut) {
        for operation in item.as_object_mut().into_iter().flat_map(Map::values_mut) {
            empty_callbacks_of(operation);
        }
    }
}

fn empty_callbacks_of(operation: &mut Value) {
    let callbacks = operation.get_mut("callbacks");
    let callbacks = callbacks.and_then(Value::as_object_mut);
    for callback in callbacks.into_iter().flat_map(Map::values_mut) {
        *callback = Value::Object(Map::new());
    }
}

fn document(tree: &Value) -> Result<OpenAPI, Unexpected> {
    let mut api = OpenAPI::default();
    let (mut version, mut info, mut paths) = (None, None, None);
    for (key, value) in members::object(tree)? {
        match key.as_str() {
            "openapi" => version = Some(members::text(value)?),
            "info" => info = Some(members::other(value)?),
            "servers" => api.servers = members::other(value)?,
            "paths" => paths = Some(operation::paths(value)?),
            "components" => api.components = members::optional(value, components)?,
            "security" => api.security = members::other(value)?,
            "tags" => api.tags = members::other(value)?,
            "externalDocs" => api.external_docs = members::other(value)?,
            _ => members::extension(&mut api.extensions, key, value),
        }
    }
    api.openapi = version.ok_or(Unexpected)?;
    api.info = info.ok_or(Unexpected)?;
    api.paths = paths.ok_or(Unexpected)?;
    Ok(api)
}

fn components(value: &Value) -> Result<Components, Unexpected> {
    use members::{map, referable};

    let mut components = Components::default();
    for (key, value) in members::object(value)? {
        match key.as_str() {
            "schemas" => components.schemas = map(value, |item| referable(item, schema::schema))?,
            "responses" => {
                components.responses = map(value, |item| referable(item, operation::response))?;
            }
            "parameters" => {
                components.parameters = map(value, |item| referable(item, parameter::parameter))?;
            }
            "examples" => {
                components.examples = map(value, |item| referable(item, parameter::example))?;
            }
            "requestBodies" => {
                components.request_bodies =
                    map(value, |item| referable(item, operation::request_body))?;
            }
            "headers" => {
                components.headers = map(value, |item| referable(item, parameter::header))?;
            }
            "securitySchemes" => components.security_schemes = members::other(value)?,
            "links" => components.links = members::other(value)?,
            "callbacks" => components.callbacks = members::other(value)?,
            _ => members::extension(&mut components.extensions, key, value),
        }
    }
    Ok(components)
}

fn culprits(file: &Path, tree: &Value, error: &serde_json::Error) -> Findings {
    let mut findings = Findings::new();
    let root = Pointer::root();
    let empty = Map::new();
    let object = |value: Option<&Value>| value.and_then(Value::as_object).unwrap_or(&empty).clone();
    for (path, item) in &object(tree.get("paths")) {
        let place = root.child("paths").child(path);
        for (key, value) in &object(Some(item)) {
            let alone = Value::Object(Map::from_iter([(key.clone(), value.clone())]));
            if let Err(error) = openapiv3::PathItem::deserialize(&alone) {
                findings.push(refused(file, place.child(key), &error));
            }
        }
    }
    for (section, members) in &object(tree.get("components")) {
        for (name, value) in &object(Some(members)) {
            let alone = Map::from_iter([(name.clone(), value.clone())]);
            let alone = Map::from_iter([(section.clone(), Value::Object(alone))]);
            if let Err(error) = openapiv3::Components::deserialize(Value::Object(alone)) {
                let place = root.child("components").child(section).child(name);
                findings.push(refused(file, place, &error));
            }
        }
    }
    if findings.is_empty() {
        findings.push(refused(file, root, error));
    }
    findings
}

fn refused(file: &Path, place: Pointer, error: &serde_json::Error) -> Finding {
    Finding::new(
        Code::Refused,
        file,
        place,
        format!("this part is not what OpenAPI 3.0 expects: {error}"),
        "compare it with the OpenAPI 3.0.3 specification",
    )
    .at_key()
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::{Path, PathBuf};

    use openapiv3::OpenAPI;
    use serde::Deserialize;
    use serde_json::{Value, json};

    use super::{Unexpected, document};
    use crate::load;

    /// Every document of the workspace, by its file.
    fn documents() -> Vec<PathBuf> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let folders = [
            "../../spec",
            "../../tests/wire/documents",
            "tests/documents",
            "tests/constructs",
        ];
        let mut open: Vec<PathBuf> = folders.iter().map(|folder| root.join(folder)).collect();
        let mut documents = Vec::new();
        while let Some(path) = open.pop() {
            if path.is_dir() {
                open.extend(
                    fs::read_dir(path)
                        .unwrap()
                        .map(|entry| entry.unwrap().path()),
                );
            } else if path
                .extension()
                .is_some_and(|kind| kind == "yaml" || kind == "json")
            {
                documents.push(path);
            }
        }
        documents
    }

    #[test]
    fn documents_are_built_as_openapiv3_reads_them() {
        let mut built = 0;
        for file in documents() {
            let Ok(loaded) = load::load(&file) else {
                continue;
            };
            let Ok(theirs) = OpenAPI::deserialize(&loaded.tree) else {
                assert!(document(&loaded.tree).is_err(), "{}", file.display());
                continue;
            };
            let ours = document(&loaded.tree).unwrap();
            assert_eq!(ours, theirs, "{}", file.display());
            built += 1;
        }
        assert!(built > 50, "{built}");
    }

    fn with_schema(schema: &Value) -> Value {
        json!({
            "openapi": "3.0.3",
            "info": {"title": "a", "version": "1"},
            "paths": {"x-a": 1, "/a": {"$ref": "#/b"}, "ignored": 1},
            "components": {"schemas": {"A": schema}},
        })
    }

    #[test]
    fn any_mixture_of_keywords_is_built_as_openapiv3_reads_it() {
        let keywords = [
            ("type", json!("string")),
            ("type", json!("number")),
            ("type", json!("integer")),
            ("type", json!("boolean")),
            ("type", json!("object")),
            ("type", json!("array")),
            ("type", json!("unheard-of")),
            ("type", json!(null)),
            ("pattern", json!("a")),
            ("format", json!("date")),
            ("format", json!("int64")),
            ("format", json!("unheard-of")),
            ("minLength", json!(1)),
            ("maxLength", json!(null)),
            ("multipleOf", json!(2)),
            ("minimum", json!(1.5)),
            ("maximum", json!(u64::MAX)),
            ("exclusiveMinimum", json!(true)),
            ("exclusiveMaximum", json!(false)),
            ("enum", json!(["a", null])),
            ("enum", json!([1, 2])),
            ("enum", json!([1.5, true])),
            ("enum", json!([])),
            ("items", json!({"type": "string"})),
            ("items", json!({"$ref": "#/b", "description": "c"})),
            ("minItems", json!(1)),
            ("maxItems", json!(2)),
            ("uniqueItems", json!(true)),
            ("properties", json!({"a": {"$ref": "#/b"}, "c": {}})),
            ("required", json!(["a"])),
            ("additionalProperties", json!(false)),
            ("additionalProperties", json!({"type": "integer"})),
            ("minProperties", json!(1)),
            ("maxProperties", json!(2)),
            ("oneOf", json!([{}])),
            ("allOf", json!([{"$ref": "#/b"}])),
            ("anyOf", json!([{}, {}])),
            ("not", json!({"type": "string"})),
            ("example", json!({"$ref": 1, "b": [1, null]})),
            ("default", json!(null)),
            (
                "discriminator",
                json!({"propertyName": "a", "mapping": {"b": "c"}}),
            ),
            ("x-a", json!(null)),
            ("externalDocs", json!({"url": "a"})),
            ("deprecated", json!(true)),
            ("ignored", json!(1)),
        ];
        for (index, (one, first)) in keywords.iter().enumerate() {
            for (other, second) in &keywords[index..] {
                for (third, more) in &keywords[..8] {
                    let tree = with_schema(&json!({*third: more, *one: first, *other: second}));
                    let ours = document(&tree).unwrap();
                    assert_eq!(ours, OpenAPI::deserialize(&tree).unwrap(), "{tree}");
                }
            }
        }
    }

    #[test]
    fn what_openapiv3_refuses_is_refused() {
        for schema in [
            json!([]),
            json!({"nullable": null}),
            json!({"minLength": -1}),
            json!({"minLength": 1.0}),
            json!({"$ref": 1, "type": 2}),
            json!({"required": "a"}),
            json!({"properties": {"a": 1}}),
        ] {
            let tree = with_schema(&schema);
            assert!(OpenAPI::deserialize(&tree).is_err(), "{tree}");
            assert!(matches!(document(&tree), Err(Unexpected)), "{tree}");
        }
    }
}
