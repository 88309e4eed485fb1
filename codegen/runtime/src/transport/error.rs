//! How a transport fails.

use std::error::Error as StdError;
use std::fmt;

/// A request that could not be sent, or an answer that did not arrive whole.
#[derive(Debug)]
pub struct TransportError {
    kind: TransportErrorKind,
    source: Box<dyn StdError + Send + Sync>,
}

/// How a transport failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TransportErrorKind {
    /// No connection: the name did not resolve, or nothing listens. Nothing was sent.
    Connect,
    /// No trust: the TLS handshake failed. Nothing was sent.
    Tls,
    /// Time ran out. The request may have been sent.
    Timeout,
    /// The connection broke before the answer. The request may have been sent.
    Reset,
    /// The answer began and broke off, or cannot be decompressed.
    Body,
    /// Anything else. The request may have been sent.
    Other,
    /// Trying again cannot help: the request itself, or a test double without an answer to it.
    Fatal,
}

impl TransportError {
    /// An error of a kind. The text of `source` is shown to users: it must not hold secrets, nor a URL with a query.
    pub fn new(
        kind: TransportErrorKind,
        source: impl Into<Box<dyn StdError + Send + Sync>>,
    ) -> Self {
        Self {
            kind,
            source: source.into(),
        }
    }

    /// How the transport failed.
    #[must_use]
    pub fn kind(&self) -> TransportErrorKind {
        self.kind
    }
}

impl fmt::Display for TransportError {
    /// What it means, then the innermost cause: the layers between repeat each other.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let meaning = match self.kind {
            TransportErrorKind::Connect => "could not connect",
            TransportErrorKind::Tls => "the TLS handshake failed",
            TransportErrorKind::Timeout => "time ran out",
            TransportErrorKind::Reset => "the connection broke before the answer",
            TransportErrorKind::Body => "the answer broke off",
            TransportErrorKind::Other => "the request failed",
            TransportErrorKind::Fatal => "the request cannot be sent",
        };
        let mut cause: &(dyn StdError + 'static) = &*self.source;
        while let Some(deeper) = cause.source() {
            cause = deeper;
        }
        write!(f, "{meaning}: {cause}")
    }
}

impl StdError for TransportError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        Some(&*self.source)
    }
}
