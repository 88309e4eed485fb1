//! Which names of an operation have secret values, so that the runtime masks them wherever it shows a request or an answer.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::clusters::{Assigned, Clusters};
use super::graph::{models_of, parts};
use crate::model::{
    Body, HeaderType, Model, ModelId, ModelKind, Operation, Resource, ResponseHeader, Type,
};

/// Notes the wire names whose values are secret, in either direction of an operation.
pub(super) fn settle(
    models: &[Model],
    clusters: &Clusters,
    resources: &mut [Resource],
    headers: &[ResponseHeader],
) {
    let secret = secret_models(models);
    let members = Members::new(models, clusters, &secret);
    for operation in resources
        .iter_mut()
        .flat_map(|resource| &mut resource.operations)
    {
        let mut names = BTreeSet::new();
        for parameter in operation.all_parameters() {
            if holds_secret(&parameter.ty, &secret) {
                names.insert(parameter.wire_name.as_str());
            }
        }
        names.extend(bodies(operation).flat_map(|ty| members.below(ty)));
        for header in operation
            .headers
            .iter()
            .filter_map(|index| headers.get(*index))
        {
            let is_secret = match &header.ty {
                HeaderType::List(item) => **item == HeaderType::Secret,
                // Within a header nothing is masked by itself.
                HeaderType::Json(ty) => {
                    holds_secret(ty, &secret) || members.below(ty).next().is_some()
                }
                ty => *ty == HeaderType::Secret,
            };
            if is_secret {
                names.insert(&header.wire_name);
            }
        }
        let names = names.into_iter().map(str::to_owned);
        operation.secrets = names.collect();
    }
}

fn bodies(operation: &Operation) -> impl Iterator<Item = &Type> {
    let sent = operation.body.iter().flat_map(Body::types);
    sent.chain(operation.received())
}

/// The members of objects whose values are secret.
struct Members<'m> {
    /// Their names on the wire.
    names: Vec<&'m str>,
    /// For each model the positions of those that it or what it leads to has.
    by_model: Assigned,
}

impl<'m> Members<'m> {
    fn new(models: &'m [Model], clusters: &Clusters, secret: &HashSet<ModelId>) -> Self {
        let mut names = Vec::new();
        let mut positions: HashMap<&str, usize> = HashMap::new();
        let mut own = Vec::new();
        for (index, model) in models.iter().enumerate() {
            let ModelKind::Struct(object) = &model.kind else {
                continue;
            };
            for field in &object.fields {
                if holds_secret(&field.ty, secret) {
                    let position = *positions.entry(&field.wire_name).or_insert_with(|| {
                        names.push(field.wire_name.as_str());
                        names.len() - 1
                    });
                    own.push((ModelId(index), position));
                }
            }
        }
        let by_model = clusters.below(own.into_iter(), names.len());
        Self { names, by_model }
    }

    /// The names of those that a type leads to.
    fn below(&self, ty: &Type) -> impl Iterator<Item = &'m str> {
        let models = models_of(ty).into_iter();
        let positions = models.flat_map(|model| self.by_model.numbers(model));
        positions.filter_map(|position| self.names.get(*position).copied())
    }
}

/// The models whose whole value is to be masked: names of a secret, unions with one, objects with secrets under names
/// that the document does not know. The members of other objects are masked one by one.
fn secret_models(models: &[Model]) -> HashSet<ModelId> {
    let mut secret = HashSet::new();
    let mut users: HashMap<ModelId, Vec<ModelId>> = HashMap::new();
    let mut pending = Vec::new();
    for (index, model) in models.iter().enumerate() {
        let id = ModelId(index);
        let whole: Vec<&Type> = match &model.kind {
            ModelKind::Struct(object) => object.additional.iter().collect(),
            _ => parts(model),
        };
        for ty in whole {
            for inner in models_of(ty) {
                users.entry(inner).or_default().push(id);
            }
            if holds_secret(ty, &HashSet::new()) {
                pending.push(id);
            }
        }
    }
    while let Some(id) = pending.pop() {
        if secret.insert(id) {
            pending.extend(users.remove(&id).into_iter().flatten());
        }
    }
    secret
}

fn holds_secret(ty: &Type, secret: &HashSet<ModelId>) -> bool {
    match ty {
        Type::Secret => true,
        Type::Model(id) => secret.contains(id),
        ty => ty.held().iter().any(|inner| holds_secret(inner, secret)),
    }
}
