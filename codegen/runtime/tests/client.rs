//! Requests as they are sent, answers as they are taken.

mod client_support;

use std::fmt::Write;
use std::sync::Arc;

use client_support::{
    BASE_URL, CREATE_USER, Memory, NewUser, OPEN, User, answer, get_user_call, header, json,
    open_call,
};
use openapi_runtime::{
    ApiClient, BoxFuture, Call, CallContext, ErrorKind, Operation, Secret, Transport,
    TransportError, TransportRequest, TransportResponse, decode,
};

const USER: &str = r#"{"id":"u-1"}"#;
const TOKEN: &str = r#"{"access_token":"t-1"}"#;

openapi_runtime::call! {
    /// A call as generated code has it.
    pub(crate) struct GetUser(Call<User>);
}

openapi_runtime::call! {
    /// A call with a nested type.
    pub(crate) struct GetMaybe(Call<Option<Vec<User>>>);
}

fn ok() -> Memory {
    Memory::script(&[(200, USER)])
}

fn create(client: &ApiClient) -> Call<User> {
    let body = NewUser {
        password: Secret::from("hunter22"),
        otp: "987654".to_owned(),
    };
    Call::new(client, &CREATE_USER, decode::json).json(body)
}

#[tokio::test]
async fn a_request_has_the_base_path_the_encoded_segment_and_the_query_in_order() {
    let memory = ok();
    let client = memory
        .client()
        .base_url(format!("{BASE_URL}/"))
        .build()
        .unwrap();
    let call = Call::new(&client, &OPEN, decode::json::<User>).path("id", "a/b ü%2e".to_owned());
    call.query("b", "1 2".to_owned())
        .query("a", "x".to_owned())
        .query("b", "3&4".to_owned())
        .query_list("tag", vec!["p".to_owned(), "q".to_owned()])
        .await
        .unwrap();
    assert_eq!(
        memory.urls(),
        [format!(
            "{BASE_URL}/ping/a%2Fb%20%C3%BC%252e?b=3%264&a=x&tag=p&tag=q"
        )]
    );
    let request = &memory.requests()[0];
    assert_eq!(header(request, "accept"), Some("application/json"));
    let encodings = cfg!(feature = "gzip").then_some("gzip");
    assert_eq!(header(request, "accept-encoding"), encodings);
    assert_eq!(header(request, "user-agent"), Some("example/1"));
    assert_eq!(header(request, "content-type"), None);
    let context = request.extensions().get::<CallContext>().unwrap();
    assert_eq!(context.operation.id, "ping");
    let parameters: Vec<_> = context.path_parameters().collect();
    assert_eq!(parameters, [("id", "a/b ü%2e".into())]);
}

#[tokio::test]
async fn a_transport_that_does_not_read_contexts_is_sent_none() {
    struct Plain(Memory);
    impl Transport for Plain {
        fn send(
            &self,
            request: TransportRequest,
        ) -> BoxFuture<Result<TransportResponse, TransportError>> {
            self.0.send(request)
        }

        fn reads_context(&self) -> bool {
            false
        }
    }
    let memory = Memory::script(&[(200, TOKEN), (200, USER)]);
    let client = memory
        .client()
        .transport(Arc::new(Plain(memory.clone())))
        .client_credentials("id", "secret")
        .build()
        .unwrap();
    get_user_call(&client).await.unwrap();
    let requests = memory.requests();
    assert_eq!(requests.len(), 2);
    for request in &requests {
        assert!(request.extensions().get::<CallContext>().is_none());
    }
}

#[tokio::test]
async fn a_body_is_sent_as_json_with_its_secrets() {
    let memory = Memory::script(&[(201, USER)]);
    let client = memory.client().bearer_token("b").build().unwrap();
    create(&client).await.unwrap();
    let request = &memory.requests()[0];
    assert_eq!(header(request, "content-type"), Some("application/json"));
    assert_eq!(
        &request.body().as_bytes().unwrap()[..],
        br#"{"name":"ana","password":"hunter22","otp":"987654"}"#
    );
}

#[tokio::test]
async fn a_segment_that_would_name_another_resource_is_refused_before_anything_is_sent() {
    let memory = ok();
    let client = memory
        .client()
        .client_credentials("id", "secret")
        .build()
        .unwrap();
    for id in ["", ".", ".."] {
        let error = get_user_call(&client)
            .path("id", id.to_owned())
            .await
            .unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Request);
        assert!(
            error.to_string().contains("the path parameter `id`"),
            "{error}"
        );
    }
    let error = Call::new(&client, &OPEN, decode::nothing)
        .await
        .unwrap_err();
    assert_eq!(
        error.to_string(),
        "ping GET /ping/{id}: the path parameter `id` has no value"
    );
    assert!(memory.requests().is_empty());
}

#[tokio::test]
async fn headers_are_checked_and_those_of_the_client_cannot_be_set() {
    let memory = ok();
    let client = memory.client().build().unwrap();
    open_call(&client)
        .request_header("X-Trace", "1")
        .request_header("x-trace", "2")
        .await
        .unwrap();
    assert_eq!(header(&memory.requests()[0], "x-trace"), Some("2"));
    for (name, value) in [
        ("x y", "1"),
        ("x", "a\r\nb: c"),
        ("Authorization", "Bearer x"),
        ("host", "h"),
        ("cookie", "c"),
    ] {
        let error = open_call(&client)
            .request_header(name, value)
            .await
            .unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Request, "{name}");
        assert!(!error.to_string().contains("a\r\nb"));
    }
    assert_eq!(memory.requests().len(), 1);
}

#[test]
fn base_urls_are_https_or_this_machine() {
    let build = |url: &str| {
        ok().client()
            .base_url(url)
            .build()
            .map(drop)
            .map_err(|error| error.to_string())
    };
    for url in [
        "https://api.example.com",
        "https://api.example.com:8443/a/b/",
        "http://localhost:8080",
        "http://LOCALHOST",
        "http://127.8.9.1/x",
        "http://[::1]:4010",
    ] {
        assert_eq!(build(url), Ok(()), "{url}");
    }
    for (url, why) in [
        ("http://api.example.com", "https"),
        ("http://localhost.example.com", "https"),
        ("http://127.0.0.1.example.com", "https"),
        ("http://128.0.0.1", "https"),
        ("http://[::2]", "https"),
        ("ftp://localhost", "https"),
        ("api.example.com", "absolute"),
        ("/path", "absolute"),
        (
            "https://user:pa55word@api.example.com",
            "user name or password",
        ),
        ("https://api.example.com?x=1", "query"),
        ("https://api.example.com/#x", "fragment"),
        ("https://api.example.com/a/../b", "`..`"),
        ("https://api.example.com/a/%2E%2e/b", "`..`"),
        ("https://api.example.com:99999", "URL"),
        ("", "URL"),
    ] {
        let error = build(url).unwrap_err();
        assert!(
            error.starts_with("the base URL ") && error.contains(why),
            "{url}: {error}"
        );
        assert!(!error.contains("pa55word"));
    }
}

#[tokio::test]
async fn any_2xx_is_a_success() {
    for status in [200, 201, 202, 299] {
        let memory = Memory::new(move |_| json(status, USER));
        let response = open_call(&memory.client().build().unwrap())
            .with_response()
            .await
            .unwrap();
        assert_eq!(response.status().as_u16(), status);
    }
}

#[tokio::test]
async fn a_body_where_none_is_declared_is_ignored() {
    let memory = Memory::script(&[(200, "<html>not json")]);
    let client = memory.client().build().unwrap();
    Call::new(&client, &OPEN, decode::nothing)
        .path("id", "1".to_owned())
        .await
        .unwrap();
}

#[tokio::test]
async fn a_body_that_may_be_empty_is_an_option() {
    for (body, expected) in [
        ("", None),
        (" ", None),
        ("null", None),
        (USER, Some(User { id: "u-1".into() })),
    ] {
        let memory = Memory::new(move |_| json(200, body));
        let client = memory.client().build().unwrap();
        let call =
            Call::new(&client, &OPEN, decode::json_or_empty::<User>).path("id", "1".to_owned());
        assert_eq!(call.await.unwrap(), expected);
    }
}

#[tokio::test]
async fn not_found_is_none_and_other_errors_are_errors() {
    let memory = Memory::script(&[(404, "{}"), (200, USER), (403, "{}")]);
    let client = memory.client().build().unwrap();
    assert_eq!(open_call(&client).optional().await.unwrap(), None);
    assert!(open_call(&client).optional().await.unwrap().is_some());
    assert!(
        open_call(&client)
            .optional()
            .await
            .unwrap_err()
            .is_forbidden()
    );
}

#[tokio::test]
async fn a_response_keeps_status_headers_and_body() {
    let memory = Memory::new(|_| answer(202, &[("x-request-id", "r-1")], USER));
    let response = open_call(&memory.client().build().unwrap())
        .with_response()
        .await
        .unwrap();
    assert_eq!((response.status().as_u16(), response.attempts()), (202, 1));
    assert_eq!(response.headers()["x-request-id"], "r-1");
    assert_eq!(response.body(), USER.as_bytes());
    assert_eq!(response.value().id, "u-1");
    assert!(!format!("{response:?}").contains("u-1"));
    assert_eq!(response.into_value().id, "u-1");
}

#[tokio::test]
async fn a_raw_body_is_not_decoded() {
    let memory = Memory::script(&[(200, "<p>"), (500, "<p>")]);
    let client = memory.client().build().unwrap();
    assert_eq!(
        &open_call(&client).raw().await.unwrap().into_value()[..],
        b"<p>"
    );
    assert!(
        open_call(&client)
            .raw()
            .await
            .unwrap_err()
            .is_server_error()
    );
}

#[tokio::test]
async fn a_preview_shows_the_request_without_secrets_and_sends_nothing() {
    let memory = ok();
    let client = memory
        .client()
        .client_credentials("id", "top-secret")
        .build()
        .unwrap();
    let preview = create(&client)
        .query("otp", "13579".to_owned())
        .header("otp", "24680".to_owned())
        .preview()
        .unwrap();
    // Whether it is there depends on a feature.
    let shown = preview.to_string().replace("accept-encoding: gzip\n", "");
    assert_eq!(
        shown,
        format!(
            "POST {BASE_URL}/v1/iam-users?otp=***\naccept: application/json\n\
             content-type: application/json\nuser-agent: example/1\notp: ***\nauthorization: Bearer ***\n\n\
             {{\"name\":\"ana\",\"password\":\"***\",\"otp\":\"***\"}}"
        )
    );
    assert!(memory.requests().is_empty());
}

#[tokio::test]
async fn a_preview_masks_keys_in_header_and_query() {
    static BOTH: Operation = Operation {
        id: "both",
        security: &[&["headerKey", "queryKey"]],
        ..Operation::DEFAULT
    };
    let client = ok()
        .client()
        .api_key_for("headerKey", "h-12345")
        .api_key_for("queryKey", "q-12345")
        .build()
        .unwrap();
    let shown = Call::new(&client, &BOTH, decode::nothing)
        .preview()
        .unwrap()
        .to_string();
    assert!(
        shown.starts_with(&format!("GET {BASE_URL}/?key=***\n")),
        "{shown}"
    );
    assert!(
        shown.contains("authorization: APIKey ***") && !shown.contains("12345"),
        "{shown}"
    );
    let error = Call::new(&ok().client().build().unwrap(), &BOTH, decode::nothing)
        .preview()
        .unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Credentials);
}

#[tokio::test]
async fn generated_calls_forward_everything() {
    let memory = ok();
    let client = memory.client().bearer_token("b").build().unwrap();
    let call = || GetUser(get_user_call(&client));
    assert_eq!(call().await.unwrap().id, "u-1");
    assert_eq!(
        call().request_header("x-a", "1").send().await.unwrap().id,
        "u-1"
    );
    assert!(call().optional().await.unwrap().is_some());
    assert_eq!(call().with_response().await.unwrap().attempts(), 1);
    assert_eq!(call().raw().await.unwrap().body(), USER.as_bytes());
    assert!(
        call()
            .preview()
            .unwrap()
            .url()
            .ends_with("/v1/iam-users/u-1")
    );
    assert_eq!(memory.requests().len(), 5);
    let maybe = GetMaybe(Call::new(&client, &OPEN, decode::json_or_empty));
    assert!(format!("{maybe:?}").contains("ping"));
}

#[test]
fn futures_may_move_between_threads_and_own_what_they_need() {
    fn check<T: Send + 'static>(_: T) {}
    let client = ok().client().build().unwrap();
    check(open_call(&client).send());
    check(open_call(&client).optional().send());
    check(open_call(&client));
}

#[tokio::test]
async fn nothing_that_can_be_printed_shows_a_secret() {
    let secrets = [
        "s-client-1",
        "s-bearer-2",
        "s-key-3",
        "hunter22",
        "987654",
        "s-path-4",
    ];
    let memory = Memory::new(|request| {
        let echo = String::from_utf8_lossy(request.body().as_bytes().unwrap()).into_owned();
        answer(
            400,
            &[],
            &format!(
                r#"{{"errors":[{{"code":"BAD","message":"saw hunter22 and s-bearer-2"}}],"echo":{echo}}}"#
            ),
        )
    });
    let builder = memory
        .client()
        .client_credentials("id", "s-client-1")
        .bearer_token("s-bearer-2")
        .api_key("s-key-3");
    let mut shown = format!("{builder:?}");
    let client = memory
        .client()
        .bearer_token("s-bearer-2")
        .api_key("s-key-3")
        .build()
        .unwrap();
    let call = create(&client).header("otp", "s-path-4".to_owned());
    write!(
        shown,
        "{client:?} {call:?} {} {:?}",
        call.preview().unwrap(),
        call.preview().unwrap()
    )
    .unwrap();
    let error = call.await.unwrap_err();
    assert_eq!(error.message(), Some("saw *** and ***"));
    write!(shown, "{error} {error:?} {:?}", error.body()).unwrap();
    for secret in secrets {
        assert!(!shown.contains(secret), "{secret} in {shown}");
    }
}

#[test]
fn clients_of_the_environment_need_a_prefix() {
    static NO_PREFIX: openapi_runtime::Api = openapi_runtime::Api {
        environment_prefix: None,
        ..COPY
    };
    const COPY: openapi_runtime::Api = openapi_runtime::Api {
        name: "n",
        version: "1",
        title: "N",
        base_url: BASE_URL,
        environment_prefix: None,
        schemes: &[],
        error: openapi_runtime::ErrorPointers::NONE,
        operations: &[],
        user_agent: "n/1",
    };
    assert_eq!(
        ApiClient::from_env(&NO_PREFIX).unwrap_err().kind(),
        ErrorKind::Configuration
    );
}
