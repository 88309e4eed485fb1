//! OpenAPI Overlay 1.0: what the actions do, and where findings about them point.

use std::fs;
use std::path::{Path, PathBuf};

use openapi_codegen::finding::{Findings, render_json};
use openapi_codegen::lint_overlaid;
use openapi_codegen::load::load_overlaid;
use openapi_codegen::source::Sources;
use serde_json::{Value, json};
use tempfile::TempDir;

const DOCUMENT: &str = "openapi: 3.0.3
info: { title: T, version: '1' }
servers: [{ url: https://a.example }]
tags: [{ name: A }, { name: B }, { name: C }]
paths:
  /a:
    get:
      tags: [A]
      operationId: getA
      parameters:
        - { name: one, in: query, schema: { type: string } }
        - { name: two, in: query, schema: { type: text } }
      responses: { '204': { description: Yes. } }
";

fn folder(overlay: &str) -> (TempDir, PathBuf, [PathBuf; 1]) {
    let folder = TempDir::new().unwrap();
    let document = folder.path().join("api.yaml");
    let path = folder.path().join("overlay.yaml");
    fs::write(&document, DOCUMENT).unwrap();
    fs::write(&path, overlay).unwrap();
    (folder, document, [path])
}

fn overlaid(actions: &str) -> Value {
    let text = format!("overlay: 1.0.0\ninfo: {{ title: O, version: '1' }}\nactions:\n{actions}");
    let (_folder, document, overlays) = folder(&text);
    match load_overlaid(&document, &overlays) {
        Ok(document) => document.tree,
        Err(findings) => panic!("{}", render_json(&findings, &Sources::from_disk())),
    }
}

/// Code, file, line and column of each finding.
fn found(overlay: &str) -> Vec<(String, String, u64, u64)> {
    let (_folder, document, overlays) = folder(overlay);
    let findings: Findings = lint_overlaid(&document, &overlays);
    let json = render_json(&findings, &Sources::from_disk());
    let list: Vec<Value> = serde_json::from_str(&json).unwrap();
    list.iter()
        .map(|finding| {
            let file = Path::new(finding["file"].as_str().unwrap());
            (
                finding["code"].as_str().unwrap().to_owned(),
                file.file_name().unwrap().to_string_lossy().into_owned(),
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
fn updates_merge_objects_and_add_to_lists() {
    let tree = overlaid(
        "  - target: $.info\n    update: { description: More., contact: { name: Me } }\n  - target: $.tags\n    update: { name: D }\n  - target: $.paths.*.get\n    update: { summary: Gets., tags: [D] }\n",
    );
    assert_eq!(
        tree["info"],
        json!({ "title": "T", "version": "1", "description": "More.", "contact": { "name": "Me" } })
    );
    assert_eq!(tree["tags"][3], json!({ "name": "D" }));
    assert_eq!(tree["paths"]["/a"]["get"]["summary"], "Gets.");
    assert_eq!(tree["paths"]["/a"]["get"]["tags"], json!(["A", "D"]));
}

#[test]
fn removals_take_every_match_whatever_moves_meanwhile() {
    let tree = overlaid(
        "  - { target: \"$.tags[?@.name != 'B']\", remove: true }\n  - { target: \"$.paths['/a'].get.parameters\", remove: true }\n",
    );
    assert_eq!(tree["tags"], json!([{ "name": "B" }]));
    assert_eq!(tree["paths"]["/a"]["get"].get("parameters"), None);
}

#[test]
fn removals_of_places_in_any_order_and_more_than_once_take_these_only() {
    let tree = overlaid("  - target: $.tags[0, 2, 0]\n    remove: true\n");
    assert_eq!(tree["tags"], json!([{ "name": "B" }]));
    let tree = overlaid("  - target: $.paths.*.get['tags', 'tags']\n    update: [D]\n");
    assert_eq!(tree["paths"]["/a"]["get"]["tags"], json!(["A", "D"]));
    let tree = overlaid(
        "  - target: $..[?@.name == 'one' || @.in == 'query', ?@.name == 'C']\n    remove: true\n",
    );
    assert_eq!(tree["tags"], json!([{ "name": "A" }, { "name": "B" }]));
    assert_eq!(tree["paths"]["/a"]["get"]["parameters"], json!([]));
}

#[test]
fn a_key_that_has_no_effect_is_a_warning_with_the_near_miss() {
    let overlay = "overlay: 1.0.0
info: { title: O, version: '1' }
extend: api.yaml
x-mine: 1
actions:
  - target: $.info
    descriptin: What for.
    update: { description: Me. }
  - target: $.paths['/a'].get.parameters[1]
    remove: true
    copy: $.info
  - targat: $.info
    update: { description: Me. }
";
    assert_eq!(
        found(overlay),
        [
            at("W1010", "overlay.yaml", 3, 1),
            at("W1010", "overlay.yaml", 7, 5),
            at("W1010", "overlay.yaml", 11, 5),
            at("W1010", "overlay.yaml", 12, 5),
            at("E1002", "overlay.yaml", 12, 5),
        ]
    );
    let (without_error, _) = overlay.split_once("  - targat").unwrap();
    assert_eq!(
        found(without_error)[..3],
        [
            at("W1010", "overlay.yaml", 3, 1),
            at("W1010", "overlay.yaml", 7, 5),
            at("W1010", "overlay.yaml", 11, 5),
        ]
    );
    let (_folder, document, overlays) = folder(overlay);
    let findings = render_json(&lint_overlaid(&document, &overlays), &Sources::from_disk());
    for near in ["extends", "description", "target"] {
        let help = format!("did you mean `{near}`?");
        assert!(findings.contains(&help), "{findings}");
    }
}

#[test]
fn an_action_that_matches_nothing_is_an_error_in_the_overlay() {
    let overlay = "overlay: 1.0.0\ninfo: { title: O, version: '1' }\nactions:\n  - target: $.paths['/b']\n    remove: true\n  - target: $.paths[\n    remove: true\n  - update: {}\n  - target: $.info\n";
    assert_eq!(
        found(overlay),
        [
            at("E1003", "overlay.yaml", 4, 13),
            at("E1002", "overlay.yaml", 6, 13),
            at("E1002", "overlay.yaml", 8, 5),
            at("E1002", "overlay.yaml", 9, 5),
        ]
    );
    assert_eq!(
        found("info: {}\n"),
        [
            at("E1002", "overlay.yaml", 1, 1),
            at("E1002", "overlay.yaml", 1, 1)
        ]
    );
}

#[test]
fn findings_point_at_what_the_overlay_or_the_document_says() {
    let overlay = "overlay: 1.0.0\ninfo: { title: O, version: '1' }\nactions:\n  - target: $.paths['/a'].get.parameters[0]\n    remove: true\n  - target: $.paths['/a'].get\n    update:\n      summry: Gets.\n";
    let places = found(overlay);
    assert!(
        places.contains(&at("W1010", "overlay.yaml", 8, 7)),
        "{places:?}"
    );
    assert!(
        places.contains(&at("W1019", "api.yaml", 12, 51)),
        "{places:?}"
    );
}

#[test]
fn an_overlay_with_errors_does_not_hide_those_of_the_next() {
    let overlay = |target: &str| {
        format!(
            "overlay: 1.0.0\ninfo: {{ title: O, version: '1' }}\nactions:\n  - target: {target}\n    remove: true\n"
        )
    };
    let (folder, document, [first]) = folder(&overlay("$.paths["));
    let second = folder.path().join("second.yaml");
    std::fs::write(&second, overlay("$.nothing")).unwrap();
    let codes: Vec<&str> = lint_overlaid(&document, &[first, second])
        .iter()
        .map(|finding| finding.code.as_str())
        .collect();
    assert_eq!(codes, ["E1002", "E1003"]);
}
