//! Values of enums.

use super::Rule;
use super::comparison::{Comparison, Pointers, Subject, paired, split};
use crate::model::{IntegerVariant, Variant};

/// An enum of strings.
pub(super) fn strings(
    comparison: &mut Comparison<'_>,
    subject: &Subject,
    pointers: Pointers<'_>,
    old: &[Variant],
    new: &[Variant],
) {
    let named = |variants: &[Variant]| -> Vec<Named> {
        let variants = variants.iter().cloned();
        let named = variants.map(
            |Variant {
                 name,
                 wire_name,
                 description,
             }| Named {
                name,
                value: wire_name,
                description,
            },
        );
        named.collect()
    };
    values(comparison, subject, pointers, &named(old), &named(new));
}

/// An enum of integers.
pub(super) fn integers(
    comparison: &mut Comparison<'_>,
    subject: &Subject,
    pointers: Pointers<'_>,
    old: &[IntegerVariant],
    new: &[IntegerVariant],
) {
    let named = |variants: &[IntegerVariant]| -> Vec<Named> {
        let variants = variants.iter().cloned();
        let named = variants.map(
            |IntegerVariant {
                 name,
                 value,
                 description,
             }| Named {
                name,
                value: value.to_string(),
                description,
            },
        );
        named.collect()
    };
    values(comparison, subject, pointers, &named(old), &named(new));
}

struct Named {
    name: String,
    value: String,
    description: Option<String>,
}

fn values(
    comparison: &mut Comparison<'_>,
    subject: &Subject,
    pointers: Pointers<'_>,
    old: &[Named],
    new: &[Named],
) {
    // By its value, and else by its name in Rust: the wire is of no interest to programs.
    let by_value = split(paired(old, new, |variant| variant.value.as_str()));
    let by_name = paired(by_value.only_old, by_value.only_new, |variant| {
        variant.name.as_str()
    });
    let by_value = by_value.pairs.into_iter();
    let by_value = by_value.map(|(old, new)| (Some(old), Some(new)));
    for (before, after) in by_value.chain(by_name) {
        let (rule, message) = match (before, after) {
            (None, Some(after)) => (
                Rule::EnumValueAdded,
                format!("the value `{}` is new", after.value),
            ),
            (Some(before), None) => (
                Rule::EnumValueRemoved,
                format!("the value `{}` is gone", before.value),
            ),
            (Some(before), Some(after)) if before.value != after.value => (
                Rule::EnumValueWrittenOtherwise,
                format!(
                    "`{}` was `{}` on the wire and is `{}`",
                    after.name, before.value, after.value
                ),
            ),
            (Some(before), Some(after)) if before.name != after.name => (
                Rule::EnumValueRenamed,
                format!("the variant `{}` is called `{}`", before.name, after.name),
            ),
            (Some(before), Some(after)) if before.description != after.description => (
                Rule::DescriptionChanged,
                format!("the description of the value `{}` changed", after.value),
            ),
            _ => continue,
        };
        comparison.note(rule, subject, pointers, message);
    }
}
