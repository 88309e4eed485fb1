//! How long each stage took.

use std::fmt;
use std::time::{Duration, Instant};

/// A stage of the pipeline, in the order they run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// Text into a value tree that follows the grammar.
    Load,
    /// Everything that can be said about the document; the tree becomes types at the same time.
    Check,
    /// The document into the generator's own model.
    Lower,
    /// What changed since the last release.
    Compare,
    /// The model into the text of the files.
    Emit,
    /// Comparing with the disk, and writing what differs.
    Write,
}

impl Stage {
    /// Every stage, in order.
    pub const ALL: &[Self] = &[
        Self::Load,
        Self::Check,
        Self::Lower,
        Self::Compare,
        Self::Emit,
        Self::Write,
    ];
}

impl fmt::Display for Stage {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(match self {
            Self::Load => "load",
            Self::Check => "check",
            Self::Lower => "lower",
            Self::Compare => "compare",
            Self::Emit => "emit",
            Self::Write => "write",
        })
    }
}

/// How long each stage took so far.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Timings {
    stages: Vec<(Stage, Duration)>,
}

impl Timings {
    /// Runs a piece of work and counts its time for a stage.
    pub fn measure<T>(&mut self, stage: Stage, work: impl FnOnce() -> T) -> T {
        let start = Instant::now();
        let result = work();
        self.stages.push((stage, start.elapsed()));
        result
    }

    /// The time of a stage; zero if it did not run.
    #[must_use]
    pub fn of(&self, stage: Stage) -> Duration {
        self.stages
            .iter()
            .filter(|(of, _)| *of == stage)
            .map(|(_, time)| *time)
            .sum()
    }

    /// The time of all stages.
    #[must_use]
    pub fn total(&self) -> Duration {
        self.stages.iter().map(|(_, time)| *time).sum()
    }
}
