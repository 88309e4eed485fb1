// @generated from gcore-iam.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

//! The first version of the token operations, announced to be removed on 2026-07-17. Use the tag `API Tokens`.
//! Tokens made here hold `$` between ID and secret; such tokens keep working.

use openapi_runtime::{
    ApiClient, Call, Deprecation, Idempotency, Method, Operation, decode,
};
use crate::models::{
    AccountId, ApiToken, CreatedApiTokenV1, NewApiToken, TokenId, UserId,
};

/// The first version of the token operations, announced to be removed on 2026-07-17. Use the tag `API Tokens`.
/// Tokens made here hold `$` between ID and secret; such tokens keep working.
///
/// Made by [`Client::api_tokens_v1`](crate::Client::api_tokens_v1).
#[derive(Debug, Clone, Copy)]
pub struct ApiTokensV1<'c> {
    client: &'c ApiClient,
}

impl<'c> ApiTokensV1<'c> {
    pub(crate) const fn new(client: &'c ApiClient) -> Self {
        Self { client }
    }

    /// List permanent API tokens, version 1.
    ///
    /// Replaced by [`api_tokens().list`](crate::api_tokens::ApiTokens::list). Announced to be removed on 2026-07-17.
    ///
    /// **Deprecated** in the API's document.
    ///
    /// `GET /iam/clients/{clientId}/tokens` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `client_id`: The account.
    /// * `role` (optional): Only tokens with this role. Described by the vendor as the ID of the role (1, 2, 5, 3009 or 3022), yet typed as
    ///   text and shown with a name in the example; which of the two the service takes is not known.
    /// * `issued_by` (optional): Only tokens that this user issued.
    /// * `not_issued_by` (optional): Only tokens that somebody other than this user issued.
    /// * `deleted` (optional): Mind the meaning: as documented, `true` gives the tokens that were *not* deleted and `false` the deleted ones.
    ///   This may be a slip of the vendor, and what comes without the filter is not documented. Look at `deleted` of
    ///   each token where it matters.
    ///
    /// # Answer
    ///
    /// A list of [`ApiToken`] – The tokens that match. Headers:
    /// [`RETRY_AFTER`](crate::headers::RETRY_AFTER).
    ///
    /// # Errors
    ///
    /// * 401: The credentials are missing, wrong or expired.
    /// * 403: The caller's role does not allow this.
    /// * 404: No such account, user or token, or the caller may not see it.
    /// * 429: Too many requests. Wait as long as `Retry-After` says, or a minute if it is missing.
    /// * `Error::decode_body` reads the body: [`ErrorBody`](crate::models::ErrorBody).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # #[allow(deprecated)]
    /// # async fn example(client: gcore_iam::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use gcore_iam::models::AccountId;
    ///
    /// let client_id = AccountId::new(123);
    /// let answer = client.api_tokens_v1().list(client_id).await?;
    /// println!("{answer:?}");
    /// # Ok(())
    /// # }
    /// ```
    #[deprecated = "deprecated in the API's document"]
    pub fn list(&self, client_id: AccountId) -> ListApiTokensV1 {
        ListApiTokensV1(
            Call::new(self.client, &LIST_API_TOKENS_V1, decode::json)
                .path("clientId", client_id.to_string()),
        )
    }

    /// Create a permanent API token, version 1.
    ///
    /// Replaced by [`api_tokens().create`](crate::api_tokens::ApiTokens::create). Announced to be removed on 2026-07-17. The text of the token holds `$` between
    /// ID and secret.
    ///
    /// **Deprecated** in the API's document.
    ///
    /// `POST /iam/clients/{clientId}/tokens` (not idempotent: repeating it may act twice)
    ///
    /// # Parameters
    ///
    /// * `client_id`: The account.
    /// * `body`: [`NewApiToken`] – A permanent API token to be created.
    ///
    /// # Answer
    ///
    /// [`CreatedApiTokenV1`] – The token, with its secret text. Headers:
    /// [`RETRY_AFTER`](crate::headers::RETRY_AFTER).
    ///
    /// # Errors
    ///
    /// * 400: A member was refused; for instance the role does not exist or is above the caller's
    ///   own.
    /// * 401: The credentials are missing, wrong or expired.
    /// * 403: The caller's role does not allow this.
    /// * 404: No such account, user or token, or the caller may not see it.
    /// * 429: Too many requests. Wait as long as `Retry-After` says, or a minute if it is missing.
    /// * `Error::decode_body` reads the body: [`ErrorBody`](crate::models::ErrorBody).
    ///
    /// # Provenance
    ///
    /// inferred: the vendor's document declares neither 403 nor 404 here, nor marks the body as
    /// required.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # #[allow(deprecated)]
    /// # async fn example(client: gcore_iam::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use gcore_iam::models::{
    ///     AccountId, ApiTokenGrant, NewApiToken, RoleId, RoleName, UserRole,
    /// };
    ///
    /// let client_id = AccountId::new(123);
    /// let body = NewApiToken::new(
    ///         "My token",
    ///         None,
    ///         ApiTokenGrant::new()
    ///             .role(UserRole::new().id(RoleId::new(1)).name(RoleName::Administrators)),
    ///     )
    ///     .description("It's my token");
    /// let created_api_token_v1 = client.api_tokens_v1().create(client_id, body).await?;
    /// println!("{created_api_token_v1:?}");
    /// # Ok(())
    /// # }
    /// ```
    #[deprecated = "deprecated in the API's document"]
    pub fn create(&self, client_id: AccountId, body: NewApiToken) -> CreateApiTokenV1 {
        CreateApiTokenV1(
            Call::new(self.client, &CREATE_API_TOKEN_V1, decode::json)
                .path("clientId", client_id.to_string())
                .json(body),
        )
    }

    /// Read one API token, version 1.
    ///
    /// Replaced by [`api_tokens().get`](crate::api_tokens::ApiTokens::get). Announced to be removed on 2026-07-17.
    ///
    /// **Deprecated** in the API's document.
    ///
    /// `GET /iam/clients/{clientId}/tokens/{tokenId}` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `client_id`: The account.
    /// * `token_id`: The token.
    ///
    /// # Answer
    ///
    /// [`ApiToken`] – The token. Headers: [`RETRY_AFTER`](crate::headers::RETRY_AFTER).
    ///
    /// # Errors
    ///
    /// * 401: The credentials are missing, wrong or expired.
    /// * 403: The caller's role does not allow this.
    /// * 404: No such account, user or token, or the caller may not see it.
    /// * 429: Too many requests. Wait as long as `Retry-After` says, or a minute if it is missing.
    /// * `Error::decode_body` reads the body: [`ErrorBody`](crate::models::ErrorBody).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # #[allow(deprecated)]
    /// # async fn example(client: gcore_iam::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use gcore_iam::models::{AccountId, TokenId};
    ///
    /// let client_id = AccountId::new(123);
    /// let token_id = TokenId::new(42);
    /// let api_token = client.api_tokens_v1().get(client_id, token_id).await?;
    /// println!("{api_token:?}");
    /// # Ok(())
    /// # }
    /// ```
    #[deprecated = "deprecated in the API's document"]
    pub fn get(&self, client_id: AccountId, token_id: TokenId) -> GetApiTokenV1 {
        GetApiTokenV1(
            Call::new(self.client, &GET_API_TOKEN_V1, decode::json)
                .path("clientId", client_id.to_string())
                .path("tokenId", token_id.to_string()),
        )
    }

    /// Delete an API token, version 1.
    ///
    /// Replaced by [`api_tokens().delete`](crate::api_tokens::ApiTokens::delete). Announced to be removed on 2026-07-17.
    ///
    /// **Deprecated** in the API's document.
    ///
    /// `DELETE /iam/clients/{clientId}/tokens/{tokenId}` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `client_id`: The account.
    /// * `token_id`: The token.
    ///
    /// # Answer
    ///
    /// Nothing. Headers: [`RETRY_AFTER`](crate::headers::RETRY_AFTER).
    ///
    /// # Errors
    ///
    /// * 401: The credentials are missing, wrong or expired.
    /// * 403: The caller's role does not allow this.
    /// * 404: No such account, user or token, or the caller may not see it.
    /// * 429: Too many requests. Wait as long as `Retry-After` says, or a minute if it is missing.
    /// * `Error::decode_body` reads the body: [`ErrorBody`](crate::models::ErrorBody).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # #[allow(deprecated)]
    /// # async fn example(client: gcore_iam::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use gcore_iam::models::{AccountId, TokenId};
    ///
    /// let client_id = AccountId::new(123);
    /// let token_id = TokenId::new(42);
    /// client.api_tokens_v1().delete(client_id, token_id).await?;
    /// # Ok(())
    /// # }
    /// ```
    #[deprecated = "deprecated in the API's document"]
    pub fn delete(&self, client_id: AccountId, token_id: TokenId) -> DeleteApiTokenV1 {
        DeleteApiTokenV1(
            Call::new(self.client, &DELETE_API_TOKEN_V1, decode::nothing)
                .path("clientId", client_id.to_string())
                .path("tokenId", token_id.to_string()),
        )
    }
}

openapi_runtime::call! {
    /// A call of [`ApiTokensV1::list`].
    pub struct ListApiTokensV1(Call<Vec<ApiToken>>);
}

impl ListApiTokensV1 {
    /// Only tokens with this role. Described by the vendor as the ID of the role (1, 2, 5, 3009 or 3022), yet typed as
    /// text and shown with a name in the example; which of the two the service takes is not known.
    pub fn role(self, role: impl Into<String>) -> Self {
        Self(self.0.query("role", role.into()))
    }

    /// Only tokens that this user issued.
    pub fn issued_by(self, issued_by: impl Into<UserId>) -> Self {
        Self(self.0.query("issued_by", issued_by.into().to_string()))
    }

    /// Only tokens that somebody other than this user issued.
    pub fn not_issued_by(self, not_issued_by: impl Into<UserId>) -> Self {
        Self(self.0.query("not_issued_by", not_issued_by.into().to_string()))
    }

    /// Mind the meaning: as documented, `true` gives the tokens that were *not* deleted and `false` the deleted ones.
    /// This may be a slip of the vendor, and what comes without the filter is not documented. Look at `deleted` of
    /// each token where it matters.
    pub fn deleted(self, deleted: bool) -> Self {
        Self(self.0.query("deleted", deleted.to_string()))
    }
}

openapi_runtime::call! {
    /// A call of [`ApiTokensV1::create`].
    pub struct CreateApiTokenV1(Call<CreatedApiTokenV1>);
}

openapi_runtime::call! {
    /// A call of [`ApiTokensV1::get`].
    pub struct GetApiTokenV1(Call<ApiToken>);
}

openapi_runtime::call! {
    /// A call of [`ApiTokensV1::delete`].
    pub struct DeleteApiTokenV1(Call<()>);
}

pub(crate) static LIST_API_TOKENS_V1: Operation = Operation {
    id: "listApiTokensV1",
    name: "api_tokens_v1.list",
    resource: "API Tokens V1",
    method: Method::GET,
    path: "/iam/clients/{clientId}/tokens",
    security: &[&["apiKey"], &["bearerToken"]],
    idempotency: Idempotency::Idempotent,
    success: &[200],
    statuses: &[200, 401, 403, 404, 429],
    deprecated: Deprecation::Deprecated,
    ..Operation::DEFAULT
};

pub(crate) static CREATE_API_TOKEN_V1: Operation = Operation {
    id: "createApiTokenV1",
    name: "api_tokens_v1.create",
    resource: "API Tokens V1",
    method: Method::POST,
    path: "/iam/clients/{clientId}/tokens",
    security: &[&["apiKey"], &["bearerToken"]],
    idempotency: Idempotency::NotIdempotent,
    success: &[200],
    statuses: &[200, 400, 401, 403, 404, 429],
    secrets: &["token"],
    deprecated: Deprecation::Deprecated,
    ..Operation::DEFAULT
};

pub(crate) static GET_API_TOKEN_V1: Operation = Operation {
    id: "getApiTokenV1",
    name: "api_tokens_v1.get",
    resource: "API Tokens V1",
    method: Method::GET,
    path: "/iam/clients/{clientId}/tokens/{tokenId}",
    security: &[&["apiKey"], &["bearerToken"]],
    idempotency: Idempotency::Idempotent,
    success: &[200],
    statuses: &[200, 401, 403, 404, 429],
    deprecated: Deprecation::Deprecated,
    ..Operation::DEFAULT
};

pub(crate) static DELETE_API_TOKEN_V1: Operation = Operation {
    id: "deleteApiTokenV1",
    name: "api_tokens_v1.delete",
    resource: "API Tokens V1",
    method: Method::DELETE,
    path: "/iam/clients/{clientId}/tokens/{tokenId}",
    security: &[&["apiKey"], &["bearerToken"]],
    idempotency: Idempotency::Idempotent,
    success: &[204],
    statuses: &[204, 401, 403, 404, 429],
    deprecated: Deprecation::Deprecated,
    ..Operation::DEFAULT
};
