//! Credentials, as they arrive.

use wire::{Answer, Request, Server};
use wire_security::{Client, ClientBuilder};

async fn request<F>(
    answers: impl IntoIterator<Item = Answer>,
    credentials: impl FnOnce(ClientBuilder) -> ClientBuilder,
    call: impl FnOnce(Client) -> F,
) -> Vec<Request>
where
    F: Future<Output = Result<(), wire_security::Error>>,
{
    let server = Server::start(answers);
    let builder = Client::builder().base_url(server.url());
    let client = credentials(builder).build().unwrap();
    call(client).await.unwrap();
    server.requests()
}

fn fine() -> [Answer; 1] {
    [Answer::status(204)]
}

#[tokio::test]
async fn basic_is_user_name_and_password_in_base64() {
    let requests = request(
        fine(),
        |builder| builder.basic("Aladdin", "open sesame"),
        async |client| client.calls().basic().await,
    )
    .await;
    // The example of RFC 7617.
    assert_eq!(
        requests[0].header("authorization"),
        Some("Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==")
    );
}

#[tokio::test]
async fn a_token_for_all_schemes_yields_to_one_for_its_scheme() {
    let tokens = |builder: ClientBuilder| {
        builder
            .bearer_token("for-all")
            .bearer_token_for_admin("for-admin")
    };
    let requests = request(fine(), tokens, async |client| client.calls().bearer().await).await;
    assert_eq!(requests[0].header("authorization"), Some("Bearer for-all"));
    let requests = request(fine(), tokens, async |client| client.calls().admin().await).await;
    assert_eq!(
        requests[0].header("authorization"),
        Some("Bearer for-admin")
    );
}

#[tokio::test]
async fn other_http_schemes_are_named_before_what_the_caller_gave() {
    let requests = request(
        fine(),
        |builder| builder.http_credentials("token68=="),
        async |client| client.calls().proof().await,
    )
    .await;
    assert_eq!(requests[0].line, "GET /digest HTTP/1.1");
    assert_eq!(requests[0].header("authorization"), Some("Proof token68=="));
}

#[tokio::test]
async fn keys_of_one_call_go_to_header_query_and_cookie() {
    let requests = request(
        fine(),
        |builder| {
            builder
                .api_key_for_header_key("h-1")
                .api_key_for_query_key("q 1&")
                .api_key_for_cookie_key("c-1")
        },
        async |client| client.calls().keys().x_trace("t").await,
    )
    .await;
    assert_eq!(requests[0].line, "GET /keys?key=q%201%26 HTTP/1.1");
    assert_eq!(requests[0].header("x-key"), Some("h-1"));
    assert_eq!(requests[0].header("cookie"), Some("session=c-1"));
    assert_eq!(requests[0].header("x-trace"), Some("t"));
}

#[tokio::test]
async fn a_key_that_is_a_parameter_too_is_sent_once() {
    let call = async |client: Client| {
        let call = client.calls().listed_keys().x_key("h-2").key("q-2");
        call.session("c-2").theme("dark").await
    };
    let requests = request(fine(), |builder| builder, call).await;
    assert_eq!(requests[0].line, "GET /keys/listed?key=q-2 HTTP/1.1");
    assert_eq!(requests[0].header("x-key"), Some("h-2"));
    assert_eq!(
        requests[0].header("cookie"),
        Some("session=c-2; theme=dark")
    );

    let keys = |builder: ClientBuilder| {
        let builder = builder.api_key_for_header_key("h-1");
        builder
            .api_key_for_query_key("q-1")
            .api_key_for_cookie_key("c-1")
    };
    let requests = request(fine(), keys, call).await;
    assert_eq!(requests[0].line, "GET /keys/listed?key=q-1 HTTP/1.1");
    assert_eq!(requests[0].header("x-key"), Some("h-1"));
    assert_eq!(
        requests[0].header("cookie"),
        Some("theme=dark; session=c-1")
    );
}

#[tokio::test]
async fn a_parameter_that_is_a_key_is_a_secret() {
    let client = Client::builder()
        .base_url("https://localhost")
        .build()
        .unwrap();
    let call = client.calls().listed_keys().key("q-2").session("c-2");
    let shown = format!("{call:?}");
    assert!(!shown.contains("q-2") && !shown.contains("c-2"), "{shown}");
}

#[tokio::test]
async fn one_key_does_not_stand_for_three() {
    let client = Client::builder()
        .base_url("https://localhost")
        .api_key("k")
        .build()
        .unwrap();
    let error = client.calls().keys().await.unwrap_err().to_string();
    for scheme in ["headerKey", "queryKey", "cookieKey"] {
        let needed = format!("the API key of `{scheme}`");
        assert!(error.contains(&needed), "{error}");
    }
}

#[tokio::test]
async fn a_key_that_would_end_its_cookie_is_not_sent() {
    let client = Client::builder()
        .base_url("https://localhost")
        .api_key_for_header_key("h")
        .api_key_for_query_key("q")
        .api_key_for_cookie_key("c; admin=1")
        .build()
        .unwrap();
    let error = client.calls().keys().await.unwrap_err().to_string();
    assert!(error.contains("a cookie holds ASCII"), "{error}");
}

#[tokio::test]
async fn client_credentials_ask_for_the_scopes_of_the_document_or_of_the_builder() {
    let token = r#"{"access_token":"fetched","token_type":"bearer","expires_in":60}"#;
    let answers = || [Answer::json(200, token), Answer::status(204)];
    let requests = request(
        answers(),
        |builder| builder.client_credentials("id", "secret"),
        async |client| client.calls().with_client().await,
    )
    .await;
    assert_eq!(requests[0].line, "POST /oauth/token HTTP/1.1");
    assert_eq!(
        requests[0].text(),
        "grant_type=client_credentials&scope=read%20write"
    );
    assert_eq!(requests[1].header("authorization"), Some("Bearer fetched"));

    let requests = request(
        answers(),
        |builder| builder.client_credentials("id", "secret").scopes(["read"]),
        async |client| client.calls().with_client().await,
    )
    .await;
    assert_eq!(
        requests[0].text(),
        "grant_type=client_credentials&scope=read"
    );
}

#[tokio::test]
async fn a_token_that_was_had_elsewhere_serves_every_scheme_of_tokens() {
    let token = |builder: ClientBuilder| builder.bearer_token("brought");
    let requests = request(fine(), token, async |client| {
        client.calls().as_person().await
    })
    .await;
    assert_eq!(requests[0].header("authorization"), Some("Bearer brought"));
}

#[tokio::test]
async fn an_alternative_is_taken_if_the_client_has_its_credentials() {
    let call = async |client: Client| client.calls().either().await;
    let requests = request(fine(), |builder| builder.bearer_token("t"), call).await;
    assert_eq!(requests[0].header("authorization"), Some("Bearer t"));
    let requests = request(
        fine(),
        |builder| builder.bearer_token("t").api_key("k"),
        call,
    )
    .await;
    assert_eq!(requests[0].header("x-key"), Some("k"));
    assert_eq!(requests[0].header("authorization"), None);
    let requests = request(fine(), |builder| builder, call).await;
    assert_eq!(requests[0].header("authorization"), None);
    assert_eq!(requests[0].header("x-key"), None);
}

#[tokio::test]
async fn certificates_and_open_calls_put_nothing_on_the_request() {
    let token = |builder: ClientBuilder| builder.bearer_token("t");
    let requests = request(fine(), token, async |client| {
        client.calls().with_certificate().await
    })
    .await;
    assert_eq!(requests[0].header("authorization"), None);
    let requests = request(fine(), token, async |client| client.calls().open().await).await;
    assert_eq!(requests[0].header("authorization"), None);
}

#[tokio::test]
async fn an_operation_may_be_served_by_another_path_of_the_host() {
    let server = Server::start(fine());
    let client = Client::builder()
        .base_url(format!("{}/v1", server.url()))
        .bearer_token("t")
        .build()
        .unwrap();
    client.calls().elsewhere().await.unwrap();
    assert_eq!(server.request().line, "GET /v2/elsewhere HTTP/1.1");
}

#[test]
fn a_client_of_a_document_without_servers_needs_a_base_url() {
    let error = Client::builder().build().unwrap_err().to_string();
    assert!(error.contains("set `base_url`"), "{error}");
}
