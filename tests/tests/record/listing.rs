//! `cargo xtask recordings`.

use std::process::Output;

use recordings::conformance::Document;
use recordings::specification::fingerprint;
use recordings::{GCORE_API, recordings as checked_in};
use serde_json::{Value, json};

use crate::program::{Folder, recordings, stderr, stdout};

fn list(folder: &Folder, arguments: &[&str]) -> Output {
    let mut command = recordings();
    command.args(["list", "--in"]).arg(folder.path());
    command.args(arguments).output().unwrap()
}

fn today(operation: &str) -> String {
    let document = Document::load(&GCORE_API.specification()).unwrap();
    fingerprint(&document, &document.operation(operation).unwrap()).to_string()
}

/// A live recording of an answer of `getUser`.
fn live(specification: &str, body: &str) -> String {
    format!(
        "origin: live
source: made up for this test
date: 2026-01-31
specification: '{specification}'
exchanges:
  - times: 2
    request: {{ path: {{ userId: 1 }} }}
    response: {{ status: 404 }}
  - request: {{ path: {{ userId: 1 }} }}
    response:
      status: 200
      body:
{body}
"
    )
}

const USER: &str = "        id: 1
        name: Ann
        phone: null
        email: ann@example.com
        lang: en
        deleted: false
        activated: true
        is_active: true
        sso_auth: false
        two_fa: false
        auth_types: [password]
        company: Example
        client: 123
        client_and_roles: []
        user_type: common
        groups: []
        reseller: 1";

#[test]
fn what_is_checked_in_is_sound() {
    let folder = Folder::new();
    folder.copy(&checked_in());
    std::fs::remove_file(folder.path().join("README.md")).unwrap();
    let run = list(&folder, &[]);
    assert_eq!(
        run.status.code(),
        Some(0),
        "{}{}",
        stdout(&run),
        stderr(&run)
    );
    let text = stdout(&run);
    assert!(text.contains("operation"), "{text}");
    assert!(text.contains("gcore-iam: 24 operations"), "{text}");
    assert!(
        text.contains("vngcloud-iam-accounts: 72 operations"),
        "{text}"
    );
}

#[test]
fn statuses_are_counted_by_origin() {
    let folder = Folder::new();
    folder.write("gcore/getUser/live.yaml", &live(&today("getUser"), USER));
    let run = list(&folder, &["gcore-iam", "--format", "json"]);
    let listing: Value = serde_json::from_str(&stdout(&run)).unwrap();
    let rows = listing["apis"][0]["coverage"].as_array().unwrap();
    let row = |status: u16| {
        let row = rows
            .iter()
            .find(|row| row["operation"] == "getUser" && row["status"] == status);
        row.unwrap()
    };
    assert_eq!(row(200)["live"], 1);
    assert_eq!(row(404)["live"], 2);
    assert_eq!(row(404)["synthetic"], 0);
    assert_eq!(row(429)["live"], 0);
    assert_eq!(listing["apis"][0]["stale"], json!([]), "{listing:#}");
}

#[test]
fn a_recording_of_an_operation_that_is_described_otherwise_now_is_stale() {
    let folder = Folder::new();
    folder.copy(&checked_in());
    std::fs::remove_file(folder.path().join("README.md")).unwrap();
    folder.write("gcore/getUser/live.yaml", &live("0000000000000001", USER));
    folder.write(
        "gcore/listApiTokens/live.yaml",
        &live(&today("getUser"), USER).replace(
            "path: { userId: 1 }",
            "operation: getUser, path: { userId: 1 }",
        ),
    );
    let run = list(&folder, &["gcore-iam", "--format", "json"]);
    assert_eq!(run.status.code(), Some(1));
    let listing: Value = serde_json::from_str(&stdout(&run)).unwrap();
    let stale = listing["apis"][0]["stale"].as_array().unwrap();
    assert_eq!(stale.len(), 2, "{stale:#?}");
    assert_eq!(stale[0]["operation"], "getUser");
    assert_eq!(stale[0]["date"], "2026-01-31");
    assert_eq!(stale[0]["recorded"]["line"], 4);
    assert_eq!(
        stale[0]["specified"]["pointer"],
        "/paths/~1iam~1users~1{userId}/get"
    );
    assert!(stale[0]["specified"]["line"].as_u64().unwrap() > 100);
    assert_eq!(stale[1]["operation"], "listApiTokens");
    let text = stdout(&list(&folder, &["gcore-iam"]));
    assert!(
        text.contains("getUser/live.yaml:4: getUser of 2026-01-31 is described otherwise now"),
        "{text}"
    );
}

#[test]
fn what_the_document_does_not_say_is_told_with_both_places() {
    let folder = Folder::new();
    folder.copy(&checked_in());
    std::fs::remove_file(folder.path().join("README.md")).unwrap();
    let user =
        format!("{USER}\n        shoe_size: 38").replace("email: ann@example.com", "email: 7");
    folder.write("gcore/getUser/live.yaml", &live(&today("getUser"), &user));
    let run = list(&folder, &["gcore-iam", "--format", "json"]);
    assert_eq!(run.status.code(), Some(1));
    let listing: Value = serde_json::from_str(&stdout(&run)).unwrap();
    let differences = listing["apis"][0]["differences"].as_array().unwrap();
    let of = |pointer: &str| {
        let mut found = differences
            .iter()
            .filter(|difference| difference["recorded"]["pointer"] == pointer);
        found.next().unwrap_or_else(|| panic!("{differences:#?}"))
    };
    let email = of("/exchanges/1/response/body/email");
    assert_eq!(email["exchange"], 2);
    assert_eq!(email["recorded"]["line"], 16);
    let specified = email["specified"]["pointer"].as_str().unwrap();
    assert!(
        specified.starts_with("/components/schemas/") && specified.contains("email"),
        "{specified}"
    );
    let line = usize::try_from(email["specified"]["line"].as_u64().unwrap()).unwrap();
    let document = std::fs::read_to_string(GCORE_API.specification()).unwrap();
    let near: Vec<&str> = document
        .lines()
        .skip(line.saturating_sub(4))
        .take(4)
        .collect();
    assert!(near.iter().any(|line| line.contains("email")), "{near:#?}");
    let text = stdout(&list(&folder, &["gcore-iam"]));
    assert!(
        text.contains("live.yaml:16: exchange 2: body of status 200 /email: 7 is not of type"),
        "{text}"
    );

    folder.write(
        "gcore/getUser/live.yaml",
        &live(&today("getUser"), &format!("{USER}\n        shoe_size: 38")),
    );
    let text = stdout(&list(&folder, &["gcore-iam"]));
    assert!(text.contains("'shoe_size'"), "{text}");
}

#[test]
fn what_cannot_be_told_is_neither_sound_nor_faulty() {
    let folder = Folder::new();
    folder.write("gcore/getUser/live.yaml", "origin: live\n");
    let run = list(&folder, &["gcore-iam"]);
    assert_eq!(run.status.code(), Some(2));
    assert!(
        stderr(&run).contains("getUser/live.yaml"),
        "{}",
        stderr(&run)
    );
    let run = list(&folder, &["unknown-iam"]);
    assert_eq!(run.status.code(), Some(2));
    assert!(
        stderr(&run).contains("there are gcore-iam, vngcloud-iam-accounts"),
        "{}",
        stderr(&run)
    );
}
