//! Strings with a meaning of their own.

/// Writes a newtype over a text that may be any.
///
/// ```
/// openapi_runtime::string_newtype! {
///     /// Name of a region.
///     #[json(Decode, Encode)]
///     pub struct Region(String);
/// }
///
/// assert_eq!(Region::new("hcm-3").as_str(), "hcm-3");
/// ```
#[macro_export]
macro_rules! string_newtype {
    (
        $(#[doc = $documentation:literal])*
        $(#[json($($direction:ident),+)])?
        $visibility:vis struct $name:ident(String);
    ) => {
        $crate::__text_newtype! {
            $(#[doc = $documentation])*
            $(#[json($($direction),+)])?
            $visibility struct $name;
        }

        impl $name {
            /// Takes the text as it is.
            #[must_use]
            pub fn new(value: impl ::core::convert::Into<::std::string::String>) -> Self {
                Self(value.into())
            }
        }

        impl ::core::convert::From<&str> for $name {
            fn from(value: &str) -> Self {
                Self(value.to_owned())
            }
        }

        impl ::core::convert::From<::std::string::String> for $name {
            fn from(value: ::std::string::String) -> Self {
                Self(value)
            }
        }
    };
}

/// What newtypes over a text have, whether or not the text is checked.
#[doc(hidden)]
#[macro_export]
macro_rules! __text_newtype {
    (
        $(#[doc = $documentation:literal])*
        $(#[json($($direction:ident),+)])?
        $visibility:vis struct $name:ident;
    ) => {
        $(#[doc = $documentation])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        $visibility struct $name(::std::string::String);

        impl $name {
            /// The text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl ::core::convert::AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl ::core::convert::From<$name> for ::std::string::String {
            fn from(value: $name) -> Self {
                value.0
            }
        }

        $crate::__display!($name, |value| &value.0);
        $crate::__serialize!($name, serialize_str, |value| &value.0);
        $($($crate::__json!(
            $name,
            $direction,
            |reader| reader.string().map(Self),
            |value, writer| writer.string(&value.0),
            |text| ::core::result::Result::Ok(Self(text.to_owned()))
        );)+)?
    };
}
