// @generated from wire-responses.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

//! The headers of answers, for [`Response::header`](crate::Response::header) and
//! [`Error::header`](crate::Error::header).

use openapi_runtime::{Header, Secret, Timestamp};

/// Where the thing is.
pub const LOCATION: Header<String> = Header::new("Location");

/// How many calls are left.
pub const X_RATE_LIMIT_REMAINING: Header<i64> = Header::new("X-Rate-Limit-Remaining");

/// Its version.
pub const E_TAG: Header<String> = Header::new("ETag");

/// When it changed.
pub const LAST_MODIFIED: Header<Timestamp> = Header::new("Last-Modified");

/// What it is.
pub const X_TAGS: Header<Vec<String>> = Header::new("X-Tags");

/// A session.
pub const SET_COOKIE: Header<Vec<Secret>> = Header::new("Set-Cookie");
