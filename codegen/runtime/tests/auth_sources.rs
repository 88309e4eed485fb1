//! Access tokens from elsewhere: a source of the caller's own, and impersonation.

mod client_support;

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use client_support::tokens::{ManualClock, USER, authorizations, service};
use client_support::{IMPERSONATE, Memory, get_user_call, json};
use openapi_runtime::{BoxFuture, Call, Error, ErrorKind, Operation, Token, TokenSource, decode};

static WITH_HEADER_KEY: Operation = Operation {
    id: "op",
    security: &[&["headerKey"]],
    ..Operation::DEFAULT
};

struct Vault(Arc<AtomicUsize>);

impl TokenSource for Vault {
    fn fetch(&self) -> BoxFuture<Result<Token, Error>> {
        let number = self.0.fetch_add(1, Ordering::SeqCst) + 1;
        Box::pin(async move {
            if number == 3 {
                return Err(Error::credentials("the vault is sealed"));
            }
            Ok(Token::new(format!("v-{number}")).expires_in(Duration::from_secs(100)))
        })
    }
}

#[tokio::test]
async fn a_token_source_goes_before_other_credentials_and_is_cached() {
    let (memory, clock, fetched) = (
        service(60),
        ManualClock::new(),
        Arc::new(AtomicUsize::new(0)),
    );
    let builder = memory
        .client()
        .token_source(Vault(Arc::clone(&fetched)))
        .clock(clock.clone());
    let client = builder.client_credentials("id", "secret").build().unwrap();
    for seconds in [0, 10, 100] {
        clock.advance(seconds);
        get_user_call(&client).await.unwrap();
    }
    assert_eq!(
        authorizations(&memory),
        ["Bearer v-1", "Bearer v-1", "Bearer v-2"]
    );
    clock.advance(200);
    let error = get_user_call(&client).await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "users.get GET /v1/iam-users/{id}: no access token: the vault is sealed"
    );
    get_user_call(&client).await.unwrap();
    assert_eq!(fetched.load(Ordering::SeqCst), 4);
}

#[tokio::test]
async fn impersonation_uses_tokens_that_the_parent_asks_for_and_nothing_else_of_it() {
    let memory = Memory::new(|request| match request.uri().path() {
        path if path.ends_with("/token") => json(200, r#"{"access_token":"parent"}"#),
        path if path.contains("/impersonate/") => json(
            200,
            r#"{"tokenType":"Bearer","accessToken":"child","expiresIn":600}"#,
        ),
        _ => json(200, USER),
    });
    let parent = memory
        .client()
        .client_credentials("id", "secret")
        .api_key("k")
        .build()
        .unwrap();
    let child = parent
        .impersonate(Call::new(&parent, &IMPERSONATE, decode::nothing).path("id", "sa".to_owned()));
    assert!(memory.requests().is_empty());
    get_user_call(&child).await.unwrap();
    get_user_call(&child).await.unwrap();
    assert_eq!(
        authorizations(&memory),
        ["Bearer parent", "Bearer child", "Bearer child"]
    );
    let error = Call::new(&child, &WITH_HEADER_KEY, decode::nothing)
        .await
        .unwrap_err();
    assert_eq!(
        error.kind(),
        ErrorKind::Credentials,
        "the parent's key is not the child's"
    );
}

#[tokio::test]
async fn a_failed_impersonation_is_a_credentials_error_that_names_its_call() {
    let memory = Memory::new(|_| json(404, r#"{"message":"no such account"}"#));
    let parent = memory.client().bearer_token("b").build().unwrap();
    let child = parent
        .impersonate(Call::new(&parent, &IMPERSONATE, decode::nothing).path("id", "sa".to_owned()));
    let error = get_user_call(&child).optional().await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "users.get GET /v1/iam-users/{id}: no access token: authentication.impersonate POST /v1/impersonate/{id}: \
         404 Not Found: no such account"
    );
}
