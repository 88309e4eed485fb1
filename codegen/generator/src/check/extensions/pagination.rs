//! `x-pagination`: its own shape, and what it names in the operation.

use serde_json::Value;

use super::super::context::{Context, Object};
use super::super::operations::Operation;
use super::super::parameters;
use super::super::schemas::property;
use super::invalid;
use crate::finding::{Code, Pointer, did_you_mean};
use crate::load::structure::Place;

const STYLES: [&str; 5] = ["page-number", "offset", "cursor", "last-row", "link"];
/// Keys of every style.
const COMMON: [&str; 7] = [
    "style",
    "items",
    "size",
    "default-size",
    "total-items",
    "total-pages",
    "has-more",
];

/// The keys of one style: those it needs and those it may have beside the common ones.
fn keys_of(style: &str) -> (&'static [&'static str], &'static [&'static str]) {
    match style {
        "page-number" => (&["page"], &["first"]),
        "offset" => (&["offset"], &[]),
        "cursor" => (&["cursor", "next-cursor"], &[]),
        "last-row" => (&["after", "row-key"], &["before"]),
        _ => (&[], &["next-link"]),
    }
}

/// Checks what can be said without the operation.
pub(super) fn shape(context: &mut Context<'_>, value: &Value, place: &Place<'_>) {
    // This is how the conventions are switched off.
    if value == &Value::Bool(false) {
        return;
    }
    let Some(object) = value.as_object() else {
        let expected = "a mapping with `style` and `items`, or `false`";
        invalid(context, place, expected, value);
        return;
    };
    let style = object
        .get("style")
        .and_then(Value::as_str)
        .filter(|style| STYLES.contains(style));
    let Some(style) = style else {
        match object.get("style") {
            Some(found) => {
                invalid(
                    context,
                    &place.key("style"),
                    "`page-number`, `offset`, `cursor`, `last-row` or `link`",
                    found,
                );
            }
            None => missing(context, place, "style", "page-number"),
        }
        return;
    };
    let (needed, allowed) = keys_of(style);
    for key in needed
        .iter()
        .chain(&["items"])
        .filter(|key| !object.contains_key(**key))
    {
        missing(context, place, key, style);
    }
    for (key, value) in object {
        let at = place.key(key);
        let known = || COMMON.iter().chain(needed).chain(allowed).copied();
        if !known().any(|known| known == key) {
            let message = format!("unknown key `{key}` in `x-pagination` of the style `{style}`");
            let help = did_you_mean(key, known(), || {
                format!(
                    "remove it; it has: {}",
                    known().collect::<Vec<_>>().join(", ")
                )
            });
            context.key(Code::InvalidExtension, at.pointer(), message, help);
            continue;
        }
        match key.as_str() {
            "first" if value.as_u64().is_none() => {
                invalid(context, &at, "a whole number from 0 on", value);
            }
            "default-size" if value.as_u64().is_none_or(|size| size == 0) => {
                invalid(context, &at, "a whole number from 1 on", value);
            }
            "page" | "offset" | "cursor" | "after" | "before" | "size"
                if value.as_str().is_none_or(str::is_empty) =>
            {
                invalid(context, &at, "the name of a query parameter", value);
            }
            "items" | "total-items" | "total-pages" | "has-more" | "next-cursor" | "row-key"
            | "next-link"
                if value.as_str().and_then(Pointer::parse).is_none() =>
            {
                invalid(context, &at, "a JSON pointer such as `/data`", value);
            }
            _ => {}
        }
    }
    if object.contains_key("default-size") && !object.contains_key("size") {
        missing(context, place, "size", style);
    }
}

fn missing(context: &mut Context<'_>, place: &Place<'_>, key: &str, style: &str) {
    let message = format!("`x-pagination` of the style `{style}` must have the key `{key}`");
    context.key(
        Code::InvalidExtension,
        place.pointer(),
        message,
        format!("add `{key}:`"),
    );
}

/// Checks the parameters and pointers against the operation.
pub(super) fn of_operation<'t>(context: &mut Context<'t>, operation: &Operation<'t>) {
    let Some(paging) = operation
        .object
        .get("x-pagination")
        .and_then(Value::as_object)
    else {
        return;
    };
    let at = operation.pointer.child("x-pagination");
    for key in ["page", "offset", "cursor", "after", "before", "size"] {
        if let Some(name) = Context::text(paging, key) {
            parameter(context, operation, &at, key, name);
        }
    }
    let Some((status, schema)) = success_schema(context, operation) else {
        let message = format!(
            "{} is paged, but no success response has a JSON schema",
            operation.line()
        );
        context.key(
            Code::PaginationPointer,
            at,
            message,
            "add the schema of a page to the 200 response",
        );
        return;
    };
    for key in [
        "items",
        "total-items",
        "total-pages",
        "has-more",
        "next-cursor",
        "next-link",
    ] {
        if let Some(text) = Context::text(paging, key) {
            let answer = format!("the schema of the {status} response");
            target(context, &at.child(key), key, text, &answer, vec![schema]);
        }
    }
    if let Some(text) = Context::text(paging, "row-key") {
        let rows = Context::text(paging, "items")
            .and_then(Pointer::parse)
            .map(|items| resolve(context, vec![schema], &items));
        let rows = rows.into_iter().flatten();
        let rows: Vec<_> = rows.filter_map(|array| array.get("items")).collect();
        // Of rows that are not there, `items` says enough.
        if !rows.is_empty() {
            let at = at.child("row-key");
            target(context, &at, "row-key", text, "the schema of a row", rows);
        }
    }
}

fn parameter<'t>(
    context: &mut Context<'t>,
    operation: &Operation<'t>,
    at: &Pointer,
    key: &str,
    name: &str,
) {
    let declared = parameters::of(context, operation);
    let query: Vec<_> = declared
        .iter()
        .filter(|parameter| parameter.location == "query")
        .collect();
    let Some(found) = query.iter().find(|parameter| parameter.name == name) else {
        let message =
            format!("`{key}` names `{name}`, but the operation has no such query parameter");
        let help = context.meant(name, query.iter().map(|parameter| parameter.name), || {
            format!("add `{name}` to `parameters`")
        });
        context.value(Code::PaginationParameter, at.child(key), message, help);
        return;
    };
    let schema = found
        .object
        .get("schema")
        .and_then(|schema| context.resolve(schema));
    let kind = schema.and_then(|schema| Context::text(schema, "type"));
    let expected: &[&str] = match key {
        "cursor" | "after" | "before" => &["string", "integer"],
        _ => &["integer"],
    };
    if let Some(kind) = kind.filter(|kind| !expected.contains(kind)) {
        let message = format!(
            "expected `{name}` to be of type {}, found `{kind}`",
            expected.join(" or ")
        );
        context
            .value(
                Code::PaginationParameter,
                at.child(key),
                message,
                "mend the schema of the parameter",
            )
            .relate(found.pointer.clone(), "the parameter is declared here");
    }
}

/// The status and schema of the first success that has one.
fn success_schema<'t>(
    context: &Context<'t>,
    operation: &Operation<'t>,
) -> Option<(&'t str, &'t Value)> {
    operation
        .responses(context)
        .into_iter()
        .filter(|(status, ..)| status.starts_with('2'))
        .find_map(|(status, response, _)| {
            let (_, media_type) = Context::members(response, "content").next()?;
            Some((status, media_type.get("schema")?))
        })
}

fn target<'t>(
    context: &mut Context<'t>,
    at: &Pointer,
    key: &str,
    text: &str,
    whole: &str,
    schemas: Vec<&'t Value>,
) {
    let Some(pointer) = Pointer::parse(text) else {
        return;
    };
    let expected: &[&str] = match key {
        "items" => &["array"],
        "total-items" | "total-pages" => &["integer"],
        "has-more" => &["boolean"],
        "next-cursor" | "row-key" => &["string", "integer"],
        _ => &["string"],
    };
    let candidates = resolve(context, schemas, &pointer);
    if candidates.is_empty() {
        let message = format!("`{text}` does not lead to anything in {whole}");
        let help = format!("point at the member that holds {}", meaning(key));
        context.value(Code::PaginationPointer, at.clone(), message, help);
        return;
    }
    let kinds: Vec<&str> = candidates
        .iter()
        .map(|object| Context::text(object, "type").unwrap_or("something else"))
        .collect();
    if !kinds.iter().any(|kind| expected.contains(kind)) {
        let message = format!(
            "expected `{text}` to lead to {}, found {}",
            expected.join(" or "),
            kinds.join(", ")
        );
        let help = format!("point at the member that holds {}", meaning(key));
        context.value(Code::PaginationPointer, at.clone(), message, help);
    }
}

fn meaning(key: &str) -> &'static str {
    match key {
        "items" => "the rows (an array)",
        "total-items" => "the number of rows (an integer)",
        "total-pages" => "the number of pages (an integer)",
        "has-more" => "whether there are more rows (a boolean)",
        "next-cursor" => "the next cursor",
        "row-key" => "what identifies the row",
        _ => "the next address",
    }
}

/// The schemas that a pointer into a value leads to: one, or one a branch of a `oneOf` or `anyOf`.
fn resolve<'t>(
    context: &Context<'t>,
    schemas: Vec<&'t Value>,
    pointer: &Pointer,
) -> Vec<&'t Object> {
    let mut current: Vec<_> = schemas
        .into_iter()
        .flat_map(|schema| branches(context, schema, 0))
        .take(64)
        .collect();
    for segment in pointer.segments() {
        current = current
            .into_iter()
            .filter_map(|object| property(context, object, &segment))
            .flat_map(|schema| branches(context, schema, 0))
            .take(64)
            .collect();
    }
    current
}

fn branches<'t>(context: &Context<'t>, schema: &'t Value, depth: usize) -> Vec<&'t Object> {
    let Some(object) = context.resolve(schema) else {
        return Vec::new();
    };
    if depth > 8 {
        return vec![object];
    }
    let (one_of, any_of) = (
        Context::items(object, "oneOf"),
        Context::items(object, "anyOf"),
    );
    if !(one_of.is_empty() && any_of.is_empty()) {
        return one_of
            .iter()
            .chain(any_of)
            .take(16)
            .flat_map(|branch| branches(context, branch, depth + 1))
            .take(64)
            .collect();
    }
    match Context::items(object, "allOf") {
        [only] if !object.contains_key("properties") => branches(context, only, depth + 1),
        _ => vec![object],
    }
}
