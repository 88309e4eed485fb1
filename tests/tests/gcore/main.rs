//! Replays every recording of Gcore IAM against the generated client.

mod account;
mod activity_log;
mod api_tokens;
mod api_tokens_v1;
mod authentication;
mod users;
mod with_bearer_token;

use gcore_iam::Error;
use gcore_iam::models::ErrorBody;
use recordings::{Case, GCORE_API, check_cases, check_successes};

/// Every module above.
const CASES: &[&[Case]] = &[
    account::CASES,
    activity_log::CASES,
    api_tokens::CASES,
    api_tokens_v1::CASES,
    authentication::CASES,
    users::CASES,
    with_bearer_token::CASES,
];

#[test]
fn every_recording_has_a_test_and_every_test_a_recording() {
    check_cases(&GCORE_API, CASES);
}

#[test]
fn every_operation_has_a_recorded_success() {
    check_successes(&GCORE_API);
}

/// What a failed call's error holds, as the document's model of errors.
async fn error_body<T: std::fmt::Debug>(
    call: impl IntoFuture<Output = Result<T, Error>>,
) -> Result<ErrorBody, Error> {
    Ok(call.await.unwrap_err().decode_body().unwrap())
}
