// @generated from gcore-iam.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

//! Short-lived tokens in exchange for a name and a password, and the forgotten password.

use openapi_runtime::{ApiClient, Call, Idempotency, Method, Operation, decode};
use crate::models::{
    AccountId, LoginCredentials, PasswordReset, PasswordResetSent, TokenPair,
    TokenRefresh,
};

/// Short-lived tokens in exchange for a name and a password, and the forgotten password.
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

    /// Log in with a password.
    ///
    /// Exchanges a user's name and password for an access token, good for one hour, and a refresh token, good for
    /// 24 hours. Users with two-step login also send the one-time password. No credentials are sent in the header.
    ///
    /// Five attempts a minute are allowed, and three failures an hour.
    ///
    /// `POST /iam/auth/jwt/login` (not idempotent: repeating it may act twice; sent without credentials)
    ///
    /// # Parameters
    ///
    /// * `body`: [`LoginCredentials`] – What a user logs in with.
    ///
    /// # Answer
    ///
    /// [`TokenPair`] – A pair of tokens. Headers: [`RETRY_AFTER`](crate::headers::RETRY_AFTER).
    ///
    /// # Errors
    ///
    /// * 400: The body is not JSON, or a member of it was refused.
    /// * 429: Too many requests. Wait as long as `Retry-After` says, or a minute if it is missing.
    /// * `Error::decode_body` reads the body: [`ErrorBody`](crate::models::ErrorBody).
    ///
    /// # Provenance
    ///
    /// documented: the limits come from the vendor's older document (gcore-iam-sdk-go,
    /// 2025-09-26).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: gcore_iam::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use gcore_iam::models::LoginCredentials;
    ///
    /// let body = LoginCredentials::new("user@example.com", "example-password");
    /// let token_pair = client.authentication().login(body).await?;
    /// println!("{token_pair:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn login(&self, body: LoginCredentials) -> Login {
        Login(Call::new(self.client, &LOGIN, decode::json).json(body))
    }

    /// Exchange a refresh token for new tokens.
    ///
    /// Gives a fresh access token and a fresh refresh token. When this is answered 401, log in again. No credentials
    /// are sent in the header.
    ///
    /// `POST /iam/auth/jwt/refresh` (not idempotent: repeating it may act twice; sent without credentials)
    ///
    /// # Parameters
    ///
    /// * `body`: [`TokenRefresh`] – A refresh token to be exchanged.
    ///
    /// # Answer
    ///
    /// [`TokenPair`] – A new pair of tokens. Headers:
    /// [`RETRY_AFTER`](crate::headers::RETRY_AFTER).
    ///
    /// # Errors
    ///
    /// * 400: The body is not JSON, or a member of it was refused.
    /// * 401: The credentials are missing, wrong or expired.
    /// * 429: Too many requests. Wait as long as `Retry-After` says, or a minute if it is missing.
    /// * `Error::decode_body` reads the body: [`ErrorBody`](crate::models::ErrorBody).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: gcore_iam::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use gcore_iam::models::TokenRefresh;
    ///
    /// let body = TokenRefresh::new("example-refresh-token");
    /// let token_pair = client.authentication().refresh_token(body).await?;
    /// println!("{token_pair:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn refresh_token(&self, body: TokenRefresh) -> RefreshToken {
        RefreshToken(Call::new(self.client, &REFRESH_TOKEN, decode::json).json(body))
    }

    /// Get tokens for another account.
    ///
    /// Gives tokens with which the caller works in the account named in the path.
    ///
    /// `GET /iam/auth/jwt/clients/{clientId}/login` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `client_id`: The account.
    ///
    /// # Answer
    ///
    /// [`TokenPair`] – A pair of tokens for that account. Headers:
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
    /// let token_pair = client.authentication().login_to_account(client_id).await?;
    /// println!("{token_pair:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn login_to_account(&self, client_id: AccountId) -> LoginToAccount {
        LoginToAccount(
            Call::new(self.client, &LOGIN_TO_ACCOUNT, decode::json)
                .path("clientId", client_id.to_string()),
        )
    }

    /// Ask for a password reset e-mail.
    ///
    /// Sends an e-mail with which the user sets a new password. No credentials are needed.
    ///
    /// `POST /iam/auth/password/forgot` (not idempotent: repeating it may act twice; sent without credentials)
    ///
    /// # Parameters
    ///
    /// * `body`: [`PasswordReset`] – Whose password is to be reset.
    ///
    /// # Answer
    ///
    /// [`PasswordResetSent`] – The e-mail is on its way. Headers:
    /// [`RETRY_AFTER`](crate::headers::RETRY_AFTER).
    ///
    /// # Errors
    ///
    /// * 400: The body is not JSON, or a member of it was refused.
    /// * 429: Too many requests. Wait as long as `Retry-After` says, or a minute if it is missing.
    /// * `Error::decode_body` reads the body: [`ErrorBody`](crate::models::ErrorBody).
    ///
    /// # Provenance
    ///
    /// inferred: the vendor's document asks for an API key here, surely by oversight, since the
    /// caller has lost access.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: gcore_iam::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use gcore_iam::models::PasswordReset;
    ///
    /// let body = PasswordReset::new("user@example.com");
    /// let password_reset_sent = client.authentication().forgot_password(body).await?;
    /// println!("{password_reset_sent:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn forgot_password(&self, body: PasswordReset) -> ForgotPassword {
        ForgotPassword(Call::new(self.client, &FORGOT_PASSWORD, decode::json).json(body))
    }
}

openapi_runtime::call! {
    /// A call of [`Authentication::login`].
    pub struct Login(Call<TokenPair>);
}

openapi_runtime::call! {
    /// A call of [`Authentication::refresh_token`].
    pub struct RefreshToken(Call<TokenPair>);
}

openapi_runtime::call! {
    /// A call of [`Authentication::login_to_account`].
    pub struct LoginToAccount(Call<TokenPair>);
}

openapi_runtime::call! {
    /// A call of [`Authentication::forgot_password`].
    pub struct ForgotPassword(Call<PasswordResetSent>);
}

pub(crate) static LOGIN: Operation = Operation {
    id: "login",
    name: "authentication.login",
    resource: "Authentication",
    method: Method::POST,
    path: "/iam/auth/jwt/login",
    security: &[],
    idempotency: Idempotency::NotIdempotent,
    success: &[200],
    statuses: &[200, 400, 429],
    secrets: &["access", "one_time_password", "password", "refresh"],
    ..Operation::DEFAULT
};

pub(crate) static REFRESH_TOKEN: Operation = Operation {
    id: "refreshToken",
    name: "authentication.refresh_token",
    resource: "Authentication",
    method: Method::POST,
    path: "/iam/auth/jwt/refresh",
    security: &[],
    idempotency: Idempotency::NotIdempotent,
    success: &[200],
    statuses: &[200, 400, 401, 429],
    secrets: &["access", "refresh"],
    ..Operation::DEFAULT
};

pub(crate) static LOGIN_TO_ACCOUNT: Operation = Operation {
    id: "loginToAccount",
    name: "authentication.login_to_account",
    resource: "Authentication",
    method: Method::GET,
    path: "/iam/auth/jwt/clients/{clientId}/login",
    security: &[&["apiKey"], &["bearerToken"]],
    idempotency: Idempotency::Idempotent,
    success: &[200],
    statuses: &[200, 401, 403, 404, 429],
    secrets: &["access", "refresh"],
    ..Operation::DEFAULT
};

pub(crate) static FORGOT_PASSWORD: Operation = Operation {
    id: "forgotPassword",
    name: "authentication.forgot_password",
    resource: "Authentication",
    method: Method::POST,
    path: "/iam/auth/password/forgot",
    security: &[],
    idempotency: Idempotency::NotIdempotent,
    success: &[200],
    statuses: &[200, 400, 429],
    ..Operation::DEFAULT
};
