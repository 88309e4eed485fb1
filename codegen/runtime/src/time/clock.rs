//! The clock that tokens age by, calls wait by, and deadlines run out by.

use std::sync::Arc;
use std::time::{Duration, Instant};

use jiff::Timestamp;

use super::timer;
use crate::transport::BoxFuture;

/// Tells the time and waits for it. Replaced in tests, so that nothing has to be waited for:
/// [`VirtualClock`](crate::testing::VirtualClock) is one that is moved instead.
///
/// Within a Tokio runtime the default clock is Tokio's, whose time driver has to be on, as it is unless a runtime was built
/// without it. Elsewhere (the feature `reqwest` off, or another executor) it is
/// the operating system's, and one thread for the whole process wakes those who wait; it starts when first needed.
pub trait Clock: Send + Sync + 'static {
    /// Now, for measuring.
    fn now(&self) -> Instant;

    /// Now, for people and for dates in headers.
    fn timestamp(&self) -> Timestamp {
        Timestamp::now()
    }

    /// Waits between two attempts.
    fn sleep(&self, duration: Duration) -> BoxFuture<()> {
        timer::sleep(duration)
    }

    /// Ends when a deadline is reached, in a race against the work that the deadline is for.
    fn deadline(&self, at: Instant) -> BoxFuture<()> {
        self.sleep(at.saturating_duration_since(self.now()))
    }
}

impl<C: Clock + ?Sized> Clock for Arc<C> {
    fn now(&self) -> Instant {
        (**self).now()
    }

    fn timestamp(&self) -> Timestamp {
        (**self).timestamp()
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<()> {
        (**self).sleep(duration)
    }

    fn deadline(&self, at: Instant) -> BoxFuture<()> {
        (**self).deadline(at)
    }
}

/// The default clock.
#[derive(Debug)]
pub(crate) struct SystemClock;

impl Clock for SystemClock {
    #[cfg(feature = "reqwest")]
    fn now(&self) -> Instant {
        // The same as the standard library's, except in a test that has paused Tokio's time.
        tokio::time::Instant::now().into_std()
    }

    #[cfg(not(feature = "reqwest"))]
    fn now(&self) -> Instant {
        Instant::now()
    }

    fn deadline(&self, at: Instant) -> BoxFuture<()> {
        timer::sleep_until(at)
    }
}
