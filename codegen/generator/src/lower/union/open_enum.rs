//! Unions of strings: an open enum, or just a string.

use std::collections::HashSet;

use serde_json::Value;

use super::super::Lowering;
use super::super::components::Place;
use super::super::docs;
use super::super::shape::{JsonType, Shape};
use super::branches::Branches;
use super::{Branch, names};
use crate::model::{ModelKind, Type, Variant};
use crate::naming::Allocator;

/// A value of an enum, and what the document says of it.
struct Word<'d> {
    wire_name: String,
    title: Option<&'d str>,
    description: Option<&'d str>,
}

impl<'d> Lowering<'d> {
    /// The one type that takes all values of all alternatives: strings of which some are known. Enums are open in any case.
    pub(super) fn open_enum(
        &mut self,
        place: &Place<'d>,
        hint: &str,
        branches: &Branches<'d>,
    ) -> Option<Type> {
        let mut words = Vec::new();
        for branch in &branches.list {
            self.words(branch, &mut words, 0)?;
        }
        if words.is_empty() {
            return None;
        }
        let mut seen = HashSet::new();
        words.retain(|word| seen.insert(word.wire_name.clone()));
        let wanted = words
            .iter()
            .map(|word| names::of_constant(&Value::from(word.wire_name.as_str()), word.title));
        let names = Allocator::reserving(&["Unknown"])
            .allocate_all(wanted.collect(), |name, attempt| format!("{name}{attempt}"));
        let variants = words
            .into_iter()
            .zip(names)
            .map(|(word, name)| Variant {
                name,
                wire_name: word.wire_name,
                description: word.description.map(str::to_owned),
            })
            .collect();
        let ty = self.named(place, hint, ModelKind::StringEnum(variants));
        if let Type::Model(id) = &ty {
            self.open_enums.insert(*id);
        }
        Some(ty)
    }

    /// Adds the known values of an alternative; `None` if it is no plain string.
    fn words(&self, branch: &Branch<'d>, words: &mut Vec<Word<'d>>, depth: usize) -> Option<()> {
        if let Some(constant) = &branch.constant {
            let data = branch.constant_data();
            words.push(Word {
                wire_name: constant.as_str()?.to_owned(),
                title: data.and_then(|data| data.title.as_deref()),
                description: data.and_then(|data| data.description.as_deref()),
            });
            return Some(());
        }
        let inner = self.unwrapped(branch.place.clone());
        let data = &inner.schema.schema_data;
        if docs::is_set(&data.extensions, "x-secret")
            || data.extensions.contains_key("x-timestamp")
            || data.write_only
        {
            return None;
        }
        let shape = Shape::of(inner.schema);
        if shape.is_plain_union() && depth < DEEPEST {
            let branches = self.branches(&inner, &shape);
            let is_sound = !branches.list.is_empty() && !branches.nullability.is_null();
            return branches
                .list
                .iter()
                .try_for_each(|branch| self.words(branch, words, depth + 1))
                .filter(|()| is_sound);
        }
        let format = shape.format.unwrap_or_default();
        if shape.kind != Some(JsonType::String) || TYPED.contains(&format) {
            return None;
        }
        let values = shape.values.texts().unwrap_or_default();
        words.extend(values.into_iter().map(|value| Word {
            wire_name: value.into_owned(),
            title: None,
            description: None,
        }));
        Some(())
    }
}

/// Formats of strings with a type of their own.
const TYPED: &[&str] = &[
    "password",
    "date-time",
    "date",
    "uuid",
    "byte",
    "binary",
    "decimal",
];

/// Unions of unions of strings are looked into up to here.
const DEEPEST: usize = 8;
