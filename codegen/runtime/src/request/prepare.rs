//! A call, checked and ready for credentials.

use bytes::Bytes;
use http::{HeaderMap, Request, Uri};

use super::{Draft, Shown, headers, target};
use crate::auth::Authorization;
use crate::error::Error;
use crate::json::Writer;
use crate::redact::Secrets;
use crate::transport::{CallContext, TransportRequest};

/// A call whose arguments were all found fit to send.
pub(crate) struct Prepared {
    headers: HeaderMap,
    body: Bytes,
    /// What was sent and must not come back in an error.
    pub(crate) secrets: Secrets,
}

impl Prepared {
    /// Checks the arguments, before a token is fetched for them.
    pub(crate) fn new(draft: &Draft) -> Result<Self, Error> {
        if let Some(fault) = &draft.position.fault {
            return Err(fault.clone());
        }
        target(draft, &[], Shown::Wire)?;
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
            headers,
            body,
            secrets,
        })
    }

    /// The request of one attempt.
    pub(crate) fn request(
        &self,
        draft: &Draft,
        authorization: &Authorization,
    ) -> Result<TransportRequest, Error> {
        let target = target(draft, &authorization.query, Shown::Wire)?;
        let uri: Uri = format!("{}{target}", draft.client.base_url().origin)
            .parse()
            .map_err(|_| Error::request("the URL of the call is too long or malformed"))?;
        let mut request = Request::new(self.body.clone());
        *request.method_mut() = draft.operation.method.clone();
        *request.uri_mut() = uri;
        *request.headers_mut() = self.headers(authorization);
        request.extensions_mut().insert(CallContext {
            operation: draft.operation,
            path_parameters: draft.path.clone(),
            attempt_timeout: draft.client.attempt_timeout(),
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

    /// Makes known what the body held that was secret. Only a call that failed needs to know.
    pub(crate) fn learn_body(&mut self) {
        self.secrets.add_body(&self.body);
    }
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
