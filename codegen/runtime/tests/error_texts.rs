//! What errors say, and what they keep of an answer: each fact once, the root cause included, and no secret.

mod client_support;

use std::error::Error as StdError;
use std::fmt;
use std::io;

use client_support::lists::{BY_NUMBER, list};
use client_support::{
    CREATE_USER, IMPERSONATE, Memory, answer, get_user_call, is_token_request, json, open_call,
};
use openapi_runtime::{
    ApiClientBuilder, BoxFuture, Call, Error, ErrorKind, RetryPolicy, Secret, Token, TokenSource,
    TransportError, TransportErrorKind, TransportResponse, decode,
};

/// An error as many libraries have them: with its causes as sources.
#[derive(Debug)]
struct Layer(&'static str, Option<Box<dyn StdError + Send + Sync>>);

impl fmt::Display for Layer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl StdError for Layer {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.1.as_deref().map(|cause| cause as _)
    }
}

fn refused_connection() -> TransportError {
    let io = io::Error::new(io::ErrorKind::ConnectionRefused, "connection refused");
    let cause = Layer("error sending request", Some(Box::new(io)));
    TransportError::new(TransportErrorKind::Connect, cause)
}

/// What a reporter prints: an error, and each of its sources.
fn report(error: &(dyn StdError + 'static)) -> String {
    let chain = std::iter::successors(Some(error), |&link| link.source());
    let lines: Vec<_> = chain.map(ToString::to_string).collect();
    lines.join("\n")
}

fn once(memory: &Memory) -> ApiClientBuilder {
    memory.client().retry(RetryPolicy::never())
}

async fn failure(answered: impl Fn() -> TransportResponse + Send + Sync + 'static) -> Error {
    let memory = Memory::new(move |_| answered());
    get_user_call(&once(&memory).bearer_token("bearer-1").build().unwrap())
        .await
        .unwrap_err()
}

#[tokio::test]
async fn a_report_of_a_call_that_found_no_connection_says_so_once() {
    let memory = Memory::with_future(|_| Box::pin(async { Err(refused_connection()) }));
    let client = once(&memory).bearer_token("b").build().unwrap();
    let error = get_user_call(&client).await.unwrap_err();
    assert_eq!(
        report(&error),
        "users.get GET /v1/iam-users/{id}: could not connect: connection refused"
    );
    let cause = error.cause().unwrap();
    let transport = cause.downcast_ref::<TransportError>().unwrap();
    assert_eq!(report(transport), "could not connect: connection refused");
    let reported = transport.cause().downcast_ref::<Layer>().unwrap();
    assert!(reported.source().unwrap().is::<io::Error>());
}

#[tokio::test]
async fn a_report_of_a_token_request_that_found_no_connection_says_so_once() {
    let memory = Memory::with_future(|_| Box::pin(async { Err(refused_connection()) }));
    let client = once(&memory)
        .client_credentials("id", "secret")
        .build()
        .unwrap();
    let error = get_user_call(&client).await.unwrap_err();
    assert_eq!(
        report(&error),
        "users.get GET /v1/iam-users/{id}: no access token: authentication.exchange_token POST /v2/auth/token: \
         could not connect: connection refused"
    );
    assert!(error.cause().unwrap().is::<Error>());
}

#[tokio::test]
async fn the_waits_and_attempts_of_a_token_request_are_told_once() {
    let memory = Memory::new(|_| answer(429, &[("retry-after", "90")], ""));
    let client = memory
        .client()
        .client_credentials("id", "secret")
        .build()
        .unwrap();
    let error = get_user_call(&client).await.unwrap_err();
    let said = report(&error);
    assert_eq!(
        said.matches("the service asks to wait").count(),
        1,
        "{said}"
    );
    assert_eq!(error.retry_after().map(|wait| wait.as_secs()), Some(90));
}

/// A source of tokens whose errors have causes of their own.
struct Vault(fn() -> Layer);

impl TokenSource for Vault {
    fn fetch(&self) -> BoxFuture<Result<Token, Error>> {
        let error = Error::credentials((self.0)());
        Box::pin(std::future::ready(Err(error)))
    }
}

#[tokio::test]
async fn the_root_cause_of_a_token_source_of_ones_own_is_said_once_and_on_one_line() {
    type Case = (fn() -> Layer, &'static str);
    let cases: [Case; 3] = [
        (
            || Layer("the vault is sealed", Some("no\nquorum".into())),
            r"the vault is sealed: no\nquorum",
        ),
        (
            || Layer("sealed: no quorum", Some("no quorum".into())),
            "sealed: no quorum",
        ),
        (|| Layer("sealed", None), "sealed"),
    ];
    for (made, said) in cases {
        let memory = Memory::new(|_| json(200, "{}"));
        let client = once(&memory).token_source(Vault(made)).build().unwrap();
        let error = get_user_call(&client).await.unwrap_err();
        assert_eq!(
            report(&error),
            format!("users.get GET /v1/iam-users/{{id}}: no access token: {said}")
        );
    }
}

#[tokio::test]
async fn a_report_of_an_answer_that_does_not_decode_says_where_once() {
    let error = failure(|| json(200, r#"{"id":7}"#)).await;
    let said = report(&error);
    assert_eq!(said.matches("$.id").count(), 1, "{said}");
    assert!(!said.contains('\n'), "{said}");
}

/// What is said after the status.
async fn said(headers: &'static [(&'static str, &'static str)], body: &'static str) -> String {
    let text = failure(move || answer(400, headers, body))
        .await
        .to_string();
    let (_, said) = text.split_once("400 Bad Request: ").unwrap();
    said.to_owned()
}

#[tokio::test]
async fn an_error_without_words_of_the_service_says_that_there_are_none() {
    let json = &[("content-type", "application/json")];
    for body in [r#"{"errors":[null]}"#, "[]", r#"{"errors":[{"code":7}]}"#] {
        assert_eq!(said(json, body).await, "the answer has no code or message");
    }
    assert_eq!(
        said(&[("content-type", "text/html")], "<html>").await,
        "the answer has no code or message, only `text/html` with a body that begins like markup"
    );
    assert_eq!(said(json, "").await, "the body is empty");
    assert_eq!(said(json, r#"{"message":"m"}"#).await, "m");
}

#[tokio::test]
async fn an_answer_that_is_not_what_it_should_be_keeps_its_body_without_secrets() {
    let page = "<form action=\"/login?access_token=abc&amp;next=/\">bearer-1 Log in</form>";
    let html = failure(move || answer(200, &[("content-type", "text/html")], page)).await;
    assert_eq!(html.kind(), ErrorKind::Decode);
    assert_eq!(
        html.body(),
        Some("<form action=\"/login?access_token=***&amp;next=/\">*** Log in</form>")
    );
    let wrong = failure(|| json(200, r#"{"id":7,"password":"x","name":"n"}"#)).await;
    assert_eq!(
        wrong.body(),
        Some(r#"{"id":7,"password":"***","name":"n"}"#)
    );
    for error in [html, wrong] {
        assert!(
            !format!("{error} {error:?}").contains("Log in"),
            "{error:?}"
        );
    }
    let empty = failure(|| json(200, "")).await;
    assert_eq!(empty.body(), None);
}

#[tokio::test]
async fn what_was_sent_does_not_come_back_in_the_body_that_is_kept() {
    let memory = Memory::new(|_| answer(200, &[], "<p>pass phrase and bearer-1</p>"));
    let client = once(&memory).bearer_token("bearer-1").build().unwrap();
    let mut sent = openapi_runtime::json::Object::new();
    sent.insert("password", "pass phrase");
    let call = Call::new(&client, &CREATE_USER, decode::json::<String>);
    let error = call
        .json(openapi_runtime::json::Value::Object(sent))
        .await
        .unwrap_err();
    assert_eq!(error.body(), Some("<p>*** and ***</p>"));
}

#[tokio::test]
async fn nothing_is_kept_of_a_body_that_was_to_be_a_secret() {
    for body in [
        "a secret that is no JSON",
        "\"one that does not end",
        "\"whole\" and more",
    ] {
        let memory = Memory::new(move |_| answer(200, &[], body));
        let client = memory.client().build().unwrap();
        let error = Call::new(&client, &CREATE_USER, decode::json_or_empty::<Secret>)
            .await
            .unwrap_err();
        assert_eq!(error.body(), None, "{body}");
    }
}

#[tokio::test]
async fn a_body_that_is_kept_is_at_most_10_kib_even_if_a_secret_is_cut_off() {
    let long = failure(|| json(200, &format!("[\"{}\"]", "é".repeat(20_000)))).await;
    let length = long.body().unwrap().len();
    assert!(length <= 10 * 1024 && length > 10_000, "{length}");
    // What is searched ends within the token, after a long secret that is masked.
    let filler = "x".repeat(64 * 1024 - 40);
    let body = format!("{{\"password\":\"{filler}\",\"n\":\"bearer-1\"}}");
    for extra in 0..20 {
        let body = body.replacen('x', &"x".repeat(extra), 1);
        let error = failure(move || json(200, &body)).await;
        let kept = error.body().unwrap();
        assert!(!kept.contains("bear"), "{kept}");
    }
}

#[tokio::test]
async fn the_rows_of_a_page_that_do_not_decode_share_its_body() {
    let memory = Memory::script(&[(200, r#"{"totalPages":1,"data":[{"id":1},{"id":2}]}"#)]);
    let page = list(&memory.client().build().unwrap(), &BY_NUMBER)
        .await
        .unwrap();
    let bodies: Vec<_> = page
        .row_errors()
        .map(|error| error.body().unwrap())
        .collect();
    assert_eq!(bodies.len(), 2);
    assert!(std::ptr::eq(bodies[0], bodies[1]));
    assert!(bodies[0].contains(r#"{"id":2}"#));
}

#[tokio::test]
async fn a_token_answer_that_is_not_json_is_described_and_not_kept() {
    let memory = Memory::new(|request| {
        assert!(is_token_request(request));
        answer(
            200,
            &[("content-type", "text/html; charset=utf-8")],
            "<html>tok-1</html>",
        )
    });
    let client = once(&memory)
        .client_credentials("id", "secret")
        .build()
        .unwrap();
    let error = get_user_call(&client).await.unwrap_err();
    assert!(
        error.to_string().contains(
            "the token answer: expected JSON, found `text/html; charset=utf-8` with a body that begins like markup"
        ),
        "{error}"
    );
    assert_eq!(error.body(), None);
}

#[tokio::test]
async fn an_answer_that_may_be_a_token_in_another_shape_is_not_kept() {
    let memory = Memory::new(|_| json(200, r#"{"jwt":"tok-1"}"#));
    let parent = once(&memory).bearer_token("b").build().unwrap();
    let child = parent
        .impersonate(Call::new(&parent, &IMPERSONATE, decode::nothing).path("id", "sa".to_owned()));
    let own = once(&memory)
        .client_credentials("id", "secret")
        .build()
        .unwrap();
    for client in [child, own] {
        let error = get_user_call(&client).await.unwrap_err();
        assert!(error.to_string().contains("access_token"), "{error}");
        assert_eq!(error.body(), None);
        let cause = error.cause().unwrap().downcast_ref::<Error>().unwrap();
        assert_eq!(cause.body(), None);
    }
}

#[tokio::test]
async fn an_error_of_a_configuration_has_no_cause() {
    let memory = Memory::script(&[(200, "{}")]);
    let client = memory.client().build().unwrap();
    let error = open_call(&client)
        .path("id", String::new())
        .await
        .unwrap_err();
    assert!(error.cause().is_none() && StdError::source(&error).is_none());
}
