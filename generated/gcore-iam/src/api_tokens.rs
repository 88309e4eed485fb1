// @generated from gcore-iam.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

//! Permanent tokens for programs. Their text holds `_` between the token's ID and its secret.

use openapi_runtime::{ApiClient, Call, Idempotency, Method, Operation, decode};
use crate::models::{AccountId, ApiToken, CreatedApiToken, NewApiToken, TokenId, UserId};

/// Permanent tokens for programs. Their text holds `_` between the token's ID and its secret.
///
/// Made by [`Client::api_tokens`](crate::Client::api_tokens).
#[derive(Debug, Clone, Copy)]
pub struct ApiTokens<'c> {
    client: &'c ApiClient,
}

impl<'c> ApiTokens<'c> {
    pub(crate) const fn new(client: &'c ApiClient) -> Self {
        Self { client }
    }

    /// List permanent API tokens.
    ///
    /// Administrators see every token of the account, others only their own. The answer is not paged and never holds
    /// the secret text of a token.
    ///
    /// `GET /iam/v2/clients/{clientId}/tokens` (idempotent: repeating it does no harm)
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
    /// # async fn example(client: gcore_iam::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use gcore_iam::models::AccountId;
    ///
    /// let client_id = AccountId::new(123);
    /// let answer = client.api_tokens().list(client_id).await?;
    /// println!("{answer:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn list(&self, client_id: AccountId) -> ListApiTokens {
        ListApiTokens(
            Call::new(self.client, &LIST_API_TOKENS, decode::json)
                .path("clientId", client_id.to_string()),
        )
    }

    /// Create a permanent API token.
    ///
    /// The secret text of the token is in this answer only; Gcore does not keep it. Store it at once.
    ///
    /// A token cannot have a higher role than its creator. An account may hold 100 tokens (some pages of the vendor
    /// say 50). Reseller accounts cannot create tokens; their customers can. Gcore sends e-mails 7 days and 1 day
    /// before a token ends.
    ///
    /// Tokens issued by a user with SAML SSO stay valid when the identity provider revokes the user; delete them by
    /// hand. The call is not repeated after an unclear failure, since a repeat could make a second token.
    ///
    /// `POST /iam/v2/clients/{clientId}/tokens` (not idempotent: repeating it may act twice)
    ///
    /// # Parameters
    ///
    /// * `client_id`: The account.
    /// * `body`: [`NewApiToken`] – A permanent API token to be created.
    ///
    /// # Answer
    ///
    /// [`CreatedApiToken`] – The token, with its secret text. The status is 200, not 201.
    /// Headers: [`RETRY_AFTER`](crate::headers::RETRY_AFTER).
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
    /// * documented: limits, reseller rule and e-mails come from the vendor's API token guide
    /// * inferred: the vendor's document declares neither 403 nor 404 here, and does not mark the
    ///   body as required
    ///
    /// # Example
    ///
    /// ```no_run
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
    /// let created_api_token = client.api_tokens().create(client_id, body).await?;
    /// println!("{created_api_token:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn create(&self, client_id: AccountId, body: NewApiToken) -> CreateApiToken {
        CreateApiToken(
            Call::new(self.client, &CREATE_API_TOKEN, decode::json)
                .path("clientId", client_id.to_string())
                .json(body),
        )
    }

    /// Read one API token.
    ///
    /// Reads what is known of a token. Its secret text is never shown again.
    ///
    /// `GET /iam/v2/clients/{clientId}/tokens/{tokenId}` (idempotent: repeating it does no harm)
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
    /// # async fn example(client: gcore_iam::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use gcore_iam::models::{AccountId, TokenId};
    ///
    /// let client_id = AccountId::new(123);
    /// let token_id = TokenId::new(42);
    /// let api_token = client.api_tokens().get(client_id, token_id).await?;
    /// println!("{api_token:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn get(&self, client_id: AccountId, token_id: TokenId) -> GetApiToken {
        GetApiToken(
            Call::new(self.client, &GET_API_TOKEN, decode::json)
                .path("clientId", client_id.to_string())
                .path("tokenId", token_id.to_string()),
        )
    }

    /// Delete an API token.
    ///
    /// The token stops working; this cannot be undone. Administrators may delete any token of the account, others only
    /// their own.
    ///
    /// `DELETE /iam/v2/clients/{clientId}/tokens/{tokenId}` (idempotent: repeating it does no harm)
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
    /// # async fn example(client: gcore_iam::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use gcore_iam::models::{AccountId, TokenId};
    ///
    /// let client_id = AccountId::new(123);
    /// let token_id = TokenId::new(42);
    /// client.api_tokens().delete(client_id, token_id).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete(&self, client_id: AccountId, token_id: TokenId) -> DeleteApiToken {
        DeleteApiToken(
            Call::new(self.client, &DELETE_API_TOKEN, decode::nothing)
                .path("clientId", client_id.to_string())
                .path("tokenId", token_id.to_string()),
        )
    }
}

openapi_runtime::call! {
    /// A call of [`ApiTokens::list`].
    pub struct ListApiTokens(Call<Vec<ApiToken>>);
}

impl ListApiTokens {
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
    /// A call of [`ApiTokens::create`].
    pub struct CreateApiToken(Call<CreatedApiToken>);
}

openapi_runtime::call! {
    /// A call of [`ApiTokens::get`].
    pub struct GetApiToken(Call<ApiToken>);
}

openapi_runtime::call! {
    /// A call of [`ApiTokens::delete`].
    pub struct DeleteApiToken(Call<()>);
}

pub(crate) static LIST_API_TOKENS: Operation = Operation {
    id: "listApiTokens",
    name: "api_tokens.list",
    resource: "API Tokens",
    method: Method::GET,
    path: "/iam/v2/clients/{clientId}/tokens",
    security: &[&["apiKey"], &["bearerToken"]],
    idempotency: Idempotency::Idempotent,
    success: &[200],
    statuses: &[200, 401, 403, 404, 429],
    ..Operation::DEFAULT
};

pub(crate) static CREATE_API_TOKEN: Operation = Operation {
    id: "createApiToken",
    name: "api_tokens.create",
    resource: "API Tokens",
    method: Method::POST,
    path: "/iam/v2/clients/{clientId}/tokens",
    security: &[&["apiKey"], &["bearerToken"]],
    idempotency: Idempotency::NotIdempotent,
    success: &[200],
    statuses: &[200, 400, 401, 403, 404, 429],
    secrets: &["token"],
    ..Operation::DEFAULT
};

pub(crate) static GET_API_TOKEN: Operation = Operation {
    id: "getApiToken",
    name: "api_tokens.get",
    resource: "API Tokens",
    method: Method::GET,
    path: "/iam/v2/clients/{clientId}/tokens/{tokenId}",
    security: &[&["apiKey"], &["bearerToken"]],
    idempotency: Idempotency::Idempotent,
    success: &[200],
    statuses: &[200, 401, 403, 404, 429],
    ..Operation::DEFAULT
};

pub(crate) static DELETE_API_TOKEN: Operation = Operation {
    id: "deleteApiToken",
    name: "api_tokens.delete",
    resource: "API Tokens",
    method: Method::DELETE,
    path: "/iam/v2/clients/{clientId}/tokens/{tokenId}",
    security: &[&["apiKey"], &["bearerToken"]],
    idempotency: Idempotency::Idempotent,
    success: &[204],
    statuses: &[204, 401, 403, 404, 429],
    ..Operation::DEFAULT
};
