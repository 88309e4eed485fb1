//! Statuses that operations answer, and the headers that come with them.

use super::Rule;
use super::comparison::{Comparison, Pointers, Subject, paired};
use super::types::spelled;
use crate::model::{Api, DeclaredStatus, Operation, Status, Type};

pub(super) fn compare(
    comparison: &mut Comparison<'_>,
    subject: &Subject,
    old: &Operation,
    new: &Operation,
) {
    let pointer = |operation: &Operation| format!("{}/responses", operation.pointer);
    let (old_pointer, new_pointer) = (pointer(old), pointer(new));
    let pointers = Pointers::both(&old_pointer, &new_pointer);
    for (before, after) in paired(&old.statuses, &new.statuses, |declared| declared.status) {
        if let (Some(before), Some(after)) = (before, after) {
            both(comparison, subject, pointers, before, after);
        }
        let rule = match (
            before.map(|before| is_success(old, before.status)),
            after.map(|after| is_success(new, after.status)),
        ) {
            (None | Some(false), Some(true)) => Rule::SuccessStatusAdded,
            (Some(true), None | Some(false)) => Rule::SuccessStatusRemoved,
            (None, Some(false)) => Rule::ErrorStatusAdded,
            (Some(false), None) => Rule::ErrorStatusRemoved,
            _ => continue,
        };
        let message = match (before, after) {
            (None, Some(after)) => format!("it may answer {} now", after.status),
            (Some(before), None) => format!("it no longer answers {}", before.status),
            (Some(_), Some(after)) if rule == Rule::SuccessStatusAdded => {
                format!("{} is a success now", after.status)
            }
            (Some(_), Some(after)) => format!("{} is no success any more", after.status),
            (None, None) => continue,
        };
        comparison.note(rule, subject, pointers, message);
    }
    comparison.prose(
        subject,
        pointers,
        &headers(comparison.old(), old),
        &headers(comparison.new_api(), new),
        "the list of headers of its answers",
    );
}

fn both(
    comparison: &mut Comparison<'_>,
    subject: &Subject,
    pointers: Pointers<'_>,
    old: &DeclaredStatus,
    new: &DeclaredStatus,
) {
    let DeclaredStatus {
        status,
        description,
        error,
    } = new;
    let body = |api: &Api, error: &Option<Type>| match error {
        Some(ty) => format!("`{}`", spelled(api, ty)),
        None => "nothing that is described".to_owned(),
    };
    let (before, after) = (
        body(comparison.old(), &old.error),
        body(comparison.new_api(), error),
    );
    if before != after {
        comparison.note(
            Rule::ErrorTypeChanged,
            subject,
            pointers,
            format!("with {status} it answered {before} and answers {after}"),
        );
    }
    comparison.prose(
        subject,
        pointers,
        &old.description,
        description,
        &format!("the description of {status}"),
    );
}

fn is_success(operation: &Operation, status: Status) -> bool {
    match status {
        Status::Code(code) => operation.success.contains(&code),
        Status::Range(hundreds) => hundreds == 2,
        Status::Default => false,
    }
}

/// The headers by name: their positions say nothing about another revision.
fn headers(api: &Api, operation: &Operation) -> Vec<String> {
    let headers = operation.headers.iter();
    let mut names: Vec<String> = headers
        .filter_map(|position| api.headers.get(*position))
        .map(|header| header.wire_name.clone())
        .collect();
    names.sort_unstable();
    names
}
