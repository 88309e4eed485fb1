//! What an object schema has, references and `allOf` included.

use std::collections::HashSet;

use serde_json::Value;

use super::super::context::{Context, Object};

/// More schemas than this are not merged into one object: no document means it, and looking at each of them for each of
/// them would take its time.
pub(super) const MOST_MERGED: usize = 1000;

/// A schema and all branches of its `allOf`, and of theirs.
pub(super) struct Merged<'t> {
    /// Each schema once, branches before what they are branches of.
    pub(super) schemas: Vec<&'t Object>,
    /// Whether there are more than [`MOST_MERGED`].
    pub(super) is_cut: bool,
}

impl<'t> Merged<'t> {
    /// Walks with a stack of its own: branches may nest deeper than this program's stack.
    pub(super) fn of(context: &Context<'t>, object: &'t Object) -> Self {
        let mut merged = Self {
            schemas: Vec::new(),
            is_cut: false,
        };
        let mut seen = HashSet::from([address(object)]);
        let mut open = vec![(object, Context::items(object, "allOf").iter())];
        while let Some((object, branches)) = open.last_mut() {
            let Some(branch) = branches.next() else {
                merged.schemas.push(object);
                open.pop();
                continue;
            };
            let Some(branch) = context.resolve(branch) else {
                continue;
            };
            if seen.insert(address(branch)) {
                if seen.len() > MOST_MERGED {
                    merged.is_cut = true;
                    return merged;
                }
                open.push((branch, Context::items(branch, "allOf").iter()));
            }
        }
        merged
    }
}

/// What is known of the members of a schema.
pub(in super::super) struct Lookup<'t> {
    pub(in super::super) properties: HashSet<&'t str>,
    pub(in super::super) required: HashSet<&'t str>,
    /// Whether the schema says something of members that it does not name.
    pub(in super::super) is_open: bool,
    /// Whether there may be more, because so many schemas were not looked at.
    pub(in super::super) is_cut: bool,
}

impl<'t> Lookup<'t> {
    /// The names of all properties and of the required ones.
    pub(in super::super) fn of(context: &Context<'t>, object: &'t Object) -> Self {
        let merged = Merged::of(context, object);
        let mut lookup = Self {
            properties: HashSet::new(),
            required: HashSet::new(),
            is_open: false,
            is_cut: merged.is_cut,
        };
        for object in merged.schemas {
            lookup
                .properties
                .extend(Context::members(object, "properties").map(|(name, _)| name));
            lookup.is_open |= object
                .get("additionalProperties")
                .is_some_and(|further| *further != Value::Bool(false));
            lookup.required.extend(
                Context::items(object, "required")
                    .iter()
                    .filter_map(Value::as_str),
            );
        }
        lookup
    }
}

/// The schema of a property, wherever in the branches it is.
pub(in super::super) fn property<'t>(
    context: &Context<'t>,
    object: &'t Object,
    name: &str,
) -> Option<&'t Value> {
    // The last one refines the others, as in `lower`.
    Merged::of(context, object)
        .schemas
        .iter()
        .rev()
        .find_map(|object| object.get("properties")?.get(name))
}

/// What makes two places of the tree the same.
pub(super) fn address(object: &Object) -> usize {
    std::ptr::from_ref(object).addr()
}
