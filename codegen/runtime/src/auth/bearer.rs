//! Bearer tokens and the header that carries them.

use bytes::Bytes;
use http::HeaderValue;
use zeroize::Zeroizing;

use crate::Secret;
use crate::error::{Error, ErrorKind};

/// A bearer token with its header, which is written once and shared by all requests.
#[derive(Clone)]
pub(crate) struct Bearer {
    token: Secret,
    /// `None` if the token cannot be sent, which is told when it would have to be.
    header: Option<HeaderValue>,
}

impl Bearer {
    pub(crate) fn new(token: Secret) -> Self {
        let header = prefixed("Bearer", &token).ok();
        Self { token, header }
    }

    pub(crate) fn token(&self) -> &Secret {
        &self.token
    }

    pub(super) fn header(&self) -> Result<HeaderValue, Error> {
        self.header.clone().ok_or_else(cannot_be_sent)
    }
}

/// The value of a header that carries a credential after the name of its scheme.
pub(super) fn prefixed(prefix: &str, secret: &Secret) -> Result<HeaderValue, Error> {
    let length = prefix.len() + 1 + secret.expose().len();
    let mut value = Zeroizing::new(String::with_capacity(length));
    value.push_str(prefix);
    value.push(' ');
    value.push_str(secret.expose());
    sensitive(value)
}

/// A header value that `Debug` of the `http` crate does not print, and that is wiped when the last request with it is gone.
pub(super) fn sensitive(value: Zeroizing<String>) -> Result<HeaderValue, Error> {
    let mut value =
        HeaderValue::from_maybe_shared(Bytes::from_owner(value)).map_err(|_| cannot_be_sent())?;
    value.set_sensitive(true);
    Ok(value)
}

fn cannot_be_sent() -> Error {
    Error::new(
        ErrorKind::Credentials,
        "a credential cannot be sent: it has a line break or another control character",
    )
}
