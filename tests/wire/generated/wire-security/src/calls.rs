// @generated from wire-security.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

//! One call for each way to say who calls.

use openapi_runtime::{ApiClient, Call, Idempotency, Method, Operation, Secret, decode};

/// One call for each way to say who calls.
///
/// Made by [`Client::calls`](crate::Client::calls).
#[derive(Debug, Clone, Copy)]
pub struct Calls<'c> {
    client: &'c ApiClient,
}

impl<'c> Calls<'c> {
    pub(crate) const fn new(client: &'c ApiClient) -> Self {
        Self { client }
    }

    /// Takes a user name and a password.
    ///
    /// `GET /basic` (idempotent: repeating it does no harm)
    ///
    /// # Answer
    ///
    /// Nothing.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_security::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.calls().basic().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn basic(&self) -> CallBasic {
        CallBasic(Call::new(self.client, &CALL_BASIC, decode::nothing))
    }

    /// Takes a token.
    ///
    /// `GET /bearer` (idempotent: repeating it does no harm)
    ///
    /// # Answer
    ///
    /// Nothing.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_security::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.calls().bearer().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn bearer(&self) -> CallBearer {
        CallBearer(Call::new(self.client, &CALL_BEARER, decode::nothing))
    }

    /// Takes another token.
    ///
    /// `GET /admin` (idempotent: repeating it does no harm)
    ///
    /// # Answer
    ///
    /// Nothing.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_security::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.calls().admin().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn admin(&self) -> CallAdmin {
        CallAdmin(Call::new(self.client, &CALL_ADMIN, decode::nothing))
    }

    /// Takes the credentials of another HTTP scheme.
    ///
    /// `GET /digest` (idempotent: repeating it does no harm)
    ///
    /// # Answer
    ///
    /// Nothing.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_security::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.calls().proof().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn proof(&self) -> CallProof {
        CallProof(Call::new(self.client, &CALL_PROOF, decode::nothing))
    }

    /// Lists its keys among the parameters, too.
    ///
    /// `GET /keys/listed` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `key` (optional): The key of the query.
    /// * `x_key` (optional): The key of the header.
    /// * `session` (optional): The key of the cookie.
    /// * `theme` (optional): What the answer looks like.
    ///
    /// # Answer
    ///
    /// Nothing.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_security::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.calls().listed_keys().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn listed_keys(&self) -> CallListedKeys {
        CallListedKeys(Call::new(self.client, &CALL_LISTED_KEYS, decode::nothing))
    }

    /// Takes three keys at once, and a cookie of its own.
    ///
    /// `GET /keys` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `x_trace` (optional): What the log calls the call.
    ///
    /// # Answer
    ///
    /// Nothing.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_security::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.calls().keys().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn keys(&self) -> CallKeys {
        CallKeys(Call::new(self.client, &CALL_KEYS, decode::nothing))
    }

    /// Takes a token that the client fetches.
    ///
    /// `GET /token` (idempotent: repeating it does no harm)
    ///
    /// Scopes: `read`.
    ///
    /// # Answer
    ///
    /// Nothing.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_security::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.calls().with_client().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn with_client(&self) -> CallWithClient {
        CallWithClient(Call::new(self.client, &CALL_WITH_CLIENT, decode::nothing))
    }

    /// Takes a token that a person got, by `OpenID` Connect or OAuth 2.0.
    ///
    /// `GET /person` (idempotent: repeating it does no harm)
    ///
    /// Scopes: `profile`, or `read`.
    ///
    /// # Answer
    ///
    /// Nothing.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_security::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.calls().as_person().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn as_person(&self) -> CallAsPerson {
        CallAsPerson(Call::new(self.client, &CALL_AS_PERSON, decode::nothing))
    }

    /// Takes a key or a token, or neither.
    ///
    /// `GET /either` (idempotent: repeating it does no harm)
    ///
    /// # Answer
    ///
    /// Nothing.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_security::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.calls().either().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn either(&self) -> CallEither {
        CallEither(Call::new(self.client, &CALL_EITHER, decode::nothing))
    }

    /// Takes a certificate of the client.
    ///
    /// `GET /certificate` (idempotent: repeating it does no harm)
    ///
    /// # Answer
    ///
    /// Nothing.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_security::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.calls().with_certificate().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn with_certificate(&self) -> CallWithCertificate {
        CallWithCertificate(
            Call::new(self.client, &CALL_WITH_CERTIFICATE, decode::nothing),
        )
    }

    /// Takes no credentials.
    ///
    /// `GET /open` (idempotent: repeating it does no harm; sent without credentials)
    ///
    /// # Answer
    ///
    /// Nothing.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_security::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.calls().open().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn open(&self) -> CallOpen {
        CallOpen(Call::new(self.client, &CALL_OPEN, decode::nothing))
    }

    /// Is served by another path of the host.
    ///
    /// `GET /elsewhere` (idempotent: repeating it does no harm)
    ///
    /// Served at `/v2`.
    ///
    /// # Answer
    ///
    /// Nothing.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_security::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.calls().elsewhere().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn elsewhere(&self) -> CallElsewhere {
        CallElsewhere(Call::new(self.client, &CALL_ELSEWHERE, decode::nothing))
    }
}

openapi_runtime::call! {
    /// A call of [`Calls::basic`].
    pub struct CallBasic(Call<()>);
}

openapi_runtime::call! {
    /// A call of [`Calls::bearer`].
    pub struct CallBearer(Call<()>);
}

openapi_runtime::call! {
    /// A call of [`Calls::admin`].
    pub struct CallAdmin(Call<()>);
}

openapi_runtime::call! {
    /// A call of [`Calls::proof`].
    pub struct CallProof(Call<()>);
}

openapi_runtime::call! {
    /// A call of [`Calls::listed_keys`].
    pub struct CallListedKeys(Call<()>);
}

impl CallListedKeys {
    /// The key of the query.
    pub fn key(self, key: impl Into<Secret>) -> Self {
        Self(self.0.query("key", key.into().expose().to_owned()))
    }

    /// The key of the header.
    pub fn x_key(self, x_key: impl Into<Secret>) -> Self {
        Self(self.0.header("X-Key", x_key.into().expose().to_owned()))
    }

    /// The key of the cookie.
    pub fn session(self, session: impl Into<Secret>) -> Self {
        Self(self.0.cookie("session", session.into().expose().to_owned()))
    }

    /// What the answer looks like.
    pub fn theme(self, theme: impl Into<String>) -> Self {
        Self(self.0.cookie("theme", theme.into()))
    }
}

openapi_runtime::call! {
    /// A call of [`Calls::keys`].
    pub struct CallKeys(Call<()>);
}

impl CallKeys {
    /// What the log calls the call.
    pub fn x_trace(self, x_trace: impl Into<String>) -> Self {
        Self(self.0.header("X-Trace", x_trace.into()))
    }
}

openapi_runtime::call! {
    /// A call of [`Calls::with_client`].
    pub struct CallWithClient(Call<()>);
}

openapi_runtime::call! {
    /// A call of [`Calls::as_person`].
    pub struct CallAsPerson(Call<()>);
}

openapi_runtime::call! {
    /// A call of [`Calls::either`].
    pub struct CallEither(Call<()>);
}

openapi_runtime::call! {
    /// A call of [`Calls::with_certificate`].
    pub struct CallWithCertificate(Call<()>);
}

openapi_runtime::call! {
    /// A call of [`Calls::open`].
    pub struct CallOpen(Call<()>);
}

openapi_runtime::call! {
    /// A call of [`Calls::elsewhere`].
    pub struct CallElsewhere(Call<()>);
}

pub(crate) static CALL_BASIC: Operation = Operation {
    id: "callBasic",
    name: "calls.basic",
    resource: "Calls",
    method: Method::GET,
    path: "/basic",
    security: &[&["basic"]],
    idempotency: Idempotency::Idempotent,
    success: &[204],
    statuses: &[204],
    ..Operation::DEFAULT
};

pub(crate) static CALL_BEARER: Operation = Operation {
    id: "callBearer",
    name: "calls.bearer",
    resource: "Calls",
    method: Method::GET,
    path: "/bearer",
    security: &[&["bearer"]],
    idempotency: Idempotency::Idempotent,
    success: &[204],
    statuses: &[204],
    ..Operation::DEFAULT
};

pub(crate) static CALL_ADMIN: Operation = Operation {
    id: "callAdmin",
    name: "calls.admin",
    resource: "Calls",
    method: Method::GET,
    path: "/admin",
    security: &[&["admin"]],
    idempotency: Idempotency::Idempotent,
    success: &[204],
    statuses: &[204],
    ..Operation::DEFAULT
};

pub(crate) static CALL_PROOF: Operation = Operation {
    id: "callProof",
    name: "calls.proof",
    resource: "Calls",
    method: Method::GET,
    path: "/digest",
    security: &[&["proof"]],
    idempotency: Idempotency::Idempotent,
    success: &[204],
    statuses: &[204],
    ..Operation::DEFAULT
};

pub(crate) static CALL_LISTED_KEYS: Operation = Operation {
    id: "callListedKeys",
    name: "calls.listed_keys",
    resource: "Calls",
    method: Method::GET,
    path: "/keys/listed",
    security: &[&["headerKey", "queryKey", "cookieKey"], &[]],
    idempotency: Idempotency::Idempotent,
    success: &[204],
    statuses: &[204],
    secrets: &["X-Key", "key", "session"],
    ..Operation::DEFAULT
};

pub(crate) static CALL_KEYS: Operation = Operation {
    id: "callKeys",
    name: "calls.keys",
    resource: "Calls",
    method: Method::GET,
    path: "/keys",
    security: &[&["headerKey", "queryKey", "cookieKey"]],
    idempotency: Idempotency::Idempotent,
    success: &[204],
    statuses: &[204],
    ..Operation::DEFAULT
};

pub(crate) static CALL_WITH_CLIENT: Operation = Operation {
    id: "callWithClient",
    name: "calls.with_client",
    resource: "Calls",
    method: Method::GET,
    path: "/token",
    security: &[&["client"]],
    idempotency: Idempotency::Idempotent,
    success: &[204],
    statuses: &[204],
    ..Operation::DEFAULT
};

pub(crate) static CALL_AS_PERSON: Operation = Operation {
    id: "callAsPerson",
    name: "calls.as_person",
    resource: "Calls",
    method: Method::GET,
    path: "/person",
    security: &[&["openId"], &["person"]],
    idempotency: Idempotency::Idempotent,
    success: &[204],
    statuses: &[204],
    ..Operation::DEFAULT
};

pub(crate) static CALL_EITHER: Operation = Operation {
    id: "callEither",
    name: "calls.either",
    resource: "Calls",
    method: Method::GET,
    path: "/either",
    security: &[&["headerKey"], &["bearer"], &[]],
    idempotency: Idempotency::Idempotent,
    success: &[204],
    statuses: &[204],
    ..Operation::DEFAULT
};

pub(crate) static CALL_WITH_CERTIFICATE: Operation = Operation {
    id: "callWithCertificate",
    name: "calls.with_certificate",
    resource: "Calls",
    method: Method::GET,
    path: "/certificate",
    security: &[&["certificate"]],
    idempotency: Idempotency::Idempotent,
    success: &[204],
    statuses: &[204],
    ..Operation::DEFAULT
};

pub(crate) static CALL_OPEN: Operation = Operation {
    id: "callOpen",
    name: "calls.open",
    resource: "Calls",
    method: Method::GET,
    path: "/open",
    security: &[],
    idempotency: Idempotency::Idempotent,
    success: &[204],
    statuses: &[204],
    ..Operation::DEFAULT
};

pub(crate) static CALL_ELSEWHERE: Operation = Operation {
    id: "callElsewhere",
    name: "calls.elsewhere",
    resource: "Calls",
    method: Method::GET,
    server: "/v2",
    path: "/elsewhere",
    security: &[&["bearer"]],
    idempotency: Idempotency::Idempotent,
    success: &[204],
    statuses: &[204],
    ..Operation::DEFAULT
};
