//! What differs between the emitted files and a directory.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use super::walk::{Kind, walk};
use super::{MARKER, WriteError, difference, path, stage};
use crate::emit::EmittedFile;

/// A directory beside the files that it should consist of.
#[derive(Debug)]
pub struct Comparison<'a> {
    pub(super) directory: PathBuf,
    pub(super) entries: Vec<Entry<'a>>,
    pub(super) owner: Owner,
}

/// Whose directory it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Owner {
    /// There is none yet, or nothing in it.
    Nobody,
    /// It says that it was generated.
    Generator,
    /// It holds files, and none of them says that it was generated.
    Somebody,
}

/// One file, expected or found.
#[derive(Debug)]
pub struct Entry<'a> {
    /// The path relative to the directory.
    pub path: PathBuf,
    /// How the directory stands to it.
    pub state: State<'a>,
}

/// How the directory stands to one file.
#[derive(Debug)]
pub enum State<'a> {
    /// It is as it should be.
    Unchanged,
    /// It is there, but not as it should be.
    Stale {
        /// What is there.
        found: Found,
        /// What should be there.
        expected: &'a str,
    },
    /// It is not there.
    Missing {
        /// What should be there.
        expected: &'a str,
    },
    /// It was generated once and should not be there any more.
    Unexpected,
    /// It should not be there, but nothing says that it was generated, so it stays.
    Foreign,
}

/// What stands where a file with another text should stand.
#[derive(Debug)]
pub enum Found {
    /// A file with this text.
    Text(String),
    /// Something else: `a symbolic link`, `a file that is not UTF-8`.
    Other(&'static str),
}

/// Compares `directory` with the files that it should consist of. It need not exist.
///
/// `target`, `Cargo.lock` and the folder of a version control system are ignored.
pub fn compare<'a>(
    directory: &Path,
    files: &'a [EmittedFile],
) -> Result<Comparison<'a>, WriteError> {
    let expected = path::checked(files)?;
    let found = walk(directory)?.unwrap_or_default();
    let mut entries = Vec::with_capacity(expected.len());
    for (&path, &text) in &expected {
        let state = match found.get(path) {
            None | Some(Kind::EmptyDirectory) => State::Missing { expected: text },
            Some(Kind::File) => against(&directory.join(path), text)?,
            Some(other @ (Kind::Link | Kind::Special)) => State::Stale {
                found: Found::Other(other.describe()),
                expected: text,
            },
        };
        entries.push(Entry {
            path: path.to_path_buf(),
            state,
        });
    }
    for (path, kind) in &found {
        // An empty directory is in nobody's way where a file will be put into it, or in its place.
        let awaited = expected.contains_key(path.as_path())
            || *kind == Kind::EmptyDirectory && expected.keys().any(|file| file.starts_with(path));
        if !awaited {
            let state = if is_ours(directory, path, *kind, &expected) {
                State::Unexpected
            } else {
                State::Foreign
            };
            entries.push(Entry {
                path: path.clone(),
                state,
            });
        }
    }
    entries.sort_by(|left, right| left.path.cmp(&right.path));
    Ok(Comparison {
        owner: owner(directory, &expected, &found),
        directory: directory.to_path_buf(),
        entries,
    })
}

impl<'a> Comparison<'a> {
    /// The directory.
    #[must_use]
    pub fn directory(&self) -> &Path {
        &self.directory
    }

    /// Every file, expected or found, by path.
    #[must_use]
    pub fn entries(&self) -> &[Entry<'a>] {
        &self.entries
    }

    /// The files that are not as they should be.
    pub fn differing(&self) -> impl Iterator<Item = &Entry<'a>> {
        self.entries
            .iter()
            .filter(|entry| !matches!(entry.state, State::Unchanged))
    }

    /// Whether the directory is as it should be.
    #[must_use]
    pub fn is_clean(&self) -> bool {
        self.differing().next().is_none()
    }

    /// Whether committing would leave every file as it is. Files that were not generated may lie there all the same.
    #[must_use]
    pub fn changes_nothing(&self) -> bool {
        self.differing()
            .all(|entry| matches!(entry.state, State::Foreign))
    }

    /// The files that do not belong here and that were not generated: they stay.
    pub fn foreign(&self) -> impl Iterator<Item = &Path> {
        self.entries
            .iter()
            .filter(|entry| matches!(entry.state, State::Foreign))
            .map(|entry| entry.path.as_path())
    }

    /// Whether there was no generated crate before.
    #[must_use]
    pub fn is_new(&self) -> bool {
        self.owner == Owner::Nobody
    }
}

impl Entry<'_> {
    /// One word: `unchanged`, `stale`, `missing` or `unexpected`.
    #[must_use]
    pub const fn reason(&self) -> &'static str {
        match self.state {
            State::Unchanged => "unchanged",
            State::Stale { .. } => "stale",
            State::Missing { .. } => "missing",
            State::Unexpected | State::Foreign => "unexpected",
        }
    }

    /// How a stale file differs: the beginning of a unified diff, or in a line what stands in its place.
    #[must_use]
    pub fn difference(&self) -> Option<String> {
        match &self.state {
            State::Stale { found, expected } => Some(match found {
                Found::Text(text) => difference::unified(text, expected),
                Found::Other(what) => format!("expected a text file, found {what}\n"),
            }),
            State::Unchanged | State::Missing { .. } | State::Unexpected | State::Foreign => None,
        }
    }
}

fn against<'a>(path: &Path, expected: &'a str) -> Result<State<'a>, WriteError> {
    let bytes = fs::read(path).map_err(WriteError::io("read", path))?;
    Ok(match String::from_utf8(bytes) {
        Ok(text) if text == expected => State::Unchanged,
        Ok(text) => State::Stale {
            found: Found::Text(text),
            expected,
        },
        Err(_) => State::Stale {
            found: Found::Other("a file that is not UTF-8"),
            expected,
        },
    })
}

/// Whether what does not belong here may be removed: nothing of somebody's would be lost with it.
fn is_ours(directory: &Path, path: &Path, kind: Kind, expected: &BTreeMap<&Path, &str>) -> bool {
    match kind {
        Kind::EmptyDirectory => true,
        Kind::File => stage::is_leftover(path) || says_generated(&directory.join(path)),
        // A link where a directory has to be would lead what is written out of the crate; its target stays.
        Kind::Link => expected.keys().any(|file| file.starts_with(path)),
        Kind::Special => false,
    }
}

/// Whether the file says in its first line that it was generated, as every emitted one does.
fn says_generated(path: &Path) -> bool {
    fs::read(path).is_ok_and(|bytes| {
        let first = bytes.split(|byte| *byte == b'\n').next();
        first.is_some_and(|line| String::from_utf8_lossy(line).contains(MARKER))
    })
}

/// Any file that is generated to this day may say so; the manifest and the root module said so at any time.
fn owner(
    directory: &Path,
    expected: &BTreeMap<&Path, &str>,
    found: &BTreeMap<PathBuf, Kind>,
) -> Owner {
    if found.is_empty() {
        return Owner::Nobody;
    }
    let fixed = [Path::new("Cargo.toml"), Path::new("src/lib.rs")];
    let marked = fixed.iter().chain(expected.keys()).any(|path| {
        found.get(*path) == Some(&Kind::File)
            && fs::read_to_string(directory.join(path)).is_ok_and(|text| text.contains(MARKER))
    });
    if marked {
        Owner::Generator
    } else {
        Owner::Somebody
    }
}
