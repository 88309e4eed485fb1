//! What successes are read into.

use super::Rule;
use super::comparison::{Comparison, Pointers, Subject, paired};
use super::types::spelled;
use crate::emit::surface;
use crate::model::{
    Api, EventStream, Framing, Operation, Output, Page, Reply, ReplyAlternative, ReplyContent,
};

pub(super) fn compare(
    comparison: &mut Comparison<'_>,
    subject: &Subject,
    old: &Operation,
    new: &Operation,
) {
    let pointer = |operation: &Operation| format!("{}/responses", operation.pointer);
    let (old_pointer, new_pointer) = (pointer(old), pointer(new));
    let pointers = Pointers::both(&old_pointer, &new_pointer);
    let (old_api, new_api) = (comparison.old(), comparison.new_api());
    let (before, after) = (
        answered(old_api, &old.output),
        answered(new_api, &new.output),
    );
    if before != after {
        comparison.note(
            Rule::AnswerTypeChanged,
            subject,
            pointers,
            format!("it answered `{before}` and answers `{after}`"),
        );
    } else if let (Output::Stream(before), Output::Stream(after)) = (&old.output, &new.output)
        && is_framed_otherwise(before, after)
    {
        comparison.note(
            Rule::AnswerReadOtherwise,
            subject,
            pointers,
            Rule::AnswerReadOtherwise.title(),
        );
    }
    if let (Output::Page(before), Output::Page(after)) = (&old.output, &new.output)
        && asked_otherwise(before, after)
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
    ending(comparison, subject, pointers, old, new);
    if old.accept != new.accept {
        let shown = |accept: &Option<String>| {
            accept
                .clone()
                .unwrap_or_else(|| "application/json".to_owned())
        };
        comparison.note(
            Rule::AcceptChanged,
            subject,
            pointers,
            format!(
                "it asked for `{}` and asks for `{}`",
                shown(&old.accept),
                shown(&new.accept)
            ),
        );
    }
}

/// The type of an answer as a user of the crate meets it.
fn answered(api: &Api, output: &Output) -> String {
    match output {
        Output::Nothing => "()".to_owned(),
        Output::Json(ty) => spelled(api, ty),
        Output::JsonOrEmpty(ty) => format!("Option<{}>", spelled(api, ty)),
        Output::Page(page) => format!("Page<{}>", spelled(api, &page.row)),
        Output::Text => "String".to_owned(),
        Output::Download => "Download".to_owned(),
        Output::Stream(stream) => streamed(api, stream),
        // Each of its variants is looked at by itself, since one more is no change to the others.
        Output::Reply(_) => "an enum of its successes".to_owned(),
    }
}

fn streamed(api: &Api, stream: &EventStream) -> String {
    let item = spelled(api, &stream.item);
    match stream.framing {
        Framing::Events(_) => format!("EventStream<{item}>"),
        Framing::JsonLines | Framing::JsonSequence => format!("JsonStream<{item}>"),
    }
}

/// Whether values of the same type are told apart in another way.
fn is_framed_otherwise(old: &EventStream, new: &EventStream) -> bool {
    let EventStream {
        framing,
        item: _,
        media_type,
        switch,
    } = new;
    old.framing != *framing || old.media_type != *media_type || old.switch != *switch
}

/// Whether pages are asked for and found in another way.
fn asked_otherwise(old: &Page, new: &Page) -> bool {
    let Page {
        // The answer is a page of it.
        row: _,
        style,
        // Nothing outside of the crate can name it.
        descriptor: _,
        // Looked at with the other parameters.
        controls: _,
        size,
        default_size,
        items,
        total_items,
        total_pages,
        has_more,
        bare_array,
    } = new;
    old.style != *style
        || (&old.size, &old.default_size) != (size, default_size)
        || old.items != *items
        || (&old.total_items, &old.total_pages) != (total_items, total_pages)
        || old.has_more != *has_more
        || old.bare_array != *bare_array
}

/// Successes that have a variant each.
fn replies(
    comparison: &mut Comparison<'_>,
    subject: &Subject,
    pointers: Pointers<'_>,
    old: &Reply,
    new: &Reply,
) {
    let Reply { name, alternatives } = new;
    if old.name != *name {
        comparison.note(
            Rule::ReplyRenamed,
            subject,
            pointers,
            format!("the enum `{}` is called `{name}`", old.name),
        );
    }
    for (before, after) in paired(&old.alternatives, alternatives, |reply| reply.status) {
        match (before, after) {
            (None, Some(after)) => comparison.note(
                Rule::ReplyVariantAdded,
                subject,
                pointers,
                format!("the variant `{}` of `{name}` is new", after.variant),
            ),
            (Some(before), None) => comparison.note(
                Rule::ReplyVariantRemoved,
                subject,
                pointers,
                format!("the variant `{}` of `{name}` is gone", before.variant),
            ),
            (Some(before), Some(after)) => reply(comparison, subject, pointers, before, after),
            (None, None) => {}
        }
    }
}

fn reply(
    comparison: &mut Comparison<'_>,
    subject: &Subject,
    pointers: Pointers<'_>,
    old: &ReplyAlternative,
    new: &ReplyAlternative,
) {
    let ReplyAlternative {
        status,
        variant,
        // That of the status, which is looked at with the others.
        description: _,
        content,
    } = new;
    if old.variant != *variant {
        comparison.note(
            Rule::ReplyRenamed,
            subject,
            pointers,
            format!("the variant `{}` is called `{variant}`", old.variant),
        );
    }
    let (before, after) = (
        held(comparison.old(), &old.content),
        held(comparison.new_api(), content),
    );
    if before != after {
        comparison.note(
            Rule::AnswerTypeChanged,
            subject,
            pointers,
            format!("with {status} it answered `{before}` and answers `{after}`"),
        );
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

/// The ending that reads an answer as it arrives.
fn ending(
    comparison: &mut Comparison<'_>,
    subject: &Subject,
    pointers: Pointers<'_>,
    old: &Operation,
    new: &Operation,
) {
    let (rule, message) = match (&old.stream, &new.stream) {
        (None, None) => return,
        (None, Some(after)) => (
            Rule::EndingAdded,
            format!("the ending `{}` is new", surface::ending(new, after)),
        ),
        (Some(before), None) => (
            Rule::EndingRemoved,
            format!("the ending `{}` is gone", surface::ending(old, before)),
        ),
        (Some(before), Some(after)) => {
            let shown = |api: &Api, operation: &Operation, stream: &EventStream| {
                let ending = surface::ending(operation, stream);
                format!("`{ending}` with `{}`", streamed(api, stream))
            };
            let (old_api, new_api) = (comparison.old(), comparison.new_api());
            let (old_shown, new_shown) = (shown(old_api, old, before), shown(new_api, new, after));
            if old_shown != new_shown {
                let message = format!("the ending was {old_shown} and is {new_shown}");
                (Rule::EndingChanged, message)
            } else if is_framed_otherwise(before, after) {
                let message = format!("what {new_shown} answers is read in another way");
                (Rule::AnswerReadOtherwise, message)
            } else {
                return;
            }
        }
    };
    comparison.note(rule, subject, pointers, message);
}
