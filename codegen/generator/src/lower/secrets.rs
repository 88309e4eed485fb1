//! Which names of an operation have secret values, so that the runtime masks them wherever it shows a request or an answer.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::placement::{models_of, parts, reach};
use crate::model::{
    Body, HeaderType, Model, ModelId, ModelKind, Operation, Parameter, Resource, ResponseHeader,
    Type,
};

/// Notes the wire names whose values are secret, in either direction of an operation.
pub(super) fn settle(models: &[Model], resources: &mut [Resource], headers: &[ResponseHeader]) {
    let secret = secret_models(models);
    let is_secret = |ty: &Type| holds_secret(ty, &secret);
    for operation in resources
        .iter_mut()
        .flat_map(|resource| &mut resource.operations)
    {
        let mut names = BTreeSet::new();
        for parameter in parameters(operation) {
            if is_secret(&parameter.ty) {
                names.insert(parameter.wire_name.clone());
            }
        }
        let mut reached = HashSet::new();
        for ty in bodies(operation) {
            reach(models, ty, &mut reached);
        }
        for header in operation
            .headers
            .iter()
            .filter_map(|index| headers.get(*index))
        {
            if matches!(&header.ty, HeaderType::Secret)
                || header.ty == HeaderType::List(Box::new(HeaderType::Secret))
            {
                names.insert(header.wire_name.clone());
            }
        }
        for id in reached {
            let kind = models.get(id.index()).map(|model| &model.kind);
            if let Some(ModelKind::Struct(object)) = kind {
                let fields = object.fields.iter();
                names.extend(
                    fields
                        .filter(|field| is_secret(&field.ty))
                        .map(|field| field.wire_name.clone()),
                );
            }
        }
        operation.secrets = names.into_iter().collect();
    }
}

fn parameters(operation: &Operation) -> impl Iterator<Item = &Parameter> {
    let controls = operation.output.controls();
    operation.parameters.iter().chain(controls)
}

fn bodies(operation: &Operation) -> impl Iterator<Item = &Type> {
    let sent = operation.body.iter().flat_map(Body::types);
    sent.chain(operation.received())
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
