//! What a generated crate says about its API: data that never changes while the program runs.

use http::Method;

/// One API: the document's servers, security schemes and operations.
#[derive(Debug)]
pub struct Api {
    /// Name of the crate, such as `gcore-iam`.
    pub name: &'static str,
    /// Version of the API, as the document states it.
    pub version: &'static str,
    /// Title of the API, as the document states it.
    pub title: &'static str,
    /// Where calls go unless the builder is told otherwise. Empty, or a path, if the document does not say where: the builder
    /// has to be told then.
    pub base_url: &'static str,
    /// First word of the environment variables that [`ApiClient::from_env`](crate::ApiClient::from_env) reads.
    pub environment_prefix: Option<&'static str>,
    /// The document's security schemes.
    pub schemes: &'static [SecurityScheme],
    /// Where error bodies keep the service's code and message.
    pub error: ErrorPointers,
    /// Every operation of the API.
    pub operations: &'static [&'static Operation],
    /// Value of the `User-Agent` header unless the builder is told otherwise.
    pub user_agent: &'static str,
}

/// JSON pointers into an error body, tried in order. `*` as a segment means the first element or member.
#[derive(Debug, Clone, Copy)]
pub struct ErrorPointers {
    /// Pointers to the service's error code.
    pub code: &'static [&'static str],
    /// Pointers to the text for people.
    pub message: &'static [&'static str],
}

impl ErrorPointers {
    /// No pointers: errors carry the status and the body only.
    pub const NONE: Self = Self {
        code: &[],
        message: &[],
    };

    /// Where most APIs keep them, for documents that do not say (`x-error`): members of the body itself, such as those of
    /// problem details (RFC 9457), of its `error`, or of the first of its `errors`.
    pub const COMMON: Self = Self {
        code: &[
            "/code",
            "/error/code",
            "/errorCode",
            "/error_code",
            "/errors/*/code",
            "/error/status",
            "/error/type",
        ],
        message: &[
            "/message",
            "/error/message",
            "/error_description",
            "/detail",
            "/errors/*/message",
            "/errors/*/detail",
            "/errorMessage",
            "/error_message",
            "/errorSummary",
            "/title",
            "/error",
        ],
    };
}

/// One operation of an API.
#[derive(Debug)]
pub struct Operation {
    /// The document's `operationId`.
    pub id: &'static str,
    /// How the call is written on the client, such as `users.get`. Errors begin with it; empty: the id is used.
    pub name: &'static str,
    /// The resource (tag) that the operation belongs to.
    pub resource: &'static str,
    /// HTTP method.
    pub method: Method,
    /// Where the document sends this operation instead of [`Api::base_url`]: an absolute URL, or a path on the API's host. A
    /// base URL that is set on the builder goes before an absolute one. Empty: where the API is.
    pub server: &'static str,
    /// Path template below the base URL, such as `/v1/iam-users/{id}`.
    pub path: &'static str,
    /// Alternatives of security scheme names; all schemes of one alternative are applied together. Empty: none needed.
    pub security: &'static [&'static [&'static str]],
    /// Whether sending the request twice does what sending it once does.
    pub idempotency: Idempotency,
    /// The statuses that are declared as success. Any other 2xx counts as success, too.
    pub success: &'static [u16],
    /// Names of JSON members (sent or received) and of parameters whose values are secret.
    pub secrets: &'static [&'static str],
    /// Every declared status.
    pub statuses: &'static [u16],
    /// The `Accept` header: printable ASCII.
    pub accept: &'static str,
    /// Whether the document calls the operation deprecated.
    pub deprecated: Deprecation,
}

impl Operation {
    /// The values of members that a descriptor leaves out.
    pub const DEFAULT: Self = Self {
        id: "",
        name: "",
        resource: "",
        method: Method::GET,
        server: "",
        path: "/",
        security: &[],
        idempotency: Idempotency::NotIdempotent,
        success: &[200],
        secrets: &[],
        statuses: &[],
        accept: "application/json",
        deprecated: Deprecation::Current,
    };

    /// What errors call the operation.
    pub(crate) fn display_name(&self) -> &'static str {
        if self.name.is_empty() {
            self.id
        } else {
            self.name
        }
    }

    /// Whether a status means that the call did what it should.
    ///
    /// Any 2xx does, declared or not: a service that begins to answer 202 where 200 was declared has still done its work,
    /// and calling that an error invites a repetition. Whether the body then fits is for the decoder to say.
    pub(crate) fn is_success(&self, status: http::StatusCode) -> bool {
        status.is_success() || self.success.contains(&status.as_u16())
    }

    pub(crate) fn is_secret(&self, name: &str) -> bool {
        self.secrets.contains(&name)
    }
}

/// Whether sending a request twice does what sending it once does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Idempotency {
    /// It does.
    Idempotent,
    /// It may do more.
    NotIdempotent,
}

/// Whether an operation is deprecated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Deprecation {
    /// It is not.
    Current,
    /// It is.
    Deprecated,
}

/// A named security scheme of the document.
#[derive(Debug)]
pub struct SecurityScheme {
    /// Name in the document's `securitySchemes`.
    pub name: &'static str,
    /// What the scheme asks for.
    pub kind: SchemeKind,
}

/// What a security scheme asks for.
#[derive(Debug)]
pub enum SchemeKind {
    /// HTTP Basic.
    Basic {
        /// Whether user name and password are OAuth 2.0 client credentials.
        client_authentication: ClientAuthentication,
    },
    /// HTTP Bearer, and every other scheme that ends in a bearer token (`OpenID` Connect, the OAuth 2.0 flows that need a
    /// person): the caller brings the token.
    Bearer,
    /// Another scheme of the `Authorization` header: the caller brings what stands behind its name.
    Http {
        /// The scheme's name, such as `DPoP`.
        scheme: &'static str,
    },
    /// A certificate that the transport shows. Nothing of it is on the request.
    MutualTls,
    /// A key in a header, in the query or in a cookie.
    ApiKey {
        /// Where the key goes.
        location: ApiKeyLocation,
        /// Name of the header, query parameter or cookie.
        parameter: &'static str,
        /// Word put before the key, with one space.
        prefix: Option<&'static str>,
    },
    /// OAuth 2.0 client credentials.
    ClientCredentials {
        /// Where tokens come from: absolute, or relative to the base URL.
        ///
        /// A URL below [`Api::base_url`] moves along when the builder sets another base URL.
        token_url: &'static str,
        /// How the token request's body is written.
        encoding: TokenRequestEncoding,
        /// Scopes to ask for.
        scopes: &'static [&'static str],
    },
}

/// Whether an HTTP Basic scheme takes the OAuth 2.0 client credentials (RFC 6749, section 2.3.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ClientAuthentication {
    /// It does: both parts are form-encoded before they are joined.
    Yes,
    /// It takes a user name and password of its own.
    No,
}

/// Where an API key goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ApiKeyLocation {
    /// A request header.
    Header,
    /// A query parameter.
    Query,
    /// A cookie.
    Cookie,
}

/// How a token request's body is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TokenRequestEncoding {
    /// `application/json`.
    Json,
    /// `application/x-www-form-urlencoded`, as RFC 6749 says.
    Form,
}
