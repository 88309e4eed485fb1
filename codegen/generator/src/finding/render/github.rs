//! Findings as commands of GitHub Actions, which shows them beside the lines they are about.

use std::fmt::Write as _;

use super::super::{Finding, Severity};
use super::place::Located;
use super::printable::printable;
use super::slashed;

/// Writes one command, on one line.
pub(super) fn finding(out: &mut String, finding: &Finding, place: &Located) {
    let code = finding.code;
    let command = match code.severity() {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    let file = property(&printable(&slashed(&finding.file)));
    let _ = write!(out, "::{command} file={file}");
    if let Some(span) = place.span {
        let (line, column) = (span.start.line, span.start.column);
        let _ = write!(out, ",line={line},col={column}");
    }
    let title = property(&format!("{code}: {}", code.title()));
    let mut message = printable(&finding.message).into_owned();
    if !finding.help.is_empty() {
        let _ = write!(message, "\nhelp: {}", printable(&finding.help));
    }
    for (related, span) in finding.related.iter().zip(&place.related) {
        let _ = write!(message, "\nnote: {}: ", printable(&related.message));
        message.push_str(&printable(&slashed(&related.file)));
        if let Some(span) = span {
            let _ = write!(message, ":{}:{}", span.start.line, span.start.column);
        }
    }
    let _ = writeln!(out, ",title={title}::{}", data(&message));
}

/// What follows `::`: a command ends with its line.
pub(crate) fn data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// The value of a property: the next one, or the message, must not begin in it.
pub(crate) fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
