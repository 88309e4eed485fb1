// @generated from vngcloud-iam-accounts.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

//! The caller itself, password and two-factor authentication of the caller included.

use openapi_runtime::{ApiClient, Call, Idempotency, Method, Operation, Secret, decode};
use crate::models::{EmailSetup, PasswordReset, UserInfo, Verification};

/// The caller itself, password and two-factor authentication of the caller included.
///
/// Made by [`Client::current_user`](crate::Client::current_user).
#[derive(Debug, Clone, Copy)]
pub struct CurrentUser<'c> {
    client: &'c ApiClient,
}

impl<'c> CurrentUser<'c> {
    pub(crate) const fn new(client: &'c ApiClient) -> Self {
        Self { client }
    }

    /// Get who the caller is.
    ///
    /// Answers the identity behind the token: its kind, its name, the root account it belongs to and its two-factor
    /// settings. `accountId` is the number that other VNG Cloud services expect in their `portal-user-id` header.
    ///
    /// Tokens cannot be verified locally, because the issuer's keys are not reachable from outside; this call is the
    /// way to check one. What it answers for service accounts and root users is not documented, so nothing in the
    /// answer is certain to be there.
    ///
    /// `GET /v1/auth/userinfo` (idempotent: repeating it does no harm)
    ///
    /// # Answer
    ///
    /// [`UserInfo`] – The caller.
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
    /// observed: keys not reachable (vngcloud/greennode-mcp, multi-tenant phase 2 analysis).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: vngcloud_iam_accounts::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let user_info = client.current_user().info().await?;
    /// println!("{user_info:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn info(&self) -> CurrentUserInfo {
        CurrentUserInfo(Call::new(self.client, &CURRENT_USER_INFO, decode::json))
    }

    /// Set the caller's own password.
    ///
    /// Gives the calling IAM user a new password. The old one is not asked for. The account's password policy decides
    /// what is accepted.
    ///
    /// `POST /v1/iam-users/reset-password` (not idempotent: repeating it may act twice)
    ///
    /// # Parameters
    ///
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
    /// use vngcloud_iam_accounts::models::PasswordReset;
    ///
    /// let body = PasswordReset::new().password("placeholder-Passw0rd");
    /// client.current_user().reset_password(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn reset_password(&self, body: PasswordReset) -> ResetCurrentUserPassword {
        ResetCurrentUserPassword(
            Call::new(self.client, &RESET_CURRENT_USER_PASSWORD, decode::nothing)
                .json(body),
        )
    }

    /// Register the caller's e-mail address for two-factor authentication.
    ///
    /// First step of e-mail authentication: stores the address, not yet verified. Go on with
    /// [`current_user().send_verification_email`](crate::current_user::CurrentUser::send_verification_email), [`current_user().verify_email`](crate::current_user::CurrentUser::verify_email) and [`current_user().activate_email`](crate::current_user::CurrentUser::activate_email).
    ///
    /// `POST /v1/iam-users/set-up-email` (not idempotent: repeating it may act twice)
    ///
    /// # Parameters
    ///
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
    /// use vngcloud_iam_accounts::models::EmailSetup;
    ///
    /// let body = EmailSetup::new().email("user@example.com");
    /// client.current_user().set_up_email(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn set_up_email(&self, body: EmailSetup) -> SetUpCurrentUserEmail {
        SetUpCurrentUserEmail(
            Call::new(self.client, &SET_UP_CURRENT_USER_EMAIL, decode::nothing)
                .json(body),
        )
    }

    /// Send the caller a code to verify the e-mail address.
    ///
    /// Sends a message with a six-digit code to the address that [`current_user().set_up_email`](crate::current_user::CurrentUser::set_up_email) stored. Each call sends
    /// another message.
    ///
    /// `POST /v1/iam-users/send-verification-email` (not idempotent: repeating it may act twice)
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
    /// client.current_user().send_verification_email().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn send_verification_email(&self) -> SendCurrentUserVerificationEmail {
        SendCurrentUserVerificationEmail(
            Call::new(
                self.client,
                &SEND_CURRENT_USER_VERIFICATION_EMAIL,
                decode::nothing,
            ),
        )
    }

    /// Verify the caller's e-mail address.
    ///
    /// Proves with the six-digit code that the registered address is the caller's.
    ///
    /// `POST /v1/iam-users/verify-email` (not idempotent: repeating it may act twice)
    ///
    /// # Parameters
    ///
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
    /// use vngcloud_iam_accounts::models::Verification;
    ///
    /// let body = Verification::new().token("123456");
    /// client.current_user().verify_email(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn verify_email(&self, body: Verification) -> VerifyCurrentUserEmail {
        VerifyCurrentUserEmail(
            Call::new(self.client, &VERIFY_CURRENT_USER_EMAIL, decode::nothing)
                .json(body),
        )
    }

    /// Turn on e-mail authentication for the caller.
    ///
    /// From now on the caller's sign-in asks for a code sent by e-mail. Verify the address first.
    ///
    /// `POST /v1/iam-users/activate-email` (not idempotent: repeating it may act twice)
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
    /// client.current_user().activate_email().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn activate_email(&self) -> ActivateCurrentUserEmail {
        ActivateCurrentUserEmail(
            Call::new(self.client, &ACTIVATE_CURRENT_USER_EMAIL, decode::nothing),
        )
    }

    /// Turn off e-mail authentication for the caller.
    ///
    /// Sign-in no longer asks for a code sent by e-mail. The registered address is kept.
    ///
    /// `POST /v1/iam-users/deactivate-email` (not idempotent: repeating it may act twice)
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
    /// client.current_user().deactivate_email().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn deactivate_email(&self) -> DeactivateCurrentUserEmail {
        DeactivateCurrentUserEmail(
            Call::new(self.client, &DEACTIVATE_CURRENT_USER_EMAIL, decode::nothing),
        )
    }

    /// Start setting up Google Authenticator for the caller.
    ///
    /// First step of authentication by app. The server is likely to answer what the app needs to be paired.
    ///
    /// The next step, verification, is only documented for a user named by ID: call [`users().verify_google_authenticator`](crate::users::Users::verify_google_authenticator)
    /// with the caller's own ID, then [`current_user().activate_google_authenticator`](crate::current_user::CurrentUser::activate_google_authenticator).
    ///
    /// `POST /v1/iam-users/set-up-google` (not idempotent: repeating it may act twice)
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
    /// let answer = client.current_user().set_up_google_authenticator().await?;
    /// println!("{answer:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn set_up_google_authenticator(&self) -> SetUpCurrentUserGoogleAuthenticator {
        SetUpCurrentUserGoogleAuthenticator(
            Call::new(
                self.client,
                &SET_UP_CURRENT_USER_GOOGLE_AUTHENTICATOR,
                decode::json_or_empty,
            ),
        )
    }

    /// Turn on Google Authenticator for the caller.
    ///
    /// From now on the caller's sign-in asks for the app's six-digit code. Verify the app first.
    ///
    /// `POST /v1/iam-users/activate-google` (not idempotent: repeating it may act twice)
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
    /// client.current_user().activate_google_authenticator().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn activate_google_authenticator(
        &self,
    ) -> ActivateCurrentUserGoogleAuthenticator {
        ActivateCurrentUserGoogleAuthenticator(
            Call::new(
                self.client,
                &ACTIVATE_CURRENT_USER_GOOGLE_AUTHENTICATOR,
                decode::nothing,
            ),
        )
    }

    /// Turn off Google Authenticator for the caller.
    ///
    /// Sign-in no longer asks for the app's code. The pairing itself is kept.
    ///
    /// `POST /v1/iam-users/deactivate-google` (not idempotent: repeating it may act twice)
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
    /// client.current_user().deactivate_google_authenticator().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn deactivate_google_authenticator(
        &self,
    ) -> DeactivateCurrentUserGoogleAuthenticator {
        DeactivateCurrentUserGoogleAuthenticator(
            Call::new(
                self.client,
                &DEACTIVATE_CURRENT_USER_GOOGLE_AUTHENTICATOR,
                decode::nothing,
            ),
        )
    }
}

openapi_runtime::call! {
    /// A call of [`CurrentUser::info`].
    pub struct CurrentUserInfo(Call<UserInfo>);
}

openapi_runtime::call! {
    /// A call of [`CurrentUser::reset_password`].
    pub struct ResetCurrentUserPassword(Call<()>);
}

openapi_runtime::call! {
    /// A call of [`CurrentUser::set_up_email`].
    pub struct SetUpCurrentUserEmail(Call<()>);
}

openapi_runtime::call! {
    /// A call of [`CurrentUser::send_verification_email`].
    pub struct SendCurrentUserVerificationEmail(Call<()>);
}

openapi_runtime::call! {
    /// A call of [`CurrentUser::verify_email`].
    pub struct VerifyCurrentUserEmail(Call<()>);
}

openapi_runtime::call! {
    /// A call of [`CurrentUser::activate_email`].
    pub struct ActivateCurrentUserEmail(Call<()>);
}

openapi_runtime::call! {
    /// A call of [`CurrentUser::deactivate_email`].
    pub struct DeactivateCurrentUserEmail(Call<()>);
}

openapi_runtime::call! {
    /// A call of [`CurrentUser::set_up_google_authenticator`].
    pub struct SetUpCurrentUserGoogleAuthenticator(Call<Option<Secret>>);
}

openapi_runtime::call! {
    /// A call of [`CurrentUser::activate_google_authenticator`].
    pub struct ActivateCurrentUserGoogleAuthenticator(Call<()>);
}

openapi_runtime::call! {
    /// A call of [`CurrentUser::deactivate_google_authenticator`].
    pub struct DeactivateCurrentUserGoogleAuthenticator(Call<()>);
}

pub(crate) static CURRENT_USER_INFO: Operation = Operation {
    id: "currentUserInfo",
    name: "current_user.info",
    resource: "Current User",
    method: Method::GET,
    path: "/v1/auth/userinfo",
    security: &[&["clientCredentials"], &["bearerToken"]],
    idempotency: Idempotency::Idempotent,
    success: &[200],
    statuses: &[200, 400, 401, 403, 404, 409, 500],
    ..Operation::DEFAULT
};

pub(crate) static RESET_CURRENT_USER_PASSWORD: Operation = Operation {
    id: "resetCurrentUserPassword",
    name: "current_user.reset_password",
    resource: "Current User",
    method: Method::POST,
    path: "/v1/iam-users/reset-password",
    security: &[&["clientCredentials"], &["bearerToken"]],
    idempotency: Idempotency::NotIdempotent,
    success: &[204],
    statuses: &[204, 400, 401, 403, 404, 409, 500],
    secrets: &["password"],
    ..Operation::DEFAULT
};

pub(crate) static SET_UP_CURRENT_USER_EMAIL: Operation = Operation {
    id: "setUpCurrentUserEmail",
    name: "current_user.set_up_email",
    resource: "Current User",
    method: Method::POST,
    path: "/v1/iam-users/set-up-email",
    security: &[&["clientCredentials"], &["bearerToken"]],
    idempotency: Idempotency::NotIdempotent,
    success: &[204],
    statuses: &[204, 400, 401, 403, 404, 409, 500],
    ..Operation::DEFAULT
};

pub(crate) static SEND_CURRENT_USER_VERIFICATION_EMAIL: Operation = Operation {
    id: "sendCurrentUserVerificationEmail",
    name: "current_user.send_verification_email",
    resource: "Current User",
    method: Method::POST,
    path: "/v1/iam-users/send-verification-email",
    security: &[&["clientCredentials"], &["bearerToken"]],
    idempotency: Idempotency::NotIdempotent,
    success: &[204],
    statuses: &[204, 400, 401, 403, 404, 409, 500],
    ..Operation::DEFAULT
};

pub(crate) static VERIFY_CURRENT_USER_EMAIL: Operation = Operation {
    id: "verifyCurrentUserEmail",
    name: "current_user.verify_email",
    resource: "Current User",
    method: Method::POST,
    path: "/v1/iam-users/verify-email",
    security: &[&["clientCredentials"], &["bearerToken"]],
    idempotency: Idempotency::NotIdempotent,
    success: &[204],
    statuses: &[204, 400, 401, 403, 404, 409, 500],
    secrets: &["token"],
    ..Operation::DEFAULT
};

pub(crate) static ACTIVATE_CURRENT_USER_EMAIL: Operation = Operation {
    id: "activateCurrentUserEmail",
    name: "current_user.activate_email",
    resource: "Current User",
    method: Method::POST,
    path: "/v1/iam-users/activate-email",
    security: &[&["clientCredentials"], &["bearerToken"]],
    idempotency: Idempotency::NotIdempotent,
    success: &[204],
    statuses: &[204, 400, 401, 403, 404, 409, 500],
    ..Operation::DEFAULT
};

pub(crate) static DEACTIVATE_CURRENT_USER_EMAIL: Operation = Operation {
    id: "deactivateCurrentUserEmail",
    name: "current_user.deactivate_email",
    resource: "Current User",
    method: Method::POST,
    path: "/v1/iam-users/deactivate-email",
    security: &[&["clientCredentials"], &["bearerToken"]],
    idempotency: Idempotency::NotIdempotent,
    success: &[204],
    statuses: &[204, 400, 401, 403, 404, 409, 500],
    ..Operation::DEFAULT
};

pub(crate) static SET_UP_CURRENT_USER_GOOGLE_AUTHENTICATOR: Operation = Operation {
    id: "setUpCurrentUserGoogleAuthenticator",
    name: "current_user.set_up_google_authenticator",
    resource: "Current User",
    method: Method::POST,
    path: "/v1/iam-users/set-up-google",
    security: &[&["clientCredentials"], &["bearerToken"]],
    idempotency: Idempotency::NotIdempotent,
    success: &[200],
    statuses: &[200, 400, 401, 403, 404, 409, 500],
    ..Operation::DEFAULT
};

pub(crate) static ACTIVATE_CURRENT_USER_GOOGLE_AUTHENTICATOR: Operation = Operation {
    id: "activateCurrentUserGoogleAuthenticator",
    name: "current_user.activate_google_authenticator",
    resource: "Current User",
    method: Method::POST,
    path: "/v1/iam-users/activate-google",
    security: &[&["clientCredentials"], &["bearerToken"]],
    idempotency: Idempotency::NotIdempotent,
    success: &[204],
    statuses: &[204, 400, 401, 403, 404, 409, 500],
    ..Operation::DEFAULT
};

pub(crate) static DEACTIVATE_CURRENT_USER_GOOGLE_AUTHENTICATOR: Operation = Operation {
    id: "deactivateCurrentUserGoogleAuthenticator",
    name: "current_user.deactivate_google_authenticator",
    resource: "Current User",
    method: Method::POST,
    path: "/v1/iam-users/deactivate-google",
    security: &[&["clientCredentials"], &["bearerToken"]],
    idempotency: Idempotency::NotIdempotent,
    success: &[204],
    statuses: &[204, 400, 401, 403, 404, 409, 500],
    ..Operation::DEFAULT
};
