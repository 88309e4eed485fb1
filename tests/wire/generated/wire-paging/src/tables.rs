// @generated from wire-paging.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

//! Lists with tokens.

use openapi_runtime::{
    ApiClient, BareArray, Call, Idempotency, Method, Operation, PagedCall, Pagination,
    PaginationStyle, decode,
};
use crate::models::{ListPlainTablesResponse, PageToken, Thing};

/// Lists with tokens.
///
/// Made by [`Client::tables`](crate::Client::tables).
#[derive(Debug, Clone, Copy)]
pub struct Tables<'c> {
    client: &'c ApiClient,
}

impl<'c> Tables<'c> {
    pub(crate) const fn new(client: &'c ApiClient) -> Self {
        Self { client }
    }

    /// Lists tables.
    ///
    /// `GET /tables` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `page_token` (optional): Where to go on.
    /// * `page_size` (optional): How many at most.
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
    /// let mut rows = client.tables().list().items();
    /// while let Some(thing) = rows.try_next().await? {
    ///     println!("{thing:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list(&self) -> ListTables {
        ListTables(PagedCall::new(self.client, &LIST_TABLES, &LIST_TABLES_PAGES))
    }

    /// Lists tables a page at a time, as the caller wants.
    ///
    /// `GET /plain-tables` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `cursor` (optional): Where to go on.
    ///
    /// # Answer
    ///
    /// [`ListPlainTablesResponse`] – A page.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_paging::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let answer = client.tables().list_plain().await?;
    /// println!("{answer:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_plain(&self) -> ListPlainTables {
        ListPlainTables(Call::new(self.client, &LIST_PLAIN_TABLES, decode::json))
    }
}

openapi_runtime::paged_call! {
    /// A call of [`Tables::list`].
    pub struct ListTables(PagedCall<Thing>);
}

impl ListTables {
    /// Where to go on.
    pub fn page_token(self, page_token: impl Into<PageToken>) -> Self {
        Self(self.0.query("pageToken", page_token.into().to_string()))
    }

    /// How many at most.
    pub fn page_size(self, page_size: i64) -> Self {
        Self(self.0.query("pageSize", page_size.to_string()))
    }
}

openapi_runtime::call! {
    /// A call of [`Tables::list_plain`].
    pub struct ListPlainTables(Call<ListPlainTablesResponse>);
}

impl ListPlainTables {
    /// Where to go on.
    pub fn cursor(self, cursor: impl Into<String>) -> Self {
        Self(self.0.query("cursor", cursor.into()))
    }
}

pub(crate) static LIST_TABLES: Operation = Operation {
    id: "listTables",
    name: "tables.list",
    resource: "Tables",
    method: Method::GET,
    path: "/tables",
    security: &[&["bearer"], &[]],
    idempotency: Idempotency::Idempotent,
    success: &[200],
    statuses: &[200],
    ..Operation::DEFAULT
};

static LIST_TABLES_PAGES: Pagination = Pagination {
    style: PaginationStyle::Cursor {
        cursor: "pageToken",
        next: "/next-page-token",
    },
    size: Some("pageSize"),
    default_size: None,
    items: "/tables",
    total_items: Some("/total"),
    total_pages: None,
    has_more: None,
    bare_array: BareArray::Refused,
};

pub(crate) static LIST_PLAIN_TABLES: Operation = Operation {
    id: "listPlainTables",
    name: "tables.list_plain",
    resource: "Tables",
    method: Method::GET,
    path: "/plain-tables",
    security: &[&["bearer"], &[]],
    idempotency: Idempotency::Idempotent,
    success: &[200],
    statuses: &[200],
    ..Operation::DEFAULT
};
