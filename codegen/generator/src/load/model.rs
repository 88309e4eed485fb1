//! The value tree into `openapiv3` types.

use std::path::Path;

use openapiv3::OpenAPI;
use serde::Deserialize;
use serde_json::{Map, Value};

use crate::finding::{Code, Finding, Findings, Pointer};

/// Builds the types. The grammar has been checked before, so a refusal is rare; then the smallest part that is refused is named.
pub(super) fn build(file: &Path, tree: &Value) -> Result<OpenAPI, Findings> {
    let refusal = match OpenAPI::deserialize(tree) {
        Ok(api) => return Ok(api),
        Err(refusal) => refusal,
    };
    // The types have no references to callbacks. Nothing is generated for callbacks, so it is enough that their names remain.
    let mut emptied = tree.clone();
    empty_callbacks(&mut emptied);
    OpenAPI::deserialize(&emptied).map_err(|_| culprits(file, tree, &refusal))
}

fn empty_callbacks(tree: &mut Value) {
    if let Some(callbacks) = tree.pointer_mut("/components/callbacks") {
        *callbacks = Value::Object(Map::new());
    }
    let paths = tree.get_mut("paths").and_then(Value::as_object_mut);
    for item in paths.into_iter().flat_map(Map::values_mut) {
        for operation in item.as_object_mut().into_iter().flat_map(Map::values_mut) {
            let callbacks = operation.get_mut("callbacks");
            let callbacks = callbacks.and_then(Value::as_object_mut);
            for callback in callbacks.into_iter().flat_map(Map::values_mut) {
                *callback = Value::Object(Map::new());
            }
        }
    }
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
