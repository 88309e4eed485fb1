//! A clock for tests.

use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Waker};
use std::time::{Duration, Instant};

use jiff::Timestamp;

use super::Clock;
use crate::transport::BoxFuture;

/// A clock that is moved instead of waited for. Clones are the same clock.
///
/// Whoever sleeps moves it: a client that waits 20 seconds before its next attempt goes on at once, and the clock shows 20
/// seconds more. Sleeps that run at the same time move it once. Deadlines do not move it; they are reached when something
/// else does, be it a sleep in a test's transport or [`advance`](Self::advance).
///
/// ```
/// use openapi_runtime::testing::VirtualClock;
/// use std::time::Duration;
///
/// let clock = VirtualClock::new();
/// // ApiClient::builder(&API).clock(clock.clone()) …
/// clock.advance(Duration::from_mins(30));
/// assert_eq!(clock.elapsed(), Duration::from_mins(30));
/// ```
#[derive(Clone)]
pub struct VirtualClock(Arc<Shared>);

struct Shared {
    start: Instant,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    elapsed: Duration,
    sleeps: Vec<Duration>,
    waiting: Vec<(Instant, Waker)>,
}

/// What [`Clock::timestamp`] of a new clock is: 2026-01-01T00:00:00Z.
const EPOCH: i64 = 1_767_225_600;

impl VirtualClock {
    /// A clock that shows 2026-01-01T00:00:00Z.
    #[must_use]
    pub fn new() -> Self {
        Self(Arc::new(Shared {
            start: Instant::now(),
            state: Mutex::default(),
        }))
    }

    /// Moves the clock.
    pub fn advance(&self, duration: Duration) {
        let until = self.state().elapsed.saturating_add(duration);
        self.advance_to(until);
    }

    /// How far the clock was moved since it was made.
    #[must_use]
    pub fn elapsed(&self) -> Duration {
        self.state().elapsed
    }

    /// How long each sleep was, in the order in which they began.
    #[must_use]
    pub fn sleeps(&self) -> Vec<Duration> {
        self.state().sleeps.clone()
    }

    fn advance_to(&self, elapsed: Duration) {
        let mut state = self.state();
        if elapsed <= state.elapsed {
            return;
        }
        state.elapsed = elapsed;
        let now = self.at(elapsed);
        let (due, waiting) = std::mem::take(&mut state.waiting)
            .into_iter()
            .partition(|(at, _)| *at <= now);
        state.waiting = waiting;
        drop(state);
        let due: Vec<(Instant, Waker)> = due;
        for (_, waker) in due {
            waker.wake();
        }
    }

    fn at(&self, elapsed: Duration) -> Instant {
        self.0.start.checked_add(elapsed).unwrap_or(self.0.start)
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Default for VirtualClock {
    fn default() -> Self {
        Self::new()
    }
}

impl Clock for VirtualClock {
    fn now(&self) -> Instant {
        self.at(self.elapsed())
    }

    fn timestamp(&self) -> Timestamp {
        let start = Timestamp::constant(EPOCH, 0);
        start.checked_add(self.elapsed()).unwrap_or(start)
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<()> {
        let mut state = self.state();
        state.sleeps.push(duration);
        let until = state.elapsed.saturating_add(duration);
        drop(state);
        let clock = self.clone();
        Box::pin(async move {
            clock.advance_to(until);
            // Lets a deadline that was passed on the way be seen before the sleeper goes on.
            Yield::Once.await;
        })
    }

    fn deadline(&self, at: Instant) -> BoxFuture<()> {
        Box::pin(Reached {
            clock: self.clone(),
            at,
        })
    }
}

impl std::fmt::Debug for VirtualClock {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("VirtualClock")
            .field("elapsed", &self.elapsed())
            .finish_non_exhaustive()
    }
}

struct Reached {
    clock: VirtualClock,
    at: Instant,
}

impl Future for Reached {
    type Output = ();

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        let mut state = self.clock.state();
        if self.clock.at(state.elapsed) >= self.at {
            return Poll::Ready(());
        }
        state.waiting.push((self.at, context.waker().clone()));
        Poll::Pending
    }
}

enum Yield {
    Once,
    Done,
}

impl Future for Yield {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        match std::mem::replace(&mut *self, Self::Done) {
            Self::Once => {
                context.waker().wake_by_ref();
                Poll::Pending
            }
            Self::Done => Poll::Ready(()),
        }
    }
}
