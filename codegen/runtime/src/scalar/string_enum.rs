//! Strings of a known set, open to values that the set does not know.

/// Writes an enum of strings: each variant stands for the text behind it, and `Unknown` keeps any other text.
///
/// A variant without documentation is documented by its text. The enum has `as_str`, `Display`, `FromStr` and `From` of
/// texts; none of them fails.
///
/// ```
/// openapi_runtime::string_enum! {
///     /// State of a user.
///     #[json(Decode, Encode)]
///     pub enum UserState {
///         Active = "ACTIVE",
///         /// `LOCKED_OUT`: After five wrong passwords.
///         LockedOut = "LOCKED_OUT",
///     }
/// }
///
/// assert_eq!(UserState::from("LOCKED_OUT"), UserState::LockedOut);
/// assert_eq!(UserState::from("ON_HOLIDAY").as_str(), "ON_HOLIDAY");
/// ```
#[macro_export]
macro_rules! string_enum {
    (
        $(#[doc = $documentation:literal])*
        $(#[json($($direction:ident),+)])?
        $visibility:vis enum $name:ident {
            $($(#[doc = $line:literal])* $variant:ident = $text:literal,)+
        }
    ) => {
        $(#[doc = $documentation])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        $visibility enum $name {
            $(
                #[doc = $crate::__variant_documentation!($text $($line)*)]
                $variant,
            )+
            /// A value that this version of the crate does not know. It is sent back as it came.
            Unknown($crate::UnknownValue),
        }

        impl $name {
            /// The value as the API spells it.
            #[must_use]
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$variant => $text,)+
                    Self::Unknown(value) => value.as_str(),
                }
            }
        }

        impl ::core::convert::From<&str> for $name {
            fn from(value: &str) -> Self {
                match value {
                    $($text => Self::$variant,)+
                    unknown => Self::Unknown($crate::UnknownValue::__new(unknown)),
                }
            }
        }

        impl ::core::convert::From<::std::string::String> for $name {
            fn from(value: ::std::string::String) -> Self {
                Self::from(value.as_str())
            }
        }

        impl ::core::str::FromStr for $name {
            type Err = ::core::convert::Infallible;

            fn from_str(value: &str) -> ::core::result::Result<Self, Self::Err> {
                ::core::result::Result::Ok(Self::from(value))
            }
        }

        impl ::core::convert::AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }

        $crate::__display!($name, |value| value.as_str());
        $crate::__serialize!($name, serialize_str, |value| value.as_str());
        $($($crate::__json!(
            $name,
            $direction,
            |reader| reader.text().map(Self::from),
            |value, writer| writer.string(value.as_str()),
            |text| ::core::result::Result::Ok(Self::from(text))
        );)+)?
    };
}
