//! The texts behind the findings: where a member stands, which keys are written twice.
//!
//! Nothing here runs for a sound document; it is all done when a finding is printed.

mod consumer;
mod duplicates;
mod json;
mod locate;
mod yaml;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

pub use consumer::Span;
pub(crate) use consumer::{Consumer, Interest, Shape};
pub(crate) use duplicates::duplicates;
pub use locate::{Place, locate};
pub(crate) use yaml::{runaway_nesting, second_document};

/// Where the texts come from when findings are printed: the disk, unless a text was given.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    given: BTreeMap<PathBuf, Arc<str>>,
}

impl Sources {
    /// Reads every file from the disk.
    #[must_use]
    pub fn from_disk() -> Self {
        Self::default()
    }

    /// The same, but `text` stands for the content of `file`.
    #[must_use]
    pub fn with(mut self, file: impl Into<PathBuf>, text: impl Into<Arc<str>>) -> Self {
        self.given.insert(file.into(), text.into());
        self
    }

    /// The text of a file; `None` when it cannot be read as text (then findings are printed without a snippet).
    pub(crate) fn text(&self, file: &Path) -> Option<Arc<str>> {
        if let Some(text) = self.given.get(file) {
            return Some(Arc::clone(text));
        }
        crate::load::text(file).ok().map(Arc::from)
    }
}

/// How a document is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    /// The first character that is no space is `{`.
    Json,
    /// Everything else.
    Yaml,
}

impl Format {
    /// Decided by the first character that is no space: JSON documents go through the JSON parser.
    pub(crate) fn of(text: &str) -> Self {
        if text.trim_start().starts_with('{') {
            Self::Json
        } else {
            Self::Yaml
        }
    }
}

/// Tells `consumer` about every value of the text in document order, as far as it can be parsed.
fn walk(text: &str, consumer: &mut impl Consumer) {
    match Format::of(text) {
        Format::Json => json::walk(text, consumer),
        Format::Yaml => yaml::walk(text, consumer),
    }
}
