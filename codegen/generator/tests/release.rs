//! A document beside its last release.

use std::fs;
use std::path::PathBuf;

use openapi_codegen::diff::Level;
use openapi_codegen::emit::{EmitOptions, Placement};
use openapi_codegen::finding::Finding;
use openapi_codegen::release::Released;
use openapi_codegen::{Failure, Generation, Options, PackageName, generate};
use serde_json::{Value, json};
use tempfile::TempDir;

/// A document of GET operations with these ids.
fn document(version: &str, operations: &[&str]) -> Value {
    let paths: serde_json::Map<String, Value> = operations
        .iter()
        .map(|id| {
            let operation = json!({
                "operationId": id, "tags": ["Things"], "responses": {"204": {"description": "Done."}},
            });
            (format!("/{id}"), json!({ "get": operation }))
        })
        .collect();
    json!({
        "openapi": "3.0.3",
        "info": {"title": "Things", "version": "1"},
        "servers": [{"url": "https://example.com"}],
        "x-crate-version": version,
        "paths": paths,
    })
}

/// Generates `new` where `old` was released.
fn generated(old: &Value, new: &Value) -> Result<Generation, Failure> {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("things.json");
    fs::write(&file, new.to_string()).unwrap();
    let released = folder.path().join("released.json");
    fs::write(&released, old.to_string()).unwrap();
    let options = Options {
        package: PackageName::of_document(&file),
        emit: EmitOptions {
            runtime: PathBuf::from("runtime"),
            placement: Placement::Standalone,
        },
        released: Some(Released {
            document: released,
            changelog: folder.path().join("released.changelog.md"),
        }),
    };
    generate(&file, &options)
}

fn refused(old: &Value, new: &Value) -> Finding {
    match generated(old, new) {
        Err(Failure::Findings(findings)) => {
            let mut errors = findings
                .into_iter()
                .filter(|finding| finding.code.as_str() == "E1701");
            let error = errors.next().unwrap();
            assert_eq!(errors.next(), None);
            error
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_version_that_is_too_low_is_refused_with_the_heaviest_changes_and_their_places() {
    let old = document("1.2.0", &["one", "two", "three"]);
    let new = document("1.3.0", &["one", "four"]);
    let refusal = refused(&old, &new);
    assert_eq!(
        refusal.message,
        "expected 2.0.0 or higher, found 1.3.0: 1.2.0 was released, and there are 2 major changes since"
    );
    assert!(refusal.file.ends_with("things.json"));
    assert_eq!(refusal.pointer.as_str(), "/x-crate-version");
    let places: Vec<&str> = refusal
        .related
        .iter()
        .inspect(|related| assert!(related.file.ends_with("released.json")))
        .map(|related| related.pointer.as_str())
        .collect();
    assert_eq!(places, ["/paths/~1two/get", "/paths/~1three/get"]);
}

#[test]
fn a_version_that_is_high_enough_is_taken() {
    let old = document("1.2.0", &["one"]);
    let generation = generated(&old, &document("1.3.0", &["one", "two"])).unwrap();
    let standing = generation.standing.unwrap();
    assert_eq!(standing.level(), Some(Level::Minor));
    assert!(standing.has_news());

    let generation = generated(&old, &old).unwrap();
    let standing = generation.standing.unwrap();
    assert_eq!(standing.level(), None);
    assert!(!standing.has_news());
}
