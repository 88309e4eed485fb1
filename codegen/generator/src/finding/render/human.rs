//! One finding in the manner of rustc.

use std::fmt::Write as _;
use std::path::Path;

use super::super::Finding;
use super::place::{Located, Texts};
use super::printable::printable;
use super::slashed;
use super::snippet::snippet;
use crate::source::Span;

/// Writes the finding and an empty line.
pub(super) fn finding(out: &mut String, finding: &Finding, place: &Located, texts: &Texts) {
    let code = finding.code;
    let _ = writeln!(
        out,
        "{}[{code}]: {}",
        code.severity(),
        printable(&finding.message)
    );
    let gutter = gutter(place);
    location(out, &finding.file, place.span, &gutter, '^', texts);
    if place.span.is_none() && !finding.pointer.as_str().is_empty() {
        let _ = writeln!(
            out,
            "{gutter} = at: {}",
            printable(finding.pointer.as_str())
        );
    }
    if !finding.help.is_empty() {
        let _ = writeln!(out, "{gutter} = help: {}", printable(&finding.help));
    }
    for (related, span) in finding.related.iter().zip(&place.related) {
        let _ = writeln!(out, "note: {}", printable(&related.message));
        location(out, &related.file, *span, &gutter, '-', texts);
    }
    out.push('\n');
}

/// As many spaces as the longest line number of this finding needs.
fn gutter(place: &Located) -> String {
    let widest = std::iter::once(&place.span)
        .chain(&place.related)
        .flatten()
        .map(|span| span.start.line.to_string().len())
        .max();
    " ".repeat(widest.unwrap_or(1))
}

fn location(
    out: &mut String,
    file: &Path,
    span: Option<Span>,
    gutter: &str,
    mark: char,
    texts: &Texts,
) {
    let name = printable(&slashed(file)).into_owned();
    let Some(span) = span else {
        let _ = writeln!(out, "{gutter}--> {name}");
        return;
    };
    let (line, column) = (span.start.line, span.start.column);
    let _ = writeln!(out, "{gutter}--> {name}:{line}:{column}");
    if let Some(text) = texts.line(file, line) {
        snippet(out, text, span, gutter, mark);
    }
}
