//! One page of a list.

use std::fmt;
use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher};

use super::binding::Binding;
use super::decode::Envelope;
use super::place::Place;
use super::{Cursor, PagedCall, resume};
use crate::error::Error;

/// One page of a list. A row that does not decode is an `Err` in its place, and costs neither the page nor the next one.
pub struct Page<T> {
    rows: Vec<Result<T, Error>>,
    total_items: Option<u64>,
    total_pages: Option<u64>,
    place: Option<Place>,
    next: Option<PagedCall<T>>,
    /// Tells pages apart without keeping their bodies.
    fingerprint: u64,
}

impl<T> Page<T> {
    pub(super) fn new(
        rows: Vec<Result<T, Error>>,
        envelope: &Envelope,
        place: Option<Place>,
        next: Option<PagedCall<T>>,
        body: &[u8],
    ) -> Self {
        let fingerprint = BuildHasherDefault::<DefaultHasher>::default().hash_one(body);
        Self {
            rows,
            total_items: envelope.total_items,
            total_pages: envelope.total_pages,
            place,
            next,
            fingerprint,
        }
    }

    /// Every row, one by one. A row that does not decode is an `Err` in its place, as in the [stream](PagedCall::items) of
    /// all rows: none is left out in silence.
    pub fn items(&self) -> impl ExactSizeIterator<Item = Result<&T, &Error>> {
        self.rows.iter().map(Result::as_ref)
    }

    /// All rows, if every one of them decoded.
    ///
    /// # Errors
    /// The error of the first row that did not.
    pub fn into_items(self) -> Result<Vec<T>, Error> {
        self.rows.into_iter().collect()
    }

    /// Why the rows that did not decode did not.
    pub fn row_errors(&self) -> impl Iterator<Item = &Error> {
        self.rows.iter().filter_map(|row| row.as_ref().err())
    }

    /// All rows, decoded or not.
    pub fn rows(&self) -> &[Result<T, Error>] {
        &self.rows
    }

    /// All rows, decoded or not, one by one.
    pub fn iter(&self) -> std::slice::Iter<'_, Result<T, Error>> {
        self.rows.iter()
    }

    /// How many rows the page has, decoded or not.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether the page has no rows.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// How many rows the whole list has, if the service says so.
    #[must_use]
    pub fn total_items(&self) -> Option<u64> {
        self.total_items
    }

    /// How many pages the list has, if the service says so.
    #[must_use]
    pub fn total_pages(&self) -> Option<u64> {
        self.total_pages
    }

    /// The call for the next page; `None` after the last one.
    #[must_use]
    pub fn next(&self) -> Option<PagedCall<T>> {
        self.next.clone()
    }

    /// Where the list goes on after this page, to be stored and [resumed](PagedCall::resume) from; `None` after the last
    /// page.
    ///
    /// Also `None` if the service links to a next page whose URL cannot be checked when it comes back: one on another origin
    /// or path, or with a secret in its query.
    #[must_use]
    pub fn cursor(&self) -> Option<Cursor> {
        let draft = &self.next.as_ref()?.0.draft;
        resume::cursor(draft, Binding::of(draft), Place::of(draft)?)
    }

    pub(super) fn place(&self) -> Option<&Place> {
        self.place.as_ref()
    }

    pub(super) fn fingerprint(&self) -> u64 {
        self.fingerprint
    }
}

impl<T> IntoIterator for Page<T> {
    type Item = Result<T, Error>;
    type IntoIter = std::vec::IntoIter<Result<T, Error>>;

    fn into_iter(self) -> Self::IntoIter {
        self.rows.into_iter()
    }
}

impl<'p, T> IntoIterator for &'p Page<T> {
    type Item = &'p Result<T, Error>;
    type IntoIter = std::slice::Iter<'p, Result<T, Error>>;

    fn into_iter(self) -> Self::IntoIter {
        self.rows.iter()
    }
}

impl<T: fmt::Debug> fmt::Debug for Page<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Page")
            .field("rows", &self.rows)
            .field("total_items", &self.total_items)
            .field("total_pages", &self.total_pages)
            .field("has_next", &self.next.is_some())
            .finish_non_exhaustive()
    }
}
