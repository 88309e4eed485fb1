//! Answers that are read as they arrive: downloads, Server-Sent Events, JSON values one after the other.
//!
//! Retries and redirects end where the body begins: what was handed out cannot be taken back. From there on no deadline of the
//! call counts, only how long nothing arrives.

mod download;
mod envelope;
mod event;
mod event_parser;
mod event_stream;
mod framed;
mod incoming;
mod json_stream;
mod redirect;

pub use download::Download;
pub(crate) use envelope::{json_data, text_data, whole_event};
pub use event::Event;
pub use event_stream::EventStream;
pub use json_stream::JsonStream;
pub(crate) use json_stream::Separator;
pub(crate) use redirect::send;

/// How a success is read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Reading {
    /// All of it, before it is decoded.
    #[default]
    Whole,
    /// As it arrives.
    Streamed,
}
