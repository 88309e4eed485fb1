//! The work in progress of one comparison.

use std::collections::VecDeque;
use std::hash::Hash;

use indexmap::IndexMap;

use super::place::{self, Place};
use super::{Change, Difference, Revision, Rule};
use crate::finding::Pointer;
use crate::model::Api;
use crate::source::Sources;

/// Two revisions, and what has been found to differ so far.
pub(super) struct Comparison<'a> {
    old: &'a Revision,
    new: &'a Revision,
    notes: Vec<Note>,
}

/// A change whose places are not looked up yet.
struct Note {
    rule: Rule,
    subject: Subject,
    message: String,
    old: Option<String>,
    new: Option<String>,
}

/// What a change is about.
#[derive(Debug, Clone)]
pub(super) struct Subject {
    /// The `operationId`.
    pub(super) operation: Option<String>,
    /// What the crate calls it.
    pub(super) item: String,
}

impl Subject {
    pub(super) fn item(item: impl Into<String>) -> Self {
        Self {
            operation: None,
            item: item.into(),
        }
    }
}

/// The pointers of one thing in both documents; `None` where it does not exist.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pointers<'a> {
    pub(super) old: Option<&'a str>,
    pub(super) new: Option<&'a str>,
}

impl<'a> Pointers<'a> {
    pub(super) const fn both(old: &'a str, new: &'a str) -> Self {
        Self {
            old: Some(old),
            new: Some(new),
        }
    }

    pub(super) const fn only_old(old: &'a str) -> Self {
        Self {
            old: Some(old),
            new: None,
        }
    }

    pub(super) const fn only_new(new: &'a str) -> Self {
        Self {
            old: None,
            new: Some(new),
        }
    }
}

impl<'a> Comparison<'a> {
    pub(super) const fn new(old: &'a Revision, new: &'a Revision) -> Self {
        Self {
            old,
            new,
            notes: Vec::new(),
        }
    }

    pub(super) const fn old(&self) -> &'a Api {
        self.old.api()
    }

    pub(super) const fn new_api(&self) -> &'a Api {
        self.new.api()
    }

    pub(super) fn note(
        &mut self,
        rule: Rule,
        subject: &Subject,
        pointers: Pointers<'_>,
        message: impl Into<String>,
    ) {
        self.notes.push(Note {
            rule,
            subject: subject.clone(),
            message: message.into(),
            old: pointers.old.map(str::to_owned),
            new: pointers.new.map(str::to_owned),
        });
    }

    /// Notes that something is described otherwise.
    pub(super) fn prose<T: PartialEq>(
        &mut self,
        subject: &Subject,
        pointers: Pointers<'_>,
        old: &T,
        new: &T,
        what: &str,
    ) {
        if old != new {
            let message = format!("{what} changed");
            self.note(Rule::DescriptionChanged, subject, pointers, message);
        }
    }

    /// Looks up the places, and puts what weighs most first.
    pub(super) fn finish(self, sources: &Sources) -> Difference {
        let pointers = |side: fn(&Note) -> &Option<String>| {
            let texts = self.notes.iter().map(side);
            texts
                .map(|text| text.as_deref().and_then(Pointer::parse))
                .collect()
        };
        let old = place::places(self.old, pointers(|note| &note.old), sources);
        let new = place::places(self.new, pointers(|note| &note.new), sources);
        let mut changes: Vec<Change> = self
            .notes
            .into_iter()
            .zip(old.into_iter().zip(new))
            .map(|(note, (old, new))| Change {
                rule: note.rule,
                operation: note.subject.operation,
                item: note.subject.item,
                message: note.message,
                old,
                new,
            })
            .collect();
        // A stable sort: within a level and a file, what was found first stays first where no position is known.
        let position = |place: &Option<Place>| place.as_ref().and_then(|place| place.position);
        changes.sort_by_key(|change| {
            (
                std::cmp::Reverse(change.rule.level()),
                position(&change.new).or(position(&change.old)),
            )
        });
        Difference { changes }
    }
}

/// Pairs of things that both revisions have, and those that only one has, by a key; in the order of the new revision,
/// then of the old one. Of several things with one key the first belongs to the first.
pub(super) fn paired<'a, T, K: Eq + Hash>(
    old: impl IntoIterator<Item = &'a T>,
    new: impl IntoIterator<Item = &'a T>,
    key: impl Fn(&'a T) -> K,
) -> Vec<(Option<&'a T>, Option<&'a T>)> {
    let mut unpaired: IndexMap<K, VecDeque<&'a T>> = IndexMap::new();
    for thing in old {
        unpaired.entry(key(thing)).or_default().push_back(thing);
    }
    let mut pairs: Vec<_> = new
        .into_iter()
        .map(|thing| {
            let candidates = unpaired.get_mut(&key(thing));
            (candidates.and_then(VecDeque::pop_front), Some(thing))
        })
        .collect();
    let rest = unpaired.into_values().flatten();
    pairs.extend(rest.map(|thing| (Some(thing), None)));
    pairs
}

/// The pairs, and what only one revision has.
pub(super) fn split<'a, T>(all: Vec<(Option<&'a T>, Option<&'a T>)>) -> Split<'a, T> {
    let mut split = Split {
        pairs: Vec::new(),
        only_old: Vec::new(),
        only_new: Vec::new(),
    };
    for pair in all {
        match pair {
            (Some(old), Some(new)) => split.pairs.push((old, new)),
            (Some(old), None) => split.only_old.push(old),
            (None, Some(new)) => split.only_new.push(new),
            (None, None) => {}
        }
    }
    split
}

/// What [`paired`] found.
pub(super) struct Split<'a, T> {
    pub(super) pairs: Vec<(&'a T, &'a T)>,
    pub(super) only_old: Vec<&'a T>,
    pub(super) only_new: Vec<&'a T>,
}

/// Whether the same things come in another order.
pub(super) fn is_reordered<T: Ord>(old: &[T], new: &[T]) -> bool {
    fn sorted<T: Ord>(things: &[T]) -> Vec<&T> {
        let mut things: Vec<&T> = things.iter().collect();
        things.sort_unstable();
        things
    }
    old != new && sorted(old) == sorted(new)
}
