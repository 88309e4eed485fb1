//! How many packages a user of a generated crate has to build.

use std::collections::BTreeSet;
use std::process::Stdio;

use openapi_codegen::PackageName;

use super::cargo;
use crate::workspace::Workspace;
use crate::{Trouble, Verdict, output};

/// The most packages a generated crate may bring with its default features, itself included.
const MAXIMUM: usize = 100;

/// Counts the packages of each crate.
pub(super) fn run(workspace: &Workspace, packages: &[PackageName]) -> Result<Verdict, Trouble> {
    let mut verdict = Verdict::Sound;
    for package in packages {
        let out = cargo(workspace)
            .args(arguments(package))
            .stderr(Stdio::inherit())
            .output()?;
        if !out.status.success() {
            return Err(format!("cargo could not list the packages of `{package}`").into());
        }
        let text = String::from_utf8_lossy(&out.stdout);
        // A package that was listed before is marked with ` (*)`.
        let count = text
            .lines()
            .map(|line| line.trim_end_matches(" (*)"))
            .filter(|line| !line.is_empty())
            .collect::<BTreeSet<_>>()
            .len();
        output::print(&format!(
            "{package}: {count} packages, at most {MAXIMUM} allowed\n"
        ));
        if count > MAXIMUM {
            verdict = Verdict::Faulty;
        }
    }
    Ok(verdict)
}

/// What cargo is asked.
pub(super) fn arguments(package: &PackageName) -> Vec<String> {
    [
        "tree",
        "--package",
        package.as_str(),
        "--edges",
        "normal,build",
        "--prefix",
        "none",
    ]
    .map(str::to_owned)
    .to_vec()
}
