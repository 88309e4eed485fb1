//! Operations that the document's prose names: it knows their ids, a reader of rustdoc their methods.

use std::collections::HashMap;

use crate::model::Api;

/// The code with a link to the method wherever a doc comment has an `operationId` as a code span.
pub(super) fn linked(api: &Api, code: &str) -> String {
    let methods = methods(api, |module, type_name, method| {
        format!("[`{module}().{method}`](crate::{module}::{type_name}::{method})")
    });
    let lines = code.split_inclusive('\n').map(|line| {
        let is_comment = line.trim_start().starts_with("//");
        if is_comment {
            replaced(line, &methods)
        } else {
            line.to_owned()
        }
    });
    lines.collect()
}

/// The same for a readme, which has no items to link to.
pub(super) fn named(api: &Api, text: &str) -> String {
    let methods = methods(api, |module, _, method| format!("`{module}().{method}`"));
    replaced(text, &methods)
}

fn methods(api: &Api, show: impl Fn(&str, &str, &str) -> String) -> HashMap<&str, String> {
    let of_resources = api.resources.iter().flat_map(|resource| {
        let operations = resource.operations.iter();
        operations.map(move |operation| (resource, operation))
    });
    of_resources
        .map(|(resource, operation)| {
            let shown = show(
                &resource.module,
                &resource.type_name,
                &operation.method_name,
            );
            (operation.id.as_str(), shown)
        })
        .collect()
}

/// Code spans are what stands between two backticks; runs of several are left alone.
fn replaced(line: &str, methods: &HashMap<&str, String>) -> String {
    let parts: Vec<&str> = line.split('`').collect();
    if parts.len() < 3 || line.contains("``") {
        return line.to_owned();
    }
    let mut output = String::with_capacity(line.len());
    for (index, part) in parts.iter().enumerate() {
        let is_span = index % 2 == 1 && index + 1 < parts.len();
        match methods.get(part).filter(|_| is_span) {
            Some(method) => output.push_str(method),
            None if is_span => output.extend(["`", part, "`"]),
            // A backtick without a partner stays where it is.
            None if index % 2 == 1 => output.extend(["`", part]),
            None => output.push_str(part),
        }
    }
    output
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_code_spans_are_replaced() {
        let methods = HashMap::from([("getUser", "`users().get`".to_owned())]);
        let replaced = |line| replaced(line, &methods);
        assert_eq!(replaced("see `getUser`, then"), "see `users().get`, then");
        assert_eq!(
            replaced("see getUser and `getUsers`"),
            "see getUser and `getUsers`"
        );
        assert_eq!(replaced("a ` alone and `getUser"), "a ` alone and `getUser");
        assert_eq!(replaced("```getUser```"), "```getUser```");
    }
}
