//! Undoes the content encoding of a body, chunk by chunk, under a limit for what comes out.

use std::io::{self, Write};

use bytes::Bytes;
use http::HeaderMap;
use http::header::CONTENT_ENCODING;

use super::{TransportError, TransportErrorKind};

/// Why reading a body stopped early.
pub(super) enum Stop {
    TooLarge,
    Broken(TransportError),
}

/// The content read so far.
pub(super) enum Content {
    /// Not encoded, and in one piece so far, which is kept as it came. Most answers are.
    Piece(Bytes, usize),
    /// Not encoded, in pieces that are put together.
    Pieces(Limited),
    #[cfg(feature = "gzip")]
    Gzip(Box<flate2::write::MultiGzDecoder<Limited>>, Fed),
    /// An encoding that was not asked for and cannot be undone.
    Unknown(Fed),
}

/// Whether a decoder was given anything. An empty body is no gzip stream that broke off.
pub(super) enum Fed {
    Nothing,
    Something,
}

impl Content {
    pub(super) fn new(headers: &HeaderMap, limit: usize) -> Self {
        let Some(encoding) = headers.get(CONTENT_ENCODING) else {
            return Self::Piece(Bytes::new(), limit);
        };
        let encoding = encoding.to_str().unwrap_or("unknown").trim();
        match encoding.to_ascii_lowercase().as_str() {
            "" | "identity" => Self::Piece(Bytes::new(), limit),
            #[cfg(feature = "gzip")]
            "gzip" | "x-gzip" => Self::Gzip(
                Box::new(flate2::write::MultiGzDecoder::new(Limited::new(limit))),
                Fed::Nothing,
            ),
            _ => Self::Unknown(Fed::Nothing),
        }
    }

    pub(super) fn push(&mut self, chunk: Bytes) -> Result<(), Stop> {
        match self {
            Self::Piece(piece, limit) if piece.is_empty() && chunk.len() <= *limit => {
                *piece = chunk;
                Ok(())
            }
            Self::Piece(piece, limit) => {
                let mut all = Limited::new(*limit);
                let written = all.write_all(piece).and_then(|()| all.write_all(&chunk));
                *self = Self::Pieces(all);
                written.map_err(|_| Stop::TooLarge)
            }
            Self::Pieces(limited) => limited.write_all(&chunk).map_err(|_| Stop::TooLarge),
            #[cfg(feature = "gzip")]
            Self::Gzip(decoder, fed) => {
                *fed = Fed::Something;
                let written = decoder.write_all(&chunk);
                written.map_err(|error| stop(decoder.get_ref(), error))
            }
            Self::Unknown(_) if chunk.is_empty() => Ok(()),
            Self::Unknown(fed) => {
                *fed = Fed::Something;
                Err(not_asked_for())
            }
        }
    }

    /// What has come out so far, handed out for good: the limit counts from here again.
    pub(super) fn take(&mut self) -> Bytes {
        match self {
            Self::Piece(piece, _) => std::mem::take(piece),
            Self::Pieces(limited) => std::mem::take(&mut limited.bytes).into(),
            #[cfg(feature = "gzip")]
            Self::Gzip(decoder, _) => std::mem::take(&mut decoder.get_mut().bytes).into(),
            Self::Unknown(_) => Bytes::new(),
        }
    }

    /// All of it. Fails if the encoded stream broke off.
    pub(super) fn finish(self) -> Result<Bytes, Stop> {
        match self {
            Self::Piece(piece, _) => Ok(piece),
            Self::Pieces(limited) => Ok(limited.bytes.into()),
            #[cfg(feature = "gzip")]
            Self::Gzip(_, Fed::Nothing) => Ok(Bytes::new()),
            #[cfg(feature = "gzip")]
            Self::Gzip(mut decoder, Fed::Something) => match decoder.try_finish() {
                Ok(()) => Ok(std::mem::take(&mut decoder.get_mut().bytes).into()),
                Err(error) => Err(stop(decoder.get_ref(), error)),
            },
            Self::Unknown(Fed::Nothing) => Ok(Bytes::new()),
            Self::Unknown(Fed::Something) => Err(not_asked_for()),
        }
    }

    /// What there is, whole or not.
    pub(super) fn into_partial(self) -> Bytes {
        match self {
            Self::Piece(piece, _) => piece,
            Self::Pieces(limited) => limited.bytes.into(),
            #[cfg(feature = "gzip")]
            Self::Gzip(mut decoder, _) => {
                // What the decoder still holds back comes out here; a stream that breaks off is expected.
                drop(decoder.try_finish());
                std::mem::take(&mut decoder.get_mut().bytes).into()
            }
            Self::Unknown(_) => Bytes::new(),
        }
    }
}

fn not_asked_for() -> Stop {
    Stop::Broken(TransportError::new(
        TransportErrorKind::Body,
        "the body has a content encoding that was not asked for",
    ))
}

#[cfg(feature = "gzip")]
fn stop(limited: &Limited, error: io::Error) -> Stop {
    match limited.state {
        State::Full => Stop::TooLarge,
        State::Open => Stop::Broken(TransportError::new(TransportErrorKind::Body, error)),
    }
}

/// A buffer that takes up to a limit and then fails.
pub(super) struct Limited {
    bytes: Vec<u8>,
    limit: usize,
    state: State,
}

enum State {
    Open,
    Full,
}

impl Limited {
    fn new(limit: usize) -> Self {
        Self {
            bytes: Vec::new(),
            limit,
            state: State::Open,
        }
    }
}

impl Write for Limited {
    fn write(&mut self, chunk: &[u8]) -> io::Result<usize> {
        let room = self.limit.saturating_sub(self.bytes.len());
        if room == 0 && !chunk.is_empty() {
            self.state = State::Full;
            return Err(io::ErrorKind::StorageFull.into());
        }
        let fitting = chunk.get(..room).unwrap_or(chunk);
        self.bytes.extend_from_slice(fitting);
        Ok(fitting.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
