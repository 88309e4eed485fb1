//! Where access tokens come from.

use std::sync::Arc;

use super::Token;
use crate::error::Error;
use crate::transport::BoxFuture;

/// Fetches access tokens from somewhere of your own: a vault, a metadata service, another login.
///
/// The client caches what it is given: `fetch` is called when the first call needs a token, shortly before a token ends,
/// and once after the service answered 401 to a token. It is never called twice at the same time. A failure is not kept:
/// the next call asks again. Make errors with [`Error::credentials`].
pub trait TokenSource: Send + Sync + 'static {
    /// Fetches a new token.
    fn fetch(&self) -> BoxFuture<Result<Token, Error>>;
}

impl<T: TokenSource + ?Sized> TokenSource for Arc<T> {
    fn fetch(&self) -> BoxFuture<Result<Token, Error>> {
        (**self).fetch()
    }
}
