//! Values of a known set: `enum`, and unions whose branches are one value each.

use std::borrow::Cow;
use std::collections::HashSet;
use std::hash::Hash;

use openapiv3::{ReferenceOr, Schema, SchemaData};
use serde_json::Value;

use super::Lowering;
use super::components::{Lowered, Nullability, Place};
use super::shape::{JsonType, Shape};
use crate::finding::Pointer;
use crate::model::{IntegerVariant, ModelKind, Variant};
use crate::naming::{self, Allocator};

/// A value with the name and the meaning that the document gives it.
struct Constant<V> {
    value: V,
    name: Option<String>,
    description: Option<String>,
}

/// The variants of a set of strings, named as the document names them or like their values.
pub(super) fn strings(data: &SchemaData, values: Vec<Cow<'_, str>>) -> Vec<Variant> {
    let values = values.into_iter().map(Cow::into_owned).collect();
    named_strings(annotated(data, values))
}

/// The variants of a set of integers.
pub(super) fn integers(data: &SchemaData, values: Vec<i64>) -> Vec<IntegerVariant> {
    named_integers(annotated(data, values))
}

/// What `x-enum-varnames` and `x-enum-descriptions` add, if they are as long as the list of values.
fn annotated<V>(data: &SchemaData, values: Vec<V>) -> Vec<Constant<V>> {
    let list = |keys: &[&str]| -> Vec<Option<String>> {
        let list = keys
            .iter()
            .find_map(|key| data.extensions.get(*key)?.as_array())
            .filter(|list| list.len() == values.len());
        let texts = list.into_iter().flatten().map(Value::as_str);
        texts.map(|text| text.map(str::to_owned)).collect()
    };
    let names = list(&["x-enum-varnames", "x-enumNames"]);
    let descriptions = list(&["x-enum-descriptions", "x-enumDescriptions"]);
    let given = |list: &[Option<String>], index: usize| {
        let text = list.get(index).cloned().flatten();
        text.filter(|text| !text.trim().is_empty())
    };
    let values = values.into_iter().enumerate();
    let constants = values.map(|(index, value)| Constant {
        value,
        name: given(&names, index),
        description: given(&descriptions, index),
    });
    constants.collect()
}

fn named_strings(constants: Vec<Constant<String>>) -> Vec<Variant> {
    let names = names(&constants, Clone::clone);
    let constants = names.into_iter().zip(constants);
    let variants = constants.map(|(name, constant)| Variant {
        name,
        wire_name: constant.value,
        description: constant.description,
    });
    variants.collect()
}

fn named_integers(constants: Vec<Constant<i64>>) -> Vec<IntegerVariant> {
    let names = names(&constants, i64::to_string);
    let constants = names.into_iter().zip(constants);
    let variants = constants.map(|(name, constant)| IntegerVariant {
        name,
        value: constant.value,
        description: constant.description,
    });
    variants.collect()
}

fn names<V>(constants: &[Constant<V>], text: impl Fn(&V) -> String) -> Vec<String> {
    let wanted = constants.iter().map(|constant| match &constant.name {
        Some(name) => naming::type_name(name),
        None => naming::type_name(&text(&constant.value)),
    });
    Allocator::reserving(&["Unknown"])
        .allocate_all(wanted.collect(), |name, attempt| format!("{name}{attempt}"))
}

impl<'d> Lowering<'d> {
    /// A union of which each branch is one value: a set of values, each with a title and a description.
    pub(super) fn constants(
        &mut self,
        place: &Place<'d>,
        shape: &Shape<'d>,
        hint: &str,
    ) -> Option<Lowered> {
        let (branches, key) = match (shape.one_of, shape.any_of) {
            (one_of, []) => (one_of, "oneOf"),
            ([], any_of) => (any_of, "anyOf"),
            _ => return None,
        };
        if branches.len() < 2 || !shape.all_of.is_empty() || shape.has_properties() {
            return None;
        }
        let mut nullability = Nullability::of(place.schema.schema_data.nullable);
        let (mut texts, mut numbers) = (Vec::new(), Vec::new());
        for (index, branch) in branches.iter().enumerate() {
            let pointer = place.pointer.child(key).item(index);
            let constant = self.constant(branch, &pointer, shape.kind)?;
            nullability = nullability.or(constant.nullability);
            match constant.value {
                ConstantValue::Null => {}
                ConstantValue::Text(constant) => texts.push(constant),
                ConstantValue::Integer(constant) => numbers.push(constant),
            }
        }
        let kind = match (texts.is_empty(), numbers.is_empty()) {
            (false, true) => ModelKind::StringEnum(named_strings(without_repeats(texts))),
            (true, false) => ModelKind::IntegerEnum(named_integers(without_repeats(numbers))),
            _ => return None,
        };
        Some(Lowered {
            ty: self.named(place, hint, kind),
            nullability,
        })
    }

    fn constant(
        &self,
        branch: &'d ReferenceOr<Schema>,
        pointer: &Pointer,
        outer: Option<JsonType>,
    ) -> Option<BranchValue> {
        let place = self.place(branch, pointer)?;
        let shape = Shape::of(place.schema);
        let data = &place.schema.schema_data;
        let nullability = Nullability::of(data.nullable || shape.values.has_null());
        let composed = !(shape.all_of.is_empty() && shape.one_of.is_empty());
        if composed || !shape.any_of.is_empty() {
            return None;
        }
        if shape.values.is_null() {
            return Some(BranchValue {
                value: ConstantValue::Null,
                nullability: Nullability::Nullable,
            });
        }
        // A union of several sets is for the union to decide.
        if shape.values.json().len() != 1 {
            return None;
        }
        let value = match shape.kind.or(outer)? {
            JsonType::String => {
                let value = shape.values.texts()?.pop()?.into_owned();
                ConstantValue::Text(constant(data, value))
            }
            JsonType::Integer => {
                ConstantValue::Integer(constant(data, shape.values.integers()?.pop()?))
            }
            _ => return None,
        };
        Some(BranchValue { value, nullability })
    }
}

struct BranchValue {
    value: ConstantValue,
    nullability: Nullability,
}

enum ConstantValue {
    Null,
    Text(Constant<String>),
    Integer(Constant<i64>),
}

fn constant<V>(data: &SchemaData, value: V) -> Constant<V> {
    Constant {
        value,
        name: data.title.clone(),
        description: data.description.clone(),
    }
}

fn without_repeats<V: Clone + Eq + Hash>(mut constants: Vec<Constant<V>>) -> Vec<Constant<V>> {
    let mut seen = HashSet::new();
    constants.retain(|constant| seen.insert(constant.value.clone()));
    constants
}
