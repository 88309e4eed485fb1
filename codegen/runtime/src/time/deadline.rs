//! The deadlines of one call.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};
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
    call: Duration,
}

impl Deadlines {
    pub(crate) fn new(clock: &dyn Clock, call: Duration) -> Self {
        let started = clock.now();
        Self {
            started,
            now: started,
            elapsed: Duration::ZERO,
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

    /// The deadline of a phase that begins now; `attempt` is how long an attempt may take at most.
    ///
    /// # Errors
    /// If there is no time left to begin.
    pub(crate) fn begin(&self, phase: Phase, attempt: Duration) -> Result<Limit, Error> {
        let remaining = self.remaining();
        let (deadline, length, left) = match phase {
            Phase::Answer if attempt < remaining => (Deadline::Attempt, attempt, attempt),
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
    pub(crate) fn keep<F: Future + Unpin>(self, clock: &dyn Clock, future: F) -> Kept<'_, F> {
        Kept {
            limit: self,
            alarm: Alarm::new(clock),
            future,
        }
    }

    fn ran_out(&self) -> Error {
        Error::out_of_time(self.deadline, self.length, self.phase)
    }
}

/// A future that has to end before a deadline.
///
/// By hand, since an `async fn` keeps room for what it is given twice.
pub(crate) struct Kept<'c, F> {
    limit: Limit,
    alarm: Alarm<'c>,
    future: F,
}

impl<F: Future + Unpin> Future for Kept<'_, F> {
    type Output = Result<F::Output, Error>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let kept = &mut *self;
        if let Poll::Ready(output) = Pin::new(&mut kept.future).poll(context) {
            return Poll::Ready(Ok(output));
        }
        match kept.alarm.poll(kept.limit.at, context) {
            Poll::Ready(()) => Poll::Ready(Err(kept.limit.ran_out())),
            Poll::Pending => Poll::Pending,
        }
    }
}

/// Goes off at a time, in a race against some work. Most work is done, or fails, at once: then no alarm is set.
pub(crate) struct Alarm<'c> {
    clock: &'c dyn Clock,
    set: Option<BoxFuture<()>>,
}

impl<'c> Alarm<'c> {
    pub(crate) fn new(clock: &'c dyn Clock) -> Self {
        Self { clock, set: None }
    }

    /// Whether it goes off, which is set for `at` by the first call; never if that is later than the clock can tell.
    pub(crate) fn poll(&mut self, at: Option<Instant>, context: &mut Context<'_>) -> Poll<()> {
        let Some(at) = at else {
            return Poll::Pending;
        };
        let clock = self.clock;
        let alarm = self.set.get_or_insert_with(|| clock.deadline(at));
        alarm.as_mut().poll(context)
    }
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
