//! The report as people read it in a terminal.

use std::fmt::Write;

use super::{clean, count, counts, operations, place, plural, value};
use crate::{Importance, Item, Report};

/// Lines of a patch that are shown.
const PATCH_LINES: usize = 40;

/// The report as text; `limit` differences in full.
#[must_use]
pub fn human(report: &Report, limit: usize) -> String {
    let comparison = &report.comparison;
    let mut text = format!(
        "{} against {}: {} of {} ours, {} theirs, {} in common\n",
        report.spec.display(),
        report.upstream,
        if report.is_drift() {
            "drift"
        } else {
            "no drift"
        },
        plural(comparison.our_operations, "operation"),
        comparison.their_operations,
        comparison.shared_operations,
    );
    // Writing to a `String` cannot fail.
    if report.our_version != report.their_version {
        let _ = writeln!(
            text,
            "  versions: ours {}, theirs {}",
            clean(&report.our_version),
            clean(&report.their_version)
        );
    }
    if let Some(overlay) = &report.overlay {
        let _ = writeln!(text, "  what {} says is known", overlay.display());
    }
    for note in &comparison.notes {
        let _ = writeln!(text, "  note: {}", clean(note));
    }
    if !comparison.marked.is_empty() {
        let _ = writeln!(
            text,
            "  {} of ours alone {} `x-provenance`: known not to come from upstream",
            comparison.marked.len(),
            if comparison.marked.len() == 1 {
                "carries"
            } else {
                "carry"
            }
        );
    }
    let mut last = None;
    for item in report.items.iter().take(limit) {
        let importance = item.difference.importance;
        if last.replace(importance) != Some(importance) {
            let count = count(report, importance);
            let _ = writeln!(text, "\n{} ({count}): {}", importance, meaning(importance));
        }
        one(item, &mut text);
    }
    let hidden = report.items.len().saturating_sub(limit);
    if hidden > 0 {
        let _ = writeln!(
            text,
            "\n… {} more (--limit shows them)",
            plural(hidden, "difference")
        );
    }
    if report.is_drift() {
        let _ = writeln!(
            text,
            "\n{}: {}",
            plural(report.items.len(), "difference"),
            counts(report)
        );
        if report.patch.is_some() {
            text.push_str("--patch FILE writes all additions as one patch for `git apply`\n");
        }
    }
    text
}

fn one(item: &Item, text: &mut String) {
    let difference = &item.difference;
    let _ = writeln!(
        text,
        "  {}: {} {}",
        place(item),
        difference.kind,
        clean(&difference.message)
    );
    if let (Some(old), Some(new)) = (&difference.old, &difference.new) {
        let _ = writeln!(text, "      ours: {}; theirs: {}", value(old), value(new));
    }
    let operations = operations(item);
    if !operations.is_empty() && !difference.message.contains(&operations) {
        let _ = writeln!(text, "      in {operations}");
    }
    if let Some(patch) = &item.patch {
        // The first two lines name the files.
        let mut lines = patch.lines();
        for line in lines.by_ref().take(PATCH_LINES) {
            let _ = writeln!(text, "      {}", clean(line));
        }
        let rest = lines.count();
        if rest > 0 {
            let _ = writeln!(text, "      … {} more", plural(rest, "line"));
        }
    }
}

pub(super) fn meaning(importance: Importance) -> &'static str {
    match importance {
        Importance::Breaking => "calls may fail, or their answers not decode",
        Importance::Notable => "the client works as before, but does not have it",
        Importance::Detail => "no call fails for it",
    }
}
