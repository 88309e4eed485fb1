//! The bytes of a request, at hand or still to come.

use std::collections::VecDeque;
use std::fmt;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll};

use bytes::Bytes;
use futures_core::Stream;
use futures_util::StreamExt;

type BoxError = Box<dyn std::error::Error + Send + Sync>;
type Source = BodyStream;

/// The bytes of a body as they come; an `Err` breaks it off.
pub type BodyStream =
    Pin<Box<dyn Stream<Item = Result<Bytes, Box<dyn std::error::Error + Send + Sync>>> + Send>>;

/// The body of a request: bytes, or a stream of them.
///
/// Bytes can be sent again when an attempt fails. A stream can be read once, whoever reads it: its clones share it, and a call
/// whose stream has begun to flow is not sent again.
#[derive(Clone)]
pub struct RequestBody(Kind);

#[derive(Clone)]
enum Kind {
    Bytes(Bytes),
    Stream(Arc<OneShot>),
}

struct OneShot {
    source: Mutex<Option<Source>>,
    length: Option<u64>,
}

impl RequestBody {
    /// A body without a byte.
    #[must_use]
    pub const fn empty() -> Self {
        Self(Kind::Bytes(Bytes::new()))
    }

    /// A body that is read while it is sent, in chunks (`Transfer-Encoding: chunked`). An `Err` breaks the request off.
    pub fn from_stream<B, E>(stream: impl Stream<Item = Result<B, E>> + Send + 'static) -> Self
    where
        B: Into<Bytes>,
        E: Into<Box<dyn std::error::Error + Send + Sync>>,
    {
        Self::streaming(stream, None)
    }

    /// A body that is read while it is sent and has this many bytes (`Content-Length`). The request breaks off if it has not.
    pub fn from_sized_stream<B, E>(
        stream: impl Stream<Item = Result<B, E>> + Send + 'static,
        length: u64,
    ) -> Self
    where
        B: Into<Bytes>,
        E: Into<Box<dyn std::error::Error + Send + Sync>>,
    {
        Self::streaming(stream, Some(length))
    }

    fn streaming<B, E>(
        stream: impl Stream<Item = Result<B, E>> + Send + 'static,
        length: Option<u64>,
    ) -> Self
    where
        B: Into<Bytes>,
        E: Into<BoxError>,
    {
        let converted = stream.map(|chunk| chunk.map(Into::into).map_err(Into::into));
        Self::of_source(Box::pin(converted), length)
    }

    fn of_source(source: Source, length: Option<u64>) -> Self {
        Self(Kind::Stream(Arc::new(OneShot {
            source: Mutex::new(Some(source)),
            length,
        })))
    }

    /// One body after the other.
    pub(super) fn chain(parts: Vec<Self>) -> Self {
        let length = parts
            .iter()
            .map(Self::length)
            .try_fold(0_u64, |sum, length| sum.checked_add(length?));
        if parts.iter().all(|part| part.as_bytes().is_some()) {
            let mut all = Vec::with_capacity(
                length
                    .and_then(|length| usize::try_from(length).ok())
                    .unwrap_or(0),
            );
            for bytes in parts.iter().filter_map(Self::as_bytes) {
                all.extend_from_slice(bytes);
            }
            return Self::from(all);
        }
        let chain = Chain {
            current: None,
            rest: parts.into(),
        };
        Self::of_source(Box::pin(chain), length)
    }

    /// The bytes; `None` for a stream.
    #[must_use]
    pub fn as_bytes(&self) -> Option<&Bytes> {
        match &self.0 {
            Kind::Bytes(bytes) => Some(bytes),
            Kind::Stream(_) => None,
        }
    }

    /// How many bytes there are, if that is known.
    #[must_use]
    pub fn length(&self) -> Option<u64> {
        match &self.0 {
            Kind::Bytes(bytes) => u64::try_from(bytes.len()).ok(),
            Kind::Stream(stream) => stream.length,
        }
    }

    /// The bytes as they come. Of a stream that was read before, an error.
    #[must_use]
    pub fn into_stream(self) -> BodyStream {
        match self.0 {
            Kind::Bytes(bytes) => Box::pin(Once(Some(Ok(bytes)))),
            Kind::Stream(stream) => Box::pin(Begun {
                shared: Some(stream),
                source: None,
            }),
        }
    }

    /// Whether it is a stream that somebody began to read.
    pub(crate) fn is_spent(&self) -> bool {
        match &self.0 {
            Kind::Bytes(_) => false,
            Kind::Stream(stream) => stream.lock().is_none(),
        }
    }

    /// Whether both are the same bytes, or the same stream.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        match (&self.0, &other.0) {
            (Kind::Bytes(this), Kind::Bytes(that)) => this == that,
            (Kind::Stream(this), Kind::Stream(that)) => Arc::ptr_eq(this, that),
            _ => false,
        }
    }
}

impl OneShot {
    fn lock(&self) -> MutexGuard<'_, Option<Source>> {
        // Nothing is left half done under the lock.
        self.source.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Default for RequestBody {
    fn default() -> Self {
        Self::empty()
    }
}

impl From<Bytes> for RequestBody {
    fn from(bytes: Bytes) -> Self {
        Self(Kind::Bytes(bytes))
    }
}

impl From<Vec<u8>> for RequestBody {
    fn from(bytes: Vec<u8>) -> Self {
        Bytes::from(bytes).into()
    }
}

impl From<&'static [u8]> for RequestBody {
    fn from(bytes: &'static [u8]) -> Self {
        Bytes::from_static(bytes).into()
    }
}

impl From<String> for RequestBody {
    fn from(text: String) -> Self {
        Bytes::from(text).into()
    }
}

impl From<&'static str> for RequestBody {
    fn from(text: &'static str) -> Self {
        Bytes::from_static(text.as_bytes()).into()
    }
}

/// Shows the length only: bytes may be secret.
impl fmt::Debug for RequestBody {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (&self.0, self.length()) {
            (Kind::Bytes(bytes), _) => write!(f, "RequestBody({} bytes)", bytes.len()),
            (Kind::Stream(_), Some(length)) => write!(f, "RequestBody(stream of {length} bytes)"),
            (Kind::Stream(_), None) => f.write_str("RequestBody(stream)"),
        }
    }
}

/// A stream of one item.
struct Once(Option<Result<Bytes, BoxError>>);

impl Stream for Once {
    type Item = Result<Bytes, BoxError>;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Ready(self.0.take())
    }
}

/// A stream that is taken when it is first asked for a chunk: a request that never left has not touched it.
struct Begun {
    shared: Option<Arc<OneShot>>,
    source: Option<Source>,
}

impl Stream for Begun {
    type Item = Result<Bytes, BoxError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        if let Some(shared) = self.shared.take() {
            let taken = shared.lock().take();
            self.source = Some(taken.unwrap_or_else(|| {
                Box::pin(Once(Some(Err(BoxError::from(
                    "the stream of the body was read before",
                )))))
            }));
        }
        match &mut self.source {
            Some(source) => source.as_mut().poll_next(context),
            None => Poll::Ready(None),
        }
    }
}

/// Bodies one after the other. None is begun before those in front of it have ended.
struct Chain {
    current: Option<Source>,
    rest: VecDeque<RequestBody>,
}

impl Stream for Chain {
    type Item = Result<Bytes, BoxError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            if let Some(current) = &mut self.current {
                match current.as_mut().poll_next(context) {
                    Poll::Ready(None) => self.current = None,
                    chunk => return chunk,
                }
            }
            match self.rest.pop_front() {
                Some(next) => self.current = Some(next.into_stream()),
                None => return Poll::Ready(None),
            }
        }
    }
}
