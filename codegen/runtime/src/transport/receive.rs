//! Reads an answer whole, within the limit.

use std::pin::Pin;
use std::sync::{Mutex, PoisonError};
use std::task::{Context, Poll, ready};
use std::time::{Duration, Instant};

use bytes::Bytes;
use futures_core::Stream;
use http::header::CONTENT_LENGTH;
use http::{HeaderMap, StatusCode};

use super::content::{Content, Fed, Stop};
use super::{Body, TransportResponse};
use crate::error::{Error, ErrorKind};
use crate::time::{Alarm, Clock};

/// How much of an error answer is read. More than is kept, so that it can still be parsed and redacted.
const ERROR_BODY_READ: usize = 64 * 1024;

/// An answer, read. Boxed, since it is handed on through many hands.
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
    pub(crate) fn unread(response: TransportResponse) -> Box<Self> {
        let (parts, body) = response.into_parts();
        Box::new(Self {
            status: parts.status,
            headers: parts.headers,
            body: Bytes::new(),
            unread: Unread(Mutex::new(Some(body))),
        })
    }
}

/// Reads an answer.
///
/// A success larger than `limit` is an error; of an error answer only the beginning is read, and only until `patience` ends.
pub(crate) fn receive(
    response: TransportResponse,
    is_success: bool,
    limit: usize,
    patience: Patience<'_>,
) -> Receiving<'_> {
    let (parts, body) = response.into_parts();
    let (read, worth) = if !is_success {
        (limit.min(ERROR_BODY_READ), patience.begin())
    } else if declared_length(&parts.headers).is_some_and(|length| length > limit as u64) {
        (0, Worth::Nothing)
    } else {
        (limit, Worth::All)
    };
    Receiving {
        status: parts.status,
        content: Content::new(&parts.headers, read),
        headers: parts.headers,
        body,
        worth,
        limit,
    }
}

/// How long to wait for the body of an error, whose status says the most already.
#[derive(Clone, Copy)]
pub(crate) struct Patience<'c> {
    clock: &'c dyn Clock,
    wait: Duration,
}

impl<'c> Patience<'c> {
    pub(crate) fn new(clock: &'c dyn Clock, wait: Duration) -> Self {
        Self { clock, wait }
    }

    fn begin(self) -> Worth<'c> {
        Worth::Waiting(
            self.clock.now().checked_add(self.wait),
            Alarm::new(self.clock),
        )
    }
}

/// An answer whose body is being read.
///
/// By hand, since an `async fn` keeps room for what it is given twice.
pub(crate) struct Receiving<'c> {
    status: StatusCode,
    headers: HeaderMap,
    content: Content,
    body: Body,
    worth: Worth<'c>,
    limit: usize,
}

/// What the body is worth.
enum Worth<'c> {
    /// It is what the call is about.
    All,
    /// It says of itself that it is too large.
    Nothing,
    /// Some waiting, until this time: the status is the news. A body that breaks off, stalls or goes on for ever must not hide
    /// it.
    Waiting(Option<Instant>, Alarm<'c>),
}

impl Future for Receiving<'_> {
    type Output = Result<Box<Received>, Error>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let receiving = &mut *self;
        let filled = match receiving.fill(context) {
            Poll::Ready(filled) => filled,
            Poll::Pending => {
                if let Worth::Waiting(until, alarm) = &mut receiving.worth {
                    ready!(alarm.poll(*until, context));
                    Ok(())
                } else {
                    return Poll::Pending;
                }
            }
        };
        Poll::Ready(receiving.finish(filled))
    }
}

impl Receiving<'_> {
    /// Takes in what has arrived, to the end of the body.
    fn fill(&mut self, context: &mut Context<'_>) -> Poll<Result<(), Stop>> {
        if matches!(self.worth, Worth::Nothing) {
            return Poll::Ready(Err(Stop::TooLarge));
        }
        while let Some(chunk) = ready!(Pin::new(&mut self.body).poll_next(context)) {
            chunk
                .map_err(Stop::Broken)
                .and_then(|chunk| self.content.push(chunk))?;
        }
        Poll::Ready(Ok(()))
    }

    fn finish(&mut self, filled: Result<(), Stop>) -> Result<Box<Received>, Error> {
        let content = std::mem::replace(&mut self.content, Content::Unknown(Fed::Nothing));
        let headers = std::mem::take(&mut self.headers);
        let (status, limit) = (self.status, self.limit);
        let body = match self.worth {
            Worth::Waiting(..) => Ok(content.into_partial()),
            Worth::All | Worth::Nothing => filled.and_then(|()| content.finish()),
        };
        match body {
            Ok(body) => Ok(Box::new(Received {
                status,
                headers,
                body,
                unread: Unread::default(),
            })),
            Err(Stop::TooLarge) => Err(Error::new(
                ErrorKind::TooLarge,
                format!("the answer is larger than {limit} bytes; `response_limit` of the builder raises the limit"),
            )
            .with_answer(status, &headers)),
            Err(Stop::Broken(error)) => Err(Error::transport(error).with_answer(status, &headers)),
        }
    }
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
