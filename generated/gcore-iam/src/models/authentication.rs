// @generated from gcore-iam.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

use openapi_runtime::Secret;
use openapi_runtime::json::{Decode, DecodeError, Encode, Reader, Writer};

/// What a user logs in with.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct LoginCredentials {
    /// Login name of the user.
    pub username: String,
    /// Password of the user.
    pub password: Secret,
    /// Code of the second step, for users with two-step login.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub one_time_password: Option<Secret>,
}

impl LoginCredentials {
    /// All that is required; the rest has setters.
    #[must_use]
    pub fn new(username: impl Into<String>, password: impl Into<Secret>) -> Self {
        Self {
            username: username.into(),
            password: password.into(),
            one_time_password: None,
        }
    }

    /// Sets `one_time_password`: Code of the second step, for users with two-step login.
    #[must_use]
    pub fn one_time_password(mut self, one_time_password: impl Into<Secret>) -> Self {
        self.one_time_password = Some(one_time_password.into());
        self
    }
}

impl Encode for LoginCredentials {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.field("username", &self.username);
        writer.field("password", &self.password);
        writer.optional("one_time_password", self.one_time_password.as_ref());
        writer.end_object();
    }
}

/// A refresh token to be exchanged.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct TokenRefresh {
    /// The refresh token.
    pub refresh: Secret,
}

impl TokenRefresh {
    /// All that is required; the rest has setters.
    #[must_use]
    pub fn new(refresh: impl Into<Secret>) -> Self {
        Self { refresh: refresh.into() }
    }
}

impl Encode for TokenRefresh {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.field("refresh", &self.refresh);
        writer.end_object();
    }
}

/// Whose password is to be reset.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct PasswordReset {
    /// E-mail address of the user.
    ///
    /// Documented: format `email`.
    pub email: String,
}

impl PasswordReset {
    /// All that is required; the rest has setters.
    #[must_use]
    pub fn new(email: impl Into<String>) -> Self {
        Self { email: email.into() }
    }
}

impl Encode for PasswordReset {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.field("email", &self.email);
        writer.end_object();
    }
}

/// The e-mail for a password reset is on its way.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct PasswordResetSent {
    /// `sent`; other values are not documented.
    pub status: String,
}

impl Decode for PasswordResetSent {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut status: Option<String> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "status" => reader.read(&mut status),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            status: reader.required(status, "status")?,
        })
    }
}
