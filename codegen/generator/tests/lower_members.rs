//! What `lower` says about members, unions, names and credentials where the document is unusual.

use std::path::Path;

use openapi_codegen::check::check;
use openapi_codegen::finding::Findings;
use openapi_codegen::load;
use openapi_codegen::lower::{lower, lower_reporting};
use openapi_codegen::model::{
    Access, Api, Decision, Field, JsonKind, Model, ModelKind, Operation, Output, Presence,
    SchemeKind, Type,
};
use serde_json::{Value, json};

/// A document that sends `Sent`, receives `Received` and fails with `Failure`, where there are such schemas.
fn document(schemas: &Value) -> Value {
    let body = |name: &str| {
        let schema = match schemas.get(name) {
            Some(_) => json!({"$ref": format!("#/components/schemas/{name}")}),
            None => json!({"type": "string"}),
        };
        json!({"application/json": {"schema": schema}})
    };
    json!({
        "openapi": "3.0.3",
        "info": {"title": "Small", "version": "1"},
        "servers": [{"url": "https://example.com"}],
        "paths": {"/things": {"put": {
            "tags": ["Things"],
            "operationId": "replaceThing",
            "requestBody": {"required": true, "content": body("Sent")},
            "responses": {
                "200": {"description": "Fine.", "content": body("Received")},
                "default": {"description": "Not.", "content": body("Failure")},
            },
        }}},
        "components": {"schemas": schemas},
    })
}

fn try_lower(document: &Value) -> Result<Api, Findings> {
    let text = document.to_string();
    let document = load::load_text(Path::new("small.json"), &text)?;
    lower(&document, "small")
}

fn lowered(document: &Value) -> Api {
    try_lower(document).unwrap_or_else(|findings| panic!("{findings:#?}"))
}

fn of_schemas(schemas: &Value) -> Api {
    lowered(&document(schemas))
}

fn model<'a>(api: &'a Api, name: &str) -> &'a Model {
    api.models
        .iter()
        .find(|model| model.name == name)
        .unwrap_or_else(|| panic!("no model {name}"))
}

fn fields<'a>(api: &'a Api, name: &str) -> &'a [Field] {
    match &model(api, name).kind {
        ModelKind::Struct(object) => &object.fields,
        other => panic!("{name} is no struct but {other:?}"),
    }
}

fn operation<'a>(api: &'a Api, id: &str) -> &'a Operation {
    api.operations()
        .find(|operation| operation.id == id)
        .unwrap_or_else(|| panic!("no operation {id}"))
}

fn account() -> Value {
    json!({
        "type": "object",
        "required": ["id", "name", "pin"],
        "properties": {
            "id": {"type": "string", "readOnly": true},
            "name": {"type": "string"},
            "pin": {"type": "integer", "writeOnly": true},
        },
    })
}

fn presences(fields: &[Field]) -> Vec<(&str, Presence)> {
    fields
        .iter()
        .map(|field| (field.wire_name.as_str(), field.presence))
        .collect()
}

#[test]
fn what_is_only_sent_has_no_read_only_members() {
    let api = of_schemas(&json!({"Sent": account()}));
    assert_eq!(
        presences(fields(&api, "Sent")),
        [("name", Presence::Required), ("pin", Presence::Required)]
    );
}

#[test]
fn what_is_only_received_does_not_insist_on_write_only_members() {
    let api = of_schemas(&json!({"Received": account()}));
    assert_eq!(
        presences(fields(&api, "Received")),
        [
            ("id", Presence::Required),
            ("name", Presence::Required),
            ("pin", Presence::Optional)
        ]
    );
}

#[test]
fn what_travels_in_both_directions_asks_for_what_is_sent_and_insists_on_no_answer() {
    let both = json!({"$ref": "#/components/schemas/Account"});
    let wrap = json!({"type": "object", "properties": {"account": both}});
    let api = of_schemas(&json!({"Account": account(), "Sent": wrap, "Received": wrap}));
    let account = fields(&api, "Account");
    assert_eq!(
        presences(account),
        [
            ("id", Presence::Optional),
            ("name", Presence::Required),
            ("pin", Presence::RequiredWhenSent)
        ]
    );
    assert_eq!(account[0].access, Access::ReadOnly);
}

#[test]
fn members_of_deep_compositions_are_all_there() {
    let mut schemas = json!({"Received": {"allOf": [{"$ref": "#/components/schemas/A0"}], "properties": {"top": {"type": "string"}}}});
    for depth in 0..200 {
        schemas[format!("A{depth}")] = json!({
            "allOf": [{"$ref": format!("#/components/schemas/A{}", depth + 1)}, {"$ref": format!("#/components/schemas/A{}", depth + 1)}],
            "properties": {format!("p{depth}"): {"type": "string"}},
        });
    }
    schemas["A200"] = json!({"type": "object", "properties": {"bottom": {"type": "string"}}});
    let document = document(&schemas);
    assert_eq!(fields(&lowered(&document), "Received").len(), 202);
    let loaded = load::load_text(Path::new("small.json"), &document.to_string()).unwrap();
    assert!(check(&loaded).is_empty());
}

#[test]
fn schemas_may_contain_each_other_deep_but_not_without_end() {
    let chain = |length: usize| {
        let mut schemas = json!({"Received": {"$ref": "#/components/schemas/C0"}});
        for depth in 0..length {
            schemas[format!("C{depth}")] = json!({
                "type": "object",
                "properties": {"next": {"$ref": format!("#/components/schemas/C{}", depth + 1)}},
            });
        }
        schemas[format!("C{length}")] = json!({"type": "object", "properties": {}});
        document(&schemas)
    };
    assert_eq!(fields(&lowered(&chain(5000)), "C4999").len(), 1);
    let findings = try_lower(&chain(20_000)).expect_err("too deep");
    let codes: Vec<&str> = findings
        .iter()
        .map(|finding| finding.code.as_str())
        .collect();
    assert_eq!(codes, ["E0514"]);
}

#[test]
fn members_make_way_for_the_functions_of_their_struct() {
    let api = of_schemas(&json!({"Sent": {
        "type": "object",
        "properties": {"new": {"type": "string"}, "additional_property": {"type": "string"}},
        "additionalProperties": {"type": "integer"},
    }}));
    let names: Vec<&str> = fields(&api, "Sent")
        .iter()
        .map(|field| field.name.as_str())
        .collect();
    assert_eq!(names, ["new_", "additional_property_"]);
}

#[test]
fn members_that_are_allowed_expressly_are_kept() {
    let of = |additional: Value| {
        let api = of_schemas(&json!({"Received": {
            "type": "object",
            "properties": {"a": {"type": "string"}},
            "additionalProperties": additional,
        }}));
        let ModelKind::Struct(object) = &model(&api, "Received").kind else {
            panic!("no struct")
        };
        object.additional.clone()
    };
    assert_eq!(of(json!(true)), Some(Type::Any));
    assert_eq!(of(json!(false)), None);
}

#[test]
fn a_branch_that_only_refers_is_told_by_what_it_refers_to() {
    let api = of_schemas(&json!({"Received": {"oneOf": [
        {"allOf": [{"type": "string"}]},
        {"type": "integer"},
    ]}}));
    let ModelKind::Union(union) = &model(&api, "Received").kind else {
        panic!("no union")
    };
    assert_eq!(
        union.decision,
        Decision::Kind(vec![(JsonKind::String, 0), (JsonKind::Number, 1)])
    );
}

#[test]
fn all_alternatives_that_look_like_an_earlier_one_are_named() {
    let id = json!({"type": "object", "properties": {"id": {"type": "string"}}});
    let refer = |name: &str| json!({"$ref": format!("#/components/schemas/{name}")});
    let text = document(&json!({
        "Received": {"oneOf": [refer("Cat"), refer("Dog"), refer("Owl")]},
        "Cat": id, "Dog": id, "Owl": id,
    }))
    .to_string();
    let document = load::load_text(Path::new("small.json"), &text).unwrap();
    let mut warnings = Findings::new();
    lower_reporting(&document, "small", &mut warnings).unwrap();
    let messages: Vec<&str> = warnings.iter().map(|told| told.message.as_str()).collect();
    assert_eq!(
        messages,
        [
            "a reader cannot tell `Dog`, `Owl` from `Cat`: what is received is always taken for `Cat`"
        ]
    );
}

#[test]
fn null_is_kept_wherever_it_is_allowed() {
    let nullable =
        json!({"type": "object", "nullable": true, "properties": {"a": {"type": "string"}}});
    let union = json!({"oneOf": [{"type": "string", "nullable": true}, {"type": "integer"}]});
    let api = of_schemas(&json!({"Sent": nullable, "Received": union}));
    let operation = operation(&api, "replaceThing");
    let body = operation.body.as_ref().and_then(|body| body.types().next());
    assert!(matches!(body, Some(Type::Nullable(_))), "{body:?}");
    let output = &operation.output;
    assert!(
        matches!(output, Output::Json(Type::Nullable(_))),
        "{output:?}"
    );
}

#[test]
fn secrets_are_known_wherever_they_hide() {
    let secret = json!({"type": "string", "format": "password"});
    let api = of_schemas(&json!({
        "Sent": {"type": "object", "properties": {
            "union": {"oneOf": [secret, {"type": "integer"}]},
            "alias": {"$ref": "#/components/schemas/Keys"},
            "rest": {"type": "object", "properties": {"a": {"type": "string"}}, "additionalProperties": secret},
            "plain": {"type": "string"},
        }},
        "Keys": {"type": "array", "items": secret},
        "Failure": {"type": "object", "properties": {"hint": secret}},
    }));
    assert_eq!(
        operation(&api, "replaceThing").secrets,
        ["alias", "hint", "rest", "union"]
    );
    let mut document = document(&json!({}));
    document["paths"]["/things"]["put"]["parameters"] = json!([
        {"name": "keys", "in": "query", "schema": {"type": "array", "items": secret}},
    ]);
    assert_eq!(
        operation(&lowered(&document), "replaceThing").secrets,
        ["keys"]
    );
}

#[test]
fn going_without_credentials_is_the_last_alternative() {
    let mut document = document(&json!({}));
    document["components"]["securitySchemes"] = json!({
        "key": {"$ref": "#/components/securitySchemes/real"},
        "real": {"type": "apiKey", "in": "header", "name": "X-Key"},
    });
    document["paths"]["/things"]["put"]["security"] = json!([{}, {"key": []}]);
    let api = lowered(&document);
    let security = &operation(&api, "replaceThing").security;
    assert_eq!(*security, [vec!["key".to_owned()], Vec::new()]);
    let key = api.schemes.iter().find(|scheme| scheme.name == "key");
    assert!(matches!(
        key.map(|scheme| &scheme.kind),
        Some(SchemeKind::ApiKey { .. })
    ));
    document["paths"]["/things"]["put"]["security"] = json!([{}]);
    assert!(
        operation(&lowered(&document), "replaceThing")
            .security
            .is_empty()
    );
}

#[test]
fn headers_that_openapi_ignores_are_no_parameters() {
    let mut document = document(&json!({}));
    document["paths"]["/things"]["put"]["parameters"] = json!([
        {"name": "Authorization", "in": "header", "required": true, "schema": {"type": "string"}},
        {"name": "X-Reason", "in": "header", "schema": {"type": "string"}},
    ]);
    let api = lowered(&document);
    let names: Vec<&str> = operation(&api, "replaceThing")
        .parameters
        .iter()
        .map(|parameter| parameter.wire_name.as_str())
        .collect();
    assert_eq!(names, ["X-Reason"]);
}

#[test]
fn timestamps_of_many_forms_are_refused_with_their_place_outside_of_objects() {
    let timestamp =
        json!({"x-timestamp": "epoch-seconds", "oneOf": [{"type": "integer"}, {"type": "string"}]});
    for (schema, place) in [
        (
            timestamp.clone(),
            "/paths/~1things/put/responses/200/content/application~1json/schema",
        ),
        (
            json!({"oneOf": [timestamp, {"type": "boolean"}]}),
            "/components/schemas/Received/oneOf/0",
        ),
    ] {
        let findings = try_lower(&document(&json!({"Received": schema}))).expect_err("no reader");
        let found: Vec<(&str, String)> = findings
            .iter()
            .map(|finding| (finding.code.as_str(), finding.pointer.to_string()))
            .collect();
        assert_eq!(found, [("E0708", place.to_owned())]);
    }
}

#[test]
fn short_ids_do_not_make_one_name_twice_in_a_module() {
    let answer = json!({"200": {"description": "Fine."}});
    let ids = ["s3", "a", "aB", "ab", "things"];
    let paths: serde_json::Map<String, Value> = ids
        .iter()
        .map(|id| {
            let get = json!({"tags": ["Things"], "operationId": id, "responses": answer});
            (format!("/{id}"), json!({"get": get}))
        })
        .collect();
    let mut document = document(&json!({}));
    document["paths"] = Value::Object(paths);
    let api = lowered(&document);
    let resource = &api.resources[0];
    let mut names = vec![resource.type_name.as_str()];
    for operation in &resource.operations {
        names.push(&operation.call_type);
        names.push(&operation.descriptor);
    }
    let all = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), all, "{names:?}");
    assert_eq!(operation(&api, "s3").call_type, "S3");
}
