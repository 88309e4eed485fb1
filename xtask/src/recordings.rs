//! `cargo xtask record` and `cargo xtask recordings`: run the package of the recordings, which knows the generated clients.

use crate::arguments::PassedOn;
use crate::cargo::{self, Program};
use crate::workspace::Workspace;
use crate::{Trouble, Verdict};

const PROGRAM: Program = Program {
    package: "recordings",
    options: &["--no-default-features", "--features", "record"],
};

/// Makes recordings.
pub(crate) fn record(workspace: &Workspace, arguments: &PassedOn) -> Result<Verdict, Trouble> {
    cargo::run(
        workspace,
        &PROGRAM,
        &["record".into()],
        &arguments.arguments,
    )
}

/// Says which there are.
pub(crate) fn list(workspace: &Workspace, arguments: &PassedOn) -> Result<Verdict, Trouble> {
    cargo::run(workspace, &PROGRAM, &["list".into()], &arguments.arguments)
}
