// @generated from wire-paging.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

//! The headers of answers, for [`Response::header`](crate::Response::header) and
//! [`Error::header`](crate::Error::header).

use openapi_runtime::Header;

/// Where other pages are.
pub const LINK: Header<String> = Header::new("Link");
