//! Documentation pages: real ones, reduced to what matters, and the many ways to configure Swagger UI.

use crate::support::{BOOKS, Case, Reply, Server, altered, fixture, told};

/// What the pages in `tests/pages` say that the books do not.
const EXPECTED: [&str; 2] = [
    "notable added operation: operation DELETE /books/{id}",
    "notable added field: optional field `isbn` of `Book`",
];

fn html(body: &str) -> Reply {
    Reply::ok("text/html; charset=utf-8", body)
}

fn yaml() -> Reply {
    Reply::ok(
        "application/yaml",
        altered(
            BOOKS,
            "      operationId: getBook\n",
            "      operationId: getBook\n      deprecated: true\n",
        ),
    )
}

/// Runs against a page that leads to [`yaml`].
#[track_caller]
fn leads_to_the_document(server: &Server, path: &str) {
    let run = Case::books().run(&["--upstream", &server.url(path), "--format", "json"]);
    assert_eq!(
        told(&run.report()),
        ["notable added deprecation: `deprecated` on the operation"],
        "{}",
        run.stderr()
    );
}

#[test]
fn pages_of_redoc_carry_the_document() {
    for page in ["pages/redoc-3.html", "pages/redoc-2.html"] {
        let server = Server::start([("/docs.html", html(&fixture(page)))]);
        let run = Case::books().run(&["--upstream", &server.url("/docs.html"), "--format", "json"]);
        let report = run.report();
        assert_eq!(told(&report), EXPECTED, "{page}");
        assert_eq!(report["upstream"], server.url("/docs.html"));
        assert_eq!(server.asked(), ["/docs.html"]);
    }
}

#[test]
fn a_saved_page_is_read_from_its_file() {
    let case = Case::books();
    case.write("page.html", fixture("pages/redoc-3.html"));
    let report = case
        .run(&["--upstream", "page.html", "--format", "json"])
        .report();
    assert_eq!(told(&report), EXPECTED);
}

#[test]
fn swagger_ui_names_the_document_in_its_initializer() {
    let script = fixture("pages/swagger-initializer.js");
    let script = altered(
        &script,
        "https://petstore.swagger.io/v2/swagger.json",
        "../openapi.yaml",
    );
    let server = Server::start([
        ("/docs/", html(&fixture("pages/swagger-ui.html"))),
        (
            "/docs/swagger-initializer.js",
            Reply::ok("text/javascript", script),
        ),
        ("/openapi.yaml", yaml()),
    ]);
    leads_to_the_document(&server, "/docs/");
    assert_eq!(
        server.asked(),
        ["/docs/", "/docs/swagger-initializer.js", "/openapi.yaml"]
    );
}

#[test]
fn swagger_ui_names_the_document_in_the_page() {
    for script in [
        "const ui = SwaggerUIBundle({ url: '/api', \"dom_id\": '#swagger-ui' }) // FastAPI",
        "window.ui = SwaggerUIBundle({ urls: [{ name: 'One', url: \"\\/api\" }], presets: [a.b({url: '/no'})] });",
        "/* SwaggerUIBundle({ url: '/no' }) */ window.onload = () => { SwaggerUIBundle({ dom_id: `#x`, url: `/api` }) }",
        "var settings = JSON.parse('{\"urls\":[{\"url\":\"/api\",\"name\":\"V1\"}]}');",
    ] {
        let page = format!(
            "<!doctype html><script>var x = '<!-- <p>'</script><div id=swagger-ui></div><script>{script}</script>"
        );
        let server = Server::start([("/docs", html(&page)), ("/api", yaml())]);
        leads_to_the_document(&server, "/docs");
    }
}

#[test]
fn swagger_ui_may_name_settings_that_name_the_document() {
    let page = "<html><script>SwaggerUIBundle({ url: '', configUrl: '/v3/settings' })</script>";
    let settings = r#"{"configUrl":"/v3/settings","url":"/v3/api-docs"}"#;
    let server = Server::start([
        ("/swagger", html(page)),
        ("/v3/settings", Reply::ok("application/json", settings)),
        ("/v3/api-docs", yaml()),
    ]);
    leads_to_the_document(&server, "/swagger");
}

#[test]
fn pages_that_load_the_document_themselves_name_it() {
    for page in [
        "<!-- a comment --><html><redoc spec-url='/api'></redoc>",
        "<html><script>Redoc.init('/api', {}, document.body)</script>",
        "<html><elements-api apiDescriptionUrl=\"/api\" router=\"hash\"/>",
    ] {
        let server = Server::start([("/", html(page)), ("/api", yaml())]);
        leads_to_the_document(&server, "/");
    }
}

#[test]
fn a_page_with_several_documents_asks_for_one() {
    let page = "<html><script>SwaggerUIBundle({ urls: [{ url: 'a.json', name: 'First' }, { url: 'b.json', name: 'Second' }] })</script>";
    let server = Server::start([("/docs/", html(page))]);
    let run = Case::books().run(&["--upstream", &server.url("/docs/")]);
    assert_eq!(run.status(), 2);
    for named in [
        server.url("/docs/a.json"),
        server.url("/docs/b.json"),
        "Second".to_owned(),
    ] {
        assert!(run.stderr().contains(&named), "{}", run.stderr());
    }
}

#[test]
fn a_page_without_a_document_is_no_upstream() {
    for page in [
        "<!doctype html><title>Docs</title><p>Nothing to see.",
        "<html><script>const __redoc_state = {\"spec\": {\"data\": {\"title\": \"no document\"}}};</script>",
        "<html><script>const __redoc_state = {\"spec\": {\"data\": {\"openapi\": \"3.0.0\"",
        "<html><p>const __redoc_definition = {\"openapi\":\"3.0.3\"}</p>",
    ] {
        let server = Server::start([("/", html(page))]);
        let run = Case::books().run(&["--upstream", &server.url("/")]);
        assert_eq!(run.status(), 2);
        assert!(
            run.stderr()
                .contains("is a page without an OpenAPI document"),
            "{}",
            run.stderr()
        );
        assert_eq!(run.stdout(), "");
    }
}
