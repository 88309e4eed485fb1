//! Calls for programs that do not await: the same calls, whose endings wait.
//!
//! All of them are driven by one thread with a Tokio runtime of its own, and the thread that asked sleeps until the answer is
//! there. So they need no runtime, and where there is one they do not depend on it: a runtime that a blocking call holds up
//! could never finish what the call waits for. For the same reason they share neither connections nor a token request that
//! is under way with calls that are awaited; tokens they do share.

mod driver;
mod endings;
mod iterators;
mod remote;
mod streams;
mod wait;

pub(crate) use driver::on_driver_thread;
pub use iterators::{BlockingItems, BlockingPages};
pub use streams::{BlockingDownload, BlockingStream};
