//! `oneOf`, `anyOf` and `discriminator`: one of several types.
//!
//! Both keywords mean the same here, but that a value of `anyOf` may be several at once. How a reader tells the alternatives apart is decided in `decide`, when all models
//! are known.

mod branches;
mod compose;
mod decide;
mod expand;
mod files;
mod forms;
mod inherit;
mod names;
mod objects;
mod open_enum;

use std::collections::HashSet;

pub(super) use decide::KnownTag;
pub(super) use inherit::Children;

use self::branches::{Branch, Branches};
use super::Lowering;
use super::components::{Lowered, Nullability, Place};
use super::shape::Shape;
use crate::finding::{Code, Finding, Pointer};
use crate::model::{
    Content, Decision, Indirection, Model, ModelId, ModelKind, Others, Type, Union, UnionVariant,
};

/// What the document says of the tags of a union.
pub(super) struct Discriminator {
    key: String,
    /// For each variant.
    tags: Vec<Tags>,
}

/// The names that an alternative has for a discriminator.
#[derive(Default)]
struct Tags {
    /// By the mapping.
    mapped: Vec<String>,
    /// By its component, unless the mapping or its own members say otherwise.
    implied: Option<String>,
}

impl<'d> Lowering<'d> {
    /// The type of a schema that is a union or has one in it; `None` for other schemas.
    pub(super) fn composed(
        &mut self,
        place: &Place<'d>,
        shape: &Shape<'d>,
        hint: &str,
    ) -> Option<Lowered> {
        if shape.one_of.is_empty() && shape.any_of.is_empty() {
            return self
                .inherited(place, hint)
                .or_else(|| self.distributed(place, shape, hint));
        }
        let branches = self.branches(place, shape);
        if branches.list.is_empty() {
            // Only null, or what narrows a value without giving it another type.
            return (!branches.is_narrowing).then(|| branches.lowered(Type::Any));
        }
        if self.has_own_members(place, shape, &branches) {
            return self.distributed(place, shape, hint);
        }
        Some(self.alternatives(place, hint, &branches))
    }

    /// One of several types, or a simpler type that is the same.
    fn alternatives(&mut self, place: &Place<'d>, hint: &str, branches: &Branches<'d>) -> Lowered {
        if let Some(ty) = self.open_enum(place, hint, branches) {
            return branches.lowered(ty);
        }
        if let [only] = branches.list.as_slice()
            && only.constant.is_none()
        {
            let inner = self.placed(only.place.clone(), hint);
            return Lowered {
                nullability: branches.nullability.or(inner.nullability),
                ..inner
            };
        }
        let id = self.reserve();
        if Shape::of(place.schema).one_of.is_empty() {
            self.inclusive.insert(id);
        }
        self.announce(id, place, branches.nullability);
        let owner = place.name_or(hint).to_owned();
        let mut variants = Variants::default();
        let mut nullability = branches.nullability;
        for branch in &branches.list {
            let ((name, content), inner) = self.alternative_of(branch, &owner);
            nullability = nullability.or(inner);
            variants.add(&name, content, branch.tags());
        }
        self.announce(id, place, nullability);
        self.check_mapping(place);
        let discriminator = place.schema.schema_data.discriminator.as_ref();
        let key = discriminator.map(|discriminator| discriminator.property_name.clone());
        self.union_of(id, place, hint, variants, key);
        Lowered {
            ty: Type::Model(id),
            nullability,
        }
    }

    /// The names that an alternative may have, what it holds, and whether that may be null.
    fn alternative_of(
        &mut self,
        branch: &Branch<'d>,
        owner: &str,
    ) -> ((Vec<String>, Content), Nullability) {
        if let Some(constant) = &branch.constant {
            let title = branch
                .constant_data()
                .and_then(|data| data.title.as_deref());
            let name = names::of_constant(constant, title);
            let content = Content::Constant(constant.clone());
            return ((vec![name], content), Nullability::NotNull);
        }
        let wanted = self.wanted_names(branch, owner);
        let word = wanted.first().map_or("", String::as_str);
        let inner = self.placed(branch.place.clone(), &format!("{owner} {word}"));
        self.refuse_lenient_timestamp(&inner.ty, &branch.pointer);
        ((wanted, Content::Value(inner.ty)), inner.nullability)
    }

    /// Fills in a reserved model with a union.
    fn union_of(
        &mut self,
        id: ModelId,
        place: &Place<'d>,
        hint: &str,
        variants: Variants,
        key: Option<String>,
    ) {
        // Alternatives that are the same type are one, after all.
        if let [only] = variants.list.as_slice()
            && let Content::Value(ty) = &only.content
        {
            self.finish(id, place, hint, ModelKind::Alias(ty.clone()));
            return;
        }
        if let Some(key) = key {
            let tags = variants.tags;
            self.discriminators.insert(id, Discriminator { key, tags });
        }
        let union = Union {
            variants: variants.list,
            decision: Decision::Forms(Vec::new()),
            others: Others::Kept,
        };
        self.finish(id, place, hint, ModelKind::Union(union));
    }

    /// Whether the schema has members beside its alternatives that these do not have themselves.
    fn has_own_members(
        &self,
        place: &Place<'d>,
        shape: &Shape<'d>,
        branches: &Branches<'d>,
    ) -> bool {
        if !shape.has_properties() && !shape.has_additional() && shape.all_of.is_empty() {
            return false;
        }
        let own = self.members(place);
        if shape.has_additional() {
            let theirs = |branch: &Branch<'d>| self.members(&branch.place).has_additional();
            let mut list = branches.list.iter();
            return list.all(|branch| self.is_object(&branch.place, 0))
                && !branches.list.iter().all(theirs);
        }
        let names: HashSet<&str> = own.names().collect();
        if names.is_empty() && shape.all_of.is_empty() {
            return false;
        }
        branches.list.iter().any(|branch| {
            let theirs = self.members(&branch.place);
            !names.iter().all(|name| theirs.property(name).is_some())
        })
    }

    /// A schema and what it only adds a word to: the branch of an `allOf` that has no other.
    pub(super) fn wrapped(&self, place: Place<'d>) -> Vec<Place<'d>> {
        let mut all = vec![place];
        while let Some(last) = all.last().filter(|_| all.len() < MOST_WRAPPERS) {
            let shape = Shape::of(last.schema);
            let [only] = shape.all_of else { break };
            let pointer = last.pointer.child("allOf").item(0);
            match self.place(only, &pointer) {
                Some(inner) if !shape.has_properties() && !self.is_heir(last, &inner) => {
                    all.push(inner);
                }
                _ => break,
            }
        }
        all
    }

    /// What a schema says in the end, without those that only add a word to it.
    fn unwrapped(&self, place: Place<'d>) -> Place<'d> {
        self.wrapped(place.clone()).pop().unwrap_or(place)
    }

    /// How readers tell the alternatives of all unions apart.
    pub(super) fn decide(&mut self, models: &mut [Model]) {
        let decided = decide::settle(models, &self.discriminators, &self.inclusive);
        self.tags = decided.tags;
        for same in decided.same {
            let Some(pointer) = Pointer::parse(&same.pointer) else {
                continue;
            };
            let first = same.first;
            let others: Vec<String> = same.others.iter().map(|name| format!("`{name}`")).collect();
            let others = others.join(", ");
            self.warn(
                Code::AlikeAlternatives,
                pointer,
                format!("a reader cannot tell {others} from `{first}`: what is received is always taken for `{first}`"),
                "give the union a discriminator, or let each alternative require a property that the others do not have",
            );
        }
    }

    fn warn(&mut self, code: Code, pointer: Pointer, message: String, help: &str) {
        self.warnings.push(Finding::new(
            code,
            self.document.file.clone(),
            pointer,
            message,
            help,
        ));
    }
}

/// The alternatives of a union that is being made.
#[derive(Default)]
struct Variants {
    taken: HashSet<String>,
    list: Vec<UnionVariant>,
    tags: Vec<Tags>,
}

impl Variants {
    /// Adds an alternative, unless an earlier one holds the same. The wanted names are tried in turn.
    fn add(&mut self, wanted: &[String], content: Content, tags: Tags) {
        let same = self.list.iter().position(|other| other.content == content);
        if let Some(earlier) = same.and_then(|position| self.tags.get_mut(position)) {
            let new = tags.mapped.into_iter();
            let new: Vec<String> = new.filter(|tag| !earlier.mapped.contains(tag)).collect();
            earlier.mapped.extend(new);
            return;
        }
        let last = wanted.last().map_or("Other", String::as_str);
        let numbered = (2_u32..).map(|number| format!("{last}{number}"));
        let name = wanted
            .iter()
            .cloned()
            .chain(numbered)
            .find(|name| name != "Unknown" && self.taken.insert(name.clone()))
            .unwrap_or_default();
        self.list.push(UnionVariant {
            name,
            content,
            indirection: Indirection::Inline,
            tag: None,
        });
        self.tags.push(tags);
    }
}

impl Branches<'_> {
    fn lowered(&self, ty: Type) -> Lowered {
        Lowered {
            ty,
            nullability: self.nullability,
        }
    }
}

impl Nullability {
    fn is_null(self) -> bool {
        self == Self::Nullable
    }
}

/// So many schemas that only add a word to another one are looked through.
const MOST_WRAPPERS: usize = 1000;
