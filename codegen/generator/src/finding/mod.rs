//! What the generator has to say about a document: one [`Finding`] a fact, with a stable code, a place and a remedy.
//!
//! A finding costs nothing to locate until somebody reads it: it carries the file and an RFC 6901 pointer.
//! Only the renderers ([`render_human`], [`render_json`], [`render_sarif`], [`render_github`]) read the text again and turn
//! pointers into lines and columns.

mod code;
mod explain;
mod pointer;
mod render;
mod suggest;

use std::fmt;
use std::path::PathBuf;

pub use code::Code;
pub use explain::UnknownCode;
pub use pointer::Pointer;
pub use render::{Repeats, render_github, render_human, render_json, render_sarif};
pub(crate) use render::{github_data, github_property, printable, slashed};
pub(crate) use suggest::{did_you_mean, nearest};

use crate::source::{Sources, Span};

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Nothing is generated until it is mended.
    Error,
    /// The document is generated; something in it has no effect or looks unintended.
    Warning,
}

impl fmt::Display for Severity {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Error => "error",
            Self::Warning => "warning",
        })
    }
}

/// Which part of the member that a pointer names the caret points at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Target {
    /// The member's key (for an item of a list, which has none: the item).
    Key,
    /// The member's value.
    Value,
}

/// A place in a text, both numbers counted from 1, the column in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
}

/// A second place that helps to understand a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Related {
    /// The file of that place.
    pub file: PathBuf,
    /// The member there.
    pub pointer: Pointer,
    /// What is to be seen there.
    pub message: String,
}

/// One fact about a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Which kind of fact.
    pub code: Code,
    /// The file it is about.
    pub file: PathBuf,
    /// The member it is about.
    pub pointer: Pointer,
    /// Whether the member's key or its value is meant.
    pub target: Target,
    /// What is wrong: what was expected, what was found.
    pub message: String,
    /// How to mend it.
    pub help: String,
    /// Further places that belong to it.
    pub related: Vec<Related>,
    /// The exact place, for faults of the text that no pointer can name (a syntax error, the second of two equal keys).
    pub span: Option<Span>,
}

impl Finding {
    /// A finding about the value at `pointer`.
    pub(crate) fn new(
        code: Code,
        file: impl Into<PathBuf>,
        pointer: Pointer,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Self {
        Self {
            code,
            file: file.into(),
            pointer,
            target: Target::Value,
            message: message.into(),
            help: help.into(),
            related: Vec::new(),
            span: None,
        }
    }

    /// The same finding, pointing at the key.
    pub(crate) fn at_key(mut self) -> Self {
        self.target = Target::Key;
        self
    }

    /// The same finding, pointing at an exact position.
    pub(crate) fn at_position(self, position: Position) -> Self {
        self.at_span(Span {
            start: position,
            end: position,
        })
    }

    /// The same finding, pointing at an exact stretch of the text.
    pub(crate) fn at_span(mut self, span: Span) -> Self {
        self.span = Some(span);
        self
    }

    /// Adds one more place in the same file.
    pub(crate) fn relate(&mut self, pointer: Pointer, message: impl Into<String>) {
        self.related.push(Related {
            file: self.file.clone(),
            pointer,
            message: message.into(),
        });
    }

    /// The same finding with one more place in the same file.
    pub(crate) fn with_related(mut self, pointer: Pointer, message: impl Into<String>) -> Self {
        self.relate(pointer, message);
        self
    }
}

/// All findings of one run.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Findings(Vec<Finding>);

impl Findings {
    /// No finding.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds one.
    pub fn push(&mut self, finding: Finding) {
        self.0.push(finding);
    }

    /// Adds one that is not complete yet.
    pub(crate) fn add(&mut self, finding: Finding) -> &mut Finding {
        self.0.push_mut(finding)
    }

    /// Whether one of them is an error.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.count(Severity::Error) > 0
    }

    /// How many have this severity.
    #[must_use]
    pub fn count(&self, severity: Severity) -> usize {
        self.0
            .iter()
            .filter(|finding| finding.code.severity() == severity)
            .count()
    }

    /// In the order they were made, or in document order after [`Self::sort`].
    pub fn iter(&self) -> std::slice::Iter<'_, Finding> {
        self.0.iter()
    }

    /// All of them, to be changed.
    pub(crate) fn all_mut(&mut self) -> &mut [Finding] {
        &mut self.0
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Puts them in document order: by file, then line and column. Reads the files again.
    pub fn sort(&mut self, sources: &Sources) {
        let order: Vec<usize> = render::order(self, sources);
        let mut made: Vec<Option<Finding>> =
            std::mem::take(&mut self.0).into_iter().map(Some).collect();
        self.0 = order
            .into_iter()
            .filter_map(|index| made.get_mut(index).and_then(Option::take))
            .collect();
    }
}

impl From<Finding> for Findings {
    fn from(finding: Finding) -> Self {
        Self(vec![finding])
    }
}

impl Extend<Finding> for Findings {
    fn extend<I: IntoIterator<Item = Finding>>(&mut self, findings: I) {
        self.0.extend(findings);
    }
}

impl IntoIterator for Findings {
    type Item = Finding;
    type IntoIter = std::vec::IntoIter<Finding>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'a> IntoIterator for &'a Findings {
    type Item = &'a Finding;
    type IntoIter = std::slice::Iter<'a, Finding>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}
