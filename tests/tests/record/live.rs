//! `cargo xtask record` against a server on this machine.

use std::io::Write;
use std::process::{Command, Output, Stdio};

use openapi_runtime::replay::{Recording, Replay};
use recordings::{GCORE, VNGCLOUD};
use serde_json::{Value, json};
use vngcloud_iam_accounts::models::UserId;
use wire::{Answer, Server};

use crate::program::{Folder, recordings, stderr, stdout};

const SECRET: &str = "svc-secret-of-northwind";

fn gcore(server: &str, out: &Folder) -> Command {
    let mut command = recordings();
    command
        .args(["record", "gcore-iam", "--base-url", server, "--out"])
        .arg(out.path())
        .env("GCORE_API_KEY", "4711$key-of-northwind");
    command
}

fn vngcloud(server: &str, out: &Folder) -> Command {
    let mut command = recordings();
    command
        .args([
            "record",
            "vngcloud-iam-accounts",
            "--base-url",
            server,
            "--out",
        ])
        .arg(out.path())
        .env("VNGCLOUD_CLIENT_ID", "svc-of-northwind")
        .env("VNGCLOUD_CLIENT_SECRET", SECRET);
    command
}

/// Where nothing listens.
fn nowhere() -> String {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    format!("http://{}", listener.local_addr().unwrap())
}

/// A user, as Gcore answers one.
fn user(id: u32) -> Value {
    json!({
        "id": id, "email": "ann@northwind.lu", "name": "Ann Northwind", "lang": "en", "phone": "+35220880507", "company": "Example Ltd",
        "reseller": 1, "client": 123, "deleted": false, "groups": [{ "id": 2, "name": "Users" }], "activated": true, "sso_auth": false,
        "two_fa": false, "auth_types": ["password"], "user_type": "common", "is_active": true,
        "client_and_roles": [{ "client_id": 123, "client_company_name": "Example Ltd", "user_id": id, "user_roles": ["2"] }],
    })
}

fn page(users: &[Value]) -> Answer {
    let page = json!({ "count": users.len(), "next": null, "previous": null, "results": users });
    Answer::json(200, &page.to_string())
}

fn told(output: &Output) -> String {
    format!("{}{}", stdout(output), stderr(output))
}

/// What an answer became, and what `cargo xtask recordings` says of it.
fn listed(out: &Folder, name: &str) -> Value {
    let mut command = recordings();
    let listed = command
        .args(["list", name, "--format", "json", "--in"])
        .arg(out.path())
        .output()
        .unwrap();
    serde_json::from_str::<Value>(&stdout(&listed)).unwrap()["apis"][0].take()
}

#[test]
fn lists_are_asked_for_and_their_rows_and_all_replays() {
    let rows = json!({ "data": [{ "id": "user-7", "username": "ann.northwind", "shoeSize": 38 }], "pageNumber": 0, "pageSize": 100, "totalItems": 1, "totalPages": 1 });
    let server = Server::start([
        Answer::json(
            200,
            r#"{"token_type":"Bearer","access_token":"token-of-northwind","expires_in":1800}"#,
        ),
        Answer::json(200, &rows.to_string()),
        Answer::json(200, r#"{"id":"user-7","username":"ann.northwind"}"#),
    ]);
    let out = Folder::new();
    let done = vngcloud(server.url(), &out)
        .args(["--case", "listUsers", "--case", "getUser/live"])
        .output()
        .unwrap();
    assert_eq!(done.status.code(), Some(0), "{}", told(&done));
    let sent: Vec<String> = server
        .requests()
        .into_iter()
        .map(|request| request.line)
        .collect();
    assert_eq!(
        sent,
        [
            "POST /v2/auth/token HTTP/1.1",
            "GET /v1/iam-users?pageNumber=0&pageSize=100 HTTP/1.1",
            "GET /v1/iam-users/user-7 HTTP/1.1",
        ]
    );
    assert_eq!(
        out.files(),
        ["vngcloud/getUser/live.yaml", "vngcloud/listUsers/live.yaml"]
    );
    for file in out.files() {
        let text = std::fs::read_to_string(out.path().join(&file)).unwrap();
        assert!(!text.contains("northwind"), "{text}");
    }

    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    let replay = |file: &str| Replay::new(Recording::load(out.path().join(file)).unwrap());
    let list = replay("vngcloud/listUsers/live.yaml");
    let users = runtime
        .block_on((VNGCLOUD.client)(list.clone()).users().list().send())
        .unwrap();
    list.finish().unwrap();
    let users: Vec<_> = users.into_iter().map(Result::unwrap).collect();
    assert_eq!(
        (users[0].id.as_str(), users[0].username.as_str()),
        ("user-7", "login-1")
    );
    let one = replay("vngcloud/getUser/live.yaml");
    let id = UserId::new("user-7").unwrap();
    let user = runtime
        .block_on((VNGCLOUD.client)(one.clone()).users().get(&id).send())
        .unwrap();
    one.finish().unwrap();
    assert_eq!(user.username.as_deref(), Some("login-1"));

    // What the document does not know is kept, and told.
    let listing = listed(&out, "vngcloud-iam-accounts");
    let differences = listing["differences"].as_array().unwrap();
    assert!(
        differences
            .iter()
            .any(|one| one["message"].as_str().unwrap().contains("'shoeSize'")),
        "{listing:#}"
    );
    assert_eq!(listing["stale"], json!([]));
}

#[test]
fn a_call_for_a_value_is_not_recorded_and_rows_that_are_not_there_are_left_out() {
    for (rows, saved) in [(vec![user(7)], 1), (vec![], 0)] {
        let mut answers = vec![page(&rows)];
        if saved == 1 {
            answers.push(Answer::json(
                404,
                r#"{"message":"No user 7 for 4711$key-of-northwind"}"#,
            ));
        }
        let server = Server::start(answers);
        let out = Folder::new();
        let done = gcore(server.url(), &out)
            .args(["--case", "getUser"])
            .output()
            .unwrap();
        assert_eq!(done.status.code(), Some(0), "{}", told(&done));
        if saved == 1 {
            assert_eq!(out.files(), ["gcore/getUser/live-404.yaml"]);
            let runtime = tokio::runtime::Builder::new_current_thread()
                .build()
                .unwrap();
            let replay = Replay::new(
                Recording::load(out.path().join("gcore/getUser/live-404.yaml")).unwrap(),
            );
            let call = (GCORE.client)(replay.clone()).users().get(7.into());
            let error = runtime.block_on(call.send()).unwrap_err();
            replay.finish().unwrap();
            // The client takes its own credentials out.
            assert_eq!(error.message(), Some("No user 7 for ***"));
        } else {
            assert_eq!(out.files(), [""; 0]);
            assert!(told(&done).contains("getUser/live: the answer to listUsers/two-rows has no userId or id of the first row"), "{}", told(&done));
        }
        drop(server.requests());
    }
}

const WRITES: &str = "calls:
  - name: changed
    operation: changeUserPassword
    path: { userId: 7 }
    body: { old: old-of-northwind, new: new-of-northwind, double: new-of-northwind, note: 1 }
";

/// Runs what the set of writes holds, with an answer to the question.
fn write(server: &str, out: &Folder, arguments: &[&str], answer: &str) -> Output {
    let set = Folder::new();
    set.write("set.yaml", WRITES);
    let mut command = gcore(server, out);
    command
        .arg("--set")
        .arg(set.path().join("set.yaml"))
        .args(arguments);
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    // Whoever does not ask does not read.
    let _ = stdin.write_all(answer.as_bytes());
    drop(stdin);
    child.wait_with_output().unwrap()
}

#[test]
fn what_changes_something_is_not_sent_without_the_flag() {
    let out = Folder::new();
    // A request would fail, and otherwise.
    let nowhere = nowhere();
    let nowhere = nowhere.as_str();
    let done = write(nowhere, &out, &["--case", "changeUserPassword"], "y\n");
    assert_eq!(done.status.code(), Some(2));
    assert!(
        stderr(&done).contains("changeUserPassword/changed may change something (PUT"),
        "{}",
        told(&done)
    );
    assert!(stderr(&done).contains("--allow-writes"), "{}", told(&done));
    for answer in ["", "n\n", "yes, but\n"] {
        let done = write(
            nowhere,
            &out,
            &["--case", "changeUserPassword", "--allow-writes"],
            answer,
        );
        assert_eq!(done.status.code(), Some(2), "{}", told(&done));
        assert!(
            stderr(&done).contains("nothing was sent"),
            "{}",
            told(&done)
        );
    }
    assert_eq!(out.files(), [""; 0]);
}

#[test]
fn a_plan_is_shown_without_secrets_before_anything_is_changed() {
    for (arguments, answer) in [
        (
            &["--case", "changeUserPassword", "--allow-writes"][..],
            "y\n",
        ),
        (
            &["--case", "changeUserPassword", "--allow-writes", "--yes"],
            "",
        ),
    ] {
        let server = Server::start([Answer::status(204)]);
        let out = Folder::new();
        let done = write(server.url(), &out, arguments, answer);
        assert_eq!(done.status.code(), Some(0), "{}", told(&done));
        let plan = stdout(&done);
        assert!(
            plan.contains("write  changeUserPassword/changed  PUT /iam/"),
            "{plan}"
        );
        assert!(
            plan.contains(r#"{"old":"***","new":"***","double":"***","note":1}"#),
            "{plan}"
        );
        assert!(!plan.contains("northwind"), "{plan}");
        let request = server.request();
        assert!(request.text().contains("new-of-northwind"));
        let text =
            std::fs::read_to_string(out.path().join("gcore/changeUserPassword/changed.yaml"))
                .unwrap();
        assert!(!text.contains("northwind"), "{text}");
        assert!(text.contains("new: placeholder-"), "{text}");
    }
}

#[test]
fn reads_go_on_where_writes_are_left_out() {
    let server = Server::start([page(&[])]);
    let out = Folder::new();
    let set = Folder::new();
    let leave_out = "leave-out: { accountOverview: a, listLogins: b }\n";
    set.write("set.yaml", &format!("{WRITES}{leave_out}"));
    let done = gcore(server.url(), &out)
        .arg("--set")
        .arg(set.path().join("set.yaml"))
        .output()
        .unwrap();
    assert_eq!(done.status.code(), Some(0), "{}", told(&done));
    assert!(
        stdout(&done).contains("left out  changeUserPassword/changed: it may change something"),
        "{}",
        told(&done)
    );
    assert_eq!(out.files(), ["gcore/listUsers/live.yaml"]);
    drop(server.requests());
}

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
fn refused_credentials_end_it() {
    let out = Folder::new();
    let server = Server::start([Answer::json(401, r#"{"message":"no"}"#)]);
    let done = gcore(server.url(), &out).output().unwrap();
    assert_eq!(done.status.code(), Some(1), "{}", told(&done));
    assert!(
        told(&done).contains("the service refuses the credentials (401)"),
        "{}",
        told(&done)
    );
    assert!(
        told(&done).contains("nothing more was asked"),
        "{}",
        told(&done)
    );
    assert_eq!(server.requests().len(), 1);

    let server = Server::start([Answer::json(
        401,
        r#"{"errors":[{"code":"AUTHENTICATION_FAILED","message":"no"}]}"#,
    )]);
    let done = vngcloud(server.url(), &out).output().unwrap();
    assert_eq!(done.status.code(), Some(1), "{}", told(&done));
    assert!(!told(&done).contains(SECRET), "{}", told(&done));
    assert_eq!(server.requests().len(), 1);
    assert_eq!(out.files(), [""; 0]);
}

#[test]
fn a_server_that_is_not_there_is_told() {
    let out = Folder::new();
    let done = gcore(&nowhere(), &out)
        .args(["--case", "accountOverview"])
        .output()
        .unwrap();
    assert_eq!(done.status.code(), Some(1), "{}", told(&done));
    assert!(
        told(&done).contains("FAILED    accountOverview/live: there is no answer"),
        "{}",
        told(&done)
    );
    assert_eq!(out.files(), [""; 0]);
}

#[test]
fn what_cannot_begin_says_why() {
    let out = Folder::new();
    let mut without_credentials = gcore("https://api.example.com", &out);
    let done = without_credentials
        .env_remove("GCORE_API_KEY")
        .output()
        .unwrap();
    assert_eq!(done.status.code(), Some(2));
    assert!(stderr(&done).contains("GCORE_API_KEY"), "{}", told(&done));
    for (arguments, problem) in [
        (&["--case", "none"][..], "there is no call `none`"),
        (&["--set", "none.yaml"], "none.yaml is no file"),
        (&["--yes"], "--allow-writes"),
    ] {
        let done = gcore(&nowhere(), &out).args(arguments).output().unwrap();
        assert_eq!(done.status.code(), Some(2));
        assert!(stderr(&done).contains(problem), "{}", told(&done));
    }
    let done = gcore("http://api.example.com", &out).output().unwrap();
    assert_eq!(done.status.code(), Some(2));
    assert!(stderr(&done).contains("https"), "{}", told(&done));
}

#[test]
fn a_plan_can_be_seen_without_a_server() {
    let done = recordings()
        .args(["record", "gcore-iam", "--plan"])
        .output()
        .unwrap();
    assert_eq!(done.status.code(), Some(0), "{}", told(&done));
    let plan = stdout(&done);
    assert!(
        plan.contains("read   accountOverview/live  GET /iam/clients/me\n"),
        "{plan}"
    );
    assert!(
        plan.contains("read   listUsers/two-rows  GET /iam/users?limit=2\n"),
        "{plan}"
    );
    assert!(!plan.contains("loginToAccount"), "{plan}");
}
