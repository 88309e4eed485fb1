//! Strings that stand in a path, where some texts would name another resource.

/// Writes a newtype over a text that can be one segment of a URL's path.
///
/// ```
/// openapi_runtime::path_segment! {
///     /// ID of a user.
///     #[json(Decode, Encode)]
///     pub struct UserId(String);
/// }
///
/// assert_eq!(UserId::new("7f3a")?.as_str(), "7f3a");
/// assert!(UserId::new("..").is_err());
/// # Ok::<(), openapi_runtime::path::InvalidSegment>(())
/// ```
#[macro_export]
macro_rules! path_segment {
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
            /// Takes a text that can be one segment of a path.
            ///
            /// # Errors
            ///
            /// The text is empty, `.` or `..`: in a path it would name another resource.
            pub fn new(
                value: impl ::core::convert::Into<::std::string::String>,
            ) -> ::core::result::Result<Self, $crate::path::InvalidSegment> {
                let value = value.into();
                $crate::path::validate_segment(&value)?;
                ::core::result::Result::Ok(Self(value))
            }
        }

        impl ::core::convert::TryFrom<&str> for $name {
            type Error = $crate::path::InvalidSegment;

            fn try_from(value: &str) -> ::core::result::Result<Self, Self::Error> {
                Self::new(value)
            }
        }

        impl ::core::convert::TryFrom<::std::string::String> for $name {
            type Error = $crate::path::InvalidSegment;

            fn try_from(
                value: ::std::string::String,
            ) -> ::core::result::Result<Self, Self::Error> {
                Self::new(value)
            }
        }

        impl ::core::str::FromStr for $name {
            type Err = $crate::path::InvalidSegment;

            fn from_str(value: &str) -> ::core::result::Result<Self, Self::Err> {
                Self::new(value)
            }
        }
    };
}
