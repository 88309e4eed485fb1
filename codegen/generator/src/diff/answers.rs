//! What operations answer.

use super::Rule;
use super::comparison::{Comparison, Pointers, Subject};
use super::types::spelled;
use crate::model::{Api, Operation, Output, Page};

pub(super) fn compare(
    comparison: &mut Comparison<'_>,
    subject: &Subject,
    old: &Operation,
    new: &Operation,
) {
    let (old_pointer, new_pointer) = (
        format!("{}/responses", old.pointer),
        format!("{}/responses", new.pointer),
    );
    let pointers = Pointers::both(&old_pointer, &new_pointer);
    let (before, after) = (
        answered(comparison.old(), old),
        answered(comparison.new_api(), new),
    );
    if before != after {
        comparison.note(
            Rule::AnswerTypeChanged,
            subject,
            pointers,
            format!("it answered `{before}` and answers `{after}`"),
        );
    }
    if let (Output::Page(before), Output::Page(after)) = (&old.output, &new.output)
        && asked(before) != asked(after)
    {
        comparison.note(
            Rule::PagingChanged,
            subject,
            pointers,
            Rule::PagingChanged.title(),
        );
    }
    statuses(comparison, subject, pointers, old, new);
}

/// The type of an answer as a user of the crate meets it.
fn answered(api: &Api, operation: &Operation) -> String {
    match &operation.output {
        Output::Nothing => "()".to_owned(),
        Output::Json(ty) => spelled(api, ty),
        Output::JsonOrEmpty(ty) => format!("Option<{}>", spelled(api, ty)),
        Output::Page(page) => format!("Page<{}>", spelled(api, &page.row)),
    }
}

/// How pages are asked for and read, but for the names of the crate.
fn asked(page: &Page) -> impl PartialEq + use<> {
    (
        page.style.clone(),
        page.size.clone(),
        page.default_size,
        page.items.clone(),
        (page.total_items.clone(), page.total_pages.clone()),
        page.bare_array,
    )
}

fn statuses(
    comparison: &mut Comparison<'_>,
    subject: &Subject,
    pointers: Pointers<'_>,
    old: &Operation,
    new: &Operation,
) {
    let codes = |operation: &Operation| -> Vec<u16> {
        let declared = operation.statuses.iter();
        declared.map(|declared| declared.status).collect()
    };
    let (before, after) = (codes(old), codes(new));
    for status in after.iter().filter(|status| !before.contains(status)) {
        let rule = if new.success.contains(status) {
            Rule::SuccessStatusAdded
        } else {
            Rule::ErrorStatusAdded
        };
        comparison.note(
            rule,
            subject,
            pointers,
            format!("it may answer {status} now"),
        );
    }
    for status in before.iter().filter(|status| !after.contains(status)) {
        let rule = if old.success.contains(status) {
            Rule::SuccessStatusRemoved
        } else {
            Rule::ErrorStatusRemoved
        };
        comparison.note(
            rule,
            subject,
            pointers,
            format!("it no longer answers {status}"),
        );
    }
}
