//! The settings of retries.

use std::time::Duration;

use crate::random;

/// When failed calls are sent again.
///
/// Sent again are calls that failed to connect, were not answered in time or whose answer broke off, and those answered
/// 408, 429, 500, 502, 503 or 504. A call that is not idempotent is sent again only if it provably never left, or if the
/// service answered 429 or 503 and said when to come back (`Retry-After`). Otherwise it fails with an error that says that
/// its [outcome is unknown](crate::Error::outcome_unknown).
///
/// Before each retry passes a random time (full jitter) of at most 200 ms, twice that before the next one, and so on up to
/// 20 s; never less than the service asks for. If it asks for more than 60 s, or for more than is left of the call's time,
/// the call fails at once and the error [carries the wait](crate::Error::retry_after).
///
/// Retries are paid from a budget that a client shares with its clones, so that a service in trouble does not get three
/// times its load: 500 to begin with, 5 for a retry, 10 for one after a timeout. A retry that succeeds gets its price
/// back, and a call that succeeds at once adds 1.
#[derive(Debug, Clone, PartialEq, Eq)]
#[must_use]
pub struct RetryPolicy {
    pub(super) retries: u32,
    base: Duration,
    cap: Duration,
    pub(super) longest_retry_after: Duration,
    pub(super) budget: u32,
}

impl RetryPolicy {
    /// The default: three attempts.
    pub fn new() -> Self {
        Self {
            retries: 2,
            base: Duration::from_millis(200),
            cap: Duration::from_secs(20),
            longest_retry_after: Duration::from_mins(1),
            budget: 500,
        }
    }

    /// No retries.
    pub fn never() -> Self {
        Self::new().retries(0)
    }

    /// How often a call may be sent again. Default: 2, which makes three attempts.
    pub fn retries(mut self, retries: u32) -> Self {
        self.retries = retries;
        self
    }

    /// The longest wait before the first retry, which doubles with each, and what it grows to. Default: 200 ms and 20 s.
    pub fn backoff(mut self, base: Duration, cap: Duration) -> Self {
        (self.base, self.cap) = (base, cap);
        self
    }

    /// The longest wait that a service may ask for. Default: 60 s.
    pub fn longest_retry_after(mut self, wait: Duration) -> Self {
        self.longest_retry_after = wait;
        self
    }

    /// What the client may spend on retries. Default: 500, which is 100 retries in a row.
    pub fn budget(mut self, budget: u32) -> Self {
        self.budget = budget;
        self
    }

    /// The longest that is waited before a retry, the first one being number 1, unless the service asks for more.
    #[must_use]
    pub fn longest_wait(&self, retry: u32) -> Duration {
        let doublings = retry.saturating_sub(1).min(31);
        self.base.saturating_mul(1 << doublings).min(self.cap)
    }

    /// How long to wait before a retry: anything up to the longest wait.
    pub(super) fn wait(&self, retry: u32) -> Duration {
        self.longest_wait(retry).mul_f64(random::fraction())
    }
}

impl Default for RetryPolicy {
    fn default() -> Self {
        Self::new()
    }
}
