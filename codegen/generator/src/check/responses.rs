//! Responses: what of them a client does not use, and what a call makes of them.

use serde_json::Value;

use super::context::{Context, Object};
use super::operations::Operation;
use crate::finding::Code;
use crate::load::structure::Place;
use crate::media_type::{self, Choice, Form, SchemaHint};

/// Of so many schemas that add words to a header's schema, each to the next one, a header has the type of the last.
pub(crate) const MOST_HEADER_WRAPPERS: usize = 64;

/// Checks a response wherever it is declared.
pub(super) fn response<'t>(context: &mut Context<'t>, object: &'t Object, place: &Place<'_>) {
    let declared: Vec<(&str, &Value)> = Context::members(object, "content").collect();
    let hints = declared
        .iter()
        .map(|(name, media_type)| (*name, hint(context, media_type)));
    let choice = media_type::choose(hints);
    media_types(context, &declared, &choice, &place.key("content"));
    if let Some((index, Form::Json)) = choice.whole
        && let Some((name, media_type)) = declared.get(index)
        && media_type
            .as_object()
            .is_some_and(|object| !object.contains_key("schema"))
    {
        let at = place.key("content");
        let message = "the response has no schema: the client answers any JSON";
        let help = "add `schema:`; `schema: {}` stands for any JSON";
        context.key(
            Code::ResponseWithoutSchema,
            at.key(name).pointer(),
            message,
            help,
        );
    }
    headers(context, object, &place.key("headers"));
    if has_members(object, "links") {
        let message = "links describe follow-up calls; the documentation names them, and nothing else is generated for them";
        context.key(
            Code::Links,
            place.key("links").pointer(),
            message,
            "remove them to silence this",
        );
    }
}

/// Headers whose parts the client does not tell apart.
fn headers<'t>(context: &mut Context<'t>, response: &'t Object, place: &Place<'_>) {
    for (name, header) in Context::members(response, "headers") {
        let Some(header) = context.resolve(header) else {
            continue;
        };
        let is_text = match header.get("schema") {
            Some(schema) => is_structured(context, schema, 0),
            None => Context::members(header, "content")
                .all(|(name, _)| !media_type::is_json(&media_type::essence(name))),
        };
        let is_known = ["content-type", "set-cookie"]
            .iter()
            .any(|known| name.eq_ignore_ascii_case(known));
        if is_text && !is_known && !Context::flag(header, "x-secret") {
            let message = format!("the header `{name}` is a text: the program reads its parts");
            let help = "describe it as a string, a number, a list of these, or by `content` as `application/json`";
            let at = place.key(name).pointer();
            context.key(Code::HeaderAsText, at, message, help);
        }
    }
}

/// Whether a value of a header is an object or one of several types, or a list of such, which has no type of its own.
fn is_structured<'t>(context: &Context<'t>, schema: &'t Value, depth: usize) -> bool {
    let Some(schema) = plain(context, schema) else {
        return false;
    };
    let is_list = schema.get("type").is_some_and(|ty| ty == "array");
    let items = schema.get("items").filter(|_| is_list);
    let composed = ["properties", "oneOf", "anyOf", "allOf"];
    composed.iter().any(|key| schema.contains_key(*key))
        || schema.get("type").is_some_and(|ty| ty == "object")
        || is_list && depth > 0
        || items.is_some_and(|items| is_structured(context, items, depth + 1))
}

/// The schema behind those that only add words to it: an `allOf` of one.
fn plain<'t>(context: &Context<'t>, schema: &'t Value) -> Option<&'t Object> {
    let mut schema = context.resolve(schema)?;
    for _ in 0..MOST_HEADER_WRAPPERS {
        let branches = schema.get("allOf").and_then(Value::as_array);
        let says_more = ["type", "enum", "properties", "oneOf", "anyOf"];
        match branches.map(Vec::as_slice) {
            Some([only]) if !says_more.iter().any(|key| schema.contains_key(*key)) => {
                schema = context.resolve(only)?;
            }
            _ => break,
        }
    }
    Some(schema)
}

/// Media types that a client does not ask for.
fn media_types<'t>(
    context: &mut Context<'t>,
    declared: &[(&'t str, &'t Value)],
    choice: &Choice,
    place: &Place<'_>,
) {
    let used = |index: usize| {
        choice.whole.is_some_and(|(whole, _)| whole == index)
            || choice.stream.is_some_and(|(stream, _)| stream == index)
    };
    let mut unused = declared
        .iter()
        .enumerate()
        .filter(|(index, _)| !used(*index))
        .map(|(_, (name, _))| *name);
    let Some(first) = unused.next() else { return };
    let others = unused.count();
    let asked = choice
        .whole
        .and_then(|(index, _)| declared.get(index))
        .map_or("", |(name, _)| *name);
    let more = match others {
        0 => String::new(),
        others => format!(" and {others} more"),
    };
    let message = format!("the client asks for `{asked}`, so `{first}`{more} will not be answered");
    let help = "with `request_header(\"accept\", …)` and `raw()` a call gets the other form";
    context.key_once(
        Code::UnusedMediaType,
        place.key(first).pointer(),
        message,
        |_| help.to_owned(),
    );
}

/// Checks what the responses of an operation are together.
pub(super) fn of_operation<'t>(context: &mut Context<'t>, operation: &Operation<'t>) {
    if has_members(operation.object, "callbacks") {
        let message = "callbacks are calls from the service: the documentation names them, and nothing else is generated for them";
        context.key(
            Code::Callbacks,
            operation.pointer.child("callbacks"),
            message,
            "remove `callbacks` to silence this",
        );
    }
    empty_responses(context, operation);
    success(context, operation);
}

/// RFC 9110: the answer to HEAD has no content, nor have 204 and 205.
fn empty_responses<'t>(context: &mut Context<'t>, operation: &Operation<'t>) {
    for (status, response, place) in operation.responses(context) {
        if !has_members(response, "content") {
            continue;
        }
        let message = if operation.method == "head" {
            "the answer to a HEAD request has no body, so the client reads none".to_owned()
        } else if matches!(status, "204" | "205") {
            format!("a response {status} has no body, so the client reads none")
        } else {
            continue;
        };
        let help = "remove `content`, or mend the status";
        context.key(Code::UnexpectedResponseBody, place, message, help);
    }
}

/// What a call takes for its success.
fn success(context: &mut Context<'_>, operation: &Operation<'_>) {
    let statuses: Vec<&str> = Context::members(operation.object, "responses")
        .map(|(status, _)| status)
        .filter(|status| !status.starts_with("x-"))
        .collect();
    let place = operation.pointer.child("responses");
    let any = |first: char| statuses.iter().any(|status| status.starts_with(first));
    if let Some(status) = statuses.iter().find(|status| status.starts_with('1')) {
        let message = format!(
            "a client that answers {status} would switch to another protocol: the call can be made, but the protocol is not spoken"
        );
        let help = "remove the operation, or leave it to a client of that protocol";
        context.key(Code::ProtocolSwitch, place.child(status), message, help);
        return;
    }
    if any('2') {
        return;
    }
    let is_redirect =
        |status: &&&str| matches!(**status, "300" | "301" | "302" | "303" | "307" | "308");
    let meaning = if let Some(redirect) = statuses.iter().find(is_redirect) {
        format!("{redirect} is taken for the success, and its `Location` is for the caller to read")
    } else if statuses.contains(&"default") {
        "`default` is taken for the answer of a success".to_owned()
    } else {
        "any 2xx is a success, whose body is ignored".to_owned()
    };
    let message = format!("{} declares no success (2xx): {meaning}", operation.line());
    let help = "add the response of a successful call, e.g. `'200':` or `'204':`";
    context.key(Code::NoSuccessResponse, place, message, help);
}

fn hint(context: &Context<'_>, media_type: &Value) -> SchemaHint {
    let Some(schema) = media_type
        .get("schema")
        .and_then(|schema| context.resolve(schema))
    else {
        return SchemaHint::Anything;
    };
    match Context::text(schema, "type") {
        Some("string") if Context::text(schema, "format") == Some("binary") => SchemaHint::Binary,
        Some("string") => SchemaHint::Text,
        Some(_) => SchemaHint::Value,
        None => {
            let says = [
                "properties",
                "oneOf",
                "anyOf",
                "allOf",
                "additionalProperties",
                "items",
            ];
            if says.iter().any(|keyword| schema.contains_key(*keyword)) {
                SchemaHint::Value
            } else {
                SchemaHint::Anything
            }
        }
    }
}

fn has_members(object: &Object, key: &str) -> bool {
    object
        .get(key)
        .and_then(Value::as_object)
        .is_some_and(|members| !members.is_empty())
}
