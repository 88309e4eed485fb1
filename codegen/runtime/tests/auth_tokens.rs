//! The life of access tokens: asked for once, used by everyone, replaced in time, given up when refused.

mod client_support;

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use client_support::tokens::{ManualClock, USER, authorizations, service, token_requests};
use client_support::{Memory, answer, get_user_call, header, is_token_request, json};
use futures_util::future::join_all;
use openapi_runtime::{ErrorKind, RetryPolicy, Secret};

#[tokio::test]
async fn token_answers_are_understood_in_every_dialect() {
    for body in [
        r#"{"token_type":"Bearer","access_token":"t","expires_in":1800,"refresh_expires_in":0}"#,
        r#"{"accessToken":"t","refreshToken":"r","expiresIn":1800,"refreshExpiresIn":0}"#,
        r#"{"access_token":"t","expires_in":"1800","token_type":"bearer"}"#,
        r#"{"access_token":"t","expires_in":0}"#,
        r#"{"access_token":"t","expires_in":null,"token_type":null}"#,
        r#"{"access_token":"t","expires_in":-5}"#,
        r#"{"access_token":"t","expires_in":{"odd":1},"more":[1,2]}"#,
        r#"{"access_token":"t"}"#,
    ] {
        let clock = ManualClock::new();
        let memory = Memory::new(move |request| {
            json(
                200,
                if is_token_request(request) {
                    body
                } else {
                    USER
                },
            )
        });
        let client = memory
            .client()
            .client_credentials("id", "secret")
            .clock(clock.clone())
            .build()
            .unwrap();
        get_user_call(&client).await.unwrap();
        clock.advance(1700);
        get_user_call(&client).await.unwrap();
        assert_eq!(
            (token_requests(&memory), authorizations(&memory)),
            (1, vec!["Bearer t".to_owned(); 2]),
            "{body}"
        );
        clock.advance(100);
        get_user_call(&client).await.unwrap();
        assert_eq!(token_requests(&memory), 2, "1800 seconds end: {body}");
    }
}

#[tokio::test]
async fn an_answer_without_a_token_is_a_credentials_error() {
    for body in [
        r#"{"data":{}}"#,
        r#"{"access_token":""}"#,
        "<html>",
        r#"{"access_token":"t","token_type":"mac"}"#,
    ] {
        let memory = Memory::new(move |_| json(200, body));
        let client = memory
            .client()
            .client_credentials("id", "secret")
            .build()
            .unwrap();
        let error = get_user_call(&client).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Credentials, "{error}");
        assert_eq!(error.operation(), Some("getUser"));
        assert_eq!(memory.requests().len(), 1);
    }
}

#[tokio::test]
async fn a_thousand_first_calls_ask_for_one_token() {
    let memory = Memory::with_future(|request| {
        let body = if is_token_request(request) {
            r#"{"access_token":"t"}"#
        } else {
            USER
        };
        Box::pin(async move {
            for _ in 0..5 {
                tokio::task::yield_now().await;
            }
            Ok(json(200, body))
        })
    });
    let client = memory
        .client()
        .client_credentials("id", "secret")
        .build()
        .unwrap();
    let outcomes = join_all((0..1000).map(|_| get_user_call(&client).send())).await;
    assert!(outcomes.iter().all(Result::is_ok));
    assert_eq!(token_requests(&memory), 1);
    assert_eq!(memory.requests().len(), 1001);
}

#[tokio::test]
async fn a_fetch_outlives_the_call_that_began_it() {
    let memory = Memory::with_future(|request| {
        let body = if is_token_request(request) {
            r#"{"access_token":"t"}"#
        } else {
            USER
        };
        Box::pin(async move {
            tokio::task::yield_now().await;
            Ok(json(200, body))
        })
    });
    let client = memory
        .client()
        .client_credentials("id", "secret")
        .build()
        .unwrap();
    let mut first = Box::pin(get_user_call(&client).send());
    let mut second = Box::pin(get_user_call(&client).send());
    assert!(futures_util::poll!(&mut first).is_pending());
    assert!(futures_util::poll!(&mut second).is_pending());
    drop(first);
    second.await.unwrap();
    assert_eq!(token_requests(&memory), 1);
}

#[tokio::test]
async fn a_fetch_that_nobody_waits_for_is_begun_anew() {
    let stuck = AtomicUsize::new(0);
    let memory = Memory::with_future(move |request| {
        if is_token_request(request) && stuck.fetch_add(1, Ordering::SeqCst) == 0 {
            return Box::pin(std::future::pending());
        }
        let body = if is_token_request(request) {
            r#"{"access_token":"t"}"#
        } else {
            USER
        };
        Box::pin(async move { Ok(json(200, body)) })
    });
    let client = memory
        .client()
        .client_credentials("id", "secret")
        .build()
        .unwrap();
    let mut first = Box::pin(get_user_call(&client).send());
    assert!(futures_util::poll!(&mut first).is_pending());
    drop(first);
    get_user_call(&client).await.unwrap();
    assert_eq!(token_requests(&memory), 2);
}

#[tokio::test]
async fn a_token_is_replaced_a_minute_before_it_ends() {
    let clock = ManualClock::new();
    let memory = service(1800);
    let client = memory
        .client()
        .client_credentials("id", "secret")
        .clock(clock.clone())
        .build()
        .unwrap();
    for seconds in [0, 1700, 41] {
        clock.advance(seconds);
        get_user_call(&client).await.unwrap();
    }
    assert_eq!(
        authorizations(&memory),
        ["Bearer t-1", "Bearer t-1", "Bearer t-2"]
    );
}

#[tokio::test]
async fn a_short_lived_token_is_replaced_at_half_its_life() {
    let clock = ManualClock::new();
    let memory = service(20);
    let client = memory
        .client()
        .client_credentials("id", "secret")
        .clock(clock.clone())
        .build()
        .unwrap();
    for seconds in [0, 8, 3] {
        clock.advance(seconds);
        get_user_call(&client).await.unwrap();
    }
    assert_eq!(
        authorizations(&memory),
        ["Bearer t-1", "Bearer t-1", "Bearer t-2"]
    );
}

#[tokio::test]
async fn the_old_token_serves_others_while_it_is_replaced() {
    let count = AtomicUsize::new(0);
    let gate = Arc::new(tokio::sync::Notify::new());
    let opened = Arc::clone(&gate);
    let memory = Memory::with_future(move |request| {
        if !is_token_request(request) {
            return Box::pin(async { Ok(json(200, USER)) });
        }
        let number = count.fetch_add(1, Ordering::SeqCst) + 1;
        let gate = Arc::clone(&gate);
        Box::pin(async move {
            if number > 1 {
                gate.notified().await;
            }
            Ok(json(
                200,
                &format!(r#"{{"access_token":"t-{number}","expires_in":1800}}"#),
            ))
        })
    });
    let clock = ManualClock::new();
    let client = memory
        .client()
        .client_credentials("id", "secret")
        .clock(clock.clone())
        .build()
        .unwrap();
    get_user_call(&client).await.unwrap();
    clock.advance(1750);
    let mut refreshing = Box::pin(get_user_call(&client).send());
    assert!(futures_util::poll!(&mut refreshing).is_pending());
    get_user_call(&client).await.unwrap();
    opened.notify_one();
    refreshing.await.unwrap();
    assert_eq!(
        authorizations(&memory),
        ["Bearer t-1", "Bearer t-1", "Bearer t-2"]
    );
    assert_eq!(token_requests(&memory), 2);
}

#[tokio::test]
async fn a_failed_early_refresh_leaves_the_old_token_in_use() {
    let count = AtomicUsize::new(0);
    let memory = Memory::new(move |request| {
        if !is_token_request(request) {
            return json(200, USER);
        }
        match count.fetch_add(1, Ordering::SeqCst) {
            0 => json(200, r#"{"access_token":"t-1","expires_in":1800}"#),
            1 => json(503, "{}"),
            _ => json(200, r#"{"access_token":"t-2","expires_in":1800}"#),
        }
    });
    let clock = ManualClock::new();
    let client = memory
        .client()
        .client_credentials("id", "secret")
        .retry(RetryPolicy::never())
        .clock(clock.clone())
        .build()
        .unwrap();
    for seconds in [0, 1750, 1, 10] {
        clock.advance(seconds);
        get_user_call(&client).await.unwrap();
    }
    assert_eq!(
        authorizations(&memory),
        ["Bearer t-1", "Bearer t-1", "Bearer t-1", "Bearer t-2"]
    );
    assert_eq!(
        token_requests(&memory),
        3,
        "the token endpoint is left alone for a moment after the failure"
    );
}

#[tokio::test]
async fn a_failure_to_get_a_token_is_not_kept() {
    let count = AtomicUsize::new(0);
    let memory = Memory::new(move |request| match count.fetch_add(1, Ordering::SeqCst) {
        0 => json(
            401,
            r#"{"errors":[{"code":"AUTHENTICATION_FAILED","message":"wrong secret"}]}"#,
        ),
        _ if is_token_request(request) => json(200, r#"{"access_token":"t"}"#),
        _ => json(200, USER),
    });
    let client = memory
        .client()
        .client_credentials("id", "s3cret-value")
        .build()
        .unwrap();
    let error = get_user_call(&client).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Credentials);
    assert!(error.is_unauthorized());
    assert_eq!(
        (error.code(), error.message()),
        (Some("AUTHENTICATION_FAILED"), Some("wrong secret"))
    );
    assert_eq!(
        error.to_string(),
        "users.get GET /v1/iam-users/{id}: no access token: authentication.exchange_token POST /v2/auth/token: \
         401 Unauthorized: AUTHENTICATION_FAILED: wrong secret"
    );
    assert_eq!(error.attempts(), 0);
    get_user_call(&client).await.unwrap();
}

#[tokio::test]
async fn a_404_of_the_token_endpoint_is_not_a_missing_user() {
    let memory = Memory::new(|_| json(404, "{}"));
    let client = memory
        .client()
        .client_credentials("id", "secret")
        .build()
        .unwrap();
    let error = get_user_call(&client).optional().await.unwrap_err();
    assert_eq!(
        (error.kind(), error.is_not_found()),
        (ErrorKind::Credentials, false)
    );
}

#[tokio::test]
async fn a_401_costs_the_token_and_is_replayed_once() {
    let count = AtomicUsize::new(0);
    let memory = Memory::new(move |request| {
        if is_token_request(request) {
            let number = count.fetch_add(1, Ordering::SeqCst) + 1;
            return json(200, &format!(r#"{{"access_token":"t-{number}"}}"#));
        }
        if header(request, "authorization") == Some("Bearer t-1") {
            json(401, "{}")
        } else {
            json(200, USER)
        }
    });
    let client = memory
        .client()
        .client_credentials("id", "secret")
        .build()
        .unwrap();
    let response = get_user_call(&client).with_response().await.unwrap();
    assert_eq!(response.attempts(), 2);
    assert_eq!(authorizations(&memory), ["Bearer t-1", "Bearer t-2"]);
}

#[tokio::test]
async fn a_second_401_is_final() {
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
    let error = get_user_call(&client).await.unwrap_err();
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::Status, 2));
    assert_eq!(memory.requests().len(), 4);
}

#[tokio::test]
async fn a_401_to_a_given_bearer_token_is_final_at_once() {
    let memory = Memory::new(|_| json(401, "{}"));
    let client = memory.client().bearer_token("abc").build().unwrap();
    assert!(get_user_call(&client).await.unwrap_err().is_unauthorized());
    assert_eq!(memory.requests().len(), 1);
}

#[tokio::test]
async fn a_burst_of_401s_costs_one_new_token() {
    let count = AtomicUsize::new(0);
    let memory = Memory::with_future(move |request| {
        let answer = if is_token_request(request) {
            let number = count.fetch_add(1, Ordering::SeqCst) + 1;
            json(200, &format!(r#"{{"access_token":"t-{number}"}}"#))
        } else if header(request, "authorization") == Some("Bearer t-1") {
            json(401, "{}")
        } else {
            json(200, USER)
        };
        // Late answers to the old token arrive after the new one was fetched.
        let delay = request.uri().query().map_or(0, str::len);
        Box::pin(async move {
            for _ in 0..delay * 3 {
                tokio::task::yield_now().await;
            }
            Ok(answer)
        })
    });
    let client = memory
        .client()
        .client_credentials("id", "secret")
        .build()
        .unwrap();
    let calls = (0..50).map(|number| get_user_call(&client).query("q", "x".repeat(number)).send());
    assert!(join_all(calls).await.iter().all(Result::is_ok));
    assert_eq!(token_requests(&memory), 2);
}

#[tokio::test]
async fn a_refused_token_request_repeats_no_credential() {
    let memory = Memory::new(|request| {
        let echoed = header(request, "authorization")
            .unwrap_or_default()
            .to_owned();
        answer(
            400,
            &[],
            &format!(
                r#"{{"error":"invalid_client","error_description":"got {echoed} for top-secret-1"}}"#
            ),
        )
    });
    let client = memory
        .client()
        .client_credentials("id", Secret::from("top-secret-1"))
        .build()
        .unwrap();
    let error = get_user_call(&client).await.unwrap_err();
    assert_eq!(error.code(), Some("invalid_client"));
    assert_eq!(error.message(), Some("got Basic *** for ***"));
    assert!(!format!("{error:?} {error} {client:?}").contains("top-secret-1"));
}
