//! Parameters: each by itself, and all of an operation together.

use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};

use serde_json::Value;

use super::context::{Context, Object};
use super::operations::Operation;
use super::paths;
use crate::finding::{Code, Pointer};
use crate::load::structure::Place;

/// Checks a parameter wherever it is declared.
pub(super) fn check<'t>(context: &mut Context<'t>, object: &'t Object, place: &Place<'_>) {
    let location = Context::text(object, "in").unwrap_or_default();
    let name = Context::text(object, "name").unwrap_or_default();
    if location == "path" && !Context::flag(object, "required") {
        let (at, help) = if object.contains_key("required") {
            (place.key("required").pointer(), "write `required: true`")
        } else {
            (place.pointer(), "add `required: true`")
        };
        let message = format!("the path parameter `{name}` must be `required: true`");
        context.key(Code::OptionalPathParameter, at, message, help);
    }
    if location == "cookie" {
        let message = format!("expected `{name}` in the path, query or header, found a cookie");
        let help = "remove the parameter, or declare the header that the server reads";
        context.value(
            Code::CookieParameter,
            place.key("in").pointer(),
            message,
            help,
        );
    }
    if location == "header" && is_ignored_header(name) {
        let message = format!("OpenAPI ignores a header parameter `{name}`");
        let help = match name.to_ascii_lowercase().as_str() {
            "authorization" => "declare it as a security scheme",
            _ => "remove it: the media types of the body and the responses decide it",
        };
        context.value(
            Code::IgnoredHeaderParameter,
            place.key("name").pointer(),
            message,
            help,
        );
    }
    if location == "header" {
        header_name(context, object, place);
    }
    if object.contains_key("content") {
        let message = format!("expected `schema` for `{name}`, found `content`");
        let help = "describe the parameter with `schema`";
        context.key(
            Code::ContentParameter,
            place.key("content").pointer(),
            message,
            help,
        );
    }
    serialisation(context, object, place, location);
    if let Some(schema) = object.get("schema") {
        type_of(context, schema, place, location, name);
    }
}

/// Checks that a call can set the header of a parameter or of an API key.
pub(super) fn header_name<'t>(context: &mut Context<'t>, object: &'t Object, place: &Place<'_>) {
    let Some(name) = Context::text(object, "name") else {
        return;
    };
    let is_token = !name.is_empty()
        && name
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte));
    let (message, help) = if !is_token {
        (
            format!("`{}` cannot be the name of a header", name.escape_debug()),
            "write a name of letters, digits and `-`",
        )
    } else if OF_HTTP
        .iter()
        .any(|of_http| of_http.eq_ignore_ascii_case(name))
    {
        (
            format!("HTTP itself sends the header `{name}`: a call cannot set it"),
            "remove it",
        )
    } else {
        return;
    };
    let at = place.key("name").pointer();
    context.value(Code::UnusableHeader, at, message, help);
}

/// Headers about the message and the connection.
const OF_HTTP: [&str; 10] = [
    "Connection",
    "Content-Length",
    "Expect",
    "Host",
    "Keep-Alive",
    "Proxy-Connection",
    "TE",
    "Trailer",
    "Transfer-Encoding",
    "Upgrade",
];

/// Names that have a header of their own in OpenAPI.
pub(crate) fn is_ignored_header(name: &str) -> bool {
    ["accept", "content-type", "authorization"]
        .iter()
        .any(|header| header.eq_ignore_ascii_case(name))
}

/// Only the default serialisation of each location is supported.
fn serialisation(context: &mut Context<'_>, object: &Object, place: &Place<'_>, location: &str) {
    let default = if location == "query" || location == "cookie" {
        "form"
    } else {
        "simple"
    };
    if let Some(style) = object
        .get("style")
        .and_then(Value::as_str)
        .filter(|style| *style != default)
    {
        let message = format!("expected the style `{default}`, found `{style}`");
        let help = "only the default styles are supported: remove `style`, or describe the parameter as a string";
        context.value(
            Code::ParameterStyle,
            place.key("style").pointer(),
            message,
            help,
        );
    }
    let explodes = object.get("explode").and_then(Value::as_bool);
    if let Some(explode) = explodes.filter(|explode| *explode != (default == "form")) {
        let message = format!(
            "expected the default `explode: {}`, found `explode: {explode}`",
            !explode
        );
        let help = "lists are sent as `name=a&name=b`: remove `explode`, or describe the parameter as a string";
        context.value(
            Code::ParameterStyle,
            place.key("explode").pointer(),
            message,
            help,
        );
    }
    for key in ["allowReserved", "allowEmptyValue"] {
        if Context::flag(object, key) {
            let message = format!("`{key}: true` is not supported");
            let help = format!("remove `{key}`");
            context.key(
                Code::ParameterStyle,
                place.key(key).pointer(),
                message,
                help,
            );
        }
    }
}

fn type_of<'t>(
    context: &mut Context<'t>,
    schema: &'t Value,
    place: &Place<'_>,
    location: &str,
    name: &str,
) {
    let Some(found) = single(context, schema) else {
        return;
    };
    let kind = Context::text(found, "type");
    let list_of_scalars = kind == Some("array")
        && location == "query"
        && found.get("items").is_none_or(|items| {
            single(context, items).is_none_or(|items| is_scalar(Context::text(items, "type")))
        });
    if is_scalar(kind) || list_of_scalars {
        return;
    }
    let found = match kind {
        Some("array") if location == "query" => "a list of something else",
        Some("array") => "a list",
        Some("object") => "an object",
        _ => "no single type",
    };
    let expected = if location == "query" {
        "a string, number, integer, boolean or a list of these"
    } else {
        "a string, number, integer or boolean"
    };
    let message = format!("expected `{name}` to be {expected}, found {found}");
    let help = "describe the parameter as a string in the form that is sent";
    context.key(
        Code::ParameterSchema,
        place.key("schema").pointer(),
        message,
        help,
    );
}

/// The schema after references and `allOf` of a single one.
fn single<'t>(context: &Context<'t>, schema: &'t Value) -> Option<&'t Object> {
    let mut object = context.resolve(schema)?;
    for _ in 0..8 {
        match Context::items(object, "allOf") {
            [only] => object = context.resolve(only)?,
            _ => break,
        }
    }
    Some(object)
}

fn is_scalar(kind: Option<&str>) -> bool {
    matches!(kind, Some("string" | "integer" | "number" | "boolean"))
}

/// A parameter of an operation with the place of its entry.
pub(super) struct Declared<'t> {
    pub(super) name: &'t str,
    pub(super) location: &'t str,
    pub(super) object: &'t Object,
    pub(super) pointer: Pointer,
}

/// The parameters of a list, in its order.
fn declared<'t>(context: &Context<'t>, owner: &'t Object, pointer: &Pointer) -> Vec<Declared<'t>> {
    let place = pointer.child("parameters");
    Context::items(owner, "parameters")
        .iter()
        .enumerate()
        .filter_map(|(index, parameter)| {
            let object = context.resolve(parameter)?;
            Some(Declared {
                name: Context::text(object, "name")?,
                location: Context::text(object, "in")?,
                object,
                pointer: place.item(index),
            })
        })
        .collect()
}

/// The parameters of an operation: its own, and those of its path that it does not replace.
pub(super) fn of<'t>(context: &Context<'t>, operation: &Operation<'t>) -> Vec<Declared<'t>> {
    let mut all = declared(context, operation.object, &operation.pointer);
    let own: HashSet<(&str, &str)> = all.iter().map(|own| (own.name, own.location)).collect();
    let inherited = declared(context, operation.item, &operation.item_pointer);
    all.extend(
        inherited
            .into_iter()
            .filter(|inherited| !own.contains(&(inherited.name, inherited.location))),
    );
    all
}

/// Checks the parameters of an operation against each other and against the path.
pub(super) fn of_operation<'t>(context: &mut Context<'t>, operation: &Operation<'t>) {
    duplicates(
        context,
        &declared(context, operation.object, &operation.pointer),
    );
    if is_first(operation) {
        duplicates(
            context,
            &declared(context, operation.item, &operation.item_pointer),
        );
    }
    let Ok(template) = paths::names(operation.path) else {
        return;
    };
    let all = of(context, operation);
    let in_path: Vec<&Declared<'t>> = all
        .iter()
        .filter(|parameter| parameter.location == "path")
        .collect();
    for (index, name) in template.iter().enumerate() {
        let again = template.iter().take(index).any(|earlier| earlier == name);
        if again || in_path.iter().any(|parameter| parameter.name == *name) {
            continue;
        }
        let message = format!(
            "the path has `{{{name}}}`, but {} declares no such path parameter",
            operation.line()
        );
        let unused = in_path
            .iter()
            .map(|parameter| parameter.name)
            .filter(|name| !template.contains(name));
        let help = context.meant(name, unused, || {
            format!("add `- {{name: {name}, in: path, required: true, schema: {{type: string}}}}` to `parameters`")
        });
        context.key(
            Code::UndeclaredPathParameter,
            operation.pointer.clone(),
            message,
            help,
        );
    }
    for parameter in in_path
        .iter()
        .filter(|parameter| !template.contains(&parameter.name))
    {
        let own = parameter
            .pointer
            .as_str()
            .starts_with(operation.pointer.as_str());
        if !own && !is_first(operation) {
            continue;
        }
        let name = parameter.name;
        let message = format!(
            "`{name}` is declared as a path parameter, but `{}` has no `{{{name}}}`",
            operation.path
        );
        let help = context.meant(name, template.iter().copied(), || {
            format!("remove it, or put `{{{name}}}` into the path")
        });
        context.value(
            Code::UnknownPathParameter,
            parameter.pointer.clone(),
            message,
            help,
        );
    }
}

/// Whether it is the first operation of its path: findings about the path's own parameters are told once.
fn is_first(operation: &Operation<'_>) -> bool {
    let first = operation
        .item
        .keys()
        .find(|key| crate::load::structure::METHODS.contains(&key.as_str()));
    first.is_some_and(|first| first == operation.method)
}

fn duplicates(context: &mut Context<'_>, list: &[Declared<'_>]) {
    let mut seen: HashMap<(&str, &str), &Declared<'_>> = HashMap::new();
    for parameter in list {
        match seen.entry((parameter.name, parameter.location)) {
            Entry::Vacant(entry) => {
                entry.insert(parameter);
            }
            Entry::Occupied(earlier) => {
                let message = format!(
                    "the {} parameter `{}` is already declared in this list",
                    parameter.location, parameter.name
                );
                context
                    .value(
                        Code::DuplicateParameter,
                        parameter.pointer.clone(),
                        message,
                        "remove one of the two",
                    )
                    .relate(earlier.get().pointer.clone(), "first declared here");
            }
        }
    }
}
