//! Keywords and the types they belong to.

use serde_json::Value;

use super::super::context::{Context, Object};
use crate::finding::{Code, did_you_mean};
use crate::load::structure::{Place, describe};

const STRING: &[&str] = &["minLength", "maxLength", "pattern"];
const NUMBER: &[&str] = &[
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "multipleOf",
];
const ARRAY: &[&str] = &["items", "minItems", "maxItems", "uniqueItems"];
pub(super) const OBJECT: &[&str] = &[
    "properties",
    "required",
    "additionalProperties",
    "minProperties",
    "maxProperties",
];
const GROUPS: [(&str, &[&str]); 4] = [
    ("string", STRING),
    ("number", NUMBER),
    ("array", ARRAY),
    ("object", OBJECT),
];
/// Keywords that combine schemas.
pub(super) const COMPOSING: [&str; 4] = ["allOf", "oneOf", "anyOf", "not"];

const STRING_FORMATS: &[&str] = &[
    "date-time",
    "date",
    "password",
    "byte",
    "email",
    "uri",
    "uuid",
];
const INTEGER_FORMATS: &[&str] = &["int32", "int64"];
const NUMBER_FORMATS: &[&str] = &["float", "double"];

pub(super) fn check<'t>(context: &mut Context<'t>, object: &'t Object, place: &Place<'_>) {
    if object.get("type").is_some_and(|kind| !kind.is_string()) {
        return;
    }
    let kind = Context::text(object, "type");
    let composed = COMPOSING.iter().any(|key| object.contains_key(*key));
    match kind {
        Some(kind) => inapplicable(context, object, place, kind),
        None if !composed => untyped(context, object, place),
        None => {}
    }
    if kind == Some("array") && !object.contains_key("items") {
        let message = "an array must say what its items are";
        let help = "add `items:`; `items: {}` stands for any JSON";
        context.key(Code::ArrayWithoutItems, place.pointer(), message, help);
    }
    if let Some(kind) = kind {
        format(context, object, place, kind);
    }
    ranges(context, object, place, kind);
    enumeration(context, object, place, kind);
    if Context::flag(object, "readOnly") && Context::flag(object, "writeOnly") {
        let message = "expected `readOnly` or `writeOnly`, found both";
        let at = place.key("writeOnly").pointer();
        context.key(
            Code::ReadOnlyAndWriteOnly,
            at,
            message,
            "remove one of the two",
        );
    }
}

/// The group of keywords that goes with a type.
fn group_of(kind: &str) -> &'static [&'static str] {
    let group = if kind == "integer" { "number" } else { kind };
    GROUPS
        .iter()
        .find(|(name, _)| *name == group)
        .map_or(&[], |(_, keys)| keys)
}

fn inapplicable(context: &mut Context<'_>, object: &Object, place: &Place<'_>, kind: &str) {
    let own = group_of(kind);
    for (owner, keys) in GROUPS {
        for key in keys
            .iter()
            .filter(|key| !own.contains(*key) && object.contains_key(**key))
        {
            let message =
                format!("`{key}` says nothing about a {kind}: it belongs to `type: {owner}`");
            let help = format!("remove `{key}`, or mend `type`");
            context.key(
                Code::InapplicableKeyword,
                place.key(key).pointer(),
                message,
                help,
            );
        }
    }
    if matches!(kind, "boolean" | "array" | "object") && object.contains_key("format") {
        let message = format!("`format` says nothing about a {kind}");
        context.key(
            Code::InapplicableKeyword,
            place.key("format").pointer(),
            message,
            "remove `format`, or mend `type`",
        );
    }
}

fn untyped(context: &mut Context<'_>, object: &Object, place: &Place<'_>) {
    let keyword = GROUPS.iter().find_map(|(group, keys)| {
        let key = keys.iter().find(|key| object.contains_key(**key))?;
        Some((*key, *group))
    });
    let (key, kind) = match keyword {
        Some(found) => found,
        None if object.contains_key("enum") => ("enum", "string"),
        None if object.contains_key("format") => ("format", "string"),
        None => return,
    };
    let message = format!("the schema has `{key}` but no `type`: it would allow any JSON");
    context.key(
        Code::MissingType,
        place.key(key).pointer(),
        message,
        format!("add `type: {kind}`"),
    );
}

fn format(context: &mut Context<'_>, object: &Object, place: &Place<'_>, kind: &str) {
    let Some(format) = object.get("format").and_then(Value::as_str) else {
        return;
    };
    let known = match kind {
        "string" => STRING_FORMATS,
        "integer" => INTEGER_FORMATS,
        "number" => NUMBER_FORMATS,
        _ => return,
    };
    let at = place.key("format").pointer();
    if kind == "string" && format == "binary" {
        let message = "expected text, found `format: binary`";
        let help = "write `format: byte` if it is Base64 in JSON; files are not supported";
        context.value(Code::BinaryContent, at, message, help);
    } else if !known.contains(&format) {
        let meaning = match kind {
            "integer" => "an integer of 64 bits",
            "number" => "a double",
            _ => "a plain string",
        };
        let message =
            format!("the format `{format}` is unknown for {kind}: the value is {meaning}");
        // `uint32` is no slip of the keyboard.
        let near = known
            .iter()
            .copied()
            .filter(|known| !format.ends_with(known));
        let help = did_you_mean(format, near, || format!("known are: {}", known.join(", ")));
        context.value(Code::UnknownFormat, at, message, help);
    }
}

fn ranges(context: &mut Context<'_>, object: &Object, place: &Place<'_>, kind: Option<&str>) {
    for (low, high) in [
        ("minLength", "maxLength"),
        ("minItems", "maxItems"),
        ("minProperties", "maxProperties"),
        ("minimum", "maximum"),
    ] {
        let (Some(least), Some(most)) = (object.get(low), object.get(high)) else {
            continue;
        };
        let (Some(least_number), Some(most_number)) = (least.as_f64(), most.as_f64()) else {
            continue;
        };
        let open = low == "minimum"
            && (Context::flag(object, "exclusiveMinimum")
                || Context::flag(object, "exclusiveMaximum"));
        let is_empty = least_number > most_number || (open && least_number >= most_number);
        if is_empty {
            let message = format!(
                "no {} fits: `{low}` is {least}, `{high}` is {most}",
                kind.unwrap_or("value")
            );
            context
                .value(
                    Code::ImpossibleRange,
                    place.key(high).pointer(),
                    message,
                    "swap the two, or mend one",
                )
                .relate(place.key(low).pointer(), "the lower bound");
        }
    }
}

fn enumeration(context: &mut Context<'_>, object: &Object, place: &Place<'_>, kind: Option<&str>) {
    let Some(values) = object.get("enum").and_then(Value::as_array) else {
        return;
    };
    let at = place.key("enum");
    if let Some(kind) = kind.filter(|kind| *kind != "string") {
        let message = format!("expected an enum of strings, found one of `type: {kind}`");
        let help = "remove `enum` and name the values in `description`";
        context.key(Code::EnumKind, at.pointer(), message, help);
        return;
    }
    let nullable = Context::flag(object, "nullable");
    for (index, value) in values.iter().enumerate() {
        let here = at.item(index);
        if !(value.is_string() || (value.is_null() && nullable)) {
            let message = format!("expected a string, found {}", describe(value));
            let help = match value {
                Value::Null => "add `nullable: true`, or remove it".to_owned(),
                Value::Bool(_) | Value::Number(_) => format!("put it in quotes: \"{value}\""),
                _ => "write a string".to_owned(),
            };
            context.value(Code::EnumMismatch, here.pointer(), message, help);
        }
    }
    duplicates(context, values, &at);
}

fn duplicates(context: &mut Context<'_>, values: &[Value], place: &Place<'_>) {
    let mut seen = std::collections::HashMap::new();
    for (index, value) in values.iter().enumerate() {
        let written = value.to_string();
        if let Some(first) = seen.get(&written) {
            let message = format!("{} is already listed", describe(value));
            let there = place.item(*first).pointer();
            context
                .value(
                    Code::DuplicateEnumValue,
                    place.item(index).pointer(),
                    message,
                    "remove one of the two",
                )
                .relate(there, "first listed here");
        } else {
            seen.insert(written, index);
        }
    }
}
