//! A call, checked and ready for credentials.

use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::uri::PathAndQuery;
use http::{HeaderMap, HeaderValue, Request};

use super::{Draft, Exposed, Shown, headers, target};
use crate::Secret;
use crate::auth::{Authorization, CachedToken};
use crate::body::{Content, RequestBody};
use crate::error::Error;
use crate::random;
use crate::transport::{CallContext, TransportRequest};

/// A call whose arguments were all found fit to send.
pub(crate) struct Prepared {
    /// What the first attempt needs. Others are rare, and have it made again.
    head: Option<Head>,
    /// The media type of the body.
    media_type: Option<HeaderValue>,
    pub(crate) exposed: Exposed,
}

/// All of a request but its origin, its body and the credentials in its headers.
struct Head {
    target: PathAndQuery,
    headers: HeaderMap,
}

impl Prepared {
    /// Checks the arguments, before a token is fetched for them.
    pub(crate) fn new(draft: &Draft) -> Result<Self, Error> {
        if let Some(fault) = &draft.position.fault {
            return Err(fault.clone());
        }
        let (media_type, body) = match draft.body.as_ref().map(Content::write).transpose()? {
            Some(written) => (Some(written.media_type), written.body),
            None => (None, RequestBody::empty()),
        };
        Ok(Self {
            head: Some(Head::of(draft, media_type.as_ref(), &[])?),
            media_type,
            exposed: Exposed::new(body),
        })
    }

    /// The id of the call, which is sent with every attempt, for the service's log and the caller's: what the caller set, or
    /// a new one.
    pub(crate) fn request_id(&self, draft: &Draft) -> Option<HeaderValue> {
        let name = draft.client.request_id_header()?;
        let set = if draft.has_headers() {
            self.head.as_ref().and_then(|head| head.headers.get(name))
        } else {
            None
        };
        set.cloned().or_else(random_id)
    }

    /// What a person is shown: without an id, which is made up for each call and would only be noise, and without credentials.
    pub(crate) fn shown_headers(&self, draft: &Draft) -> Result<HeaderMap, Error> {
        headers(draft, self.media_type.as_ref(), Shown::Masked)
    }

    /// Whether the body was a stream, of which a part is gone.
    pub(crate) fn is_spent(&self) -> bool {
        self.exposed.body().is_spent()
    }

    /// Keeps in mind that a token was sent.
    pub(crate) fn expose(&mut self, token: &Arc<CachedToken>) {
        self.exposed.add(token);
    }

    /// The request of one attempt.
    pub(crate) fn request(
        &mut self,
        draft: &Arc<Draft>,
        authorization: Authorization,
        id: Option<&HeaderValue>,
        attempt_timeout: Duration,
    ) -> Result<TransportRequest, Error> {
        let credentials = authorization.query.as_slice();
        let head = self.head.take().filter(|_| credentials.is_empty());
        let Head {
            target,
            mut headers,
        } = match head {
            Some(head) => head,
            None => Head::of(draft, self.media_type.as_ref(), credentials)?,
        };
        if let (Some(name), Some(id)) = (draft.client.request_id_header(), id) {
            headers.insert(name, id.clone());
        }
        authorization.add_to(&mut headers);
        let mut request = Request::new(self.exposed.body().clone());
        *request.method_mut() = draft.operation.method.clone();
        *request.uri_mut() = draft.base_url().origin.url(target).ok_or_else(no_url)?;
        *request.headers_mut() = headers;
        if draft.client.transport().reads_context() {
            let context = CallContext::of_call(draft, attempt_timeout);
            request.extensions_mut().insert(context);
        }
        Ok(request)
    }
}

impl Head {
    fn of(
        draft: &Draft,
        media_type: Option<&HeaderValue>,
        credentials: &[(&'static str, Secret)],
    ) -> Result<Self, Error> {
        let target = target(draft, credentials, Shown::Wire)?;
        let target = PathAndQuery::from_maybe_shared(Bytes::from(target)).map_err(|_| no_url())?;
        Ok(Self {
            target,
            headers: headers(draft, media_type, Shown::Wire)?,
        })
    }
}

#[cold]
fn no_url() -> Error {
    Error::request("the URL of the call is too long or malformed")
}

/// A new id. Cloning it costs no allocation.
pub(crate) fn random_id() -> Option<HeaderValue> {
    HeaderValue::from_maybe_shared(Bytes::from_owner(random::uuid())).ok()
}
