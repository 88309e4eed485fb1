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
        if path.contains('?') {
            let message = "what follows `?` is sent with every call as it stands here";
            let help = "declare it as parameters with `in: query`";
            context.key(Code::QueryInPath, place.clone(), message, help);
        }
        match seen.get(&shape(path)) {
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
                seen.insert(shape(path), path);
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
    if let Some(character) = path
        .chars()
        .find(|c| *c == '#' || c.is_whitespace() || c.is_control())
    {
        let help = match character {
            '#' => "remove the fragment: it is never sent to a server",
            _ => "remove it, or write it percent-encoded",
        };
        return malformed(format!("a path cannot contain {character:?}"), help);
    }
    let mut names = Vec::new();
    let mut rest = path;
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
