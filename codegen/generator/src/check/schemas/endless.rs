//! Schemas of which no value can be written down, because each holds another one.

use std::collections::{HashMap, HashSet};

use serde_json::Value;

use super::super::context::{Context, Object, split};
use super::members::Merged;
use crate::finding::{Code, Pointer};

/// What a value of a component must hold: one set of needs for each alternative of a union.
type Needs<'t> = Vec<Need<'t>>;

/// A component that a value holds, and the property that leads there; none when it is the value itself.
#[derive(Clone, Copy)]
struct Need<'t> {
    component: &'t str,
    property: Option<&'t str>,
}

/// Reports circles of members that must be there.
pub(in super::super) fn check(context: &mut Context<'_>) {
    let Some(schemas) = context.components("schemas") else {
        return;
    };
    let endless = endless(context, schemas);
    let mut told: HashSet<&str> = HashSet::new();
    for name in schemas.keys().map(String::as_str) {
        let Some(circle) = circle(&endless, name, &mut told) else {
            continue;
        };
        // A circle without members is one of references.
        let Some(first) = circle.iter().find(|(_, need)| need.property.is_some()) else {
            continue;
        };
        let place = Pointer::root().child("components").child("schemas");
        let way: Vec<String> = circle
            .iter()
            .map(|(name, need)| step(name, *need))
            .collect();
        let message = format!(
            "`{}` contains itself without end: {}",
            first.0,
            way.join(" → ")
        );
        let help = "let one of these members be optional, nullable, a list or a map";
        let finding = context.key(Code::EndlessSchema, place.child(first.0), message, help);
        for (name, _) in circle.iter().filter(|(name, _)| *name != first.0).take(8) {
            finding.relate(place.child(name), "the circle goes on here");
        }
    }
}

fn step(name: &str, need: Need<'_>) -> String {
    match need.property {
        Some(property) => format!("{name}.{property}"),
        None => name.to_owned(),
    }
}

/// Every component without a finite value, with something it needs that has none either.
fn endless<'t>(context: &Context<'t>, schemas: &'t Object) -> HashMap<&'t str, Need<'t>> {
    let mut endless: HashMap<&str, Need<'t>> = HashMap::new();
    let mut users: HashMap<&str, Vec<&str>> = HashMap::new();
    let mut alternatives: HashMap<&str, Vec<Needs<'t>>> = HashMap::new();
    for (name, schema) in schemas {
        let needs = alternatives_of(context, schema);
        for need in needs.iter().flatten() {
            users.entry(need.component).or_default().push(name);
        }
        alternatives.insert(name, needs);
    }
    let mut finite: HashSet<&str> = HashSet::new();
    let mut pending: Vec<&str> = schemas.keys().map(String::as_str).collect();
    while let Some(name) = pending.pop() {
        if finite.contains(name) {
            continue;
        }
        let lacking = |needs: &Needs<'t>| {
            needs
                .iter()
                .copied()
                .find(|need| !finite.contains(need.component))
        };
        let all: Option<Vec<Need<'t>>> = alternatives
            .get(name)
            .map(|all| all.iter().map(lacking).collect())
            .unwrap_or_default();
        if let Some(need) = all.and_then(|all| all.first().copied()) {
            endless.insert(name, need);
        } else {
            finite.insert(name);
            endless.remove(name);
            pending.extend(users.remove(name).into_iter().flatten());
        }
    }
    // What was looked at early may since have become finite, and what it lacked with it.
    let still: Vec<&str> = endless.keys().copied().collect();
    for name in still {
        let lacking = alternatives.get(name).and_then(|all| {
            all.first()?
                .iter()
                .copied()
                .find(|need| !finite.contains(need.component))
        });
        if let Some(need) = lacking {
            endless.insert(name, need);
        }
    }
    endless
}

/// The circle that a component leads into, unless it was told already.
fn circle<'t>(
    endless: &HashMap<&'t str, Need<'t>>,
    name: &'t str,
    told: &mut HashSet<&'t str>,
) -> Option<Vec<(&'t str, Need<'t>)>> {
    let mut way = Vec::new();
    let mut here = name;
    while let Some(need) = endless.get(here) {
        if !told.insert(here) {
            let start = way.iter().position(|(name, _)| *name == here)?;
            way.drain(..start);
            return Some(way);
        }
        way.push((here, *need));
        here = need.component;
    }
    None
}

/// What each alternative of a component needs; nothing at all when one of them is free.
fn alternatives_of<'t>(context: &Context<'t>, schema: &'t Value) -> Vec<Needs<'t>> {
    let branches = schema
        .as_object()
        .filter(|schema| !Context::flag(schema, "nullable"))
        .map_or(&[][..], |schema| match Context::items(schema, "oneOf") {
            [] => Context::items(schema, "anyOf"),
            branches => branches,
        });
    let parts = if branches.is_empty() {
        std::slice::from_ref(schema)
    } else {
        branches
    };
    parts
        .iter()
        .map(|part| {
            let mut needs = Vec::new();
            collect(context, part, None, &mut needs);
            needs
        })
        .collect()
}

/// Adds what a value must hold. A tree is nested less deep than this program's stack; references are not followed.
fn collect<'t>(
    context: &Context<'t>,
    schema: &'t Value,
    within: Option<&'t str>,
    needs: &mut Needs<'t>,
) {
    let Some(object) = schema.as_object() else {
        return;
    };
    if let Some(reference) = Context::text(object, "$ref") {
        let known = split(reference).and_then(|(section, name)| {
            let schemas = context.components(section)?;
            let (component, _) = schemas.get_key_value(name.as_ref())?;
            (section == "schemas").then_some(component)
        });
        needs.extend(known.map(|component| Need {
            component,
            property: within,
        }));
        return;
    }
    if Context::flag(object, "nullable") {
        return;
    }
    for key in ["oneOf", "anyOf"] {
        if let [only] = Context::items(object, key) {
            collect(context, only, within, needs);
        }
    }
    for branch in Context::items(object, "allOf") {
        collect(context, branch, within, needs);
    }
    // A member may be defined in one branch and required in another.
    let schemas = match within {
        None => Merged::of(context, object).schemas,
        // A branch of a member may be the component that is looked at: it has its own turn.
        Some(_) => vec![object],
    };
    let required: HashSet<&str> = schemas
        .iter()
        .flat_map(|schema| Context::items(schema, "required"))
        .filter_map(Value::as_str)
        .collect();
    let members = schemas
        .iter()
        .flat_map(|schema| Context::members(schema, "properties"));
    for (name, member) in members.filter(|(name, _)| required.contains(name)) {
        collect(context, member, within.or(Some(name)), needs);
    }
}
