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
            self.note((section.to_owned(), name.into_owned()), place);
        }
    }

    /// Notes what a discriminator needs: what its mapping names, and what extends its schema.
    fn discriminators(&mut self, context: &Context<'_>) {
        for (name, schema) in context.components("schemas").into_iter().flatten() {
            let component = |name: &str| ("schemas".to_owned(), name.to_owned());
            for part in schema
                .as_object()
                .map_or(&[][..], |schema| Context::items(schema, "allOf"))
            {
                let base = part.get("$ref").and_then(Value::as_str).and_then(split);
                let Some((section, base)) = base.filter(|(section, _)| *section == "schemas")
                else {
                    continue;
                };
                let target = context
                    .components(section)
                    .and_then(|all| all.get(base.as_ref()));
                if target.is_some_and(|target| target.get("discriminator").is_some()) {
                    let heirs = self.edges.entry(component(&base)).or_default();
                    heirs.insert(component(name));
                }
            }
            let mapping = schema.get("discriminator").and_then(|it| it.get("mapping"));
            for target in mapping.and_then(Value::as_object).into_iter().flatten() {
                if let Some(target) = target.1.as_str() {
                    let target = split(target)
                        .map_or_else(|| target.to_owned(), |(_, name)| name.into_owned());
                    let needed = self.edges.entry(component(name)).or_default();
                    needed.insert(component(&target));
                }
            }
        }
    }

    /// Notes the schemes of a security requirement.
    pub(super) fn requirement(&mut self, object: &Object, place: &Place<'_>) {
        for name in object.keys() {
            self.note(("securitySchemes".to_owned(), name.clone()), place);
        }
    }

    /// Notes a security scheme that is needed though no requirement says so.
    pub(super) fn scheme(&mut self, name: &str) {
        self.roots
            .insert(("securitySchemes".to_owned(), name.to_owned()));
    }

    fn note(&mut self, target: Component, place: &Place<'_>) {
        match owner(place) {
            Some(component) => self.edges.entry(component).or_default().insert(target),
            None => self.roots.insert(target),
        };
    }

    /// Reports what cannot be reached.
    pub(super) fn check(mut self, context: &mut Context<'_>) {
        self.discriminators(context);
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
