//! Bodies of requests.

use super::Rule;
use super::comparison::{Comparison, Pointers, Subject, paired};
use super::types::spelled;
use crate::model::{Api, Body, BodyAlternative, BodyEncoding, Operation, Requirement};

pub(super) fn compare(
    comparison: &mut Comparison<'_>,
    subject: &Subject,
    old: &Operation,
    new: &Operation,
) {
    let (old_pointer, new_pointer) = (
        format!("{}/requestBody", old.pointer),
        format!("{}/requestBody", new.pointer),
    );
    let pointers = Pointers::both(&old_pointer, &new_pointer);
    let (before, after) = match (&old.body, &new.body) {
        (None, None) => return,
        (None, Some(body)) => {
            let (rule, message) = match body.requirement {
                Requirement::Required => (Rule::RequiredBodyAdded, "it takes a body now"),
                Requirement::Optional => (Rule::OptionalBodyAdded, "it may take a body now"),
            };
            comparison.note(rule, subject, Pointers::only_new(&new_pointer), message);
            return;
        }
        (Some(_), None) => {
            comparison.note(
                Rule::BodyRemoved,
                subject,
                Pointers::only_old(&old_pointer),
                "it takes no body any more",
            );
            return;
        }
        (Some(before), Some(after)) => (before, after),
    };
    let Body {
        alternatives,
        choice,
        requirement,
        docs,
    } = after;
    match (before.requirement, *requirement) {
        (Requirement::Optional, Requirement::Required) => comparison.note(
            Rule::BodyBecameRequired,
            subject,
            pointers,
            "the setter `body` became an argument",
        ),
        (Requirement::Required, Requirement::Optional) => comparison.note(
            Rule::BodyBecameOptional,
            subject,
            pointers,
            "the argument `body` became a setter",
        ),
        _ => {}
    }
    match (before.alternatives.as_slice(), alternatives.as_slice()) {
        ([before], [after]) => same(comparison, subject, pointers, before, after),
        ([only], several) => widened(comparison, subject, pointers, only, several),
        (_, [only]) => comparison.note(
            Rule::BodyAlternativeRemoved,
            subject,
            pointers,
            format!(
                "the choice `{}` is gone: the body is always `{}`",
                before.choice, only.media_type
            ),
        ),
        (olds, news) => {
            if before.choice != *choice {
                comparison.note(
                    Rule::BodyRenamed,
                    subject,
                    pointers,
                    format!("the choice `{}` is called `{choice}`", before.choice),
                );
            }
            choices(comparison, subject, pointers, olds, news);
        }
    }
    comparison.prose(
        subject,
        pointers,
        &(&before.docs, examples(before)),
        &(docs, examples(after)),
        "the description of the body",
    );
}

fn examples(body: &Body) -> Vec<&serde_json::Value> {
    let examples = body.alternatives.iter();
    examples
        .filter_map(|alternative| alternative.example.as_ref())
        .collect()
}

/// An alternative that both revisions have.
fn same(
    comparison: &mut Comparison<'_>,
    subject: &Subject,
    pointers: Pointers<'_>,
    old: &BodyAlternative,
    new: &BodyAlternative,
) {
    let BodyAlternative {
        media_type,
        encoding,
        ty: _,
        // Of a choice it is looked at with the others; of a single alternative there is none.
        variant: _,
        example: _,
    } = new;
    let (before, after) = (
        taken(comparison.old(), old),
        taken(comparison.new_api(), new),
    );
    if before != after {
        comparison.note(
            Rule::BodyTypeChanged,
            subject,
            pointers,
            format!("the body was `{before}` and is `{after}`"),
        );
    }
    if old.media_type != *media_type {
        comparison.note(
            Rule::BodySentOtherwise,
            subject,
            pointers,
            format!("the body was `{}` and is `{media_type}`", old.media_type),
        );
    } else if old.encoding != *encoding {
        comparison.note(
            Rule::BodySentOtherwise,
            subject,
            pointers,
            "members of the body are written in another way",
        );
    }
}

/// One alternative became several. What was given converts into the choice, unless callers could give whatever converts.
fn widened(
    comparison: &mut Comparison<'_>,
    subject: &Subject,
    pointers: Pointers<'_>,
    only: &BodyAlternative,
    several: &[BodyAlternative],
) {
    let (old_api, new_api) = (comparison.old(), comparison.new_api());
    let before = taken(old_api, only);
    let mut candidates = several.iter();
    // What would be two of the alternatives is the first.
    let kept = candidates.find(|alternative| taken(new_api, alternative) == before);
    let Some(kept) = kept.filter(|_| !is_raw(only)) else {
        let after: Vec<String> = several
            .iter()
            .map(|alternative| format!("{}({})", alternative.variant, taken(new_api, alternative)))
            .collect();
        comparison.note(
            Rule::BodyTypeChanged,
            subject,
            pointers,
            format!("the body was `{before}` and is `{}`", after.join(" or ")),
        );
        return;
    };
    same(comparison, subject, pointers, only, kept);
    for added in several
        .iter()
        .filter(|alternative| !std::ptr::eq(*alternative, kept))
    {
        comparison.note(
            Rule::BodyAlternativeAdded,
            subject,
            pointers,
            format!("the body may be `{}`, too", added.media_type),
        );
    }
}

/// The alternatives of a choice, which programs know by their variants.
fn choices(
    comparison: &mut Comparison<'_>,
    subject: &Subject,
    pointers: Pointers<'_>,
    old: &[BodyAlternative],
    new: &[BodyAlternative],
) {
    for (before, after) in paired(old, new, |alternative| alternative.variant.as_str()) {
        match (before, after) {
            (None, Some(after)) => comparison.note(
                Rule::BodyAlternativeAdded,
                subject,
                pointers,
                format!("the body may be `{}`, too", after.media_type),
            ),
            (Some(before), None) => comparison.note(
                Rule::BodyAlternativeRemoved,
                subject,
                pointers,
                format!(
                    "the variant `{}` is gone: the body can no longer be `{}`",
                    before.variant, before.media_type
                ),
            ),
            (Some(before), Some(after)) => same(comparison, subject, pointers, before, after),
            (None, None) => {}
        }
    }
    // A value of a type becomes the first alternative of that type.
    for before in old {
        let ty = taken(comparison.old(), before);
        let is_first = |api: &Api, all: &[BodyAlternative]| {
            let mut alternatives = all.iter();
            let first = alternatives.find(|alternative| taken(api, alternative) == ty);
            first.is_some_and(|first| first.variant == before.variant)
        };
        let is_kept = new.iter().any(|after| after.variant == before.variant);
        if is_kept && is_first(comparison.old(), old) && !is_first(comparison.new_api(), new) {
            comparison.note(
                Rule::BodySentOtherwise,
                subject,
                pointers,
                format!(
                    "a `{ty}` by itself is no longer sent as `{}`",
                    before.media_type
                ),
            );
        }
    }
}

/// What a caller gives.
fn taken(api: &Api, alternative: &BodyAlternative) -> String {
    if is_raw(alternative) {
        "RequestBody".to_owned()
    } else {
        spelled(api, &alternative.ty)
    }
}

fn is_raw(alternative: &BodyAlternative) -> bool {
    match &alternative.encoding {
        BodyEncoding::Text | BodyEncoding::Bytes => true,
        BodyEncoding::Json | BodyEncoding::Form { .. } | BodyEncoding::Multipart { .. } => false,
    }
}
