//! Values that a byte separates, from chunks of any size.

use bytes::Bytes;

/// A value that is larger than it may be. What comes after it is fine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct TooLarge;

/// Takes a stream of bytes apart where a byte stands. White space between is no value.
#[derive(Debug)]
pub(super) struct Framed {
    separator: u8,
    chunk: Bytes,
    /// What has been read of a value that goes on in the next chunk.
    kept: Vec<u8>,
    limit: usize,
    /// Set while the rest of a value that is too large is passed over.
    skipping: bool,
}

impl Framed {
    pub(super) fn new(separator: u8, limit: usize) -> Self {
        Self {
            separator,
            chunk: Bytes::new(),
            kept: Vec::new(),
            limit,
            skipping: false,
        }
    }

    pub(super) fn set_limit(&mut self, limit: usize) {
        self.limit = limit;
    }

    pub(super) fn limit(&self) -> usize {
        self.limit
    }

    /// The next bytes. Those before must have been read.
    pub(super) fn push(&mut self, chunk: Bytes) {
        self.chunk = chunk;
    }

    /// The next whole value of the bytes at hand; `None` when more are needed.
    pub(super) fn next(&mut self) -> Option<Result<Bytes, TooLarge>> {
        loop {
            let separator = self.separator;
            let end = self.chunk.iter().position(|byte| *byte == separator);
            let Some(end) = end else {
                let rest = std::mem::take(&mut self.chunk);
                return self.keep(&rest).err().map(Err);
            };
            let part = self.chunk.split_to(end);
            drop(self.chunk.split_to(1));
            let whole = if self.kept.is_empty() && !self.skipping {
                if part.len() > self.limit {
                    return Some(Err(TooLarge));
                }
                part
            } else {
                if let Err(error) = self.keep(&part) {
                    self.skipping = false;
                    return Some(Err(error));
                }
                std::mem::take(&mut self.kept).into()
            };
            let skipped = std::mem::take(&mut self.skipping);
            if !skipped && !whole.trim_ascii().is_empty() {
                return Some(Ok(whole));
            }
        }
    }

    /// What stands behind the last separator, once nothing more comes.
    pub(super) fn finish(&mut self) -> Option<Bytes> {
        let last = std::mem::take(&mut self.kept);
        (!self.skipping && !last.trim_ascii().is_empty()).then(|| last.into())
    }

    fn keep(&mut self, bytes: &[u8]) -> Result<(), TooLarge> {
        if self.skipping {
            return Ok(());
        }
        if self.kept.len().saturating_add(bytes.len()) > self.limit {
            self.skipping = true;
            self.kept = Vec::new();
            return Err(TooLarge);
        }
        self.kept.extend_from_slice(bytes);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use bytes::Bytes;
    use proptest::prelude::*;

    use super::{Framed, TooLarge};

    fn framed(chunks: &[&[u8]], limit: usize) -> Vec<Result<Bytes, TooLarge>> {
        let mut frames = Framed::new(b'\n', limit);
        let mut values = Vec::new();
        for chunk in chunks {
            frames.push(Bytes::copy_from_slice(chunk));
            while let Some(value) = frames.next() {
                values.push(value);
            }
        }
        values.extend(frames.finish().map(Ok));
        values
    }

    #[test]
    fn a_value_that_is_too_large_loses_only_itself() {
        let text = b"{}\r\n\n123456789\n[]";
        let expected = [
            Ok(Bytes::from_static(b"{}\r")),
            Err(TooLarge),
            Ok(Bytes::from_static(b"[]")),
        ];
        assert_eq!(framed(&[text], 5), expected);
    }

    proptest! {
        #[test]
        fn any_chunking_gives_the_same_values(text in "[ab1\n ]{0,60}", size in 1_usize..9) {
            let chunks: Vec<&[u8]> = text.as_bytes().chunks(size).collect();
            prop_assert_eq!(framed(&chunks, 6), framed(&[text.as_bytes()], 6));
        }
    }
}
