// @generated from vngcloud-iam-accounts.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

//! Access tokens for service accounts.

use openapi_runtime::{ApiClient, Call, Idempotency, Method, Operation, decode};
use crate::models::{
    ImpersonationToken, ServiceAccountId, TokenRequest, TokenRequestV1, TokenResponse,
    TokenResponseV1,
};

/// Access tokens for service accounts.
///
/// Made by [`Client::authentication`](crate::Client::authentication).
#[derive(Debug, Clone, Copy)]
pub struct Authentication<'c> {
    client: &'c ApiClient,
}

impl<'c> Authentication<'c> {
    pub(crate) const fn new(client: &'c ApiClient) -> Self {
        Self { client }
    }

    /// Exchange client credentials for an access token.
    ///
    /// Answers an access token for the service account whose client ID and secret are sent as HTTP Basic credentials.
    /// Credentials in the body do not count. The client does this by itself when it was built with client credentials;
    /// call it only to hand a token to something else.
    ///
    /// This is the version with `snake_case` names and the one to prefer: official clients and the manual use it.
    ///
    /// `POST /v2/auth/token` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `body`: [`TokenRequest`] – What to exchange for a token. The credentials themselves
    ///   travel as HTTP Basic.
    ///
    /// # Answer
    ///
    /// [`TokenResponse`] – A new access token. Headers:
    /// [`RETRY_AFTER`](crate::headers::RETRY_AFTER).
    ///
    /// # Errors
    ///
    /// * 400: A parameter or the body is not acceptable.
    /// * 401: The token is missing or has ended, or client ID and secret do not match.
    /// * 403: The caller's policies do not allow the action, or there is no such path.
    /// * 404: What the call names does not exist.
    /// * 409: Something is in the way, such as a name that is taken or a full quota.
    /// * 429: Too many calls, perhaps too many failed sign-ins (`TOO_MANY_FAILED_LOGINS`). No
    ///   limits are published.
    /// * 500: The server failed. What was to be created may exist all the same.
    /// * `Error::decode_body` reads the body: [`ErrorBody`](crate::models::ErrorBody).
    ///
    /// # Provenance
    ///
    /// * inferred: x-idempotent; every call mints an independent token that soon expires, so a
    ///   repeat harms nothing.
    /// * observed: body credentials are ignored (GreenNodeHub/greennode-cli,
    ///   go/internal/login/tokencx.go).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: vngcloud_iam_accounts::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use vngcloud_iam_accounts::models::TokenRequest;
    ///
    /// let body = TokenRequest::new("client_credentials");
    /// let token_response = client.authentication().exchange_token(body).await?;
    /// println!("{token_response:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn exchange_token(&self, body: TokenRequest) -> ExchangeToken {
        ExchangeToken(Call::new(self.client, &EXCHANGE_TOKEN, decode::json).json(body))
    }

    /// Exchange client credentials for an access token (version 1).
    ///
    /// The same exchange as [`authentication().exchange_token`](crate::authentication::Authentication::exchange_token) with camelCase names. Nothing says that it is older or going away, but
    /// there is no reason to choose it in new code.
    ///
    /// `POST /v1/auth/token` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `body`: [`TokenRequestV1`] – What to exchange for a token. The credentials themselves
    ///   travel as HTTP Basic.
    ///
    /// # Answer
    ///
    /// [`TokenResponseV1`] – A new access token. Headers:
    /// [`RETRY_AFTER`](crate::headers::RETRY_AFTER).
    ///
    /// # Errors
    ///
    /// * 400: A parameter or the body is not acceptable.
    /// * 401: The token is missing or has ended, or client ID and secret do not match.
    /// * 403: The caller's policies do not allow the action, or there is no such path.
    /// * 404: What the call names does not exist.
    /// * 409: Something is in the way, such as a name that is taken or a full quota.
    /// * 429: Too many calls, perhaps too many failed sign-ins (`TOO_MANY_FAILED_LOGINS`). No
    ///   limits are published.
    /// * 500: The server failed. What was to be created may exist all the same.
    /// * `Error::decode_body` reads the body: [`ErrorBody`](crate::models::ErrorBody).
    ///
    /// # Provenance
    ///
    /// inferred: x-idempotent; every call mints an independent token that soon expires.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: vngcloud_iam_accounts::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use vngcloud_iam_accounts::models::TokenRequestV1;
    ///
    /// let body = TokenRequestV1::new("client_credentials");
    /// let token_response_v1 = client.authentication().exchange_token_v1(body).await?;
    /// println!("{token_response_v1:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn exchange_token_v1(&self, body: TokenRequestV1) -> ExchangeTokenV1 {
        ExchangeTokenV1(
            Call::new(self.client, &EXCHANGE_TOKEN_V1, decode::json).json(body),
        )
    }

    /// Impersonate a service account.
    ///
    /// Answers an access token with which the caller acts as the service account, possibly in another root account.
    /// Name the service account by its ID, not by its client ID.
    ///
    /// Two things must be in place: the service account lists the caller's root account among its trusted roots
    /// ([`service_accounts().add_trusted_root`](crate::service_accounts::ServiceAccounts::add_trusted_root)), and a policy allows the caller `iam:ImpersonateServiceAccount` on that service
    /// account. There is no refresh token; ask again when the token ends. Its lifetime is not documented.
    ///
    /// `POST /v1/auth/service-accounts/{id}/impersonate` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `id`: ID of the service account, not its client ID.
    ///
    /// # Answer
    ///
    /// [`ImpersonationToken`] – An access token of the service account.
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
    /// * inferred: x-idempotent; every call mints an independent token that soon expires.
    /// * documented: the two conditions are the manual's walkthrough for the console
    ///   (vngcloud/docs, service account impersonation between root user accounts), their mapping
    ///   to this API is inferred from names.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: vngcloud_iam_accounts::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use vngcloud_iam_accounts::models::ServiceAccountId;
    ///
    /// let id = ServiceAccountId::new("sa-1")?;
    /// let impersonation_token = client
    ///     .authentication()
    ///     .impersonate_service_account(&id)
    ///     .await?;
    /// println!("{impersonation_token:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn impersonate_service_account(
        &self,
        id: &ServiceAccountId,
    ) -> ImpersonateServiceAccount {
        ImpersonateServiceAccount(
            Call::new(self.client, &IMPERSONATE_SERVICE_ACCOUNT, decode::json)
                .path("id", id.to_string()),
        )
    }
}

openapi_runtime::call! {
    /// A call of [`Authentication::exchange_token`].
    pub struct ExchangeToken(Call<TokenResponse>);
}

openapi_runtime::call! {
    /// A call of [`Authentication::exchange_token_v1`].
    pub struct ExchangeTokenV1(Call<TokenResponseV1>);
}

openapi_runtime::call! {
    /// A call of [`Authentication::impersonate_service_account`].
    pub struct ImpersonateServiceAccount(Call<ImpersonationToken>);
}

pub(crate) static EXCHANGE_TOKEN: Operation = Operation {
    id: "exchangeToken",
    name: "authentication.exchange_token",
    resource: "Authentication",
    method: Method::POST,
    path: "/v2/auth/token",
    security: &[&["clientBasic"]],
    idempotency: Idempotency::Idempotent,
    success: &[200],
    statuses: &[200, 400, 401, 403, 404, 409, 429, 500],
    secrets: &["access_token", "refresh_token"],
    ..Operation::DEFAULT
};

pub(crate) static EXCHANGE_TOKEN_V1: Operation = Operation {
    id: "exchangeTokenV1",
    name: "authentication.exchange_token_v1",
    resource: "Authentication",
    method: Method::POST,
    path: "/v1/auth/token",
    security: &[&["clientBasic"]],
    idempotency: Idempotency::Idempotent,
    success: &[200],
    statuses: &[200, 400, 401, 403, 404, 409, 429, 500],
    secrets: &["accessToken", "refreshToken"],
    ..Operation::DEFAULT
};

pub(crate) static IMPERSONATE_SERVICE_ACCOUNT: Operation = Operation {
    id: "impersonateServiceAccount",
    name: "authentication.impersonate_service_account",
    resource: "Authentication",
    method: Method::POST,
    path: "/v1/auth/service-accounts/{id}/impersonate",
    security: &[&["clientCredentials"], &["bearerToken"]],
    idempotency: Idempotency::Idempotent,
    success: &[200],
    statuses: &[200, 400, 401, 403, 404, 409, 500],
    secrets: &["accessToken"],
    ..Operation::DEFAULT
};
