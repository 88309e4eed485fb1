//! A server on loopback, the command, and documents to hold against each other.

use std::collections::HashMap;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::{Arc, Mutex};

use serde_json::Value;
use tempfile::TempDir;

/// Our document.
pub(crate) const BOOKS: &str = include_str!("../documents/books.yaml");

/// What a server does when it is asked for a path.
#[derive(Clone)]
pub(crate) enum Reply {
    Answer {
        status: &'static str,
        headers: Vec<(&'static str, String)>,
        body: Arc<Vec<u8>>,
    },
    /// Says nothing, and keeps the connection.
    Silence,
    /// Promises more than it sends, and keeps the connection.
    Stall(&'static str),
    /// Promises more than it sends, and hangs up.
    BreakOff(&'static str),
}

impl Reply {
    pub(crate) fn ok(media_type: &str, body: impl Into<Vec<u8>>) -> Self {
        Self::Answer {
            status: "200 OK",
            headers: vec![("Content-Type", media_type.to_owned())],
            body: Arc::new(body.into()),
        }
    }

    pub(crate) fn redirect(target: &str) -> Self {
        Self::Answer {
            status: "302 Found",
            headers: vec![("Location", target.to_owned())],
            body: Arc::default(),
        }
    }
}

/// A server on loopback that ends with the test's process.
pub(crate) struct Server {
    address: String,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Server {
    pub(crate) fn start(routes: impl IntoIterator<Item = (&'static str, Reply)>) -> Self {
        let routes: HashMap<&'static str, Reply> = routes.into_iter().collect();
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port on loopback");
        let address = listener.local_addr().expect("an address").to_string();
        let asked: Arc<Mutex<Vec<String>>> = Arc::default();
        let log = Arc::clone(&asked);
        std::thread::spawn(move || {
            let mut kept = Vec::new();
            for stream in listener.incoming() {
                let Ok(stream) = stream else { continue };
                kept.extend(serve(stream, &routes, &log));
            }
        });
        Self { address, asked }
    }

    pub(crate) fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// The paths that were asked for.
    pub(crate) fn asked(&self) -> Vec<String> {
        self.asked.lock().expect("no panic holds it").clone()
    }
}

/// Answers one request; gives back a connection that is to stay open.
fn serve(
    mut stream: TcpStream,
    routes: &HashMap<&'static str, Reply>,
    log: &Mutex<Vec<String>>,
) -> Option<TcpStream> {
    let mut lines = BufReader::new(stream.try_clone().ok()?).lines();
    let line = lines.next()?.ok()?;
    while lines.next()?.ok().is_some_and(|line| !line.is_empty()) {}
    let path = line.split(' ').nth(1)?.to_owned();
    let reply = routes.get(path.as_str()).cloned();
    log.lock().expect("no panic holds it").push(path);
    let not_found = || Reply::Answer {
        status: "404 Not Found",
        headers: Vec::new(),
        body: Arc::new(b"nothing here".to_vec()),
    };
    match reply.unwrap_or_else(not_found) {
        Reply::Answer {
            status,
            headers,
            body,
        } => {
            let mut head = format!(
                "HTTP/1.1 {status}\r\nConnection: close\r\nContent-Length: {}\r\n",
                body.len()
            );
            for (name, value) in headers {
                head = format!("{head}{name}: {value}\r\n");
            }
            // A client that has had enough hangs up.
            let _ = stream
                .write_all(format!("{head}\r\n").as_bytes())
                .and_then(|()| stream.write_all(&body));
            None
        }
        Reply::Silence => Some(stream),
        Reply::Stall(part) | Reply::BreakOff(part) => {
            let head = "HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n";
            let _ = stream.write_all(format!("{head}{part}").as_bytes());
            matches!(routes.get(line.split(' ').nth(1)?), Some(Reply::Stall(_))).then_some(stream)
        }
    }
}

/// Our document in a folder of its own.
pub(crate) struct Case {
    folder: TempDir,
}

impl Case {
    /// The books.
    pub(crate) fn books() -> Self {
        Self::of(BOOKS)
    }

    pub(crate) fn of(document: &str) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let case = Self { folder };
        case.write("ours.yaml", document);
        case
    }

    pub(crate) fn write(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.folder.path().join(name);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        std::fs::write(&path, content).expect("a file");
        path
    }

    pub(crate) fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.folder.path().join(name)).expect("a text")
    }

    /// Runs the command on our document.
    pub(crate) fn run(&self, arguments: &[&str]) -> Run {
        let output = Command::new(env!("CARGO_BIN_EXE_openapi-upstream"))
            .current_dir(self.folder.path())
            .arg("ours.yaml")
            .args(arguments)
            .env_remove("HTTPS_PROXY")
            .output();
        Run(output.expect("the command runs"))
    }

    /// Runs it against a text; the report for programs.
    pub(crate) fn against(&self, upstream: &str) -> Value {
        self.write("theirs.yaml", upstream);
        self.run(&["--upstream", "theirs.yaml", "--format", "json"])
            .report()
    }

    /// Applies a patch to our document.
    pub(crate) fn apply(&self, patch: &str) {
        let patch = diffy::Patch::from_str(patch).expect("a unified diff");
        let patched = diffy::apply(&self.read("ours.yaml"), &patch).expect("a patch that applies");
        self.write("ours.yaml", patched);
    }
}

/// What a run left.
pub(crate) struct Run(Output);

impl Run {
    pub(crate) fn status(&self) -> i32 {
        self.0.status.code().expect("a status")
    }

    pub(crate) fn stdout(&self) -> String {
        String::from_utf8(self.0.stdout.clone()).expect("UTF-8")
    }

    pub(crate) fn stderr(&self) -> String {
        String::from_utf8(self.0.stderr.clone()).expect("UTF-8")
    }

    /// The only report of a JSON run.
    pub(crate) fn report(&self) -> Value {
        let all: Value = serde_json::from_str(&self.stdout())
            .unwrap_or_else(|error| panic!("{error}: {}", self.stderr()));
        let report = all["reports"][0].clone();
        assert_eq!(report["error"], Value::Null, "{}", self.stderr());
        let is_drift = report["drift"] == Value::Bool(true);
        assert_eq!(self.status(), i32::from(is_drift));
        report
    }
}

/// The text with one part replaced, which must be there once.
pub(crate) fn altered(text: &str, old: &str, new: &str) -> String {
    assert_eq!(text.matches(old).count(), 1, "{old} occurs once in\n{text}");
    text.replacen(old, new, 1)
}

/// The differences of a report in short: `importance kind subject: message`.
pub(crate) fn told(report: &Value) -> Vec<String> {
    let all = report["differences"].as_array().expect("a list");
    all.iter()
        .map(|one| {
            let word = |key: &str| one[key].as_str().expect("a text").to_owned();
            format!(
                "{} {} {}: {}",
                word("importance"),
                word("kind"),
                word("subject"),
                word("message")
            )
        })
        .collect()
}

/// A file beside the tests.
pub(crate) fn fixture(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests")
        .join(name);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}
