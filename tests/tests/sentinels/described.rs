//! Calls of every operation by what its descriptor says: any parameter, any body, any answer.

use openapi_runtime::json::{DecodeError, Encode, Writer};
use openapi_runtime::replay::{Recording, Replay};
use openapi_runtime::{Answer, Api, ApiClient, ApiClientBuilder, Call, Operation, Secret, decode};

use crate::printed::Printed;
use crate::secrets::{body_with_secrets, secret};
use crate::service::{MOODS, Mood, Service};
use crate::{Hearing, add_heard};

/// Clients of every kind of credentials that the API takes.
fn clients(api: &'static Api, service: &Service, printed: &mut Printed) -> Vec<ApiClient> {
    let builder = || ApiClient::builder(api).transport(service.clone());
    let builders = [
        builder().client_credentials("client-id", Secret::from(secret("client"))),
        builder()
            .bearer_token(Secret::from(secret("bearer")))
            .basic("client-id", Secret::from(secret("basic"))),
        builder()
            .api_key(Secret::from(secret("key")))
            .basic("client-id", Secret::from(secret("basic"))),
    ];
    let build = |builder: ApiClientBuilder| {
        printed.debug("the builder", &builder);
        builder.build().unwrap()
    };
    let mut clients: Vec<_> = builders.into_iter().map(build).collect();
    if let Some(impersonation) = impersonation(api) {
        clients.push(clients[1].impersonate(call(&clients[1], impersonation)));
    }
    clients
}

/// The operation that gives tokens of somebody else.
fn impersonation(api: &'static Api) -> Option<&'static Operation> {
    let mut operations = api.operations.iter().copied();
    operations.find(|operation| operation.id.starts_with("impersonate"))
}

/// A call with a sentinel in each secret parameter and in the body.
fn call(client: &ApiClient, operation: &'static Operation) -> Call<()> {
    call_for(client, operation, decode::nothing)
}

fn call_for<T>(
    client: &ApiClient,
    operation: &'static Operation,
    decode: fn(&Answer) -> Result<T, DecodeError>,
) -> Call<T> {
    let mut call = Call::new(client, operation, decode).retries(0);
    let mut rest = operation.path;
    while let Some((_, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}').unwrap();
        let is_secret = operation.secrets.contains(&name);
        let value = if is_secret {
            secret("path")
        } else {
            "p-1".to_owned()
        };
        call = call.path(name, value);
        rest = after;
    }
    for name in operation.secrets {
        call = call.query(name, secret("query"));
    }
    call.json(body_with_secrets(operation, "body"))
}

async fn check(api: &'static Api, operation: &'static Operation, mood: Mood) {
    let circumstances = format!("{} {mood:?}", operation.id);
    let hearing = Hearing::begin();
    let mut printed = Printed::default();
    let service = Service::new(operation, mood);
    for client in clients(api, &service, &mut printed) {
        printed.debug("the client", &client);
        let call = call(&client, operation);
        printed.debug("the call", &call);
        let preview = call.preview();
        printed.outcome("the preview", &preview);
        if let Ok(preview) = &preview {
            printed.text("the preview", preview.to_string());
        }
        printed.debug("the future", &call.clone().send());
        printed.outcome("the outcome", &call.clone().await);
        printed.outcome("the response", &call.clone().with_response().await);
        printed.outcome("the raw response", &call.clone().raw().await);
        printed.outcome("the optional outcome", &call.clone().optional().await);
        #[cfg(feature = "blocking")]
        printed.outcome("the blocking outcome", &call.send_blocking());
        let misread = call_for(&client, operation, decode::json::<u64>).await;
        printed.outcome("the outcome of a call for something else", &misread);
        let told = call_for(&client, operation, |answer| Ok(format!("{answer:?}"))).await;
        printed.outcome("the answer before it is decoded", &told);
        printed.debug("the client afterwards", &client);
    }
    let contexts = service.contexts();
    assert!(!contexts.is_empty(), "{circumstances}: it was never sent");
    printed.debug("the context of a request", &contexts);
    add_heard(&mut printed, &hearing, operation.path);
    printed.check(&circumstances);
    assert!(
        printed.is_masked(),
        "{circumstances}: there was nothing to mask"
    );
}

async fn check_all(api: &'static Api) {
    assert!(api.operations.len() > 20);
    for operation in api.operations {
        for mood in MOODS {
            check(api, operation, mood).await;
        }
    }
}

#[tokio::test]
async fn nothing_shows_a_secret_of_vngcloud() {
    check_all(&vngcloud_iam_accounts::API).await;
}

#[tokio::test]
async fn nothing_shows_a_secret_of_gcore() {
    check_all(&gcore_iam::API).await;
}

/// A body with a secret in a member whose name does not tell.
struct Unnamed(Secret);

impl Encode for Unnamed {
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.field("label", &self.0);
        writer.end_object();
    }
}

#[test]
fn a_preview_shows_no_secret_of_any_name() {
    for api in [&vngcloud_iam_accounts::API, &gcore_iam::API] {
        let client = ApiClient::builder(api)
            .bearer_token(Secret::from(secret("bearer")))
            .basic("client-id", Secret::from(secret("basic")))
            .transport(Service::new(api.operations[0], Mood::Success))
            .build()
            .unwrap();
        for operation in api.operations {
            let call = call(&client, operation).json(Unnamed(Secret::from(secret("body"))));
            let mut printed = Printed::default();
            printed.debug("the call", &call);
            let preview = call.preview().unwrap();
            printed.debug("the preview", &preview);
            printed.text("the preview", preview.to_string());
            printed.check(operation.id);
            assert!(printed.is_masked(), "{}", operation.id);
        }
    }
}

#[tokio::test]
async fn a_request_that_is_not_recorded_is_described_without_its_secrets() {
    for api in [&vngcloud_iam_accounts::API, &gcore_iam::API] {
        for operation in api.operations {
            let recorded = format!(
                "{{origin: synthetic, source: here, exchanges: [{{request: {{operation: {}, body: {{}}}}, response: {{status: 200}}}}]}}",
                operation.id
            );
            let replay = Replay::new(Recording::parse(&recorded).unwrap());
            let client = ApiClient::builder(api)
                .bearer_token(Secret::from(secret("bearer")))
                .basic("client-id", Secret::from(secret("basic")))
                .transport(replay.clone())
                .build()
                .unwrap();
            let mut printed = Printed::default();
            printed.outcome("the outcome", &call(&client, operation).await);
            printed.text("the report", replay.finish().unwrap_err().to_string());
            printed.check(operation.id);
        }
    }
}
