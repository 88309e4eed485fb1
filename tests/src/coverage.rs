//! Which operations and statuses are recorded.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use openapi_runtime::replay::Outcome;

use crate::files::{file_stem, load_all};
use crate::{Case, RecordedApi, RecordedCase};

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
    let coverage = Coverage::of(api);
    let missing = coverage.without_success();
    assert!(
        missing.is_empty(),
        "{}: no recorded success for {} operations:\n  {}",
        api.folder,
        missing.len(),
        missing.join("\n  ")
    );
}

/// How often each status of each operation is recorded. `Display` is a table.
pub struct Coverage {
    folder: &'static str,
    rows: Vec<Row>,
}

struct Row {
    operation: &'static str,
    successes: usize,
    /// Declared statuses, and undeclared ones that are recorded.
    statuses: BTreeMap<u16, (Declared, usize)>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Declared {
    Yes,
    No,
}

impl Coverage {
    /// That of an API.
    ///
    /// # Panics
    /// If a file is no recording.
    #[must_use]
    pub fn of(api: &RecordedApi) -> Self {
        let recorded = load_all(api);
        let rows = api.operations.iter().map(|operation| {
            let mut row = Row {
                operation: operation.id,
                successes: 0,
                statuses: operation
                    .statuses
                    .iter()
                    .map(|status| (*status, (Declared::Yes, 0)))
                    .collect(),
            };
            for case in &recorded {
                row.count(case);
            }
            row
        });
        Self {
            folder: api.folder,
            rows: rows.collect(),
        }
    }

    /// Operations without a success that a client makes a value of.
    #[must_use]
    pub fn without_success(&self) -> Vec<&'static str> {
        self.rows
            .iter()
            .filter(|row| row.successes == 0)
            .map(|row| row.operation)
            .collect()
    }
}

impl Row {
    fn count(&mut self, case: &RecordedCase) {
        let makes_value = matches!(
            case.recording.outcome,
            Some(Outcome::Value(_) | Outcome::Items { .. })
        );
        let own = case
            .recording
            .exchanges
            .iter()
            .filter(|exchange| exchange.request.operation == self.operation);
        for response in own.filter_map(|exchange| exchange.answer.response()) {
            self.statuses
                .entry(response.status.as_u16())
                .or_insert((Declared::No, 0))
                .1 += 1;
            self.successes += usize::from(makes_value && response.status.is_success());
        }
    }
}

impl fmt::Display for Coverage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let succeed = self.rows.iter().filter(|row| row.successes > 0).count();
        let declared = || {
            self.rows
                .iter()
                .flat_map(|row| row.statuses.values())
                .filter(|(declared, _)| *declared == Declared::Yes)
        };
        let recorded = declared().filter(|(_, count)| *count > 0).count();
        writeln!(
            f,
            "{}: {succeed} of {} operations succeed, {recorded} of {} statuses recorded",
            self.folder,
            self.rows.len(),
            declared().count()
        )?;
        let width = self
            .rows
            .iter()
            .map(|row| row.operation.len())
            .max()
            .unwrap_or_default();
        for row in &self.rows {
            write!(f, "  {:width$}", row.operation)?;
            for (status, (declared, count)) in &row.statuses {
                let mark = if *declared == Declared::Yes {
                    ""
                } else {
                    " undeclared"
                };
                match count {
                    0 => write!(f, "  {status} –")?,
                    count => write!(f, "  {status} {count}{mark}")?,
                }
            }
            writeln!(f)?;
        }
        Ok(())
    }
}
