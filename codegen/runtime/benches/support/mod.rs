//! A made-up API, transports for it, and the same call written by hand, for the benches.

// Each bench uses a part of it.
#![allow(dead_code)]

pub(crate) mod by_hand;
pub(crate) mod loopback;

use std::sync::Arc;

use openapi_runtime::json::{Decode, DecodeError, Reader};
use openapi_runtime::{
    Api, ApiClient, Body, BoxFuture, Bytes, Call, ClientAuthentication, ErrorPointers, HeaderValue,
    Idempotency, Operation, SchemeKind, SecurityScheme, TokenRequestEncoding, Transport,
    TransportError, TransportRequest, TransportResponse, decode,
};
use tokio::runtime::Runtime;

pub(crate) const BASE_URL: &str = "https://api.example.com/accounts-api";
pub(crate) const TOKEN: &str = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJiZW5jaCJ9.c2lnbmF0dXJl";
pub(crate) const USER_AGENT: &str = "example/1";

/// A user as identity services answer it.
pub(crate) const USER: &str = concat!(
    r#"{"id":"u-0000001","email":"ana.novak@example.com","name":"Ana Novak","enabled":true,"#,
    r#""createdAt":"2026-01-02T03:04:05Z","roles":["administrator","auditor","billing"],"loginCount":1234}"#
);

pub(crate) static API: Api = Api {
    name: "example",
    version: "1",
    title: "Example",
    base_url: BASE_URL,
    environment_prefix: None,
    schemes: &[
        SecurityScheme {
            name: "bearerToken",
            kind: SchemeKind::Bearer,
        },
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
    ],
    error: ErrorPointers::NONE,
    operations: &[&GET_USER],
    user_agent: USER_AGENT,
};

pub(crate) static GET_USER: Operation = Operation {
    id: "getUser",
    name: "users.get",
    resource: "Users",
    path: "/v1/users/{id}",
    security: &[&["clientCredentials"], &["bearerToken"]],
    secrets: &["password", "secretKey"],
    idempotency: Idempotency::Idempotent,
    ..Operation::DEFAULT
};

#[derive(Debug, PartialEq)]
pub(crate) struct User {
    pub(crate) id: String,
    pub(crate) email: String,
    pub(crate) name: String,
    pub(crate) enabled: bool,
    pub(crate) created_at: String,
    pub(crate) roles: Vec<String>,
    pub(crate) login_count: i64,
}

/// As the generator writes it.
impl Decode for User {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let (mut id, mut email, mut name, mut enabled) = (None, None, None, None);
        let (mut created_at, mut roles, mut login_count) = (None, None, None);
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "id" => reader.read(&mut id)?,
                "email" => reader.read(&mut email)?,
                "name" => reader.read(&mut name)?,
                "enabled" => reader.read(&mut enabled)?,
                "createdAt" => reader.read(&mut created_at)?,
                "roles" => reader.read(&mut roles)?,
                "loginCount" => reader.read(&mut login_count)?,
                _ => reader.skip()?,
            }
        }
        Ok(Self {
            id: reader.required(id, "id")?,
            email: reader.required(email, "email")?,
            name: reader.required(name, "name")?,
            enabled: reader.required(enabled, "enabled")?,
            created_at: reader.required(created_at, "createdAt")?,
            roles: reader.required(roles, "roles")?,
            login_count: reader.required(login_count, "loginCount")?,
        })
    }
}

pub(crate) fn get_user(client: &ApiClient) -> Call<User> {
    Call::new(client, &GET_USER, decode::json).path("id", "u-0000001".to_owned())
}

type Handler =
    dyn Fn(&TransportRequest) -> BoxFuture<Result<TransportResponse, TransportError>> + Send + Sync;

/// Answers requests by a function.
#[derive(Clone)]
pub(crate) struct Memory(Arc<Handler>);

impl Memory {
    pub(crate) fn new(
        answer: impl Fn(&TransportRequest) -> BoxFuture<Result<TransportResponse, TransportError>>
        + Send
        + Sync
        + 'static,
    ) -> Self {
        Self(Arc::new(answer))
    }

    /// Answers a user to whatever it is asked.
    pub(crate) fn user() -> Self {
        Self::new(|_| Box::pin(async { Ok(json(Bytes::from_static(USER.as_bytes()))) }))
    }
}

impl Transport for Memory {
    fn send(
        &self,
        request: TransportRequest,
    ) -> BoxFuture<Result<TransportResponse, TransportError>> {
        (self.0)(&request)
    }

    /// As the default transport says.
    fn reads_context(&self) -> bool {
        false
    }
}

pub(crate) fn json(body: Bytes) -> TransportResponse {
    let mut response = TransportResponse::new(Body::from(body));
    response
        .headers_mut()
        .insert("content-type", HeaderValue::from_static("application/json"));
    response
}

/// A runtime of one thread, so that what a call costs is seen on the thread that makes it.
pub(crate) fn one_thread() -> Runtime {
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap()
}

/// Whether this is `cargo test --benches`: everything runs once, to show that it works.
pub(crate) fn is_trial() -> bool {
    std::env::args().any(|argument| argument == "--test")
}
