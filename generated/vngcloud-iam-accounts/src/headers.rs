// @generated from vngcloud-iam-accounts.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

//! The headers of answers, for [`Response::header`](crate::Response::header) and
//! [`Error::header`](crate::Error::header).

use openapi_runtime::Header;

/// Seconds to wait, or the date to wait for.
pub const RETRY_AFTER: Header<String> = Header::new("Retry-After");
