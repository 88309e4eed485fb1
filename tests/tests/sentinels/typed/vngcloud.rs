//! VNG Cloud IAM Accounts.

use std::sync::LazyLock;

use openapi_runtime::Secret;
use recordings::{VNGCLOUD_API, load_all};
use vngcloud_iam_accounts::Client;
use vngcloud_iam_accounts::models::{
    EmailSetup, ErrorBody, IdentityProviderId, IdentityProviderUpdate, NewIdentityProvider,
    NewPermissionMapper, NewS3Key, NewServiceAccount, NewSwiftUser, NewTag, NewUser, NewUserTags,
    PasswordReset, PermissionMapperId, PermissionMapperUpdate, ProjectId, RegionId, RootPortalId,
    S3KeyId, S3KeyUpdate, ServiceAccountId, ServiceAccountTagKeys, ServiceAccountTagUpsert,
    ServiceAccountUpdate, SwiftUserId, SwiftUserUpdate, TokenRequest, TokenRequestV1, UserId,
    UserTagKeys, Verification,
};

use super::{Typed, typed};
use crate::printed::Printed;
use crate::secrets::secret;

static VNGCLOUD: Typed<Client> = Typed {
    api: &VNGCLOUD_API,
    recorded: LazyLock::new(|| load_all(&VNGCLOUD_API)),
    client: |service| {
        let credentials = Secret::from(secret("client"));
        let builder = Client::builder().client_credentials("client-id", credentials);
        builder.transport(service).build().unwrap()
    },
    error_body: Printed::error_body::<ErrorBody>,
};

/// An ID of any kind.
fn id<T: std::str::FromStr<Err: std::fmt::Debug>>() -> T {
    "id-1".parse().unwrap()
}

fn user() -> UserId {
    id()
}

fn account() -> ServiceAccountId {
    id()
}

fn provider() -> IdentityProviderId {
    id()
}

fn mapper() -> PermissionMapperId {
    id()
}

fn key() -> S3KeyId {
    id()
}

fn swift_user() -> SwiftUserId {
    id()
}

fn root() -> RootPortalId {
    id()
}

fn new_user() -> NewUser {
    NewUser::new()
        .username("alice")
        .password(secret("password"))
}

fn password() -> PasswordReset {
    PasswordReset::new().password(secret("password"))
}

fn code() -> Verification {
    Verification::new().token(secret("code"))
}

fn email() -> EmailSetup {
    EmailSetup::new().email("user@example.com")
}

fn new_provider() -> NewIdentityProvider {
    NewIdentityProvider::new("idp", "saml", "azure", "https://sso.example.com/login")
}

fn new_mapper() -> NewPermissionMapper {
    NewPermissionMapper::new("mapper", "groups", ["admin"], ["administrators"])
}

fn tags() -> [NewTag; 1] {
    [NewTag::new("env").value("prod")]
}

typed! { VNGCLOUD:
    value exchangeToken => |client| client.authentication().exchange_token(TokenRequest::new("client_credentials"));
    value exchangeTokenV1 => |client| client.authentication().exchange_token_v1(TokenRequestV1::new("client_credentials"));
    value impersonateServiceAccount => |client| client.authentication().impersonate_service_account(&account());
    value currentUserInfo => |client| client.current_user().info();
    value resetCurrentUserPassword => |client| client.current_user().reset_password(password());
    value setUpCurrentUserEmail => |client| client.current_user().set_up_email(email());
    value sendCurrentUserVerificationEmail => |client| client.current_user().send_verification_email();
    value verifyCurrentUserEmail => |client| client.current_user().verify_email(code());
    value activateCurrentUserEmail => |client| client.current_user().activate_email();
    value deactivateCurrentUserEmail => |client| client.current_user().deactivate_email();
    value setUpCurrentUserGoogleAuthenticator => |client| client.current_user().set_up_google_authenticator();
    value activateCurrentUserGoogleAuthenticator => |client| client.current_user().activate_google_authenticator();
    value deactivateCurrentUserGoogleAuthenticator => |client| client.current_user().deactivate_google_authenticator();
    rows listIdentityProviders => |client| client.identity_providers().list();
    value createIdentityProvider => |client| client.identity_providers().create(new_provider());
    value getIdentityProvider => |client| client.identity_providers().get(&provider());
    value deleteIdentityProvider => |client| client.identity_providers().delete(&provider());
    value updateIdentityProvider => |client| {
        client.identity_providers().update(&provider(), IdentityProviderUpdate::new("idp"))
    };
    value listPermissionMappers => |client| client.permission_mappers().list(&provider());
    value createPermissionMapper => |client| client.permission_mappers().create(&provider(), new_mapper());
    value getPermissionMapper => |client| client.permission_mappers().get(&provider(), &mapper());
    value deletePermissionMapper => |client| client.permission_mappers().delete(&provider(), &mapper());
    value updatePermissionMapper => |client| {
        client.permission_mappers().update(&provider(), &mapper(), PermissionMapperUpdate::new())
    };
    rows listS3Keys => |client| client.s3_keys().list();
    value createS3Key => |client| client.s3_keys().create(NewS3Key::new(id::<RegionId>(), id::<ProjectId>()));
    value getS3Key => |client| client.s3_keys().get(&key());
    value deleteS3Key => |client| client.s3_keys().delete(&key());
    value updateS3Key => |client| client.s3_keys().update(&key(), S3KeyUpdate::new().clear_name());
    rows listServiceAccounts => |client| client.service_accounts().list();
    value createServiceAccount => |client| client.service_accounts().create(NewServiceAccount::new("ci"));
    value getServiceAccount => |client| client.service_accounts().get(&account());
    value deleteServiceAccount => |client| client.service_accounts().delete(&account());
    value updateServiceAccount => |client| client.service_accounts().update(&account(), ServiceAccountUpdate::new());
    value activateServiceAccount => |client| client.service_accounts().activate(&account());
    value deactivateServiceAccount => |client| client.service_accounts().deactivate(&account());
    value resetServiceAccountSecret => |client| client.service_accounts().reset_secret(&account());
    value listServiceAccountTrustedRoots => |client| client.service_accounts().list_trusted_roots(&account());
    value addServiceAccountTrustedRoot => |client| client.service_accounts().add_trusted_root(&account(), &root());
    value removeServiceAccountTrustedRoot => |client| {
        client.service_accounts().remove_trusted_root(&account(), &root())
    };
    rows listServiceAccountS3Keys => |client| client.service_accounts().list_s3_keys(&account());
    value attachServiceAccountS3Key => |client| client.service_accounts().attach_s3_key(&account(), &key());
    value detachServiceAccountS3Key => |client| client.service_accounts().detach_s3_key(&account(), &key());
    rows listServiceAccountSwiftUsers => |client| client.service_accounts().list_swift_users(&account());
    value attachServiceAccountSwiftUser => |client| {
        client.service_accounts().attach_swift_user(&account(), &swift_user())
    };
    value detachServiceAccountSwiftUser => |client| {
        client.service_accounts().detach_swift_user(&account(), &swift_user())
    };
    value listServiceAccountTags => |client| client.service_accounts().list_tags(&account());
    value upsertServiceAccountTags => |client| {
        client.service_accounts().upsert_tags(&account(), ServiceAccountTagUpsert::new(tags()))
    };
    value deleteServiceAccountTags => |client| {
        client.service_accounts().delete_tags(&account(), ServiceAccountTagKeys::new(["env"]))
    };
    rows listSwiftUsers => |client| client.swift_users().list();
    value createSwiftUser => |client| {
        client.swift_users().create(NewSwiftUser::new(id::<RegionId>(), id::<ProjectId>()))
    };
    value getSwiftUser => |client| client.swift_users().get(&swift_user());
    value deleteSwiftUser => |client| client.swift_users().delete(&swift_user());
    value updateSwiftUser => |client| client.swift_users().update(&swift_user(), SwiftUserUpdate::new());
    rows listUsers => |client| client.users().list();
    value createUser => |client| client.users().create(new_user());
    value getUser => |client| client.users().get(&user());
    value deleteUser => |client| client.users().delete(&user());
    value activateUser => |client| client.users().activate(&user());
    value deactivateUser => |client| client.users().deactivate(&user());
    value resetUserPassword => |client| client.users().reset_password(&user(), password());
    value setUpUserEmail => |client| client.users().set_up_email(&user(), email());
    value sendUserVerificationEmail => |client| client.users().send_verification_email(&user());
    value verifyUserEmail => |client| client.users().verify_email(&user(), code());
    value activateUserEmail => |client| client.users().activate_email(&user());
    value deactivateUserEmail => |client| client.users().deactivate_email(&user());
    value setUpUserGoogleAuthenticator => |client| client.users().set_up_google_authenticator(&user());
    value verifyUserGoogleAuthenticator => |client| client.users().verify_google_authenticator(&user(), code());
    value activateUserGoogleAuthenticator => |client| client.users().activate_google_authenticator(&user());
    value deactivateUserGoogleAuthenticator => |client| client.users().deactivate_google_authenticator(&user());
    value listUserTags => |client| client.users().list_tags(&user());
    value createUserTags => |client| client.users().create_tags(&user(), NewUserTags::new(tags()));
    value deleteUserTags => |client| client.users().delete_tags(&user(), UserTagKeys::new(["env"]));
}

#[test]
fn models_that_are_sent_show_no_secret() {
    let mut printed = Printed::default();
    printed.value("a user", &new_user());
    printed.value("a password", &password());
    printed.value("a code", &code());
    printed.check("models");
}
