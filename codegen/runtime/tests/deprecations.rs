//! The end of an operation is made known once.
#![cfg(feature = "tracing")]

mod client_support;

use client_support::traces::listen;
use client_support::{Memory, answer, get_user_call, open_call};

#[tokio::test]
async fn the_end_of_an_operation_is_told_once_for_each_operation() {
    let (recorder, _guard) = listen();
    let memory = Memory::new(|request| {
        let status = if request.uri().path().ends_with("/1") {
            404
        } else {
            200
        };
        let headers = [("sunset", "Sun, 30 Jun 2024 23:59:59 GMT")];
        answer(status, &headers, r#"{"id":"u-1"}"#)
    });
    let client = memory.client().bearer_token("b").build().unwrap();
    for _ in 0..3 {
        get_user_call(&client).await.unwrap();
        get_user_call(&client.clone()).await.unwrap();
        open_call(&client).await.unwrap_err();
    }
    let told = recorder.events("the service announces the end of an operation");
    let operations: Vec<_> = told
        .iter()
        .filter_map(|(_, fields)| fields.get("openapi.operation.id"))
        .collect();
    assert_eq!(operations, ["getUser", "ping"]);
}
