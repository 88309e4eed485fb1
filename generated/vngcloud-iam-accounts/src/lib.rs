// @generated from vngcloud-iam-accounts.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

//! A client of VNG Cloud IAM Accounts.
//!
//! Who may sign in to a VNG Cloud (`GreenNode`) account, and with what: IAM users and their two-factor
//! authentication, identity providers and the mapping of their claims to groups, service accounts, and the S3 keys
//! and Swift users that open object storage.
//!
//! What a principal may *do* once signed in (groups, policies) is the matter of the sibling Policies API.
//!
//! **Authentication.** Every call carries a bearer token. A service account's client ID and secret are exchanged for
//! one at [`authentication().exchange_token`](crate::authentication::Authentication::exchange_token); a token usually lives for 30 minutes and is not refreshed but asked for again.
//!
//! **Paging.** Page numbers start at 0. Both paging parameters are needed even where a server might be expected to
//! have defaults: leaving them out is answered with 400. No upper limit of the page size is published.
//!
//! **Secrets.** Client secrets, S3 secret keys and Swift passwords appear once, in the answer that creates or resets
//! them. A lost one can only be replaced.
//!
//! **Quotas.** The console states 20 IAM users, 20 service accounts and 5 identity providers for each root account;
//! support raises them on request.
//!
//! **Failures.** A 5xx answer to a call that creates something leaves open whether it was created: look for it by name
//! before trying again.
//!
//! # Quickstart
//!
//! ```no_run
//! use vngcloud_iam_accounts::{Client, Secret};
//!
//! async fn quickstart() -> Result<(), Box<dyn std::error::Error>> {
//!     let client = Client::builder()
//!         .client_credentials("client-id", Secret::from("client-secret"))
//!         .build()?;
//!     let mut rows = client.users().list().items();
//!     while let Some(user) = rows.try_next().await? {
//!         println!("{user:?}");
//!     }
//!     Ok(())
//! }
//! ```
//!
//! # Credentials
//!
//! * `client_credentials(id, secret)`: OAuth 2.0 client credentials, exchanged for tokens when they are needed
//! * `bearer_token(token)`: a bearer token
//!
//! [`Client::from_env`] reads `VNGCLOUD_CLIENT_ID`, `VNGCLOUD_CLIENT_SECRET`, `VNGCLOUD_TOKEN`, `VNGCLOUD_BASE_URL`.
//!
//! # Resources
//!
//! * [`Client::authentication`] – Access tokens for service accounts.
//! * [`Client::current_user`] – The caller itself, password and two-factor authentication of
//!   the caller included.
//! * [`Client::users`] – IAM users of the account.
//! * [`Client::identity_providers`] – External identity providers whose users may sign in to
//!   the account.
//! * [`Client::permission_mappers`] – Rules that put users of an identity provider into IAM
//!   groups by the claims of their token.
//! * [`Client::s3_keys`] – Access keys for object storage over the S3 protocol.
//! * [`Client::swift_users`] – Users for object storage over the Swift protocol.
//! * [`Client::service_accounts`] – Principals for programs, their secrets, storage
//!   credentials, trusted roots and tags.
//!
//! # Provenance
//!
//! * documented: whatever carries no mark of its own is on the vendor's page "IAM Accounts API
//!   Docs", version 1.0.0 (<https://docs.api.greennode.ai/service-docs/accounts-api.html>).
//! * documented: success statuses, response types, the status enums and the method and path of
//!   the operations with a JSON body do not show on that page; they come from a reduced copy of
//!   the official `OpenAPI` document (GreenNodeHub/greennode-cli:
//!   `go/cmd/iam/testdata/iam_accounts.json`, retrieved 2026-09-10).
//! * documented: the official document declares 400, 401, 403, 404, 409 and 500 on most
//!   operations, without bodies (dannyota/vngcloud: docs/design/iam-writes-api.md). Which
//!   operations are left out is not known, so they stand on all of them here.
//! * inferred: operationIds, schema names and the grouping into tags are ours; neither source
//!   shows the vendor's. The vendor documents the Authorization header as a parameter of each
//!   operation; here it is a security scheme.
//! * documented: quotas and the other limits named in descriptions are rules of the console
//!   (vngcloud/docs: English/identity-and-access-management-iam/gioi-han-su-dung.md and the
//!   vStorage manual). The API page states none of them.
//! * observed: that a token is asked for again rather than refreshed, its usual lifetime, and
//!   paging that cannot be left out are known from clients and live calls (dannyota/vngcloud:
//!   docs/design/storage-api.md).
//!
//! # Origin
//!
//! Generated from `vngcloud-iam-accounts.yaml`, version `1.0.0` of the API.

#[rustfmt::skip]
mod api;
#[rustfmt::skip]
pub mod authentication;
#[rustfmt::skip]
mod client;
#[rustfmt::skip]
pub mod current_user;
#[rustfmt::skip]
pub mod headers;
#[rustfmt::skip]
pub mod identity_providers;
#[rustfmt::skip]
pub mod models;
#[rustfmt::skip]
pub mod permission_mappers;
#[rustfmt::skip]
pub mod s3_keys;
#[rustfmt::skip]
pub mod service_accounts;
#[rustfmt::skip]
pub mod swift_users;
#[rustfmt::skip]
pub mod users;

pub use api::{API, OPERATIONS};
pub use client::{Client, ClientBuilder};
#[doc(no_inline)]
pub use openapi_runtime as runtime;
pub use openapi_runtime::Header;
pub use openapi_runtime::json;
pub use openapi_runtime::path::InvalidSegment;
pub use openapi_runtime::{Api, Attempt, Cursor, Deadline, DeprecationNotice, Operation};
pub use openapi_runtime::{Body, BoxFuture, Clock, Token, TokenSource, Transport};
pub use openapi_runtime::{Error, ErrorKind, Items, Page, Pages, RetryPolicy};
pub use openapi_runtime::{Patch, Preview, Response, Secret, StatusCode, Timestamp};
pub use openapi_runtime::{TransportError, TransportErrorKind};
pub use openapi_runtime::{TransportRequest, TransportResponse, UnknownValue};

/// Compiles the examples of the readme.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
pub struct Readme;
