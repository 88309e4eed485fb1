//! Which operations and statuses are recorded, and how they came to be known.

use std::collections::BTreeMap;

use openapi_runtime::Operation;
use openapi_runtime::replay::{Origin, Outcome};

use crate::{RecordedApi, RecordedCase};

/// Every origin, in the order in which they are listed.
pub const ORIGINS: [Origin; 4] = [
    Origin::Documentation,
    Origin::Observed,
    Origin::Synthetic,
    Origin::Live,
];

/// What is recorded of each operation of an API.
pub struct Coverage {
    /// In the order of the document.
    pub operations: Vec<OperationCoverage>,
}

/// What is recorded of an operation.
pub struct OperationCoverage {
    /// The `operationId`.
    pub operation: &'static str,
    /// How many recordings have a client make a value of a success.
    pub successes: usize,
    /// Declared statuses, and undeclared ones that are recorded.
    pub statuses: BTreeMap<u16, StatusCoverage>,
}

/// What is recorded of a status of an operation.
#[derive(Default)]
pub struct StatusCoverage {
    /// Whether the document knows the status.
    pub declared: bool,
    /// How many exchanges there are of each of the [`ORIGINS`].
    pub exchanges: [usize; 4],
}

impl Coverage {
    /// That of an API by its recordings.
    #[must_use]
    pub fn of(api: &RecordedApi, recorded: &[RecordedCase]) -> Self {
        let operations = api.operations().iter();
        Self {
            operations: operations
                .map(|operation| OperationCoverage::of(operation, recorded))
                .collect(),
        }
    }

    /// Operations without a success that a client makes a value of.
    #[must_use]
    pub fn without_success(&self) -> Vec<&'static str> {
        self.operations
            .iter()
            .filter(|operation| operation.successes == 0)
            .map(|operation| operation.operation)
            .collect()
    }
}

impl OperationCoverage {
    fn of(operation: &'static Operation, recorded: &[RecordedCase]) -> Self {
        let declared = |status: &u16| {
            let coverage = StatusCoverage {
                declared: true,
                ..StatusCoverage::default()
            };
            (*status, coverage)
        };
        let mut coverage = Self {
            operation: operation.id,
            successes: 0,
            statuses: operation.statuses.iter().map(declared).collect(),
        };
        for case in recorded {
            coverage.count(case);
        }
        coverage
    }

    fn count(&mut self, case: &RecordedCase) {
        let recording = &case.recording;
        let makes_value = matches!(
            recording.outcome,
            Some(Outcome::Value(_) | Outcome::Items { .. })
        );
        for exchange in &recording.exchanges {
            let Some(response) = exchange.answer.response() else {
                continue;
            };
            if exchange.request.operation != self.operation {
                continue;
            }
            let origin = exchange.origin.unwrap_or(recording.origin);
            let status = self.statuses.entry(response.status.as_u16()).or_default();
            for (known, count) in ORIGINS.iter().zip(&mut status.exchanges) {
                *count += usize::from(*known == origin);
            }
            self.successes += usize::from(makes_value && response.status.is_success());
        }
    }
}
