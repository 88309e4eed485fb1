//! The same work on several documents at once.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::thread;

use crate::Trouble;

/// Documents nest up to a limit that the parsers can follow on a stack of this size, whatever the system.
const STACK_BYTES: usize = 64 * 1024 * 1024;

/// Runs `work` on every item, each in a thread of its own; the results are in the order of the items.
///
/// A single item is left to this thread where main threads have a stack of 8 MiB, enough with optimisation and without: the heap of
/// another thread is handed out page by page, which takes tens of thousands of calls of the system for a large document.
pub(crate) fn map<I: Sync, R: Send>(
    items: &[I],
    work: impl Fn(&I) -> R + Sync,
) -> Result<Vec<R>, Trouble> {
    if cfg!(unix)
        && let [item] = items
    {
        let result = catch_unwind(AssertUnwindSafe(|| work(item)));
        return Ok(vec![result.map_err(|_| broken())?]);
    }
    let work = &work;
    thread::scope(|scope| {
        let threads: Vec<_> = items
            .iter()
            .map(|item| {
                thread::Builder::new()
                    .stack_size(STACK_BYTES)
                    .spawn_scoped(scope, move || work(item))
            })
            .collect();
        threads
            .into_iter()
            .map(|thread| thread?.join().map_err(|_| broken()))
            .collect()
    })
}

fn broken() -> Trouble {
    "a thread broke down; its message is above".into()
}
