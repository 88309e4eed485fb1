//! Integers with a meaning of their own.

/// Writes a newtype over `i64` or `u64`.
///
/// ```
/// openapi_runtime::integer_newtype! {
///     /// Number of a project.
///     #[json(Decode, Encode)]
///     pub struct ProjectId(u64);
/// }
///
/// assert_eq!(ProjectId::new(7).get(), 7);
/// ```
#[macro_export]
macro_rules! integer_newtype {
    (
        $(#[doc = $documentation:literal])*
        $(#[json($($direction:ident),+)])?
        $visibility:vis struct $name:ident(i64);
    ) => {
        $crate::__integer_newtype! {
            i64, integer, serialize_i64,
            $(#[doc = $documentation])*
            $(#[json($($direction),+)])?
            $visibility struct $name;
        }
    };
    (
        $(#[doc = $documentation:literal])*
        $(#[json($($direction:ident),+)])?
        $visibility:vis struct $name:ident(u64);
    ) => {
        $crate::__integer_newtype! {
            u64, unsigned, serialize_u64,
            $(#[doc = $documentation])*
            $(#[json($($direction),+)])?
            $visibility struct $name;
        }
    };
}

/// A newtype over an integer, with the methods that read and write that integer.
#[doc(hidden)]
#[macro_export]
macro_rules! __integer_newtype {
    (
        $integer:ident, $method:ident, $serialize:ident,
        $(#[doc = $documentation:literal])*
        $(#[json($($direction:ident),+)])?
        $visibility:vis struct $name:ident;
    ) => {
        $(#[doc = $documentation])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        $visibility struct $name($integer);

        impl $name {
            /// Takes the number as it is.
            #[must_use]
            pub const fn new(value: $integer) -> Self {
                Self(value)
            }

            /// The number.
            #[must_use]
            pub const fn get(self) -> $integer {
                self.0
            }
        }

        impl ::core::convert::From<$integer> for $name {
            fn from(value: $integer) -> Self {
                Self(value)
            }
        }

        impl ::core::convert::From<$name> for $integer {
            fn from(value: $name) -> Self {
                value.0
            }
        }

        $crate::__display!($name, |value| &value.0);
        $crate::__serialize!($name, $serialize, |value| value.0);
        $($($crate::__json!(
            $name,
            $direction,
            |reader| reader.$method().map(Self),
            |value, writer| writer.$method(value.0),
            |text| <$integer as $crate::FromHeader>::from_text(text).map(Self)
        );)+)?
    };
}
