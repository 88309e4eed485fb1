//! The alternatives that a schema names, without what is none: null, repetitions, and branches that only narrow a value.

use openapiv3::{AnySchema, Discriminator, ReferenceOr, Schema, SchemaData, SchemaKind};
use serde_json::Value;

use super::super::Lowering;
use super::super::components::{Nullability, Place};
use super::super::shape::Shape;
use super::Tags;
use crate::finding::{Code, Pointer};

/// One alternative.
pub(super) struct Branch<'d> {
    /// Where it really stands, references followed.
    pub(super) place: Place<'d>,
    /// Where the union names it.
    pub(super) pointer: Pointer,
    /// The one value that it has. The values of an inline enum are alternatives of their own.
    pub(super) constant: Option<Value>,
    /// The tags that a discriminator maps to it.
    pub(super) tags: Vec<String>,
}

impl<'d> Branch<'d> {
    pub(super) fn title(&self) -> Option<&'d str> {
        self.place.schema.schema_data.title.as_deref()
    }

    /// What the document says of the branch's only value.
    pub(super) fn constant_data(&self) -> Option<&'d SchemaData> {
        let schema = self.place.schema;
        (Shape::of(schema).values.json().len() == 1).then_some(&schema.schema_data)
    }

    pub(super) fn tags(&self) -> Tags {
        Tags {
            mapped: self.tags.clone(),
            implied: self.place.component.map(str::to_owned),
        }
    }
}

/// All alternatives of a schema.
pub(super) struct Branches<'d> {
    pub(super) list: Vec<Branch<'d>>,
    /// Whether null is a value of the union. No alternative holds it.
    pub(super) nullability: Nullability,
    /// Whether there were branches that only narrow what the schema says beside them.
    pub(super) is_narrowing: bool,
}

impl<'d> Lowering<'d> {
    /// Whether null is a value of the union that a schema is without its `allOf`; `None` if it is none.
    pub(in super::super) fn union_nullability(
        &self,
        place: &Place<'d>,
        shape: &Shape<'d>,
    ) -> Option<Nullability> {
        if shape.one_of.is_empty() && shape.any_of.is_empty() {
            return None;
        }
        let branches = self.branches(place, shape);
        let is_union = branches.nullability.is_null() || !branches.list.is_empty();
        is_union.then_some(branches.nullability)
    }

    pub(super) fn branches(&self, place: &Place<'d>, shape: &Shape<'d>) -> Branches<'d> {
        let mut branches = Branches {
            list: Vec::new(),
            nullability: Nullability::of(place.schema.schema_data.nullable),
            is_narrowing: false,
        };
        self.gather(&mut branches, place, shape, 0);
        if let Some(discriminator) = &place.schema.schema_data.discriminator {
            self.tags(&mut branches, place, discriminator);
        }
        branches
    }

    fn gather(
        &self,
        branches: &mut Branches<'d>,
        place: &Place<'d>,
        shape: &Shape<'d>,
        depth: usize,
    ) {
        for (key, list) in [("oneOf", shape.one_of), ("anyOf", shape.any_of)] {
            let at = place.pointer.child(key);
            for (index, written) in list.iter().enumerate() {
                let pointer = at.item(index);
                let branch = self.place(written, &pointer);
                // To be itself is no alternative.
                let Some(branch) = branch.filter(|branch| branch.pointer != place.pointer) else {
                    continue;
                };
                self.sort(branches, branch, pointer, shape, depth);
            }
        }
    }

    fn sort(
        &self,
        branches: &mut Branches<'d>,
        branch: Place<'d>,
        pointer: Pointer,
        outer: &Shape<'d>,
        depth: usize,
    ) {
        for place in self.wrapped(branch.clone()) {
            let nullable = Nullability::of(place.schema.schema_data.nullable);
            branches.nullability = branches.nullability.or(nullable);
        }
        let inner = self.unwrapped(branch.clone());
        let shape = Shape::of(inner.schema);
        if is_null(inner.schema) {
            branches.nullability = Nullability::Nullable;
        } else if is_narrowing(inner.schema, outer) {
            branches.is_narrowing = true;
        } else if inner.component.is_none()
            && depth < MOST_LEVELS
            && inner.schema.schema_data.discriminator.is_none()
            && !inner
                .schema
                .schema_data
                .extensions
                .contains_key("x-timestamp")
            && shape.is_plain_union()
        {
            self.gather(branches, &inner, &shape, depth + 1);
        } else if let Some(constants) = constants(&inner) {
            let new = constants.into_iter().map(|constant| Branch {
                place: inner.clone(),
                pointer: pointer.clone(),
                constant: Some(constant),
                tags: Vec::new(),
            });
            let new: Vec<Branch<'d>> = new
                .filter(|new| {
                    let mut old = branches.list.iter();
                    !old.any(|old| old.constant == new.constant)
                })
                .collect();
            branches.list.extend(new);
        } else if !branches.list.iter().any(|other| is_same(other, &branch)) {
            branches.list.push(Branch {
                place: branch,
                pointer,
                constant: None,
                tags: Vec::new(),
            });
        }
    }

    /// Notes the tags of a mapping. What it names beside the branches is an alternative, too.
    fn tags(
        &self,
        branches: &mut Branches<'d>,
        place: &Place<'d>,
        discriminator: &'d Discriminator,
    ) {
        let at = place.pointer.child("discriminator").child("mapping");
        for (tag, target) in &discriminator.mapping {
            let Some(target) = self.mapped(target) else {
                continue;
            };
            if target.pointer == place.pointer {
                continue;
            }
            let mut known = branches.list.iter_mut();
            match known.find(|branch| branch.place.pointer == target.pointer) {
                Some(branch) => branch.tags.push(tag.clone()),
                None => branches.list.push(Branch {
                    place: target,
                    pointer: at.child(tag),
                    constant: None,
                    tags: vec![tag.clone()],
                }),
            }
        }
    }

    /// The component that a mapping names, by reference or by name.
    pub(super) fn mapped(&self, target: &'d str) -> Option<Place<'d>> {
        let name = target
            .strip_prefix("#/components/schemas/")
            .unwrap_or(target);
        let (name, schema) = self.components()?.schemas.get_key_value(name)?;
        let pointer = Pointer::root()
            .child("components")
            .child("schemas")
            .child(name);
        match schema {
            ReferenceOr::Item(schema) => Some(Place {
                schema,
                pointer,
                component: Some(name),
            }),
            ReferenceOr::Reference { .. } => self.place(schema, &pointer),
        }
    }

    /// Mappings that lead nowhere.
    pub(super) fn check_mapping(&mut self, place: &Place<'d>) {
        let Some(discriminator) = &place.schema.schema_data.discriminator else {
            return;
        };
        for (tag, target) in &discriminator.mapping {
            if self.mapped(target).is_none() {
                self.warn(
                    Code::UnknownMapping,
                    place
                        .pointer
                        .child("discriminator")
                        .child("mapping")
                        .child(tag),
                    format!(
                        "`{target}` is no schema of this document: values with the tag `{tag}` are kept as JSON"
                    ),
                    "write the name of a component, or a reference to it",
                );
            }
        }
    }
}

/// The values of an inline enum of strings, numbers or booleans.
fn constants(place: &Place<'_>) -> Option<Vec<Value>> {
    if place.component.is_some() {
        return None;
    }
    let shape = Shape::of(place.schema);
    if shape.has_properties() {
        return None;
    }
    let values = shape.values.json();
    let all_booleans = values.len() > 1 && values.iter().all(Value::is_boolean);
    let is_scalar = |value: &Value| value.is_string() || value.is_number() || value.is_boolean();
    (!values.is_empty() && !all_booleans && values.iter().all(is_scalar)).then_some(values)
}

/// Whether null is the only value.
fn is_null(schema: &Schema) -> bool {
    let says_nothing = match &schema.schema_kind {
        SchemaKind::Any(any) => {
            any.typ.as_deref() == Some("null")
                || (schema.schema_data.nullable && *any == AnySchema::default())
        }
        _ => false,
    };
    says_nothing || Shape::of(schema).values.is_null()
}

/// Whether a branch says nothing but how to narrow a value: `required` members, bounds, `not`.
fn is_narrowing(schema: &Schema, outer: &Shape<'_>) -> bool {
    match &schema.schema_kind {
        SchemaKind::Not { .. } => true,
        SchemaKind::Any(any) => {
            let outer_is_scalar = outer.kind.is_some_and(|kind| !kind.is_object());
            let says_nothing_else = any.typ.is_none()
                && any.properties.is_empty()
                && any.additional_properties.is_none()
                && any.items.is_none()
                && any.enumeration.is_empty()
                && any.one_of.is_empty()
                && any.any_of.is_empty()
                && any.all_of.is_empty();
            says_nothing_else && (outer_is_scalar || *any != AnySchema::default())
        }
        SchemaKind::OneOf { one_of: branches } | SchemaKind::AnyOf { any_of: branches } => {
            !branches.is_empty()
                && branches.iter().all(|branch| match branch {
                    ReferenceOr::Item(branch) => match &branch.schema_kind {
                        SchemaKind::OneOf { .. } | SchemaKind::AnyOf { .. } => false,
                        _ => is_narrowing(branch, outer),
                    },
                    ReferenceOr::Reference { .. } => false,
                })
        }
        _ => false,
    }
}

fn is_same(branch: &Branch<'_>, place: &Place<'_>) -> bool {
    let other = &branch.place;
    other.pointer == place.pointer
        || (branch.constant.is_none()
            && other.component.is_none()
            && place.component.is_none()
            && other.schema.schema_data.title == place.schema.schema_data.title
            && other.schema.schema_kind == place.schema.schema_kind)
}

/// Unions within unions are one union up to this depth.
const MOST_LEVELS: usize = 16;
