// @generated from vngcloud-iam-accounts.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

//! Users for object storage over the Swift protocol.

use openapi_runtime::{
    ApiClient, BareArray, Call, Idempotency, Method, Operation, PagedCall, Pagination,
    PaginationStyle, decode,
};
use crate::models::{
    CreatedSwiftUser, NewSwiftUser, SwiftUser, SwiftUserId, SwiftUserUpdate,
};

/// Users for object storage over the Swift protocol.
///
/// Made by [`Client::swift_users`](crate::Client::swift_users).
#[derive(Debug, Clone, Copy)]
pub struct SwiftUsers<'c> {
    client: &'c ApiClient,
}

impl<'c> SwiftUsers<'c> {
    pub(crate) const fn new(client: &'c ApiClient) -> Self {
        Self { client }
    }

    /// List Swift users.
    ///
    /// Swift users of the account, page by page, all of them or those whose username holds a text.
    ///
    /// `GET /v1/swift-users` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `page_number` (optional): Number of the page, counted from 0.
    /// * `page_size` (optional): Rows on a page. No upper limit is published.
    /// * `search_by_username` (optional): Text that the username must contain.
    ///
    /// # Answer
    ///
    /// A page of [`SwiftUser`]: `items()` goes through the rows of all pages, `pages()` through
    /// the pages. `pageSize` is 100 unless set.
    ///
    /// # Errors
    ///
    /// * 400: A parameter or the body is not acceptable.
    /// * 401: The token is missing or has ended, or client ID and secret do not match.
    /// * 403: The caller's policies do not allow the action, or there is no such path.
    /// * 404: What the call names does not exist.
    /// * 409: Something is in the way, such as a name that is taken or a full quota.
    /// * 500: The server failed. What was to be created may exist all the same.
    /// * `Error::decode_body` reads the body: [`ErrorBody`](crate::models::ErrorBody).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: vngcloud_iam_accounts::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let mut rows = client.swift_users().list().items();
    /// while let Some(swift_user) = rows.try_next().await? {
    ///     println!("{swift_user:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list(&self) -> ListSwiftUsers {
        ListSwiftUsers(
            PagedCall::new(self.client, &LIST_SWIFT_USERS, &LIST_SWIFT_USERS_PAGES),
        )
    }

    /// Create a Swift user.
    ///
    /// Makes a user for one project in one region. The server chooses the username and the password; the password is in
    /// this answer and nowhere else. Like an S3 key, a new Swift user is not restricted.
    ///
    /// `POST /v1/swift-users` (not idempotent: repeating it may act twice)
    ///
    /// # Parameters
    ///
    /// * `body`: [`NewSwiftUser`] – A Swift user to create. Its username cannot be chosen.
    ///
    /// # Answer
    ///
    /// [`CreatedSwiftUser`] – The new Swift user with its password, shown this once.
    ///
    /// # Errors
    ///
    /// * 400: A parameter or the body is not acceptable.
    /// * 401: The token is missing or has ended, or client ID and secret do not match.
    /// * 403: The caller's policies do not allow the action, or there is no such path.
    /// * 404: What the call names does not exist.
    /// * 409: Something is in the way, such as a name that is taken or a full quota.
    /// * 500: The server failed. What was to be created may exist all the same.
    /// * `Error::decode_body` reads the body: [`ErrorBody`](crate::models::ErrorBody).
    ///
    /// # Provenance
    ///
    /// documented: the default of restricted, by the console manual (vstorage-credential.md).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: vngcloud_iam_accounts::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use vngcloud_iam_accounts::models::{NewSwiftUser, ProjectId, RegionId};
    ///
    /// let body = NewSwiftUser::new(
    ///     RegionId::new("8b1e9c9b-7123-54a5-ua8f-2d67d71c9212")?,
    ///     ProjectId::new("18da7f582c8e4b6484eb6afd24ddc637")?,
    /// );
    /// let created_swift_user = client.swift_users().create(body).await?;
    /// println!("{created_swift_user:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn create(&self, body: NewSwiftUser) -> CreateSwiftUser {
        CreateSwiftUser(
            Call::new(self.client, &CREATE_SWIFT_USER, decode::json).json(body),
        )
    }

    /// Get a Swift user.
    ///
    /// Everything about the Swift user but its password.
    ///
    /// `GET /v1/swift-users/{id}` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `id`: ID of the Swift user, not its username.
    ///
    /// # Answer
    ///
    /// [`SwiftUser`] – The Swift user.
    ///
    /// # Errors
    ///
    /// * 400: A parameter or the body is not acceptable.
    /// * 401: The token is missing or has ended, or client ID and secret do not match.
    /// * 403: The caller's policies do not allow the action, or there is no such path.
    /// * 404: What the call names does not exist.
    /// * 409: Something is in the way, such as a name that is taken or a full quota.
    /// * 500: The server failed. What was to be created may exist all the same.
    /// * `Error::decode_body` reads the body: [`ErrorBody`](crate::models::ErrorBody).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: vngcloud_iam_accounts::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use vngcloud_iam_accounts::models::SwiftUserId;
    ///
    /// let id = SwiftUserId::new("8525d70059a345909583a5c6dbfd91f2")?;
    /// let swift_user = client.swift_users().get(&id).await?;
    /// println!("{swift_user:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn get(&self, id: &SwiftUserId) -> GetSwiftUser {
        GetSwiftUser(
            Call::new(self.client, &GET_SWIFT_USER, decode::json)
                .path("id", id.to_string()),
        )
    }

    /// Delete a Swift user.
    ///
    /// Removes the Swift user for good.
    ///
    /// `DELETE /v1/swift-users/{id}` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `id`: ID of the Swift user, not its username.
    ///
    /// # Answer
    ///
    /// Nothing.
    ///
    /// # Errors
    ///
    /// * 400: A parameter or the body is not acceptable.
    /// * 401: The token is missing or has ended, or client ID and secret do not match.
    /// * 403: The caller's policies do not allow the action, or there is no such path.
    /// * 404: What the call names does not exist.
    /// * 409: Something is in the way, such as a name that is taken or a full quota.
    /// * 500: The server failed. What was to be created may exist all the same.
    /// * `Error::decode_body` reads the body: [`ErrorBody`](crate::models::ErrorBody).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: vngcloud_iam_accounts::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use vngcloud_iam_accounts::models::SwiftUserId;
    ///
    /// let id = SwiftUserId::new("8525d70059a345909583a5c6dbfd91f2")?;
    /// client.swift_users().delete(&id).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete(&self, id: &SwiftUserId) -> DeleteSwiftUser {
        DeleteSwiftUser(
            Call::new(self.client, &DELETE_SWIFT_USER, decode::nothing)
                .path("id", id.to_string()),
        )
    }

    /// Restrict a Swift user or lift the restriction.
    ///
    /// The `restricted` flag is all that can be changed at present. A Swift user that becomes restricted loses all
    /// access until it is attached to a service account.
    ///
    /// `PATCH /v1/swift-users/{id}` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `id`: ID of the Swift user, not its username.
    /// * `body`: [`SwiftUserUpdate`] – Changes to a Swift user. What an explicit null means is
    ///   not documented.
    ///
    /// # Answer
    ///
    /// Nothing.
    ///
    /// # Errors
    ///
    /// * 400: A parameter or the body is not acceptable.
    /// * 401: The token is missing or has ended, or client ID and secret do not match.
    /// * 403: The caller's policies do not allow the action, or there is no such path.
    /// * 404: What the call names does not exist.
    /// * 409: Something is in the way, such as a name that is taken or a full quota.
    /// * 500: The server failed. What was to be created may exist all the same.
    /// * `Error::decode_body` reads the body: [`ErrorBody`](crate::models::ErrorBody).
    ///
    /// # Provenance
    ///
    /// * inferred: x-idempotent; sets what it is given, and a client repeats it so
    ///   (dannyota/vngcloud).
    /// * documented: the effect of restricted, by the console manual (vngcloud/docs,
    ///   vstorage-credential.md).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: vngcloud_iam_accounts::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use vngcloud_iam_accounts::models::{SwiftUserId, SwiftUserUpdate};
    ///
    /// let id = SwiftUserId::new("8525d70059a345909583a5c6dbfd91f2")?;
    /// let body = SwiftUserUpdate::new().restricted(false);
    /// client.swift_users().update(&id, body).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn update(&self, id: &SwiftUserId, body: SwiftUserUpdate) -> UpdateSwiftUser {
        UpdateSwiftUser(
            Call::new(self.client, &UPDATE_SWIFT_USER, decode::nothing)
                .path("id", id.to_string())
                .json(body),
        )
    }
}

openapi_runtime::paged_call! {
    /// A call of [`SwiftUsers::list`].
    pub struct ListSwiftUsers(PagedCall<SwiftUser>);
}

impl ListSwiftUsers {
    /// Number of the page, counted from 0.
    pub fn page_number(self, page_number: i64) -> Self {
        Self(self.0.query("pageNumber", page_number.to_string()))
    }

    /// Rows on a page. No upper limit is published.
    pub fn page_size(self, page_size: i64) -> Self {
        Self(self.0.query("pageSize", page_size.to_string()))
    }

    /// Text that the username must contain.
    pub fn search_by_username(self, search_by_username: impl Into<String>) -> Self {
        Self(self.0.query("searchByUsername", search_by_username.into()))
    }
}

openapi_runtime::call! {
    /// A call of [`SwiftUsers::create`].
    pub struct CreateSwiftUser(Call<CreatedSwiftUser>);
}

openapi_runtime::call! {
    /// A call of [`SwiftUsers::get`].
    pub struct GetSwiftUser(Call<SwiftUser>);
}

openapi_runtime::call! {
    /// A call of [`SwiftUsers::delete`].
    pub struct DeleteSwiftUser(Call<()>);
}

openapi_runtime::call! {
    /// A call of [`SwiftUsers::update`].
    pub struct UpdateSwiftUser(Call<()>);
}

pub(crate) static LIST_SWIFT_USERS: Operation = Operation {
    id: "listSwiftUsers",
    name: "swift_users.list",
    resource: "Swift Users",
    method: Method::GET,
    path: "/v1/swift-users",
    security: &[&["clientCredentials"], &["bearerToken"]],
    idempotency: Idempotency::Idempotent,
    success: &[200],
    statuses: &[200, 400, 401, 403, 404, 409, 500],
    ..Operation::DEFAULT
};

static LIST_SWIFT_USERS_PAGES: Pagination = Pagination {
    style: PaginationStyle::PageNumber {
        page: "pageNumber",
        first: 0,
    },
    size: Some("pageSize"),
    default_size: Some(100),
    items: "/data",
    total_items: Some("/totalItems"),
    total_pages: Some("/totalPages"),
    has_more: None,
    bare_array: BareArray::Refused,
};

pub(crate) static CREATE_SWIFT_USER: Operation = Operation {
    id: "createSwiftUser",
    name: "swift_users.create",
    resource: "Swift Users",
    method: Method::POST,
    path: "/v1/swift-users",
    security: &[&["clientCredentials"], &["bearerToken"]],
    idempotency: Idempotency::NotIdempotent,
    success: &[201],
    statuses: &[201, 400, 401, 403, 404, 409, 500],
    secrets: &["password"],
    ..Operation::DEFAULT
};

pub(crate) static GET_SWIFT_USER: Operation = Operation {
    id: "getSwiftUser",
    name: "swift_users.get",
    resource: "Swift Users",
    method: Method::GET,
    path: "/v1/swift-users/{id}",
    security: &[&["clientCredentials"], &["bearerToken"]],
    idempotency: Idempotency::Idempotent,
    success: &[200],
    statuses: &[200, 400, 401, 403, 404, 409, 500],
    ..Operation::DEFAULT
};

pub(crate) static DELETE_SWIFT_USER: Operation = Operation {
    id: "deleteSwiftUser",
    name: "swift_users.delete",
    resource: "Swift Users",
    method: Method::DELETE,
    path: "/v1/swift-users/{id}",
    security: &[&["clientCredentials"], &["bearerToken"]],
    idempotency: Idempotency::Idempotent,
    success: &[204],
    statuses: &[204, 400, 401, 403, 404, 409, 500],
    ..Operation::DEFAULT
};

pub(crate) static UPDATE_SWIFT_USER: Operation = Operation {
    id: "updateSwiftUser",
    name: "swift_users.update",
    resource: "Swift Users",
    method: Method::PATCH,
    path: "/v1/swift-users/{id}",
    security: &[&["clientCredentials"], &["bearerToken"]],
    idempotency: Idempotency::Idempotent,
    success: &[204],
    statuses: &[204, 400, 401, 403, 404, 409, 500],
    ..Operation::DEFAULT
};
