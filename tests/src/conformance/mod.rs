//! Whether recorded exchanges are what the API's document says, both ways.
//!
//! Strict: a member that the document does not know, a body where none is declared and an undeclared status are findings.
//! An exchange that is known to differ says why in `drift`; then there must be a finding.

mod difference;
mod document;
mod exchange;
mod explain;
mod parameters;
mod schema;
#[cfg(test)]
mod tests;

pub use difference::Difference;
pub use document::{Document, DocumentOperation, Part};

use openapi_runtime::replay::Recording;

use crate::{RecordedApi, load_all};

/// Something that is to be put right: in the recording, or in the document.
#[derive(Debug, Clone)]
pub struct Finding {
    /// Which of the recording's exchanges, from 0.
    pub exchange: usize,
    /// What is wrong, and where.
    pub difference: Difference,
}

/// What is to be put right in a recording.
#[must_use]
pub fn findings(document: &Document, recording: &Recording) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (index, exchange) in recording.exchanges.iter().enumerate() {
        let differences = document.differences(exchange);
        let differences = match &exchange.drift {
            Some(_) if differences.is_empty() => vec![Difference::needless_drift()],
            Some(_) => Vec::new(),
            None => differences,
        };
        findings.extend(differences.into_iter().map(|difference| Finding {
            exchange: index,
            difference,
        }));
    }
    findings
}

/// Checks every recording of an API.
///
/// # Panics
/// If any differs from the API's document; lists all differences.
pub fn check(api: &RecordedApi) {
    let document = Document::load(&api.specification()).unwrap_or_else(|error| panic!("{error}"));
    let mut problems = Vec::new();
    for case in load_all(api) {
        for Finding {
            exchange,
            difference,
        } in findings(&document, &case.recording)
        {
            problems.push(format!(
                "{}/{}.yaml: exchange {}: {difference}",
                case.operation,
                case.case,
                exchange + 1
            ));
        }
    }
    assert!(
        problems.is_empty(),
        "{} differences:\n  {}",
        problems.len(),
        problems.join("\n  ")
    );
}
