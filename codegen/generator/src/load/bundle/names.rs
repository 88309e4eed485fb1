//! Names for components that have none: from the place where they are written.

use heck::ToUpperCamelCase;

use crate::finding::Pointer;

/// Words of OpenAPI on the way to a place, which say nothing about what is there.
const WORDS: &[&str] = &[
    "components",
    "schemas",
    "responses",
    "parameters",
    "requestBodies",
    "headers",
    "examples",
    "links",
    "callbacks",
    "pathItems",
    "$defs",
    "definitions",
    "properties",
    "patternProperties",
    "paths",
    "content",
    "schema",
];

/// The name of what is at `pointer` of the file called `stem`, other than those that are taken.
///
/// It depends on the place alone unless that name is taken, so that an added reference does not rename anything.
pub(super) fn derive(stem: &str, pointer: &Pointer, is_taken: impl Fn(&str) -> bool) -> String {
    let segments: Vec<_> = pointer.segments().collect();
    let name = match segments.as_slice() {
        [] => clean(stem),
        [only] => clean(only),
        [.., section, last] if is_section(section) && segments.len() <= 3 => clean(last),
        all => {
            let mut words = String::new();
            let mut before = "";
            for segment in all {
                let is_name = matches!(before, "properties" | "schemas" | "$defs" | "definitions");
                if is_name || !WORDS.contains(&segment.as_ref()) {
                    words.push_str(&word(segment, before));
                }
                before = segment;
            }
            words
        }
    };
    let name = if name.is_empty() {
        "Part".to_owned()
    } else {
        name
    };
    if !is_taken(&name) {
        return name;
    }
    let with_file = format!("{}{name}", stem.to_upper_camel_case());
    if !with_file.eq(&name) && !is_taken(&clean(&with_file)) {
        return clean(&with_file);
    }
    (2..=u32::MAX)
        .map(|number| format!("{name}{number}"))
        .find(|name| !is_taken(name))
        .unwrap_or(name)
}

/// The reference to a component.
pub(super) fn reference(section: &str, name: &str) -> String {
    let pointer = Pointer::root()
        .child("components")
        .child(section)
        .child(name);
    format!("#{pointer}")
}

fn is_section(segment: &str) -> bool {
    WORDS.contains(&segment) && !matches!(segment, "properties" | "content" | "paths")
}

/// One step of the way as a word.
fn word(segment: &str, before: &str) -> String {
    match (segment, before) {
        ("items", _) => "Item".to_owned(),
        ("additionalProperties", _) => "Value".to_owned(),
        ("allOf" | "anyOf" | "oneOf" | "prefixItems", _) | (_, "content") => String::new(),
        (index, "allOf" | "anyOf" | "oneOf" | "prefixItems") => match index.parse::<usize>() {
            Ok(index) => format!("Variant{}", index.saturating_add(1)),
            Err(_) => index.to_upper_camel_case(),
        },
        _ => segment.to_upper_camel_case(),
    }
}

/// A name that a component may have.
fn clean(text: &str) -> String {
    text.chars()
        .map(|character| {
            if character.is_ascii_alphanumeric() || matches!(character, '.' | '-' | '_') {
                character
            } else {
                '_'
            }
        })
        .collect()
}
