//! Replays every recording of VNG Cloud IAM Accounts against the generated client.

mod authentication;
mod current_user;
mod identity_providers;
mod permission_mappers;
mod s3_keys;
mod service_accounts;
mod swift_users;
mod users;

use recordings::{Case, VNGCLOUD_API, check_cases, check_successes};

/// Every module above.
const CASES: &[&[Case]] = &[
    authentication::CASES,
    current_user::CASES,
    identity_providers::CASES,
    permission_mappers::CASES,
    s3_keys::CASES,
    service_accounts::CASES,
    swift_users::CASES,
    users::CASES,
];

#[test]
fn every_recording_has_a_test_and_every_test_a_recording() {
    check_cases(&VNGCLOUD_API, CASES);
}

#[test]
fn every_operation_has_a_recorded_success() {
    check_successes(&VNGCLOUD_API);
}
