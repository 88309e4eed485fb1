// @generated from wire-secrets.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

//! The headers of answers, for [`Response::header`](crate::Response::header) and
//! [`Error::header`](crate::Error::header).

use openapi_runtime::Header;

/// How long it stays open, and for whom.
pub const X_SESSION: Header<String> = Header::new("X-Session");
