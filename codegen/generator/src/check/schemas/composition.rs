//! `allOf`, `anyOf`, `not`, `discriminator`: what can be expressed and what cannot.

use std::collections::{HashMap, HashSet};

use serde_json::Value;

use super::super::context::{Context, Object};
use super::keywords::{COMPOSING, OBJECT};
use super::members::{MOST_MERGED, Merged, address};
use crate::finding::{Code, Pointer};
use crate::load::structure::Place;

pub(super) fn check<'t>(context: &mut Context<'t>, object: &'t Object, place: &Place<'_>) {
    let at = |key: &str| place.key(key).pointer();
    if object.contains_key("anyOf") {
        let message = "expected `oneOf` or `allOf`, found `anyOf`";
        let help = "write `oneOf` if exactly one branch applies, `allOf` if all do";
        context.key(Code::AnyOf, at("anyOf"), message, help);
    }
    if object.contains_key("not") {
        let message = "a type cannot express what a value is not";
        context.key(
            Code::Not,
            at("not"),
            message,
            "remove `not` and say it in `description`",
        );
    }
    if object.contains_key("discriminator") {
        let message = "unions are told apart by their JSON kind or their required properties, not by a discriminator";
        let help = "remove `discriminator`, if the branches differ in a required property";
        context.key(Code::Discriminator, at("discriminator"), message, help);
    }
    mixed(context, object, place);
    all_of(context, object, place);
}

/// Beside `allOf` the keywords of an object may stand (it is one more branch); beside the others, none.
fn mixed(context: &mut Context<'_>, object: &Object, place: &Place<'_>) {
    let composing: Vec<&str> = COMPOSING
        .into_iter()
        .filter(|key| object.contains_key(*key))
        .collect();
    let [first, others @ ..] = composing.as_slice() else {
        return;
    };
    if let Some(other) = others.first() {
        let message = format!("expected one of `{first}` and `{other}`, found both");
        let help = "name one of them as a schema of its own and refer to it";
        context.key(
            Code::MixedComposition,
            place.key(other).pointer(),
            message,
            help,
        );
        return;
    }
    let is_object = object.get("type").and_then(Value::as_str) == Some("object");
    let branches = object
        .get("allOf")
        .and_then(Value::as_array)
        .map_or(0, Vec::len);
    let as_branch = *first == "allOf" && (branches > 1 || object.contains_key("properties"));
    let neutral = [
        "title",
        "description",
        "nullable",
        "default",
        "example",
        "deprecated",
        "readOnly",
        "writeOnly",
        "externalDocs",
        "xml",
        "discriminator",
    ];
    for key in object.keys() {
        let key = key.as_str();
        let fits = key == *first
            || key.starts_with("x-")
            || neutral.contains(&key)
            || (as_branch && (OBJECT.contains(&key) || (key == "type" && is_object)));
        if !fits {
            let message = format!("`{key}` beside `{first}` is not supported");
            let help = match (*first, key) {
                ("allOf", "type") => "remove it: the branches say what the type is".to_owned(),
                ("allOf", "required") => {
                    "make it a branch: `- {type: object, required: […], properties: {…}}`"
                        .to_owned()
                }
                ("oneOf", "type") => "remove it: the branches say what their types are".to_owned(),
                _ => format!("move `{key}` into the branches"),
            };
            context.key(
                Code::MixedComposition,
                place.key(key).pointer(),
                message,
                help,
            );
        }
    }
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
    // One branch alone is how OpenAPI 3.0 adds a description to a reference: it may be anything.
    if branches.len() < 2 && !object.contains_key("properties") {
        return;
    }
    for (index, branch) in branches.iter().enumerate() {
        let Some(found) = not_an_object(context, branch) else {
            continue;
        };
        let message = format!("expected an object to combine with the others, found {found}");
        let help = "combine objects only; use `oneOf` for alternatives";
        context.value(Code::AllOfBranch, at.item(index).pointer(), message, help);
    }
    conflicts(context, object, branches, place);
}

/// What a branch is, when it cannot be part of an object.
fn not_an_object<'t>(context: &Context<'t>, branch: &'t Value) -> Option<String> {
    let merged = Merged::of(context, context.resolve(branch)?);
    merged.schemas.into_iter().rev().find_map(|object| {
        if let Some(kind) = Context::text(object, "type") {
            return (kind != "object").then(|| format!("`type: {kind}`"));
        }
        ["oneOf", "anyOf", "not"]
            .into_iter()
            .find(|key| object.contains_key(*key))
            .map(|key| format!("`{key}`"))
    })
}

/// What a branch says of one name, and where the branch stands.
type Said<'t> = (&'t Value, Pointer);

/// A property that two branches define differently, or two opinions on further members.
fn conflicts<'t>(
    context: &mut Context<'t>,
    object: &'t Object,
    branches: &'t [Value],
    place: &Place<'_>,
) {
    let mut properties: HashMap<&str, Said<'t>> = HashMap::new();
    let mut additional: Option<Said<'t>> = None;
    let mut seen = HashSet::new();
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
    for (schema, pointer) in all {
        if !seen.insert(address(schema)) {
            continue;
        }
        for (name, property) in Context::members(schema, "properties") {
            match properties.get(name) {
                // Within one branch that branch has its own turn.
                Some((other, there)) if *other != property && *there != pointer => {
                    let message =
                        format!("the branches of `allOf` define the property `{name}` differently");
                    conflict(context, &pointer, there, &message);
                }
                Some(_) => {}
                None => {
                    properties.insert(name, (property, pointer.clone()));
                }
            }
        }
        // `false` says that a branch names no more, not that the others name none.
        let further = schema
            .get("additionalProperties")
            .filter(|further| **further != Value::Bool(false));
        let Some(further) = further else { continue };
        match &additional {
            Some((other, there)) if *other != further && *there != pointer => {
                let message = "the branches of `allOf` define `additionalProperties` differently";
                conflict(context, &pointer, there, message);
            }
            Some(_) => {}
            None => additional = Some((further, pointer)),
        }
    }
}

fn conflict(context: &mut Context<'_>, here: &Pointer, there: &Pointer, message: &str) {
    let help = "define it in one of them";
    context
        .value(Code::ConflictingProperty, here.clone(), message, help)
        .relate(there.clone(), "the other definition is here");
}
