//! A service with a token endpoint, and a clock that is moved by hand.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use openapi_runtime::testing::VirtualClock;
use openapi_runtime::{BoxFuture, Clock};

use super::{Memory, header, is_token_request, json};

pub(crate) const USER: &str = r#"{"id":"u-1"}"#;

/// Answers users, and tokens `t-1`, `t-2`, … that live for `lifetime` seconds.
pub(crate) fn service(lifetime: u64) -> Memory {
    let count = AtomicUsize::new(0);
    Memory::new(move |request| {
        if !is_token_request(request) {
            return json(200, USER);
        }
        let number = count.fetch_add(1, Ordering::SeqCst) + 1;
        json(
            200,
            &format!(r#"{{"access_token":"t-{number}","expires_in":{lifetime}}}"#),
        )
    })
}

pub(crate) fn token_requests(memory: &Memory) -> usize {
    memory
        .requests()
        .iter()
        .filter(|request| is_token_request(request))
        .count()
}

pub(crate) fn authorizations(memory: &Memory) -> Vec<String> {
    let calls = memory
        .requests()
        .into_iter()
        .filter(|request| !is_token_request(request));
    calls
        .map(|request| {
            header(&request, "authorization")
                .unwrap_or("none")
                .to_owned()
        })
        .collect()
}

#[derive(Clone)]
pub(crate) struct ManualClock(VirtualClock);

impl ManualClock {
    pub(crate) fn new() -> Self {
        Self(VirtualClock::new())
    }

    pub(crate) fn advance(&self, seconds: u64) {
        self.0.advance(Duration::from_secs(seconds));
    }
}

impl Clock for ManualClock {
    fn now(&self) -> Instant {
        self.0.now()
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<()> {
        self.0.sleep(duration)
    }

    fn deadline(&self, at: Instant) -> BoxFuture<()> {
        self.0.deadline(at)
    }
}
