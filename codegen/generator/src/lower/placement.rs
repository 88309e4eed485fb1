//! What only the whole model can tell: in which directions a type travels, where recursion needs a box,
//! which module a type lives in, and which names of an operation are secret.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::secrets;
use crate::model::{
    Access, Body, Field, Indirection, Model, ModelId, ModelKind, Presence, Resource,
    ResponseHeader, Struct, Type, UnionVariant, Usage,
};

/// The module of types that several resources use.
pub(super) const SHARED: &str = "shared";

/// Settles all of it, in place.
pub(super) fn settle(models: &mut [Model], resources: &mut [Resource], headers: &[ResponseHeader]) {
    directions(models, resources);
    for model in models.iter_mut() {
        let usage = model.usage;
        if let ModelKind::Struct(object) = &mut model.kind {
            members(object, usage);
        }
    }
    // What only members held that are not sent is not sent either.
    directions(models, resources);
    boxes(models);
    modules(models, resources);
    secrets::settle(models, resources, headers);
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
        let asked = usage.sent && field.access == Access::WriteOnly;
        if missing && asked && field.presence == Presence::Required {
            field.presence = Presence::RequiredWhenSent;
            continue;
        }
        if missing || (is_patch && !usage.sent) {
            field.presence = Presence::Optional;
        }
    }
}

fn directions(models: &mut [Model], resources: &[Resource]) {
    let (mut sent, mut received) = (HashSet::new(), HashSet::new());
    for operation in resources.iter().flat_map(|resource| &resource.operations) {
        for parameter in &operation.parameters {
            reach(models, &parameter.ty, &mut sent);
        }
        if let Some(body) = &operation.body {
            for ty in body.types() {
                reach(models, ty, &mut sent);
            }
        }
        for control in operation.output.controls() {
            reach(models, &control.ty, &mut sent);
        }
        for ty in operation.received() {
            reach(models, ty, &mut received);
        }
    }
    for (index, model) in models.iter_mut().enumerate() {
        model.usage.sent = sent.contains(&ModelId(index));
        model.usage.received = received.contains(&ModelId(index));
    }
}

/// Adds every model that a type holds, directly or through others.
pub(super) fn reach(models: &[Model], ty: &Type, reached: &mut HashSet<ModelId>) {
    let mut pending = models_of(ty);
    while let Some(id) = pending.pop() {
        if reached.insert(id)
            && let Some(model) = models.get(id.index())
        {
            pending.extend(parts(model).into_iter().flat_map(models_of));
        }
    }
}

/// The models that a type names, directly or in its elements.
pub(super) fn models_of(ty: &Type) -> Vec<ModelId> {
    let mut models = Vec::new();
    let mut pending = vec![ty];
    while let Some(ty) = pending.pop() {
        match ty {
            Type::Model(id) => models.push(*id),
            ty => pending.extend(ty.held().iter().rev()),
        }
    }
    models
}

pub(super) fn parts(model: &Model) -> Vec<&Type> {
    match &model.kind {
        ModelKind::Struct(object) => object
            .fields
            .iter()
            .map(|field| &field.ty)
            .chain(&object.additional)
            .collect(),
        ModelKind::Union(union) => union.variants.iter().filter_map(UnionVariant::ty).collect(),
        ModelKind::Alias(ty) | ModelKind::Collection(ty) => vec![ty],
        ModelKind::StringEnum(_)
        | ModelKind::IntegerEnum(_)
        | ModelKind::StringNewtype { .. }
        | ModelKind::IntegerNewtype(_) => Vec::new(),
    }
}

/// Boxes the fields and alternatives that close a circle of types held in place, in the order of the document: a circle
/// that is added later is boxed where it is added, not where an older field leads into it.
fn boxes(models: &mut [Model]) {
    // A walk sees every circle when it comes back to where it has been. Only where that step cannot be boxed, another one
    // of the circle is, and other circles may have been walked past it.
    while !circles(models) {}
}

/// Boxes what a walk finds; whether each circle was boxed where it closes.
fn circles(models: &mut [Model]) -> bool {
    let edges: Vec<Vec<Edge>> = models.iter().map(edges).collect();
    let mut done = vec![false; models.len()];
    let mut is_complete = true;
    // Where on the path a model stands.
    let mut open: HashMap<usize, usize> = HashMap::new();
    for root in 0..models.len() {
        if done.get(root) == Some(&true) {
            continue;
        }
        // A depth-first walk with a path of its own: documents may nest deeper than this program's stack.
        let mut path = vec![(root, 0)];
        open.insert(root, 0);
        while let Some((index, edge)) = path.pop() {
            let Some(held) = edges.get(index).and_then(|edges| edges.get(edge)) else {
                open.remove(&index);
                if let Some(done) = done.get_mut(index) {
                    *done = true;
                }
                continue;
            };
            path.push((index, edge + 1));
            let next = held.model.index();
            if let Some(start) = open.get(&next) {
                let circle = path.get(*start..).unwrap_or_default();
                is_complete &= box_last(models, &edges, circle);
            } else if done.get(next) == Some(&false) {
                open.insert(next, path.len());
                path.push((next, 0));
            }
        }
    }
    is_complete
}

/// A model that another one holds in place.
struct Edge {
    /// The number of the field or the alternative that holds it.
    field: usize,
    model: ModelId,
}

/// The models that a model holds in place.
fn edges(model: &Model) -> Vec<Edge> {
    let types: Vec<Option<&Type>> = match &model.kind {
        ModelKind::Struct(object) => {
            let fields = object.fields.iter();
            let inline = |field: &&Field| field.indirection == Indirection::Inline;
            let held = |field| Some(field).filter(inline).map(|field| &field.ty);
            fields.map(held).collect()
        }
        ModelKind::Union(union) => {
            let variants = union.variants.iter();
            let inline = |variant: &&UnionVariant| variant.indirection == Indirection::Inline;
            let held = |variant| Some(variant).filter(inline).and_then(UnionVariant::ty);
            variants.map(held).collect()
        }
        ModelKind::Alias(ty) | ModelKind::Collection(ty) => vec![Some(ty)],
        ModelKind::StringEnum(_)
        | ModelKind::IntegerEnum(_)
        | ModelKind::StringNewtype { .. }
        | ModelKind::IntegerNewtype(_) => Vec::new(),
    };
    let types = types.into_iter().enumerate();
    let edges = types.flat_map(|(field, ty)| {
        ty.map(inline_models)
            .into_iter()
            .flatten()
            .map(move |model| Edge { field, model })
    });
    edges.collect()
}

/// Boxes the last field or alternative of a circle. Each step of it is a model and the edge behind the one that was
/// taken. Whether that is where the circle closes, or nothing of it can be boxed.
fn box_last(models: &mut [Model], edges: &[Vec<Edge>], circle: &[(usize, usize)]) -> bool {
    for (back, (index, behind)) in circle.iter().rev().enumerate() {
        let edge = edges
            .get(*index)
            .and_then(|edges| edges.get(behind.saturating_sub(1)));
        let Some(edge) = edge else { continue };
        let kind = models.get_mut(*index).map(|model| &mut model.kind);
        let indirection = match kind {
            Some(ModelKind::Struct(object)) => object
                .fields
                .get_mut(edge.field)
                .map(|field| &mut field.indirection),
            Some(ModelKind::Union(union)) => union
                .variants
                .get_mut(edge.field)
                .map(|variant| &mut variant.indirection),
            _ => None,
        };
        if let Some(indirection) = indirection {
            *indirection = Indirection::Boxed;
            return back == 0;
        }
    }
    true
}

/// The models that a value of this type holds in place.
fn inline_models(ty: &Type) -> Vec<ModelId> {
    match ty {
        Type::Model(id) => vec![*id],
        Type::Nullable(inner) => inline_models(inner),
        Type::Tuple(elements) => elements.iter().flat_map(inline_models).collect(),
        _ => Vec::new(),
    }
}

/// A type that one resource uses lives in that resource's module.
fn modules(models: &mut [Model], resources: &[Resource]) {
    let mut users: Vec<BTreeSet<&str>> = vec![BTreeSet::new(); models.len()];
    for resource in resources {
        let mut reached = HashSet::new();
        for operation in &resource.operations {
            let outputs = operation.successes();
            let bodies = operation.body.iter().flat_map(Body::types);
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
