//! What is told of a call while it runs. The loop calls these functions and knows nothing of who listens.
//!
//! With the feature `tracing` they are those of [`trace`](crate::trace), which say what each means; without it they do nothing.

#[cfg(all(feature = "tracing", feature = "blocking"))]
pub(crate) use crate::trace::from_here;
#[cfg(feature = "tracing")]
pub(crate) use crate::trace::{
    CallObserver, answer_misunderstood, attempt_finished, call_finished, call_started,
    deprecation_announced, page_received, retry_scheduled, token_fetched,
};
#[cfg(all(not(feature = "tracing"), feature = "blocking"))]
pub(crate) use silence::from_here;
#[cfg(not(feature = "tracing"))]
pub(crate) use silence::{
    CallObserver, answer_misunderstood, attempt_finished, call_finished, call_started,
    deprecation_announced, page_received, retry_scheduled, token_fetched,
};

#[cfg(not(feature = "tracing"))]
mod silence {
    use std::time::Duration;

    use http::{HeaderValue, StatusCode};

    use crate::api::Operation;
    use crate::call::Attempt;
    use crate::error::Error;
    use crate::request::Draft;

    pub(crate) struct CallObserver;

    impl CallObserver {
        #[expect(clippy::unused_self, reason = "the one that listens needs itself")]
        pub(crate) fn watch<F: Future>(&self, future: F) -> F {
            future
        }
    }

    #[cfg(feature = "blocking")]
    pub(crate) fn from_here<T>(
        call: crate::transport::BoxFuture<T>,
    ) -> crate::transport::BoxFuture<T> {
        call
    }

    pub(crate) fn call_started(_: &Draft, _: Option<&HeaderValue>) -> CallObserver {
        CallObserver
    }

    pub(crate) fn attempt_finished(_: &CallObserver, _: u32, _: &Attempt) {}

    pub(crate) fn retry_scheduled(_: &CallObserver, _: Duration, _: u32) {}

    pub(crate) fn call_finished(_: &CallObserver, _: Result<StatusCode, &Error>, _: u32) {}

    pub(crate) fn answer_misunderstood(_: &'static Operation, _: &Error) {}

    pub(crate) fn token_fetched(_: Result<Duration, &Error>, _: Duration) {}

    pub(crate) fn page_received(_: &'static Operation, _: u64, _: usize) {}

    pub(crate) fn deprecation_announced(_: &'static Operation, _: Option<&str>, _: Option<&str>) {}
}
