use openapi_runtime::Error;
use recordings::replay;
use vngcloud_iam_accounts::Client;
use vngcloud_iam_accounts::models::{
    NewUser, ServiceAccountId, TokenRequest, TokenRequestV1, UserId,
};

fn user(id: &str) -> UserId {
    UserId::new(id).unwrap()
}

fn account(id: &str) -> ServiceAccountId {
    ServiceAccountId::new(id).unwrap()
}

fn request() -> TokenRequest {
    TokenRequest::new("client_credentials")
}

fn request_v1() -> TokenRequestV1 {
    TokenRequestV1::new("client_credentials")
}

fn alice() -> NewUser {
    NewUser::new()
        .username("alice")
        .password("placeholder-Passw0rd")
}

async fn name(client: &Client, id: &str) -> Result<Option<String>, Error> {
    client
        .users()
        .get(&user(id))
        .await
        .map(|user| user.username)
}

/// The names of two users, one after the other.
async fn two_names(client: Client) -> Result<Vec<Option<String>>, Error> {
    Ok(vec![
        name(&client, "user-1").await?,
        name(&client, "user-2").await?,
    ])
}

/// The names of two users, asked for at the same time, before one of them is deleted.
async fn two_names_at_a_time(client: Client) -> Result<Vec<Option<String>>, Error> {
    let (first, second) = tokio::join!(name(&client, "user-1"), name(&client, "user-2"));
    let names = vec![first?, second?];
    client.users().delete(&user("user-2")).await?;
    Ok(names)
}

/// Two calls as a service account, and one of the client that impersonates it.
async fn impersonated_and_own(client: Client) -> Result<Vec<Option<String>>, Error> {
    let mut names = two_names(client.impersonate(&account("sa-1"))).await?;
    names.push(name(&client, "user-3").await?);
    Ok(names)
}

replay! {
    VNGCLOUD_CLIENT_CREDENTIALS exchangeToken {
        exchanged => secrets(
            |client| client.authentication().exchange_token(request().scope("email")),
            |token| vec![("/access_token", token.access_token.expose())],
        );
        documented_sample => secrets(
            |client| client.authentication().exchange_token(request()),
            |token| vec![
                ("/access_token", token.access_token.expose()),
                ("/refresh_token", token.refresh_token.as_ref().unwrap().expose()),
            ],
        );
        lower_case_type => secrets(
            |client| client.authentication().exchange_token(request().scope("email")),
            |token| vec![("/access_token", token.access_token.expose())],
        );
        no_token => call(|client| client.authentication().exchange_token(request()));
        wrong_credentials => call(|client| client.authentication().exchange_token(request()));
        repeated_in_the_error => call(|client| client.authentication().exchange_token(request()));
        too_many_failed_logins => call(|client| client.authentication().exchange_token(request()));
        invalid_code => call(|client| client.authentication().exchange_token(TokenRequest::new("authorization_code")));
        ended_refresh_token => call(|client| client.authentication().exchange_token(TokenRequest::new("refresh_token")));
        bad_gateway => call(|client| client.authentication().exchange_token(request()));

        for_a_call => call(|client| client.users().get(&user("user-1")));
        reused_for_a_second_call => call(|client| two_names_at_a_time(client.clone()));
        no_lifetime => call(|client| two_names(client.clone()));
        renewed_after_401 => call(|client| client.users().create(alice()));
        renewed_only_once => call(|client| client.users().create(alice()));
        renewal_refused => call(|client| client.users().create(alice()));
        refused_before_a_call => call(|client| client.users().get(&user("user-1")));
        for_an_impersonation => call(|client| client.impersonate(&account("sa-1")).users().get(&user("user-1")));
        repeated_before_a_call => call(|client| client.users().get(&user("user-1")));
        no_server_before_a_call => call(|client| client.users().get(&user("user-1")));
    }
    VNGCLOUD_CLIENT_CREDENTIALS exchangeTokenV1 {
        documented_sample => secrets(
            |client| client.authentication().exchange_token_v1(request_v1()),
            |token| vec![
                ("/accessToken", token.access_token.expose()),
                ("/refreshToken", token.refresh_token.as_ref().unwrap().expose()),
            ],
        );
        exchanged => secrets(
            |client| client.authentication().exchange_token_v1(request_v1()),
            |token| vec![
                ("/accessToken", token.access_token.expose()),
                ("/refreshToken", token.refresh_token.as_ref().unwrap().expose()),
            ],
        );
        token_only => secrets(
            |client| client.authentication().exchange_token_v1(request_v1()),
            |token| vec![("/accessToken", token.access_token.expose())],
        );
        wrong_credentials => call(|client| client.authentication().exchange_token_v1(request_v1()));
    }
    VNGCLOUD impersonateServiceAccount {
        documented_sample => secrets(
            |client| client.authentication().impersonate_service_account(&account("sa-1")),
            |token| vec![("/accessToken", token.access_token.expose())],
        );
        not_trusted => call(|client| client.authentication().impersonate_service_account(&account("sa-9")));

        for_calls => call(|client| impersonated_and_own(client.clone()));
        renewed_after_401 => call(|client| client.impersonate(&account("sa-1")).users().get(&user("user-1")));
        one_through_another => call(|client| {
            client.impersonate(&account("sa-1")).impersonate(&account("sa-2")).users().get(&user("user-1"))
        });
        not_trusted_before_a_call => call(|client| client.impersonate(&account("sa-9")).users().get(&user("user-1")));
        unknown_is_not_none => call(|client| client.impersonate(&account("sa-9")).users().get(&user("user-1")).optional());
    }
}
