// @generated from vngcloud-iam-accounts.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

//! Access keys for object storage over the S3 protocol.

use openapi_runtime::{
    ApiClient, BareArray, Call, Idempotency, Method, Operation, PagedCall, Pagination,
    PaginationStyle, decode,
};
use crate::models::{CreatedS3Key, NewS3Key, S3Key, S3KeyId, S3KeyUpdate};

/// Access keys for object storage over the S3 protocol.
///
/// Made by [`Client::s3_keys`](crate::Client::s3_keys).
#[derive(Debug, Clone, Copy)]
pub struct S3Keys<'c> {
    client: &'c ApiClient,
}

impl<'c> S3Keys<'c> {
    pub(crate) const fn new(client: &'c ApiClient) -> Self {
        Self { client }
    }

    /// List S3 keys.
    ///
    /// Keys of the account, page by page, all of them or those whose name or access key holds a text. Keys made in the
    /// vStorage console live in a store of their own and do not show here.
    ///
    /// `GET /v1/s3-keys` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `page_number` (optional): Number of the page, counted from 0.
    ///
    ///   Documented: at least 0.
    /// * `page_size` (optional): Rows on a page.
    ///
    ///   Documented: at least 1.
    /// * `search_by_name_or_access_key` (optional): Text that the name or the access key must
    ///   contain.
    ///
    /// # Answer
    ///
    /// A page of [`S3Key`]: `items()` goes through the rows of all pages, `pages()` through the
    /// pages. `pageSize` is 100 unless set.
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
    /// observed: two stores of keys (dannyota/vngcloud, docs/design/storage-keys.md, 2026-10-09).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: vngcloud_iam_accounts::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let mut rows = client.s3_keys().list().items();
    /// while let Some(s3_key) = rows.try_next().await? {
    ///     println!("{s3_key:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list(&self) -> ListS3Keys {
        ListS3Keys(PagedCall::new(self.client, &LIST_S3_KEYS, &LIST_S3_KEYS_PAGES))
    }

    /// Create an S3 key.
    ///
    /// Mints an access key and its secret for one project in one region. The secret is in this answer and nowhere else.
    ///
    /// A new key is not restricted: it opens everything in its project without a question to IAM. To bind it to a
    /// service account's rights, first set `restricted` with [`s3_keys().update`](crate::s3_keys::S3Keys::update), then attach it with
    /// [`service_accounts().attach_s3_key`](crate::service_accounts::ServiceAccounts::attach_s3_key). A missing or empty `regionId` or `projectId` are both answered with
    /// `S3_KEY_PROJECT_ID_INVALID`.
    ///
    /// For IAM users this operation has been seen to answer 500 to a request in good order, again and again.
    ///
    /// `POST /v1/s3-keys` (not idempotent: repeating it may act twice)
    ///
    /// # Parameters
    ///
    /// * `body`: [`NewS3Key`] – An S3 key to create.
    ///
    /// # Answer
    ///
    /// [`CreatedS3Key`] – The new key with its secret, shown this once.
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
    /// * observed: the error code and the 500 (dannyota/vngcloud, docs/design/storage-keys.md,
    ///   2026-10-09).
    /// * documented: the meaning of restricted, by the console manual (vngcloud/docs,
    ///   vstorage-credential.md).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: vngcloud_iam_accounts::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use vngcloud_iam_accounts::models::{NewS3Key, ProjectId, RegionId};
    ///
    /// let body = NewS3Key::new(
    ///         RegionId::new("8b1e9c9b-7123-54a5-ua8f-2d67d71c9212")?,
    ///         ProjectId::new("18da7f582c8e4b6484eb6afd24ddc637")?,
    ///     )
    ///     .name("my-s3-key");
    /// let created_s3_key = client.s3_keys().create(body).await?;
    /// println!("{created_s3_key:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn create(&self, body: NewS3Key) -> CreateS3Key {
        CreateS3Key(Call::new(self.client, &CREATE_S3_KEY, decode::json).json(body))
    }

    /// Get an S3 key.
    ///
    /// Everything about the key but its secret.
    ///
    /// `GET /v1/s3-keys/{id}` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `id`: ID of the S3 key, not the access key.
    ///
    /// # Answer
    ///
    /// [`S3Key`] – The S3 key.
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
    /// use vngcloud_iam_accounts::models::S3KeyId;
    ///
    /// let id = S3KeyId::new("1b9d6bcd-bbfd-4b2d-9b21-3d3fbeefb123")?;
    /// let s3_key = client.s3_keys().get(&id).await?;
    /// println!("{s3_key:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn get(&self, id: &S3KeyId) -> GetS3Key {
        GetS3Key(
            Call::new(self.client, &GET_S3_KEY, decode::json).path("id", id.to_string()),
        )
    }

    /// Delete an S3 key.
    ///
    /// Removes the key for good. An unknown ID is answered with 404 and `NOT_FOUND_S3_KEY`, also for keys made in the
    /// vStorage console.
    ///
    /// `DELETE /v1/s3-keys/{id}` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `id`: ID of the S3 key, not the access key.
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
    /// observed: the error code (dannyota/vngcloud, docs/design/storage-keys.md, 2026-10-09).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: vngcloud_iam_accounts::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use vngcloud_iam_accounts::models::S3KeyId;
    ///
    /// let id = S3KeyId::new("1b9d6bcd-bbfd-4b2d-9b21-3d3fbeefb123")?;
    /// client.s3_keys().delete(&id).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete(&self, id: &S3KeyId) -> DeleteS3Key {
        DeleteS3Key(
            Call::new(self.client, &DELETE_S3_KEY, decode::nothing)
                .path("id", id.to_string()),
        )
    }

    /// Rename or restrict an S3 key.
    ///
    /// Changes the fields that are sent. What an explicit null does is not documented. A key that becomes restricted
    /// loses all access until it is attached to a service account.
    ///
    /// `PATCH /v1/s3-keys/{id}` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `id`: ID of the S3 key, not the access key.
    /// * `body`: [`S3KeyUpdate`] – Changes to an S3 key. What an explicit null means is not
    ///   documented.
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
    /// use vngcloud_iam_accounts::models::{S3KeyId, S3KeyUpdate};
    ///
    /// let id = S3KeyId::new("1b9d6bcd-bbfd-4b2d-9b21-3d3fbeefb123")?;
    /// let body = S3KeyUpdate::new().name("updated-s3-key").restricted(true);
    /// client.s3_keys().update(&id, body).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn update(&self, id: &S3KeyId, body: S3KeyUpdate) -> UpdateS3Key {
        UpdateS3Key(
            Call::new(self.client, &UPDATE_S3_KEY, decode::nothing)
                .path("id", id.to_string())
                .json(body),
        )
    }
}

openapi_runtime::paged_call! {
    /// A call of [`S3Keys::list`].
    pub struct ListS3Keys(PagedCall<S3Key>);
}

impl ListS3Keys {
    /// Number of the page, counted from 0.
    ///
    /// Documented: at least 0.
    pub fn page_number(self, page_number: u64) -> Self {
        Self(self.0.query("pageNumber", page_number.to_string()))
    }

    /// Rows on a page.
    ///
    /// Documented: at least 1.
    pub fn page_size(self, page_size: u64) -> Self {
        Self(self.0.query("pageSize", page_size.to_string()))
    }

    /// Text that the name or the access key must contain.
    pub fn search_by_name_or_access_key(
        self,
        search_by_name_or_access_key: impl Into<String>,
    ) -> Self {
        Self(
            self.0.query("searchByNameOrAccessKey", search_by_name_or_access_key.into()),
        )
    }
}

openapi_runtime::call! {
    /// A call of [`S3Keys::create`].
    pub struct CreateS3Key(Call<CreatedS3Key>);
}

openapi_runtime::call! {
    /// A call of [`S3Keys::get`].
    pub struct GetS3Key(Call<S3Key>);
}

openapi_runtime::call! {
    /// A call of [`S3Keys::delete`].
    pub struct DeleteS3Key(Call<()>);
}

openapi_runtime::call! {
    /// A call of [`S3Keys::update`].
    pub struct UpdateS3Key(Call<()>);
}

pub(crate) static LIST_S3_KEYS: Operation = Operation {
    id: "listS3Keys",
    name: "s3_keys.list",
    resource: "S3 Keys",
    method: Method::GET,
    path: "/v1/s3-keys",
    security: &[&["clientCredentials"], &["bearerToken"]],
    idempotency: Idempotency::Idempotent,
    success: &[200],
    statuses: &[200, 400, 401, 403, 404, 409, 500],
    ..Operation::DEFAULT
};

static LIST_S3_KEYS_PAGES: Pagination = Pagination {
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

pub(crate) static CREATE_S3_KEY: Operation = Operation {
    id: "createS3Key",
    name: "s3_keys.create",
    resource: "S3 Keys",
    method: Method::POST,
    path: "/v1/s3-keys",
    security: &[&["clientCredentials"], &["bearerToken"]],
    idempotency: Idempotency::NotIdempotent,
    success: &[201],
    statuses: &[201, 400, 401, 403, 404, 409, 500],
    secrets: &["secretKey"],
    ..Operation::DEFAULT
};

pub(crate) static GET_S3_KEY: Operation = Operation {
    id: "getS3Key",
    name: "s3_keys.get",
    resource: "S3 Keys",
    method: Method::GET,
    path: "/v1/s3-keys/{id}",
    security: &[&["clientCredentials"], &["bearerToken"]],
    idempotency: Idempotency::Idempotent,
    success: &[200],
    statuses: &[200, 400, 401, 403, 404, 409, 500],
    ..Operation::DEFAULT
};

pub(crate) static DELETE_S3_KEY: Operation = Operation {
    id: "deleteS3Key",
    name: "s3_keys.delete",
    resource: "S3 Keys",
    method: Method::DELETE,
    path: "/v1/s3-keys/{id}",
    security: &[&["clientCredentials"], &["bearerToken"]],
    idempotency: Idempotency::Idempotent,
    success: &[204],
    statuses: &[204, 400, 401, 403, 404, 409, 500],
    ..Operation::DEFAULT
};

pub(crate) static UPDATE_S3_KEY: Operation = Operation {
    id: "updateS3Key",
    name: "s3_keys.update",
    resource: "S3 Keys",
    method: Method::PATCH,
    path: "/v1/s3-keys/{id}",
    security: &[&["clientCredentials"], &["bearerToken"]],
    idempotency: Idempotency::Idempotent,
    success: &[204],
    statuses: &[204, 400, 401, 403, 404, 409, 500],
    ..Operation::DEFAULT
};
