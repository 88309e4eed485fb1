//! Findings for people and for programs.

mod github;
mod human;
mod place;
mod printable;
mod repeats;
mod sarif;
mod snippet;

use std::path::Path;

use serde_json::{Value, json};

use place::{Located, Texts, locate};

pub(crate) use github::{data as github_data, property as github_property};
pub(crate) use printable::printable;
pub use repeats::Repeats;

use super::{Finding, Findings, Severity};
use crate::source::Sources;

/// The findings in the manner of rustc: code and message, file with line and column, the lines with a caret, the remedy;
/// at the end how many there are. Empty when there is none.
#[must_use]
pub fn render_human(findings: &Findings, sources: &Sources, repeats: Repeats<'_>) -> String {
    let mut out = String::new();
    let texts = Texts::of(findings, sources);
    let mut shown = repeats::Shown::default();
    for (place, finding) in sorted(findings, &texts) {
        if shown.shows(repeats, finding) {
            human::finding(&mut out, finding, &place, &texts);
        }
    }
    shown.sum(&mut out, repeats);
    if !findings.is_empty() {
        out.push_str(&summary(findings));
        out.push('\n');
    }
    out
}

/// The findings as a JSON array of `{code, severity, file, line, column, pointer, message, help, related}`.
///
/// `line` and `column` count from 1 and are `null` when the file cannot be read.
#[must_use]
pub fn render_json(findings: &Findings, sources: &Sources) -> String {
    let texts = Texts::of(findings, sources);
    let list: Vec<Value> = sorted(findings, &texts)
        .into_iter()
        .map(|(place, finding)| {
            let related: Vec<Value> = finding
                .related
                .iter()
                .zip(&place.related)
                .map(|(related, span)| {
                    json!({
                        "file": related.file.to_string_lossy(),
                        "line": span.map(|span| span.start.line),
                        "column": span.map(|span| span.start.column),
                        "pointer": related.pointer.as_str(),
                        "message": related.message,
                    })
                })
                .collect();
            json!({
                "code": finding.code.as_str(),
                "severity": finding.code.severity().to_string(),
                "file": finding.file.to_string_lossy(),
                "line": place.span.map(|span| span.start.line),
                "column": place.span.map(|span| span.start.column),
                "pointer": finding.pointer.as_str(),
                "message": finding.message,
                "help": finding.help,
                "related": related,
            })
        })
        .collect();
    let mut out = format!("{:#}", Value::Array(list));
    out.push('\n');
    out
}

/// The findings as a log of SARIF 2.1.0, which code scanners and editors read: a rule for each code that occurs, a result
/// for each finding. Columns count characters. Paths become URIs; a relative path stays relative.
#[must_use]
pub fn render_sarif(findings: &Findings, sources: &Sources) -> String {
    let texts = Texts::of(findings, sources);
    let mut out = format!("{:#}", sarif::log(&sorted(findings, &texts)));
    out.push('\n');
    out
}

/// The findings as commands of GitHub Actions, a line each: printed by a job, they are shown beside the lines of a change.
#[must_use]
pub fn render_github(findings: &Findings, sources: &Sources) -> String {
    let texts = Texts::of(findings, sources);
    let mut out = String::new();
    for (place, finding) in sorted(findings, &texts) {
        github::finding(&mut out, finding, &place);
    }
    out
}

/// The indices of the findings in document order.
pub(super) fn order(findings: &Findings, sources: &Sources) -> Vec<usize> {
    sorted(findings, &Texts::of(findings, sources))
        .into_iter()
        .map(|(place, _)| place.made)
        .collect()
}

fn sorted<'a>(findings: &'a Findings, texts: &Texts) -> Vec<(Located, &'a Finding)> {
    let mut located = locate(findings, texts);
    located.sort_by(|(left, _), (right, _)| left.order().cmp(&right.order()));
    located
}

fn summary(findings: &Findings) -> String {
    let count = |severity: Severity| {
        let count = findings.count(severity);
        (count > 0).then(|| format!("{count} {severity}{}", if count == 1 { "" } else { "s" }))
    };
    [count(Severity::Error), count(Severity::Warning)]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(", ")
}

/// The path as it is written on every system.
pub(crate) fn slashed(file: &Path) -> String {
    file.to_string_lossy().replace('\\', "/")
}
