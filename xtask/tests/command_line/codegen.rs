//! `cargo xtask codegen` on a workspace of its own.

use std::fs;

use crate::support::{BOOKS, Workspace, stderr, stdout};

#[test]
fn every_document_becomes_a_crate() {
    let workspace = Workspace::new();
    let run = workspace.run(&["codegen"]);
    assert_eq!(run.status.code(), Some(0), "{}", stderr(&run));
    for name in ["books", "shops"] {
        assert!(
            workspace
                .path(&format!("generated/{name}/Cargo.toml"))
                .is_file()
        );
        assert!(
            workspace
                .path(&format!("generated/{name}/src/lib.rs"))
                .is_file()
        );
    }
    let text = stdout(&run);
    assert!(text.contains("new crate in"), "{text}");
    assert!(
        text.contains("operations: 2 added, 0 removed, 0 changed"),
        "{text}"
    );
}

#[test]
fn a_second_run_touches_nothing() {
    let workspace = Workspace::generated();
    let before = workspace.snapshot();
    let run = workspace.run(&["codegen"]);
    assert_eq!(run.status.code(), Some(0), "{}", stderr(&run));
    assert!(
        stdout(&run).contains("books: nothing to do, "),
        "{}",
        stdout(&run)
    );
    assert_eq!(workspace.snapshot(), before, "contents and times");
}

#[test]
fn a_changed_document_rewrites_what_it_changes_and_says_so() {
    let workspace = Workspace::generated();
    let document = workspace.read("spec/books.yaml");
    let changed = document
        .replace("operationId: getBook", "operationId: fetchBook")
        .replace("summary: Lists books", "summary: Lists all books");
    workspace.write("spec/books.yaml", &changed);
    let run = workspace.run(&["codegen"]);
    assert_eq!(run.status.code(), Some(0), "{}", stderr(&run));
    let text = stdout(&run);
    assert!(
        text.contains("operations: 1 added, 1 removed, 1 changed"),
        "{text}"
    );
    for line in ["    + fetchBook\n", "    - getBook\n", "    ~ listBooks\n"] {
        assert!(text.contains(line), "{text}");
    }
    assert!(text.contains("  written  "), "{text}");
    assert!(text.contains("shops: nothing to do"), "{text}");
}

#[test]
fn what_no_longer_belongs_is_removed() {
    let workspace = Workspace::generated();
    fs::remove_file(workspace.path("spec/shops.yaml")).unwrap();
    workspace.write("generated/books/src/stray.rs", "// @generated\n");
    workspace.write("generated/books/NOTES.md", "mine");
    workspace.write("generated/notes/mine.txt", "");
    let run = workspace.run(&["codegen"]);
    assert_eq!(run.status.code(), Some(0), "{}", stderr(&run));
    assert!(!workspace.path("generated/books/src/stray.rs").exists());
    assert!(!workspace.path("generated/shops").exists());
    assert!(workspace.path("generated/books/NOTES.md").exists());
    assert!(
        stderr(&run).contains("NOTES.md` lies in a generated crate, but was not generated"),
        "{}",
        stderr(&run)
    );
    assert!(workspace.path("generated/notes/mine.txt").exists());
    assert!(
        stderr(&run).contains("was not generated either"),
        "{}",
        stderr(&run)
    );
}

#[test]
fn a_check_of_what_is_up_to_date_is_silent() {
    let workspace = Workspace::generated();
    let before = workspace.snapshot();
    let run = workspace.run(&["codegen", "--check"]);
    assert_eq!(run.status.code(), Some(0));
    assert_eq!((stdout(&run), stderr(&run)), (String::new(), String::new()));
    assert_eq!(workspace.snapshot(), before);
}

#[test]
fn a_check_names_each_file_that_is_stale_missing_or_unexpected() {
    let workspace = Workspace::generated();
    let library = workspace.read("generated/books/src/lib.rs");
    workspace.write(
        "generated/books/src/lib.rs",
        &format!("{library}// edited\n"),
    );
    fs::remove_file(workspace.path("generated/shops/Cargo.toml")).unwrap();
    workspace.write("generated/shops/src/stray.rs", "");
    workspace.write("generated/notes.txt", "");
    let before = workspace.snapshot();

    let run = workspace.run(&["codegen", "--check"]);
    assert_eq!(run.status.code(), Some(1));
    let text = stdout(&run);
    for line in [
        "generated/books/src/lib.rs: stale (edited by hand)\n",
        "    -// edited\n",
        "generated/shops/Cargo.toml: missing (edited by hand)\n",
        "generated/shops/src/stray.rs: unexpected (edited by hand)\n",
        "generated/notes.txt: unexpected",
    ] {
        assert!(text.contains(line), "{line}\n{text}");
    }
    assert!(
        stderr(&run).contains("run `cargo xtask codegen`"),
        "{}",
        stderr(&run)
    );
    assert_eq!(workspace.snapshot(), before, "a check never writes");
}

#[test]
fn a_document_inside_of_its_crate_is_refused() {
    let workspace = Workspace::new();
    workspace.write("out/spec.yaml", BOOKS);
    let before = workspace.snapshot();
    for out in ["out", ".", "out/../out"] {
        let run = workspace.run(&["codegen", "--spec", "out/spec.yaml", "--out", out]);
        assert_eq!(run.status.code(), Some(2), "{}", stderr(&run));
        assert!(
            stderr(&run).contains("keep the document elsewhere"),
            "{}",
            stderr(&run)
        );
        assert_eq!(workspace.snapshot(), before);
    }
}

#[test]
fn a_name_that_no_package_can_have_comes_with_one_that_can() {
    let workspace = Workspace::new();
    let run = workspace.run(&[
        "codegen",
        "--spec",
        "spec/books.yaml",
        "--out",
        "out",
        "--name",
        "Bad Name",
    ]);
    assert_eq!(run.status.code(), Some(2));
    assert!(stderr(&run).contains("`bad-name` can"), "{}", stderr(&run));
}

#[test]
fn one_bad_document_writes_nothing_of_any() {
    let workspace = Workspace::generated();
    workspace.write("spec/books.yaml", "openapi: 3.0.3\ninfo: [\n");
    workspace.write("spec/shops.yaml", "swagger: '2.0'\n");
    workspace.write("spec/third.yaml", BOOKS);
    let before = workspace.snapshot();
    for arguments in [&["codegen"][..], &["codegen", "--check"]] {
        let run = workspace.run(arguments);
        assert_eq!(run.status.code(), Some(1));
        let text = stderr(&run);
        assert!(
            text.contains("books.yaml:"),
            "all documents are told about: {text}"
        );
        assert!(
            text.contains("shops.yaml:"),
            "all documents are told about: {text}"
        );
        assert_eq!(workspace.snapshot(), before);
    }
}

#[test]
fn a_document_from_anywhere_becomes_a_crate_anywhere() {
    let workspace = Workspace::new();
    let spec = workspace.path("spec/books.yaml");
    let out = workspace.path("elsewhere/deep");
    let arguments = [
        "codegen",
        "--spec",
        spec.to_str().unwrap(),
        "--out",
        out.to_str().unwrap(),
    ];
    let run = workspace.run(&[&arguments[..], &["--name", "library-client"]].concat());
    assert_eq!(run.status.code(), Some(0), "{}", stderr(&run));
    let manifest = fs::read_to_string(out.join("Cargo.toml")).unwrap();
    assert!(manifest.contains("library-client"), "{manifest}");
    assert!(manifest.contains("\"../../codegen/runtime\""), "{manifest}");
    assert!(!workspace.path("generated").exists());

    let before = workspace.snapshot();
    let run = workspace.run(&[&arguments[..], &["--name", "library-client", "--check"]].concat());
    assert_eq!(run.status.code(), Some(0), "{}", stdout(&run));
    assert_eq!(workspace.snapshot(), before);
}

#[test]
fn a_directory_with_other_files_is_left_alone() {
    let workspace = Workspace::new();
    workspace.write("important/thesis.txt", "years of work");
    let before = workspace.snapshot();
    let spec = workspace.path("spec/books.yaml");
    let out = workspace.path("important");
    let run = workspace.run(&[
        "codegen",
        "--spec",
        spec.to_str().unwrap(),
        "--out",
        out.to_str().unwrap(),
    ]);
    assert_eq!(run.status.code(), Some(2));
    assert!(stderr(&run).contains("not generated"), "{}", stderr(&run));
    assert_eq!(workspace.snapshot(), before);
}

#[test]
fn a_name_that_no_package_can_have_is_refused() {
    let workspace = Workspace::new();
    for name in ["Books", "2books", "type", "a b", "openapi-runtime", ""] {
        let run = workspace.run(&["codegen", "--spec", "x.yaml", "--out", "x", "--name", name]);
        assert_eq!(run.status.code(), Some(2), "{name}");
    }
}

#[test]
fn documents_that_stand_for_one_crate_are_refused() {
    let workspace = Workspace::new();
    workspace.write("spec/Books.yml", BOOKS);
    let run = workspace.run(&["codegen"]);
    assert_eq!(run.status.code(), Some(2));
    assert!(
        stderr(&run).contains("both stand for the crate `books`"),
        "{}",
        stderr(&run)
    );
    assert!(!workspace.path("generated").exists());
}

#[test]
fn timings_name_every_stage() {
    let workspace = Workspace::new();
    let run = workspace.run(&["codegen", "--timings"]);
    let text = stdout(&run);
    for word in [
        "load", "check", "lower", "emit", "write", "total", "books", "shops",
    ] {
        assert!(text.contains(word), "{word}: {text}");
    }
}
