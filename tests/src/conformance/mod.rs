//! Whether recorded exchanges are what the API's document says, both ways.
//!
//! Strict: a member that the document does not know, a body where none is declared and an undeclared status are findings.
//! An exchange that is known to differ says why in `drift`; then there must be a finding.

mod document;
mod exchange;
mod explain;
mod schema;
#[cfg(test)]
mod tests;

pub use document::Document;

use crate::{RecordedApi, load_all};

/// Checks every recording of an API.
///
/// # Panics
/// If any differs from the API's document; lists all differences.
pub fn check(api: &RecordedApi) {
    let text = std::fs::read_to_string(api.specification()).unwrap();
    let document = Document::parse(&text);
    let mut problems = Vec::new();
    for case in load_all(api) {
        for (index, exchange) in case.recording.exchanges.iter().enumerate() {
            let findings = document.differences(exchange);
            let place = format!(
                "{}/{}.yaml: exchange {}",
                case.operation,
                case.case,
                index + 1
            );
            match &exchange.drift {
                Some(_) if findings.is_empty() => {
                    problems.push(format!("{place}: `drift` is not needed"));
                }
                Some(_) => {}
                None => {
                    problems.extend(findings.iter().map(|finding| format!("{place}: {finding}")));
                }
            }
        }
    }
    assert!(
        problems.is_empty(),
        "{} differences:\n  {}",
        problems.len(),
        problems.join("\n  ")
    );
}
