//! What a crate consists of besides its models and resources.

mod api;
mod builder;
mod cargo_toml;
mod client;
mod credentials;
mod headers;
mod lib_rs;
mod manifest;
mod quickstart;
mod readme;

use std::path::PathBuf;

use super::{EmitError, EmitOptions, EmittedFile, file};
use crate::model::Api;

/// The manifest, the readme and the modules every crate has.
pub(super) fn files(api: &Api, options: &EmitOptions) -> Result<Vec<EmittedFile>, EmitError> {
    let mut files = vec![
        EmittedFile {
            path: PathBuf::from("Cargo.toml"),
            text: cargo_toml::emit(api, options),
        },
        EmittedFile {
            path: PathBuf::from("README.md"),
            text: readme::emit(api),
        },
        file::rust(api, "src/api.rs", api::emit(api))?,
        file::rust(api, "src/client.rs", client::emit(api))?,
        file::rust(api, "src/lib.rs", lib_rs::emit(api))?,
    ];
    if !api.headers.is_empty() {
        files.push(file::rust(api, "src/headers.rs", headers::emit(api))?);
    }
    Ok(files)
}
