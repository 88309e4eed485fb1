//! The changelog of a crate: what is not released yet, then what is.
//!
//! The sections of releases are kept as text, so that they stay as they were, whatever later generators would say.

use std::fmt::Write;
use std::path::PathBuf;

use super::{Since, Standing};
use crate::diff::{Difference, Level};
use crate::emit::{self, EmittedFile, code_span, visible};
use crate::model::Api;

/// The whole file.
pub(super) fn emit(standing: &Standing, api: &Api) -> EmittedFile {
    let mut text = format!(
        "<!-- {} -->\n\n# Changelog\n\n{INTRODUCTION}",
        emit::notice(api)
    );
    if standing.has_news() {
        let version = &standing.version;
        let body = body(standing, api);
        // Writing to a string cannot fail.
        let _ = write!(text, "\n## Unreleased\n\nVersion {version}. {body}");
    }
    if !standing.history.is_empty() {
        text.push('\n');
        text.push_str(&standing.history);
    }
    EmittedFile {
        path: PathBuf::from("CHANGELOG.md"),
        text,
    }
}

const INTRODUCTION: &str = "\
What changed for programs that use this crate. Versions follow Semantic Versioning as Cargo reads it: a major change keeps some
program from compiling, a minor one adds something, a patch is noticed by no program that compiles.
";

/// The sections of all releases, this one included.
pub(super) fn once_released(standing: &Standing, api: &Api) -> String {
    let mut text = format!("## {}\n\n{}", standing.version, body(standing, api));
    if !standing.history.is_empty() {
        text.push('\n');
        text.push_str(&standing.history);
    }
    text
}

/// The text of a file of sections, as it goes into the changelog: the same on every machine, one line end at the end.
pub(super) fn history(text: &str) -> String {
    let lines = text.trim().lines();
    lines
        .map(|line| visible(line.trim_end()).into_owned() + "\n")
        .collect()
}

fn body(standing: &Standing, api: &Api) -> String {
    match &standing.since {
        None => {
            let operations = api.operations().count();
            let plural = if operations == 1 { "" } else { "s" };
            format!("The first version, with {operations} operation{plural}.\n")
        }
        Some(Since {
            difference,
            version,
        }) if difference.changes().is_empty() => {
            format!("The API is that of {version}.\n")
        }
        Some(Since {
            difference,
            version,
        }) => {
            let number = difference.changes().len();
            let plural = if number == 1 { "" } else { "s" };
            let level = difference.level().map_or("", Level::as_str);
            let mut text = format!("Since {version}: {level}, {number} change{plural}.\n");
            for level in [Level::Major, Level::Minor, Level::Patch] {
                section(&mut text, level, difference);
            }
            text
        }
    }
}

fn section(text: &mut String, level: Level, difference: &Difference) {
    let mut changes = difference
        .changes()
        .iter()
        .filter(|change| change.rule.level() == level)
        .peekable();
    if changes.peek().is_none() {
        return;
    }
    let heading = match level {
        Level::Major => "Major",
        Level::Minor => "Minor",
        Level::Patch => "Patch",
    };
    let _ = writeln!(text, "\n### {heading}\n");
    for change in changes {
        let _ = writeln!(
            text,
            "- {}: {} ({}; on the wire: {}).",
            code_span(&change.item),
            visible(&change.message),
            change.rule,
            change.rule.wire(),
        );
    }
}
