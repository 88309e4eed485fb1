//! Operations: which there are, what they are called, how they are sent.

use super::comparison::{Comparison, Pointers, Subject, is_reordered, paired, split};
use super::{Rule, answers, bodies, parameters, statuses};
use crate::model::{Deprecation, Idempotency, Operation, Resource};

/// An operation in its resource.
pub(super) type Placed<'a> = (&'a Resource, &'a Operation);

pub(super) fn compare(comparison: &mut Comparison<'_>) {
    let old: Vec<Placed<'_>> = comparison.old().operations_with_resources().collect();
    let new: Vec<Placed<'_>> = comparison.new_api().operations_with_resources().collect();
    // The wire says which operation is which, but not what its parameters are called. One that moved is found again by its
    // operationId.
    let by_path = split(paired(&old, &new, |(_, operation)| {
        (operation.method, operation.path.as_str())
    }));
    let by_wire = split(paired(
        by_path.only_old,
        by_path.only_new,
        |(_, operation)| (operation.method, template(&operation.path)),
    ));
    let moved = paired(by_wire.only_old, by_wire.only_new, |(_, operation)| {
        operation.id.as_str()
    });
    let found = by_path.pairs.into_iter().chain(by_wire.pairs);
    let found = found.map(|(old, new)| (Some(old), Some(new)));
    for (old, new) in found.chain(moved) {
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
    // Without `..`: whoever gives operations another member decides here what a change of it means.
    let Operation {
        id,
        pointer: _,
        // Looked at by `target`, as the server is.
        method: _,
        path: _,
        method_name,
        call_type,
        // Nothing outside of the crate can name it.
        descriptor: _,
        docs,
        // Each has a module of its own here.
        parameters: _,
        body: _,
        output: _,
        stream: _,
        accept: _,
        success: _,
        headers: _,
        header_types: _,
        notes,
        statuses: _,
        security: _,
        scopes,
        server: _,
        idempotency,
        secrets,
        deprecation,
    } = new;
    let names =
        |resource: &Resource, method_name: &str| format!("{}().{method_name}", resource.module);
    let (before, after) = (
        names(old_resource, &old.method_name),
        names(resource, method_name),
    );
    if before != after || old.call_type != *call_type {
        comparison.note(
            Rule::OperationRenamed,
            &subject,
            pointers,
            format!(
                "`{before}` that makes `{}` is called `{after}` and makes `{call_type}`",
                old.call_type
            ),
        );
    } else if old.id != *id {
        comparison.note(
            Rule::OperationIdChanged,
            &subject,
            pointers,
            format!("its `operationId` was `{}` and is `{id}`", old.id),
        );
    }
    target(comparison, &subject, pointers, old, new);
    promises(
        comparison,
        &subject,
        pointers,
        (old.deprecation, old.idempotency),
        (*deprecation, *idempotency),
    );
    if old.secrets != *secrets {
        comparison.note(
            Rule::SecretsChanged,
            &subject,
            pointers,
            "other members and parameters are shown as `***`",
        );
    }
    comparison.prose(
        &subject,
        pointers,
        &(&old.docs, &old.notes, &old.scopes),
        &(docs, notes, scopes),
        "its description",
    );
    security(comparison, &subject, old, new);
    parameters::compare(comparison, &subject, old, new);
    bodies::compare(comparison, &subject, old, new);
    answers::compare(comparison, &subject, old, new);
    statuses::compare(comparison, &subject, old, new);
}

/// What is asked, and where.
fn target(
    comparison: &mut Comparison<'_>,
    subject: &Subject,
    pointers: Pointers<'_>,
    old: &Operation,
    new: &Operation,
) {
    if (old.method, template(&old.path)) != (new.method, template(&new.path)) {
        comparison.note(
            Rule::RequestLineChanged,
            subject,
            pointers,
            format!("{} became {}", request_line(old), request_line(new)),
        );
    }
    if old.server != new.server {
        let place = |server: &Option<String>| match server {
            Some(server) => format!("at `{server}`"),
            None => "where the API is".to_owned(),
        };
        comparison.note(
            Rule::OperationServerChanged,
            subject,
            pointers,
            format!(
                "it was served {} and is served {}",
                place(&old.server),
                place(&new.server)
            ),
        );
    }
}

/// How long it will be there, and whether it may be repeated.
fn promises(
    comparison: &mut Comparison<'_>,
    subject: &Subject,
    pointers: Pointers<'_>,
    (old_deprecation, old_idempotency): (Deprecation, Idempotency),
    (new_deprecation, new_idempotency): (Deprecation, Idempotency),
) {
    match (old_deprecation, new_deprecation) {
        (Deprecation::Current, Deprecation::Deprecated) => comparison.note(
            Rule::OperationDeprecated,
            subject,
            pointers,
            "calling it warns now",
        ),
        (Deprecation::Deprecated, Deprecation::Current) => comparison.note(
            Rule::OperationRestored,
            subject,
            pointers,
            "calling it no longer warns",
        ),
        _ => {}
    }
    match (old_idempotency, new_idempotency) {
        (Idempotency::Idempotent, Idempotency::NotIdempotent) => comparison.note(
            Rule::IdempotencyChanged,
            subject,
            pointers,
            "repeating it may do harm now",
        ),
        (Idempotency::NotIdempotent, Idempotency::Idempotent) => comparison.note(
            Rule::IdempotencyChanged,
            subject,
            pointers,
            "repeating it does no harm now",
        ),
        _ => {}
    }
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
    if is_reordered(&before, &after) {
        comparison.note(
            Rule::SecurityOrderChanged,
            subject,
            pointers,
            "of several credentials that a client has, others are sent",
        );
    }
}

fn subject(resource: &Resource, operation: &Operation) -> Subject {
    Subject {
        operation: Some(operation.id.clone()),
        item: format!("{}::{}", resource.type_name, operation.method_name),
    }
}

fn request_line(operation: &Operation) -> String {
    format!("`{} {}`", operation.method.as_str(), operation.path)
}

/// The path without the names of its parameters, which the wire does not show.
pub(super) fn template(path: &str) -> String {
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
