// @generated from wire-responses.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

//! The types of what is sent and received.
//!
//! All of them can be imported at once: the names are unique within the crate.

mod shared;
mod things;

pub use self::shared::{Details, Job, Level, Maker, Problem, XState};
pub use self::things::Thing;
