//! The types of generated models that are one text or one number.
//!
//! There are many of them in an API, all alike but for their names and values, so each is a macro away from one line. What
//! a macro takes is valid Rust: the declaration of the type. `#[json(Decode, Encode)]` says which of
//! [`Decode`](crate::json::Decode) and [`Encode`](crate::json::Encode) the type has: what no answer holds cannot be
//! decoded, what no request holds cannot be encoded.

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

/// `Decode` and `Encode`, each if it is asked for, from a method of the reader and one of the writer.
#[doc(hidden)]
#[macro_export]
macro_rules! __json {
    ($name:ident, Decode, |$reader:ident| $decoded:expr, $($encode:tt)*) => {
        impl $crate::json::Decode for $name {
            #[inline]
            fn decode(
                $reader: &mut $crate::json::Reader<'_>,
            ) -> ::core::result::Result<Self, $crate::json::DecodeError> {
                $decoded
            }
        }
    };
    ($name:ident, Encode, |$reader:ident| $decoded:expr, |$value:ident, $writer:ident| $encoded:expr) => {
        impl $crate::json::Encode for $name {
            #[inline]
            fn encode(&self, $writer: &mut $crate::json::Writer) {
                let $value = self;
                $encoded;
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
