//! What only the whole model can tell: in which directions a type travels, where recursion needs a box,
//! which module a type lives in, and which names of an operation are secret.

use std::collections::HashMap;

use super::clusters::{Assigned, Clusters};
use super::graph::{Graph, models_of};
use super::secrets;
use crate::model::{
    Access, Body, Field, HeaderType, Indirection, Model, ModelId, ModelKind, Operation, Presence,
    Resource, ResponseHeader, Struct, Type, UnionVariant, Usage,
};

/// The module of types that several resources use.
pub(super) const SHARED: &str = "shared";

/// Settles all of it but the modules, in place. The clusters are those of the models as they are then.
pub(super) fn settle(
    models: &mut [Model],
    resources: &mut [Resource],
    headers: &[ResponseHeader],
) -> Clusters {
    directions(models, &Graph::new(models), resources);
    for model in models.iter_mut() {
        let usage = model.usage;
        if let ModelKind::Struct(object) = &mut model.kind {
            members(object, usage);
        }
    }
    // What only members held that are not sent is not sent either.
    let graph = Graph::new(models);
    directions(models, &graph, resources);
    parameters(models, resources);
    for header in headers {
        mark_header(models, &header.ty);
    }
    boxes(models);
    let clusters = Clusters::new(&graph);
    secrets::settle(models, &clusters, resources, headers);
    clusters
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

fn directions(models: &mut [Model], graph: &Graph, resources: &[Resource]) {
    let operations = || resources.iter().flat_map(|resource| &resource.operations);
    let sent = graph.reached(operations().flat_map(Operation::sent));
    let received = graph.reached(operations().flat_map(Operation::received));
    for (model, (sent, received)) in models.iter_mut().zip(sent.into_iter().zip(received)) {
        model.usage.sent = sent;
        model.usage.received = received;
    }
}

/// Marks what stands in a request as text.
fn parameters(models: &mut [Model], resources: &[Resource]) {
    let operations = resources.iter().flat_map(|resource| &resource.operations);
    let parameters = operations.flat_map(Operation::all_parameters);
    for parameter in parameters {
        let mut pending = models_of(&parameter.ty);
        while let Some(id) = pending.pop() {
            let Some(model) = models.get_mut(id.index()) else {
                continue;
            };
            let known = std::mem::replace(&mut model.usage.is_parameter, true);
            if let ModelKind::Alias(ty) = &model.kind
                && !known
            {
                pending.extend(models_of(ty));
            }
        }
    }
}

/// Marks what stands in a header of a response as text.
fn mark_header(models: &mut [Model], ty: &HeaderType) {
    match ty {
        HeaderType::List(item) => mark_header(models, item),
        HeaderType::Scalar(Type::Model(id)) => {
            if let Some(model) = models.get_mut(id.index()) {
                model.usage.is_header = true;
            }
        }
        _ => {}
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
pub(super) fn modules(models: &mut [Model], clusters: &Clusters, resources: &[Resource]) {
    let by_model = users(clusters, resources, |operation| {
        let parameters = operation.parameters.iter().map(|parameter| &parameter.ty);
        let bodies = operation.body.iter().flat_map(Body::types);
        parameters.chain(bodies).chain(operation.successes())
    });
    for (model, users) in models.iter_mut().zip(&by_model.of) {
        let only = match by_model.sets.numbers(*users) {
            [only] => resources.get(*only),
            _ => None,
        };
        only.map_or(SHARED, |resource| &resource.module)
            .clone_into(&mut model.module);
    }
}

/// For each model the positions of the resources whose operations lead to it by these types.
pub(super) fn users<'r, T: Iterator<Item = &'r Type>>(
    clusters: &Clusters,
    resources: &'r [Resource],
    types: impl Fn(&'r Operation) -> T,
) -> Assigned {
    let mut own = Vec::new();
    for (index, resource) in resources.iter().enumerate() {
        for ty in resource.operations.iter().flat_map(&types) {
            own.extend(models_of(ty).into_iter().map(|id| (id, index)));
        }
    }
    clusters.above(own.into_iter(), resources.len())
}
