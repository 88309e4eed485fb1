// @generated from gcore-iam.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

//! The people who may work in an account, their profiles, roles and credentials.

use openapi_runtime::{
    ApiClient, BareArray, Call, Idempotency, Method, Operation, PagedCall, Pagination,
    PaginationStyle, decode,
};
use crate::models::{
    AccountId, ChangedEmail, EmailChange, PasswordChange, SentInvitation, TokenPair,
    User, UserDetail, UserId, UserInvitation, UserRoleAssignment, UserUpdate,
};

/// The people who may work in an account, their profiles, roles and credentials.
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

    /// List the users of the account.
    ///
    /// With `limit` the service answers one page; without it, all users as a plain array. The order of the users and
    /// the largest accepted `limit` are not documented.
    ///
    /// `GET /iam/users` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `limit` (optional): Largest number of rows in the answer. No bounds are documented.
    /// * `offset` (optional): Rows to skip, counted from the head of the list. Absent means 0.
    ///
    /// # Answer
    ///
    /// A page of [`User`]: `items()` goes through the rows of all pages, `pages()` through the
    /// pages. `limit` is 50 unless set. Headers: [`RETRY_AFTER`](crate::headers::RETRY_AFTER).
    ///
    /// # Errors
    ///
    /// * 401: The credentials are missing, wrong or expired.
    /// * 429: Too many requests. Wait as long as `Retry-After` says, or a minute if it is missing.
    /// * `Error::decode_body` reads the body: [`ErrorBody`](crate::models::ErrorBody).
    ///
    /// # Provenance
    ///
    /// * observed: the array without `limit` is what users of the live service report (gcore-go
    ///   issue 36, 2026-01-09); the vendor's document describes it in words and declares the page
    ///   alone
    /// * documented: a default of 50 is what the official Go and Python SDKs send
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: gcore_iam::Client) -> Result<(), Box<dyn std::error::Error>> {
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

    /// Read one user.
    ///
    /// Reads the profile of a user. The answer does not tell which other accounts the user belongs to; the list of
    /// users does.
    ///
    /// `GET /iam/users/{userId}` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `user_id`: The user.
    ///
    /// # Answer
    ///
    /// [`UserDetail`] – The user. Headers: [`RETRY_AFTER`](crate::headers::RETRY_AFTER).
    ///
    /// # Errors
    ///
    /// * 401: The credentials are missing, wrong or expired.
    /// * 404: No such account, user or token, or the caller may not see it.
    /// * 429: Too many requests. Wait as long as `Retry-After` says, or a minute if it is missing.
    /// * `Error::decode_body` reads the body: [`ErrorBody`](crate::models::ErrorBody).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: gcore_iam::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use gcore_iam::models::UserId;
    ///
    /// let user_id = UserId::new(513);
    /// let user_detail = client.users().get(user_id).await?;
    /// println!("{user_detail:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn get(&self, user_id: UserId) -> GetUser {
        GetUser(
            Call::new(self.client, &GET_USER, decode::json)
                .path("userId", user_id.to_string()),
        )
    }

    /// Change a user's profile.
    ///
    /// Changes the members that are sent and leaves the others as they are. A null clears the name or the phone.
    ///
    /// 403 also stands for a user who has issued an API token with a higher role. In the control panel an
    /// administrator may not change another user's e-mail address; whether `email` takes effect here is not known,
    /// and [`users().change_email`](crate::users::Users::change_email) is the operation made for it.
    ///
    /// `PATCH /iam/users/{userId}` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `user_id`: The user.
    /// * `body`: [`UserUpdate`] – Members of a profile to be changed. What is absent stays as it
    ///   is.
    ///
    /// # Answer
    ///
    /// [`User`] – The user after the change. Headers:
    /// [`RETRY_AFTER`](crate::headers::RETRY_AFTER).
    ///
    /// # Errors
    ///
    /// * 400: The body is not JSON, or a member was refused.
    /// * 401: The credentials are missing, wrong or expired.
    /// * 403: The caller's role does not allow this.
    /// * 404: No such account, user or token, or the caller may not see it.
    /// * 429: Too many requests. Wait as long as `Retry-After` says, or a minute if it is missing.
    /// * `Error::decode_body` reads the body: [`ErrorBody`](crate::models::ErrorBody).
    ///
    /// # Provenance
    ///
    /// * inferred: idempotent, because the body holds values to be set, so that a repeat changes
    ///   nothing more
    /// * inferred: the vendor's document does not mark the body as required
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: gcore_iam::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use gcore_iam::models::{UserId, UserLanguage, UserUpdate};
    ///
    /// let user_id = UserId::new(513);
    /// let body = UserUpdate::new().name("Ann Example").lang(UserLanguage::En);
    /// let user = client.users().update(user_id, body).await?;
    /// println!("{user:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn update(&self, user_id: UserId, body: UserUpdate) -> UpdateUser {
        UpdateUser(
            Call::new(self.client, &UPDATE_USER, decode::json)
                .path("userId", user_id.to_string())
                .json(body),
        )
    }

    /// Invite a person into an account.
    ///
    /// Sends an e-mail: a newcomer gets a link to set a password, good for 24 hours; somebody who already has a login
    /// gets a notice. Only Administrators may invite, and each may invite five new users a day.
    ///
    /// A second invitation of the same person is answered 400, so the call is not repeated after an unclear failure.
    ///
    /// `POST /iam/clients/invite_user` (not idempotent: repeating it may act twice)
    ///
    /// # Parameters
    ///
    /// * `body`: [`UserInvitation`] – Whom to invite, where to, and with which role.
    ///
    /// # Answer
    ///
    /// [`SentInvitation`] – The invitation was sent. The status is 200 although a user may have
    /// been created. Headers: [`RETRY_AFTER`](crate::headers::RETRY_AFTER).
    ///
    /// # Errors
    ///
    /// * 400: A member was refused, or the person cannot be invited into this account.
    /// * 401: The credentials are missing, wrong or expired.
    /// * 403: The caller's role does not allow this.
    /// * 429: Too many requests. Wait as long as `Retry-After` says, or a minute if it is missing.
    /// * `Error::decode_body` reads the body: [`ErrorBody`](crate::models::ErrorBody).
    ///
    /// # Provenance
    ///
    /// * documented: who may invite, how many a day and how long the link lasts come from the
    ///   vendor's user guide
    /// * inferred: the vendor's document does not mark the body as required
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: gcore_iam::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use gcore_iam::models::{
    ///     AccountId, RoleId, RoleName, UserInvitation, UserLanguage, UserRole,
    /// };
    ///
    /// let body = UserInvitation::new(
    ///         AccountId::new(123),
    ///         "user@example.com",
    ///         UserRole::new().id(RoleId::new(2)).name(RoleName::Users),
    ///     )
    ///     .name("Ann Example")
    ///     .lang(UserLanguage::En);
    /// let sent_invitation = client.users().invite(body).await?;
    /// println!("{sent_invitation:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn invite(&self, body: UserInvitation) -> InviteUser {
        InviteUser(Call::new(self.client, &INVITE_USER, decode::json).json(body))
    }

    /// Read a user's role in an account.
    ///
    /// Reads the role that the user has in the account named in the path.
    ///
    /// `GET /iam/clients/{clientId}/client-users/{userId}` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `client_id`: The account.
    /// * `user_id`: The user.
    ///
    /// # Answer
    ///
    /// [`UserRoleAssignment`] – The role. Headers:
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
    /// use gcore_iam::models::{AccountId, UserId};
    ///
    /// let client_id = AccountId::new(123);
    /// let user_id = UserId::new(513);
    /// let user_role_assignment = client.users().get_role(client_id, user_id).await?;
    /// println!("{user_role_assignment:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_role(&self, client_id: AccountId, user_id: UserId) -> GetUserRole {
        GetUserRole(
            Call::new(self.client, &GET_USER_ROLE, decode::json)
                .path("clientId", client_id.to_string())
                .path("userId", user_id.to_string()),
        )
    }

    /// Set a user's role in an account.
    ///
    /// Replaces the role that the user has in the account named in the path.
    ///
    /// `PUT /iam/clients/{clientId}/client-users/{userId}` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `client_id`: The account.
    /// * `user_id`: The user.
    /// * `body`: [`UserRoleAssignment`] – The role of a user in an account.
    ///
    /// # Answer
    ///
    /// Nothing. Headers: [`RETRY_AFTER`](crate::headers::RETRY_AFTER).
    ///
    /// # Errors
    ///
    /// * 400: The body is not JSON, or a member of it was refused.
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
    /// use gcore_iam::models::{
    ///     AccountId, RoleId, RoleName, UserId, UserRole, UserRoleAssignment,
    /// };
    ///
    /// let client_id = AccountId::new(123);
    /// let user_id = UserId::new(513);
    /// let body = UserRoleAssignment::new(
    ///     UserRole::new().id(RoleId::new(5)).name(RoleName::Engineers),
    /// );
    /// client.users().set_role(client_id, user_id, body).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn set_role(
        &self,
        client_id: AccountId,
        user_id: UserId,
        body: UserRoleAssignment,
    ) -> SetUserRole {
        SetUserRole(
            Call::new(self.client, &SET_USER_ROLE, decode::nothing)
                .path("clientId", client_id.to_string())
                .path("userId", user_id.to_string())
                .json(body),
        )
    }

    /// Remove a user from an account.
    ///
    /// Takes away the user's access to this one account. A user who has no other account is deleted altogether. To
    /// remove somebody from several accounts, repeat the call for each.
    ///
    /// Refused with 403 while the user has active API tokens; delete those first.
    ///
    /// `DELETE /iam/clients/{clientId}/client-users/{userId}` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `client_id`: The account.
    /// * `user_id`: The user.
    ///
    /// # Answer
    ///
    /// Nothing. Headers: [`RETRY_AFTER`](crate::headers::RETRY_AFTER).
    ///
    /// # Errors
    ///
    /// * 401: The credentials are missing, wrong or expired.
    /// * 403: The caller may not remove users, or the user still has active API tokens.
    /// * 404: No such account, user or token, or the caller may not see it.
    /// * 429: Too many requests. Wait as long as `Retry-After` says, or a minute if it is missing.
    /// * `Error::decode_body` reads the body: [`ErrorBody`](crate::models::ErrorBody).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: gcore_iam::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use gcore_iam::models::{AccountId, UserId};
    ///
    /// let client_id = AccountId::new(123);
    /// let user_id = UserId::new(513);
    /// client.users().delete(client_id, user_id).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete(&self, client_id: AccountId, user_id: UserId) -> DeleteUser {
        DeleteUser(
            Call::new(self.client, &DELETE_USER, decode::nothing)
                .path("clientId", client_id.to_string())
                .path("userId", user_id.to_string()),
        )
    }

    /// Change a user's password.
    ///
    /// Sets a new password; the one in use must be sent along. The answer holds new tokens for the user.
    ///
    /// The call is not repeated after an unclear failure: once an attempt took effect, the password sent as `old` is no
    /// longer the right one.
    ///
    /// `PUT /iam/users/{userId}/password` (not idempotent: repeating it may act twice)
    ///
    /// # Parameters
    ///
    /// * `user_id`: The user.
    /// * `body`: [`PasswordChange`] – The password in use and the new one.
    ///
    /// # Answer
    ///
    /// [`TokenPair`] – The password is changed. New tokens. Headers:
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
    /// # Provenance
    ///
    /// inferred: not idempotent, because the first success makes every repeat fail.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: gcore_iam::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use gcore_iam::models::{PasswordChange, UserId};
    ///
    /// let user_id = UserId::new(513);
    /// let body = PasswordChange::new(
    ///     "example-old-password",
    ///     "example-new-password",
    ///     "example-new-password",
    /// );
    /// let token_pair = client.users().change_password(user_id, body).await?;
    /// println!("{token_pair:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn change_password(
        &self,
        user_id: UserId,
        body: PasswordChange,
    ) -> ChangeUserPassword {
        ChangeUserPassword(
            Call::new(self.client, &CHANGE_USER_PASSWORD, decode::json)
                .path("userId", user_id.to_string())
                .json(body),
        )
    }

    /// Change a user's e-mail address.
    ///
    /// Sets a new e-mail address; the user's password must be sent along.
    ///
    /// `PUT /iam/users/{userId}/email` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `user_id`: The user.
    /// * `body`: [`EmailChange`] – A new e-mail address, and the password that allows to set it.
    ///
    /// # Answer
    ///
    /// [`ChangedEmail`] – The new address. Headers:
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
    /// use gcore_iam::models::{EmailChange, UserId};
    ///
    /// let user_id = UserId::new(513);
    /// let body = EmailChange::new("new@example.com", "example-password");
    /// let changed_email = client.users().change_email(user_id, body).await?;
    /// println!("{changed_email:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn change_email(&self, user_id: UserId, body: EmailChange) -> ChangeUserEmail {
        ChangeUserEmail(
            Call::new(self.client, &CHANGE_USER_EMAIL, decode::json)
                .path("userId", user_id.to_string())
                .json(body),
        )
    }
}

openapi_runtime::paged_call! {
    /// A call of [`Users::list`].
    pub struct ListUsers(PagedCall<User>);
}

impl ListUsers {
    /// Largest number of rows in the answer. No bounds are documented.
    pub fn limit(self, limit: i64) -> Self {
        Self(self.0.query("limit", limit.to_string()))
    }

    /// Rows to skip, counted from the head of the list. Absent means 0.
    pub fn offset(self, offset: i64) -> Self {
        Self(self.0.query("offset", offset.to_string()))
    }
}

openapi_runtime::call! {
    /// A call of [`Users::get`].
    pub struct GetUser(Call<UserDetail>);
}

openapi_runtime::call! {
    /// A call of [`Users::update`].
    pub struct UpdateUser(Call<User>);
}

openapi_runtime::call! {
    /// A call of [`Users::invite`].
    pub struct InviteUser(Call<SentInvitation>);
}

openapi_runtime::call! {
    /// A call of [`Users::get_role`].
    pub struct GetUserRole(Call<UserRoleAssignment>);
}

openapi_runtime::call! {
    /// A call of [`Users::set_role`].
    pub struct SetUserRole(Call<()>);
}

openapi_runtime::call! {
    /// A call of [`Users::delete`].
    pub struct DeleteUser(Call<()>);
}

openapi_runtime::call! {
    /// A call of [`Users::change_password`].
    pub struct ChangeUserPassword(Call<TokenPair>);
}

openapi_runtime::call! {
    /// A call of [`Users::change_email`].
    pub struct ChangeUserEmail(Call<ChangedEmail>);
}

pub(crate) static LIST_USERS: Operation = Operation {
    id: "listUsers",
    name: "users.list",
    resource: "Users",
    method: Method::GET,
    path: "/iam/users",
    security: &[&["apiKey"], &["bearerToken"]],
    idempotency: Idempotency::Idempotent,
    success: &[200],
    statuses: &[200, 401, 429],
    ..Operation::DEFAULT
};

static LIST_USERS_PAGES: Pagination = Pagination {
    style: PaginationStyle::Offset {
        offset: "offset",
    },
    size: Some("limit"),
    default_size: Some(50),
    items: "/results",
    total_items: Some("/count"),
    total_pages: None,
    has_more: None,
    bare_array: BareArray::Accepted,
};

pub(crate) static GET_USER: Operation = Operation {
    id: "getUser",
    name: "users.get",
    resource: "Users",
    method: Method::GET,
    path: "/iam/users/{userId}",
    security: &[&["apiKey"], &["bearerToken"]],
    idempotency: Idempotency::Idempotent,
    success: &[200],
    statuses: &[200, 401, 404, 429],
    ..Operation::DEFAULT
};

pub(crate) static UPDATE_USER: Operation = Operation {
    id: "updateUser",
    name: "users.update",
    resource: "Users",
    method: Method::PATCH,
    path: "/iam/users/{userId}",
    security: &[&["apiKey"], &["bearerToken"]],
    idempotency: Idempotency::Idempotent,
    success: &[200],
    statuses: &[200, 400, 401, 403, 404, 429],
    ..Operation::DEFAULT
};

pub(crate) static INVITE_USER: Operation = Operation {
    id: "inviteUser",
    name: "users.invite",
    resource: "Users",
    method: Method::POST,
    path: "/iam/clients/invite_user",
    security: &[&["apiKey"], &["bearerToken"]],
    idempotency: Idempotency::NotIdempotent,
    success: &[200],
    statuses: &[200, 400, 401, 403, 429],
    ..Operation::DEFAULT
};

pub(crate) static GET_USER_ROLE: Operation = Operation {
    id: "getUserRole",
    name: "users.get_role",
    resource: "Users",
    method: Method::GET,
    path: "/iam/clients/{clientId}/client-users/{userId}",
    security: &[&["apiKey"], &["bearerToken"]],
    idempotency: Idempotency::Idempotent,
    success: &[200],
    statuses: &[200, 401, 403, 404, 429],
    ..Operation::DEFAULT
};

pub(crate) static SET_USER_ROLE: Operation = Operation {
    id: "setUserRole",
    name: "users.set_role",
    resource: "Users",
    method: Method::PUT,
    path: "/iam/clients/{clientId}/client-users/{userId}",
    security: &[&["apiKey"], &["bearerToken"]],
    idempotency: Idempotency::Idempotent,
    success: &[204],
    statuses: &[204, 400, 401, 403, 404, 429],
    ..Operation::DEFAULT
};

pub(crate) static DELETE_USER: Operation = Operation {
    id: "deleteUser",
    name: "users.delete",
    resource: "Users",
    method: Method::DELETE,
    path: "/iam/clients/{clientId}/client-users/{userId}",
    security: &[&["apiKey"], &["bearerToken"]],
    idempotency: Idempotency::Idempotent,
    success: &[200, 204],
    statuses: &[200, 204, 401, 403, 404, 429],
    ..Operation::DEFAULT
};

pub(crate) static CHANGE_USER_PASSWORD: Operation = Operation {
    id: "changeUserPassword",
    name: "users.change_password",
    resource: "Users",
    method: Method::PUT,
    path: "/iam/users/{userId}/password",
    security: &[&["apiKey"], &["bearerToken"]],
    idempotency: Idempotency::NotIdempotent,
    success: &[200],
    statuses: &[200, 400, 401, 403, 429],
    secrets: &["access", "double", "new", "old", "refresh"],
    ..Operation::DEFAULT
};

pub(crate) static CHANGE_USER_EMAIL: Operation = Operation {
    id: "changeUserEmail",
    name: "users.change_email",
    resource: "Users",
    method: Method::PUT,
    path: "/iam/users/{userId}/email",
    security: &[&["apiKey"], &["bearerToken"]],
    idempotency: Idempotency::Idempotent,
    success: &[200],
    statuses: &[200, 400, 401, 429],
    secrets: &["password"],
    ..Operation::DEFAULT
};
