//! The kinds of failure.

/// What kind of failure an [`Error`](crate::Error) is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The service answered with a status that is not a success.
    Status,
    /// The service answered with a redirect. It is not followed, so that credentials stay with the configured origin.
    Redirect,
    /// The request could not be sent, or the answer broke off.
    Transport,
    /// Time ran out.
    Timeout,
    /// The answer is not what the document promises.
    Decode,
    /// There are no credentials for the call, or no access token could be had for them.
    Credentials,
    /// An argument cannot be sent: a path segment that is empty, a header value with a line break.
    Request,
    /// The client could not be built: the base URL, a missing environment variable, no transport.
    Configuration,
    /// The answer is larger than the client accepts.
    TooLarge,
    /// The service's pages lead in a circle, leave its origin, or never end.
    Pagination,
}
