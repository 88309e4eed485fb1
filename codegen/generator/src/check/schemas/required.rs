//! `required` names properties that exist.

use std::collections::HashSet;

use super::super::context::{Context, Object};
use super::members::{Lookup, address};
use crate::finding::Code;
use crate::load::structure::Place;

/// Checks `required`. A branch of `allOf` may require what another branch defines, so branches wait for their owner.
#[derive(Default)]
pub(in super::super) struct Required {
    /// The inline branches that were checked with their owner, by address: they are visited after it.
    checked: HashSet<usize>,
}

/// What becomes of a name that no property has.
#[derive(Clone, Copy)]
enum Effect {
    /// A member of any JSON.
    Member,
    /// Nothing: an alternative that only requires is none.
    None,
}

impl Required {
    pub(in super::super) fn check<'t>(
        &mut self,
        context: &mut Context<'t>,
        object: &'t Object,
        place: &Place<'_>,
    ) {
        if self.checked.remove(&address(object)) {
            return;
        }
        let relevant = ["required", "allOf", "anyOf", "oneOf"];
        if !relevant.into_iter().any(|key| object.contains_key(key)) {
            return;
        }
        let known = Lookup::of(context, object);
        // So many branches are a finding of their own. What only requires is a condition on something else.
        let says = !known.properties.is_empty() || Context::text(object, "type") == Some("object");
        if !known.is_cut && says {
            self.of(context, object, place, &known, Effect::Member);
        }
    }

    fn of<'t>(
        &mut self,
        context: &mut Context<'t>,
        object: &'t Object,
        place: &Place<'_>,
        known: &Lookup<'t>,
        effect: Effect,
    ) {
        let at = place.key("required");
        let names = Context::items(object, "required");
        let mut seen = HashSet::new();
        for (index, name) in names.iter().enumerate() {
            let Some(name) = name.as_str() else { continue };
            let here = at.item(index);
            if !seen.insert(name) {
                let message = format!("`{name}` is listed twice: once has the same effect");
                context.value(
                    Code::UnknownRequiredProperty,
                    here.pointer(),
                    message,
                    "remove one of the two",
                );
            } else if !known.properties.contains(name) && !known.is_open {
                let effect = match effect {
                    Effect::Member => "to the client it is any JSON that may be missing",
                    Effect::None => "the client has no such member",
                };
                let message = format!(
                    "`required` names `{name}`, but the schema has no such property: {effect}"
                );
                let mut sorted: Vec<&str> = known.properties.iter().copied().collect();
                sorted.sort_unstable();
                let help = context.meant(name, sorted, || {
                    format!("add `{name}` to `properties`, or remove it here")
                });
                context.value(Code::UnknownRequiredProperty, here.pointer(), message, help);
            }
        }
        // Alternatives have the members of what they are alternatives of, and their own.
        for key in ["allOf", "anyOf", "oneOf"] {
            let list = place.key(key);
            for (index, branch) in Context::items(object, key).iter().enumerate() {
                let inline = branch
                    .as_object()
                    .filter(|branch| !branch.contains_key("$ref"));
                let Some(inline) = inline else { continue };
                self.checked.insert(address(inline));
                if key == "allOf" {
                    self.of(context, inline, &list.item(index), known, effect);
                } else if inline.contains_key("required") || inline.contains_key("allOf") {
                    let mut all = Lookup::of(context, inline);
                    let effect = if all.properties.is_empty() {
                        Effect::None
                    } else {
                        Effect::Member
                    };
                    all.properties.extend(&known.properties);
                    all.is_open |= known.is_open;
                    self.of(context, inline, &list.item(index), &all, effect);
                }
            }
        }
    }
}
