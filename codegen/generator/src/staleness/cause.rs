//! Who is to blame for a file.

use std::collections::BTreeSet;
use std::path::Path;

use crate::fingerprint::{FILE, Fingerprint, Fingerprints};
use crate::write::{Comparison, Entry, Found, State};

/// Why a file is not up to date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Cause {
    /// There is no crate of the document yet.
    NeverGenerated,
    /// The document says something else, or was released since.
    SpecChanged,
    /// The generator makes something else of the same document, or was called otherwise.
    GeneratorChanged,
    /// The file is not the one that was generated.
    EditedByHand,
    /// The crate holds no fingerprints that could tell.
    Unknown,
}

impl Cause {
    /// `never generated`, `spec changed`, `generator changed`, `edited by hand` or `unknown cause`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NeverGenerated => "never generated",
            Self::SpecChanged => "spec changed",
            Self::GeneratorChanged => "generator changed",
            Self::EditedByHand => "edited by hand",
            Self::Unknown => "unknown cause",
        }
    }

    /// The same as one word for programs: `spec-changed`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NeverGenerated => "never-generated",
            Self::SpecChanged => "spec-changed",
            Self::GeneratorChanged => "generator-changed",
            Self::EditedByHand => "edited-by-hand",
            Self::Unknown => "unknown",
        }
    }
}

/// What the crate says of how it was made, beside how it would be made now.
pub(super) struct Witness<'a> {
    is_new: bool,
    /// What it says; `None` when it says nothing.
    recorded: Option<Fingerprints>,
    expected: &'a Fingerprints,
}

impl<'a> Witness<'a> {
    pub(super) fn of(comparison: &Comparison<'_>, expected: &'a Fingerprints) -> Self {
        let mut entries = comparison.entries().iter();
        let recorded = match entries.find(|entry| is_record(&entry.path)) {
            Some(Entry {
                state: State::Unchanged,
                ..
            }) => Some(expected.clone()),
            Some(Entry {
                state:
                    State::Stale {
                        found: Found::Text(text),
                        ..
                    },
                ..
            }) => Fingerprints::parse(text),
            _ => None,
        };
        Self {
            is_new: comparison.is_new(),
            recorded,
            expected,
        }
    }

    /// Why a file differs; at least one cause.
    pub(super) fn causes(&self, entry: &Entry<'_>) -> BTreeSet<Cause> {
        if self.is_new {
            return BTreeSet::from([Cause::NeverGenerated]);
        }
        let record = is_record(&entry.path);
        // Nobody but a hand puts a file there that says nothing of having been generated.
        if matches!(entry.state, State::Foreign) {
            return BTreeSet::from([Cause::EditedByHand]);
        }
        let Some(recorded) = &self.recorded else {
            let unreadable = record && matches!(entry.state, State::Stale { .. });
            return BTreeSet::from([if unreadable {
                Cause::EditedByHand
            } else {
                Cause::Unknown
            }]);
        };
        let mut causes = BTreeSet::new();
        if record {
            // The same fingerprints in another text: nobody but a hand writes that.
            if recorded == self.expected {
                causes.insert(Cause::EditedByHand);
            } else {
                causes.extend(self.meanwhile(recorded));
            }
            return causes;
        }
        let written = recorded.of(&entry.path);
        if written != self.expected.of(&entry.path) {
            causes.extend(self.meanwhile(recorded));
        }
        let was_edited = match &entry.state {
            State::Stale {
                found: Found::Text(text),
                ..
            } => written != Some(Fingerprint::of_text(text)),
            State::Stale { .. } => true,
            State::Missing { .. } => written.is_some(),
            State::Unexpected => written.is_none(),
            State::Unchanged | State::Foreign => false,
        };
        if was_edited || causes.is_empty() {
            causes.insert(Cause::EditedByHand);
        }
        causes
    }

    /// What changed since the crate was written. What the document does not explain, the generator does.
    fn meanwhile(&self, recorded: &Fingerprints) -> impl Iterator<Item = Cause> + use<> {
        let spec = recorded.document != self.expected.document
            || recorded.released != self.expected.released;
        let generator = recorded.generator != self.expected.generator || !spec;
        [
            spec.then_some(Cause::SpecChanged),
            generator.then_some(Cause::GeneratorChanged),
        ]
        .into_iter()
        .flatten()
    }
}

fn is_record(path: &Path) -> bool {
    path == Path::new(FILE)
}
