//! The objects that an alternative of a union may be: itself, or one for each alternative of the unions in it.

use super::super::Lowering;
use super::super::components::Place;
use super::super::shape::{JsonType, Shape};
use super::Branch;
use crate::finding::Pointer;

/// More alternatives than this are not written down.
pub(super) const MOST_ALTERNATIVES: usize = 64;

/// An object with what has been chosen of its unions.
#[derive(Clone)]
pub(super) struct Alternative<'d> {
    /// The schemas whose members it has.
    pub(super) parts: Vec<Place<'d>>,
    pub(super) name: String,
    pub(super) pointer: Pointer,
    pub(super) tags: Vec<String>,
    pub(super) implied: Option<String>,
    pub(super) tagged_by: TaggedBy,
}

/// Which discriminator knows an alternative by its tags.
#[derive(Clone, PartialEq, Eq)]
pub(super) enum TaggedBy {
    /// That of the union.
    Union,
    /// That of a union in it, if this has one.
    Inner(Option<String>),
}

/// Why an alternative is no object.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Unfit {
    /// Its values are none.
    Kind,
    /// It is an alternative of itself.
    Endless,
    /// There are more unions in it than are looked into.
    TooLarge,
}

/// What is known while the objects of one union are looked for.
pub(super) struct Expansion {
    /// The unions that lead to where it is.
    open: Vec<Pointer>,
    /// The alternatives that are no objects.
    pub(super) unfit: Vec<(Pointer, Unfit)>,
    /// How many more alternatives are looked at: each may have several unions in it, all of which say no in the end.
    left: usize,
}

impl Expansion {
    pub(super) fn of(union: &Pointer) -> Self {
        Self {
            open: vec![union.clone()],
            unfit: Vec::new(),
            left: MOST_LOOKS,
        }
    }
}

impl<'d> Lowering<'d> {
    /// The objects that a branch may be: at most one more than are written down. What is no object in the
    /// unions within it is noted.
    pub(super) fn objects_in(
        &self,
        branch: &Branch<'d>,
        expansion: &mut Expansion,
    ) -> Result<Vec<Alternative<'d>>, Unfit> {
        let parts = self.parts(&branch.place);
        let is_object = |part: &Place<'d>| {
            let kind = Shape::of(part.schema).kind;
            kind.is_none_or(JsonType::is_object)
        };
        if branch.constant.is_some() || !parts.iter().all(is_object) {
            return Err(Unfit::Kind);
        }
        let mut all = vec![self.object_of(branch, parts.clone())];
        for part in &parts {
            let shape = Shape::of(part.schema);
            if shape.one_of.is_empty() && shape.any_of.is_empty() {
                continue;
            }
            if expansion.open.contains(&part.pointer) {
                return Err(Unfit::Endless);
            }
            expansion.open.push(part.pointer.clone());
            let inner = self.inner(part, &shape, expansion);
            expansion.open.pop();
            let inner = inner?;
            if !inner.is_empty() {
                // A union without members of its own says nothing that a name could tell.
                let says = shape.has_properties() || parts.len() > 1;
                all = chosen(&all, &inner, says);
            }
        }
        Ok(all)
    }

    /// The same of a branch that is taken as it stands.
    pub(super) fn object_of(&self, branch: &Branch<'d>, parts: Vec<Place<'d>>) -> Alternative<'d> {
        Alternative {
            parts,
            name: self.long_name(branch),
            pointer: branch.pointer.clone(),
            tags: branch.tags.clone(),
            implied: branch.place.component.map(str::to_owned),
            tagged_by: TaggedBy::Union,
        }
    }

    fn inner(
        &self,
        part: &Place<'d>,
        shape: &Shape<'d>,
        expansion: &mut Expansion,
    ) -> Result<Vec<Alternative<'d>>, Unfit> {
        let discriminator = part.schema.schema_data.discriminator.as_ref();
        let key = discriminator.map(|discriminator| discriminator.property_name.clone());
        let (mut all, mut none) = (Vec::new(), None);
        for branch in self.branches(part, shape).list {
            if all.len() > MOST_ALTERNATIVES {
                break;
            }
            let Some(left) = expansion.left.checked_sub(1) else {
                return Err(Unfit::TooLarge);
            };
            expansion.left = left;
            match self.objects_in(&branch, expansion) {
                Ok(objects) => all.extend(objects.into_iter().map(|mut object| {
                    if object.tagged_by == TaggedBy::Union {
                        object.tagged_by = TaggedBy::Inner(key.clone());
                    }
                    object
                })),
                Err(why) => {
                    none = Some(why);
                    expansion.unfit.push((branch.pointer, why));
                }
            }
        }
        // A union that only narrows what stands beside it has no alternatives, and is no reason against it.
        match none {
            Some(why) if all.is_empty() => Err(why),
            _ => Ok(all),
        }
    }
}

/// Every object with every choice of a union in it.
fn chosen<'d>(
    all: &[Alternative<'d>],
    inner: &[Alternative<'d>],
    says: bool,
) -> Vec<Alternative<'d>> {
    let pairs = all
        .iter()
        .flat_map(|outer| inner.iter().map(move |inner| (outer, inner)));
    let both = pairs.map(|(outer, inner)| Alternative {
        parts: [&outer.parts[..], &inner.parts[..]].concat(),
        name: if says {
            outer.name.clone() + &inner.name
        } else {
            inner.name.clone()
        },
        pointer: outer.pointer.child(&inner.pointer.to_string()),
        ..inner.clone()
    });
    both.take(MOST_ALTERNATIVES + 1).collect()
}

/// More alternatives of alternatives than this are not looked at.
const MOST_LOOKS: usize = 4 * MOST_ALTERNATIVES;
