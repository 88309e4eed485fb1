//! `cargo xtask codegen --check` says why a crate is not up to date.

use std::fs;

use openapi_codegen::fingerprint::Fingerprint;
use serde_json::Value;

use crate::support::{BOOKS, Workspace, git, stderr, stdout};

const RECORD: &str = "generated/books/.codegen.json";

fn check(workspace: &Workspace) -> String {
    let run = workspace.run(&["codegen", "--check"]);
    assert_eq!(run.status.code(), Some(1), "{}", stderr(&run));
    stdout(&run)
}

fn check_is_silent(workspace: &Workspace) {
    let run = workspace.run(&["codegen", "--check"]);
    assert_eq!(run.status.code(), Some(0), "{}", stdout(&run));
    assert_eq!(stdout(&run), "");
}

/// The number of the first line of the document that holds a text.
fn line(text: &str) -> usize {
    BOOKS.lines().position(|line| line.contains(text)).unwrap() + 1
}

/// The crate of books as another generator would have left it.
fn made_by_another_generator(workspace: &Workspace) {
    let path = "generated/books/src/lib.rs";
    let text = workspace.read(path);
    let other = text.replacen("//!", "//! Once.\n//!", 1);
    assert_ne!(text, other);
    workspace.write(path, &other);
    let record: Value = serde_json::from_str(&workspace.read(RECORD)).unwrap();
    let generator = record["generator"].as_str().unwrap();
    let of_other = Fingerprint::of_text(&other).to_string();
    let record = workspace
        .read(RECORD)
        .replace(&Fingerprint::of_text(&text).to_string(), &of_other)
        .replace(generator, "0123456789abcdef");
    workspace.write(RECORD, &record);
}

#[test]
fn a_changed_document_is_told_with_what_it_changes_and_its_lines() {
    let workspace = Workspace::generated();
    let changed = BOOKS
        .replace("operationId: getBook", "operationId: fetchBook")
        .replace("summary: Lists books", "summary: Lists all books")
        .replace("What it is called.", "The title.");
    workspace.write("spec/books.yaml", &changed);

    let text = check(&workspace);

    assert!(text.starts_with("books: spec changed\n"), "{text}");
    let list = format!(
        "    ~ listBooks  spec/books.yaml:{}-{}\n",
        line("get:"),
        line("  /books/{id}:") - 1
    );
    let model = format!(
        "    ~ Book  spec/books.yaml:{}-{}\n",
        line("    Book:"),
        BOOKS.lines().count()
    );
    for expected in [
        "  operations: 1 added, 1 removed, 1 changed\n    + fetchBook  spec/books.yaml:",
        "    - getBook\n",
        &list,
        "  models: 0 added, 0 removed, 1 changed\n",
        &model,
        "  generated/books/src/books.rs: stale (spec changed)\n",
        "  generated/books/.codegen.json: stale (spec changed)\n",
    ] {
        assert!(text.contains(expected), "{expected}\n{text}");
    }
    assert!(!text.contains("shops"), "{text}");
    assert!(!text.contains("by hand"), "{text}");
}

#[test]
fn what_changed_is_told_by_its_line_where_git_remembers_the_document() {
    let workspace = Workspace::generated();
    git(&workspace, &["init", "--quiet"]);
    git(&workspace, &["add", "."]);
    git(&workspace, &["commit", "--quiet", "--message", "First"]);
    let changed = BOOKS.replace("What it is called.", "The title.");
    workspace.write("spec/books.yaml", &changed);
    // The crate was made from neither of these two.
    git(
        &workspace,
        &["commit", "--quiet", "--all", "--message", "Second"],
    );
    workspace.write(
        "spec/books.yaml",
        &changed.replace("Lists books", "Lists all"),
    );

    let text = check(&workspace);

    for (told, found) in [
        (
            "models::Book::title: its description changed",
            "        title:",
        ),
        ("Books::list: its description changed", "get:"),
    ] {
        let expected = format!("    spec/books.yaml:{}:", line(found));
        let mut lines = text.lines().filter(|line| line.starts_with(&expected));
        assert!(lines.any(|line| line.contains(told)), "{expected}\n{text}");
    }

    let run = workspace.run(&["codegen", "--check", "--format", "github"]);
    let place = format!(
        "::error file=spec/books.yaml,line={},title=",
        line("        title:")
    );
    assert!(stdout(&run).contains(&place), "{}", stdout(&run));
    let run = workspace.run(&["codegen", "--check", "--format", "json"]);
    let json: Value = serde_json::from_str(&stdout(&run)).unwrap();
    assert_eq!(json["crates"][0]["changes"][0]["new"]["line"], line("get:"));
}

#[test]
fn a_file_edited_by_hand_blames_neither_the_document_nor_the_generator() {
    let workspace = Workspace::generated();
    let path = "generated/books/src/books.rs";
    let text = workspace.read(path).replace("/books", "/tomes");
    workspace.write(path, &text);
    fs::remove_file(workspace.path("generated/books/README.md")).unwrap();
    workspace.write("generated/books/src/more.rs", "// @generated\n");

    let text = check(&workspace);

    assert!(text.starts_with("books: edited by hand\n"), "{text}");
    for expected in [
        "  generated/books/README.md: missing (edited by hand)\n",
        "  generated/books/src/books.rs: stale (edited by hand)\n",
        "  generated/books/src/more.rs: unexpected (edited by hand)\n",
    ] {
        assert!(text.contains(expected), "{expected}\n{text}");
    }
    assert!(!text.contains("operations:"), "{text}");
}

#[test]
fn another_generator_is_told_from_another_document() {
    let workspace = Workspace::generated();
    made_by_another_generator(&workspace);
    let text = check(&workspace);
    assert!(text.starts_with("books: generator changed\n"), "{text}");
    assert!(
        text.contains("  generated/books/src/lib.rs: stale (generator changed)\n"),
        "{text}"
    );

    workspace.write(
        "spec/books.yaml",
        &BOOKS.replace("summary: Lists books", "summary: Lists all books"),
    );
    let text = check(&workspace);
    assert!(
        text.starts_with("books: spec changed, generator changed\n"),
        "{text}"
    );

    workspace.write("spec/books.yaml", BOOKS);
    workspace.write("generated/books/src/lib.rs", "// @generated, and edited\n");
    let text = check(&workspace);
    assert!(
        text.contains("src/lib.rs: stale (generator changed, edited by hand)\n"),
        "{text}"
    );
}

#[test]
fn comments_line_ends_and_ways_of_writing_make_nothing_stale() {
    let workspace = Workspace::new();
    let block = BOOKS.replace(
        "description: Every book there is.",
        "description: |\n        Every book\n\n        there is.",
    );
    workspace.write("spec/books.yaml", &block);
    assert_eq!(workspace.run(&["codegen"]).status.code(), Some(0));
    check_is_silent(&workspace);
    for same in [
        format!("# A comment.\n{block}"),
        block.replace('\n', "\r\n"),
        block.replace("title: Books", "title: 'Books'"),
    ] {
        assert_ne!(same, block);
        workspace.write("spec/books.yaml", &same);
        check_is_silent(&workspace);
    }
}

#[test]
fn a_crate_without_readable_fingerprints_is_compared_all_the_same() {
    let workspace = Workspace::generated();
    let record = workspace.read(RECORD);
    workspace.write(RECORD, &format!("<<<<<<< ours\n{record}"));
    let text = check(&workspace);
    assert!(
        text.contains(".codegen.json: stale (edited by hand)\n"),
        "{text}"
    );

    fs::remove_file(workspace.path(RECORD)).unwrap();
    let library = workspace.read("generated/books/src/lib.rs");
    workspace.write("generated/books/src/lib.rs", &format!("{library}\n"));
    let text = check(&workspace);
    assert!(text.starts_with("books: unknown cause\n"), "{text}");

    let run = workspace.run(&["codegen"]);
    assert_eq!(run.status.code(), Some(0), "{}", stderr(&run));
    assert_eq!(workspace.read(RECORD), record);
}

#[test]
fn a_document_without_a_crate_is_no_change_of_anything() {
    let workspace = Workspace::new();
    let text = check(&workspace);
    assert!(text.starts_with("books: never generated\n"), "{text}");
    assert!(!text.contains("operations:"), "{text}");
}

#[test]
fn programs_are_told_the_same() {
    let workspace = Workspace::generated();
    let json = |code: i32| -> Value {
        let run = workspace.run(&["codegen", "--check", "--format", "json"]);
        assert_eq!(run.status.code(), Some(code), "{}", stderr(&run));
        serde_json::from_str(&stdout(&run)).unwrap()
    };
    let clean = json(0);
    assert_eq!(clean["up_to_date"], true);
    assert_eq!(clean["crates"].as_array().unwrap().len(), 0);

    workspace.write(
        "spec/books.yaml",
        &BOOKS.replace("summary: Fetches a book", "summary: Fetches one"),
    );
    workspace.write("generated/notes.txt", "");
    let stale = json(1);
    assert_eq!(stale["up_to_date"], false);
    assert_eq!(
        stale["unexpected"],
        serde_json::json!(["generated/notes.txt"])
    );
    let books = &stale["crates"][0];
    assert_eq!(books["package"], "books");
    assert_eq!(books["document"], "spec/books.yaml");
    assert_eq!(books["causes"], serde_json::json!(["spec-changed"]));
    let operation = &books["operations"][0];
    assert_eq!(operation["name"], "getBook");
    assert_eq!(operation["change"], "changed");
    assert_eq!(operation["file"], "spec/books.yaml");
    assert_eq!(operation["line"], line("  /books/{id}:") + 1);
    assert_eq!(operation["end_line"], line("components:") - 1);
    let files = books["files"].as_array().unwrap();
    assert!(
        files.iter().all(|file| file["state"] == "stale"),
        "{files:?}"
    );

    workspace.write("spec/books.yaml", "openapi: 3.0.3\ninfo: [\n");
    let broken = json(1);
    assert_eq!(broken["up_to_date"], false);
    let findings = broken["findings"].as_array().unwrap();
    assert!(
        findings
            .iter()
            .any(|finding| finding["severity"] == "error")
    );
}

#[test]
fn github_shows_what_changed_beside_its_lines() {
    let workspace = Workspace::generated();
    workspace.write(
        "spec/books.yaml",
        &BOOKS.replace("summary: Fetches a book", "summary: Fetches one"),
    );
    workspace.write("generated/shops/README.md", "<!-- @generated -->, edited\n");

    let run = workspace.run(&["codegen", "--check", "--format", "github"]);

    assert_eq!(run.status.code(), Some(1));
    let text = stdout(&run);
    let operation = format!(
        "::error file=spec/books.yaml,line={},endLine={},title=generated code is not up to date::the operation `getBook` would be changed",
        line("  /books/{id}:") + 1,
        line("components:") - 1,
    );
    assert!(text.contains(&operation), "{operation}\n{text}");
    assert!(
        text.contains("::error file=generated/shops/README.md,title=generated code is not up to date::stale (edited by hand)"),
        "{text}"
    );
    assert!(!text.contains("file=generated/books"), "{text}");
    assert!(
        text.lines().all(|line| line.starts_with("::error ")),
        "{text}"
    );
}

#[test]
fn a_format_is_for_a_check_only() {
    let workspace = Workspace::new();
    let run = workspace.run(&["codegen", "--format", "json"]);
    assert_eq!(run.status.code(), Some(2));
    assert!(!workspace.path("generated").exists());
}
