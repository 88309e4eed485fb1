//! What the value of an extension must be, as far as one object tells.

use serde_json::Value;

use super::super::context::{Context, Object};
use super::super::schemas::Lookup;
use super::{invalid, misplaced, pagination};
use crate::finding::{Code, Pointer, did_you_mean};
use crate::load::structure::Place;

/// Checks the extension `name` of `object`, which stands at `place`.
pub(super) fn check<'t>(
    context: &mut Context<'t>,
    name: &str,
    value: &'t Value,
    object: &'t Object,
    place: &Place<'_>,
) {
    let at = place.key(name);
    match name {
        "x-idempotent" if !value.is_boolean() => invalid(context, &at, "`true` or `false`", value),
        "x-secret" | "x-may-be-empty" | "x-impersonation" if value != &Value::Bool(true) => {
            not_true(context, &at, value);
        }
        "x-secret" => secret(context, object, &at),
        "x-may-be-empty" if Context::members(object, "content").next().is_none() => {
            misplaced(context, name, &at, "a response that has `content`");
        }
        "x-timestamp" => timestamp(context, value, object, &at),
        "x-environment-prefix" if !value.as_str().is_some_and(is_environment_prefix) => {
            invalid(
                context,
                &at,
                "capital letters, digits and `_`, a letter first (`ACME`)",
                value,
            );
        }
        "x-error" => error(context, value, &at),
        "x-crate-version" if !value.as_str().is_some_and(is_version) => {
            invalid(
                context,
                &at,
                "a version of a crate, as text (`0.1.0`)",
                value,
            );
        }
        "x-prefix" => {
            if Context::text(object, "type") != Some("apiKey")
                || Context::text(object, "in") != Some("header")
            {
                misplaced(context, name, &at, "an apiKey security scheme in a header");
            }
            let is_word =
                |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_graphic());
            if !value.as_str().is_some_and(is_word) {
                invalid(context, &at, "one word (`APIKey`)", value);
            }
        }
        "x-token-request" => {
            let flow = object
                .get("flows")
                .and_then(|flows| flows.get("clientCredentials"));
            if flow.is_none() {
                misplaced(
                    context,
                    name,
                    &at,
                    "an oauth2 security scheme with clientCredentials",
                );
            }
            if !matches!(value.as_str(), Some("json" | "form")) {
                invalid(context, &at, "`json` or `form`", value);
            }
        }
        "x-client-authentication" => {
            let basic = Context::text(object, "scheme")
                .is_some_and(|scheme| scheme.eq_ignore_ascii_case("basic"));
            if !basic {
                misplaced(context, name, &at, "an http basic security scheme");
            }
            if value != &Value::Bool(true) {
                not_true(context, &at, value);
            }
        }
        "x-provenance" => provenance(context, value, &at),
        "x-pagination" => pagination::shape(context, value, &at),
        _ => {}
    }
}

fn not_true(context: &mut Context<'_>, place: &Place<'_>, value: &Value) {
    invalid(
        context,
        place,
        "`true` (leave the key out otherwise)",
        value,
    );
}

/// Strings can be secret, and values of which nothing is said: those are kept as one opaque text.
fn secret<'t>(context: &mut Context<'t>, object: &'t Object, place: &Place<'_>) {
    // On a parameter the schema decides.
    let schema = match object.get("schema") {
        Some(schema) if object.contains_key("in") => context.resolve(schema),
        _ => Some(object),
    };
    let Some(schema) = schema else { return };
    let kind = Context::text(schema, "type");
    let composed = ["allOf", "oneOf", "anyOf", "not"]
        .into_iter()
        .find(|key| schema.contains_key(*key));
    let found = match (kind, composed) {
        (Some("string"), None) if schema.contains_key("enum") => "an enum".to_owned(),
        (Some("string") | None, None) => return,
        (Some(kind), _) => format!("`type: {kind}`"),
        (None, Some(key)) => format!("`{key}`"),
    };
    let message = format!("only a string (or a value without type) can be secret, found {found}");
    let help = "put `x-secret` on the members that are secret";
    context.key(Code::SecretNotText, place.pointer(), message, help);
}

fn timestamp<'t>(context: &mut Context<'t>, value: &Value, object: &'t Object, place: &Place<'_>) {
    if !matches!(value.as_str(), Some("epoch-milliseconds" | "epoch-seconds")) {
        invalid(
            context,
            place,
            "`epoch-milliseconds` or `epoch-seconds`",
            value,
        );
    }
    let forms = Context::items(object, "oneOf");
    if forms.is_empty() {
        let message = "expected `oneOf` with the forms in which the timestamp comes, found none";
        let help = "list them, e.g. `oneOf: [{type: integer}, {type: string, format: date-time}]`";
        context.key(Code::TimestampForms, place.pointer(), message, help);
        return;
    }
    let owner = place
        .parent()
        .map(Place::pointer)
        .unwrap_or_default()
        .child("oneOf");
    for (index, form) in forms.iter().enumerate() {
        let Some(form) = context.resolve(form) else {
            continue;
        };
        let wraps_number = || Lookup::of(context, form).properties.contains("$numberLong");
        let fits = match Context::text(form, "type") {
            Some("integer" | "number" | "string") => true,
            Some("object") => wraps_number(),
            _ => false,
        };
        if !fits {
            let message = "this is no form of a timestamp";
            let help = "known are: a number, a string with a number, an RFC 3339 string, an object with `$numberLong`";
            context.value(Code::TimestampForms, owner.item(index), message, help);
        }
    }
}

fn is_environment_prefix(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_uppercase())
        && text
            .bytes()
            .all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'_')
}

fn is_version(text: &str) -> bool {
    text.parse::<semver::Version>().is_ok()
}

fn error(context: &mut Context<'_>, value: &Value, place: &Place<'_>) {
    let Some(object) = value.as_object() else {
        invalid(context, place, "a mapping with `code` and `message`", value);
        return;
    };
    for (key, pointers) in object {
        let at = place.key(key);
        if !matches!(key.as_str(), "code" | "message") {
            let help = did_you_mean(key, ["code", "message"], || "remove it".to_owned());
            let message = format!("expected `code` or `message`, found `{key}`");
            context.key(Code::InvalidExtension, at.pointer(), message, help);
            continue;
        }
        let Some(list) = pointers.as_array().filter(|list| !list.is_empty()) else {
            invalid(context, &at, "a list of JSON pointers", pointers);
            continue;
        };
        for (index, pointer) in list.iter().enumerate() {
            if pointer.as_str().and_then(Pointer::parse).is_none() {
                invalid(
                    context,
                    &at.item(index),
                    "a JSON pointer such as `/errors/*/code`",
                    pointer,
                );
            }
        }
    }
    if object.is_empty() {
        invalid(context, place, "`code`, `message` or both", value);
    }
}

fn provenance(context: &mut Context<'_>, value: &Value, place: &Place<'_>) {
    let is_text = |value: &Value| value.as_str().is_some_and(|text| !text.trim().is_empty());
    let fits = is_text(value)
        || value
            .as_array()
            .is_some_and(|list| !list.is_empty() && list.iter().all(is_text));
    if !fits {
        invalid(context, place, "a text or a list of texts", value);
    }
}
