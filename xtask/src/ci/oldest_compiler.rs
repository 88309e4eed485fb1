//! Whether the workspace builds with the oldest compiler that it claims to support.

use std::process::Command;

use crate::workspace::Workspace;
use crate::{Trouble, Verdict, output};

/// `rust-version` of the workspace.
pub(super) const OLDEST: &str = env!("CARGO_PKG_RUST_VERSION");

/// Builds everything with that compiler, which rustup installs if need be. When it is the one in use, the other steps
/// have done so.
pub(super) fn run(workspace: &Workspace) -> Result<Verdict, Trouble> {
    if in_use()?.is_some_and(|version| version == OLDEST) {
        output::print(&format!(
            "Rust {OLDEST} is in use: the other steps prove it\n"
        ));
        return Ok(Verdict::Sound);
    }
    let status = Command::new("rustup")
        .args(arguments())
        .current_dir(workspace.root())
        .status()
        .map_err(|error| format!("rustup, which has Rust {OLDEST}, cannot be run: {error}"))?;
    Ok(if status.success() {
        Verdict::Sound
    } else {
        Verdict::Faulty
    })
}

/// What rustup is asked to do. A target directory of its own keeps the compilers from undoing each other's work.
pub(super) fn arguments() -> [&'static str; 10] {
    [
        "run",
        "--install",
        OLDEST,
        "cargo",
        "check",
        "--workspace",
        "--all-targets",
        "--all-features",
        "--target-dir",
        "target/oldest-compiler",
    ]
}

/// The compiler in use, without its patch version: `1.95`.
fn in_use() -> Result<Option<String>, Trouble> {
    let printed = Command::new("rustc").arg("--version").output()?.stdout;
    let printed = String::from_utf8_lossy(&printed);
    Ok(printed
        .split_whitespace()
        .nth(1)
        .and_then(|version| version.rsplit_once('.'))
        .map(|(minor, _)| minor.to_owned()))
}
