//! Values of enums, alternatives of unions.

use super::Rule;
use super::comparison::{Comparison, Pointers, Subject, paired};
use super::types::spelled;
use crate::model::{
    Api, Content, Decision, Indirection, IntegerVariant, Others, Union, UnionVariant, Variant,
};

/// An enum of strings.
pub(super) fn strings(
    comparison: &mut Comparison<'_>,
    subject: &Subject,
    pointers: Pointers<'_>,
    old: &[Variant],
    new: &[Variant],
) {
    let named = |variants: &[Variant]| -> Vec<Named> {
        let variants = variants.iter();
        variants
            .map(|variant| Named {
                name: variant.name.clone(),
                value: variant.wire_name.clone(),
            })
            .collect()
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
        let variants = variants.iter();
        variants
            .map(|variant| Named {
                name: variant.name.clone(),
                value: variant.value.to_string(),
            })
            .collect()
    };
    values(comparison, subject, pointers, &named(old), &named(new));
}

struct Named {
    name: String,
    value: String,
}

fn values(
    comparison: &mut Comparison<'_>,
    subject: &Subject,
    pointers: Pointers<'_>,
    old: &[Named],
    new: &[Named],
) {
    for (before, after) in paired(old, new, |variant| variant.value.as_str()) {
        let (rule, message) = match (before, after) {
            (None, Some(after)) => (
                Rule::EnumValueAdded,
                format!("the value `{}` is new", after.value),
            ),
            (Some(before), None) => (
                Rule::EnumValueRemoved,
                format!("the value `{}` is gone", before.value),
            ),
            (Some(before), Some(after)) if before.name != after.name => (
                Rule::EnumValueRenamed,
                format!("the variant `{}` is called `{}`", before.name, after.name),
            ),
            _ => continue,
        };
        comparison.note(rule, subject, pointers, message);
    }
}

pub(super) fn unions(
    comparison: &mut Comparison<'_>,
    subject: &Subject,
    pointers: Pointers<'_>,
    old: &Union,
    new: &Union,
) {
    for (before, after) in paired(&old.variants, &new.variants, |variant| {
        variant.name.as_str()
    }) {
        let (rule, message) = match (before, after) {
            (None, Some(after)) => (
                Rule::UnionMemberAdded,
                format!("the alternative `{}` is new", after.name),
            ),
            (Some(before), None) => (
                Rule::UnionMemberRemoved,
                format!("the alternative `{}` is gone", before.name),
            ),
            (Some(before), Some(after)) => {
                let name = &after.name;
                let (before, after) = (
                    held(comparison.old(), before),
                    held(comparison.new_api(), after),
                );
                if before == after {
                    continue;
                }
                (
                    Rule::UnionMemberChanged,
                    format!("the alternative `{name}` held {before} and holds {after}"),
                )
            }
            (None, None) => continue,
        };
        comparison.note(rule, subject, pointers, message);
    }
    if old.others != new.others {
        let kept = |union: &Union| match union.others {
            Others::Kept => "keeps values that it does not know in `Unknown`",
            Others::Impossible => "has no `Unknown`",
        };
        comparison.note(
            Rule::UnionOthersChanged,
            subject,
            pointers,
            format!("it {}, and before it {}", kept(new), kept(old)),
        );
    }
    if told(old) != told(new) {
        comparison.note(
            Rule::UnionDecisionChanged,
            subject,
            pointers,
            Rule::UnionDecisionChanged.title(),
        );
    }
}

/// What an alternative holds.
fn held(api: &Api, variant: &UnionVariant) -> String {
    match (&variant.content, variant.indirection) {
        (Content::Value(ty), Indirection::Inline) => format!("`{}`", spelled(api, ty)),
        (Content::Value(ty), Indirection::Boxed) => format!("`Box<{}>`", spelled(api, ty)),
        (Content::Constant(value), _) => format!("the constant `{value}`"),
    }
}

/// By what alternatives are told apart; one that came or went changes nothing for the others.
fn told(union: &Union) -> String {
    match &union.decision {
        Decision::Kind(_) => "by their JSON kinds".to_owned(),
        Decision::Tag { key, .. } => format!("by `{key}`"),
        Decision::Forms(_) => "by their forms".to_owned(),
    }
}
