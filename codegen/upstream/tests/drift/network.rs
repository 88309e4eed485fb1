//! What servers do.

use std::io::Write;
use std::sync::Arc;

use crate::support::{BOOKS, Case, Reply, Run, Server, fixture};

fn against(server: &Server, path: &str) -> Run {
    Case::books().run(&["--upstream", &server.url(path), "--timeout", "20"])
}

/// The run could not tell, and says why.
#[track_caller]
fn cannot_tell(run: &Run, why: &str) {
    assert_eq!(run.status(), 2, "{}", run.stdout());
    assert!(
        run.stderr().contains(why),
        "expected `{why}` in: {}",
        run.stderr()
    );
    assert_eq!(run.stdout(), "");
}

#[test]
fn redirects_are_followed() {
    let server = Server::start([
        ("/old", Reply::redirect("/newer?key=secret")),
        ("/newer?key=secret", Reply::redirect("new.yaml#top")),
        ("/new.yaml", Reply::ok("text/plain", BOOKS)),
    ]);
    let run = against(&server, "/old");
    assert_eq!(run.status(), 0, "{}", run.stderr());
    assert!(run.stdout().contains(&server.url("/new.yaml")));
}

#[test]
fn redirects_end() {
    let server = Server::start([("/a", Reply::redirect("/b")), ("/b", Reply::redirect("/a"))]);
    cannot_tell(&against(&server, "/a"), "more than 5 redirects");
    assert_eq!(server.asked().len(), 6);
}

#[test]
fn redirects_lead_nowhere_that_is_not_asked() {
    for (target, why) in [
        ("http://example.com/", "plain http"),
        ("file:///etc/passwd", "the scheme `file`"),
        ("https://user:word@example.com/", "credentials in a URL"),
        ("http://[", "is no URL"),
    ] {
        let server = Server::start([("/", Reply::redirect(target))]);
        let run = against(&server, "/");
        cannot_tell(&run, why);
        assert!(!run.stderr().contains("user:word"));
    }
}

#[test]
fn only_https_is_asked_unless_it_is_this_machine() {
    for (upstream, why) in [
        ("http://example.com/openapi.json", "plain http"),
        ("ftp://example.com/openapi.json", "the scheme `ftp`"),
        ("https://key:word@example.com/", "credentials in a URL"),
    ] {
        cannot_tell(&Case::books().run(&["--upstream", upstream]), why);
    }
}

#[test]
fn other_statuses_are_told() {
    let server = Server::start([]);
    cannot_tell(&against(&server, "/gone?key=secret"), "404 Not Found");
    assert!(
        !against(&server, "/gone?key=secret")
            .stderr()
            .contains("secret")
    );
}

#[test]
fn a_server_that_says_nothing_or_stops_is_given_up() {
    let server = Server::start([
        ("/silent", Reply::Silence),
        ("/stalled", Reply::Stall("openapi: 3.0.3\n")),
    ]);
    for path in ["/silent", "/stalled"] {
        let run = Case::books().run(&["--upstream", &server.url(path), "--timeout", "0.2"]);
        cannot_tell(&run, "has not answered within 0.2 s");
    }
}

#[test]
fn an_answer_that_breaks_off_is_none() {
    let server = Server::start([(
        "/",
        Reply::BreakOff("openapi: 3.0.3\ninfo: {}\npaths: {}\n"),
    )]);
    cannot_tell(&against(&server, "/"), "the answer broke off");
}

#[test]
fn nothing_listens() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let url = format!("http://{}/", listener.local_addr().expect("an address"));
    drop(listener);
    cannot_tell(
        &Case::books().run(&["--upstream", &url]),
        "could not connect",
    );
}

#[test]
fn a_page_of_30_megabytes_is_read() {
    let page = fixture("pages/redoc-3.html");
    let (head, rest) = page.split_once("<body").expect("a body");
    let page = format!(
        "{head}<style>{}</style><body{rest}",
        ".a{margin:0}\n".repeat(30_000_000 / 13)
    );
    let server = Server::start([("/", Reply::ok("text/html", page))]);
    let run = against(&server, "/");
    assert_eq!(run.status(), 1, "{}", run.stderr());
}

#[test]
fn more_than_50_megabytes_are_refused_also_compressed() {
    let large = vec![b' '; 50_000_001];
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    encoder.write_all(&large).expect("memory");
    let small = Reply::Answer {
        status: "200 OK",
        headers: vec![("Content-Encoding", "gzip".to_owned())],
        body: Arc::new(encoder.finish().expect("memory")),
    };
    let server = Server::start([("/large", Reply::ok("text/html", large)), ("/small", small)]);
    cannot_tell(&against(&server, "/large"), "more than 50 MB");
    cannot_tell(&against(&server, "/small"), "more than 50 MB");
}

#[test]
fn gzip_is_undone() {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    encoder.write_all(BOOKS.as_bytes()).expect("memory");
    let compressed = encoder.finish().expect("memory");
    let gzip = |encoding: &str, body: &[u8]| Reply::Answer {
        status: "200 OK",
        headers: vec![("Content-Encoding", encoding.to_owned())],
        body: Arc::new(body.to_vec()),
    };
    let server = Server::start([
        ("/", gzip("gzip", &compressed)),
        ("/cut", gzip("gzip", &compressed[..compressed.len() / 2])),
        ("/other", gzip("br", &compressed)),
    ]);
    assert_eq!(against(&server, "/").status(), 0);
    cannot_tell(&against(&server, "/cut"), "gzip");
    cannot_tell(&against(&server, "/other"), "`br`, which was not asked for");
}

#[test]
fn the_content_counts_and_not_the_content_type() {
    let json = r#"{"openapi":"3.0.3","info":{"title":"T","version":"1"},"paths":{}}"#;
    let server = Server::start([
        ("/html", Reply::ok("text/html", BOOKS)),
        (
            "/octets",
            Reply::ok("application/octet-stream", format!("\u{feff}{json}")),
        ),
        ("/nonsense", Reply::ok("no media type at all", BOOKS)),
    ]);
    assert_eq!(against(&server, "/html").status(), 0);
    assert_eq!(against(&server, "/octets").status(), 1);
    assert_eq!(against(&server, "/nonsense").status(), 0);
}

#[test]
fn what_is_no_document_is_told_with_its_place() {
    let server = Server::start([
        (
            "/yaml",
            Reply::ok("application/yaml", "openapi: 3.0.3\npaths: [unclosed\n"),
        ),
        (
            "/json",
            Reply::ok("application/json", r#"{"openapi": "3.0.3", "paths": "#),
        ),
        (
            "/swagger",
            Reply::ok(
                "application/json",
                r#"{"swagger": "2.0", "info": {}, "paths": {}}"#,
            ),
        ),
        ("/list", Reply::ok("application/json", "[1, 2]")),
        (
            "/image",
            Reply::ok("image/png", [0x89, b'P', b'N', b'G', 0xff, 0xfe]),
        ),
        ("/empty", Reply::ok("application/yaml", " \n")),
        (
            "/parts",
            Reply::ok("application/yaml", altered_to_refer_to_a_file()),
        ),
    ]);
    cannot_tell(&against(&server, "/yaml"), "/yaml:");
    cannot_tell(&against(&server, "/json"), "/json:1:");
    cannot_tell(&against(&server, "/swagger"), "Swagger 2.0");
    cannot_tell(&against(&server, "/list"), "cannot be understood");
    cannot_tell(&against(&server, "/image"), "`image/png`");
    cannot_tell(&against(&server, "/empty"), "is empty");
    cannot_tell(&against(&server, "/parts"), "bundle it");
}

fn altered_to_refer_to_a_file() -> String {
    BOOKS.replace("'#/components/schemas/NewBook'", "'../../etc/passwd'")
}

#[test]
fn a_file_that_is_not_there_is_told() {
    cannot_tell(
        &Case::books().run(&["--upstream", "missing.yaml"]),
        "cannot read missing.yaml",
    );
    cannot_tell(&Case::books().run(&["--upstream", "."]), "it is no file");
}
