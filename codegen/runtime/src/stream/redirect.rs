//! Sends a request; for an answer that is read as it arrives, to wherever the service keeps it.
//!
//! Services redirect downloads to storage hosts. The client follows there, with a request that has nothing of the caller's: no
//! credentials, no header but those that say what is wanted. Calls whose answers are read whole follow no redirect.

use http::header::{ACCEPT, LOCATION, RANGE, USER_AGENT};
use http::{HeaderMap, Method, StatusCode, Uri};

use super::Reading;
use crate::client::ApiClient;
use crate::request::Draft;
use crate::transport::{BoxFuture, TransportError, TransportRequest, TransportResponse};
use crate::url::{self, Origin};

/// More redirects in a row than this are a circle.
const MAXIMUM_HOPS: usize = 5;

/// Sends a request once, or as often as the service redirects a download.
pub(crate) fn send(
    draft: &Draft,
    request: TransportRequest,
) -> BoxFuture<Result<TransportResponse, TransportError>> {
    let method = request.method();
    let follows = draft.options.reading == Reading::Streamed
        && (method == Method::GET || method == Method::HEAD);
    if follows {
        Box::pin(follow(
            draft.client.clone(),
            draft.base_url().origin.clone(),
            request,
        ))
    } else {
        draft.client.transport().send(request)
    }
}

async fn follow(
    client: ApiClient,
    mut origin: Origin,
    request: TransportRequest,
) -> Result<TransportResponse, TransportError> {
    let mut next = request;
    for _ in 0..MAXIMUM_HOPS {
        let sent = Sent::of(&next);
        let response = client.transport().send(next).await?;
        let Some((target_origin, target)) = target(&origin, &sent.uri, &response) else {
            return Ok(response);
        };
        next = sent.again(target, target_origin == origin);
        origin = target_origin;
    }
    client.transport().send(next).await
}

/// What of a request a redirect repeats.
struct Sent {
    method: Method,
    uri: Uri,
    headers: HeaderMap,
    extensions: http::Extensions,
}

impl Sent {
    fn of(request: &TransportRequest) -> Self {
        Self {
            method: request.method().clone(),
            uri: request.uri().clone(),
            headers: request.headers().clone(),
            extensions: request.extensions().clone(),
        }
    }

    /// The same request to another place. Credentials and headers of the caller's never come to another origin; once left
    /// behind, they are not there to come back either.
    fn again(self, target: Uri, same_origin: bool) -> TransportRequest {
        let mut headers = self.headers;
        if !same_origin {
            let mut kept = HeaderMap::new();
            for name in [ACCEPT, RANGE, USER_AGENT] {
                if let Some(value) = headers.remove(&name) {
                    kept.insert(name, value);
                }
            }
            headers = kept;
        }
        let mut request = TransportRequest::default();
        *request.method_mut() = self.method;
        *request.uri_mut() = target;
        *request.headers_mut() = headers;
        *request.extensions_mut() = self.extensions;
        request
    }
}

/// Where a redirect leads. `None` for what is no redirect, and for one to where no client of ours goes: that is the answer.
fn target(origin: &Origin, sent: &Uri, response: &TransportResponse) -> Option<(Origin, Uri)> {
    if !matches!(
        response.status(),
        StatusCode::MOVED_PERMANENTLY
            | StatusCode::FOUND
            | StatusCode::SEE_OTHER
            | StatusCode::TEMPORARY_REDIRECT
            | StatusCode::PERMANENT_REDIRECT
    ) {
        return None;
    }
    let location = response.headers().get(LOCATION)?.to_str().ok()?;
    let request = sent.path_and_query()?.as_str();
    url::resolve(origin, request, location).ok()
}
