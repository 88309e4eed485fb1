//! Texts that once broke a promise, found by the targets in `fuzz/`, each in the shortest form that did.

use openapi_fuzzing::{Outcome, pipeline, with_stack};
use serde_json::{Value, json};

/// A reference to the properties that it stands in, many levels up, was put in its place sixteen times over: more levels than
/// the stack holds.
#[test]
fn properties_that_contain_themselves_many_levels_below() {
    let properties = json!({ "$ref": "#/components/schemas/Root/properties" });
    let root = (0..55).fold(
        json!({ "type": "object", "properties": properties }),
        |inner, _| json!({ "type": "object", "properties": { "a": inner } }),
    );
    refuses(&root);
}

/// The schema is refused, with a reason.
fn refuses(root: &Value) {
    let document = json!({
        "openapi": "3.1.0",
        "info": { "title": "T", "version": "1" },
        "servers": [{ "url": "https://api.example.com" }],
        "paths": {},
        "components": { "schemas": { "Root": root } },
    });
    let text = document.to_string();
    with_stack(move || assert_eq!(pipeline(&text), Outcome::Refused));
}
