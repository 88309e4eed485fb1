//! `emit`: the model into the files of a crate. Nothing is decided here but how Rust writes it down.

mod constraints;
mod docs;
mod draft;
mod example;
mod file;
mod gate;
mod markdown;
mod models;
mod names;
mod number;
mod operations;
mod package;
mod references;
mod scope;
mod similar;
pub(crate) mod surface;
mod types;
mod validate;

pub(crate) use docs::{code as code_span, visible};
pub(crate) use file::notice;

use std::path::PathBuf;

use crate::model::Api;

/// A file of the emitted crate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EmittedFile {
    /// Below the folder of the crate, with forward slashes.
    pub path: PathBuf,
    /// All of its text.
    pub text: String,
}

/// What the emitted crate needs to know of its surroundings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EmitOptions {
    /// The folder of the runtime crate, as the manifest should name it.
    pub runtime: PathBuf,
    /// Where the crate will live.
    pub placement: Placement,
}

/// Where an emitted crate lives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Placement {
    /// In the workspace of a folder above it.
    Member,
    /// On its own: its manifest begins a workspace, so that no folder above it claims the crate.
    Standalone,
}

/// Why a model cannot be emitted. The stages before refuse documents that would lead here.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum EmitError {
    /// A name of the model is no identifier of Rust, or stands for two things.
    Name {
        /// What is named, with its place in the document.
        of: String,
        /// The name.
        name: String,
    },
    /// A type refers to a model that does not exist.
    UnknownModel {
        /// What refers to it.
        of: String,
    },
    /// A type stands where its values have no form.
    Unsupported {
        /// What has the type.
        of: String,
        /// Why it cannot be written.
        reason: &'static str,
    },
    /// The code put together is not Rust.
    Syntax {
        /// The file.
        path: PathBuf,
        /// What the parser says.
        message: String,
    },
}

impl std::fmt::Display for EmitError {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Name { of, name } => write!(formatter, "{of} cannot be called `{name}`"),
            Self::UnknownModel { of } => {
                write!(formatter, "{of} refers to a type that does not exist")
            }
            Self::Unsupported { of, reason } => write!(formatter, "{of} {reason}"),
            Self::Syntax { path, message } => {
                write!(
                    formatter,
                    "the code of {} does not parse: {message}",
                    path.display()
                )
            }
        }
    }
}

impl std::error::Error for EmitError {}

/// The files of the crate for an API, in the order of their paths. The same model gives the same bytes everywhere.
pub fn emit(api: &Api, options: &EmitOptions) -> Result<Vec<EmittedFile>, EmitError> {
    validate::validate(api)?;
    let mut drafts = package::drafts(api);
    drafts.extend(models::drafts(api));
    drafts.extend(operations::drafts(api));
    drafts.extend(package::texts(api, options));
    let mut files = draft::finish(api, drafts)?;
    files.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(files)
}

#[cfg(test)]
mod tests;
