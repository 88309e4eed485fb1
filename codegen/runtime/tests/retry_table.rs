//! Every fault of a service or of the network, for every kind of call: what is sent again, and what is said when not.
//!
//! In memory and in virtual time. `network_table.rs` has the same over sockets.

mod client_support;
mod fault_support;

use std::sync::Mutex;
use std::time::Duration;

use client_support::tokens::{USER, token_requests};
use client_support::{API, Memory, answer, get_user_call, is_token_request, json};
use fault_support::{Cell, Expected, Kind, Mode, Plan, Service, fault_table};
use openapi_runtime::testing::VirtualClock;
use openapi_runtime::{
    ApiClient, Body, BoxFuture, Bytes, Clock, RetryPolicy, TransportError, TransportErrorKind,
    TransportResponse,
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

fault_table! {
    //                                                                       idempotent  not it    token   page        impersonation impersonated
    connection_refused: Fault::Transport(TransportErrorKind::Connect)     => Again,      Again,    Again,  Again,      Again,        Again;
    connection_slow: Fault::Transport(TransportErrorKind::ConnectTimeout) => Again,      Again,    Again,  Again,      Again,        Again;
    no_tls: Fault::Transport(TransportErrorKind::Tls)                     => Again,      Again,    Again,  Again,      Again,        Again;
    reset: Fault::Transport(TransportErrorKind::Reset)                    => Again,      Unknown,  Again,  Again,      Again,        Again;
    transport_timeout: Fault::Transport(TransportErrorKind::Timeout)      => Again,      Unknown,  Again,  Again,      Again,        Again;
    other_fault: Fault::Transport(TransportErrorKind::Other)              => Again,      Unknown,  Again,  Again,      Again,        Again;
    hopeless_request: Fault::Transport(TransportErrorKind::Fatal)         => Once,       Once,     Once,   Once,       Once,         Once;
    slow_head: Fault::SlowHead                                            => Again,      Unknown,  Again,  Again,      Again,        Again;
    slow_body: Fault::SlowBody                                            => Again,      Unknown,  Again,  Again,      Again,        Again;
    broken_body: Fault::BrokenBody                                        => Again,      Unknown,  Again,  Again,      Again,        Again;
    truncated_json: Fault::Body("{\"id\":\"u")                            => Once,       Unknown,  Once,   Once,       Once,         Once;
    html: Fault::Body("<html></html>")                                    => Once,       Unknown,  Once,   Once,       Once,         Once;
    empty_body: Fault::Body("")                                           => Once,       Unknown,  Once,   Once,       Once,         Once;
    other_json: Fault::Body("{\"ok\":true}")                              => Once,       Unknown,  Once,   Once,       Once,         Once;
    too_large: Fault::TooLarge                                            => Once,       Unknown,  Once,   Once,       Once,         Once;
    redirect: Fault::Status(307)                                          => Once,       Once,     Once,   Once,       Once,         Once;
    bad_request: Fault::Status(400)                                       => Once,       Once,     Once,   Once,       Once,         Once;
    unauthorized: Fault::Status(401)                                      => NewToken,   NewToken, Once,   NewToken,   NewToken,     NewToken;
    forbidden: Fault::Status(403)                                         => Once,       Once,     Once,   Once,       Once,         Once;
    not_found: Fault::Status(404)                                         => Once,       Once,     Once,   Once,       Once,         Once;
    request_timeout: Fault::Status(408)                                   => Again,      Unknown,  Again,  Again,      Again,        Again;
    conflict: Fault::Status(409)                                          => Once,       Once,     Once,   Once,       Once,         Once;
    too_many_requests: Fault::Status(429)                                 => Again,      Once,     Again,  Again,      Again,        Again;
    too_many_requests_until: Fault::StatusWithRetryAfter(429, "1")        => Again,      Again,    Again,  Again,      Again,        Again;
    too_many_requests_for_long: Fault::StatusWithRetryAfter(429, "61")    => Once,       Once,     Once,   Once,       Once,         Once;
    internal_error: Fault::Status(500)                                    => Again,      Unknown,  Again,  Again,      Again,        Again;
    internal_error_until: Fault::StatusWithRetryAfter(500, "1")           => Again,      Unknown,  Again,  Again,      Again,        Again;
    not_implemented: Fault::Status(501)                                   => Once,       Once,     Once,   Once,       Once,         Once;
    bad_gateway: Fault::Status(502)                                       => Again,      Unknown,  Again,  Again,      Again,        Again;
    unavailable: Fault::Status(503)                                       => Again,      Unknown,  Again,  Again,      Again,        Again;
    unavailable_until: Fault::StatusWithRetryAfter(503, "1")              => Again,      Again,    Again,  Again,      Again,        Again;
    unavailable_for_long: Fault::StatusWithRetryAfter(503, "61")          => Once,       Once,     Once,   Once,       Once,         Once;
    gateway_timeout: Fault::Status(504)                                   => Again,      Unknown,  Again,  Again,      Again,        Again;
    own_5xx: Fault::Status(520)                                           => Once,       Unknown,  Once,   Once,       Once,         Once;
}

fn check(cell: &Cell, fault: fn() -> Fault) {
    cell.check(|plan| service(fault(), plan));
}

fn service(fault: Fault, plan: Plan) -> Service {
    let clock = VirtualClock::new();
    let asked = Mutex::new(Vec::new());
    let memory = {
        let clock = clock.clone();
        Memory::with_future(move |request| {
            let target = request.uri().to_string();
            let mut asked = asked.lock().unwrap();
            let before = asked.iter().filter(|known| **known == target).count();
            let answer = plan.answer(&target, before);
            asked.push(target);
            match answer {
                Some(body) => Box::pin(async move { Ok(json(200, body)) }),
                None => fault.answer(&clock),
            }
        })
    };
    let client = ApiClient::builder(&API)
        .transport(memory.clone())
        .clock(clock)
        .client_credentials("id", "secret")
        .response_limit(1000)
        .build()
        .unwrap();
    Service {
        client,
        targets: Box::new(move || memory.urls()),
    }
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
