//! Reports for people, for issues, and for programs.

mod human;
mod json;
mod markdown;

use serde_json::Value;

use crate::{Importance, Item, Report};

pub use human::human;
pub use json::json;
pub use markdown::markdown;

/// Values longer than this are cut, in characters.
const LONGEST_VALUE: usize = 160;
/// Operations named with a difference.
const OPERATIONS: usize = 3;

/// How many differences there are of one importance.
fn count(report: &Report, importance: Importance) -> usize {
    let items = report.items.iter();
    items
        .filter(|item| item.difference.importance == importance)
        .count()
}

fn counts(report: &Report) -> String {
    let all = [
        Importance::Breaking,
        Importance::Notable,
        Importance::Detail,
    ];
    let all = all.into_iter().filter_map(|importance| {
        let count = count(report, importance);
        (count > 0).then(|| format!("{count} {importance}"))
    });
    all.collect::<Vec<_>>().join(", ")
}

/// `1 difference`, `2 differences`.
fn plural(number: usize, noun: &str) -> String {
    format!("{number} {noun}{}", if number == 1 { "" } else { "s" })
}

/// `GET /a, GET /b and 3 more`.
fn operations(item: &Item) -> String {
    let all = &item.difference.operations;
    let shown: Vec<String> = all
        .iter()
        .take(OPERATIONS)
        .map(|name| clean(name))
        .collect();
    let mut text = shown.join(", ");
    if all.len() > OPERATIONS {
        text = format!("{text} and {} more", all.len() - OPERATIONS);
    }
    text
}

fn value(value: &Value) -> String {
    let text = match value {
        Value::String(text) => clean(text),
        other => clean(&other.to_string()),
    };
    match text.char_indices().nth(LONGEST_VALUE) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text,
    }
}

/// Without control characters: what upstream writes must not command a terminal.
fn clean(text: &str) -> String {
    let visible = |character: char| {
        if character.is_control() {
            '\u{fffd}'
        } else {
            character
        }
    };
    text.chars().map(visible).collect()
}

/// `file:line:column`.
fn place(item: &Item) -> String {
    let file = item.file.display();
    match item.position {
        Some(position) => format!("{file}:{}:{}", position.line, position.column),
        None => file.to_string(),
    }
}
