//! JSON values one after the other, as they arrive.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use bytes::Bytes;
use futures_core::Stream;
use http::{HeaderMap, StatusCode};

use super::framed::{Framed, TooLarge};
use super::incoming::Incoming;
use crate::call::Answer;
use crate::error::Error;
use crate::json::{self, Decode, DecodeError};

/// How long nothing may arrive, unless the caller says otherwise.
const IDLE_TIMEOUT: Duration = Duration::from_mins(5);

/// The largest value, unless the caller says otherwise.
const VALUE_LIMIT: usize = 16 << 20;

/// JSON values of one answer: one a line (`application/x-ndjson`), or a JSON text sequence (RFC 7464).
///
/// A value that does not decode, or is too large, is an `Err` of its own, and the stream goes on. An answer that breaks off is
/// an `Err` that ends it.
///
/// The call is over when its head has arrived: until then it is sent again where that may help, as any other, and its
/// deadlines hold. From there on only [`idle_timeout`](Self::idle_timeout) counts.
#[must_use = "a stream does nothing until it is polled"]
pub struct JsonStream<T> {
    incoming: Incoming,
    frames: Framed,
    decode: fn(&[u8]) -> Result<T, DecodeError>,
}

/// What stands between two values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Separator {
    LineFeed,
    RecordSeparator,
}

impl<T: Decode> JsonStream<T> {
    pub(crate) fn of(answer: &Answer, separator: Separator) -> Self {
        let separator = match separator {
            Separator::LineFeed => b'\n',
            Separator::RecordSeparator => 0x1e,
        };
        Self {
            incoming: Incoming::of(answer, IDLE_TIMEOUT),
            frames: Framed::new(separator, VALUE_LIMIT),
            decode: json::from_slice,
        }
    }
}

impl<T> JsonStream<T> {
    /// The status.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.incoming.origin().status
    }

    /// The headers.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        &self.incoming.origin().headers
    }

    /// How long nothing may arrive before the stream fails. Default: 5 minutes.
    pub fn idle_timeout(mut self, timeout: Duration) -> Self {
        self.incoming.set_idle_timeout(timeout);
        self
    }

    /// How large a value may be, in bytes. Default: 16 MiB.
    pub fn value_limit(mut self, bytes: usize) -> Self {
        self.frames.set_limit(bytes);
        self
    }

    /// The next value; `None` at the end.
    ///
    /// # Errors
    /// Of a value that does not decode or is too large: the next call gives the value after it. Of an answer that broke off, or
    /// of which nothing arrived for too long: the stream has ended.
    pub async fn try_next(&mut self) -> Result<Option<T>, Error> {
        std::future::poll_fn(|context| Pin::new(&mut *self).poll_next(context))
            .await
            .transpose()
    }

    fn typed(&self, value: &Bytes) -> Result<T, Error> {
        (self.decode)(value).map_err(|error| self.incoming.undecodable(error, "a value"))
    }
}

/// Values as they arrive.
impl<T> Stream for JsonStream<T> {
    type Item = Result<T, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            match self.frames.next() {
                Some(Ok(value)) => return Poll::Ready(Some(self.typed(&value))),
                Some(Err(TooLarge)) => {
                    let limit = self.frames.limit();
                    let error = self.incoming.too_large("a value", limit, "`value_limit`");
                    return Poll::Ready(Some(Err(error)));
                }
                None => {}
            }
            match ready!(self.incoming.poll_chunk(context)) {
                Some(Ok(chunk)) => self.frames.push(chunk),
                Some(Err(error)) => {
                    // What it broke off in is no value.
                    drop(self.frames.finish());
                    return Poll::Ready(Some(Err(error)));
                }
                None => {
                    let last = self.frames.finish();
                    return Poll::Ready(last.map(|value| self.typed(&value)));
                }
            }
        }
    }
}

/// Nothing in it is pinned: values are handed out by value.
impl<T> Unpin for JsonStream<T> {}

impl<T> fmt::Debug for JsonStream<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.incoming.origin().describe("JsonStream", f)
    }
}
