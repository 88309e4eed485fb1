//! The report as the text of an issue.

use std::fmt::Write;

use super::human::meaning;
use super::{clean, count, counts, operations, place, plural, value};
use crate::{Item, Report};

/// Issue trackers take about 65,000 characters.
const LONGEST: usize = 60_000;

/// The report as Markdown; `limit` differences, and no more than fits into an issue.
#[must_use]
pub fn markdown(report: &Report, limit: usize) -> String {
    let comparison = &report.comparison;
    let spec = report.spec.display();
    if !report.is_drift() {
        return format!("## `{spec}`\n\nNo drift from <{}>.\n", report.upstream);
    }
    let mut text = format!(
        "## `{spec}` drifts from upstream\n\n{}: {}. Compared with <{}> (version {}, ours {}): {} of {} operations in common.\n",
        plural(report.items.len(), "difference"),
        counts(report),
        report.upstream,
        code(&report.their_version),
        code(&report.our_version),
        comparison.shared_operations,
        comparison.our_operations.max(comparison.their_operations),
    );
    // Writing to a `String` cannot fail.
    for note in &comparison.notes {
        let _ = writeln!(text, "\n> {}", clean(note));
    }
    let mut last = None;
    let mut shown = 0;
    for item in report.items.iter().take(limit) {
        let importance = item.difference.importance;
        let mut part = String::new();
        if last != Some(importance) {
            let count = count(report, importance);
            let _ = writeln!(
                part,
                "\n### {count} {importance}: {}\n",
                meaning(importance)
            );
        }
        one(item, &mut part);
        if text.len() + part.len() > LONGEST {
            break;
        }
        last = Some(importance);
        shown += 1;
        text.push_str(&part);
    }
    let hidden = report.items.len() - shown;
    if hidden > 0 {
        let _ = writeln!(text, "\n… and {} more.", plural(hidden, "difference"));
    }
    text
}

fn one(item: &Item, text: &mut String) {
    let difference = &item.difference;
    let _ = writeln!(
        text,
        "* {} {} — {}",
        difference.kind,
        escaped(&difference.message),
        code(&place(item))
    );
    if let (Some(old), Some(new)) = (&difference.old, &difference.new) {
        let _ = writeln!(
            text,
            "  ours: {}; theirs: {}",
            code(&value(old)),
            code(&value(new))
        );
    }
    let operations = operations(item);
    if !operations.is_empty() && !difference.message.contains(&operations) {
        let _ = writeln!(text, "  in {}", code(&operations));
    }
    if let Some(patch) = &item.patch {
        let fence = fence(patch);
        let _ = writeln!(
            text,
            "\n  <details><summary>Patch</summary>\n\n  {fence}diff"
        );
        for line in patch.lines() {
            let _ = writeln!(text, "  {}", clean(line));
        }
        let _ = writeln!(text, "  {fence}\n\n  </details>\n");
    }
}

/// A fence longer than any in the text.
fn fence(text: &str) -> String {
    let longest = text.split(|character| character != '`').map(str::len).max();
    "`".repeat(longest.unwrap_or_default().max(2) + 1)
}

fn code(text: &str) -> String {
    format!("`{}`", clean(text).replace('`', "'"))
}

/// The message outside its backticks mentions nobody and links nowhere.
fn escaped(message: &str) -> String {
    let parts = clean(message);
    let parts = parts.split('`').enumerate().map(|(index, part)| {
        if index % 2 == 1 {
            format!("`{part}`")
        } else {
            let mut plain = String::with_capacity(part.len());
            for character in part.chars() {
                if matches!(
                    character,
                    '@' | '<' | '>' | '[' | ']' | '*' | '_' | '#' | '\\' | '|' | '!' | '&'
                ) {
                    plain.push('\\');
                }
                plain.push(character);
            }
            plain
        }
    });
    parts.collect()
}
