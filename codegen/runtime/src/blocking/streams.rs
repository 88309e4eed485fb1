//! Answers that are read as they arrive, by programs that do not await.

use std::fmt;
use std::io;
use std::pin::Pin;

use bytes::Bytes;
use futures_core::Stream;

use super::wait::wait;
use crate::error::Error;
use crate::stream::{Download, EventStream, JsonStream};

/// A stream for a `for` loop: events, or JSON values. Made by [`EventStream::blocking`] and [`JsonStream::blocking`].
#[must_use = "an iterator does nothing until it is asked for its next item"]
pub struct BlockingStream<S>(S);

/// A download for [`io::Read`], or for a `for` loop over its chunks. Made by [`Download::blocking`].
#[must_use = "a download is read by whoever asks for its bytes"]
pub struct BlockingDownload {
    download: Download,
    /// What `read` had no room for.
    rest: Bytes,
}

macro_rules! blocking {
    ($($stream:ident)+) => {$(
        impl<T> $stream<T> {
            /// The stream as an [`Iterator`], which has its thread wait for the values. Of a call that was made by
            /// `send_blocking`, it needs no async runtime.
            ///
            /// Within an async runtime use [`try_next`](Self::try_next): a runtime of one thread would wait for itself.
            pub fn blocking(self) -> BlockingStream<Self> {
                BlockingStream(self)
            }
        }
    )+};
}

blocking! { EventStream JsonStream }

impl Download {
    /// The download for [`io::Read`], which has its thread wait for the bytes. Of a call that was made by `send_blocking`, it
    /// needs no async runtime.
    ///
    /// Within an async runtime use [`try_next`](Self::try_next): a runtime of one thread would wait for itself.
    pub fn blocking(self) -> BlockingDownload {
        BlockingDownload {
            download: self,
            rest: Bytes::new(),
        }
    }
}

impl<S> BlockingStream<S> {
    /// The stream itself, such as for the last id of its events.
    #[must_use]
    pub fn get_ref(&self) -> &S {
        &self.0
    }
}

impl<S: Stream + Unpin> Iterator for BlockingStream<S> {
    type Item = S::Item;

    fn next(&mut self) -> Option<S::Item> {
        next(&mut self.0)
    }
}

impl BlockingDownload {
    /// The download itself, such as for its headers.
    pub fn get_ref(&self) -> &Download {
        &self.download
    }

    /// All of it, up to the client's `response_limit`.
    ///
    /// # Errors
    /// As those of [`Download::bytes`].
    pub fn bytes(self) -> Result<Bytes, Error> {
        wait(self.download.bytes())
    }

    /// All of it as text, up to the client's `response_limit`.
    ///
    /// # Errors
    /// As those of [`Download::text`].
    pub fn text(self) -> Result<String, Error> {
        wait(self.download.text())
    }
}

impl Iterator for BlockingDownload {
    type Item = Result<Bytes, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        if !self.rest.is_empty() {
            return Some(Ok(std::mem::take(&mut self.rest)));
        }
        next(&mut self.download)
    }
}

impl io::Read for BlockingDownload {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.rest.is_empty() {
            match next(&mut self.download) {
                Some(Ok(chunk)) => self.rest = chunk,
                Some(Err(error)) => return Err(io::Error::other(error)),
                None => return Ok(0),
            }
        }
        let length = buffer.len().min(self.rest.len());
        for (to, from) in buffer.iter_mut().zip(self.rest.split_to(length)) {
            *to = from;
        }
        Ok(length)
    }
}

fn next<S: Stream + Unpin>(stream: &mut S) -> Option<S::Item> {
    wait(std::future::poll_fn(|context| {
        Pin::new(&mut *stream).poll_next(context)
    }))
}

impl<S: fmt::Debug> fmt::Debug for BlockingStream<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for BlockingDownload {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.download.fmt(f)
    }
}
