//! The recorded exchanges of both APIs, and what tests need to replay them against the generated clients.
//!
//! `recordings/README.md` describes the files. [`replay!`] makes a test of each.

#[cfg(feature = "conformance")]
pub mod conformance;
#[cfg(feature = "record")]
pub mod listing;
#[cfg(feature = "record")]
pub mod record;
pub mod scan;
#[cfg(feature = "record")]
pub mod specification;

mod apis;
mod causes;
mod checks;
mod coverage;
mod files;

// Recordings are replayed with everything on that could show a secret.
#[cfg(all(feature = "serde", feature = "tracing"))]
mod case;
#[cfg(feature = "tracing")]
mod hearing;
#[cfg(all(feature = "serde", feature = "tracing"))]
mod leaks;
#[cfg(all(feature = "serde", feature = "tracing"))]
mod outcome;

pub use apis::{
    APIS, GCORE, GCORE_API, GCORE_BEARER, RecordedApi, Suite, VNGCLOUD, VNGCLOUD_API,
    VNGCLOUD_CLIENT_CREDENTIALS, recordings,
};
#[cfg(all(feature = "serde", feature = "tracing"))]
pub use case::{call, items, page, secrets};
pub use causes::texts_of_causes;
pub use checks::{check_cases, check_successes};
pub use coverage::{Coverage, ORIGINS, OperationCoverage, StatusCoverage};
pub use files::{RecordedCase, load_all, load_folder};
#[cfg(feature = "tracing")]
pub use hearing::Hearing;

/// Operation and case of a test: folder and file of its recording, in Rust's spelling.
pub type Case = (&'static str, &'static str);

/// Makes a test of each recording, and lists them in `CASES`.
///
/// ```ignore
/// replay! {
///     VNGCLOUD listUsers {
///         first_page => page(|client| client.users().list().page_size(10));
///         every_page => items(|client| client.users().list().page_size(2).items());
///     }
///     VNGCLOUD getUser {
///         found => call(|client| client.users().get(&"u-1".parse().unwrap()));
///     }
/// }
/// ```
///
/// The test `listUsers::first_page` replays `recordings/vngcloud/listUsers/first-page.yaml`. It fails unless the client sends
/// exactly the recorded requests and makes of the answers what the recording's `outcome` says. How the answer is looked at:
///
/// * [`call`](crate::call()): awaits what the closure makes: a call, one of its endings such as `optional()`, or an
///   `async` block; the outcome is a `value` or an `error`.
/// * [`page`](crate::page()): awaits a paged call; the outcome is the `items` of that page, with totals if they are stated.
/// * [`items`](crate::items()): reads a stream to its end; the outcome is `items`, and `end` if an error ends it.
/// * [`secrets`](crate::secrets()): like `call`; a second closure says which secrets of the value are which of the last
///   answer's body, and they must be equal: `|key| vec![("/secretKey", key.secret_key.expose())]`.
#[macro_export]
macro_rules! replay {
    ($($suite:ident $operation:ident { $($case:ident => $ending:ident($($argument:expr),+ $(,)?);)+ })*) => {
        pub(crate) const CASES: &[$crate::Case] = &[$($((stringify!($operation), stringify!($case)),)+)*];

        $(
            // Tests are found by the names of operations.
            #[allow(non_snake_case)]
            mod $operation {
                #[allow(unused_imports)]
                use super::*;

                $(
                    #[tokio::test]
                    async fn $case() {
                        $crate::$ending(&$crate::$suite, (stringify!($operation), stringify!($case)), $($argument),+).await;
                    }
                )+
            }
        )*
    };
}
