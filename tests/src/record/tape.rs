//! The transport between the client and the network that keeps what passes.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use futures_util::StreamExt;
use http::HeaderMap;
use http::header::ACCEPT_ENCODING;
use openapi_runtime::{
    Body, BoxFuture, Bytes, CallContext, Transport, TransportError, TransportErrorKind,
    TransportRequest, TransportResponse,
};

use super::body::LONGEST;
use super::heard::{Heard, Message};

/// Hands requests and answers on, and keeps them. Clones share what they kept.
#[derive(Clone)]
pub(super) struct Tape<T> {
    transport: Arc<T>,
    heard: Arc<Mutex<Vec<Heard>>>,
    date: Arc<str>,
}

impl<T: Transport> Tape<T> {
    /// An empty one; `date` is the day.
    pub(super) fn new(transport: T, date: &str) -> Self {
        Self {
            transport: Arc::new(transport),
            heard: Arc::default(),
            date: date.into(),
        }
    }

    /// What was kept since the last time.
    pub(super) fn take(&self) -> Vec<Heard> {
        std::mem::take(&mut *self.heard())
    }

    fn heard(&self) -> MutexGuard<'_, Vec<Heard>> {
        // Nothing is left half done under the lock.
        self.heard.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn pass(&self, request: TransportRequest) -> Result<TransportResponse, TransportError> {
        let (mut head, body) = request.into_parts();
        // What comes back is to be read.
        head.headers.remove(ACCEPT_ENCODING);
        let body = whole(body.into_stream(), |error| {
            TransportError::new(TransportErrorKind::Other, error)
        })
        .await?;
        let context = head.extensions.get::<CallContext>().cloned();
        let sent = Message {
            headers: headers(&head.headers),
            body: body.clone(),
        };
        let query = head.uri.query().unwrap_or_default().to_owned();
        let request = TransportRequest::from_parts(head, body.into());
        let (head, body) = self.transport.send(request).await?.into_parts();
        let body = whole(body, |error| error).await?;
        if let Some(context) = context {
            let path = context.path_parameters();
            let path = path.map(|(name, value)| (name.to_owned(), value.into_owned()));
            self.heard().push(Heard {
                operation: context.operation,
                path: path.collect(),
                query: url::form_urlencoded::parse(query.as_bytes())
                    .into_owned()
                    .collect(),
                request: sent,
                status: head.status.as_u16(),
                response: Message {
                    headers: headers(&head.headers),
                    body: body.clone(),
                },
                date: self.date.to_string(),
            });
        }
        Ok(TransportResponse::from_parts(
            head,
            Body::from(Bytes::from(body)),
        ))
    }
}

impl<T: Transport> Transport for Tape<T> {
    fn send(
        &self,
        request: TransportRequest,
    ) -> BoxFuture<Result<TransportResponse, TransportError>> {
        let tape = Self {
            transport: Arc::clone(&self.transport),
            heard: Arc::clone(&self.heard),
            date: Arc::clone(&self.date),
        };
        Box::pin(async move { tape.pass(request).await })
    }
}

async fn whole<E>(
    chunks: impl futures_util::Stream<Item = Result<Bytes, E>>,
    explained: impl Fn(E) -> TransportError,
) -> Result<Vec<u8>, TransportError> {
    let mut chunks = std::pin::pin!(chunks);
    let mut whole = Vec::new();
    while let Some(chunk) = chunks.next().await {
        whole.extend_from_slice(&chunk.map_err(&explained)?);
        if whole.len() > LONGEST {
            let problem = format!("the body is longer than {LONGEST} bytes");
            return Err(TransportError::new(TransportErrorKind::Fatal, problem));
        }
    }
    Ok(whole)
}

fn headers(headers: &HeaderMap) -> Vec<(String, String)> {
    let headers = headers.iter();
    headers
        .map(|(name, value)| {
            let value = String::from_utf8_lossy(value.as_bytes()).into_owned();
            (name.as_str().to_owned(), value)
        })
        .collect()
}
