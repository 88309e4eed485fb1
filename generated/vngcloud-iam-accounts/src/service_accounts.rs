// @generated from vngcloud-iam-accounts.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

//! Principals for programs, their secrets, storage credentials, trusted roots and tags.

use std::collections::BTreeMap;
use openapi_runtime::{
    ApiClient, BareArray, Call, Idempotency, Method, Operation, PagedCall, Pagination,
    PaginationStyle, decode, json,
};
use crate::models::{
    CreatedServiceAccount, NewServiceAccount, RootPortalId, S3Key, S3KeyId,
    ServiceAccount, ServiceAccountId, ServiceAccountSecret, ServiceAccountTagKeys,
    ServiceAccountTagUpsert, ServiceAccountUpdate, SwiftUser, SwiftUserId, TagList,
};

/// Principals for programs, their secrets, storage credentials, trusted roots and tags.
///
/// Made by [`Client::service_accounts`](crate::Client::service_accounts).
#[derive(Debug, Clone, Copy)]
pub struct ServiceAccounts<'c> {
    client: &'c ApiClient,
}

impl<'c> ServiceAccounts<'c> {
    pub(crate) const fn new(client: &'c ApiClient) -> Self {
        Self { client }
    }

    /// List service accounts.
    ///
    /// Service accounts of the caller's account, page by page. Rows differ in what they hold: only the ID is certain.
    ///
    /// The vendor documents neither parameters nor an answer; what is described here was seen on live servers.
    ///
    /// `GET /v1/service-accounts` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `page_number` (optional): Number of the page, counted from 0.
    /// * `page_size` (optional): Rows on a page. Clients are known to ask for 10000.
    /// * `name` (optional): Only service accounts of this name. Whether a part of the name is
    ///   enough is not known; compare the names in the answer.
    ///
    /// # Answer
    ///
    /// A page of [`ServiceAccount`]: `items()` goes through the rows of all pages, `pages()`
    /// through the pages. `pageSize` is 100 unless set.
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
    /// observed: paging, the name filter and the answer (dannyota/vngcloud,
    /// docs/design/iam-writes-api.md, live calls of 2026-09-27).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: vngcloud_iam_accounts::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let mut rows = client.service_accounts().list().items();
    /// while let Some(service_account) = rows.try_next().await? {
    ///     println!("{service_account:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list(&self) -> ListServiceAccounts {
        ListServiceAccounts(
            PagedCall::new(
                self.client,
                &LIST_SERVICE_ACCOUNTS,
                &LIST_SERVICE_ACCOUNTS_PAGES,
            ),
        )
    }

    /// Create a service account.
    ///
    /// A new service account may do nothing until policies say otherwise. An account may have 20; a name stays taken
    /// until its service account is deleted and cannot be changed later.
    ///
    /// The answer is declared to be empty, but two clients read an ID and the client secret from it. Be ready for
    /// either: without them, find the service account by its name and call [`service_accounts().reset_secret`](crate::service_accounts::ServiceAccounts::reset_secret).
    ///
    /// Object storage names principals after the service account's name, so one that takes over the name of a deleted
    /// service account may inherit access to its buckets.
    ///
    /// `POST /v1/service-accounts` (not idempotent: repeating it may act twice)
    ///
    /// # Parameters
    ///
    /// * `body`: [`NewServiceAccount`] – A service account to create.
    ///
    /// # Answer
    ///
    /// [`CreatedServiceAccount`] – The new service account with its client secret, shown this
    /// once, or nothing. `None` when the body is empty.
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
    /// observed: principals are derived from the name (dannyota/vngcloud,
    /// docs/design/storage-api.md); that a successor inherits access is inferred from it.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: vngcloud_iam_accounts::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use vngcloud_iam_accounts::models::NewServiceAccount;
    ///
    /// let body = NewServiceAccount::new("ci").description("Deploys from the build server");
    /// let created_service_account = client.service_accounts().create(body).await?;
    /// println!("{created_service_account:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn create(&self, body: NewServiceAccount) -> CreateServiceAccount {
        CreateServiceAccount(
            Call::new(self.client, &CREATE_SERVICE_ACCOUNT, decode::json_or_empty)
                .json(body),
        )
    }

    /// Get a service account.
    ///
    /// Everything about the service account but its secret.
    ///
    /// `GET /v1/service-accounts/{id}` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `id`: ID of the service account, not its client ID.
    ///
    /// # Answer
    ///
    /// [`ServiceAccount`] – The service account.
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
    /// use vngcloud_iam_accounts::models::ServiceAccountId;
    ///
    /// let id = ServiceAccountId::new("sa-1")?;
    /// let service_account = client.service_accounts().get(&id).await?;
    /// println!("{service_account:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn get(&self, id: &ServiceAccountId) -> GetServiceAccount {
        GetServiceAccount(
            Call::new(self.client, &GET_SERVICE_ACCOUNT, decode::json)
                .path("id", id.to_string()),
        )
    }

    /// Delete a service account.
    ///
    /// Removes the service account for good. What happens to S3 keys and Swift users still attached to it is not
    /// documented.
    ///
    /// `DELETE /v1/service-accounts/{id}` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `id`: ID of the service account, not its client ID.
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
    /// use vngcloud_iam_accounts::models::ServiceAccountId;
    ///
    /// let id = ServiceAccountId::new("sa-1")?;
    /// client.service_accounts().delete(&id).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete(&self, id: &ServiceAccountId) -> DeleteServiceAccount {
        DeleteServiceAccount(
            Call::new(self.client, &DELETE_SERVICE_ACCOUNT, decode::nothing)
                .path("id", id.to_string()),
        )
    }

    /// Update a service account.
    ///
    /// Changes the description, the lifetime of access tokens, or both. The name cannot be changed. The answer is 200
    /// without a body, where other updates answer 204. Whether tokens that are already out are affected is not
    /// documented.
    ///
    /// `PATCH /v1/service-accounts/{id}` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `id`: ID of the service account, not its client ID.
    /// * `body`: [`ServiceAccountUpdate`] – Changes to a service account.
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
    /// inferred: x-idempotent; sets what it is given, and a client repeats it so
    /// (dannyota/vngcloud).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: vngcloud_iam_accounts::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use vngcloud_iam_accounts::models::{ServiceAccountId, ServiceAccountUpdate};
    ///
    /// let id = ServiceAccountId::new("sa-1")?;
    /// let body = ServiceAccountUpdate::new()
    ///     .description("Deploys from the build server")
    ///     .access_token_life_span(3600);
    /// client.service_accounts().update(&id, body).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn update(
        &self,
        id: &ServiceAccountId,
        body: ServiceAccountUpdate,
    ) -> UpdateServiceAccount {
        UpdateServiceAccount(
            Call::new(self.client, &UPDATE_SERVICE_ACCOUNT, decode::nothing)
                .path("id", id.to_string())
                .json(body),
        )
    }

    /// Activate a service account.
    ///
    /// Lets a deactivated service account ask for tokens again. The answer is 200 without a body, where users answer
    /// 204.
    ///
    /// `POST /v1/service-accounts/{id}/activate` (not idempotent: repeating it may act twice)
    ///
    /// # Parameters
    ///
    /// * `id`: ID of the service account, not its client ID.
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
    /// use vngcloud_iam_accounts::models::ServiceAccountId;
    ///
    /// let id = ServiceAccountId::new("sa-1")?;
    /// client.service_accounts().activate(&id).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn activate(&self, id: &ServiceAccountId) -> ActivateServiceAccount {
        ActivateServiceAccount(
            Call::new(self.client, &ACTIVATE_SERVICE_ACCOUNT, decode::nothing)
                .path("id", id.to_string()),
        )
    }

    /// Deactivate a service account.
    ///
    /// Keeps the service account from asking for tokens, without deleting anything. Whether tokens that are already out
    /// stay valid is not documented. The answer is 200 without a body, where users answer 204.
    ///
    /// `POST /v1/service-accounts/{id}/deactivate` (not idempotent: repeating it may act twice)
    ///
    /// # Parameters
    ///
    /// * `id`: ID of the service account, not its client ID.
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
    /// use vngcloud_iam_accounts::models::ServiceAccountId;
    ///
    /// let id = ServiceAccountId::new("sa-1")?;
    /// client.service_accounts().deactivate(&id).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn deactivate(&self, id: &ServiceAccountId) -> DeactivateServiceAccount {
        DeactivateServiceAccount(
            Call::new(self.client, &DEACTIVATE_SERVICE_ACCOUNT, decode::nothing)
                .path("id", id.to_string()),
        )
    }

    /// Replace a service account's client secret.
    ///
    /// Mints a new client secret, shown in this answer and nowhere else. The old one is said to stop working at once,
    /// so every program that uses it has to be given the new one.
    ///
    /// `POST /v1/service-accounts/{id}/reset-secret` (not idempotent: repeating it may act twice)
    ///
    /// # Parameters
    ///
    /// * `id`: ID of the service account, not its client ID.
    ///
    /// # Answer
    ///
    /// [`ServiceAccountSecret`] – The new client secret, shown this once.
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
    /// inferred: end of the old secret, from the notes of a client (dannyota/vngcloud), not
    /// tested.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: vngcloud_iam_accounts::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use vngcloud_iam_accounts::models::ServiceAccountId;
    ///
    /// let id = ServiceAccountId::new("sa-1")?;
    /// let service_account_secret = client.service_accounts().reset_secret(&id).await?;
    /// println!("{service_account_secret:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn reset_secret(&self, id: &ServiceAccountId) -> ResetServiceAccountSecret {
        ResetServiceAccountSecret(
            Call::new(self.client, &RESET_SERVICE_ACCOUNT_SECRET, decode::json)
                .path("id", id.to_string()),
        )
    }

    /// List a service account's trusted roots.
    ///
    /// Root accounts whose users may impersonate the service account, all at once; this list has no pages. What a row
    /// holds is not published.
    ///
    /// `GET /v1/service-accounts/{id}/trusted-roots` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `id`: ID of the service account, not its client ID.
    ///
    /// # Answer
    ///
    /// A list of a map to any JSON – The trusted roots.
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
    /// use vngcloud_iam_accounts::models::ServiceAccountId;
    ///
    /// let id = ServiceAccountId::new("sa-1")?;
    /// let answer = client.service_accounts().list_trusted_roots(&id).await?;
    /// println!("{answer:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_trusted_roots(
        &self,
        id: &ServiceAccountId,
    ) -> ListServiceAccountTrustedRoots {
        ListServiceAccountTrustedRoots(
            Call::new(self.client, &LIST_SERVICE_ACCOUNT_TRUSTED_ROOTS, decode::json)
                .path("id", id.to_string()),
        )
    }

    /// Trust a root account with a service account.
    ///
    /// Allows users of the root account to impersonate the service account, as far as policies on their side let them.
    /// Trust the accounts you know: the service account's rights are theirs from then on.
    ///
    /// `POST /v1/service-accounts/{id}/trusted-roots/{rootPortalId}` (not idempotent: repeating it may act twice)
    ///
    /// # Parameters
    ///
    /// * `id`: ID of the service account, not its client ID.
    /// * `root_portal_id`: Portal ID of the root user to trust or no longer to trust.
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
    /// use vngcloud_iam_accounts::models::{RootPortalId, ServiceAccountId};
    ///
    /// let id = ServiceAccountId::new("sa-1")?;
    /// let root_portal_id = RootPortalId::new("53461")?;
    /// client.service_accounts().add_trusted_root(&id, &root_portal_id).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn add_trusted_root(
        &self,
        id: &ServiceAccountId,
        root_portal_id: &RootPortalId,
    ) -> AddServiceAccountTrustedRoot {
        AddServiceAccountTrustedRoot(
            Call::new(self.client, &ADD_SERVICE_ACCOUNT_TRUSTED_ROOT, decode::nothing)
                .path("id", id.to_string())
                .path("rootPortalId", root_portal_id.to_string()),
        )
    }

    /// Withdraw a root account's trust.
    ///
    /// Users of the root account can no longer impersonate the service account.
    ///
    /// `DELETE /v1/service-accounts/{id}/trusted-roots/{rootPortalId}` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `id`: ID of the service account, not its client ID.
    /// * `root_portal_id`: Portal ID of the root user to trust or no longer to trust.
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
    /// use vngcloud_iam_accounts::models::{RootPortalId, ServiceAccountId};
    ///
    /// let id = ServiceAccountId::new("sa-1")?;
    /// let root_portal_id = RootPortalId::new("53461")?;
    /// client.service_accounts().remove_trusted_root(&id, &root_portal_id).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn remove_trusted_root(
        &self,
        id: &ServiceAccountId,
        root_portal_id: &RootPortalId,
    ) -> RemoveServiceAccountTrustedRoot {
        RemoveServiceAccountTrustedRoot(
            Call::new(self.client, &REMOVE_SERVICE_ACCOUNT_TRUSTED_ROOT, decode::nothing)
                .path("id", id.to_string())
                .path("rootPortalId", root_portal_id.to_string()),
        )
    }

    /// List the S3 keys attached to a service account.
    ///
    /// Attached keys, page by page, all of them or those whose name or access key holds a text.
    ///
    /// `GET /v1/service-accounts/{id}/s3-keys` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `id`: ID of the service account, not its client ID.
    /// * `page_number` (optional): Number of the page, counted from 0.
    /// * `page_size` (optional): Rows on a page. No upper limit is published.
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
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: vngcloud_iam_accounts::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use vngcloud_iam_accounts::models::ServiceAccountId;
    ///
    /// let id = ServiceAccountId::new("sa-1")?;
    /// let mut rows = client.service_accounts().list_s3_keys(&id).items();
    /// while let Some(s3_key) = rows.try_next().await? {
    ///     println!("{s3_key:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_s3_keys(&self, id: &ServiceAccountId) -> ListServiceAccountS3Keys {
        ListServiceAccountS3Keys(
            PagedCall::new(
                    self.client,
                    &LIST_SERVICE_ACCOUNT_S3_KEYS,
                    &LIST_SERVICE_ACCOUNT_S3_KEYS_PAGES,
                )
                .path("id", id.to_string()),
        )
    }

    /// Attach an S3 key to a service account.
    ///
    /// Gives the key the service account's rights. Set `restricted` on the key first: without it IAM does not check the
    /// key at all. A key belongs to one service account at most. Keys made in the vStorage console are answered with
    /// 404 and `NOT_FOUND_S3_KEY`.
    ///
    /// `POST /v1/service-accounts/{id}/s3-keys/{keyId}` (not idempotent: repeating it may act twice)
    ///
    /// # Parameters
    ///
    /// * `id`: ID of the service account, not its client ID.
    /// * `key_id`: ID of the S3 key to attach or detach.
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
    /// * observed: the error code (dannyota/vngcloud, docs/design/storage-keys.md, 2026-10-09).
    /// * documented: order and cardinality, by the console manual (vngcloud/docs, vStorage
    ///   credentials).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: vngcloud_iam_accounts::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use vngcloud_iam_accounts::models::{S3KeyId, ServiceAccountId};
    ///
    /// let id = ServiceAccountId::new("sa-1")?;
    /// let key_id = S3KeyId::new("1b9d6bcd-bbfd-4b2d-9b21-3d3fbeefb123")?;
    /// client.service_accounts().attach_s3_key(&id, &key_id).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn attach_s3_key(
        &self,
        id: &ServiceAccountId,
        key_id: &S3KeyId,
    ) -> AttachServiceAccountS3Key {
        AttachServiceAccountS3Key(
            Call::new(self.client, &ATTACH_SERVICE_ACCOUNT_S3_KEY, decode::nothing)
                .path("id", id.to_string())
                .path("keyId", key_id.to_string()),
        )
    }

    /// Detach an S3 key from a service account.
    ///
    /// Takes the service account's rights from the key. A key that is restricted then opens nothing.
    ///
    /// `DELETE /v1/service-accounts/{id}/s3-keys/{keyId}` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `id`: ID of the service account, not its client ID.
    /// * `key_id`: ID of the S3 key to attach or detach.
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
    /// use vngcloud_iam_accounts::models::{S3KeyId, ServiceAccountId};
    ///
    /// let id = ServiceAccountId::new("sa-1")?;
    /// let key_id = S3KeyId::new("1b9d6bcd-bbfd-4b2d-9b21-3d3fbeefb123")?;
    /// client.service_accounts().detach_s3_key(&id, &key_id).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn detach_s3_key(
        &self,
        id: &ServiceAccountId,
        key_id: &S3KeyId,
    ) -> DetachServiceAccountS3Key {
        DetachServiceAccountS3Key(
            Call::new(self.client, &DETACH_SERVICE_ACCOUNT_S3_KEY, decode::nothing)
                .path("id", id.to_string())
                .path("keyId", key_id.to_string()),
        )
    }

    /// List the Swift users attached to a service account.
    ///
    /// Attached Swift users, page by page, all of them or those whose username holds a text.
    ///
    /// `GET /v1/service-accounts/{id}/swift-users` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `id`: ID of the service account, not its client ID.
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
    /// use vngcloud_iam_accounts::models::ServiceAccountId;
    ///
    /// let id = ServiceAccountId::new("sa-1")?;
    /// let mut rows = client.service_accounts().list_swift_users(&id).items();
    /// while let Some(swift_user) = rows.try_next().await? {
    ///     println!("{swift_user:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_swift_users(
        &self,
        id: &ServiceAccountId,
    ) -> ListServiceAccountSwiftUsers {
        ListServiceAccountSwiftUsers(
            PagedCall::new(
                    self.client,
                    &LIST_SERVICE_ACCOUNT_SWIFT_USERS,
                    &LIST_SERVICE_ACCOUNT_SWIFT_USERS_PAGES,
                )
                .path("id", id.to_string()),
        )
    }

    /// Attach a Swift user to a service account.
    ///
    /// Gives the Swift user the service account's rights. Set `restricted` on it first: without it IAM does not check
    /// the Swift user at all. A Swift user belongs to one service account at most.
    ///
    /// `POST /v1/service-accounts/{id}/swift-users/{swiftId}` (not idempotent: repeating it may act twice)
    ///
    /// # Parameters
    ///
    /// * `id`: ID of the service account, not its client ID.
    /// * `swift_id`: ID of the Swift user to attach or detach.
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
    /// documented: order and cardinality, by the console manual (vngcloud/docs, vStorage
    /// credentials).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: vngcloud_iam_accounts::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use vngcloud_iam_accounts::models::{ServiceAccountId, SwiftUserId};
    ///
    /// let id = ServiceAccountId::new("sa-1")?;
    /// let swift_id = SwiftUserId::new("8525d70059a345909583a5c6dbfd91f2")?;
    /// client.service_accounts().attach_swift_user(&id, &swift_id).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn attach_swift_user(
        &self,
        id: &ServiceAccountId,
        swift_id: &SwiftUserId,
    ) -> AttachServiceAccountSwiftUser {
        AttachServiceAccountSwiftUser(
            Call::new(self.client, &ATTACH_SERVICE_ACCOUNT_SWIFT_USER, decode::nothing)
                .path("id", id.to_string())
                .path("swiftId", swift_id.to_string()),
        )
    }

    /// Detach a Swift user from a service account.
    ///
    /// Takes the service account's rights from the Swift user. One that is restricted then opens nothing.
    ///
    /// `DELETE /v1/service-accounts/{id}/swift-users/{swiftId}` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `id`: ID of the service account, not its client ID.
    /// * `swift_id`: ID of the Swift user to attach or detach.
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
    /// use vngcloud_iam_accounts::models::{ServiceAccountId, SwiftUserId};
    ///
    /// let id = ServiceAccountId::new("sa-1")?;
    /// let swift_id = SwiftUserId::new("8525d70059a345909583a5c6dbfd91f2")?;
    /// client.service_accounts().detach_swift_user(&id, &swift_id).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn detach_swift_user(
        &self,
        id: &ServiceAccountId,
        swift_id: &SwiftUserId,
    ) -> DetachServiceAccountSwiftUser {
        DetachServiceAccountSwiftUser(
            Call::new(self.client, &DETACH_SERVICE_ACCOUNT_SWIFT_USER, decode::nothing)
                .path("id", id.to_string())
                .path("swiftId", swift_id.to_string()),
        )
    }

    /// List a service account's tags.
    ///
    /// All tags at once; this list has no pages.
    ///
    /// `GET /v1/service-accounts/{id}/tags` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `id`: ID of the service account, not its client ID.
    ///
    /// # Answer
    ///
    /// [`TagList`] – The tags.
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
    /// use vngcloud_iam_accounts::models::ServiceAccountId;
    ///
    /// let id = ServiceAccountId::new("sa-1")?;
    /// let tag_list = client.service_accounts().list_tags(&id).await?;
    /// println!("{tag_list:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_tags(&self, id: &ServiceAccountId) -> ListServiceAccountTags {
        ListServiceAccountTags(
            Call::new(self.client, &LIST_SERVICE_ACCOUNT_TAGS, decode::json)
                .path("id", id.to_string()),
        )
    }

    /// Add or update tags of a service account.
    ///
    /// Tags with a new key are added, tags with a known key get the new value.
    ///
    /// `POST /v1/service-accounts/{id}/tags` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `id`: ID of the service account, not its client ID.
    /// * `body`: [`ServiceAccountTagUpsert`] – Tags to add or update on a service account.
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
    /// inferred: x-idempotent; by the vendor's title this adds or updates, so a repeat changes
    /// nothing.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: vngcloud_iam_accounts::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use vngcloud_iam_accounts::models::{NewTag, ServiceAccountId, ServiceAccountTagUpsert};
    ///
    /// let id = ServiceAccountId::new("sa-1")?;
    /// let body = ServiceAccountTagUpsert::new([NewTag::new("env").value("prod")]);
    /// client.service_accounts().upsert_tags(&id, body).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn upsert_tags(
        &self,
        id: &ServiceAccountId,
        body: ServiceAccountTagUpsert,
    ) -> UpsertServiceAccountTags {
        UpsertServiceAccountTags(
            Call::new(self.client, &UPSERT_SERVICE_ACCOUNT_TAGS, decode::nothing)
                .path("id", id.to_string())
                .json(body),
        )
    }

    /// Delete tags of a service account.
    ///
    /// Removes the tags with the given keys. This is a DELETE with a body, which some proxies drop on the way.
    ///
    /// `DELETE /v1/service-accounts/{id}/tags` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `id`: ID of the service account, not its client ID.
    /// * `body`: [`ServiceAccountTagKeys`] – Keys of the tags to delete.
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
    /// use vngcloud_iam_accounts::models::{ServiceAccountId, ServiceAccountTagKeys};
    ///
    /// let id = ServiceAccountId::new("sa-1")?;
    /// let body = ServiceAccountTagKeys::new(["keys"]);
    /// client.service_accounts().delete_tags(&id, body).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete_tags(
        &self,
        id: &ServiceAccountId,
        body: ServiceAccountTagKeys,
    ) -> DeleteServiceAccountTags {
        DeleteServiceAccountTags(
            Call::new(self.client, &DELETE_SERVICE_ACCOUNT_TAGS, decode::nothing)
                .path("id", id.to_string())
                .json(body),
        )
    }
}

openapi_runtime::paged_call! {
    /// A call of [`ServiceAccounts::list`].
    pub struct ListServiceAccounts(PagedCall<ServiceAccount>);
}

impl ListServiceAccounts {
    /// Number of the page, counted from 0.
    ///
    /// Provenance: observed: dannyota/vngcloud, docs/design/iam-writes-api.md, live calls of
    /// 2026-09-27
    pub fn page_number(self, page_number: i64) -> Self {
        Self(self.0.query("pageNumber", page_number.to_string()))
    }

    /// Rows on a page. Clients are known to ask for 10000.
    ///
    /// Provenance: observed: dannyota/vngcloud, docs/design/iam-writes-api.md, live calls of
    /// 2026-09-27
    pub fn page_size(self, page_size: i64) -> Self {
        Self(self.0.query("pageSize", page_size.to_string()))
    }

    /// Only service accounts of this name. Whether a part of the name is enough is not known; compare the names in the answer.
    ///
    /// Provenance: observed: dannyota/vngcloud, docs/design/iam-writes-api.md, live calls of
    /// 2026-09-27
    pub fn name(self, name: impl Into<String>) -> Self {
        Self(self.0.query("name", name.into()))
    }
}

openapi_runtime::call! {
    /// A call of [`ServiceAccounts::create`].
    pub struct CreateServiceAccount(Call<Option<CreatedServiceAccount>>);
}

openapi_runtime::call! {
    /// A call of [`ServiceAccounts::get`].
    pub struct GetServiceAccount(Call<ServiceAccount>);
}

openapi_runtime::call! {
    /// A call of [`ServiceAccounts::delete`].
    pub struct DeleteServiceAccount(Call<()>);
}

openapi_runtime::call! {
    /// A call of [`ServiceAccounts::update`].
    pub struct UpdateServiceAccount(Call<()>);
}

openapi_runtime::call! {
    /// A call of [`ServiceAccounts::activate`].
    pub struct ActivateServiceAccount(Call<()>);
}

openapi_runtime::call! {
    /// A call of [`ServiceAccounts::deactivate`].
    pub struct DeactivateServiceAccount(Call<()>);
}

openapi_runtime::call! {
    /// A call of [`ServiceAccounts::reset_secret`].
    pub struct ResetServiceAccountSecret(Call<ServiceAccountSecret>);
}

openapi_runtime::call! {
    /// A call of [`ServiceAccounts::list_trusted_roots`].
    pub struct ListServiceAccountTrustedRoots(Call<Vec<BTreeMap<String, json::Value>>>);
}

openapi_runtime::call! {
    /// A call of [`ServiceAccounts::add_trusted_root`].
    pub struct AddServiceAccountTrustedRoot(Call<()>);
}

openapi_runtime::call! {
    /// A call of [`ServiceAccounts::remove_trusted_root`].
    pub struct RemoveServiceAccountTrustedRoot(Call<()>);
}

openapi_runtime::paged_call! {
    /// A call of [`ServiceAccounts::list_s3_keys`].
    pub struct ListServiceAccountS3Keys(PagedCall<S3Key>);
}

impl ListServiceAccountS3Keys {
    /// Number of the page, counted from 0.
    pub fn page_number(self, page_number: i64) -> Self {
        Self(self.0.query("pageNumber", page_number.to_string()))
    }

    /// Rows on a page. No upper limit is published.
    pub fn page_size(self, page_size: i64) -> Self {
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
    /// A call of [`ServiceAccounts::attach_s3_key`].
    pub struct AttachServiceAccountS3Key(Call<()>);
}

openapi_runtime::call! {
    /// A call of [`ServiceAccounts::detach_s3_key`].
    pub struct DetachServiceAccountS3Key(Call<()>);
}

openapi_runtime::paged_call! {
    /// A call of [`ServiceAccounts::list_swift_users`].
    pub struct ListServiceAccountSwiftUsers(PagedCall<SwiftUser>);
}

impl ListServiceAccountSwiftUsers {
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
    /// A call of [`ServiceAccounts::attach_swift_user`].
    pub struct AttachServiceAccountSwiftUser(Call<()>);
}

openapi_runtime::call! {
    /// A call of [`ServiceAccounts::detach_swift_user`].
    pub struct DetachServiceAccountSwiftUser(Call<()>);
}

openapi_runtime::call! {
    /// A call of [`ServiceAccounts::list_tags`].
    pub struct ListServiceAccountTags(Call<TagList>);
}

openapi_runtime::call! {
    /// A call of [`ServiceAccounts::upsert_tags`].
    pub struct UpsertServiceAccountTags(Call<()>);
}

openapi_runtime::call! {
    /// A call of [`ServiceAccounts::delete_tags`].
    pub struct DeleteServiceAccountTags(Call<()>);
}

pub(crate) static LIST_SERVICE_ACCOUNTS: Operation = Operation {
    id: "listServiceAccounts",
    name: "service_accounts.list",
    resource: "Service Accounts",
    method: Method::GET,
    path: "/v1/service-accounts",
    security: &[&["clientCredentials"], &["bearerToken"]],
    idempotency: Idempotency::Idempotent,
    success: &[200],
    statuses: &[200, 400, 401, 403, 404, 409, 500],
    ..Operation::DEFAULT
};

static LIST_SERVICE_ACCOUNTS_PAGES: Pagination = Pagination {
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

pub(crate) static CREATE_SERVICE_ACCOUNT: Operation = Operation {
    id: "createServiceAccount",
    name: "service_accounts.create",
    resource: "Service Accounts",
    method: Method::POST,
    path: "/v1/service-accounts",
    security: &[&["clientCredentials"], &["bearerToken"]],
    idempotency: Idempotency::NotIdempotent,
    success: &[201],
    statuses: &[201, 400, 401, 403, 404, 409, 500],
    secrets: &["clientSecret"],
    ..Operation::DEFAULT
};

pub(crate) static GET_SERVICE_ACCOUNT: Operation = Operation {
    id: "getServiceAccount",
    name: "service_accounts.get",
    resource: "Service Accounts",
    method: Method::GET,
    path: "/v1/service-accounts/{id}",
    security: &[&["clientCredentials"], &["bearerToken"]],
    idempotency: Idempotency::Idempotent,
    success: &[200],
    statuses: &[200, 400, 401, 403, 404, 409, 500],
    ..Operation::DEFAULT
};

pub(crate) static DELETE_SERVICE_ACCOUNT: Operation = Operation {
    id: "deleteServiceAccount",
    name: "service_accounts.delete",
    resource: "Service Accounts",
    method: Method::DELETE,
    path: "/v1/service-accounts/{id}",
    security: &[&["clientCredentials"], &["bearerToken"]],
    idempotency: Idempotency::Idempotent,
    success: &[204],
    statuses: &[204, 400, 401, 403, 404, 409, 500],
    ..Operation::DEFAULT
};

pub(crate) static UPDATE_SERVICE_ACCOUNT: Operation = Operation {
    id: "updateServiceAccount",
    name: "service_accounts.update",
    resource: "Service Accounts",
    method: Method::PATCH,
    path: "/v1/service-accounts/{id}",
    security: &[&["clientCredentials"], &["bearerToken"]],
    idempotency: Idempotency::Idempotent,
    success: &[200],
    statuses: &[200, 400, 401, 403, 404, 409, 500],
    ..Operation::DEFAULT
};

pub(crate) static ACTIVATE_SERVICE_ACCOUNT: Operation = Operation {
    id: "activateServiceAccount",
    name: "service_accounts.activate",
    resource: "Service Accounts",
    method: Method::POST,
    path: "/v1/service-accounts/{id}/activate",
    security: &[&["clientCredentials"], &["bearerToken"]],
    idempotency: Idempotency::NotIdempotent,
    success: &[200],
    statuses: &[200, 400, 401, 403, 404, 409, 500],
    ..Operation::DEFAULT
};

pub(crate) static DEACTIVATE_SERVICE_ACCOUNT: Operation = Operation {
    id: "deactivateServiceAccount",
    name: "service_accounts.deactivate",
    resource: "Service Accounts",
    method: Method::POST,
    path: "/v1/service-accounts/{id}/deactivate",
    security: &[&["clientCredentials"], &["bearerToken"]],
    idempotency: Idempotency::NotIdempotent,
    success: &[200],
    statuses: &[200, 400, 401, 403, 404, 409, 500],
    ..Operation::DEFAULT
};

pub(crate) static RESET_SERVICE_ACCOUNT_SECRET: Operation = Operation {
    id: "resetServiceAccountSecret",
    name: "service_accounts.reset_secret",
    resource: "Service Accounts",
    method: Method::POST,
    path: "/v1/service-accounts/{id}/reset-secret",
    security: &[&["clientCredentials"], &["bearerToken"]],
    idempotency: Idempotency::NotIdempotent,
    success: &[200],
    statuses: &[200, 400, 401, 403, 404, 409, 500],
    secrets: &["clientSecret"],
    ..Operation::DEFAULT
};

pub(crate) static LIST_SERVICE_ACCOUNT_TRUSTED_ROOTS: Operation = Operation {
    id: "listServiceAccountTrustedRoots",
    name: "service_accounts.list_trusted_roots",
    resource: "Service Accounts",
    method: Method::GET,
    path: "/v1/service-accounts/{id}/trusted-roots",
    security: &[&["clientCredentials"], &["bearerToken"]],
    idempotency: Idempotency::Idempotent,
    success: &[200],
    statuses: &[200, 400, 401, 403, 404, 409, 500],
    ..Operation::DEFAULT
};

pub(crate) static ADD_SERVICE_ACCOUNT_TRUSTED_ROOT: Operation = Operation {
    id: "addServiceAccountTrustedRoot",
    name: "service_accounts.add_trusted_root",
    resource: "Service Accounts",
    method: Method::POST,
    path: "/v1/service-accounts/{id}/trusted-roots/{rootPortalId}",
    security: &[&["clientCredentials"], &["bearerToken"]],
    idempotency: Idempotency::NotIdempotent,
    success: &[204],
    statuses: &[204, 400, 401, 403, 404, 409, 500],
    ..Operation::DEFAULT
};

pub(crate) static REMOVE_SERVICE_ACCOUNT_TRUSTED_ROOT: Operation = Operation {
    id: "removeServiceAccountTrustedRoot",
    name: "service_accounts.remove_trusted_root",
    resource: "Service Accounts",
    method: Method::DELETE,
    path: "/v1/service-accounts/{id}/trusted-roots/{rootPortalId}",
    security: &[&["clientCredentials"], &["bearerToken"]],
    idempotency: Idempotency::Idempotent,
    success: &[204],
    statuses: &[204, 400, 401, 403, 404, 409, 500],
    ..Operation::DEFAULT
};

pub(crate) static LIST_SERVICE_ACCOUNT_S3_KEYS: Operation = Operation {
    id: "listServiceAccountS3Keys",
    name: "service_accounts.list_s3_keys",
    resource: "Service Accounts",
    method: Method::GET,
    path: "/v1/service-accounts/{id}/s3-keys",
    security: &[&["clientCredentials"], &["bearerToken"]],
    idempotency: Idempotency::Idempotent,
    success: &[200],
    statuses: &[200, 400, 401, 403, 404, 409, 500],
    ..Operation::DEFAULT
};

static LIST_SERVICE_ACCOUNT_S3_KEYS_PAGES: Pagination = Pagination {
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

pub(crate) static ATTACH_SERVICE_ACCOUNT_S3_KEY: Operation = Operation {
    id: "attachServiceAccountS3Key",
    name: "service_accounts.attach_s3_key",
    resource: "Service Accounts",
    method: Method::POST,
    path: "/v1/service-accounts/{id}/s3-keys/{keyId}",
    security: &[&["clientCredentials"], &["bearerToken"]],
    idempotency: Idempotency::NotIdempotent,
    success: &[204],
    statuses: &[204, 400, 401, 403, 404, 409, 500],
    ..Operation::DEFAULT
};

pub(crate) static DETACH_SERVICE_ACCOUNT_S3_KEY: Operation = Operation {
    id: "detachServiceAccountS3Key",
    name: "service_accounts.detach_s3_key",
    resource: "Service Accounts",
    method: Method::DELETE,
    path: "/v1/service-accounts/{id}/s3-keys/{keyId}",
    security: &[&["clientCredentials"], &["bearerToken"]],
    idempotency: Idempotency::Idempotent,
    success: &[204],
    statuses: &[204, 400, 401, 403, 404, 409, 500],
    ..Operation::DEFAULT
};

pub(crate) static LIST_SERVICE_ACCOUNT_SWIFT_USERS: Operation = Operation {
    id: "listServiceAccountSwiftUsers",
    name: "service_accounts.list_swift_users",
    resource: "Service Accounts",
    method: Method::GET,
    path: "/v1/service-accounts/{id}/swift-users",
    security: &[&["clientCredentials"], &["bearerToken"]],
    idempotency: Idempotency::Idempotent,
    success: &[200],
    statuses: &[200, 400, 401, 403, 404, 409, 500],
    ..Operation::DEFAULT
};

static LIST_SERVICE_ACCOUNT_SWIFT_USERS_PAGES: Pagination = Pagination {
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

pub(crate) static ATTACH_SERVICE_ACCOUNT_SWIFT_USER: Operation = Operation {
    id: "attachServiceAccountSwiftUser",
    name: "service_accounts.attach_swift_user",
    resource: "Service Accounts",
    method: Method::POST,
    path: "/v1/service-accounts/{id}/swift-users/{swiftId}",
    security: &[&["clientCredentials"], &["bearerToken"]],
    idempotency: Idempotency::NotIdempotent,
    success: &[204],
    statuses: &[204, 400, 401, 403, 404, 409, 500],
    ..Operation::DEFAULT
};

pub(crate) static DETACH_SERVICE_ACCOUNT_SWIFT_USER: Operation = Operation {
    id: "detachServiceAccountSwiftUser",
    name: "service_accounts.detach_swift_user",
    resource: "Service Accounts",
    method: Method::DELETE,
    path: "/v1/service-accounts/{id}/swift-users/{swiftId}",
    security: &[&["clientCredentials"], &["bearerToken"]],
    idempotency: Idempotency::Idempotent,
    success: &[204],
    statuses: &[204, 400, 401, 403, 404, 409, 500],
    ..Operation::DEFAULT
};

pub(crate) static LIST_SERVICE_ACCOUNT_TAGS: Operation = Operation {
    id: "listServiceAccountTags",
    name: "service_accounts.list_tags",
    resource: "Service Accounts",
    method: Method::GET,
    path: "/v1/service-accounts/{id}/tags",
    security: &[&["clientCredentials"], &["bearerToken"]],
    idempotency: Idempotency::Idempotent,
    success: &[200],
    statuses: &[200, 400, 401, 403, 404, 409, 500],
    ..Operation::DEFAULT
};

pub(crate) static UPSERT_SERVICE_ACCOUNT_TAGS: Operation = Operation {
    id: "upsertServiceAccountTags",
    name: "service_accounts.upsert_tags",
    resource: "Service Accounts",
    method: Method::POST,
    path: "/v1/service-accounts/{id}/tags",
    security: &[&["clientCredentials"], &["bearerToken"]],
    idempotency: Idempotency::Idempotent,
    success: &[201],
    statuses: &[201, 400, 401, 403, 404, 409, 500],
    ..Operation::DEFAULT
};

pub(crate) static DELETE_SERVICE_ACCOUNT_TAGS: Operation = Operation {
    id: "deleteServiceAccountTags",
    name: "service_accounts.delete_tags",
    resource: "Service Accounts",
    method: Method::DELETE,
    path: "/v1/service-accounts/{id}/tags",
    security: &[&["clientCredentials"], &["bearerToken"]],
    idempotency: Idempotency::Idempotent,
    success: &[204],
    statuses: &[204, 400, 401, 403, 404, 409, 500],
    ..Operation::DEFAULT
};
