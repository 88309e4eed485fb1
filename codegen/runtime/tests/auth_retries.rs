//! Requests for access tokens have a retry class of their own, whoever they are made for.

mod client_support;

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use client_support::tokens::{USER, authorizations, token_requests};
use client_support::{
    IMPERSONATE, Memory, User, answer, get_user_call, header, is_token_request, json,
};
use openapi_runtime::testing::VirtualClock;
use openapi_runtime::{
    BoxFuture, Call, Error, ErrorKind, RetryPolicy, Token, TokenSource, TransportError,
    TransportErrorKind, decode,
};

/// A service whose token endpoint, or impersonation, fails so many times.
fn failing(path: &'static str, failures: usize, status: u16) -> Memory {
    let count = AtomicUsize::new(0);
    Memory::new(move |request| {
        let is_met = request.uri().path().contains(path);
        if is_met && count.fetch_add(1, Ordering::SeqCst) < failures {
            return json(status, "{}");
        }
        if is_token_request(request) {
            return json(200, r#"{"access_token":"t"}"#);
        }
        if request.uri().path().contains("/impersonate/") {
            return json(200, r#"{"access_token":"imp"}"#);
        }
        json(200, USER)
    })
}

#[tokio::test]
async fn retries_of_a_token_do_not_use_up_those_of_the_call() {
    let memory = failing("/token", 2, 503);
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
    assert_eq!((response.attempts(), token_requests(&memory)), (1, 3));
}

#[tokio::test]
async fn a_token_failure_is_not_retried_once_more_by_the_call() {
    let memory = failing("/token", 100, 503);
    let client = memory
        .client()
        .client_credentials("id", "secret")
        .build()
        .unwrap();
    let error = get_user_call(&client).await.unwrap_err();
    assert_eq!(
        (error.kind(), error.attempts()),
        (ErrorKind::Credentials, 0)
    );
    assert_eq!(memory.requests().len(), 3);
    let cause = error.cause().unwrap().downcast_ref::<Error>().unwrap();
    assert_eq!(
        (cause.operation(), cause.history().len()),
        (Some("exchangeToken"), 3)
    );
    assert!(
        error
            .to_string()
            .contains("no access token: authentication.exchange_token POST /v2/auth/token: 503"),
        "{error}"
    );
}

#[tokio::test]
async fn wrong_credentials_are_said_at_once_and_can_recover() {
    let memory = failing("/token", 1, 401);
    let client = memory
        .client()
        .client_credentials("id", "secret")
        .build()
        .unwrap();
    let error = get_user_call(&client).await.unwrap_err();
    assert!(error.is_unauthorized() && error.kind() == ErrorKind::Credentials);
    assert_eq!(token_requests(&memory), 1);
    get_user_call(&client).await.unwrap();
    assert_eq!(token_requests(&memory), 2);
}

#[tokio::test]
async fn a_token_endpoint_in_trouble_does_not_spend_the_budget_of_calls() {
    let tokens_fail = Arc::new(AtomicUsize::new(1));
    let memory = {
        let tokens_fail = Arc::clone(&tokens_fail);
        Memory::new(move |request| {
            if is_token_request(request) && tokens_fail.load(Ordering::SeqCst) == 0 {
                json(200, r#"{"access_token":"t"}"#)
            } else {
                json(500, "{}")
            }
        })
    };
    let client = memory
        .client()
        .client_credentials("id", "secret")
        .retry(RetryPolicy::new().budget(10))
        .build()
        .unwrap();
    get_user_call(&client).await.unwrap_err();
    assert_eq!(token_requests(&memory), 3);
    get_user_call(&client).await.unwrap_err();
    assert_eq!(
        token_requests(&memory),
        4,
        "the budget of token requests is spent"
    );
    tokens_fail.store(0, Ordering::SeqCst);
    assert_eq!(get_user_call(&client).await.unwrap_err().attempts(), 3);
}

#[tokio::test]
async fn a_token_request_waits_as_long_as_it_is_asked_to() {
    let count = AtomicUsize::new(0);
    let memory = Memory::new(move |request| {
        if !is_token_request(request) {
            return json(200, USER);
        }
        match count.fetch_add(1, Ordering::SeqCst) {
            0 => answer(429, &[("retry-after", "3")], "{}"),
            1 => answer(429, &[("retry-after", "61")], "{}"),
            _ => json(200, r#"{"access_token":"t"}"#),
        }
    });
    let clock = VirtualClock::new();
    let client = memory
        .client()
        .client_credentials("id", "secret")
        .clock(clock.clone())
        .build()
        .unwrap();
    let error = get_user_call(&client).await.unwrap_err();
    assert_eq!(clock.sleeps(), [Duration::from_secs(3)]);
    assert!(error.is_rate_limited() && error.kind() == ErrorKind::Credentials);
    assert_eq!(error.retry_after(), Some(Duration::from_secs(61)));
}

#[tokio::test]
async fn a_source_of_your_own_is_asked_once_a_call() {
    struct Broken(Arc<AtomicUsize>);
    impl TokenSource for Broken {
        fn fetch(&self) -> BoxFuture<Result<Token, Error>> {
            self.0.fetch_add(1, Ordering::SeqCst);
            Box::pin(async { Err(Error::credentials("the vault is sealed")) })
        }
    }
    let asked = Arc::new(AtomicUsize::new(0));
    let memory = Memory::script(&[(200, USER)]);
    let client = memory
        .client()
        .token_source(Broken(Arc::clone(&asked)))
        .build()
        .unwrap();
    let error = get_user_call(&client).await.unwrap_err();
    assert_eq!(asked.load(Ordering::SeqCst), 1);
    assert!(
        error
            .to_string()
            .ends_with("no access token: the vault is sealed"),
        "{error}"
    );
}

fn impersonation(client: &openapi_runtime::ApiClient) -> openapi_runtime::ApiClient {
    client
        .impersonate(Call::new(client, &IMPERSONATE, decode::nothing).path("id", "sa-1".to_owned()))
}

#[tokio::test]
async fn impersonation_is_retried_although_its_operation_is_not_idempotent() {
    for status in [500, 503, 408] {
        let memory = failing("/impersonate/", 2, status);
        let client = memory
            .client()
            .client_credentials("id", "secret")
            .build()
            .unwrap();
        get_user_call(&impersonation(&client)).await.unwrap();
        assert_eq!(
            authorizations(&memory),
            ["Bearer t", "Bearer t", "Bearer t", "Bearer imp"]
        );
    }
    let memory = failing("/impersonate/", 9, 500);
    let client = memory
        .client()
        .client_credentials("id", "secret")
        .build()
        .unwrap();
    let error = get_user_call(&impersonation(&client)).await.unwrap_err();
    assert_eq!(
        (error.kind(), error.outcome_unknown()),
        (ErrorKind::Credentials, false)
    );
}

#[tokio::test]
async fn impersonation_stands_on_any_source_and_on_itself() {
    struct Vault;
    impl TokenSource for Vault {
        fn fetch(&self) -> BoxFuture<Result<Token, Error>> {
            Box::pin(async { Ok(Token::new("vault")) })
        }
    }
    let memory = Memory::new(|request| {
        if request.uri().path().contains("/impersonate/") {
            let caller = header(request, "authorization")
                .unwrap()
                .trim_start_matches("Bearer ")
                .to_owned();
            return json(200, &format!(r#"{{"access_token":"as-{caller}"}}"#));
        }
        json(200, USER)
    });
    let over_vault = memory.client().token_source(Vault).build().unwrap();
    let over_static = memory.client().bearer_token("fixed").build().unwrap();
    get_user_call(&impersonation(&over_vault)).await.unwrap();
    get_user_call(&impersonation(&over_static)).await.unwrap();
    get_user_call(&impersonation(&impersonation(&over_vault)))
        .await
        .unwrap();
    let last: Vec<_> = memory
        .requests()
        .iter()
        .filter(|request| !request.uri().path().contains("/impersonate/"))
        .map(|request| header(request, "authorization").unwrap().to_owned())
        .collect();
    assert_eq!(
        last,
        ["Bearer as-vault", "Bearer as-fixed", "Bearer as-as-vault"]
    );
}

#[tokio::test]
async fn a_thousand_calls_share_the_retries_of_one_fetch() {
    let memory = failing("/token", 2, 503);
    let client = memory
        .client()
        .client_credentials("id", "secret")
        .build()
        .unwrap();
    let calls = (0..1000).map(|_| get_user_call(&client).send());
    let outcomes = futures_util::future::join_all(calls).await;
    assert!(outcomes.iter().all(Result::is_ok));
    assert_eq!(token_requests(&memory), 3);
}

#[tokio::test]
async fn the_header_is_rebuilt_for_every_attempt() {
    // The first token ends while the call waits for its second attempt.
    let (tokens, calls) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let memory = Memory::with_future(move |request| {
        let answer = if is_token_request(request) {
            let number = tokens.fetch_add(1, Ordering::SeqCst) + 1;
            Ok(json(
                200,
                &format!(r#"{{"access_token":"t-{number}","expires_in":20}}"#),
            ))
        } else if calls.fetch_add(1, Ordering::SeqCst) == 0 {
            Ok(answer(503, &[("retry-after", "30")], "{}"))
        } else if calls.load(Ordering::SeqCst) == 2 {
            Err(TransportError::new(TransportErrorKind::Reset, "reset"))
        } else {
            Ok(json(200, USER))
        };
        Box::pin(async move { answer })
    });
    let client = memory
        .client()
        .client_credentials("id", "secret")
        .build()
        .unwrap();
    let _: User = get_user_call(&client).await.unwrap();
    assert_eq!(
        authorizations(&memory),
        ["Bearer t-1", "Bearer t-2", "Bearer t-2"]
    );
}
