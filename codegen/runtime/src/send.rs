//! Sends a call: bytes in, bytes out. Nothing here depends on a type of the generated crate, so it is compiled once.

use std::sync::Arc;

use http::StatusCode;

use crate::auth::Authorization;
use crate::call::Answer;
use crate::error::{Error, Failure};
use crate::request::{Draft, Prepared};
use crate::transport::{Received, receive};

/// Sends a call and judges the answer.
pub(crate) async fn execute(draft: Arc<Draft>) -> Result<Answer, Error> {
    let mut attempts = 0;
    let outcome = run(&draft, &mut attempts).await;
    match outcome {
        Ok(received) => Ok(Answer::new(draft, received, attempts)),
        Err(error) => Err(error
            .in_call(draft.operation, attempts)
            .with_attempts(attempts)),
    }
}

async fn run(draft: &Draft, attempts: &mut u32) -> Result<Received, Error> {
    let mut prepared = Prepared::new(draft)?;
    let mut replay = Replay::Allowed;
    loop {
        let (client, operation) = (&draft.client, draft.operation);
        let authorization = Authorization::resolve(
            client.credentials(),
            client.api(),
            operation,
            &mut prepared.secrets,
        )
        .await?;
        *attempts += 1;
        let received = attempt(draft, &prepared, &authorization).await?;
        if operation.is_success(received.status) {
            return Ok(received);
        }
        // A token may be revoked before it ends. The service did nothing but look at it, so any call may be sent again.
        if let (StatusCode::UNAUTHORIZED, Replay::Allowed, Some(token)) =
            (received.status, replay, &authorization.token)
        {
            token.reject();
            replay = Replay::Done;
            continue;
        }
        return Err(refused(draft, &mut prepared, received));
    }
}

/// Whether a 401 may still be answered with a new token.
#[derive(Clone, Copy)]
enum Replay {
    Allowed,
    Done,
}

/// Sends the request once and reads the answer.
async fn attempt(
    draft: &Draft,
    prepared: &Prepared,
    authorization: &Authorization,
) -> Result<Received, Error> {
    let request = prepared.request(draft, authorization)?;
    let response = draft
        .client
        .transport()
        .send(request)
        .await
        .map_err(Error::transport)?;
    let is_success = draft.operation.is_success(response.status());
    receive(response, is_success, draft.client.response_limit()).await
}

fn refused(draft: &Draft, prepared: &mut Prepared, received: Received) -> Error {
    prepared.learn_body();
    Error::refused(Failure {
        pointers: &[&draft.client.api().error],
        operation: draft.operation,
        status: received.status,
        headers: received.headers,
        body: &received.body,
        secrets: &prepared.secrets,
    })
}
