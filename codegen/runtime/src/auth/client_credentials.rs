//! The OAuth 2.0 client credentials grant (RFC 6749, section 4.4).

use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::header::{ACCEPT, ACCEPT_ENCODING, AUTHORIZATION, CONTENT_TYPE, USER_AGENT};
use http::{HeaderValue, Method, Request, Uri};
use zeroize::Zeroizing;

use super::{Pair, Token, TokenSource, basic};
use crate::api::{
    Api, ClientAuthentication, ErrorPointers, Idempotency, Operation, TokenRequestEncoding,
};
use crate::error::{Error, Failure};
use crate::json::{self, Writer};
use crate::path::encode_query;
use crate::redact::Secrets;
use crate::request::ACCEPTED_ENCODINGS;
use crate::transport::{BoxFuture, CallContext, Received, Transport, receive};

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
    pub(crate) scopes: &'static [&'static str],
    pub(crate) pair: Pair,
    pub(crate) user_agent: HeaderValue,
    pub(crate) transport: Arc<dyn Transport>,
    pub(crate) attempt_timeout: Duration,
    pub(crate) response_limit: usize,
}

impl TokenSource for ClientCredentialsGrant {
    fn fetch(&self) -> BoxFuture<Result<Token, Error>> {
        let grant = Arc::clone(&self.0);
        Box::pin(async move {
            grant
                .fetch()
                .await
                .map_err(|error| error.in_call(grant.operation, 1))
        })
    }
}

impl Grant {
    async fn fetch(&self) -> Result<Token, Error> {
        let authorization =
            basic::header_value(&self.pair.id, &self.pair.secret, ClientAuthentication::Yes);
        let request = self.request(&authorization)?;
        let response = self
            .transport
            .send(request)
            .await
            .map_err(Error::transport)?;
        let is_success = response.status().is_success();
        let Received {
            status,
            headers,
            body,
        } = receive(response, is_success, self.response_limit).await?;
        if is_success {
            return json::from_slice(&body)
                .map_err(|error| Error::decode(error, &body, "the token answer"));
        }
        let mut secrets = Secrets::new(self.operation.secrets);
        secrets.add(self.pair.secret.expose());
        secrets.add(authorization.trim_start_matches("Basic "));
        let pointers = &[&OAUTH_ERROR, &self.api.error];
        Err(Error::refused(Failure {
            pointers,
            operation: self.operation,
            status,
            headers,
            body: &body,
            secrets: &secrets,
        }))
    }

    fn request(&self, authorization: &Zeroizing<String>) -> Result<Request<Bytes>, Error> {
        let (content_type, body) = self.body()?;
        let mut authorization = HeaderValue::from_str(authorization)
            .map_err(|_| Error::request("the client id cannot be sent"))?;
        authorization.set_sensitive(true);
        let mut request = Request::new(body);
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
        request.extensions_mut().insert(CallContext {
            operation: self.operation,
            path_parameters: Vec::new(),
            attempt_timeout: self.attempt_timeout,
        });
        Ok(request)
    }

    fn body(&self) -> Result<(&'static str, Bytes), Error> {
        let scope = self.scopes.join(" ");
        match self.encoding {
            TokenRequestEncoding::Form => {
                let mut body = "grant_type=client_credentials".to_owned();
                if !scope.is_empty() {
                    body.push_str("&scope=");
                    body.push_str(&encode_query(&scope));
                }
                Ok(("application/x-www-form-urlencoded", body.into()))
            }
            TokenRequestEncoding::Json => {
                let mut writer = Writer::new();
                writer.begin_object();
                writer.field("grant_type", "client_credentials");
                writer.optional("scope", Some(&scope).filter(|scope| !scope.is_empty()));
                writer.end_object();
                let body = writer
                    .finish()
                    .map_err(|error| Error::request(format!("the token request: {error}")))?;
                Ok(("application/json", body.into_vec().into()))
            }
        }
    }
}
