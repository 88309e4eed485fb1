//! A call, checked and ready for credentials.

use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, HeaderValue, Request, Uri};

use super::{Draft, Shown, headers, target};
use crate::auth::Authorization;
use crate::error::Error;
use crate::json::Writer;
use crate::random;
use crate::redact::Secrets;
use crate::transport::{CallContext, TransportRequest};

/// A call whose arguments were all found fit to send.
pub(crate) struct Prepared {
    /// Path and query, but for credentials in the query.
    target: String,
    headers: HeaderMap,
    body: Bytes,
    /// Sent with every attempt, for the service's log and the caller's.
    pub(crate) request_id: Option<String>,
    /// What was sent beside the body and must not come back in an error.
    pub(crate) secrets: Secrets,
}

impl Prepared {
    /// Checks the arguments, before a token is fetched for them.
    pub(crate) fn new(draft: &Draft) -> Result<Self, Error> {
        let mut prepared = Self::without_request_id(draft)?;
        prepared.request_id = request_id(draft, &mut prepared.headers);
        Ok(prepared)
    }

    /// For people: an id that is made up for each call would only be noise.
    pub(crate) fn without_request_id(draft: &Draft) -> Result<Self, Error> {
        if let Some(fault) = &draft.position.fault {
            return Err(fault.clone());
        }
        let target = target(draft, &[], Shown::Wire)?;
        let headers = headers::headers(draft)?;
        let body = body(draft)?;
        let mut secrets = Secrets::new(draft.operation.secrets);
        let path = draft.path.iter().map(|(name, value)| (*name, value));
        let query = draft
            .query
            .iter()
            .map(|(name, value)| (name.as_ref(), value));
        let named = draft
            .headers
            .iter()
            .map(|(name, value)| (name.as_ref(), value));
        for (name, value) in path.chain(query).chain(named) {
            if draft.operation.is_secret(name) {
                secrets.add(value);
            }
        }
        Ok(Self {
            target,
            headers,
            body,
            request_id: None,
            secrets,
        })
    }

    /// The request of one attempt.
    pub(crate) fn request(
        &self,
        draft: &Draft,
        authorization: &Authorization,
        attempt_timeout: Duration,
    ) -> Result<TransportRequest, Error> {
        let origin = &draft.client.base_url().origin;
        let url = if authorization.query.is_empty() {
            format!("{origin}{}", self.target)
        } else {
            let target = target(draft, &authorization.query, Shown::Wire)?;
            format!("{origin}{target}")
        };
        let uri = Uri::try_from(url)
            .map_err(|_| Error::request("the URL of the call is too long or malformed"))?;
        let mut request = Request::new(self.body.clone());
        *request.method_mut() = draft.operation.method.clone();
        *request.uri_mut() = uri;
        *request.headers_mut() = self.headers(authorization);
        request.extensions_mut().insert(CallContext {
            operation: draft.operation,
            path_parameters: draft.path.clone(),
            attempt_timeout,
        });
        Ok(request)
    }

    pub(crate) fn headers(&self, authorization: &Authorization) -> HeaderMap {
        let mut headers = self.headers.clone();
        for (name, value) in &authorization.headers {
            headers.insert(name, value.clone());
        }
        headers
    }

    /// All that was sent and must not come back, what the body held included. Only a call that failed needs to know.
    pub(crate) fn all_secrets(&self) -> Secrets {
        let mut secrets = self.secrets.clone();
        secrets.add_body(&self.body);
        secrets
    }
}

/// The id of the call: what the caller set, or a new one.
fn request_id(draft: &Draft, headers: &mut HeaderMap) -> Option<String> {
    let name = draft.client.request_id_header()?;
    if let Some(set) = headers.get(name) {
        return set.to_str().ok().map(str::to_owned);
    }
    let id = random::uuid();
    headers.insert(name, HeaderValue::from_str(&id).ok()?);
    Some(id)
}

fn body(draft: &Draft) -> Result<Bytes, Error> {
    let Some(body) = &draft.body else {
        return Ok(Bytes::new());
    };
    let mut writer = Writer::new();
    body.encode(&mut writer);
    // The buffer is wiped when the last clone of the bytes is dropped.
    writer
        .finish()
        .map(Bytes::from_owner)
        .map_err(|error| Error::request(format!("the body cannot be written: {error}")))
}
