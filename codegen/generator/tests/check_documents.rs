//! Documents full of faults. A comment under a line says which findings belong there: `# ^ E0301` at the column of the
//! caret, `#< E0202` at column 1. Every mark must be found, and nothing else.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use openapi_codegen::check::check;
use openapi_codegen::finding::{Code, Findings, render_json};
use openapi_codegen::load::load;
use openapi_codegen::source::Sources;

/// Line, column and code, in that order, so that sets read like the document.
type Mark = (u64, u64, String);

fn documents() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/documents")
}

fn findings_of(file: &Path) -> Findings {
    match load(file) {
        Ok(document) => check(&document),
        Err(findings) => findings,
    }
}

fn found(file: &Path) -> Vec<Mark> {
    let json = render_json(&findings_of(file), &Sources::from_disk());
    let list: Vec<serde_json::Value> = serde_json::from_str(&json).unwrap();
    let mut marks: Vec<Mark> = list
        .iter()
        .map(|finding| {
            (
                finding["line"].as_u64().unwrap(),
                finding["column"].as_u64().unwrap(),
                finding["code"].as_str().unwrap().to_owned(),
            )
        })
        .collect();
    marks.sort();
    marks
}

fn expected(text: &str) -> Vec<Mark> {
    let mut marks = Vec::new();
    let mut marked = 0;
    for (index, line) in text.lines().enumerate() {
        let Some(comment) = line.strip_prefix('#') else {
            marked = index as u64 + 1;
            continue;
        };
        let (column, codes) = match (comment.strip_prefix('<'), line.find('^')) {
            (Some(codes), _) => (1, codes),
            (None, Some(caret)) => (caret as u64 + 1, &line[caret + 1..]),
            (None, None) => continue,
        };
        marks.extend(
            codes
                .split_whitespace()
                .map(|code| (marked, column, code.to_owned())),
        );
    }
    marks.sort();
    marks
}

fn faulty() -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = std::fs::read_dir(documents().join("findings"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    files
}

#[test]
fn every_marked_finding_is_found_in_one_run_and_nothing_else() {
    for file in faulty() {
        let text = std::fs::read_to_string(&file).unwrap();
        assert_eq!(found(&file), expected(&text), "{}", file.display());
    }
}

#[test]
fn a_document_with_every_supported_construct_has_no_finding() {
    let file = documents().join("valid.yaml");
    assert_eq!(found(&file), []);
}

#[test]
fn every_finding_names_a_remedy() {
    for file in faulty() {
        for finding in &findings_of(&file) {
            assert!(
                !finding.help.is_empty(),
                "{} in {}",
                finding.code,
                file.display()
            );
            assert!(
                !finding.message.is_empty(),
                "{} in {}",
                finding.code,
                file.display()
            );
        }
    }
}

#[test]
fn every_code_is_shown_by_a_document_or_by_a_test_of_another_stage() {
    let mut shown: BTreeSet<String> = faulty()
        .iter()
        .flat_map(|file| expected(&std::fs::read_to_string(file).unwrap()))
        .map(|(_, _, code)| code)
        .collect();
    let tests = concat!(
        include_str!("load.rs"),
        include_str!("lower_members.rs"),
        include_str!("normalise.rs"),
        include_str!("overlays.rs"),
        include_str!("references.rs"),
        include_str!("release.rs"),
    );
    // Each row of it has a document of its own.
    let constructs = include_str!("../docs/constructs.md");
    shown.extend(
        Code::ALL
            .iter()
            .map(|code| code.as_str().to_owned())
            .filter(|code| {
                tests.contains(&format!("\"{code}\"")) || constructs.contains(&format!("`{code}`"))
            }),
    );
    // What only `lower` finds, the table of constructs shows.
    let table = include_str!("../docs/constructs.md");
    shown.extend(
        Code::ALL
            .iter()
            .map(|code| code.as_str().to_owned())
            .filter(|code| table.contains(&format!("`{code}`"))),
    );
    let missing: Vec<&str> = Code::ALL
        .iter()
        .map(|code| code.as_str())
        // A last resort: no document is known that the grammar lets pass and the document model refuses.
        .filter(|code| *code != "E0219" && !shown.contains(*code))
        .collect();
    assert_eq!(missing, Vec::<&str>::new());
}
