//! What was sent and must not come back in an error.

use std::sync::Arc;

use super::Draft;
use crate::auth::CachedToken;
use crate::body::RequestBody;
use crate::few::Few;
use crate::redact::Secrets;

/// What a call sent, as far as neither its draft nor its client knows.
///
/// Kept as it is: what of it is secret is found out only if the call fails.
pub(crate) struct Exposed {
    body: RequestBody,
    tokens: Few<Arc<CachedToken>>,
}

impl Exposed {
    pub(super) fn new(body: RequestBody) -> Self {
        Self {
            body,
            tokens: Few::None,
        }
    }

    pub(super) fn body(&self) -> &RequestBody {
        &self.body
    }

    pub(super) fn add(&mut self, token: &Arc<CachedToken>) {
        let known = self.tokens.as_slice().last();
        if !known.is_some_and(|known| Arc::ptr_eq(known, token)) {
            self.tokens.push(Arc::clone(token));
        }
    }

    /// All that must not come back.
    pub(crate) fn secrets(&self, draft: &Draft) -> Secrets {
        let mut secrets = Secrets::new(draft.operation.secrets);
        let path = draft.path.as_slice().iter();
        let path = path.map(|(name, value)| (*name, value));
        let query = draft.query.iter();
        let query = query.map(|(name, value)| (name.as_ref(), value));
        let headers = draft.headers.iter();
        let headers = headers.map(|(name, value)| (name.as_ref(), value));
        for (name, value) in path.chain(query).chain(headers) {
            if draft.operation.is_secret(name) {
                secrets.add(value);
            }
        }
        for parameter in &draft.styled {
            parameter.add_secrets(draft.operation, &mut secrets);
        }
        if let Some(body) = &draft.body {
            body.add_secrets(draft.operation, &mut secrets);
        }
        let client = &draft.client;
        if let Ok(sent) = client.credentials().select(client.api(), draft.operation) {
            for credential in sent.as_slice() {
                credential.add_to(&mut secrets);
            }
        }
        for token in self.tokens.as_slice() {
            secrets.add(token.bearer().token().expose());
        }
        if let Some(body) = self.body.as_bytes() {
            secrets.add_body(body);
        }
        secrets
    }
}
