// @generated from vngcloud-iam-accounts.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

//! IAM users of the account.

use openapi_runtime::{
    ApiClient, BareArray, Call, Idempotency, Method, Operation, PagedCall, Pagination,
    PaginationStyle, Secret, decode,
};
use crate::models::{
    EmailSetup, NewUser, NewUserTags, PasswordReset, User, UserDetail, UserId,
    UserTagKeys, UserTags, Verification,
};

/// IAM users of the account.
///
/// Made by [`Client::users`](crate::Client::users).
#[derive(Debug, Clone, Copy)]
pub struct Users<'c> {
    client: &'c ApiClient,
}

impl<'c> Users<'c> {
    pub(crate) const fn new(client: &'c ApiClient) -> Self {
        Self { client }
    }

    /// List IAM users.
    ///
    /// All IAM users of the account, page by page. The API has no filter by name.
    ///
    /// `GET /v1/iam-users` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `page_number` (optional): Number of the page, counted from 0.
    /// * `page_size` (optional): Rows on a page. No upper limit is published.
    ///
    /// # Answer
    ///
    /// A page of [`User`]: `items()` goes through the rows of all pages, `pages()` through the
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
    /// let mut rows = client.users().list().items();
    /// while let Some(user) = rows.try_next().await? {
    ///     println!("{user:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list(&self) -> ListUsers {
        ListUsers(PagedCall::new(self.client, &LIST_USERS, &LIST_USERS_PAGES))
    }

    /// Create an IAM user.
    ///
    /// The answer is declared to be empty, so the new user's ID has to be looked up in [`users().list`](crate::users::Users::list). An account may
    /// have 20 IAM users; a username stays taken until its user is deleted and cannot be changed later.
    ///
    /// `POST /v1/iam-users` (not idempotent: repeating it may act twice)
    ///
    /// # Parameters
    ///
    /// * `body`: [`NewUser`] – An IAM user to create. Both fields are declared optional, though a
    ///   user without them has no use.
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
    /// use vngcloud_iam_accounts::models::NewUser;
    ///
    /// let body = NewUser::new().username("alice").password("placeholder-Passw0rd");
    /// client.users().create(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn create(&self, body: NewUser) -> CreateUser {
        CreateUser(Call::new(self.client, &CREATE_USER, decode::nothing).json(body))
    }

    /// Get an IAM user.
    ///
    /// The answer's shape is not published. The fields known from [`users().list`](crate::users::Users::list) are offered, none of them certain;
    /// everything else the server sends is kept as it came.
    ///
    /// `GET /v1/iam-users/{id}` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `id`: ID of the IAM user.
    ///
    /// # Answer
    ///
    /// [`UserDetail`] – The user.
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
    /// use vngcloud_iam_accounts::models::UserId;
    ///
    /// let id = UserId::new("e6d39955-e4c3-1234-1234-84d82ea554bf")?;
    /// let user_detail = client.users().get(&id).await?;
    /// println!("{user_detail:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn get(&self, id: &UserId) -> GetUser {
        GetUser(
            Call::new(self.client, &GET_USER, decode::json).path("id", id.to_string()),
        )
    }

    /// Delete an IAM user.
    ///
    /// Removes the user for good. Its username may be taken again afterwards.
    ///
    /// `DELETE /v1/iam-users/{id}` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `id`: ID of the IAM user.
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
    /// use vngcloud_iam_accounts::models::UserId;
    ///
    /// let id = UserId::new("e6d39955-e4c3-1234-1234-84d82ea554bf")?;
    /// client.users().delete(&id).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete(&self, id: &UserId) -> DeleteUser {
        DeleteUser(
            Call::new(self.client, &DELETE_USER, decode::nothing)
                .path("id", id.to_string()),
        )
    }

    /// Activate an IAM user.
    ///
    /// Lets a deactivated user sign in again. What happens to a user who is active is not documented.
    ///
    /// `POST /v1/iam-users/{id}/activate` (not idempotent: repeating it may act twice)
    ///
    /// # Parameters
    ///
    /// * `id`: ID of the IAM user.
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
    /// use vngcloud_iam_accounts::models::UserId;
    ///
    /// let id = UserId::new("e6d39955-e4c3-1234-1234-84d82ea554bf")?;
    /// client.users().activate(&id).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn activate(&self, id: &UserId) -> ActivateUser {
        ActivateUser(
            Call::new(self.client, &ACTIVATE_USER, decode::nothing)
                .path("id", id.to_string()),
        )
    }

    /// Deactivate an IAM user.
    ///
    /// Keeps the user from signing in, without deleting anything. Whether tokens that are already out stay valid is
    /// not documented.
    ///
    /// `POST /v1/iam-users/{id}/deactivate` (not idempotent: repeating it may act twice)
    ///
    /// # Parameters
    ///
    /// * `id`: ID of the IAM user.
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
    /// use vngcloud_iam_accounts::models::UserId;
    ///
    /// let id = UserId::new("e6d39955-e4c3-1234-1234-84d82ea554bf")?;
    /// client.users().deactivate(&id).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn deactivate(&self, id: &UserId) -> DeactivateUser {
        DeactivateUser(
            Call::new(self.client, &DEACTIVATE_USER, decode::nothing)
                .path("id", id.to_string()),
        )
    }

    /// Set an IAM user's password.
    ///
    /// Gives the user a new password, chosen by the caller. The account's password policy applies.
    ///
    /// `POST /v1/iam-users/{id}/reset-password` (not idempotent: repeating it may act twice)
    ///
    /// # Parameters
    ///
    /// * `id`: ID of the IAM user.
    /// * `body`: [`PasswordReset`] – The new password.
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
    /// use vngcloud_iam_accounts::models::{PasswordReset, UserId};
    ///
    /// let id = UserId::new("e6d39955-e4c3-1234-1234-84d82ea554bf")?;
    /// let body = PasswordReset::new().password("placeholder-Passw0rd");
    /// client.users().reset_password(&id, body).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn reset_password(&self, id: &UserId, body: PasswordReset) -> ResetUserPassword {
        ResetUserPassword(
            Call::new(self.client, &RESET_USER_PASSWORD, decode::nothing)
                .path("id", id.to_string())
                .json(body),
        )
    }

    /// Register a user's e-mail address for two-factor authentication.
    ///
    /// First step of e-mail authentication: stores the address, not yet verified. Go on with
    /// [`users().send_verification_email`](crate::users::Users::send_verification_email), [`users().verify_email`](crate::users::Users::verify_email) and [`users().activate_email`](crate::users::Users::activate_email).
    ///
    /// `POST /v1/iam-users/{id}/set-up-email` (not idempotent: repeating it may act twice)
    ///
    /// # Parameters
    ///
    /// * `id`: ID of the IAM user.
    /// * `body`: [`EmailSetup`] – The address to register.
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
    /// inferred: the order of the steps, from their names and the verified and enabled flags.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: vngcloud_iam_accounts::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use vngcloud_iam_accounts::models::{EmailSetup, UserId};
    ///
    /// let id = UserId::new("e6d39955-e4c3-1234-1234-84d82ea554bf")?;
    /// let body = EmailSetup::new().email("user@example.com");
    /// client.users().set_up_email(&id, body).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn set_up_email(&self, id: &UserId, body: EmailSetup) -> SetUpUserEmail {
        SetUpUserEmail(
            Call::new(self.client, &SET_UP_USER_EMAIL, decode::nothing)
                .path("id", id.to_string())
                .json(body),
        )
    }

    /// Send a user a code to verify the e-mail address.
    ///
    /// Sends a message with a six-digit code to the address that [`users().set_up_email`](crate::users::Users::set_up_email) stored. Each call sends another
    /// message.
    ///
    /// `POST /v1/iam-users/{id}/send-verification-email` (not idempotent: repeating it may act twice)
    ///
    /// # Parameters
    ///
    /// * `id`: ID of the IAM user.
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
    /// use vngcloud_iam_accounts::models::UserId;
    ///
    /// let id = UserId::new("e6d39955-e4c3-1234-1234-84d82ea554bf")?;
    /// client.users().send_verification_email(&id).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn send_verification_email(&self, id: &UserId) -> SendUserVerificationEmail {
        SendUserVerificationEmail(
            Call::new(self.client, &SEND_USER_VERIFICATION_EMAIL, decode::nothing)
                .path("id", id.to_string()),
        )
    }

    /// Verify a user's e-mail address.
    ///
    /// Proves with the six-digit code that the registered address is the user's.
    ///
    /// `POST /v1/iam-users/{id}/verify-email` (not idempotent: repeating it may act twice)
    ///
    /// # Parameters
    ///
    /// * `id`: ID of the IAM user.
    /// * `body`: [`Verification`] – The code that proves a second factor.
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
    /// use vngcloud_iam_accounts::models::{UserId, Verification};
    ///
    /// let id = UserId::new("e6d39955-e4c3-1234-1234-84d82ea554bf")?;
    /// let body = Verification::new().token("123456");
    /// client.users().verify_email(&id, body).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn verify_email(&self, id: &UserId, body: Verification) -> VerifyUserEmail {
        VerifyUserEmail(
            Call::new(self.client, &VERIFY_USER_EMAIL, decode::nothing)
                .path("id", id.to_string())
                .json(body),
        )
    }

    /// Turn on e-mail authentication for a user.
    ///
    /// From now on the user's sign-in asks for a code sent by e-mail. Verify the address first.
    ///
    /// `POST /v1/iam-users/{id}/activate-email` (not idempotent: repeating it may act twice)
    ///
    /// # Parameters
    ///
    /// * `id`: ID of the IAM user.
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
    /// use vngcloud_iam_accounts::models::UserId;
    ///
    /// let id = UserId::new("e6d39955-e4c3-1234-1234-84d82ea554bf")?;
    /// client.users().activate_email(&id).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn activate_email(&self, id: &UserId) -> ActivateUserEmail {
        ActivateUserEmail(
            Call::new(self.client, &ACTIVATE_USER_EMAIL, decode::nothing)
                .path("id", id.to_string()),
        )
    }

    /// Turn off e-mail authentication for a user.
    ///
    /// The user's sign-in no longer asks for a code sent by e-mail. The registered address is kept.
    ///
    /// `POST /v1/iam-users/{id}/deactivate-email` (not idempotent: repeating it may act twice)
    ///
    /// # Parameters
    ///
    /// * `id`: ID of the IAM user.
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
    /// inferred: that the address is kept, from the separate verified and enabled flags.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: vngcloud_iam_accounts::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use vngcloud_iam_accounts::models::UserId;
    ///
    /// let id = UserId::new("e6d39955-e4c3-1234-1234-84d82ea554bf")?;
    /// client.users().deactivate_email(&id).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn deactivate_email(&self, id: &UserId) -> DeactivateUserEmail {
        DeactivateUserEmail(
            Call::new(self.client, &DEACTIVATE_USER_EMAIL, decode::nothing)
                .path("id", id.to_string()),
        )
    }

    /// Start setting up Google Authenticator for a user.
    ///
    /// First step of authentication by app. The server is likely to answer what the app needs to be paired. Go on with
    /// [`users().verify_google_authenticator`](crate::users::Users::verify_google_authenticator) and [`users().activate_google_authenticator`](crate::users::Users::activate_google_authenticator).
    ///
    /// `POST /v1/iam-users/{id}/set-up-google` (not idempotent: repeating it may act twice)
    ///
    /// # Parameters
    ///
    /// * `id`: ID of the IAM user.
    ///
    /// # Answer
    ///
    /// A secret – What the app needs to be paired, if the server answers anything. `None` when
    /// the body is empty.
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
    /// inferred: a payload, because the sibling operations answer 204 and this one 200.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: vngcloud_iam_accounts::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use vngcloud_iam_accounts::models::UserId;
    ///
    /// let id = UserId::new("e6d39955-e4c3-1234-1234-84d82ea554bf")?;
    /// let answer = client.users().set_up_google_authenticator(&id).await?;
    /// println!("{answer:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn set_up_google_authenticator(
        &self,
        id: &UserId,
    ) -> SetUpUserGoogleAuthenticator {
        SetUpUserGoogleAuthenticator(
            Call::new(
                    self.client,
                    &SET_UP_USER_GOOGLE_AUTHENTICATOR,
                    decode::json_or_empty,
                )
                .path("id", id.to_string()),
        )
    }

    /// Verify a user's Google Authenticator.
    ///
    /// Proves with the app's six-digit code that the pairing works. This is the only such operation: a user who sets up
    /// the app for themselves verifies it here too, with their own ID.
    ///
    /// `POST /v1/iam-users/{id}/verify-google` (not idempotent: repeating it may act twice)
    ///
    /// # Parameters
    ///
    /// * `id`: ID of the IAM user.
    /// * `body`: [`Verification`] – The code that proves a second factor.
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
    /// inferred: use for oneself. The vendor's title speaks of the current user although the path
    /// names a user, and no variant without an ID exists.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: vngcloud_iam_accounts::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use vngcloud_iam_accounts::models::{UserId, Verification};
    ///
    /// let id = UserId::new("e6d39955-e4c3-1234-1234-84d82ea554bf")?;
    /// let body = Verification::new().token("123456");
    /// client.users().verify_google_authenticator(&id, body).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn verify_google_authenticator(
        &self,
        id: &UserId,
        body: Verification,
    ) -> VerifyUserGoogleAuthenticator {
        VerifyUserGoogleAuthenticator(
            Call::new(self.client, &VERIFY_USER_GOOGLE_AUTHENTICATOR, decode::nothing)
                .path("id", id.to_string())
                .json(body),
        )
    }

    /// Turn on Google Authenticator for a user.
    ///
    /// From now on the user's sign-in asks for the app's six-digit code. Verify the app first.
    ///
    /// `POST /v1/iam-users/{id}/activate-google` (not idempotent: repeating it may act twice)
    ///
    /// # Parameters
    ///
    /// * `id`: ID of the IAM user.
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
    /// use vngcloud_iam_accounts::models::UserId;
    ///
    /// let id = UserId::new("e6d39955-e4c3-1234-1234-84d82ea554bf")?;
    /// client.users().activate_google_authenticator(&id).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn activate_google_authenticator(
        &self,
        id: &UserId,
    ) -> ActivateUserGoogleAuthenticator {
        ActivateUserGoogleAuthenticator(
            Call::new(self.client, &ACTIVATE_USER_GOOGLE_AUTHENTICATOR, decode::nothing)
                .path("id", id.to_string()),
        )
    }

    /// Turn off Google Authenticator for a user.
    ///
    /// The user's sign-in no longer asks for the app's code. The pairing itself is kept.
    ///
    /// `POST /v1/iam-users/{id}/deactivate-google` (not idempotent: repeating it may act twice)
    ///
    /// # Parameters
    ///
    /// * `id`: ID of the IAM user.
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
    /// inferred: that the pairing is kept, from the separate verified and enabled flags.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: vngcloud_iam_accounts::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use vngcloud_iam_accounts::models::UserId;
    ///
    /// let id = UserId::new("e6d39955-e4c3-1234-1234-84d82ea554bf")?;
    /// client.users().deactivate_google_authenticator(&id).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn deactivate_google_authenticator(
        &self,
        id: &UserId,
    ) -> DeactivateUserGoogleAuthenticator {
        DeactivateUserGoogleAuthenticator(
            Call::new(
                    self.client,
                    &DEACTIVATE_USER_GOOGLE_AUTHENTICATOR,
                    decode::nothing,
                )
                .path("id", id.to_string()),
        )
    }

    /// List an IAM user's tags.
    ///
    /// The answer's shape is not published; it is read both as an object with `tags`, the way service accounts
    /// answer it, and as a bare array.
    ///
    /// `GET /v1/iam-users/{id}/tags` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `id`: ID of the IAM user.
    ///
    /// # Answer
    ///
    /// [`UserTags`] – The tags.
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
    /// use vngcloud_iam_accounts::models::UserId;
    ///
    /// let id = UserId::new("e6d39955-e4c3-1234-1234-84d82ea554bf")?;
    /// let user_tags = client.users().list_tags(&id).await?;
    /// println!("{user_tags:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_tags(&self, id: &UserId) -> ListUserTags {
        ListUserTags(
            Call::new(self.client, &LIST_USER_TAGS, decode::json)
                .path("id", id.to_string()),
        )
    }

    /// Create tags on an IAM user.
    ///
    /// Takes at least one tag. Whether a key that exists is replaced or refused is not documented; for service accounts
    /// it is updated.
    ///
    /// `POST /v1/iam-users/{id}/tags` (not idempotent: repeating it may act twice)
    ///
    /// # Parameters
    ///
    /// * `id`: ID of the IAM user.
    /// * `body`: [`NewUserTags`] – Tags to set on a user, at least one.
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
    /// use vngcloud_iam_accounts::models::{NewTag, NewUserTags, UserId};
    ///
    /// let id = UserId::new("e6d39955-e4c3-1234-1234-84d82ea554bf")?;
    /// let body = NewUserTags::new([NewTag::new("env").value("prod")]);
    /// client.users().create_tags(&id, body).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn create_tags(&self, id: &UserId, body: NewUserTags) -> CreateUserTags {
        CreateUserTags(
            Call::new(self.client, &CREATE_USER_TAGS, decode::nothing)
                .path("id", id.to_string())
                .json(body),
        )
    }

    /// Delete tags of an IAM user.
    ///
    /// Removes the tags with the given keys, at least one. This is a DELETE with a body, which some proxies drop on the
    /// way.
    ///
    /// `DELETE /v1/iam-users/{id}/tags` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `id`: ID of the IAM user.
    /// * `body`: [`UserTagKeys`] – Keys of the tags to delete, at least one.
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
    /// use vngcloud_iam_accounts::models::{UserId, UserTagKeys};
    ///
    /// let id = UserId::new("e6d39955-e4c3-1234-1234-84d82ea554bf")?;
    /// let body = UserTagKeys::new(["keys"]);
    /// client.users().delete_tags(&id, body).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete_tags(&self, id: &UserId, body: UserTagKeys) -> DeleteUserTags {
        DeleteUserTags(
            Call::new(self.client, &DELETE_USER_TAGS, decode::nothing)
                .path("id", id.to_string())
                .json(body),
        )
    }
}

openapi_runtime::paged_call! {
    /// A call of [`Users::list`].
    pub struct ListUsers(PagedCall<User>);
}

impl ListUsers {
    /// Number of the page, counted from 0.
    pub fn page_number(self, page_number: i64) -> Self {
        Self(self.0.query("pageNumber", page_number.to_string()))
    }

    /// Rows on a page. No upper limit is published.
    pub fn page_size(self, page_size: i64) -> Self {
        Self(self.0.query("pageSize", page_size.to_string()))
    }
}

openapi_runtime::call! {
    /// A call of [`Users::create`].
    pub struct CreateUser(Call<()>);
}

openapi_runtime::call! {
    /// A call of [`Users::get`].
    pub struct GetUser(Call<UserDetail>);
}

openapi_runtime::call! {
    /// A call of [`Users::delete`].
    pub struct DeleteUser(Call<()>);
}

openapi_runtime::call! {
    /// A call of [`Users::activate`].
    pub struct ActivateUser(Call<()>);
}

openapi_runtime::call! {
    /// A call of [`Users::deactivate`].
    pub struct DeactivateUser(Call<()>);
}

openapi_runtime::call! {
    /// A call of [`Users::reset_password`].
    pub struct ResetUserPassword(Call<()>);
}

openapi_runtime::call! {
    /// A call of [`Users::set_up_email`].
    pub struct SetUpUserEmail(Call<()>);
}

openapi_runtime::call! {
    /// A call of [`Users::send_verification_email`].
    pub struct SendUserVerificationEmail(Call<()>);
}

openapi_runtime::call! {
    /// A call of [`Users::verify_email`].
    pub struct VerifyUserEmail(Call<()>);
}

openapi_runtime::call! {
    /// A call of [`Users::activate_email`].
    pub struct ActivateUserEmail(Call<()>);
}

openapi_runtime::call! {
    /// A call of [`Users::deactivate_email`].
    pub struct DeactivateUserEmail(Call<()>);
}

openapi_runtime::call! {
    /// A call of [`Users::set_up_google_authenticator`].
    pub struct SetUpUserGoogleAuthenticator(Call<Option<Secret>>);
}

openapi_runtime::call! {
    /// A call of [`Users::verify_google_authenticator`].
    pub struct VerifyUserGoogleAuthenticator(Call<()>);
}

openapi_runtime::call! {
    /// A call of [`Users::activate_google_authenticator`].
    pub struct ActivateUserGoogleAuthenticator(Call<()>);
}

openapi_runtime::call! {
    /// A call of [`Users::deactivate_google_authenticator`].
    pub struct DeactivateUserGoogleAuthenticator(Call<()>);
}

openapi_runtime::call! {
    /// A call of [`Users::list_tags`].
    pub struct ListUserTags(Call<UserTags>);
}

openapi_runtime::call! {
    /// A call of [`Users::create_tags`].
    pub struct CreateUserTags(Call<()>);
}

openapi_runtime::call! {
    /// A call of [`Users::delete_tags`].
    pub struct DeleteUserTags(Call<()>);
}

pub(crate) static LIST_USERS: Operation = Operation {
    id: "listUsers",
    name: "users.list",
    resource: "Users",
    method: Method::GET,
    path: "/v1/iam-users",
    security: &[&["clientCredentials"], &["bearerToken"]],
    idempotency: Idempotency::Idempotent,
    success: &[200],
    statuses: &[200, 400, 401, 403, 404, 409, 500],
    ..Operation::DEFAULT
};

static LIST_USERS_PAGES: Pagination = Pagination {
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

pub(crate) static CREATE_USER: Operation = Operation {
    id: "createUser",
    name: "users.create",
    resource: "Users",
    method: Method::POST,
    path: "/v1/iam-users",
    security: &[&["clientCredentials"], &["bearerToken"]],
    idempotency: Idempotency::NotIdempotent,
    success: &[201],
    statuses: &[201, 400, 401, 403, 404, 409, 500],
    secrets: &["password"],
    ..Operation::DEFAULT
};

pub(crate) static GET_USER: Operation = Operation {
    id: "getUser",
    name: "users.get",
    resource: "Users",
    method: Method::GET,
    path: "/v1/iam-users/{id}",
    security: &[&["clientCredentials"], &["bearerToken"]],
    idempotency: Idempotency::Idempotent,
    success: &[200],
    statuses: &[200, 400, 401, 403, 404, 409, 500],
    ..Operation::DEFAULT
};

pub(crate) static DELETE_USER: Operation = Operation {
    id: "deleteUser",
    name: "users.delete",
    resource: "Users",
    method: Method::DELETE,
    path: "/v1/iam-users/{id}",
    security: &[&["clientCredentials"], &["bearerToken"]],
    idempotency: Idempotency::Idempotent,
    success: &[204],
    statuses: &[204, 400, 401, 403, 404, 409, 500],
    ..Operation::DEFAULT
};

pub(crate) static ACTIVATE_USER: Operation = Operation {
    id: "activateUser",
    name: "users.activate",
    resource: "Users",
    method: Method::POST,
    path: "/v1/iam-users/{id}/activate",
    security: &[&["clientCredentials"], &["bearerToken"]],
    idempotency: Idempotency::NotIdempotent,
    success: &[204],
    statuses: &[204, 400, 401, 403, 404, 409, 500],
    ..Operation::DEFAULT
};

pub(crate) static DEACTIVATE_USER: Operation = Operation {
    id: "deactivateUser",
    name: "users.deactivate",
    resource: "Users",
    method: Method::POST,
    path: "/v1/iam-users/{id}/deactivate",
    security: &[&["clientCredentials"], &["bearerToken"]],
    idempotency: Idempotency::NotIdempotent,
    success: &[204],
    statuses: &[204, 400, 401, 403, 404, 409, 500],
    ..Operation::DEFAULT
};

pub(crate) static RESET_USER_PASSWORD: Operation = Operation {
    id: "resetUserPassword",
    name: "users.reset_password",
    resource: "Users",
    method: Method::POST,
    path: "/v1/iam-users/{id}/reset-password",
    security: &[&["clientCredentials"], &["bearerToken"]],
    idempotency: Idempotency::NotIdempotent,
    success: &[204],
    statuses: &[204, 400, 401, 403, 404, 409, 500],
    secrets: &["password"],
    ..Operation::DEFAULT
};

pub(crate) static SET_UP_USER_EMAIL: Operation = Operation {
    id: "setUpUserEmail",
    name: "users.set_up_email",
    resource: "Users",
    method: Method::POST,
    path: "/v1/iam-users/{id}/set-up-email",
    security: &[&["clientCredentials"], &["bearerToken"]],
    idempotency: Idempotency::NotIdempotent,
    success: &[204],
    statuses: &[204, 400, 401, 403, 404, 409, 500],
    ..Operation::DEFAULT
};

pub(crate) static SEND_USER_VERIFICATION_EMAIL: Operation = Operation {
    id: "sendUserVerificationEmail",
    name: "users.send_verification_email",
    resource: "Users",
    method: Method::POST,
    path: "/v1/iam-users/{id}/send-verification-email",
    security: &[&["clientCredentials"], &["bearerToken"]],
    idempotency: Idempotency::NotIdempotent,
    success: &[204],
    statuses: &[204, 400, 401, 403, 404, 409, 500],
    ..Operation::DEFAULT
};

pub(crate) static VERIFY_USER_EMAIL: Operation = Operation {
    id: "verifyUserEmail",
    name: "users.verify_email",
    resource: "Users",
    method: Method::POST,
    path: "/v1/iam-users/{id}/verify-email",
    security: &[&["clientCredentials"], &["bearerToken"]],
    idempotency: Idempotency::NotIdempotent,
    success: &[204],
    statuses: &[204, 400, 401, 403, 404, 409, 500],
    secrets: &["token"],
    ..Operation::DEFAULT
};

pub(crate) static ACTIVATE_USER_EMAIL: Operation = Operation {
    id: "activateUserEmail",
    name: "users.activate_email",
    resource: "Users",
    method: Method::POST,
    path: "/v1/iam-users/{id}/activate-email",
    security: &[&["clientCredentials"], &["bearerToken"]],
    idempotency: Idempotency::NotIdempotent,
    success: &[204],
    statuses: &[204, 400, 401, 403, 404, 409, 500],
    ..Operation::DEFAULT
};

pub(crate) static DEACTIVATE_USER_EMAIL: Operation = Operation {
    id: "deactivateUserEmail",
    name: "users.deactivate_email",
    resource: "Users",
    method: Method::POST,
    path: "/v1/iam-users/{id}/deactivate-email",
    security: &[&["clientCredentials"], &["bearerToken"]],
    idempotency: Idempotency::NotIdempotent,
    success: &[204],
    statuses: &[204, 400, 401, 403, 404, 409, 500],
    ..Operation::DEFAULT
};

pub(crate) static SET_UP_USER_GOOGLE_AUTHENTICATOR: Operation = Operation {
    id: "setUpUserGoogleAuthenticator",
    name: "users.set_up_google_authenticator",
    resource: "Users",
    method: Method::POST,
    path: "/v1/iam-users/{id}/set-up-google",
    security: &[&["clientCredentials"], &["bearerToken"]],
    idempotency: Idempotency::NotIdempotent,
    success: &[200],
    statuses: &[200, 400, 401, 403, 404, 409, 500],
    ..Operation::DEFAULT
};

pub(crate) static VERIFY_USER_GOOGLE_AUTHENTICATOR: Operation = Operation {
    id: "verifyUserGoogleAuthenticator",
    name: "users.verify_google_authenticator",
    resource: "Users",
    method: Method::POST,
    path: "/v1/iam-users/{id}/verify-google",
    security: &[&["clientCredentials"], &["bearerToken"]],
    idempotency: Idempotency::NotIdempotent,
    success: &[204],
    statuses: &[204, 400, 401, 403, 404, 409, 500],
    secrets: &["token"],
    ..Operation::DEFAULT
};

pub(crate) static ACTIVATE_USER_GOOGLE_AUTHENTICATOR: Operation = Operation {
    id: "activateUserGoogleAuthenticator",
    name: "users.activate_google_authenticator",
    resource: "Users",
    method: Method::POST,
    path: "/v1/iam-users/{id}/activate-google",
    security: &[&["clientCredentials"], &["bearerToken"]],
    idempotency: Idempotency::NotIdempotent,
    success: &[204],
    statuses: &[204, 400, 401, 403, 404, 409, 500],
    ..Operation::DEFAULT
};

pub(crate) static DEACTIVATE_USER_GOOGLE_AUTHENTICATOR: Operation = Operation {
    id: "deactivateUserGoogleAuthenticator",
    name: "users.deactivate_google_authenticator",
    resource: "Users",
    method: Method::POST,
    path: "/v1/iam-users/{id}/deactivate-google",
    security: &[&["clientCredentials"], &["bearerToken"]],
    idempotency: Idempotency::NotIdempotent,
    success: &[204],
    statuses: &[204, 400, 401, 403, 404, 409, 500],
    ..Operation::DEFAULT
};

pub(crate) static LIST_USER_TAGS: Operation = Operation {
    id: "listUserTags",
    name: "users.list_tags",
    resource: "Users",
    method: Method::GET,
    path: "/v1/iam-users/{id}/tags",
    security: &[&["clientCredentials"], &["bearerToken"]],
    idempotency: Idempotency::Idempotent,
    success: &[200],
    statuses: &[200, 400, 401, 403, 404, 409, 500],
    ..Operation::DEFAULT
};

pub(crate) static CREATE_USER_TAGS: Operation = Operation {
    id: "createUserTags",
    name: "users.create_tags",
    resource: "Users",
    method: Method::POST,
    path: "/v1/iam-users/{id}/tags",
    security: &[&["clientCredentials"], &["bearerToken"]],
    idempotency: Idempotency::NotIdempotent,
    success: &[201],
    statuses: &[201, 400, 401, 403, 404, 409, 500],
    ..Operation::DEFAULT
};

pub(crate) static DELETE_USER_TAGS: Operation = Operation {
    id: "deleteUserTags",
    name: "users.delete_tags",
    resource: "Users",
    method: Method::DELETE,
    path: "/v1/iam-users/{id}/tags",
    security: &[&["clientCredentials"], &["bearerToken"]],
    idempotency: Idempotency::Idempotent,
    success: &[204],
    statuses: &[204, 400, 401, 403, 404, 409, 500],
    ..Operation::DEFAULT
};
