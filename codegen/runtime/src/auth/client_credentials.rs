//! The OAuth 2.0 client credentials grant (RFC 6749, section 4.4).

use std::pin::pin;
use std::sync::Arc;

use bytes::Bytes;
use http::header::{ACCEPT, ACCEPT_ENCODING, AUTHORIZATION, CONTENT_TYPE, USER_AGENT};
use http::{HeaderName, HeaderValue, Method, Request, Uri};
use zeroize::Zeroizing;

use super::{Pair, Token, TokenSource, basic};
use crate::api::{
    Api, ClientAuthentication, ErrorPointers, Idempotency, Operation, TokenRequestEncoding,
};
use crate::call::Attempt;
use crate::error::{Error, Failure};
use crate::json::{self, Writer};
use crate::path::encode_query;
use crate::redact::Secrets;
use crate::request::{ACCEPTED_ENCODINGS, random_id};
use crate::retry::{Course, Limits};
use crate::time::Phase;
use crate::transport::{BoxFuture, CallContext, Received, Transport, TransportRequest, receive};

/// What a token request is called if the API has no operation at the token URL.
pub(crate) static TOKEN_REQUEST: Operation = Operation {
    id: "oauth2.token",
    resource: "oauth2",
    method: Method::POST,
    path: "/token",
    idempotency: Idempotency::Idempotent,
    ..Operation::DEFAULT
};

/// Where RFC 6749 puts code and message. Services that follow their own document here instead are understood as well.
const OAUTH_ERROR: ErrorPointers = ErrorPointers {
    code: &["/error"],
    message: &["/error_description"],
};

/// Asks for tokens with the client's own credentials.
pub(crate) struct ClientCredentialsGrant(pub(crate) Arc<Grant>);

pub(crate) struct Grant {
    pub(crate) api: &'static Api,
    /// Names the request to the transport and in errors.
    pub(crate) operation: &'static Operation,
    pub(crate) url: Uri,
    pub(crate) encoding: TokenRequestEncoding,
    /// The scopes asked for, with spaces between them.
    pub(crate) scope: String,
    pub(crate) pair: Pair,
    pub(crate) user_agent: HeaderValue,
    pub(crate) transport: Arc<dyn Transport>,
    pub(crate) request_id_header: Option<HeaderName>,
    /// With a budget of its own: the endpoint may be another service than the API, and has nothing to do with its troubles.
    pub(crate) limits: Limits,
    pub(crate) response_limit: usize,
}

impl TokenSource for ClientCredentialsGrant {
    fn fetch(&self) -> BoxFuture<Result<Token, Error>> {
        let grant = Arc::clone(&self.0);
        Box::pin(async move { grant.fetch().await })
    }
}

impl Grant {
    /// Asks for a token. Unlike an exchange of a refresh token, this may be done twice: a token that is lost does no harm.
    async fn fetch(&self) -> Result<Token, Error> {
        let mut course = Course::new(&self.limits, Idempotency::Idempotent, None, None);
        let id = self.request_id_header.as_ref().and_then(|_| random_id());
        course.set_request_id(id.clone());
        let outcome = loop {
            let began = course.elapsed();
            let outcome = match course.begin(Phase::Answer) {
                Ok(limit) => {
                    let attempt = pin!(self.attempt(&course, id.as_ref()));
                    limit.keep(course.clock(), attempt).await.flatten()
                }
                Err(error) => Err(error),
            };
            course.look();
            course.note(
                began,
                match &outcome {
                    Ok((received, _)) => Attempt::answered(received.status, &received.headers),
                    Err(error) => Attempt::failed(error),
                },
            );
            let error = match outcome.and_then(|(received, secrets)| self.read(received, &secrets))
            {
                Ok(token) => {
                    course.succeeded();
                    break Ok(token);
                }
                Err(error) => error,
            };
            match course.next(error) {
                Ok(wait) => course.sleep(wait).await,
                Err(error) => break Err(error),
            }
        };
        let trail = course.finish();
        outcome.map_err(|error| error.in_call(self.operation, 0).with_trail(trail))
    }

    /// Sends the request once. Comes with what must not be seen of it.
    async fn attempt(
        &self,
        course: &Course<'_>,
        id: Option<&HeaderValue>,
    ) -> Result<(Box<Received>, Secrets), Error> {
        let authorization =
            basic::header_value(&self.pair.id, &self.pair.secret, ClientAuthentication::Yes);
        let mut secrets = Secrets::new(self.operation.secrets);
        secrets.add(self.pair.secret.expose());
        secrets.add(authorization.trim_start_matches("Basic "));
        let request = self.request(&authorization, id, course)?;
        let sent = self.transport.send(request).await;
        let response = sent.map_err(Error::transport)?;
        let is_success = response.status().is_success();
        let limit = self.response_limit;
        let received = receive(response, is_success, limit, course.patience()).await?;
        Ok((received, secrets))
    }

    fn read(&self, received: Box<Received>, secrets: &Secrets) -> Result<Token, Error> {
        if received.status.is_success() {
            // Without the body: it may be a token in a shape in which it is not recognised.
            return json::from_slice(&received.body)
                .map_err(|error| Error::unreadable(error, &received, "the token answer"));
        }
        let Received {
            status,
            headers,
            body,
            ..
        } = *received;
        Err(Error::refused(Failure {
            pointers: &[&OAUTH_ERROR, &self.api.error],
            operation: self.operation,
            status,
            headers,
            body: &body,
            secrets,
            now: self.limits.clock.timestamp(),
        }))
    }

    fn request(
        &self,
        authorization: &Zeroizing<String>,
        id: Option<&HeaderValue>,
        course: &Course<'_>,
    ) -> Result<TransportRequest, Error> {
        let (content_type, body) = self.body()?;
        let mut authorization = HeaderValue::from_str(authorization)
            .map_err(|_| Error::request("the client id cannot be sent"))?;
        authorization.set_sensitive(true);
        let mut request = Request::new(body.into());
        *request.method_mut() = Method::POST;
        *request.uri_mut() = self.url.clone();
        let headers = request.headers_mut();
        headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
        if let Some(encodings) = ACCEPTED_ENCODINGS {
            headers.insert(ACCEPT_ENCODING, HeaderValue::from_static(encodings));
        }
        headers.insert(AUTHORIZATION, authorization);
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
        headers.insert(USER_AGENT, self.user_agent.clone());
        if let (Some(name), Some(id)) = (&self.request_id_header, id) {
            headers.insert(name, id.clone());
        }
        if self.transport.reads_context() {
            let context = CallContext::of_token_request(self.operation, course.attempt_timeout());
            request.extensions_mut().insert(context);
        }
        Ok(request)
    }

    fn body(&self) -> Result<(&'static str, Bytes), Error> {
        let scope = &self.scope;
        match self.encoding {
            TokenRequestEncoding::Form => {
                let mut body = "grant_type=client_credentials".to_owned();
                if !scope.is_empty() {
                    body.push_str("&scope=");
                    body.push_str(&encode_query(scope));
                }
                Ok(("application/x-www-form-urlencoded", body.into()))
            }
            TokenRequestEncoding::Json => {
                let mut writer = Writer::new();
                writer.begin_object();
                writer.field("grant_type", "client_credentials");
                writer.optional("scope", Some(scope).filter(|scope| !scope.is_empty()));
                writer.end_object();
                let body = writer
                    .finish()
                    .map_err(|error| Error::request(format!("the token request: {error}")))?;
                Ok(("application/json", body.into_vec().into()))
            }
        }
    }
}
