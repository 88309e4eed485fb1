//! The last stage: the emitted files and a directory are compared, and only what differs is touched.
//!
//! [`compare`] only reads. [`Comparison::stage`] puts every new text beside the crate, where a full disk or a missing
//! permission shows before anything has changed; [`Staged::commit`] then moves the files into place by renaming, and
//! moves all of them back if one of them fails. A file that is as it should be keeps its modification time.
//!
//! Nothing outside the directory is ever touched: paths are checked, symbolic links are replaced and never followed,
//! and a directory in which nothing was generated is refused. Inside it, only files that say that they were generated
//! are removed; others are named and stay.

mod changes;
mod commit;
mod compare;
mod difference;
mod error;
mod orphans;
mod path;
mod stage;
mod walk;

pub use changes::{Changes, Names};
pub use compare::{Comparison, Entry, Found, State, compare};
pub use error::WriteError;
pub use orphans::{Orphans, orphans};
pub use stage::{Staged, Summary};

/// What every generated file says in its first line; only a directory that holds one is overwritten, and only such
/// files are removed from it.
pub const MARKER: &str = "@generated";

/// Makes the directory equal to the emitted files; the same as staging and committing at once.
pub fn apply(comparison: Comparison<'_>) -> Result<Summary, WriteError> {
    comparison.stage()?.commit()
}
