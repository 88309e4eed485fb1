//! Parameters, those that paging drives included.

use super::Rule;
use super::comparison::{Comparison, Pointers, Subject, is_reordered, paired};
use super::types::spelled;
use crate::model::{Api, Operation, Output, Parameter, Requirement};

pub(super) fn compare(
    comparison: &mut Comparison<'_>,
    subject: &Subject,
    old: &Operation,
    new: &Operation,
) {
    let pointers = Pointers::both(&old.pointer, &new.pointer);
    let (all_old, all_new) = (all(old), all(new));
    for (before, after) in paired(
        all_old.iter().copied(),
        all_new.iter().copied(),
        |parameter| (parameter.location, parameter.wire_name.as_str()),
    ) {
        match (before, after) {
            (None, Some(new)) => added(comparison, subject, pointers, new),
            (Some(old), None) => comparison.note(
                Rule::ParameterRemoved,
                subject,
                pointers,
                format!("the parameter `{}` is gone", old.wire_name),
            ),
            (Some(old), Some(new)) => both(comparison, subject, pointers, old, new),
            (None, None) => {}
        }
    }
    let arguments = |parameters: &[&Parameter]| -> Vec<String> {
        let required = parameters
            .iter()
            .filter(|parameter| parameter.requirement == Requirement::Required);
        required
            .map(|parameter| parameter.wire_name.clone())
            .collect()
    };
    let (before, after) = (arguments(&all_old), arguments(&all_new));
    if is_reordered(&before, &after) {
        comparison.note(
            Rule::ParameterOrderChanged,
            subject,
            pointers,
            format!(
                "arguments were `{}` and are `{}`",
                before.join(", "),
                after.join(", ")
            ),
        );
    }
}

fn all(operation: &Operation) -> Vec<&Parameter> {
    let controls = match &operation.output {
        Output::Page(page) => page.controls.as_slice(),
        _ => &[],
    };
    operation.parameters.iter().chain(controls).collect()
}

fn added(
    comparison: &mut Comparison<'_>,
    subject: &Subject,
    pointers: Pointers<'_>,
    new: &Parameter,
) {
    let (rule, kind) = match new.requirement {
        Requirement::Required => (Rule::RequiredParameterAdded, "required"),
        Requirement::Optional => (Rule::OptionalParameterAdded, "optional"),
    };
    let message = format!("the {kind} parameter `{}` is new", new.wire_name);
    comparison.note(rule, subject, pointers, message);
}

fn both(
    comparison: &mut Comparison<'_>,
    subject: &Subject,
    pointers: Pointers<'_>,
    old: &Parameter,
    new: &Parameter,
) {
    let name = &new.wire_name;
    match (old.requirement, new.requirement) {
        (Requirement::Optional, Requirement::Required) => comparison.note(
            Rule::ParameterBecameRequired,
            subject,
            pointers,
            format!("the setter `{}` became an argument", old.name),
        ),
        (Requirement::Required, Requirement::Optional) => comparison.note(
            Rule::ParameterBecameOptional,
            subject,
            pointers,
            format!("the argument `{}` became a setter", old.name),
        ),
        // The names of arguments cannot be seen from outside; those of setters can.
        _ if old.name != new.name && new.requirement == Requirement::Optional => comparison.note(
            Rule::ParameterRenamed,
            subject,
            pointers,
            format!("the setter `{}` is called `{}`", old.name, new.name),
        ),
        _ => {}
    }
    let ty = |api: &Api, parameter: &Parameter| spelled(api, &parameter.ty);
    let (before, after) = (ty(comparison.old(), old), ty(comparison.new_api(), new));
    if before != after {
        comparison.note(
            Rule::ParameterTypeChanged,
            subject,
            pointers,
            format!("the parameter `{name}` was `{before}` and is `{after}`"),
        );
    }
    if old.serialisation != new.serialisation {
        comparison.note(
            Rule::ParameterSentOtherwise,
            subject,
            pointers,
            format!("the parameter `{name}` is written in another style"),
        );
    }
    if old.constraints != new.constraints {
        comparison.note(
            Rule::ParameterConstraintsChanged,
            subject,
            pointers,
            format!("what is documented of the value of `{name}` changed"),
        );
    }
    if old.docs != new.docs {
        comparison.note(
            Rule::DescriptionChanged,
            subject,
            pointers,
            format!("the description of the parameter `{name}` changed"),
        );
    }
}
