//! Parameters, those that paging drives included.

use super::Rule;
use super::comparison::{Comparison, Pointers, Subject, is_reordered, paired, split};
use super::operations::template;
use super::types::spelled;
use crate::emit::surface;
use crate::model::{Api, Location, Operation, Parameter, Requirement};

/// A parameter before and after.
type Pair<'a> = (Option<&'a Parameter>, Option<&'a Parameter>);

pub(super) fn compare(
    comparison: &mut Comparison<'_>,
    subject: &Subject,
    old: &Operation,
    new: &Operation,
) {
    let pairs = pairs(old, new);
    for pair in &pairs {
        match *pair {
            (None, Some(new)) => added(comparison, subject, new),
            (Some(old), None) => comparison.note(
                Rule::ParameterRemoved,
                subject,
                Pointers::only_old(&old.pointer),
                format!("the parameter `{}` is gone", old.wire_name),
            ),
            (Some(old), Some(new)) => both(comparison, subject, old, new),
            (None, None) => {}
        }
    }
    order(comparison, subject, (old, new), &pairs);
}

/// Which parameter became which: by its name on the wire; in a path that is the same but for names, by its position; and
/// else by its name in Rust, since the wire is of no interest to programs.
fn pairs<'a>(old: &'a Operation, new: &'a Operation) -> Vec<Pair<'a>> {
    let key = |parameter: &'a Parameter| (parameter.location, parameter.wire_name.as_str());
    let by_wire = split(paired(all(old), all(new), key));
    let mut pairs = by_wire.pairs;
    let (mut only_old, mut only_new) = (by_wire.only_old, by_wire.only_new);
    if template(&old.path) == template(&new.path) {
        // Where both paths have a parameter that nothing was found for.
        let same_place: Vec<_> = path_parameters(old)
            .zip(path_parameters(new))
            .filter(|(old, new)| is_among(&only_old, old) && is_among(&only_new, new))
            .collect();
        only_old.retain(|old| {
            !same_place
                .iter()
                .any(|(other, _)| std::ptr::eq(*other, *old))
        });
        only_new.retain(|new| {
            !same_place
                .iter()
                .any(|(_, other)| std::ptr::eq(*other, *new))
        });
        pairs.extend(same_place);
    }
    let by_name = paired(only_old, only_new, |parameter| parameter.name.as_str());
    let pairs = pairs.into_iter().map(|(old, new)| (Some(old), Some(new)));
    pairs.chain(by_name).collect()
}

fn is_among(parameters: &[&Parameter], wanted: &Parameter) -> bool {
    let mut parameters = parameters.iter();
    parameters.any(|parameter| std::ptr::eq(*parameter, wanted))
}

fn all(operation: &Operation) -> impl Iterator<Item = &Parameter> {
    let controls = operation.output.controls();
    operation.parameters.iter().chain(controls)
}

fn path_parameters(operation: &Operation) -> impl Iterator<Item = &Parameter> {
    let parameters = operation.parameters.iter();
    parameters.filter(|parameter| parameter.location == Location::Path)
}

fn added(comparison: &mut Comparison<'_>, subject: &Subject, new: &Parameter) {
    let (rule, kind) = match new.requirement {
        Requirement::Required => (Rule::RequiredParameterAdded, "required"),
        Requirement::Optional => (Rule::OptionalParameterAdded, "optional"),
    };
    let message = format!("the {kind} parameter `{}` is new", new.wire_name);
    comparison.note(rule, subject, Pointers::only_new(&new.pointer), message);
}

fn both(comparison: &mut Comparison<'_>, subject: &Subject, old: &Parameter, new: &Parameter) {
    let pointers = Pointers::both(&old.pointer, &new.pointer);
    let Parameter {
        wire_name,
        pointer: _,
        name,
        location,
        requirement,
        ty,
        serialisation,
        docs,
        constraints,
        example,
    } = new;
    match (old.requirement, *requirement) {
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
        _ if old.name != *name && *requirement == Requirement::Optional => comparison.note(
            Rule::ParameterRenamed,
            subject,
            pointers,
            format!("the setter `{}` is called `{name}`", old.name),
        ),
        _ => {}
    }
    let taken = |api: &Api, parameter: &Parameter| match requirement {
        Requirement::Required => surface::argument(api, parameter),
        Requirement::Optional => surface::setter(api, parameter),
    };
    let (old_api, new_api) = (comparison.old(), comparison.new_api());
    if taken(old_api, old) != taken(new_api, new) {
        let (before, after) = (spelled(old_api, &old.ty), spelled(new_api, ty));
        let message = if before == after {
            format!("the parameter `{wire_name}` is taken in another way")
        } else {
            format!("the parameter `{wire_name}` was `{before}` and is `{after}`")
        };
        comparison.note(Rule::ParameterTypeChanged, subject, pointers, message);
    }
    if (old.location, old.serialisation) != (*location, *serialisation) || is_renamed(old, new) {
        let before = format!("`{}` in the {}", old.wire_name, place(old.location));
        let after = format!("`{wire_name}` in the {}", place(*location));
        let message = if before == after {
            format!("the parameter {after} is written in another style")
        } else {
            format!("the parameter {before} is sent as {after}")
        };
        comparison.note(Rule::ParameterSentOtherwise, subject, pointers, message);
    }
    if old.constraints != *constraints {
        comparison.note(
            Rule::ParameterConstraintsChanged,
            subject,
            pointers,
            format!("what is documented of the value of `{wire_name}` changed"),
        );
    }
    let is_argument = *requirement == Requirement::Required;
    comparison.prose(
        subject,
        pointers,
        &(&old.docs, &old.example, is_argument.then_some(&old.name)),
        &(docs, example, is_argument.then_some(name)),
        &format!("the description of the parameter `{wire_name}`"),
    );
}

/// Whether the wire shows another name. That of a part of the path is not sent.
fn is_renamed(old: &Parameter, new: &Parameter) -> bool {
    old.wire_name != new.wire_name && new.location != Location::Path
}

fn place(location: Location) -> &'static str {
    match location {
        Location::Path => "path",
        Location::Query => "query",
        Location::Header => "headers",
        Location::Cookie => "cookies",
    }
}

/// Arguments have no names for those who call: their order is part of the method.
fn order(
    comparison: &mut Comparison<'_>,
    subject: &Subject,
    (old, new): (&Operation, &Operation),
    pairs: &[Pair<'_>],
) {
    let arguments = |operation: &Operation, of: fn(&Pair<'_>, &Parameter) -> bool| -> Vec<usize> {
        let required = operation
            .parameters
            .iter()
            .filter(|parameter| parameter.requirement == Requirement::Required);
        required
            .filter_map(|parameter| pairs.iter().position(|pair| of(pair, parameter)))
            .collect()
    };
    let is_old = |pair: &Pair<'_>, parameter: &Parameter| {
        pair.0.is_some_and(|old| std::ptr::eq(old, parameter))
    };
    let is_new = |pair: &Pair<'_>, parameter: &Parameter| {
        pair.1.is_some_and(|new| std::ptr::eq(new, parameter))
    };
    if is_reordered(&arguments(old, is_old), &arguments(new, is_new)) {
        comparison.note(
            Rule::ParameterOrderChanged,
            subject,
            Pointers::both(&old.pointer, &new.pointer),
            format!("arguments were `{}` and are `{}`", names(old), names(new)),
        );
    }
}

fn names(operation: &Operation) -> String {
    let names: Vec<&str> = operation
        .parameters
        .iter()
        .filter(|parameter| parameter.requirement == Requirement::Required)
        .map(|parameter| parameter.wire_name.as_str())
        .collect();
    names.join(", ")
}
