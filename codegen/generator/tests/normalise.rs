//! OpenAPI 3.1 and 3.2 into 3.0: what becomes of each keyword, and where findings about it point.

use std::path::Path;

use openapi_codegen::check::check;
use openapi_codegen::finding::{Findings, render_json};
use openapi_codegen::load::{Document, load_text};
use openapi_codegen::source::Sources;
use serde_json::{Value, json};

const FILE: &str = "api.json";

fn text(schema: &Value) -> String {
    json!({
        "openapi": "3.1.0",
        "info": { "title": "T", "version": "1" },
        "servers": [{ "url": "https://a.example" }],
        "paths": {},
        "components": { "schemas": { "S": schema } }
    })
    .to_string()
}

fn loaded(text: &str) -> Document {
    load_text(Path::new(FILE), text)
        .unwrap_or_else(|findings| panic!("{}", printed(&findings, text)))
}

fn printed(findings: &Findings, text: &str) -> String {
    render_json(findings, &Sources::from_disk().with(FILE, text))
}

/// What becomes of a schema.
fn normal(schema: &Value) -> Value {
    loaded(&text(schema)).tree["components"]["schemas"]["S"].take()
}

/// Code and pointer of each finding about a schema.
fn found(schema: &Value) -> Vec<(String, String)> {
    let text = text(schema);
    let findings = match load_text(Path::new(FILE), &text) {
        Ok(document) => check(&document),
        Err(findings) => findings,
    };
    findings
        .iter()
        .filter(|finding| finding.code.as_str() != "W0302")
        .map(|finding| {
            let pointer = finding.pointer.as_str();
            let pointer = pointer.strip_prefix("/components/schemas/S").unwrap();
            (finding.code.to_string(), pointer.to_owned())
        })
        .collect()
}

#[test]
fn a_list_of_types_is_nullable_or_a_union_of_what_each_keyword_says() {
    assert_eq!(
        normal(&json!({ "type": ["string", "null"], "maxLength": 3 })),
        json!({ "type": "string", "maxLength": 3, "nullable": true })
    );
    assert_eq!(
        normal(
            &json!({ "type": ["string", "integer", "null"], "title": "Id", "maxLength": 3, "minimum": 1 })
        ),
        json!({
            "title": "Id",
            "nullable": true,
            "anyOf": [{ "type": "string", "maxLength": 3 }, { "type": "integer", "minimum": 1 }]
        })
    );
    assert_eq!(
        normal(&json!({ "type": ["string", "integer"], "enum": ["a", 1, "b"] })),
        json!({ "anyOf": [{ "type": "string", "enum": ["a", "b"] }, { "type": "integer", "enum": [1] }] })
    );
    assert_eq!(
        normal(&json!({ "type": ["integer", "number"] })),
        json!({ "type": "number" })
    );
    assert_eq!(
        normal(&json!({ "type": ["string", "number", "boolean", "array", "object"] })),
        json!({})
    );
}

#[test]
fn null_alone_is_an_enum_of_null() {
    let null = json!({ "enum": [null], "nullable": true });
    assert_eq!(normal(&json!({ "type": "null" })), null);
    assert_eq!(normal(&json!({ "type": ["null"] })), null);
    assert_eq!(normal(&json!({ "const": null })), null);
    assert_eq!(normal(&json!({ "anyOf": [{ "type": "null" }] })), null);
}

#[test]
fn null_among_branches_makes_the_others_nullable() {
    assert_eq!(
        normal(
            &json!({ "anyOf": [{ "type": "string", "title": "Inner" }, { "type": "null" }], "title": "Outer" })
        ),
        json!({ "type": "string", "title": "Outer", "nullable": true })
    );
    assert_eq!(
        normal(&json!({ "oneOf": [{ "type": "null" }, { "$ref": "#/components/schemas/S" }] })),
        json!({ "nullable": true, "allOf": [{ "$ref": "#/components/schemas/S" }] })
    );
    assert_eq!(
        normal(
            &json!({ "oneOf": [{ "type": "string" }, { "const": null }, { "type": "boolean" }] })
        ),
        json!({ "nullable": true, "oneOf": [{ "type": "string" }, { "type": "boolean" }] })
    );
    assert_eq!(
        normal(
            &json!({ "anyOf": [{ "anyOf": [{ "type": ["integer", "null"] }, { "type": "null" }] }, { "type": "null" }] })
        ),
        json!({ "nullable": true, "type": "integer" })
    );
}

#[test]
fn a_constant_is_an_enum_of_one_value_and_tells_its_type() {
    assert_eq!(
        normal(&json!({ "const": "a" })),
        json!({ "type": "string", "enum": ["a"] })
    );
    assert_eq!(
        normal(&json!({ "const": 2, "type": "integer", "enum": [1, 2] })),
        json!({ "type": "integer", "enum": [2] })
    );
}

#[test]
fn exclusive_bounds_are_numbers_and_the_stricter_bound_counts() {
    assert_eq!(
        normal(
            &json!({ "type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 2.5, "maximum": 9 })
        ),
        json!({
            "type": "number",
            "exclusiveMinimum": true,
            "exclusiveMaximum": true,
            "maximum": 2.5,
            "minimum": 0
        })
    );
    assert_eq!(
        normal(&json!({ "type": "number", "exclusiveMinimum": 0, "minimum": 1 })),
        json!({ "type": "number", "minimum": 1 })
    );
}

#[test]
fn a_tuple_is_a_list_whose_items_are_marked() {
    assert_eq!(
        normal(
            &json!({ "prefixItems": [{ "type": "string" }, { "type": ["integer", "null"] }], "items": false })
        ),
        json!({
            "maxItems": 2,
            "items": { "oneOf": [{ "type": "string" }, { "type": "integer", "nullable": true }] },
            "x-\0prefix-items": 2,
            "type": "array"
        })
    );
    assert_eq!(
        normal(
            &json!({ "type": "array", "items": [{ "type": "string" }], "additionalItems": { "type": "boolean" } })
        ),
        json!({
            "type": "array",
            "items": { "oneOf": [{ "type": "string" }, { "type": "boolean" }] },
            "x-\0prefix-items": 1
        })
    );
}

#[test]
fn boolean_schemas_are_anything_and_nothing() {
    assert_eq!(
        normal(&json!({ "type": "array", "items": true })),
        json!({ "type": "array", "items": {} })
    );
    assert_eq!(
        normal(
            &json!({ "type": "object", "additionalProperties": false, "properties": { "a": true } })
        ),
        json!({ "type": "object", "additionalProperties": false, "properties": { "a": {} } })
    );
}

#[test]
fn annotations_beside_a_reference_stay_only_where_they_document_a_member() {
    let reference = json!({ "$ref": "#/components/schemas/S" });
    assert_eq!(
        normal(
            &json!({ "type": "array", "items": { "$ref": "#/components/schemas/S", "description": "One." } })
        ),
        json!({ "type": "array", "items": reference })
    );
    assert_eq!(
        normal(
            &json!({ "type": "object", "properties": { "s": { "$ref": "#/components/schemas/S", "description": "One." } } })
        ),
        json!({ "type": "object", "properties": { "s": { "description": "One.", "allOf": [reference] } } })
    );
    assert_eq!(
        normal(
            &json!({ "type": "array", "items": { "$ref": "#/components/schemas/S", "type": ["object", "null"] } })
        ),
        json!({ "type": "array", "items": { "nullable": true, "x-\0null-by-type": true, "type": "object", "allOf": [reference] } })
    );
}

#[test]
fn content_keywords_say_which_bytes_a_text_holds() {
    assert_eq!(
        normal(
            &json!({ "type": "string", "contentEncoding": "base64", "contentMediaType": "image/png" })
        ),
        json!({
            "type": "string",
            "x-\0content-media-type": "image/png",
            "x-\0content-encoding": "base64",
            "format": "byte"
        })
    );
    assert_eq!(
        normal(&json!({ "contentMediaType": "application/octet-stream" })),
        json!({
            "x-\0content-media-type": "application/octet-stream",
            "type": "string",
            "format": "binary"
        })
    );
    assert_eq!(
        found(&json!({ "type": "string", "contentMediaType": "application/json" })),
        [("W0130".to_owned(), "/contentMediaType".to_owned())]
    );
}

#[test]
fn keywords_that_only_validate_are_one_warning_each() {
    let schema = json!({
        "type": "object",
        "$comment": "for people",
        "properties": {
            "a": { "type": "array", "items": { "type": "string" }, "contains": { "const": "x" } },
            "b": { "type": "array", "items": { "type": "string" }, "contains": { "const": "y" }, "unevaluatedItems": false }
        },
        "dependentRequired": { "a": ["b"] }
    });
    let places = [
        ("W0130", "/properties/a/contains"),
        ("W0130", "/dependentRequired"),
        ("W0130", "/properties/b/unevaluatedItems"),
    ];
    assert_eq!(
        found(&schema),
        places.map(|(code, place)| (code.to_owned(), place.to_owned()))
    );
}

#[test]
fn unevaluated_properties_type_the_other_members_where_there_is_no_branch() {
    assert_eq!(
        normal(&json!({ "type": "object", "unevaluatedProperties": { "type": "string" } })),
        json!({ "type": "object", "additionalProperties": { "type": "string" } })
    );
}

#[test]
fn members_by_pattern_are_a_map() {
    assert_eq!(
        normal(
            &json!({ "patternProperties": { "^a": { "type": "string" }, "^b": { "type": "boolean" } }, "additionalProperties": false })
        ),
        json!({ "additionalProperties": { "anyOf": [{ "type": "string" }, { "type": "boolean" }] }, "type": "object" })
    );
    assert_eq!(
        found(&json!({ "type": "object", "patternProperties": { "^a": { "type": "string" } } })),
        [("W0131".to_owned(), "/patternProperties".to_owned())]
    );
}

#[test]
fn a_finding_about_what_was_rewritten_points_at_what_was_written() {
    let schema = json!({
        "anyOf": [
            { "type": "null" },
            { "type": "object", "properties": { "a": { "type": "string", "pattern": 1 } } }
        ]
    });
    assert_eq!(
        found(&schema),
        [(
            "W1019".to_owned(),
            "/anyOf/1/properties/a/pattern".to_owned()
        )]
    );
    let schema = json!({ "prefixItems": [{ "type": "string" }, { "type": "text" }] });
    assert_eq!(
        found(&schema)[0],
        ("W1019".to_owned(), "/prefixItems/1/type".to_owned())
    );
    let schema = json!({ "type": "string", "examples": [1, "a"] });
    assert_eq!(
        found(&schema),
        [("W1102".to_owned(), "/examples/0".to_owned())]
    );
}

#[test]
fn what_a_shared_component_of_events_refers_to_is_shared() {
    let data = json!({ "type": "string", "contentMediaType": "application/json", "contentSchema": { "type": "integer" } });
    let schema = |next: Option<&str>| {
        let mut schema = json!({ "type": "object", "properties": { "data": data } });
        if let Some(next) = next {
            schema["allOf"] = json!([{ "$ref": format!("#/components/schemas/{next}") }]);
        }
        schema
    };
    let text = json!({
        "openapi": "3.2.0",
        "info": { "title": "T", "version": "1" },
        "servers": [{ "url": "https://a.example" }],
        "paths": { "/a": { "get": { "operationId": "getA", "responses": { "200": {
            "description": "Events.",
            "content": { "text/event-stream": { "itemSchema": { "$ref": "#/components/schemas/First" } } }
        } } } } },
        "components": { "schemas": {
            "First": schema(Some("Second")),
            "Second": schema(Some("Third")),
            "Third": schema(Some("Fourth")),
            "Fourth": schema(None),
            "Other": { "type": "array", "items": { "$ref": "#/components/schemas/Second" } }
        } }
    })
    .to_string();
    let tree = loaded(&text).tree;
    let is = ["First", "Second", "Third", "Fourth"]
        .map(|name| tree["components"]["schemas"][name]["properties"]["data"]["type"].clone());
    assert_eq!(is, ["integer", "string", "string", "string"]);
}

#[test]
fn what_is_around_the_schemas_becomes_what_3_0_has() {
    let text = json!({
        "openapi": "3.2.0",
        "$self": "https://a.example/openapi.json",
        "info": { "title": "T", "version": "1", "summary": "Short.", "description": "Long.", "license": { "name": "MIT", "identifier": "MIT" } },
        "servers": [{ "url": "https://a.example", "name": "main" }],
        "tags": [{ "name": "A", "summary": "All.", "parent": "B", "kind": "nav" }, { "name": "B", "description": "More." }],
        "paths": { "/a": { "get": { "operationId": "getA", "tags": ["A"], "responses": { "200": {
            "summary": "Events.",
            "content": { "text/event-stream": { "itemSchema": { "type": "object" } } }
        } } } } },
        "components": {
            "pathItems": { "Unused": { "get": {} } },
            "securitySchemes": { "certificate": { "type": "mutualTLS" } }
        }
    })
    .to_string();
    let document = match load_text(Path::new(FILE), &text) {
        Ok(document) => document,
        Err(findings) => panic!("{}", printed(&findings, &text)),
    };
    let tree = &document.tree;
    assert_eq!(tree["info"]["description"], "Short.\n\nLong.");
    assert_eq!(
        tree["tags"][0],
        json!({ "name": "A", "description": "All." })
    );
    let response = &tree["paths"]["/a"]["get"]["responses"]["200"];
    assert_eq!(
        *response,
        json!({
            "content": { "text/event-stream": { "schema": { "type": "object" }, "x-\0item-schema": true } },
            "description": "Events."
        })
    );
    assert_eq!(
        tree["components"],
        json!({ "securitySchemes": { "certificate": { "type": "http", "scheme": "mutual-tls", "x-\0mutual-tls": true } } })
    );
}
