//! The command line.

use std::ffi::OsString;
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
    /// Declares a document released as it is: from then on, its changes are counted from there
    Release(ReleaseArguments),
    /// Says what is wrong with documents
    Lint(LintArguments),
    /// Says what a change of documents means for those who use their crates
    Diff(DiffArguments),
    /// Compares documents with what upstream publishes: `cargo xtask drift --help`
    #[command(disable_help_flag = true)]
    Drift(PassedOn),
    /// Makes recordings of a server or of a HAR file: `cargo xtask record --help`
    #[command(disable_help_flag = true)]
    Record(PassedOn),
    /// Lists recordings by operation, status and origin, stale ones and differences: `cargo xtask recordings --help`
    #[command(disable_help_flag = true)]
    Recordings(PassedOn),
    /// Generates a crate from each document of a folder, and prints how that went as a table
    Corpus(CorpusArguments),
    /// One document of a corpus, in a process of its own: its memory is measured, and what it breaks ends with it
    #[command(hide = true)]
    CorpusDocument(CorpusDocumentArguments),
    /// Measures what generated crates cost those who compile them
    BenchOutput(BenchOutputArguments),
    /// Proves the workspace: format, clippy, rustdoc, generated files, documents, tests, doctests
    Ci,
}

#[derive(Debug, Default, Args)]
pub(crate) struct CodegenArguments {
    /// Writes nothing; says which generated files are stale, missing or unexpected and why, and exits with 1 if there is one
    #[arg(long)]
    pub(crate) check: bool,
    /// How to print what the check finds
    #[arg(long, value_enum, default_value_t = CheckFormat::Human, requires = "check")]
    pub(crate) format: CheckFormat,
    /// Generates from this document only, into the directory of --out
    #[arg(long, value_name = "FILE", requires = "out")]
    pub(crate) spec: Option<PathBuf>,
    /// The directory of the crate: a new, an empty or a formerly generated one
    #[arg(long, value_name = "DIR", requires = "spec")]
    pub(crate) out: Option<PathBuf>,
    /// The name of the package [default: the name of the document]
    #[arg(long, value_name = "CRATE", requires = "spec")]
    pub(crate) name: Option<PackageName>,
    /// Changes the document by an OpenAPI Overlay file first; may be given several times, in their order
    #[arg(long, value_name = "FILE", requires = "spec")]
    pub(crate) overlay: Vec<PathBuf>,
    /// Prints how many milliseconds each stage took
    #[arg(long)]
    pub(crate) timings: bool,
}

/// Arguments that another program understands.
#[derive(Debug, Args)]
pub(crate) struct PassedOn {
    /// As its `--help` says
    #[arg(
        trailing_var_arg = true,
        allow_hyphen_values = true,
        value_name = "ARGUMENT"
    )]
    pub(crate) arguments: Vec<OsString>,
}

/// How a check of generated files is printed.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum CheckFormat {
    /// Why, which operations and models, and how files differ
    #[default]
    Human,
    /// {`up_to_date`, crates: [{package, document, causes, operations, models, files}], unexpected, findings}
    Json,
    /// Commands of GitHub Actions, which shows them beside the lines of a change
    Github,
}

#[derive(Debug, Args)]
pub(crate) struct ReleaseArguments {
    /// The crate: the name of its document without the ending
    #[arg(value_name = "NAME")]
    pub(crate) name: String,
}

#[derive(Debug, Default, Args)]
pub(crate) struct LintArguments {
    /// The documents [default: all in spec/]
    #[arg(value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
    /// Changes the document by an OpenAPI Overlay file first; may be given several times, in their order
    #[arg(long, value_name = "FILE", requires = "files")]
    pub(crate) overlay: Vec<PathBuf>,
    /// How to print the findings
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub(crate) format: Format,
    /// Prints every finding for people; else, warnings that repeat are summed up after the first ten of a file
    #[arg(long)]
    pub(crate) all: bool,
    /// Says what a code such as E0107 means and how to mend it
    #[arg(long, value_name = "CODE", conflicts_with_all = ["files", "format", "all"])]
    pub(crate) explain: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct DiffArguments {
    /// A document, or a Git revision: then all documents in spec/ are compared
    #[arg(value_name = "OLD")]
    pub(crate) old: String,
    /// The same; the files as they are now when left out
    #[arg(value_name = "NEW")]
    pub(crate) new: Option<String>,
    /// How to print the changes
    #[arg(long, value_enum, default_value_t = DiffFormat::Human)]
    pub(crate) format: DiffFormat,
    /// Exits with 1 when a change is of this level or a heavier one
    #[arg(long, value_enum, value_name = "LEVEL")]
    pub(crate) deny: Option<DeniedLevel>,
}

/// How changes are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum DiffFormat {
    /// A block a change, the heaviest first
    Human,
    /// {level, changes: [{code, level, wire, operation, item, path, message, old, new}]}
    Json,
    /// A table, for the comment on a change
    Markdown,
}

/// The levels of Semantic Versioning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum DeniedLevel {
    /// Anything at all
    Patch,
    /// Whatever adds something
    Minor,
    /// Whatever keeps some program from compiling
    Major,
}

#[derive(Debug, Args)]
pub(crate) struct CorpusArguments {
    /// A folder of OpenAPI documents (.yaml, .yml or .json). An OpenAPI Overlay file NAME.overlay.yaml changes the document NAME
    #[arg(value_name = "DIR")]
    pub(crate) folder: PathBuf,
    /// Runs `cargo check` on each generated crate, and counts its errors, warnings and seconds
    #[arg(long)]
    pub(crate) check: bool,
    /// Keeps the crates in this directory, which must be new or one that a run before left [default: a temporary one]
    #[arg(long, value_name = "DIR")]
    pub(crate) out: Option<PathBuf>,
    /// How to print the results
    #[arg(long, value_enum, default_value_t = TableFormat::Human)]
    pub(crate) format: TableFormat,
}

#[derive(Debug, Args)]
pub(crate) struct CorpusDocumentArguments {
    #[arg(value_name = "FILE")]
    pub(crate) document: PathBuf,
    #[arg(long, value_name = "DIR")]
    pub(crate) out: PathBuf,
}

#[derive(Debug, Args)]
pub(crate) struct BenchOutputArguments {
    /// The documents [default: all in spec/]
    #[arg(value_name = "DOCUMENT")]
    pub(crate) documents: Vec<PathBuf>,
    /// Compiles with these features instead of the default ones
    #[arg(long, value_name = "FEATURES", value_delimiter = ',')]
    pub(crate) features: Option<Vec<String>>,
    /// Keeps the crates in this directory [default: a temporary one]
    #[arg(long, value_name = "DIR")]
    pub(crate) out: Option<PathBuf>,
    /// How to print the results
    #[arg(long, value_enum, default_value_t = BenchFormat::Human)]
    pub(crate) format: BenchFormat,
}

/// How measurements are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum BenchFormat {
    /// A table
    Human,
    /// An object with the machine and the documents
    Json,
    /// A table in Markdown
    Markdown,
}

/// How results are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum TableFormat {
    /// A table
    Human,
    /// An array of objects
    Json,
}

#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// With the lines of the document and a remedy
    #[default]
    Human,
    /// An array of {code, severity, file, line, column, pointer, message, help, related}
    Json,
    /// A log of SARIF 2.1.0, for code scanners and editors
    Sarif,
    /// Commands of GitHub Actions, which shows them beside the lines of a change
    Github,
}
