//! The future of a call.

use std::fmt;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use bytes::Bytes;

use super::{Answer, Decoder, Response};
#[cfg(feature = "blocking")]
use crate::api::Operation;
use crate::error::Error;
use crate::request::Draft;
use crate::send::execute;
use crate::transport::BoxFuture;

/// A call under way. Dropping it gives the call up.
///
/// All that depends on the type of the answer is two function pointers, so that a call costs its crate next to nothing.
#[must_use = "futures do nothing unless awaited"]
pub struct CallFuture<T, R = T> {
    core: Core,
    decode: Decoder<T>,
    finish: Finish<T, R>,
    #[cfg(feature = "blocking")]
    operation: &'static Operation,
}

type Core = BoxFuture<Result<Answer, Error>>;

/// Makes the outcome of an ending of the outcome of a call.
type Finish<T, R> = fn(Result<Answer, Error>, Decoder<T>) -> Result<R, Error>;

impl<T, R> CallFuture<T, R> {
    pub(super) fn new(draft: Draft, decode: Decoder<T>, finish: Finish<T, R>) -> Self {
        Self {
            #[cfg(feature = "blocking")]
            operation: draft.operation,
            core: Box::pin(execute(Arc::new(draft))),
            decode,
            finish,
        }
    }

    /// The same call with its untyped part driven in another way.
    #[cfg(feature = "blocking")]
    pub(crate) fn map_core(self, drive: fn(Core, &'static Operation) -> Core) -> Self {
        Self {
            core: drive(self.core, self.operation),
            ..self
        }
    }
}

impl<T, R> Future for CallFuture<T, R> {
    type Output = Result<R, Error>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let (decode, finish) = (self.decode, self.finish);
        self.core
            .as_mut()
            .poll(context)
            .map(|outcome| finish(outcome, decode))
    }
}

impl<T, R> fmt::Debug for CallFuture<T, R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CallFuture").finish_non_exhaustive()
    }
}

pub(super) fn value<T>(outcome: Result<Answer, Error>, decode: Decoder<T>) -> Result<T, Error> {
    let answer = outcome?;
    decode(&answer).map_err(|error| answer.decode_error(error))
}

pub(super) fn optional<T>(
    outcome: Result<Answer, Error>,
    decode: Decoder<T>,
) -> Result<Option<T>, Error> {
    match outcome {
        Err(error) if error.is_not_found() => Ok(None),
        outcome => value(outcome, decode).map(Some),
    }
}

pub(super) fn with_response<T>(
    outcome: Result<Answer, Error>,
    decode: Decoder<T>,
) -> Result<Response<T>, Error> {
    let answer = outcome?;
    let value = decode(&answer).map_err(|error| answer.decode_error(error))?;
    Ok(Response::new(answer, value))
}

pub(super) fn raw(
    outcome: Result<Answer, Error>,
    _: Decoder<()>,
) -> Result<Response<Bytes>, Error> {
    outcome.map(|answer| {
        let body = answer.shared_body();
        Response::new(answer, body)
    })
}
