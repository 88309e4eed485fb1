//! How it is told.

use crate::support::{BOOKS, Case, altered};

fn theirs() -> String {
    let theirs = altered(
        BOOKS,
        "        title: { type: string, maxLength: 200 }\n",
        "        title: { type: string, maxLength: 100 }\n        isbn: { type: string }\n",
    );
    altered(
        &theirs,
        "    post:\n",
        "    put:\n      responses: { '204': { description: Done. } }\n    post:\n",
    )
}

#[test]
fn people_get_the_important_first_with_place_and_patch() {
    let case = Case::books();
    case.write(
        "theirs.yaml",
        altered(&theirs(), "required: [title]", "required: [title, isbn]"),
    );
    let run = case.run(&["--upstream", "theirs.yaml"]);
    assert_eq!(run.status(), 1);
    let text = run.stdout();
    let at = |part: &str| {
        text.find(part)
            .unwrap_or_else(|| panic!("`{part}` is missing in\n{text}"))
    };
    assert!(
        at("ours.yaml against theirs.yaml: drift of 3 operations ours, 4 theirs, 3 in common")
            < at("breaking (1)")
    );
    assert!(at("breaking (1)") < at("ours.yaml:77:5: added required field `isbn` of `NewBook`"));
    assert!(at("+        isbn: { type: string }") < at("notable (1)"));
    assert!(at("added operation PUT /books") < at("detail (1)"));
    assert!(at("ours: 200; theirs: 100") < at("3 differences: 1 breaking, 1 notable, 1 detail"));
}

#[test]
fn the_output_is_bounded() {
    let case = Case::books();
    case.write("theirs.yaml", theirs());
    let text = case
        .run(&["--upstream", "theirs.yaml", "--limit", "1"])
        .stdout();
    assert!(text.contains("… 2 differences more"), "{text}");
    let run = case.run(&[
        "--upstream",
        "theirs.yaml",
        "--limit",
        "1",
        "--format",
        "json",
    ]);
    let report = run.report();
    assert_eq!(report["differences"].as_array().map(Vec::len), Some(1));
    assert_eq!(report["omitted"], 2);
    assert_eq!(report["counts"]["notable"], 2);
}

#[test]
fn all_additions_are_written_as_one_patch() {
    let case = Case::books();
    case.write("theirs.yaml", theirs());
    assert_eq!(
        case.run(&["--upstream", "theirs.yaml", "--patch", "all.diff"])
            .status(),
        1
    );
    case.apply(&case.read("all.diff"));
    let left = case.run(&["--upstream", "theirs.yaml"]).stdout();
    assert!(left.contains("1 difference: 1 detail"), "{left}");
}

#[test]
fn issues_get_markdown_in_which_upstream_mentions_nobody() {
    let case = Case::books();
    let hostile = altered(
        BOOKS,
        "        title: { type: string, maxLength: 200 }\n",
        "        title: { type: string, maxLength: 200 }\n        \"` @everyone <script>\": { type: string }\n",
    );
    case.write(
        "theirs.yaml",
        altered(
            &hostile,
            "    post:\n",
            "    put:\n      responses: { '204': { description: Done. } }\n    post:\n",
        ),
    );
    let text = case
        .run(&["--upstream", "theirs.yaml", "--format", "markdown"])
        .stdout();
    assert!(
        text.starts_with("## `ours.yaml` drifts from upstream\n"),
        "{text}"
    );
    assert!(
        text.contains(
            "* added optional field `' @everyone <script>` of `NewBook` — `ours.yaml:77:5`"
        ),
        "{text}"
    );
    assert!(text.contains("```diff"), "{text}");
}

#[test]
fn upstream_does_not_command_the_terminal() {
    let case = Case::books();
    case.write(
        "theirs.yaml",
        altered(
            BOOKS,
            "[hardcover, paperback]",
            "[hardcover, paperback, \"\\e[31mred\"]",
        ),
    );
    let run = case.run(&["--upstream", "theirs.yaml"]);
    assert_eq!(run.status(), 1);
    assert!(!run.stdout().contains('\u{1b}'), "{}", run.stdout());
}

#[test]
fn programs_get_troubles_too() {
    let run = Case::books().run(&["--upstream", "missing.yaml", "--format", "json"]);
    assert_eq!(run.status(), 2);
    let all: serde_json::Value = serde_json::from_str(&run.stdout()).expect("JSON");
    assert!(
        all["reports"][0]["error"]
            .as_str()
            .is_some_and(|error| error.contains("missing.yaml"))
    );
}
