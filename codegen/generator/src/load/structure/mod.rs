//! The grammar of OpenAPI 3.0 over the value tree: which object has which keys, and what their values are.
//!
//! [`grammar`] is the tables, [`walk`] goes through a tree along them and tells a [`Listener`] what it meets. Holding a document
//! against the grammar is one listener; the checks of meaning are another.

mod conditions;
mod grammar;
mod keys;
mod place;
mod rewrite;
mod tables;
mod walk;

use std::path::Path;

use serde_json::Value;

pub(crate) use grammar::{Kind, METHODS, Rule};
pub(crate) use place::Place;
pub(crate) use rewrite::{Rewriter, rewrite};
pub(crate) use walk::{Listener, walk, walk_part};

use crate::finding::{Finding, Findings};

/// Holds a tree against the grammar.
pub(super) fn check(file: &Path, tree: &Value) -> Findings {
    let mut collector = Collector {
        file,
        findings: Findings::new(),
    };
    walk(tree, &mut collector);
    collector.findings
}

/// What a value is, in the words of the findings.
pub(crate) fn describe(value: &Value) -> String {
    match value {
        Value::Null => "nothing (null)".to_owned(),
        Value::Bool(value) => format!("the boolean `{value}`"),
        Value::Number(value) => format!("the number `{value}`"),
        Value::String(value) if value.is_empty() => "an empty string".to_owned(),
        Value::String(value) => {
            let mut short: String = value.chars().take(40).collect();
            if short.len() < value.len() {
                short.push('…');
            }
            format!("the string `{}`", short.escape_debug())
        }
        Value::Array(_) => "a list".to_owned(),
        Value::Object(_) => "a mapping".to_owned(),
    }
}

struct Collector<'f> {
    file: &'f Path,
    findings: Findings,
}

impl Listener<'_> for Collector<'_> {
    fn problem(&mut self, place: &Place<'_>, problem: walk::Problem) {
        let mut finding = Finding::new(
            problem.code,
            self.file,
            place.pointer(),
            problem.message,
            problem.help,
        );
        finding.target = problem.target;
        self.findings.push(finding);
    }
}
