//! What goes wrong with recordings.

use std::fmt;

/// A file or text that is not a recording.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordingError {
    place: String,
    problem: String,
}

impl RecordingError {
    pub(super) fn new(place: &impl ToString, problem: &impl ToString) -> Self {
        Self {
            place: place.to_string(),
            problem: problem.to_string(),
        }
    }
}

impl fmt::Display for RecordingError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.problem)
    }
}

impl std::error::Error for RecordingError {}

/// What a client did differs from what was recorded: requests without an exchange, exchanges without a request.
///
/// Secrets are not shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReplayError {
    pub(super) recording: String,
    pub(super) misses: Vec<String>,
    pub(super) unused: Vec<String>,
}

impl ReplayError {
    /// Whether there were requests without an exchange.
    #[must_use]
    pub fn has_misses(&self) -> bool {
        !self.misses.is_empty()
    }
}

impl fmt::Display for ReplayError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for miss in &self.misses {
            writeln!(f, "{miss}")?;
        }
        if !self.unused.is_empty() {
            writeln!(f, "{}: exchanges that nothing asked for:", self.recording)?;
        }
        for unused in &self.unused {
            writeln!(f, "  {unused}")?;
        }
        Ok(())
    }
}

impl std::error::Error for ReplayError {}
