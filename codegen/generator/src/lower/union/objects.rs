//! Objects among the alternatives of a union, and the keys that tell them apart.

use std::collections::{HashMap, HashSet};

use super::forms::{Viewer, differ};
use crate::model::{Form, Key, ModelId};

/// The objects among the forms of a union.
#[derive(Default)]
pub(super) struct Objects {
    all: Vec<Object>,
    /// By name the objects that have a key of it, and which of their keys it is.
    having: HashMap<String, Vec<(usize, usize)>>,
}

struct Object {
    variant: usize,
    /// The struct, if it is one.
    id: Option<ModelId>,
    keys: Vec<Key>,
    names: HashMap<String, usize>,
}

impl Object {
    /// Whether it keeps members that it does not name.
    fn is_open(&self, viewer: &Viewer<'_>) -> bool {
        self.id.is_none_or(|id| viewer.is_open(id))
    }

    fn key(&self, name: &str) -> Option<&Key> {
        self.names
            .get(name)
            .and_then(|position| self.keys.get(*position))
    }

    /// The keys, of which no two have one name.
    fn distinct(&self) -> impl Iterator<Item = &Key> {
        let positions = self.names.values();
        positions.filter_map(|position| self.keys.get(*position))
    }

    /// The keys that may exclude other objects.
    fn must(&self) -> impl Iterator<Item = &Key> {
        let keys = self.keys.iter();
        keys.filter(|key| matches!(key, Key::Required(_) | Key::Tag(..)))
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
            Self::Others => "",
        }
    }

    /// The key without what is no reason to refuse an object: members of several values may have more of them one day.
    fn lenient(&self) -> Self {
        match self {
            Self::Tag(name, constants) if constants.len() > 1 => Self::Required(name.clone()),
            Self::OptionalTag(name, constants) if constants.len() > 1 => {
                Self::Optional(name.clone())
            }
            key => key.clone(),
        }
    }

    /// Whether no value has both keys, since it would have to be two constants at once.
    fn contradicts(&self, theirs: Option<&Self>) -> bool {
        let (Self::Tag(_, ours), Some(Self::Tag(_, theirs))) = (self, theirs) else {
            return false;
        };
        ours.iter().all(|constant| !theirs.contains(constant))
    }

    /// Whether no value of an object passes for one of ours, if this key of ours is looked at. `theirs` is what the object has under
    /// the same name.
    fn excludes(&self, theirs: Option<&Self>) -> bool {
        match (self, theirs) {
            (Self::Required(_) | Self::Tag(..), None) => true,
            (Self::Tag(_, ours), Some(Self::Tag(_, theirs) | Self::OptionalTag(_, theirs))) => {
                ours.iter().all(|constant| !theirs.contains(constant))
            }
            _ => false,
        }
    }
}

impl Objects {
    pub(super) fn add(
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
        let names = names.map(|(position, key)| (key.name().to_owned(), position));
        let names: HashMap<String, usize> = names.collect();
        for (name, key) in &names {
            let having = self.having.entry(name.clone()).or_default();
            having.push((self.all.len(), *key));
        }
        self.all.push(Object {
            variant,
            id,
            keys,
            names,
        });
    }

    /// A key that all objects must have, with constants that no two variants share.
    pub(super) fn common_tag(&self, variants: usize) -> Option<(String, Vec<Vec<String>>)> {
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

    /// Whether a value may be two of the objects at once, of which neither has a place for all of its members.
    pub(super) fn overlap(&self, viewer: &Viewer<'_>) -> bool {
        // Nothing is lost where both keep what they do not name.
        let is_open = |object: &Object| object.is_open(viewer);
        if self.all.iter().all(is_open) {
            return false;
        }
        // Values are read more slowly for it, and none loses a member.
        if self.all.len() > MOST_PAIRED {
            return true;
        }
        let has_more = |one: &Object, other: &Object| {
            let mut keys = one.keys.iter();
            keys.any(|key| other.key(key.name()).is_none())
        };
        let mut pairs = self.all.iter().enumerate().flat_map(|(position, one)| {
            let others = self.all.get(position + 1..).into_iter().flatten();
            others.map(move |other| (one, other))
        });
        pairs.any(|(one, other)| {
            one.variant != other.variant
                && !(is_open(one) && is_open(other))
                && has_more(one, other)
                && has_more(other, one)
                && one
                    .keys
                    .iter()
                    .all(|key| !key.contradicts(other.key(key.name())))
        })
    }

    /// For each object all of its keys, and what tells it apart inside of them.
    pub(super) fn whole(&self, viewer: &Viewer<'_>) -> Vec<(Vec<Key>, usize)> {
        let objects = self.all.iter().map(|object| {
            let keys = object.keys.iter().map(Key::lenient);
            (keys.collect(), object.variant)
        });
        let mut all: Vec<(Vec<Key>, usize)> = objects.collect();
        self.look_inside(viewer, &vec![true; all.len()], &mut all);
        for (object, (keys, _)) in self.all.iter().zip(&mut all) {
            if object.is_open(viewer) {
                keys.push(Key::Others);
            }
        }
        all
    }

    /// For each object the keys that are worth a look.
    pub(super) fn told_apart(&self, viewer: &Viewer<'_>) -> Vec<(Vec<Key>, usize)> {
        if let [only] = self.all.as_slice() {
            return vec![(Vec::new(), only.variant)];
        }
        let unclear = self.unclear();
        let mut same: HashMap<&Key, usize> = HashMap::new();
        for key in self.all.iter().flat_map(Object::distinct) {
            *same.entry(key).or_default() += 1;
        }
        let mut all: Vec<(Vec<Key>, usize)> = Vec::with_capacity(self.all.len());
        for (position, object) in self.all.iter().enumerate() {
            let keys = if unclear.get(position) == Some(&true) {
                self.many(object, &same)
            } else {
                self.few(object)
            };
            all.push((keys, object.variant));
        }
        self.look_inside(viewer, &unclear, &mut all);
        self.look_deeper(viewer, &mut all);
        all
    }

    /// Tells objects that still look the same apart by the keys of an object within them, if that tells all of them apart.
    fn look_deeper(&self, viewer: &Viewer<'_>, all: &mut [(Vec<Key>, usize)]) {
        let mut by_keys: HashMap<Vec<Key>, Vec<usize>> = HashMap::new();
        for (position, (keys, _)) in all.iter().enumerate() {
            by_keys.entry(keys.clone()).or_default().push(position);
        }
        for (keys, positions) in by_keys {
            let objects: Vec<&Object> = positions
                .iter()
                .filter_map(|position| self.all.get(*position))
                .collect();
            let [first, _, ..] = objects.as_slice() else {
                continue;
            };
            if objects.len() > MOST_COMPARED {
                continue;
            }
            let names = first.keys.iter().map(Key::name);
            let found = names
                .take(MOST_KEYS)
                .filter(|name| !matches!(find(&keys, name), Some(Key::Tag(..) | Key::Of(..))))
                .find_map(|name| Some((name, inside(viewer, &objects, name)?)));
            let Some((name, inside)) = found else {
                continue;
            };
            for (position, inner) in positions.into_iter().zip(inside) {
                let Some((keys, _)) = all.get_mut(position) else {
                    continue;
                };
                keys.retain(|key| key.name() != name || matches!(key, Key::Required(_)));
                keys.push(Key::Of(name.to_owned(), vec![Form::Object(inner)]));
            }
        }
    }

    /// Tells objects that pass for each other apart by what the keys that they share hold.
    fn look_inside(&self, viewer: &Viewer<'_>, unclear: &[bool], all: &mut [(Vec<Key>, usize)]) {
        let plain: Vec<(Vec<Key>, usize)> = all.to_vec();
        let mut by_keys: HashMap<&[Key], Vec<usize>> = HashMap::new();
        for (position, (keys, _)) in plain.iter().enumerate() {
            by_keys.entry(keys).or_default().push(position);
        }
        let objects = self.all.iter().zip(unclear).enumerate();
        for (position, (object, _)) in objects.filter(|(_, (_, unclear))| **unclear) {
            let Some((keys, _)) = all.get_mut(position) else {
                continue;
            };
            // Those that look the same need it most.
            let same = by_keys.get(keys.as_slice()).into_iter().flatten().copied();
            let having = object.keys.iter().flat_map(|key| self.having(key));
            let sharing = having.map(|(other, _)| *other).take(MOST_SHARING);
            let mut seen = HashSet::new();
            let alike = same
                .chain(sharing)
                .filter(|other| seen.insert(*other) && self.pass(position, *other))
                .filter_map(|other| self.all.get(other))
                .take(MOST_COMPARED);
            let mut inside: Vec<Key> = Vec::new();
            for other in alike {
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
                    if !ours.is_empty() && !ours.contains(&Form::Any) && differ(&ours, &theirs) {
                        inside.push(Key::Of(name.to_owned(), ours));
                    }
                }
            }
            keys.retain(|key| {
                let is_inside = inside.iter().any(|known| known.name() == key.name());
                !(is_inside && matches!(key, Key::Optional(_)))
            });
            keys.extend(inside);
        }
    }

    /// Whether a value of one of two objects passes for the other.
    fn pass(&self, one: usize, other: usize) -> bool {
        let passes = |one, other| {
            let other = self.all.get(other);
            other.is_some_and(|other| self.passes(one, other))
        };
        passes(one, other) || passes(other, one)
    }

    /// For each object whether it passes for one of another variant, or such a one passes for it: few keys are not enough then.
    fn unclear(&self) -> Vec<bool> {
        let mut unclear = vec![false; self.all.len()];
        for (own, object) in self.all.iter().enumerate() {
            // What does not have a key is excluded by it, so it is enough to look at what has the rarest.
            let having = object.must().map(|key| self.having(key));
            let rarest = having.min_by_key(|having| having.len());
            let some = rarest.into_iter().flatten().map(|(other, _)| *other);
            let all = 0..rarest.map_or(self.all.len(), |_| 0);
            for other in some.chain(all) {
                let news = [own, other].map(|one| unclear.get(one) == Some(&false));
                if news != [false, false] && self.passes(other, object) {
                    for one in [own, other] {
                        if let Some(unclear) = unclear.get_mut(one) {
                            *unclear = true;
                        }
                    }
                }
            }
        }
        unclear
    }

    /// Whether a value of another variant passes for an object, whatever is looked at.
    fn passes(&self, other: usize, object: &Object) -> bool {
        self.all.get(other).is_some_and(|other| {
            let mut must = object.must();
            other.variant != object.variant && !must.any(|key| key.excludes(other.key(key.name())))
        })
    }

    fn having(&self, key: &Key) -> &[(usize, usize)] {
        self.having.get(key.name()).map_or(&[], Vec::as_slice)
    }

    /// As few keys as tell an object from all others, of which none passes for it.
    fn few(&self, object: &Object) -> Vec<Key> {
        if self.all.iter().all(|other| other.variant == object.variant) {
            return Vec::new();
        }
        // Only what has a key can be left when it is looked at.
        let first = |key: &Key| {
            let having = self.having(key).iter();
            let others = having.filter_map(|(other, theirs)| {
                let other = self.all.get(*other)?;
                let is_left =
                    other.variant != object.variant && !key.excludes(other.keys.get(*theirs));
                is_left.then_some(other)
            });
            others.collect()
        };
        let mut few = Vec::new();
        let mut best = fewest(object, first);
        while let Some((key, left)) = best {
            few.push(key.clone());
            let next = |key: &Key| {
                let others = left.iter().copied();
                others
                    .filter(|other| !key.excludes(other.key(key.name())))
                    .collect()
            };
            best = fewest(object, next).filter(|(_, fewer)| fewer.len() < left.len());
        }
        few
    }

    /// All keys that differ between the objects. `same` counts those that have a key.
    fn many(&self, object: &Object, same: &HashMap<&Key, usize>) -> Vec<Key> {
        let differs = |key: &&Key| same.get(key) != Some(&self.all.len());
        let (must, may): (Vec<&Key>, Vec<&Key>) = object
            .keys
            .iter()
            .filter(differs)
            .partition(|key| matches!(key, Key::Tag(..) | Key::Required(_)));
        let all = must.into_iter().chain(may).take(MOST_KEYS);
        all.map(Key::lenient).collect()
    }
}

fn find<'k>(keys: &'k [Key], name: &str) -> Option<&'k Key> {
    keys.iter().find(|key| key.name() == name)
}

/// The keys of the object that each of the objects has under a name, if they tell all of them apart.
fn inside(viewer: &Viewer<'_>, objects: &[&Object], name: &str) -> Option<Vec<Vec<Key>>> {
    let all = objects.iter().map(|object| viewer.inside(object.id?, name));
    let all = all.collect::<Option<Vec<Vec<Key>>>>()?;
    let pairs = all.iter().zip(objects).enumerate();
    let is_clear = pairs.clone().all(|(position, (keys, object))| {
        let others = pairs.clone().skip(position + 1);
        others
            .filter(|(_, (_, other))| other.variant != object.variant)
            .all(|(_, (others, _))| are_apart(keys, others) && are_apart(others, keys))
    });
    let telling = |keys: &Vec<Key>| {
        let keys = keys.iter().map(Key::lenient);
        keys.filter(|key| !matches!(key, Key::Optional(_)))
            .take(MOST_KEYS)
            .collect()
    };
    is_clear.then(|| all.iter().map(telling).collect())
}

/// Whether a value that has all of their required keys cannot have all of ours.
fn are_apart(ours: &[Key], theirs: &[Key]) -> bool {
    ours.iter()
        .take(MOST_KEYS)
        .any(|key| match (key.lenient(), find(theirs, key.name())) {
            (
                Key::Tag(_, ours) | Key::OptionalTag(_, ours),
                Some(Key::Tag(_, theirs) | Key::OptionalTag(_, theirs)),
            ) => ours.iter().all(|constant| !theirs.contains(constant)),
            (Key::Tag(..) | Key::Required(_), None) => true,
            _ => false,
        })
}

/// The key of an object that leaves the fewest others, the first of several, and those.
fn fewest<'o>(
    object: &'o Object,
    left: impl Fn(&Key) -> Vec<&'o Object>,
) -> Option<(&'o Key, Vec<&'o Object>)> {
    let keys = object.must().map(|key| (key, left(key)));
    keys.min_by_key(|(_, left)| left.len())
}

/// Of more objects than this, it is not asked whether two overlap: it is taken for granted.
const MOST_PAIRED: usize = 200;
/// More keys of an object than this are not looked at.
const MOST_KEYS: usize = 32;
/// So many keys of an object are looked into.
const MOST_INSIDE: usize = 4;
/// Objects that pass for each other are compared with so many others,
const MOST_COMPARED: usize = 16;
/// which are found among so many that have a key of theirs.
const MOST_SHARING: usize = 256;
