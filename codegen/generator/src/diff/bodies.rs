//! Bodies of requests.

use super::Rule;
use super::comparison::{Comparison, Pointers, Subject};
use super::types::spelled;
use crate::model::{Operation, Requirement};

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
        spelled(comparison.old(), &before.ty),
        spelled(comparison.new_api(), &after.ty),
    );
    if old_type != new_type {
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
