//! Which paths may be written, and which are nobody's business.

use std::collections::BTreeMap;
use std::path::{Component, Path};

use super::WriteError;
use crate::emit::EmittedFile;

/// Entries directly below a crate that cargo or a version control system makes, and that are never touched.
const IGNORED: &[&str] = &["target", "Cargo.lock", ".git", ".hg", ".jj", ".svn"];

/// Whether this path, relative to the crate, is left alone.
pub(super) fn is_ignored(path: &Path) -> bool {
    IGNORED.iter().any(|name| path == Path::new(name))
}

/// The files by path, all of them below the directory and none in another's way.
pub(super) fn checked(files: &[EmittedFile]) -> Result<BTreeMap<&Path, &str>, WriteError> {
    let mut checked = BTreeMap::new();
    for file in files {
        let path = file.path.as_path();
        if let Some(reason) = fault(path) {
            return Err(refuse(path, reason));
        }
        if checked.insert(path, file.text.as_str()).is_some() {
            return Err(refuse(path, "it was emitted twice"));
        }
    }
    for path in checked.keys() {
        if path
            .ancestors()
            .skip(1)
            .any(|parent| checked.contains_key(parent))
        {
            return Err(refuse(
                path,
                "another emitted file has the name of its directory",
            ));
        }
    }
    Ok(checked)
}

fn fault(path: &Path) -> Option<&'static str> {
    if path.as_os_str().is_empty() {
        return Some("it is empty");
    }
    let plain = path
        .components()
        .all(|component| matches!(component, Component::Normal(_)));
    if !plain {
        return Some("it must be relative and must not contain `.` or `..`");
    }
    if path.ancestors().any(is_ignored) {
        return Some("it belongs to cargo or to version control");
    }
    None
}

fn refuse(path: &Path, reason: &'static str) -> WriteError {
    WriteError::Path {
        path: path.to_path_buf(),
        reason,
    }
}
