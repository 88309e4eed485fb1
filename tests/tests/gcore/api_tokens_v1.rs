//! The deprecated operations.

#![expect(deprecated, reason = "that is what is tested")]

use gcore_iam::Timestamp;
use gcore_iam::models::{AccountId, ApiTokenGrant, NewApiToken, RoleName, TokenId, UserRole};
use recordings::replay;

const ACCOUNT: AccountId = AccountId::new(456);
const TOKEN: TokenId = TokenId::new(42);

fn grant(id: i64, name: RoleName) -> ApiTokenGrant {
    ApiTokenGrant::new().role(UserRole::new().id(id).name(name))
}

replay! {
    GCORE listApiTokensV1 {
        all => call(|client| client.api_tokens_v1().list(ACCOUNT));
        by_every_filter => call(|client| {
            client.api_tokens_v1().list(ACCOUNT).role("Engineers").issued_by(1234).not_issued_by(1235).deleted(true)
        });
    }
    GCORE createApiTokenV1 {
        text_alone => secrets(
            |client| {
                let new = NewApiToken::new("My token", None, grant(1, RoleName::Administrators));
                client.api_tokens_v1().create(ACCOUNT, new.description("It's my token"))
            },
            |token| vec![("/token", token.token.expose())],
        );
        every_member => secrets(
            |client| {
                let end: Timestamp = "2030-01-01T00:00:00Z".parse().unwrap();
                client.api_tokens_v1().create(ACCOUNT, NewApiToken::new("My token", Some(end), grant(2, RoleName::Users)))
            },
            |token| vec![("/token", token.token.expose())],
        );
        removed => call(|client| {
            client.api_tokens_v1().create(ACCOUNT, NewApiToken::new("ci", None, ApiTokenGrant::new()))
        });
    }
    GCORE getApiTokenV1 {
        found => call(|client| client.api_tokens_v1().get(ACCOUNT, TOKEN));
        unknown_is_none => call(|client| client.api_tokens_v1().get(ACCOUNT, TokenId::new(9)).optional());
    }
    GCORE deleteApiTokenV1 {
        deleted => call(|client| client.api_tokens_v1().delete(ACCOUNT, TOKEN));
        forbidden_without_body => call(|client| client.api_tokens_v1().delete(ACCOUNT, TOKEN));
    }
}
