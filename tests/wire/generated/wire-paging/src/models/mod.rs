// @generated from wire-paging.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

//! The types of what is sent and received.
//!
//! All of them can be imported at once: the names are unique within the crate.

mod coupons;
mod issues;
mod shared;
mod tables;

pub use self::coupons::{Discount, ListCouponsRow};
pub use self::issues::{CreateIssueRequest, CreateIssueRequestTitle};
pub use self::shared::{PageToken, Thing};
pub use self::tables::ListPlainTablesResponse;
