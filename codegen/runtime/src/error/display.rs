//! How errors are printed.

use std::fmt;

use super::{Error, ErrorKind};

/// Longest text of the service that a line repeats.
const MESSAGE_LIMIT: usize = 500;

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let inner = &*self.0;
        if let Some(operation) = inner.operation {
            write!(
                f,
                "{} {} {}: ",
                operation.display_name(),
                operation.method,
                operation.path
            )?;
        }
        if inner.kind != ErrorKind::Status {
            return f.write_str(&inner.detail);
        }
        if let Some(status) = inner.status {
            write!(f, "{status}")?;
        }
        for said in [&inner.code, &inner.message].into_iter().flatten() {
            write!(f, ": {}", visible(said, MESSAGE_LIMIT))?;
        }
        if inner.code.is_none() && inner.message.is_none() && !inner.detail.is_empty() {
            write!(f, ": {}", inner.detail)?;
        }
        Ok(())
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let inner = &*self.0;
        let mut debug = f.debug_struct("Error");
        debug
            .field("kind", &inner.kind)
            .field("display", &format_args!("{self}"));
        if let Some(operation) = inner.operation {
            debug.field("operation", &operation.id);
        }
        if let Some(status) = inner.status {
            debug.field("status", &status.as_u16());
        }
        if let Some(id) = self.request_id() {
            debug.field("request_id", &id);
        }
        if let Some(path) = &inner.json_path {
            debug.field("json_path", path);
        }
        debug
            .field("attempts", &inner.attempts)
            .finish_non_exhaustive()
    }
}

/// Text of the other side made fit for one line: control characters escaped, cut at `limit` bytes.
pub(crate) fn visible(text: &str, limit: usize) -> String {
    let mut line = String::with_capacity(text.len().min(limit));
    for character in text.chars() {
        if line.len() >= limit {
            line.push('…');
            break;
        }
        if character.is_control() {
            line.extend(character.escape_default());
        } else {
            line.push(character);
        }
    }
    line
}
