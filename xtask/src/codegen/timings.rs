//! `--timings`: milliseconds per stage.

use std::time::Duration;

use openapi_codegen::{Generation, Stage};

use super::target::Target;

/// The label of the last line.
const ALL: &str = "all, on the clock";

/// A line a document, and the time that went by on the clock: documents are generated side by side.
pub(super) fn table(targets: &[Target], generations: &[Generation], wall: Duration) -> String {
    let width = targets
        .iter()
        .map(|target| target.label().len())
        .max()
        .unwrap_or_default()
        .max(ALL.len());
    let mut lines = vec![row(
        width,
        "milliseconds",
        Stage::ALL
            .iter()
            .map(ToString::to_string)
            .chain(["total".to_owned()]),
    )];
    for (target, Generation { timings, .. }) in targets.iter().zip(generations) {
        let stages = Stage::ALL.iter().map(|stage| timings.of(*stage));
        let times = stages.chain([timings.total()]).map(milliseconds);
        lines.push(row(width, target.label(), times));
    }
    let blanks = Stage::ALL.iter().map(|_| String::new());
    lines.push(row(width, ALL, blanks.chain([milliseconds(wall)])));
    lines.concat()
}

fn row(width: usize, label: &str, cells: impl Iterator<Item = String>) -> String {
    cells.fold(format!("{label:width$}"), |row, cell| {
        row + &format!("{cell:>9}")
    }) + "\n"
}

fn milliseconds(time: Duration) -> String {
    format!("{:.1}", time.as_secs_f64() * 1000.0)
}
