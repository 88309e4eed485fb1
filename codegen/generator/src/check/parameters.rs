//! Parameters: each by itself, and all of an operation together.

use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};

use serde_json::Value;

use super::context::{Context, Object};
use super::operations::Operation;
use super::{collisions, nested, paths};
use crate::finding::{Code, Pointer};
use crate::load::structure::Place;
use crate::request_media::is_json;

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
        let message = format!("the path parameter `{name}` is taken as `required: true`");
        context.key(Code::OptionalPathParameter, at, message, help);
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
    } else if location == "header" {
        header_name(context, name, place);
    }
    content(context, object, place, name);
    serialisation(context, object, place, location);
    nested::check(context, object, place, name);
}

/// A parameter with `content` is sent as JSON, or as what the caller writes.
fn content<'t>(context: &mut Context<'t>, object: &'t Object, place: &Place<'_>, name: &str) {
    let Some((media_type, _)) = Context::members(object, "content").next() else {
        return;
    };
    if !is_json(media_type) {
        let message = format!("`{name}` is a text that the caller writes as `{media_type}`");
        let help = "describe it with `schema`, or as `application/json`";
        let at = place.key("content").key(media_type).pointer();
        context.key(Code::ParameterContent, at, message, help);
    }
}

/// Checks that a call can set the header.
fn header_name(context: &mut Context<'_>, name: &str, place: &Place<'_>) {
    let (message, help) = if !is_token(name) {
        (
            format!("`{}` cannot be the name of a header", name.escape_debug()),
            "write a name of letters, digits and `-`",
        )
    } else if is_of_http(name) {
        (
            format!("HTTP itself sends the header `{name}`: a call cannot set it"),
            "remove it",
        )
    } else {
        return;
    };
    let at = place.key("name").pointer();
    context.value(Code::UnusableHeaderParameter, at, message, help);
}

fn is_token(name: &str) -> bool {
    !name.is_empty()
        && name
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte))
}

fn is_of_http(name: &str) -> bool {
    let mut of_http = OF_HTTP.iter();
    of_http.any(|of_http| of_http.eq_ignore_ascii_case(name))
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

/// Whether a call sets the header of a parameter.
pub(crate) fn is_sendable_header(name: &str) -> bool {
    !is_ignored_header(name) && is_settable_header(name)
}

/// Whether a call can set a header of this name.
pub(crate) fn is_settable_header(name: &str) -> bool {
    is_token(name) && !is_of_http(name)
}

/// Keywords about the form that have no effect.
fn serialisation<'t>(
    context: &mut Context<'t>,
    object: &'t Object,
    place: &Place<'_>,
    location: &str,
) {
    if Context::flag(object, "allowReserved") && location != "query" {
        let message = format!("`allowReserved` has no effect in a {location} parameter");
        context.key(
            Code::ParameterKeyword,
            place.key("allowReserved").pointer(),
            message,
            "remove it",
        );
    }
    if !Context::flag(object, "allowEmptyValue") {
        return;
    }
    let is_text = object.get("schema").is_none_or(|schema| {
        single(context, schema)
            .is_none_or(|schema| matches!(Context::text(schema, "type"), Some("string") | None))
    });
    if location != "query" || !is_text {
        let message = "an empty value can only be sent for a text in the query";
        context.key(
            Code::ParameterKeyword,
            place.key("allowEmptyValue").pointer(),
            message,
            "remove `allowEmptyValue`, or describe the parameter as a string",
        );
    }
}

/// The schema after references and `allOf` of a single one.
pub(super) fn single<'t>(context: &Context<'t>, schema: &'t Value) -> Option<&'t Object> {
    let mut object = context.resolve(schema)?;
    for _ in 0..8 {
        match Context::items(object, "allOf") {
            [only] => object = context.resolve(only)?,
            _ => break,
        }
    }
    Some(object)
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
    let all = of(context, operation);
    collisions::check(context, operation, &all);
    let Ok(template) = paths::names(operation.path) else {
        return;
    };
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
            "the path has `{{{name}}}`, but {} declares no such path parameter: it becomes a text",
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
            "`{name}` is declared as a path parameter, but `{}` has no `{{{name}}}`: it is left out",
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
pub(super) fn is_first(operation: &Operation<'_>) -> bool {
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
                    "the {} parameter `{}` is already declared in this list: the last one counts",
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
