//! What a change of a document means for those who use its crate.
//!
//! Two revisions of a document are compared after lowering, so that what counts is what a user of the crate would notice,
//! and what goes over the wire. Each [`Change`] follows a [`Rule`], which says how much it weighs and why;
//! `docs/diff.md` lists them all.
//!
//! ```no_run
//! use std::path::Path;
//!
//! use openapi_codegen::diff::{Level, Revision, compare};
//! use openapi_codegen::source::Sources;
//!
//! # fn main() -> Result<(), openapi_codegen::finding::Findings> {
//! let old = Revision::load(Path::new("old/gcore-iam.yaml"))?;
//! let new = Revision::load(Path::new("spec/gcore-iam.yaml"))?;
//! let difference = compare(&old, &new, &Sources::from_disk());
//! if difference.level() == Some(Level::Major) {
//!     for change in difference.changes() {
//!         println!("{}: {}", change.rule, change.message);
//!     }
//! }
//! # Ok(()) }
//! ```

mod answers;
mod bodies;
mod change;
mod client;
mod comparison;
mod credentials;
mod fields;
mod headers;
mod models;
mod operations;
mod parameters;
mod place;
mod render;
mod revision;
mod rule;
mod statuses;
mod types;
mod unions;
mod values;

pub use change::{Change, Difference};
pub use place::Place;
pub(crate) use render::changes_to_json;
pub use render::{render_human, render_json, render_markdown};
pub use revision::Revision;
pub use rule::{Level, Rule, Wire};

use crate::source::Sources;
use comparison::Comparison;

/// Everything that differs between two revisions of a document. `sources` are the texts that places are looked up in.
#[must_use]
pub fn compare(old: &Revision, new: &Revision, sources: &Sources) -> Difference {
    let mut comparison = Comparison::new(old, new);
    client::compare(&mut comparison);
    operations::compare(&mut comparison);
    models::compare(&mut comparison);
    comparison.finish(sources)
}
