//! What went over the wire, before anything is taken out of it.

use openapi_runtime::Operation;

use super::body::Body;

/// A request and the answer to it, with every secret still in it: never printed, never written.
#[derive(Clone)]
pub(super) struct Heard {
    pub(super) operation: &'static Operation,
    /// Values of the path's parameters, before encoding.
    pub(super) path: Vec<(String, String)>,
    /// The query, before encoding.
    pub(super) query: Vec<(String, String)>,
    pub(super) request: Message,
    pub(super) status: u16,
    pub(super) response: Message,
    /// The day, as RFC 3339 writes it.
    pub(super) date: String,
}

/// One direction.
#[derive(Clone, Default)]
pub(super) struct Message {
    /// Names in lower case.
    pub(super) headers: Vec<(String, String)>,
    pub(super) body: Vec<u8>,
}

impl Message {
    /// The first value of a header.
    pub(super) fn header(&self, name: &str) -> Option<&str> {
        let mut headers = self.headers.iter();
        headers
            .find(|(known, _)| known == name)
            .map(|(_, value)| value.as_str())
    }

    /// What the body says.
    ///
    /// # Errors
    /// If it cannot be written as text.
    pub(super) fn read(&self) -> Result<Body, String> {
        Body::read(
            &self.body,
            self.header("content-type").unwrap_or_default(),
            self.header("content-encoding").unwrap_or_default(),
        )
    }
}
