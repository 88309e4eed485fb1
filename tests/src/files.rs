//! The recordings on disk.

use std::path::{Path, PathBuf};

use openapi_runtime::replay::Recording;

#[cfg(all(feature = "serde", feature = "tracing"))]
use crate::Case;
use crate::RecordedApi;

/// A recording and where it is.
pub struct RecordedCase {
    /// The folder: the operation that the case is about.
    pub operation: String,
    /// The file's name without its ending.
    pub case: String,
    /// The file.
    pub path: PathBuf,
    /// What it holds.
    pub recording: Recording,
}

/// Loads every recording of an API, in order of their names.
///
/// # Panics
/// If a file is no recording, or is not where recordings are.
#[must_use]
pub fn load_all(api: &RecordedApi) -> Vec<RecordedCase> {
    load_folder(&api.recordings()).unwrap_or_else(|error| panic!("{error}"))
}

/// Loads every recording below a folder of operations, in order of their names. A folder that is not there holds none.
///
/// # Errors
/// If a file is no recording, or is not where recordings are; the message says which.
pub fn load_folder(folder: &Path) -> Result<Vec<RecordedCase>, String> {
    let mut cases = Vec::new();
    for folder in entries(folder)? {
        for path in entries(&folder)? {
            if path.extension().is_none_or(|ending| ending != "yaml") {
                return Err(format!("{} is no .yaml file", path.display()));
            }
            cases.push(RecordedCase {
                operation: name(folder.file_name()),
                case: name(path.file_stem()),
                recording: Recording::load(&path).map_err(|error| error.to_string())?,
                path,
            });
        }
    }
    Ok(cases)
}

/// Where the recording of a case is.
#[cfg(all(feature = "serde", feature = "tracing"))]
pub(crate) fn path_of(api: &RecordedApi, (operation, case): Case) -> PathBuf {
    api.recordings()
        .join(operation)
        .join(format!("{}.yaml", file_stem(case)))
}

/// The file's name of a case: hyphens in place of underscores, none of a raw identifier's mark.
pub(crate) fn file_stem(case: &str) -> String {
    case.trim_start_matches("r#").replace('_', "-")
}

fn entries(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let explained = |error: std::io::Error| format!("{}: {error}", folder.display());
    let entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(explained(error)),
    };
    let paths = entries.map(|entry| Ok(entry?.path()));
    let mut paths: Vec<_> = paths.collect::<Result<_, _>>().map_err(explained)?;
    // What an interrupted attempt to record leaves behind, and what file managers do.
    paths.retain(|path| !name(path.file_name()).starts_with('.'));
    paths.sort();
    Ok(paths)
}

fn name(name: Option<&std::ffi::OsStr>) -> String {
    name.map_or_else(String::new, |name| name.to_string_lossy().into_owned())
}
