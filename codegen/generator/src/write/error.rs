//! Why files could not be compared or written.

use std::error::Error;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// Why a directory could not be compared with, or made equal to, the emitted files.
#[derive(Debug)]
#[non_exhaustive]
pub enum WriteError {
    /// An emitted file has a path that could leave the directory, or that another file stands in the way of.
    Path {
        /// The path as it was emitted.
        path: PathBuf,
        /// What is wrong with it.
        reason: &'static str,
    },
    /// The directory holds files, and none of them says that it was generated.
    Foreign {
        /// The directory.
        directory: PathBuf,
    },
    /// What should be a directory is a file or a symbolic link.
    NotADirectory {
        /// The path.
        path: PathBuf,
        /// What stands there.
        found: &'static str,
    },
    /// What was not generated stands where an emitted file, or the directory of one, has to be.
    Occupied {
        /// What stands there.
        path: PathBuf,
    },
    /// The operating system refused.
    Io {
        /// What was tried: `read`, `create`, `move`.
        action: &'static str,
        /// On which path.
        path: PathBuf,
        /// The reason it gave.
        source: io::Error,
    },
    /// A change could not be finished, and what had been done already could not be undone.
    Incomplete {
        /// Why it could not be finished.
        cause: Box<WriteError>,
        /// The files that could not be put back; their former contents are kept in `kept`.
        paths: Vec<PathBuf>,
        /// Where the former contents are.
        kept: PathBuf,
    },
}

impl WriteError {
    pub(super) fn io(action: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_path_buf();
        move |source| Self::Io {
            action,
            path,
            source,
        }
    }
}

impl fmt::Display for WriteError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Path { path, reason } => {
                write!(
                    formatter,
                    "the emitted path `{}` is not usable: {reason}",
                    path.display()
                )
            }
            Self::Foreign { directory } => write!(
                formatter,
                "`{}` holds files that were not generated (neither `Cargo.toml` nor `src/lib.rs` says `{}`), \
                 so it is left alone; name a new or empty directory, or remove its contents first",
                directory.display(),
                super::MARKER,
            ),
            Self::NotADirectory { path, found } => {
                write!(
                    formatter,
                    "`{}` is {found}, where a directory is needed",
                    path.display()
                )
            }
            Self::Occupied { path } => write!(
                formatter,
                "`{}` was not generated and is in the way of a generated file; move it away",
                path.display()
            ),
            Self::Io {
                action,
                path,
                source,
            } => {
                write!(formatter, "cannot {action} `{}`: {source}", path.display())
            }
            Self::Incomplete { cause, paths, kept } => {
                write!(
                    formatter,
                    "{cause}; the former contents are in `{}`, these files could not be put back:",
                    kept.display()
                )?;
                for path in paths {
                    write!(formatter, " `{}`", path.display())?;
                }
                Ok(())
            }
        }
    }
}

impl Error for WriteError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Io { source, .. } => Some(source),
            Self::Incomplete { cause, .. } => Some(cause.as_ref()),
            Self::Path { .. }
            | Self::Foreign { .. }
            | Self::NotADirectory { .. }
            | Self::Occupied { .. } => None,
        }
    }
}
