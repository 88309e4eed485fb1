//! What becomes of answers that are no success, and of successes that cannot be read.

mod client_support;

use std::time::Duration;

use client_support::{Memory, User, answer, get_user_call, json, open_call};
use openapi_runtime::{
    ApiClientBuilder, Body, Bytes, Error, ErrorKind, RetryPolicy, TransportError,
    TransportErrorKind, TransportResponse,
};

/// A client whose calls are not sent again.
fn once(memory: &Memory) -> ApiClientBuilder {
    memory.client().retry(RetryPolicy::never())
}

async fn failure(answered: impl Fn() -> TransportResponse + Send + Sync + 'static) -> Error {
    let memory = Memory::new(move |_| answered());
    get_user_call(&once(&memory).bearer_token("b").build().unwrap())
        .await
        .unwrap_err()
}

async fn refusal(status: u16, body: &'static str) -> Error {
    failure(move || json(status, body)).await
}

#[tokio::test]
async fn an_error_says_in_one_line_what_happened() {
    let error = refusal(
        404,
        r#"{"errors":[{"code":"NOT_FOUND_USER","message":"no such user"}]}"#,
    )
    .await;
    assert_eq!(
        error.to_string(),
        "users.get GET /v1/iam-users/{id}: 404 Not Found: NOT_FOUND_USER: no such user"
    );
    assert_eq!(
        (error.operation(), error.path_template()),
        (Some("getUser"), Some("/v1/iam-users/{id}"))
    );
    assert_eq!(error.method().map(http_method), Some("GET".to_owned()));
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::Status, 1));
    assert!(error.is_not_found() && !error.is_conflict() && !error.is_decode());
}

fn http_method(method: &openapi_runtime::Method) -> String {
    method.to_string()
}

#[tokio::test]
async fn every_shape_of_error_body_is_survived() {
    let cases = [
        (
            r#"{"errors":[{"code":"C","message":"m"}]}"#,
            Some("C"),
            Some("m"),
        ),
        (r#"{"errors":[null]}"#, None, None),
        (r#"{"errors":[]}"#, None, None),
        (r#"{"errors":null}"#, None, None),
        (
            r#"[{"code":"IAM_PERMISSION_DENIED","message":"denied"}]"#,
            Some("IAM_PERMISSION_DENIED"),
            Some("denied"),
        ),
        (r#"{"message":"text"}"#, None, Some("text")),
        (
            r#"{"errors":{"email":["This field is required"]}}"#,
            None,
            Some("This field is required"),
        ),
        (r#"{"errors":{"client_user":{"role":["x"]}}}"#, None, None),
        (
            r#"["User has already been invited"]"#,
            None,
            Some("User has already been invited"),
        ),
        (r#"{"errors":[{"code":7,"message":{"a":1}}]}"#, None, None),
        (r#"{"errors":[{"code":" ","message":""}]}"#, None, None),
        ("<html>502</html>", None, None),
        ("", None, None),
        ("\"text\"", None, None),
        ("{\"errors\":[{\"co", None, None),
    ];
    for (body, code, message) in cases {
        let error = refusal(400, body).await;
        assert_eq!((error.code(), error.message()), (code, message), "{body}");
        assert!(error.is_bad_request());
        assert_eq!(error.body(), Some(body).filter(|body| !body.is_empty()));
    }
}

#[tokio::test]
async fn predicates_follow_the_status() {
    assert!(refusal(409, "").await.is_conflict());
    assert!(refusal(401, "").await.is_unauthorized());
    assert!(refusal(403, "").await.is_forbidden());
    assert!(refusal(429, "").await.is_rate_limited());
    assert!(refusal(422, "").await.is_bad_request());
    assert!(refusal(500, "").await.is_server_error());
    assert_eq!(
        refusal(500, "").await.to_string(),
        "users.get GET /v1/iam-users/{id}: 500 Internal Server Error: the body is empty"
    );
}

#[tokio::test]
async fn error_bodies_decode_as_their_model() {
    let error = refusal(409, r#"{"id":"other"}"#).await;
    assert_eq!(error.decode_body::<User>().unwrap().id, "other");
    assert!(refusal(409, "").await.decode_body::<User>().is_err());
}

#[tokio::test]
async fn an_error_body_is_kept_up_to_10_kib() {
    let error = failure(|| {
        json(
            500,
            &format!(r#"{{"message":"m","x":"{}"}}"#, "é".repeat(20_000)),
        )
    })
    .await;
    assert_eq!(error.message(), Some("m"));
    let length = error.body().unwrap().len();
    assert!(length <= 10 * 1024 && length > 10_000, "{length}");
}

#[tokio::test]
async fn an_endless_error_body_is_cut() {
    let chunk = Bytes::from(vec![b'x'; 4096]);
    let error = failure(move || {
        let chunk = chunk.clone();
        let mut response = json(500, "");
        *response.body_mut() =
            Body::from_stream(futures_util::stream::repeat_with(move || Ok(chunk.clone())));
        response
    })
    .await;
    assert_eq!(
        (error.kind(), error.body().unwrap().len()),
        (ErrorKind::Status, 10 * 1024)
    );
}

#[tokio::test]
async fn secrets_in_error_bodies_are_masked_by_name_even_if_cut_off() {
    let error = refusal(
        400,
        r#"{"in":{"secretKey" : {"a":["}"],"b":1},"otp":123456,"n":1},"password":"a\"b"#,
    )
    .await;
    assert_eq!(
        error.body(),
        Some(r#"{"in":{"secretKey" : "***","otp":"***","n":1},"password":"***""#)
    );
    let error = refusal(
        400,
        r#"{"access_token":"abc","SECRETKEY":null,"pass\u0077ord":"x"}"#,
    )
    .await;
    assert_eq!(
        error.body(),
        Some(r#"{"access_token":"***","SECRETKEY":"***","pass\u0077ord":"***"}"#)
    );
}

#[tokio::test]
async fn ids_and_waits_come_from_the_headers() {
    let error = failure(|| answer(429, &[("x-request-id", "r-1"), ("retry-after", "7")], "")).await;
    assert_eq!(
        (error.request_id(), error.retry_after()),
        (Some("r-1"), Some(Duration::from_secs(7)))
    );
    let error = failure(|| {
        let headers = [
            ("date", "Sun, 22 Nov 2026 10:00:00 GMT"),
            ("retry-after", "Sun, 22 Nov 2026 10:01:30 GMT"),
        ];
        answer(503, &headers, "")
    })
    .await;
    assert_eq!(error.retry_after(), Some(Duration::from_secs(90)));
    let past =
        failure(|| answer(503, &[("retry-after", "Sun, 06 Nov 1994 08:49:37 GMT")], "")).await;
    assert_eq!(past.retry_after(), Some(Duration::ZERO));
    let milliseconds =
        failure(|| answer(503, &[("retry-after-ms", "250"), ("retry-after", "1")], "")).await;
    assert_eq!(milliseconds.retry_after(), Some(Duration::from_millis(250)));
    let odd = failure(|| answer(503, &[("retry-after", "soon")], "")).await;
    assert_eq!(odd.retry_after(), None);
}

#[tokio::test]
async fn a_redirect_is_refused_and_names_the_origin_only() {
    let location = "https://user:pw@console.example.ai:8443/path?token=abc";
    let error = failure(move || answer(301, &[("location", location)], "")).await;
    assert_eq!(
        (error.kind(), error.status().map(|status| status.as_u16())),
        (ErrorKind::Redirect, Some(301))
    );
    let shown = error.to_string();
    assert!(
        shown.contains("redirected to https://console.example.ai:8443;"),
        "{shown}"
    );
    assert!(
        !shown.contains("token=") && !shown.contains("pw"),
        "{shown}"
    );
    let relative = failure(|| answer(302, &[("location", "/login")], "")).await;
    assert!(
        relative
            .to_string()
            .contains("another path of the same origin"),
        "{relative}"
    );
    assert_eq!(
        failure(|| answer(304, &[], "")).await.kind(),
        ErrorKind::Status
    );
}

#[tokio::test]
async fn a_body_that_does_not_decode_says_where() {
    let error = refusal(200, r#"{"id":7}"#).await;
    assert_eq!(
        (error.kind(), error.json_path()),
        (ErrorKind::Decode, Some("$.id"))
    );
    assert!(error.is_decode() && error.status().is_some());
    assert!(
        error
            .to_string()
            .starts_with("users.get GET /v1/iam-users/{id}: the answer: expected a string, found"),
        "{error}"
    );
}

#[tokio::test]
async fn a_body_that_is_not_json_says_what_it_is_and_not_what_it_holds() {
    let html = failure(|| {
        answer(
            200,
            &[("content-type", "text/html; charset=utf-8")],
            "<p>secret</p>",
        )
    })
    .await;
    assert!(
        html.to_string().contains(
            "expected JSON, found `text/html; charset=utf-8` with a body that begins like markup"
        ),
        "{html}"
    );
    assert!(!html.to_string().contains("secret"));
    let text = failure(|| answer(200, &[("content-type", "text/plain")], "secret")).await;
    assert!(
        text.to_string()
            .contains("`text/plain` with a body that begins like text"),
        "{text}"
    );
    let empty = refusal(200, "").await;
    assert!(
        empty
            .to_string()
            .contains("expected JSON, found an empty body"),
        "{empty}"
    );
    let cut = refusal(200, r#"{"id":"#).await;
    assert!(cut.to_string().contains("invalid JSON"), "{cut}");
}

#[tokio::test]
async fn json_under_another_content_type_is_taken() {
    let memory = Memory::new(|_| answer(200, &[("content-type", "text/plain")], r#"{"id":"1"}"#));
    assert!(open_call(&once(&memory).build().unwrap()).await.is_ok());
}

#[tokio::test]
async fn an_answer_over_the_limit_is_refused_by_its_length_and_by_its_bytes() {
    let declared = Memory::new(|_| {
        let mut response = answer(200, &[("content-length", "101")], "");
        // Reading it would never end.
        *response.body_mut() = Body::from_stream(futures_util::stream::pending());
        response
    });
    let error = open_call(&once(&declared).response_limit(100).build().unwrap())
        .await
        .unwrap_err();
    assert_eq!(error.kind(), ErrorKind::TooLarge);
    assert_eq!(
        error.to_string(),
        "ping GET /ping/{id}: the answer is larger than 100 bytes; `response_limit` of the builder raises the limit"
    );
    let streamed = Memory::new(|_| {
        let mut response = json(200, "");
        *response.body_mut() = Body::from_stream(futures_util::stream::repeat_with(|| {
            Ok(Bytes::from_static(b"0123456789"))
        }));
        response
    });
    let error = open_call(&once(&streamed).response_limit(100).build().unwrap())
        .await
        .unwrap_err();
    assert_eq!(error.kind(), ErrorKind::TooLarge);
    let fits = Memory::script(&[(200, r#"{"id":"1"}"#)]);
    assert!(
        open_call(&fits.client().response_limit(10).build().unwrap())
            .await
            .is_ok()
    );
}

#[tokio::test]
async fn transport_failures_keep_their_kind() {
    let fail = |kind: TransportErrorKind| async move {
        let memory = Memory::with_future(move |_| {
            Box::pin(async move { Err(TransportError::new(kind, "cause")) })
        });
        open_call(&once(&memory).build().unwrap())
            .await
            .unwrap_err()
    };
    let connect = fail(TransportErrorKind::Connect).await;
    assert!(connect.is_connect() && connect.kind() == ErrorKind::Transport);
    assert_eq!(
        connect.to_string(),
        "ping GET /ping/{id}: could not connect: cause"
    );
    assert_eq!(connect.attempts(), 1);
    let timeout = fail(TransportErrorKind::Timeout).await;
    assert!(timeout.is_timeout() && timeout.transport_kind() == Some(TransportErrorKind::Timeout));
}

#[tokio::test]
async fn a_body_that_breaks_off_is_a_transport_error_with_its_status() {
    let memory = Memory::new(|_| {
        let mut response = json(200, "");
        let chunks = vec![
            Ok(Bytes::from_static(b"{")),
            Err(TransportError::new(TransportErrorKind::Body, "reset")),
        ];
        *response.body_mut() = Body::from_stream(futures_util::stream::iter(chunks));
        response
    });
    let error = open_call(&once(&memory).build().unwrap())
        .await
        .unwrap_err();
    assert_eq!(
        (error.kind(), error.status().map(|status| status.as_u16())),
        (ErrorKind::Transport, Some(200))
    );
    assert_eq!(
        error.to_string(),
        "ping GET /ping/{id}: the answer broke off: reset"
    );
}

#[test]
fn an_error_is_one_pointer_wide_and_crosses_threads() {
    fn check<T: Send + Sync + Clone + std::error::Error + 'static>() {}
    check::<Error>();
    assert_eq!(size_of::<Error>(), size_of::<usize>());
}

#[test]
fn control_characters_of_the_service_do_not_reach_the_line() {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    let error = runtime.block_on(refusal(400, r#"{"message":"a\nb\u001b[31m"}"#));
    assert!(
        error
            .to_string()
            .ends_with(r"400 Bad Request: a\nb\u{1b}[31m"),
        "{error}"
    );
}
