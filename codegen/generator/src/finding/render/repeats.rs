//! What to do when one thing is found hundreds of times.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use super::super::{Code, Finding, Severity};
use super::slashed;

/// How many warnings of one code in one file are shown before the others are summed up.
const SHOWN: usize = 10;

/// Whether people are shown every warning of a code. Errors are always shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Repeats<'a> {
    /// All of them.
    Shown,
    /// The first ten in each file; then a line says how many more there are, and in these words how to see them.
    Summed(&'a str),
}

/// Counts what has been shown.
#[derive(Default)]
pub(super) struct Shown<'f>(BTreeMap<(&'f Path, Code), usize>);

impl<'f> Shown<'f> {
    /// Whether this one is to be shown, too.
    pub(super) fn shows(&mut self, repeats: Repeats<'_>, finding: &'f Finding) -> bool {
        if repeats == Repeats::Shown || finding.code.severity() == Severity::Error {
            return true;
        }
        let count = self.0.entry((&finding.file, finding.code)).or_default();
        *count += 1;
        *count <= SHOWN
    }

    /// A line for each code in each file of which not all were shown.
    pub(super) fn sum(&self, out: &mut String, repeats: Repeats<'_>) {
        let Repeats::Summed(hint) = repeats else {
            return;
        };
        let mut any = false;
        for (&(file, code), &count) in &self.0 {
            let more = count.saturating_sub(SHOWN);
            if more > 0 {
                any = true;
                let file = slashed(file);
                let severity = code.severity();
                let title = code.title();
                let _ = writeln!(
                    out,
                    "{severity}[{code}]: … and {more} more in {file} ({title})"
                );
            }
        }
        if any {
            let _ = writeln!(out, "  = help: {hint}\n");
        }
    }
}
