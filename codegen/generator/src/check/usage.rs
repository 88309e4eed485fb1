//! Components that no operation needs.

use std::collections::{HashMap, HashSet};

use serde_json::Value;

use super::context::{Context, Object, split};
use crate::finding::{Code, Pointer};
use crate::load::structure::Place;

/// A component: its section and name.
type Component = (String, String);

/// Who refers to what.
#[derive(Default)]
pub(super) struct Usage<'t> {
    /// What the operations and the root need.
    roots: HashSet<Component>,
    /// What a component needs.
    edges: HashMap<Component, HashSet<Component>>,
    marker: std::marker::PhantomData<&'t ()>,
}

impl Usage<'_> {
    /// Notes a reference.
    pub(super) fn reference(&mut self, target: &str, place: &Place<'_>) {
        if let Some((section, name)) = split(target) {
            self.note((section.to_owned(), name), place);
        }
    }

    /// Notes the schemes of a security requirement.
    pub(super) fn requirement(&mut self, object: &Object, place: &Place<'_>) {
        for name in object.keys() {
            self.note(("securitySchemes".to_owned(), name.clone()), place);
        }
    }

    fn note(&mut self, target: Component, place: &Place<'_>) {
        match owner(place) {
            Some(component) => self.edges.entry(component).or_default().insert(target),
            None => self.roots.insert(target),
        };
    }

    /// Reports what cannot be reached.
    pub(super) fn check(self, context: &mut Context<'_>) {
        let mut reached: HashSet<&Component> = HashSet::new();
        let mut next: Vec<&Component> = self.roots.iter().collect();
        while let Some(component) = next.pop() {
            if reached.insert(component) {
                next.extend(self.edges.get(component).into_iter().flatten());
            }
        }
        let Some(components) = context.tree.get("components").and_then(Value::as_object) else {
            return;
        };
        for (section, members) in components
            .iter()
            .filter(|(section, _)| !section.starts_with("x-"))
        {
            for name in members.as_object().into_iter().flat_map(Object::keys) {
                if !reached.contains(&(section.clone(), name.clone())) {
                    let place = Pointer::root()
                        .child("components")
                        .child(section)
                        .child(name);
                    let message = format!("nothing refers to `{name}` in `components/{section}`");
                    let help = "refer to it, or remove it";
                    context.key(Code::UnusedComponent, place, message, help);
                }
            }
        }
    }
}

/// The component that a place belongs to.
fn owner(place: &Place<'_>) -> Option<Component> {
    let mut names = [None, None, None];
    let mut current = Some(place);
    while let Some(here) = current {
        if here.parent().is_some() {
            names = [here.name(), names[0], names[1]];
        }
        current = here.parent();
    }
    match names {
        [Some("components"), Some(section), Some(name)] => {
            Some((section.to_owned(), name.to_owned()))
        }
        _ => None,
    }
}
