//! A made-up API and a transport in memory, for the tests of the client.

// Each test file uses a part of it.
#![allow(dead_code)]

pub(crate) mod forgery;
pub(crate) mod lists;
pub(crate) mod tokens;
#[cfg(feature = "tracing")]
pub(crate) mod traces;
pub(crate) mod ways;

use std::sync::{Arc, Mutex};

use openapi_runtime::json::{Decode, DecodeError, Encode, Reader, Writer};
use openapi_runtime::testing::VirtualClock;
use openapi_runtime::{
    Api, ApiClient, ApiClientBuilder, ApiKeyLocation, BareArray, Body, BoxFuture, Bytes, Call,
    ClientAuthentication, ErrorPointers, Idempotency, Method, Operation, PagedCall, Pagination,
    PaginationStyle, SchemeKind, Secret, SecurityScheme, TokenRequestEncoding, Transport,
    TransportError, TransportRequest, TransportResponse, decode,
};

pub(crate) const BASE_URL: &str = "https://api.example.com/accounts-api";

pub(crate) static API: Api = Api {
    name: "example",
    version: "1",
    title: "Example",
    base_url: BASE_URL,
    environment_prefix: Some("EXAMPLE"),
    schemes: &[
        SecurityScheme {
            name: "clientBasic",
            kind: SchemeKind::Basic {
                client_authentication: ClientAuthentication::Yes,
            },
        },
        SecurityScheme {
            name: "clientCredentials",
            kind: SchemeKind::ClientCredentials {
                token_url: "https://api.example.com/accounts-api/v2/auth/token",
                encoding: TokenRequestEncoding::Json,
                scopes: &[],
            },
        },
        SecurityScheme {
            name: "formCredentials",
            kind: SchemeKind::ClientCredentials {
                token_url: "https://login.example.com/token",
                encoding: TokenRequestEncoding::Form,
                scopes: &["read", "write all"],
            },
        },
        SecurityScheme {
            name: "bearerToken",
            kind: SchemeKind::Bearer,
        },
        SecurityScheme {
            name: "headerKey",
            kind: SchemeKind::ApiKey {
                location: ApiKeyLocation::Header,
                parameter: "Authorization",
                prefix: Some("APIKey"),
            },
        },
        SecurityScheme {
            name: "queryKey",
            kind: SchemeKind::ApiKey {
                location: ApiKeyLocation::Query,
                parameter: "key",
                prefix: None,
            },
        },
        SecurityScheme {
            name: "plainBasic",
            kind: SchemeKind::Basic {
                client_authentication: ClientAuthentication::No,
            },
        },
    ],
    error: ErrorPointers {
        code: &["/errors/*/code", "/*/code"],
        message: &[
            "/errors/*/message",
            "/errors/*/*",
            "/message",
            "/*/message",
            "/*",
        ],
    },
    operations: &[&GET_USER, &EXCHANGE_TOKEN],
    user_agent: "example/1",
};

pub(crate) static GET_USER: Operation = Operation {
    id: "getUser",
    name: "users.get",
    resource: "Users",
    method: Method::GET,
    path: "/v1/iam-users/{id}",
    security: &[&["clientCredentials"], &["bearerToken"]],
    secrets: &["password", "secretKey", "otp"],
    idempotency: Idempotency::Idempotent,
    ..Operation::DEFAULT
};

pub(crate) static CREATE_USER: Operation = Operation {
    id: "createUser",
    name: "users.create",
    method: Method::POST,
    path: "/v1/iam-users",
    success: &[201],
    security: &[&["clientCredentials"], &["bearerToken"]],
    secrets: &["password", "secretKey", "otp"],
    ..Operation::DEFAULT
};

pub(crate) static EXCHANGE_TOKEN: Operation = Operation {
    id: "exchangeToken",
    name: "authentication.exchange_token",
    method: Method::POST,
    path: "/v2/auth/token",
    security: &[&["clientBasic"]],
    ..Operation::DEFAULT
};

pub(crate) static IMPERSONATE: Operation = Operation {
    id: "impersonate",
    name: "authentication.impersonate",
    method: Method::POST,
    path: "/v1/impersonate/{id}",
    security: &[&["clientCredentials"], &["bearerToken"]],
    secrets: &["password", "secretKey", "otp"],
    ..Operation::DEFAULT
};

/// An open operation.
pub(crate) static OPEN: Operation = Operation {
    id: "ping",
    name: "ping",
    path: "/ping/{id}",
    secrets: &["otp", "secretKey"],
    idempotency: Idempotency::Idempotent,
    ..Operation::DEFAULT
};

#[derive(Debug, Clone, PartialEq)]
pub(crate) struct User {
    pub(crate) id: String,
}

impl Decode for User {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut id = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "id" => reader.read(&mut id)?,
                _ => reader.skip()?,
            }
        }
        Ok(Self {
            id: reader.required(id, "id")?,
        })
    }
}

/// A body with a secret type and a member that is secret by name only.
pub(crate) struct NewUser {
    pub(crate) password: Secret,
    pub(crate) otp: String,
}

impl Encode for NewUser {
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.field("name", "ana");
        writer.field("password", &self.password);
        writer.field("otp", &self.otp);
        writer.end_object();
    }
}

pub(crate) fn get_user_call(client: &ApiClient) -> Call<User> {
    Call::new(client, &GET_USER, decode::json).path("id", "u-1".to_owned())
}

pub(crate) fn open_call(client: &ApiClient) -> Call<User> {
    Call::new(client, &OPEN, decode::json).path("id", "1".to_owned())
}

pub(crate) static LIST: Operation = Operation {
    id: "listUsers",
    name: "users.list",
    path: "/v1/users",
    idempotency: Idempotency::Idempotent,
    ..Operation::DEFAULT
};

pub(crate) const PAGES: Pagination = Pagination {
    style: PaginationStyle::PageNumber {
        page: "pageNumber",
        first: 0,
    },
    size: Some("pageSize"),
    default_size: Some(2),
    items: "/data",
    total_items: Some("/totalItems"),
    total_pages: Some("/totalPages"),
    has_more: None,
    bare_array: BareArray::Refused,
};

pub(crate) fn list(client: &ApiClient, pagination: &'static Pagination) -> PagedCall<User> {
    PagedCall::new(client, &LIST, pagination)
}

type Handler =
    dyn Fn(&TransportRequest) -> BoxFuture<Result<TransportResponse, TransportError>> + Send + Sync;

/// Answers requests by a function, and keeps them.
#[derive(Clone)]
pub(crate) struct Memory {
    handler: Arc<Handler>,
    requests: Arc<Mutex<Vec<TransportRequest>>>,
}

impl Memory {
    pub(crate) fn new(
        answer: impl Fn(&TransportRequest) -> TransportResponse + Send + Sync + 'static,
    ) -> Self {
        Self::with_future(move |request| {
            let answer = answer(request);
            Box::pin(async move { Ok(answer) })
        })
    }

    pub(crate) fn with_future(
        handler: impl Fn(&TransportRequest) -> BoxFuture<Result<TransportResponse, TransportError>>
        + Send
        + Sync
        + 'static,
    ) -> Self {
        Self {
            handler: Arc::new(handler),
            requests: Arc::default(),
        }
    }

    /// Answers one after the other; the last one again and again.
    pub(crate) fn script(answers: &'static [(u16, &'static str)]) -> Self {
        let position = Mutex::new(0_usize);
        Self::new(move |_| {
            let mut position = position.lock().unwrap();
            let (status, body) = answers[(*position).min(answers.len() - 1)];
            *position += 1;
            json(status, body)
        })
    }

    pub(crate) fn requests(&self) -> Vec<TransportRequest> {
        self.requests.lock().unwrap().clone()
    }

    pub(crate) fn urls(&self) -> Vec<String> {
        self.requests()
            .iter()
            .map(|request| request.uri().to_string())
            .collect()
    }

    /// A client over this transport, for which no time passes while it waits.
    pub(crate) fn client(&self) -> ApiClientBuilder {
        ApiClient::builder(&API)
            .transport(self.clone())
            .clock(VirtualClock::new())
    }
}

impl Transport for Memory {
    fn send(
        &self,
        request: TransportRequest,
    ) -> BoxFuture<Result<TransportResponse, TransportError>> {
        let answer = (self.handler)(&request);
        self.requests.lock().unwrap().push(request);
        answer
    }
}

pub(crate) fn json(status: u16, body: &str) -> TransportResponse {
    answer(status, &[("content-type", "application/json")], body)
}

pub(crate) fn answer(status: u16, headers: &[(&str, &str)], body: &str) -> TransportResponse {
    let mut response = empty(status);
    for (name, value) in headers {
        response.headers_mut().append(
            openapi_runtime::HeaderName::from_bytes(name.as_bytes()).unwrap(),
            openapi_runtime::HeaderValue::from_str(value).unwrap(),
        );
    }
    *response.body_mut() = Body::from(Bytes::copy_from_slice(body.as_bytes()));
    response
}

fn empty(status: u16) -> TransportResponse {
    let mut response = TransportResponse::new(Body::empty());
    *response.status_mut() = openapi_runtime::StatusCode::from_u16(status).unwrap();
    response
}

pub(crate) fn header<'r>(request: &'r TransportRequest, name: &str) -> Option<&'r str> {
    request
        .headers()
        .get(name)
        .map(|value| value.to_str().unwrap())
}

pub(crate) fn is_token_request(request: &TransportRequest) -> bool {
    request.uri().path().ends_with("/token")
}
