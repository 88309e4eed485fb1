//! `cargo xtask drift`: runs `codegen/upstream` through cargo, so that the other commands are built without an HTTP client.

use std::env;
use std::ffi::OsString;
use std::process::Command;

use crate::arguments::DriftArguments;
use crate::workspace::Workspace;
use crate::{Trouble, Verdict};

pub(crate) fn run(workspace: &Workspace, arguments: &DriftArguments) -> Result<Verdict, Trouble> {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo"));
    // Not in the root: paths on the command line start where the user is.
    let status = Command::new(cargo)
        .args([
            "run",
            "--quiet",
            "--package",
            "openapi-upstream",
            "--manifest-path",
        ])
        .arg(workspace.root().join("Cargo.toml"))
        .args(["--", "--root"])
        .arg(workspace.root())
        .args(&arguments.arguments)
        .status()
        .map_err(|error| format!("cargo cannot be run: {error}"))?;
    match status.code() {
        Some(0) => Ok(Verdict::Sound),
        Some(1) => Ok(Verdict::Faulty),
        _ => Err("whether there is drift cannot be told".into()),
    }
}
