//! Calls every operation of both APIs with a sentinel in every place where a secret can be, and looks for it in whatever can
//! be printed: nothing may show it, at any level, whatever the service answers and whatever features are on.
//!
//! `described` goes by what the crates say of their operations and has the service answer anything; `typed` calls the
//! methods and has it answer what is recorded. Without default features there is neither `tracing` nor `serde` nor
//! `blocking`, and the rest must hold all the same.

mod described;
mod printed;
mod secrets;
mod service;
mod typed;

#[cfg(feature = "tracing")]
use recordings::Hearing;

use openapi_runtime::Secret;
use printed::Printed;
use secrets::secret;

/// Nobody listens to what is not told.
#[cfg(not(feature = "tracing"))]
struct Hearing;

#[cfg(not(feature = "tracing"))]
impl Hearing {
    fn begin() -> Self {
        Self
    }
}

/// Adds what was told of a path to what was printed.
#[cfg(feature = "tracing")]
fn add_heard(printed: &mut Printed, hearing: &Hearing, path: &str) {
    let heard = hearing.text();
    assert!(heard.contains(path), "nothing was heard of {path}");
    printed.text("tracing", heard);
}

#[cfg(not(feature = "tracing"))]
fn add_heard(_: &mut Printed, _: &Hearing, _: &str) {}

#[test]
fn the_builders_of_both_crates_show_no_secret() {
    let mut printed = Printed::default();
    let url = format!("https://user:{}@api.example.com/", secret("url"));
    let vngcloud = vngcloud_iam_accounts::Client::builder()
        .client_credentials("client-id", Secret::from(secret("client")))
        .bearer_token(Secret::from(secret("bearer")));
    printed.debug("the builder", &vngcloud);
    let vngcloud = vngcloud.base_url(&url);
    printed.debug("the builder with a URL", &vngcloud);
    printed.outcome("the client", &vngcloud.build());
    let gcore = gcore_iam::Client::builder()
        .api_key(Secret::from(secret("key")))
        .bearer_token(Secret::from(secret("bearer")));
    printed.debug("the builder", &gcore);
    let gcore = gcore.base_url(&url);
    printed.debug("the builder with a URL", &gcore);
    printed.outcome("the client", &gcore.build());
    printed.check("builders");
}
