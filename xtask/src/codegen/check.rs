//! `cargo xtask codegen --check`: says what is not up to date and why, and writes nothing.

use openapi_codegen::finding::Findings;
use openapi_codegen::source::Sources;
use openapi_codegen::staleness::{Report, explain, render_github, render_human, render_json};
use openapi_codegen::write::{Orphans, compare};
use openapi_codegen::{Generation, Stage};

use super::history::changes_since;
use super::target::Target;
use crate::arguments::CheckFormat;
use crate::output::count;
use crate::workspace::shown;
use crate::{Trouble, Verdict, output};

pub(super) fn run(
    targets: &[Target],
    generations: &mut [Generation],
    orphans: &Orphans,
    format: CheckFormat,
) -> Result<Verdict, Trouble> {
    let mut report = Report::default();
    for (target, generation) in targets.iter().zip(generations) {
        let Generation {
            files,
            timings,
            revision,
            fingerprints,
            ..
        } = generation;
        let comparison = timings.measure(Stage::Write, || compare(&target.directory, &*files))?;
        let stale = explain(
            &comparison,
            revision,
            &target.document,
            fingerprints,
            &Sources::from_disk(),
        );
        let stale = stale.map(|stale| {
            let stale = stale.with_files(|file| shown(file).to_owned());
            match changes_since(&target.document, &target.directory, revision) {
                Some(difference) => stale.with_changes(difference),
                None => stale,
            }
        });
        report.crates.extend(stale);
    }
    let beside = orphans.crates.iter().chain(&orphans.foreign);
    report.unexpected = beside.map(|path| shown(path).to_owned()).collect();
    print(&report, format);
    if report.is_up_to_date() {
        return Ok(Verdict::Sound);
    }
    output::error(&format!(
        "error: generated code is not up to date: {} stale, missing or unexpected; run `cargo xtask codegen`\n",
        count(report.files(), "file")
    ));
    Ok(Verdict::Faulty)
}

/// What keeps the crates from being generated, for programs. People have been told already.
pub(super) fn failed(findings: Findings, format: CheckFormat) {
    if format != CheckFormat::Human {
        let report = Report {
            findings,
            ..Report::default()
        };
        print(&report, format);
    }
}

fn print(report: &Report, format: CheckFormat) {
    let sources = Sources::from_disk();
    output::print(&match format {
        CheckFormat::Human => render_human(report, &sources),
        CheckFormat::Json => render_json(report, &sources),
        CheckFormat::Github => render_github(report, &sources),
    });
}
