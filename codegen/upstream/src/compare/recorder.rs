//! Collects differences by where they occur, so that a schema that many operations share is compared, and told, once.

use std::collections::{BTreeSet, HashMap, HashSet, VecDeque};

use openapi_codegen::finding::Pointer;
use serde_json::Value;

use super::node::Node;
use crate::difference::{Content, Difference, Importance, Insertion, Kind, Leaf, Subject};

/// Which way a value travels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Direction {
    Request,
    Response,
}

/// How much a difference matters, which may depend on the way the value travels.
#[derive(Debug, Clone, Copy)]
pub(super) struct Weight {
    pub(super) sent: Importance,
    pub(super) received: Importance,
}

impl From<Importance> for Weight {
    fn from(importance: Importance) -> Self {
        Self {
            sent: importance,
            received: importance,
        }
    }
}

/// What a pair of schemas is called, and its two sides.
pub(super) struct Pair<'d> {
    pub(super) group: usize,
    pub(super) label: String,
    pub(super) ours: Node<'d>,
    pub(super) theirs: Node<'d>,
}

#[derive(Default)]
struct Group {
    /// The operation itself, for a group that is one.
    operation: Option<String>,
    children: BTreeSet<(usize, Option<Direction>)>,
}

pub(super) struct Recorder<'d> {
    groups: Vec<Group>,
    current: usize,
    /// With the group each of them is in.
    found: Vec<(usize, Difference, Weight)>,
    known: HashMap<(Pointer, Pointer), usize>,
    waiting: VecDeque<Pair<'d>>,
    /// What only our document has, and says so by `x-provenance`.
    marked: Vec<Difference>,
}

/// A difference in the making.
pub(super) struct Draft<'d, 'n> {
    pub(super) kind: Kind,
    pub(super) subject: Subject,
    pub(super) weight: Weight,
    pub(super) message: String,
    pub(super) ours: &'n Node<'d>,
    pub(super) theirs: Option<&'n Node<'d>>,
}

impl<'d> Recorder<'d> {
    pub(super) fn new() -> Self {
        Self {
            groups: vec![Group::default()],
            current: 0,
            found: Vec::new(),
            known: HashMap::new(),
            waiting: VecDeque::new(),
            marked: Vec::new(),
        }
    }

    /// What is recorded from here on is about this operation.
    pub(super) fn operation(&mut self, name: String) {
        self.current = self.groups.len();
        self.groups.push(Group {
            operation: Some(name),
            ..Group::default()
        });
    }

    /// What is recorded from here on is about the whole document.
    pub(super) fn document(&mut self) {
        self.current = 0;
    }

    /// Two schemas are to be compared, unless they have been. Nothing is compared here: how deep schemas nest is up to
    /// the documents.
    pub(super) fn schemas(
        &mut self,
        label: impl FnOnce() -> String,
        ours: &Node<'d>,
        theirs: &Node<'d>,
        direction: Option<Direction>,
    ) {
        let (ours, theirs) = (ours.resolved(), theirs.resolved());
        let key = (ours.pointer.clone(), theirs.pointer.clone());
        let next = self.groups.len();
        let group = *self.known.entry(key).or_insert(next);
        if group == next {
            self.groups.push(Group::default());
            let label = ours
                .component()
                .map_or_else(label, |name| format!("`{name}`"));
            self.waiting.push_back(Pair {
                group,
                label,
                ours,
                theirs,
            });
        }
        if let Some(current) = self.groups.get_mut(self.current) {
            current.children.insert((group, direction));
        }
    }

    /// The next pair of schemas to compare; what is recorded from here on is about it.
    pub(super) fn next_pair(&mut self) -> Option<Pair<'d>> {
        let pair = self.waiting.pop_front()?;
        self.current = pair.group;
        Some(pair)
    }

    /// The schemas of both documents that were held against each other: theirs, ours.
    pub(super) fn pairs(&self) -> impl Iterator<Item = (&Pointer, &Pointer)> {
        self.known.keys().map(|(ours, theirs)| (theirs, ours))
    }

    /// Records a difference; what our document marks as not from upstream is kept apart.
    pub(super) fn record(&mut self, draft: Draft<'d, '_>) -> &mut Difference {
        let Draft {
            kind,
            subject,
            weight,
            message,
            ours,
            theirs,
        } = draft;
        let difference = Difference {
            importance: weight.sent.min(weight.received),
            kind,
            subject,
            message,
            operations: Vec::new(),
            ours: ours.pointer.clone(),
            theirs: theirs.map(|node| node.pointer.clone()),
            old: None,
            new: None,
            insertions: Vec::new(),
        };
        let is_marked = kind == Kind::Removed
            && subject != Subject::Operation
            && ours.resolved().member("x-provenance").is_some();
        if is_marked {
            return self.marked.push_mut(difference);
        }
        &mut self.found.push_mut((self.current, difference, weight)).1
    }

    /// All differences with the operations they affect, the important ones first, and those that are marked.
    pub(super) fn finish(self) -> (Vec<Difference>, Vec<Difference>) {
        let mut affected: Vec<Vec<String>> = vec![Vec::new(); self.groups.len()];
        let mut travels: Vec<BTreeSet<Direction>> = vec![BTreeSet::new(); self.groups.len()];
        for (start, root) in self.groups.iter().enumerate() {
            let Some(operation) = &root.operation else {
                continue;
            };
            let mut seen = HashSet::new();
            let mut open = vec![(start, None)];
            while let Some((index, direction)) = open.pop() {
                if !seen.insert((index, direction)) {
                    continue;
                }
                let Some(group) = self.groups.get(index) else {
                    continue;
                };
                if let Some(names) = affected.get_mut(index)
                    && names.last() != Some(operation)
                {
                    names.push(operation.clone());
                }
                if let Some(travels) = travels.get_mut(index) {
                    travels.extend(direction);
                }
                let children = group.children.iter();
                open.extend(children.map(|&(child, own)| (child, own.or(direction))));
            }
        }
        let mut all = Vec::with_capacity(self.found.len());
        for (group, mut difference, weight) in self.found {
            if difference.operations.is_empty() {
                difference.operations = affected.get(group).cloned().unwrap_or_default();
            }
            let ways = travels.get(group).into_iter().flatten();
            let importance = ways.map(|direction| match direction {
                Direction::Request => weight.sent,
                Direction::Response => weight.received,
            });
            if let Some(importance) = importance.min() {
                difference.importance = importance;
            }
            all.push(difference);
        }
        // Stable: what is equally important stays in the order of our document.
        all.sort_by_key(|difference| {
            let kind = difference.kind;
            (difference.importance, difference.subject, kind)
        });
        (all, self.marked)
    }
}

impl Difference {
    /// Adds how it could be added to our document.
    pub(super) fn insert(&mut self, at: &Node<'_>, missing: &[&str], leaf: Leaf) -> &mut Self {
        self.insertions.push(Insertion {
            at: at.pointer.clone(),
            missing: missing.iter().map(|&key| key.to_owned()).collect(),
            leaf,
        });
        self
    }

    /// Adds a member to a mapping under `key` of `parent`, or to a new one there.
    pub(super) fn insert_member(
        &mut self,
        parent: &Node<'_>,
        key: &str,
        name: &str,
        content: Content,
    ) -> &mut Self {
        let leaf = Leaf::Member(name.to_owned(), content);
        self.insert_under(parent, key, Value::is_object, leaf)
    }

    /// Adds an item to the list under `key` of `parent`, or to a new one there.
    pub(super) fn insert_item(
        &mut self,
        parent: &Node<'_>,
        key: &str,
        content: Content,
    ) -> &mut Self {
        self.insert_under(parent, key, Value::is_array, Leaf::Item(content))
    }

    fn insert_under(
        &mut self,
        parent: &Node<'_>,
        key: &str,
        fits: fn(&Value) -> bool,
        leaf: Leaf,
    ) -> &mut Self {
        match parent.member(key) {
            Some(container) if fits(container.value) => self.insert(&container, &[], leaf),
            _ => self.insert(parent, &[key], leaf),
        }
    }

    /// What the two documents say.
    pub(super) fn values(&mut self, old: &Value, new: &Value) -> &mut Self {
        self.old = Some(old.clone());
        self.new = Some(new.clone());
        self
    }
}
