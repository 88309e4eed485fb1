//! A workspace of two small documents, and the program under test.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::time::SystemTime;

use tempfile::TempDir;

/// A document of two operations and two models.
pub(crate) const BOOKS: &str = include_str!("books.yaml");

pub(crate) struct Workspace {
    directory: TempDir,
}

/// A file with what it holds and when it was written.
type Written = (PathBuf, Vec<u8>, SystemTime);

impl Workspace {
    pub(crate) fn new() -> Self {
        let directory = TempDir::new().unwrap();
        let workspace = Self { directory };
        workspace.write("Cargo.toml", "[workspace]\n");
        workspace.write("codegen/runtime/Cargo.toml", "[package]\n");
        workspace.write("spec/README.md", "no document\n");
        workspace.write("spec/extensions.schema.json", "{}\n");
        workspace.write("spec/books.yaml", BOOKS);
        workspace.write("spec/shops.yaml", BOOKS);
        workspace
    }

    pub(crate) fn generated() -> Self {
        let workspace = Self::new();
        let run = workspace.run(&["codegen"]);
        assert_eq!(run.status.code(), Some(0), "{}", stderr(&run));
        workspace
    }

    pub(crate) fn run(&self, arguments: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_xtask"))
            .arg("--root")
            .arg(self.directory.path())
            .args(arguments)
            .current_dir(self.directory.path())
            .output()
            .unwrap()
    }

    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.directory.path().join(path)
    }

    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap()
    }

    pub(crate) fn write(&self, path: &str, text: &str) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// Every file, by path.
    pub(crate) fn snapshot(&self) -> Vec<Written> {
        let mut found = Vec::new();
        collect(self.directory.path(), &mut found);
        found.sort();
        found
    }
}

/// Runs Git in the workspace, whatever its user has configured.
pub(crate) fn git(workspace: &Workspace, arguments: &[&str]) {
    let status = Command::new("git")
        .current_dir(workspace.path(""))
        .args(["-c", "user.name=Test", "-c", "user.email=test@example.com"])
        .args([
            "-c",
            "commit.gpgsign=false",
            "-c",
            "init.defaultBranch=main",
        ])
        .args(arguments)
        .output()
        .unwrap();
    assert!(status.status.success(), "{arguments:?}");
}

pub(crate) fn stdout(run: &Output) -> String {
    String::from_utf8(run.stdout.clone()).unwrap()
}

pub(crate) fn stderr(run: &Output) -> String {
    String::from_utf8(run.stderr.clone()).unwrap()
}

fn collect(directory: &Path, found: &mut Vec<Written>) {
    for entry in fs::read_dir(directory).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, found);
        } else {
            let time = fs::metadata(&path).unwrap().modified().unwrap();
            found.push((path.clone(), fs::read(&path).unwrap(), time));
        }
    }
}
