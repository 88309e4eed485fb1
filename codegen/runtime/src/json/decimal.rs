use std::fmt::Write;

/// A JSON number as sign, digits and a power of ten: the number itself, without rounding.
///
/// The digits have no zeros in front or behind, so that two decimals are equal exactly if they are the same number.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Decimal {
    negative: bool,
    /// Empty for zero.
    digits: String,
    exponent: i64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NotAnInteger {
    Fraction,
    OutOfRange,
}

impl Decimal {
    /// From the text of a valid JSON number; `None` if its exponent is beyond reason.
    pub(crate) fn parse(number: &str) -> Option<Self> {
        let (negative, number) = match number.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, number),
        };
        let (mantissa, exponent) = number.split_once(['e', 'E']).unwrap_or((number, "0"));
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));

        let mut digits = String::with_capacity(whole.len() + fraction.len());
        digits.push_str(whole);
        digits.push_str(fraction);
        let significant = digits.trim_end_matches('0').len();
        if significant == 0 {
            return Some(Self {
                negative: false,
                digits: String::new(),
                exponent: 0,
            });
        }
        let trailing_zeros = i64::try_from(digits.len() - significant).ok()?;
        digits.truncate(significant);
        let leading_zeros = digits.len() - digits.trim_start_matches('0').len();
        digits.drain(..leading_zeros);

        let fraction_length = i64::try_from(fraction.len()).ok()?;
        let exponent = i64::from(exponent.parse::<i32>().ok()?) - fraction_length + trailing_zeros;
        Some(Self {
            negative,
            digits,
            exponent,
        })
    }

    /// A valid JSON number as an integer, if it is one of at most 38 digits.
    pub(crate) fn integer(number: &str) -> Result<i128, NotAnInteger> {
        if let Ok(integer) = number.parse::<i64>() {
            return Ok(integer.into());
        }
        match Self::parse(number) {
            Some(decimal) if decimal.exponent < 0 => Err(NotAnInteger::Fraction),
            Some(decimal) => decimal.shifted(0).ok_or(NotAnInteger::OutOfRange),
            // Nothing with a sensible number of digits is whole again after such an exponent.
            None if number.contains("e-") || number.contains("E-") => Err(NotAnInteger::Fraction),
            None => Err(NotAnInteger::OutOfRange),
        }
    }

    /// The number times 10^`places`, a rest cut off; `None` if it has more than 38 digits.
    pub(crate) fn shifted(&self, places: i64) -> Option<i128> {
        let exponent = self.exponent.checked_add(places)?;
        let magnitude = if exponent < 0 {
            let cut = usize::try_from(exponent.checked_neg()?).ok()?;
            let kept = self.digits.len().saturating_sub(cut);
            match self.digits.get(..kept)? {
                "" => 0,
                digits => digits.parse::<i128>().ok()?,
            }
        } else if self.digits.is_empty() {
            0
        } else {
            let factor = 10_i128.checked_pow(u32::try_from(exponent).ok()?)?;
            self.digits.parse::<i128>().ok()?.checked_mul(factor)?
        };
        Some(if self.negative { -magnitude } else { magnitude })
    }

    /// The shortest plain form of the number as JSON; with an exponent where many zeros would be needed.
    pub(crate) fn canonical(&self) -> String {
        const MOST_ZEROS: usize = 20;
        let mut text = String::from(if self.negative { "-" } else { "" });
        let length = self.digits.len();
        match usize::try_from(self.exponent) {
            _ if length == 0 => text.push('0'),
            Ok(zeros) if zeros <= MOST_ZEROS => {
                text.push_str(&self.digits);
                text.extend(std::iter::repeat_n('0', zeros));
            }
            Err(_) if self.exponent.unsigned_abs() <= (length + MOST_ZEROS) as u64 => {
                let places = usize::try_from(self.exponent.unsigned_abs()).unwrap_or_default();
                let (whole, fraction) = self.digits.split_at(length.saturating_sub(places));
                text.push_str(if whole.is_empty() { "0" } else { whole });
                text.push('.');
                text.extend(std::iter::repeat_n('0', places.saturating_sub(length)));
                text.push_str(fraction);
            }
            _ => _ = write!(text, "{}e{}", self.digits, self.exponent),
        }
        text
    }
}
