//! Printing that survives a reader who leaves early (`cargo xtask lint | head`).

use std::io::{self, Write};

/// Prints to standard output.
pub(crate) fn print(text: &str) {
    put(io::stdout().lock(), text);
}

/// Prints to standard error.
pub(crate) fn error(text: &str) {
    put(io::stderr().lock(), text);
}

/// There is nobody left to tell that nobody listens; the exit status still says how it went.
fn put(mut stream: impl Write, text: &str) {
    let _ = stream
        .write_all(text.as_bytes())
        .and_then(|()| stream.flush());
}

/// `1 file`, `2 files`.
pub(crate) fn count(number: usize, noun: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{number} {noun}{plural}")
}
