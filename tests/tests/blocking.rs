//! Generated clients without a runtime: the feature `blocking` of their crates.

use openapi_runtime::replay::Replay;
use recordings::{RecordedApi, VNGCLOUD, VNGCLOUD_API, load_all};

fn replay(api: &RecordedApi, operation: &str, case: &str) -> Replay {
    let recorded = load_all(api).into_iter();
    let mut matching =
        recorded.filter(|it| (it.operation.as_str(), it.case.as_str()) == (operation, case));
    Replay::new(matching.next().unwrap().recording)
}

#[test]
fn a_list_is_read_in_a_for_loop_and_goes_on_from_a_stored_cursor() {
    let first = replay(&VNGCLOUD_API, "listUsers", "every-page");
    let client = (VNGCLOUD.client)(first.clone());
    let mut names = Vec::new();
    for user in client.users().list().page_size(2).items().blocking() {
        names.push(user.unwrap().username);
    }
    assert_eq!(names, ["alice", "bob", "carol", "dave", "eve"]);
    first.finish().unwrap();

    let client = (VNGCLOUD.client)(replay(&VNGCLOUD_API, "listUsers", "every-page"));
    let mut users = client.users().list().page_size(2).items().blocking();
    assert_eq!(users.by_ref().take(3).count(), 3);
    let stored = users.cursor().unwrap().to_string();
    let client = (VNGCLOUD.client)(replay(&VNGCLOUD_API, "listUsers", "every-page"));
    let rest = client.users().list().resume(stored.parse().unwrap());
    let rest: Result<Vec<_>, _> = rest.items().blocking().collect();
    let rest: Vec<_> = rest
        .unwrap()
        .into_iter()
        .map(|user| user.username)
        .collect();
    assert_eq!(rest, ["dave", "eve"]);
}

#[test]
fn a_call_and_its_endings_wait() {
    let found = || (VNGCLOUD.client)(replay(&VNGCLOUD_API, "getUser", "found"));
    let id = "user-1".parse().unwrap();
    let user = found().users().get(&id).send_blocking().unwrap();
    assert_eq!(user.username.as_deref(), Some("alice"));
    assert!(
        found()
            .users()
            .get(&id)
            .optional()
            .send_blocking()
            .unwrap()
            .is_some()
    );
    let response = found()
        .users()
        .get(&id)
        .with_response()
        .send_blocking()
        .unwrap();
    assert_eq!(response.status().as_u16(), 200);
    assert!(
        !found()
            .users()
            .get(&id)
            .raw()
            .send_blocking()
            .unwrap()
            .body()
            .is_empty()
    );
}
