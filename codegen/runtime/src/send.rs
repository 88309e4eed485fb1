//! Sends a call: bytes in, bytes out. Nothing here depends on a type of the generated crate, so it is compiled once.

use std::pin::pin;
use std::sync::Arc;

use http::{HeaderMap, StatusCode};

use crate::auth::Authorization;
use crate::call::{Answer, Attempt, DeprecationNotice};
use crate::error::{Error, ErrorKind, Failure, Stop};
use crate::observe::{self, CallObserver};
use crate::request::{Draft, Prepared};
use crate::retry::Course;
use crate::stream::{self, Reading};
use crate::time::Phase;
use crate::transport::{Received, receive};

/// Sends a call, as often as need be, and judges the answer.
pub(crate) async fn execute(draft: Arc<Draft>) -> Result<Answer, Error> {
    let mut course = Course::new(
        draft.client.limits(),
        draft.idempotency(),
        draft.options.timeout,
        draft.options.retries,
    );
    let outcome = match Prepared::new(&draft) {
        Ok(mut prepared) => {
            let id = prepared.request_id();
            if let Some(id) = id {
                course.set_request_id(id);
            }
            let observer = observe::call_started(&draft, id);
            // Pinned, here and below, since every function that a future is handed to would keep room for it twice.
            let outcome = {
                let running = pin!(run(&draft, &mut prepared, &mut course, &observer));
                observer.watch(running).await
            };
            let status = outcome.as_ref().map(|received| received.status);
            observe::call_finished(&observer, status, course.trail().count());
            outcome.map(|received| (received, prepared.exposed))
        }
        Err(error) => Err(error),
    };
    match outcome {
        Ok((received, exposed)) => {
            let trail = course.finish();
            announce(&draft, &received.headers);
            Ok(Answer::new(draft, received, trail, exposed))
        }
        Err(error) => {
            course.look();
            let trail = course.finish();
            // Those of a token request are not the operation's.
            if trail.count() > 0 && error.kind() != ErrorKind::Credentials {
                announce(&draft, error.headers());
            }
            Err(error.in_call(draft.operation, 0).with_trail(trail))
        }
    }
}

async fn run(
    draft: &Draft,
    prepared: &mut Prepared,
    course: &mut Course<'_>,
    observer: &CallObserver,
) -> Result<Received, Error> {
    let operation = draft.operation;
    let mut replay = Replay::Allowed;
    loop {
        let authorization = authorize(draft, prepared, course).await?;
        let error = match attempt(draft, prepared, &authorization, course, observer).await {
            Ok(received) if operation.is_success(received.status) => {
                course.succeeded();
                return Ok(received);
            }
            Ok(received) => {
                // A token may be revoked before it ends. The service did nothing but look at it, so any call may be sent
                // again.
                if let (StatusCode::UNAUTHORIZED, Replay::Allowed, Some(token)) =
                    (received.status, replay, &authorization.token)
                    && !prepared.is_spent()
                {
                    token.reject();
                    replay = Replay::Done;
                    continue;
                }
                refused(draft, prepared, received)
            }
            Err(error) => error,
        };
        if prepared.is_spent() {
            return Err(course.give_up(error, Stop::BodySpent));
        }
        let wait = course.next(error)?;
        observe::retry_scheduled(observer, wait, course.budget_left());
        course.sleep(wait).await;
    }
}

/// Has the credentials of an attempt.
async fn authorize(
    draft: &Draft,
    prepared: &mut Prepared,
    course: &mut Course<'_>,
) -> Result<Authorization, Error> {
    let client = &draft.client;
    let limit = course.begin(Phase::Token)?;
    let authorization = {
        let resolving = pin!(Authorization::resolve(
            client.credentials(),
            client.api(),
            draft.operation,
        ));
        limit.keep(course.clock(), resolving).await??
    };
    if let Some(used) = &authorization.token {
        prepared.expose(used.token());
        course.look();
    }
    Ok(authorization)
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
    prepared: &mut Prepared,
    authorization: &Authorization,
    course: &mut Course<'_>,
    observer: &CallObserver,
) -> Result<Received, Error> {
    let request = prepared.request(draft, authorization, course.attempt_timeout())?;
    let limit = course.begin(Phase::Answer)?;
    let patience = course.patience();
    // Outside of the future, which would keep room for the request else.
    let response = stream::send(draft, request);
    let sending = pin!(async {
        let response = response.await.map_err(Error::transport)?;
        let is_success = draft.operation.is_success(response.status());
        if is_success && draft.options.reading == Reading::Streamed {
            return Ok(Received::unread(response));
        }
        let limit = draft.client.response_limit();
        receive(response, is_success, limit, patience).await
    });
    let began = course.elapsed();
    let outcome = limit.keep(course.clock(), sending).await.flatten();
    course.look();
    let made = match &outcome {
        Ok(received) => Attempt::answered(received.status, &received.headers),
        Err(error) => Attempt::failed(error),
    };
    course.note(began, made);
    if let Some(attempt) = course.trail().attempts().last() {
        observe::attempt_finished(observer, course.trail().count(), attempt);
    }
    outcome
}

fn refused(draft: &Draft, prepared: &Prepared, received: Received) -> Error {
    Error::refused(Failure {
        pointers: &[&draft.client.api().error],
        operation: draft.operation,
        status: received.status,
        headers: received.headers,
        body: &received.body,
        secrets: &prepared.exposed.secrets(draft),
        now: draft.client.limits().clock.timestamp(),
    })
}

/// Tells whoever listens, once for each operation, that the service means to end it.
fn announce(draft: &Draft, headers: &HeaderMap) {
    if let Some(notice) = DeprecationNotice::read(headers)
        && draft.client.is_first_notice(draft.operation)
    {
        observe::deprecation_announced(
            draft.operation,
            notice.deprecation.as_deref(),
            notice.sunset.as_deref(),
        );
    }
}
