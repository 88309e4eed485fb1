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

use super::draft::Draft;
use super::{EmitOptions, EmittedFile};
use crate::model::Api;

/// The manifest and the readme.
pub(super) fn texts(api: &Api, options: &EmitOptions) -> [EmittedFile; 2] {
    [
        EmittedFile {
            path: PathBuf::from("Cargo.toml"),
            text: cargo_toml::emit(api, options),
        },
        EmittedFile {
            path: PathBuf::from("README.md"),
            text: readme::emit(api),
        },
    ]
}

/// The modules every crate has, and that of headers if there are any.
pub(super) fn drafts(api: &Api) -> Vec<Draft<'_>> {
    // One line for each operation and each model.
    let weight = api.models.len().div_ceil(10);
    let mut drafts = vec![
        Draft::new("src/api.rs", weight, || api::emit(api)),
        Draft::new("src/client.rs", 1, || client::emit(api)),
        Draft::new("src/lib.rs", 1, || lib_rs::emit(api)),
    ];
    if !api.headers.is_empty() {
        drafts.push(Draft::new("src/headers.rs", 1, || headers::emit(api)));
    }
    drafts
}
