//! What an upstream OpenAPI document says that ours does not.
//!
//! ```no_run
//! use openapi_upstream::{Limits, Location, Request, drift, report};
//!
//! # fn main() -> Result<(), openapi_upstream::Trouble> {
//! let request = Request {
//!     spec: "spec/gcore-iam.yaml".into(),
//!     upstream: Some(Location::parse("https://docs.example.com/api.html")?), // a Redoc page, say
//!     overlay: None,
//!     limits: Limits::default(),
//!     patches: 50,
//! };
//! let found = drift(&request)?;
//! print!("{}", report::human(&found, 50));
//! # Ok(()) }
//! ```
//!
//! [`read`] finds the document, [`compare::compare`] holds two documents against each other, [`report`] tells what came of it.

#![warn(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::todo)]

pub mod compare;
mod difference;
mod drift;
mod input;
mod overlay;
mod patch;
pub mod report;
mod trouble;

pub use difference::{Difference, Importance, Kind, Subject};
pub use drift::{Item, Report, Request, drift};
pub use input::{Found, Limits, Location, read};
pub use trouble::Trouble;
