//! Reads an answer whole, within the limit.

use std::pin::pin;
use std::sync::{Mutex, PoisonError};

use bytes::Bytes;
use futures_core::Stream;
use http::header::CONTENT_LENGTH;
use http::{HeaderMap, StatusCode};

use super::content::{Content, Stop};
use super::{Body, BoxFuture, TransportResponse};
use crate::error::{Error, ErrorKind};
use crate::time::before;

/// How much of an error answer is read. More than is kept, so that it can still be parsed and redacted.
const ERROR_BODY_READ: usize = 64 * 1024;

/// An answer, read.
pub(crate) struct Received {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
    pub(crate) unread: Unread,
}

/// The body of an answer that is read by whoever gets it.
#[derive(Default)]
pub(crate) struct Unread(Mutex<Option<Body>>);

impl Unread {
    pub(crate) fn take(&self) -> Option<Body> {
        // Nothing is left half done under the lock.
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

impl Received {
    /// An answer whose body is not read yet.
    pub(crate) fn unread(response: TransportResponse) -> Self {
        let (parts, body) = response.into_parts();
        Self {
            status: parts.status,
            headers: parts.headers,
            body: Bytes::new(),
            unread: Unread(Mutex::new(Some(body))),
        }
    }
}

/// Reads the answer.
///
/// A success larger than `limit` is an error; of an error answer only the beginning is read, and only until `patience` ends.
pub(crate) async fn receive(
    response: TransportResponse,
    is_success: bool,
    limit: usize,
    patience: impl FnOnce() -> BoxFuture<()>,
) -> Result<Received, Error> {
    let (parts, body) = response.into_parts();
    let (status, headers) = (parts.status, parts.headers);
    let outcome = if !is_success {
        // The status is the news. A body that breaks off, stalls or goes on for ever must not hide it.
        let mut content = Content::new(&headers, limit.min(ERROR_BODY_READ));
        // Pinned, since what is handed on is kept room for twice.
        {
            let filling = pin!(fill(&mut content, body));
            drop(before(patience, filling).await);
        }
        Ok(content.into_partial())
    } else if declared_length(&headers).is_some_and(|length| length > limit as u64) {
        Err(Stop::TooLarge)
    } else {
        let mut content = Content::new(&headers, limit);
        fill(&mut content, body)
            .await
            .and_then(|()| content.finish())
    };
    match outcome {
        Ok(body) => Ok(Received {
            status,
            headers,
            body,
            unread: Unread::default(),
        }),
        Err(Stop::TooLarge) => Err(Error::new(
            ErrorKind::TooLarge,
            format!("the answer is larger than {limit} bytes; `response_limit` of the builder raises the limit"),
        )
        .with_answer(status, &headers)),
        Err(Stop::Broken(error)) => Err(Error::transport(error).with_answer(status, &headers)),
    }
}

async fn fill(content: &mut Content, body: Body) -> Result<(), Stop> {
    let mut body = pin!(body);
    while let Some(chunk) = std::future::poll_fn(|context| body.as_mut().poll_next(context)).await {
        content.push(chunk.map_err(Stop::Broken)?)?;
    }
    Ok(())
}

fn declared_length(headers: &HeaderMap) -> Option<u64> {
    headers
        .get(CONTENT_LENGTH)?
        .to_str()
        .ok()?
        .trim()
        .parse()
        .ok()
}
