//! What must hold for the recordings of an API and the tests that replay them.

use std::collections::BTreeSet;

use crate::files::{file_stem, load_all};
use crate::{Case, Coverage, RecordedApi, RecordedCase};

/// Every recording has a test and every test a recording.
///
/// # Panics
/// If not; lists both.
pub fn check_cases(api: &RecordedApi, cases: &[&[Case]]) {
    let tests: Vec<(String, String)> = cases
        .iter()
        .copied()
        .flatten()
        .map(|(operation, case)| ((*operation).to_owned(), file_stem(case)))
        .collect();
    let recordings = load_all(api);
    let recorded: BTreeSet<_> = recordings
        .iter()
        .map(|case| (case.operation.clone(), case.case.clone()))
        .collect();
    let tested: BTreeSet<_> = tests.iter().cloned().collect();
    let mut problems: Vec<String> = recorded
        .difference(&tested)
        .map(|(o, c)| format!("{o}/{c}.yaml has no test"))
        .collect();
    problems.extend(
        tested
            .difference(&recorded)
            .map(|(o, c)| format!("the test {o}/{c} has no recording")),
    );
    problems.extend(
        recorded
            .iter()
            .filter(|(o, _)| api.operation(o).is_none())
            .map(|(o, c)| format!("{o}/{c}.yaml: the API has no operation `{o}`")),
    );
    let is_about = |case: &RecordedCase| {
        case.recording
            .exchanges
            .iter()
            .any(|e| e.request.operation == case.operation)
    };
    problems.extend(
        recordings
            .iter()
            .filter(|case| !is_about(case))
            .map(|case| {
                format!(
                    "{}/{}.yaml has no request of `{}`",
                    case.operation, case.case, case.operation
                )
            }),
    );
    assert!(
        problems.is_empty(),
        "{}:\n  {}",
        api.folder,
        problems.join("\n  ")
    );
}

/// Every operation has a recorded success that a client makes a value of.
///
/// # Panics
/// If not; lists the operations.
pub fn check_successes(api: &RecordedApi) {
    let coverage = Coverage::of(api, &load_all(api));
    let missing = coverage.without_success();
    assert!(
        missing.is_empty(),
        "{}: no recorded success for {} operations:\n  {}",
        api.folder,
        missing.len(),
        missing.join("\n  ")
    );
}
