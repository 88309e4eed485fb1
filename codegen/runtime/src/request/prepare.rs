//! A call, checked and ready for credentials.

use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, HeaderValue, Request, Uri};

use super::{Draft, Exposed, Location, Shown, headers, target};
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
    /// Sent with every attempt, for the service's log and the caller's.
    request_id: Option<HeaderValue>,
    pub(crate) exposed: Exposed,
}

/// All of a request but its body and the credentials in its headers.
struct Head {
    url: Uri,
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
        let head = Head::of(draft, media_type.as_ref(), &[])?;
        Ok(Self {
            request_id: request_id(draft, &head.headers),
            head: Some(head),
            media_type,
            exposed: Exposed::new(body),
        })
    }

    /// The id of the call.
    pub(crate) fn request_id(&self) -> Option<&HeaderValue> {
        self.request_id.as_ref()
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
        draft: &Draft,
        authorization: &Authorization,
        attempt_timeout: Duration,
    ) -> Result<TransportRequest, Error> {
        let credentials = authorization.query.as_slice();
        let head = self.head.take().filter(|_| credentials.is_empty());
        let Head { url, mut headers } = match head {
            Some(head) => head,
            None => Head::of(draft, self.media_type.as_ref(), credentials)?,
        };
        if let (Some(name), Some(id)) = (draft.client.request_id_header(), &self.request_id) {
            headers.insert(name, id.clone());
        }
        authorization.add_to(&mut headers);
        let mut request = Request::new(self.exposed.body().clone());
        *request.method_mut() = draft.operation.method.clone();
        *request.uri_mut() = url;
        *request.headers_mut() = headers;
        request.extensions_mut().insert(CallContext {
            operation: draft.operation,
            path_parameters: path_parameters(draft),
            attempt_timeout,
        });
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
        let url = draft.base_url().origin.url(target);
        Ok(Self {
            url: url
                .ok_or_else(|| Error::request("the URL of the call is too long or malformed"))?,
            headers: headers(draft, media_type, Shown::Wire)?,
        })
    }
}

/// The values of the path's parameters before encoding.
fn path_parameters(draft: &Draft) -> Vec<(&'static str, String)> {
    let mut all = draft.path.clone();
    let styled = draft.styled_in(Location::Path);
    all.extend(styled.map(|parameter| (parameter.name, parameter.plain())));
    all
}

/// The id of the call: what the caller set, or a new one.
fn request_id(draft: &Draft, headers: &HeaderMap) -> Option<HeaderValue> {
    let name = draft.client.request_id_header()?;
    headers.get(name).cloned().or_else(random_id)
}

/// A new id. Cloning it costs no allocation.
pub(crate) fn random_id() -> Option<HeaderValue> {
    HeaderValue::from_maybe_shared(Bytes::from_owner(random::uuid())).ok()
}
