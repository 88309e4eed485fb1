//! What lies in a directory, without following symbolic links.

use std::collections::BTreeMap;
use std::fs::{self, FileType};
use std::io;
use std::path::{Path, PathBuf};

use super::WriteError;
use super::path::is_ignored;

/// What a path is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A regular file.
    File,
    /// A directory with nothing in it.
    EmptyDirectory,
    /// A symbolic link, whatever it points at.
    Link,
    /// A pipe, a socket, a device.
    Special,
}

impl Kind {
    pub(super) const fn describe(self) -> &'static str {
        match self {
            Self::File => "a file",
            Self::EmptyDirectory => "an empty directory",
            Self::Link => "a symbolic link",
            Self::Special => "a special file",
        }
    }

    fn of(file_type: FileType) -> Self {
        if file_type.is_symlink() {
            Self::Link
        } else if file_type.is_file() {
            Self::File
        } else {
            Self::Special
        }
    }
}

/// Everything below `directory` that is not ignored, by its path relative to it; `None` when it does not exist.
pub(super) fn walk(directory: &Path) -> Result<Option<BTreeMap<PathBuf, Kind>>, WriteError> {
    let metadata = match fs::symlink_metadata(directory) {
        Ok(metadata) => metadata,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(WriteError::io("read", directory)(error)),
    };
    if !metadata.is_dir() {
        return Err(WriteError::NotADirectory {
            path: directory.to_path_buf(),
            found: Kind::of(metadata.file_type()).describe(),
        });
    }
    let mut found = BTreeMap::new();
    // A list of its own instead of recursion: a directory may be nested deeper than the stack.
    let mut open = vec![PathBuf::new()];
    while let Some(parent) = open.pop() {
        let full = directory.join(&parent);
        let mut empty = true;
        for entry in fs::read_dir(&full).map_err(WriteError::io("read", &full))? {
            let entry = entry.map_err(WriteError::io("read", &full))?;
            empty = false;
            let path = parent.join(entry.file_name());
            if is_ignored(&path) {
                continue;
            }
            let file_type = entry
                .file_type()
                .map_err(WriteError::io("read", &entry.path()))?;
            if file_type.is_dir() {
                open.push(path);
            } else {
                found.insert(path, Kind::of(file_type));
            }
        }
        if empty && !parent.as_os_str().is_empty() {
            found.insert(parent, Kind::EmptyDirectory);
        }
    }
    Ok(Some(found))
}
