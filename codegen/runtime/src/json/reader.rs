mod ahead;
mod choose;
mod scalars;

use std::collections::BTreeMap;
use std::{fmt, mem};

use jiter::{Jiter, Peek};

use super::{Decode, DecodeError, Kind};
use crate::Patch;

/// How deep arrays and objects may nest.
pub(super) const MAX_DEPTH: usize = 128;
pub(super) const TOO_DEEP: &str = "nested more than 128 levels deep";
pub(super) const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// Reads one JSON text from front to back, driven by [`Decode`] implementations.
///
/// After an error the position is unspecified and the reader should be dropped; only [`row`](Self::row) recovers.
#[derive(Clone)]
pub struct Reader<'j> {
    jiter: Jiter<'j>,
    text: &'j str,
    /// Bytes of the body in front of `text`: errors count from the start of the body.
    base: usize,
    depth: usize,
    /// An array or object has been begun, and its first member not yet asked for.
    begun: bool,
}

impl<'j> Reader<'j> {
    /// A reader at the start of `body`, which must be UTF-8; a byte order mark is skipped.
    pub fn new(body: &'j [u8]) -> Result<Self, DecodeError> {
        let base = if body.starts_with(BYTE_ORDER_MARK) {
            BYTE_ORDER_MARK.len()
        } else {
            0
        };
        // Checked once for the whole text, because skipping over a string would not check it.
        match str::from_utf8(body.get(base..).unwrap_or_default()) {
            Ok(text) => Ok(Self {
                jiter: Jiter::new(text.as_bytes()),
                text,
                base,
                depth: 0,
                begun: false,
            }),
            Err(error) => Err(DecodeError::syntax(
                "the text is not UTF-8",
                base + error.valid_up_to(),
            )),
        }
    }

    /// Fails unless only white space is left.
    pub fn finish(&mut self) -> Result<(), DecodeError> {
        let base = self.base;
        self.jiter
            .finish()
            .map_err(|error| DecodeError::from_parser(&error, base))
    }

    /// Enters the object that comes next; [`next_key`](Self::next_key) gives its keys.
    pub fn begin_object(&mut self) -> Result<(), DecodeError> {
        self.begin(Peek::Object, "an object")
    }

    /// The next key of the innermost object, whose value must then be read or [skipped](Self::skip); `None` at its end.
    pub fn next_key(&mut self) -> Result<Option<&str>, DecodeError> {
        let key = if mem::take(&mut self.begun) {
            self.jiter.known_object()
        } else {
            self.jiter.next_key()
        };
        match key {
            Ok(Some(key)) => Ok(Some(key)),
            Ok(None) => {
                self.depth = self.depth.saturating_sub(1);
                Ok(None)
            }
            Err(error) => Err(DecodeError::from_parser(&error, self.base)),
        }
    }

    /// Enters the array that comes next; [`next_element`](Self::next_element) goes through it.
    pub fn begin_array(&mut self) -> Result<(), DecodeError> {
        self.begin(Peek::Array, "an array")
    }

    /// Whether the innermost array has another element, which must then be read or [skipped](Self::skip).
    pub fn next_element(&mut self) -> Result<bool, DecodeError> {
        let element = if mem::take(&mut self.begun) {
            self.jiter.known_array()
        } else {
            self.jiter.array_step()
        };
        match element {
            Ok(Some(_)) => Ok(true),
            Ok(None) => {
                self.depth = self.depth.saturating_sub(1);
                Ok(false)
            }
            Err(error) => Err(DecodeError::from_parser(&error, self.base)),
        }
    }

    /// Reads the value of a field. `null` means what [`Decode::from_null`] says, for most types that there is none.
    #[inline]
    pub fn read<T: Decode>(&mut self, slot: &mut Option<T>) -> Result<(), DecodeError> {
        *slot = if self.take_null()? {
            T::from_null()
        } else {
            Some(T::decode(self)?)
        };
        Ok(())
    }

    /// Like [`read`](Self::read), with a function in place of the type's own decoding.
    #[inline]
    pub fn read_with<T>(
        &mut self,
        slot: &mut Option<T>,
        decode: impl FnOnce(&mut Self) -> Result<T, DecodeError>,
    ) -> Result<(), DecodeError> {
        *slot = if self.take_null()? {
            None
        } else {
            Some(decode(self)?)
        };
        Ok(())
    }

    /// Reads the value of a field that tells `null` from absent.
    #[inline]
    pub fn read_patch<T: Decode>(&mut self, slot: &mut Patch<T>) -> Result<(), DecodeError> {
        *slot = if self.take_null()? {
            Patch::Null
        } else {
            Patch::Value(T::decode(self)?)
        };
        Ok(())
    }

    /// Reads the value of a member that is no field, into the map of such members.
    #[inline]
    pub fn read_entry<T: Decode>(
        &mut self,
        key: String,
        entries: &mut BTreeMap<String, T>,
    ) -> Result<(), DecodeError> {
        entries.insert(key, T::decode(self)?);
        Ok(())
    }

    /// What was read for a required field; to be called right after the object ended.
    #[inline]
    pub fn required<T>(&self, slot: Option<T>, name: &'static str) -> Result<T, DecodeError> {
        match slot {
            Some(value) => Ok(value),
            None => Err(self.missing(name)),
        }
    }

    /// One element of an array. If it does not decode, the inner result says why and the reader goes on behind the
    /// element; the outer result fails only if the text is not JSON. The error has not been located.
    #[inline]
    pub fn row<T: Decode>(&mut self) -> Result<Result<T, DecodeError>, DecodeError> {
        let start = self.clone();
        match T::decode(self) {
            Ok(row) => Ok(Ok(row)),
            Err(error) => self.skip_from(start).map(|()| Err(error)),
        }
    }

    /// Passes over the value that comes next, checking that it is JSON.
    pub fn skip(&mut self) -> Result<(), DecodeError> {
        let outer_depth = self.depth;
        // One bit a level, innermost lowest, set for an object: `MAX_DEPTH` of them are enough.
        let mut objects: u128 = 0;
        loop {
            match self.kind()? {
                Kind::Object => {
                    self.begin_object()?;
                    objects = objects << 1 | 1;
                }
                Kind::Array => {
                    self.begin_array()?;
                    objects <<= 1;
                }
                scalar => self.skip_scalar(scalar)?,
            }
            loop {
                if self.depth == outer_depth {
                    return Ok(());
                }
                let more = if objects & 1 == 1 {
                    self.skip_key()?
                } else {
                    self.next_element()?
                };
                if more {
                    break;
                }
                objects >>= 1;
            }
        }
    }

    /// The JSON text of the value that comes next, as received.
    pub fn raw(&mut self) -> Result<&'j str, DecodeError> {
        self.peek()?;
        let start = self.jiter.current_index();
        self.skip()?;
        Ok(self.text_from(start))
    }

    /// Byte offset in the body of the next unread byte.
    #[must_use]
    pub fn offset(&self) -> usize {
        self.base + self.jiter.current_index()
    }

    #[cold]
    fn missing(&self, name: &'static str) -> DecodeError {
        // The closing brace of the object is the last byte read.
        DecodeError::missing(name, self.offset().saturating_sub(1))
    }

    #[cold]
    fn skip_from(&mut self, start: Self) -> Result<(), DecodeError> {
        *self = start;
        self.skip()
    }

    fn begin(&mut self, first: Peek, expected: &'static str) -> Result<(), DecodeError> {
        self.expect(first, expected)?;
        if self.depth == MAX_DEPTH {
            return Err(DecodeError::syntax(TOO_DEEP, self.offset()));
        }
        self.depth += 1;
        self.begun = true;
        Ok(())
    }

    #[inline]
    fn expect(&mut self, first: Peek, expected: &'static str) -> Result<(), DecodeError> {
        if self.peek()? == first {
            Ok(())
        } else {
            Err(self.mismatch(expected))
        }
    }

    /// The same for what begins with one of several bytes.
    fn expect_kind(&mut self, kind: Kind, expected: &'static str) -> Result<Peek, DecodeError> {
        let peek = self.peek()?;
        if Kind::of_first_byte(peek.into_inner()) == Some(kind) {
            Ok(peek)
        } else {
            Err(self.mismatch(expected))
        }
    }

    /// The first byte of what comes next.
    #[inline]
    fn peek(&mut self) -> Result<Peek, DecodeError> {
        match self.text.as_bytes().get(self.jiter.current_index()) {
            // Nearly all JSON is sent without white space.
            Some(byte) if *byte > b' ' => Ok(Peek::new(*byte)),
            _ => self.peek_behind_space(),
        }
    }

    fn peek_behind_space(&mut self) -> Result<Peek, DecodeError> {
        let base = self.base;
        self.jiter
            .peek()
            .map_err(|error| DecodeError::from_parser(&error, base))
    }

    fn text_from(&self, start: usize) -> &'j str {
        self.text
            .get(start..self.jiter.current_index())
            .unwrap_or_default()
    }

    /// [`next_key`](Self::next_key) without decoding the key.
    fn skip_key(&mut self) -> Result<bool, DecodeError> {
        let key = if mem::take(&mut self.begun) {
            self.jiter.next_object_bytes()
        } else {
            self.jiter.next_key_bytes()
        };
        match key {
            Ok(Some(_)) => Ok(true),
            Ok(None) => {
                self.depth = self.depth.saturating_sub(1);
                Ok(false)
            }
            Err(error) => Err(DecodeError::from_parser(&error, self.base)),
        }
    }
}

/// Shows where the reader is, not what it reads.
impl fmt::Debug for Reader<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Reader")
            .field("offset", &self.offset())
            .field("depth", &self.depth)
            .finish_non_exhaustive()
    }
}
