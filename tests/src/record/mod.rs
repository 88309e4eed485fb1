//! Recordings of what a server answers, without what must not be kept.
//!
//! [`record`] makes calls through what a generated crate says of its operations, [`record_har`] reads what a browser or proxy
//! saved. Either way an exchange is redacted by what the document and the descriptor call secret, written, read back and
//! scanned before anything reaches the disk.

#![warn(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::todo)]

mod body;
mod case;
mod client;
mod derive;
mod har;
mod heard;
mod learn;
mod live;
mod plan;
mod redact;
mod report;
mod set;
mod tape;
mod written;

use std::path::Path;

use crate::RecordedApi;
use crate::conformance::Document;
use set::Set;

pub use har::{HarOptions, record_har};
pub use live::{Consent, LiveOptions, plan, record};
pub use report::{Report, Saved};

/// Reads environment variables, or what stands in for them.
pub type Variables<'v> = &'v dyn Fn(&str) -> Option<String>;

/// What both ways to record have in common.
#[derive(Debug, Clone, Copy)]
pub struct Options<'o> {
    /// The folder of recordings; those of the API go into a folder of its own there.
    pub out: &'o Path,
    /// The named calls; else those of `tests/record/<crate>.yaml`.
    pub set: Option<&'o Path>,
    /// Names whose values are secret, beside those that the document calls so.
    pub redact: &'o [String],
    /// Today, as RFC 3339 writes a day.
    pub date: &'o str,
}

fn read(api: &RecordedApi, set: Option<&Path>) -> Result<(Document, Set), String> {
    let set = match set {
        Some(given) if !given.is_file() => return Err(format!("{} is no file", given.display())),
        Some(given) => Set::load(given)?,
        None => Set::load(&api.named_calls())?,
    };
    Ok((Document::load(&api.specification())?, set))
}

/// What stands for the server in recordings: the document's own, or one of nobody.
fn servers(base_url: &str, documented: &str) -> Result<Vec<(String, String)>, String> {
    let documented = if documented.contains("://") {
        documented
    } else {
        "https://api.example.com"
    };
    let parsed = |url: &str| {
        url::Url::parse(url).map_err(|error| format!("the base URL `{url}` is none: {error}"))
    };
    let (server, stands) = (parsed(base_url)?, parsed(documented)?);
    let origin = |url: &url::Url| format!("{}://{}", url.scheme(), url.authority());
    let without_slash = |url: &str| url.trim_end_matches('/').to_owned();
    let mut servers = vec![
        (without_slash(base_url), without_slash(documented)),
        (origin(&server), origin(&stands)),
        (server.authority().to_owned(), stands.authority().to_owned()),
    ];
    // This machine is nobody's, and addresses of networks are taken out anyway.
    if let (Some(url::Host::Domain(host)), Some(stands)) = (server.host(), stands.host_str())
        && host.contains('.')
    {
        servers.push((host.to_owned(), stands.to_owned()));
    }
    Ok(servers)
}
