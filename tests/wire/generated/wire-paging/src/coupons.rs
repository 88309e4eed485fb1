// @generated from wire-paging.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

//! A list that goes on from a row.

use openapi_runtime::{
    ApiClient, BareArray, Idempotency, Method, Operation, PagedCall, Pagination,
    PaginationStyle,
};
use crate::models::ListCouponsRow;

/// A list that goes on from a row.
///
/// Made by [`Client::coupons`](crate::Client::coupons).
#[derive(Debug, Clone, Copy)]
pub struct Coupons<'c> {
    client: &'c ApiClient,
}

impl<'c> Coupons<'c> {
    pub(crate) const fn new(client: &'c ApiClient) -> Self {
        Self { client }
    }

    /// Lists coupons.
    ///
    /// `GET /coupons` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `starting_after` (optional): The row before the page.
    /// * `limit` (optional): How many at most.
    /// * `ending_before` (optional): The row behind the page.
    ///
    /// # Answer
    ///
    /// A page of [`ListCouponsRow`]: `items()` goes through the rows of all pages, `pages()`
    /// through the pages.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_paging::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let mut rows = client.coupons().list().items();
    /// while let Some(row) = rows.try_next().await? {
    ///     println!("{row:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list(&self) -> ListCoupons {
        ListCoupons(PagedCall::new(self.client, &LIST_COUPONS, &LIST_COUPONS_PAGES))
    }
}

openapi_runtime::paged_call! {
    /// A call of [`Coupons::list`].
    pub struct ListCoupons(PagedCall<ListCouponsRow>);
}

impl ListCoupons {
    /// The row before the page.
    pub fn starting_after(self, starting_after: impl Into<String>) -> Self {
        Self(self.0.query("starting_after", starting_after.into()))
    }

    /// How many at most.
    pub fn limit(self, limit: i64) -> Self {
        Self(self.0.query("limit", limit.to_string()))
    }

    /// The row behind the page.
    pub fn ending_before(self, ending_before: impl Into<String>) -> Self {
        Self(self.0.query("ending_before", ending_before.into()))
    }
}

pub(crate) static LIST_COUPONS: Operation = Operation {
    id: "listCoupons",
    name: "coupons.list",
    resource: "Coupons",
    method: Method::GET,
    path: "/coupons",
    security: &[&["bearer"], &[]],
    idempotency: Idempotency::Idempotent,
    success: &[200],
    statuses: &[200],
    ..Operation::DEFAULT
};

static LIST_COUPONS_PAGES: Pagination = Pagination {
    style: PaginationStyle::LastRow {
        after: "starting_after",
        before: Some("ending_before"),
        key: "/id",
    },
    size: Some("limit"),
    default_size: None,
    items: "/data",
    total_items: None,
    total_pages: None,
    has_more: Some("/has_more"),
    bare_array: BareArray::Refused,
};
