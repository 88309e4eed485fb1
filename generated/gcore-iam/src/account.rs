// @generated from gcore-iam.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

//! The account that the caller works in, and accounts that the caller opens.

use openapi_runtime::{ApiClient, Call, Idempotency, Method, Operation, decode};
use crate::models::{AccountDetail, CreatedAccount, NewAccount};

/// The account that the caller works in, and accounts that the caller opens.
///
/// Made by [`Client::account`](crate::Client::account).
#[derive(Debug, Clone, Copy)]
pub struct Account<'c> {
    client: &'c ApiClient,
}

impl<'c> Account<'c> {
    pub(crate) const fn new(client: &'c ApiClient) -> Self {
        Self { client }
    }

    /// Read the caller's account.
    ///
    /// Profile of the account, its users, and the services and features it may use.
    /// The `id` of the answer is the account ID that other operations take.
    ///
    /// `GET /iam/clients/me` (idempotent: repeating it does no harm)
    ///
    /// # Answer
    ///
    /// [`AccountDetail`] – The account. Headers: [`RETRY_AFTER`](crate::headers::RETRY_AFTER).
    ///
    /// # Errors
    ///
    /// * 401: The credentials are missing, wrong or expired.
    /// * 429: Too many requests. Wait as long as `Retry-After` says, or a minute if it is missing.
    /// * `Error::decode_body` reads the body: [`ErrorBody`](crate::models::ErrorBody).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: gcore_iam::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let account_detail = client.account().overview().await?;
    /// println!("{account_detail:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn overview(&self) -> AccountOverview {
        AccountOverview(Call::new(self.client, &ACCOUNT_OVERVIEW, decode::json))
    }

    /// Open another account.
    ///
    /// Opens an account for a company. The answer gives the ID of the new account.
    ///
    /// `POST /iam/clients/create` (not idempotent: repeating it may act twice)
    ///
    /// # Parameters
    ///
    /// * `body`: [`NewAccount`] – An account to be opened.
    ///
    /// # Answer
    ///
    /// [`CreatedAccount`] – The account exists. Headers:
    /// [`RETRY_AFTER`](crate::headers::RETRY_AFTER).
    ///
    /// # Errors
    ///
    /// * 400: The body is not JSON, or a member of it was refused.
    /// * 401: The credentials are missing, wrong or expired.
    /// * 403: The caller's role does not allow this.
    /// * 429: Too many requests. Wait as long as `Retry-After` says, or a minute if it is missing.
    /// * `Error::decode_body` reads the body: [`ErrorBody`](crate::models::ErrorBody).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: gcore_iam::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use gcore_iam::models::NewAccount;
    ///
    /// let body = NewAccount::new("Example Ltd");
    /// let created_account = client.account().create(body).await?;
    /// println!("{created_account:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn create(&self, body: NewAccount) -> CreateAccount {
        CreateAccount(Call::new(self.client, &CREATE_ACCOUNT, decode::json).json(body))
    }
}

openapi_runtime::call! {
    /// A call of [`Account::overview`].
    pub struct AccountOverview(Call<AccountDetail>);
}

openapi_runtime::call! {
    /// A call of [`Account::create`].
    pub struct CreateAccount(Call<CreatedAccount>);
}

pub(crate) static ACCOUNT_OVERVIEW: Operation = Operation {
    id: "accountOverview",
    name: "account.overview",
    resource: "Account",
    method: Method::GET,
    path: "/iam/clients/me",
    security: &[&["apiKey"], &["bearerToken"]],
    idempotency: Idempotency::Idempotent,
    success: &[200],
    statuses: &[200, 401, 429],
    ..Operation::DEFAULT
};

pub(crate) static CREATE_ACCOUNT: Operation = Operation {
    id: "createAccount",
    name: "account.create",
    resource: "Account",
    method: Method::POST,
    path: "/iam/clients/create",
    security: &[&["apiKey"], &["bearerToken"]],
    idempotency: Idempotency::NotIdempotent,
    success: &[201],
    statuses: &[201, 400, 401, 403, 429],
    ..Operation::DEFAULT
};
