//! Operations: which there are, what they are called, how they are sent.

use super::comparison::{Comparison, Pointers, Subject, paired};
use super::{Rule, answers, bodies, parameters};
use crate::model::{Deprecation, Operation, Resource};

/// An operation in its resource.
pub(super) type Placed<'a> = (&'a Resource, &'a Operation);

pub(super) fn compare(comparison: &mut Comparison<'_>) {
    let old: Vec<Placed<'_>> = comparison.old().operations_with_resources().collect();
    let new: Vec<Placed<'_>> = comparison.new_api().operations_with_resources().collect();
    // The wire says which operation is which. One that moved is found again by its operationId.
    let by_wire = paired(&old, &new, |(_, operation)| {
        (operation.method, template(&operation.path))
    });
    let (pairs, rest): (Vec<_>, Vec<_>) = by_wire
        .into_iter()
        .partition(|(old, new)| old.is_some() && new.is_some());
    let moved = paired(
        rest.iter().filter_map(|(old, _)| *old),
        rest.iter().filter_map(|(_, new)| *new),
        |(_, operation)| operation.id.as_str(),
    );
    for (old, new) in pairs.into_iter().chain(moved) {
        match (old, new) {
            (Some(old), Some(new)) => both(comparison, *old, *new),
            (None, Some((resource, operation))) => comparison.note(
                Rule::OperationAdded,
                &subject(resource, operation),
                Pointers::only_new(&operation.pointer),
                format!("{} is new", request_line(operation)),
            ),
            (Some((resource, operation)), None) => comparison.note(
                Rule::OperationRemoved,
                &subject(resource, operation),
                Pointers::only_old(&operation.pointer),
                format!("{} is gone", request_line(operation)),
            ),
            (None, None) => {}
        }
    }
}

fn both(
    comparison: &mut Comparison<'_>,
    (old_resource, old): Placed<'_>,
    (resource, new): Placed<'_>,
) {
    let subject = subject(resource, new);
    let pointers = Pointers::both(&old.pointer, &new.pointer);
    let names = |resource: &Resource, operation: &Operation| {
        format!("{}().{}", resource.module, operation.method_name)
    };
    let (before, after) = (names(old_resource, old), names(resource, new));
    if before != after || old.call_type != new.call_type {
        comparison.note(
            Rule::OperationRenamed,
            &subject,
            pointers,
            format!(
                "`{before}` that makes `{}` is called `{after}` and makes `{}`",
                old.call_type, new.call_type
            ),
        );
    }
    if (old.method, template(&old.path)) != (new.method, template(&new.path)) {
        comparison.note(
            Rule::RequestLineChanged,
            &subject,
            pointers,
            format!("{} became {}", request_line(old), request_line(new)),
        );
    }
    match (old.deprecation, new.deprecation) {
        (Deprecation::Current, Deprecation::Deprecated) => comparison.note(
            Rule::OperationDeprecated,
            &subject,
            pointers,
            "calling it warns now",
        ),
        (Deprecation::Deprecated, Deprecation::Current) => comparison.note(
            Rule::OperationRestored,
            &subject,
            pointers,
            "calling it no longer warns",
        ),
        _ => {}
    }
    if old.idempotency != new.idempotency {
        comparison.note(
            Rule::IdempotencyChanged,
            &subject,
            pointers,
            format!("it was {:?} and is {:?}", old.idempotency, new.idempotency),
        );
    }
    if old.secrets != new.secrets {
        comparison.note(
            Rule::SecretsChanged,
            &subject,
            pointers,
            "other members and parameters are shown as `***`",
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
    security(comparison, &subject, old, new);
    parameters::compare(comparison, &subject, old, new);
    bodies::compare(comparison, &subject, old, new);
    answers::compare(comparison, &subject, old, new);
}

fn security(comparison: &mut Comparison<'_>, subject: &Subject, old: &Operation, new: &Operation) {
    let pointers = Pointers::both(&old.pointer, &new.pointer);
    let shown = |alternative: &[String]| {
        if alternative.is_empty() {
            "no credentials".to_owned()
        } else {
            alternative.join(" and ")
        }
    };
    // No alternative at all means the same as the empty one.
    let alternatives = |operation: &Operation| {
        let mut alternatives = operation.security.clone();
        if alternatives.is_empty() {
            alternatives.push(Vec::new());
        }
        alternatives
    };
    let (before, after) = (alternatives(old), alternatives(new));
    for added in after
        .iter()
        .filter(|alternative| !before.contains(alternative))
    {
        comparison.note(
            Rule::SecurityAlternativeAdded,
            subject,
            pointers,
            format!("it takes {} now", shown(added)),
        );
    }
    for removed in before
        .iter()
        .filter(|alternative| !after.contains(alternative))
    {
        comparison.note(
            Rule::SecurityAlternativeRemoved,
            subject,
            pointers,
            format!("it no longer takes {}", shown(removed)),
        );
    }
}

pub(super) fn subject(resource: &Resource, operation: &Operation) -> Subject {
    Subject {
        operation: Some(operation.id.clone()),
        item: format!("{}::{}", resource.type_name, operation.method_name),
    }
}

fn request_line(operation: &Operation) -> String {
    format!("`{} {}`", operation.method.as_str(), operation.path)
}

/// The path without the names of its parameters, which the wire does not show.
fn template(path: &str) -> String {
    let mut template = String::with_capacity(path.len());
    let mut inside = false;
    for letter in path.chars() {
        match letter {
            '{' => {
                inside = true;
                template.push_str("{}");
            }
            '}' => inside = false,
            _ if inside => {}
            letter => template.push(letter),
        }
    }
    template
}
