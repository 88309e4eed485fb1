//! Request bodies and responses: what they carry, and in which form.

use serde_json::Value;

use super::context::{Context, Object};
use super::operations::Operation;
use crate::finding::{Code, Pointer};
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

/// Checks a response wherever it is declared.
pub(super) fn response<'t>(context: &mut Context<'t>, object: &'t Object, place: &Place<'_>) {
    content(
        context,
        object,
        &place.key("content"),
        Code::ResponseMediaType,
        "response",
    );
    if object
        .get("links")
        .and_then(Value::as_object)
        .is_some_and(|links| !links.is_empty())
    {
        let message = "links describe follow-up calls; nothing is generated for them";
        context.key(
            Code::Links,
            place.key("links").pointer(),
            message,
            "remove them to silence this",
        );
    }
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

/// Checks what only shows in an operation: bodies where HTTP has none, successes that differ.
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
    if operation
        .object
        .get("callbacks")
        .and_then(Value::as_object)
        .is_some_and(|callbacks| !callbacks.is_empty())
    {
        let message = "callbacks are calls from the server: a client crate cannot serve them";
        context.key(
            Code::Callbacks,
            operation.pointer.child("callbacks"),
            message,
            "remove `callbacks`",
        );
    }
    empty_responses(context, operation);
    successes(context, operation);
}

/// RFC 9110: the answer to HEAD has no content, nor have 204 and 205.
fn empty_responses<'t>(context: &mut Context<'t>, operation: &Operation<'t>) {
    for (status, response, place) in operation.responses(context) {
        if Context::members(response, "content").next().is_none() {
            continue;
        }
        let message = if operation.method == "head" {
            "the answer to a HEAD request has no body".to_owned()
        } else if matches!(status, "204" | "205") {
            format!("a response {status} has no body")
        } else {
            continue;
        };
        let help = "remove `content`, or mend the status";
        context.key(Code::UnexpectedResponseBody, place, message, help);
    }
}

fn successes<'t>(context: &mut Context<'t>, operation: &Operation<'t>) {
    let mut first: Option<(&Value, &str, Pointer)> = None;
    for (status, response, place) in operation.responses(context) {
        if !status.starts_with('2') {
            continue;
        }
        let schema = Context::members(response, "content")
            .find(|(name, _)| is_json(name))
            .and_then(|(_, media_type)| media_type.get("schema"));
        let Some(schema) = schema else { continue };
        match &first {
            Some((other, earlier, there)) if *other != schema => {
                let message =
                    format!("the responses {earlier} and {status} have different schemas");
                let help =
                    "a call answers one type: use one schema for both (a `oneOf` if need be)";
                context
                    .key(Code::SuccessBodies, place, message, help)
                    .relate(there.clone(), "the other response");
            }
            Some(_) => {}
            None => first = Some((schema, status, place)),
        }
    }
}
