//! The thread that drives blocking calls.

use std::cell::Cell;
use std::io;
use std::sync::{Mutex, PoisonError};

use tokio::runtime::{Builder, Handle};

thread_local! {
    static IS_DRIVER: Cell<bool> = const { Cell::new(false) };
}

static DRIVER: Mutex<Option<Handle>> = Mutex::new(None);

/// Whether a blocking call is what runs here.
pub(crate) fn on_driver_thread() -> bool {
    IS_DRIVER.get()
}

/// The runtime of the thread, which is started when it is first needed and lives as long as the process.
pub(super) fn handle() -> io::Result<Handle> {
    // Nothing is left half done under the lock.
    let mut driver = DRIVER.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(handle) = &*driver {
        return Ok(handle.clone());
    }
    let runtime = Builder::new_current_thread().enable_all().build()?;
    let handle = runtime.handle().clone();
    std::thread::Builder::new()
        .name("blocking-calls".to_owned())
        .spawn(move || {
            IS_DRIVER.set(true);
            runtime.block_on(std::future::pending::<()>());
        })?;
    *driver = Some(handle.clone());
    Ok(handle)
}
