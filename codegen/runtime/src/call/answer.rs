//! An answer that is a success, before it is decoded.

use std::fmt;
use std::sync::{Arc, OnceLock};

use bytes::Bytes;
use http::{HeaderMap, StatusCode};

use super::{DeprecationNotice, Trail};
use crate::error::Error;
use crate::json::DecodeError;
use crate::observe;
use crate::redact::kept;
use crate::request::{Draft, Exposed, Purpose};
use crate::retry::may_have_taken_effect;
use crate::transport::{Body, Received};

/// The answer to a call: status, headers and body. `Debug` prints no body.
pub struct Answer {
    draft: Arc<Draft>,
    received: Box<Received>,
    trail: Arc<Trail>,
    exposed: Exposed,
    /// Made when first needed, and then shared: every row of a page may need it.
    kept_body: OnceLock<Option<Arc<str>>>,
}

impl Answer {
    pub(crate) fn new(
        draft: Arc<Draft>,
        received: Box<Received>,
        trail: Arc<Trail>,
        exposed: Exposed,
    ) -> Self {
        Self {
            draft,
            received,
            trail,
            exposed,
            kept_body: OnceLock::new(),
        }
    }

    /// The status, one that means success.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.received.status
    }

    /// The headers.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        &self.received.headers
    }

    /// The body, decompressed.
    #[must_use]
    pub fn body(&self) -> &[u8] {
        &self.received.body
    }

    /// How many requests it took, token requests not counted.
    #[must_use]
    pub fn attempts(&self) -> u32 {
        self.trail.count()
    }

    pub(crate) fn trail(&self) -> &Trail {
        &self.trail
    }

    pub(crate) fn deprecation(&self) -> Option<DeprecationNotice> {
        DeprecationNotice::read(self.headers())
    }

    pub(crate) fn shared_body(&self) -> Bytes {
        self.received.body.clone()
    }

    pub(crate) fn shared_trail(&self) -> Arc<Trail> {
        Arc::clone(&self.trail)
    }

    /// The body as it arrives; what has been read if it was read, and nothing the second time.
    pub(crate) fn take_body(&self) -> Body {
        let unread = self.received.unread.take();
        unread.unwrap_or_else(|| Body::from(self.shared_body()))
    }

    pub(crate) fn draft(&self) -> &Draft {
        &self.draft
    }

    /// The error of a body that is not what the operation promises.
    pub(crate) fn decode_error(&self, error: DecodeError) -> Error {
        let body = self.body_beside(&error);
        let error = Error::unreadable(error, &self.received, "the answer");
        self.complete(error.with_body(body))
    }

    /// The error of one row of a page.
    pub(crate) fn row_error(&self, error: DecodeError, row: usize) -> Error {
        let what = format!("row {row} of the page");
        let body = self.body_beside(&error);
        let error = Error::decode(error, &self.received, &what);
        self.complete(error.with_body(body))
    }

    pub(crate) fn complete(&self, error: Error) -> Error {
        let error = error
            .with_answer(self.status(), self.headers())
            .in_call(self.draft.operation, 0)
            .with_trail(Arc::clone(&self.trail));
        observe::answer_misunderstood(self.draft.operation, &error);
        if may_have_taken_effect(self.draft.idempotency()) {
            error.outcome_is_unknown()
        } else {
            error
        }
    }

    /// The body that an error of decoding keeps.
    fn body_beside(&self, error: &DecodeError) -> Option<Arc<str>> {
        // It may be the secret, in a form in which it is not recognised.
        if error.is_in_secret() {
            None
        } else {
            self.kept_body()
        }
    }

    /// What the errors of this answer keep of its body.
    fn kept_body(&self) -> Option<Arc<str>> {
        let keep = || match self.draft.options.purpose {
            Purpose::Itself => kept(self.exposed.secrets(&self.draft).beginning(self.body())),
            // It may be a token in a shape in which it is not recognised.
            Purpose::Token => None,
        };
        self.kept_body.get_or_init(keep).clone()
    }
}

impl fmt::Debug for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Answer")
            .field("operation", &self.draft.operation.id)
            .field("status", &self.status())
            .field("body", &format_args!("{} bytes", self.body().len()))
            .finish_non_exhaustive()
    }
}
