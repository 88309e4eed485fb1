// @generated from wire-paging.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

//! A list with links.

use openapi_runtime::{
    ApiClient, BareArray, Call, Idempotency, Method, Operation, PagedCall, Pagination,
    PaginationStyle, decode,
};
use crate::models::{CreateIssueRequest, Thing};

/// A list with links.
///
/// Made by [`Client::issues`](crate::Client::issues).
#[derive(Debug, Clone, Copy)]
pub struct Issues<'c> {
    client: &'c ApiClient,
}

impl<'c> Issues<'c> {
    pub(crate) const fn new(client: &'c ApiClient) -> Self {
        Self { client }
    }

    /// Lists issues.
    ///
    /// `GET /issues` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `per_page` (optional): How many at most.
    /// * `state` (optional): Of which state.
    /// * `page` (optional): The number of the page.
    ///
    /// # Answer
    ///
    /// A page of [`Thing`]: `items()` goes through the rows of all pages, `pages()` through the
    /// pages. Headers: [`LINK`](crate::headers::LINK).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_paging::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let mut rows = client.issues().list().items();
    /// while let Some(thing) = rows.try_next().await? {
    ///     println!("{thing:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list(&self) -> ListIssues {
        ListIssues(PagedCall::new(self.client, &LIST_ISSUES, &LIST_ISSUES_PAGES))
    }

    /// Opens an issue.
    ///
    /// `POST /issues` (not idempotent: repeating it may act twice)
    ///
    /// # Parameters
    ///
    /// * `body`: [`CreateIssueRequest`].
    ///
    /// # Answer
    ///
    /// [`Thing`] – The issue.
    ///
    /// # Errors
    ///
    /// * 409: There is one already.
    /// * `Error::decode_body` reads the body: [`Thing`].
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_paging::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use wire_paging::models::{CreateIssueRequest, CreateIssueRequestTitle};
    ///
    /// let body = CreateIssueRequest::new(CreateIssueRequestTitle::Text("text".to_owned()));
    /// let thing = client.issues().create(body).await?;
    /// println!("{thing:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn create(&self, body: CreateIssueRequest) -> CreateIssue {
        CreateIssue(Call::new(self.client, &CREATE_ISSUE, decode::json).json(body))
    }
}

openapi_runtime::paged_call! {
    /// A call of [`Issues::list`].
    pub struct ListIssues(PagedCall<Thing>);
}

impl ListIssues {
    /// How many at most.
    pub fn per_page(self, per_page: i64) -> Self {
        Self(self.0.query("per_page", per_page.to_string()))
    }

    /// Of which state.
    pub fn state(self, state: impl Into<String>) -> Self {
        Self(self.0.query("state", state.into()))
    }

    /// The number of the page.
    pub fn page(self, page: i64) -> Self {
        Self(self.0.query("page", page.to_string()))
    }
}

openapi_runtime::call! {
    /// A call of [`Issues::create`].
    pub struct CreateIssue(Call<Thing>);
}

pub(crate) static LIST_ISSUES: Operation = Operation {
    id: "listIssues",
    name: "issues.list",
    resource: "Issues",
    method: Method::GET,
    path: "/issues",
    security: &[&["bearer"], &[]],
    idempotency: Idempotency::Idempotent,
    success: &[200],
    statuses: &[200],
    ..Operation::DEFAULT
};

static LIST_ISSUES_PAGES: Pagination = Pagination {
    style: PaginationStyle::Link {
        next: None,
    },
    size: Some("per_page"),
    default_size: None,
    items: "",
    total_items: None,
    total_pages: None,
    has_more: None,
    bare_array: BareArray::Refused,
};

pub(crate) static CREATE_ISSUE: Operation = Operation {
    id: "createIssue",
    name: "issues.create",
    resource: "Issues",
    method: Method::POST,
    path: "/issues",
    security: &[&["bearer"], &[]],
    idempotency: Idempotency::NotIdempotent,
    success: &[201],
    statuses: &[201, 409],
    ..Operation::DEFAULT
};
