//! Every way to read a list: by pages and by rows, awaited and blocking.

use openapi_runtime::{Cursor, Error, Items, PagedCall, Pages};

use super::User;

/// Some rows, each decoded or not; or why there are none.
type Rows = Result<Vec<Result<User, Error>>, Error>;

/// A list that is read step by step.
pub(crate) trait List {
    fn next(&mut self) -> Option<Rows>;

    fn cursor(&self) -> Option<Cursor>;
}

/// One of the functions below.
pub(crate) type Way = fn(PagedCall<User>) -> Box<dyn List>;

pub(crate) const WAYS: &[Way] = &[
    pages,
    items,
    #[cfg(feature = "blocking")]
    blocking_pages,
    #[cfg(feature = "blocking")]
    blocking_items,
];

pub(crate) fn pages(call: PagedCall<User>) -> Box<dyn List> {
    Box::new((runtime(), call.pages()))
}

pub(crate) fn items(call: PagedCall<User>) -> Box<dyn List> {
    Box::new((runtime(), call.items()))
}

#[cfg(feature = "blocking")]
pub(crate) fn blocking_pages(call: PagedCall<User>) -> Box<dyn List> {
    Box::new(call.pages().blocking())
}

#[cfg(feature = "blocking")]
pub(crate) fn blocking_items(call: PagedCall<User>) -> Box<dyn List> {
    Box::new(call.items().blocking())
}

/// A runtime of this one thread.
pub(crate) fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap()
}

impl List for (tokio::runtime::Runtime, Pages<User>) {
    fn next(&mut self) -> Option<Rows> {
        let page = self.0.block_on(self.1.try_next()).transpose()?;
        Some(page.map(|page| page.into_iter().collect()))
    }

    fn cursor(&self) -> Option<Cursor> {
        self.1.cursor()
    }
}

impl List for (tokio::runtime::Runtime, Items<User>) {
    fn next(&mut self) -> Option<Rows> {
        Some(row(self.0.block_on(self.1.try_next()).transpose()?))
    }

    fn cursor(&self) -> Option<Cursor> {
        self.1.cursor()
    }
}

#[cfg(feature = "blocking")]
impl List for openapi_runtime::BlockingPages<User> {
    fn next(&mut self) -> Option<Rows> {
        let page = Iterator::next(self)?;
        Some(page.map(|page| page.into_iter().collect()))
    }

    fn cursor(&self) -> Option<Cursor> {
        openapi_runtime::BlockingPages::cursor(self)
    }
}

#[cfg(feature = "blocking")]
impl List for openapi_runtime::BlockingItems<User> {
    fn next(&mut self) -> Option<Rows> {
        Some(row(Iterator::next(self)?))
    }

    fn cursor(&self) -> Option<Cursor> {
        openapi_runtime::BlockingItems::cursor(self)
    }
}

/// A stream of rows gives the errors of rows and those of pages alike. What tells them apart is that a page came.
fn row(row: Result<User, Error>) -> Rows {
    match row {
        Err(error) if !is_of_row(&error) => Err(error),
        row => Ok(vec![row]),
    }
}

fn is_of_row(error: &Error) -> bool {
    error.is_decode() && error.to_string().contains(" of the page")
}
