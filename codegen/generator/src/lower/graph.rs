//! Which models name which others, kept in one place so that walks over all of them are short.

use crate::model::{Model, ModelId, ModelKind, Type, UnionVariant};

/// The models of an API, each with those that it names.
pub(super) struct Graph {
    named: Vec<ModelId>,
    /// Where in `named` the models begin that a model names; one more than there are models.
    starts: Vec<usize>,
}

impl Graph {
    pub(super) fn new(models: &[Model]) -> Self {
        let mut named = Vec::new();
        let mut starts = Vec::with_capacity(models.len() + 1);
        starts.push(0);
        for model in models {
            for ty in parts(model) {
                add_models_of(ty, &mut named);
            }
            starts.push(named.len());
        }
        Self { named, starts }
    }

    /// `edges[i]` are the models that model `i` names.
    #[cfg(test)]
    pub(super) fn with_edges(edges: &[&[usize]]) -> Self {
        let ends = edges.iter().scan(0, |end, named| {
            *end += named.len();
            Some(*end)
        });
        Self {
            named: edges.concat().into_iter().map(ModelId).collect(),
            starts: std::iter::once(0).chain(ends).collect(),
        }
    }

    /// How many models there are.
    pub(super) fn len(&self) -> usize {
        self.starts.len() - 1
    }

    /// The models that one names in its parts, some perhaps several times.
    pub(super) fn named_by(&self, model: usize) -> &[ModelId] {
        match (self.starts.get(model), self.starts.get(model + 1)) {
            (Some(start), Some(end)) => self.named.get(*start..*end).unwrap_or_default(),
            _ => &[],
        }
    }

    /// For each model, whether one of the types holds it, directly or through others.
    pub(super) fn reached<'t>(&self, types: impl Iterator<Item = &'t Type>) -> Vec<bool> {
        let mut reached = vec![false; self.len()];
        let mut pending = Vec::new();
        for ty in types {
            add_models_of(ty, &mut pending);
            while let Some(id) = pending.pop() {
                if let Some(reached) = reached.get_mut(id.index())
                    && !std::mem::replace(reached, true)
                {
                    pending.extend_from_slice(self.named_by(id.index()));
                }
            }
        }
        reached
    }
}

/// The models that a type names, directly or in its elements.
pub(super) fn models_of(ty: &Type) -> Vec<ModelId> {
    let mut models = Vec::new();
    add_models_of(ty, &mut models);
    models
}

fn add_models_of(ty: &Type, models: &mut Vec<ModelId>) {
    match ty {
        Type::Model(id) => models.push(*id),
        ty => {
            for held in ty.held() {
                add_models_of(held, models);
            }
        }
    }
}

/// The types that a model consists of.
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
