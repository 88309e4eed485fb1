//! What a client may spend on retries.

use std::sync::atomic::{AtomicU32, Ordering};

use super::RetryPolicy;

/// Price of a retry.
pub(super) const RETRY: u32 = 5;

/// Price of a retry after a timeout, which has cost the service more.
pub(super) const RETRY_AFTER_TIMEOUT: u32 = 10;

/// Reward of a call that succeeds at once.
pub(super) const FIRST_TRY_SUCCESS: u32 = 1;

/// The budget of one client and its clones.
#[derive(Debug)]
pub(crate) struct Budget {
    left: AtomicU32,
    capacity: u32,
}

impl Budget {
    pub(crate) fn new(policy: &RetryPolicy) -> Self {
        let capacity = policy.budget;
        Self {
            left: AtomicU32::new(capacity),
            capacity,
        }
    }

    pub(super) fn left(&self) -> u32 {
        self.left.load(Ordering::Relaxed)
    }

    /// Pays a price. Whether there was enough left.
    pub(super) fn pay(&self, price: u32) -> Result<(), TooLittleLeft> {
        self.left
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| {
                left.checked_sub(price)
            })
            .map_or(Err(TooLittleLeft), |_| Ok(()))
    }

    pub(super) fn give(&self, amount: u32) {
        // While all goes well the budget is full, and calls on many threads need not write to the same place.
        let add = |left: u32| {
            (left < self.capacity).then(|| left.saturating_add(amount).min(self.capacity))
        };
        let _ = self
            .left
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, add);
    }
}

/// The price was not paid.
#[derive(Debug)]
pub(super) struct TooLittleLeft;
