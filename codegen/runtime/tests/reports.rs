//! What errors and responses tell of a call: its attempts, its ids, its end, and what a command line makes of it.

mod client_support;

use std::time::Duration;

use client_support::tokens::USER;
use client_support::{
    CREATE_USER, Memory, User, answer, get_user_call, header, is_token_request, json, open_call,
};
use openapi_runtime::testing::VirtualClock;
use openapi_runtime::{
    Attempt, Call, Clock, Error, RetryPolicy, TransportError, TransportErrorKind, decode,
};

const UUID: &str = "xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx";

/// A reset after 2 s, a 503 after 1 s that asks for 5 s, then this status.
fn troubled(clock: &VirtualClock, last: u16) -> Memory {
    let clock = clock.clone();
    let count = std::sync::atomic::AtomicUsize::new(0);
    Memory::with_future(move |_| {
        let clock = clock.clone();
        let number = count.fetch_add(1, std::sync::atomic::Ordering::SeqCst);
        Box::pin(async move {
            match number {
                0 => {
                    clock.sleep(Duration::from_secs(2)).await;
                    Err(TransportError::new(TransportErrorKind::Reset, "reset"))
                }
                1 => {
                    clock.sleep(Duration::from_secs(1)).await;
                    let headers = [("retry-after", "5"), ("x-request-id", "theirs-2")];
                    Ok(answer(503, &headers, "{}"))
                }
                _ => Ok(answer(last, &[("x-request-id", "theirs-3")], USER)),
            }
        })
    })
}

fn check_history(history: &[Attempt], last: u16) {
    let [first, second, third] = history else {
        panic!("{history:?}");
    };
    assert_eq!(
        (first.status(), first.fault(), first.request_id()),
        (None, Some(TransportErrorKind::Reset), None)
    );
    assert_eq!(first.waited(), Duration::ZERO);
    assert_eq!(first.elapsed(), Duration::from_secs(2));
    assert_eq!(second.status().map(|status| status.as_u16()), Some(503));
    assert_eq!(
        (second.fault(), second.request_id()),
        (None, Some("theirs-2"))
    );
    assert!(second.waited() <= Duration::from_millis(200));
    assert_eq!(second.elapsed(), Duration::from_secs(1));
    assert_eq!(third.status().map(|status| status.as_u16()), Some(last));
    assert_eq!(third.waited(), Duration::from_secs(5));
}

#[tokio::test]
async fn a_response_tells_its_attempts() {
    let clock = VirtualClock::new();
    let memory = troubled(&clock, 200);
    let client = memory.client().clock(clock.clone()).build().unwrap();
    let response = open_call(&client).with_response().await.unwrap();
    check_history(response.history(), 200);
    assert_eq!(response.attempts(), 3);
    assert_eq!(response.elapsed(), clock.elapsed());
    assert_eq!(response.request_id(), Some("theirs-3"));
}

#[tokio::test]
async fn an_error_tells_its_attempts() {
    let clock = VirtualClock::new();
    let memory = troubled(&clock, 404);
    let client = memory.client().clock(clock.clone()).build().unwrap();
    let error = open_call(&client).await.unwrap_err();
    check_history(error.history(), 404);
    assert_eq!(error.attempts(), 3);
    assert_eq!(error.elapsed(), clock.elapsed());
    assert_eq!(error.request_id(), Some("theirs-3"));
    assert_eq!(
        error.started().map(|at| at.to_string()).as_deref(),
        Some("2026-01-01T00:00:00Z")
    );
    assert!(
        error
            .to_string()
            .starts_with("ping GET /ping/{id}: 404 Not Found: u-1 (attempt 3, after 8"),
        "{error}"
    );
}

#[tokio::test]
async fn a_body_that_breaks_off_is_told_with_its_status() {
    let memory = Memory::new(|_| {
        let mut response = json(200, "");
        let broken = TransportError::new(TransportErrorKind::Body, "reset");
        let chunks = futures_util::stream::iter([Err(broken)]);
        *response.body_mut() = openapi_runtime::Body::from_stream(chunks);
        response
    });
    let error = open_call(&memory.client().build().unwrap())
        .await
        .unwrap_err();
    for attempt in error.history() {
        assert_eq!(attempt.status().map(|status| status.as_u16()), Some(200));
        assert_eq!(attempt.fault(), Some(TransportErrorKind::Body));
    }
    assert_eq!(error.history().len(), 3);
}

fn is_uuid(id: &str) -> bool {
    id.len() == UUID.len()
        && id
            .chars()
            .zip(UUID.chars())
            .all(|(found, shape)| match shape {
                'x' => found.is_ascii_digit() || ('a'..='f').contains(&found),
                'y' => matches!(found, '8' | '9' | 'a' | 'b'),
                shape => found == shape,
            })
}

#[tokio::test]
async fn every_attempt_of_a_call_carries_the_same_id_and_every_call_another() {
    let memory = Memory::new(|request| {
        if is_token_request(request) {
            json(200, r#"{"access_token":"t"}"#)
        } else {
            json(500, "{}")
        }
    });
    let client = memory
        .client()
        .client_credentials("id", "secret")
        .build()
        .unwrap();
    let first = get_user_call(&client).await.unwrap_err();
    let second = get_user_call(&client).await.unwrap_err();
    let sent: Vec<_> = memory
        .requests()
        .iter()
        .map(|request| header(request, "x-request-id").unwrap().to_owned())
        .collect();
    assert_eq!(sent.len(), 7);
    assert!(sent.iter().all(|id| is_uuid(id)), "{sent:?}");
    assert!(
        sent[1..4]
            .iter()
            .all(|id| Some(id.as_str()) == first.sent_request_id())
    );
    assert!(
        sent[4..]
            .iter()
            .all(|id| Some(id.as_str()) == second.sent_request_id())
    );
    assert_eq!(first.request_id(), first.sent_request_id());
    assert_ne!(sent[1], sent[4]);
    assert_ne!(sent[0], sent[1]);
}

#[tokio::test]
async fn the_id_can_be_renamed_set_and_left_out() {
    let memory = Memory::script(&[(200, USER)]);
    let renamed = memory
        .client()
        .request_id_header("X-Correlation-ID")
        .build()
        .unwrap();
    let response = open_call(&renamed).with_response().await.unwrap();
    let set = memory.client().build().unwrap();
    let own = open_call(&set)
        .request_header("X-Request-Id", "mine")
        .with_response()
        .await
        .unwrap();
    let off = memory.client().without_request_id().build().unwrap();
    let none = open_call(&off).with_response().await.unwrap();
    let requests = memory.requests();
    assert_eq!(header(&requests[0], "x-request-id"), None);
    assert_eq!(
        header(&requests[0], "x-correlation-id"),
        response.sent_request_id()
    );
    assert!(response.sent_request_id().is_some_and(is_uuid));
    assert_eq!(header(&requests[1], "x-request-id"), Some("mine"));
    assert_eq!(own.sent_request_id(), Some("mine"));
    assert_eq!(header(&requests[2], "x-request-id"), None);
    assert_eq!(none.sent_request_id(), None);
    for name in ["authorization", "Host", "no header", ""] {
        assert!(
            memory.client().request_id_header(name).build().is_err(),
            "{name}"
        );
    }
}

#[tokio::test]
async fn a_call_of_unknown_outcome_says_what_to_look_for() {
    let memory = Memory::with_future(|_| {
        Box::pin(async { Err(TransportError::new(TransportErrorKind::Reset, "reset")) })
    });
    let client = memory.client().bearer_token("b").build().unwrap();
    let call = Call::new(&client, &CREATE_USER, decode::json::<User>);
    let error = call
        .request_header("x-request-id", "mine")
        .await
        .unwrap_err();
    assert!(error.outcome_unknown());
    assert_eq!(error.exit_code(), 74);
    assert_eq!(
        (error.operation(), error.sent_request_id(), error.attempts()),
        (Some("createUser"), Some("mine"), 1)
    );
    assert_eq!(
        error.to_string(),
        "users.create POST /v1/iam-users: the connection broke before the answer: reset; it may have taken effect: look before you repeat it (request mine of 2026-01-01T00:00:00Z)"
    );
}

#[tokio::test]
async fn announcements_of_an_end_are_readable() {
    type Case = (
        &'static [(&'static str, &'static str)],
        Option<&'static str>,
        Option<&'static str>,
    );
    let cases: [Case; 6] = [
        (
            &[
                ("deprecation", "@1688169599"),
                ("sunset", "Sun, 30 Jun 2024 23:59:59 GMT"),
            ],
            Some("2023-06-30T23:59:59Z"),
            Some("2024-06-30T23:59:59Z"),
        ),
        (
            &[("x-deprecation", "Sun, 30 Jun 2024 23:59:59 GMT")],
            Some("2024-06-30T23:59:59Z"),
            None,
        ),
        (
            &[("x-sunset", "2027-01-01T00:00:00Z")],
            None,
            Some("2027-01-01T00:00:00Z"),
        ),
        (&[("deprecation", "true")], None, None),
        (&[("sunset", "next year")], None, None),
        (&[("deprecation", "@99999999999999999")], None, None),
    ];
    for (headers, since, end) in cases {
        let memory = Memory::new(move |_| answer(200, headers, USER));
        let client = memory.client().build().unwrap();
        let notice = open_call(&client)
            .with_response()
            .await
            .unwrap()
            .deprecation()
            .unwrap();
        assert_eq!(
            notice
                .deprecated_since()
                .map(|at| at.to_string())
                .as_deref(),
            since,
            "{headers:?}"
        );
        assert_eq!(
            notice.ends_at().map(|at| at.to_string()).as_deref(),
            end,
            "{headers:?}"
        );
        assert!(notice.deprecation.is_some() || notice.sunset.is_some());
    }
    for headers in [&[][..], &[("deprecation", "false")], &[("sunset", " ")]] {
        let memory = Memory::new(move |_| answer(200, headers, USER));
        let client = memory.client().build().unwrap();
        let response = open_call(&client).with_response().await.unwrap();
        assert_eq!(response.deprecation(), None);
    }
}

#[tokio::test]
async fn exit_codes_tell_a_script_what_to_do() {
    async fn of(status: u16, headers: &'static [(&'static str, &'static str)]) -> u8 {
        let memory = Memory::new(move |_| answer(status, headers, "{}"));
        open_call(&memory.client().build().unwrap())
            .await
            .unwrap_err()
            .exit_code()
    }
    for (status, code) in [
        (200, 76),
        (302, 76),
        (400, 65),
        (401, 77),
        (403, 77),
        (404, 66),
        (405, 65),
        (408, 75),
        (409, 73),
        (410, 66),
        (412, 73),
        (418, 65),
        (422, 65),
        (425, 75),
        (429, 75),
        (500, 69),
        (501, 69),
        (502, 69),
        (503, 69),
        (504, 69),
    ] {
        assert_eq!(of(status, &[]).await, code, "{status}");
    }
    assert_eq!(of(503, &[("retry-after", "90")]).await, 75);
    for (kind, code) in [
        (TransportErrorKind::Connect, 69),
        (TransportErrorKind::ConnectTimeout, 75),
        (TransportErrorKind::Tls, 69),
        (TransportErrorKind::Timeout, 75),
        (TransportErrorKind::Reset, 69),
        (TransportErrorKind::Body, 69),
        (TransportErrorKind::Fatal, 69),
    ] {
        let memory = Memory::with_future(move |_| {
            Box::pin(async move { Err(TransportError::new(kind, "cause")) })
        });
        let error = open_call(&memory.client().build().unwrap())
            .await
            .unwrap_err();
        assert_eq!(error.exit_code(), code, "{error}");
    }
    let memory = Memory::script(&[(200, USER)]);
    let client = memory.client().build().unwrap();
    let missing = get_user_call(&client).await.unwrap_err();
    assert_eq!(missing.exit_code(), 77);
    let malformed = open_call(&client)
        .path("id", String::new())
        .await
        .unwrap_err();
    assert_eq!(malformed.exit_code(), 64);
    let misconfigured = memory
        .client()
        .base_url("http://example.com")
        .build()
        .unwrap_err();
    assert_eq!(misconfigured.exit_code(), 78);
    assert_eq!(Error::credentials("the vault is sealed").exit_code(), 77);
    for (status, code) in [(400, 77), (401, 77), (429, 75), (503, 69)] {
        let memory = Memory::new(move |_| json(status, "{}"));
        let client = memory
            .client()
            .client_credentials("id", "secret")
            .build()
            .unwrap();
        let error = get_user_call(&client).await.unwrap_err();
        assert_eq!(error.exit_code(), code, "token request answered {status}");
    }
}

#[tokio::test]
async fn the_result_of_a_call_for_nothing_is_one_pointer_wide() {
    assert_eq!(size_of::<Result<(), Error>>(), size_of::<usize>());
    assert_eq!(size_of::<Option<Error>>(), size_of::<usize>());
}

#[tokio::test]
async fn a_preview_has_no_id_since_nothing_is_sent() {
    let memory = Memory::script(&[(200, USER)]);
    let client = memory.client().retry(RetryPolicy::never()).build().unwrap();
    let preview = open_call(&client).preview().unwrap();
    assert!(preview.headers().all(|(name, _)| name != "x-request-id"));
}
