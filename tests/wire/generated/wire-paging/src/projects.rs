// @generated from wire-paging.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

//! A list of Dropshot.

use openapi_runtime::{
    ApiClient, BareArray, Idempotency, Method, Operation, PagedCall, Pagination,
    PaginationStyle,
};
use crate::models::Thing;

/// A list of Dropshot.
///
/// Made by [`Client::projects`](crate::Client::projects).
#[derive(Debug, Clone, Copy)]
pub struct Projects<'c> {
    client: &'c ApiClient,
}

impl<'c> Projects<'c> {
    pub(crate) const fn new(client: &'c ApiClient) -> Self {
        Self { client }
    }

    /// Lists projects.
    ///
    /// `GET /projects` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `silo`: Of which silo.
    /// * `limit` (optional): How many at most.
    ///
    ///   Documented: at least 1.
    /// * `page_token` (optional): Where to go on.
    ///
    /// # Answer
    ///
    /// A page of [`Thing`]: `items()` goes through the rows of all pages, `pages()` through the
    /// pages.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_paging::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let mut rows = client.projects().list("silo").items();
    /// while let Some(thing) = rows.try_next().await? {
    ///     println!("{thing:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list(&self, silo: &str) -> ListProjects {
        ListProjects(
            PagedCall::new(self.client, &LIST_PROJECTS, &LIST_PROJECTS_PAGES)
                .query("silo", silo.to_owned()),
        )
    }
}

openapi_runtime::paged_call! {
    /// A call of [`Projects::list`].
    pub struct ListProjects(PagedCall<Thing>);
}

impl ListProjects {
    /// How many at most.
    ///
    /// Documented: at least 1.
    pub fn limit(self, limit: u32) -> Self {
        Self(self.0.query("limit", limit.to_string()))
    }

    /// Where to go on.
    pub fn page_token(self, page_token: impl Into<String>) -> Self {
        Self(self.0.query("page_token", page_token.into()))
    }
}

pub(crate) static LIST_PROJECTS: Operation = Operation {
    id: "listProjects",
    name: "projects.list",
    resource: "Projects",
    method: Method::GET,
    path: "/projects",
    security: &[&["bearer"], &[]],
    idempotency: Idempotency::Idempotent,
    success: &[200],
    statuses: &[200],
    ..Operation::DEFAULT
};

static LIST_PROJECTS_PAGES: Pagination = Pagination {
    style: PaginationStyle::Cursor {
        cursor: "page_token",
        next: "/next_page",
    },
    size: Some("limit"),
    default_size: None,
    items: "/items",
    total_items: None,
    total_pages: None,
    has_more: None,
    bare_array: BareArray::Refused,
};
