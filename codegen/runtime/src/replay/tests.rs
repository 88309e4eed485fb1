use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use http::{Method, Request};

use super::{Outcome, Recording, Replay};
use crate::api::{Api, ErrorPointers, Operation};
use crate::body::RequestBody;
use crate::client::ApiClient;
use crate::json::{Value, from_slice};
use crate::request::Draft;
use crate::transport::{
    CallContext, Transport, TransportError, TransportErrorKind, TransportRequest, TransportResponse,
};

static API: Api = Api {
    name: "example",
    version: "1",
    title: "Example",
    base_url: "https://anywhere.example",
    environment_prefix: None,
    schemes: &[],
    error: ErrorPointers::NONE,
    operations: &[&CREATE, &LIST],
    user_agent: "example/1",
};

static CREATE: Operation = Operation {
    id: "createKey",
    method: Method::POST,
    path: "/projects/{project}/keys",
    secrets: &["pin"],
    ..Operation::DEFAULT
};
static LIST: Operation = Operation {
    id: "listKeys",
    path: "/projects/{project}/keys",
    ..Operation::DEFAULT
};

const KEYS: &str = "
origin: synthetic
source: the tests of this module
exchanges:
  - request:
      operation: createKey
      path: { project: p-1 }
      body: { name: ci, pin: '1234', limits: { bytes: 10 } }
    response: { status: 201, headers: { x-request-id: r-1 }, body: { id: 1 } }
  - request:
      operation: listKeys
      path: { project: p-1 }
      query: { page: 0, tag: [b, a] }
    response: { status: 200, body: [first] }
  - request:
      operation: listKeys
      path: { project: p-1 }
      query: { page: 0, tag: [a, b] }
    response: { status: 200, body: [second] }
";

fn request(
    operation: &'static Operation,
    project: &str,
    query: &str,
    body: &str,
) -> TransportRequest {
    let mut request = Request::new(RequestBody::from(body.to_owned()));
    *request.uri_mut() = format!("https://anywhere.example/{query}").parse().unwrap();
    let client = ApiClient::builder(&API).transport(replay(KEYS)).build();
    let mut draft = Draft::new(&client.unwrap(), operation);
    draft.set_path("project", project.to_owned());
    let context = CallContext::of_call(&Arc::new(draft), Duration::from_secs(30));
    request.extensions_mut().insert(context);
    request
}

fn replay(text: &str) -> Replay {
    Replay::new(Recording::parse(text).unwrap())
}

async fn send(
    replay: &Replay,
    request: TransportRequest,
) -> Result<TransportResponse, TransportError> {
    replay.send(request).await
}

/// The body up to where it breaks off, and whether it did.
async fn read(response: TransportResponse) -> (String, Option<TransportErrorKind>) {
    let mut body = pin!(response.into_body());
    let mut text = Vec::new();
    while let Some(chunk) =
        std::future::poll_fn(|context| futures_core::Stream::poll_next(body.as_mut(), context))
            .await
    {
        match chunk {
            Ok(chunk) => text.extend_from_slice(&chunk),
            Err(error) => return (String::from_utf8(text).unwrap(), Some(error.kind())),
        }
    }
    (String::from_utf8(text).unwrap(), None)
}

#[tokio::test]
async fn a_body_matches_in_any_spelling() {
    let replay = replay(KEYS);
    let body = r#"{ "limits":{"bytes":1.0e1}, "pin":"1234", "name":"\u0063i" }"#;
    let response = send(&replay, request(&CREATE, "p-1", "", body))
        .await
        .unwrap();
    assert_eq!(response.status(), 201);
    assert_eq!(response.headers()["x-request-id"], "r-1");
    assert_eq!(response.headers()["content-type"], "application/json");
    assert_eq!(read(response).await, (r#"{"id":1}"#.to_owned(), None));
}

#[tokio::test]
async fn a_query_matches_in_any_order_and_equal_exchanges_answer_in_theirs() {
    let replay = replay(KEYS);
    let mut answers = Vec::new();
    for query in ["?tag=a&tag=b&page=0", "?page=0&tag=b&tag=%61"] {
        answers.push(
            read(
                send(&replay, request(&LIST, "p-1", query, ""))
                    .await
                    .unwrap(),
            )
            .await
            .0,
        );
    }
    assert_eq!(answers, [r#"["first"]"#, r#"["second"]"#]);
    let third = send(&replay, request(&LIST, "p-1", "?page=0&tag=b&tag=a", ""))
        .await
        .unwrap_err();
    assert_eq!(third.kind(), TransportErrorKind::Fatal);
    assert!(
        third
            .to_string()
            .contains("exchange 2 of 3: listKeys, already used"),
        "{third}"
    );
}

#[tokio::test]
async fn a_repeated_parameter_is_not_the_same_as_a_single_one() {
    let replay = replay(KEYS);
    let error = send(
        &replay,
        request(&LIST, "p-1", "?page=0&tag=a&tag=b&tag=b", ""),
    )
    .await
    .unwrap_err();
    assert!(
        error
            .to_string()
            .contains("query tag: recorded a, b, found a, b, b"),
        "{error}"
    );
}

#[tokio::test]
async fn a_miss_is_fatal_and_names_the_nearest_exchange_without_secrets() {
    let replay = replay(KEYS);
    let body = r#"{"name":"cd","pin":"9876","limits":{"bytes":10},"extra":null}"#;
    let error = send(&replay, request(&CREATE, "p-2", "", body))
        .await
        .unwrap_err();
    assert_eq!(error.kind(), TransportErrorKind::Fatal);
    let text = error.to_string();
    for part in [
        "request 1 is not recorded",
        "createKey (POST /projects/{project}/keys)",
        "nearest  exchange 1 of 3: createKey, unused",
        "path project: recorded p-1, found p-2",
        r#"body /name: recorded "ci", found "cd""#,
        "body /pin: recorded ***, found *** (secrets that differ)",
        "body /extra: recorded nothing, found null",
        "unused   exchange 1 of 3: createKey; exchange 2 of 3: listKeys",
    ] {
        assert!(text.contains(part), "{part}\nis missing in\n{text}");
    }
    assert!(!text.contains("9876") && !text.contains("1234"), "{text}");
    let report = replay.finish().unwrap_err().to_string();
    assert!(
        report.contains("request 1 is not recorded")
            && report.contains("exchanges that nothing asked for"),
        "{report}"
    );
}

#[tokio::test]
async fn a_recorded_header_must_be_sent_and_a_credential_in_it_is_not_shown() {
    let text = "{origin: synthetic, source: here, exchanges: [{request: {operation: listKeys, path: {project: p}, \
        headers: {authorization: Bearer abc, accept-language: de}}, response: {status: 204}}]}";
    let with = |authorization: &'static str| {
        let mut request = request(&LIST, "p", "", "");
        request
            .headers_mut()
            .insert("accept-language", "de".parse().unwrap());
        request
            .headers_mut()
            .insert("authorization", authorization.parse().unwrap());
        request
            .headers_mut()
            .insert("x-unrelated", "1".parse().unwrap());
        request
    };
    let other = send(&replay(text), with("Bearer xyz"))
        .await
        .unwrap_err()
        .to_string();
    assert!(
        other.contains("header authorization: recorded ***, found ***"),
        "{other}"
    );
    assert!(!other.contains("xyz") && !other.contains("abc"), "{other}");
    let replay = replay(text);
    assert_eq!(
        send(&replay, with("Bearer abc")).await.unwrap().status(),
        204
    );
    replay.finish().unwrap();
}

#[tokio::test]
async fn a_request_without_a_call_is_refused() {
    let error = send(&replay(KEYS), Request::new(RequestBody::empty()))
        .await
        .unwrap_err();
    assert_eq!(error.kind(), TransportErrorKind::Fatal);
}

#[tokio::test]
async fn a_form_matches_by_its_fields() {
    let text = "{origin: synthetic, source: here, exchanges: [{request: {operation: createKey, path: {project: p}, \
        form: {grant_type: client_credentials, scope: a b}}, response: {status: 200, text: done}}]}";
    let response = send(
        &replay(text),
        request(&CREATE, "p", "", "scope=a+b&grant_type=client_credentials"),
    )
    .await
    .unwrap();
    assert!(response.headers().get("content-type").is_none());
    assert_eq!(read(response).await.0, "done");
}

#[tokio::test]
async fn faults_break_where_they_say() {
    let fault = |fault: &str| {
        replay(&format!(
            "{{origin: synthetic, source: here, exchanges: [{{request: {{operation: listKeys, path: {{project: p}}}}, {fault}}}]}}"
        ))
    };
    for (name, kind) in [
        ("connection-refused", TransportErrorKind::Connect),
        ("reset", TransportErrorKind::Reset),
        ("timeout", TransportErrorKind::Timeout),
    ] {
        let replay = fault(&format!("fault: {name}"));
        assert_eq!(
            send(&replay, request(&LIST, "p", "", ""))
                .await
                .unwrap_err()
                .kind(),
            kind
        );
        replay.finish().unwrap();
    }
    let reset = fault("response: {status: 200, text: abcdef}, fault: {reset-after-bytes: 2}");
    let response = send(&reset, request(&LIST, "p", "", "")).await.unwrap();
    assert_eq!(
        read(response).await,
        ("ab".to_owned(), Some(TransportErrorKind::Body))
    );
    let end = fault("response: {status: 200, text: abcdef}, fault: {end-after-bytes: 3}");
    let response = send(&end, request(&LIST, "p", "", "")).await.unwrap();
    assert_eq!(read(response).await, ("abc".to_owned(), None));
}

#[test]
fn what_is_not_a_recording_is_refused_with_its_place() {
    let head = "origin: synthetic\nsource: here\n";
    let cases = [
        (
            "origin: synthetic\nsource: ' '\nexchanges: []",
            "source: say which page",
        ),
        ("origin: invented\nsource: here\nexchanges: []", "invented"),
        (
            "origin: live\nsource: here\nexchanges: []",
            "date: a live recording states its day",
        ),
        (
            "origin: live\nsource: here\ndate: yesterday\nexchanges: []",
            "date: expected a day",
        ),
        (
            "origin: observed\nsource: here\ndate: 2026-01-31\nexchanges: []",
            "date: only a live recording",
        ),
        (
            "origin: observed\nsource: here\nspecification: 6fe0791455785ee4\nexchanges: []",
            "specification: only a live recording",
        ),
        (
            "exchanges:\n  - request: { operation: a, boddy: 1 }\n    response: { status: 200 }",
            "exchanges[0].request: unknown field `boddy`",
        ),
        (
            "exchanges:\n  - request: {}\n    response: { status: 200 }",
            "exchanges[0]: request: operation",
        ),
        (
            "exchanges:\n  - request: { operation: a }",
            "exchanges[0]: either `response` or `fault`",
        ),
        (
            "exchanges:\n  - request: { operation: a }\n    response: { status: 99 }",
            "99 is no status",
        ),
        (
            "exchanges:\n  - request: { operation: a }\n    response: { status: 200, body: 1, text: a }",
            "there is one body",
        ),
        (
            "exchanges:\n  - request: { operation: a }\n    fault: explosion",
            "connection-refused",
        ),
        (
            "exchanges:\n  - request: { operation: a }\n    fault: { reset-after-bytes: 1 }",
            "needs the `response`",
        ),
        (
            "exchanges:\n  - request: { operation: a }\n    response: { status: 200, text: ab }\n    fault: { reset-after-bytes: 2 }",
            "has 2 bytes",
        ),
        (
            "exchanges:\n  - request: { operation: a, query: { version: 1.10 } }\n    response: { status: 200 }",
            "quote",
        ),
        (
            "exchanges:\n  - request: { operation: a, body: { b: 1, b: 2 } }\n    response: { status: 200 }",
            "`b` occurs twice",
        ),
        (
            "exchanges: []\noutcome: { value: 1, error: { kind: status } }",
            "there is one of",
        ),
        (
            "exchanges: []\noutcome: { error: { kind: bad } }",
            "kind: expected one of status",
        ),
        (
            "exchanges: []\noutcome: { items: [{}] }",
            "an item is either",
        ),
        (
            "exchanges:\n  - origin: documentation\n    request: { operation: a }\n    response: { status: 200 }",
            "states its source",
        ),
    ];
    for (text, expected) in cases {
        let text = if text.starts_with("origin") {
            text.to_owned()
        } else {
            format!("{head}{text}")
        };
        let error = Recording::parse(&text).unwrap_err().to_string();
        assert!(error.contains(expected), "{text}\ngave\n{error}");
    }
}

#[test]
fn a_mistake_in_the_yaml_is_named_with_its_line() {
    let error = Recording::parse("origin: synthetic\nsource: here\nexchanges:\n  - answer: 1\n")
        .unwrap_err()
        .to_string();
    assert!(error.contains("line 4"), "{error}");
}

#[test]
fn a_loaded_request_is_of_the_operation_its_folder_names() {
    let folder = std::env::temp_dir()
        .join(format!("replay-{}", std::process::id()))
        .join("getKey");
    std::fs::create_dir_all(&folder).unwrap();
    let file = folder.join("found.yaml");
    let text = "{origin: observed, source: here, exchanges: [{request: {}, response: {status: 200}}], outcome: {value: null}}";
    std::fs::write(&file, text).unwrap();
    let recording = Recording::load(&file).unwrap();
    std::fs::remove_dir_all(folder.parent().unwrap()).unwrap();
    assert_eq!(recording.name, "getKey/found");
    assert_eq!(recording.exchanges[0].request.operation, "getKey");
    assert_eq!(recording.outcome, Some(Outcome::Value(Value::Null)));
    assert!(
        Recording::load("/nowhere/at.yaml")
            .unwrap_err()
            .to_string()
            .starts_with("/nowhere/at.yaml: ")
    );
}

#[test]
fn a_body_that_is_null_is_not_an_empty_body() {
    let text = "{origin: observed, source: here, exchanges: [{request: {operation: a, body: null}, response: {status: 200, body: ~}}]}";
    let recording = Recording::parse(text).unwrap();
    let exchange = &recording.exchanges[0];
    assert_eq!(
        exchange.request.body,
        super::RecordedBody::Json(Value::Null)
    );
    assert_eq!(
        exchange.answer.response().unwrap().body,
        super::RecordedBody::Json(from_slice(b"null").unwrap())
    );
}

#[test]
fn an_exchange_takes_place_as_often_as_it_says() {
    let text = "
origin: synthetic
source: here
exchanges:
  - request: { operation: getUser }
    times: 3
    response: { status: 503 }
  - request: { operation: getUser }
    response: { status: 200 }
";
    let recording = Recording::parse(text).unwrap();
    let statuses: Vec<_> = recording
        .exchanges
        .iter()
        .filter_map(|exchange| Some(exchange.answer.response()?.status.as_u16()))
        .collect();
    assert_eq!(statuses, [503, 503, 503, 200]);
    assert!(Recording::parse(&text.replace("times: 3", "times: 0")).is_err());
}
