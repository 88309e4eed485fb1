//! Bodies of requests: what a call is given, and what of it goes on the wire.

mod content;
mod file;
mod form;
mod multipart;
mod request_body;

pub(crate) use file::Files;

pub use content::Content;
pub use file::File;
pub use multipart::Part;
pub use request_body::{BodyStream, RequestBody};
