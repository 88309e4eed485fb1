//! Calls that change something.

use std::io::Write;
use std::process::{Output, Stdio};

use wire::{Answer, Server};

use crate::program::{Folder, stderr, stdout};
use crate::service::{gcore, nowhere, page, told};

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
