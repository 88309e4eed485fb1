//! Waiting, with Tokio's timer where there is one and with a thread of our own where there is none.

use std::collections::BTreeMap;
use std::pin::Pin;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Waker};
use std::time::{Duration, Instant};

use crate::transport::BoxFuture;

/// Ends after `duration`.
pub(super) fn sleep(duration: Duration) -> BoxFuture<()> {
    #[cfg(feature = "reqwest")]
    if tokio::runtime::Handle::try_current().is_ok() {
        return Box::pin(tokio::time::sleep(duration));
    }
    match Instant::now().checked_add(duration) {
        Some(at) => Box::pin(ThreadSleep { at, id: None }),
        // Later than the clock can tell.
        None => Box::pin(std::future::pending()),
    }
}

/// Ends at a time.
pub(super) fn sleep_until(at: Instant) -> BoxFuture<()> {
    #[cfg(feature = "reqwest")]
    if tokio::runtime::Handle::try_current().is_ok() {
        return Box::pin(tokio::time::sleep_until(at.into()));
    }
    Box::pin(ThreadSleep { at, id: None })
}

/// A sleep that the timer thread ends.
struct ThreadSleep {
    at: Instant,
    /// Set while the thread knows of this sleep.
    id: Option<u64>,
}

static SLEEPERS: Mutex<Sleepers> = Mutex::new(Sleepers {
    waiting: BTreeMap::new(),
    last_id: 0,
    thread: Thread::NotStarted,
});
static CHANGED: Condvar = Condvar::new();

struct Sleepers {
    waiting: BTreeMap<(Instant, u64), Waker>,
    last_id: u64,
    thread: Thread,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Thread {
    NotStarted,
    Running,
}

impl Future for ThreadSleep {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        if Instant::now() >= self.at {
            return Poll::Ready(());
        }
        let mut sleepers = lock();
        if sleepers.thread == Thread::NotStarted {
            let builder = std::thread::Builder::new().name("client-timer".to_owned());
            if builder.spawn(run).is_err() {
                // Out of threads. Asking again and again costs power, but keeps every promise about time.
                context.waker().wake_by_ref();
                return Poll::Pending;
            }
            sleepers.thread = Thread::Running;
        }
        let id = self.id.unwrap_or_else(|| {
            sleepers.last_id += 1;
            sleepers.last_id
        });
        let replaced = sleepers
            .waiting
            .insert((self.at, id), context.waker().clone());
        let is_next = sleepers
            .waiting
            .first_key_value()
            .is_some_and(|(key, _)| *key == (self.at, id));
        drop(sleepers);
        // A waker runs code of others when it is dropped, so not under the lock.
        drop(replaced);
        self.id = Some(id);
        if is_next {
            CHANGED.notify_one();
        }
        Poll::Pending
    }
}

impl Drop for ThreadSleep {
    fn drop(&mut self) {
        if let Some(id) = self.id {
            let removed = lock().waiting.remove(&(self.at, id));
            drop(removed);
        }
    }
}

/// Wakes sleepers for as long as the process lives.
fn run() {
    let mut sleepers = lock();
    loop {
        let now = Instant::now();
        let later = sleepers.waiting.split_off(&(now, u64::MAX));
        let due = std::mem::replace(&mut sleepers.waiting, later);
        if !due.is_empty() {
            drop(sleepers);
            due.into_values().for_each(Waker::wake);
            sleepers = lock();
            continue;
        }
        let next = sleepers.waiting.first_key_value().map(|((at, _), _)| *at);
        sleepers = match next {
            Some(at) => {
                CHANGED
                    .wait_timeout(sleepers, at.saturating_duration_since(now))
                    .unwrap_or_else(PoisonError::into_inner)
                    .0
            }
            None => CHANGED
                .wait(sleepers)
                .unwrap_or_else(PoisonError::into_inner),
        };
    }
}

fn lock() -> MutexGuard<'static, Sleepers> {
    // Nothing is left half done under the lock.
    SLEEPERS.lock().unwrap_or_else(PoisonError::into_inner)
}
