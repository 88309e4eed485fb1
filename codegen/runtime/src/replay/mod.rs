//! Recorded exchanges that stand in for a service: a [`Transport`](crate::Transport) that answers from a YAML file.
//!
//! A [`Recording`] lists what was asked and what was answered, and may say what a client must make of it. A [`Replay`] of it
//! works in process, without ports or time, so tests run in parallel. It sits below authentication and decoding, which are
//! therefore tested too.
//!
//! * A request matches an exchange by operation, path parameters, query (in any order), JSON body (in any spelling), and
//!   those headers that the exchange names. Host, other headers and their order never matter.
//! * Each exchange answers once, or as often as its `times` says. Among equal ones they are used in order.
//! * A request without an exchange is a [fatal](crate::TransportErrorKind::Fatal) error, which is never retried.
//!   [`Replay::finish`] reports it again, in case the code under test swallowed it, and reports exchanges not asked for.
//!
//! ```yaml
//! origin: synthetic            # documentation | observed | synthetic | live
//! source: made up for this page
//! exchanges:
//!   - request:
//!       operation: createUser
//!       body: { name: Ana }
//!     response:
//!       status: 201
//!       body: { id: u-1 }
//!   - request:
//!       operation: getUser
//!       path: { id: u-1 }
//!     fault: connection-refused
//! ```
//!
//! Where a request has no `operation`, the folder that the file was loaded from names it. Requests for an access token
//! carry the operation of the token endpoint where the API has one, and [`TOKEN_OPERATION`] where it has none.

mod answer;
mod differences;
mod document;
mod engine;
mod errors;
mod outcome;
mod recording;
mod request;
#[cfg(test)]
mod tests;
mod yaml;

pub use differences::{Difference, compare};
pub use engine::Replay;
pub use errors::{RecordingError, ReplayError};
pub use outcome::{ErrorFacts, Item, Outcome};
pub use recording::{
    Answer, Exchange, Failure, Origin, RecordedBody, RecordedRequest, RecordedResponse, Recording,
    Stop,
};

/// The operation under which a request for an access token is recorded if the API describes no such operation.
pub const TOKEN_OPERATION: &str = "oauth2.token";
