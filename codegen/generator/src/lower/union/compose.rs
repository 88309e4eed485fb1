//! Unions inside of an object: `allOf` with a union among its parts, members beside `oneOf`. The alternatives are whole
//! objects: each has the members of all parts.

use std::collections::HashSet;

use super::super::Lowering;
use super::super::components::{Lowered, Nullability, Place};
use super::super::shape::{JsonType, Shape};
use super::{Branch, Tags, Variants};
use crate::finding::{Code, Pointer};
use crate::model::{Content, Type};

/// More alternatives than this are not written down.
const MOST_ALTERNATIVES: usize = 64;

/// An object with what has been chosen of its unions.
#[derive(Clone)]
struct Alternative<'d> {
    /// The schemas whose members it has.
    parts: Vec<Place<'d>>,
    name: String,
    pointer: Pointer,
    tags: Vec<String>,
    implied: Option<String>,
}

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
                    nullability: Nullability::of(place.schema.schema_data.nullable),
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
            let nullable = parts.iter().any(|part| part.schema.schema_data.nullable);
            return Some(Lowered {
                nullability: inner.nullability.or(Nullability::of(nullable)),
                ..inner
            });
        }
        let alternatives = self.product(&parts, unions, place)?;
        let mut discriminators = parts.iter().filter_map(|part| {
            let has_branches = !Shape::of(part.schema).one_of.is_empty()
                || !Shape::of(part.schema).any_of.is_empty();
            let discriminator = part.schema.schema_data.discriminator.as_ref();
            discriminator.filter(|_| has_branches)
        });
        let key = discriminators
            .next()
            .map(|discriminator| discriminator.property_name.clone());
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
        let nullability = Nullability::of(place.schema.schema_data.nullable);
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

    /// Every way to choose one alternative of each union, and of the unions within them.
    fn product(
        &mut self,
        parts: &[Place<'d>],
        unions: Vec<Vec<Branch<'d>>>,
        place: &Place<'d>,
    ) -> Option<Vec<Alternative<'d>>> {
        let size = unions.iter().map(Vec::len).product::<usize>();
        if size > MOST_ALTERNATIVES {
            self.warn(
                Code::LargeProduct,
                place.pointer.clone(),
                format!(
                    "the unions in this object make {size} alternatives, more than {MOST_ALTERNATIVES}: their members are kept as JSON under `additional_properties`"
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
        }];
        for union in unions {
            let mut next = Vec::new();
            for base in &all {
                for branch in &union {
                    let mut chosen = base.clone();
                    let name = self.long_name(branch);
                    chosen.name.push_str(&name);
                    let branch_parts = self.parts(&branch.place);
                    chosen.parts.extend(branch_parts);
                    chosen.pointer = if base.name.is_empty() {
                        branch.pointer.clone()
                    } else {
                        base.pointer.child(&branch.pointer.to_string())
                    };
                    chosen.tags.extend(branch.tags.iter().cloned());
                    chosen.implied = chosen
                        .implied
                        .or_else(|| branch.place.component.map(str::to_owned));
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
            let is_object = |branch: &Branch<'d>| self.is_object_branch(branch);
            if branches.list.iter().all(is_object) {
                unions.push(branches.list);
                continue;
            }
            // Other things have no members to add. Alone, they are the schema.
            if parts.len() == 1 {
                continue;
            }
            let others = parts.iter().filter(|other| other.pointer != part.pointer);
            let mut others = others.filter(|other| says_something(&Shape::of(other.schema)));
            if others.next().is_none() {
                unions.push(branches.list);
                continue;
            }
            // Values that several schemas describe are not put together here, but where `allOf` is merged.
            let mut objects = parts.iter().map(|other| Shape::of(other.schema));
            if !objects.any(|other| has_members(&other)) {
                continue;
            }
            self.warn(
                Code::MixedUnion,
                part.pointer.clone(),
                "the alternatives of this union are no objects, but stand beside members: only the members are known, the rest is kept as JSON under `additional_properties`".to_owned(),
                "let all alternatives be objects",
            );
            self.opened.insert(place.pointer.clone());
        }
        match unions.is_empty() {
            false => Unions::Inside(unions),
            true if is_within => Unions::Around,
            true => Unions::None,
        }
    }

    fn is_object_branch(&self, branch: &Branch<'d>) -> bool {
        if branch.constant.is_some() {
            return false;
        }
        let parts = self.parts(&branch.place);
        parts.iter().all(|part| {
            let shape = Shape::of(part.schema);
            shape.one_of.is_empty()
                && shape.any_of.is_empty()
                && shape.kind.is_none_or(JsonType::is_object)
        })
    }

    /// A schema and all branches of its `allOf`, and of theirs, each once and before what it is a branch of.
    fn parts(&self, place: &Place<'d>) -> Vec<Place<'d>> {
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
    Inside(Vec<Vec<Branch<'d>>>),
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
