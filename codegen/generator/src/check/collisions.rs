//! Members of exploded objects that go by the name of another parameter.

use std::collections::HashSet;

use super::context::Context;
use super::operations::Operation;
use super::parameters::{Declared, is_first, single};
use super::schemas::Lookup;
use crate::finding::Code;

/// Checks the names that the parameters of an operation are sent under.
pub(super) fn check<'t>(
    context: &mut Context<'t>,
    operation: &Operation<'t>,
    all: &[Declared<'t>],
) {
    let members: Vec<HashSet<&str>> = all
        .iter()
        .map(|parameter| members(context, parameter))
        .collect();
    for (index, (parameter, own)) in all.iter().zip(&members).enumerate() {
        let is_own = parameter
            .pointer
            .as_str()
            .starts_with(operation.pointer.as_str());
        if own.is_empty() || !(is_own || is_first(operation)) {
            continue;
        }
        for (other_index, (other, theirs)) in all.iter().zip(&members).enumerate() {
            if other_index == index || other.location != parameter.location {
                continue;
            }
            let name = if theirs.is_empty() {
                own.get(other.name).copied()
            } else if other_index < index {
                own.intersection(theirs).min().copied()
            } else {
                None
            };
            let Some(name) = name else { continue };
            let message = format!(
                "the member `{name}` of `{}` goes by the same name as {}: a service cannot tell which of them it is sent",
                parameter.name,
                if theirs.is_empty() {
                    "another parameter".to_owned()
                } else {
                    format!("one of `{}`", other.name)
                }
            );
            let help = "send one of the two, or describe the object with `style: deepObject`";
            context
                .value(
                    Code::CollidingMember,
                    parameter.pointer.clone(),
                    message,
                    help,
                )
                .relate(other.pointer.clone(), "the other one");
        }
    }
}

/// The names that the members of a parameter are sent under, each by itself. None if they are not.
fn members<'t>(context: &Context<'t>, parameter: &Declared<'t>) -> HashSet<&'t str> {
    let object = parameter.object;
    let style = Context::text(object, "style");
    let is_exploded = match object.get("explode").and_then(serde_json::Value::as_bool) {
        Some(explode) => explode && style != Some("deepObject"),
        None => style.is_none_or(|style| style == "form"),
    };
    let schema = object
        .get("schema")
        .and_then(|schema| single(context, schema))
        .filter(|_| is_exploded && matches!(parameter.location, "query" | "cookie"));
    schema.map_or_else(HashSet::new, |schema| {
        Lookup::of(context, schema).properties
    })
}
