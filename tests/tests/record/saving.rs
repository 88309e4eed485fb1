//! What is saved, and what keeps a recording from it.

use serde_json::{Value, json};
use wire::{Answer, Server};

use crate::program::Folder;
use crate::service::{gcore, page, told, user, vngcloud};

/// A text that the scanner takes for a secret, in a member that the document knows and does not call secret.
fn looks_secret() -> Value {
    let mut user = user(7);
    user["company"] = format!("q8Zr{}", "T2mVx7Lp0Ks9Wd4Yb6Nf3Hc1Jg5Ru8Qe").into();
    user
}

#[test]
fn what_could_be_a_secret_keeps_a_recording_from_being_saved() {
    let server = Server::start([page(&[looks_secret()])]);
    let out = Folder::new();
    let done = gcore(server.url(), &out)
        .args(["--case", "listUsers"])
        .output()
        .unwrap();
    assert_eq!(done.status.code(), Some(1), "{}", told(&done));
    let text = told(&done);
    assert!(
        text.contains("FAILED    listUsers/two-rows: could be a secret: line "),
        "{text}"
    );
    assert!(
        text.contains("long and random like a secret (`company`)"),
        "{text}"
    );
    assert!(!text.contains("q8ZrT2m"), "{text}");
    assert_eq!(out.entries(), [""; 0], "not even a folder");
    drop(server.requests());

    let server = Server::start([page(&[looks_secret()])]);
    let done = gcore(server.url(), &out)
        .args(["--case", "listUsers", "--redact", "company"])
        .output()
        .unwrap();
    assert_eq!(done.status.code(), Some(0), "{}", told(&done));
    assert_eq!(
        out.entries(),
        ["gcore", "gcore/listUsers", "gcore/listUsers/two-rows.yaml"]
    );
    drop(server.requests());
}

#[test]
fn what_the_set_calls_secret_is_replaced_by_what_looks_like_it() {
    let key = format!("AKIA{}", "J7QX2M4NP8RT5VWZ");
    let page = json!({ "data": [{ "id": "key-1", "accessKey": key }], "pageNumber": 0, "pageSize": 100, "totalItems": 1, "totalPages": 1 });
    let server = Server::start([
        Answer::json(
            200,
            r#"{"token_type":"Bearer","access_token":"token-of-northwind","expires_in":1800}"#,
        ),
        Answer::json(200, &page.to_string()),
    ]);
    let out = Folder::new();
    let done = vngcloud(server.url(), &out)
        .args(["--case", "listS3Keys"])
        .output()
        .unwrap();
    assert_eq!(done.status.code(), Some(0), "{}", told(&done));
    let text = std::fs::read_to_string(out.path().join("vngcloud/listS3Keys/live.yaml")).unwrap();
    assert!(text.contains("accessKey: AKIAIOSFODNN7EXAMPLE"), "{text}");
    drop(server.requests());
}

#[test]
fn a_live_recording_is_replaced_and_any_other_is_left_alone() {
    let out = Folder::new();
    for name in ["Ann", "Bob"] {
        let mut row = user(7);
        row["company"] = name.into();
        let server = Server::start([page(&[row])]);
        let done = gcore(server.url(), &out)
            .args(["--case", "listUsers"])
            .output()
            .unwrap();
        assert_eq!(done.status.code(), Some(0), "{}", told(&done));
        let text =
            std::fs::read_to_string(out.path().join("gcore/listUsers/two-rows.yaml")).unwrap();
        assert!(text.contains(&format!("company: {name}")), "{text}");
        drop(server.requests());
    }
    let written = "origin: synthetic\nsource: here\nexchanges: []\n";
    out.write("gcore/listUsers/two-rows.yaml", written);
    let server = Server::start([page(&[])]);
    let done = gcore(server.url(), &out)
        .args(["--case", "listUsers"])
        .output()
        .unwrap();
    assert_eq!(done.status.code(), Some(1), "{}", told(&done));
    assert!(
        told(&done).contains("is no live recording and is left as it is"),
        "{}",
        told(&done)
    );
    let left = std::fs::read_to_string(out.path().join("gcore/listUsers/two-rows.yaml")).unwrap();
    assert_eq!(left, written);
    drop(server.requests());
}

#[test]
fn a_recording_of_the_same_attempt_is_not_overwritten() {
    let set = Folder::new();
    set.write(
        "set.yaml",
        "calls:\n  - { name: a, operation: getUser, path: { userId: 7 } }\n  - { name: a-404, operation: getUser, path: { userId: 8 } }\n",
    );
    let server = Server::start([
        Answer::json(404, r#"{"message":"none"}"#),
        Answer::json(200, &user(8).to_string()),
    ]);
    let out = Folder::new();
    let done = gcore(server.url(), &out)
        .args(["--case", "getUser/a", "--case", "getUser/a-404", "--set"])
        .arg(set.path().join("set.yaml"))
        .output()
        .unwrap();
    assert_eq!(done.status.code(), Some(1), "{}", told(&done));
    assert!(
        told(&done).contains("was saved before: choose another name"),
        "{}",
        told(&done)
    );
    let text = std::fs::read_to_string(out.path().join("gcore/getUser/a-404.yaml")).unwrap();
    assert!(text.contains("status: 404"), "{text}");
    drop(server.requests());
}

#[test]
fn what_an_interrupted_attempt_left_behind_is_no_recording() {
    let out = Folder::new();
    out.write("gcore/.DS_Store", "\0");
    out.write("gcore/getUser/.recording-x1y2", "origin: li");
    let cases = recordings::load_folder(&out.path().join("gcore"));
    assert!(cases.is_ok_and(|cases| cases.is_empty()));
}
