//! What operations answer.

use super::Rule;
use super::comparison::{Comparison, Pointers, Subject};
use super::types::spelled;
use crate::model::{Api, Framing, Operation, Output, Page, Reply, ReplyContent, Status};

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
    if let (Output::Reply(before), Output::Reply(after)) = (&old.output, &new.output) {
        replies(comparison, subject, pointers, before, after);
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
        Output::Text => "String".to_owned(),
        Output::Download => "Download".to_owned(),
        Output::Stream(stream) => {
            let item = spelled(api, &stream.item);
            match stream.framing {
                Framing::Events(_) => format!("EventStream<{item}>"),
                Framing::JsonLines | Framing::JsonSequence => format!("JsonStream<{item}>"),
            }
        }
        // Each of its variants is looked at by itself, since one more is no change to the others.
        Output::Reply(_) => "an enum of its successes".to_owned(),
    }
}

/// The types of successes that have a variant each, before and after.
fn replies(
    comparison: &mut Comparison<'_>,
    subject: &Subject,
    pointers: Pointers<'_>,
    old: &Reply,
    new: &Reply,
) {
    for before in &old.alternatives {
        let mut alternatives = new.alternatives.iter();
        let Some(after) = alternatives.find(|after| after.status == before.status) else {
            continue;
        };
        let (was, is) = (
            held(comparison.old(), &before.content),
            held(comparison.new_api(), &after.content),
        );
        if was != is {
            let status = before.status;
            comparison.note(
                Rule::AnswerTypeChanged,
                subject,
                pointers,
                format!("with {status} it answered `{was}` and answers `{is}`"),
            );
        }
    }
}

fn held(api: &Api, content: &ReplyContent) -> String {
    match content {
        ReplyContent::Nothing => "()".to_owned(),
        ReplyContent::Json(ty) => spelled(api, ty),
        ReplyContent::Text => "String".to_owned(),
        ReplyContent::Bytes => "Bytes".to_owned(),
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

fn is_success(operation: &Operation, status: Status) -> bool {
    match status {
        Status::Code(code) => operation.success.contains(&code),
        Status::Range(hundreds) => hundreds == 2,
        Status::Default => false,
    }
}

fn statuses(
    comparison: &mut Comparison<'_>,
    subject: &Subject,
    pointers: Pointers<'_>,
    old: &Operation,
    new: &Operation,
) {
    let codes = |operation: &Operation| -> Vec<Status> {
        let declared = operation.statuses.iter();
        declared.map(|declared| declared.status).collect()
    };
    let (before, after) = (codes(old), codes(new));
    for status in after.iter().filter(|status| !before.contains(status)) {
        let rule = if is_success(new, *status) {
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
        let rule = if is_success(old, *status) {
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
