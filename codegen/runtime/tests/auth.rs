//! Credentials on the wire: which are used, and where they go.

mod client_support;

use client_support::tokens::{authorizations, service, token_requests};
use client_support::{API, BASE_URL, EXCHANGE_TOKEN, User, get_user_call, header};
use openapi_runtime::{ApiClient, Call, CallContext, Error, ErrorKind, Operation, decode};

macro_rules! operation {
    ($name:ident, $security:expr) => {
        static $name: Operation = Operation {
            id: "op",
            path: "/op",
            security: $security,
            ..Operation::DEFAULT
        };
    };
}

operation!(WITH_HEADER_KEY, &[&["headerKey"]]);
operation!(WITH_QUERY_KEY, &[&["queryKey"]]);
operation!(WITH_PLAIN_BASIC, &[&["plainBasic"]]);
operation!(WITH_FORM, &[&["formCredentials"]]);
operation!(WITH_BOTH, &[&["headerKey", "queryKey"], &["bearerToken"]]);
operation!(WITH_NONE_ALLOWED, &[&["headerKey"], &[]]);

async fn call(client: &ApiClient, operation: &'static Operation) -> Result<(), Error> {
    Call::new(client, operation, decode::nothing).await
}

#[tokio::test]
async fn a_bearer_token_is_sent_as_given() {
    let memory = service(60);
    let client = memory.client().bearer_token("abc").build().unwrap();
    assert_eq!(
        get_user_call(&client).await.unwrap(),
        User { id: "u-1".into() }
    );
    assert_eq!(authorizations(&memory), ["Bearer abc"]);
    assert!(memory.requests()[0].headers()["authorization"].is_sensitive());
}

#[tokio::test]
async fn an_api_key_goes_into_its_header_behind_its_prefix() {
    let memory = service(60);
    let client = memory.client().api_key("42_abc").build().unwrap();
    call(&client, &WITH_HEADER_KEY).await.unwrap();
    assert_eq!(authorizations(&memory), ["APIKey 42_abc"]);
}

#[tokio::test]
async fn an_api_key_goes_into_the_query_encoded() {
    let memory = service(60);
    let client = memory.client().api_key("a b&c").build().unwrap();
    call(&client, &WITH_QUERY_KEY).await.unwrap();
    assert_eq!(memory.urls(), [format!("{BASE_URL}/op?key=a%20b%26c")]);
}

#[tokio::test]
async fn plain_basic_is_not_form_encoded() {
    let memory = service(60);
    let client = memory.client().basic("ana", "p:w d").build().unwrap();
    call(&client, &WITH_PLAIN_BASIC).await.unwrap();
    assert_eq!(authorizations(&memory), ["Basic YW5hOnA6dyBk"]);
    let refused = memory.client().basic("a:b", "c").build().unwrap_err();
    assert_eq!(refused.kind(), ErrorKind::Configuration);
}

#[tokio::test]
async fn client_credentials_are_form_encoded_into_basic() {
    let memory = service(60);
    let client = memory
        .client()
        .client_credentials("id:1", "s/é")
        .build()
        .unwrap();
    call(&client, &EXCHANGE_TOKEN).await.unwrap();
    // id%3A1:s%2F%C3%A9
    assert_eq!(
        header(&memory.requests()[0], "authorization"),
        Some("Basic aWQlM0ExOnMlMkYlQzMlQTk=")
    );
}

#[tokio::test]
async fn a_token_is_asked_for_in_json_and_used_for_every_call() {
    let memory = service(1800);
    let client = memory
        .client()
        .client_credentials("id", "secret")
        .build()
        .unwrap();
    assert!(
        memory.requests().is_empty(),
        "nothing is sent before the first call"
    );
    for _ in 0..3 {
        get_user_call(&client).await.unwrap();
    }
    let requests = memory.requests();
    let token = &requests[0];
    assert_eq!(token.uri().to_string(), format!("{BASE_URL}/v2/auth/token"));
    assert_eq!(token.method().as_str(), "POST");
    assert_eq!(header(token, "content-type"), Some("application/json"));
    assert_eq!(header(token, "accept"), Some("application/json"));
    assert_eq!(header(token, "user-agent"), Some("example/1"));
    assert_eq!(header(token, "authorization"), Some("Basic aWQ6c2VjcmV0"));
    assert_eq!(
        &token.body().as_bytes().unwrap()[..],
        br#"{"grant_type":"client_credentials"}"#
    );
    assert_eq!(
        token
            .extensions()
            .get::<CallContext>()
            .unwrap()
            .operation
            .id,
        "exchangeToken"
    );
    assert_eq!(authorizations(&memory), ["Bearer t-1"; 3]);
    assert_eq!(token_requests(&memory), 1);
}

#[tokio::test]
async fn a_token_is_asked_for_as_a_form_with_its_scopes() {
    let memory = service(1800);
    let client = memory
        .client()
        .client_credentials("id", "secret")
        .build()
        .unwrap();
    call(&client, &WITH_FORM).await.unwrap();
    let token = &memory.requests()[0];
    assert_eq!(token.uri().to_string(), "https://login.example.com/token");
    assert_eq!(
        header(token, "content-type"),
        Some("application/x-www-form-urlencoded")
    );
    assert_eq!(
        &token.body().as_bytes().unwrap()[..],
        b"grant_type=client_credentials&scope=read%20write%20all"
    );
    assert_eq!(
        token
            .extensions()
            .get::<CallContext>()
            .unwrap()
            .operation
            .id,
        "oauth2.token"
    );
}

#[tokio::test]
async fn the_token_url_moves_with_the_base_url() {
    let memory = service(1800);
    let client = memory
        .client()
        .base_url("http://127.0.0.1:9/x/")
        .client_credentials("id", "secret")
        .build()
        .unwrap();
    get_user_call(&client).await.unwrap();
    assert_eq!(
        memory.urls(),
        [
            "http://127.0.0.1:9/x/v2/auth/token",
            "http://127.0.0.1:9/x/v1/iam-users/u-1"
        ]
    );
}

#[tokio::test]
async fn the_first_alternative_with_all_credentials_is_used() {
    let memory = service(60);
    let client = memory.client().bearer_token("b").build().unwrap();
    call(&client, &WITH_BOTH).await.unwrap();
    let client = memory
        .client()
        .bearer_token("b")
        .api_key("one key for two schemes is none")
        .build()
        .unwrap();
    call(&client, &WITH_BOTH).await.unwrap();
    let client = memory
        .client()
        .bearer_token("b")
        .api_key_for("headerKey", "h")
        .api_key_for("queryKey", "q")
        .build()
        .unwrap();
    call(&client, &WITH_BOTH).await.unwrap();
    assert_eq!(
        authorizations(&memory),
        ["Bearer b", "Bearer b", "APIKey h"]
    );
    assert!(memory.urls()[2].ends_with("/op?key=q"));
}

#[tokio::test]
async fn an_empty_alternative_needs_no_credentials() {
    let memory = service(60);
    call(&memory.client().build().unwrap(), &WITH_NONE_ALLOWED)
        .await
        .unwrap();
    assert_eq!(authorizations(&memory), ["none"]);
}

#[tokio::test]
async fn without_credentials_nothing_is_sent_and_the_error_says_what_to_set() {
    let memory = service(60);
    let client = memory.client().build().unwrap();
    let error = get_user_call(&client).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Credentials);
    assert_eq!(
        error.to_string(),
        "users.get GET /v1/iam-users/{id}: no credentials for this call: set `bearer_token(token)` or \
         `client_credentials(id, secret)` on the client's builder"
    );
    assert!(memory.requests().is_empty());
}

#[test]
fn credentials_come_from_the_environment() {
    let memory = service(60);
    let lookup = |name: &str| match name {
        "EXAMPLE_CLIENT_ID" => Some("id".to_owned()),
        "EXAMPLE_CLIENT_SECRET" => Some("secret".to_owned()),
        "EXAMPLE_BASE_URL" => Some("http://localhost:1/x".to_owned()),
        "EXAMPLE_TOKEN" => Some(" ".to_owned()),
        _ => None,
    };
    let client = memory
        .client()
        .environment(lookup)
        .unwrap()
        .build()
        .unwrap();
    let shown = format!("{client:?}");
    assert!(
        shown.contains("http://localhost:1/x") && shown.contains("client_credentials"),
        "{shown}"
    );
    assert!(
        !shown.contains("bearer_token") && !shown.contains("secret\""),
        "{shown}"
    );
}

#[test]
fn what_is_missing_in_the_environment_is_listed() {
    let none = ApiClient::builder(&API).environment(|_| None).unwrap_err();
    assert_eq!(
        none.to_string(),
        "no credentials in the environment: set EXAMPLE_CLIENT_ID and EXAMPLE_CLIENT_SECRET, or EXAMPLE_TOKEN, \
         or EXAMPLE_API_KEY, or EXAMPLE_USERNAME and EXAMPLE_PASSWORD"
    );
    let half = ApiClient::builder(&API)
        .environment(|name| (name == "EXAMPLE_CLIENT_ID").then(|| "id".to_owned()));
    assert_eq!(
        half.unwrap_err().to_string(),
        "missing in the environment: EXAMPLE_CLIENT_SECRET"
    );
}
