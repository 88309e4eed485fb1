//! The line of a finding, with the underline.

use super::printable::is_unprintable;
use crate::source::Span;
use std::fmt::Write as _;

/// Longer lines (a document on a single line) are cut to a window of this many characters around the place.
const WINDOW: usize = 120;
/// How much of a cut line is shown before the place.
const LEAD: usize = 40;

/// Writes the numbered line of `span` with `mark`s under it. Of a span over several lines, the first is shown.
pub(super) fn snippet(out: &mut String, line: &str, span: Span, gutter: &str, mark: char) {
    let start = span.start.column.saturating_sub(1);
    let first = if line.chars().nth(WINDOW).is_some() && start > LEAD {
        start - LEAD
    } else {
        0
    };
    let shown: Vec<char> = line.chars().skip(first).take(WINDOW).collect();
    let cut_before = first > 0;
    let cut_after = line.chars().nth(first + WINDOW).is_some();
    let content_end = first
        + shown
            .iter()
            .rposition(|c| !c.is_whitespace())
            .map_or(0, |i| i + 1);
    let end = if span.end.line == span.start.line {
        span.end.column.saturating_sub(1)
    } else {
        content_end
    };
    let end = end.min(first + shown.len()).max(start + 1);
    // Tabs stay tabs so that the marks stand under what they mean.
    let pad: String = shown
        .iter()
        .take(start - first.min(start))
        .map(|character| if *character == '\t' { '\t' } else { ' ' })
        .collect();
    let visible: String = shown
        .iter()
        .map(|c| {
            if is_unprintable(*c) && *c != '\t' {
                '\u{fffd}'
            } else {
                *c
            }
        })
        .collect();
    let number = span.start.line;
    let width = gutter.len();
    let (before, space) = if cut_before { ("…", " ") } else { ("", "") };
    let after = if cut_after { "…" } else { "" };
    let marks: String = std::iter::repeat_n(mark, end - start).collect();
    let _ = writeln!(out, "{gutter} |");
    let _ = writeln!(
        out,
        "{number:>width$} | {before}{}{after}",
        visible.trim_end()
    );
    let _ = writeln!(out, "{gutter} | {space}{pad}{marks}");
}
