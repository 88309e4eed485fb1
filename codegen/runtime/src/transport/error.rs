//! How a transport fails.

use std::error::Error as StdError;
use std::fmt;

use crate::error::root;

/// A request that could not be sent, or an answer that did not arrive whole.
///
/// `Display` is one line with the root cause; [`source`](StdError::source) is `None`, so that no reporter says it twice.
#[derive(Debug)]
pub struct TransportError {
    kind: TransportErrorKind,
    cause: Box<dyn StdError + Send + Sync>,
}

/// How a transport failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TransportErrorKind {
    /// No connection: the name did not resolve, or nothing listens. Nothing was sent.
    Connect,
    /// No connection in the time that connecting may take. Nothing was sent.
    ConnectTimeout,
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
    /// An error of a kind. The texts of `cause` and of its sources are shown to users: they must not hold secrets, nor a URL
    /// with a query.
    pub fn new(
        kind: TransportErrorKind,
        cause: impl Into<Box<dyn StdError + Send + Sync>>,
    ) -> Self {
        Self {
            kind,
            cause: cause.into(),
        }
    }

    /// How the transport failed.
    #[must_use]
    pub fn kind(&self) -> TransportErrorKind {
        self.kind
    }

    /// What the transport itself reported.
    #[must_use]
    pub fn cause(&self) -> &(dyn StdError + Send + Sync + 'static) {
        &*self.cause
    }
}

impl fmt::Display for TransportError {
    /// What it means, then the innermost cause: the layers between repeat each other.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let meaning = match self.kind {
            TransportErrorKind::Connect => "could not connect",
            TransportErrorKind::ConnectTimeout => "could not connect in time",
            TransportErrorKind::Tls => "the TLS handshake failed",
            TransportErrorKind::Timeout => "time ran out",
            TransportErrorKind::Reset => "the connection broke before the answer",
            TransportErrorKind::Body => "the answer broke off",
            TransportErrorKind::Other => "the request failed",
            TransportErrorKind::Fatal => "the request cannot be sent",
        };
        write!(f, "{meaning}: {}", root(&*self.cause))
    }
}

/// Without a source: `Display` tells the root cause already, and a reporter that prints both would say it twice.
impl StdError for TransportError {}
