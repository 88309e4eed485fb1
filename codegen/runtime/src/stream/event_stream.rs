//! Server-Sent Events, as they arrive.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use futures_core::Stream;
use http::header::CONTENT_TYPE;
use http::{HeaderMap, StatusCode};

use super::envelope::EventDecoder;
use super::event::Event;
use super::event_parser::{EventParser, RawEvent, TooLarge};
use super::incoming::Incoming;
use crate::call::Answer;
use crate::error::Error;
use crate::json::DecodeError;

/// How long nothing may arrive, not even a comment, unless the caller says otherwise.
const IDLE_TIMEOUT: Duration = Duration::from_mins(5);

/// The largest data of an event, unless the caller says otherwise.
const EVENT_LIMIT: usize = 16 << 20;

/// Server-Sent Events of one answer, their data decoded.
///
/// An event that does not decode, or is too large, is an `Err` of its own, and the stream goes on. An answer that breaks off is
/// an `Err` that ends it. An event whose data is `[DONE]` ends the stream and is not handed out; so does the end of
/// the answer.
///
/// The call is over when its head has arrived: until then it is sent again where that may help, as any other, and its
/// deadlines hold. From there on only [`idle_timeout`](Self::idle_timeout) counts, and nothing connects again on its own:
/// whether a call may be made twice is for its caller to know. To go on, make it again with
/// [`last_event_id`](Self::last_event_id) as the header `Last-Event-ID`.
#[must_use = "a stream does nothing until it is polled"]
pub struct EventStream<T> {
    incoming: Incoming,
    parser: EventParser,
    decode: EventDecoder<T>,
    /// What comes after the event that marks the end is not looked at.
    progress: Progress,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Progress {
    UnderWay,
    Done,
}

impl<T> EventStream<T> {
    pub(crate) fn of(answer: &Answer, decode: EventDecoder<T>) -> Result<Self, DecodeError> {
        let claimed = answer.headers().get(CONTENT_TYPE);
        if let Some(claimed) = claimed.and_then(|value| value.to_str().ok())
            && !claimed
                .trim_start()
                .to_ascii_lowercase()
                .starts_with("text/event-stream")
        {
            let found = crate::error::visible(claimed, 80);
            let message =
                format!("expected Server-Sent Events (`text/event-stream`), found `{found}`");
            return Err(DecodeError::new(message, 0));
        }
        Ok(Self {
            incoming: Incoming::of(answer, IDLE_TIMEOUT),
            parser: EventParser::new(EVENT_LIMIT),
            decode,
            progress: Progress::UnderWay,
        })
    }

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

    /// How large the data of an event may be, in bytes. Default: 16 MiB.
    pub fn event_limit(mut self, bytes: usize) -> Self {
        self.parser.set_limit(bytes);
        self
    }

    /// The last id that the service has set, for the header `Last-Event-ID` of a call that goes on from there.
    #[must_use]
    pub fn last_event_id(&self) -> Option<&str> {
        Some(self.parser.last_id()).filter(|id| !id.is_empty())
    }

    /// How long the service asks to wait before asking for the stream again, if it has said so.
    #[must_use]
    pub fn retry(&self) -> Option<Duration> {
        self.parser.retry()
    }

    /// The next event; `None` at the end.
    ///
    /// # Errors
    /// Of an event that does not decode or is too large: the next call gives the event after it. Of an answer that broke off,
    /// or of which nothing arrived for too long: the stream has ended.
    pub async fn try_next(&mut self) -> Result<Option<Event<T>>, Error> {
        std::future::poll_fn(|context| Pin::new(&mut *self).poll_next(context))
            .await
            .transpose()
    }

    fn typed(&mut self, event: RawEvent) -> Option<Result<Event<T>, Error>> {
        match (self.decode)(&event) {
            Ok(Some(data)) => Some(Ok(Event {
                name: event.name,
                id: event.id,
                retry: event.retry,
                data,
            })),
            Ok(None) => {
                self.incoming.end();
                self.progress = Progress::Done;
                None
            }
            Err(error) => Some(Err(self.incoming.undecodable(error, "an event"))),
        }
    }
}

/// Events as they arrive.
impl<T> Stream for EventStream<T> {
    type Item = Result<Event<T>, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        while self.progress == Progress::UnderWay {
            match self.parser.next() {
                Some(Ok(event)) => return Poll::Ready(self.typed(event)),
                Some(Err(TooLarge)) => {
                    let limit = self.parser.limit();
                    let error = self.incoming.too_large("an event", limit, "`event_limit`");
                    return Poll::Ready(Some(Err(error)));
                }
                None => {}
            }
            match ready!(self.incoming.poll_chunk(context)) {
                Some(Ok(chunk)) => self.parser.push(chunk),
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                None => return Poll::Ready(None),
            }
        }
        Poll::Ready(None)
    }
}

/// Nothing in it is pinned: events are handed out by value.
impl<T> Unpin for EventStream<T> {}

impl<T> fmt::Debug for EventStream<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.incoming.origin().describe("EventStream", f)
    }
}
