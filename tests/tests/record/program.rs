//! The program under test.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

/// `cargo xtask record` and `cargo xtask recordings` without the detour through cargo.
pub(crate) fn recordings() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_recordings"));
    // Whoever runs the tests may have credentials.
    for (name, _) in std::env::vars().filter(|(name, _)| name.contains('_')) {
        if ["VNGCLOUD", "GCORE", "WIRE"]
            .iter()
            .any(|api| name.starts_with(api))
        {
            command.env_remove(name);
        }
    }
    command
}

pub(crate) fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

pub(crate) fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// A folder of recordings.
pub(crate) struct Folder(TempDir);

impl Folder {
    pub(crate) fn new() -> Self {
        Self(TempDir::new().unwrap())
    }

    pub(crate) fn path(&self) -> &Path {
        self.0.path()
    }

    pub(crate) fn write(&self, path: &str, text: &str) {
        let path = self.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// Every file, sorted.
    pub(crate) fn files(&self) -> Vec<String> {
        self.names(&files(self.path()))
    }

    /// Every file and folder, sorted.
    pub(crate) fn entries(&self) -> Vec<String> {
        self.names(&all(self.path()))
    }

    fn names(&self, paths: &[PathBuf]) -> Vec<String> {
        let mut names: Vec<String> = paths
            .iter()
            .map(|path| path.strip_prefix(self.path()).unwrap())
            .map(|path| path.to_str().unwrap().replace('\\', "/"))
            .collect();
        names.sort();
        names
    }

    pub(crate) fn copy(&self, from: &Path) {
        for file in files(from) {
            let text = fs::read_to_string(&file).unwrap();
            self.write(file.strip_prefix(from).unwrap().to_str().unwrap(), &text);
        }
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    all(folder)
        .into_iter()
        .filter(|path| path.is_file())
        .collect()
}

fn all(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(all(&path));
        }
        found.push(path);
    }
    found
}
