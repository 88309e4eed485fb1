//! The new texts, written beside the crate before anything in it changes.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::compare::Owner;
use super::{Comparison, State, WriteError, commit};

/// Where new texts wait: inside the crate, because a rename is atomic only within one file system. A leftover of a
/// run that was killed counts as unexpected the next time.
const PREFIX: &str = ".openapi-codegen-";

/// Whether a path, relative to the crate, is what a run that was killed left behind.
pub(super) fn is_leftover(path: &Path) -> bool {
    let first = path.components().next();
    first.is_some_and(|first| first.as_os_str().to_string_lossy().starts_with(PREFIX))
}

/// Everything that will change, ready to be moved into place. Dropped, it leaves the directory as it was.
#[derive(Debug)]
#[must_use = "nothing changes until it is committed"]
pub struct Staged {
    directory: PathBuf,
    /// The new texts, in the order of `written`; `None` when nothing is to be done.
    area: Option<Area>,
    written: Vec<PathBuf>,
    removed: Vec<PathBuf>,
    unchanged: usize,
}

/// What was done.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Summary {
    /// The files that were written, relative to the directory.
    pub written: Vec<PathBuf>,
    /// The files that were removed, relative to the directory.
    pub removed: Vec<PathBuf>,
    /// How many files were left as they are.
    pub unchanged: usize,
}

impl Comparison<'_> {
    /// Writes every new text beside the crate, without changing anything in it.
    pub fn stage(self) -> Result<Staged, WriteError> {
        let clean = self.changes_nothing();
        let Self {
            directory,
            entries,
            owner,
        } = self;
        if owner == Owner::Somebody {
            return Err(WriteError::Foreign { directory });
        }
        let mut staged = Staged {
            directory,
            area: None,
            written: Vec::new(),
            removed: Vec::new(),
            unchanged: 0,
        };
        let mut texts = Vec::new();
        let mut foreign = Vec::new();
        for entry in entries {
            match entry.state {
                State::Unchanged => staged.unchanged += 1,
                State::Unexpected => staged.removed.push(entry.path),
                State::Foreign => foreign.push(entry.path),
                State::Stale { expected, .. } | State::Missing { expected } => {
                    staged.written.push(entry.path);
                    texts.push(expected);
                }
            }
        }
        let obstacle = foreign.into_iter().find(|path| {
            let clashes = |file: &PathBuf| file.starts_with(path) || path.starts_with(file);
            staged.written.iter().any(clashes)
        });
        if let Some(path) = obstacle {
            return Err(WriteError::Occupied {
                path: staged.directory.join(path),
            });
        }
        if !clean {
            let area = Area::create(&staged.directory)?;
            for (index, text) in texts.into_iter().enumerate() {
                let path = area.new_text(index);
                fs::write(&path, text).map_err(WriteError::io("write", &path))?;
            }
            staged.area = Some(area);
        }
        Ok(staged)
    }
}

impl Staged {
    /// Moves everything into place. If a file cannot be moved, those that were are moved back.
    pub fn commit(self) -> Result<Summary, WriteError> {
        if let Some(area) = self.area {
            commit::commit(&self.directory, area, &self.written, &self.removed)?;
        }
        Ok(Summary {
            written: self.written,
            removed: self.removed,
            unchanged: self.unchanged,
        })
    }
}

/// A directory for texts that are not in place, removed with all that is in it when dropped.
#[derive(Debug)]
pub(super) struct Area {
    path: PathBuf,
    /// The directories made for it, outermost first: removed again unless something was put into them.
    made: Vec<PathBuf>,
}

impl Area {
    fn create(directory: &Path) -> Result<Self, WriteError> {
        let made = missing_ancestors(directory);
        fs::create_dir_all(directory).map_err(WriteError::io("create", directory))?;
        let process = std::process::id();
        let mut attempt = 0_u32;
        loop {
            let path = directory.join(format!("{PREFIX}{process}-{attempt}"));
            match fs::create_dir(&path) {
                Ok(()) => return Ok(Self { path, made }),
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists && attempt < 100 => {
                    attempt += 1;
                }
                Err(error) => {
                    remove_empty(&made);
                    return Err(WriteError::io("create", &path)(error));
                }
            }
        }
    }

    /// Where the `index`th new text waits.
    pub(super) fn new_text(&self, index: usize) -> PathBuf {
        self.path.join(format!("new-{index}"))
    }

    /// Where the former content of the `index`th changed file is kept until all is done.
    pub(super) fn former(&self, index: usize) -> PathBuf {
        self.path.join(format!("former-{index}"))
    }

    /// Leaves it on the disk, for what could not be put back.
    pub(super) fn keep(mut self) -> PathBuf {
        self.made.clear();
        std::mem::take(&mut self.path)
    }
}

impl Drop for Area {
    fn drop(&mut self) {
        if !self.path.as_os_str().is_empty() {
            // A leftover harms nobody: the next run removes it.
            let _ = fs::remove_dir_all(&self.path);
            remove_empty(&self.made);
        }
    }
}

/// The directories that making `directory` will make, outermost first.
fn missing_ancestors(directory: &Path) -> Vec<PathBuf> {
    let mut missing: Vec<PathBuf> = directory
        .ancestors()
        .take_while(|path| !path.as_os_str().is_empty() && !path.exists())
        .map(Path::to_path_buf)
        .collect();
    missing.reverse();
    missing
}

fn remove_empty(made: &[PathBuf]) {
    for path in made.iter().rev() {
        if fs::remove_dir(path).is_err() {
            break;
        }
    }
}
