// @generated from gcore-iam.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

//! The headers of answers, for [`Response::header`](crate::Response::header) and
//! [`Error::header`](crate::Error::header).

use openapi_runtime::Header;

/// How long to wait before the next request, in seconds or as a date.
pub const RETRY_AFTER: Header<String> = Header::new("Retry-After");
