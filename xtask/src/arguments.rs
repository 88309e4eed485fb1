//! The command line.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use openapi_codegen::PackageName;

/// Tasks of this workspace.
#[derive(Debug, Parser)]
#[command(
    name = "cargo xtask",
    bin_name = "cargo xtask",
    after_help = "Exit status: 0 when all is well; 1 when a document has errors, generated files are not up to date or \
                  a step failed; 2 when the command could not do its work."
)]
pub(crate) struct Arguments {
    /// Another workspace than the one that this program was built in.
    #[arg(long, value_name = "DIR", hide = true)]
    pub(crate) root: Option<PathBuf>,
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Generates the crates below generated/ from the documents in spec/
    Codegen(CodegenArguments),
    /// Says what is wrong with documents
    Lint(LintArguments),
    /// Proves the workspace: format, clippy, rustdoc, generated files, documents, tests, doctests
    Ci,
}

#[derive(Debug, Default, Args)]
pub(crate) struct CodegenArguments {
    /// Writes nothing; names every generated file that is stale, missing or unexpected, and exits with 1 if there is one
    #[arg(long)]
    pub(crate) check: bool,
    /// Generates from this document only, into the directory of --out
    #[arg(long, value_name = "FILE", requires = "out")]
    pub(crate) spec: Option<PathBuf>,
    /// The directory of the crate: a new, an empty or a formerly generated one
    #[arg(long, value_name = "DIR", requires = "spec")]
    pub(crate) out: Option<PathBuf>,
    /// The name of the package [default: the name of the document]
    #[arg(long, value_name = "CRATE", requires = "spec")]
    pub(crate) name: Option<PackageName>,
    /// Prints how many milliseconds each stage took
    #[arg(long)]
    pub(crate) timings: bool,
}

#[derive(Debug, Args)]
pub(crate) struct LintArguments {
    /// The documents [default: all in spec/]
    #[arg(value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
    /// How to print the findings
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub(crate) format: Format,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// With the lines of the document and a remedy
    Human,
    /// An array of {code, severity, file, line, column, pointer, message, help, related}
    Json,
}
