//! The changes for people, for programs, and for comments on a change.

use std::fmt::Write;

use serde_json::{Value, json};

use super::{Change, Difference, Level, Place};
use crate::finding::printable;

/// A block a change, the heaviest first, and the answer as the last line.
#[must_use]
pub fn render_human(difference: &Difference) -> String {
    let mut text = String::new();
    for change in difference.changes() {
        // Writing to a `String` cannot fail.
        let _ = writeln!(
            text,
            "{}[{}]: {}: {}",
            change.rule.level(),
            change.rule,
            printable(&change.item),
            printable(&change.message)
        );
        for (name, place) in [("old", &change.old), ("new", &change.new)] {
            if let Some(place) = place {
                let place = place.to_string();
                let _ = writeln!(text, "  {name}: {}", printable(&place));
            }
        }
        let _ = writeln!(text, "  wire: {}", change.rule.wire());
    }
    text + &answer(difference) + "\n"
}

/// `{"level", "changes": [{"code", "level", "wire", "operation", "item", "path", "message", "old", "new"}]}`.
#[must_use]
pub fn render_json(difference: &Difference) -> String {
    let level = difference.level().map_or("none", Level::as_str);
    let value = json!({ "level": level, "changes": changes_to_json(difference) });
    format!("{value:#}\n")
}

/// The list alone.
pub(crate) fn changes_to_json(difference: &Difference) -> Vec<Value> {
    difference.changes().iter().map(to_json).collect()
}

/// The comment on a pull request: the answer, a table of what programs notice, and the rest folded away.
#[must_use]
pub fn render_markdown(difference: &Difference) -> String {
    let mut text = format!("**{}**\n", answer(difference));
    let is_patch = |change: &&Change| change.rule.level() == Level::Patch;
    let (patches, others): (Vec<_>, Vec<_>) = difference.changes().iter().partition(is_patch);
    if !others.is_empty() {
        text.push_str(&table(&others));
    }
    if !patches.is_empty() {
        let plural = if patches.len() == 1 { "" } else { "s" };
        // Writing to a `String` cannot fail.
        let _ = write!(
            text,
            "\n<details><summary>{} patch change{plural}: no program has to be changed</summary>\n{}\n</details>\n",
            patches.len(),
            table(&patches)
        );
    }
    text
}

/// A comment has 65,536 characters at most.
const MOST_ROWS: usize = 100;

fn table(changes: &[&Change]) -> String {
    let mut text = "\n| Level | What | Change | Wire | Where |\n|---|---|---|---|---|\n".to_owned();
    for change in changes.iter().take(MOST_ROWS) {
        let place = change.new.as_ref().or(change.old.as_ref());
        let place = place.map(|place| format!("`{place}`")).unwrap_or_default();
        // Writing to a `String` cannot fail.
        let _ = writeln!(
            text,
            "| {} ({}) | `{}` | {} | {} | {place} |",
            change.rule.level(),
            change.rule,
            change.item,
            cell(&change.message),
            change.rule.wire(),
        );
    }
    if let Some(more) = changes
        .len()
        .checked_sub(MOST_ROWS)
        .filter(|more| *more > 0)
    {
        let _ = writeln!(text, "\n… and {more} more: `cargo xtask diff` shows all.");
    }
    text
}

fn answer(difference: &Difference) -> String {
    let count = |level: Level| {
        let changes = difference.changes().iter();
        changes
            .filter(|change| change.rule.level() == level)
            .count()
    };
    match difference.level() {
        None => "none: nothing changed".to_owned(),
        Some(level) => format!(
            "{level}: {} major, {} minor, {} patch",
            count(Level::Major),
            count(Level::Minor),
            count(Level::Patch)
        ),
    }
}

fn to_json(change: &Change) -> Value {
    let path = change.new.as_ref().or(change.old.as_ref());
    json!({
        "code": change.rule.as_str(),
        "level": change.rule.level().as_str(),
        "wire": change.rule.wire().as_str(),
        "operation": change.operation,
        "item": change.item,
        "path": path.map(|place| place.pointer.as_str()),
        "message": change.message,
        "old": change.old.as_ref().map(place),
        "new": change.new.as_ref().map(place),
    })
}

fn place(place: &Place) -> Value {
    json!({
        "file": place.file.display().to_string(),
        "line": place.position.map(|position| position.line),
        "column": place.position.map(|position| position.column),
        "pointer": place.pointer.as_str(),
    })
}

/// Text that stays in its cell.
fn cell(text: &str) -> String {
    text.replace('|', "\\|").replace(['\n', '\r'], " ")
}
