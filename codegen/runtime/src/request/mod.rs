//! From the arguments of a call to the request on the wire.

mod ambiguous;
mod draft;
mod exposed;
mod headers;
mod prepare;
mod style;
mod styled;
mod target;

pub(crate) use draft::{Draft, Purpose};
pub(crate) use exposed::Exposed;
pub(crate) use headers::{headers, is_reserved};
pub(crate) use prepare::{Prepared, random_id};
pub use style::Style;
pub(crate) use style::text;
pub(crate) use styled::{Location, Styled, add_all, add_masked};
pub(crate) use target::{Shown, target};

/// Content encodings that the client can undo.
pub(crate) const ACCEPTED_ENCODINGS: Option<&str> = if cfg!(feature = "gzip") {
    Some("gzip")
} else {
    None
};
