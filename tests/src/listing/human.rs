//! The listing for people.

use std::env;
use std::fmt::Write;
use std::path::Path;

use super::{Listing, Place};

/// Tables and lists, an API after the other.
#[must_use]
pub fn human(listings: &[Listing]) -> String {
    let texts: Vec<String> = listings.iter().map(of_one).collect();
    texts.join("\n")
}

fn of_one(listing: &Listing) -> String {
    let operations = &listing.coverage.operations;
    let statuses = || {
        operations
            .iter()
            .flat_map(|operation| operation.statuses.values())
    };
    let declared = statuses().filter(|status| status.declared).count();
    let recorded = statuses()
        .filter(|status| status.declared && status.exchanges.iter().sum::<usize>() > 0)
        .count();
    let mut text = format!(
        "{}: {} operations, {recorded} of {declared} declared statuses recorded\n\n{}",
        listing.name,
        operations.len(),
        table(listing)
    );
    let missing = listing.coverage.without_success();
    if !missing.is_empty() {
        let _ = writeln!(text, "\nno success that a client makes a value of:");
        for operation in missing {
            let _ = writeln!(text, "  {operation}");
        }
    }
    if !listing.stale.is_empty() {
        let _ = writeln!(text, "\nstale, record again:");
        for stale in &listing.stale {
            let news = match &stale.specified {
                Some(place) => format!("is described otherwise now: {}", shown(place)),
                None => "is gone from the document".to_owned(),
            };
            let _ = writeln!(
                text,
                "  {}: {} of {} {news}",
                shown(&stale.recorded),
                stale.operation,
                stale.date
            );
        }
    }
    if !listing.differences.is_empty() {
        let _ = writeln!(text, "\nnot what the document says:");
        for difference in &listing.differences {
            let _ = writeln!(
                text,
                "  {}: exchange {}: {}\n    the document: {}",
                shown(&difference.recorded),
                difference.exchange,
                difference.message,
                shown(&difference.specified)
            );
        }
    }
    text
}

fn table(listing: &Listing) -> String {
    let operations = &listing.coverage.operations;
    let width = operations
        .iter()
        .map(|operation| operation.operation.len())
        .max()
        .unwrap_or_default();
    let mut text = format!(
        "{:width$}  status  documentation  observed  synthetic  live\n",
        "operation"
    );
    for operation in operations {
        let mut name = operation.operation;
        for (status, coverage) in &operation.statuses {
            let _ = write!(text, "{name:width$}  {status:>6}");
            for (count, column) in coverage.exchanges.iter().zip([13, 8, 9, 4]) {
                let count = match count {
                    0 => "–".to_owned(),
                    count => count.to_string(),
                };
                let _ = write!(text, "  {count:>column$}");
            }
            text.push_str(if coverage.declared {
                "\n"
            } else {
                "  undeclared\n"
            });
            name = "";
        }
    }
    text
}

/// File and line as a reader in the current directory would write them.
fn shown(place: &Place) -> String {
    format!("{}:{}", relative(&place.file), place.line)
}

/// The path from the current directory.
pub(crate) fn relative(path: &Path) -> String {
    let current = env::current_dir().ok();
    let relative = current
        .as_deref()
        .and_then(|current| path.strip_prefix(current).ok());
    relative.unwrap_or(path).display().to_string()
}
