//! `oneOf`: a reader must be able to tell the branches apart.

use std::collections::HashSet;

use serde_json::Value;

use super::super::context::{Context, Object};
use super::Lookup;
use crate::finding::Code;
use crate::load::structure::Place;

/// What a reader sees of a branch.
enum Branch<'t> {
    /// A JSON kind other than object.
    Kind(&'static str),
    /// An object: its properties and the required ones.
    Object(Lookup<'t>),
    /// Anything.
    Any,
    /// Something that another check reports.
    Unknown,
}

pub(super) fn check<'t>(context: &mut Context<'t>, object: &'t Object, place: &Place<'_>) {
    // The forms of a timestamp are told apart by the decoder of timestamps.
    if object.contains_key("x-timestamp") {
        return;
    }
    let list = Context::items(object, "oneOf");
    if list.len() > 256 {
        // Comparing each with each would take its time; so many branches are a list of objects with a discriminator.
        let message = format!("expected at most 256 branches, found {}", list.len());
        let help = "describe the value as any JSON (`{}`)";
        context.key(
            Code::AmbiguousUnion,
            place.key("oneOf").pointer(),
            message,
            help,
        );
        return;
    }
    let branches: Vec<Branch<'t>> = list
        .iter()
        .map(|branch| branch_of(context, branch, 0))
        .collect();
    let at = place.key("oneOf");
    for (index, branch) in branches.iter().enumerate() {
        if let (Branch::Any, [_]) = (branch, branches.as_slice()) {
            let message = "a reader cannot tell by what it sees that this branch is meant: it has no JSON kind of its own";
            let help = "remove `oneOf` and write its only branch in its place";
            let at = at.item(index).pointer();
            context.value(Code::AmbiguousUnion, at, message, help);
        }
        let mut earlier = branches.iter().take(index).enumerate();
        let same = earlier.find_map(|(other, candidate)| Some((other, alike(candidate, branch)?)));
        if let Some((other, reason)) = same {
            let message = format!(
                "a reader cannot tell {} from {}: {reason}",
                name_of(list, index),
                name_of(list, other)
            );
            let help = "let the branches differ in their JSON kind, or let each require a property that the other does not have";
            context
                .value(
                    Code::AmbiguousUnion,
                    at.item(index).pointer(),
                    message,
                    help,
                )
                .relate(at.item(other).pointer(), "the other branch");
        }
    }
}

fn name_of(list: &[Value], index: usize) -> String {
    let reference = list
        .get(index)
        .and_then(|branch| branch.get("$ref")?.as_str());
    match reference.and_then(|reference| reference.rsplit('/').next()) {
        Some(name) => format!("`{name}`"),
        None => format!("branch {}", index + 1),
    }
}

fn branch_of<'t>(context: &Context<'t>, branch: &'t Value, depth: usize) -> Branch<'t> {
    let Some(object) = context.resolve(branch) else {
        return Branch::Unknown;
    };
    match Context::text(object, "type") {
        Some("string") => return Branch::Kind("string"),
        Some("integer" | "number") => return Branch::Kind("number"),
        Some("boolean") => return Branch::Kind("boolean"),
        Some("array") => return Branch::Kind("array"),
        Some("object") => return Branch::Object(Lookup::of(context, object)),
        Some(_) => return Branch::Unknown,
        None => {}
    }
    match Context::items(object, "allOf") {
        [] => {}
        [only] if !object.contains_key("properties") && depth < 16 => {
            return branch_of(context, only, depth + 1);
        }
        _ => return Branch::Object(Lookup::of(context, object)),
    }
    let says_something = ["oneOf", "anyOf", "not", "enum", "properties", "items"]
        .into_iter()
        .any(|key| object.contains_key(key));
    // A union within a union has no kind of its own to go by.
    if object.contains_key("oneOf") && !object.contains_key("x-timestamp") {
        Branch::Any
    } else if says_something {
        Branch::Unknown
    } else {
        Branch::Any
    }
}

/// Why a reader could take one for the other.
fn alike(one: &Branch<'_>, other: &Branch<'_>) -> Option<String> {
    match (one, other) {
        (Branch::Unknown, _) | (_, Branch::Unknown) => None,
        (Branch::Any, _) | (_, Branch::Any) => Some("one of them allows any JSON".to_owned()),
        (Branch::Kind(kind), Branch::Kind(other)) if kind == other => {
            Some(format!("both are a JSON {kind}"))
        }
        (Branch::Object(one), Branch::Object(other)) => {
            let told = differs(&one.required, &other.properties)
                || differs(&other.required, &one.properties);
            (!told).then(|| {
                "both are objects, and neither requires a property that the other does not have"
                    .to_owned()
            })
        }
        _ => None,
    }
}

fn differs(required: &HashSet<&str>, properties: &HashSet<&str>) -> bool {
    required.iter().any(|name| !properties.contains(name))
}
