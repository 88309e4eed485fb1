//! `cargo xtask diff`.

use serde_json::Value;

use crate::support::{BOOKS, Workspace, git, stderr, stdout};

fn with_one_more_path() -> String {
    BOOKS.replacen(
        "paths:\n",
        "paths:\n  /shelves:\n    get:\n      operationId: countShelves\n      tags: [Books]\n      summary: Counts.\n      responses:\n        \"204\":\n          description: Done.\n",
        1,
    )
}

#[test]
fn two_documents_are_compared() {
    let workspace = Workspace::new();
    workspace.write("new.yaml", &with_one_more_path());

    let run = workspace.run(&["diff", "spec/books.yaml", "new.yaml"]);

    assert_eq!(run.status.code(), Some(0), "{}", stderr(&run));
    let text = stdout(&run);
    assert!(text.starts_with("minor[D203]: "), "{text}");
    assert!(text.contains("\n  new: new.yaml:"), "{text}");
    assert!(
        text.ends_with("minor: 0 major, 1 minor, 0 patch\n"),
        "{text}"
    );
}

#[test]
fn a_level_can_be_denied() {
    let workspace = Workspace::new();
    workspace.write("new.yaml", &with_one_more_path());
    let code = |old: &str, new: &str, level: &str| {
        let run = workspace.run(&["diff", old, new, "--deny", level]);
        run.status.code()
    };

    assert_eq!(code("spec/books.yaml", "new.yaml", "major"), Some(0));
    assert_eq!(code("spec/books.yaml", "new.yaml", "minor"), Some(1));
    assert_eq!(code("new.yaml", "spec/books.yaml", "major"), Some(1));
    assert_eq!(code("new.yaml", "new.yaml", "patch"), Some(0));
}

#[test]
fn a_revision_is_compared_with_the_files_as_they_are() {
    let workspace = Workspace::new();
    git(&workspace, &["init", "--quiet"]);
    git(&workspace, &["add", "."]);
    git(&workspace, &["commit", "--quiet", "--message", "First"]);
    workspace.write("spec/books.yaml", &with_one_more_path());

    let run = workspace.run(&["diff", "HEAD", "--format", "json"]);

    assert_eq!(run.status.code(), Some(0), "{}", stderr(&run));
    let json: Value = serde_json::from_str(&stdout(&run)).unwrap();
    assert_eq!(json["level"], "minor");
    assert_eq!(json["changes"].as_array().unwrap().len(), 1);
    assert_eq!(json["changes"][0]["operation"], "countShelves");
    assert_eq!(json["changes"][0]["new"]["file"], "spec/books.yaml");
    assert!(json["changes"][0]["new"]["line"].is_u64());

    let run = workspace.run(&["diff", "HEAD", "HEAD"]);
    assert_eq!(stdout(&run), "none: nothing changed\n");
}

#[test]
fn a_table_for_a_comment_names_the_level_first() {
    let workspace = Workspace::new();
    workspace.write("new.yaml", &with_one_more_path());

    let run = workspace.run(&[
        "diff",
        "new.yaml",
        "spec/books.yaml",
        "--format",
        "markdown",
    ]);

    let text = stdout(&run);
    assert!(
        text.starts_with("**major: 1 major, 0 minor, 0 patch**\n"),
        "{text}"
    );
    assert!(text.contains("\n| major (D204) | `"), "{text}");
    assert!(!text.contains("<details>"), "{text}");
}

#[test]
fn what_no_program_notices_is_folded_away_in_a_comment() {
    let workspace = Workspace::new();
    let prose = BOOKS.replace("What it is called.", "The title.");
    workspace.write("new.yaml", &prose);

    let run = workspace.run(&[
        "diff",
        "spec/books.yaml",
        "new.yaml",
        "--format",
        "markdown",
    ]);

    let text = stdout(&run);
    let folded = text.split_once("<details><summary>1 patch change: ");
    let (before, after) = folded.unwrap_or_else(|| panic!("{text}"));
    assert_eq!(before, "**patch: 0 major, 0 minor, 1 patch**\n\n");
    assert!(
        after.contains("\n| patch (D101) | `models::Book::title` |"),
        "{text}"
    );
    assert!(after.ends_with("\n\n</details>\n"), "{text}");
}

#[test]
fn what_cannot_be_compared_is_told() {
    let workspace = Workspace::new();
    workspace.write("broken.yaml", "openapi: 3.0.3\ninfo: [\n");
    for (arguments, told) in [
        (
            ["diff", "missing.yaml", "spec/books.yaml"],
            "no file `missing.yaml`",
        ),
        (
            ["diff", "no-revision", "spec/books.yaml"],
            "neither a file nor a Git revision",
        ),
        (
            ["diff", "spec/books.yaml", "broken.yaml"],
            "cannot be compared",
        ),
    ] {
        let run = workspace.run(&arguments);
        assert_eq!(run.status.code(), Some(2), "{arguments:?}");
        assert!(stderr(&run).contains(told), "{}", stderr(&run));
    }
}
