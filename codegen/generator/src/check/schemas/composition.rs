//! `allOf` and `not`: what can be expressed and what cannot.

use std::collections::{HashMap, HashSet};

use serde_json::Value;

use super::super::context::{Context, Object};
use super::members::{MOST_MERGED, Merged, address};
use crate::finding::{Code, Pointer};
use crate::load::structure::Place;

pub(super) fn check<'t>(context: &mut Context<'t>, object: &'t Object, place: &Place<'_>) {
    let at = |key: &str| place.key(key).pointer();
    if object.contains_key("not") {
        let message =
            "a type cannot express what a value is not: the client neither checks nor says it";
        let help = "remove `not` and say it in `description`";
        context.key(Code::Not, at("not"), message, help);
    }
    all_of(context, object, place);
}

fn all_of<'t>(context: &mut Context<'t>, object: &'t Object, place: &Place<'_>) {
    let branches = Context::items(object, "allOf");
    if branches.is_empty() {
        return;
    }
    let at = place.key("allOf");
    let merged = Merged::of(context, object);
    if merged.is_cut {
        let message = format!("expected at most {MOST_MERGED} schemas in one object, found more");
        let help = "combine fewer schemas: put their properties into one of them";
        context.key(Code::NestedSchemas, at.pointer(), message, help);
        return;
    }
    contradictions(context, object, branches, place);
}

/// What a branch says of one name, and where the branch stands.
type Said<'t> = (&'t Value, Pointer);

/// Branches of different types, properties that two branches define in ways that exclude each other, and two opinions on
/// further members. Narrower definitions are no contradiction.
fn contradictions<'t>(
    context: &mut Context<'t>,
    object: &'t Object,
    branches: &'t [Value],
    place: &Place<'_>,
) {
    let mut comparison = Comparison {
        budget: MOST_COMPARISONS,
    };
    let mut properties: HashMap<&str, Said<'t>> = HashMap::new();
    let mut additional: Option<Said<'t>> = None;
    let mut kind: Option<(&str, Pointer)> = None;
    let mut seen = HashSet::new();
    for (schema, pointer) in parts(context, object, branches, place) {
        if !seen.insert(address(schema)) {
            continue;
        }
        if let Some(found) = kind_of(schema) {
            match &kind {
                Some((other, there)) if !compatible(other, found) => {
                    let reason = format!("`type: {other}` and `type: {found}`");
                    contradiction(context, &pointer, there, None, &reason);
                }
                Some(_) => {}
                None => kind = Some((found, pointer.clone())),
            }
        }
        for (name, property) in Context::members(schema, "properties") {
            if let Some((other, there)) = properties.get(name)
                && *there != pointer
                && let Some(reason) = comparison.contradict(context, other, property, 0)
            {
                contradiction(context, &pointer, there, Some(name), &reason);
            }
            properties.insert(name, (property, pointer.clone()));
        }
        // `false` says that a branch names no more, not that the others name none.
        let further = schema
            .get("additionalProperties")
            .filter(|further| !further.is_boolean());
        let Some(further) = further else { continue };
        match &additional {
            Some((other, there)) if *there != pointer => {
                if let Some(reason) = comparison.contradict(context, other, further, 0) {
                    contradiction(
                        context,
                        &pointer,
                        there,
                        Some("additionalProperties"),
                        &reason,
                    );
                }
            }
            Some(_) => {}
            None => additional = Some((further, pointer)),
        }
    }
}

/// Every schema that counts, with the branch it came by; what stands beside `allOf` last.
fn parts<'t>(
    context: &Context<'t>,
    object: &'t Object,
    branches: &'t [Value],
    place: &Place<'_>,
) -> Vec<(&'t Object, Pointer)> {
    let list = place.key("allOf");
    let mut all = Vec::new();
    for (index, branch) in branches.iter().enumerate() {
        let pointer = list.item(index).pointer();
        let schemas = context
            .resolve(branch)
            .map(|branch| Merged::of(context, branch).schemas);
        all.extend(
            schemas
                .into_iter()
                .flatten()
                .map(|schema| (schema, pointer.clone())),
        );
    }
    all.push((object, place.pointer()));
    all
}

/// The type that a schema names or whose keywords it has.
fn kind_of(schema: &Object) -> Option<&str> {
    match Context::text(schema, "type") {
        Some(kind) => Some(kind),
        None if schema.contains_key("properties") => Some("object"),
        None if schema.contains_key("items") => Some("array"),
        None => None,
    }
}

/// Whether a value can be of both types.
fn compatible(one: &str, other: &str) -> bool {
    let number = |kind| matches!(kind, "integer" | "number");
    one == other || (number(one) && number(other))
}

/// So many schemas are compared for one `allOf`, and so deep.
const MOST_COMPARISONS: usize = 1_000;
const DEEPEST_COMPARISON: usize = 8;

struct Comparison {
    budget: usize,
}

impl Comparison {
    /// Why no value fits two schemas, as far as types, formats and sets of values tell.
    fn contradict<'t>(
        &mut self,
        context: &Context<'t>,
        one: &'t Value,
        other: &'t Value,
        depth: usize,
    ) -> Option<String> {
        self.budget = self.budget.checked_sub(1)?;
        if depth > DEEPEST_COMPARISON || std::ptr::eq(one, other) {
            return None;
        }
        let (one, other) = (core(context, one)?, core(context, other)?);
        if std::ptr::eq(one, other) {
            return None;
        }
        let (kind, other_kind) = (kind_of(one)?, kind_of(other)?);
        if !compatible(kind, other_kind) {
            return Some(format!("`type: {kind}` and `type: {other_kind}`"));
        }
        if let (Some(format), Some(found)) =
            (Context::text(one, "format"), Context::text(other, "format"))
            && format != found
        {
            return Some(format!("`format: {format}` and `format: {found}`"));
        }
        let values = |schema: &'t Object| Context::items(schema, "enum");
        let (few, many) = (values(one), values(other));
        if !few.is_empty() && !many.is_empty() {
            let within =
                |list: &[Value], all: &[Value]| list.iter().all(|value| all.contains(value));
            if !within(few, many) && !within(many, few) {
                return Some("sets of values of which neither holds the other".to_owned());
            }
        }
        if let (Some(items), Some(found)) = (one.get("items"), other.get("items")) {
            return self.contradict(context, items, found, depth + 1);
        }
        Context::members(one, "properties").find_map(|(name, property)| {
            let found = other.get("properties")?.get(name)?;
            let reason = self.contradict(context, property, found, depth + 1)?;
            Some(format!("in `{name}` {reason}"))
        })
    }
}

/// The schema behind references and branches that stand alone.
fn core<'t>(context: &Context<'t>, schema: &'t Value) -> Option<&'t Object> {
    let mut object = context.resolve(schema)?;
    for _ in 0..DEEPEST_COMPARISON {
        match Context::items(object, "allOf") {
            [only] if kind_of(object).is_none() => object = context.resolve(only)?,
            _ => break,
        }
    }
    Some(object)
}

fn contradiction(
    context: &mut Context<'_>,
    here: &Pointer,
    there: &Pointer,
    name: Option<&str>,
    reason: &str,
) {
    let what = name.map_or_else(String::new, |name| format!(" in `{name}`"));
    let message = format!(
        "the branches of `allOf` contradict each other{what}: {reason}; the later one counts"
    );
    let help = "define it in one of them";
    context
        .value(Code::ConflictingProperty, here.clone(), message, help)
        .relate(there.clone(), "the other definition is here");
}
