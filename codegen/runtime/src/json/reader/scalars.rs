//! Values without members.

use jiter::{Jiter, Peek};
use zeroize::Zeroizing;

use super::Reader;
use crate::json::decimal::{Decimal, NotAnInteger};
use crate::json::{DecodeError, Kind};

impl<'j> Reader<'j> {
    /// Consumes a `null`, if one comes next.
    pub fn take_null(&mut self) -> Result<bool, DecodeError> {
        if self.peek()? != Peek::Null {
            return Ok(false);
        }
        let base = self.base;
        self.jiter
            .known_null()
            .map_err(|error| DecodeError::from_parser(&error, base))?;
        Ok(true)
    }

    /// A string, borrowed until the next use of the reader.
    #[inline]
    pub fn text(&mut self) -> Result<&str, DecodeError> {
        self.expect(Peek::String, "a string")?;
        let base = self.base;
        self.jiter
            .known_str()
            .map_err(|error| DecodeError::from_parser(&error, base))
    }

    /// A string.
    pub fn string(&mut self) -> Result<String, DecodeError> {
        self.text().map(str::to_owned)
    }

    /// A boolean.
    pub fn boolean(&mut self) -> Result<bool, DecodeError> {
        let peek = self.expect_kind(Kind::Bool, "a boolean")?;
        let base = self.base;
        self.jiter
            .known_bool(peek)
            .map_err(|error| DecodeError::from_parser(&error, base))
    }

    /// A signed integer. A fraction of zeros and an exponent are fine as long as the number is whole: `12.0`, `1e3`.
    ///
    /// The largest and the smallest as services write them whose numbers are all doubles, `9223372036854776000` and
    /// `-9223372036854776000`, are read as what they were.
    pub fn integer(&mut self) -> Result<i64, DecodeError> {
        self.whole_number("a 64-bit integer")
    }

    /// An unsigned integer, in the same forms as [`integer`](Self::integer); `18446744073709552000` is the largest.
    pub fn unsigned(&mut self) -> Result<u64, DecodeError> {
        self.whole_number("an unsigned 64-bit integer")
    }

    /// A number as the nearest double; one beyond the range of doubles is an error.
    pub fn float(&mut self) -> Result<f64, DecodeError> {
        let (text, offset) = self.number_text("a number")?;
        match text.parse::<f64>() {
            Ok(number) if number.is_finite() => Ok(number),
            _ => Err(DecodeError::mismatch(
                "a 64-bit floating point number",
                OUT_OF_RANGE,
                offset,
            )),
        }
    }

    pub(in crate::json) fn single(&mut self) -> Result<f32, DecodeError> {
        let (text, offset) = self.number_text("a number")?;
        match text.parse::<f32>() {
            Ok(number) if number.is_finite() => Ok(number),
            _ => Err(DecodeError::mismatch(
                "a 32-bit floating point number",
                OUT_OF_RANGE,
                offset,
            )),
        }
    }

    pub(in crate::json) fn whole_number<T: TryFrom<i128>>(
        &mut self,
        expected: &'static str,
    ) -> Result<T, DecodeError> {
        let (text, offset) = self.number_text(expected)?;
        let found = match Decimal::integer(text) {
            Ok(integer) => match in_range(integer) {
                Some(number) => return Ok(number),
                None => OUT_OF_RANGE,
            },
            Err(NotAnInteger::OutOfRange) => OUT_OF_RANGE,
            Err(NotAnInteger::Fraction) => "a number with a fraction",
        };
        Err(DecodeError::mismatch(expected, found, offset))
    }

    /// A number as it is written, and its offset.
    pub(crate) fn number_text(
        &mut self,
        expected: &'static str,
    ) -> Result<(&'j str, usize), DecodeError> {
        let peek = self.expect_kind(Kind::Number, expected)?;
        let (start, offset, base) = (self.jiter.current_index(), self.offset(), self.base);
        self.jiter
            .known_number_bytes(peek)
            .map_err(|error| DecodeError::from_parser(&error, base))?;
        Ok((self.text_from(start), offset))
    }

    /// A string whose text exists only in the buffer returned.
    pub(crate) fn secret_text(&mut self) -> Result<Zeroizing<String>, DecodeError> {
        self.expect(Peek::String, "a string")?;
        let (start, base) = (self.jiter.current_index(), self.base);
        self.jiter
            .known_bytes()
            .map_err(|error| DecodeError::from_parser(&error, base))?;
        let quoted = self.text_from(start);
        if !quoted.contains('\\') {
            return Ok(Zeroizing::new(quoted.trim_matches('"').to_owned()));
        }
        // The tape is where escapes are decoded. It is long enough to never grow, since growing leaves a copy behind.
        let mut string = Jiter::with_tape(quoted.as_bytes(), Vec::with_capacity(quoted.len()));
        string
            .known_str()
            .map_err(|error| DecodeError::from_parser(&error, base + start))?;
        let text = String::from_utf8(string.into_tape()).unwrap_or_default();
        Ok(Zeroizing::new(text))
    }

    pub(super) fn skip_scalar(&mut self, kind: Kind) -> Result<(), DecodeError> {
        match kind {
            Kind::Null => self.take_null().map(drop),
            Kind::Bool => self.boolean().map(drop),
            Kind::Number => self.number_text("a number").map(drop),
            Kind::String | Kind::Array | Kind::Object => {
                let base = self.base;
                self.jiter
                    .next_bytes()
                    .map(drop)
                    .map_err(|error| DecodeError::from_parser(&error, base))
            }
        }
    }
}

const OUT_OF_RANGE: &str = "a number out of its range";

/// The integer as a type that holds fewer.
pub(super) fn in_range<T: TryFrom<i128>>(integer: i128) -> Option<T> {
    let exact = T::try_from(integer);
    exact.or_else(|_| T::try_from(unrounded(integer))).ok()
}

/// What a limit of 64 bits was, before a service rounded it to a double and wrote the fewest digits that name it.
fn unrounded(integer: i128) -> i128 {
    match integer {
        9_223_372_036_854_776_000 => i64::MAX.into(),
        -9_223_372_036_854_776_000 => i64::MIN.into(),
        18_446_744_073_709_552_000 => u64::MAX.into(),
        other => other,
    }
}
