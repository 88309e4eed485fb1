//! The commands.

pub(crate) mod list;
pub(crate) mod record;

use std::io::Write;
use std::path::PathBuf;

use recordings::{APIS, RecordedApi};

/// The API of a generated crate.
pub(crate) fn api(name: &str) -> Result<&'static RecordedApi, String> {
    let known = APIS.iter().map(|api| api.description.name);
    APIS.iter()
        .find(|api| api.description.name == name)
        .copied()
        .ok_or_else(|| {
            let known = known.collect::<Vec<_>>().join(", ");
            format!("`{name}` is no crate with recordings; there are {known}")
        })
}

/// The folder of recordings.
pub(crate) fn folder(given: Option<&PathBuf>) -> PathBuf {
    given.cloned().unwrap_or_else(recordings::recordings)
}

/// There is nobody left to tell that nobody listens; the exit status still says how it went.
pub(crate) fn print(text: &str) {
    let mut stream = std::io::stdout().lock();
    let _ = stream
        .write_all(text.as_bytes())
        .and_then(|()| stream.flush());
}
