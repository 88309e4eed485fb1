//! `cargo check` of every generated crate: its errors, its warnings and its processor time, dependencies not counted.

use std::path::Path;

use super::Row;
use crate::Trouble;
use crate::builds::Crates;
use crate::workspace::Workspace;

/// Checks the crate of every row that has one.
pub(super) fn check(workspace: &Workspace, crates: &Path, rows: &mut [Row]) -> Result<(), Trouble> {
    let generated = rows.iter().filter(|row| row.result == "ok");
    let crates = Crates::of(workspace, crates, generated.map(Row::package))?;
    for row in rows.iter_mut().filter(|row| row.result == "ok") {
        let checked = crates.build(&row.package(), &["check"], &[])?;
        row.set("errors", checked.errors);
        row.set("warnings", checked.warnings);
        // A crate that was checked before is not checked again.
        let time = checked.time.filter(|_| checked.compiled);
        row.set("check_seconds", time.map(|time| time.as_secs_f64()));
        row.set("first_message", checked.first_message);
    }
    Ok(())
}
