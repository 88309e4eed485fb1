//! The kinds of failure by names that stay.

use http::StatusCode;

use crate::call::Attempt;
use crate::error::{Error, ErrorKind};
use crate::transport::TransportErrorKind;

/// The value of `error.type`: the status if there is one that is a failure, else a name of a fixed set.
pub(super) enum ErrorType {
    Status(StatusCode),
    Name(&'static str),
}

impl ErrorType {
    pub(super) fn of(error: &Error) -> Self {
        let name = match error.kind() {
            ErrorKind::Status | ErrorKind::Redirect => {
                return error.status().map_or(Self::Name("status"), Self::Status);
            }
            ErrorKind::Transport => error.transport_kind().map_or("transport", of_transport),
            ErrorKind::Timeout => match error.transport_kind() {
                Some(kind @ TransportErrorKind::ConnectTimeout) => of_transport(kind),
                _ => "timeout",
            },
            ErrorKind::Decode => "decode",
            ErrorKind::Credentials => "credentials",
            ErrorKind::Request => "request",
            ErrorKind::Configuration => "configuration",
            ErrorKind::TooLarge => "too_large",
            ErrorKind::Pagination => "pagination",
        };
        Self::Name(name)
    }

    pub(super) fn of_attempt(attempt: &Attempt) -> Option<Self> {
        let is_failure = |status: &StatusCode| status.is_client_error() || status.is_server_error();
        match attempt.fault() {
            Some(kind) => Some(Self::Name(of_transport(kind))),
            None => attempt.status().filter(is_failure).map(Self::Status),
        }
    }

    pub(super) fn as_str(&self) -> &str {
        match self {
            Self::Status(status) => status.as_str(),
            Self::Name(name) => name,
        }
    }
}

fn of_transport(kind: TransportErrorKind) -> &'static str {
    match kind {
        TransportErrorKind::Connect => "connect",
        TransportErrorKind::ConnectTimeout => "connect_timeout",
        TransportErrorKind::Tls => "tls",
        TransportErrorKind::Timeout => "timeout",
        TransportErrorKind::Reset => "reset",
        TransportErrorKind::Body => "body",
        TransportErrorKind::Other | TransportErrorKind::Fatal => "transport",
    }
}
