//! What came of it.

use std::fmt::{self, Write};
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::listing::relative;

/// What came of an attempt to record. `Display` is for people.
#[derive(Debug, Default)]
pub struct Report {
    /// What was saved.
    pub saved: Vec<Saved>,
    /// What could not be recorded though it was asked for, and why.
    pub failed: Vec<(String, String)>,
    /// What was left out, and why.
    pub left_out: Vec<(String, String)>,
}

/// A recording that was saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saved {
    /// What it was made of: `operation/name`, or the entry of a HAR file.
    pub title: String,
    /// The status.
    pub status: u16,
    /// The file.
    pub path: PathBuf,
}

impl Report {
    /// Whether all was recorded that was asked for.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.failed.is_empty()
    }

    /// The same for programs: `{saved: [{title, status, path}], left_out: [{title, why}], failed: [{title, why}]}`.
    #[must_use]
    pub fn to_json(&self) -> Value {
        let saved = self.saved.iter().map(|saved| {
            json!({ "title": saved.title, "status": saved.status, "path": relative(&saved.path) })
        });
        let reasons = |lines: &[(String, String)]| -> Value {
            let lines = lines.iter();
            lines
                .map(|(title, why)| json!({ "title": title, "why": why }))
                .collect()
        };
        json!({
            "saved": saved.collect::<Value>(),
            "left_out": reasons(&self.left_out),
            "failed": reasons(&self.failed),
        })
    }

    pub(super) fn save(&mut self, title: &str, status: u16, path: &Path) {
        self.saved.push(Saved {
            title: title.to_owned(),
            status,
            path: path.to_owned(),
        });
    }

    pub(super) fn fail(&mut self, title: impl Into<String>, why: impl Into<String>) {
        self.failed.push((title.into(), why.into()));
    }

    pub(super) fn leave_out(&mut self, title: impl Into<String>, why: impl Into<String>) {
        self.left_out.push((title.into(), why.into()));
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = String::new();
        for saved in &self.saved {
            let path = relative(&saved.path);
            let _ = writeln!(text, "saved     {}  {}  {path}", saved.title, saved.status);
        }
        for (what, lines) in [("left out", &self.left_out), ("FAILED  ", &self.failed)] {
            for (title, why) in lines {
                let _ = writeln!(text, "{what}  {title}: {why}");
            }
        }
        let _ = writeln!(
            text,
            "{} saved, {} left out, {} failed",
            self.saved.len(),
            self.left_out.len(),
            self.failed.len()
        );
        // What a server says goes to a terminal.
        let shown = |c: &char| *c == '\n' || !c.is_control();
        f.write_str(&text.chars().filter(shown).collect::<String>())
    }
}
