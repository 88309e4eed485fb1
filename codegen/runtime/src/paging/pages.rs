//! All pages of a list, as a stream.

use std::fmt;
use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher};
use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;

use super::binding::Binding;
use super::place::Place;
use super::position::looping;
use super::trail::Trail;
use super::{Cursor, Page, PagedCall, PaginationStyle, resume};
use crate::call::{Call, CallFuture};
use crate::error::{Error, ErrorKind};
use crate::observe;
use crate::request::{Draft, Shown, target};

const MAX_PAGES: u64 = 10_000;

/// Every page of a list, one after the other. An error ends the stream.
///
/// It is an error, too, if the list leads in a circle, however long: to a token or a link that it has led to before, or
/// through pages that it has shown before; and if there are more pages than [`max_pages`](Self::max_pages). After an error,
/// [`cursor`](Self::cursor) is the place of the page that could not be had.
#[must_use = "a stream does nothing until it is polled"]
pub struct Pages<T> {
    /// What all pages have in common.
    first: Call<Page<T>>,
    state: State<T>,
    /// Where the next page is, or the one under way, or the one that failed.
    place: Option<Place>,
    seen: u64,
    limit: u64,
    trail: Trail,
    run: Run<T>,
}

enum State<T> {
    Next(Box<PagedCall<T>>),
    Under(CallFuture<Page<T>>),
    Done,
}

/// Makes a call one that is under way.
type Run<T> = fn(PagedCall<T>) -> CallFuture<Page<T>>;

impl<T> Pages<T> {
    pub(super) fn new(first: PagedCall<T>) -> Self {
        let first = first.ready();
        Self {
            place: Place::of(&first.draft),
            state: State::Next(Box::new(PagedCall(first.clone()))),
            first,
            seen: 0,
            limit: MAX_PAGES,
            trail: Trail::default(),
            run: PagedCall::send,
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

    /// Where the list goes on after the pages that were handed out, to be stored and [resumed](PagedCall::resume) from;
    /// `None` after the last page.
    ///
    /// Also `None` if the service links to a next page whose URL cannot be checked when it comes back: one on another origin
    /// or path, or with a secret in its query.
    #[must_use]
    pub fn cursor(&self) -> Option<Cursor> {
        self.cursor_at(self.place.clone()?)
    }

    /// The cursor of a place in this list.
    pub(super) fn cursor_at(&self, place: Place) -> Option<Cursor> {
        let draft = &self.first.draft;
        resume::cursor(draft, Binding::of(draft), place)
    }

    /// Whether there is no further page, as far as is known.
    pub(super) fn is_done(&self) -> bool {
        matches!(self.state, State::Done)
    }

    /// Has the calls run in another way than by polling them. One that is under way is given up and begun anew.
    #[cfg(feature = "blocking")]
    pub(crate) fn run_by(mut self, run: Run<T>) -> Self {
        self.run = run;
        if let (State::Under(_), Some(place)) = (&self.state, &self.place) {
            let mut call = self.first.clone();
            place.apply(&mut call.draft);
            self.state = State::Under(run(PagedCall(call)));
        }
        self
    }

    fn begin(&mut self, call: PagedCall<T>) -> Result<CallFuture<Page<T>>, Error> {
        let operation = self.first.draft.operation;
        if self.seen >= self.limit {
            let detail = format!(
                "the list has more than {} pages; `max_pages` raises the limit",
                self.limit
            );
            return Err(Error::new(ErrorKind::Pagination, detail).in_call(operation, 0));
        }
        if key(&call.0.draft).is_some_and(|key| !self.trail.visit(key)) {
            return Err(looping().in_call(operation, 0));
        }
        self.seen += 1;
        Ok((self.run)(call))
    }

    fn accept(&mut self, page: Page<T>) -> Result<Page<T>, Error> {
        // Empty pages may well be the same.
        if !page.is_empty() && !self.trail.read(page.fingerprint()) {
            return Err(looping().in_call(self.first.draft.operation, 1));
        }
        observe::page_received(self.first.draft.operation, self.seen, page.len());
        match page.next() {
            Some(next) => {
                self.place = Place::of(&next.0.draft);
                self.state = State::Next(Box::new(next));
            }
            None => self.place = None,
        }
        Ok(page)
    }
}

/// What tells the place of a page from every other; `None` where places only ever move on.
fn key(draft: &Draft) -> Option<u64> {
    if draft.position.fault.is_some() {
        return None;
    }
    let hasher = BuildHasherDefault::<DefaultHasher>::default();
    match draft.pagination?.style {
        PaginationStyle::PageNumber { .. } | PaginationStyle::Offset { .. } => None,
        PaginationStyle::Cursor { cursor: place, .. }
        | PaginationStyle::LastRow { after: place, .. } => {
            Some(hasher.hash_one(draft.query_value(place)))
        }
        PaginationStyle::Link { .. } => target(draft, &[], Shown::Wire)
            .ok()
            .map(|target| hasher.hash_one(target)),
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
            .field("operation", &self.first.draft.operation.id)
            .field("seen", &self.seen)
            .finish_non_exhaustive()
    }
}
