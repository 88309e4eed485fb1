use std::path::Path;
use std::sync::{Arc, Mutex};

use gcore_iam::models::{AccountId, LoginCredentials, PasswordReset, TokenPair, TokenRefresh};
use gcore_iam::{Client, Secret, Transport, TransportError};
use openapi_runtime::replay::{Recording, Replay};
use openapi_runtime::{BoxFuture, TransportRequest, TransportResponse};
use recordings::{GCORE_API, replay};

fn exposed(tokens: &TokenPair) -> Vec<(&'static str, &str)> {
    vec![
        ("/refresh", tokens.refresh.expose()),
        ("/access", tokens.access.expose()),
    ]
}

fn credentials() -> LoginCredentials {
    LoginCredentials::new("user@example.com", "example-password")
}

fn wrong_credentials() -> LoginCredentials {
    LoginCredentials::new("user@example.com", "example-wrong-password")
}

replay! {
    GCORE login {
        with_password => secrets(|client| client.authentication().login(credentials()), exposed);
        with_one_time_password => secrets(
            |client| client.authentication().login(credentials().one_time_password("example-code")),
            exposed,
        );
        refused => call(|client| client.authentication().login(wrong_credentials()));
        refused_and_repeated => call(|client| {
            client.authentication().login(wrong_credentials().one_time_password("example-code"))
        });
        too_many_attempts => call(|client| client.authentication().login(credentials()));
    }
    GCORE refreshToken {
        refreshed => secrets(
            |client| client.authentication().refresh_token(TokenRefresh::new("example-refresh-token")),
            exposed,
        );
        expired => call(|client| client.authentication().refresh_token(TokenRefresh::new("example-refresh-token")));
        refused => call(|client| client.authentication().refresh_token(TokenRefresh::new("")));
    }
    GCORE loginToAccount {
        logged_in => secrets(|client| client.authentication().login_to_account(AccountId::new(456)), exposed);
        forbidden_without_body => call(|client| client.authentication().login_to_account(AccountId::new(456)));
        unknown_is_none => call(|client| client.authentication().login_to_account(AccountId::new(9)).optional());
    }
    GCORE forgotPassword {
        sent => call(|client| client.authentication().forgot_password(PasswordReset::new("user@example.com")));
        refused => call(|client| client.authentication().forgot_password(PasswordReset::new("")));
    }
}

/// Keeps what was sent as credentials.
#[derive(Clone)]
struct Spy {
    replay: Replay,
    sent: Arc<Mutex<Vec<Option<String>>>>,
}

impl Spy {
    /// Stands before a recording of Gcore.
    fn new(recording: impl AsRef<Path>) -> Self {
        let path = GCORE_API.recordings().join(recording);
        Self {
            replay: Replay::new(Recording::load(&path).unwrap()),
            sent: Arc::default(),
        }
    }

    fn authorizations(&self) -> Vec<Option<String>> {
        self.replay.finish().unwrap();
        self.sent.lock().unwrap().clone()
    }
}

impl Transport for Spy {
    fn send(
        &self,
        request: TransportRequest,
    ) -> BoxFuture<Result<TransportResponse, TransportError>> {
        let authorization = request
            .headers()
            .get("authorization")
            .map(|value| value.to_str().unwrap().to_owned());
        self.sent.lock().unwrap().push(authorization);
        self.replay.send(request)
    }
}

/// With credentials that it has no use for, with others, and with none.
fn clients(spy: &Spy) -> Vec<Client> {
    let builders = [
        Client::builder().api_key(Secret::from("api-key")),
        Client::builder().bearer_token(Secret::from("access-token")),
        Client::builder(),
    ];
    builders
        .map(|builder| builder.transport(spy.clone()).build().unwrap())
        .into()
}

#[tokio::test]
async fn a_login_is_sent_without_credentials() {
    for index in 0..3 {
        let spy = Spy::new("login/with-password.yaml");
        clients(&spy)[index]
            .authentication()
            .login(credentials())
            .await
            .unwrap();
        assert_eq!(spy.authorizations(), [None]);
    }
}

#[tokio::test]
async fn a_refresh_is_sent_without_credentials() {
    for index in 0..3 {
        let spy = Spy::new("refreshToken/refreshed.yaml");
        let refresh = TokenRefresh::new("example-refresh-token");
        clients(&spy)[index]
            .authentication()
            .refresh_token(refresh)
            .await
            .unwrap();
        assert_eq!(spy.authorizations(), [None]);
    }
}

#[tokio::test]
async fn a_forgotten_password_is_sent_without_credentials() {
    for index in 0..3 {
        let spy = Spy::new("forgotPassword/sent.yaml");
        let reset = PasswordReset::new("user@example.com");
        clients(&spy)[index]
            .authentication()
            .forgot_password(reset)
            .await
            .unwrap();
        assert_eq!(spy.authorizations(), [None]);
    }
}

#[tokio::test]
async fn other_calls_are_sent_with_exactly_the_credentials_of_the_client() {
    for (index, expected) in ["APIKey api-key", "Bearer access-token"]
        .into_iter()
        .enumerate()
    {
        let spy = Spy::new("deleteUser/removed-with-no-content.yaml");
        let call = clients(&spy)[index]
            .users()
            .delete(AccountId::new(123), 513.into());
        call.await.unwrap();
        assert_eq!(spy.authorizations(), [Some(expected.to_owned())]);
    }
}
