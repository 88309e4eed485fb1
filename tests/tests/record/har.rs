//! `cargo xtask record --from-har`.

use std::io::Write;
use std::path::Path;
use std::process::Output;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use recordings::record::{HarOptions, Options, Report, record_har};
use serde_json::{Value, json};

use crate::everywhere::{assert_clean, assert_replays};
use crate::program::{Folder, recordings, stderr, stdout};
use crate::vault::{self, API, API_KEY, ATTEMPT, COMBINATION, HINT, SAFE, WITNESS};

const SERVER: &str = "https://safes.northwind.vn:8443/api";

fn pairs(headers: &[(&str, &str)]) -> Value {
    let pairs = headers.iter();
    pairs
        .map(|(name, value)| json!({ "name": name, "value": value }))
        .collect()
}

/// An entry as browsers write it.
fn entry(
    method: &str,
    path: &str,
    headers: &[(&str, &str)],
    body: &Value,
    status: u16,
    answer: &Value,
) -> Value {
    let mut request = json!({
        "method": method, "url": format!("{SERVER}{path}"), "httpVersion": "h2",
        "headers": pairs(headers), "queryString": [], "cookies": [], "headersSize": -1, "bodySize": -1,
    });
    if !body.is_null() {
        request["postData"] = body.clone();
    }
    json!({
        "startedDateTime": "2026-01-31T23:59:59.123Z", "time": 12.5, "_resourceType": "fetch", "cache": {}, "timings": {},
        "request": request,
        "response": {
            "status": status, "statusText": "", "httpVersion": "h2", "redirectURL": "", "cookies": [],
            "headers": pairs(&vault::HEADERS), "content": answer, "headersSize": -1, "bodySize": -1,
        },
    })
}

fn packed(body: &str) -> String {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    encoder.write_all(body.as_bytes()).unwrap();
    STANDARD.encode(encoder.finish().unwrap())
}

fn in_form(text: &str) -> String {
    url::form_urlencoded::byte_serialize(text.as_bytes()).collect()
}

/// The exchanges of the service, saved by a browser in as many ways as there are.
pub(crate) fn entries() -> Vec<Value> {
    let bearer = format!("Bearer {}", vault::access_token());
    let basic = STANDARD.encode(format!("{}:{}", vault::CLIENT_ID, vault::CLIENT_SECRET));
    let basic = format!("Basic {basic}");
    let [created, list, open, forbidden] = vault::bodies(SERVER);
    let json_text =
        |text: &str| json!({ "size": text.len(), "mimeType": "application/json", "text": text });
    let token = format!(r#"{{"access_token":"{}"}}"#, vault::access_token());
    let mut gzipped = entry(
        "GET",
        &format!("/safes?key={}", in_form(API_KEY)),
        &[
            (":authority", "safes.northwind.vn"),
            ("Cookie", "sid=cookie-31337-monster; theme=dark-mode-9"),
        ],
        &Value::Null,
        list.0,
        &json!({ "size": list.1.len(), "mimeType": "application/json", "text": packed(&list.1), "encoding": "base64" }),
    );
    gzipped["response"]["headers"]
        .as_array_mut()
        .unwrap()
        .push(json!({"name": "Content-Encoding", "value": "gzip"}));
    vec![
        entry(
            "POST",
            "/oauth/token",
            &[("Authorization", &basic)],
            &Value::Null,
            200,
            &json_text(&token),
        ),
        entry(
            "POST",
            "/safes",
            &[("Authorization", &bearer), ("X-Requested-With", "fetch")],
            &json!({ "mimeType": "application/json", "text": format!(r#"{{"name":"attic","combination":"{COMBINATION}"}}"#) }),
            created.0,
            &json_text(&created.1),
        ),
        gzipped,
        entry(
            "GET",
            &format!(
                "/safes/{SAFE}/codes/{}?hint={}&key={}",
                in_form(ATTEMPT).replace('+', "%20"),
                in_form(HINT),
                in_form(API_KEY)
            ),
            &[("x-witness", WITNESS)],
            &Value::Null,
            open.0,
            &json!({ "mimeType": "application/json", "text": STANDARD.encode(&open.1), "encoding": "base64" }),
        ),
        entry(
            "GET",
            &format!("/safes/{SAFE}"),
            &[("Authorization", &bearer)],
            &Value::Null,
            forbidden.0,
            &json_text(&forbidden.1),
        ),
    ]
}

fn file(entries: &[Value]) -> Folder {
    let folder = Folder::new();
    let log = json!({ "log": { "version": "1.2", "creator": { "name": "A test", "version": "1" }, "pages": [], "entries": entries } });
    folder.write("saved.har", &log.to_string());
    folder
}

pub(crate) fn read(entries: &[Value], out: &Folder) -> Result<Report, String> {
    let saved = file(entries);
    let options = HarOptions {
        common: Options {
            out: out.path(),
            set: None,
            redact: &[],
            date: "2026-02-28",
        },
        file: &saved.path().join("saved.har"),
        base_url: Some(SERVER),
    };
    record_har(&API, &options)
}

#[test]
fn what_a_browser_saved_is_recorded_without_secrets_and_replays() {
    let out = Folder::new();
    let report = read(&entries(), &out).unwrap();
    assert!(report.is_complete(), "{report}");
    let files = [
        "vault/createSafe/har.yaml",
        "vault/getSafe/har-403.yaml",
        "vault/listSafes/har.yaml",
        "vault/tryCode/har.yaml",
    ];
    assert_eq!(out.files(), files);
    assert_clean(&out, "safes.northwind.vn");
    assert_replays(&out, files);
    let recording = std::fs::read_to_string(out.path().join(files[0])).unwrap();
    assert!(recording.contains("date: 2026-01-31"), "{recording}");
    assert!(
        recording.contains("from a HAR file of A test 1"),
        "{recording}"
    );
    // The token operation is none of the document's: it is told, without its query.
    assert!(
        report
            .to_string()
            .contains("entry 1 (POST) /api/oauth/token: the document has no such operation"),
        "{report}"
    );
}

#[test]
fn what_is_no_exchange_of_the_api_is_told_and_left_out() {
    let mut entries = entries();
    entries.push(entries[1].clone());
    let mut foreign = entries[1].clone();
    foreign["request"]["url"] =
        "https://tracker.northwind.vn/collect?who=ann.n@northwind.vn".into();
    let mut unknown = entries[4].clone();
    unknown["request"]["url"] = format!("{SERVER}/vaults/{SAFE}/rooms").into();
    let mut cached = entries[4].clone();
    cached["response"]["status"] = 304.into();
    let mut aborted = entries[4].clone();
    aborted["response"]["status"] = 0.into();
    entries.extend([foreign.clone(), foreign, unknown, cached, aborted]);
    let out = Folder::new();
    let report = read(&entries, &out).unwrap();
    assert_eq!(report.saved.len(), 4, "{report}");
    let told = report.to_string();
    for line in [
        "left out  entry 6 (createSafe): the same as one before",
        "left out  entry 9 (GET) /api/vaults/…/rooms: the document has no such operation",
        "left out  entry 10 (getSafe): its answer is that of an earlier one (304)",
        "left out  entry 11 (getSafe): it has no answer",
        "left out  2 entries at https://tracker.northwind.vn: not of the API",
        "4 saved, 6 left out, 0 failed",
    ] {
        assert!(told.contains(line), "{line}\n{told}");
    }
    for secret in vault::secrets() {
        assert!(!told.contains(&secret), "{told}");
    }
}

#[test]
fn answers_of_one_operation_are_numbered() {
    let mut entries = entries();
    let mut other = entries[1].clone();
    other["request"]["postData"]["text"] =
        r#"{"name":"cellar","combination":"other-8812-one"}"#.into();
    entries.push(other);
    let out = Folder::new();
    read(&entries, &out).unwrap();
    let files = out.files();
    assert_eq!(
        files[..2],
        ["vault/createSafe/har-2.yaml", "vault/createSafe/har.yaml"]
    );
}

/// Every text of a YAML tree, keys included.
fn texts(value: &serde_yaml::Value, found: &mut Vec<String>) {
    match value {
        serde_yaml::Value::Mapping(members) => {
            for (key, value) in members {
                texts(key, found);
                texts(value, found);
            }
        }
        serde_yaml::Value::Sequence(values) => values.iter().for_each(|value| texts(value, found)),
        serde_yaml::Value::String(text) => found.push(text.clone()),
        _ => {}
    }
}

#[test]
fn no_spelling_of_a_secret_survives() {
    for secret in [
        "it's \"quoted\" \\ and more",
        "two\nlines of it",
        "tab\tand\u{1}control",
        "ünïcödé pässwörd 🔑",
        "100%25 of + & = ; #",
        "- yaml: {a: b}",
        "1999-12-31",
        "1_000_000",
        "0x1F4511",
        "~~null~~",
        "trailing space ",
        "/path/../to/{it}",
        "UPPER-lower-9",
        "d41d8cd98f00b204e9800998ecf8427e",
        "9BE7951F-B750-4968-AFE5-FC5BA8A8E535",
        "ann@northwind.vn:pass",
        "<b>bold</b>",
        "$(echo it)",
    ] {
        let (quoted, in_form) = (json!(secret).to_string(), in_form(secret));
        let escaped = quoted.trim_matches('"');
        let based = STANDARD.encode(secret);
        let mut entries = entries();
        entries.truncate(2);
        let body = json!({ "name": "attic", "combination": secret });
        entries[1]["request"]["postData"]["text"] = body.to_string().into();
        let answer = json!({
            "id": "1", "name": format!("of {secret}!"), "next": format!("/safes?c={in_form}&b={based}"),
            "unknown": { secret: [secret, escaped, secret.to_uppercase(), secret.to_lowercase()] },
            "text": format!("{{\"deep\": {quoted}}}"),
        });
        entries[1]["response"]["content"]["text"] = answer.to_string().into();
        let out = Folder::new();
        let report = read(&entries, &out).unwrap();
        assert!(report.is_complete(), "{secret}: {report}");
        let text = std::fs::read_to_string(out.path().join("vault/createSafe/har.yaml")).unwrap();
        let mut found = Vec::new();
        texts(&serde_yaml::from_str(&text).unwrap(), &mut found);
        found.push(text.clone());
        for spelling in [
            secret,
            escaped,
            &*in_form,
            &*based,
            &secret.to_uppercase(),
            &secret.to_lowercase(),
        ] {
            let left = found.iter().find(|text| text.contains(spelling));
            assert_eq!(left, None, "{secret}: {spelling}: {text}");
        }
    }
}

#[test]
fn an_entry_that_is_broken_fails_and_the_others_are_saved() {
    for (member, value, problem) in [
        (
            "/startedDateTime",
            json!("yesterday"),
            "no time of RFC 3339",
        ),
        (
            "/response/content",
            json!({ "size": 9 }),
            "its body of 9 bytes is not in the file",
        ),
        (
            "/response/content/encoding",
            json!("rot13"),
            "`rot13`, which HAR does not know",
        ),
    ] {
        let mut entries = entries();
        match entries[1].pointer_mut(member) {
            Some(found) => *found = value,
            None => entries[1]["response"]["content"]["encoding"] = value,
        }
        let out = Folder::new();
        let report = read(&entries, &out).unwrap();
        assert!(!report.is_complete());
        assert_eq!(report.saved.len(), 3, "{report}");
        assert!(report.to_string().contains(problem), "{report}");
    }
}

#[test]
fn a_file_without_exchanges_of_the_api_is_refused() {
    let mut entries = entries();
    for entry in &mut entries {
        entry["request"]["url"] = "https://elsewhere.northwind.vn/".into();
    }
    let out = Folder::new();
    let error = read(&entries, &out)
        .map(|report| report.to_string())
        .unwrap_err();
    assert!(error.contains("has no exchange of wire-secrets at https://safes.northwind.vn:8443/api; `--base-url` says"), "{error}");
    assert!(
        error.contains("5 entries at https://elsewhere.northwind.vn"),
        "{error}"
    );
    assert_eq!(out.files(), [""; 0]);
}

fn run(file: &Path, out: &Folder) -> Output {
    let mut command = recordings();
    command
        .args(["record", "gcore-iam", "--from-har"])
        .arg(file)
        .arg("--out")
        .arg(out.path());
    command.output().unwrap()
}

/// The fixture is written by hand, in the form in which Chromium saves what it did.
#[test]
fn a_file_as_browsers_save_it_becomes_recordings_that_are_what_the_document_says() {
    let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/record/browser.har");
    let out = Folder::new();
    let done = run(&fixture, &out);
    assert_eq!(
        done.status.code(),
        Some(0),
        "{}{}",
        stdout(&done),
        stderr(&done)
    );
    assert_eq!(
        out.files(),
        [
            "gcore/accountOverview/har.yaml",
            "gcore/getUser/har-404.yaml",
            "gcore/listUsers/har.yaml",
            "gcore/login/har.yaml"
        ],
        "{}",
        stdout(&done)
    );
    for file in out.files() {
        let text = std::fs::read_to_string(out.path().join(&file)).unwrap();
        for secret in [
            "correct-horse",
            "fixture-refresh",
            "session-of-fixture",
            "jane.roe",
            "Jane Roe",
            "+352",
            "198.51.100.23",
            "access.of.fixture",
        ] {
            assert!(!text.contains(secret), "{file} holds `{secret}`:\n{text}");
        }
    }
    let listed = recordings()
        .args(["list", "gcore-iam", "--format", "json", "--in"])
        .arg(out.path())
        .output()
        .unwrap();
    let listing: Value = serde_json::from_str(&stdout(&listed)).unwrap();
    assert_eq!(listing["apis"][0]["differences"], json!([]));
    assert_eq!(listing["apis"][0]["stale"], json!([]));
    // Again: the same.
    let before = std::fs::read(out.path().join("gcore/login/har.yaml")).unwrap();
    assert_eq!(run(&fixture, &out).status.code(), Some(0));
    assert_eq!(
        std::fs::read(out.path().join("gcore/login/har.yaml")).unwrap(),
        before
    );
}

#[test]
fn a_file_that_is_no_har_file_is_told_apart() {
    let folder = Folder::new();
    for (text, problem) in [
        ("<html>", "is no HAR file, which is JSON"),
        ("{\"openapi\": \"3.0.0\"}", "it has no member `log`"),
    ] {
        folder.write("file.har", text);
        let out = Folder::new();
        let done = run(&folder.path().join("file.har"), &out);
        assert_eq!(done.status.code(), Some(2));
        assert!(stderr(&done).contains(problem), "{}", stderr(&done));
    }
    let done = run(&folder.path().join("none.har"), &folder);
    assert_eq!(done.status.code(), Some(2));
    assert!(
        stderr(&done).contains("none.har cannot be read"),
        "{}",
        stderr(&done)
    );
}

#[test]
fn a_har_file_of_a_whole_site_is_refused_before_it_is_read() {
    let folder = Folder::new();
    let file = folder.path().join("site.har");
    // Zeros that take no place on the disk.
    let sparse = std::fs::File::create(&file).unwrap();
    sparse.set_len(200 * 1024 * 1024).unwrap();
    let done = run(&file, &folder);
    assert_eq!(done.status.code(), Some(2));
    assert!(
        stderr(&done).contains("site.har has 200 MiB, and 64 are the most"),
        "{}",
        stderr(&done)
    );
}

#[test]
fn programs_are_told_what_was_saved_and_what_was_left_out() {
    let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/record/browser.har");
    let (people, programs) = (Folder::new(), Folder::new());
    let told = String::from_utf8(run(&fixture, &people).stdout).unwrap();
    let mut command = recordings();
    command
        .args(["record", "gcore-iam", "--format", "json", "--from-har"])
        .arg(&fixture)
        .arg("--out")
        .arg(programs.path());
    let done = command.output().unwrap();
    assert_eq!(done.status.code(), Some(0), "{}", stderr(&done));
    let report: serde_json::Value = serde_json::from_slice(&done.stdout).unwrap();
    let count = |key: &str| report[key].as_array().unwrap().len();
    let counts = format!(
        "{} saved, {} left out, {} failed",
        count("saved"),
        count("left_out"),
        count("failed")
    );
    assert!(told.contains(&counts), "{counts} in {told}");
    assert!(count("saved") > 0);
    for saved in report["saved"].as_array().unwrap() {
        assert!(Path::new(saved["path"].as_str().unwrap()).is_file());
        assert!(told.contains(saved["title"].as_str().unwrap()));
    }
}
