use std::fmt;

/// The text of an enum value that this version of the client does not know.
///
/// It cannot be made outside of generated code, so that a value the client does know is never spelled as an unknown one.
/// It is written back unchanged.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UnknownValue(Box<str>);

impl UnknownValue {
    /// The text as the service sent it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// For generated code, after it compared the text with all values it knows.
    #[doc(hidden)]
    #[must_use]
    pub fn __new(text: &str) -> Self {
        Self(text.into())
    }
}

impl fmt::Display for UnknownValue {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(&self.0)
    }
}

impl AsRef<str> for UnknownValue {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for UnknownValue {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::UnknownValue;

    #[test]
    fn the_text_is_kept_as_sent() {
        let value = UnknownValue::__new("SUSPENDED-BY_vendor");
        assert_eq!(value.as_str(), "SUSPENDED-BY_vendor");
        assert_eq!(value.to_string(), "SUSPENDED-BY_vendor");
        assert_eq!(value, UnknownValue::__new("SUSPENDED-BY_vendor"));
    }
}
