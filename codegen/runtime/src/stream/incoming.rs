//! The body of a success, chunk by chunk.

use std::fmt;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use futures_core::Stream;
use http::{HeaderMap, StatusCode};

use crate::api::Operation;
use crate::call::{Answer, Trail};
use crate::error::{Error, ErrorKind};
use crate::json::DecodeError;
use crate::observe;
use crate::time::Clock;
use crate::transport::{Body, BoxFuture, Unpacked};

/// A body that arrives, and the call that it belongs to.
pub(super) struct Incoming {
    body: Body,
    unpacked: Unpacked,
    state: State,
    clock: Arc<dyn Clock>,
    idle_timeout: Duration,
    /// Set while nothing arrives.
    alarm: Option<BoxFuture<()>>,
    origin: Origin,
}

/// Where the body comes from, for whoever asks and for errors.
pub(super) struct Origin {
    pub(super) operation: &'static Operation,
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
    pub(super) trail: Arc<Trail>,
    /// What [`Download::bytes`](crate::Download::bytes) takes at most.
    pub(super) limit: usize,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Open,
    /// At its end, or broken.
    Ended,
}

impl Incoming {
    /// The body of an answer; an empty one if it was handed out before.
    pub(super) fn of(answer: &Answer, idle_timeout: Duration) -> Self {
        let client = &answer.draft().client;
        Self {
            body: answer.take_body(),
            unpacked: Unpacked::new(answer.headers()),
            state: State::Open,
            clock: Arc::clone(&client.limits().clock),
            idle_timeout,
            alarm: None,
            origin: Origin {
                operation: answer.draft().operation,
                status: answer.status(),
                headers: answer.headers().clone(),
                trail: answer.shared_trail(),
                limit: client.response_limit(),
            },
        }
    }

    pub(super) fn origin(&self) -> &Origin {
        &self.origin
    }

    pub(super) fn set_idle_timeout(&mut self, timeout: Duration) {
        self.idle_timeout = timeout;
    }

    /// The length that the service announces, unless it is that of something compressed.
    pub(super) fn length(&self) -> Option<u64> {
        let announced = self.origin.headers.get(http::header::CONTENT_LENGTH)?;
        let length = announced.to_str().ok()?.trim().parse().ok()?;
        self.unpacked.is_identity().then_some(length)
    }

    /// The next bytes; none at the end. An error ends the body.
    pub(super) fn poll_chunk(
        &mut self,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Bytes, Error>>> {
        while self.state == State::Open {
            match Pin::new(&mut self.body).poll_next(context) {
                Poll::Ready(Some(Ok(chunk))) => {
                    self.alarm = None;
                    match self.unpacked.push(chunk) {
                        Ok(bytes) if bytes.is_empty() => {}
                        Ok(bytes) => return Poll::Ready(Some(Ok(bytes))),
                        Err(error) => return Poll::Ready(Some(Err(self.fail(error.into())))),
                    }
                }
                Poll::Ready(Some(Err(error))) => {
                    return Poll::Ready(Some(Err(self.fail(Error::transport(error)))));
                }
                Poll::Ready(None) => {
                    self.state = State::Ended;
                    self.alarm = None;
                    match self.unpacked.finish() {
                        Ok(rest) if rest.is_empty() => {}
                        Ok(rest) => return Poll::Ready(Some(Ok(rest))),
                        Err(error) => return Poll::Ready(Some(Err(self.fail(error.into())))),
                    }
                }
                Poll::Pending => {
                    if self.alarm_rings(context) {
                        let error = Error::idle(self.idle_timeout);
                        return Poll::Ready(Some(Err(self.fail(error))));
                    }
                    return Poll::Pending;
                }
            }
        }
        Poll::Ready(None)
    }

    fn alarm_rings(&mut self, context: &mut Context<'_>) -> bool {
        let alarm = self.alarm.get_or_insert_with(|| {
            match self.clock.now().checked_add(self.idle_timeout) {
                Some(at) => self.clock.deadline(at),
                // Later than the clock can tell.
                None => Box::pin(std::future::pending()),
            }
        });
        alarm.as_mut().poll(context).is_ready()
    }

    /// Ends the body, with its error. The connection is given up.
    fn fail(&mut self, error: Error) -> Error {
        self.end();
        self.complete(error)
    }

    /// Ends the body before its time.
    pub(super) fn end(&mut self) {
        self.state = State::Ended;
        self.alarm = None;
        self.body = Body::empty();
    }

    /// An error of something in the body that is not what the document promises.
    pub(super) fn undecodable(&self, error: DecodeError, what: &str) -> Error {
        self.complete(Error::undecodable(error, what))
    }

    /// Names the call that the error belongs to.
    pub(super) fn complete(&self, error: Error) -> Error {
        self.origin.complete(error)
    }

    /// An error of something in the body that is larger than it may be.
    pub(super) fn too_large(&self, what: &str, limit: usize, remedy: &str) -> Error {
        self.complete(Error::new(
            ErrorKind::TooLarge,
            format!("{what} is larger than {limit} bytes; {remedy} raises the limit"),
        ))
    }
}

impl Origin {
    pub(super) fn complete(&self, error: Error) -> Error {
        let error = error
            .with_answer(self.status, &self.headers)
            .in_call(self.operation, 0)
            .with_trail(Arc::clone(&self.trail));
        observe::answer_misunderstood(self.operation, &error);
        error
    }

    /// For `Debug`, which shows neither body nor headers.
    pub(super) fn describe(&self, name: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct(name)
            .field("operation", &self.operation.id)
            .field("status", &self.status)
            .finish_non_exhaustive()
    }
}
