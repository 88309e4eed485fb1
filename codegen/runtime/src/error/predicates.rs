//! Questions that callers ask of an error.

use http::StatusCode;

use super::{Error, ErrorKind};
use crate::transport::TransportErrorKind;

impl Error {
    /// The service answered 404. A 404 to a request for an access token does not count.
    #[must_use]
    pub fn is_not_found(&self) -> bool {
        self.is_status(StatusCode::NOT_FOUND)
    }

    /// The service answered 409: it exists already, or is in a state that does not allow this.
    #[must_use]
    pub fn is_conflict(&self) -> bool {
        self.is_status(StatusCode::CONFLICT)
    }

    /// The service, or the token endpoint, answered 401: the credentials are wrong, expired or revoked.
    #[must_use]
    pub fn is_unauthorized(&self) -> bool {
        self.0.status == Some(StatusCode::UNAUTHORIZED)
    }

    /// The service, or the token endpoint, answered 403: the caller may not do this.
    #[must_use]
    pub fn is_forbidden(&self) -> bool {
        self.0.status == Some(StatusCode::FORBIDDEN)
    }

    /// The service, or the token endpoint, answered 429. See [`retry_after`](Self::retry_after).
    #[must_use]
    pub fn is_rate_limited(&self) -> bool {
        self.0.status == Some(StatusCode::TOO_MANY_REQUESTS)
    }

    /// The service answered 400 or 422: it rejects what was sent.
    #[must_use]
    pub fn is_bad_request(&self) -> bool {
        self.is_status(StatusCode::BAD_REQUEST) || self.is_status(StatusCode::UNPROCESSABLE_ENTITY)
    }

    /// The service, or the token endpoint, answered with a 5xx status.
    #[must_use]
    pub fn is_server_error(&self) -> bool {
        self.0.status.is_some_and(|status| status.is_server_error())
    }

    /// Time ran out.
    #[must_use]
    pub fn is_timeout(&self) -> bool {
        self.0.kind == ErrorKind::Timeout
    }

    /// No connection was made, so nothing was sent.
    #[must_use]
    pub fn is_connect(&self) -> bool {
        matches!(
            self.0.transport,
            Some(
                TransportErrorKind::Connect
                    | TransportErrorKind::ConnectTimeout
                    | TransportErrorKind::Tls
            )
        )
    }

    /// The service answered with success, but the body is not what the document promises.
    #[must_use]
    pub fn is_decode(&self) -> bool {
        self.0.kind == ErrorKind::Decode
    }

    fn is_status(&self, status: StatusCode) -> bool {
        self.0.kind == ErrorKind::Status && self.0.status == Some(status)
    }
}
