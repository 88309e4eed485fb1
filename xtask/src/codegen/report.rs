//! What `cargo xtask codegen` says about each crate.

use std::fmt::Write;
use std::path::PathBuf;

use openapi_codegen::model::Api;
use openapi_codegen::release::Standing;
use openapi_codegen::write::{Changes, Comparison, Names, Summary};

use crate::output::count;
use crate::workspace::shown;

/// What is known of a crate before it is written; afterwards its former files are gone.
pub(super) struct Report {
    label: String,
    directory: PathBuf,
    news: News,
    /// How far it is from its last release.
    level: Option<String>,
}

enum News {
    Nothing,
    /// There was no crate before, so everything in it is new, and nothing has to be read to know it.
    Everything {
        operations: usize,
        models: usize,
    },
    Some(Changes),
}

impl Report {
    pub(super) fn new(label: &str, comparison: &Comparison<'_>, api: Option<&Api>) -> Self {
        let news = match api {
            _ if comparison.changes_nothing() => News::Nothing,
            Some(api) if comparison.is_new() => News::Everything {
                operations: api.operations().count(),
                models: api.models.len(),
            },
            _ => News::Some(comparison.changes()),
        };
        Self {
            label: label.to_owned(),
            directory: comparison.directory().to_path_buf(),
            news,
            level: None,
        }
    }

    /// The same, with how the document stands to its last release. Before the first one there is nothing to say.
    pub(super) fn with_standing(mut self, standing: Option<&Standing>) -> Self {
        self.level = standing.and_then(|standing| {
            let since = standing.since.as_ref()?;
            let changes = since.difference.changes().len();
            let (level, changes) = match since.difference.level() {
                Some(level) => (level.as_str(), count(changes, "change")),
                None => ("none", "no change".to_owned()),
            };
            Some(format!(
                "  level: {level} ({changes} since {}), version {}\n",
                since.version, standing.version
            ))
        });
        self
    }

    /// One line for a crate that is as it was; otherwise what happened to files, operations and models.
    pub(super) fn of(&self, summary: &Summary) -> String {
        // Writing to a `String` cannot fail.
        let mut text = String::new();
        let _ = self.write(&mut text, summary);
        text.extend(self.level.as_deref());
        text
    }

    fn write(&self, text: &mut String, summary: &Summary) -> std::fmt::Result {
        let label = &self.label;
        if let News::Nothing = self.news {
            let files = count(summary.unchanged, "file");
            return writeln!(text, "{label}: nothing to do, {files} unchanged");
        }
        writeln!(
            text,
            "{label}: {} written, {} unchanged, {} removed",
            count(summary.written.len(), "file"),
            summary.unchanged,
            summary.removed.len(),
        )?;
        match &self.news {
            News::Nothing => Ok(()),
            News::Everything { operations, models } => {
                writeln!(text, "  new crate in {}", shown(&self.directory).display())?;
                totals(text, "operations", [*operations, 0, 0])?;
                totals(text, "models", [*models, 0, 0])
            }
            News::Some(changes) => {
                self.files(text, "written", &summary.written)?;
                self.files(text, "removed", &summary.removed)?;
                totals(text, "operations", lengths(&changes.operations))?;
                names(text, &changes.operations)?;
                totals(text, "models", lengths(&changes.models))?;
                names(text, &changes.models)
            }
        }
    }

    fn files(&self, text: &mut String, what: &str, paths: &[PathBuf]) -> std::fmt::Result {
        for path in paths {
            let path = self.directory.join(path);
            writeln!(text, "  {what}  {}", shown(&path).display())?;
        }
        Ok(())
    }
}

fn lengths(names: &Names) -> [usize; 3] {
    [&names.added, &names.removed, &names.changed].map(Vec::len)
}

fn totals(
    text: &mut String,
    what: &str,
    [added, removed, changed]: [usize; 3],
) -> std::fmt::Result {
    writeln!(
        text,
        "  {what}: {added} added, {removed} removed, {changed} changed"
    )
}

fn names(text: &mut String, names: &Names) -> std::fmt::Result {
    let lists = [
        ("+", &names.added),
        ("-", &names.removed),
        ("~", &names.changed),
    ];
    for (sign, list) in lists {
        for name in list {
            writeln!(text, "    {sign} {name}")?;
        }
    }
    Ok(())
}
