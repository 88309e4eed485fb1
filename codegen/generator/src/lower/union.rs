//! `oneOf` without discriminator: told apart by JSON kind, or by the keys that an object must have.

use super::Lowering;
use super::components::{Lowered, Nullability, Place};
use super::shape::{JsonType, Shape};
use crate::model::{ModelKind, Type, Union, UnionTest, UnionVariant};
use crate::naming::{self, Allocator};

impl<'d> Lowering<'d> {
    pub(super) fn union(&mut self, place: &Place<'d>, shape: &Shape<'d>, hint: &str) -> Lowered {
        let id = self.reserve();
        let nullability = self.nullability(place, shape);
        self.announce(id, place, nullability);
        let owner = place.name_or(hint).to_owned();
        let mut names = Allocator::default();
        let mut variants = Vec::with_capacity(shape.one_of.len());
        for (index, branch) in shape.one_of.iter().enumerate() {
            let pointer = place.pointer.child("oneOf").item(index);
            let Some(branch_place) = self.place(branch, &pointer) else {
                continue;
            };
            let test = self.test(&branch_place);
            let word = kind_word(&test);
            let ty = self.schema(branch, &pointer, &format!("{owner} {word}")).ty;
            self.refuse_lenient_timestamp(&ty, &pointer);
            let wanted = branch_place.component.unwrap_or(word);
            variants.push(UnionVariant {
                name: names.allocate(&naming::type_name(wanted), |name, attempt| {
                    format!("{name}{attempt}")
                }),
                ty,
                test,
            });
        }
        // The more keys an object must have, the earlier it is tried.
        variants.sort_by_key(|variant| match &variant.test {
            UnionTest::Object(keys) => usize::MAX - keys.len(),
            _ => 0,
        });
        self.finish(id, place, hint, ModelKind::Union(Union { variants }));
        Lowered {
            ty: Type::Model(id),
            nullability,
        }
    }

    /// Null is a value of a union when the union or one of its branches says so. No variant holds it.
    fn nullability(&self, place: &Place<'d>, shape: &Shape<'d>) -> Nullability {
        let pointer = place.pointer.child("oneOf");
        let branches = shape.one_of.iter().enumerate();
        branches
            .filter_map(|(index, branch)| self.place(branch, &pointer.item(index)))
            .flat_map(|branch| self.wrapped(branch))
            .map(|branch| Nullability::of(branch.schema.schema_data.nullable))
            .fold(
                Nullability::of(place.schema.schema_data.nullable),
                Nullability::or,
            )
    }

    /// A schema and what it only adds a word to: the branch of an `allOf` that has no other.
    pub(super) fn wrapped(&self, place: Place<'d>) -> Vec<Place<'d>> {
        let mut all = vec![place];
        while let Some(last) = all.last().filter(|_| all.len() < MOST_WRAPPERS) {
            let shape = Shape::of(last.schema);
            let [only] = shape.all_of else { break };
            let pointer = last.pointer.child("allOf").item(0);
            match self.place(only, &pointer) {
                Some(inner) if !shape.has_properties() => all.push(inner),
                _ => break,
            }
        }
        all
    }

    fn test(&self, branch: &Place<'d>) -> UnionTest {
        let wrapped = self.wrapped(branch.clone());
        let branch = wrapped.last().unwrap_or(branch);
        let shape = Shape::of(branch.schema);
        match shape.kind {
            Some(JsonType::String) => UnionTest::String,
            Some(JsonType::Integer | JsonType::Number) => UnionTest::Number,
            Some(JsonType::Boolean) => UnionTest::Boolean,
            Some(JsonType::Array) => UnionTest::Array,
            Some(JsonType::Object) | None => {
                let members = self.members(branch);
                UnionTest::Object(
                    members
                        .required()
                        .iter()
                        .map(|&key| key.to_owned())
                        .collect(),
                )
            }
        }
    }
}

fn kind_word(test: &UnionTest) -> &'static str {
    match test {
        UnionTest::String => "Text",
        UnionTest::Number => "Number",
        UnionTest::Boolean => "Boolean",
        UnionTest::Array => "List",
        UnionTest::Object(_) => "Object",
    }
}

/// So many schemas that only add a word to another one are looked through.
const MOST_WRAPPERS: usize = 1000;
