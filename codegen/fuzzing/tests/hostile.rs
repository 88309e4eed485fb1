//! Texts that are made to break a reader: too deep, too long, too many, round in circles. Each is answered, and soon.

use std::fmt::Write;

use openapi_fuzzing::{Outcome, pipeline, with_stack};
use serde_json::{Map, Value, json};

/// A document whose one operation answers with the schema `Root`.
fn of_schemas(schemas: &Value) -> Value {
    json!({
        "openapi": "3.1.0",
        "info": { "title": "T", "version": "1" },
        "servers": [{ "url": "https://api.example.com" }],
        "paths": { "/a": { "get": {
            "operationId": "a",
            "responses": { "200": { "description": "D", "content": {
                "application/json": { "schema": { "$ref": "#/components/schemas/Root" } } } } },
        } } },
        "components": { "schemas": schemas },
    })
}

fn reference(name: impl std::fmt::Display) -> Value {
    json!({ "$ref": format!("#/components/schemas/{name}") })
}

/// Answered, whether by a crate or by findings.
fn answers(text: &(impl ToString + ?Sized)) {
    let text = text.to_string();
    with_stack(move || {
        let _ = pipeline(&text);
    });
}

#[test]
fn text_that_is_too_deep() {
    for (open, close) in [
        ("[", "]"),
        ("{\"a\":", "}"),
        ("- ", ""),
        ("? ", ""),
        ("!!str ", ""),
    ] {
        answers(&open.repeat(100_000));
        answers(&format!(
            "{}1{}",
            open.repeat(100_000),
            close.repeat(100_000)
        ));
        answers(&format!(
            "openapi: 3.0.3\ninfo: {}1{}",
            open.repeat(500),
            close.repeat(500)
        ));
    }
}

#[test]
fn schemas_at_the_limit_of_depth() {
    for wrap in [
        |inner: Value| json!({ "type": "array", "items": inner }),
        |inner: Value| json!({ "allOf": [inner] }),
        |inner: Value| json!({ "oneOf": [inner, { "type": "string" }] }),
        |inner: Value| json!({ "type": "object", "properties": { "a": inner } }),
        |inner: Value| json!({ "type": "object", "additionalProperties": inner }),
        |inner: Value| json!({ "not": inner }),
    ] {
        let mut schema = json!({ "type": "integer" });
        while of_schemas(&json!({ "Root": schema }))
            .to_string()
            .matches(['{', '['])
            .count()
            < 118
        {
            schema = wrap(schema);
        }
        answers(&of_schemas(&json!({ "Root": schema })));
    }
}

#[test]
fn numbers_that_no_type_holds() {
    for number in [
        "1e400",
        "-1e400",
        "1e-400",
        "-0",
        "18446744073709551616",
        ".inf",
        ".nan",
        "0x1F",
        "0o17",
        "1_000",
    ] {
        answers(&format!(
            "openapi: 3.0.3\ninfo: {{ title: T, version: '1' }}\npaths: {{}}\ncomponents: {{ schemas: {{ A: {{ type: integer, minimum: {number}, maximum: {number}, default: {number}, enum: [{number}] }} }} }}"
        ));
    }
    answers(&format!(
        "{{\"openapi\": \"3.0.3\", \"x-a\": {}}}",
        "9".repeat(100_000)
    ));
}

#[test]
fn aliases_of_aliases() {
    let mut text = "openapi: 3.0.3\nx-a: &a0 [1, 1]\n".to_owned();
    for level in 0..100 {
        let next = level + 1;
        let _ = writeln!(text, "x-{next}: &a{next} [*a{level}, *a{level}, *a{level}]");
    }
    answers(&text);
    answers("a: &a\n  b: *a\n");
    answers("a: &a { <<: *a }\n");
}

#[test]
fn names_without_end() {
    let name = "n".repeat(100_000);
    let schemas = json!({ "Root": { "type": "object", "properties": { &name: { "type": "string", "enum": [name, "a"] } } } });
    answers(&of_schemas(&schemas));
    let mut document = of_schemas(&json!({ "Root": { "type": "object" } }));
    document["paths"]["/a"]["get"]["operationId"] = json!(name);
    document["info"]["title"] = json!(name);
    document["paths"]["/a"]["get"]["description"] = json!(format!("{}\n", "[".repeat(50_000)));
    answers(&document);
    document["paths"]["/a"]["get"]["description"] = json!("> * 1. ".repeat(5_000));
    answers(&document);
}

#[test]
fn names_that_are_all_the_same_in_rust() {
    let properties: Map<String, Value> = (0..1_000)
        .map(|number| {
            (
                format!("a{}", "-".repeat(number)),
                json!({ "type": "string" }),
            )
        })
        .collect();
    let values: Vec<String> = (0..1_000).map(|number| "_".repeat(number)).collect();
    let mut schemas = json!({
        "Root": { "type": "object", "properties": properties },
        "Values": { "type": "string", "enum": values },
    });
    for number in 0..300 {
        schemas[format!("a{}", ".".repeat(number))] = json!({ "type": "object", "properties": {} });
    }
    answers(&of_schemas(&schemas));
}

#[test]
fn references_that_go_round() {
    let targets = [
        "#",
        "#/",
        "#/components",
        "#/components/schemas",
        "#/components/schemas/Root",
        "#/components/schemas/Other",
        "#/paths/~1a",
        "",
        "api.yaml",
        "#Root",
        "//",
        "file:///",
        "https://",
        "#/%",
        "#/components/schemas/%52oot",
    ];
    for target in targets {
        let to = json!({ "$ref": target });
        for root in [
            to.clone(),
            json!({ "allOf": [to] }),
            json!({ "oneOf": [to, { "type": "string" }] }),
            json!({ "type": "array", "items": to }),
            json!({ "type": "object", "required": ["a"], "properties": { "a": to } }),
            json!({ "type": "object", "additionalProperties": to }),
            json!({ "allOf": [{ "type": "object", "properties": { "a": to } }, to] }),
        ] {
            answers(&of_schemas(
                &json!({ "Root": root, "Other": reference("Root") }),
            ));
        }
        let mut document = of_schemas(&json!({ "Root": true }));
        document["paths"]["/b"] = to.clone();
        document["paths"]["/a"]["parameters"] = json!([to]);
        document["paths"]["/a"]["get"]["requestBody"] = to.clone();
        document["paths"]["/a"]["get"]["responses"]["400"] = to;
        answers(&document);
    }
}

#[test]
fn a_long_chain_of_references() {
    let mut schemas = Map::new();
    for number in 0..12_000 {
        schemas.insert(format!("S{number}"), reference(format!("S{}", number + 1)));
    }
    schemas.insert("S12000".to_owned(), json!({ "type": "string" }));
    schemas.insert("Root".to_owned(), reference("S0"));
    answers(&of_schemas(&Value::Object(schemas)));
}

/// Each schema uses the next one twice: written out, they would be 2^40.
#[test]
fn what_doubles_at_every_step() {
    for both in [
        |to: Value| json!({ "allOf": [to, to] }),
        |to: Value| json!({ "oneOf": [to, to] }),
        |to: Value| json!({ "anyOf": [to, { "type": "array", "items": to }] }),
        |to: Value| json!({ "allOf": [{ "oneOf": [to, { "type": "object" }] }, { "oneOf": [to, { "type": "object", "required": ["a"] }] }] }),
        |to: Value| json!({ "type": "object", "required": ["a", "b"], "properties": { "a": to, "b": to } }),
        |to: Value| json!({ "allOf": [to, { "type": "object", "properties": { "a": to } }] }),
    ] {
        let mut schemas = Map::new();
        for number in 0..40 {
            schemas.insert(
                format!("S{number}"),
                both(reference(format!("S{}", number + 1))),
            );
        }
        schemas.insert(
            "S40".to_owned(),
            json!({ "type": "object", "required": ["z"], "properties": { "z": { "type": "string" } } }),
        );
        schemas.insert("Root".to_owned(), reference("S0"));
        answers(&of_schemas(&Value::Object(schemas)));
    }
}

/// A product of unions: written out, it would have 4^12 branches.
#[test]
fn unions_times_unions() {
    let union = |number: usize| {
        let branches = (0..4).map(|branch| {
            let key = format!("k{number}x{branch}");
            json!({ "type": "object", "required": [key], "properties": { key.clone(): { "type": "string" } } })
        });
        json!({ "oneOf": branches.collect::<Vec<_>>() })
    };
    let unions: Vec<Value> = (0..12).map(union).collect();
    answers(&of_schemas(&json!({ "Root": { "allOf": unions } })));
}

#[test]
fn a_thousand_of_everything() {
    let parameters: Vec<Value> = (0..1_000)
        .map(|number| json!({ "name": format!("p{number}"), "in": "query", "schema": { "type": "string" } }))
        .collect();
    let branches: Vec<Value> = (0..1_000)
        .map(|number| json!({ "type": "object", "required": [format!("k{number}")], "properties": { format!("k{number}"): true } }))
        .collect();
    let mut document = of_schemas(&json!({ "Root": { "oneOf": branches } }));
    document["paths"]["/a"]["get"]["parameters"] = json!(parameters);
    let responses = document["paths"]["/a"]["get"]["responses"].clone();
    for status in 201..600 {
        document["paths"]["/a"]["get"]["responses"][status.to_string()] = responses["200"].clone();
    }
    answers(&document);
}

#[test]
fn the_plain_document_of_these_tests_becomes_a_crate() {
    let document = of_schemas(&json!({ "Root": { "type": "object" } })).to_string();
    assert_eq!(pipeline(&document), Outcome::Generated);
}
