//! Why a generated crate is not up to date: because the document changed, because the generator did, or because somebody
//! edited what was generated; what that means for operations and models, and which lines of the document say so.
//!
//! The crate holds the [fingerprints](crate::fingerprint) of what it was made from and of its files. A file whose text is
//! not the one that was written was edited; a file that would be written otherwise than it was is so because of what changed
//! meanwhile.

mod cause;
mod lines;
mod render;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

pub use cause::Cause;
pub use lines::Lines;
pub use render::{render_github, render_human, render_json};

use crate::diff::{Difference, Revision};
use crate::finding::Findings;
use crate::fingerprint::Fingerprints;
use crate::source::Sources;
use crate::write::{Comparison, Names};
use cause::Witness;

/// What is not up to date in a whole workspace.
#[derive(Debug, Clone, Default)]
pub struct Report {
    /// The crates that are not.
    pub crates: Vec<StaleCrate>,
    /// What lies beside the crates and is none of them.
    pub unexpected: Vec<PathBuf>,
    /// Why nothing could be generated to compare with; then nothing else is known.
    pub findings: Findings,
}

impl Report {
    /// Whether there is nothing to report.
    #[must_use]
    pub fn is_up_to_date(&self) -> bool {
        self.files() == 0 && !self.findings.has_errors()
    }

    /// How many files are stale, missing or unexpected.
    #[must_use]
    pub fn files(&self) -> usize {
        let crates = self.crates.iter();
        crates.map(|stale| stale.files.len()).sum::<usize>() + self.unexpected.len()
    }
}

/// A crate that is not up to date.
#[derive(Debug, Clone)]
pub struct StaleCrate {
    /// The name of the package.
    pub package: String,
    /// The document that it is generated from.
    pub document: PathBuf,
    /// Every cause of any of its files.
    pub causes: BTreeSet<Cause>,
    /// What the document says otherwise than when the crate was made; `None` where nobody remembers what it said.
    pub changes: Option<Difference>,
    /// The operations that would come, go or change, by `operationId`. Edits are not among them.
    pub operations: Vec<Item>,
    /// The models, by the name of their type.
    pub models: Vec<Item>,
    /// The files that are not up to date, by path.
    pub files: Vec<StaleFile>,
}

/// An operation or a model that is not up to date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// What it is called.
    pub name: String,
    /// What would happen to it.
    pub change: ItemChange,
    /// Where the document says so; `None` for what it no longer says.
    pub lines: Option<Lines>,
}

/// What would happen to an operation or a model.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ItemChange {
    /// The crate does not have it yet.
    Added,
    /// The crate has it, the document does not.
    Removed,
    /// The crate has it otherwise.
    Changed,
}

impl ItemChange {
    /// `added`, `removed` or `changed`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Removed => "removed",
            Self::Changed => "changed",
        }
    }
}

/// A file that is not up to date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaleFile {
    /// Where it is, or would be.
    pub path: PathBuf,
    /// `stale`, `missing` or `unexpected`.
    pub state: &'static str,
    /// Why. Never empty.
    pub causes: BTreeSet<Cause>,
    /// How a stale file differs, the beginning of a unified diff.
    pub difference: Option<String>,
}

/// Why a directory is not as it should be; `None` when it is. `expected` belongs to the files that it was compared with.
#[must_use]
pub fn explain(
    comparison: &Comparison<'_>,
    revision: &Revision,
    document: &Path,
    expected: &Fingerprints,
    sources: &Sources,
) -> Option<StaleCrate> {
    if comparison.is_clean() {
        return None;
    }
    let witness = Witness::of(comparison, expected);
    let mut files = Vec::new();
    let mut not_edits = Vec::new();
    for entry in comparison.differing() {
        let causes = witness.causes(entry);
        if causes.iter().any(|cause| *cause != Cause::EditedByHand) {
            not_edits.push(entry);
        }
        files.push(StaleFile {
            path: comparison.directory().join(&entry.path),
            state: entry.reason(),
            causes,
            difference: entry.difference(),
        });
    }
    let api = revision.api();
    // Of a crate that is not there yet everything is new, which says nothing.
    let changes = if comparison.is_new() {
        crate::write::Changes::default()
    } else {
        comparison.changes_in(not_edits.into_iter())
    };
    let mut operations = items(changes.operations, |name| {
        let operation = api.operations().find(|operation| operation.id == name)?;
        Some(operation.pointer.as_str())
    });
    let mut models = items(changes.models, |name| {
        let model = api.models.iter().find(|model| model.name == name)?;
        Some(model.pointer.as_str())
    });
    lines::find(operations.iter_mut().chain(&mut models), revision, sources);
    Some(StaleCrate {
        package: api.package.clone(),
        document: document.to_owned(),
        changes: None,
        causes: files
            .iter()
            .flat_map(|file| file.causes.iter().copied())
            .collect(),
        operations: operations.into_iter().map(|(item, _)| item).collect(),
        models: models.into_iter().map(|(item, _)| item).collect(),
        files,
    })
}

/// Each with its pointer.
type Pointed<'a> = (Item, Option<&'a str>);

fn items<'a>(names: Names, pointer: impl Fn(&str) -> Option<&'a str>) -> Vec<Pointed<'a>> {
    let lists = [
        (ItemChange::Added, names.added),
        (ItemChange::Removed, names.removed),
        (ItemChange::Changed, names.changed),
    ];
    let items = lists.into_iter().flat_map(|(change, names)| {
        names.into_iter().map(move |name| Item {
            name,
            change,
            lines: None,
        })
    });
    items
        .map(|item| {
            let pointer = pointer(&item.name);
            (item, pointer)
        })
        .collect()
}

impl StaleCrate {
    /// The same with what the document says otherwise, for who remembers what it said.
    #[must_use]
    pub fn with_changes(self, changes: Difference) -> Self {
        Self {
            changes: Some(changes),
            ..self
        }
    }

    /// The same with other names for files, as a reader in some folder would write them.
    #[must_use]
    pub fn with_files(mut self, name: impl Fn(&Path) -> PathBuf) -> Self {
        self.document = name(&self.document);
        for file in &mut self.files {
            file.path = name(&file.path);
        }
        let items = self.operations.iter_mut().chain(&mut self.models);
        for lines in items.filter_map(|item| item.lines.as_mut()) {
            lines.file = name(&lines.file);
        }
        self
    }
}
