//! Unions inside of an object: `allOf` with a union among its parts, members beside `oneOf`. The alternatives are whole
//! objects: each has the members of all parts.

use std::collections::HashSet;

use super::super::Lowering;
use super::super::components::{Lowered, Nullability, Place};
use super::super::shape::{JsonType, Shape};
use super::expand::{Alternative, Expansion, MOST_ALTERNATIVES, TaggedBy, Unfit};
use super::{Branch, Tags, Variants};
use crate::finding::{Code, Pointer};
use crate::model::{Content, Type};

impl<'d> Lowering<'d> {
    /// The union of the objects that a schema allows; `None` if there is no union in it.
    pub(super) fn distributed(
        &mut self,
        place: &Place<'d>,
        shape: &Shape<'d>,
        hint: &str,
    ) -> Option<Lowered> {
        if shape.all_of.is_empty() && shape.one_of.is_empty() && shape.any_of.is_empty() {
            return None;
        }
        let parts = self.parts(place);
        let unions = match self.unions_in(&parts, place) {
            Unions::None => return None,
            Unions::Around => {
                return Some(Lowered {
                    ty: self.object(place, shape, hint),
                    nullability: self.nullability(place),
                });
            }
            Unions::Inside(unions) => unions,
        };
        let significant = |part: &&Place<'d>| says_something(&Shape::of(part.schema));
        let saying: Vec<&Place<'d>> = parts.iter().filter(significant).collect();
        if let [only] = saying.as_slice()
            && only.pointer != place.pointer
            && !Shape::of(only.schema).has_properties()
        {
            let inner = self.placed((*only).clone(), hint);
            return Some(Lowered {
                nullability: self.nullability(place),
                ..inner
            });
        }
        let mut alternatives = self.product(&parts, unions, place)?;
        let mut discriminators = parts.iter().filter_map(|part| {
            let has_branches = !Shape::of(part.schema).one_of.is_empty()
                || !Shape::of(part.schema).any_of.is_empty();
            let discriminator = part.schema.schema_data.discriminator.as_ref();
            discriminator.filter(|_| has_branches)
        });
        let key = discriminators
            .next()
            .map(|discriminator| discriminator.property_name.clone());
        let key = tagged(&mut alternatives, key);
        Some(self.union_of_objects(place, hint, alternatives, key))
    }

    fn union_of_objects(
        &mut self,
        place: &Place<'d>,
        hint: &str,
        alternatives: Vec<Alternative<'d>>,
        key: Option<String>,
    ) -> Lowered {
        let id = self.reserve();
        let nullability = self.nullability(place);
        self.announce(id, place, nullability);
        let owner = place.name_or(hint).to_owned();
        let mut variants = Variants::default();
        for alternative in alternatives {
            let wanted = super::names::short_and_long(&alternative.name, &owner);
            let word = wanted.first().map_or("", String::as_str);
            let name = format!("{owner} {word}");
            let (parts, pointer) = (&alternative.parts, &alternative.pointer);
            let ty = self.merged_object(parts, pointer, Nullability::NotNull, &name);
            let tags = Tags {
                mapped: alternative.tags,
                implied: alternative.implied,
            };
            variants.add(&wanted, Content::Value(ty), tags);
        }
        self.union_of(id, place, hint, variants, key);
        Lowered {
            ty: Type::Model(id),
            nullability,
        }
    }

    /// Every way to choose one alternative of each union.
    fn product(
        &mut self,
        parts: &[Place<'d>],
        unions: Vec<Vec<Alternative<'d>>>,
        place: &Place<'d>,
    ) -> Option<Vec<Alternative<'d>>> {
        let size = unions.iter().map(Vec::len);
        let size = size.fold(1, usize::saturating_mul);
        if size > MOST_ALTERNATIVES {
            self.warn(
                Code::LargeProduct,
                place.pointer.clone(),
                format!(
                    "the unions in this object make more than {MOST_ALTERNATIVES} alternatives: their members are kept as JSON under `additional_properties`"
                ),
                "write the alternatives down as schemas of their own, in one `oneOf`",
            );
            self.opened.insert(place.pointer.clone());
            return None;
        }
        let mut all = vec![Alternative {
            parts: parts.to_vec(),
            name: String::new(),
            pointer: place.pointer.clone(),
            tags: Vec::new(),
            implied: None,
            tagged_by: TaggedBy::Union,
        }];
        for union in unions {
            let mut next = Vec::new();
            for base in &all {
                for branch in &union {
                    let mut chosen = base.clone();
                    chosen.name.push_str(&branch.name);
                    chosen.parts.extend(branch.parts.iter().cloned());
                    // The branch alone, which others may name, is not what it is here.
                    chosen.pointer.push(branch.pointer.as_str());
                    chosen.tags.extend(branch.tags.iter().cloned());
                    chosen.implied = chosen.implied.or_else(|| branch.implied.clone());
                    if branch.tagged_by != TaggedBy::Union {
                        chosen.tagged_by = branch.tagged_by.clone();
                    }
                    next.push(chosen);
                }
            }
            all = next;
        }
        Some(all)
    }

    /// The unions among the parts of an object. Branches without members only narrow it.
    fn unions_in(&mut self, parts: &[Place<'d>], place: &Place<'d>) -> Unions<'d> {
        let within: HashSet<Pointer> = parts.iter().map(|part| part.pointer.clone()).collect();
        let mut unions = Vec::new();
        let mut is_within = false;
        for part in parts {
            let shape = Shape::of(part.schema);
            if shape.one_of.is_empty() && shape.any_of.is_empty() {
                continue;
            }
            let branches = self.branches(part, &shape);
            // A base whose alternatives extend it is a part of each of them, not a union inside of it.
            let leads_back = |branch: &Branch<'d>| {
                self.parts(&branch.place)
                    .iter()
                    .any(|inner| within.contains(&inner.pointer))
            };
            if branches.list.is_empty() {
                continue;
            }
            if part.pointer != place.pointer && branches.list.iter().any(leads_back) {
                is_within = true;
                continue;
            }
            let mut objects = Vec::new();
            let mut expansion = Expansion::of(&part.pointer);
            for branch in &branches.list {
                match self.objects_in(branch, &mut expansion) {
                    Ok(of_branch) => objects.extend(of_branch),
                    Err(why) => expansion.unfit.push((branch.pointer.clone(), why)),
                }
            }
            let unfit = expansion.unfit;
            if unfit.is_empty() {
                unions.push(objects);
                continue;
            }
            // Other things have no members to add. Alone, they are the schema.
            let has_own = has_members(&shape);
            if parts.len() == 1 && !has_own {
                continue;
            }
            let others = parts.iter().filter(|other| other.pointer != part.pointer);
            let mut others = others.filter(|other| says_something(&Shape::of(other.schema)));
            if others.next().is_none() && !has_own {
                let whole = |branch| self.object_of(branch, self.parts(&branch.place));
                unions.push(branches.list.iter().map(whole).collect());
                continue;
            }
            // Values that several schemas describe are not put together here, but where `allOf` is merged.
            let mut shapes = parts.iter().map(|other| Shape::of(other.schema));
            if !shapes.any(|other| has_members(&other)) {
                continue;
            }
            if objects.is_empty() {
                self.tell_unfit(&part.pointer);
                self.opened.insert(place.pointer.clone());
            } else {
                self.tell_left_out(unfit);
                unions.push(objects);
            }
        }
        match unions.is_empty() {
            false => Unions::Inside(unions),
            true if is_within => Unions::Around,
            true => Unions::None,
        }
    }

    fn tell_unfit(&mut self, union: &Pointer) {
        self.warn(
            Code::MixedUnion,
            union.clone(),
            "the alternatives of this union are no objects, but stand beside members: only the members are known, the rest is kept as JSON under `additional_properties`".to_owned(),
            "let all alternatives be objects",
        );
    }

    fn tell_left_out(&mut self, unfit: Vec<(Pointer, Unfit)>) {
        for (pointer, why) in unfit {
            // Several objects may have the union in them.
            let mut told = self.warnings.iter();
            if told.any(|told| told.code == Code::MixedUnion && told.pointer == pointer) {
                continue;
            }
            let message = match why {
                Unfit::Kind => {
                    "this alternative is no object, but stands beside members: it is left out, and what is received of it is kept as JSON"
                }
                Unfit::TooLarge => {
                    "this alternative has too many unions in it: it is left out, and what is received of it is kept as JSON"
                }
                Unfit::Endless => {
                    "this alternative has the union in it that it is an alternative of: it is left out, and what is received of it is kept as JSON"
                }
            };
            self.warn(
                Code::MixedUnion,
                pointer,
                message.to_owned(),
                "let all alternatives be objects, none of which is an alternative of itself",
            );
        }
    }

    /// A schema and all branches of its `allOf`, and of theirs, each once and before what it is a branch of.
    pub(super) fn parts(&self, place: &Place<'d>) -> Vec<Place<'d>> {
        let mut seen = HashSet::from([place.pointer.clone()]);
        let mut parts = Vec::new();
        let mut open = vec![(place.clone(), 0)];
        while let Some((here, next)) = open.pop() {
            let all_of = Shape::of(here.schema).all_of;
            let Some(branch) = all_of.get(next) else {
                parts.push(here);
                continue;
            };
            let pointer = here.pointer.child("allOf").item(next);
            open.push((here, next + 1));
            if let Some(branch) = self.place(branch, &pointer)
                && seen.insert(branch.pointer.clone())
                && seen.len() <= MOST_PARTS
            {
                open.push((branch, 0));
            }
        }
        parts
    }
}

/// The unions among the parts of an object.
enum Unions<'d> {
    None,
    /// One of which the object is an alternative itself: it is what it extends, not what it may be.
    Around,
    Inside(Vec<Vec<Alternative<'d>>>),
}

/// The key of the discriminator that decides: that of the union, else the one of the unions in its alternatives. What another
/// one says of an alternative is of no use.
fn tagged(alternatives: &mut [Alternative<'_>], key: Option<String>) -> Option<String> {
    let key = key.or_else(|| {
        let mut inner =
            alternatives
                .iter()
                .filter_map(|alternative| match &alternative.tagged_by {
                    TaggedBy::Inner(Some(key)) => Some(key.clone()),
                    TaggedBy::Inner(None) | TaggedBy::Union => None,
                });
        let first = inner.next()?;
        inner.all(|key| key == first).then_some(first)
    });
    for alternative in alternatives {
        if matches!(&alternative.tagged_by, TaggedBy::Inner(inner) if *inner != key) {
            alternative.tags.clear();
            alternative.implied = None;
        }
    }
    key
}

/// Whether a schema describes the members of an object.
fn has_members(shape: &Shape<'_>) -> bool {
    shape.has_properties()
        || shape.additional.is_some()
        || shape.kind.is_some_and(JsonType::is_object)
}

/// Whether a schema says anything of a value beside what its `allOf` says.
fn says_something(shape: &Shape<'_>) -> bool {
    shape.has_properties()
        || !shape.one_of.is_empty()
        || !shape.any_of.is_empty()
        || shape.additional.is_some()
        || shape.items.is_some()
        || !shape.values.is_empty()
        || shape.kind.is_some_and(|kind| !kind.is_object())
}

/// So many schemas are combined; more are a finding of `check`.
const MOST_PARTS: usize = 1000;
