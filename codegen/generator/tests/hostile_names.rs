//! Names and texts of a document that would break the emitted code if they were taken as they are.

use std::fs;
use std::path::{Path, PathBuf};

use openapi_codegen::emit::{EmitOptions, EmittedFile, Placement};
use openapi_codegen::{Generation, Options, generate};
use serde_json::{Value, json};
use tempfile::TempDir;

/// The crate of a document in a file of this name.
fn generation(name: &str, document: &Value) -> Generation {
    let directory = TempDir::new().unwrap();
    let path = directory.path().join(name);
    fs::write(&path, document.to_string()).unwrap();
    let options = Options {
        package: "hostile".parse().unwrap(),
        emit: EmitOptions {
            runtime: PathBuf::from("../runtime"),
            placement: Placement::Standalone,
        },
        released: None,
    };
    generate(&path, &options).unwrap_or_else(|failure| panic!("{failure:?}"))
}

fn files(document: &Value) -> Vec<EmittedFile> {
    generation("hostile.json", document).files
}

#[track_caller]
fn text(files: &[EmittedFile], path: &str) -> String {
    let file = files.iter().find(|file| file.path == Path::new(path));
    file.unwrap_or_else(|| panic!("{path} of {files:?}"))
        .text
        .clone()
}

/// A document of these operations: tag and `operationId`, each a GET without an answer.
fn document(operations: &[(&str, &str)]) -> Value {
    let paths: serde_json::Map<String, Value> = operations
        .iter()
        .enumerate()
        .map(|(index, (tag, id))| {
            let operation = json!({
                "operationId": id, "tags": [tag], "responses": {"204": {"description": "Done."}},
            });
            (format!("/p{index}"), json!({"get": operation}))
        })
        .collect();
    json!({
        "openapi": "3.0.3",
        "info": {"title": "Hostile", "version": "1"},
        "servers": [{"url": "https://example.com"}],
        "paths": paths,
    })
}

#[test]
fn a_tag_takes_no_name_that_the_crate_needs_itself() {
    for (tag, module) in [
        ("Builder", "builder_resource"),
        ("From Env", "from_env_resource"),
        ("Impersonate", "impersonate_resource"),
        ("Main", "main_resource"),
        ("Lib", "lib_resource"),
        ("Openapi Runtime", "openapi_runtime_resource"),
        ("日本", "u65e5_u672c"),
    ] {
        let files = files(&document(&[(tag, "fetchIt")]));
        text(&files, &format!("src/{module}.rs"));
    }
}

#[test]
fn models_that_resources_with_names_of_keywords_share_have_a_module_in_snake_case() {
    let ids: Vec<String> = (0..101).map(|number| format!("fetch{number}")).collect();
    let tags = ["Type", "Match", "Others"].into_iter().cycle();
    let operations: Vec<(&str, &str)> = tags.zip(ids.iter().map(String::as_str)).collect();
    let mut document = document(&operations);
    for path in ["/p0", "/p1"] {
        let schema = json!({"$ref": "#/components/schemas/Shared"});
        document["paths"][path]["get"]["responses"] = json!({
            "200": {"description": "It.", "content": {"application/json": {"schema": schema}}}
        });
    }
    let shared = json!({"type": "object", "properties": {"a": {"type": "string"}}});
    document["components"] = json!({"schemas": {"Shared": shared}});
    text(&files(&document), "src/models/type_and_match.rs");
}

#[test]
fn no_item_hides_what_the_prelude_gives_to_the_file() {
    for name in ["String", "Result", "Into", "IntoIterator", "Option", "Vec"] {
        let files_of_tag = files(&document(&[(name, "fetchIt")]));
        let module = module_of(name);
        let resource = text(&files_of_tag, &format!("src/{module}.rs"));
        assert!(
            resource.contains(&format!("pub struct {name}Resource<'c>")),
            "{resource}"
        );

        let id = format!("{}{}", name[..1].to_lowercase(), &name[1..]);
        let resource = text(&files(&document(&[("Things", &id)])), "src/things.rs");
        assert!(
            resource.contains(&format!("pub struct {name}Call(Call<()>);")),
            "{resource}"
        );
    }
}

fn module_of(name: &str) -> String {
    match name {
        "IntoIterator" => "into_iterator".to_owned(),
        name => name.to_lowercase(),
    }
}

#[test]
fn a_schema_takes_no_name_of_the_prelude() {
    let mut document = document(&[("Things", "fetchIt")]);
    let schemas = ["AsRef", "IntoIterator"];
    let object = json!({"type": "object", "required": schemas, "properties": {
        "AsRef": {"$ref": "#/components/schemas/AsRef"},
        "IntoIterator": {"$ref": "#/components/schemas/IntoIterator"},
    }});
    document["paths"]["/p0"]["get"]["responses"] = json!({
        "200": {"description": "It.", "content": {"application/json": {"schema": object}}}
    });
    document["components"] = json!({"schemas": {
        "AsRef": {"type": "string"}, "IntoIterator": {"type": "string"},
    }});
    let models = text(&files(&document), "src/models/things.rs");
    for schema in schemas {
        assert!(
            models.contains(&format!("pub struct {schema}Model(String);")),
            "{models}"
        );
    }
}

#[test]
fn what_is_no_variable_is_called_like_none_in_letters_without_capitals() {
    let mut document = document(&[("Things", "名前")]);
    let schema = |name: &str| json!({"$ref": format!("#/components/schemas/{name}")});
    document["paths"]["/p0"]["get"]["parameters"] = json!([
        {"name": "名前", "in": "query", "required": true, "schema": schema("名前")},
    ]);
    let content = json!({"application/json": {"schema": schema("人")}});
    document["paths"]["/p0"]["get"]["responses"] =
        json!({"200": {"description": "It.", "content": content}});
    document["components"] = json!({"schemas": {
        "名前": {"type": "string"},
        "人": {"type": "object", "properties": {"名前": schema("名前"), "年齢": {"type": "integer"}}},
    }});
    let files = files(&document);
    let resource = text(&files, "src/things.rs");
    for item in [
        "pub struct T名前(Call<人>)",
        "static 名前_STATIC:",
        "名前: &crate::models::T名前",
    ] {
        assert!(resource.contains(item), "{item} in {resource}");
    }
    let models = text(&files, "src/models/things.rs");
    for item in [
        "pub struct T名前(String);",
        "pub struct 人 {",
        "pub 年齢: Option<i64>",
    ] {
        assert!(models.contains(item), "{item} in {models}");
    }
    // serde_derive 1.0.229 panics at a first letter of several bytes.
    assert!(!models.contains("rename_all"), "{models}");
}

#[test]
fn a_parameter_that_is_called_like_an_operation_does_not_link_to_it() {
    let mut document = document(&[
        ("Things", "search"),
        ("Things", "sortBy"),
        ("Things", "sortAll"),
    ]);
    document["paths"]["/p0"]["get"]["parameters"] = json!([
        {"name": "search", "in": "query", "schema": {"type": "string"}},
        {"name": "sortBy", "in": "query", "schema": {"type": "string"}, "description": "See `sortAll`."},
    ]);
    let resource = text(&files(&document), "src/things.rs");
    for line in [
        "/// * `search` (optional): The parameter `search`.",
        "/// * `sort_by` (optional): See [`things().sort_all`](crate::things::Things::sort_all).",
    ] {
        assert!(resource.contains(line), "{resource}");
    }
}

#[test]
fn statics_and_calls_of_one_file_differ_in_name() {
    let text = text(
        &files(&document(&[
            ("Things", "a"),
            ("Things", "s3"),
            ("Things", "aB"),
            ("Things", "ab"),
        ])),
        "src/things.rs",
    );
    for item in [
        "pub struct A(",
        "static A_OPERATION:",
        "pub struct S3(",
        "static S3_OPERATION:",
        "static A_B:",
        "pub struct AB(",
        "static AB_OPERATION:",
    ] {
        assert!(text.contains(item), "{item}\n{text}");
    }
}

#[test]
fn a_page_does_not_share_its_static_with_another_operation() {
    let mut document = document(&[("Things", "list"), ("Things", "listPages")]);
    document["paths"]["/p0"]["get"]["x-pagination"] = json!({
        "style": "page-number", "page": "page", "items": "",
    });
    document["paths"]["/p0"]["get"]["parameters"] = json!([
        {"name": "page", "in": "query", "schema": {"type": "integer"}},
    ]);
    document["paths"]["/p0"]["get"]["responses"] = json!({
        "200": {"description": "All.", "content": {"application/json": {
            "schema": {"type": "array", "items": {"type": "string"}},
        }}}
    });
    let text = text(&files(&document), "src/things.rs");
    assert!(text.contains("static LIST_PAGES: Operation"), "{text}");
    assert!(text.contains("static LIST_2_PAGES: Pagination"), "{text}");
}

#[test]
fn an_operation_may_be_called_new() {
    let text = text(&files(&document(&[("Things", "new")])), "src/things.rs");
    assert!(text.contains("pub fn new_(&self) -> New {"), "{text}");
}

#[test]
fn a_name_of_any_length_leaves_the_code_whole() {
    let id = format!("fetch{}", "LongWord".repeat(13));
    let text = text(&files(&document(&[("Things", &id)])), "src/things.rs");
    syn::parse_file(&text).unwrap();
    assert!(text.contains("LongWord(\n"), "{text}");
}

#[test]
fn no_text_of_the_document_leaves_its_comment() {
    let mut document = document(&[("Things", "fetchIt")]);
    let hostile = "One\rtwo\u{202e}three\u{2066}.";
    document["info"]["title"] = hostile.into();
    document["info"]["description"] = hostile.into();
    let operation = &mut document["paths"]["/p0"]["get"];
    operation["summary"] = hostile.into();
    operation["description"] = hostile.into();
    operation["parameters"] = json!([{
        "name": "self", "in": "query", "description": hostile, "schema": {"type": "string"},
    }]);
    let generation = generation("a\nmod injected;\r.json", &document);
    for file in &generation.files {
        let bad = ['\r', '\u{202e}', '\u{2066}'];
        assert!(!file.text.contains(bad), "{}", file.text);
        assert!(!file.text.contains("\nmod injected"), "{}", file.text);
    }
    let things = text(&generation.files, "src/things.rs");
    assert!(things.contains("pub fn self_parameter(self,"), "{things}");
}

#[test]
fn a_secret_that_names_a_principal_is_exposed_to_the_path_only() {
    let mut document = document(&[("Tokens", "issue")]);
    let mut operation = document["paths"]["/p0"]["get"].take();
    operation["x-impersonation"] = true.into();
    operation["parameters"] = json!([{
        "name": "who", "in": "path", "required": true, "schema": {"type": "string", "format": "password"},
    }]);
    operation["responses"] = json!({"200": {"description": "A token.", "content": {"application/json": {
        "schema": {"type": "object", "required": ["access_token"], "properties": {"access_token": {"type": "string"}}},
    }}}});
    document["paths"] = json!({"/p/{who}": {"post": operation}});
    let client = text(&files(&document), "src/client.rs");
    assert!(
        client.contains("pub fn impersonate(&self, id: &Secret) -> Self {"),
        "{client}"
    );
    assert!(
        client.contains("tokens.path(\"who\", id.expose().to_owned())"),
        "{client}"
    );
}

#[test]
fn a_crate_without_operations_has_a_client_all_the_same() {
    let client = text(&files(&document(&[])), "src/client.rs");
    assert!(client.contains("#[allow(dead_code,"), "{client}");
}

/// A document whose only operation takes a body of this schema among others.
fn with_body(schema: &str, schemas: &Value) -> Value {
    let mut document = document(&[("Things", "makeIt")]);
    let mut operation = document["paths"]["/p0"]["get"].take();
    operation["requestBody"] = json!({"required": true, "content": {"application/json": {
        "schema": {"$ref": format!("#/components/schemas/{schema}")},
    }}});
    document["paths"] = json!({"/p0": {"post": operation}});
    document["components"] = json!({"schemas": schemas});
    document
}

#[test]
fn an_example_shows_the_alternative_that_ends() {
    let files = files(&with_body(
        "Tree",
        &json!({
            "Node": {"type": "object", "required": ["child"], "properties": {
                "child": {"$ref": "#/components/schemas/Tree"},
            }},
            "Tree": {"oneOf": [{"$ref": "#/components/schemas/Node"}, {"type": "string"}]},
        }),
    ));
    let things = text(&files, "src/things.rs");
    assert!(things.contains("make_it(body).await?"), "{things}");
}

#[test]
fn what_requires_more_than_anybody_reads_has_no_example() {
    let levels = 40;
    let mut schemas = serde_json::Map::new();
    for level in 0..levels {
        let next = json!({"$ref": format!("#/components/schemas/L{}", level + 1)});
        schemas.insert(
            format!("L{level}"),
            json!({"type": "object", "required": ["a", "b"], "properties": {"a": next.clone(), "b": next}}),
        );
    }
    schemas.insert(format!("L{levels}"), json!({"type": "string"}));
    let things = text(&files(&with_body("L0", &schemas.into())), "src/things.rs");
    assert!(!things.contains("# Example"), "{things}");
}

#[test]
fn a_number_of_an_example_fits_its_type() {
    let files = files(&with_body(
        "Size",
        &json!({"Size": {"type": "object", "required": ["size"], "properties": {
            "size": {"type": "number", "format": "float", "example": 1e39},
        }}}),
    ));
    let things = text(&files, "src/things.rs");
    assert!(things.contains("Size::new(1.5)"), "{things}");
}

#[test]
fn a_value_that_markdown_would_change_is_documented_so_that_it_does_not() {
    let files = files(&with_body(
        "Size",
        &json!({"Size": {"type": "string", "enum": ["s", "`m`", "l\n\n[x]", ""]}}),
    ));
    let models = text(&files, "src/models/things.rs");
    let expected = r#"
    pub enum Size {
        S = "s",
        /// `` `m` ``
        M = "`m`",
        /// `l [x]`
        LX = "l\n\n[x]",
        /// `""`
        Empty = "",
    }
"#;
    assert!(models.contains(expected), "{models}");
}

#[test]
fn a_union_is_made_only_where_it_is_sent() {
    let union = json!({"oneOf": [{"type": "string"}, {"type": "integer"}]});
    let sent = files(&with_body("Either", &json!({"Either": union.clone()})));
    let models = text(&sent, "src/models/things.rs");
    assert!(
        models.contains("impl From<String> for Either {"),
        "{models}"
    );

    let mut document = document(&[("Things", "fetchIt")]);
    document["paths"]["/p0"]["get"]["responses"] = json!({
        "200": {"description": "It.", "content": {"application/json": {
            "schema": {"$ref": "#/components/schemas/Either"},
        }}}
    });
    document["components"] = json!({"schemas": {"Either": union}});
    let models = text(&files(&document), "src/models/things.rs");
    assert!(!models.contains("impl From<"), "{models}");
}

#[test]
fn the_setter_of_a_member_tells_its_first_sentence() {
    let files = files(&with_body(
        "Thing",
        &json!({"Thing": {"type": "object", "properties": {
            "size": {"type": "string", "description": "How large it is. In all directions, e.g. up."},
        }}}),
    ));
    let models = text(&files, "src/models/things.rs");
    assert!(
        models.contains("/// Sets `size`: How large it is.\n"),
        "{models}"
    );
}

#[test]
fn a_member_called_default_leaves_an_empty_value_to_the_trait() {
    let mut document = document(&[("Things", "putIt")]);
    let object = json!({"type": "object", "properties": {"default": {"type": "boolean"}}});
    let operation = document["paths"]["/p0"]["get"].take();
    document["paths"]["/p0"] = json!({"put": operation});
    document["paths"]["/p0"]["put"]["requestBody"] = json!({
        "required": true,
        "content": {"application/json": {"schema": object}},
    });
    let models = text(&files(&document), "src/models/things.rs");
    assert!(models.contains("<Self as Default>::default()"), "{models}");
}
