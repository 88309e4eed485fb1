//! A future that another thread drives.

use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Waker};

use tokio::task::AbortHandle;

use super::driver;
use crate::api::Operation;
use crate::call::Answer;
use crate::error::{Error, ErrorKind};
use crate::observe;
use crate::transport::BoxFuture;

type Outcome = Result<Answer, Error>;

/// Has a call driven by the thread for blocking calls, from now on. What is given back only waits for it, anywhere, and gives
/// the call up when it is dropped.
pub(super) fn remote(
    call: BoxFuture<Outcome>,
    operation: &'static Operation,
) -> BoxFuture<Outcome> {
    let started = if driver::on_driver_thread() {
        // It would wait for itself.
        Err("a blocking call cannot be made by a transport or token source while it serves another one: await it".to_owned())
    } else {
        Remote::start(observe::from_here(call))
            .map_err(|error| format!("the thread for blocking calls cannot be started: {error}"))
    };
    Box::pin(async move {
        let outcome = match started {
            Ok(remote) => remote.await,
            Err(why) => Err(Error::configuration(why)),
        };
        outcome.map_err(|error| error.in_call(operation, 0))
    })
}

/// Waits for what the other thread makes of the call.
struct Remote {
    slot: Arc<Slot>,
    task: AbortHandle,
}

/// Where the outcome is put.
///
/// Tokio's own channels are no good here: within a task they count against its budget, and once that is spent they never
/// become ready for a thread that waits without giving the task up.
#[derive(Default)]
struct Slot(Mutex<State>);

#[derive(Default)]
struct State {
    outcome: Option<Outcome>,
    is_lost: bool,
    waker: Option<Waker>,
}

/// The other end of the slot. Dropped without an outcome, it says that there will be none.
struct Promise(Arc<Slot>);

impl Remote {
    fn start(call: BoxFuture<Outcome>) -> std::io::Result<Self> {
        let slot = Arc::new(Slot::default());
        let promise = Promise(Arc::clone(&slot));
        let task = driver::handle()?.spawn(async move {
            let outcome = call.await;
            promise.0.lock().outcome = Some(outcome);
        });
        Ok(Self {
            slot,
            task: task.abort_handle(),
        })
    }
}

impl Slot {
    fn lock(&self) -> MutexGuard<'_, State> {
        // Nothing is left half done under the lock.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Future for Remote {
    type Output = Outcome;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Outcome> {
        let mut state = self.slot.lock();
        if let Some(outcome) = state.outcome.take() {
            return Poll::Ready(outcome);
        }
        if state.is_lost {
            let why = "the call came to no end: its transport or token source panicked";
            return Poll::Ready(Err(Error::new(ErrorKind::Transport, why)));
        }
        let replaced = state.waker.replace(context.waker().clone());
        drop(state);
        // A waker runs code of others when it is dropped, so not under the lock.
        drop(replaced);
        Poll::Pending
    }
}

impl Drop for Promise {
    fn drop(&mut self) {
        let mut state = self.0.lock();
        state.is_lost = true;
        let waker = state.waker.take();
        drop(state);
        if let Some(waker) = waker {
            waker.wake();
        }
    }
}

impl Drop for Remote {
    fn drop(&mut self) {
        self.task.abort();
    }
}
