//! Calls every operation of both APIs with a sentinel in every place where a secret can be, and looks for it in whatever can
//! be printed: nothing may show it, at any level, whatever the service answers.

use std::fmt::{Debug, Write};
use std::sync::{Arc, Mutex};

use openapi_runtime::json::{DecodeError, Object, Value};
use openapi_runtime::replay::{Recording, Replay};
use openapi_runtime::{
    Answer, Api, ApiClient, ApiClientBuilder, Body, BoxFuture, Bytes, Call, CallContext, Error,
    HeaderValue, Operation, Secret, StatusCode, Transport, TransportError, TransportErrorKind,
    TransportRequest, TransportResponse, decode,
};
use recordings::{Hearing, texts_of_causes};

/// What every secret of these tests begins with.
const SENTINEL: &str = "sentinel-5e7c";

/// `client-id:sentinel-5e7c-client` in base64, as HTTP Basic has it; without the end, which depends on the neighbours.
const SENTINEL_IN_BASIC: &str = "Y2xpZW50LWlkOnNlbnRpbmVsLTVlN2Mt";

fn secret(place: &str) -> String {
    format!("{SENTINEL}-{place}")
}

/// How the service answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mood {
    Success,
    /// With 200 and a page for people that repeats the request.
    Login,
    /// With an error that has secrets in members that are known to be secret.
    Refusal,
    /// With a text that repeats the request: its URL, its headers, its body.
    Echo,
    /// With 401 to everything that needs a token.
    Unauthorized,
    /// With a redirect whose URL has the secrets of the request in it.
    Redirect,
    /// With an error to the request for a token, repeating it.
    NoToken,
    /// Not at all.
    Silence,
}

const MOODS: [Mood; 8] = [
    Mood::Success,
    Mood::Login,
    Mood::Refusal,
    Mood::Echo,
    Mood::Unauthorized,
    Mood::Redirect,
    Mood::NoToken,
    Mood::Silence,
];

#[derive(Clone)]
struct Service {
    mood: Mood,
    contexts: Arc<Mutex<Vec<CallContext>>>,
}

impl Transport for Service {
    fn send(
        &self,
        request: TransportRequest,
    ) -> BoxFuture<Result<TransportResponse, TransportError>> {
        let context = request.extensions().get::<CallContext>().unwrap().clone();
        let is_token_request = request.uri().path().ends_with("/token");
        let operation = context.operation;
        self.contexts.lock().unwrap().push(context);
        let answer = match self.mood {
            Mood::NoToken if is_token_request => Ok(answer(400, echo(&request))),
            _ if is_token_request => {
                let token = secret("access-token");
                Ok(answer(
                    200,
                    format!(
                        r#"{{"access_token":"{token}","accessToken":"{token}","expires_in":1800}}"#
                    ),
                ))
            }
            Mood::Success | Mood::NoToken => {
                Ok(answer(200, secrets(operation, "answer").to_string()))
            }
            Mood::Login => Ok(answer(200, format!("<pre>{}</pre>", echo(&request)))),
            Mood::Refusal => Ok(answer(409, secrets(operation, "refusal").to_string())),
            Mood::Echo => Ok(answer(500, echo(&request))),
            Mood::Unauthorized => Ok(answer(401, echo(&request))),
            Mood::Redirect => {
                let mut redirect = answer(307, String::new());
                let target = format!("https://elsewhere.example.com/?{}", secret("location"));
                let target = HeaderValue::from_str(&target).unwrap();
                redirect.headers_mut().insert("location", target);
                Ok(redirect)
            }
            Mood::Silence => Err(TransportError::new(TransportErrorKind::Reset, "broken")),
        };
        Box::pin(std::future::ready(answer))
    }
}

fn answer(status: u16, body: String) -> TransportResponse {
    let mut answer = TransportResponse::new(Body::from(Bytes::from(body)));
    *answer.status_mut() = StatusCode::from_u16(status).unwrap();
    let cookie = HeaderValue::from_str(&secret("cookie")).unwrap();
    answer.headers_mut().insert("set-cookie", cookie);
    answer
}

fn echo(request: &TransportRequest) -> String {
    let mut text = format!("cannot {} {}\n", request.method(), request.uri());
    for (name, value) in request.headers() {
        let _ = writeln!(
            text,
            "{name}: {}",
            String::from_utf8_lossy(value.as_bytes())
        );
    }
    text + &String::from_utf8_lossy(request.body())
}

/// What credentials are called in any API.
const ALWAYS_SECRET: [&str; 4] = [
    "access_token",
    "refreshToken",
    "client_secret",
    "Authorization",
];

/// A body with a sentinel in each secret member: as a text, in a list, in an object, and below members that nobody knows.
fn secrets(operation: &Operation, place: &str) -> Value {
    let mut object = Object::new();
    object.insert("message", "no secret");
    let names = operation.secrets.iter().chain(&ALWAYS_SECRET);
    for (index, name) in names.copied().enumerate() {
        let value = Value::from(secret(&format!("{place}-{index}")));
        let value = match index % 3 {
            0 => value,
            1 => Value::Array(vec![value]),
            _ => {
                let mut inner = Object::new();
                inner.insert("inner", value);
                Value::Object(inner)
            }
        };
        object.insert(name, value);
    }
    let mut body = Object::new();
    body.insert("unknown", Value::Array(vec![Value::Object(object.clone())]));
    for (name, value) in object.iter() {
        body.insert(name, value.clone());
    }
    Value::Object(body)
}

/// Clients of every kind of credentials that the API takes.
fn clients(api: &'static Api, service: &Service) -> Vec<ApiClientBuilder> {
    let builder = || ApiClient::builder(api).transport(service.clone());
    vec![
        builder().client_credentials("client-id", Secret::from(secret("client"))),
        builder()
            .bearer_token(Secret::from(secret("bearer")))
            .basic("client-id", Secret::from(secret("basic"))),
        builder()
            .api_key(Secret::from(secret("key")))
            .basic("client-id", Secret::from(secret("basic"))),
    ]
}

/// A call with a sentinel in each secret parameter and in the body.
fn call(client: &ApiClient, operation: &'static Operation) -> Call<()> {
    call_for(client, operation, decode::nothing)
}

fn call_for<T>(
    client: &ApiClient,
    operation: &'static Operation,
    decode: fn(&Answer) -> Result<T, DecodeError>,
) -> Call<T> {
    let mut call = Call::new(client, operation, decode).retries(0);
    let mut rest = operation.path;
    while let Some((_, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}').unwrap();
        let is_secret = operation.secrets.contains(&name);
        let value = if is_secret {
            secret("path")
        } else {
            "p-1".to_owned()
        };
        call = call.path(name, value);
        rest = after;
    }
    for name in operation.secrets {
        call = call.query(name, secret("query"));
    }
    call.json(secrets(operation, "body"))
}

/// Everything that was printed, and where.
#[derive(Default)]
struct Printed(Vec<(String, String)>);

impl Printed {
    fn text(&mut self, what: &str, text: String) {
        self.0.push((what.to_owned(), text));
    }

    fn debug(&mut self, what: &str, value: &impl Debug) {
        self.text(what, format!("{value:?}\n{value:#?}"));
    }

    fn error(&mut self, what: &str, error: &Error) {
        self.debug(what, error);
        let headers: Vec<_> = error.headers().keys().collect();
        self.text(
            what,
            format!(
                "{error}\n{error:#}\n{:?}\n{:?}\n{:?}\n{headers:?}",
                error.body(),
                error.message(),
                error.code()
            ),
        );
        for text in texts_of_causes(error) {
            self.text(what, text);
        }
    }

    fn outcome<T: Debug>(&mut self, what: &str, outcome: &Result<T, Error>) {
        match outcome {
            Ok(value) => self.debug(what, value),
            Err(error) => self.error(what, error),
        }
    }

    fn check(&self, circumstances: &str) {
        for (what, text) in &self.0 {
            let shown = [SENTINEL, SENTINEL_IN_BASIC]
                .iter()
                .any(|secret| text.contains(secret));
            assert!(!shown, "{circumstances}: {what} shows a secret:\n{text}");
        }
    }
}

async fn check(api: &'static Api, operation: &'static Operation, mood: Mood) {
    let hearing = Hearing::begin();
    let mut printed = Printed::default();
    let service = Service {
        mood,
        contexts: Arc::default(),
    };
    for builder in clients(api, &service) {
        printed.debug("the builder", &builder);
        let client = builder.build().unwrap();
        printed.debug("the client", &client);
        let call = call(&client, operation);
        printed.debug("the call", &call);
        let preview = call.preview();
        printed.outcome("the preview", &preview);
        if let Ok(preview) = &preview {
            printed.text("the preview", preview.to_string());
        }
        printed.debug("the future", &call.clone().send());
        printed.outcome("the outcome", &call.clone().await);
        printed.outcome("the response", &call.clone().with_response().await);
        printed.outcome("the raw response", &call.clone().raw().await);
        printed.outcome("the optional outcome", &call.clone().optional().await);
        printed.outcome("the blocking outcome", &call.send_blocking());
        let misread = call_for(&client, operation, decode::json::<u64>).await;
        printed.outcome("the outcome of a call for something else", &misread);
        printed.debug("the client afterwards", &client);
    }
    printed.debug(
        "the context of a request",
        &*service.contexts.lock().unwrap(),
    );
    let heard = hearing.text();
    printed.text("tracing", heard.clone());
    printed.check(&format!("{} {mood:?}", operation.id));
    assert!(
        !service.contexts.lock().unwrap().is_empty(),
        "{} was never sent",
        operation.id
    );
    assert!(
        heard.contains(operation.path),
        "nothing was heard of {}",
        operation.id
    );
    let masked = printed.0.iter().any(|(_, text)| text.contains("***"));
    assert!(
        masked,
        "{} {mood:?}: there was nothing to mask",
        operation.id
    );
}

async fn check_all(api: &'static Api) {
    assert!(api.operations.len() > 20);
    for operation in api.operations {
        for mood in MOODS {
            check(api, operation, mood).await;
        }
    }
}

#[tokio::test]
async fn nothing_shows_a_secret_of_vngcloud() {
    check_all(&vngcloud_iam_accounts::API).await;
}

#[tokio::test]
async fn nothing_shows_a_secret_of_gcore() {
    check_all(&gcore_iam::API).await;
}

#[tokio::test]
async fn a_request_that_is_not_recorded_is_described_without_its_secrets() {
    for api in [&vngcloud_iam_accounts::API, &gcore_iam::API] {
        for operation in api.operations {
            let recorded = format!(
                "{{origin: synthetic, source: here, exchanges: [{{request: {{operation: {}, body: {{}}}}, response: {{status: 200}}}}]}}",
                operation.id
            );
            let replay = Replay::new(Recording::parse(&recorded).unwrap());
            let client = ApiClient::builder(api)
                .bearer_token(Secret::from(secret("bearer")))
                .basic("client-id", Secret::from(secret("basic")))
                .transport(replay.clone())
                .build()
                .unwrap();
            let mut printed = Printed::default();
            printed.outcome("the outcome", &call(&client, operation).await);
            printed.text("the report", replay.finish().unwrap_err().to_string());
            printed.check(operation.id);
        }
    }
}

#[test]
fn the_builders_of_both_crates_show_no_secret() {
    let mut printed = Printed::default();
    let vngcloud = vngcloud_iam_accounts::Client::builder()
        .client_credentials("client-id", Secret::from(secret("client")))
        .bearer_token(Secret::from(secret("bearer")));
    printed.debug("the builder", &vngcloud);
    let gcore = gcore_iam::Client::builder()
        .api_key(Secret::from(secret("key")))
        .bearer_token(Secret::from(secret("bearer")));
    printed.debug("the builder", &gcore);
    printed.check("builders");
}
