//! Undoes the content encoding of a body that is handed out as it arrives.

use bytes::Bytes;
use http::HeaderMap;

use super::TransportError;
use super::content::{Content, Stop};
use crate::error::{Error, ErrorKind};

/// The most that one chunk may become. A service that was not asked for compression has no reason to come near it.
const CHUNK_LIMIT: usize = 64 << 20;

/// What becomes of the chunks of a body.
pub(crate) struct Unpacked(Encoding);

enum Encoding {
    /// They are handed on.
    Identity,
    /// They are decompressed, or refused. Nothing after the end.
    Encoded(Option<Content>),
}

/// Why a chunk cannot be decompressed.
pub(crate) enum Unpackable {
    TooLarge,
    Broken(TransportError),
}

impl Unpacked {
    pub(crate) fn new(headers: &HeaderMap) -> Self {
        let content = Content::new(headers, CHUNK_LIMIT);
        let is_plain = matches!(content, Content::Piece(..) | Content::Pieces(_));
        Self(if is_plain {
            Encoding::Identity
        } else {
            Encoding::Encoded(Some(content))
        })
    }

    pub(crate) fn is_identity(&self) -> bool {
        matches!(self.0, Encoding::Identity)
    }

    pub(crate) fn push(&mut self, chunk: Bytes) -> Result<Bytes, Unpackable> {
        match &mut self.0 {
            Encoding::Identity => Ok(chunk),
            Encoding::Encoded(Some(content)) => {
                content.push(chunk)?;
                Ok(content.take())
            }
            Encoding::Encoded(None) => Ok(Bytes::new()),
        }
    }

    /// What was held back until the end. Fails if the encoded stream broke off.
    pub(crate) fn finish(&mut self) -> Result<Bytes, Unpackable> {
        match &mut self.0 {
            Encoding::Identity => Ok(Bytes::new()),
            Encoding::Encoded(content) => match content.take() {
                Some(content) => Ok(content.finish()?),
                None => Ok(Bytes::new()),
            },
        }
    }
}

impl From<Stop> for Unpackable {
    fn from(stop: Stop) -> Self {
        match stop {
            Stop::TooLarge => Self::TooLarge,
            Stop::Broken(error) => Self::Broken(error),
        }
    }
}

impl From<Unpackable> for Error {
    fn from(error: Unpackable) -> Self {
        match error {
            Unpackable::TooLarge => Self::new(
                ErrorKind::TooLarge,
                format!("a piece of the answer decompresses to more than {CHUNK_LIMIT} bytes"),
            ),
            Unpackable::Broken(error) => Self::transport(error),
        }
    }
}
