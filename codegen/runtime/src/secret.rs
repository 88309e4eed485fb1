use std::fmt;

use zeroize::Zeroizing;

use crate::json::{Decode, DecodeError, Encode, Kind, Reader, Writer};

/// A value that must not be seen: a password, an access key, a token.
///
/// The text is wiped from memory when the last owner drops it, and `Debug` prints `***`. There is deliberately no
/// `Display`: whoever needs the text has to write [`expose`](Self::expose), which is easy to find in a review.
///
/// ```
/// let secret = openapi_runtime::Secret::from("hunter2");
/// assert_eq!(format!("{secret:?}"), "***");
/// assert_eq!(secret.expose(), "hunter2");
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(Zeroizing<String>);

/// What stands in place of a secret wherever it could be seen.
pub(crate) const REDACTED: &str = "***";

impl Secret {
    /// The text itself. Keep the borrow short and never log it.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// Whether the text is empty.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl From<String> for Secret {
    fn from(text: String) -> Self {
        Self(Zeroizing::new(text))
    }
}

impl From<&str> for Secret {
    fn from(text: &str) -> Self {
        Self::from(text.to_owned())
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(REDACTED)
    }
}

/// A JSON string gives its text; any other value except `null` gives its JSON text as received.
impl Decode for Secret {
    const IS_SECRET: bool = true;

    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        match reader.kind()? {
            Kind::String => reader.secret_text().map(Self),
            Kind::Null => Err(reader.mismatch("a secret")),
            Kind::Bool | Kind::Number | Kind::Array | Kind::Object => reader.raw().map(Self::from),
        }
    }
}

/// Always a JSON string; `"***"` in a [redacting](Writer::redacting) writer.
impl Encode for Secret {
    fn encode(&self, writer: &mut Writer) {
        writer.secret(self.expose());
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Secret {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(REDACTED)
    }
}

#[cfg(test)]
mod tests {
    use super::Secret;

    #[test]
    fn debug_shows_no_text_in_either_form() {
        let secret = Some(Secret::from("hunter2"));
        assert_eq!(format!("{secret:?}"), "Some(***)");
        assert_eq!(format!("{secret:#?}"), "Some(\n    ***,\n)");
    }

    #[test]
    fn equality_is_that_of_the_text() {
        assert_eq!(Secret::from("a"), Secret::from(String::from("a")));
        assert_ne!(Secret::from("a"), Secret::from("b"));
        assert!(Secret::from("").is_empty());
        assert!(!Secret::from("a").clone().is_empty());
    }
}
