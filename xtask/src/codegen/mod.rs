//! `cargo xtask codegen`: all crates are generated before the first file is written, so that an error writes nothing.

mod check;
mod history;
mod report;
mod target;
mod timings;

use std::time::Instant;

use openapi_codegen::finding::{Findings, Repeats, render_human};
use openapi_codegen::source::Sources;
use openapi_codegen::write::{Comparison, Orphans, compare, orphans};
use openapi_codegen::{Failure, Generation, Stage};

use crate::arguments::CodegenArguments;
use crate::workspace::{Workspace, shown};
use crate::{Trouble, Verdict, output, parallel};
use report::Report;
use target::Target;

pub(crate) use target::runtime_path;

pub(crate) fn run(workspace: &Workspace, arguments: &CodegenArguments) -> Result<Verdict, Trouble> {
    let start = Instant::now();
    let targets = target::targets(workspace, arguments)?;
    let mut generations = match generate(&targets, arguments.check)? {
        Ok(generations) => generations,
        Err(findings) => {
            if arguments.check {
                check::failed(findings, arguments.format);
            }
            return Ok(Verdict::Faulty);
        }
    };
    // What lies beside the crates is our business only when all of them are generated.
    let orphans = if arguments.spec.is_none() {
        beside(workspace, &targets)?
    } else {
        Orphans::default()
    };
    let verdict = if arguments.check {
        check::run(&targets, &mut generations, &orphans, arguments.format)?
    } else {
        write(&targets, &mut generations, &orphans)?;
        Verdict::Sound
    };
    if arguments.timings {
        output::print(&timings::table(&targets, &generations, start.elapsed()));
    }
    Ok(verdict)
}

/// What would be generated for one crate of the workspace; `None` when its document has errors, which have been printed then.
pub(crate) fn one(workspace: &Workspace, package: &str) -> Result<Option<Generation>, Trouble> {
    let mut targets = target::targets(workspace, &CodegenArguments::default())?;
    targets.retain(|target| target.package.as_str() == package && target.is_released());
    let generations = generate(&targets, true)?;
    Ok(generations
        .ok()
        .and_then(|mut generations| generations.pop()))
}

/// What lies beside the crates and is none of them.
fn beside(workspace: &Workspace, targets: &[Target]) -> Result<Orphans, Trouble> {
    let mut beside = Orphans::default();
    for collection in target::collections(workspace) {
        let names: Vec<&str> = targets
            .iter()
            .filter(|target| target.directory.parent() == Some(&collection.crates))
            .map(|target| target.package.as_str())
            .collect();
        let found = orphans(&collection.crates, &names)?;
        beside.crates.extend(found.crates);
        beside.foreign.extend(found.foreign);
    }
    Ok(beside)
}

/// Generates every crate, or says which errors documents have. They have been printed then, together with all others.
/// A check that finds nothing is silent, so it leaves warnings to `cargo xtask lint`.
fn generate(targets: &[Target], quiet: bool) -> Result<Result<Vec<Generation>, Findings>, Trouble> {
    let results = parallel::map(targets, |target| {
        openapi_codegen::generate_overlaid(&target.document, &target.overlays, &target.options())
    })?;
    let mut findings = Findings::new();
    let mut generations = Vec::new();
    let mut broken = Vec::new();
    for (target, result) in targets.iter().zip(results) {
        match result {
            Ok(generation) => {
                if !target.is_odd_on_purpose() {
                    findings.extend(generation.warnings.clone());
                }
                generations.push(generation);
            }
            Err(Failure::Findings(found)) => findings.extend(found),
            Err(failure) => broken.push(format!("{}: {failure}", target.document.display())),
        }
    }
    if findings.has_errors() || !quiet {
        let repeats = Repeats::Summed("`cargo xtask lint --all FILE` shows every finding");
        output::error(&render_human(&findings, &Sources::from_disk(), repeats));
    }
    if !broken.is_empty() {
        return Err(broken.join("\n").into());
    }
    if findings.has_errors() {
        output::error("nothing was written\n");
        return Ok(Err(findings));
    }
    Ok(Ok(generations))
}

/// Names what lies in a generated crate and was not generated. It is not ours to remove.
fn name_foreign(comparison: &Comparison<'_>) {
    for path in comparison.foreign() {
        let path = comparison.directory().join(path);
        output::error(&format!(
            "warning: `{}` lies in a generated crate, but was not generated, so it stays; move it away\n",
            shown(&path).display()
        ));
    }
}

/// Compares and stages every crate before the first one is committed.
fn write(
    targets: &[Target],
    generations: &mut [Generation],
    orphans: &Orphans,
) -> Result<(), Trouble> {
    let mut crates = Vec::new();
    for (target, generation) in targets.iter().zip(generations) {
        let Generation {
            files,
            timings,
            revision,
            standing,
            ..
        } = generation;
        let comparison = timings.measure(Stage::Write, || compare(&target.directory, &*files))?;
        name_foreign(&comparison);
        let report = Report::new(target.label(), &comparison, Some(revision.api()))
            .with_standing(standing.as_ref());
        let staged = timings.measure(Stage::Write, || comparison.stage())?;
        crates.push((Some(timings), report, staged));
    }
    for directory in &orphans.crates {
        let comparison = compare(directory, &[])?;
        let name = directory.file_name().unwrap_or_default().to_string_lossy();
        name_foreign(&comparison);
        let report = Report::new(&name, &comparison, None);
        crates.push((None, report, comparison.stage()?));
    }
    for (timings, report, staged) in crates {
        let summary = match timings {
            Some(timings) => timings.measure(Stage::Write, || staged.commit())?,
            None => staged.commit()?,
        };
        output::print(&report.of(&summary));
    }
    for path in &orphans.foreign {
        output::error(&format!(
            "warning: `{}` does not belong here, but was not generated either, so it stays; move it away\n",
            shown(path).display()
        ));
    }
    Ok(())
}
