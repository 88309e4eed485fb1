use gcore_iam::models::{
    AccountId, ApiTokenGrant, NewApiToken, RoleName, TokenId, UserId, UserRole,
};
use recordings::replay;

use crate::error_body;

const ACCOUNT: AccountId = AccountId::new(456);
const UNKNOWN_ACCOUNT: AccountId = AccountId::new(9);
const TOKEN: TokenId = TokenId::new(42);
const UNKNOWN_TOKEN: TokenId = TokenId::new(9);

fn administrator() -> ApiTokenGrant {
    ApiTokenGrant::new().role(UserRole::new().id(1).name(RoleName::Administrators))
}

fn token(grant: ApiTokenGrant) -> NewApiToken {
    NewApiToken::new("ci", None, grant)
}

fn of_unknown_role() -> ApiTokenGrant {
    ApiTokenGrant::new().role(UserRole::new().name("RoleName"))
}

replay! {
    GCORE listApiTokens {
        all => call(|client| client.api_tokens().list(ACCOUNT));
        forms_of_dates => call(|client| client.api_tokens().list(ACCOUNT));
        by_role_name => call(|client| client.api_tokens().list(ACCOUNT).role("Engineers"));
        by_role_id => call(|client| client.api_tokens().list(ACCOUNT).role("3022"));
        by_issuer => call(|client| client.api_tokens().list(ACCOUNT).issued_by(1234));
        by_every_filter => call(|client| {
            let list = client.api_tokens().list(ACCOUNT).role(RoleName::PurgeAndPrefetchOnlyApiWeb.as_str());
            list.issued_by(UserId::new(1234)).not_issued_by(UserId::new(1235)).deleted(true)
        });
        deleted_ones => call(|client| client.api_tokens().list(ACCOUNT).deleted(false));
        forbidden_without_body => call(|client| client.api_tokens().list(ACCOUNT));
        unknown_account => call(|client| client.api_tokens().list(UNKNOWN_ACCOUNT));
        unknown_account_is_none => call(|client| client.api_tokens().list(UNKNOWN_ACCOUNT).optional());
    }
    GCORE createApiToken {
        created => secrets(
            |client| {
                let new = NewApiToken::new("My token", None, administrator()).description("It's my token");
                client.api_tokens().create(ACCOUNT, new)
            },
            |token| vec![("/token", token.token.as_ref().unwrap().expose())],
        );
        without_a_role => call(|client| client.api_tokens().create(ACCOUNT, token(ApiTokenGrant::new())));
        unknown_role => call(|client| client.api_tokens().create(ACCOUNT, token(of_unknown_role())));
        unknown_role_as_model => call(|client| {
            error_body(client.api_tokens().create(ACCOUNT, token(of_unknown_role())))
        });
        role_above_ones_own => call(|client| client.api_tokens().create(ACCOUNT, token(administrator())));
    }
    GCORE getApiToken {
        found => call(|client| client.api_tokens().get(ACCOUNT, TOKEN));
        date_is_none => call(|client| client.api_tokens().get(ACCOUNT, TOKEN));
        unknown_is_none => call(|client| client.api_tokens().get(ACCOUNT, UNKNOWN_TOKEN).optional());
        forbidden_without_body => call(|client| client.api_tokens().get(ACCOUNT, TOKEN));
    }
    GCORE deleteApiToken {
        deleted => call(|client| client.api_tokens().delete(ACCOUNT, TOKEN));
        forbidden_without_body => call(|client| client.api_tokens().delete(ACCOUNT, TOKEN));
        unknown => call(|client| client.api_tokens().delete(ACCOUNT, UNKNOWN_TOKEN));
        unknown_is_none => call(|client| client.api_tokens().delete(ACCOUNT, UNKNOWN_TOKEN).optional());
    }
}
