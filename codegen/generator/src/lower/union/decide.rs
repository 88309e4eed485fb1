//! How a reader tells the alternatives of a union apart: by kind, by a tag, or by a table of forms that is as short as
//! possible.

use std::collections::{HashMap, HashSet};

use super::forms::{Look, Viewer};
use super::objects::Objects;
use super::{Discriminator, Tags};
use crate::model::{
    Content, Decision, Form, JsonKind, Model, ModelId, ModelKind, Others, Tag, Type, Union,
    resolved,
};

/// Alternatives that look the same, the first of which is always taken.
pub(super) struct Same {
    pub(super) pointer: String,
    pub(super) first: String,
    pub(super) others: Vec<String>,
}

/// What is known of the unions once they are decided.
#[derive(Default)]
pub(super) struct Decided {
    pub(super) same: Vec<Same>,
    pub(super) tags: Vec<KnownTag>,
}

/// A tag that the discriminator of some union has for an object, under a key.
pub(in super::super) struct KnownTag {
    pub(in super::super) object: ModelId,
    pub(in super::super) key: String,
    pub(in super::super) tag: String,
}

/// How many alternatives a value may be.
#[derive(Clone, Copy)]
enum Alternatives {
    /// `oneOf`
    One,
    /// `anyOf`
    Any,
}

/// Decides all unions, in place. `inclusive` are those of which a value may be several alternatives.
pub(super) fn settle(
    models: &mut [Model],
    discriminators: &HashMap<ModelId, Discriminator>,
    inclusive: &HashSet<ModelId>,
) -> Decided {
    let mut decided = Decided::default();
    let mut decisions = Vec::new();
    let viewer = Viewer::new(models);
    for (index, model) in models.iter().enumerate() {
        let ModelKind::Union(union) = &model.kind else {
            continue;
        };
        let id = ModelId(index);
        let looks = viewer.union(id, union);
        let others = if looks.iter().flatten().any(|look| look.form == Form::Any) {
            Others::Impossible
        } else {
            Others::Kept
        };
        let discriminator = discriminators.get(&id);
        let named = discriminator.map(|discriminator| {
            let key = discriminator.key.as_str();
            (key, explicit(&viewer, union, discriminator))
        });
        if let Some(named) = &named {
            decided.tags.extend(known(models, union, named));
        }
        let written = written(&viewer, union, named.as_ref());
        let alternatives = if inclusive.contains(&id) {
            Alternatives::Any
        } else {
            Alternatives::One
        };
        let decision = decide(&viewer, union, looks, named.as_ref(), alternatives);
        let alike = alike(union, &decision).into_iter();
        decided.same.extend(alike.map(|(first, others)| Same {
            pointer: model.pointer.clone(),
            first,
            others,
        }));
        decisions.push((index, decision, others, written));
    }
    for (index, decision, others, written) in decisions {
        if let Some(ModelKind::Union(union)) = models.get_mut(index).map(|model| &mut model.kind) {
            union.decision = decision;
            union.others = others;
            for (variant, tag) in union.variants.iter_mut().zip(written) {
                variant.tag = tag;
            }
        }
    }
    decided
}

fn decide(
    viewer: &Viewer<'_>,
    union: &Union,
    looks: Vec<Vec<Look>>,
    named: Option<&Named<'_>>,
    alternatives: Alternatives,
) -> Decision {
    let all_objects = looks
        .iter()
        .flatten()
        .all(|look| look.kind == Some(JsonKind::Object));
    if let Some((key, tags)) = named
        && all_objects
        && tags.iter().all(|tags| !tags.is_empty())
    {
        return tag(key, tags);
    }
    if let Some(kinds) = kinds(union, &looks) {
        return Decision::Kind(kinds);
    }
    let mut objects = Objects::default();
    let mut forms = Vec::new();
    for (variant, looks) in looks.into_iter().enumerate() {
        for look in looks {
            let id = look.object;
            match look.form {
                Form::Object(keys) => {
                    let tags = named.and_then(|(key, tags)| Some((*key, tags.get(variant)?)));
                    objects.add(variant, id, keys, tags);
                }
                form => forms.push((form, look.kind, variant)),
            }
        }
    }
    if forms.is_empty()
        && let Some((key, tags)) = objects.common_tag(union.variants.len())
    {
        return tag(&key, &tags);
    }
    let overlap = match alternatives {
        Alternatives::One => false,
        Alternatives::Any => objects.overlap(viewer),
    };
    let told_apart = if overlap {
        objects.whole(viewer)
    } else {
        objects.told_apart(viewer)
    };
    let mut list = relaxed(forms, union);
    list.extend(
        told_apart
            .into_iter()
            .map(|(keys, variant)| (Form::Object(keys), variant)),
    );
    list.sort_by_key(|(form, _)| rank(form));
    let mut seen = HashSet::new();
    list.retain(|entry| seen.insert(entry.clone()));
    if overlap {
        Decision::Overlapping(list)
    } else {
        Decision::Forms(list)
    }
}

/// A discriminator's key, and the tags of each variant.
type Named<'k> = (&'k str, Vec<Vec<String>>);

/// The tags of the objects among the alternatives.
fn known<'u>(
    models: &'u [Model],
    union: &'u Union,
    (key, tags): &'u Named<'_>,
) -> impl Iterator<Item = KnownTag> {
    let variants = union.variants.iter().zip(tags);
    variants.flat_map(move |(variant, tags)| {
        let object = match variant.ty().map(|ty| resolved(models, ty)) {
            Some(Type::Model(id)) => Some(*id),
            _ => None,
        };
        let known = move |object: ModelId| {
            tags.iter().map(move |tag| KnownTag {
                object,
                key: (*key).to_owned(),
                tag: tag.clone(),
            })
        };
        object.into_iter().flat_map(known)
    })
}

/// The tag of each variant whose object has no place for it.
fn written(viewer: &Viewer<'_>, union: &Union, named: Option<&Named<'_>>) -> Vec<Option<Tag>> {
    let Some((key, tags)) = named else {
        return Vec::new();
    };
    let variants = union.variants.iter().zip(tags);
    variants
        .map(|(variant, tags)| {
            let is_missing = viewer.lacks_member(variant.ty()?, key);
            let value = tags.first().filter(|_| is_missing)?.clone();
            let key = (*key).to_owned();
            Some(Tag { key, value })
        })
        .collect()
}

/// The tags of each variant: those that the document maps to it, else the constants it has, else its name.
fn explicit(viewer: &Viewer<'_>, union: &Union, discriminator: &Discriminator) -> Vec<Vec<String>> {
    let mut taken: HashSet<String> = HashSet::new();
    let mapped = discriminator.tags.iter().flat_map(|tags| &tags.mapped);
    taken.extend(mapped.cloned());
    let variants = union.variants.iter().zip(&discriminator.tags);
    variants
        .map(|(variant, tags): (_, &Tags)| {
            if !tags.mapped.is_empty() {
                return tags.mapped.clone();
            }
            let constants = variant
                .ty()
                .and_then(|ty| viewer.tags(ty, &discriminator.key));
            let names = constants.unwrap_or_else(|| tags.implied.iter().cloned().collect());
            names
                .into_iter()
                .filter(|name| taken.insert(name.clone()))
                .collect()
        })
        .collect()
}

fn tag(key: &str, tags: &[Vec<String>]) -> Decision {
    let all = tags.iter().enumerate();
    Decision::Tag {
        key: key.to_owned(),
        tags: all
            .flat_map(|(variant, tags)| tags.iter().map(move |tag| (tag.clone(), variant)))
            .collect(),
    }
}

/// The kind of each alternative, if each has its own.
fn kinds(union: &Union, looks: &[Vec<Look>]) -> Option<Vec<(JsonKind, usize)>> {
    let mut kinds: Vec<(JsonKind, usize)> = Vec::new();
    for (variant, looks) in looks.iter().enumerate() {
        if matches!(union.variants.get(variant)?.content, Content::Constant(_)) {
            return None;
        }
        for look in looks {
            let kind = look.kind?;
            match kinds.iter().find(|(other, _)| *other == kind) {
                Some((_, other)) if *other != variant => return None,
                Some(_) => {}
                None => kinds.push((kind, variant)),
            }
        }
    }
    Some(kinds)
}

/// What need not be looked at closely, because no other alternative has the same kind, is not.
fn relaxed(forms: Vec<(Form, Option<JsonKind>, usize)>, union: &Union) -> Vec<(Form, usize)> {
    let count = |kind: Option<JsonKind>| forms.iter().filter(|form| form.1 == kind).count();
    let (strings, numbers, arrays) = (
        count(Some(JsonKind::String)),
        count(Some(JsonKind::Number)),
        count(Some(JsonKind::Array)),
    );
    forms
        .into_iter()
        .map(|(form, kind, variant)| {
            let constant = union
                .variants
                .get(variant)
                .is_some_and(|variant| matches!(variant.content, Content::Constant(_)));
            let form = match (form, kind) {
                (Form::ArrayOf(_), _) if arrays == 1 => Form::Array,
                // An enum is open.
                (Form::Text(_), _) if !constant && strings == 1 => Form::String,
                // Read are more forms of base64 than are written.
                (Form::Base64, _) if strings == 1 => Form::String,
                (Form::Constant(_), Some(JsonKind::Number)) if !constant && numbers == 1 => {
                    Form::Integer
                }
                (Form::Unsigned, _) if numbers == 1 => Form::Integer,
                (form, _) => form,
            };
            (form, variant)
        })
        .collect()
}

/// What says more is tried earlier.
fn rank(form: &Form) -> u8 {
    match form {
        Form::Text(_) | Form::Constant(_) => 0,
        Form::Timestamp | Form::Uuid | Form::Unsigned => 1,
        // A point in time begins like a date.
        Form::Date | Form::Bool | Form::Integer => 2,
        // Many words are base64, too.
        Form::Base64 => 3,
        Form::Number | Form::String => 4,
        Form::ArrayOf(_) => 5,
        Form::Array => 6,
        Form::Object(_) => 7,
        Form::Any => 8,
    }
}

/// Alternatives that look the same as one before them, by that one. No alternative has a form twice.
fn alike(union: &Union, decision: &Decision) -> Vec<(String, Vec<String>)> {
    let (Decision::Forms(forms) | Decision::Overlapping(forms)) = decision else {
        return Vec::new();
    };
    let name = |variant: usize| Some(union.variants.get(variant)?.name.clone());
    let mut first: HashMap<&Form, usize> = HashMap::new();
    let mut alike: Vec<(String, Vec<String>)> = Vec::new();
    for (form, variant) in forms {
        let earlier = *first.entry(form).or_insert(*variant);
        let Some((earlier, name)) = name(earlier).zip(name(*variant)) else {
            continue;
        };
        match alike.iter_mut().find(|(known, _)| *known == earlier) {
            _ if name == earlier => {}
            Some((_, others)) if others.contains(&name) => {}
            Some((_, others)) => others.push(name),
            None => alike.push((earlier, vec![name])),
        }
    }
    alike
}
