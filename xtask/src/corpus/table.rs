//! The results, for people and for programs.

use serde_json::Value;

use super::Row;
use crate::{Trouble, table};

const COLUMNS: &[&str] = &[
    "document",
    "result",
    "operations",
    "models",
    "lines",
    "ms",
    "peak MB",
    "errors",
    "warnings",
    "check s",
];

/// A row a document, the findings below it, a line of sums at the end.
pub(super) fn human(rows: &[Row]) -> String {
    let mut cells: Vec<Vec<String>> = vec![COLUMNS.iter().map(|&name| name.to_owned()).collect()];
    cells.extend(rows.iter().map(cells_of));
    let lines = table::lines(&cells, 2);
    let mut text = String::new();
    for (index, line) in lines.iter().enumerate() {
        text.push_str(line);
        if let Some(row) = index.checked_sub(1).and_then(|index| rows.get(index)) {
            text.push_str(&below(row));
        }
    }
    let generated = rows.iter().filter(|row| row.result == "ok").count();
    text + &format!("{generated} of {} generated\n", rows.len())
}

/// The same as an array of objects.
pub(super) fn json(rows: &[Row]) -> Result<String, Trouble> {
    let rows: Vec<Value> = rows.iter().map(Row::to_json).collect();
    Ok(serde_json::to_string_pretty(&rows)? + "\n")
}

fn cells_of(row: &Row) -> Vec<String> {
    let number = |key: &str| row.number(key).map(|number| number.to_string());
    let cells = [
        Some(row.document.clone()),
        Some(row.result.clone()),
        number("operations"),
        number("models"),
        number("lines"),
        number("milliseconds"),
        row.number("peak_kib")
            .map(|kib| kib.div_ceil(1024).to_string()),
        number("errors"),
        number("warnings"),
        row.facts
            .get("check_seconds")
            .and_then(Value::as_f64)
            .map(|seconds| format!("{seconds:.2}")),
    ];
    cells
        .map(|cell| cell.unwrap_or_else(|| "–".to_owned()))
        .into()
}

/// The overlay, the findings by code, and the first thing that the compiler said.
fn below(row: &Row) -> String {
    let mut lines = Vec::new();
    if let Some(overlay) = row.facts.get("overlay").and_then(Value::as_str) {
        lines.push(format!("changed by {overlay}"));
    }
    let findings = row.facts.get("findings").and_then(Value::as_object);
    if let Some(findings) = findings.filter(|findings| !findings.is_empty()) {
        let counts = findings
            .iter()
            .map(|(code, count)| format!("{code}×{count}"));
        lines.push(counts.collect::<Vec<_>>().join(" "));
    }
    for key in ["message", "first_message"] {
        if let Some(message) = row.facts.get(key).and_then(Value::as_str) {
            lines.extend(message.lines().map(str::to_owned));
        }
    }
    lines.iter().flat_map(|line| ["    ", line, "\n"]).collect()
}
