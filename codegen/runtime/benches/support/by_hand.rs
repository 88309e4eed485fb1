//! What a careful programmer writes for one call, without a generator: the same request, the same value.

use std::future::poll_fn;
use std::pin::Pin;
use std::time::Duration;

use futures_core::Stream;
use http::header::{ACCEPT, AUTHORIZATION, USER_AGENT};
use jiter::{Jiter, JiterResult, NumberInt};
use openapi_runtime::{RequestBody, Transport};

use super::{TOKEN, User};

/// Over a transport, with nothing of the runtime but that.
pub(crate) async fn over_transport(transport: &dyn Transport, base_url: &str, id: &str) -> User {
    let request = http::Request::get(format!("{base_url}/v1/users/{id}"))
        .header(ACCEPT, "application/json")
        .header(USER_AGENT, super::USER_AGENT)
        .header(AUTHORIZATION, format!("Bearer {TOKEN}"))
        .body(RequestBody::empty())
        .unwrap();
    let response = transport.send(request).await.unwrap();
    assert!(response.status().is_success());
    let mut body = response.into_body();
    let mut bytes = Vec::new();
    while let Some(chunk) = poll_fn(|context| Pin::new(&mut body).poll_next(context)).await {
        bytes.extend_from_slice(&chunk.unwrap());
    }
    user(&bytes).unwrap()
}

/// The same, with a deadline.
pub(crate) async fn in_time(transport: &dyn Transport, base_url: &str, id: &str) -> User {
    let call = over_transport(transport, base_url, id);
    tokio::time::timeout(Duration::from_secs(30), call)
        .await
        .unwrap()
}

/// Over reqwest, with a deadline.
pub(crate) async fn over_reqwest(client: &reqwest::Client, base_url: &str, id: &str) -> User {
    let response = client
        .get(format!("{base_url}/v1/users/{id}"))
        .header(ACCEPT, "application/json")
        .header(USER_AGENT, super::USER_AGENT)
        .bearer_auth(TOKEN)
        .timeout(Duration::from_secs(30))
        .send()
        .await
        .unwrap();
    assert!(response.status().is_success());
    user(&response.bytes().await.unwrap()).unwrap()
}

fn user(body: &[u8]) -> JiterResult<User> {
    let mut json = Jiter::new(body);
    let mut user = User {
        id: String::new(),
        email: String::new(),
        name: String::new(),
        enabled: false,
        created_at: String::new(),
        roles: Vec::new(),
        login_count: 0,
    };
    let mut member = json.next_object()?.map(Member::of);
    while let Some(known) = member {
        match known {
            Member::Id => user.id = json.next_str()?.into(),
            Member::Email => user.email = json.next_str()?.into(),
            Member::Name => user.name = json.next_str()?.into(),
            Member::Enabled => user.enabled = json.next_bool()?,
            Member::CreatedAt => user.created_at = json.next_str()?.into(),
            Member::Roles => {
                let mut more = json.next_array()?;
                while more.is_some() {
                    user.roles.push(json.known_str()?.to_owned());
                    more = json.array_step()?;
                }
            }
            Member::LoginCount => {
                let NumberInt::Int(count) = json.next_int()?;
                user.login_count = count;
            }
            Member::Other => json.next_skip()?,
        }
        member = json.next_key()?.map(Member::of);
    }
    json.finish()?;
    Ok(user)
}

/// The parser lends the key only until the value is read.
enum Member {
    Id,
    Email,
    Name,
    Enabled,
    CreatedAt,
    Roles,
    LoginCount,
    Other,
}

impl Member {
    fn of(key: &str) -> Self {
        match key {
            "id" => Self::Id,
            "email" => Self::Email,
            "name" => Self::Name,
            "enabled" => Self::Enabled,
            "createdAt" => Self::CreatedAt,
            "roles" => Self::Roles,
            "loginCount" => Self::LoginCount,
            _ => Self::Other,
        }
    }
}
