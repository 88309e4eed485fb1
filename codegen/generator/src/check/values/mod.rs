//! Examples and defaults fit their schemas.

mod fit;

use serde_json::Value;

use super::context::{Context, Object};
use crate::finding::Code;
use crate::load::structure::{Kind, Place};

use self::fit::{Misfit, fit};

/// Checks the example, examples and default of an object.
pub(super) fn check<'t>(
    context: &mut Context<'t>,
    kind: Kind,
    object: &'t Object,
    place: &Place<'_>,
) {
    match kind {
        Kind::Schema => {
            if let Some(example) = object.get("example") {
                let misfit = fit(context, example, object);
                report(
                    context,
                    Code::ExampleMismatch,
                    misfit,
                    &place.key("example"),
                );
            }
            if let Some(default) = object.get("default") {
                let misfit = fit(context, default, object);
                report(
                    context,
                    Code::DefaultMismatch,
                    misfit,
                    &place.key("default"),
                );
            }
        }
        Kind::Parameter | Kind::Header | Kind::MediaType => examples(context, object, place),
        _ => {}
    }
}

fn examples<'t>(context: &mut Context<'t>, object: &'t Object, place: &Place<'_>) {
    let Some(schema) = object
        .get("schema")
        .and_then(|schema| context.resolve(schema))
    else {
        return;
    };
    if let Some(example) = object.get("example") {
        let misfit = fit(context, example, schema);
        report(
            context,
            Code::ExampleMismatch,
            misfit,
            &place.key("example"),
        );
    }
    let at = place.key("examples");
    for (name, example) in Context::members(object, "examples") {
        let value = context
            .resolve(example)
            .and_then(|example| example.get("value"));
        let Some(value) = value else { continue };
        let misfit = fit(context, value, schema);
        let here = at.key(name);
        if example.get("$ref").is_some() {
            report_reference(context, misfit, &here);
        } else {
            report(context, Code::ExampleMismatch, misfit, &here.key("value"));
        }
    }
}

fn report(context: &mut Context<'_>, code: Code, misfit: Option<Misfit>, place: &Place<'_>) {
    let Some(misfit) = misfit else { return };
    let mut pointer = place.pointer();
    for segment in misfit.path.iter().rev() {
        pointer.push(segment);
    }
    context.value(code, pointer, misfit.message, misfit.help);
}

/// A named example: the place is the reference, for another user of the example may be right.
fn report_reference(context: &mut Context<'_>, misfit: Option<Misfit>, place: &Place<'_>) {
    let Some(misfit) = misfit else { return };
    let mut path = String::new();
    for segment in misfit.path.iter().rev() {
        path.push('/');
        path.push_str(segment);
    }
    let message = if path.is_empty() {
        misfit.message
    } else {
        format!("at `{path}` of the example: {}", misfit.message)
    };
    context.key(Code::ExampleMismatch, place.pointer(), message, misfit.help);
}

/// Whether a value is what the grammar of JSON Schema calls an integer.
fn is_integer(value: &Value) -> bool {
    value.is_i64() || value.is_u64() || value.as_f64().is_some_and(|number| number.fract() == 0.0)
}
