//! Versions, changelogs, `cargo xtask release`.

use std::fs;
use std::process::Output;

use crate::support::{BOOKS, Workspace, stderr, stdout};

const CHANGELOG: &str = "generated/books/CHANGELOG.md";

fn versioned(version: &str, document: &str) -> String {
    document.replacen(
        "security: []\n",
        &format!("x-crate-version: {version}\nsecurity: []\n"),
        1,
    )
}

fn with_one_more_operation() -> String {
    BOOKS.replacen(
        "paths:\n",
        "paths:\n  /shelves:\n    get:\n      operationId: countShelves\n      tags: [Books]\n      summary: Counts.\n      responses:\n        \"204\":\n          description: Done.\n",
        1,
    )
}

fn with_another_name() -> String {
    BOOKS.replace("operationId: getBook", "operationId: fetchBook")
}

fn sound(run: &Output) -> String {
    assert_eq!(run.status.code(), Some(0), "{}{}", stdout(run), stderr(run));
    stdout(run)
}

/// A workspace whose crate of books was released as 0.1.0.
fn released() -> Workspace {
    let workspace = Workspace::generated();
    sound(&workspace.run(&["release", "books"]));
    workspace
}

#[test]
fn the_version_of_the_crate_stands_in_the_document() {
    let workspace = Workspace::new();
    workspace.write("spec/shops.yaml", &versioned("1.2.3-rc.1+5", BOOKS));
    sound(&workspace.run(&["codegen"]));
    let manifest = |name: &str| workspace.read(&format!("generated/{name}/Cargo.toml"));
    assert!(manifest("books").contains("\nversion = \"0.1.0\"\n"));
    assert!(manifest("shops").contains("\nversion = \"1.2.3-rc.1+5\"\n"));
}

#[test]
fn a_version_that_cargo_would_refuse_is_an_error_at_its_place() {
    let workspace = Workspace::new();
    for wrong in ["1.0", "v1.0.0", "'01.0.0'", "'1.0'", "[]"] {
        workspace.write("spec/books.yaml", &versioned(wrong, BOOKS));
        let run = workspace.run(&["lint"]);
        assert_eq!(run.status.code(), Some(1), "{wrong}");
        let text = stdout(&run);
        assert!(text.contains("error[E0703]"), "{wrong}: {text}");
        assert!(text.contains("expected a version of a crate"), "{text}");
    }
}

#[test]
fn before_the_first_release_anything_may_change() {
    let workspace = Workspace::generated();
    let first = workspace.read(CHANGELOG);
    assert!(
        first.starts_with("<!-- @generated from books.yaml"),
        "{first}"
    );
    assert!(
        first
            .ends_with("\n## Unreleased\n\nVersion 0.1.0. The first version, with 2 operations.\n"),
        "{first}"
    );
    workspace.write("spec/books.yaml", &with_another_name());
    let text = sound(&workspace.run(&["codegen"]));
    assert!(!text.contains("level:"), "{text}");
}

#[test]
fn a_release_keeps_the_document_and_begins_the_history() {
    let workspace = Workspace::generated();
    let text = sound(&workspace.run(&["release", "books"]));
    assert!(text.starts_with("books: 0.1.0 is released\n"), "{text}");
    assert!(
        text.contains(
            "next version: 0.1.1 after a patch, 0.1.1 after a minor change, 0.2.0 after a major one"
        ),
        "{text}"
    );
    assert_eq!(workspace.read("spec/released/books.yaml"), BOOKS);
    let section = "## 0.1.0\n\nThe first version, with 2 operations.\n";
    assert_eq!(workspace.read("spec/released/books.changelog.md"), section);
    let changelog = workspace.read(CHANGELOG);
    assert!(changelog.ends_with(&format!("\n{section}")), "{changelog}");
    assert!(!changelog.contains("Unreleased"), "{changelog}");
    sound(&workspace.run(&["codegen", "--check"]));

    let before = workspace.snapshot();
    let text = sound(&workspace.run(&["release", "books"]));
    assert!(
        text.contains("nothing to do, 0.1.0 is released as it is"),
        "{text}"
    );
    assert_eq!(workspace.snapshot(), before);
}

#[test]
fn a_change_needs_the_version_that_it_asks_for() {
    for (change, level, needed) in [
        (
            BOOKS.replace("Every book there is.", "All."),
            "patch",
            "0.1.1",
        ),
        (with_one_more_operation(), "minor", "0.1.1"),
        (with_another_name(), "major", "0.2.0"),
    ] {
        let workspace = released();
        workspace.write("spec/books.yaml", &change);
        let before = workspace.snapshot();
        for arguments in [
            &["codegen"][..],
            &["codegen", "--check"],
            &["release", "books"],
        ] {
            let run = workspace.run(arguments);
            assert_eq!(run.status.code(), Some(1), "{}", stdout(&run));
            let text = stderr(&run);
            for expected in [
                "error[E1701]",
                &format!("expected {needed} or higher, found 0.1.0"),
                &format!(" {level} change"),
                &format!("write `x-crate-version: {needed}`"),
                "nothing was written",
            ] {
                assert!(text.contains(expected), "{expected}\n{text}");
            }
            assert_eq!(workspace.snapshot(), before, "{arguments:?}");
        }

        workspace.write("spec/books.yaml", &versioned(needed, &change));
        let text = sound(&workspace.run(&["codegen"]));
        let line = format!("  level: {level} (1 change since 0.1.0), version {needed}\n");
        assert!(text.contains(&line), "{line}\n{text}");
        sound(&workspace.run(&["codegen", "--check"]));
    }
}

#[test]
fn comments_and_ways_of_writing_are_no_change() {
    let workspace = released();
    workspace.write(
        "spec/books.yaml",
        &format!("# A comment.\n{BOOKS}").replace('\n', "\r\n"),
    );
    let text = sound(&workspace.run(&["codegen"]));
    assert!(
        text.contains("  level: none (no change since 0.1.0), version 0.1.0\n"),
        "{text}"
    );
    sound(&workspace.run(&["codegen", "--check"]));
}

#[test]
fn a_version_does_not_go_back() {
    let workspace = released();
    workspace.write("spec/books.yaml", &versioned("0.0.9", BOOKS));
    let run = workspace.run(&["codegen"]);
    assert_eq!(run.status.code(), Some(1));
    let text = stderr(&run);
    assert!(
        text.contains("expected 0.1.0 or higher, found 0.0.9"),
        "{text}"
    );
}

#[test]
fn the_changelog_says_what_changed_and_keeps_what_was_said() {
    let workspace = released();
    // What people make of the sections of releases stays.
    workspace.write(
        "spec/released/books.changelog.md",
        "## 0.1.0\r\n\r\nThe beginning.  \r\n",
    );
    let second =
        with_one_more_operation().replace("operationId: getBook", "operationId: fetchBook");
    workspace.write("spec/books.yaml", &versioned("0.2.0", &second));
    sound(&workspace.run(&["codegen"]));
    let changelog = workspace.read(CHANGELOG);
    let (_, unreleased) = changelog.split_once("\n## Unreleased\n").unwrap();
    let major = unreleased.find("### Major\n\n- `").unwrap();
    let minor = unreleased.find("### Minor\n\n- `").unwrap();
    assert!(major < minor, "{changelog}");
    assert!(
        unreleased.starts_with("\nVersion 0.2.0. Since 0.1.0: major, 2 changes.\n"),
        "{changelog}"
    );
    assert!(
        unreleased.ends_with("\n## 0.1.0\n\nThe beginning.\n"),
        "{changelog}"
    );
    assert!(unreleased.contains("GET /shelves"), "{changelog}");

    sound(&workspace.run(&["release", "books"]));
    let after = workspace.read(CHANGELOG);
    let expected = unreleased.replacen("\nVersion 0.2.0. ", "\n## 0.2.0\n\n", 1);
    assert!(after.ends_with(&expected), "{expected}\n{after}");
    assert!(!after.contains("Unreleased"), "{after}");
}

#[test]
fn a_changelog_that_others_edited_is_told_from_a_changed_history() {
    let workspace = released();
    workspace.write(
        "spec/released/books.changelog.md",
        "## 0.1.0\n\nOther words.\n",
    );
    let run = workspace.run(&["codegen", "--check"]);
    assert!(
        stdout(&run).contains("generated/books/CHANGELOG.md: stale (spec changed)\n"),
        "{}",
        stdout(&run)
    );
    sound(&workspace.run(&["codegen"]));
    let text = workspace.read(CHANGELOG);
    workspace.write(CHANGELOG, &format!("{text}And more.\n"));
    let run = workspace.run(&["codegen", "--check"]);
    assert!(
        stdout(&run).contains("generated/books/CHANGELOG.md: stale (edited by hand)\n"),
        "{}",
        stdout(&run)
    );
}

#[test]
fn a_released_document_that_is_broken_is_told_with_its_own_place() {
    let workspace = released();
    workspace.write("spec/released/books.yaml", "openapi: 3.0.3\ninfo: [\n");
    let run = workspace.run(&["codegen"]);
    assert_eq!(run.status.code(), Some(1));
    assert!(
        stderr(&run).contains("spec/released/books.yaml:"),
        "{}",
        stderr(&run)
    );
}

#[test]
fn what_is_not_in_spec_or_not_in_one_file_is_not_released() {
    let workspace = Workspace::generated();
    let run = workspace.run(&["release", "unknown"]);
    assert_eq!(run.status.code(), Some(2));
    assert!(
        stderr(&run).contains("there are: books, shops"),
        "{}",
        stderr(&run)
    );

    workspace.write("spec/parts/id.yaml", "type: string\ndescription: Which.\n");
    let parts = BOOKS.replace(
        "      type: string\n      description: The identifier of a book.\n      example: b-1\n",
        "      $ref: parts/id.yaml\n",
    );
    assert_ne!(parts, BOOKS);
    workspace.write("spec/books.yaml", &parts);
    let run = workspace.run(&["release", "books"]);
    assert_eq!(run.status.code(), Some(2), "{}", stdout(&run));
    assert!(
        stderr(&run).contains("refers to other files"),
        "{}",
        stderr(&run)
    );
    assert!(!workspace.path("spec/released").exists());
}

#[test]
fn a_crate_from_anywhere_has_no_changelog() {
    let workspace = Workspace::new();
    sound(&workspace.run(&["codegen", "--spec", "spec/books.yaml", "--out", "out"]));
    assert!(!workspace.path("out/CHANGELOG.md").exists());
    assert!(workspace.path("out/.codegen.json").is_file());
    fs::remove_dir_all(workspace.path("out")).unwrap();
}
