//! `cargo xtask drift`: runs `codegen/upstream`, so that the other commands are built without an HTTP client.

use crate::arguments::PassedOn;
use crate::cargo::{self, Program};
use crate::workspace::Workspace;
use crate::{Trouble, Verdict};

const PROGRAM: Program = Program {
    package: "openapi-upstream",
    options: &[],
};

pub(crate) fn run(workspace: &Workspace, arguments: &PassedOn) -> Result<Verdict, Trouble> {
    let own = ["--root".into(), workspace.root().into()];
    cargo::run(workspace, &PROGRAM, &own, &arguments.arguments)
}
