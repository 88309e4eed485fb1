//! Runs the cargo that runs this program.

use std::env;
use std::ffi::OsString;
use std::process::Command;

use crate::workspace::Workspace;
use crate::{Trouble, Verdict};

/// A program of this workspace that does a command's work, so that the other commands are built without what it needs.
pub(crate) struct Program {
    /// The package that it is a binary of.
    pub(crate) package: &'static str,
    /// What cargo is told beside the package: features, the binary's name.
    pub(crate) options: &'static [&'static str],
}

/// A command of cargo.
pub(crate) fn cargo() -> Command {
    Command::new(env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo")))
}

/// Builds a program and runs it with the arguments that this one was given. Its exit status is 0 when all is well and 1
/// when it found something; any other is trouble, of which it has told.
pub(crate) fn run(
    workspace: &Workspace,
    program: &Program,
    own: &[OsString],
    given: &[OsString],
) -> Result<Verdict, Trouble> {
    // Not in the root: paths on the command line start where the user is.
    let status = cargo()
        .args(["run", "--quiet", "--package", program.package])
        .args(program.options)
        .arg("--manifest-path")
        .arg(workspace.root().join("Cargo.toml"))
        .arg("--")
        .args(own)
        .args(given)
        .status()
        .map_err(|error| format!("cargo cannot be run: {error}"))?;
    match status.code() {
        Some(0) => Ok(Verdict::Sound),
        Some(1) => Ok(Verdict::Faulty),
        _ => Err(format!("`{}` could not do its work", program.package).into()),
    }
}
