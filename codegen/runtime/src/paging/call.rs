//! A call of a paged operation.

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use super::{Cursor, Items, Page, Pages, Pagination, PaginationStyle, decode, resume};
use crate::api::Operation;
use crate::body::Content;
use crate::call::{Call, CallFuture, Optional, Preview, Raw, WithResponse};
use crate::client::ApiClient;
use crate::error::Error;
use crate::json::{Decode, Encode};
use crate::request::Style;

/// A call of an operation whose list comes in pages. Awaited, it gives one page; [`items`](Self::items) goes through all.
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct PagedCall<T>(pub(super) Call<Page<T>>);

impl<T: Decode> PagedCall<T> {
    /// A call for the first page, of the default size.
    pub fn new(
        client: &ApiClient,
        operation: &'static Operation,
        pagination: &'static Pagination,
    ) -> Self {
        let mut call = Call::new(client, operation, decode::page);
        call.draft.pagination = Some(pagination);
        if let PaginationStyle::PageNumber { page, first } = pagination.style {
            call.draft.set_query(page, first.to_string());
        }
        if let (Some(name), Some(size)) = (pagination.size, pagination.default_size) {
            call.draft.set_query(name, size.to_string());
        }
        Self(call)
    }
}

impl<T> PagedCall<T> {
    /// Sets a parameter of the path.
    pub fn path(self, name: &'static str, value: String) -> Self {
        Self(self.0.path(name, value))
    }

    /// Sets a parameter of the query, replacing earlier values of it.
    pub fn query(self, name: &'static str, value: String) -> Self {
        Self(self.0.query(name, value))
    }

    /// Sets a parameter of the query to a list: `name=a&name=b`. An empty list leaves it out.
    pub fn query_list(self, name: &'static str, values: Vec<String>) -> Self {
        Self(self.0.query_list(name, values))
    }

    /// Sets a header that the operation declares.
    pub fn header(self, name: &'static str, value: String) -> Self {
        Self(self.0.header(name, value))
    }

    /// Sets a parameter of the path that is more than a text, written in a style.
    pub fn styled_path(self, name: &'static str, style: Style, value: &dyn Encode) -> Self {
        Self(self.0.styled_path(name, style, value))
    }

    /// Sets a parameter of the query that is more than a text, written in a style.
    pub fn styled_query(self, name: &'static str, style: Style, value: &dyn Encode) -> Self {
        Self(self.0.styled_query(name, style, value))
    }

    /// Sets a parameter in a header that is more than a text, written in a style.
    pub fn styled_header(self, name: &'static str, style: Style, value: &dyn Encode) -> Self {
        Self(self.0.styled_header(name, style, value))
    }

    /// Sets a parameter in a cookie that is more than a text, written in a style.
    pub fn styled_cookie(self, name: &'static str, style: Style, value: &dyn Encode) -> Self {
        Self(self.0.styled_cookie(name, style, value))
    }

    /// Sets a cookie that the operation declares.
    pub fn cookie(self, name: &'static str, value: String) -> Self {
        Self(self.0.cookie(name, value))
    }

    /// Sets a JSON body, sent for every page.
    pub fn json(self, body: impl Encode + Send + Sync + 'static) -> Self {
        Self(self.0.json(body))
    }

    /// Sets a body of any kind, sent for every page. A stream can be sent for one page only.
    pub fn content(self, body: Content) -> Self {
        Self(self.0.content(body))
    }

    /// Sets a header that the operation does not declare, replacing an earlier value of it.
    ///
    /// The call fails, unsent, if name or value cannot be sent, and for headers that frame the request or carry credentials.
    pub fn request_header(
        self,
        name: impl Into<Cow<'static, str>>,
        value: impl Into<String>,
    ) -> Self {
        Self(self.0.request_header(name, value))
    }

    /// Goes on from a [`Cursor`] that an equal call gave: with the same parameters, whether they are set before or after.
    ///
    /// Rows that were handed out before are left out of the first page. The page size is that of the cursor. The call fails,
    /// unsent, if the cursor belongs to another operation, API, base URL or filter.
    pub fn resume(mut self, cursor: Cursor) -> Self {
        self.0.draft.position.resume = Some(Arc::new(cursor));
        self
    }

    /// How long the call for each page may take as a whole. See [`Call::timeout`].
    pub fn timeout(self, timeout: Duration) -> Self {
        Self(self.0.timeout(timeout))
    }

    /// How often the call for each page may be sent again. See [`Call::retries`].
    pub fn retries(self, retries: u32) -> Self {
        Self(self.0.retries(retries))
    }

    /// Asks for this one page. `.await` does the same.
    pub fn send(self) -> CallFuture<Page<T>> {
        self.ready().send()
    }

    /// Every row from this page on, as a stream that asks for the next page in time.
    pub fn items(self) -> Items<T> {
        Items::new(self.pages())
    }

    /// Every page from this one on, as a stream.
    pub fn pages(self) -> Pages<T> {
        Pages::new(self)
    }

    /// Makes "not found" a value: a 404 becomes `None`.
    pub fn optional(self) -> Optional<Page<T>> {
        self.ready().optional()
    }

    /// Keeps what came with the page: status, headers, body.
    pub fn with_response(self) -> WithResponse<Page<T>> {
        self.ready().with_response()
    }

    /// Leaves the body as it is. A status that is no success is an error all the same.
    pub fn raw(self) -> Raw {
        self.ready().raw()
    }

    /// Shows the request without sending anything, not even a request for a token. Secrets are shown as `***`.
    ///
    /// # Errors
    /// Those that [`send`](Self::send) finds before it sends: arguments that cannot be sent, missing credentials.
    pub fn preview(&self) -> Result<Preview, Error> {
        self.clone().ready().preview()
    }

    /// The call, moved to its cursor if it was given one.
    pub(super) fn ready(mut self) -> Call<Page<T>> {
        resume::apply(&mut self.0.draft);
        self.0
    }
}

impl<T> IntoFuture for PagedCall<T> {
    type Output = Result<Page<T>, Error>;
    type IntoFuture = CallFuture<Page<T>>;

    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl<T> Clone for PagedCall<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<T> fmt::Debug for PagedCall<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
