//! Keywords and the types they belong to.

use serde_json::Value;

use super::super::context::{Context, Object};
use crate::finding::{Code, did_you_mean};
use crate::load::PREFIX_ITEMS;
use crate::load::structure::{Place, describe};
use crate::model::Type;

const STRING: &[&str] = &["minLength", "maxLength", "pattern"];
const NUMBER: &[&str] = &[
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "multipleOf",
];
const ARRAY: &[&str] = &["items", "minItems", "maxItems", "uniqueItems"];
const OBJECT: &[&str] = &[
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
const COMPOSING: [&str; 4] = ["allOf", "oneOf", "anyOf", "not"];

/// The formats of strings: those of the registry of OpenAPI and of JSON Schema. But for a few that have types of their own
/// they are documented only.
const STRING_FORMATS: &[&str] = &[
    "base64url",
    "binary",
    "byte",
    "char",
    "commonmark",
    "cron",
    "date",
    "date-time",
    "decimal",
    "decimal128",
    "double",
    "duration",
    "email",
    "etag",
    "float",
    "hostname",
    "html",
    "http-date",
    "idn-email",
    "idn-hostname",
    "int32",
    "int64",
    "ip",
    "ipv4",
    "ipv6",
    "iri",
    "iri-reference",
    "json-pointer",
    "media-range",
    "password",
    "regex",
    "relative-json-pointer",
    "sf-binary",
    "sf-string",
    "sf-token",
    "time",
    "uint64",
    "unix-time",
    "uri",
    "uri-reference",
    "uri-template",
    "url",
    "uuid",
];
const INTEGER_FORMATS: &[&str] = &[
    "int",
    "int8",
    "int16",
    "int32",
    "int64",
    "uint",
    "uint8",
    "uint16",
    "uint32",
    "uint64",
    "timestamp",
    "unix-time",
    "unixtime",
];
const NUMBER_FORMATS: &[&str] = &[
    "float",
    "double",
    "decimal",
    "decimal128",
    "bigdecimal",
    "int8",
    "int16",
    "int32",
    "int64",
    "uint8",
    "uint16",
    "uint32",
    "uint64",
];

pub(super) fn check<'t>(context: &mut Context<'t>, object: &'t Object, place: &Place<'_>) {
    if object.get("type").is_some_and(|kind| !kind.is_string()) {
        return;
    }
    let kind = Context::text(object, "type");
    let composed = has_any(object, &COMPOSING);
    match kind {
        Some(kind) => inapplicable(context, object, place, kind),
        None if !composed => untyped(context, object, place),
        None => {}
    }
    if kind == Some("array") && !object.contains_key("items") {
        let message =
            "nothing says what the items of this array are: to the client they are any JSON";
        let help = "add `items:`; `items: {}` stands for any JSON";
        context.key(Code::ArrayWithoutItems, place.pointer(), message, help);
    }
    tuple(context, object, place);
    if let Some(kind) = kind {
        format(context, object, place, kind);
    }
    ranges(context, object, place, kind);
    enumeration(context, object, place, kind);
    if Context::flag(object, "readOnly") && Context::flag(object, "writeOnly") {
        let message = "`readOnly` and `writeOnly` exclude each other: the client sends the value and reads it";
        let at = place.key("writeOnly").pointer();
        context.key(
            Code::ReadOnlyAndWriteOnly,
            at,
            message,
            "remove one of the two",
        );
    }
}

/// The items that have schemas of their own, which the loader writes as branches.
fn tuple(context: &mut Context<'_>, object: &Object, place: &Place<'_>) {
    let Some(prefix) = object.get(PREFIX_ITEMS).and_then(Value::as_u64) else {
        return;
    };
    let items = object.get("items").and_then(Value::as_object);
    let branches = items.map_or(&[][..], |items| Context::items(items, "oneOf"));
    let longest = Type::LONGEST_TUPLE;
    let message = if branches.len() > longest {
        format!("more than {longest} items have schemas of their own")
    } else if u64::try_from(branches.len()).is_ok_and(|all| all > prefix) {
        "items follow those that have schemas of their own".to_owned()
    } else {
        return;
    };
    let message = format!("{message}: the client has a list in which each item may be any of them");
    let help = "describe all items by one schema";
    context.key(Code::LongTuple, place.pointer(), message, help);
}

/// Whether an object has one of the keys.
fn has_any(object: &Object, keys: &[&str]) -> bool {
    object.keys().any(|key| keys.contains(&key.as_str()))
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
    // One look at the few keys that there are is less than a search for each that there may be.
    let others = GROUPS.iter().filter(|(_, keys)| *keys != own);
    let owners = if others.into_iter().any(|(_, keys)| has_any(object, keys)) {
        &GROUPS[..]
    } else {
        &[]
    };
    for (owner, keys) in owners {
        for key in keys
            .iter()
            .filter(|key| !own.contains(*key) && object.contains_key(**key))
        {
            let message =
                format!("`{key}` has no effect on a {kind}: it belongs to `type: {owner}`");
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
        let message = format!("`format` has no effect on a {kind}");
        context.key(
            Code::InapplicableKeyword,
            place.key("format").pointer(),
            message,
            "remove `format`, or mend `type`",
        );
    }
}

/// What only objects, arrays or values have says the type. Of other keywords strictly nothing follows.
fn untyped(context: &mut Context<'_>, object: &Object, place: &Place<'_>) {
    let says = [
        "properties",
        "additionalProperties",
        "items",
        "enum",
        "required",
    ];
    if has_any(object, &says) {
        return;
    }
    let keyword = GROUPS.iter().find_map(|(group, keys)| {
        let key = keys.iter().find(|key| object.contains_key(**key))?;
        Some((*key, *group))
    });
    let (key, kind) = match keyword {
        Some(found) => found,
        None => match Context::text(object, "format") {
            Some(format) if NUMBER_FORMATS.contains(&format) => ("format", "number"),
            Some(_) => ("format", "string"),
            None => return,
        },
    };
    let message = format!("`{key}` stands without `type`: the client takes the type to be {kind}");
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
    if !known.contains(&format) {
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
        let at = place.key("format").pointer();
        context.value_once(Code::UnknownFormat, at, message, help);
    }
}

fn ranges(context: &mut Context<'_>, object: &Object, place: &Place<'_>, kind: Option<&str>) {
    if !object.keys().any(|key| key.starts_with("max")) {
        return;
    }
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
                "no {} fits: `{low}` is {least}, `{high}` is {most}; the client checks neither",
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
    let written: Vec<&Value> = values.iter().filter(|value| !value.is_null()).collect();
    if written.len() < values.len() && !Context::flag(object, "nullable") && !written.is_empty() {
        let index = values.iter().position(Value::is_null).unwrap_or_default();
        let message =
            "null is listed, but `nullable` is not said: the client takes the value to be nullable";
        let help = "add `nullable: true`, or remove it";
        context.value(Code::EnumMismatch, at.item(index).pointer(), message, help);
    }
    if let Some((index, message, help)) = misfit(values, kind) {
        context.value(Code::EnumMismatch, at.item(index).pointer(), message, help);
    } else if let Some(plain) = plain(&written, kind) {
        let message = format!("{plain}: the values are documented, and the type is a plain one");
        let help = "list strings or integers for a type of its own";
        context.key(Code::PlainEnum, at.pointer(), message, help);
    }
    duplicates(context, values, &at);
}

/// The first value that is not of the type beside the values, and what the client makes of it.
fn misfit(values: &[Value], kind: Option<&str>) -> Option<(usize, String, String)> {
    let fits = |value: &Value| match kind {
        Some("string") => value.is_string(),
        Some("integer") => value.is_i64() || value.is_u64(),
        Some("number") => value.is_number(),
        Some("boolean") => value.is_boolean(),
        Some("array") => value.is_array(),
        Some("object") => value.is_object(),
        _ => true,
    };
    let (index, value) = values
        .iter()
        .enumerate()
        .find(|(_, value)| !value.is_null() && !fits(value))?;
    let kind = kind.unwrap_or_default();
    let message = format!(
        "expected a value of `type: {kind}`, found {}",
        describe(value)
    );
    let (effect, help) = match (kind, value) {
        ("string", Value::Bool(_) | Value::Number(_)) => (
            "the client takes its text",
            format!("put it in quotes: \"{value}\""),
        ),
        ("integer", Value::String(text)) if text.parse::<i64>().is_ok() => {
            ("the client takes its number", format!("write {text}"))
        }
        _ => (
            "the client takes any value of the type",
            format!("write values of `type: {kind}`, or mend `type`"),
        ),
    };
    Some((index, format!("{message}: {effect}"), help))
}

/// Why values have no enum of Rust.
fn plain(values: &[&Value], kind: Option<&str>) -> Option<&'static str> {
    match kind {
        Some("number") => Some("numbers with a fraction have no enum"),
        Some("object" | "array") => Some("objects and arrays have no enum"),
        Some("integer") | None if values.iter().any(|value| value.is_u64() && !value.is_i64()) => {
            Some("numbers above 9223372036854775807 have no enum")
        }
        Some(_) => None,
        None => {
            let all = |test: fn(&Value) -> bool| values.iter().all(|value| test(value));
            let same = all(Value::is_string)
                || all(|value| value.is_i64() || value.is_u64())
                || all(Value::is_boolean);
            (!same).then_some("values of several types have no enum")
        }
    }
}

fn duplicates(context: &mut Context<'_>, values: &[Value], place: &Place<'_>) {
    let mut seen = std::collections::HashMap::new();
    for (index, value) in values.iter().enumerate() {
        let written = value.to_string();
        if let Some(first) = seen.get(&written) {
            let message = format!(
                "{} is already listed: it has no further effect",
                describe(value)
            );
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
