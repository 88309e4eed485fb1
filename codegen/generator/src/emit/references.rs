//! Operations that the document's prose names: it knows their ids, a reader of rustdoc their methods.

use std::collections::HashMap;

use super::EmittedFile;
use crate::model::Api;

/// Puts the method wherever a doc comment or the readme has an `operationId` as a code span: as a link in rustdoc, by its
/// name in a readme, which has no items to link to.
pub(super) fn resolve(api: &Api, files: &mut [EmittedFile]) {
    let links = methods(api, |module, type_name, method| {
        format!("[`{module}().{method}`](crate::{module}::{type_name}::{method})")
    });
    let names = methods(api, |module, _, method| format!("`{module}().{method}`"));
    for file in files {
        let extension = file
            .path
            .extension()
            .and_then(|extension| extension.to_str());
        file.text = match extension {
            Some("rs") => by_line(&file.text, &links, |line| {
                line.trim_start().starts_with("//")
            }),
            Some("md") => by_line(&file.text, &names, |_| true),
            _ => continue,
        };
    }
}

fn methods(api: &Api, show: impl Fn(&str, &str, &str) -> String) -> HashMap<&str, String> {
    api.operations_with_resources()
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

fn by_line(text: &str, methods: &HashMap<&str, String>, is_prose: impl Fn(&str) -> bool) -> String {
    let lines = text.split_inclusive('\n').map(|line| {
        if is_prose(line) {
            replaced(line, methods)
        } else {
            line.to_owned()
        }
    });
    lines.collect()
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
    fn a_code_block_in_a_text_does_not_keep_its_other_lines_as_they_are() {
        let methods = HashMap::from([("getUser", "`users().get`".to_owned())]);
        let text = "see `getUser`\n```text\ncode\n```\n";
        let expected = "see `users().get`\n```text\ncode\n```\n";
        assert_eq!(by_line(text, &methods, |_| true), expected);
    }

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
