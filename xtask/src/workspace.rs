//! Where things are.

use std::env;
use std::path::{Path, PathBuf};

use crate::Trouble;

/// The workspace that is worked on.
#[derive(Debug)]
pub(crate) struct Workspace {
    root: PathBuf,
}

impl Workspace {
    /// The given directory, or the one above this package: as cargo says at run time, or as it was when built.
    pub(crate) fn find(given: Option<PathBuf>) -> Result<Self, Trouble> {
        if let Some(root) = given {
            if !root.is_dir() {
                return Err(format!("`{}` is not a directory", root.display()).into());
            }
            return Ok(Self { root });
        }
        let package = env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = package.parent().unwrap_or(&package).to_path_buf();
        if root.join("Cargo.toml").is_file() {
            Ok(Self { root })
        } else {
            Err(format!(
                "`{}` holds no workspace; run this through `cargo xtask` inside it",
                root.display()
            )
            .into())
        }
    }

    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// The documents of the APIs, and the crates generated from them.
    pub(crate) fn product(&self) -> Collection {
        Collection {
            documents: self.root.join("spec"),
            crates: self.root.join("generated"),
            changelog: Changelog::Kept,
        }
    }

    /// Small documents, each about one part of OpenAPI, whose crates are tested on the wire.
    pub(crate) fn wire(&self) -> Collection {
        let folder = self.root.join("tests/wire");
        Collection {
            documents: folder.join("documents"),
            crates: folder.join("generated"),
            changelog: Changelog::None,
        }
    }

    /// The library that every generated crate links.
    pub(crate) fn runtime(&self) -> PathBuf {
        self.root.join("codegen/runtime")
    }
}

/// A folder of documents, each of which stands for a crate in another folder.
#[derive(Debug)]
pub(crate) struct Collection {
    pub(crate) documents: PathBuf,
    pub(crate) crates: PathBuf,
    pub(crate) changelog: Changelog,
}

/// Whether crates are released, so that somebody wants to know what changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Changelog {
    Kept,
    None,
}

/// The path as a reader in the current directory would write it.
pub(crate) fn shown(path: &Path) -> &Path {
    env::current_dir()
        .ok()
        .and_then(|current| path.strip_prefix(current).ok())
        .filter(|relative| !relative.as_os_str().is_empty())
        .unwrap_or(path)
}
