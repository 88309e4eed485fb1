//! Named types.

use super::Rule;
use super::comparison::{Comparison, Pointers, Subject, paired};
use super::types::spelled;
use super::{fields, values};
use crate::model::{Model, ModelKind};

pub(super) fn compare(comparison: &mut Comparison<'_>) {
    let (old, new) = (comparison.old(), comparison.new_api());
    for (old, new) in paired(&old.models, &new.models, |model| model.name.as_str()) {
        match (old, new) {
            (None, Some(new)) => comparison.note(
                Rule::ModelAdded,
                &subject(new),
                Pointers::only_new(&new.pointer),
                format!("`{}` is new", new.name),
            ),
            (Some(old), None) => comparison.note(
                Rule::ModelRemoved,
                &subject(old),
                Pointers::only_old(&old.pointer),
                format!("there is no `{}` any more", old.name),
            ),
            (Some(old), Some(new)) => both(comparison, old, new),
            (None, None) => {}
        }
    }
}

fn subject(model: &Model) -> Subject {
    Subject::item(format!("models::{}", model.name))
}

fn both(comparison: &mut Comparison<'_>, old: &Model, new: &Model) {
    let subject = subject(new);
    let pointers = Pointers::both(&old.pointer, &new.pointer);
    // A type of an error only has no direction that could be lost.
    let directions = [
        (
            old.usage.sent,
            new.usage.sent,
            Rule::ModelBecameSent,
            Rule::ModelNoLongerSent,
        ),
        (
            old.usage.received,
            new.usage.received,
            Rule::ModelBecameReceived,
            Rule::ModelNoLongerReceived,
        ),
    ];
    for (before, after, gained, lost) in directions {
        match (before, after) {
            (false, true) => comparison.note(gained, &subject, pointers, gained.title()),
            (true, false) => comparison.note(lost, &subject, pointers, lost.title()),
            _ => {}
        }
    }
    if old.deprecation != new.deprecation {
        comparison.note(
            Rule::ModelDeprecated,
            &subject,
            pointers,
            Rule::ModelDeprecated.title(),
        );
    }
    if old.docs != new.docs {
        comparison.note(
            Rule::DescriptionChanged,
            &subject,
            pointers,
            "its description changed",
        );
    }
    match (&old.kind, &new.kind) {
        (ModelKind::Struct(before), ModelKind::Struct(after)) => {
            fields::compare(comparison, &subject, (old, before), (new, after));
        }
        (ModelKind::StringEnum(before), ModelKind::StringEnum(after)) => {
            values::strings(comparison, &subject, pointers, before, after);
        }
        (ModelKind::IntegerEnum(before), ModelKind::IntegerEnum(after)) => {
            values::integers(comparison, &subject, pointers, before, after);
        }
        (ModelKind::Union(before), ModelKind::Union(after)) => {
            values::unions(comparison, &subject, pointers, before, after);
        }
        // What is asked of a string follows from its name.
        (ModelKind::StringNewtype { .. }, ModelKind::StringNewtype { .. }) => {}
        (ModelKind::IntegerNewtype(before), ModelKind::IntegerNewtype(after))
            if before == after => {}
        (ModelKind::Alias(before), ModelKind::Alias(after))
        | (ModelKind::Collection(before), ModelKind::Collection(after)) => {
            let (before, after) = (
                spelled(comparison.old(), before),
                spelled(comparison.new_api(), after),
            );
            if before != after {
                comparison.note(
                    Rule::AliasChanged,
                    &subject,
                    pointers,
                    format!("it stood for `{before}` and stands for `{after}`"),
                );
            }
        }
        (before, after) => comparison.note(
            Rule::ModelKindChanged,
            &subject,
            pointers,
            format!("it was {} and is {}", kind(before), kind(after)),
        ),
    }
}

fn kind(kind: &ModelKind) -> &'static str {
    match kind {
        ModelKind::Struct(_) => "a struct",
        ModelKind::StringEnum(_) => "an enum of strings",
        ModelKind::StringNewtype { .. } => "a string",
        ModelKind::IntegerEnum(_) => "an enum of integers",
        ModelKind::IntegerNewtype(_) => "an integer",
        ModelKind::Union(_) => "one of several types",
        ModelKind::Alias(_) => "another name of a type",
        ModelKind::Collection(_) => "a list or map of itself",
    }
}
