//! What an object requires beyond its table: keys that go together or exclude each other.

use serde_json::{Map, Value, json};

use super::describe;
use super::grammar::Kind;
use super::repair::{Repair, any_answer};
use super::walk::Problem;
use crate::finding::{Code, Target};

/// A problem at the object or at one of its keys.
pub(super) struct Condition {
    pub(super) key: Option<&'static str>,
    pub(super) problem: Problem,
}

type Object = Map<String, Value>;

/// The conditions that `object` violates.
pub(super) fn of(kind: Kind, object: &Object) -> Vec<Condition> {
    let mut found = Vec::new();
    match kind {
        Kind::Parameter => {
            schema_or_content(&mut found, object, "a parameter");
            excluding(&mut found, object, "example", "examples");
            style(&mut found, object);
        }
        Kind::Header => {
            schema_or_content(&mut found, object, "a header");
            excluding(&mut found, object, "example", "examples");
        }
        Kind::MediaType => excluding(&mut found, object, "example", "examples"),
        Kind::Example => excluding(&mut found, object, "value", "externalValue"),
        Kind::Link => link(&mut found, object),
        Kind::SecurityScheme => security_scheme(&mut found, object),
        Kind::Schema => schema(&mut found, object),
        Kind::Responses if !object.keys().any(|key| !key.starts_with("x-")) => found.push(at(
            None,
            Code::EmptyCollection,
            "expected at least one response, found none",
            "add the response of a successful call, e.g. `200:`",
            Some(Repair::Replace(any_answer())),
        )),
        _ => {}
    }
    found
}

fn at(
    key: Option<&'static str>,
    code: Code,
    message: impl Into<String>,
    help: impl Into<String>,
    repair: Option<Repair>,
) -> Condition {
    let problem = Problem {
        code,
        target: Target::Key,
        message: message.into(),
        help: help.into(),
        repair,
    };
    Condition { key, problem }
}

fn schema_or_content(found: &mut Vec<Condition>, object: &Object, title: &str) {
    match (
        object.contains_key("schema"),
        object.contains_key("content"),
    ) {
        (false, false) => found.push(at(
            None,
            Code::ParameterWithoutSchema,
            format!("{title} must have `schema` or `content`, found neither"),
            "add `schema:`, e.g. `schema: {type: string}`",
            Some(Repair::Insert("schema", json!({ "type": "string" }))),
        )),
        (true, true) => excluding(found, object, "schema", "content"),
        _ => {}
    }
    let content = object.get("content").and_then(Value::as_object);
    if let Some(content) = content.filter(|content| content.len() != 1) {
        let found_count = content.len();
        let first = content
            .iter()
            .next()
            .map(|(name, value)| json!({ name: value }));
        found.push(at(
            Some("content"),
            Code::EmptyCollection,
            format!("expected exactly one media type, found {found_count}"),
            "keep one media type",
            Some(first.map_or(Repair::Remove, Repair::Replace)),
        ));
    }
}

fn excluding(found: &mut Vec<Condition>, object: &Object, one: &'static str, other: &'static str) {
    if object.contains_key(one) && object.contains_key(other) {
        found.push(at(
            Some(other),
            Code::ConflictingKeys,
            format!("expected `{one}` or `{other}`, found both"),
            "remove one of the two",
            Some(Repair::Remove),
        ));
    }
}

fn style(found: &mut Vec<Condition>, object: &Object) {
    let location = object.get("in").and_then(Value::as_str).unwrap_or_default();
    let Some(style) = object.get("style").and_then(Value::as_str) else {
        return;
    };
    let allowed: &[&str] = match location {
        "path" => &["simple", "label", "matrix"],
        "query" => &["form", "spaceDelimited", "pipeDelimited", "deepObject"],
        "header" => &["simple"],
        "cookie" => &["form"],
        _ => return,
    };
    if !allowed.contains(&style) {
        let mut condition = at(
            Some("style"),
            Code::OtherReading,
            format!(
                "a {location} parameter has the style {}, found `{style}`",
                allowed.join(" or ")
            ),
            "remove `style` to use the default",
            Some(Repair::Remove),
        );
        condition.problem.target = Target::Value;
        found.push(condition);
    }
}

fn link(found: &mut Vec<Condition>, object: &Object) {
    excluding(found, object, "operationRef", "operationId");
    if !object.contains_key("operationRef") && !object.contains_key("operationId") {
        found.push(at(
            None,
            Code::AssumedKey,
            "a link must have the key `operationId` or `operationRef`",
            "add `operationId:` with the operation that it leads to",
            Some(Repair::Insert("operationId", json!(""))),
        ));
    }
}

fn security_scheme(found: &mut Vec<Condition>, object: &Object) {
    let kind = object
        .get("type")
        .and_then(Value::as_str)
        .unwrap_or_default();
    let (needed, allowed): (&[&'static str], &[&str]) = match kind {
        "apiKey" => (&["name", "in"], &[]),
        "http" => (&["scheme"], &["bearerFormat"]),
        "oauth2" => (&["flows"], &[]),
        "openIdConnect" => (&["openIdConnectUrl"], &[]),
        _ => return,
    };
    for key in needed.iter().filter(|key| !object.contains_key(**key)) {
        let repair = match *key {
            "flows" => Some(Repair::Insert("flows", json!({}))),
            "openIdConnectUrl" => Some(Repair::Insert("openIdConnectUrl", json!(""))),
            _ => None,
        };
        let code = if repair.is_some() {
            Code::AssumedKey
        } else {
            Code::MissingKey
        };
        found.push(at(
            None,
            code,
            format!("a security scheme of type {kind} must have the key `{key}`"),
            format!("add `{key}:`"),
            repair,
        ));
    }
    for key in [
        "name",
        "in",
        "scheme",
        "bearerFormat",
        "flows",
        "openIdConnectUrl",
    ] {
        if object.contains_key(key) && !needed.contains(&key) && !allowed.contains(&key) {
            found.push(at(
                Some(key),
                Code::UnknownKey,
                format!("a security scheme of type {kind} has no key `{key}`"),
                "remove it, or mend `type`",
                Some(Repair::Remove),
            ));
        }
    }
}

fn schema(found: &mut Vec<Condition>, object: &Object) {
    if object.get("type").and_then(Value::as_str) == Some("integer") {
        for key in ["minimum", "maximum", "multipleOf"] {
            let Some(value) = object.get(key).filter(|value| value.is_number()) else {
                continue;
            };
            if !value.is_i64() {
                let mut condition = at(
                    Some(key),
                    Code::NumberOutOfRange,
                    format!(
                        "expected a whole number of 64 bits beside `type: integer`, found {}",
                        describe(value)
                    ),
                    "write a whole number from -9223372036854775808 to 9223372036854775807, or remove the bound",
                    Some(bound(value)),
                );
                condition.problem.target = Target::Value;
                found.push(condition);
            }
        }
    }
    let positive = |value: &Value| value.as_f64().is_some_and(|number| number > 0.0);
    if let Some(value) = object
        .get("multipleOf")
        .filter(|value| value.is_number() && !positive(value))
    {
        found.push(at(
            Some("multipleOf"),
            Code::NumberOutOfRange,
            format!("expected a number above 0, found {}", describe(value)),
            "write a positive number, or remove `multipleOf`",
            Some(Repair::Remove),
        ));
    }
}

/// A whole number written as a fraction is what it says; any other bound bounds nothing that 64 bits hold.
fn bound(value: &Value) -> Repair {
    value
        .to_string()
        .strip_suffix(".0")
        .and_then(|text| text.parse::<i64>().ok())
        .map_or(Repair::Remove, |whole| Repair::Replace(whole.into()))
}
