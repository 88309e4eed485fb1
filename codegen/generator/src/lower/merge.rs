//! Several schemas that hold for one value: `allOf`, and a member that several branches define.
//!
//! What one says and another one does not, holds. Of two sets of values the smaller one counts, of two numbers the integer.
//! Objects have the members of all. Where schemas contradict each other, which `check` warns of, the later one counts.

use super::components::{Known, Lowered, Nullability, Place};
use super::schema::not_null;
use super::shape::{JsonType, Shape};
use super::{DEEPEST_SCHEMA, Lowering};
use crate::finding::Pointer;
use crate::model::Type;

/// What is left of several schemas.
pub(super) enum Merged<'d> {
    /// One of them says it all.
    One(Place<'d>),
    /// Objects, whose members belong together.
    Objects(Vec<Place<'d>>),
}

/// Which of two schemas counts.
enum Outcome {
    Former,
    Latter,
    Both,
}

/// More types than this are not made by merging members: a document in which two circles of objects run through each other
/// can ask for their product.
const MOST_MERGED: usize = 2_000;

/// An `allOf` deeper than this is taken for an object.
const DEEPEST_BRANCH: usize = 64;

impl<'d> Lowering<'d> {
    /// The type of a schema that has `allOf`.
    pub(super) fn all_of(&mut self, place: &Place<'d>, shape: &Shape<'d>, hint: &str) -> Lowered {
        let nullability = self.nullability(place);
        let list = place.pointer.child("allOf");
        let branches = shape.all_of.iter().enumerate();
        let places: Vec<Place<'d>> = branches
            .filter_map(|(index, branch)| self.place(branch, &list.item(index)))
            .collect();
        let own = Shape {
            all_of: &[],
            ..shape.clone()
        };
        let adds_members = own.has_properties() || own.additional.is_some();
        let requires = |place: &Place<'d>| !Shape::of(place.schema).required.is_empty();
        let saying: Vec<&Place<'d>> = places.iter().filter(|place| self.says(place)).collect();
        let mute_require = places
            .iter()
            .any(|place| !self.says(place) && requires(place));
        let refined = adds_members || !own.required.is_empty() || mute_require;
        if let [only] = saying.as_slice()
            && !(refined && self.is_object(only, 0))
            && !self.is_heir(place, only)
            && own.values.is_empty()
        {
            let only = (*only).clone();
            let ty = self.placed(only, hint).ty;
            return nullable_unless_null(ty, nullability);
        }
        if adds_members || saying.iter().any(|place| self.is_object(place, 0)) {
            return Lowered {
                ty: self.object(place, shape, hint),
                nullability,
            };
        }
        let mut definitions: Vec<Place<'d>> = saying.into_iter().cloned().collect();
        if own.says_type() {
            definitions.push(place.clone());
        }
        match self.merge(definitions) {
            Some(Merged::One(chosen)) if chosen.pointer != place.pointer => {
                let ty = self.placed(chosen, hint).ty;
                nullable_unless_null(ty, nullability)
            }
            _ => Lowered {
                ty: self.of_kind(place, &own, hint),
                nullability,
            },
        }
    }

    /// What is left of several definitions of one value. `None` for none at all.
    pub(super) fn merge(&self, definitions: Vec<Place<'d>>) -> Option<Merged<'d>> {
        let mut left: Vec<Place<'d>> = Vec::new();
        for next in definitions {
            let outcome = match left.last() {
                None => Outcome::Latter,
                Some(last) => self.outcome(last, &next),
            };
            match outcome {
                Outcome::Former => {}
                Outcome::Latter => left = vec![next],
                Outcome::Both => left.push(next),
            }
        }
        match left.len() {
            0 => None,
            1 => left.pop().map(Merged::One),
            _ => Some(Merged::Objects(left)),
        }
    }

    fn outcome(&self, former: &Place<'d>, latter: &Place<'d>) -> Outcome {
        let (one, other) = (self.core(former), self.core(latter));
        if one.pointer == other.pointer || !self.says(latter) {
            return Outcome::Former;
        }
        if !self.says(former) {
            return Outcome::Latter;
        }
        if self.is_object(former, 0) && self.is_object(latter, 0) {
            return Outcome::Both;
        }
        let (one_shape, other_shape) = (Shape::of(one.schema), Shape::of(other.schema));
        match (one_shape.kind, other_shape.kind) {
            (Some(JsonType::Integer), Some(JsonType::Number)) => Outcome::Former,
            (Some(kind), Some(same)) if kind == same => {
                let (values, others) = (one_shape.values.len(), other_shape.values.len());
                let plainer = other.component.is_none() && other_shape.format.is_none();
                let former = match (values, others) {
                    (0, 0) => match kind {
                        JsonType::Array => other_shape.items.is_none(),
                        _ => plainer && (one.component.is_some() || one_shape.format.is_some()),
                    },
                    (_, 0) => true,
                    (0, _) => false,
                    (values, others) => values < others,
                };
                if former {
                    Outcome::Former
                } else {
                    Outcome::Latter
                }
            }
            _ => Outcome::Latter,
        }
    }

    /// The schema behind those that only add a word to it.
    fn core(&self, place: &Place<'d>) -> Place<'d> {
        let wrapped = self.wrapped(place.clone());
        wrapped
            .into_iter()
            .next_back()
            .unwrap_or_else(|| place.clone())
    }

    /// Whether a schema says of what type a value is.
    fn says(&self, place: &Place<'d>) -> bool {
        let core = self.core(place);
        let shape = Shape::of(core.schema);
        let extensions = &core.schema.schema_data.extensions;
        shape.says_type()
            || !shape.all_of.is_empty()
            || extensions.contains_key("x-timestamp")
            || extensions.contains_key("x-secret")
    }

    /// Whether a schema is one of objects, by itself or by its branches.
    pub(super) fn is_object(&self, place: &Place<'d>, depth: usize) -> bool {
        let core = self.core(place);
        let shape = Shape::of(core.schema);
        if shape.kind == Some(JsonType::Object) || depth > DEEPEST_BRANCH {
            return true;
        }
        let list = core.pointer.child("allOf");
        let mut branches = shape.all_of.iter().enumerate();
        shape.kind.is_none()
            && branches.any(|(index, branch)| {
                self.place(branch, &list.item(index))
                    .is_some_and(|branch| self.is_object(&branch, depth + 1))
            })
    }

    /// The type of a member that several branches define.
    pub(super) fn defined(&mut self, definitions: Vec<Place<'d>>, hint: &str) -> Lowered {
        let nullability = self.common_nullability(&definitions);
        match self.merge(definitions) {
            None => not_null(Type::Any),
            Some(Merged::One(place)) => {
                let ty = self.placed(place, hint).ty;
                nullable_unless_null(ty, nullability)
            }
            Some(Merged::Objects(mut places)) => {
                if self.merged >= MOST_MERGED || self.depth >= DEEPEST_SCHEMA {
                    return match places.pop() {
                        Some(last) => self.placed(last, hint),
                        None => not_null(Type::Any),
                    };
                }
                self.objects(&places, hint)
            }
        }
    }

    /// One object of several. The same ones are one type wherever they meet.
    fn objects(&mut self, places: &[Place<'d>], hint: &str) -> Lowered {
        let mut key = Pointer::root();
        for place in places {
            key.push(place.pointer.as_str());
        }
        if let Some(Known::Lowered(lowered)) = self.known.get(&key) {
            return lowered.clone();
        }
        self.merged += 1;
        self.depth += 1;
        let nullability = self.common_nullability(places);
        let ty = self.merged_object(places, &key, nullability, hint);
        self.depth -= 1;
        let lowered = Lowered { ty, nullability };
        self.known.insert(key, Known::Lowered(lowered.clone()));
        lowered
    }
}

/// What is always null is not nullable besides.
fn nullable_unless_null(ty: Type, nullability: Nullability) -> Lowered {
    if ty == Type::Null {
        return not_null(ty);
    }
    Lowered { ty, nullability }
}
