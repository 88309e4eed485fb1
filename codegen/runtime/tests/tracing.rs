//! What a call tells a subscriber of `tracing`.
#![cfg(feature = "tracing")]

mod client_support;

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use client_support::lists::{BY_NUMBER, list, service};
use client_support::traces::{Fields, listen};
use client_support::{
    CREATE_USER, Memory, NewUser, answer, get_user_call, json, open_call, tokens,
};
use openapi_runtime::{Call, Secret, TransportError, TransportErrorKind, TransportRequest, decode};
use tracing::subscriber::set_default;
use tracing::{Event, Metadata, Subscriber, span};

const USER: &str = r#"{"id":"u-1"}"#;

fn has(fields: &Fields, expected: &[(&str, &str)]) {
    for (name, value) in expected {
        assert_eq!(fields.get(name), Some(*value), "{name} of {fields:?}");
    }
}

#[tokio::test]
async fn a_call_is_a_span_and_an_attempt_is_an_event_in_it() {
    let (recorder, _guard) = listen();
    let memory = Memory::script(&[(200, USER)]);
    let client = memory.client().bearer_token("b").build().unwrap();
    get_user_call(&client).await.unwrap();
    let span = recorder.span("call");
    has(
        &span,
        &[
            ("otel.kind", "client"),
            ("otel.name", "GET /v1/iam-users/{id}"),
            ("openapi.operation.id", "getUser"),
            ("http.request.method", "GET"),
            ("url.template", "/v1/iam-users/{id}"),
            ("url.scheme", "https"),
            ("server.address", "api.example.com"),
            ("server.port", "443"),
            ("http.response.status_code", "200"),
        ],
    );
    for name in [
        "http.request.resend_count",
        "error.type",
        "otel.status_code",
    ] {
        assert_eq!(span.get(name), None, "{name}");
    }
    let attempts = recorder.events("attempt finished");
    assert_eq!(attempts.len(), 1);
    assert_eq!(attempts[0].0, Some(1), "the event is in the span");
    has(&attempts[0].1, &[("http.response.status_code", "200")]);
    assert_eq!(attempts[0].1.get("error.type"), None);
}

#[tokio::test]
async fn a_refused_call_has_its_status_as_the_type_of_its_error() {
    let (recorder, _guard) = listen();
    let memory = Memory::script(&[(404, r#"{"message":"sentinel-message"}"#)]);
    let client = memory.client().bearer_token("b").build().unwrap();
    get_user_call(&client).await.unwrap_err();
    has(
        &recorder.span("call"),
        &[
            ("http.response.status_code", "404"),
            ("error.type", "404"),
            ("otel.status_code", "ERROR"),
        ],
    );
    has(
        &recorder.events("attempt finished")[0].1,
        &[("error.type", "404")],
    );
    assert!(!recorder.text().contains("sentinel"));
}

#[tokio::test]
async fn every_attempt_and_the_wait_before_it_is_told() {
    let (recorder, _guard) = listen();
    let count = AtomicUsize::new(0);
    let memory = Memory::with_future(move |_| {
        let outcome = match count.fetch_add(1, Ordering::SeqCst) {
            0 => Err(TransportError::new(TransportErrorKind::Connect, "refused")),
            1 => Ok(answer(503, &[], "")),
            _ => Ok(json(200, USER)),
        };
        Box::pin(std::future::ready(outcome))
    });
    let client = memory.client().build().unwrap();
    open_call(&client).await.unwrap();
    has(
        &recorder.span("call"),
        &[
            ("http.request.resend_count", "2"),
            ("http.response.status_code", "200"),
        ],
    );
    let attempts = recorder.events("attempt finished");
    let told: Vec<_> = attempts
        .iter()
        .map(|(_, fields)| {
            let names = [
                "http.response.status_code",
                "http.request.resend_count",
                "error.type",
            ];
            names.map(|name| fields.get(name).unwrap_or("-").to_owned())
        })
        .collect();
    assert_eq!(
        told,
        [
            ["-", "-", "connect"],
            ["503", "1", "503"],
            ["200", "2", "-"]
        ]
        .map(|row| row.map(str::to_owned))
    );
    let retries = recorder.events("retry scheduled");
    assert_eq!(retries.len(), 2);
    let budget = |index: usize| {
        retries[index]
            .1
            .get("retry.budget")
            .unwrap()
            .parse::<u32>()
            .unwrap()
    };
    assert!(budget(1) < budget(0));
    assert!(
        retries
            .iter()
            .all(|(span, fields)| *span == Some(1) && fields.get("retry.wait_ms").is_some())
    );
}

#[tokio::test]
async fn the_types_of_errors_are_a_fixed_set() {
    for (kind, name) in [
        (TransportErrorKind::Connect, "connect"),
        (TransportErrorKind::ConnectTimeout, "connect_timeout"),
        (TransportErrorKind::Tls, "tls"),
        (TransportErrorKind::Timeout, "timeout"),
        (TransportErrorKind::Reset, "reset"),
        (TransportErrorKind::Body, "body"),
        (TransportErrorKind::Other, "transport"),
        (TransportErrorKind::Fatal, "transport"),
    ] {
        let (recorder, _guard) = listen();
        let memory = Memory::with_future(move |_| {
            Box::pin(std::future::ready(Err(TransportError::new(
                kind, "sentinel",
            ))))
        });
        let client = memory.client().build().unwrap();
        open_call(&client).retries(0).await.unwrap_err();
        has(&recorder.span("call"), &[("error.type", name)]);
        assert!(!recorder.text().contains("sentinel"));
    }
    let (recorder, _guard) = listen();
    let client = Memory::script(&[(200, "{}")]).client().build().unwrap();
    open_call(&client).await.unwrap_err();
    has(
        &recorder.events("answer misunderstood")[0].1,
        &[("error.type", "decode"), ("openapi.operation.id", "ping")],
    );
}

#[tokio::test]
async fn a_call_that_is_given_up_is_cancelled() {
    let (recorder, _guard) = listen();
    let memory = Memory::with_future(|_| Box::pin(std::future::pending()));
    let client = memory.client().build().unwrap();
    let mut call = open_call(&client).send();
    assert!(futures_util::poll!(&mut call).is_pending());
    drop(call);
    has(
        &recorder.span("call"),
        &[("error.type", "cancelled"), ("otel.status_code", "ERROR")],
    );
    // One that was never begun is no call.
    let (recorder, _guard) = listen();
    drop(open_call(&client).send());
    assert!(recorder.spans().is_empty());
}

#[tokio::test]
async fn tokens_and_pages_are_told() {
    let (recorder, _guard) = listen();
    let client = tokens::service(1800)
        .client()
        .client_credentials("id", "sentinel-secret")
        .build()
        .unwrap();
    get_user_call(&client).await.unwrap();
    let told = recorder.events("token fetched");
    assert_eq!(told.len(), 1);
    assert_eq!(told[0].0, Some(1), "in the span of the call that needed it");
    has(&told[0].1, &[("token.expires_in_s", "1800")]);
    let client = Memory::script(&[(401, "{}")])
        .client()
        .client_credentials("id", "sentinel-secret")
        .build()
        .unwrap();
    get_user_call(&client).await.unwrap_err();
    assert_eq!(recorder.events("no token").len(), 1);

    let client = service(None).client().build().unwrap();
    let mut items = list(&client, &BY_NUMBER).items();
    while items.try_next().await.unwrap().is_some() {}
    let pages = recorder.events("page received");
    let numbers: Vec<_> = pages
        .iter()
        .map(|(_, fields)| (fields.get("page.number"), fields.get("page.rows")))
        .collect();
    assert_eq!(
        numbers,
        [("1", "2"), ("2", "2"), ("3", "2"), ("4", "1")]
            .map(|(number, rows)| (Some(number), Some(rows)))
    );
    assert!(!recorder.text().contains("sentinel"));
}

#[tokio::test]
async fn what_a_transport_does_takes_place_in_the_span() {
    let (recorder, _guard) = listen();
    let memory = Memory::with_future(|_| {
        Box::pin(async {
            tokio::task::yield_now().await;
            tracing::info!("in the transport");
            Ok(json(200, USER))
        })
    });
    let client = memory.client().build().unwrap();
    let outer = tracing::info_span!("outer");
    let entered = tracing::Instrument::instrument(async { open_call(&client).await }, outer);
    entered.await.unwrap();
    let spans = recorder.spans();
    assert_eq!((spans[1].0.as_str(), spans[1].1), ("call", Some(1)));
    assert_eq!(recorder.events("in the transport")[0].0, Some(2));
}

#[cfg(feature = "blocking")]
#[test]
fn blocking_calls_are_told_to_the_subscriber_of_the_thread_that_waits() {
    let (recorder, _guard) = listen();
    let client = service(None).client().build().unwrap();
    let outer = tracing::info_span!("outer").entered();
    assert_eq!(list(&client, &BY_NUMBER).items().blocking().count(), 7);
    drop(outer);
    let spans = recorder.spans();
    assert_eq!(spans.len(), 5);
    assert!(
        spans[1..]
            .iter()
            .all(|(name, parent, _)| name == "call" && *parent == Some(1)),
        "{spans:?}"
    );
    assert_eq!(recorder.events("attempt finished").len(), 4);
}

#[tokio::test]
async fn no_secret_is_told() {
    let (recorder, _guard) = listen();
    let memory = Memory::new(|request: &TransportRequest| {
        if client_support::is_token_request(request) {
            return json(
                200,
                r#"{"access_token":"sentinel-token","expires_in":1800}"#,
            );
        }
        let headers = [("deprecation", "@1"), ("x-secret", "sentinel-header")];
        answer(
            409,
            &headers,
            r#"{"message":"sentinel-message","password":"sentinel-password"}"#,
        )
    });
    let client = memory
        .client()
        .client_credentials("id", "sentinel-client-secret")
        .build()
        .unwrap();
    let body = NewUser {
        password: Secret::from("sentinel-password"),
        otp: "sentinel-otp".to_owned(),
    };
    let call = Call::new(&client, &CREATE_USER, decode::nothing)
        .query("otp", "sentinel-query".to_owned())
        .request_header("x-secret", "sentinel-header")
        .json(body);
    call.await.unwrap_err();
    get_user_call(&client)
        .path("id", "sentinel-path".to_owned())
        .await
        .unwrap_err();
    assert_eq!(recorder.spans().len(), 2);
    assert!(!recorder.text().contains("sentinel"), "{}", recorder.text());
}

/// Listens to nothing, and counts what it is told all the same.
#[derive(Clone, Default)]
struct Deaf(Arc<AtomicUsize>);

impl Subscriber for Deaf {
    fn enabled(&self, _: &Metadata<'_>) -> bool {
        false
    }

    fn new_span(&self, _: &span::Attributes<'_>) -> span::Id {
        self.0.fetch_add(1, Ordering::SeqCst);
        span::Id::from_u64(1)
    }

    fn record(&self, _: &span::Id, _: &span::Record<'_>) {
        self.0.fetch_add(1, Ordering::SeqCst);
    }

    fn record_follows_from(&self, _: &span::Id, _: &span::Id) {}

    fn event(&self, _: &Event<'_>) {
        self.0.fetch_add(1, Ordering::SeqCst);
    }

    fn enter(&self, _: &span::Id) {
        self.0.fetch_add(1, Ordering::SeqCst);
    }

    fn exit(&self, _: &span::Id) {}
}

#[tokio::test]
async fn nobody_is_told_who_does_not_listen() {
    let deaf = Deaf::default();
    let _guard = set_default(deaf.clone());
    let client = service(None).client().build().unwrap();
    let mut items = list(&client, &BY_NUMBER).items();
    while items.try_next().await.unwrap().is_some() {}
    let memory = Memory::script(&[(500, "")]);
    open_call(&memory.client().build().unwrap())
        .retries(0)
        .await
        .unwrap_err();
    assert_eq!(deaf.0.load(Ordering::SeqCst), 0);
}
