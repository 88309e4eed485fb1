//! The report as programs read it.

use openapi_codegen::finding::Pointer;
use serde_json::{Value, json};

use super::count;
use crate::{Difference, Importance, Item, Report};

/// The report as one JSON object; `limit` differences.
#[must_use]
pub fn json(report: &Report, limit: usize) -> Value {
    let comparison = &report.comparison;
    let items: Vec<Value> = report.items.iter().take(limit).map(item).collect();
    let marked: Vec<Value> = comparison.marked.iter().take(limit).map(marked).collect();
    json!({
        "spec": report.spec.display().to_string(),
        "upstream": report.upstream.to_string(),
        "overlay": report.overlay.as_ref().map(|file| file.display().to_string()),
        "drift": report.is_drift(),
        "versions": { "ours": report.our_version, "upstream": report.their_version },
        "operations": {
            "ours": comparison.our_operations,
            "upstream": comparison.their_operations,
            "shared": comparison.shared_operations,
        },
        "counts": {
            "breaking": count(report, Importance::Breaking),
            "notable": count(report, Importance::Notable),
            "detail": count(report, Importance::Detail),
        },
        "differences": items,
        "omitted": report.items.len().saturating_sub(limit),
        "marked": marked,
        "notes": comparison.notes,
        "patch": report.patch,
    })
}

fn item(item: &Item) -> Value {
    let difference = &item.difference;
    json!({
        "importance": difference.importance.to_string(),
        "kind": difference.kind.to_string(),
        "subject": difference.subject.to_string(),
        "message": difference.message,
        "operations": difference.operations,
        "file": item.file.display().to_string(),
        "line": item.position.map(|position| position.line),
        "column": item.position.map(|position| position.column),
        "pointer": item.pointer.as_str(),
        "upstreamPointer": difference.theirs.as_ref().map(Pointer::as_str),
        "ours": difference.old,
        "upstream": difference.new,
        "patch": item.patch,
    })
}

fn marked(difference: &Difference) -> Value {
    json!({
        "subject": difference.subject.to_string(),
        "message": difference.message,
        "pointer": difference.ours.as_str(),
    })
}
