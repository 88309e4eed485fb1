//! What differs.

use std::path::{Path, PathBuf};

use super::{Level, Place, Rule};

/// One thing that differs between two revisions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// What kind of change; says how much it weighs.
    pub rule: Rule,
    /// The `operationId`, if the change belongs to one operation.
    pub operation: Option<String>,
    /// What changed, as the crate calls it: `Users::list`, `models::User::name`, `Client::users`.
    pub item: String,
    /// What happened to it.
    pub message: String,
    /// Where it stands in the old document.
    pub old: Option<Place>,
    /// Where it stands in the new one.
    pub new: Option<Place>,
}

/// All changes, the heaviest first, in document order among equals.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Difference {
    pub(super) changes: Vec<Change>,
}

impl Difference {
    /// The changes.
    #[must_use]
    pub fn changes(&self) -> &[Change] {
        &self.changes
    }

    /// The same changes, with other names for the files of their places.
    #[must_use]
    pub fn with_files(mut self, name: impl Fn(&Path) -> PathBuf) -> Self {
        for change in &mut self.changes {
            for place in [&mut change.old, &mut change.new].into_iter().flatten() {
                place.file = name(&place.file);
            }
        }
        self
    }

    /// The changes of several documents as those of one.
    #[must_use]
    pub fn of_all(differences: impl IntoIterator<Item = Self>) -> Self {
        let changes = differences
            .into_iter()
            .flat_map(|difference| difference.changes);
        let mut changes: Vec<Change> = changes.collect();
        changes.sort_by_key(|change| std::cmp::Reverse(change.rule.level()));
        Self { changes }
    }

    /// The heaviest level among them; `None` when nothing changed.
    #[must_use]
    pub fn level(&self) -> Option<Level> {
        self.changes.iter().map(|change| change.rule.level()).max()
    }
}
