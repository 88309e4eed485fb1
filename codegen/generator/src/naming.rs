//! How names of a document become names of Rust: the one place that decides, for `check` (which reports
//! collisions) and for `lower` (which assigns the names).

use std::collections::HashSet;

use heck::{ToShoutySnakeCase, ToSnakeCase, ToUpperCamelCase};

use crate::model::SegmentRule;

/// A type or a variant: `s3-key` → `S3Key`.
pub(crate) fn type_name(text: &str) -> String {
    let name = text.to_upper_camel_case();
    match name.chars().next() {
        None => "Empty".to_owned(),
        Some(first) if first.is_ascii_digit() => format!("N{name}"),
        Some(_) if name == "Self" => "SelfValue".to_owned(),
        Some(_) => identifier_only(&name),
    }
}

/// A field, an argument, a method or a module: `searchByName` → `search_by_name`, `type` → `type_`.
pub(crate) fn value_name(text: &str) -> String {
    let name = identifier_only(&text.to_snake_case());
    if name.is_empty() {
        "empty".to_owned()
    } else if name.starts_with(|first: char| first.is_ascii_digit()) {
        format!("n{name}")
    } else if is_keyword(&name) {
        format!("{name}_")
    } else {
        name
    }
}

/// What no module of a resource can be called, which is also an accessor of the client: the modules and files that every
/// emitted crate has, the other methods of the client, the crate that all of it uses, and files that Windows refuses.
pub(crate) const MODULES: [&str; 16] = [
    "api",
    "aux",
    "builder",
    "client",
    "clone",
    "con",
    "from_env",
    "impersonate",
    "json",
    "lib",
    "main",
    "models",
    "nul",
    "openapi_runtime",
    "prn",
    "runtime",
];

/// Names that the prelude gives to every emitted file: an item of such a name would hide it.
pub(crate) const PRELUDE: &[&str] = &[
    "AsMut",
    "AsRef",
    "Box",
    "Clone",
    "Copy",
    "Default",
    "DoubleEndedIterator",
    "Drop",
    "Eq",
    "Err",
    "ExactSizeIterator",
    "Extend",
    "Fn",
    "FnMut",
    "FnOnce",
    "From",
    "FromIterator",
    "Future",
    "Into",
    "IntoFuture",
    "IntoIterator",
    "Iterator",
    "None",
    "Ok",
    "Option",
    "Ord",
    "PartialEq",
    "PartialOrd",
    "Result",
    "Self",
    "Send",
    "Sized",
    "Some",
    "String",
    "Sync",
    "ToOwned",
    "ToString",
    "TryFrom",
    "TryInto",
    "Unpin",
    "Vec",
];

/// The module of a resource, which is also its accessor: `S3 Keys` → `s3_keys`.
///
/// It is the name of a file, for which Rust takes ASCII only: other letters are written as their code points.
pub(crate) fn resource_module(tag: &str) -> String {
    let name: String = value_name(tag)
        .chars()
        .map(|letter| match letter {
            letter if letter.is_ascii() => letter.to_string(),
            letter => format!(" u{:x} ", u32::from(letter)),
        })
        .collect();
    let parts: Vec<&str> = name.split_whitespace().collect();
    let name = parts.join("_");
    if MODULES.contains(&name.as_str()) {
        format!("{name}_resource")
    } else {
        name
    }
}

/// Whether the name of a string says that it identifies something, as `RegionId` does. Identifiers are checked when they
/// are made, whether a path holds them already or only will: an added operation must not change how they are made.
pub(crate) fn segment_rule(name: &str) -> SegmentRule {
    let words = name.to_snake_case();
    if words == "id" || words.ends_with("_id") {
        SegmentRule::PathSegment
    } else {
        SegmentRule::AnyString
    }
}

/// A `static`: `listUsers` → `LIST_USERS`.
pub(crate) fn static_name(text: &str) -> String {
    let name = identifier_only(&text.to_shouty_snake_case());
    if name.starts_with(|first: char| first.is_ascii_digit()) {
        format!("N{name}")
    } else {
        name
    }
}

/// The method of an operation on its resource: the words of the `operationId` without the first run
/// of words that is the resource's name, each word in the singular or in the plural.
///
/// `resetUserPassword` of `Users` → `reset_password`. When nothing would be left, all words stay.
pub(crate) fn method_name(operation_id: &str, tag: &str) -> String {
    let operation = operation_id.to_snake_case();
    let words: Vec<&str> = operation.split('_').collect();
    let tag = tag.to_snake_case();
    let run: Vec<&str> = tag.split('_').collect();
    let rest = without_run(&words, &run).filter(|rest| !rest.is_empty());
    let name = value_name(&rest.unwrap_or(operation));
    // The client makes its resources with this one.
    if name == "new" {
        "new_".to_owned()
    } else {
        name
    }
}

fn without_run(words: &[&str], run: &[&str]) -> Option<String> {
    let same =
        |(word, of_run): (&&str, &&str)| word == of_run || singular(word) == singular(of_run);
    let start = words
        .windows(run.len())
        .position(|window| window.iter().zip(run).all(same))?;
    let (before, after) = (words.get(..start)?, words.get(start + run.len()..)?);
    Some([before, after].concat().join("_"))
}

fn singular(name: &str) -> String {
    if let Some(stem) = name.strip_suffix("ies") {
        format!("{stem}y")
    } else if let Some(stem) = ["sses", "xes", "ches", "shes"]
        .into_iter()
        .find_map(|ending| name.ends_with(ending).then(|| &name[..name.len() - 2]))
    {
        stem.to_owned()
    } else if name.ends_with("ss") {
        name.to_owned()
    } else {
        name.strip_suffix('s').unwrap_or(name).to_owned()
    }
}

/// Keeps what an identifier may hold; `heck` already dropped separators.
fn identifier_only(name: &str) -> String {
    name.chars()
        .filter(|character| character.is_alphanumeric() || *character == '_')
        .collect()
}

/// Strict, reserved and weak keywords of edition 2024 that cannot stand as a plain identifier.
fn is_keyword(name: &str) -> bool {
    const KEYWORDS: &[&str] = &[
        "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate",
        "do", "dyn", "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl",
        "in", "let", "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub",
        "ref", "return", "self", "static", "struct", "super", "trait", "true", "try", "type",
        "typeof", "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
    ];
    KEYWORDS.binary_search(&name).is_ok()
}

/// Hands out names that are unique within one scope.
#[derive(Debug, Default)]
pub(crate) struct Allocator {
    taken: HashSet<String>,
}

impl Allocator {
    /// A scope in which some names are taken from the start.
    pub(crate) fn reserving(names: &[&str]) -> Self {
        Self {
            taken: names.iter().map(|&name| name.to_owned()).collect(),
        }
    }

    /// Takes a name, whether it is free or not.
    pub(crate) fn reserve(&mut self, name: &str) {
        self.taken.insert(name.to_owned());
    }

    /// The wanted name, or the first free one made from it by `next`, which is asked with 2, 3, ….
    pub(crate) fn allocate(&mut self, wanted: &str, next: impl Fn(&str, u32) -> String) -> String {
        let mut name = wanted.to_owned();
        let mut attempt = 1;
        while self.taken.contains(&name) {
            attempt += 1;
            name = next(wanted, attempt);
        }
        self.taken.insert(name.clone());
        name
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_resource_is_left_out_of_its_methods() {
        for (operation, tag, method) in [
            ("listUsers", "Users", "list"),
            ("resetUserPassword", "Users", "reset_password"),
            ("createS3Key", "S3 Keys", "create"),
            (
                "attachServiceAccountS3Key",
                "Service Accounts",
                "attach_s3_key",
            ),
            ("currentUserInfo", "Current User", "info"),
            ("exchangeToken", "Authentication", "exchange_token"),
            ("listPolicies", "Policies", "list"),
            ("getPolicy", "Policies", "get"),
            ("listApiTokensV1", "API Tokens V1", "list"),
            ("getApiTokenV1", "API Tokens V1", "get"),
            ("users", "Users", "users"),
            ("new", "Things", "new_"),
            ("newThing", "Things", "new_"),
        ] {
            assert_eq!(method_name(operation, tag), method, "{operation} of {tag}");
        }
    }

    #[test]
    fn keywords_and_digits_become_identifiers() {
        assert_eq!(value_name("type"), "type_");
        assert_eq!(value_name("2fa"), "n2fa");
        assert_eq!(value_name("$filter"), "filter");
        assert_eq!(type_name("3d-model"), "N3dModel");
        assert_eq!(type_name("self"), "SelfValue");
        assert_eq!(static_name("listS3Keys"), "LIST_S3_KEYS");
    }

    #[test]
    fn a_resource_does_not_take_a_module_that_every_crate_has() {
        assert_eq!(resource_module("S3 Keys"), "s3_keys");
        for name in [
            "Client",
            "From Env",
            "Builder",
            "Main",
            "Lib",
            "Openapi Runtime",
        ] {
            assert_eq!(
                resource_module(name),
                format!("{}_resource", value_name(name))
            );
        }
    }

    #[test]
    fn the_file_of_a_resource_has_a_name_in_ascii() {
        assert_eq!(resource_module("日本"), "u65e5_u672c");
        assert_eq!(resource_module("Größe"), "gr_uf6_udf_e");
    }

    #[test]
    fn a_taken_name_is_not_given_twice() {
        let mut allocator = Allocator::reserving(&["Value"]);
        let next = |name: &str, attempt: u32| format!("{name}{attempt}");
        assert_eq!(allocator.allocate("Value", next), "Value2");
        assert_eq!(allocator.allocate("Value", next), "Value3");
        assert_eq!(allocator.allocate("User", next), "User");
    }
}
