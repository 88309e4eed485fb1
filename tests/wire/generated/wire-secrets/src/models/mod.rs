// @generated from wire-secrets.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

//! The types of what is sent and received.
//!
//! All of them can be imported at once: the names are unique within the crate.

mod safes;
mod shared;

pub use self::safes::{NewSafe, Person, Safe};
pub use self::shared::Problem;
