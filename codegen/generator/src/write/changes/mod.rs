//! What a difference means for a user of the crate: operations and models that came, went or changed.
//!
//! The crate on the disk is its own record: what it contained is read out of its sources, of which only the
//! differing ones are parsed. An item counts as changed when its emitted text differs, documentation included.

mod items;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::{Comparison, Entry, Found, State};
use items::Items;

/// What came, went or changed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Changes {
    /// Operations, by `operationId`.
    pub operations: Names,
    /// Models, by the name of their type.
    pub models: Names,
}

/// Names in alphabetical order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Names {
    /// Those that are new.
    pub added: Vec<String>,
    /// Those that are gone.
    pub removed: Vec<String>,
    /// Those whose emitted text differs.
    pub changed: Vec<String>,
}

impl Names {
    /// Whether nothing came, went or changed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.added.is_empty() && self.removed.is_empty() && self.changed.is_empty()
    }
}

impl Comparison<'_> {
    /// Reads the changes out of the differing files. Ask before committing: afterwards the former files are gone.
    #[must_use]
    pub fn changes(&self) -> Changes {
        self.changes_in(self.differing())
    }

    /// The same of some of the files.
    pub(crate) fn changes_in<'e>(&self, entries: impl Iterator<Item = &'e Entry<'e>>) -> Changes {
        let mut before = Items::default();
        let mut after = Items::default();
        for entry in entries {
            let path = entry.path.as_path();
            if path.extension().is_none_or(|extension| extension != "rs") {
                continue;
            }
            match &entry.state {
                State::Stale { found, expected } => {
                    if let Found::Text(text) = found {
                        before.read(path, text);
                    }
                    after.read(path, expected);
                }
                State::Missing { expected } => after.read(path, expected),
                State::Unexpected => {
                    if let Ok(text) = fs::read_to_string(self.directory().join(path)) {
                        before.read(path, &text);
                    }
                }
                State::Unchanged | State::Foreign => {}
            }
        }
        Changes {
            operations: names(&before.operations, &after.operations),
            models: names(&before.models, &after.models),
        }
    }
}

/// The folder or file of the models in a generated crate.
fn holds_models(path: &Path) -> bool {
    path.starts_with("src/models") || path == Path::new("src/models.rs")
}

fn names(before: &BTreeMap<String, String>, after: &BTreeMap<String, String>) -> Names {
    let only = |these: &BTreeMap<String, String>, those: &BTreeMap<String, String>| {
        let names = these.keys().filter(|name| !those.contains_key(*name));
        names.cloned().collect()
    };
    Names {
        added: only(after, before),
        removed: only(before, after),
        changed: after
            .iter()
            .filter(|(name, text)| before.get(*name).is_some_and(|former| former != *text))
            .map(|(name, _)| name.clone())
            .collect(),
    }
}
