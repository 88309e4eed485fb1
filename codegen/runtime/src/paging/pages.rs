//! All pages of a list, as a stream.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;

use super::position::looping;
use super::{Page, PagedCall};
use crate::api::Operation;
use crate::call::CallFuture;
use crate::error::{Error, ErrorKind};

const MAX_PAGES: u64 = 10_000;

/// Every page of a list, one after the other. An error ends the stream.
///
/// It is an error, too, if the service answers the same page twice in a row, and if there are more pages than
/// [`max_pages`](Self::max_pages).
#[must_use = "a stream does nothing until it is polled"]
pub struct Pages<T> {
    operation: &'static Operation,
    state: State<T>,
    seen: u64,
    limit: u64,
    last_fingerprint: Option<u64>,
}

enum State<T> {
    Next(Box<PagedCall<T>>),
    Under(CallFuture<Page<T>>),
    Done,
}

impl<T> Pages<T> {
    pub(super) fn new(first: PagedCall<T>) -> Self {
        let operation = first.0.draft.operation;
        let state = State::Next(Box::new(first));
        Self {
            operation,
            state,
            seen: 0,
            limit: MAX_PAGES,
            last_fingerprint: None,
        }
    }

    /// How many pages are fetched before the list is taken for endless. Default: 10,000.
    pub fn max_pages(mut self, pages: u64) -> Self {
        self.limit = pages;
        self
    }

    /// The next page; `None` after the last one.
    ///
    /// # Errors
    /// Whatever the call for the page fails with. The stream has then ended.
    pub async fn try_next(&mut self) -> Result<Option<Page<T>>, Error> {
        std::future::poll_fn(|context| Pin::new(&mut *self).poll_next(context))
            .await
            .transpose()
    }

    /// Whether there is no further page, as far as is known.
    pub(super) fn is_done(&self) -> bool {
        matches!(self.state, State::Done)
    }

    fn begin(&mut self, call: PagedCall<T>) -> Result<CallFuture<Page<T>>, Error> {
        if self.seen >= self.limit {
            let detail = format!(
                "the list has more than {} pages; `max_pages` raises the limit",
                self.limit
            );
            return Err(Error::new(ErrorKind::Pagination, detail).in_call(self.operation, 0));
        }
        self.seen += 1;
        Ok(call.send())
    }

    fn accept(&mut self, mut page: Page<T>) -> Result<Page<T>, Error> {
        // Two empty pages may well be the same.
        let fingerprint = (!page.is_empty()).then(|| page.fingerprint());
        if fingerprint.is_some() && fingerprint == self.last_fingerprint {
            return Err(looping().in_call(self.operation, 1));
        }
        self.last_fingerprint = fingerprint;
        if let Some(next) = page.take_next() {
            self.state = State::Next(Box::new(next));
        }
        Ok(page)
    }
}

impl<T> Stream for Pages<T> {
    type Item = Result<Page<T>, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let mut call = match std::mem::replace(&mut self.state, State::Done) {
            State::Done => return Poll::Ready(None),
            State::Under(call) => call,
            State::Next(next) => match self.begin(*next) {
                Ok(call) => call,
                Err(error) => return Poll::Ready(Some(Err(error))),
            },
        };
        match Pin::new(&mut call).poll(context) {
            Poll::Pending => {
                self.state = State::Under(call);
                Poll::Pending
            }
            Poll::Ready(outcome) => Poll::Ready(Some(outcome.and_then(|page| self.accept(page)))),
        }
    }
}

/// Nothing in it is pinned: the future under way is boxed.
impl<T> Unpin for Pages<T> {}

impl<T> fmt::Debug for Pages<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pages")
            .field("operation", &self.operation.id)
            .field("seen", &self.seen)
            .finish_non_exhaustive()
    }
}
