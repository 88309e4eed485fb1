//! The types of generated models that are one text or one number.
//!
//! There are many of them in an API, all alike but for their names and values, so each is a macro away from one line. What
//! a macro takes is valid Rust: the declaration of the type. `#[json(Decode, Encode, FromHeader)]` says which of
//! [`Decode`](crate::json::Decode), [`Encode`](crate::json::Encode) and [`FromHeader`](crate::FromHeader) the type has: what
//! no answer holds cannot be decoded, what no request holds cannot be encoded, what no header holds is not read from one.

mod integer_enum;
mod integer_newtype;
mod path_segment;
mod string_enum;
mod string_newtype;

/// The documentation of a variant: what stands there, else its value.
#[doc(hidden)]
#[macro_export]
macro_rules! __variant_documentation {
    ($value:literal) => {
        ::core::concat!("`", $value, "`")
    };
    ($value:literal $($line:literal)+) => {
        ::core::concat!($($line, "\n"),+)
    };
}

/// `Decode`, `Encode` and `FromHeader`, each if it is asked for, from a method of the reader, one of the writer, and the text
/// of a header.
#[doc(hidden)]
#[macro_export]
macro_rules! __json {
    ($name:ident, Decode, |$reader:ident| $decoded:expr, $($others:tt)*) => {
        impl $crate::json::Decode for $name {
            #[inline]
            fn decode(
                $reader: &mut $crate::json::Reader<'_>,
            ) -> ::core::result::Result<Self, $crate::json::DecodeError> {
                $decoded
            }
        }
    };
    (
        $name:ident,
        Encode,
        |$reader:ident| $decoded:expr,
        |$value:ident, $writer:ident| $encoded:expr,
        $($others:tt)*
    ) => {
        impl $crate::json::Encode for $name {
            #[inline]
            fn encode(&self, $writer: &mut $crate::json::Writer) {
                let $value = self;
                $encoded;
            }
        }
    };
    (
        $name:ident,
        FromHeader,
        |$reader:ident| $decoded:expr,
        |$value:ident, $writer:ident| $encoded:expr,
        |$text:ident| $parsed:expr
    ) => {
        impl $crate::FromHeader for $name {
            fn from_text($text: &str) -> ::core::result::Result<Self, &'static str> {
                $parsed
            }
        }
    };
}

/// Whether there is `serde::Serialize` is up to the features of this crate, as with the types that occur in models.
#[cfg(feature = "serde")]
#[doc(hidden)]
#[macro_export]
macro_rules! __serialize {
    ($name:ident, $method:ident, |$value:ident| $serialized:expr) => {
        impl $crate::__serde::Serialize for $name {
            fn serialize<S: $crate::__serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                let $value = self;
                serializer.$method($serialized)
            }
        }
    };
}

/// Whether there is `serde::Serialize` is up to the features of this crate, as with the types that occur in models.
#[cfg(not(feature = "serde"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __serialize {
    ($($any:tt)*) => {};
}

/// `Display` as that of a value within.
#[doc(hidden)]
#[macro_export]
macro_rules! __display {
    ($name:ident, |$value:ident| $shown:expr) => {
        impl ::core::fmt::Display for $name {
            fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                let $value = self;
                ::core::fmt::Display::fmt($shown, formatter)
            }
        }
    };
}
