//! What errors say of APIs whose documents do not tell where error bodies keep their code and message.

mod client_support;

use client_support::{API, Memory, json, open_call};
use openapi_runtime::{Api, ApiClient, Error, ErrorPointers, RetryPolicy};

static UNSAID: Api = Api {
    name: "unsaid",
    version: "1",
    title: "Unsaid",
    base_url: API.base_url,
    environment_prefix: None,
    schemes: &[],
    error: ErrorPointers::COMMON,
    operations: &[],
    user_agent: "unsaid/1",
};

async fn refusal(body: &'static str) -> Error {
    let memory = Memory::new(move |_| json(400, body));
    let client = ApiClient::builder(&UNSAID)
        .transport(memory)
        .retry(RetryPolicy::never())
        .build()
        .unwrap();
    open_call(&client).await.unwrap_err()
}

#[tokio::test]
async fn code_and_message_are_found_where_most_services_keep_them() {
    let cases = [
        // Google: the code of the body is the status once more.
        (
            r#"{"error":{"code":404,"message":"no zone","status":"NOT_FOUND"}}"#,
            Some("NOT_FOUND"),
            Some("no zone"),
        ),
        // OpenAI, Stripe.
        (
            r#"{"error":{"message":"no such model","type":"invalid_request_error","code":"model_not_found"}}"#,
            Some("model_not_found"),
            Some("no such model"),
        ),
        (
            r#"{"error":{"message":"a key is needed","type":"invalid_request_error","code":null}}"#,
            Some("invalid_request_error"),
            Some("a key is needed"),
        ),
        // Problem details (RFC 9457): what happened this time rather than the kind of it.
        (
            r#"{"type":"https://example.com/credit","title":"No credit","detail":"30 of 50 left"}"#,
            None,
            Some("30 of 50 left"),
        ),
        // JSON:API.
        (
            r#"{"errors":[{"code":"E1","detail":"first"},{"code":"E2","detail":"second"}]}"#,
            Some("E1"),
            Some("first"),
        ),
        // Okta.
        (
            r#"{"errorCode":"E0000007","errorSummary":"Not found: x"}"#,
            Some("E0000007"),
            Some("Not found: x"),
        ),
        (r#"{"error":"no such thing"}"#, None, Some("no such thing")),
        (r#"["no", "object"]"#, None, None),
    ];
    for (body, code, message) in cases {
        let error = refusal(body).await;
        assert_eq!((error.code(), error.message()), (code, message), "{body}");
    }
}
