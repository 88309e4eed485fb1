//! `recordings`: makes recordings, and says which there are. `cargo xtask record` and `cargo xtask recordings` run it.

#![warn(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::todo)]

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand, ValueEnum};
use recordings::listing::{self, Listing};
use recordings::{APIS, RecordedApi};

/// Recordings of what services answer.
#[derive(Debug, Parser)]
#[command(name = "recordings")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Lists recordings by operation, status and origin, stale ones, and those that are not what the document says
    #[command(
        bin_name = "cargo xtask recordings",
        after_help = "Exit status: 0 when all is well; 1 when a recording is stale or not what the document says, or an operation has no \
                      recorded success; 2 when it could not be told."
    )]
    List(ListArguments),
}

#[derive(Debug, clap::Args)]
struct ListArguments {
    /// The crates [default: all that are recorded]
    #[arg(value_name = "CRATE")]
    crates: Vec<String>,
    /// How to print
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
    /// Another folder of recordings than tests/recordings
    #[arg(long = "in", value_name = "DIR")]
    folder: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Tables and lists
    Human,
    /// {apis: [{api, specification, coverage, `without_success`, stale, differences}]}
    Json,
}

fn main() -> ExitCode {
    let result = match Arguments::parse().command {
        Command::List(arguments) => list(&arguments),
    };
    match result {
        Ok(status) => ExitCode::from(status),
        Err(trouble) => {
            let _ = writeln!(std::io::stderr().lock(), "error: {trouble}");
            ExitCode::from(2)
        }
    }
}

fn list(arguments: &ListArguments) -> Result<u8, String> {
    let apis: Vec<&RecordedApi> = if arguments.crates.is_empty() {
        APIS.to_vec()
    } else {
        let named = arguments.crates.iter();
        named.map(|name| api(name)).collect::<Result<_, _>>()?
    };
    let folder = folder(arguments.folder.as_ref());
    let listings: Vec<Listing> = apis
        .iter()
        .map(|api| Listing::of(api, &folder))
        .collect::<Result<_, _>>()?;
    print(&match arguments.format {
        Format::Human => listing::human(&listings),
        Format::Json => format!("{:#}\n", listing::json(&listings)),
    });
    Ok(u8::from(!listings.iter().all(Listing::is_sound)))
}

fn api(name: &str) -> Result<&'static RecordedApi, String> {
    let known = APIS.iter().map(|api| api.description.name);
    APIS.iter()
        .find(|api| api.description.name == name)
        .copied()
        .ok_or_else(|| {
            let known = known.collect::<Vec<_>>().join(", ");
            format!("`{name}` is no crate with recordings; there are {known}")
        })
}

fn folder(given: Option<&PathBuf>) -> PathBuf {
    given.cloned().unwrap_or_else(recordings::recordings)
}

/// There is nobody left to tell that nobody listens; the exit status still says how it went.
fn print(text: &str) {
    let mut stream = std::io::stdout().lock();
    let _ = stream
        .write_all(text.as_bytes())
        .and_then(|()| stream.flush());
}
