//! Each row of `docs/constructs.md` is true. A row links to a document whose first comments say what becomes of it:
//!
//! * `# emits: TEXT`: some emitted file holds the text (white space is one space);
//! * `# never: TEXT`: no emitted file does.
//!
//! The findings of the document are those the row names, no more and no less; with an error among them nothing is emitted.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use openapi_codegen::emit::{EmitOptions, Placement};
use openapi_codegen::finding::Findings;
use openapi_codegen::{Failure, Options, PackageName, generate};

const TABLE: &str = include_str!("../docs/constructs.md");

/// A row of the table.
struct Row {
    document: PathBuf,
    codes: BTreeSet<String>,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/constructs")
}

fn rows() -> Vec<Row> {
    TABLE
        .lines()
        .filter_map(|line| {
            let (row, link) = line.split_once("](../tests/constructs/")?;
            Some(Row {
                document: folder().join(link.split(')').next().unwrap()),
                codes: codes(row),
            })
        })
        .collect()
}

/// Codes are written as code: `W0501`.
fn codes(row: &str) -> BTreeSet<String> {
    row.split('`')
        .skip(1)
        .step_by(2)
        .filter(|code| {
            code.len() == 5
                && code.starts_with(['E', 'W'])
                && code[1..].bytes().all(|byte| byte.is_ascii_digit())
        })
        .map(str::to_owned)
        .collect()
}

fn codes_of(findings: &Findings) -> BTreeSet<String> {
    findings
        .into_iter()
        .map(|finding| finding.code.as_str().to_owned())
        .collect()
}

/// What one document says of itself and does not do.
fn faults(row: &Row) -> Vec<String> {
    let text = std::fs::read_to_string(&row.document).unwrap();
    let said = |key: &str| -> Vec<String> {
        text.lines()
            .take_while(|line| line.starts_with('#'))
            .filter_map(|line| line.strip_prefix("# ")?.strip_prefix(key))
            .map(one_line)
            .collect()
    };
    let options = Options {
        package: PackageName::of_document(&row.document),
        emit: EmitOptions {
            runtime: PathBuf::from("runtime"),
            placement: Placement::Standalone,
        },
        released: None,
    };
    let mut faults = Vec::new();
    let (found, emitted) = match generate(&row.document, &options) {
        Ok(generation) => {
            let files = generation.files.iter().map(|file| one_line(&file.text));
            (codes_of(&generation.warnings), files.collect())
        }
        Err(Failure::Findings(findings)) => (codes_of(&findings), Vec::<String>::new()),
        Err(failure) => {
            faults.push(failure.to_string());
            return faults;
        }
    };
    if found != row.codes {
        faults.push(format!("finds {found:?}, the row says {:?}", row.codes));
    }
    for wanted in said("emits: ") {
        if !emitted.iter().any(|file| file.contains(&wanted)) {
            faults.push(format!("does not emit `{wanted}`"));
        }
    }
    for unwanted in said("never: ") {
        if emitted.iter().any(|file| file.contains(&unwanted)) {
            faults.push(format!("emits `{unwanted}`"));
        }
    }
    faults
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn every_row_is_true() {
    let faults: Vec<String> = rows()
        .iter()
        .flat_map(|row| {
            let name = row.document.strip_prefix(folder()).unwrap().display();
            let prefix = format!("{name}: ");
            faults(row)
                .into_iter()
                .map(move |fault| prefix.clone() + &fault)
        })
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_document_has_one_row() {
    let mut linked: Vec<PathBuf> = rows().into_iter().map(|row| row.document).collect();
    linked.sort();
    let mut present = Vec::new();
    for section in std::fs::read_dir(folder()).unwrap() {
        let section = section.unwrap().path();
        // What lies deeper belongs to a document beside it: files that it refers to.
        for entry in std::fs::read_dir(section).unwrap() {
            let path = entry.unwrap().path();
            if path.is_file() {
                present.push(path);
            }
        }
    }
    present.sort();
    assert_eq!(linked, present);
}

#[test]
fn every_row_has_a_document() {
    let tables = TABLE.lines().filter(|line| line.starts_with('|'));
    let bare: Vec<&str> = tables
        .filter(|line| !line.starts_with("|---") && !line.starts_with("| Construct |"))
        .filter(|line| !line.contains("](../tests/constructs/"))
        .collect();
    assert_eq!(bare, Vec::<&str>::new());
}
