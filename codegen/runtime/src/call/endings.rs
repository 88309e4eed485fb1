//! What else than its value can be asked of a call.

use std::fmt;
use std::time::Duration;

use bytes::Bytes;

use super::{Call, CallFuture, Response, future};
use crate::decode;
use crate::error::Error;
use crate::request::Draft;
use crate::stream::{Download, Reading};

/// A call whose 404 is `None`. Made by [`Call::optional`].
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct Optional<T>(pub(super) Call<T>);

/// A call that keeps its response. Made by [`Call::with_response`].
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct WithResponse<T>(pub(super) Call<T>);

/// A call whose body stays undecoded. Made by [`Call::raw`].
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct Raw(pub(super) Draft);

impl<T> Optional<T> {
    /// How long the call may take as a whole. See [`Call::timeout`].
    pub fn timeout(self, timeout: Duration) -> Self {
        Self(self.0.timeout(timeout))
    }

    /// How often the call may be sent again. See [`Call::retries`].
    pub fn retries(self, retries: u32) -> Self {
        Self(self.0.retries(retries))
    }

    /// Sends the call.
    pub fn send(self) -> CallFuture<T, Option<T>> {
        CallFuture::new(self.0.draft, self.0.decode, future::optional)
    }
}

impl<T> WithResponse<T> {
    /// How long the call may take as a whole. See [`Call::timeout`].
    pub fn timeout(self, timeout: Duration) -> Self {
        Self(self.0.timeout(timeout))
    }

    /// How often the call may be sent again. See [`Call::retries`].
    pub fn retries(self, retries: u32) -> Self {
        Self(self.0.retries(retries))
    }

    /// Sends the call.
    pub fn send(self) -> CallFuture<T, Response<T>> {
        CallFuture::new(self.0.draft, self.0.decode, future::with_response)
    }
}

impl Raw {
    /// The same, with the body read as it arrives instead of whole.
    pub fn download(mut self) -> Call<Download> {
        self.0.options.reading = Reading::Streamed;
        Call {
            draft: self.0,
            decode: decode::download,
        }
    }

    /// How long the call may take as a whole. See [`Call::timeout`].
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.0.options.timeout = Some(timeout);
        self
    }

    /// How often the call may be sent again. See [`Call::retries`].
    pub fn retries(mut self, retries: u32) -> Self {
        self.0.options.retries = Some(retries);
        self
    }

    /// Sends the call.
    pub fn send(self) -> CallFuture<(), Response<Bytes>> {
        CallFuture::new(self.0, decode::nothing, future::raw)
    }
}

impl<T> IntoFuture for Optional<T> {
    type Output = Result<Option<T>, Error>;
    type IntoFuture = CallFuture<T, Option<T>>;

    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl<T> IntoFuture for WithResponse<T> {
    type Output = Result<Response<T>, Error>;
    type IntoFuture = CallFuture<T, Response<T>>;

    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl IntoFuture for Raw {
    type Output = Result<Response<Bytes>, Error>;
    type IntoFuture = CallFuture<(), Response<Bytes>>;

    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl<T> fmt::Debug for Optional<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl<T> fmt::Debug for WithResponse<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for Raw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
