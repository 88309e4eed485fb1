//! Values as YAML in the style of documents that people maintain: short things on one line, the rest in blocks.

use std::fmt::Write;

use serde_json::{Map, Value};

/// What still goes on one line.
const WIDTH: usize = 90;

/// A member of a mapping as lines without indentation: `name: …`.
pub(super) fn member(name: &str, value: &Value) -> Vec<String> {
    let key = scalar(name);
    if let Some(text) = inline(value) {
        return vec![format!("{key}: {text}")];
    }
    let mut lines = vec![format!("{key}:")];
    lines.extend(block(value).iter().map(|line| format!("  {line}")));
    lines
}

/// An item of a list as lines without indentation: `- …`.
pub(super) fn item(value: &Value) -> Vec<String> {
    let lines = match inline(value) {
        Some(text) => vec![text],
        None => block(value),
    };
    let mut marker = "- ";
    lines
        .into_iter()
        .map(|line| {
            let line = format!("{marker}{line}");
            marker = "  ";
            line
        })
        .collect()
}

/// A value in flow style, whatever its size.
pub(super) fn flow(value: &Value) -> String {
    match value {
        Value::Array(list) => {
            let items: Vec<String> = list.iter().map(flow).collect();
            format!("[{}]", items.join(", "))
        }
        Value::Object(object) if object.is_empty() => "{}".to_owned(),
        Value::Object(object) => format!("{{ {} }}", flow_members(object)),
        Value::String(text) => scalar(text),
        other => other.to_string(),
    }
}

/// A member in flow style: `name: value`.
pub(super) fn flow_member(name: &str, value: &Value) -> String {
    format!("{}: {}", scalar(name), flow(value))
}

fn flow_members(object: &Map<String, Value>) -> String {
    let members: Vec<String> = object
        .iter()
        .map(|(name, value)| flow_member(name, value))
        .collect();
    members.join(", ")
}

fn block(value: &Value) -> Vec<String> {
    match value {
        Value::Array(list) => list.iter().flat_map(item).collect(),
        Value::Object(object) => object
            .iter()
            .flat_map(|(name, value)| member(name, value))
            .collect(),
        other => vec![flow(other)],
    }
}

/// The value on one line, if it is something that people write so.
fn inline(value: &Value) -> Option<String> {
    let fits = match value {
        Value::Array(list) => list.iter().all(is_scalar),
        Value::Object(object) => object.len() <= 2 && object.values().all(is_scalar),
        _ => return Some(flow(value)),
    };
    let text = fits.then(|| flow(value))?;
    (text.len() <= WIDTH).then_some(text)
}

fn is_scalar(value: &Value) -> bool {
    match value {
        Value::Array(list) => list.is_empty(),
        Value::Object(object) => object.is_empty(),
        _ => true,
    }
}

/// A text as a scalar that every reader of YAML 1.1 and 1.2 takes for that text, in blocks and in flow collections.
fn scalar(text: &str) -> String {
    if is_plain(text) {
        return text.to_owned();
    }
    if !text.chars().any(char::is_control) {
        return format!("'{}'", text.replace('\'', "''"));
    }
    let mut quoted = String::from("\"");
    for character in text.chars() {
        match character {
            '"' | '\\' => {
                quoted.push('\\');
                quoted.push(character);
            }
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            control if control.is_control() => {
                // Writing to a `String` cannot fail.
                let _ = write!(quoted, "\\u{:04x}", u32::from(control));
            }
            other => quoted.push(other),
        }
    }
    quoted.push('"');
    quoted
}

/// Whether it needs no quotes.
fn is_plain(text: &str) -> bool {
    const WORDS: [&str; 11] = [
        "true", "false", "null", "yes", "no", "on", "off", "y", "n", "nan", "inf",
    ];
    let mut characters = text.chars();
    let starts_well = characters
        .next()
        .is_some_and(|first| first.is_ascii_alphabetic() || matches!(first, '_' | '/' | '$'));
    starts_well
        && !text.ends_with(' ')
        && characters.all(|character| {
            character.is_ascii_alphanumeric()
                || matches!(character, '_' | '-' | '.' | '/' | '$' | ' ' | '+')
                // Path templates stand as keys of blocks only.
                || matches!(character, '{' | '}') && text.starts_with('/')
        })
        && !WORDS.contains(&text.to_ascii_lowercase().as_str())
}
