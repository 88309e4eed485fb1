//! Bodies of requests.

use super::Rule;
use super::comparison::{Comparison, Pointers, Subject};
use super::types::spelled;
use crate::model::{Api, Body, BodyEncoding, Operation, Requirement};

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
            let pointers = Pointers::only_old(&old_pointer);
            comparison.note(
                Rule::BodyRemoved,
                subject,
                pointers,
                "it takes no body any more",
            );
            return;
        }
        (Some(before), Some(after)) => (before, after),
    };
    match (before.requirement, after.requirement) {
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
    let (old_type, new_type) = (
        taken(comparison.old(), before),
        taken(comparison.new_api(), after),
    );
    // What is added to a choice breaks nothing.
    if !new_type.starts_with(&old_type) || is_choice(before) != is_choice(after) {
        let (old_type, new_type) = (old_type.join(" or "), new_type.join(" or "));
        comparison.note(
            Rule::BodyTypeChanged,
            subject,
            pointers,
            format!("the body was `{old_type}` and is `{new_type}`"),
        );
    }
    if before.docs != after.docs {
        comparison.note(
            Rule::DescriptionChanged,
            subject,
            pointers,
            "the description of the body changed",
        );
    }
}

/// What a caller may give, alternative by alternative.
fn taken(api: &Api, body: &Body) -> Vec<String> {
    let taken = body.alternatives.iter().map(|alternative| {
        let ty = match alternative.encoding {
            BodyEncoding::Text | BodyEncoding::Bytes => "RequestBody".to_owned(),
            _ => spelled(api, &alternative.ty),
        };
        if is_choice(body) {
            format!("{}({ty})", alternative.variant)
        } else {
            ty
        }
    });
    taken.collect()
}

fn is_choice(body: &Body) -> bool {
    body.alternatives.len() > 1
}
