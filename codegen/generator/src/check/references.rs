//! `$ref`: what it names must exist, be of the right kind, and end somewhere.

use std::collections::HashMap;

use serde_json::Value;

use super::context::{Context, Object, split};
use crate::finding::{Code, Pointer, did_you_mean};
use crate::load::structure::{Kind, Place};

/// Checks one reference to an object of `kind`.
pub(super) fn check<'t>(
    context: &mut Context<'t>,
    kind: Kind,
    target: &'t str,
    object: &'t Object,
    place: &Place<'_>,
) {
    siblings(context, object, place);
    let at = || place.key("$ref").pointer();
    let Some(section) = kind.section() else {
        return;
    };
    let form = || format!("#/components/{section}/Name");
    if !target.starts_with('#') {
        let (code, message, help) = if target.contains(['#', '.', '/']) {
            (
                Code::ExternalReference,
                format!("`{target}` could not be read"),
                "mend what is said about that file, or bring the component into this document"
                    .to_owned(),
            )
        } else {
            (
                Code::InvalidReference,
                format!("expected `{}`, found `{target}`", form()),
                format!("write `#/components/{section}/{target}`"),
            )
        };
        context.value(code, at(), message, help);
        return;
    }
    let Some((found_section, name)) = split(target) else {
        let message = format!("expected `{}`, found `{target}`", form());
        let help = if target == format!("#/components/{section}/") {
            "a component needs a name, of one or more of the letters A to Z and a to z, digits, `.`, `-` and `_`: give it one, and refer to that"
        } else {
            "there is nothing at this place of the document: name what is there, or a component"
        };
        context.value(Code::InvalidReference, at(), message, help);
        return;
    };
    if found_section != section {
        wrong_kind(context, at(), target, section, found_section, &name);
    } else if context.target(target).is_none() {
        dangling(context, at(), target, section, &name);
    }
}

fn wrong_kind(
    context: &mut Context<'_>,
    at: Pointer,
    target: &str,
    section: &str,
    found: &str,
    name: &str,
) {
    let exists = context.target(target).is_some();
    let known = context
        .components(section)
        .is_some_and(|members| members.contains_key(name));
    let help = if known {
        format!("write `#/components/{section}/{name}`")
    } else {
        did_you_mean(found, [section], || {
            format!("refer to a component in `#/components/{section}/`")
        })
    };
    let message = format!("expected a reference into `#/components/{section}/`, found `{target}`");
    let finding = context.value(Code::WrongReferenceKind, at, message, help);
    if exists {
        let there = Pointer::root().child("components").child(found).child(name);
        finding.relate(there, format!("`{name}` is one of the {found}"));
    }
}

fn dangling(context: &mut Context<'_>, at: Pointer, target: &str, section: &str, name: &str) {
    let members = context.components(section);
    let names = members.into_iter().flatten().map(|(name, _)| name.as_str());
    let near = context.near(name, names).map(str::to_owned);
    if near.is_none() && section == "schemas" {
        // Nothing that could be meant: generators leave such names behind for what they cannot describe.
        let message = format!("`{target}` does not exist, so the client takes any JSON for it");
        let help = format!("add `{name}` to `components/schemas`");
        context.value(Code::MissingSchema, at, message, help);
        return;
    }
    let help = match &near {
        Some(near) => format!("did you mean `#/components/{section}/{near}`?"),
        None => format!("add `{name}` to `components/{section}`"),
    };
    let message = format!("`{target}` does not exist");
    let finding = context.value(Code::DanglingReference, at, message, help);
    let there = Pointer::root().child("components").child(section);
    match near {
        Some(near) => finding.relate(there.child(&near), "a similar name is here"),
        None if members.is_some() => finding.relate(there, format!("the {section} are here")),
        None => {}
    }
}

fn siblings(context: &mut Context<'_>, object: &Object, place: &Place<'_>) {
    if object.len() == 1 {
        return;
    }
    let others: Vec<&str> = object
        .keys()
        .map(String::as_str)
        .filter(|key| *key != "$ref")
        .collect();
    let Some(first) = others.first() else { return };
    let message = format!(
        "OpenAPI 3.0 ignores what stands beside `$ref`: {}",
        others.join(", ")
    );
    let help = "remove it, or put the reference in a list: `allOf: [{$ref: …}]` with the other keys beside `allOf`";
    context.key(
        Code::ReferenceSiblings,
        place.key(first).pointer(),
        message,
        help,
    );
}

/// References that lead to themselves without ever meeting a schema.
pub(super) fn cycles(context: &mut Context<'_>) {
    let Some(components) = context.tree.get("components").and_then(Value::as_object) else {
        return;
    };
    let mut found = Vec::new();
    for (section, members) in components {
        let Some(members) = members.as_object() else {
            continue;
        };
        let mut search = Search {
            section,
            members,
            state: HashMap::new(),
        };
        for name in members.keys() {
            if let Some(cycle) = search.cycle_from(name) {
                found.push((section.clone(), cycle));
            }
        }
    }
    for (section, cycle) in found {
        let Some(first) = cycle.first() else { continue };
        let section_place = Pointer::root().child("components").child(&section);
        let way: Vec<&str> = cycle.iter().copied().chain([*first]).collect();
        let message = format!("these references go round in a circle: {}", way.join(" → "));
        let help = "let one of them be a definition of its own instead of a reference";
        let finding = context.key(
            Code::ReferenceCycle,
            section_place.child(first),
            message,
            help,
        );
        for name in cycle.iter().skip(1).take(8) {
            finding.relate(section_place.child(name), "the circle goes on here");
        }
    }
}

#[derive(Clone, Copy, PartialEq)]
enum State {
    Open,
    Done,
}

/// Depth-first search without recursion: a chain of references may be as long as the document.
struct Search<'t> {
    section: &'t str,
    members: &'t Object,
    state: HashMap<&'t str, State>,
}

impl<'t> Search<'t> {
    fn cycle_from(&mut self, name: &'t str) -> Option<Vec<&'t str>> {
        if self.state.contains_key(name) {
            return None;
        }
        let mut found = None;
        let mut way: Vec<(&'t str, Vec<&'t str>)> = vec![(name, self.leads_to(name))];
        self.state.insert(name, State::Open);
        while let Some((current, next)) = way.last_mut() {
            let current = *current;
            let Some(next) = next.pop() else {
                self.state.insert(current, State::Done);
                way.pop();
                continue;
            };
            match self.state.get(next) {
                Some(State::Done) => {}
                Some(State::Open) => {
                    let names = way.iter().map(|(name, _)| *name);
                    found.get_or_insert_with(|| names.skip_while(|name| *name != next).collect());
                }
                None => {
                    self.state.insert(next, State::Open);
                    let further = self.leads_to(next);
                    way.push((next, further));
                }
            }
        }
        found
    }

    /// The components that are this one, or a part of what it is: not the properties and items it contains.
    fn leads_to(&self, name: &str) -> Vec<&'t str> {
        let mut targets = Vec::new();
        let mut values: Vec<&'t Value> = self.members.get(name).into_iter().collect();
        while let Some(value) = values.pop() {
            let Some(object) = value.as_object() else {
                continue;
            };
            if let Some(reference) = object.get("$ref").and_then(Value::as_str) {
                let known = split(reference)
                    .filter(|(section, _)| *section == self.section)
                    .and_then(|(_, name)| self.members.get_key_value(name.as_ref()));
                targets.extend(known.map(|(name, _)| name.as_str()));
            } else if self.section == "schemas" {
                // What a union may be, it need not be.
                values.extend(Context::items(object, "allOf"));
            }
        }
        targets
    }
}
