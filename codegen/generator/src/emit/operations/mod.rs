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
pub(super) use parameter::argument;
pub(super) use style::{is_copied, is_plain, sent_type};

use super::{EmitError, EmittedFile, file};
use crate::model::Api;

/// One file for each resource.
pub(super) fn files(api: &Api) -> Result<Vec<EmittedFile>, EmitError> {
    let files = api.resources.iter().map(|resource| {
        let path = format!("src/{}.rs", resource.module);
        file::rust(api, &path, resource::emit(api, resource))
    });
    files.collect()
}
