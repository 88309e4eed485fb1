//! `cargo xtask lint`.

use crate::support::{Workspace, stdout};
use serde_json::Value;

const MEMBERS: [&str; 8] = [
    "code", "severity", "file", "line", "column", "pointer", "message", "help",
];

#[test]
fn sound_documents_have_no_findings() {
    let workspace = Workspace::new();
    let run = workspace.run(&["lint"]);
    assert_eq!(run.status.code(), Some(0), "{}", stdout(&run));
    assert_eq!(stdout(&run), "2 documents: no findings\n");
    let run = workspace.run(&["lint", "--format", "json"]);
    assert_eq!(run.status.code(), Some(0));
    assert_eq!(stdout(&run).trim(), "[]");
}

#[test]
fn findings_are_an_array_of_objects_for_programs() {
    let workspace = Workspace::new();
    workspace.write("spec/books.yaml", "openapi: 3.0.3\ninfo: [\n");
    let run = workspace.run(&["lint", "--format", "json"]);
    assert_eq!(run.status.code(), Some(1));
    let findings: Vec<Value> = serde_json::from_str(&stdout(&run)).unwrap();
    assert!(!findings.is_empty());
    for finding in &findings {
        for member in MEMBERS {
            assert!(finding.get(member).is_some(), "{member}: {finding}");
        }
        assert_eq!(finding["severity"], "error");
        assert!(
            finding["line"].is_u64() && finding["column"].is_u64(),
            "{finding}"
        );
    }
}

#[test]
fn only_the_named_documents_are_looked_at() {
    let workspace = Workspace::new();
    workspace.write("spec/books.yaml", "openapi: 3.0.3\ninfo: [\n");
    let shops = workspace.path("spec/shops.yaml");
    let run = workspace.run(&["lint", shops.to_str().unwrap()]);
    assert_eq!(run.status.code(), Some(0), "{}", stdout(&run));
}

#[test]
fn a_document_that_does_not_exist_is_an_error() {
    let workspace = Workspace::new();
    let run = workspace.run(&["lint", "spec/nowhere.yaml"]);
    assert_eq!(run.status.code(), Some(1));
    assert!(stdout(&run).contains("nowhere.yaml"), "{}", stdout(&run));
}
