//! Lists as iterators.

use std::fmt;
use std::pin::Pin;

use futures_core::Stream;

use super::endings::driven;
use super::wait::wait;
use crate::error::Error;
use crate::paging::{Cursor, Items, Page, Pages};

/// Every row of a list, for a `for` loop. Made by [`Items::blocking`].
///
/// While rows of one page are handed out, the next page is fetched by another thread.
#[must_use = "an iterator does nothing until it is asked for its next item"]
pub struct BlockingItems<T>(Items<T>);

/// Every page of a list, for a `for` loop. Made by [`Pages::blocking`].
#[must_use = "an iterator does nothing until it is asked for its next item"]
pub struct BlockingPages<T>(Pages<T>);

impl<T> Items<T> {
    /// The rows as an [`Iterator`], which has its thread wait for them. It needs no async runtime.
    ///
    /// Within an async runtime it works as well, but holds up the thread: use [`try_next`](Self::try_next) there.
    pub fn blocking(self) -> BlockingItems<T> {
        BlockingItems(self.map_pages(|pages| pages.run_by(|call| driven(call.send()))))
    }
}

impl<T> Pages<T> {
    /// The pages as an [`Iterator`], which has its thread wait for them. It needs no async runtime.
    ///
    /// Within an async runtime it works as well, but holds up the thread: use [`try_next`](Self::try_next) there.
    pub fn blocking(self) -> BlockingPages<T> {
        BlockingPages(self.run_by(|call| driven(call.send())))
    }
}

impl<T> BlockingItems<T> {
    /// Where the list goes on after the rows that were handed out; see [`Items::cursor`].
    #[must_use]
    pub fn cursor(&self) -> Option<Cursor> {
        self.0.cursor()
    }
}

impl<T> BlockingPages<T> {
    /// Where the list goes on after the pages that were handed out; see [`Pages::cursor`].
    #[must_use]
    pub fn cursor(&self) -> Option<Cursor> {
        self.0.cursor()
    }
}

impl<T> Iterator for BlockingItems<T> {
    type Item = Result<T, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        next(&mut self.0)
    }
}

impl<T> Iterator for BlockingPages<T> {
    type Item = Result<Page<T>, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        next(&mut self.0)
    }
}

/// Once at its end, a list stays there.
impl<T> std::iter::FusedIterator for BlockingItems<T> {}
impl<T> std::iter::FusedIterator for BlockingPages<T> {}

fn next<S: Stream + Unpin>(stream: &mut S) -> Option<S::Item> {
    wait(std::future::poll_fn(|context| {
        Pin::new(&mut *stream).poll_next(context)
    }))
}

impl<T> fmt::Debug for BlockingItems<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl<T> fmt::Debug for BlockingPages<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
