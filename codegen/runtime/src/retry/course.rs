//! The course of one call over all its attempts: how many there were, what they cost, when to stop.

use std::sync::Arc;
use std::time::Duration;

use http::HeaderValue;

use super::budget::{Budget, FIRST_TRY_SUCCESS};
use super::judgement::{Judgement, judge};
use super::policy::RetryPolicy;
use crate::api::Idempotency;
use crate::call::{Attempt, Trail};
use crate::error::{Error, Stop};
use crate::time::{Clock, Deadline, Deadlines, Limit, Phase};
use crate::transport::Patience;

/// What calls have to keep to.
#[derive(Clone)]
pub(crate) struct Limits {
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) policy: RetryPolicy,
    pub(crate) budget: Arc<Budget>,
    /// Of one attempt.
    pub(crate) attempt_timeout: Duration,
    /// Of the whole call.
    pub(crate) timeout: Duration,
}

const ERROR_BODY_PATIENCE: Duration = Duration::from_secs(5);

/// A call under way.
pub(crate) struct Course<'c> {
    limits: &'c Limits,
    idempotency: Idempotency,
    deadlines: Deadlines,
    /// How often the call may be sent again.
    retries_left: u32,
    retries: u32,
    /// What the last retry cost.
    paid: u32,
    wait: Duration,
    trail: Trail,
}

impl<'c> Course<'c> {
    pub(crate) fn new(
        limits: &'c Limits,
        idempotency: Idempotency,
        timeout: Option<Duration>,
        retries: Option<u32>,
    ) -> Self {
        let clock = &*limits.clock;
        Self {
            limits,
            idempotency,
            deadlines: Deadlines::new(clock, timeout.unwrap_or(limits.timeout)),
            retries_left: retries.unwrap_or(limits.policy.retries),
            retries: 0,
            paid: 0,
            wait: Duration::ZERO,
            trail: Trail::new(clock.timestamp()),
        }
    }

    /// The deadline of a part of the call that begins now; an error if there is no time left for it.
    pub(crate) fn begin(&self, phase: Phase) -> Result<Limit, Error> {
        self.deadlines.begin(phase, self.limits.attempt_timeout)
    }

    /// The clock that a [`Limit`] is kept by.
    pub(crate) fn clock(&self) -> &'c dyn Clock {
        &*self.limits.clock
    }

    /// Reads the clock. To be called after whatever may have taken time.
    pub(crate) fn look(&mut self) {
        self.deadlines.look(&*self.limits.clock);
    }

    /// How long an attempt may take that begins now.
    pub(crate) fn attempt_timeout(&self) -> Duration {
        self.limits.attempt_timeout.min(self.deadlines.remaining())
    }

    /// How long to wait for the body of an error, whose status says the most already.
    pub(crate) fn patience(&self) -> Patience<'c> {
        let wait = ERROR_BODY_PATIENCE.min(self.attempt_timeout() / 2);
        Patience::new(self.clock(), wait)
    }

    /// How long the call took until the clock was last read.
    pub(crate) fn elapsed(&self) -> Duration {
        self.deadlines.elapsed()
    }

    /// Notes an attempt that began at `began` (since the call did) and has just ended.
    pub(crate) fn note(&mut self, began: Duration, attempt: Attempt) {
        let elapsed = self.elapsed().saturating_sub(began);
        let wait = std::mem::take(&mut self.wait);
        self.trail.push(attempt.timed(wait, elapsed));
    }

    pub(crate) fn trail(&self) -> &Trail {
        &self.trail
    }

    pub(crate) fn budget_left(&self) -> u32 {
        self.limits.budget.left()
    }

    /// The service is well: it answered what it means.
    pub(crate) fn succeeded(&self) {
        self.limits.budget.give(if self.retries == 0 {
            FIRST_TRY_SUCCESS
        } else {
            self.paid
        });
    }

    /// How long to wait before the call is sent again after a failure; the error to fail with if it is not.
    pub(crate) fn next(&mut self, error: Error) -> Result<Duration, Error> {
        let price = match judge(&error, self.idempotency) {
            Judgement::Final => {
                if error.status().is_some() {
                    self.succeeded();
                }
                return Err(error);
            }
            Judgement::OutcomeUnknown => return Err(error.outcome_is_unknown()),
            Judgement::Again { .. }
                if self.retries_left == 0 || error.deadline() == Some(Deadline::Call) =>
            {
                return Err(error);
            }
            Judgement::Again { price } => price,
        };
        let policy = &self.limits.policy;
        let asked_for = error.retry_after().unwrap_or_default();
        if asked_for > policy.longest_retry_after {
            return Err(error.stopped(Stop::WaitTooLong(policy.longest_retry_after)));
        }
        let wait = policy.wait(self.retries + 1).max(asked_for);
        if wait >= self.deadlines.remaining() {
            return Err(error.stopped(Stop::NoTimeLeft(wait)));
        }
        if self.limits.budget.pay(price).is_err() {
            return Err(error.stopped(Stop::BudgetSpent));
        }
        self.paid = price;
        self.retries += 1;
        self.retries_left -= 1;
        self.wait = wait;
        Ok(wait)
    }

    /// The error to fail with when there can be no other attempt, whatever this one says.
    pub(crate) fn give_up(&self, error: Error, why: Stop) -> Error {
        match judge(&error, self.idempotency) {
            Judgement::Final => {
                if error.status().is_some() {
                    self.succeeded();
                }
                error
            }
            Judgement::OutcomeUnknown => error.outcome_is_unknown(),
            Judgement::Again { .. } if self.retries_left == 0 => error,
            Judgement::Again { .. } => error.stopped(why),
        }
    }

    /// Waits before the next attempt. It fits into what is left of the call's time.
    pub(crate) async fn sleep(&mut self, wait: Duration) {
        self.limits.clock.sleep(wait).await;
        self.look();
    }

    pub(crate) fn set_request_id(&mut self, id: Option<HeaderValue>) {
        self.trail.set_request_id(id);
    }

    pub(crate) fn finish(mut self) -> Arc<Trail> {
        self.trail.set_elapsed(self.elapsed());
        Arc::new(self.trail)
    }
}
