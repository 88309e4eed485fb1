//! Calls with an access token from a login in place of an API key.

use gcore_iam::Timestamp;
use gcore_iam::models::{AccountId, ApiTokenGrant, NewApiToken, RoleName, UserRole};
use recordings::replay;

replay! {
    GCORE_BEARER accountOverview {
        with_bearer_token => call(|client| client.account().overview());
        permanent_token_as_bearer => call(|client| client.account().overview());
    }
    GCORE_BEARER loginToAccount {
        with_bearer_token => secrets(
            |client| client.authentication().login_to_account(AccountId::new(456)),
            |tokens| vec![("/refresh", tokens.refresh.expose()), ("/access", tokens.access.expose())],
        );
    }
    GCORE_BEARER listUsers {
        with_bearer_token => page(|client| client.users().list());
    }
    GCORE_BEARER createApiToken {
        with_an_end => secrets(
            |client| {
                let grant = ApiTokenGrant::new().role(UserRole::new().id(5).name(RoleName::Engineers));
                let end: Timestamp = "2030-01-01T00:00:00Z".parse().unwrap();
                client.api_tokens().create(AccountId::new(456), NewApiToken::new("ci", Some(end), grant))
            },
            |token| vec![("/token", token.token.as_ref().unwrap().expose())],
        );
    }
}
