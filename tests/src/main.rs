//! `recordings`: makes recordings, and says which there are. `cargo xtask record` and `cargo xtask recordings` run it.

#![warn(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::todo)]

mod command;

use std::io::Write;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use command::{list, record};

/// Recordings of what services answer.
#[derive(Debug, Parser)]
#[command(name = "recordings")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Makes recordings of a server, or of a HAR file
    #[command(
        override_usage = "cargo xtask record [OPTIONS] <CRATE>",
        after_help = "Exit status: 0 when all was recorded that could be asked for; 1 when something could not be recorded; 2 when nothing \
                      was done."
    )]
    Record(record::Arguments),
    /// Lists recordings by operation, status and origin, stale ones, and those that are not what the document says
    #[command(
        override_usage = "cargo xtask recordings [OPTIONS] [CRATE]...",
        after_help = "Exit status: 0 when all is well; 1 when a recording is stale or not what the document says, or an operation has no \
                      recorded success; 2 when it could not be told."
    )]
    List(list::Arguments),
}

fn main() -> ExitCode {
    let result = match Arguments::parse().command {
        Command::Record(arguments) => record::run(&arguments),
        Command::List(arguments) => list::run(&arguments),
    };
    match result {
        Ok(status) => ExitCode::from(status),
        Err(trouble) => {
            let shown = |c: &char| *c == '\n' || !c.is_control();
            let trouble: String = trouble.chars().filter(shown).collect();
            let _ = writeln!(std::io::stderr().lock(), "error: {trouble}");
            ExitCode::from(2)
        }
    }
}
