// @generated from vngcloud-iam-accounts.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

//! The types of what is sent and received.
//!
//! All of them can be imported at once: the names are unique within the crate.

mod authentication;
mod current_user;
mod identity_providers;
mod permission_mappers;
mod s3_keys;
mod service_accounts;
mod shared;
mod swift_users;
mod users;

pub use self::authentication::{
    ImpersonationToken, TokenRequest, TokenRequestV1, TokenResponse, TokenResponseV1,
};
pub use self::current_user::{
    EmailFactor, GoogleAuthenticatorFactor, TwoFactorAuth, UserInfo, UserType,
};
pub use self::identity_providers::{
    CreatedIdentityProvider, IdentityProvider, IdentityProviderUpdate,
    NewIdentityProvider,
};
pub use self::permission_mappers::{
    CreatedPermissionMapper, NewPermissionMapper, PermissionMapperUpdate,
};
pub use self::s3_keys::{CreatedS3Key, NewS3Key, S3KeyUpdate};
pub use self::service_accounts::{
    ClientId, CreatedServiceAccount, NewServiceAccount, RootPortalId, ServiceAccount,
    ServiceAccountSecret, ServiceAccountTagKeys, ServiceAccountTagUpsert,
    ServiceAccountUpdate,
};
pub use self::shared::{
    AccountId, EmailSetup, ErrorBody, ErrorEntry, ErrorEnvelope, ErrorMessage,
    IdentityProviderId, NewTag, PasswordReset, PermissionMapper, PermissionMapperId,
    ProjectId, RegionId, S3Key, S3KeyId, S3KeyStatus, ServiceAccountId, SwiftUser,
    SwiftUserId, SwiftUserStatus, Tag, TagList, Verification,
};
pub use self::swift_users::{CreatedSwiftUser, NewSwiftUser, SwiftUserUpdate};
pub use self::users::{
    NewUser, NewUserTags, User, UserDetail, UserId, UserTagKeys, UserTags,
};
