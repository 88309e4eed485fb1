//! Findings as SARIF 2.1.0, the format in which tools of analysis exchange results.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;

use serde_json::{Value, json};

use super::super::{Code, Finding, Severity};
use super::place::Located;
use super::slashed;
use crate::source::Span;

/// The whole log: one run, the rules that it needs, one result a finding.
pub(super) fn log(findings: &[(Located, &Finding)]) -> Value {
    let used: BTreeSet<Code> = findings.iter().map(|(_, finding)| finding.code).collect();
    let rules: Vec<Code> = used.into_iter().collect();
    let results: Vec<Value> = findings
        .iter()
        .map(|(place, finding)| result(finding, place, &rules))
        .collect();
    let rules: Vec<Value> = rules.into_iter().map(rule).collect();
    json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": {
                "driver": {
                    "name": env!("CARGO_PKG_NAME"),
                    "version": env!("CARGO_PKG_VERSION"),
                    "rules": rules,
                },
            },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    })
}

fn level(code: Code) -> &'static str {
    match code.severity() {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

fn rule(code: Code) -> Value {
    json!({
        "id": code.as_str(),
        "shortDescription": { "text": code.title() },
        "help": { "text": code.page(), "markdown": code.page() },
        "defaultConfiguration": { "level": level(code) },
    })
}

/// SARIF's own `fixes` replace stretches of the text. Which words to write is up to the author, so the remedy is told in
/// the message.
fn result(finding: &Finding, place: &Located, rules: &[Code]) -> Value {
    let mut message = finding.message.clone();
    if !finding.help.is_empty() {
        let _ = write!(message, "\nhelp: {}", finding.help);
    }
    let mut found = json!({
        "ruleId": finding.code.as_str(),
        "ruleIndex": rules.binary_search(&finding.code).unwrap_or_default(),
        "level": level(finding.code),
        "message": { "text": message },
        "locations": [{
            "physicalLocation": physical(&finding.file, place.span),
            "logicalLocations": [{
                "fullyQualifiedName": finding.pointer.as_str(),
                "kind": "member",
            }],
        }],
    });
    let related: Vec<Value> = finding
        .related
        .iter()
        .zip(&place.related)
        .enumerate()
        .map(|(id, (related, span))| {
            json!({
                "id": id,
                "physicalLocation": physical(&related.file, *span),
                "message": { "text": related.message },
            })
        })
        .collect();
    if !related.is_empty()
        && let Some(found) = found.as_object_mut()
    {
        found.insert("relatedLocations".to_owned(), Value::Array(related));
    }
    found
}

fn physical(file: &Path, span: Option<Span>) -> Value {
    let mut location = json!({ "artifactLocation": { "uri": uri(file) } });
    if let (Some(span), Some(location)) = (span, location.as_object_mut()) {
        let region = json!({
            "startLine": span.start.line,
            "startColumn": span.start.column,
            "endLine": span.end.line,
            "endColumn": span.end.column,
        });
        location.insert("region".to_owned(), region);
    }
    location
}

/// A relative path stays relative: whoever reads the log knows the root of the sources.
fn uri(file: &Path) -> String {
    let path = slashed(file);
    let mut uri = match (path.starts_with('/'), file.is_absolute()) {
        (true, _) => "file://".to_owned(),
        // `C:/…`
        (false, true) => "file:///".to_owned(),
        (false, false) => String::new(),
    };
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            let _ = write!(uri, "%{byte:02X}");
        }
    }
    uri
}
