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

pub(super) use client::impersonation;
pub(super) use credentials::setters as credential_setters;

use super::EmitOptions;
use super::draft::Draft;
use crate::model::Api;

/// The manifest and the readme.
pub(super) fn texts<'a>(api: &'a Api, options: &'a EmitOptions) -> [Draft<'a>; 2] {
    [
        Draft::text("Cargo.toml", 1, || cargo_toml::emit(api, options)),
        Draft::text("README.md", lines(api), || readme::emit(api)),
    ]
}

/// One line for each operation and each model takes about as long as so many models.
fn lines(api: &Api) -> usize {
    api.models.len().div_ceil(10)
}

/// The modules every crate has, and that of headers if there are any.
pub(super) fn drafts(api: &Api) -> Vec<Draft<'_>> {
    let mut drafts = vec![
        Draft::new("src/api.rs", lines(api), || api::emit(api)),
        Draft::new("src/client.rs", 1, || client::emit(api)),
        Draft::new("src/lib.rs", 1, || lib_rs::emit(api)),
    ];
    if !api.headers.is_empty() {
        drafts.push(Draft::new("src/headers.rs", 1, || headers::emit(api)));
    }
    drafts
}
