//! A service that has secrets to tell.

use std::fmt::Write;
use std::sync::{Arc, Mutex};

use openapi_runtime::json::Value;
use openapi_runtime::{
    Body, BoxFuture, Bytes, CallContext, HeaderValue, Operation, StatusCode, Transport,
    TransportError, TransportErrorKind, TransportRequest, TransportResponse,
};

use crate::secrets::{body_with_unknown, form_with_secrets, replace_texts, secret};

/// How the service answers.
#[derive(Clone, Debug)]
pub(crate) enum Mood {
    /// With 200 and secrets in members that are known to be secret.
    Success,
    /// With 200 and a page for people that repeats the request.
    Login,
    /// With an error that has secrets in members that are known to be secret.
    Refusal,
    /// With an error that is a form, with secrets under names that are known to be secret.
    Form,
    /// With a text that repeats the request: its URL, its headers, its body.
    Echo,
    /// With 401 to everything that needs a token.
    Unauthorized,
    /// With a redirect whose URL has the secrets of the request in it.
    Redirect,
    /// With an error to the request for a token, repeating it.
    NoToken,
    /// With a token to nobody: a success that has none, but secrets beside it.
    OddToken,
    /// Not at all.
    Silence,
    /// With this.
    Says(StatusCode, String),
    /// With this status and a JSON body whose texts all repeat the request.
    Repeats(StatusCode, Value),
}

/// The moods that need to know nothing of the operation.
pub(crate) const MOODS: [Mood; 10] = [
    Mood::Success,
    Mood::Login,
    Mood::Refusal,
    Mood::Form,
    Mood::Echo,
    Mood::Unauthorized,
    Mood::Redirect,
    Mood::NoToken,
    Mood::OddToken,
    Mood::Silence,
];

/// A service that is asked to do one operation.
#[derive(Clone)]
pub(crate) struct Service {
    operation: &'static Operation,
    mood: Mood,
    contexts: Arc<Mutex<Vec<CallContext>>>,
}

impl Service {
    pub(crate) fn new(operation: &'static Operation, mood: Mood) -> Self {
        Self {
            operation,
            mood,
            contexts: Arc::default(),
        }
    }

    /// What the transport was told of each request.
    pub(crate) fn contexts(&self) -> Vec<CallContext> {
        self.contexts.lock().unwrap().clone()
    }

    fn answer(&self, request: &TransportRequest) -> Result<TransportResponse, TransportError> {
        Ok(match &self.mood {
            Mood::Success | Mood::NoToken | Mood::OddToken => {
                answer(200, body_with_unknown(self.operation, "answer").to_string())
            }
            Mood::Login => answer(200, format!("<pre>{}</pre>", echo(request))),
            Mood::Refusal => answer(
                409,
                body_with_unknown(self.operation, "refusal").to_string(),
            ),
            Mood::Form => answer(400, form_with_secrets(self.operation)),
            Mood::Echo => answer(500, echo(request)),
            Mood::Unauthorized => answer(401, echo(request)),
            Mood::Redirect => {
                let mut redirect = answer(307, String::new());
                let target = format!("https://elsewhere.example.com/?{}", secret("location"));
                let target = HeaderValue::from_str(&target).unwrap();
                redirect.headers_mut().insert("location", target);
                redirect
            }
            Mood::Silence => {
                return Err(TransportError::new(TransportErrorKind::Reset, "broken"));
            }
            Mood::Says(status, body) => answer(status.as_u16(), body.clone()),
            Mood::Repeats(status, body) => {
                let mut body = body.clone();
                replace_texts(&mut body, &echo(request));
                answer(status.as_u16(), body.to_string())
            }
        })
    }

    /// What becomes of a request for a token with which the operation is to be called.
    fn token(&self, request: &TransportRequest) -> TransportResponse {
        let token = secret("access-token");
        match self.mood {
            Mood::NoToken => answer(400, echo(request)),
            Mood::OddToken => answer(200, format!(r#"{{"unknownMember":"{token}"}}"#)),
            _ => answer(
                200,
                format!(
                    r#"{{"access_token":"{token}","accessToken":"{token}","expires_in":1800}}"#
                ),
            ),
        }
    }
}

impl Transport for Service {
    fn send(
        &self,
        request: TransportRequest,
    ) -> BoxFuture<Result<TransportResponse, TransportError>> {
        let context = request.extensions().get::<CallContext>().unwrap().clone();
        let is_asked_for = context.operation.id == self.operation.id;
        self.contexts.lock().unwrap().push(context);
        let answer = if is_asked_for {
            self.answer(&request)
        } else {
            Ok(self.token(&request))
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
        let value = String::from_utf8_lossy(value.as_bytes());
        let _ = writeln!(text, "{name}: {value}");
    }
    text + &String::from_utf8_lossy(request.body().as_bytes().unwrap())
}
