//! The modules of resources: a handle with a method for each operation, the calls, the descriptors.

mod body;
mod call;
mod comment;
mod descriptor;
mod method;
mod output;
mod parameter;
mod reply;
mod resource;
mod style;

pub(super) use body::is_raw;
pub(super) use output::ending_name;
pub(super) use parameter::{argument, taken};
pub(super) use style::{is_copied, is_plain, sent_type};

use super::draft::Draft;
use crate::model::Api;

/// One file for each resource.
pub(super) fn drafts(api: &Api) -> impl Iterator<Item = Draft<'_>> {
    api.resources.iter().map(move |resource| {
        let path = format!("src/{}.rs", resource.module);
        let weight = resource.operations.len();
        Draft::in_parts(path, weight, move |file| {
            resource::emit(api, resource, file);
        })
    })
}
