//! What a cursor is bound to.

use std::borrow::Cow;

use super::{Pagination, PaginationStyle};
use crate::request::Draft;

/// The call that a cursor belongs to: by name, and by fingerprints of what its text shall not show.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Binding {
    pub(super) api: Cow<'static, str>,
    pub(super) operation: Cow<'static, str>,
    pub(super) server: u64,
    pub(super) filter: u64,
}

impl Binding {
    pub(super) fn of(draft: &Draft) -> Self {
        let server = draft.base_url().to_string();
        Self {
            api: Cow::Borrowed(draft.client.api().name),
            operation: Cow::Borrowed(draft.operation.id),
            server: Fingerprint::new("server").part(server.as_bytes()).finish(),
            filter: filter(draft),
        }
    }
}

/// The parameters and the body, but for what pages. Of secrets only that they are there: a fingerprint would help to guess
/// them.
fn filter(draft: &Draft) -> u64 {
    let path = draft
        .path
        .as_slice()
        .iter()
        .map(|(name, value)| ("path", *name, value));
    let query = draft
        .query
        .iter()
        .map(|(name, value)| ("query", name.as_ref(), value));
    let query = query.filter(|(_, name, _)| !draft.pagination.is_some_and(|p| pages(p, name)));
    let mut parameters: Vec<_> = path
        .chain(query)
        .map(|(location, name, value)| {
            let secret = draft.operation.is_secret(name);
            (location, name, (!secret).then_some(value.as_str()))
        })
        .collect();
    parameters.sort_unstable();
    let mut fingerprint = Fingerprint::new("filter");
    for (location, name, value) in parameters {
        fingerprint = fingerprint
            .part(location.as_bytes())
            .part(name.as_bytes())
            .part(&[u8::from(value.is_some())])
            .part(value.unwrap_or_default().as_bytes());
    }
    for parameter in &draft.styled {
        let value = parameter.public(draft.operation);
        fingerprint = fingerprint
            .part(b"styled")
            .part(parameter.name.as_bytes())
            .part(&[u8::from(value.is_some())])
            .part(value.unwrap_or_default().as_bytes());
    }
    // A body that cannot be written fails the call for itself.
    if let Some(body) = draft
        .body
        .as_ref()
        .and_then(|body| body.fingerprint(draft.operation))
    {
        fingerprint = fingerprint.part(b"body").part(&body);
    }
    fingerprint.finish()
}

/// Whether a query parameter says where in the list a page is, and not which list it is.
fn pages(pagination: &Pagination, name: &str) -> bool {
    let parameter = match pagination.style {
        PaginationStyle::PageNumber { page, .. } => Some(page),
        PaginationStyle::Offset { offset } => Some(offset),
        PaginationStyle::Cursor { cursor, .. } => Some(cursor),
        PaginationStyle::LastRow { after, .. } => Some(after),
        PaginationStyle::Link { .. } => None,
    };
    parameter == Some(name) || pagination.size == Some(name)
}

/// FNV-1a over parts with their lengths: the same with every compiler and on every machine, unlike the standard hashers.
pub(super) struct Fingerprint(u64);

impl Fingerprint {
    pub(super) fn new(purpose: &str) -> Self {
        Self(0xcbf2_9ce4_8422_2325).part(purpose.as_bytes())
    }

    pub(super) fn part(self, bytes: &[u8]) -> Self {
        let length = (bytes.len() as u64).to_be_bytes();
        let hash = length.iter().chain(bytes).fold(self.0, |hash, byte| {
            (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
        });
        Self(hash)
    }

    pub(super) fn finish(self) -> u64 {
        self.0
    }
}
