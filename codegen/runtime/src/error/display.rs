//! How errors are printed.

use std::fmt;

use super::{Effect, Error, ErrorKind};
use crate::time::Seconds;

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
        if inner.kind == ErrorKind::Status {
            self.fmt_status(f)?;
        } else {
            f.write_str(&inner.detail)?;
        }
        self.fmt_end(f)
    }
}

impl Error {
    /// What the service said.
    fn fmt_status(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let inner = &*self.0;
        if let Some(status) = inner.status {
            write!(f, "{status}")?;
        }
        for said in [&inner.code, &inner.message].into_iter().flatten() {
            write!(f, ": {}", visible(said, MESSAGE_LIMIT))?;
        }
        if inner.code.is_none() && inner.message.is_none() {
            write!(f, ": {}", inner.detail)?;
        }
        Ok(())
    }

    /// The call was not sent since another one failed, which tells of its own attempts and waits.
    fn is_told_by_cause(&self) -> bool {
        let cause = self.0.cause.as_ref();
        cause
            .and_then(|cause| cause.downcast_ref::<Self>())
            .is_some_and(|cause| cause.0.trail.is_some())
    }

    /// How the call got there, and what follows from it, as far as it is out of the ordinary.
    fn fmt_end(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let inner = &*self.0;
        let Some(trail) = inner.trail.as_ref().filter(|_| !self.is_told_by_cause()) else {
            return Ok(());
        };
        if inner.attempts > 1 || inner.deadline.is_some() {
            let (attempts, elapsed) = (inner.attempts, Seconds(trail.elapsed()));
            match attempts {
                0 => write!(f, " (before the first attempt, after {elapsed})")?,
                _ => write!(f, " (attempt {attempts}, after {elapsed})")?,
            }
        }
        if let Some(wait) = inner.retry_after.filter(|wait| !wait.is_zero()) {
            write!(f, "; the service asks to wait {}", Seconds(wait))?;
        }
        if let Some(stop) = &inner.stop {
            write!(f, "; not sent again: {stop}")?;
        }
        if inner.effect == Effect::Unknown {
            f.write_str("; it may have taken effect: look before you repeat it")?;
            if let Some(id) = trail.request_id() {
                write!(
                    f,
                    " (request {} of {})",
                    visible(id, MESSAGE_LIMIT),
                    trail.started()
                )?;
            }
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
            .field("outcome_unknown", &self.outcome_unknown())
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
