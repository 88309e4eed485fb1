//! The report for people, for programs, and as annotations of GitHub.

use std::collections::BTreeSet;
use std::fmt::Write;

use serde_json::{Value, json};

use super::{Cause, Item, ItemChange, Report, StaleCrate, StaleFile};
use crate::diff::{Difference, changes_to_json};
use crate::finding::{
    Repeats, github_data, github_property, render_github as render_findings_for_github,
    render_human as render_findings, render_json as render_findings_as_json, slashed,
};
use crate::source::Sources;

const REMEDY: &str = "run `cargo xtask codegen`";

/// Crate by crate: why, which operations and models, then the files and how they differ. Empty when all is well.
#[must_use]
pub fn render_human(report: &Report, sources: &Sources) -> String {
    let repeats = Repeats::Summed("`cargo xtask lint --all` shows every finding");
    let mut text = render_findings(&report.findings, sources, repeats);
    for stale in &report.crates {
        // Writing to a `String` cannot fail.
        let _ = writeln!(text, "{}: {}", stale.package, words(&stale.causes));
        changes(&mut text, stale.changes.as_ref());
        items(&mut text, "operations", &stale.operations);
        items(&mut text, "models", &stale.models);
        for file in &stale.files {
            let _ = writeln!(
                text,
                "  {}: {} ({})",
                file.path.display(),
                file.state,
                words(&file.causes)
            );
            for line in file.difference.iter().flat_map(|text| text.lines()) {
                let _ = writeln!(text, "    {line}");
            }
        }
    }
    for path in &report.unexpected {
        let _ = writeln!(
            text,
            "{}: unexpected: no document in spec/ stands for it",
            path.display()
        );
    }
    text
}

/// What changed in the document, each with its line.
fn changes(text: &mut String, changes: Option<&Difference>) {
    let Some(changes) = changes else {
        return;
    };
    let _ = writeln!(text, "  changes: {}", changes.changes().len());
    for change in changes.changes() {
        let place = change.new.as_ref().or(change.old.as_ref());
        let place = place.map_or_else(String::new, |place| format!("{place}: "));
        let _ = writeln!(
            text,
            "    {place}{}: {} ({} {})",
            change.item,
            change.message,
            change.rule.level(),
            change.rule
        );
    }
}

fn items(text: &mut String, what: &str, items: &[Item]) {
    if items.is_empty() {
        return;
    }
    let number = |change| items.iter().filter(|item| item.change == change).count();
    let _ = writeln!(
        text,
        "  {what}: {} added, {} removed, {} changed",
        number(ItemChange::Added),
        number(ItemChange::Removed),
        number(ItemChange::Changed)
    );
    let width = items.iter().map(|item| item.name.len()).max().unwrap_or(0);
    for item in items {
        let sign = match item.change {
            ItemChange::Added => '+',
            ItemChange::Removed => '-',
            ItemChange::Changed => '~',
        };
        let line = match &item.lines {
            Some(lines) => format!("    {sign} {:width$}  {lines}", item.name),
            None => format!("    {sign} {}", item.name),
        };
        let _ = writeln!(text, "{line}");
    }
}

fn words(causes: &BTreeSet<Cause>) -> String {
    let words: Vec<&str> = causes.iter().map(|cause| cause.as_str()).collect();
    words.join(", ")
}

/// `{"up_to_date", "crates": [{"package", "document", "causes", "changes", "operations", "models", "files"}], "unexpected", "findings"}`.
#[must_use]
pub fn render_json(report: &Report, sources: &Sources) -> String {
    let findings = render_findings_as_json(&report.findings, sources);
    let value = json!({
        "up_to_date": report.is_up_to_date(),
        "crates": report.crates.iter().map(crate_to_json).collect::<Vec<_>>(),
        "unexpected": report.unexpected.iter().map(|path| slashed(path)).collect::<Vec<_>>(),
        // Their renderer writes JSON; what it wrote is one of the values here.
        "findings": serde_json::from_str::<Value>(&findings).unwrap_or_default(),
    });
    format!("{value:#}\n")
}

fn crate_to_json(stale: &StaleCrate) -> Value {
    json!({
        "package": stale.package,
        "document": slashed(&stale.document),
        "causes": codes(&stale.causes),
        "changes": stale.changes.as_ref().map(changes_to_json),
        "operations": stale.operations.iter().map(item_to_json).collect::<Vec<_>>(),
        "models": stale.models.iter().map(item_to_json).collect::<Vec<_>>(),
        "files": stale.files.iter().map(file_to_json).collect::<Vec<_>>(),
    })
}

fn item_to_json(item: &Item) -> Value {
    let lines = item.lines.as_ref();
    json!({
        "name": item.name,
        "change": item.change.as_str(),
        "file": lines.map(|lines| slashed(&lines.file)),
        "line": lines.map(|lines| lines.first),
        "end_line": lines.map(|lines| lines.last),
    })
}

fn file_to_json(file: &StaleFile) -> Value {
    json!({
        "path": slashed(&file.path),
        "state": file.state,
        "causes": codes(&file.causes),
        "difference": file.difference,
    })
}

fn codes(causes: &BTreeSet<Cause>) -> Vec<&'static str> {
    causes.iter().map(|cause| cause.code()).collect()
}

/// Commands of GitHub Actions. What changed in the document is told at its line; where that is not known, an operation or a
/// model is told at its lines. A file is told if no line of the
/// document explains it: GitHub shows only a few of a step.
#[must_use]
pub fn render_github(report: &Report, sources: &Sources) -> String {
    let mut text = render_findings_for_github(&report.findings, sources);
    for stale in &report.crates {
        let mut told = false;
        for change in stale.changes.iter().flat_map(Difference::changes) {
            // What is gone has no line any more that could be annotated.
            let place = change.new.as_ref();
            let line = place.and_then(|place| Some((place, place.position?.line)));
            let place = match line {
                Some((place, line)) => {
                    let file = github_property(&slashed(&place.file));
                    format!("file={file},line={line}")
                }
                None => format!("file={}", github_property(&slashed(&stale.document))),
            };
            told = true;
            let message = format!("{}: {}; {REMEDY}", change.item, change.message);
            command(&mut text, &place, &message);
        }
        let whole = [("operation", &stale.operations), ("model", &stale.models)];
        // What changed says more than what it changes.
        for (what, items) in whole.into_iter().filter(|_| stale.changes.is_none()) {
            for item in items {
                let mut place = format!("file={}", github_property(&slashed(&stale.document)));
                if let Some(lines) = &item.lines {
                    place = format!(
                        "file={},line={},endLine={}",
                        github_property(&slashed(&lines.file)),
                        lines.first,
                        lines.last
                    );
                }
                told = true;
                let message = format!(
                    "the {what} `{}` would be {} in `{}`: {}; {REMEDY}",
                    item.name,
                    item.change.as_str(),
                    stale.package,
                    words(&stale.causes),
                );
                command(&mut text, &place, &message);
            }
        }
        for file in &stale.files {
            let by_hand = file.causes.contains(&Cause::EditedByHand);
            if by_hand || !told {
                let message = format!("{} ({}); {REMEDY}", file.state, words(&file.causes));
                let place = format!("file={}", github_property(&slashed(&file.path)));
                command(&mut text, &place, &message);
            }
        }
    }
    for path in &report.unexpected {
        let place = format!("file={}", github_property(&slashed(path)));
        command(&mut text, &place, "no document in spec/ stands for it");
    }
    text
}

fn command(text: &mut String, place: &str, message: &str) {
    let _ = writeln!(
        text,
        "::error {place},title=generated code is not up to date::{}",
        github_data(message)
    );
}
