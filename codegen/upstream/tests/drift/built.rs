//! Pages as today's tools build them, from altered copies of our documents. `.ci/check-drift` installs the tools with npm
//! and runs these; `cargo test` has reduced pages of the same kind (`tests/pages`).

use std::path::PathBuf;
use std::process::Command;

use crate::support::{Case, Reply, Server, altered, told};

fn tool(variable: &str) -> PathBuf {
    let path = std::env::var_os(variable);
    path.unwrap_or_else(|| panic!("{variable} is not set: run .ci/check-drift"))
        .into()
}

fn spec(name: &str) -> String {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../../spec")
        .join(name);
    std::fs::read_to_string(path).expect("one of our documents")
}

/// Gcore IAM with one more operation and one more parameter.
fn gcore() -> (String, String) {
    let ours = spec("gcore-iam.yaml");
    let theirs = altered(
        &ours,
        "\n  /iam/clients/me:\n",
        "\n  /iam/clients/{id}/groups:\n    get:\n      tags: [Account]\n      operationId: listGroups\n      summary: Groups\n      description: All groups.\n      parameters: [{ name: id, in: path, required: true, schema: { type: integer } }]\n      responses: { '200': { description: Groups., content: { application/json: { schema: { type: array, items: { type: string } } } } } }\n  /iam/clients/me:\n",
    );
    (ours, theirs)
}

const EXPECTED: [&str; 1] = ["notable added operation: operation GET /iam/clients/{id}/groups"];

#[test]
#[ignore = "needs @redocly/cli: .ci/check-drift"]
fn a_page_that_redocly_builds() {
    let redocly = tool("REDOCLY");
    for (options, name) in [
        (&[][..], "page.html"),
        (&["--inlineBundle"][..], "whole.html"),
    ] {
        let (ours, theirs) = gcore();
        let case = Case::of(&ours);
        let document = case.write("theirs.yaml", theirs);
        let page = document.with_file_name(name);
        let built = Command::new(&redocly)
            .args(["build-docs", "--output"])
            .arg(&page)
            .args(options)
            .arg(&document)
            .output()
            .expect("redocly runs");
        assert!(
            built.status.success(),
            "{}",
            String::from_utf8_lossy(&built.stderr)
        );
        let server = Server::start([("/docs.html", Reply::ok("text/html", case.read(name)))]);
        let report = case
            .run(&["--upstream", &server.url("/docs.html"), "--format", "json"])
            .report();
        assert_eq!(told(&report), EXPECTED);
        case.apply(report["patch"].as_str().expect("a patch"));
        let run = case.run(&["--upstream", &server.url("/docs.html")]);
        assert_eq!(run.status(), 0, "{}", run.stdout());
    }
}

#[test]
#[ignore = "needs swagger-ui-dist: .ci/check-drift"]
fn the_page_of_swagger_ui() {
    let folder = tool("SWAGGER_UI");
    let file =
        |name: &str| std::fs::read_to_string(folder.join(name)).expect("a file of swagger-ui-dist");
    let (ours, theirs) = gcore();
    let script = altered(
        &file("swagger-initializer.js"),
        "https://petstore.swagger.io/v2/swagger.json",
        "openapi.yaml",
    );
    let server = Server::start([
        ("/docs/", Reply::ok("text/html", file("index.html"))),
        (
            "/docs/swagger-initializer.js",
            Reply::ok("text/javascript", script),
        ),
        ("/docs/openapi.yaml", Reply::ok("text/yaml", theirs)),
    ]);
    let report = Case::of(&ours)
        .run(&["--upstream", &server.url("/docs/"), "--format", "json"])
        .report();
    assert_eq!(told(&report), EXPECTED);
}
