// @generated from gcore-iam.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

//! The types of what is sent and received.
//!
//! All of them can be imported at once: the names are unique within the crate.

mod account;
mod activity_log;
mod api_tokens;
mod api_tokens_v1;
mod authentication;
mod shared;
mod users;

pub use self::account::{
    AccountDetail, AccountStatus, AccountUser, CreatedAccount, FeatureId, FreeFeature,
    FreeFeatures, NewAccount, PaidFeature, PaidFeatures, ServiceName, ServiceState,
    ServiceStatus, ServiceStatuses, SignupProcess,
};
pub use self::activity_log::LoginRecord;
pub use self::api_tokens::CreatedApiToken;
pub use self::api_tokens_v1::CreatedApiTokenV1;
pub use self::authentication::{
    LoginCredentials, PasswordReset, PasswordResetSent, TokenRefresh,
};
pub use self::shared::{
    AccountId, ApiToken, ApiTokenGrant, ApiTokenIssuer, AuthType, ErrorBody,
    ErrorMessage, FieldError, FieldErrors, NewApiToken, ResellerId, RoleId, RoleName,
    TokenId, TokenPair, UserId, UserLanguage, UserRole,
};
pub use self::users::{
    AccountRoles, ChangedEmail, EmailChange, PasswordChange, SentInvitation, User,
    UserDetail, UserInvitation, UserRoleAssignment, UserType, UserUpdate,
};
