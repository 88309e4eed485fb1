//! Authentication and error conventions of an API.

/// One entry of `components.securitySchemes`, or what stands in for them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SecurityScheme {
    /// The key in the document; operations refer to it.
    pub name: String,
    /// The end of the setters that are for this scheme alone, unique among schemes: `admin_key`.
    pub setter: String,
    /// The scheme's description.
    pub description: Option<String>,
    /// What the scheme asks for.
    pub kind: SchemeKind,
    /// The flows of OAuth 2.0 that end in a token for this scheme, in the order of the specification.
    pub flows: Vec<Flow>,
    /// Who says that there is such a scheme.
    pub origin: SchemeOrigin,
}

/// Where a security scheme comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SchemeOrigin {
    /// The document declares it.
    Declared,
    /// The document says nothing of security: a token that a client is given is sent all the same.
    Implied,
}

/// The kinds of security scheme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SchemeKind {
    /// HTTP basic (RFC 7617).
    Basic {
        /// Whether OAuth 2.0 client credentials fill this scheme too (`x-client-authentication`).
        client_authentication: ClientAuthentication,
    },
    /// HTTP bearer (RFC 6750).
    Bearer {
        /// `bearerFormat`.
        format: Option<String>,
    },
    /// Another scheme of the header `Authorization`.
    Http {
        /// Its name, as the document spells it.
        scheme: String,
    },
    /// A key in a header, in the query or in a cookie.
    ApiKey {
        /// Where the key is sent.
        location: ApiKeyLocation,
        /// The header, query parameter or cookie that holds it.
        parameter: String,
        /// The word before the key (`x-prefix`).
        prefix: Option<String>,
    },
    /// OAuth 2.0 client credentials (RFC 6749, section 4.4), beside other flows or not.
    ClientCredentials {
        /// The token endpoint.
        token_url: String,
        /// How the token request is encoded (`x-token-request`).
        encoding: TokenRequestEncoding,
        /// The scopes asked for.
        scopes: Vec<String>,
    },
    /// OAuth 2.0 by flows that the client does not run: the caller brings the token.
    OAuth2,
    /// `OpenID` Connect: the caller brings the token.
    OpenIdConnect {
        /// The address of the discovery document.
        url: String,
    },
    /// A certificate that the transport shows.
    MutualTls,
}

/// A flow of OAuth 2.0, for documentation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flow {
    /// What the specification calls it: `authorization code`.
    pub name: &'static str,
    /// Where a person is sent.
    pub authorization_url: Option<String>,
    /// Where tokens are had.
    pub token_url: Option<String>,
    /// The scopes, and what they stand for.
    pub scopes: Vec<(String, String)>,
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
    /// In a cookie.
    Cookie,
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
