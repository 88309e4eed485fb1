//! The two sides of a comparison: a file, the files as they are, or those of a Git revision.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

use crate::workspace::Workspace;
use crate::{Trouble, documents};

/// Where documents come from.
pub(super) enum Side {
    /// One document.
    File(PathBuf),
    /// The documents of the workspace.
    WorkTree(PathBuf),
    /// A copy of them as they are in a Git revision.
    Revision {
        name: String,
        folder: PathBuf,
        /// Kept for as long as the copy is needed.
        _copy: TempDir,
    },
}

impl Side {
    /// A file if there is one of that name, else a revision.
    pub(super) fn named(workspace: &Workspace, name: &str) -> Result<Self, Trouble> {
        let path = Path::new(name);
        if path.is_file() {
            return Ok(Self::File(path.to_owned()));
        }
        let looks_like_file = path.extension().is_some_and(|extension| {
            ["yaml", "yml", "json"]
                .iter()
                .any(|known| extension == *known)
        });
        if looks_like_file && !name.contains(':') {
            return Err(format!("there is no file `{name}`").into());
        }
        Self::revision(workspace, name)
    }

    /// What is compared with a side when nothing is named.
    pub(super) fn counterpart(&self, workspace: &Workspace) -> Result<Self, Trouble> {
        match self {
            Self::File(file) => Err(format!(
                "name the document that `{}` is to be compared with",
                file.display()
            )
            .into()),
            Self::WorkTree(_) | Self::Revision { .. } => {
                Ok(Self::WorkTree(workspace.product().documents))
            }
        }
    }

    fn revision(workspace: &Workspace, name: &str) -> Result<Self, Trouble> {
        let copy = TempDir::new()?;
        let listed = git(
            workspace,
            &["ls-tree", "-r", "--name-only", "-z", name, "spec"],
        )
        .map_err(|error| format!("`{name}` is neither a file nor a Git revision: {error}"))?;
        for path in String::from_utf8_lossy(&listed).split_terminator('\0') {
            let content = git(workspace, &["show", &format!("{name}:{path}")])?;
            let to = copy.path().join(path);
            fs::create_dir_all(to.parent().unwrap_or(copy.path()))?;
            fs::write(to, content)?;
        }
        Ok(Self::Revision {
            name: name.to_owned(),
            folder: copy.path().join("spec"),
            _copy: copy,
        })
    }

    fn folder(&self) -> Option<&Path> {
        match self {
            Self::File(_) => None,
            Self::WorkTree(folder) | Self::Revision { folder, .. } => Some(folder),
        }
    }

    /// The names of the documents.
    pub(super) fn names(&self) -> Result<BTreeSet<String>, Trouble> {
        let paths = match (self, self.folder()) {
            (Self::File(file), _) => vec![file.clone()],
            (_, Some(folder)) => documents::of_folder(folder)?,
            (_, None) => Vec::new(),
        };
        let names = paths.iter().filter_map(|path| path.file_name());
        Ok(names
            .map(|name| name.to_string_lossy().into_owned())
            .collect())
    }

    /// The document of a name.
    pub(super) fn document(&self, name: &str) -> Option<PathBuf> {
        match self {
            Self::File(file) => Some(file.clone()),
            _ => Some(self.folder()?.join(name)),
        }
    }

    /// How a file of this side is called for people: `main:spec/gcore-iam.yaml`.
    pub(super) fn shown(&self, file: &Path) -> Option<PathBuf> {
        match self {
            Self::Revision { name, folder, .. } => {
                let inside = file.strip_prefix(folder).ok()?;
                Some(PathBuf::from(format!("{name}:spec/{}", inside.display())))
            }
            Self::WorkTree(folder) => {
                let inside = file.strip_prefix(folder).ok()?;
                Some(Path::new("spec").join(inside))
            }
            Self::File(_) => None,
        }
    }
}

fn git(workspace: &Workspace, arguments: &[&str]) -> Result<Vec<u8>, Trouble> {
    let output = Command::new("git")
        .current_dir(workspace.root())
        .args(arguments)
        .output()
        .map_err(|error| format!("cannot run `git`: {error}"))?;
    if output.status.success() {
        Ok(output.stdout)
    } else {
        Err(String::from_utf8_lossy(&output.stderr)
            .trim()
            .to_owned()
            .into())
    }
}
