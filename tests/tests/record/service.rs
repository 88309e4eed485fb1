//! Servers on this machine that answer like the services, and the program called for them.

use std::process::{Command, Output};

use serde_json::{Value, json};
use wire::Answer;

use crate::program::{Folder, recordings, stderr, stdout};

pub(crate) const SECRET: &str = "svc-secret-of-northwind";

pub(crate) fn gcore(server: &str, out: &Folder) -> Command {
    let mut command = recordings();
    command
        .args(["record", "gcore-iam", "--base-url", server, "--out"])
        .arg(out.path())
        .env("GCORE_API_KEY", "4711$key-of-northwind");
    command
}

pub(crate) fn vngcloud(server: &str, out: &Folder) -> Command {
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
pub(crate) fn nowhere() -> String {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    format!("http://{}", listener.local_addr().unwrap())
}

/// A user, as Gcore answers one.
pub(crate) fn user(id: u32) -> Value {
    json!({
        "id": id, "email": "ann@northwind.lu", "name": "Ann Northwind", "lang": "en", "phone": "+35220880507", "company": "Example Ltd",
        "reseller": 1, "client": 123, "deleted": false, "groups": [{ "id": 2, "name": "Users" }], "activated": true, "sso_auth": false,
        "two_fa": false, "auth_types": ["password"], "user_type": "common", "is_active": true,
        "client_and_roles": [{ "client_id": 123, "client_company_name": "Example Ltd", "user_id": id, "user_roles": ["2"] }],
    })
}

pub(crate) fn page(users: &[Value]) -> Answer {
    let page = json!({ "count": users.len(), "next": null, "previous": null, "results": users });
    Answer::json(200, &page.to_string())
}

pub(crate) fn told(output: &Output) -> String {
    format!("{}{}", stdout(output), stderr(output))
}
