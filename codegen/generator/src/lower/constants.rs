//! Members of what is sent that can only have one value: nobody has to give it.

use std::collections::{HashMap, HashSet};

use serde_json::Value;

use super::union::KnownTag;
use crate::model::{
    Constant, Decision, Field, Model, ModelId, ModelKind, Presence, Type, UnionVariant, resolved,
};

/// Settles them, in place. Which alternatives of a union have which tag, and what is sent, is settled before.
pub(super) fn settle(models: &mut [Model], open_enums: &HashSet<ModelId>, told: &[KnownTag]) {
    let mut tags = tags(models);
    // Also where the union is not decided by the tag (some alternative has none), the other alternatives have theirs.
    for known in told {
        let tags = tags.entry((known.object, &known.key)).or_default();
        tags.insert(&known.tag);
    }
    let mut constants = Vec::new();
    for (index, model) in models.iter().enumerate() {
        let ModelKind::Struct(object) = &model.kind else {
            continue;
        };
        if !model.usage.sent {
            continue;
        }
        for (position, field) in object.fields.iter().enumerate() {
            let asked = matches!(
                field.presence,
                Presence::Required | Presence::RequiredWhenSent
            );
            let tag = tags.get(&(ModelId(index), field.wire_name.as_str()));
            if asked && let Some(constant) = constant(models, open_enums, field, tag) {
                constants.push((index, position, constant));
            }
        }
    }
    for (index, position, constant) in constants {
        if let Some(ModelKind::Struct(object)) = models.get_mut(index).map(|model| &mut model.kind)
            && let Some(field) = object.fields.get_mut(position)
        {
            field.constant = Some(constant);
        }
    }
}

/// The tags that unions know an object by, under each key.
type Tags<'m> = HashMap<(ModelId, &'m str), HashSet<&'m str>>;

fn tags(models: &[Model]) -> Tags<'_> {
    let mut known = Tags::new();
    for model in models {
        let ModelKind::Union(union) = &model.kind else {
            continue;
        };
        let Decision::Tag { key, tags } = &union.decision else {
            continue;
        };
        for (tag, variant) in tags {
            let variant = union.variants.get(*variant);
            let held = variant.and_then(UnionVariant::ty);
            if let Some(Type::Model(id)) = held.map(|ty| resolved(models, ty)) {
                known.entry((*id, key)).or_default().insert(tag);
            }
        }
    }
    known
}

fn constant(
    models: &[Model],
    open_enums: &HashSet<ModelId>,
    field: &Field,
    tags: Option<&HashSet<&str>>,
) -> Option<Constant> {
    // An object with several tags may be any of them.
    let mut tags = tags.into_iter().flatten();
    let tag = tags.next().filter(|_| tags.next().is_none()).copied();
    match resolved(models, &field.ty) {
        Type::String => tag.map(|tag| Constant::Text(tag.to_owned())),
        Type::Boolean => match field.constraints.values.as_slice() {
            [Value::Bool(value)] => Some(Constant::Boolean(*value)),
            _ => None,
        },
        Type::Model(id) => {
            let mut values = values(models.get(id.index())?)?;
            if values.len() > 1 || open_enums.contains(id) {
                values.retain(|(_, value)| Some(value.as_str()) == tag);
            }
            let (name, value) = values.pop()?;
            let name = name.to_owned();
            Some(Constant::Variant { name, value })
        }
        _ => None,
    }
}

/// The variants of an enum, and what they are on the wire.
fn values(model: &Model) -> Option<Vec<(&str, String)>> {
    match &model.kind {
        ModelKind::StringEnum(variants) => {
            let variants = variants.iter();
            let values = variants.map(|variant| (variant.name.as_str(), variant.wire_name.clone()));
            Some(values.collect())
        }
        ModelKind::IntegerEnum(variants) => {
            let variants = variants.iter();
            let values = variants.map(|variant| (variant.name.as_str(), variant.value.to_string()));
            Some(values.collect())
        }
        _ => None,
    }
}
