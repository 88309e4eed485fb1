//! How names of a document become names of Rust: the one place that decides, for `check` (which reports
//! collisions) and for `lower` (which assigns the names).

mod acronym;

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use heck::{ToShoutySnakeCase, ToSnakeCase, ToUpperCamelCase};

use crate::model::SegmentRule;

/// A type or a variant: `s3-key` → `S3Key`, `-1` → `Minus1`.
pub(crate) fn type_name(text: &str) -> String {
    let name = identifier(&upper_camel_case(&spelled(text)), text, |_| true);
    match name.chars().next() {
        Some(first) if !is_start(first) => format!("N{name}"),
        // A letter without a capital form, which the compiler would want in its place.
        Some(first) if first.is_lowercase() => format!("T{name}"),
        _ if name == "Self" => "SelfValue".to_owned(),
        _ => name,
    }
}

/// Numbers stay apart: `1.2` is `1_2`, and not the `12` that the next value may be.
fn upper_camel_case(text: &str) -> String {
    let mut output = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((part, others)) = split_between_digits(rest) {
        output.push_str(&part.to_upper_camel_case());
        output.push('_');
        rest = others;
    }
    output.push_str(&rest.to_upper_camel_case());
    output
}

/// What stands before and behind the first separators between two digits.
fn split_between_digits(text: &str) -> Option<(&str, &str)> {
    let is_digit = |byte: &u8| byte.is_ascii_digit();
    let bytes = text.as_bytes();
    let mut from = 0;
    while let Some(separator) = text.get(from..)?.find(is_separator) {
        let start = from + separator;
        let end = start + text.get(start..)?.find(|letter| !is_separator(letter))?;
        let before = start.checked_sub(1).and_then(|last| bytes.get(last));
        if before.is_some_and(is_digit) && bytes.get(end).is_some_and(is_digit) {
            return Some((text.get(..start)?, text.get(end..)?));
        }
        from = end;
    }
    None
}

fn is_separator(letter: char) -> bool {
    !letter.is_alphanumeric()
}

/// A type whose constructor is a function: in letters without capitals, an argument could have the same name.
pub(crate) fn constructor_name(text: &str) -> String {
    let name = type_name(text);
    if name == value_name(text) {
        format!("T{name}")
    } else {
        name
    }
}

/// A field, an argument, a method or a module: `searchByName` → `search_by_name`, `type` → `type_`.
pub(crate) fn value_name(text: &str) -> String {
    let name = identifier(&spelled(text).to_snake_case(), text, |letter| {
        !letter.is_uppercase()
    });
    if name.starts_with(|first| !is_start(first)) {
        format!("n{name}")
    } else if is_keyword(&name) {
        format!("{name}_")
    } else {
        name
    }
}

/// What no module of a resource can be called, which is also an accessor of the client: the modules and files that every
/// emitted crate has, the other methods of the client, the crate that all of it uses, and files that Windows refuses.
pub(crate) const MODULES: [&str; 17] = [
    "api",
    "aux",
    "builder",
    "client",
    "clone",
    "con",
    "from_env",
    "headers",
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
    let name = identifier(&spelled(text).to_shouty_snake_case(), text, |letter| {
        !letter.is_lowercase()
    });
    if name.starts_with(|first| !is_start(first)) {
        format!("N{name}")
    } else if name == value_name(text) {
        // Of letters without capitals: an argument could have the same name.
        format!("{name}_STATIC")
    } else {
        name
    }
}

/// The method of an operation on its resource: the words of the `operationId` without the first run
/// of words that is the resource's name, each word in the singular or in the plural, and without the article before it.
///
/// `resetUserPassword` of `Users` → `reset_password`, `get-an-album` of `Albums` → `get`. When nothing would be left, all
/// words stay.
pub(crate) fn method_name(operation_id: &str, tag: &str) -> String {
    let operation = acronym::as_words(operation_id).to_snake_case();
    let words: Vec<&str> = operation.split('_').collect();
    let tag = acronym::as_words(tag).to_snake_case();
    let run: Vec<&str> = tag.split('_').collect();
    let rest = without_run(&words, &run).filter(|rest| !rest.is_empty());
    let name = value_name(rest.as_deref().unwrap_or(operation_id));
    // The client makes its resources with this one.
    if name == "new" {
        "new_".to_owned()
    } else {
        name
    }
}

/// What something within an operation is called: after both, unless its own name begins with that of the operation.
///
/// `limit` of `listUsers` → `listUsers limit`, `listUsersParameters` of it → itself.
pub(crate) fn within(operation_id: &str, name: &str) -> String {
    let (outer, inner) = (operation_id.to_snake_case(), name.to_snake_case());
    let repeats = inner
        .strip_prefix(&outer)
        .is_some_and(|rest| rest.starts_with('_'));
    if repeats && !outer.is_empty() {
        name.to_owned()
    } else {
        format!("{operation_id} {name}")
    }
}

fn without_run(words: &[&str], run: &[&str]) -> Option<String> {
    let same =
        |(word, of_run): (&&str, &&str)| word == of_run || singular(word) == singular(of_run);
    let start = words
        .windows(run.len())
        .position(|window| window.iter().zip(run).all(same))?;
    let (before, after) = (words.get(..start)?, words.get(start + run.len()..)?);
    let ([before @ .., "a" | "an" | "the"] | before) = before;
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

/// A text as words of letters and digits: what has none is spelled out, and so is a sign in front.
fn spelled(text: &str) -> Cow<'_, str> {
    if text.is_empty() {
        return Cow::Borrowed("empty");
    }
    if !text.contains(char::is_alphanumeric) {
        let words: Vec<String> = text.chars().map(word).collect();
        return Cow::Owned(words.join(" "));
    }
    // A sign before a number or, as in orders of sorting, before a name.
    let signed = |rest: &str| rest.starts_with(|first: char| first.is_ascii_alphanumeric());
    for (sign, word) in [('-', "minus"), ('+', "plus")] {
        if let Some(number) = text.strip_prefix(sign).filter(|rest| signed(rest)) {
            return Cow::Owned(format!("{word} {number}"));
        }
    }
    if text.is_ascii() {
        return acronym::as_words(text);
    }
    // The compiler takes these for other letters, with which they could collide.
    let letters = text.chars().map(|letter| match letter {
        letter if is_stable(letter) => letter.to_string(),
        letter => format!(" u{:x} ", u32::from(letter)),
    });
    Cow::Owned(letters.collect())
}

/// A symbol in words.
fn word(symbol: char) -> String {
    let word = match symbol {
        ' ' => "space",
        '!' => "not",
        '"' => "quote",
        '#' => "hash",
        '$' => "dollar",
        '%' => "percent",
        '&' => "and",
        '*' => "star",
        '+' => "plus",
        ',' => "comma",
        '-' => "minus",
        '.' => "dot",
        '/' => "slash",
        ':' => "colon",
        ';' => "semicolon",
        '<' => "less",
        '=' => "equal",
        '>' => "greater",
        '?' => "question",
        '@' => "at",
        '\\' => "backslash",
        '^' => "caret",
        '_' => "underscore",
        '|' => "or",
        '~' => "tilde",
        other => return format!("u{:x}", u32::from(other)),
    };
    word.to_owned()
}

/// Whether a letter is itself in the normal form (NFC) to which the compiler brings identifiers.
fn is_stable(letter: char) -> bool {
    !matches!(u32::from(letter),
        0x340..=0x345 | 0x374 | 0x387 | 0x958..=0x95f | 0x9dc..=0x9df | 0xa33..=0xa5e | 0xb5c..=0xb5d
        | 0xf43..=0xf76 | 0x1161..=0x1175 | 0x11a8..=0x11c2 | 0x1f71..=0x1fff | 0x2126 | 0x212a..=0x212b
        | 0xf900..=0xfaff | 0xfb1d..=0xfb4e | 0x1d15e..=0x1d1c0 | 0x2f800..=0x2fa1f)
}

fn is_start(letter: char) -> bool {
    letter == '_' || unicode_ident::is_xid_start(letter)
}

/// Keeps what an identifier may hold; `heck` already dropped separators. Letters that do not fit, and those of a text of
/// which nothing is left, are written as their code points.
fn identifier(name: &str, text: &str, fits: impl Fn(char) -> bool) -> String {
    let code = |letter: char| {
        let code = format!("u{:x}", u32::from(letter));
        if fits('u') { code } else { code.to_uppercase() }
    };
    let mut output = String::with_capacity(name.len());
    for letter in name.chars() {
        if !unicode_ident::is_xid_continue(letter) {
            continue;
        }
        if fits(letter) {
            output.push(letter);
        } else {
            output.push_str(&code(letter));
        }
    }
    if output.is_empty() {
        output = text.chars().map(code).collect();
        if fits('U') && fits('u') {
            output = output.to_upper_camel_case();
        }
    }
    output
}

/// Strict, reserved and weak keywords of edition 2024 that cannot stand as a plain identifier.
pub(crate) fn is_keyword(name: &str) -> bool {
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
    /// How often a name was wanted that was taken.
    attempts: HashMap<String, u32>,
}

impl Allocator {
    /// A scope in which some names are taken from the start.
    pub(crate) fn reserving(names: &[&str]) -> Self {
        Self {
            taken: names.iter().map(|&name| name.to_owned()).collect(),
            attempts: HashMap::new(),
        }
    }

    /// Takes a name, whether it is free or not.
    pub(crate) fn reserve(&mut self, name: &str) {
        self.taken.insert(name.to_owned());
    }

    /// Whether nothing has the name.
    pub(crate) fn is_free(&self, name: &str) -> bool {
        !self.taken.contains(name)
    }

    /// The wanted name, or the first free one made from it by `next`, which is asked with 2, 3, ….
    pub(crate) fn allocate(&mut self, wanted: &str, next: impl Fn(&str, u32) -> String) -> String {
        if self.taken.insert(wanted.to_owned()) {
            return wanted.to_owned();
        }
        let attempt = self.attempts.entry(wanted.to_owned()).or_insert(1);
        loop {
            *attempt += 1;
            let name = next(wanted, *attempt);
            if self.taken.insert(name.clone()) {
                return name;
            }
        }
    }

    /// Names for all members of a scope. Of several that want the same name the first has it, and a name made up for
    /// another one is none that a member wants: what is added behind leaves the names before it as they are.
    pub(crate) fn allocate_all(
        &mut self,
        wanted: Vec<String>,
        next: impl Fn(&str, u32) -> String,
    ) -> Vec<String> {
        let first: Vec<bool> = wanted
            .iter()
            .map(|name| self.taken.insert(name.clone()))
            .collect();
        wanted
            .into_iter()
            .zip(first)
            .map(|(name, first)| {
                if first {
                    name
                } else {
                    self.allocate(&name, &next)
                }
            })
            .collect()
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
            ("get-an-album", "Albums", "get"),
            ("get-an-albums-tracks", "Albums", "get_tracks"),
            ("followTheUserOfAPlaylist", "Users", "follow_of_a_playlist"),
            ("theUsers", "Users", "the_users"),
            ("users", "Users", "users"),
            ("new", "Things", "new_"),
            ("newThing", "Things", "new_"),
        ] {
            assert_eq!(method_name(operation, tag), method, "{operation} of {tag}");
        }
    }

    #[test]
    fn what_belongs_to_an_operation_says_so_once() {
        for (name, expected) in [
            ("limit", "listUsers limit"),
            ("list_users_parameters", "list_users_parameters"),
            ("listUsers", "listUsers listUsers"),
            ("listUsersInRoom", "listUsersInRoom"),
            ("listUserships", "listUsers listUserships"),
        ] {
            assert_eq!(within("listUsers", name), expected);
        }
        assert_eq!(within("", "limit"), " limit");
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
    fn every_text_makes_an_identifier() {
        for (text, of_type, of_value, of_static) in [
            ("+1", "Plus1", "plus_1", "PLUS_1"),
            ("-1", "Minus1", "minus_1", "MINUS_1"),
            ("-name", "MinusName", "minus_name", "MINUS_NAME"),
            ("", "Empty", "empty", "EMPTY"),
            (">=", "GreaterEqual", "greater_equal", "GREATER_EQUAL"),
            ("_", "Underscore", "underscore", "UNDERSCORE"),
            ("🎉", "U1f389", "u1f389", "U1F389"),
            ("²", "Ub2", "ub2", "UB2"),
            ("1.10", "N1_10", "n1_10", "N1_10"),
            (
                "gpt-5.4-2026-03-05",
                "Gpt5_4_2026_03_05",
                "gpt_5_4_2026_03_05",
                "GPT_5_4_2026_03_05",
            ),
            ("用户", "用户", "用户", "用户_STATIC"),
            ("größe", "Größe", "größe", "GRÖSSE"),
            ("٣", "N٣", "n٣", "N٣"),
            ("a🎉", "A", "a", "A"),
            ("\u{212b}", "U212b", "u212b", "U212B"),
        ] {
            for (name, expected) in [
                (type_name(text), of_type),
                (value_name(text), of_value),
                (static_name(text), of_static),
            ] {
                assert_eq!(name, expected, "{text:?}");
                assert!(syn::parse_str::<syn::Ident>(&name).is_ok(), "{name}");
            }
        }
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

    #[test]
    fn a_made_up_name_takes_none_that_another_member_wants() {
        let wanted = ["Asc", "Asc", "Asc2"].map(str::to_owned).to_vec();
        let next = |name: &str, attempt: u32| format!("{name}{attempt}");
        let names = Allocator::default().allocate_all(wanted, next);
        assert_eq!(names, ["Asc", "Asc3", "Asc2"]);
    }
}
