//! Request bodies: what they carry, and in which form.

use serde_json::Value;

use super::context::{Context, Object};
use super::operations::Operation;
use crate::finding::Code;
use crate::load::structure::Place;

/// Checks a request body wherever it is declared.
pub(super) fn request<'t>(context: &mut Context<'t>, object: &'t Object, place: &Place<'_>) {
    let at = place.key("content");
    let is_empty = object
        .get("content")
        .and_then(Value::as_object)
        .is_some_and(Object::is_empty);
    if is_empty {
        let message = "expected a media type, found an empty mapping";
        let help = "add `application/json:` with a schema";
        context.key(Code::EmptyCollection, at.pointer(), message, help);
    }
    content(context, object, &at, Code::RequestMediaType, "request body");
}

fn content<'t>(
    context: &mut Context<'t>,
    owner: &'t Object,
    place: &Place<'_>,
    code: Code,
    title: &str,
) {
    let mut supported = 0;
    for (name, media_type) in Context::members(owner, "content") {
        let at = place.key(name);
        if !is_json(name) {
            let message = format!(
                "expected a {title} as `application/json` (or a type that ends in `+json`), found `{name}`"
            );
            let help =
                if name.eq_ignore_ascii_case("*/*") || name.eq_ignore_ascii_case("application/*") {
                    "write `application/json` if that is what is sent"
                } else {
                    "only JSON is supported: remove this media type, or the operation"
                };
            context.key(code, at.pointer(), message, help);
            continue;
        }
        supported += 1;
        if supported > 1 {
            let message = format!("expected one media type, found `{name}` as well");
            let help = "keep the one that the client should use";
            context.key(Code::SeveralMediaTypes, at.pointer(), message, help);
        }
        if media_type
            .as_object()
            .is_some_and(|object| !object.contains_key("schema"))
        {
            let message = format!("the {title} has no schema");
            let help = "add `schema:`; `schema: {}` stands for any JSON";
            context.key(Code::MediaTypeWithoutSchema, at.pointer(), message, help);
        }
    }
}

fn is_json(media_type: &str) -> bool {
    let essence = media_type
        .split(';')
        .next()
        .unwrap_or_default()
        .trim()
        .to_ascii_lowercase();
    essence == "application/json" || essence.ends_with("+json")
}

/// Checks what only shows in an operation: bodies where HTTP has none.
pub(super) fn of_operation<'t>(context: &mut Context<'t>, operation: &Operation<'t>) {
    if matches!(operation.method, "get" | "head") && operation.object.contains_key("requestBody") {
        let message = format!("a {} request has no body", operation.method.to_uppercase());
        let help = "move its members to query parameters, or use another method";
        context.key(
            Code::UnexpectedRequestBody,
            operation.pointer.child("requestBody"),
            message,
            help,
        );
    }
}
