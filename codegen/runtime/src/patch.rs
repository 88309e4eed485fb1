/// A field of a partial update: left alone, cleared, or set.
///
/// In a PATCH body, leaving a field out and sending `null` are different requests; an `Option` cannot tell them apart.
///
/// ```
/// use openapi_runtime::Patch;
///
/// assert_eq!(Patch::<u32>::default(), Patch::Absent);
/// assert_eq!(Patch::from(3), Patch::Value(3));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Patch<T> {
    /// The field is not sent: the service keeps what it has.
    #[default]
    Absent,
    /// `null` is sent: the service clears the field.
    Null,
    /// The value is sent.
    Value(T),
}

impl<T> Patch<T> {
    /// `None` becomes [`Null`](Self::Null), not [`Absent`](Self::Absent).
    #[must_use]
    pub fn or_null(value: Option<T>) -> Self {
        value.map_or(Self::Null, Self::Value)
    }

    /// Whether the field is left out.
    #[must_use]
    pub const fn is_absent(&self) -> bool {
        matches!(self, Self::Absent)
    }

    /// Whether the field is cleared.
    #[must_use]
    pub const fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }

    /// Whether the field is set to a value.
    #[must_use]
    pub const fn is_value(&self) -> bool {
        matches!(self, Self::Value(_))
    }

    /// The same three states over a borrow of the value.
    #[must_use]
    pub const fn as_ref(&self) -> Patch<&T> {
        match self {
            Self::Absent => Patch::Absent,
            Self::Null => Patch::Null,
            Self::Value(value) => Patch::Value(value),
        }
    }

    /// Converts the value and keeps the other two states.
    pub fn map<U>(self, convert: impl FnOnce(T) -> U) -> Patch<U> {
        match self {
            Self::Absent => Patch::Absent,
            Self::Null => Patch::Null,
            Self::Value(value) => Patch::Value(convert(value)),
        }
    }

    /// The value, if there is one; absent and `null` both give `None`.
    #[must_use]
    pub fn into_value(self) -> Option<T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Absent | Self::Null => None,
        }
    }
}

impl<T> From<T> for Patch<T> {
    fn from(value: T) -> Self {
        Self::Value(value)
    }
}

/// Absent has no form of its own in `serde`: fields carry `skip_serializing_if = "Patch::is_absent"`.
#[cfg(feature = "serde")]
impl<T: serde::Serialize> serde::Serialize for Patch<T> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Absent | Self::Null => serializer.serialize_none(),
            Self::Value(value) => serializer.serialize_some(value),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Patch;

    #[test]
    fn the_three_states_are_told_apart() {
        let states = [Patch::Absent, Patch::Null, Patch::Value(1)];
        assert_eq!(states.map(|state| state.is_absent()), [true, false, false]);
        assert_eq!(states.map(|state| state.is_null()), [false, true, false]);
        assert_eq!(states.map(|state| state.is_value()), [false, false, true]);
        assert_eq!(states.map(Patch::into_value), [None, None, Some(1)]);
    }

    #[test]
    fn conversions_keep_the_state() {
        assert_eq!(Patch::or_null(None::<u8>), Patch::Null);
        assert_eq!(Patch::or_null(Some(1)), Patch::Value(1));
        assert_eq!(Patch::Value(1).map(|value| value + 1), Patch::Value(2));
        assert_eq!(Patch::<u8>::Null.map(|value| value + 1), Patch::Null);
        assert_eq!(Patch::<u8>::Absent.map(|value| value + 1), Patch::Absent);
        assert_eq!(
            Patch::Value(String::from("a")).as_ref().map(String::len),
            Patch::Value(1)
        );
    }
}
