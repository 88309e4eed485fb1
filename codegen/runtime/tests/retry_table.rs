//! Every fault of a service or of the network, for every kind of call: what is sent again, and what is said when not.
//!
//! In memory and in virtual time. `network_table.rs` has the same over sockets.

mod client_support;

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use client_support::tokens::{USER, token_requests};
use client_support::{
    API, CREATE_USER, Memory, User, answer, get_user_call, is_token_request, json,
};
use openapi_runtime::testing::VirtualClock;
use openapi_runtime::{
    ApiClient, Body, BoxFuture, Bytes, Call, Clock, Error, RetryPolicy, TransportError,
    TransportErrorKind, TransportResponse, decode,
};

/// What is wrong.
#[derive(Clone, Copy)]
enum Fault {
    Transport(TransportErrorKind),
    /// No answer until the attempt's time is up.
    SlowHead,
    /// No end of the answer until the attempt's time is up.
    SlowBody,
    /// A success whose body breaks off.
    BrokenBody,
    Status(u16),
    StatusWithRetryAfter(u16, &'static str),
    Body(&'static str),
    TooLarge,
}

/// Which request of a client meets the fault.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Idempotent,
    NotIdempotent,
    Token,
}

/// What the client makes of it.
#[derive(Clone, Copy, PartialEq, Debug)]
enum Expected {
    /// It sends the request three times in all.
    Again,
    /// It sends the request once, and says that it may have taken effect.
    Unknown,
    /// It sends the request once; nothing was done, or doing it again would end the same way.
    Once,
    /// A rejected token is replaced, once.
    NewToken,
}

macro_rules! table {
    ($($name:ident: $fault:expr => $idempotent:ident, $not_idempotent:ident, $token:ident;)*) => {$(
        mod $name {
            use super::*;

            #[tokio::test]
            async fn of_an_idempotent_call() {
                check($fault, Kind::Idempotent, Expected::$idempotent).await;
            }

            #[tokio::test]
            async fn of_a_call_that_is_not_idempotent() {
                check($fault, Kind::NotIdempotent, Expected::$not_idempotent).await;
            }

            #[tokio::test]
            async fn of_a_token_request() {
                check($fault, Kind::Token, Expected::$token).await;
            }
        }
    )*};
}

table! {
    //                                                               idempotent, not, token
    connection_refused: Fault::Transport(TransportErrorKind::Connect) => Again, Again, Again;
    connection_slow: Fault::Transport(TransportErrorKind::ConnectTimeout) => Again, Again, Again;
    no_tls: Fault::Transport(TransportErrorKind::Tls) => Again, Again, Again;
    reset: Fault::Transport(TransportErrorKind::Reset) => Again, Unknown, Again;
    transport_timeout: Fault::Transport(TransportErrorKind::Timeout) => Again, Unknown, Again;
    other_fault: Fault::Transport(TransportErrorKind::Other) => Again, Unknown, Again;
    hopeless_request: Fault::Transport(TransportErrorKind::Fatal) => Once, Once, Once;
    slow_head: Fault::SlowHead => Again, Unknown, Again;
    slow_body: Fault::SlowBody => Again, Unknown, Again;
    broken_body: Fault::BrokenBody => Again, Unknown, Again;
    truncated_json: Fault::Body("{\"id\":\"u") => Once, Unknown, Once;
    html: Fault::Body("<html></html>") => Once, Unknown, Once;
    empty_body: Fault::Body("") => Once, Unknown, Once;
    too_large: Fault::TooLarge => Once, Unknown, Once;
    redirect: Fault::Status(307) => Once, Once, Once;
    bad_request: Fault::Status(400) => Once, Once, Once;
    unauthorized: Fault::Status(401) => NewToken, NewToken, Once;
    forbidden: Fault::Status(403) => Once, Once, Once;
    not_found: Fault::Status(404) => Once, Once, Once;
    request_timeout: Fault::Status(408) => Again, Unknown, Again;
    conflict: Fault::Status(409) => Once, Once, Once;
    too_many_requests: Fault::Status(429) => Again, Once, Again;
    too_many_requests_until: Fault::StatusWithRetryAfter(429, "1") => Again, Again, Again;
    too_many_requests_for_long: Fault::StatusWithRetryAfter(429, "61") => Once, Once, Once;
    internal_error: Fault::Status(500) => Again, Unknown, Again;
    internal_error_until: Fault::StatusWithRetryAfter(500, "1") => Again, Unknown, Again;
    not_implemented: Fault::Status(501) => Once, Once, Once;
    bad_gateway: Fault::Status(502) => Again, Unknown, Again;
    unavailable: Fault::Status(503) => Again, Unknown, Again;
    unavailable_until: Fault::StatusWithRetryAfter(503, "1") => Again, Again, Again;
    unavailable_for_long: Fault::StatusWithRetryAfter(503, "61") => Once, Once, Once;
    gateway_timeout: Fault::Status(504) => Again, Unknown, Again;
    own_5xx: Fault::Status(520) => Once, Unknown, Once;
}

async fn check(fault: Fault, kind: Kind, expected: Expected) {
    let error = call(fault, usize::MAX, kind, expected).await.unwrap_err();
    assert_eq!(
        error.outcome_unknown(),
        expected == Expected::Unknown,
        "{error}"
    );
    let text = error.to_string();
    assert_eq!(
        text.contains("may have taken effect"),
        error.outcome_unknown(),
        "{text}"
    );
    assert!(!text.contains('\n') && text.len() > 40, "{text}");
    if expected == Expected::Again {
        call(fault, 1, kind, expected).await.unwrap();
    }
}

/// Makes a call of which so many requests meet the fault, and checks how many were sent.
async fn call(fault: Fault, faults: usize, kind: Kind, expected: Expected) -> Result<User, Error> {
    let clock = VirtualClock::new();
    let left = Arc::new(AtomicUsize::new(faults));
    let service = {
        let clock = clock.clone();
        Memory::with_future(move |request| {
            let is_token = is_token_request(request);
            let met = is_token == (kind == Kind::Token)
                && left
                    .fetch_update(Ordering::SeqCst, Ordering::SeqCst, |n| n.checked_sub(1))
                    .is_ok();
            if met {
                return fault.answer(&clock);
            }
            let body = if is_token {
                r#"{"access_token":"t"}"#
            } else {
                USER
            };
            Box::pin(async move { Ok(json(200, body)) })
        })
    };
    let client = ApiClient::builder(&API)
        .transport(service.clone())
        .clock(clock)
        .client_credentials("id", "secret")
        .response_limit(1000)
        .build()
        .unwrap();
    let outcome = match kind {
        Kind::NotIdempotent => Call::new(&client, &CREATE_USER, decode::json).await,
        _ => get_user_call(&client).await,
    };
    let tokens = token_requests(&service);
    let calls = service.requests().len() - tokens;
    let met = match expected {
        Expected::Again => 3.min(faults.saturating_add(1)),
        Expected::Unknown | Expected::Once => 1,
        Expected::NewToken => 2,
    };
    match kind {
        Kind::Token => assert_eq!((tokens, calls), (met, usize::from(outcome.is_ok()))),
        _ => assert_eq!(
            (calls, tokens),
            (met, 1 + usize::from(expected == Expected::NewToken))
        ),
    }
    if let Err(error) = &outcome {
        let sent = if kind == Kind::Token {
            let cause = error.cause().unwrap().downcast_ref::<Error>().unwrap();
            assert_eq!(error.attempts(), 0);
            cause.attempts()
        } else {
            error.attempts()
        };
        assert_eq!(sent as usize, met, "{error}");
    }
    outcome
}

impl Fault {
    fn answer(self, clock: &VirtualClock) -> BoxFuture<Result<TransportResponse, TransportError>> {
        let clock = clock.clone();
        Box::pin(async move {
            match self {
                Self::Transport(kind) => Err(TransportError::new(kind, "cause")),
                Self::SlowHead => {
                    clock.sleep(Duration::from_secs(30)).await;
                    Ok(json(200, USER))
                }
                Self::SlowBody => Ok(streamed(futures_util::stream::once(async move {
                    clock.sleep(Duration::from_secs(30)).await;
                    Ok(Bytes::from_static(USER.as_bytes()))
                }))),
                Self::BrokenBody => Ok(streamed(futures_util::stream::iter([
                    Ok(Bytes::from_static(b"{")),
                    Err(TransportError::new(TransportErrorKind::Body, "cause")),
                ]))),
                Self::Status(status) => Ok(json(status, "{}")),
                Self::StatusWithRetryAfter(status, wait) => {
                    Ok(answer(status, &[("retry-after", wait)], "{}"))
                }
                Self::Body(body) => Ok(json(200, body)),
                Self::TooLarge => Ok(json(200, &"x".repeat(2000))),
            }
        })
    }
}

fn streamed(
    chunks: impl futures_util::Stream<Item = Result<Bytes, TransportError>> + Send + 'static,
) -> TransportResponse {
    let mut response = json(200, "");
    *response.body_mut() = Body::from_stream(chunks);
    response
}

#[tokio::test]
async fn a_call_may_set_its_own_number_of_retries() {
    for (retries, sent) in [(0, 1), (1, 2), (4, 5)] {
        let memory = Memory::script(&[(500, "{}")]);
        let client = memory.client().bearer_token("b").build().unwrap();
        let error = get_user_call(&client).retries(retries).await.unwrap_err();
        assert_eq!(
            (memory.requests().len(), error.attempts()),
            (sent, retries + 1)
        );
        let ended = get_user_call(&client).optional().retries(retries).await;
        assert_eq!(ended.unwrap_err().attempts(), retries + 1);
        let ended = get_user_call(&client)
            .with_response()
            .retries(retries)
            .await;
        assert_eq!(ended.unwrap_err().attempts(), retries + 1);
        let ended = get_user_call(&client).raw().retries(retries).await;
        assert_eq!(ended.unwrap_err().attempts(), retries + 1);
    }
}

#[tokio::test]
async fn a_client_may_set_the_number_of_retries_for_all_calls() {
    let memory = Memory::script(&[(500, "{}")]);
    let client = memory
        .client()
        .bearer_token("b")
        .retry(RetryPolicy::never())
        .build()
        .unwrap();
    assert_eq!(get_user_call(&client).await.unwrap_err().attempts(), 1);
    assert_eq!(
        get_user_call(&client)
            .retries(1)
            .await
            .unwrap_err()
            .attempts(),
        2
    );
}

#[tokio::test]
async fn a_replay_after_a_401_is_no_retry() {
    let memory = Memory::script(&[
        (200, r#"{"access_token":"t-1"}"#),
        (401, "{}"),
        (200, r#"{"access_token":"t-2"}"#),
        (200, USER),
    ]);
    let client = memory
        .client()
        .client_credentials("id", "secret")
        .build()
        .unwrap();
    let response = get_user_call(&client)
        .retries(0)
        .with_response()
        .await
        .unwrap();
    assert_eq!(response.attempts(), 2);
}

#[tokio::test]
async fn a_storm_of_401_is_answered_with_one_replay_a_call() {
    let memory = Memory::new(|request| {
        if is_token_request(request) {
            json(200, r#"{"access_token":"t"}"#)
        } else {
            json(401, "{}")
        }
    });
    let client = memory
        .client()
        .client_credentials("id", "secret")
        .build()
        .unwrap();
    let calls = (0..50).map(|_| get_user_call(&client).send());
    let outcomes = futures_util::future::join_all(calls).await;
    for outcome in outcomes {
        let error = outcome.unwrap_err();
        assert!(error.is_unauthorized() && error.attempts() == 2, "{error}");
    }
    assert_eq!(memory.requests().len() - token_requests(&memory), 100);
}
