//! What we knowingly changed.

use crate::support::{BOOKS, Case, Reply, Server, altered, told};

const OVERLAY: &str = "overlay: 1.0.0
info: { title: What we know better, version: 1.0.0 }
extends: UPSTREAM
actions:
  - target: $.paths['/books'].get.parameters[?@.name == 'debug']
    description: Only the vendor's own tools may use it.
    remove: true
  - target: $.components.schemas.Book.properties
    description: Seen in every answer, documented nowhere.
    update: { binding: { $ref: '#/components/schemas/Binding' } }
";

/// Upstream has a parameter that we leave out, and lacks a field that we have.
fn theirs() -> String {
    let theirs = altered(
        BOOKS,
        "        - name: limit\n",
        "        - { name: debug, in: query, schema: { type: boolean } }\n        - name: limit\n",
    );
    altered(
        &theirs,
        "          type: string\n        binding: { $ref: '#/components/schemas/Binding' }\n",
        "          type: string\n",
    )
}

#[test]
fn the_overlay_beside_the_document_is_applied_to_upstream() {
    let case = Case::books();
    assert_eq!(told(&case.against(&theirs())).len(), 2);
    case.write("ours.drift-overlay.yaml", OVERLAY);
    let report = case.against(&theirs());
    assert_eq!(told(&report), [""; 0]);
    assert_eq!(report["overlay"], "ours.drift-overlay.yaml");
}

#[test]
fn another_overlay_may_be_named() {
    let case = Case::books();
    case.write("other.yaml", OVERLAY);
    case.write("theirs.yaml", theirs());
    let run = case.run(&["--upstream", "theirs.yaml", "--overlay", "other.yaml"]);
    assert_eq!(run.status(), 0, "{}", run.stdout());
}

#[test]
fn the_overlay_names_the_upstream() {
    let case = Case::books();
    let server = Server::start([("/openapi.yaml", Reply::ok("application/yaml", theirs()))]);
    case.write(
        "ours.drift-overlay.yaml",
        altered(OVERLAY, "UPSTREAM", &server.url("/openapi.yaml")),
    );
    assert_eq!(case.run(&[]).status(), 0);
    assert_eq!(server.asked(), ["/openapi.yaml"]);
}

#[test]
fn an_action_that_matches_nothing_is_an_error() {
    let case = Case::books();
    case.write("ours.drift-overlay.yaml", OVERLAY);
    case.write("theirs.yaml", BOOKS);
    let run = case.run(&["--upstream", "theirs.yaml"]);
    assert_eq!(run.status(), 2);
    assert!(
        run.stderr().contains("ours.drift-overlay.yaml:5:13"),
        "{}",
        run.stderr()
    );
}

#[test]
fn every_action_says_why() {
    let case = Case::books();
    case.write(
        "ours.drift-overlay.yaml",
        altered(
            OVERLAY,
            "    description: Only the vendor's own tools may use it.\n",
            "",
        ),
    );
    case.write("theirs.yaml", theirs());
    let run = case.run(&["--upstream", "theirs.yaml"]);
    assert_eq!(run.status(), 2);
    assert!(
        run.stderr().contains("action 1") && run.stderr().contains("says no reason"),
        "{}",
        run.stderr()
    );
}

#[test]
fn without_an_upstream_it_says_how_to_name_one() {
    let run = Case::books().run(&[]);
    assert_eq!(run.status(), 2);
    assert!(run.stderr().contains("--upstream"), "{}", run.stderr());
}
