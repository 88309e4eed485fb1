//! The same work on several documents at once.

use std::thread;

use crate::Trouble;

/// Documents nest up to a limit that the parsers can follow on a stack of this size, also without optimisation.
const STACK_BYTES: usize = 64 * 1024 * 1024;

/// Runs `work` on every item, each in a thread of its own; the results are in the order of the items.
pub(crate) fn map<I: Sync, R: Send>(
    items: &[I],
    work: impl Fn(&I) -> R + Sync,
) -> Result<Vec<R>, Trouble> {
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
            .map(|thread| {
                thread?
                    .join()
                    .map_err(|_| Trouble::from("a thread broke down; its message is above"))
            })
            .collect()
    })
}
