//! `cargo xtask codegen --check`: names what is not up to date, and writes nothing.

use std::path::Path;

use openapi_codegen::write::{Entry, Orphans, compare};
use openapi_codegen::{Generation, Stage};

use super::target::Target;
use crate::output::count;
use crate::workspace::shown;
use crate::{Trouble, Verdict, output};

pub(super) fn run(
    targets: &[Target],
    generations: &mut [Generation],
    orphans: &Orphans,
) -> Result<Verdict, Trouble> {
    let mut faults = Vec::new();
    for (target, Generation { files, timings, .. }) in targets.iter().zip(generations) {
        let files = &*files;
        let comparison = timings.measure(Stage::Write, || compare(&target.directory, files))?;
        faults.extend(
            comparison
                .differing()
                .map(|entry| fault(&target.directory, entry)),
        );
    }
    for path in orphans.crates.iter().chain(&orphans.foreign) {
        faults.push(format!(
            "{}: unexpected: no document in spec/ stands for it\n",
            shown(path).display()
        ));
    }
    if faults.is_empty() {
        return Ok(Verdict::Sound);
    }
    output::print(&faults.concat());
    output::error(&format!(
        "error: generated code is not up to date: {} stale, missing or unexpected; run `cargo xtask codegen`\n",
        count(faults.len(), "file")
    ));
    Ok(Verdict::Faulty)
}

/// The file and the reason in a line, then how it differs.
fn fault(directory: &Path, entry: &Entry<'_>) -> String {
    let path = directory.join(&entry.path);
    let mut text = format!("{}: {}\n", shown(&path).display(), entry.reason());
    for line in entry
        .difference()
        .iter()
        .flat_map(|difference| difference.lines())
    {
        text.push_str("    ");
        text.push_str(line);
        text.push('\n');
    }
    text
}
