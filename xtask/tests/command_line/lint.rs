//! `cargo xtask lint`.

use crate::support::{BOOKS, Workspace, stderr, stdout};
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

#[test]
fn a_code_is_explained_by_its_page() {
    let workspace = Workspace::new();
    for code in ["E0107", "e0107"] {
        let run = workspace.run(&["lint", "--explain", code]);
        assert_eq!(run.status.code(), Some(0), "{}", stderr(&run));
        let page = stdout(&run);
        assert!(
            page.starts_with("error[E0107]: a key is used twice in one mapping\n\nExample: "),
            "{page}"
        );
        assert!(page.contains("\n\nRemedy: Remove one of the two"), "{page}");
        assert!(!page.contains("E0108"), "{page}");
    }
}

#[test]
fn the_code_that_was_probably_meant_is_named() {
    let workspace = Workspace::new();
    let run = workspace.run(&["lint", "--explain", "E107"]);
    assert_eq!(run.status.code(), Some(2));
    let said = stderr(&run);
    assert!(
        said.contains("`E107` is no code of a finding; did you mean E0107"),
        "{said}"
    );
    let run = workspace.run(&["lint", "--explain", "duplicate"]);
    assert_eq!(run.status.code(), Some(2));
    assert!(stderr(&run).contains("written like E0107"));
}

#[test]
fn findings_are_a_log_for_code_scanners_and_commands_for_github() {
    let workspace = Workspace::new();
    workspace.write(
        "spec/books.yaml",
        &BOOKS.replacen("schemas/Book\"", "schemas/Bok\"", 1),
    );
    let run = workspace.run(&["lint", "--format", "sarif"]);
    assert_eq!(run.status.code(), Some(1));
    let log: Value = serde_json::from_str(&stdout(&run)).unwrap();
    let result = &log["runs"][0]["results"][0];
    assert_eq!(log["version"], "2.1.0");
    assert_eq!(result["ruleId"], "E0301");
    let location = &result["locations"][0]["physicalLocation"];
    assert_eq!(location["artifactLocation"]["uri"], "spec/books.yaml");
    assert_eq!(location["region"]["startLine"], 28);

    let run = workspace.run(&["lint", "--format", "github"]);
    assert_eq!(run.status.code(), Some(1));
    let said = stdout(&run);
    assert!(
        said.starts_with(
            "::error file=spec/books.yaml,line=28,col=25,title=E0301%3A a reference to something that does not exist::"
        ),
        "{said}"
    );
}

#[test]
fn warnings_that_repeat_are_summed_up_for_people() {
    let workspace = Workspace::new();
    let many = (0..30).map(|number| format!("    Unused{number}: {{ type: string }}\n"));
    let many = many.collect::<Vec<_>>().concat();
    workspace.write(
        "spec/books.yaml",
        &BOOKS.replace("  schemas:\n", &format!("  schemas:\n{many}")),
    );
    let said = stdout(&workspace.run(&["lint"]));
    assert_eq!(said.matches("`Unused").count(), 10, "{said}");
    assert!(
        said.contains("warning[W0302]: … and 20 more in spec/books.yaml"),
        "{said}"
    );
    assert!(said.contains("--all"), "{said}");
    assert!(said.ends_with("30 warnings\n"), "{said}");
    let said = stdout(&workspace.run(&["lint", "--all"]));
    assert_eq!(said.matches("`Unused").count(), 30, "{said}");
    let said = stdout(&workspace.run(&["lint", "--format", "json"]));
    assert_eq!(said.matches("W0302").count(), 30);
}
