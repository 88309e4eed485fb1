// @generated from gcore-iam.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

//! Who logged in, when, from where, and whether it worked.

use openapi_runtime::{
    ApiClient, BareArray, Idempotency, Method, Operation, PagedCall, Pagination,
    PaginationStyle,
};
use crate::models::LoginRecord;

/// Who logged in, when, from where, and whether it worked.
///
/// Made by [`Client::activity_log`](crate::Client::activity_log).
#[derive(Debug, Clone, Copy)]
pub struct ActivityLog<'c> {
    client: &'c ApiClient,
}

impl<'c> ActivityLog<'c> {
    pub(crate) const fn new(client: &'c ApiClient) -> Self {
        Self { client }
    }

    /// List logins.
    ///
    /// Successful and failed logins, page by page. The rows are under `result`, not `results`.
    ///
    /// `GET /iam/activity_log/logins` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `limit` (optional): Largest number of rows in the answer. No bounds are documented.
    /// * `offset` (optional): Rows to skip, counted from the head of the list. Absent means 0.
    ///
    /// # Answer
    ///
    /// A page of [`LoginRecord`]: `items()` goes through the rows of all pages, `pages()` through
    /// the pages. `limit` is 50 unless set. Headers:
    /// [`RETRY_AFTER`](crate::headers::RETRY_AFTER).
    ///
    /// # Errors
    ///
    /// * 400: The body is not JSON, or a member of it was refused.
    /// * 401: The credentials are missing, wrong or expired.
    /// * 403: The caller's role does not allow this.
    /// * 404: No such account, user or token, or the caller may not see it.
    /// * 429: Too many requests. Wait as long as `Retry-After` says, or a minute if it is missing.
    /// * `Error::decode_body` reads the body: [`ErrorBody`](crate::models::ErrorBody).
    ///
    /// # Provenance
    ///
    /// inferred: the service's own default page size is not documented; 50 is sent, as for the
    /// list of users.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: gcore_iam::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let mut rows = client.activity_log().list_logins().items();
    /// while let Some(login_record) = rows.try_next().await? {
    ///     println!("{login_record:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_logins(&self) -> ListLogins {
        ListLogins(PagedCall::new(self.client, &LIST_LOGINS, &LIST_LOGINS_PAGES))
    }
}

openapi_runtime::paged_call! {
    /// A call of [`ActivityLog::list_logins`].
    pub struct ListLogins(PagedCall<LoginRecord>);
}

impl ListLogins {
    /// Largest number of rows in the answer. No bounds are documented.
    pub fn limit(self, limit: i64) -> Self {
        Self(self.0.query("limit", limit.to_string()))
    }

    /// Rows to skip, counted from the head of the list. Absent means 0.
    pub fn offset(self, offset: i64) -> Self {
        Self(self.0.query("offset", offset.to_string()))
    }
}

pub(crate) static LIST_LOGINS: Operation = Operation {
    id: "listLogins",
    name: "activity_log.list_logins",
    resource: "Activity Log",
    method: Method::GET,
    path: "/iam/activity_log/logins",
    security: &[&["apiKey"], &["bearerToken"]],
    idempotency: Idempotency::Idempotent,
    success: &[200],
    statuses: &[200, 400, 401, 403, 404, 429],
    ..Operation::DEFAULT
};

static LIST_LOGINS_PAGES: Pagination = Pagination {
    style: PaginationStyle::Offset {
        offset: "offset",
    },
    size: Some("limit"),
    default_size: Some(50),
    items: "/result",
    total_items: Some("/count"),
    total_pages: None,
    has_more: None,
    bare_array: BareArray::Refused,
};
