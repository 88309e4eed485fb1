//! Access tokens, and the answers that carry them.

use std::time::Duration;

use crate::Secret;
use crate::json::{Decode, DecodeError, Kind, Reader};

/// Lifetime of a token whose answer does not state one, or states 0.
///
/// What the clients of the services that leave it out assume; if it is too long, the 401 that follows fetches a new one.
const DEFAULT_LIFETIME: Duration = Duration::from_mins(30);

/// An access token and how long it lives.
#[derive(Debug, Clone)]
pub struct Token {
    value: Secret,
    lifetime: Duration,
}

impl Token {
    /// A token that lives for 1800 seconds from now, unless [`expires_in`](Self::expires_in) says otherwise.
    pub fn new(value: impl Into<Secret>) -> Self {
        Self {
            value: value.into(),
            lifetime: DEFAULT_LIFETIME,
        }
    }

    /// How long the token lives from now. Zero means that it is not known: 1800 seconds are assumed.
    #[must_use]
    pub fn expires_in(mut self, lifetime: Duration) -> Self {
        self.lifetime = if lifetime.is_zero() {
            DEFAULT_LIFETIME
        } else {
            lifetime
        };
        self
    }

    pub(crate) fn into_value(self) -> Secret {
        self.value
    }

    pub(crate) fn lifetime(&self) -> Duration {
        self.lifetime
    }
}

/// Reads the answer of a token request in either dialect, RFC 6749's `access_token` or `accessToken`, with or without
/// anything beside the token itself.
impl Decode for Token {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut value: Option<Secret> = None;
        let mut lifetime = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "access_token" | "accessToken" => read_value(reader, &mut value)?,
                "expires_in" | "expiresIn" => lifetime = seconds(reader)?.or(lifetime),
                "token_type" | "tokenType" => check_type(reader)?,
                _ => reader.skip()?,
            }
        }
        let token = Self::new(reader.required(value, "access_token")?);
        Ok(match lifetime {
            Some(lifetime) => token.expires_in(lifetime),
            None => token,
        })
    }
}

fn read_value(reader: &mut Reader<'_>, slot: &mut Option<Secret>) -> Result<(), DecodeError> {
    match reader.kind()? {
        Kind::String => {
            let value = Secret::decode(reader)?;
            if !value.is_empty() {
                *slot = Some(value);
            }
            Ok(())
        }
        Kind::Null => reader.skip(),
        _ => Err(reader.mismatch("an access token as a string")),
    }
}

/// A number or a numeric string. Anything else is passed over: a token without a lifetime is still a token.
fn seconds(reader: &mut Reader<'_>) -> Result<Option<Duration>, DecodeError> {
    let seconds = match reader.kind()? {
        Kind::Number => reader.float()?,
        Kind::String => reader.text()?.trim().parse::<f64>().unwrap_or(0.0),
        _ => {
            reader.skip()?;
            0.0
        }
    };
    Ok(Duration::try_from_secs_f64(seconds).ok())
}

/// Only bearer tokens can be sent as bearer tokens. Optional, since services leave it out.
fn check_type(reader: &mut Reader<'_>) -> Result<(), DecodeError> {
    if reader.kind()? != Kind::String {
        return reader.skip();
    }
    let unsupported = reader.error("an access token of another type than `Bearer`");
    let kind = reader.text()?.trim();
    if kind.is_empty() || kind.eq_ignore_ascii_case("bearer") {
        Ok(())
    } else {
        Err(unsupported)
    }
}
