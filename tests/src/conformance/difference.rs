//! One thing in an exchange that the document does not say.

use std::fmt;

/// One thing in an exchange that the document does not say. `Display` is a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// What is wrong, such as `body of status 200 /id: "7" is not of type "integer"`.
    pub message: String,
    /// The JSON pointer to it within the exchange: `/response/body/id`. What is missing has none: the pointer of its parent.
    pub recorded: String,
    /// The JSON pointer to what the document says there; the nearest that there is, where it says nothing.
    pub specified: String,
}

impl Difference {
    pub(super) fn new(
        message: impl Into<String>,
        recorded: impl Into<String>,
        specified: impl Into<String>,
    ) -> Self {
        Self {
            message: message.into(),
            recorded: recorded.into(),
            specified: specified.into(),
        }
    }

    /// That of an exchange which says that it differs and does not.
    pub(super) fn needless_drift() -> Self {
        Self::new("`drift` is not needed", "/drift", "")
    }
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}
