//! Operations that the document's prose names: it knows their ids, a reader of rustdoc their methods.

use std::collections::{HashMap, HashSet};
use std::path::Path;

use crate::model::{Api, ModelKind};

/// The methods by the ids of their operations.
pub(super) struct References<'a> {
    links: HashMap<&'a str, String>,
    names: HashMap<&'a str, String>,
}

impl<'a> References<'a> {
    pub(super) fn new(api: &'a Api) -> Self {
        let links = methods(api, |module, type_name, method| {
            format!("[`{module}().{method}`](crate::{module}::{type_name}::{method})")
        });
        let names = methods(api, |module, _, method| format!("`{module}().{method}`"));
        Self { links, names }
    }

    /// Puts the method wherever a doc comment or the readme has an `operationId` as a code span: as a link in rustdoc, by its
    /// name in a readme, which has no items to link to.
    pub(super) fn resolve(&self, path: &Path, text: String) -> String {
        match path.extension().and_then(|extension| extension.to_str()) {
            Some("rs") => by_line(&text, &self.links, |line| {
                line.trim_start().starts_with("//")
            }),
            Some("md") => by_line(&text, &self.names, |_| true),
            _ => text,
        }
    }
}

fn methods(api: &Api, show: impl Fn(&str, &str, &str) -> String) -> HashMap<&str, String> {
    let others = other_names(api);
    api.operations_with_resources()
        .filter(|(_, operation)| !others.contains(operation.id.as_str()))
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

/// What prose may name besides operations: parameters, members and values.
fn other_names(api: &Api) -> HashSet<&str> {
    let parameters = api.operations().flat_map(|operation| &operation.parameters);
    let mut names: HashSet<&str> = parameters
        .map(|parameter| parameter.wire_name.as_str())
        .collect();
    for model in &api.models {
        match &model.kind {
            ModelKind::Struct(object) => {
                names.extend(object.fields.iter().map(|field| field.wire_name.as_str()));
            }
            ModelKind::StringEnum(variants) => {
                names.extend(variants.iter().map(|variant| variant.wire_name.as_str()));
            }
            _ => {}
        }
    }
    names
}

fn by_line(text: &str, methods: &HashMap<&str, String>, is_prose: impl Fn(&str) -> bool) -> String {
    let mut output = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(backtick) = rest.find('`') {
        let (before, behind) = rest.split_at(backtick);
        let start = before.rfind('\n').map_or(0, |end| end + 1);
        let end = behind
            .find('\n')
            .map_or(rest.len(), |end| backtick + end + 1);
        let (others, from) = rest.split_at(start);
        let (line, further) = from.split_at(end - start);
        output.push_str(others);
        if !line.contains("``") && is_prose(line) {
            replace(line, methods, &mut output);
        } else {
            output.push_str(line);
        }
        rest = further;
    }
    output.push_str(rest);
    output
}

/// Code spans are what stands between two backticks; runs of several are left alone.
fn replace(line: &str, methods: &HashMap<&str, String>, output: &mut String) {
    let mut parts = line.split('`').enumerate().peekable();
    while let Some((index, part)) = parts.next() {
        let is_span = index % 2 == 1 && parts.peek().is_some();
        match methods.get(part).filter(|_| is_span) {
            Some(method) => output.push_str(method),
            None if is_span => output.extend(["`", part, "`"]),
            // A backtick without a partner stays where it is.
            None if index % 2 == 1 => output.extend(["`", part]),
            None => output.push_str(part),
        }
    }
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
        let replaced = |line| by_line(line, &methods, |_| true);
        assert_eq!(replaced("see `getUser`, then"), "see `users().get`, then");
        assert_eq!(
            replaced("see getUser and `getUsers`"),
            "see getUser and `getUsers`"
        );
        assert_eq!(replaced("a ` alone and `getUser"), "a ` alone and `getUser");
        assert_eq!(replaced("```getUser```"), "```getUser```");
    }
}
