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
    /// Of an answer that is read as it arrives: how long nothing may arrive.
    Idle,
}

/// What a call was waiting for when a deadline ran out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Phase {
    Token,
    Answer,
}

/// When a call began, when it has to end, and what time it is.
///
/// The clock is read when something else than this crate may have taken time, not whenever a time is asked for.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Deadlines {
    started: Instant,
    now: Instant,
    /// From `started` to `now`.
    elapsed: Duration,
    attempt: Duration,
    call: Duration,
}

impl Deadlines {
    pub(crate) fn new(clock: &dyn Clock, attempt: Duration, call: Duration) -> Self {
        let started = clock.now();
        Self {
            started,
            now: started,
            elapsed: Duration::ZERO,
            attempt,
            call,
        }
    }

    /// Reads the clock.
    pub(crate) fn look(&mut self, clock: &dyn Clock) {
        self.now = clock.now();
        self.elapsed = self.now.saturating_duration_since(self.started);
    }

    pub(crate) fn elapsed(&self) -> Duration {
        self.elapsed
    }

    /// What is left of the whole call's time.
    pub(crate) fn remaining(&self) -> Duration {
        self.call.saturating_sub(self.elapsed)
    }

    /// How long an attempt may take that begins now.
    pub(crate) fn of_attempt(&self) -> Duration {
        self.attempt.min(self.remaining())
    }

    /// The deadline of a phase that begins now.
    ///
    /// # Errors
    /// If there is no time left to begin.
    pub(crate) fn begin(&self, phase: Phase) -> Result<Limit, Error> {
        let remaining = self.remaining();
        let (deadline, length, left) = match phase {
            Phase::Answer if self.attempt < remaining => {
                (Deadline::Attempt, self.attempt, self.attempt)
            }
            _ => (Deadline::Call, self.call, remaining),
        };
        let limit = Limit {
            deadline,
            length,
            phase,
            at: self.now.checked_add(left),
        };
        if left.is_zero() {
            return Err(limit.ran_out().before_sending());
        }
        Ok(limit)
    }
}

/// The deadline that a part of a call has to keep.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Limit {
    deadline: Deadline,
    length: Duration,
    phase: Phase,
    /// `None`: later than the clock can tell.
    at: Option<Instant>,
}

impl Limit {
    /// Runs a future until the deadline. Dropping it gives the work up.
    pub(crate) async fn keep<F: Future>(
        self,
        clock: &dyn Clock,
        future: F,
    ) -> Result<F::Output, Error> {
        before(|| alarm(clock, self.at), future)
            .await
            .ok_or_else(|| self.ran_out())
    }

    fn ran_out(&self) -> Error {
        Error::out_of_time(self.deadline, self.length, self.phase)
    }
}

/// Goes off at a time, or never if that is later than the clock can tell.
pub(crate) fn alarm(clock: &dyn Clock, at: Option<Instant>) -> BoxFuture<()> {
    match at {
        Some(at) => clock.deadline(at),
        None => Box::pin(std::future::pending()),
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
