//! An OpenAPI document in, the files of a Rust client crate out.
//!
//! ```no_run
//! use std::path::{Path, PathBuf};
//!
//! use openapi_codegen::emit::{EmitOptions, Placement};
//! use openapi_codegen::{Options, PackageName, generate, write};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let document = Path::new("spec/gcore-iam.yaml");
//! let options = Options {
//!     package: PackageName::of_document(document),
//!     emit: EmitOptions { runtime: PathBuf::from("../../codegen/runtime"), placement: Placement::Member },
//!     released: None,
//! };
//! let generation = generate(document, &options)?;          // load → check → lower → emit
//! let comparison = write::compare(Path::new("generated/gcore-iam"), &generation.files)?;
//! write::apply(comparison)?;                               // only what changed
//! # Ok(()) }
//! ```
//!
//! `ARCHITECTURE.md` beside this crate says what each stage decides.

#![warn(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::todo)]

pub mod check;
pub mod diff;
pub mod emit;
pub mod finding;
pub mod fingerprint;
pub mod load;
pub mod lower;
mod media_type;
pub mod model;
mod naming;
mod pipeline;
pub mod release;
mod request_form;
mod request_media;
mod request_parts;
mod server;
pub mod source;
pub mod staleness;
pub mod write;

pub use pipeline::*;
