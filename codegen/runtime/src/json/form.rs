//! What tells the alternatives of a union from each other.

/// What a JSON value looks like that is one alternative of a union; see [`Reader::choose`](super::Reader::choose).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Any value. An object that has another form of the list is not taken for this one.
    Any,
    /// `true` or `false`
    Bool,
    /// A whole number of 64 bits without sign.
    Unsigned,
    /// A whole number of 64 bits, with or without sign.
    Integer,
    /// A number, whole or not.
    Number,
    /// A string.
    String,
    /// A string that is an RFC 3339 timestamp.
    Timestamp,
    /// A string that is a date: `2026-01-31`.
    Date,
    /// A string that is a UUID with its hyphens.
    Uuid,
    /// A string that is base64 exactly as [`Base64`](crate::Base64) writes it, so that it is the same when it is sent back.
    Base64,
    /// One of these strings.
    Text(&'static [&'static str]),
    /// One of these numbers and booleans, as they are spelled.
    Constant(&'static [&'static str]),
    /// An array.
    Array,
    /// An array whose elements are null or have one of these forms. Not all are looked at: the first ones, until no other
    /// form of the list is possible.
    ArrayOf(&'static [Self]),
    /// An object of which all of this holds. Of several, the one of which the value has most keys is chosen.
    Object(&'static [Key]),
}

/// What an object looks like under one key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    /// The key is there, with one of these constants. If it is there several times, the first one decides.
    Tag(&'static str, &'static [&'static str]),
    /// The same, if the key is there.
    OptionalTag(&'static str, &'static [&'static str]),
    /// The key is there.
    Required(&'static str),
    /// The key may be there.
    Optional(&'static str),
    /// The key may be there. If it is, its value is null or has one of these forms.
    Of(&'static str, &'static [Form]),
    /// Keys that no other entry of the list names may be there, and are kept.
    Others,
}

impl Key {
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Tag(name, _)
            | Self::OptionalTag(name, _)
            | Self::Required(name)
            | Self::Optional(name)
            | Self::Of(name, _) => name,
            Self::Others => "",
        }
    }

    pub(super) const fn is_required(self) -> bool {
        matches!(self, Self::Tag(..) | Self::Required(_))
    }

    /// Whether it is not enough that the key is there.
    pub(super) const fn has_conditions(self) -> bool {
        matches!(self, Self::Tag(..) | Self::OptionalTag(..) | Self::Of(..))
    }
}
