//! Path templates.

use std::collections::HashMap;

use super::context::Context;
use crate::finding::{Code, Pointer};

/// Checks every template by itself and against the others.
pub(super) fn check(context: &mut Context<'_>) {
    let Some(root) = context.root() else { return };
    let mut seen: HashMap<String, &str> = HashMap::new();
    for (path, _) in Context::members(root, "paths").filter(|(path, _)| path.starts_with('/')) {
        let place = Pointer::root().child("paths").child(path);
        if let Err(problem) = names(path) {
            context.key(
                Code::MalformedPathTemplate,
                place.clone(),
                problem.message,
                problem.help,
            );
            continue;
        }
        let sent = sent(path);
        // That other alphabets are percent-encoded goes without saying.
        if without_fragment(path) != path || path.contains(|c: char| c.is_whitespace()) {
            let message = format!("no request can hold this path: the client sends `{sent}`");
            let help = if path.contains('#') {
                "nothing to do if what follows `#` only tells operations apart; otherwise remove it"
            } else {
                "write spaces as `%20`"
            };
            context.key(Code::PathNotSentAsWritten, place.clone(), message, help);
        }
        if sent.contains('?') {
            let message = "what follows `?` is sent with every call as it stands here";
            let help = "declare it as parameters with `in: query`";
            context.key(Code::QueryInPath, place.clone(), message, help);
        }
        // Paths that differ in what follows `#` are meant to be the same to the server: something else tells them apart.
        let shape = shape(path);
        match seen.get(&shape) {
            Some(earlier) => {
                let message = format!(
                    "`{path}` and `{earlier}` differ only in the names of parameters: a server cannot tell them apart"
                );
                let help = "put the operations of both under one path";
                let there = Pointer::root().child("paths").child(earlier);
                context
                    .key(Code::EquivalentPaths, place, message, help)
                    .relate(there, "the other path");
            }
            None => {
                seen.insert(shape, path);
            }
        }
    }
}

#[derive(Debug)]
pub(crate) struct Malformed {
    message: String,
    help: &'static str,
}

/// The names of the parameters of a template, in order.
pub(crate) fn names(path: &str) -> Result<Vec<&str>, Malformed> {
    let malformed = |message: String, help| Err(Malformed { message, help });
    if let Some(character) = path.chars().find(|c| c.is_control()) {
        let help = "remove it, or write it percent-encoded";
        return malformed(format!("a path cannot contain {character:?}"), help);
    }
    let mut names = Vec::new();
    let mut rest = without_fragment(path);
    while let Some(index) = rest.find(['{', '}']) {
        let (_, from) = rest.split_at(index);
        let Some(inner) = from.strip_prefix('{') else {
            return malformed(
                format!("`{path}` has a `}}` without `{{`"),
                "write parameters as `{name}`",
            );
        };
        let Some((name, after)) = inner.split_once('}') else {
            return malformed(
                format!("`{path}` has a `{{` without `}}`"),
                "close it: `{name}`",
            );
        };
        if name.is_empty() {
            return malformed(
                format!("`{path}` has a parameter without name"),
                "write the name: `{name}`",
            );
        }
        if name.contains(['{', '/']) {
            return malformed(
                format!("`{path}` has a `{{` without `}}`"),
                "close it: `{name}`",
            );
        }
        names.push(name);
        rest = after;
    }
    Ok(names)
}

/// The template that requests are made of: without what follows `#`, which stays at home, and with what no URL has
/// percent-encoded (RFC 3986, sections 3.3 and 3.4). Names of parameters are left as they are.
pub(crate) fn sent(path: &str) -> String {
    let path = without_fragment(path);
    let mut sent = String::with_capacity(path.len());
    let mut inside = false;
    for character in path.chars() {
        match character {
            '{' => inside = true,
            '}' => inside = false,
            _ => {}
        }
        let stays =
            character.is_ascii_alphanumeric() || "-._~!$&'()*+,;=:@/?%{}".contains(character);
        if inside || stays {
            sent.push(character);
        } else {
            let mut bytes = [0; 4];
            for byte in character.encode_utf8(&mut bytes).bytes() {
                sent.push('%');
                for digit in [byte >> 4, byte & 0xf] {
                    sent.extend(char::from_digit(digit.into(), 16).map(|d| d.to_ascii_uppercase()));
                }
            }
        }
    }
    sent
}

/// The part that a server sees. A `#` in the name of a parameter is one of the name.
fn without_fragment(path: &str) -> &str {
    let mut inside = false;
    let end = path.char_indices().find_map(|(index, character)| {
        match character {
            '{' => inside = true,
            '}' => inside = false,
            _ => {}
        }
        (character == '#' && !inside).then_some(index)
    });
    end.and_then(|end| path.get(..end)).unwrap_or(path)
}

/// The path with nameless parameters.
fn shape(path: &str) -> String {
    let mut shape = String::with_capacity(path.len());
    let mut inside = false;
    for character in path.chars() {
        match character {
            '{' => inside = true,
            '}' => {
                inside = false;
                shape.push_str("{}");
            }
            _ if inside => {}
            other => shape.push(other),
        }
    }
    shape
}
