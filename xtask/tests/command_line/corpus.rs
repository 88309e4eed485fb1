//! `cargo xtask corpus`.

use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::support::{BOOKS, Workspace, stderr, stdout};

/// The documents that this repository keeps for it.
fn kept() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/corpus")
}

fn rows(text: &str) -> Vec<Value> {
    serde_json::from_str(text).unwrap()
}

#[test]
fn the_kept_documents_become_crates_and_the_broken_one_does_not() {
    let workspace = Workspace::new();
    let good = kept();
    let run = workspace.run(&["corpus", good.to_str().unwrap(), "--format", "json"]);
    assert_eq!(run.status.code(), Some(0), "{}", stdout(&run));
    for row in rows(&stdout(&run)) {
        assert_eq!(row["result"], "ok", "{row}");
        assert!(row["lines"].as_u64().unwrap() > 100, "{row}");
    }
    let broken = good.join("refused");
    let run = workspace.run(&["corpus", broken.to_str().unwrap(), "--format", "json"]);
    assert_eq!(run.status.code(), Some(1));
    let rows = rows(&stdout(&run));
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0]["result"], "refused");
    assert_eq!(rows[0]["findings"]["E0301"], 1, "{}", rows[0]);
}

#[test]
fn a_document_is_a_row_with_its_findings_below() {
    let workspace = Workspace::new();
    workspace.write("corpus/sound.yaml", BOOKS);
    workspace.write("corpus/wrong.json", "{\"swagger\": \"2.0\"}");
    let run = workspace.run(&["corpus", "corpus"]);
    assert_eq!(run.status.code(), Some(1), "{}", stderr(&run));
    let text = stdout(&run);
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.len(), 6, "{text}");
    for column in ["document", "operations", "models", "lines", "ms", "peak MB"] {
        assert!(lines[0].contains(column), "{text}");
    }
    let sound: Vec<&str> = lines[1].split_whitespace().collect();
    assert_eq!(sound[..4], ["sound.yaml", "ok", "2", "2"], "{text}");
    assert!(lines[2].starts_with("wrong.json  refused"), "{text}");
    assert_eq!(lines[3], "    E0122×1", "{text}");
    assert!(lines[4].starts_with("    E0122: "), "{text}");
    assert_eq!(lines[5], "1 of 2 generated", "{text}");
}

#[test]
fn an_overlay_beside_a_document_changes_it() {
    let workspace = Workspace::new();
    workspace.write("corpus/sound.yaml", BOOKS);
    let remove = "overlay: 1.0.0\ninfo: { title: One less, version: '1' }\n\
                  actions: [{ target: \"$.paths['/books']\", remove: true }]\n";
    workspace.write("corpus/sound.overlay.yaml", remove);
    let run = workspace.run(&["corpus", "corpus"]);
    assert_eq!(run.status.code(), Some(0), "{}", stderr(&run));
    let text = stdout(&run);
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.len(), 4, "{text}");
    let sound: Vec<&str> = lines[1].split_whitespace().collect();
    assert_eq!(sound[..3], ["sound.yaml", "ok", "1"], "{text}");
    assert_eq!(lines[2], "    changed by sound.overlay.yaml", "{text}");

    workspace.write(
        "corpus/sound.overlay.yaml",
        &remove.replace("/books", "/boks"),
    );
    let run = workspace.run(&["corpus", "corpus", "--format", "json"]);
    assert_eq!(run.status.code(), Some(1), "{}", stdout(&run));
    let row = &rows(&stdout(&run))[0];
    assert_eq!(row["overlay"], "sound.overlay.yaml");
    assert_eq!(row["findings"]["E1003"], 1, "{row}");
}

#[test]
fn a_row_for_programs_has_counts_time_and_findings() {
    let workspace = Workspace::new();
    workspace.write("corpus/sound.yaml", BOOKS);
    let run = workspace.run(&["corpus", "corpus", "--format", "json"]);
    assert_eq!(run.status.code(), Some(0), "{}", stdout(&run));
    let rows = rows(&stdout(&run));
    let [row] = rows.as_slice() else {
        panic!("{rows:?}")
    };
    assert_eq!(row["document"], "sound.yaml");
    assert_eq!(row["operations"], 2);
    assert_eq!(row["models"], 2);
    assert!(row["milliseconds"].is_u64());
    assert!(row["findings"].as_object().unwrap().is_empty());
}

#[test]
fn the_crates_are_kept_where_the_user_wants_them() {
    let workspace = Workspace::new();
    workspace.write("corpus/sound.yaml", BOOKS);
    let run = workspace.run(&["corpus", "corpus", "--out", "crates"]);
    assert_eq!(run.status.code(), Some(0), "{}", stderr(&run));
    assert!(
        workspace
            .read("crates/sound/src/lib.rs")
            .contains("@generated")
    );
}

#[test]
fn a_folder_without_documents_is_an_error() {
    let workspace = Workspace::new();
    workspace.write("corpus/README.md", "nothing\n");
    let run = workspace.run(&["corpus", "corpus"]);
    assert_eq!(run.status.code(), Some(2));
    assert!(
        stderr(&run).contains("holds no OpenAPI document"),
        "{}",
        stderr(&run)
    );
}
