//! HTTP Basic.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use zeroize::Zeroizing;

use crate::Secret;
use crate::api::ClientAuthentication;
use crate::path::encode_query;

/// The value of the `Authorization` header.
///
/// OAuth 2.0 client credentials are form-encoded before they are joined (RFC 6749, section 2.3.1), so that an id may
/// contain a colon. A plain user name may not (RFC 7617), which the builder has checked.
pub(super) fn header_value(
    id: &str,
    secret: &Secret,
    encoding: ClientAuthentication,
) -> Zeroizing<String> {
    let joined = Zeroizing::new(match encoding {
        ClientAuthentication::Yes => {
            let secret = Zeroizing::new(encode_query(secret.expose()));
            format!("{}:{}", encode_query(id), secret.as_str())
        }
        ClientAuthentication::No => format!("{id}:{}", secret.expose()),
    });
    let mut value = Zeroizing::new(String::with_capacity(
        "Basic ".len() + joined.len().div_ceil(3) * 4,
    ));
    value.push_str("Basic ");
    STANDARD.encode_string(joined.as_bytes(), &mut value);
    value
}
