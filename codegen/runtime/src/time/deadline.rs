//! The deadlines of one call.

use std::fmt;
use std::pin::pin;
use std::task::Poll;
use std::time::{Duration, Instant};

use super::Clock;
use crate::error::Error;
use crate::transport::BoxFuture;

/// A deadline that can run out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Deadline {
    /// Of making a connection: 5 seconds in the default transport.
    Connect,
    /// Of one attempt, from connecting to the last byte of the answer: 30 seconds unless the builder says otherwise.
    Attempt,
    /// Of the whole call, tokens, attempts and the waits between them: 100 seconds unless builder or call say otherwise.
    Call,
}

/// What a call was waiting for when a deadline ran out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Phase {
    Token,
    Answer,
}

/// When a call began, and when it has to end.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Deadlines {
    started: Instant,
    attempt: Duration,
    call: Duration,
}

impl Deadlines {
    pub(crate) fn new(clock: &dyn Clock, attempt: Duration, call: Duration) -> Self {
        Self {
            started: clock.now(),
            attempt,
            call,
        }
    }

    pub(crate) fn elapsed(&self, clock: &dyn Clock) -> Duration {
        clock.now().saturating_duration_since(self.started)
    }

    /// What is left of the whole call's time.
    pub(crate) fn remaining(&self, clock: &dyn Clock) -> Duration {
        self.call.saturating_sub(self.elapsed(clock))
    }

    /// How long an attempt may take that begins now.
    pub(crate) fn of_attempt(&self, clock: &dyn Clock) -> Duration {
        self.attempt.min(self.remaining(clock))
    }

    /// Runs a future until the deadlines of its phase. Dropping it gives the work up.
    pub(crate) async fn run<F: Future>(
        &self,
        clock: &dyn Clock,
        phase: Phase,
        future: F,
    ) -> Result<F::Output, Error> {
        let remaining = self.remaining(clock);
        let (deadline, limit, left) = match phase {
            Phase::Answer if self.attempt < remaining => {
                (Deadline::Attempt, self.attempt, self.attempt)
            }
            _ => (Deadline::Call, self.call, remaining),
        };
        let ran_out = || Error::out_of_time(deadline, limit, phase);
        if left.is_zero() {
            return Err(ran_out().before_sending());
        }
        let at = clock.now().checked_add(left);
        let alarm = || match at {
            Some(at) => clock.deadline(at),
            // Later than the clock can tell.
            None => Box::pin(std::future::pending()),
        };
        before(alarm, future).await.ok_or_else(ran_out)
    }
}

/// What a future gives, unless the alarm goes off before. Most work is done, or fails, at once: then no alarm is set.
pub(crate) async fn before<F: Future>(
    alarm: impl FnOnce() -> BoxFuture<()>,
    future: F,
) -> Option<F::Output> {
    let mut future = pin!(future);
    let (mut unset, mut set) = (Some(alarm), None);
    std::future::poll_fn(|context| {
        if let Poll::Ready(output) = future.as_mut().poll(context) {
            return Poll::Ready(Some(output));
        }
        if let Some(alarm) = unset.take() {
            set = Some(alarm());
        }
        set.as_mut().map_or(Poll::Pending, |alarm| {
            alarm.as_mut().poll(context).map(|()| None)
        })
    })
    .await
}

/// A duration in seconds, for people: `30 s`, `0.25 s`.
pub(crate) struct Seconds(pub(crate) Duration);

impl fmt::Display for Seconds {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let milliseconds = self.0.as_millis();
        let (whole, part) = (milliseconds / 1000, milliseconds % 1000);
        if part == 0 {
            return write!(f, "{whole} s");
        }
        let part = format!("{part:03}");
        write!(f, "{whole}.{} s", part.trim_end_matches('0'))
    }
}
