//! `cargo xtask record` against a server on this machine.

use openapi_runtime::replay::{Recording, Replay};
use recordings::{GCORE, VNGCLOUD};
use serde_json::{Value, json};
use vngcloud_iam_accounts::models::UserId;
use wire::{Answer, Server};

use crate::program::{Folder, recordings, stderr, stdout};
use crate::service::{SECRET, gcore, nowhere, page, told, user, vngcloud};

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
