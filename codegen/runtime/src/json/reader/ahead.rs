//! What comes next, without consuming it.

use super::Reader;
use crate::json::{DecodeError, Kind};

impl Reader<'_> {
    /// The kind of the value that comes next, without consuming it.
    pub fn kind(&mut self) -> Result<Kind, DecodeError> {
        let byte = self.peek()?.into_inner();
        Kind::of_first_byte(byte)
            .ok_or_else(|| DecodeError::syntax("expected a value", self.offset()))
    }

    /// The error for a value of the wrong kind coming next: "expected `expected`, found …".
    #[cold]
    #[must_use]
    pub fn mismatch(&self, expected: &'static str) -> DecodeError {
        let mut ahead = self.clone();
        let found = ahead.kind();
        let offset = ahead.offset();
        // What only looks like a value of some kind is an error of syntax.
        match found.and_then(|kind| ahead.skip().map(|()| kind)) {
            Ok(kind) => DecodeError::mismatch(expected, kind.description(), offset),
            Err(error) => error,
        }
    }

    /// A problem in the caller's words with the value that comes next. The message must not repeat values of the body.
    #[cold]
    #[must_use]
    pub fn error(&self, message: &'static str) -> DecodeError {
        let mut ahead = self.clone();
        // Moves over white space; if there is nothing more, the end is the place.
        let _ = ahead.peek();
        DecodeError::new(message, ahead.offset())
    }
}
