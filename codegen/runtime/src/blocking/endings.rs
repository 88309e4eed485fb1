//! `send_blocking` of calls and of their endings.

use bytes::Bytes;

use super::remote::remote;
use super::wait::wait;
use crate::call::{Call, CallFuture, Optional, Raw, Response, WithResponse};
use crate::error::Error;
use crate::paging::{Page, PagedCall};

macro_rules! send_blocking {
    ($($call:ty => $output:ty, <$($parameter:ident)?>;)+) => {$(
        impl<$($parameter)?> $call {
            /// Sends the call, and has this thread wait for the outcome.
            ///
            /// It needs no async runtime. Within one it works as well, but holds up the thread that it is called on: await
            /// there, or call it from `spawn_blocking`.
            ///
            /// # Errors
            /// Those of `.await`; and if a transport or a token source makes a blocking call while it serves one.
            pub fn send_blocking(self) -> Result<$output, Error> {
                wait(driven(self.send()))
            }
        }
    )+};
}

send_blocking! {
    Call<T> => T, <T>;
    PagedCall<T> => Page<T>, <T>;
    Optional<T> => Option<T>, <T>;
    WithResponse<T> => Response<T>, <T>;
    Raw => Response<Bytes>, <>;
}

/// The future of a call that is driven by the thread for blocking calls.
pub(super) fn driven<T, R>(call: CallFuture<T, R>) -> CallFuture<T, R> {
    call.map_core(remote)
}
