use std::fmt;
use std::str::FromStr;

use super::decimal::Decimal;
use super::{Decode, DecodeError, Encode, Reader, Writer};

/// A JSON number as it was written, without loss.
///
/// Two numbers are equal if they are the same number, however they are written: `1`, `1.0` and `10e-1` are. If an exponent
/// does not fit into 32 bits, they are equal only if written the same.
#[derive(Clone)]
pub struct Number(Box<str>);

impl Number {
    /// The number in the fewest digits that give the same double again; `None` if it is not finite.
    #[must_use]
    pub fn from_f64(value: f64) -> Option<Self> {
        let mut writer = Writer::new();
        writer.float(value);
        let text = String::from_utf8(writer.finish().ok()?.into_vec()).ok()?;
        Some(Self(text.into()))
    }

    /// The number as it was written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The number as an `i64`, if it is whole and in range.
    #[must_use]
    pub fn as_i64(&self) -> Option<i64> {
        Decimal::integer(&self.0).ok()?.try_into().ok()
    }

    /// The number as a `u64`, if it is whole and in range.
    #[must_use]
    pub fn as_u64(&self) -> Option<u64> {
        Decimal::integer(&self.0).ok()?.try_into().ok()
    }

    /// The nearest double; `None` beyond the range of doubles.
    #[must_use]
    pub fn as_f64(&self) -> Option<f64> {
        self.0
            .parse::<f64>()
            .ok()
            .filter(|number| number.is_finite())
    }

    /// The same number in one form for all its spellings: no exponent unless many zeros would be needed, no sign of zero.
    #[must_use]
    pub fn canonical(&self) -> Self {
        match Decimal::parse(&self.0) {
            Some(decimal) => Self(decimal.canonical().into()),
            None => self.clone(),
        }
    }
}

impl PartialEq for Number {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
            || match (Decimal::parse(&self.0), Decimal::parse(&other.0)) {
                (Some(this), Some(that)) => this == that,
                _ => false,
            }
    }
}

impl Eq for Number {}

impl fmt::Display for Number {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl fmt::Debug for Number {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// Reads the syntax of JSON numbers, which is stricter than that of Rust.
impl FromStr for Number {
    type Err = DecodeError;

    fn from_str(text: &str) -> Result<Self, DecodeError> {
        super::from_slice(text.as_bytes())
    }
}

macro_rules! from_integers {
    ($($integer:ty),*) => {$(
        impl From<$integer> for Number {
            fn from(value: $integer) -> Self {
                Self(value.to_string().into())
            }
        }
    )*};
}

from_integers!(i32, i64, u32, u64);

impl Decode for Number {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let (text, _) = reader.number_text("a number")?;
        Ok(Self(text.into()))
    }
}

impl Encode for Number {
    fn encode(&self, writer: &mut Writer) {
        writer.verbatim(&self.0);
    }
}
