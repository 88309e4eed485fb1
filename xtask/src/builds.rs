//! Cargo, run on generated crates and measured.

use std::env;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, SystemTime};

use openapi_codegen::PackageName;
use serde_json::Value;

use crate::workspace::Workspace;
use crate::{Trouble, cargo, measure};

/// As in this workspace, so that cargo finds its dependencies built already.
const PROFILE: &str = "[profile.dev]\ndebug = \"line-tables-only\"\n";

/// Generated crates, a workspace of their own.
pub(crate) struct Crates<'w> {
    workspace: &'w Workspace,
    directory: &'w Path,
}

/// One run of cargo on one crate.
pub(crate) struct Build {
    pub(crate) errors: u64,
    pub(crate) warnings: u64,
    pub(crate) first_message: Option<String>,
    /// Processor time of the whole run; that of cargo itself, which is less than a fifth of a second, is part of it.
    pub(crate) time: Option<Duration>,
    /// The files made of the crate.
    pub(crate) files: Vec<PathBuf>,
    /// Whether the crate itself was compiled.
    pub(crate) compiled: bool,
    /// Whether other crates were.
    others_compiled: bool,
}

impl<'w> Crates<'w> {
    /// Makes a workspace of the crates that lie in `directory`.
    pub(crate) fn of(
        workspace: &'w Workspace,
        directory: &'w Path,
        packages: impl Iterator<Item = PackageName>,
    ) -> Result<Self, Trouble> {
        let mut members = String::new();
        for package in packages {
            // Writing to a `String` cannot fail.
            let _ = writeln!(members, "    \"{package}\",");
        }
        fs::write(
            directory.join("Cargo.toml"),
            format!("[workspace]\nresolver = \"3\"\nmembers = [\n{members}]\n\n{PROFILE}"),
        )?;
        // What this workspace is built with is what its crates are built with.
        fs::copy(
            workspace.root().join("Cargo.lock"),
            directory.join("Cargo.lock"),
        )?;
        Ok(Self {
            workspace,
            directory,
        })
    }

    /// Runs `cargo ARGUMENTS --package PACKAGE REST`. When dependencies were compiled, it is run again without them, so
    /// that their time is not counted.
    pub(crate) fn build(
        &self,
        package: &PackageName,
        arguments: &[&str],
        rest: &[&str],
    ) -> Result<Build, Trouble> {
        let build = self.once(package, arguments, rest)?;
        if build.others_compiled && build.errors == 0 {
            return self.build_anew(package, arguments, rest);
        }
        Ok(build)
    }

    /// The same, and compiles the crate even if it is compiled already.
    pub(crate) fn build_anew(
        &self,
        package: &PackageName,
        arguments: &[&str],
        rest: &[&str],
    ) -> Result<Build, Trouble> {
        self.touch(package)?;
        let build = self.once(package, arguments, rest)?;
        if !build.others_compiled || build.errors > 0 {
            return Ok(build);
        }
        self.touch(package)?;
        self.once(package, arguments, rest)
    }

    /// A command of cargo in the workspace of the crates.
    pub(crate) fn cargo(&self) -> Command {
        let mut command = cargo::cargo();
        if env::var_os("CARGO_TARGET_DIR").is_none() {
            command.env("CARGO_TARGET_DIR", self.workspace.root().join("target"));
        }
        command
            .current_dir(self.directory)
            // What is measured is a build from nothing.
            .env("CARGO_INCREMENTAL", "0");
        command
    }

    fn touch(&self, package: &PackageName) -> Result<(), Trouble> {
        let library = self.directory.join(package.as_str()).join("src/lib.rs");
        let library = fs::File::options().append(true).open(library)?;
        Ok(library.set_modified(SystemTime::now())?)
    }

    fn once(
        &self,
        package: &PackageName,
        arguments: &[&str],
        rest: &[&str],
    ) -> Result<Build, Trouble> {
        let before = measure::children_time();
        let output = self
            .cargo()
            .args(arguments)
            .args(["--quiet", "--message-format", "json", "--package"])
            .arg(package.as_str())
            .args(rest)
            .output()?;
        let mut build = Build {
            errors: 0,
            warnings: 0,
            first_message: None,
            time: measure::children_time()
                .zip(before)
                .map(|(after, before)| after.saturating_sub(before)),
            files: Vec::new(),
            compiled: false,
            others_compiled: false,
        };
        for line in String::from_utf8_lossy(&output.stdout).lines() {
            if let Ok(message) = serde_json::from_str::<Value>(line) {
                build.hear(&message, package);
            }
        }
        if !output.status.success() && build.errors == 0 {
            build.errors = 1;
            build.first_message = Some(String::from_utf8_lossy(&output.stderr).into_owned());
        }
        Ok(build)
    }
}

impl Build {
    /// Takes one of cargo's messages in.
    fn hear(&mut self, message: &Value, package: &PackageName) {
        if message["reason"] == "compiler-artifact" {
            let id = message["package_id"].as_str().unwrap_or_default();
            let own = id.contains(&format!("/{package}#"));
            let compiled = message["fresh"] == false;
            self.compiled |= own && compiled;
            self.others_compiled |= !own && compiled;
            if own {
                let files = message["filenames"].as_array().into_iter().flatten();
                self.files
                    .extend(files.filter_map(|file| file.as_str().map(PathBuf::from)));
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
