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
        if !object.contains_key("required") && !object.contains_key("allOf") {
            return;
        }
        let known = Lookup::of(context, object);
        // So many branches are a finding of their own.
        if !known.is_cut {
            self.of(context, object, place, &known.properties);
        }
    }

    fn of<'t>(
        &mut self,
        context: &mut Context<'t>,
        object: &'t Object,
        place: &Place<'_>,
        known: &HashSet<&'t str>,
    ) {
        let at = place.key("required");
        let names = Context::items(object, "required");
        let mut seen = HashSet::new();
        for (index, name) in names.iter().enumerate() {
            let Some(name) = name.as_str() else { continue };
            let here = at.item(index);
            if !seen.insert(name) {
                let message = format!("`{name}` is listed twice");
                context.value(
                    Code::UnknownRequiredProperty,
                    here.pointer(),
                    message,
                    "remove one of the two",
                );
            } else if !known.contains(name) {
                let message =
                    format!("`required` names `{name}`, but the schema has no such property");
                let mut sorted: Vec<&str> = known.iter().copied().collect();
                sorted.sort_unstable();
                let help = context.meant(name, sorted, || {
                    format!("add `{name}` to `properties`, or remove it here")
                });
                context.value(Code::UnknownRequiredProperty, here.pointer(), message, help);
            }
        }
        let list = place.key("allOf");
        for (index, branch) in Context::items(object, "allOf").iter().enumerate() {
            let inline = branch
                .as_object()
                .filter(|branch| !branch.contains_key("$ref"));
            if let Some(inline) = inline {
                self.checked.insert(address(inline));
                self.of(context, inline, &list.item(index), known);
            }
        }
    }
}
