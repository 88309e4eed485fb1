//! The types of generated calls.

/// Writes the type of a call: a newtype over [`Call`](crate::Call) with its options and endings.
///
/// ```
/// openapi_runtime::call! {
///     /// A call of `Users::get`.
///     pub struct GetUser(Call<String>);
/// }
/// ```
#[macro_export]
macro_rules! call {
    ($(#[$attribute:meta])* $visibility:vis struct $name:ident(Call<$output:ty $(,)?> $(,)?);) => {
        $crate::__call_type! { $(#[$attribute])* $visibility struct $name($crate::Call<$output>) -> $output }
    };
}

/// Writes the type of a paged call: a newtype over [`PagedCall`](crate::PagedCall) with its options and endings.
///
/// ```
/// openapi_runtime::paged_call! {
///     /// A call of `Users::list`.
///     pub struct ListUsers(PagedCall<String>);
/// }
/// ```
#[macro_export]
macro_rules! paged_call {
    ($(#[$attribute:meta])* $visibility:vis struct $name:ident(PagedCall<$row:ty $(,)?> $(,)?);) => {
        $crate::__call_type! {
            $(#[$attribute])* $visibility struct $name($crate::PagedCall<$row>) -> $crate::Page<$row>
        }

        impl $name {
            /// Goes on from a [`Cursor`](openapi_runtime::Cursor) that an equal call gave: with the same parameters, whether
            /// they are set before or after. Rows that were handed out before are left out, and the page size is that of the
            /// cursor.
            ///
            /// The call fails, unsent, if the cursor belongs to another operation, API, base URL or filter.
            #[inline]
            pub fn resume(self, cursor: $crate::Cursor) -> Self {
                Self(self.0.resume(cursor))
            }

            /// Every row from this page on, as a stream that asks for the next page in time.
            #[inline]
            pub fn items(self) -> $crate::Items<$row> {
                self.0.items()
            }

            /// Every page from this one on, as a stream.
            #[inline]
            pub fn pages(self) -> $crate::Pages<$row> {
                self.0.pages()
            }
        }
    };
}

/// What both kinds of call have.
#[doc(hidden)]
#[macro_export]
macro_rules! __call_type {
    ($(#[$attribute:meta])* $visibility:vis struct $name:ident($inner:ty) -> $output:ty) => {
        $(#[$attribute])*
        #[derive(Debug, Clone)]
        #[must_use = "a call does nothing until it is awaited or sent"]
        $visibility struct $name($inner);

        impl $name {
            /// Sets a header that the operation does not declare, replacing an earlier value of it.
            ///
            /// The call fails, unsent, if name or value cannot be sent, and for headers that frame the request or carry
            /// credentials.
            #[inline]
            pub fn request_header(
                self,
                name: impl ::core::convert::Into<::std::borrow::Cow<'static, str>>,
                value: impl ::core::convert::Into<::std::string::String>,
            ) -> Self {
                Self(self.0.request_header(name, value))
            }

            /// How long the call may take as a whole: access tokens, all attempts, and the waits between them. For a list,
            /// the call for each page.
            ///
            /// Instead of what the client's builder says, which is 100 seconds by default.
            #[inline]
            pub fn timeout(self, timeout: ::core::time::Duration) -> Self {
                Self(self.0.timeout(timeout))
            }

            /// How often the call may be sent again: 0 for a single attempt. Instead of what the client's builder says.
            ///
            /// Whether a failure is worth a retry, and whether the operation allows it, is judged as ever.
            #[inline]
            pub fn retries(self, retries: u32) -> Self {
                Self(self.0.retries(retries))
            }

            /// Sends the call. `.await` does the same.
            #[inline]
            pub fn send(self) -> $crate::CallFuture<$output> {
                self.0.send()
            }

            /// Makes "not found" a value: a 404 becomes `None`.
            #[inline]
            pub fn optional(self) -> $crate::Optional<$output> {
                self.0.optional()
            }

            /// Keeps what came with the value: status, headers, body.
            #[inline]
            pub fn with_response(self) -> $crate::WithResponse<$output> {
                self.0.with_response()
            }

            /// Leaves the body as it is. A status that is no success is an error all the same.
            #[inline]
            pub fn raw(self) -> $crate::Raw {
                self.0.raw()
            }

            /// Shows the request without sending anything, not even a request for a token. Secrets are shown as `***`.
            ///
            /// # Errors
            /// Those that sending finds before it sends: arguments that cannot be sent, missing credentials.
            #[inline]
            pub fn preview(&self) -> ::core::result::Result<$crate::Preview, $crate::Error> {
                self.0.preview()
            }
        }

        $crate::__send_blocking! { $name -> $output }

        impl ::core::future::IntoFuture for $name {
            type Output = ::core::result::Result<$output, $crate::Error>;
            type IntoFuture = $crate::CallFuture<$output>;

            #[inline]
            fn into_future(self) -> Self::IntoFuture {
                self.0.send()
            }
        }
    };
}

/// Whether there is a blocking ending is up to the features of this crate, not to those of the crate with the call.
#[cfg(feature = "blocking")]
#[doc(hidden)]
#[macro_export]
macro_rules! __send_blocking {
    ($name:ident -> $output:ty) => {
        impl $name {
            /// Sends the call, and has this thread wait for the outcome. It needs no async runtime.
            ///
            /// Within an async runtime it works as well, but holds up the thread that it is called on: await there.
            ///
            /// # Errors
            /// Those of `.await`.
            #[inline]
            pub fn send_blocking(self) -> ::core::result::Result<$output, $crate::Error> {
                self.0.send_blocking()
            }
        }
    };
}

/// Whether there is a blocking ending is up to the features of this crate, not to those of the crate with the call.
#[cfg(not(feature = "blocking"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __send_blocking {
    ($name:ident -> $output:ty) => {};
}
