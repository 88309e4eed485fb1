//! Moving staged texts into place, and back when one of them cannot be.

use std::fs;
use std::path::{Path, PathBuf};

use super::WriteError;
use super::stage::Area;

/// Puts the staged texts at `written` and takes away `removed`, all or nothing.
pub(super) fn commit(
    directory: &Path,
    area: Area,
    written: &[PathBuf],
    removed: &[PathBuf],
) -> Result<(), WriteError> {
    let mut journal = Journal {
        directory,
        area: &area,
        done: Vec::new(),
        kept: 0,
    };
    match journal.run(written, removed) {
        Ok(()) => {
            drop(area);
            // A crate of which nothing is left goes as a whole.
            let _ = fs::remove_dir(directory);
            Ok(())
        }
        Err(cause) => {
            let lost = journal.undo();
            if lost.is_empty() {
                return Err(cause);
            }
            Err(WriteError::Incomplete {
                cause: Box::new(cause),
                paths: lost,
                kept: area.keep(),
            })
        }
    }
}

struct Journal<'a> {
    directory: &'a Path,
    area: &'a Area,
    done: Vec<Step>,
    kept: usize,
}

enum Step {
    /// What stood at `path` is kept at `former`.
    Removed { path: PathBuf, former: PathBuf },
    /// A file stands where none stood.
    Added { path: PathBuf },
    /// A directory was made.
    Made { path: PathBuf },
    /// An empty directory was removed.
    Emptied { path: PathBuf },
}

impl Journal<'_> {
    /// What does not belong goes first: it may stand where a directory has to be made.
    fn run(&mut self, written: &[PathBuf], removed: &[PathBuf]) -> Result<(), WriteError> {
        for path in removed {
            self.remove(path)?;
        }
        for (index, path) in written.iter().enumerate() {
            self.write(index, path)?;
        }
        Ok(())
    }

    fn remove(&mut self, relative: &Path) -> Result<(), WriteError> {
        let path = self.directory.join(relative);
        let is_directory = fs::symlink_metadata(&path).is_ok_and(|metadata| metadata.is_dir());
        if is_directory {
            fs::remove_dir(&path).map_err(WriteError::io("remove", &path))?;
            self.done.push(Step::Emptied { path });
        } else {
            self.set_aside(path)?;
        }
        self.remove_empty_parents(relative);
        Ok(())
    }

    /// A directory that still holds something refuses to be removed, which ends the climb.
    fn remove_empty_parents(&mut self, relative: &Path) {
        let parents = relative.ancestors().skip(1);
        for parent in parents.take_while(|parent| !parent.as_os_str().is_empty()) {
            let path = self.directory.join(parent);
            if fs::remove_dir(&path).is_err() {
                return;
            }
            self.done.push(Step::Emptied { path });
        }
    }

    fn write(&mut self, index: usize, relative: &Path) -> Result<(), WriteError> {
        let path = self.directory.join(relative);
        self.make_parents(relative)?;
        match fs::symlink_metadata(&path) {
            Ok(metadata) if metadata.is_dir() => {
                fs::remove_dir(&path).map_err(WriteError::io("replace", &path))?;
                self.done.push(Step::Emptied { path: path.clone() });
            }
            // The former file is linked, not moved, so that at every moment one of the two stands in its place.
            Ok(metadata) if metadata.is_file() => {
                let former = self.next_former();
                fs::hard_link(&path, &former)
                    .or_else(|_| fs::copy(&path, &former).map(drop))
                    .map_err(WriteError::io("keep a copy of", &path))?;
                self.install(index, &path)?;
                self.done.push(Step::Removed { path, former });
                return Ok(());
            }
            Ok(_) => self.set_aside(path.clone())?,
            Err(_) => {}
        }
        self.install(index, &path)?;
        self.done.push(Step::Added { path });
        Ok(())
    }

    fn install(&self, index: usize, path: &Path) -> Result<(), WriteError> {
        fs::rename(self.area.new_text(index), path).map_err(WriteError::io("write", path))
    }

    fn set_aside(&mut self, path: PathBuf) -> Result<(), WriteError> {
        let former = self.next_former();
        fs::rename(&path, &former).map_err(WriteError::io("remove", &path))?;
        self.done.push(Step::Removed { path, former });
        Ok(())
    }

    fn make_parents(&mut self, relative: &Path) -> Result<(), WriteError> {
        let mut missing: Vec<PathBuf> = relative
            .ancestors()
            .skip(1)
            .map(|parent| self.directory.join(parent))
            .take_while(|path| !path.exists())
            .collect();
        while let Some(path) = missing.pop() {
            fs::create_dir(&path).map_err(WriteError::io("create", &path))?;
            self.done.push(Step::Made { path });
        }
        Ok(())
    }

    fn next_former(&mut self) -> PathBuf {
        self.kept += 1;
        self.area.former(self.kept)
    }

    /// Takes every step back, the last one first; answers the paths that could not be restored.
    fn undo(&mut self) -> Vec<PathBuf> {
        let mut lost = Vec::new();
        while let Some(step) = self.done.pop() {
            let (result, path) = match step {
                Step::Removed { path, former } => (fs::rename(former, &path), path),
                Step::Added { path } => (fs::remove_file(&path), path),
                Step::Made { path } => (fs::remove_dir(&path), path),
                Step::Emptied { path } => (fs::create_dir(&path), path),
            };
            if result.is_err() {
                lost.push(path);
            }
        }
        lost
    }
}
