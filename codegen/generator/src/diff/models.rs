//! Named types.

use super::Rule;
use super::comparison::{Comparison, Pointers, Subject, paired};
use super::types::spelled;
use super::{fields, unions, values};
use crate::model::{Api, Condition, Model, ModelKind, Sign, Usage};

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
    // Without `..`: whoever gives models another member decides here what a change of it means.
    let Model {
        name: _,
        pointer: _,
        module,
        docs,
        usage:
            Usage {
                sent,
                received,
                // Compared with what follows from it: how the parameter is given, and whether a union displays.
                is_parameter: _,
                is_header: _,
            },
        kind: _,
        deprecation,
        example,
    } = new;
    // A type of an error only has no direction that could be lost.
    let directions = [
        (
            old.usage.sent,
            *sent,
            Rule::ModelBecameSent,
            Rule::ModelNoLongerSent,
        ),
        (
            old.usage.received,
            *received,
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
    if old.deprecation != *deprecation {
        comparison.note(
            Rule::ModelDeprecated,
            &subject,
            pointers,
            Rule::ModelDeprecated.title(),
        );
    }
    gates(comparison, &subject, pointers, &old.module, module);
    comparison.prose(
        &subject,
        pointers,
        &(&old.docs, &old.example),
        &(docs, example),
        "its description",
    );
    shape(comparison, &subject, old, new);
}

/// What it consists of.
fn shape(comparison: &mut Comparison<'_>, subject: &Subject, old: &Model, new: &Model) {
    let pointers = Pointers::both(&old.pointer, &new.pointer);
    match (&old.kind, &new.kind) {
        (ModelKind::Struct(before), ModelKind::Struct(after)) => {
            fields::compare(comparison, subject, (old, before), (new, after));
        }
        (ModelKind::StringEnum(before), ModelKind::StringEnum(after)) => {
            values::strings(comparison, subject, pointers, before, after);
        }
        (ModelKind::IntegerEnum(before), ModelKind::IntegerEnum(after)) => {
            values::integers(comparison, subject, pointers, before, after);
        }
        (ModelKind::Union(before), ModelKind::Union(after)) => {
            unions::compare(comparison, subject, (old, before), (new, after));
        }
        (
            ModelKind::StringNewtype {
                constraints: before,
                ..
            },
            ModelKind::StringNewtype {
                // Follows from the name, which both have.
                segment: _,
                constraints: after,
            },
        ) => comparison.prose(
            subject,
            pointers,
            before,
            after,
            "what is documented of its value",
        ),
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
                    subject,
                    pointers,
                    format!("it stood for `{before}` and stands for `{after}`"),
                );
            }
        }
        (before, after) => comparison.note(
            Rule::ModelKindChanged,
            subject,
            pointers,
            format!("it was {} and is {}", called(before), called(after)),
        ),
    }
}

/// Features that a type is compiled with. That more of them compile it takes nothing away.
fn gates(
    comparison: &mut Comparison<'_>,
    subject: &Subject,
    pointers: Pointers<'_>,
    old: &str,
    new: &str,
) {
    let (before, after) = (
        condition(comparison.old(), old),
        condition(comparison.new_api(), new),
    );
    let message = || {
        format!(
            "it was compiled {} and is compiled {}",
            worded(before),
            worded(after)
        )
    };
    match (implies(before, after), implies(after, before)) {
        (true, true) => {}
        (true, false) => {
            comparison.note(Rule::ModelGateLoosened, subject, pointers, message());
        }
        (false, _) => comparison.note(Rule::ModelGateTightened, subject, pointers, message()),
    }
}

/// `None` where it always is.
fn condition<'a>(api: &'a Api, module: &str) -> Option<&'a Condition> {
    let gated = api.gated.iter().find(|gated| gated.module == module)?;
    Some(&gated.condition)
}

/// Whether whatever meets the one condition meets the other.
fn implies(one: Option<&Condition>, other: Option<&Condition>) -> bool {
    match (one, other) {
        (_, None) => true,
        (None, Some(_)) => false,
        (Some(Condition::All(given)), Some(other)) => holds(other, given),
        (Some(Condition::Any(given)), Some(other)) => {
            let mut given = given.iter();
            given.all(|feature| holds(other, std::slice::from_ref(feature)))
        }
    }
}

fn holds(condition: &Condition, given: &[String]) -> bool {
    match condition {
        Condition::Any(wanted) => wanted.iter().any(|feature| given.contains(feature)),
        Condition::All(wanted) => wanted.iter().all(|feature| given.contains(feature)),
    }
}

fn worded(condition: Option<&Condition>) -> String {
    match condition {
        None => "always".to_owned(),
        Some(Condition::Any(features)) => format!("with `{}`", features.join("` or `")),
        Some(Condition::All(features)) => format!("with `{}`", features.join("` and `")),
    }
}

fn called(kind: &ModelKind) -> &'static str {
    match kind {
        ModelKind::Struct(_) => "a struct",
        ModelKind::StringEnum(_) => "an enum of strings",
        ModelKind::StringNewtype { .. } => "a string",
        ModelKind::IntegerEnum(_) => "an enum of integers",
        ModelKind::IntegerNewtype(Sign::Signed) => "an integer",
        ModelKind::IntegerNewtype(Sign::Unsigned) => "an integer that is never negative",
        ModelKind::Union(_) => "one of several types",
        ModelKind::Alias(_) => "another name of a type",
        ModelKind::Collection(_) => "a list or map of itself",
    }
}
