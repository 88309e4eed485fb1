// @generated from wire-responses.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

//! The headers of answers, for [`Response::header`](crate::Response::header) and
//! [`Error::header`](crate::Error::header).

use openapi_runtime::{Base64, Date, Header, Secret, Timestamp, Uuid};
use openapi_runtime::json::Number;
use crate::models::{Level, Maker, XState};

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

/// Which one.
pub const X_NUMBER: Header<Uuid> = Header::new("X-Number");

/// When it was made.
pub const X_DAY: Header<Date> = Header::new("X-Day");

/// What it adds up to.
pub const X_SUM: Header<Base64> = Header::new("X-Sum");

/// What it costs.
pub const X_PRICE: Header<Number> = Header::new("X-Price");

/// How it is.
pub const X_STATE: Header<XState> = Header::new("X-State");

/// How much of it there was.
pub const X_LEVELS: Header<Vec<Level>> = Header::new("X-Levels");

/// Who made it.
pub const X_MAKER: Header<Maker> = Header::json("X-Maker");
