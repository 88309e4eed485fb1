//! `cargo xtask bench-output`. What it measures takes a compiler and all dependencies; here is what comes before.

use crate::support::{Workspace, stderr, stdout};

#[test]
fn a_document_that_is_refused_has_no_figures() {
    let workspace = Workspace::new();
    workspace.write("Cargo.lock", "version = 4\n");
    workspace.write("wrong.yaml", "swagger: '2.0'\n");
    let run = workspace.run(&["bench-output", "wrong.yaml"]);
    assert_eq!(run.status.code(), Some(1), "{}", stderr(&run));
    let text = stdout(&run);
    let lines: Vec<&str> = text.lines().collect();
    assert!(lines[0].contains("lines/operation"), "{text}");
    assert!(lines[1].starts_with("wrong.yaml"), "{text}");
    assert!(
        lines[2].contains("processor seconds of the crate alone"),
        "{text}"
    );
    assert!(stderr(&run).contains("wrong.yaml: refused"));
}

#[test]
fn figures_are_a_table_in_markdown_or_an_object_for_programs() {
    let workspace = Workspace::new();
    workspace.write("Cargo.lock", "version = 4\n");
    workspace.write("wrong.yaml", "swagger: '2.0'\n");
    let run = workspace.run(&["bench-output", "wrong.yaml", "--format", "markdown"]);
    let text = stdout(&run);
    assert!(text.starts_with("| document | operations |"), "{text}");
    assert!(text.contains("\n|---|--:|"), "{text}");
    let run = workspace.run(&["bench-output", "wrong.yaml", "--format", "json"]);
    let all: serde_json::Value = serde_json::from_str(&stdout(&run)).unwrap();
    assert_eq!(all["documents"][0]["result"], "refused");
    assert!(all["machine"].is_string());
}
