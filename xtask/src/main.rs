//! `cargo xtask`: the command line over the libraries of this workspace.
//!
//! It lists documents, calls the libraries and prints what they say; `cargo xtask --help` lists the commands.

#![warn(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::todo)]

mod arguments;
mod bench_output;
mod builds;
mod cargo;
mod ci;
mod codegen;
mod corpus;
mod diff;
mod documents;
mod drift;
mod lint;
mod measure;
mod output;
mod parallel;
mod recordings;
mod release;
mod table;
mod workspace;

use std::error::Error;
use std::process::ExitCode;

use clap::Parser;
use mimalloc::MiMalloc;

use arguments::{Arguments, Command};
use workspace::Workspace;

#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

/// Anything that keeps a command from doing its work at all.
type Trouble = Box<dyn Error + Send + Sync>;

/// What a command found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Verdict {
    /// All is well.
    Sound,
    /// A document has errors, generated files are not up to date, or a step failed.
    Faulty,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match run(arguments) {
        Ok(Verdict::Sound) => ExitCode::SUCCESS,
        Ok(Verdict::Faulty) => ExitCode::from(1),
        Err(trouble) => {
            output::error(&format!("error: {trouble}\n"));
            ExitCode::from(2)
        }
    }
}

fn run(arguments: Arguments) -> Result<Verdict, Trouble> {
    let workspace = Workspace::find(arguments.root)?;
    match arguments.command {
        Command::Codegen(arguments) => codegen::run(&workspace, &arguments),
        Command::Release(arguments) => release::run(&workspace, &arguments),
        Command::Lint(arguments) => lint::run(&workspace, &arguments),
        Command::Diff(arguments) => diff::run(&workspace, &arguments),
        Command::Drift(arguments) => drift::run(&workspace, &arguments),
        Command::Record(arguments) => recordings::record(&workspace, &arguments),
        Command::Recordings(arguments) => recordings::list(&workspace, &arguments),
        Command::Corpus(arguments) => corpus::run(&workspace, &arguments),
        Command::CorpusDocument(arguments) => corpus::document::run(&workspace, &arguments),
        Command::BenchOutput(arguments) => bench_output::run(&workspace, &arguments),
        Command::Ci => ci::run(&workspace),
    }
}
