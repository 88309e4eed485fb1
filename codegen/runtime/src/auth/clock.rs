//! Time, as seen by the token cache.

use std::time::Instant;

/// Tells the time. Replaced in tests, so that a token can grow old without waiting.
pub trait Clock: Send + Sync + 'static {
    /// Now.
    fn now(&self) -> Instant;
}

/// The operating system's monotonic clock.
#[derive(Debug)]
pub(crate) struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Instant {
        Instant::now()
    }
}
