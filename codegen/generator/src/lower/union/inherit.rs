//! A schema with a discriminator that others extend by `allOf`: where it is meant, any of them may stand.

use std::collections::HashMap;

use openapiv3::ReferenceOr;

use super::super::Lowering;
use super::super::components::{Lowered, Nullability, Place};
use super::super::shape::Shape;
use super::{Tags, Variants};
use crate::finding::Pointer;
use crate::model::{Content, Type};
use crate::naming;

/// Which components extend a component directly, in document order.
pub(in super::super) type Children<'d> = HashMap<&'d str, Vec<&'d str>>;

impl<'d> Lowering<'d> {
    /// The union of a base and what extends it; `None` if the schema is no such base.
    pub(super) fn inherited(&mut self, place: &Place<'d>, hint: &str) -> Option<Lowered> {
        let discriminator = place.schema.schema_data.discriminator.as_ref()?;
        let base = place.component?;
        let mut heirs = self.heirs(base);
        let mut names = vec![None; heirs.len()];
        let mut base_tags = Vec::new();
        for (tag, target) in &discriminator.mapping {
            let Some(target) = self.mapped(target) else {
                continue;
            };
            if target.pointer == place.pointer {
                base_tags.push(tag.clone());
                continue;
            }
            let known = heirs.iter().position(|heir| heir.pointer == target.pointer);
            let position = known.unwrap_or_else(|| {
                heirs.push(target);
                names.push(None);
                heirs.len() - 1
            });
            if let Some(tags) = names.get_mut(position) {
                tags.get_or_insert_with(Vec::new).push(tag.clone());
            }
        }
        if heirs.is_empty() {
            return None;
        }
        let id = self.reserve();
        let nullability = Nullability::of(place.schema.schema_data.nullable);
        self.announce(id, place, nullability);
        let mut variants = Variants::default();
        for (heir, tags) in heirs.into_iter().zip(names) {
            let implied = heir.component;
            let wanted = naming::type_name(implied.unwrap_or("Object"));
            let inner = self.placed(heir, &wanted);
            let tags = Tags {
                mapped: tags.unwrap_or_default(),
                implied: implied.map(str::to_owned),
            };
            variants.add(&[wanted], Content::Value(inner.ty), tags);
        }
        // With a mapping, the base stands for itself only if the mapping says so.
        if discriminator.mapping.is_empty() || !base_tags.is_empty() {
            if base_tags.is_empty() {
                base_tags.push(base.to_owned());
            }
            let ty = self.base(place);
            let tags = Tags {
                mapped: base_tags,
                implied: None,
            };
            variants.add(&["Base".to_owned()], Content::Value(ty), tags);
        }
        self.check_mapping(place);
        let key = discriminator.property_name.clone();
        self.union_of(id, place, hint, variants, Some(key));
        Some(Lowered {
            ty: Type::Model(id),
            nullability,
        })
    }

    /// The base itself, as a struct of its own.
    fn base(&mut self, place: &Place<'d>) -> Type {
        let name = format!("{} Base", place.component.unwrap_or_default());
        let key = place.pointer.child("discriminator");
        self.merged_object(
            std::slice::from_ref(place),
            &key,
            Nullability::NotNull,
            &name,
        )
    }

    /// All components that extend a component, directly or through others. One with a discriminator of its own
    /// stands for those that extend it.
    fn heirs(&mut self, base: &'d str) -> Vec<Place<'d>> {
        self.index_children();
        let mut heirs: Vec<Place<'d>> = Vec::new();
        let mut pending = vec![base];
        while let Some(name) = pending.pop() {
            let children = self
                .children
                .iter()
                .filter_map(|children| children.get(name));
            let mut next = Vec::new();
            for &child in children.flatten() {
                let Some(place) = self.mapped(child) else {
                    continue;
                };
                if child == base || heirs.iter().any(|heir| heir.pointer == place.pointer) {
                    continue;
                }
                if place.schema.schema_data.discriminator.is_none() {
                    next.push(child);
                }
                heirs.push(place);
            }
            pending.extend(next.into_iter().rev());
        }
        heirs
    }

    /// Whether a schema that only names a base is one of what extends it, with a tag of its own, rather than another name
    /// of the base.
    pub(in super::super) fn is_heir(&self, place: &Place<'d>, base: &Place<'d>) -> bool {
        let (Some(discriminator), Some(_)) =
            (&base.schema.schema_data.discriminator, place.component)
        else {
            return false;
        };
        let shape = Shape::of(base.schema);
        if base.component.is_none() || !(shape.one_of.is_empty() && shape.any_of.is_empty()) {
            return false;
        }
        if discriminator.mapping.is_empty() {
            return !place.schema.schema_data.nullable;
        }
        let mut targets = discriminator.mapping.values();
        targets.any(|target| {
            self.mapped(target)
                .is_some_and(|target| target.pointer == place.pointer)
        })
    }

    /// Whether a component is nothing but another name of one with a discriminator.
    fn is_other_name(&self, place: Place<'d>) -> bool {
        let wrapped = self.wrapped(place);
        wrapped
            .get(1)
            .is_some_and(|inner| inner.schema.schema_data.discriminator.is_some())
    }

    fn index_children(&mut self) {
        if self.children.is_some() {
            return;
        }
        let mut children = Children::new();
        let schemas = self.components().map(|components| &components.schemas);
        for (name, schema) in schemas.into_iter().flatten() {
            let ReferenceOr::Item(schema) = schema else {
                continue;
            };
            if self
                .mapped(name)
                .is_some_and(|child| self.is_other_name(child))
            {
                continue;
            }
            for part in Shape::of(schema).all_of {
                if let Some(base) = self
                    .place(part, &Pointer::root())
                    .and_then(|place| place.component)
                {
                    children.entry(base).or_default().push(name);
                }
            }
        }
        self.children = Some(children);
    }
}
