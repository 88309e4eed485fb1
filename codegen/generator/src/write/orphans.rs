//! What lies beside the generated crates.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::{MARKER, WriteError};

/// Settings of tools that a folder of generated crates may hold.
const TOLERATED: &[&str] = &[".gitattributes", ".gitignore"];

/// What lies in the folder of the generated crates and is none of them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Orphans {
    /// Crates that were generated from a document that is gone.
    pub crates: Vec<PathBuf>,
    /// Anything else. It was not generated, so it is not ours to remove.
    pub foreign: Vec<PathBuf>,
}

/// Finds what lies in `folder` and is not one of the `crates` by name. The folder need not exist.
pub fn orphans(folder: &Path, crates: &[&str]) -> Result<Orphans, WriteError> {
    let mut orphans = Orphans::default();
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(orphans),
        Err(error) => return Err(WriteError::io("read", folder)(error)),
    };
    for entry in entries {
        let entry = entry.map_err(WriteError::io("read", folder))?;
        let name = entry.file_name();
        if crates.iter().chain(TOLERATED).any(|known| name == *known) {
            continue;
        }
        let path = entry.path();
        let is_directory = entry
            .file_type()
            .map_err(WriteError::io("read", &path))?
            .is_dir();
        if is_directory && is_generated(&path) {
            orphans.crates.push(path);
        } else {
            orphans.foreign.push(path);
        }
    }
    orphans.crates.sort();
    orphans.foreign.sort();
    Ok(orphans)
}

fn is_generated(directory: &Path) -> bool {
    ["Cargo.toml", "src/lib.rs"].iter().any(|path| {
        fs::read_to_string(directory.join(path)).is_ok_and(|text| text.contains(MARKER))
    })
}
