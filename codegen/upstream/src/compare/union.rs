//! The alternatives of two unions: which are the same, which are new, which are gone.

use super::node::Node;
use super::recorder::{Draft, Recorder, Weight};
use super::view::View;
use crate::difference::{Content, Importance, Kind, Leaf, Object, Subject};

/// How deep alternatives are looked into when they are matched.
const DEPTH: usize = 3;
/// How many values are looked at for one match; what is alike so far counts as alike.
const BUDGET: usize = 2_000;
/// Alternatives of larger unions are matched by name and position only.
const MAXIMUM_MATCHED: usize = 64;

pub(super) fn compare<'d>(
    label: &str,
    ours: &View<'d>,
    theirs: &View<'d>,
    recorder: &mut Recorder<'d>,
) {
    let mut our: Vec<&Node<'d>> = ours.alternatives.iter().collect();
    let mut their: Vec<&Node<'d>> = theirs.alternatives.iter().collect();
    if our.is_empty() && their.is_empty() {
        return;
    }
    let mut pairs = Vec::new();
    let is_small = our.len().max(their.len()) <= MAXIMUM_MATCHED;
    if is_small {
        take(&mut our, &mut their, &mut pairs, |a, b| {
            let mut budget = BUDGET;
            alike(a, b, DEPTH, &mut budget)
        });
    }
    take(&mut our, &mut their, &mut pairs, |a, b| {
        let (a, b) = (a.resolved().component(), b.resolved().component());
        a.is_some() && a == b
    });
    // What is left of one kind has probably changed.
    take(&mut our, &mut their, &mut pairs, |a, b| {
        let (a, b) = (View::of(a), View::of(b));
        a.kind == b.kind && (a.kind != Some("object") || shares_half(&a, &b))
    });
    for (a, b) in pairs {
        recorder.schemas(|| format!("an alternative of {label}"), a, b, None);
    }
    for node in our {
        recorder.record(Draft {
            kind: Kind::Removed,
            subject: Subject::Alternative,
            weight: Weight {
                sent: Importance::Breaking,
                received: Importance::Detail,
            },
            message: format!("{} as an alternative of {label}", described(node)),
            ours: node,
            theirs: Some(&theirs.node),
        });
    }
    for node in their {
        let content = Content::Theirs(node.pointer.clone(), Object::Schema);
        let difference = recorder.record(Draft {
            kind: Kind::Added,
            subject: Subject::Alternative,
            weight: Weight {
                sent: Importance::Notable,
                received: Importance::Breaking,
            },
            message: format!("{} as an alternative of {label}", described(node)),
            ours: &ours.node,
            theirs: Some(node),
        });
        if let Some(list) = &ours.union {
            difference.insert(list, &[], Leaf::Item(content));
        }
    }
}

/// Moves what is the same by `is_same` to the pairs.
fn take<'n, 'd>(
    ours: &mut Vec<&'n Node<'d>>,
    theirs: &mut Vec<&'n Node<'d>>,
    pairs: &mut Vec<(&'n Node<'d>, &'n Node<'d>)>,
    is_same: impl Fn(&Node<'d>, &Node<'d>) -> bool,
) {
    ours.retain(
        |our| match theirs.iter().position(|their| is_same(our, their)) {
            Some(index) => {
                pairs.push((our, theirs.remove(index)));
                false
            }
            None => true,
        },
    );
}

/// Whether two schemas look the same to some depth.
fn alike(ours: &Node<'_>, theirs: &Node<'_>, depth: usize, budget: &mut usize) -> bool {
    if depth == 0 || *budget == 0 {
        return true;
    }
    *budget -= 1;
    let (a, b) = (View::of(ours), View::of(theirs));
    let values = |view: &View<'_>| -> Vec<String> {
        let values = view.values.iter().flat_map(|(values, _)| values);
        values.map(ToString::to_string).collect()
    };
    let formats = [&a, &b].map(|view| view.facets.get("format").map(|(value, _)| *value));
    let [our_format, their_format] = formats;
    if a.kind != b.kind
        || our_format != their_format
        || values(&a) != values(&b)
        || a.properties.len() != b.properties.len()
        || a.alternatives.len() != b.alternatives.len()
    {
        return false;
    }
    let mut deeper = |a: &Node<'_>, b: &Node<'_>| alike(a, b, depth - 1, budget);
    a.properties.iter().all(|(name, property)| {
        let same = b.properties.get(name);
        same.is_some_and(|same| deeper(property, same))
    }) && match (&a.items, &b.items) {
        (Some(a), Some(b)) => deeper(a, b),
        (a, b) => a.is_none() == b.is_none(),
    }
}

fn shares_half(a: &View<'_>, b: &View<'_>) -> bool {
    let shared = a
        .properties
        .keys()
        .filter(|name| b.properties.contains_key(*name));
    shared.count() * 2 >= a.properties.len().max(b.properties.len())
}

fn described(node: &Node<'_>) -> String {
    match node.resolved().component() {
        Some(name) => format!("`{name}`"),
        None => match View::of(node).kind {
            Some(kind) => format!("a schema of type {kind}"),
            None => "a schema".to_owned(),
        },
    }
}
