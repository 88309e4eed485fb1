//! `cargo check` of every generated crate: its errors, its warnings and its processor time, dependencies not counted.

use std::env;
use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, SystemTime};

use openapi_codegen::PackageName;
use serde_json::Value;

use super::Row;
use crate::workspace::Workspace;
use crate::{Trouble, measure};

/// Checks the crate of every row that has one.
pub(super) fn check(workspace: &Workspace, crates: &Path, rows: &mut [Row]) -> Result<(), Trouble> {
    let mut members = String::new();
    for row in rows.iter().filter(|row| row.result == "ok") {
        // Writing to a `String` cannot fail.
        let _ = writeln!(members, "    \"{}\",", package(row));
    }
    fs::write(
        crates.join("Cargo.toml"),
        format!("[workspace]\nresolver = \"3\"\nmembers = [\n{members}]\n\n{PROFILE}"),
    )?;
    // What this workspace is built with is what its crates are checked with.
    fs::copy(
        workspace.root().join("Cargo.lock"),
        crates.join("Cargo.lock"),
    )?;
    for row in rows.iter_mut().filter(|row| row.result == "ok") {
        check_one(workspace, crates, row)?;
    }
    Ok(())
}

/// As in this workspace, so that cargo finds its dependencies built already.
const PROFILE: &str = "[profile.dev]\ndebug = \"line-tables-only\"\n";

fn check_one(workspace: &Workspace, crates: &Path, row: &mut Row) -> Result<(), Trouble> {
    let package = package(row);
    let mut checked = Checked::of(workspace, crates, package.as_str())?;
    if checked.dependencies == Dependencies::CheckedToo {
        // Their time is not the crate's own.
        let library = crates.join(package.as_str()).join("src/lib.rs");
        fs::File::options()
            .append(true)
            .open(library)?
            .set_modified(SystemTime::now())?;
        checked = Checked::of(workspace, crates, package.as_str())?;
    }
    row.set("errors", checked.errors);
    row.set("warnings", checked.warnings);
    row.set("check_seconds", checked.time.map(|time| time.as_secs_f64()));
    row.set("first_message", checked.first_message);
    Ok(())
}

/// One run of `cargo check`.
struct Checked {
    errors: u64,
    warnings: u64,
    first_message: Option<String>,
    /// Processor time of the whole run.
    time: Option<Duration>,
    dependencies: Dependencies,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Dependencies {
    CheckedBefore,
    CheckedToo,
}

impl Checked {
    fn of(workspace: &Workspace, crates: &Path, name: &str) -> Result<Self, Trouble> {
        let before = measure::children_time();
        let arguments = [
            "check",
            "--quiet",
            "--message-format",
            "json",
            "--package",
            name,
        ];
        let output = cargo(workspace, crates, &arguments).output()?;
        let mut checked = Self {
            errors: 0,
            warnings: 0,
            first_message: None,
            time: measure::children_time()
                .zip(before)
                .map(|(after, before)| after.saturating_sub(before)),
            dependencies: Dependencies::CheckedBefore,
        };
        for line in String::from_utf8_lossy(&output.stdout).lines() {
            if let Ok(message) = serde_json::from_str::<Value>(line) {
                checked.hear(&message, name);
            }
        }
        if !output.status.success() && checked.errors == 0 {
            checked.errors = 1;
            checked.first_message = Some(String::from_utf8_lossy(&output.stderr).into_owned());
        }
        Ok(checked)
    }

    /// Takes one of cargo's messages in.
    fn hear(&mut self, message: &Value, name: &str) {
        if message["reason"] == "compiler-artifact" && message["fresh"] == false {
            let id = message["package_id"].as_str().unwrap_or_default();
            if !id.contains(&format!("/{name}#")) {
                self.dependencies = Dependencies::CheckedToo;
            }
        }
        match message["message"]["level"].as_str() {
            Some("error") => self.errors += 1,
            Some("warning") => self.warnings += 1,
            _ => return,
        }
        if self.first_message.is_none() {
            let text = message["message"]["rendered"].as_str();
            self.first_message = text.map(str::to_owned);
        }
    }
}

fn package(row: &Row) -> PackageName {
    PackageName::of_document(Path::new(&row.document))
}

fn cargo(workspace: &Workspace, crates: &Path, arguments: &[&str]) -> Command {
    let program = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(program);
    if env::var_os("CARGO_TARGET_DIR").is_none() {
        command.env("CARGO_TARGET_DIR", workspace.root().join("target"));
    }
    command
        .current_dir(crates)
        .args(arguments)
        // What is measured is a build from nothing.
        .env("CARGO_INCREMENTAL", "0");
    command
}
