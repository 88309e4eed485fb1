//! A short stand-in for a text or a tree of values, the same on every machine.

use std::fmt;
use std::str::FromStr;

use serde_json::Value;

/// 64 bits that two different texts have in common only by an unlikely accident. They prove nothing against somebody who
/// wants an accident.
///
/// The input is taken in words of eight bytes, little end first, the last one filled up with zeros and followed by the
/// length; `state = (state ^ word) * 0x9e3779b97f4a7c15; state ^= state >> 32` for each of them, from
/// 0xcbf29ce484222325. Written as 16 hexadecimal digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Fingerprint(u64);

const START: u64 = 0xcbf2_9ce4_8422_2325;
const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;

impl Fingerprint {
    /// Of nothing, to which things are added.
    pub(crate) const START: Self = Self(START);

    /// Of a text.
    #[must_use]
    pub fn of_text(text: &str) -> Self {
        let mut fingerprint = Self::START;
        fingerprint.add_bytes(text.as_bytes());
        fingerprint
    }

    /// Goes on with a text.
    pub(crate) fn add_text(&mut self, text: &str) {
        self.add_bytes(text.as_bytes());
    }

    /// Goes on with a value: what it says, in its order, however it was written down. Comments and line ends do not count.
    pub(crate) fn add_value(&mut self, value: &Value) {
        match value {
            Value::Null => self.add_word(0),
            Value::Bool(value) => self.add_word(1 + u64::from(*value)),
            Value::Number(number) => {
                self.add_word(3);
                self.add_text(&number.to_string());
            }
            Value::String(text) => {
                self.add_word(4);
                self.add_text(text);
            }
            Value::Array(items) => {
                self.add_word(5);
                self.add_length(items.len());
                for item in items {
                    self.add_value(item);
                }
            }
            Value::Object(members) => {
                self.add_word(6);
                self.add_length(members.len());
                for (key, value) in members {
                    self.add_text(key);
                    self.add_value(value);
                }
            }
        }
    }

    fn add_bytes(&mut self, bytes: &[u8]) {
        let (words, rest) = bytes.as_chunks::<8>();
        for word in words {
            self.add_word(u64::from_le_bytes(*word));
        }
        let mut last = [0; 8];
        for (to, from) in last.iter_mut().zip(rest) {
            *to = *from;
        }
        self.add_word(u64::from_le_bytes(last));
        self.add_length(bytes.len());
    }

    fn add_length(&mut self, length: usize) {
        self.add_word(length as u64);
    }

    fn add_word(&mut self, word: u64) {
        let mixed = (self.0 ^ word).wrapping_mul(FACTOR);
        self.0 = mixed ^ (mixed >> 32);
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:016x}", self.0)
    }
}

/// A text that is no fingerprint.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InvalidFingerprint;

impl FromStr for Fingerprint {
    type Err = InvalidFingerprint;

    fn from_str(text: &str) -> Result<Self, InvalidFingerprint> {
        let digits = text.len() == 16 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
        digits
            .then(|| u64::from_str_radix(text, 16).ok())
            .flatten()
            .map(Self)
            .ok_or(InvalidFingerprint)
    }
}

impl fmt::Display for InvalidFingerprint {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("expected 16 hexadecimal digits")
    }
}

impl std::error::Error for InvalidFingerprint {}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::Fingerprint;

    fn of_value(value: &serde_json::Value) -> Fingerprint {
        let mut fingerprint = Fingerprint::START;
        fingerprint.add_value(value);
        fingerprint
    }

    /// Written files hold them: another result on another machine, or tomorrow, would make every crate stale.
    #[test]
    fn results_are_those_that_are_written_everywhere() {
        assert_eq!(Fingerprint::of_text("").to_string(), "860389c57a9c1205");
        assert_eq!(
            Fingerprint::of_text("12345678").to_string(),
            "c7a938c0476f029c"
        );
        assert_eq!(
            Fingerprint::of_text("a text\n").to_string(),
            "6fe0791455785ee4"
        );
    }

    #[test]
    fn what_is_written_is_read_again() {
        let fingerprint = Fingerprint::of_text("a");
        assert_eq!(fingerprint.to_string().parse(), Ok(fingerprint));
        for wrong in ["", "a", "+123456789abcdef", "123456789abcdef01"] {
            assert!(wrong.parse::<Fingerprint>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn values_differ_by_kind_order_and_nesting() {
        let values = [
            json!(null),
            json!(false),
            json!(true),
            json!(0),
            json!("0"),
            json!([]),
            json!({}),
            json!([[], []]),
            json!([[[]]]),
            json!(["a", "b"]),
            json!(["b", "a"]),
            json!(["ab"]),
            json!({"a": 1, "b": 2}),
            json!({"b": 2, "a": 1}),
        ];
        for (index, one) in values.iter().enumerate() {
            for other in &values[index + 1..] {
                assert_ne!(of_value(one), of_value(other), "{one} {other}");
            }
        }
    }
}
