//! Integers of a known set, open to values that the set does not know.

/// Writes an enum of integers: each variant stands for the number behind it, and `Unknown` keeps any other.
///
/// A variant without documentation is documented by its number. The enum has `value`, `Display` and `From<i64>`.
///
/// ```
/// openapi_runtime::integer_enum! {
///     /// Result of a call.
///     #[json(Decode)]
///     pub enum Outcome {
///         Value0 = 0,
///         ValueMinus1 = -1,
///     }
/// }
///
/// assert_eq!(Outcome::from(-1), Outcome::ValueMinus1);
/// assert_eq!(Outcome::from(7).value(), 7);
/// ```
#[macro_export]
macro_rules! integer_enum {
    (
        $(#[doc = $documentation:literal])*
        $(#[json($($direction:ident),+)])?
        $visibility:vis enum $name:ident {
            $($(#[doc = $line:literal])* $variant:ident = $number:literal,)+
        }
    ) => {
        $(#[doc = $documentation])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        $visibility enum $name {
            $(
                #[doc = $crate::__variant_documentation!($number $($line)*)]
                $variant,
            )+
            /// A value that this version of the crate does not know. It is sent back as it came.
            Unknown(i64),
        }

        impl $name {
            /// The value as the API has it.
            #[must_use]
            pub const fn value(self) -> i64 {
                match self {
                    $(Self::$variant => $number,)+
                    Self::Unknown(value) => value,
                }
            }
        }

        impl ::core::convert::From<i64> for $name {
            fn from(value: i64) -> Self {
                match value {
                    $($number => Self::$variant,)+
                    unknown => Self::Unknown(unknown),
                }
            }
        }

        $crate::__display!($name, |value| &value.value());
        $crate::__serialize!($name, serialize_i64, |value| value.value());
        $($($crate::__json!(
            $name,
            $direction,
            |reader| reader.integer().map(Self::from),
            |value, writer| writer.integer(value.value()),
            |text| <i64 as $crate::FromHeader>::from_text(text).map(Self::from)
        );)+)?
    };
}
