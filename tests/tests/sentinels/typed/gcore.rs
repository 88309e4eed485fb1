//! Gcore IAM.

use std::sync::LazyLock;

use gcore_iam::Client;
use gcore_iam::models::{
    AccountId, ApiTokenGrant, EmailChange, ErrorBody, LoginCredentials, NewAccount, NewApiToken,
    PasswordChange, PasswordReset, TokenId, TokenRefresh, UserId, UserInvitation, UserRole,
    UserRoleAssignment, UserUpdate,
};
use openapi_runtime::Secret;
use recordings::{GCORE_API, load_all};

use super::{Typed, typed};
use crate::printed::Printed;
use crate::secrets::secret;

const ACCOUNT: AccountId = AccountId::new(456);
const TOKEN: TokenId = TokenId::new(42);
const USER: UserId = UserId::new(513);

static GCORE: Typed<Client> = Typed {
    api: &GCORE_API,
    recorded: LazyLock::new(|| load_all(&GCORE_API)),
    client: |service| {
        let builder = Client::builder().api_key(Secret::from(secret("key")));
        builder.transport(service).build().unwrap()
    },
    error_body: Printed::error_body::<ErrorBody>,
};

fn role() -> UserRole {
    UserRole::new().id(2)
}

fn api_token() -> NewApiToken {
    NewApiToken::new("ci", None, ApiTokenGrant::new().role(role()))
}

fn login() -> LoginCredentials {
    LoginCredentials::new("user@example.com", secret("password")).one_time_password(secret("code"))
}

fn passwords() -> PasswordChange {
    PasswordChange::new(secret("old"), secret("new"), secret("double"))
}

fn email() -> EmailChange {
    EmailChange::new("user@example.com", secret("password"))
}

typed! { GCORE:
    value accountOverview => |client| client.account().overview();
    value createAccount => |client| client.account().create(NewAccount::new("Example Ltd"));
    rows listLogins => |client| client.activity_log().list_logins();
    value listApiTokens => |client| client.api_tokens().list(ACCOUNT);
    value createApiToken => |client| client.api_tokens().create(ACCOUNT, api_token());
    value getApiToken => |client| client.api_tokens().get(ACCOUNT, TOKEN);
    value deleteApiToken => |client| client.api_tokens().delete(ACCOUNT, TOKEN);
    value listApiTokensV1 => |client| client.api_tokens_v1().list(ACCOUNT);
    value createApiTokenV1 => |client| client.api_tokens_v1().create(ACCOUNT, api_token());
    value getApiTokenV1 => |client| client.api_tokens_v1().get(ACCOUNT, TOKEN);
    value deleteApiTokenV1 => |client| client.api_tokens_v1().delete(ACCOUNT, TOKEN);
    value login => |client| client.authentication().login(super::login());
    value refreshToken => |client| client.authentication().refresh_token(TokenRefresh::new(secret("refresh")));
    value loginToAccount => |client| client.authentication().login_to_account(ACCOUNT);
    value forgotPassword => |client| client.authentication().forgot_password(PasswordReset::new("user@example.com"));
    rows listUsers => |client| client.users().list();
    value getUser => |client| client.users().get(USER);
    value updateUser => |client| client.users().update(USER, UserUpdate::new().clear_name());
    value inviteUser => |client| client.users().invite(UserInvitation::new(ACCOUNT, "user@example.com", role()));
    value getUserRole => |client| client.users().get_role(ACCOUNT, USER);
    value setUserRole => |client| client.users().set_role(ACCOUNT, USER, UserRoleAssignment::new(role()));
    value deleteUser => |client| client.users().delete(ACCOUNT, USER);
    value changeUserPassword => |client| client.users().change_password(USER, passwords());
    value changeUserEmail => |client| client.users().change_email(USER, email());
}

#[test]
fn models_that_are_sent_show_no_secret() {
    let mut printed = Printed::default();
    printed.value("a login", &self::login());
    printed.value("a refresh", &TokenRefresh::new(secret("refresh")));
    printed.value("a change of password", &passwords());
    printed.value("a change of address", &email());
    printed.check("models");
}
