//! Authentication and error conventions of an API.

/// One entry of `components.securitySchemes`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SecurityScheme {
    /// The key in the document; operations refer to it.
    pub name: String,
    /// The scheme's description.
    pub description: Option<String>,
    /// What the scheme asks for.
    pub kind: SchemeKind,
}

/// The kinds of security scheme a client can satisfy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SchemeKind {
    /// HTTP basic (RFC 7617).
    Basic {
        /// Whether OAuth 2.0 client credentials fill this scheme too (`x-client-authentication`).
        client_authentication: ClientAuthentication,
    },
    /// HTTP bearer (RFC 6750).
    Bearer,
    /// A key in a header or in the query.
    ApiKey {
        /// Where the key is sent.
        location: ApiKeyLocation,
        /// The header or query parameter that holds it.
        parameter: String,
        /// The word before the key (`x-prefix`).
        prefix: Option<String>,
    },
    /// OAuth 2.0 client credentials (RFC 6749, section 4.4).
    ClientCredentials {
        /// The token endpoint.
        token_url: String,
        /// How the token request is encoded (`x-token-request`).
        encoding: TokenRequestEncoding,
        /// The scopes asked for.
        scopes: Vec<String>,
    },
}

/// Whether an HTTP basic scheme is OAuth 2.0 client authentication (RFC 6749, section 2.3.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClientAuthentication {
    /// `client_credentials(id, secret)` fills this scheme.
    Yes,
    /// The scheme has a user name and password of its own.
    No,
}

/// Where an API key is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ApiKeyLocation {
    /// In a header.
    Header,
    /// In the query.
    Query,
}

/// The encoding of a token request's body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TokenRequestEncoding {
    /// `application/x-www-form-urlencoded`, as RFC 6749 has it.
    Form,
    /// `application/json`.
    Json,
}

/// JSON pointers to try, in order, in an error body (`x-error`).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ErrorPointers {
    /// Where the service's code stands.
    pub code: Vec<String>,
    /// Where the service's message stands.
    pub message: Vec<String>,
}
