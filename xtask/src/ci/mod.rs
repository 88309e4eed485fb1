//! `cargo xtask ci`: every proof of the workspace, one after the other. A failure does not keep the next step from
//! running, so that one run shows all that is wrong.

mod budget;
mod oldest_compiler;
mod steps;

use std::fmt::Write;
use std::process::Command;
use std::time::{Duration, Instant};

use crate::workspace::Workspace;
use crate::{Trouble, Verdict, codegen, corpus, lint, output};
use steps::{Step, Work};

/// How a step went.
struct Outcome {
    name: &'static str,
    verdict: Verdict,
    time: Duration,
}

pub(crate) fn run(workspace: &Workspace) -> Result<Verdict, Trouble> {
    let steps = steps::all(workspace)?;
    let mut outcomes = Vec::with_capacity(steps.len());
    for step in steps {
        output::print(&format!("\n=== {}: {}\n", step.name, step.line()));
        let start = Instant::now();
        let verdict = perform(workspace, &step).unwrap_or_else(|trouble| {
            output::error(&format!("error: {trouble}\n"));
            Verdict::Faulty
        });
        outcomes.push(Outcome {
            name: step.name,
            verdict,
            time: start.elapsed(),
        });
    }
    output::print(&summary(&outcomes));
    let all_sound = outcomes
        .iter()
        .all(|outcome| outcome.verdict == Verdict::Sound);
    Ok(if all_sound {
        Verdict::Sound
    } else {
        Verdict::Faulty
    })
}

fn perform(workspace: &Workspace, step: &Step) -> Result<Verdict, Trouble> {
    match &step.work {
        Work::Cargo {
            arguments,
            variables,
        } => {
            let status = cargo(workspace)
                .args(arguments)
                .envs(variables.iter().copied())
                .status()?;
            Ok(if status.success() {
                Verdict::Sound
            } else {
                Verdict::Faulty
            })
        }
        Work::Codegen(arguments) => codegen::run(workspace, arguments),
        Work::Lint(arguments) => lint::run(workspace, arguments),
        Work::Corpus(arguments) => corpus::run(workspace, arguments),
        Work::Budget(packages) => budget::run(workspace, packages),
        Work::OldestCompiler => oldest_compiler::run(workspace),
    }
}

/// A command of cargo in the workspace.
fn cargo(workspace: &Workspace) -> Command {
    let mut command = crate::cargo::cargo();
    command.current_dir(workspace.root());
    command
}

fn summary(outcomes: &[Outcome]) -> String {
    let width = outcomes
        .iter()
        .map(|outcome| outcome.name.len())
        .max()
        .unwrap_or_default();
    let mut text = format!("\n{:width$}  result  seconds\n", "step");
    for Outcome {
        name,
        verdict,
        time,
    } in outcomes
    {
        let result = match verdict {
            Verdict::Sound => "ok",
            Verdict::Faulty => "FAILED",
        };
        // Writing to a `String` cannot fail.
        let _ = writeln!(
            text,
            "{name:width$}  {result:6}  {:>7.1}",
            time.as_secs_f64()
        );
    }
    text
}
