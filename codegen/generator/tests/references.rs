//! References to anywhere: other files, the middle of a document, path items; and where findings about them point.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use openapi_codegen::check::check;
use openapi_codegen::finding::{Findings, render_json};
use openapi_codegen::load::{Document, load, load_text};
use openapi_codegen::source::Sources;
use serde_json::{Value, json};
use tempfile::TempDir;

const HEAD: &str = "openapi: 3.1.0\ninfo: { title: T, version: '1' }\nservers: [{ url: https://a.example }]\ntags: [{ name: A }]\n";

fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = TempDir::new().unwrap();
    for (name, text) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        let text = if *name == "api.yaml" {
            format!("{HEAD}{text}")
        } else {
            (*text).to_owned()
        };
        fs::write(path, text).unwrap();
    }
    folder
}

fn loaded(files: &[(&str, &str)]) -> Document {
    let folder = folder(files);
    match load(&folder.path().join("api.yaml")) {
        Ok(document) => document,
        Err(findings) => panic!("{}", render_json(&findings, &Sources::from_disk())),
    }
}

/// Code, file, line and column of each finding.
fn found(files: &[(&str, &str)]) -> Vec<(String, String, u64, u64)> {
    let folder = folder(files);
    let findings: Findings = match load(&folder.path().join("api.yaml")) {
        Ok(document) => check(&document),
        Err(findings) => findings,
    };
    let json = render_json(&findings, &Sources::from_disk());
    let list: Vec<Value> = serde_json::from_str(&json).unwrap();
    list.iter()
        .map(|finding| {
            let file = Path::new(finding["file"].as_str().unwrap());
            let file = file.strip_prefix(folder.path()).unwrap();
            (
                finding["code"].as_str().unwrap().to_owned(),
                file.display().to_string(),
                finding["line"].as_u64().unwrap(),
                finding["column"].as_u64().unwrap(),
            )
        })
        .collect()
}

fn at(code: &str, file: &str, line: u64, column: u64) -> (String, String, u64, u64) {
    (code.to_owned(), file.to_owned(), line, column)
}

#[test]
fn what_other_files_hold_becomes_components_named_after_it() {
    let document = loaded(&[
        (
            "api.yaml",
            "paths:\n  /a: { $ref: paths/a.yaml }\ncomponents:\n  schemas:\n    Own: { $ref: 'models/common.json#/Shared' }\n",
        ),
        (
            "paths/a.yaml",
            "get:\n  tags: [A]\n  operationId: getA\n  parameters: [{ $ref: '../parameters.yaml#/components/parameters/Limit' }]\n  responses:\n    '200': { description: Yes., content: { application/json: { schema: { $ref: ../models/pet.yaml } } } }\n",
        ),
        (
            "parameters.yaml",
            "components: { parameters: { Limit: { name: limit, in: query, schema: { type: integer } } } }\n",
        ),
        (
            "models/pet.yaml",
            "type: object\nproperties:\n  parent: { $ref: pet.yaml }\n  owner: { $ref: '#/$defs/owner' }\n  shared: { $ref: './common.json#/Shared' }\n$defs:\n  owner: { type: object, properties: { pets: { type: array, items: { $ref: '#' } } } }\n",
        ),
        (
            "models/common.json",
            r#"{ "Shared": { "type": ["string", "null"] } }"#,
        ),
    ]);
    let components = &document.tree["components"];
    assert_eq!(
        components["schemas"],
        json!({
            "Own": { "$ref": "#/components/schemas/Shared" },
            "Shared": { "type": "string", "nullable": true },
            "pet": { "type": "object", "properties": {
                "parent": { "$ref": "#/components/schemas/pet" },
                "owner": { "$ref": "#/components/schemas/owner" },
                "shared": { "$ref": "#/components/schemas/Shared" }
            } },
            "owner": { "type": "object", "properties": {
                "pets": { "type": "array", "items": { "$ref": "#/components/schemas/pet" } }
            } }
        })
    );
    assert_eq!(components["parameters"]["Limit"]["name"], "limit");
    assert_eq!(
        document.tree["paths"]["/a"]["get"]["parameters"],
        json!([{ "$ref": "#/components/parameters/Limit" }])
    );
}

#[test]
fn a_name_that_is_taken_gets_the_file_before_it() {
    let document = loaded(&[
        (
            "api.yaml",
            "paths: {}\ncomponents: { schemas: { Pet: { type: string }, Other: { type: object, properties: { pet: { $ref: 'zoo.yaml#/Pet' } } } } }\n",
        ),
        ("zoo.yaml", "Pet: { type: integer }\n"),
    ]);
    let schemas = &document.tree["components"]["schemas"];
    assert_eq!(schemas["ZooPet"], json!({ "type": "integer" }));
    assert_eq!(
        schemas["Other"]["properties"]["pet"]["$ref"],
        "#/components/schemas/ZooPet"
    );
}

#[test]
fn what_stands_in_the_middle_of_the_document_is_one_component_for_all() {
    let document = loaded(&[(
        "api.yaml",
        "paths: {}\ncomponents:\n  schemas:\n    Pet: { type: object, properties: { owner: { type: object, properties: { name: { type: string } } } } }\n    House: { type: object, properties: { owner: { $ref: '#/components/schemas/Pet/properties/owner' }, name: { $ref: '#/components/schemas/Pet/properties/owner/properties/name' } } }\n",
    )]);
    assert_eq!(
        document.tree["components"]["schemas"],
        json!({
            "Pet": { "type": "object", "properties": { "owner": { "$ref": "#/components/schemas/PetOwner" } } },
            "House": { "type": "object", "properties": {
                "owner": { "$ref": "#/components/schemas/PetOwner" },
                "name": { "$ref": "#/components/schemas/PetOwnerName" }
            } },
            "PetOwner": { "type": "object", "properties": { "name": { "$ref": "#/components/schemas/PetOwnerName" } } },
            "PetOwnerName": { "type": "string" }
        })
    );
}

#[test]
fn definitions_anchors_and_the_root_of_a_schema_can_be_named() {
    let document = loaded(&[(
        "api.yaml",
        "paths: {}\ncomponents:\n  schemas:\n    Tree:\n      $id: https://a.example/tree\n      type: object\n      properties: { leaf: { $ref: '#/$defs/leaf' }, named: { $ref: '#here' }, again: { $ref: '#' } }\n      $defs: { leaf: { type: string }, other: { $anchor: here, type: integer } }\n",
    )]);
    let schemas = &document.tree["components"]["schemas"];
    let reference = |name: &str| json!({ "$ref": format!("#/components/schemas/{name}") });
    assert_eq!(
        schemas["Tree"]["properties"],
        json!({ "leaf": reference("TreeLeaf"), "named": reference("TreeOther"), "again": reference("Tree") })
    );
    assert_eq!(schemas["TreeOther"], json!({ "type": "integer" }));
}

#[test]
fn names_in_references_may_be_percent_encoded() {
    let document = loaded(&[(
        "api.yaml",
        "paths: {}\ncomponents: { schemas: { 'Page.of': { type: string }, A: { type: object, properties: { a: { $ref: '#/components/schemas/Page%2Eof' } } } } }\n",
    )]);
    assert_eq!(
        document.tree["components"]["schemas"]["A"]["properties"]["a"]["$ref"],
        "#/components/schemas/Page.of"
    );
}

#[test]
fn path_items_may_be_shared_and_add_to_what_they_name() {
    let document = loaded(&[(
        "api.yaml",
        "paths:\n  /a: { $ref: '#/components/pathItems/Common' }\n  /b/{id}:\n    $ref: '#/components/pathItems/Common'\n    summary: Second.\n    parameters: [{ name: id, in: path, required: true, schema: { type: string } }]\ncomponents:\n  pathItems:\n    Common: { get: { tags: [A], responses: { '204': { description: Fine. } } } }\n",
    )]);
    let paths = &document.tree["paths"];
    assert_eq!(paths["/a"]["get"]["operationId"], "getA");
    assert_eq!(paths["/b/{id}"]["get"]["operationId"], "getBById");
    assert_eq!(paths["/b/{id}"]["summary"], "Second.");
    assert_eq!(document.tree["components"], json!({}));
}

#[test]
fn a_reference_where_none_may_stand_is_read_as_what_it_names() {
    let files = [
        (
            "api.yaml",
            "paths: {}\ncomponents:\n  schemas: { $ref: schemas.yaml }\n",
        ),
        (
            "schemas.yaml",
            "A: { type: object, properties: { $ref: 'more.yaml#/members' } }\n",
        ),
        ("more.yaml", "members: { a: { type: string } }\n"),
    ];
    let document = loaded(&files);
    assert_eq!(
        document.tree["components"]["schemas"],
        json!({ "A": { "type": "object", "properties": { "a": { "type": "string" } } } })
    );
    let codes: Vec<String> = found(&files).into_iter().map(|(code, ..)| code).collect();
    assert_eq!(codes, ["W1001", "W0302", "W1001"]);
}

#[test]
fn mappings_of_discriminators_are_references_too() {
    let document = loaded(&[
        (
            "api.yaml",
            "paths: {}\ncomponents: { schemas: { Pet: { $ref: 'pets.yaml#/components/schemas/Pet' } } }\n",
        ),
        (
            "pets.yaml",
            "components:\n  schemas:\n    Pet:\n      oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }]\n      discriminator: { propertyName: kind, mapping: { cat: Cat, dog: '#/components/schemas/Dog' } }\n    Cat: { type: object, properties: { kind: { type: string } } }\n    Dog: { type: object, properties: { kind: { type: string } } }\n",
        ),
    ]);
    let mapping = document
        .tree
        .pointer("/components/schemas/PetsPet/discriminator/mapping")
        .or_else(|| {
            document
                .tree
                .pointer("/components/schemas/Pet/discriminator/mapping")
        });
    assert_eq!(
        mapping,
        Some(&json!({ "cat": "#/components/schemas/Cat", "dog": "#/components/schemas/Dog" }))
    );
}

#[test]
fn what_is_inside_an_example_is_no_reference() {
    let document = loaded(&[(
        "api.yaml",
        "paths: {}\ncomponents: { schemas: { A: { type: object, example: { $ref: nowhere.yaml }, default: { $ref: '#/no' } } } }\n",
    )]);
    assert_eq!(
        document.tree["components"]["schemas"]["A"]["example"],
        json!({ "$ref": "nowhere.yaml" })
    );
}

#[test]
fn findings_point_into_the_file_that_is_at_fault() {
    let files = [
        (
            "api.yaml",
            "paths:\n  /a: { $ref: 'paths.json#/a' }\n  /b:\n    get: { tags: [A], operationId: getB, responses: { '200': { description: Yes., content: { application/json: { schema: { $ref: models.yaml#/B } } } } } }\n",
        ),
        (
            "paths.json",
            "{ \"a\": { \"get\": {\n  \"tags\": [\"A\"], \"operationId\": \"getA\",\n  \"responses\": { \"200\": { \"description\": \"Yes.\", \"content\": { \"application/json\": { \"schema\": {\n    \"$ref\": \"models.yaml#/Missing\" } } } } }\n} } }\n",
        ),
        (
            "models.yaml",
            "B:\n  type: object\n  properties:\n    a:\n      type: text\n    b: { $ref: 'https://a.example/b.yaml' }\n    c: { $ref: missing.yaml }\n    d: { $ref: broken.yaml }\n",
        ),
        ("broken.yaml", "a: [\n"),
    ];
    assert_eq!(
        found(&files),
        [
            at("E0106", "broken.yaml", 1, 5),
            at("W1019", "models.yaml", 5, 13),
            at("W1005", "models.yaml", 6, 16),
            at("E0303", "models.yaml", 7, 16),
            at("E0303", "models.yaml", 8, 16),
            at("E0301", "paths.json", 4, 13),
        ]
    );
}

#[test]
fn circles_of_references_end() {
    let files = [
        (
            "api.yaml",
            "paths:\n  /a: { $ref: 'a.yaml#/item' }\ncomponents: { schemas: { A: { $ref: 'a.yaml#/A' }, Self: { $ref: '#/components/schemas/Self/properties/x' } } }\n",
        ),
        (
            "a.yaml",
            "item: { $ref: 'b.yaml#/item' }\nA: { $ref: 'b.yaml#/B' }\n",
        ),
        (
            "b.yaml",
            "item: { $ref: 'a.yaml#/item' }\nB: { $ref: 'a.yaml#/A' }\n",
        ),
    ];
    let codes: Vec<String> = found(&files).into_iter().map(|(code, ..)| code).collect();
    assert!(codes.contains(&"E0302".to_owned()), "{codes:?}");
}

#[test]
fn operations_without_id_are_named_after_method_and_path() {
    let text = format!(
        "{HEAD}paths:\n  /:\n    get: {{ tags: [A] }}\n  /users/{{user-id}}/keys:\n    get: {{ tags: [A] }}\n    post: {{ tags: [A], operationId: getUsersByUserIdKeys }}\n    put: {{ tags: [A], operationId: getUsersByUserIdKeys }}\n"
    );
    let document = load_text(Path::new("api.yaml"), &text).unwrap();
    let paths = &document.tree["paths"];
    assert_eq!(paths["/"]["get"]["operationId"], "get");
    let keys = &paths["/users/{user-id}/keys"];
    assert_eq!(keys["get"]["operationId"], "getUsersByUserIdKeys2");
    assert_eq!(keys["post"]["operationId"], "getUsersByUserIdKeys");
    assert_eq!(keys["put"]["operationId"], "putUsersByUserIdKeys");
}

#[test]
fn a_document_has_at_most_a_thousand_files() {
    let files = TempDir::new().unwrap();
    let mut schemas = String::new();
    for number in 0..1_000 {
        let name = format!("f{number}.yaml");
        fs::write(files.path().join(&name), "type: string\n").unwrap();
        writeln!(schemas, "    S{number}: {{ $ref: {name} }}").unwrap();
    }
    let document = files.path().join("api.yaml");
    fs::write(
        &document,
        format!("{HEAD}paths: {{}}\ncomponents:\n  schemas:\n{schemas}"),
    )
    .unwrap();
    let findings = load(&document).unwrap_err();
    let codes: Vec<&str> = findings
        .iter()
        .map(|finding| finding.code.as_str())
        .filter(|code| code.starts_with('E'))
        .collect();
    assert_eq!(codes, ["E1001"]);
}
