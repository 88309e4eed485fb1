//! A document with more than 100 operations has a Cargo feature for each resource, and the crate compiles with any of them:
//! each brings the models that its operations reach, whatever else is left out.

use std::path::{Path, PathBuf};
use std::process::Command;

use openapi_codegen::emit::{EmitOptions, EmittedFile, Placement};
use openapi_codegen::{Generation, Options, generate};
use serde_json::{Value, json};

/// Their tags: one is called like a feature that every crate has, one like a module of models, one like a keyword.
const RESOURCES: [&str; 4] = ["Books", "Serde", "Shared", "Static"];

const FEATURES: [&str; 4] = ["books", "serde-resource", "shared", "static"];

/// Four resources, each of which shares models with its neighbours, in so many operations altogether.
fn document(operations: usize) -> Value {
    let reference = |name: &str| json!({"$ref": format!("#/components/schemas/{name}")});
    let json = |schema: Value| json!({"application/json": {"schema": schema}});
    let mut paths = serde_json::Map::new();
    for (index, tag) in RESOURCES.iter().enumerate() {
        let next = RESOURCES[(index + 1) % RESOURCES.len()];
        let main = json!({
            "get": {
                "operationId": format!("get{tag}"),
                "tags": [tag],
                "parameters": [{"name": "id", "in": "path", "required": true, "schema": reference("Id")}],
                "responses": {
                    "200": {
                        "description": "One.",
                        "content": json(reference(tag)),
                        "headers": {
                            "X-State": {"schema": {"type": "string", "enum": ["new", "old"]}},
                            format!("X-{tag}"): {"content": json(reference(&format!("{tag}Header")))},
                        },
                    },
                    "404": {"description": "None.", "content": json(reference("Problem"))},
                    "409": {"description": "Two.", "content": json(reference(&format!("{tag}Conflict")))},
                },
            },
            // What the next resource answers, as a body of this one.
            "post": {
                "operationId": format!("add{next}To{tag}"),
                "tags": [tag],
                "parameters": [{"name": "id", "in": "path", "required": true, "schema": reference("Id")}],
                "requestBody": {"required": true, "content": json(reference(&format!("{next}Link")))},
                "responses": {"204": {"description": "Done."}},
            },
        });
        paths.insert(format!("/{tag}/{{id}}"), main);
    }
    let token = json!({
        "post": {
            "operationId": "createToken",
            "tags": ["Serde"],
            "x-impersonation": true,
            "parameters": [{"name": "id", "in": "path", "required": true, "schema": reference("AuthorId")}],
            "requestBody": {"content": json(reference("Claim"))},
            "responses": {"200": {"description": "A token.", "content": json(json!({
                "type": "object",
                "required": ["access_token"],
                "properties": {"access_token": {"type": "string", "format": "password"}},
            }))}},
        },
    });
    paths.insert("/tokens/{id}".to_owned(), token);
    for number in 2 * RESOURCES.len() + 1..operations {
        let tag = RESOURCES[number % RESOURCES.len()];
        let operation = json!({
            "operationId": format!("do{number}"),
            "tags": [tag],
            "responses": {"204": {"description": "Done."}},
        });
        paths.insert(format!("/do/{number}"), json!({"put": operation}));
    }
    json!({
        "openapi": "3.0.3",
        "info": {"title": "Library", "version": "1"},
        "servers": [{"url": "https://library.example.com"}],
        "security": [{"bearer": []}],
        "paths": paths,
        "components": {
            "securitySchemes": {"bearer": {"type": "http", "scheme": "bearer"}},
            "schemas": schemas(),
        },
    })
}

fn schemas() -> Value {
    let mut schemas = serde_json::Map::new();
    let mut add = |name: &str, properties: Value| {
        let schema = json!({"type": "object", "properties": properties});
        schemas.insert(name.to_owned(), schema);
    };
    let reference = |name: &str| json!({"$ref": format!("#/components/schemas/{name}")});
    for (index, tag) in RESOURCES.iter().enumerate() {
        let next = RESOURCES[(index + 1) % RESOURCES.len()];
        add(
            tag,
            json!({
                "id": reference("Id"),
                "links": {"type": "array", "items": reference(&format!("{next}Link"))},
                "either": {"oneOf": [reference(&format!("{tag}Link")), {"type": "integer"}]},
                "self": reference(tag),
            }),
        );
        // Only sent and received by this one and its neighbour.
        add(
            &format!("{tag}Link"),
            json!({"to": reference("Id"), "author": reference("AuthorId")}),
        );
        // Only a header of this one holds it.
        add(
            &format!("{tag}Header"),
            json!({"of": reference(&format!("{tag}Link"))}),
        );
        add(
            &format!("{tag}Conflict"),
            json!({"with": reference(&format!("{tag}Link"))}),
        );
    }
    add("Problem", json!({"id": reference("Id")}));
    // What only answers hold of something that is only sent is used by nobody.
    add("Ghost", json!({"of": reference("BooksConflict")}));
    let ghost = json!({"readOnly": true, "allOf": [reference("Ghost")]});
    add(
        "Claim",
        json!({"reason": {"type": "string"}, "ghost": ghost}),
    );
    for name in ["Id", "AuthorId"] {
        schemas.insert(name.to_owned(), json!({"type": "string", "minLength": 1}));
    }
    Value::Object(schemas)
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("features")
}

fn root() -> PathBuf {
    std::fs::canonicalize(Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")).unwrap()
}

fn generated(operations: usize) -> Generation {
    let folder = folder().join(operations.to_string());
    std::fs::create_dir_all(&folder).unwrap();
    let file = folder.join("library.json");
    std::fs::write(&file, document(operations).to_string()).unwrap();
    let options = Options {
        package: "library".parse().unwrap(),
        emit: EmitOptions {
            runtime: root().join("codegen/runtime"),
            placement: Placement::Standalone,
        },
        released: None,
    };
    let generation = generate(&file, &options).unwrap();
    assert_eq!(generation.revision.api().operations().count(), operations);
    generation
}

fn text<'f>(files: &'f [EmittedFile], path: &str) -> &'f str {
    let file = files.iter().find(|file| file.path == Path::new(path));
    &file.unwrap().text
}

#[test]
fn a_hundred_operations_are_compiled_as_one() {
    let generation = generated(100);
    assert_eq!(generation.revision.api().gated, []);
    for file in generation.files {
        assert!(
            !file.text.contains("cfg(feature"),
            "{}",
            file.path.display()
        );
    }
}

#[test]
fn models_are_placed_by_the_resources_that_use_them() {
    let generation = generated(101);
    let modules: Vec<_> = ["Id", "Problem", "BooksConflict", "BooksLink", "AuthorId"]
        .iter()
        .map(|name| {
            let mut models = generation.revision.api().models.iter();
            let model = models.find(|model| model.name == *name).unwrap();
            model.module.as_str()
        })
        .collect();
    let expected = [
        "shared_2",
        "shared_2",
        "books",
        "books_and_static",
        "shared_2",
    ];
    assert_eq!(modules, expected);
    let index = text(&generation.files, "src/models/mod.rs");
    assert!(index.contains(
        "#[cfg(any(feature = \"books\", feature = \"static\"))]\nmod books_and_static;\n"
    ));
    assert!(index.contains("\nmod shared_2;\n"), "{index}");
    let manifest = text(&generation.files, "Cargo.toml");
    for feature in FEATURES {
        assert!(manifest.contains(&format!("\n    \"{feature}\",\n")));
        assert!(manifest.contains(&format!("\n{feature} = []\n")));
    }
}

#[test]
fn every_choice_of_resources_compiles_without_warnings() {
    let package = folder().join("package");
    let _ = std::fs::remove_dir_all(&package);
    for file in generated(101).files {
        let path = package.join(&file.path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, file.text).unwrap();
    }
    std::fs::copy(root().join("Cargo.lock"), package.join("Cargo.lock")).unwrap();
    let all = FEATURES.join(",");
    let choices = ["", &all].into_iter().chain(FEATURES);
    for features in choices {
        let output = Command::new(env!("CARGO"))
            .current_dir(&package)
            .args(["check", "--offline", "--quiet", "--no-default-features"])
            .args(["--features", features])
            // That of the other test that compiles crates: the runtime is there already.
            .env("CARGO_TARGET_DIR", folder().with_file_name("semver/target"))
            .env("CARGO_INCREMENTAL", "0")
            .env_remove("RUSTFLAGS")
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(
            output.status.success() && said.is_empty(),
            "with `{features}`: {said}"
        );
    }
}
