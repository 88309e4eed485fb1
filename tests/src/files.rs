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
    let mut cases = Vec::new();
    for folder in entries(&api.recordings()) {
        for path in entries(&folder) {
            assert!(
                path.extension().is_some_and(|ending| ending == "yaml"),
                "{} is no .yaml file",
                path.display()
            );
            let recording = Recording::load(&path).unwrap_or_else(|error| panic!("{error}"));
            let (operation, case) = (
                name(&folder),
                path.file_stem()
                    .map_or_else(String::new, |stem| stem.to_string_lossy().into_owned()),
            );
            cases.push(RecordedCase {
                operation,
                case,
                path,
                recording,
            });
        }
    }
    cases
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

fn entries(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut paths: Vec<_> = entries
        .map(|entry| {
            entry
                .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
                .path()
        })
        .collect();
    paths.sort();
    paths
}

fn name(path: &Path) -> String {
    path.file_name()
        .map_or_else(String::new, |name| name.to_string_lossy().into_owned())
}
