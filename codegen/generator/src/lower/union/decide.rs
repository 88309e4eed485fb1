//! How a reader tells the alternatives of a union apart: by kind, by a tag, or by a table of forms that is as short as
//! possible.

use std::collections::{HashMap, HashSet};

use super::forms::{Look, Viewer, overlap};
use super::{Discriminator, Tags};
use crate::model::{
    Content, Decision, Form, JsonKind, Key, Model, ModelId, ModelKind, Others, Union,
};

/// Two alternatives that look the same, the first of which is always taken.
pub(super) struct Same {
    pub(super) pointer: String,
    pub(super) first: String,
    pub(super) second: String,
}

/// Decides all unions, in place.
pub(super) fn settle(
    models: &mut [Model],
    discriminators: &HashMap<ModelId, Discriminator>,
) -> Vec<Same> {
    let mut same = Vec::new();
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
        let decision = decide(&viewer, union, looks, discriminators.get(&id));
        if let Some((first, second)) = alike(union, &decision) {
            same.push(Same {
                pointer: model.pointer.clone(),
                first,
                second,
            });
        }
        decisions.push((index, decision, others));
    }
    for (index, decision, others) in decisions {
        if let Some(ModelKind::Union(union)) = models.get_mut(index).map(|model| &mut model.kind) {
            union.decision = decision;
            union.others = others;
        }
    }
    same
}

fn decide(
    viewer: &Viewer<'_>,
    union: &Union,
    looks: Vec<Vec<Look>>,
    discriminator: Option<&Discriminator>,
) -> Decision {
    let all_objects = looks
        .iter()
        .flatten()
        .all(|look| look.kind == Some(JsonKind::Object));
    let explicit = discriminator.map(|discriminator| explicit(viewer, union, discriminator));
    if let Some(tags) = &explicit
        && all_objects
        && tags.iter().all(|tags| !tags.is_empty())
        && let Some(discriminator) = discriminator
    {
        return tag(&discriminator.key, tags);
    }
    if let Some(kinds) = kinds(union, &looks) {
        return Decision::Kind(kinds);
    }
    let key = discriminator.map(|discriminator| discriminator.key.as_str());
    let mut objects = Objects::default();
    let mut forms = Vec::new();
    for (variant, looks) in looks.into_iter().enumerate() {
        for look in looks {
            let id = look.object;
            match look.form {
                Form::Object(keys) => {
                    let named = explicit.as_ref().and_then(|tags| tags.get(variant));
                    objects.add(variant, id, keys, key.zip(named));
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
    let mut list = relaxed(forms, union);
    list.extend(
        objects
            .told_apart(viewer)
            .into_iter()
            .map(|(keys, variant)| (Form::Object(keys), variant)),
    );
    list.sort_by_key(|(form, _)| rank(form));
    let mut short: Vec<(Form, usize)> = Vec::new();
    for entry in list {
        if !short.contains(&entry) {
            short.push(entry);
        }
    }
    Decision::Forms(short)
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
                (Form::Constant(_), Some(JsonKind::String)) if !constant && strings == 1 => {
                    Form::String
                }
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
        Form::Constant(_) => 0,
        Form::Timestamp | Form::Uuid | Form::Unsigned => 1,
        // A point in time begins like a date.
        Form::Date | Form::Bool | Form::Integer => 2,
        Form::Number | Form::String => 3,
        Form::ArrayOf(_) => 4,
        Form::Array => 5,
        Form::Object(_) => 6,
        Form::Any => 7,
    }
}

/// The objects among the forms of a union.
#[derive(Default)]
struct Objects {
    all: Vec<Object>,
}

struct Object {
    variant: usize,
    /// The struct, if it is one.
    id: Option<ModelId>,
    keys: Vec<Key>,
    names: HashMap<String, usize>,
}

impl Object {
    fn key(&self, name: &str) -> Option<&Key> {
        self.names
            .get(name)
            .and_then(|position| self.keys.get(*position))
    }

    /// Whether no value of another object passes for this one, if this key is looked at.
    fn excludes(key: &Key, other: &Self) -> bool {
        match (key, other.key(key.name())) {
            (Key::Required(_) | Key::Tag(..), None) => true,
            (Key::Tag(_, ours), Some(Key::Tag(_, theirs) | Key::OptionalTag(_, theirs))) => {
                ours.iter().all(|constant| !theirs.contains(constant))
            }
            _ => false,
        }
    }
}

impl Key {
    fn name(&self) -> &str {
        match self {
            Self::Tag(name, _)
            | Self::OptionalTag(name, _)
            | Self::Required(name)
            | Self::Optional(name)
            | Self::Of(name, _) => name,
        }
    }
}

impl Objects {
    fn add(
        &mut self,
        variant: usize,
        id: Option<ModelId>,
        mut keys: Vec<Key>,
        tags: Option<(&str, &Vec<String>)>,
    ) {
        if let Some((name, tags)) = tags.filter(|(_, tags)| !tags.is_empty()) {
            let tag = Key::Tag(name.to_owned(), tags.clone());
            match keys.iter_mut().find(|key| key.name() == name) {
                Some(key) => *key = tag,
                None => keys.insert(0, tag),
            }
        }
        let names = keys.iter().enumerate();
        self.all.push(Object {
            variant,
            id,
            names: names
                .map(|(position, key)| (key.name().to_owned(), position))
                .collect(),
            keys,
        });
    }

    /// A key that all objects must have, with constants that no two variants share.
    fn common_tag(&self, variants: usize) -> Option<(String, Vec<Vec<String>>)> {
        let first = self.all.first()?;
        first.keys.iter().find_map(|key| {
            let mut tags = vec![Vec::new(); variants];
            let mut owners: HashMap<&str, usize> = HashMap::new();
            for object in &self.all {
                let Some(Key::Tag(_, constants)) = object.key(key.name()) else {
                    return None;
                };
                for constant in constants {
                    match owners.insert(constant, object.variant) {
                        Some(owner) if owner != object.variant => return None,
                        Some(_) => {}
                        None => tags.get_mut(object.variant)?.push(constant.clone()),
                    }
                }
            }
            let complete = tags.iter().all(|tags| !tags.is_empty());
            complete.then(|| (key.name().to_owned(), tags))
        })
    }

    /// For each object the keys that are worth a look.
    fn told_apart(&self, viewer: &Viewer<'_>) -> Vec<(Vec<Key>, usize)> {
        if let [only] = self.all.as_slice() {
            return vec![(Vec::new(), only.variant)];
        }
        let few: Vec<Option<Vec<Key>>> = (0..self.all.len()).map(|own| self.few(own)).collect();
        let is_mutual = |own: usize, other: usize| {
            let told = |one: usize, two: usize| {
                let (Some(one), Some(two)) = (self.all.get(one), self.all.get(two)) else {
                    return true;
                };
                one.variant == two.variant || one.keys.iter().any(|key| Object::excludes(key, two))
            };
            told(own, other) && told(other, own)
        };
        let all = self.all.iter().zip(few).enumerate();
        let mut all: Vec<(Vec<Key>, usize)> = all
            .map(|(position, (object, few))| {
                let mut others = (0..self.all.len()).filter(|other| *other != position);
                let unclear = others.any(|other| !is_mutual(position, other));
                let keys = few.filter(|_| !unclear);
                (keys.unwrap_or_else(|| self.many(object)), object.variant)
            })
            .collect();
        self.look_inside(viewer, &mut all);
        all
    }

    /// Tells objects with the same keys apart by what these hold.
    fn look_inside(&self, viewer: &Viewer<'_>, all: &mut [(Vec<Key>, usize)]) {
        let plain: Vec<(Vec<Key>, usize)> = all.to_vec();
        for (position, (keys, variant)) in plain.iter().enumerate() {
            let same = plain
                .iter()
                .enumerate()
                .filter(|(_, (other, owner))| owner != variant && other == keys);
            let Some(object) = self.all.get(position) else {
                continue;
            };
            let mut inside: Vec<Key> = Vec::new();
            for (other, _) in same.take(MOST_COMPARED) {
                let Some(other) = self.all.get(other) else {
                    continue;
                };
                for key in &object.keys {
                    let name = key.name();
                    if inside.len() >= MOST_INSIDE
                        || other.key(name).is_none()
                        || inside.iter().any(|known| known.name() == name)
                    {
                        continue;
                    }
                    let forms = |id: Option<ModelId>| id.map(|id| viewer.member(id, name));
                    let (Some(ours), Some(theirs)) = (forms(object.id), forms(other.id)) else {
                        continue;
                    };
                    let differ = !ours.is_empty() && !theirs.is_empty() && {
                        let mut ours = ours.iter();
                        !ours.any(|one| theirs.iter().any(|other| overlap(one, other)))
                    };
                    if differ {
                        inside.push(Key::Of(name.to_owned(), ours));
                    }
                }
            }
            if let Some((keys, _)) = all.get_mut(position) {
                keys.extend(inside);
            }
        }
    }

    /// As few keys as tell an object from all others; none if some are not told apart so.
    fn few(&self, own: usize) -> Option<Vec<Key>> {
        let object = self.all.get(own)?;
        let others = self.all.iter().enumerate();
        let mut others: Vec<&Object> = others
            .filter(|(position, other)| *position != own && other.variant != object.variant)
            .map(|(_, other)| other)
            .collect();
        let mut few = Vec::new();
        while !others.is_empty() {
            let most = object.keys.iter().rev().max_by_key(|key| {
                others
                    .iter()
                    .filter(|other| Object::excludes(key, other))
                    .count()
            })?;
            let before = others.len();
            others.retain(|other| !Object::excludes(most, other));
            if others.len() == before {
                return None;
            }
            few.push(most.clone());
        }
        Some(few)
    }

    /// All keys that differ between the objects.
    fn many(&self, object: &Object) -> Vec<Key> {
        let differs = |key: &&Key| {
            self.all
                .iter()
                .any(|other| match (key, other.key(key.name())) {
                    (Key::Tag(_, ours), Some(Key::Tag(_, theirs)))
                    | (Key::OptionalTag(_, ours), Some(Key::OptionalTag(_, theirs))) => {
                        ours != theirs
                    }
                    (Key::Required(_), Some(Key::Required(_)))
                    | (Key::Optional(_), Some(Key::Optional(_))) => false,
                    _ => true,
                })
        };
        let (must, may): (Vec<&Key>, Vec<&Key>) = object
            .keys
            .iter()
            .filter(differs)
            .partition(|key| matches!(key, Key::Tag(..) | Key::Required(_)));
        // Members of several values, of which there may be more one day, are no reason to refuse an object.
        let lenient = |key: &Key| match key {
            Key::Tag(name, constants) if constants.len() > 1 => Key::Required(name.clone()),
            Key::OptionalTag(name, constants) if constants.len() > 1 => Key::Optional(name.clone()),
            key => key.clone(),
        };
        let all = must.into_iter().chain(may).take(MOST_KEYS);
        all.map(lenient).collect()
    }
}

/// More keys of an object than this are not looked at.
const MOST_KEYS: usize = 32;
/// So many keys of an object are looked into.
const MOST_INSIDE: usize = 4;
/// Objects with the same keys are compared with so many others.
const MOST_COMPARED: usize = 16;

/// The first two alternatives that look the same.
fn alike(union: &Union, decision: &Decision) -> Option<(String, String)> {
    let Decision::Forms(forms) = decision else {
        return None;
    };
    let name = |variant: usize| Some(union.variants.get(variant)?.name.clone());
    forms
        .iter()
        .enumerate()
        .find_map(|(position, (form, variant))| {
            let (_, earlier) = forms
                .iter()
                .take(position)
                .find(|(other, owner)| owner != variant && other == form)?;
            Some((name(*earlier)?, name(*variant)?))
        })
}
