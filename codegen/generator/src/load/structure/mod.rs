//! The grammar of OpenAPI 3.0 over the value tree: which object has which keys, and what their values are.
//!
//! [`grammar`] is the tables, [`walk`] goes through a tree along them and tells a [`Listener`] what it meets. Holding a document
//! against the grammar is one listener; the checks of meaning are another.

mod conditions;
mod grammar;
mod keys;
mod place;
mod repair;
mod rewrite;
mod tables;
mod walk;

use std::path::Path;

use serde_json::Value;

pub(crate) use grammar::{Kind, METHODS, Rule};
pub(crate) use place::Place;
pub(crate) use rewrite::{Rewriter, rewrite};
pub(crate) use walk::{Listener, walk, walk_part};

use self::repair::Repair;
use super::origins::Origins;
use crate::finding::{Finding, Findings, Pointer};

/// How often a tree is held against the grammar: what is read in place of one thing may be wrong in another way.
const ROUNDS: usize = 6;

/// Holds a tree against the grammar. What is wrong and can be read all the same is changed, with a warning.
pub(super) fn check(file: &Path, tree: &mut Value, origins: &mut Origins) -> Findings {
    let mut findings = Findings::new();
    for _ in 0..ROUNDS {
        let mut collector = Collector {
            file,
            errors: Findings::new(),
            warnings: Findings::new(),
            repairs: Vec::new(),
        };
        walk(tree, &mut collector);
        let Collector {
            errors,
            warnings,
            repairs,
            ..
        } = collector;
        findings.extend(warnings);
        if repairs.is_empty() {
            findings.extend(errors);
            return findings;
        }
        // From the end, so that what is removed from a list does not move what is repaired next.
        for (pointer, repair) in repairs.into_iter().rev() {
            if let Repair::Rename(name) = &repair
                && let Some((above, _)) = pointer.as_str().rsplit_once('/')
                && let Some(above) = Pointer::parse(above)
            {
                origins.moved(&pointer, &above.child(name));
            }
            repair.apply(tree, &pointer);
        }
    }
    findings
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
    errors: Findings,
    warnings: Findings,
    repairs: Vec<(Pointer, Repair)>,
}

impl Listener<'_> for Collector<'_> {
    fn problem(&mut self, place: &Place<'_>, problem: walk::Problem) {
        let pointer = place.pointer();
        let message = match &problem.repair {
            Some(repair) => format!("{}: {}", problem.message, repair.consequence()),
            None => problem.message,
        };
        let mut finding = Finding::new(
            problem.code,
            self.file,
            pointer.clone(),
            message,
            problem.help,
        );
        finding.target = problem.target;
        match problem.repair {
            Some(repair) => {
                self.warnings.push(finding);
                self.repairs.push((pointer, repair));
            }
            None => self.errors.push(finding),
        }
    }
}
