//! Who is calling: credentials, access tokens, and how they are put on a request.

mod authorization;
mod basic;
mod bearer;
mod cache;
mod client_credentials;
mod credentials;
mod impersonation;
mod source;
mod token;

pub(crate) use authorization::{Authorization, UsedToken};
pub(crate) use bearer::Bearer;
pub(crate) use cache::{CachedToken, TokenCache};
pub(crate) use client_credentials::{ClientCredentialsGrant, Grant, TOKEN_REQUEST};
pub(crate) use credentials::{Credential, Credentials, Given, Pair};
pub(crate) use impersonation::Impersonation;

pub use source::TokenSource;
pub use token::Token;
