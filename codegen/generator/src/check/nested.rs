//! Parameters that hold more than their styles have a form for.

use serde_json::Value;

use super::context::{Context, Object};
use crate::finding::Code;
use crate::load::structure::Place;

/// Styles have a form for lists and objects of single values. What is deeper is written as JSON.
pub(super) fn check<'t>(
    context: &mut Context<'t>,
    object: &'t Object,
    place: &Place<'_>,
    name: &str,
) {
    let Some(schema) = object.get("schema") else {
        return;
    };
    if Context::text(object, "style") == Some("deepObject") || !is_deep(context, schema) {
        return;
    }
    let message = format!(
        "`{name}` holds lists or objects within a list or an object: they are sent as JSON, since OpenAPI gives them no form"
    );
    let help = "describe the parameter by `content: { application/json: … }`, or an object by `style: deepObject`";
    context.value(
        Code::NestedParameter,
        place.key("schema").pointer(),
        message,
        help,
    );
}

/// Whether a list has elements, or an object members, that are lists or objects themselves.
fn is_deep<'t>(context: &Context<'t>, schema: &'t Value) -> bool {
    branches(context, schema).into_iter().any(|object| {
        let members = Context::members(object, "properties").map(|(_, member)| member);
        let others = ["items", "additionalProperties"]
            .into_iter()
            .filter_map(|key| object.get(key));
        members
            .chain(others)
            .any(|schema| is_structure(context, schema))
    })
}

fn is_structure<'t>(context: &Context<'t>, schema: &'t Value) -> bool {
    branches(context, schema).into_iter().any(|object| {
        matches!(Context::text(object, "type"), Some("array" | "object"))
            || object.contains_key("properties")
    })
}

/// A schema and what it is put together of, each once, up to a number: what leads back to itself has no end.
pub(super) fn branches<'t>(context: &Context<'t>, schema: &'t Value) -> Vec<&'t Object> {
    let mut pending = vec![schema];
    let mut found: Vec<&Object> = Vec::new();
    while found.len() < MOST_BRANCHES
        && let Some(schema) = pending.pop()
    {
        let Some(object) = context.resolve(schema) else {
            continue;
        };
        let is_known = found.iter().any(|known| std::ptr::eq(*known, object));
        if !is_known {
            found.push(object);
            for key in ["allOf", "oneOf", "anyOf"] {
                pending.extend(Context::items(object, key).iter().take(MOST_BRANCHES));
            }
        }
    }
    found
}

/// So many schemas are looked at.
const MOST_BRANCHES: usize = 64;

#[cfg(test)]
mod tests {
    use std::path::Path;

    use serde_json::json;

    use super::*;

    #[test]
    fn only_so_many_branches_are_looked_at() {
        let many = vec![json!({"type": "string"}); 10 * MOST_BRANCHES];
        let tree = json!({"oneOf": many});
        let context = Context::new(Path::new("api.yaml"), &tree);
        assert_eq!(branches(&context, &tree).len(), MOST_BRANCHES);
    }
}
