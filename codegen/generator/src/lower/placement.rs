//! What only the whole model can tell: in which directions a type travels, where recursion needs a box,
//! which module a type lives in, and which names of an operation are secret.

use std::collections::{BTreeSet, HashSet};

use super::{ErrorBody, secrets};
use crate::model::{
    Access, Indirection, Location, Model, ModelId, ModelKind, Output, Presence, Resource,
    SegmentRule, Struct, Type, Usage,
};

/// The module of types that several resources use.
const SHARED: &str = "shared";

/// Settles all of it, in place.
pub(super) fn settle(models: &mut [Model], resources: &mut [Resource], errors: &[ErrorBody]) {
    directions(models, resources, errors);
    for model in models.iter_mut() {
        let usage = model.usage;
        if let ModelKind::Struct(object) = &mut model.kind {
            members(object, usage);
        }
    }
    // What only members held that are not sent is not sent either.
    directions(models, resources, errors);
    path_segments(models, resources);
    boxes(models);
    modules(models, resources);
    secrets::settle(models, resources, errors);
}

/// What the directions of an object say about its members.
fn members(object: &mut Struct, usage: Usage) {
    if usage.sent && !usage.received {
        object
            .fields
            .retain(|field| field.access != Access::ReadOnly);
    }
    for field in &mut object.fields {
        let missing = match field.access {
            Access::ReadWrite => false,
            Access::ReadOnly => usage.sent,
            Access::WriteOnly => usage.received,
        };
        // A type that travels in both directions holds what only one of them has.
        let is_patch = field.presence == Presence::Patch;
        if missing || (is_patch && !usage.sent) {
            field.presence = Presence::Optional;
        }
    }
}

fn directions(models: &mut [Model], resources: &[Resource], errors: &[ErrorBody]) {
    let (mut sent, mut received) = (HashSet::new(), HashSet::new());
    for operation in resources.iter().flat_map(|resource| &resource.operations) {
        for parameter in &operation.parameters {
            reach(models, &parameter.ty, &mut sent);
        }
        if let Some(body) = &operation.body {
            reach(models, &body.ty, &mut sent);
        }
        match &operation.output {
            Output::Nothing => {}
            Output::Json(ty) | Output::JsonOrEmpty(ty) => reach(models, ty, &mut received),
            Output::Page(page) => {
                reach(models, &page.row, &mut received);
                for control in &page.controls {
                    reach(models, &control.ty, &mut sent);
                }
            }
        }
    }
    for error in errors {
        reach(models, &error.ty, &mut received);
    }
    for (index, model) in models.iter_mut().enumerate() {
        model.usage.sent = sent.contains(&ModelId(index));
        model.usage.received = received.contains(&ModelId(index));
    }
}

/// Adds every model that a type holds, directly or through others.
pub(super) fn reach(models: &[Model], ty: &Type, reached: &mut HashSet<ModelId>) {
    let mut pending: Vec<ModelId> = models_of(ty).into_iter().collect();
    while let Some(id) = pending.pop() {
        if reached.insert(id)
            && let Some(model) = models.get(id.index())
        {
            pending.extend(parts(model).into_iter().filter_map(models_of));
        }
    }
}

pub(super) fn models_of(ty: &Type) -> Option<ModelId> {
    match ty {
        Type::Model(id) => Some(*id),
        Type::Array(inner) | Type::Map(inner) | Type::Nullable(inner) => models_of(inner),
        _ => None,
    }
}

pub(super) fn parts(model: &Model) -> Vec<&Type> {
    match &model.kind {
        ModelKind::Struct(object) => object
            .fields
            .iter()
            .map(|field| &field.ty)
            .chain(&object.additional)
            .collect(),
        ModelKind::Union(union) => union.variants.iter().map(|variant| &variant.ty).collect(),
        ModelKind::Alias(ty) => vec![ty],
        ModelKind::StringEnum(_) | ModelKind::StringNewtype { .. } | ModelKind::IntegerNewtype => {
            Vec::new()
        }
    }
}

/// A string newtype that is a path parameter somewhere must be usable as a segment.
fn path_segments(models: &mut [Model], resources: &[Resource]) {
    let parameters = resources
        .iter()
        .flat_map(|resource| &resource.operations)
        .flat_map(|operation| &operation.parameters);
    let in_path: HashSet<ModelId> = parameters
        .filter(|parameter| parameter.location == Location::Path)
        .filter_map(|parameter| models_of(&parameter.ty))
        .collect();
    for (index, model) in models.iter_mut().enumerate() {
        if let ModelKind::StringNewtype { segment, .. } = &mut model.kind
            && in_path.contains(&ModelId(index))
        {
            *segment = SegmentRule::PathSegment;
        }
    }
}

/// Boxes the fields that close a circle of types held in place, in the order of the document: a circle that is added
/// later is boxed where it is added, not where an older field leads into it.
fn boxes(models: &mut [Model]) {
    let mut done = vec![false; models.len()];
    for root in 0..models.len() {
        // A depth-first walk with a path of its own: documents may nest deeper than this program's stack.
        let mut path = vec![(root, 0)];
        while let Some((index, edge)) = path.pop() {
            let Some(held) = models.get(index).and_then(|model| edge_of(model, edge)) else {
                if let Some(done) = done.get_mut(index) {
                    *done = true;
                }
                continue;
            };
            path.push((index, edge + 1));
            let Some(next) = inline_model(held).map(ModelId::index) else {
                continue;
            };
            if let Some(start) = path.iter().position(|(open, _)| *open == next) {
                box_last_field(models, path.get(start..).unwrap_or_default());
            } else if done.get(next) == Some(&false) {
                path.push((next, 0));
            }
        }
    }
}

/// One of the types that a model consists of, by number.
fn edge_of(model: &Model, edge: usize) -> Option<&Type> {
    match &model.kind {
        ModelKind::Struct(object) => object.fields.get(edge).map(|field| &field.ty),
        ModelKind::Union(union) => union.variants.get(edge).map(|variant| &variant.ty),
        ModelKind::Alias(ty) => (edge == 0).then_some(ty),
        ModelKind::StringEnum(_) | ModelKind::StringNewtype { .. } | ModelKind::IntegerNewtype => {
            None
        }
    }
}

/// Boxes the last field of a circle. Each step of it is a model and the edge behind the one that was taken.
fn box_last_field(models: &mut [Model], circle: &[(usize, usize)]) {
    for (index, behind) in circle.iter().rev() {
        if let Some(ModelKind::Struct(object)) = models.get_mut(*index).map(|model| &mut model.kind)
            && let Some(field) = object.fields.get_mut(behind.saturating_sub(1))
        {
            field.indirection = Indirection::Boxed;
            return;
        }
    }
}

/// The model that a value of this type holds in place.
fn inline_model(ty: &Type) -> Option<ModelId> {
    match ty {
        Type::Model(id) => Some(*id),
        Type::Nullable(inner) => inline_model(inner),
        _ => None,
    }
}

/// A type that one resource uses lives in that resource's module.
fn modules(models: &mut [Model], resources: &[Resource]) {
    let mut users: Vec<BTreeSet<&str>> = vec![BTreeSet::new(); models.len()];
    for resource in resources {
        let mut reached = HashSet::new();
        for operation in &resource.operations {
            let outputs = match &operation.output {
                Output::Nothing => None,
                Output::Json(ty) | Output::JsonOrEmpty(ty) => Some(ty),
                Output::Page(page) => Some(&page.row),
            };
            let bodies = operation.body.as_ref().map(|body| &body.ty);
            let parameters = operation.parameters.iter().map(|parameter| &parameter.ty);
            for ty in parameters.chain(bodies).chain(outputs) {
                reach(models, ty, &mut reached);
            }
        }
        for id in reached {
            if let Some(users) = users.get_mut(id.index()) {
                users.insert(resource.module.as_str());
            }
        }
    }
    for (model, users) in models.iter_mut().zip(users) {
        model.module = match users.first() {
            Some(&only) if users.len() == 1 => only.to_owned(),
            _ => SHARED.to_owned(),
        };
    }
}
