//! All rows of a list, as a stream.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;

use super::place::Place;
use super::{Cursor, Page, Pages};
use crate::error::Error;

/// Every row of a list, page after page. The next page is asked for when half of the current one has been handed out.
///
/// A row that does not decode is an `Err` of its own, and the stream goes on. A page that cannot be had is one `Err` after
/// the rows before it, and ends the stream.
#[must_use = "a stream does nothing until it is polled"]
pub struct Items<T> {
    pages: Pages<T>,
    rows: std::vec::IntoIter<Result<T, Error>>,
    /// Where the current page begins.
    place: Option<Place>,
    /// How many of its rows have been handed out.
    handed_out: u64,
    /// Rows of the current page at which the next page is asked for.
    prefetch_below: usize,
    /// The page that comes after the current one, if it has arrived early.
    ahead: Option<Result<Page<T>, Error>>,
    left: u64,
}

impl<T> Items<T> {
    pub(super) fn new(pages: Pages<T>) -> Self {
        Self {
            pages,
            rows: Vec::new().into_iter(),
            place: None,
            handed_out: 0,
            prefetch_below: 0,
            ahead: None,
            left: u64::MAX,
        }
    }

    /// Ends the stream after so many rows, and asks for no page beyond them. Default: no limit.
    pub fn max_items(mut self, items: u64) -> Self {
        self.left = items;
        self
    }

    /// How many pages are fetched before the list is taken for endless. Default: 10,000.
    pub fn max_pages(mut self, pages: u64) -> Self {
        self.pages = self.pages.max_pages(pages);
        self
    }

    /// The next row; `None` after the last one.
    ///
    /// # Errors
    /// Of a row that does not decode: the next call gives the row after it. Of a page that cannot be had: the stream has
    /// ended.
    pub async fn try_next(&mut self) -> Result<Option<T>, Error> {
        std::future::poll_fn(|context| Pin::new(&mut *self).poll_next(context))
            .await
            .transpose()
    }

    /// Where the list goes on after the rows that were handed out, to be stored and [resumed](crate::PagedCall::resume) from; `None`
    /// after the last row. After a page that could not be had, it is the place of that page.
    ///
    /// Also `None` if the service links to a next page whose URL cannot be checked when it comes back: one on another origin
    /// or path, or with a secret in its query.
    #[must_use]
    pub fn cursor(&self) -> Option<Cursor> {
        let place = if self.rows.len() > 0 {
            let mut place = self.place.clone()?;
            place.skip = place.skip.saturating_add(self.handed_out);
            place
        } else if let Some(Ok(page)) = &self.ahead {
            page.place()?.clone()
        } else {
            return self.pages.cursor();
        };
        self.pages.cursor_at(place)
    }

    /// The same rows of pages that are had in another way.
    #[cfg(feature = "blocking")]
    pub(crate) fn map_pages(mut self, change: impl FnOnce(Pages<T>) -> Pages<T>) -> Self {
        self.pages = change(self.pages);
        self
    }

    /// Lets the next page arrive while rows of the current one are handed out.
    fn prefetch(&mut self, context: &mut Context<'_>) {
        let enough = u64::try_from(self.rows.len()).is_ok_and(|rows| self.left <= rows);
        if self.rows.len() > self.prefetch_below
            || enough
            || self.ahead.is_some()
            || self.pages.is_done()
        {
            return;
        }
        if let Poll::Ready(page) = Pin::new(&mut self.pages).poll_next(context) {
            self.ahead = page;
        }
    }

    fn turn_to(&mut self, page: Page<T>) {
        self.prefetch_below = page.len() / 2;
        self.place = page.place().cloned();
        self.handed_out = 0;
        self.rows = page.into_iter();
    }
}

impl<T> Stream for Items<T> {
    type Item = Result<T, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            if self.left == 0 {
                return Poll::Ready(None);
            }
            if let Some(row) = self.rows.next() {
                self.left -= 1;
                self.handed_out += 1;
                self.prefetch(context);
                return Poll::Ready(Some(row));
            }
            let page = match self.ahead.take() {
                Some(page) => page,
                None => match Pin::new(&mut self.pages).poll_next(context) {
                    Poll::Pending => return Poll::Pending,
                    Poll::Ready(None) => return Poll::Ready(None),
                    Poll::Ready(Some(page)) => page,
                },
            };
            match page {
                Ok(page) => self.turn_to(page),
                Err(error) => return Poll::Ready(Some(Err(error))),
            }
        }
    }
}

/// Nothing in it is pinned: rows are handed out by value.
impl<T> Unpin for Items<T> {}

impl<T> fmt::Debug for Items<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Items")
            .field("pages", &self.pages)
            .field("rows_at_hand", &self.rows.len())
            .finish_non_exhaustive()
    }
}
