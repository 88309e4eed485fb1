//! Calls as spans and events of the crate `tracing`.
//!
//! Names are those of OpenTelemetry's stable conventions for HTTP clients; `otel.*` are the ones that bridges to it read.
//! Everything has the target `openapi_runtime`:
//!
//! * a span `call` for each call (level INFO), in which whatever its transport and token source do takes place;
//! * in it an event for each attempt and each retry that is planned (DEBUG);
//! * an event for each token that was fetched (DEBUG) or could not be (WARN), and for each page of a list (DEBUG);
//! * an event if an answer is not what the document promises (DEBUG), and one, once for each operation of a client, if the
//!   service announces that it is deprecated or will end (WARN).
//!
//! There are no values in them but the path as the document writes it, numbers, ids and names of a fixed set: no URL, no
//! header, no body, no text of an error. Where nobody listens to a callsite nothing is computed for it.

mod call;
mod error_type;
mod events;

pub(crate) use call::{
    CallObserver, attempt_finished, call_finished, call_started, retry_scheduled,
};
#[cfg(feature = "blocking")]
pub(crate) use events::from_here;
pub(crate) use events::{
    answer_misunderstood, deprecation_announced, page_received, token_fetched,
};

/// The target of all spans and events.
const TARGET: &str = "openapi_runtime";
