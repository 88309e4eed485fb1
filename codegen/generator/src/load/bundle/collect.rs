//! Finds the references that later stages could not follow.

use serde_json::{Map, Value};

use crate::finding::Pointer;
use crate::load::structure::{Kind, Listener, Place, Rule, walk_part};

/// A reference.
pub(super) struct Found {
    /// The object that holds it; for a mapping the value itself.
    pub(super) pointer: Pointer,
    /// What it says.
    pub(super) target: String,
    pub(super) what: What,
}

/// Which sort of reference it is.
pub(super) enum What {
    /// To an object of this kind, by name.
    Component(Kind),
    /// To the schema of a branch.
    Mapping,
    /// Under this key.
    Dynamic(&'static str),
    /// To something that belongs in the place of the reference.
    Inlined(&'static Rule),
}

/// Goes through a part of the tree. What is inside of examples is no reference.
pub(super) fn collect<'t>(
    rule: &'static Rule,
    part: &'t Value,
    pointer: &Pointer,
    tree: &'t Value,
) -> Vec<Found> {
    let mut search = Search {
        tree,
        pointer,
        found: Vec::new(),
    };
    walk_part(rule, part, &mut search);
    search.found
}

struct Search<'t, 'p> {
    tree: &'t Value,
    pointer: &'p Pointer,
    found: Vec<Found>,
}

impl Search<'_, '_> {
    fn push(&mut self, place: &Place<'_>, target: &str, what: What) {
        self.found.push(Found {
            pointer: self.pointer.joined(place.pointer().as_str()),
            target: target.to_owned(),
            what,
        });
    }

    /// Whether the reference names a component of the right section, written as it is written best.
    fn is_plain(&self, kind: Kind, target: &str) -> bool {
        let Some(section) = kind.section() else {
            return false;
        };
        target
            .strip_prefix("#/components/")
            .and_then(|rest| rest.strip_prefix(section)?.strip_prefix('/'))
            .filter(|name| !name.contains(['/', '%', '~']))
            .is_some_and(|name| {
                self.tree
                    .get("components")
                    .and_then(|components| components.get(section)?.get(name))
                    .is_some()
            })
    }
}

impl<'t> Listener<'t> for Search<'t, '_> {
    fn object(&mut self, kind: Kind, object: &'t Map<String, Value>, place: &Place<'_>) {
        match kind {
            Kind::Schema => {
                for key in ["$dynamicRef", "$recursiveRef"] {
                    if let Some(Value::String(target)) = object.get(key) {
                        self.push(place, target, What::Dynamic(key));
                    }
                }
            }
            Kind::Discriminator => {
                let mapping = object.get("mapping").and_then(Value::as_object);
                let here = place.key("mapping");
                for (tag, target) in mapping.into_iter().flatten() {
                    if let Value::String(target) = target
                        && !self.is_plain(Kind::Schema, target)
                    {
                        self.push(&here.key(tag), target, What::Mapping);
                    }
                }
            }
            _ => {}
        }
    }

    fn reference(
        &mut self,
        kind: Kind,
        target: &'t str,
        _object: &'t Map<String, Value>,
        place: &Place<'_>,
    ) {
        if !self.is_plain(kind, target) {
            self.push(place, target, What::Component(kind));
        }
    }

    fn inlined(&mut self, rule: &'static Rule, target: &'t str, place: &Place<'_>) {
        self.push(place, target, What::Inlined(rule));
    }
}
