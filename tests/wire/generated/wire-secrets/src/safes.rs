// @generated from wire-secrets.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

//! Boxes that are opened with a combination.

use openapi_runtime::{ApiClient, Call, Idempotency, Method, Operation, Secret, decode};
use crate::models::{NewSafe, Safe};

/// Boxes that are opened with a combination.
///
/// Made by [`Client::safes`](crate::Client::safes).
#[derive(Debug, Clone, Copy)]
pub struct Safes<'c> {
    client: &'c ApiClient,
}

impl<'c> Safes<'c> {
    pub(crate) const fn new(client: &'c ApiClient) -> Self {
        Self { client }
    }

    /// Lists safes.
    ///
    /// `GET /safes` (idempotent: repeating it does no harm)
    ///
    /// # Answer
    ///
    /// A list of [`Safe`] – The safes.
    ///
    /// # Errors
    ///
    /// * any other: It did not work.
    /// * `Error::decode_body` reads the body: [`Problem`](crate::models::Problem).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_secrets::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let answer = client.safes().list().await?;
    /// println!("{answer:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn list(&self) -> ListSafes {
        ListSafes(Call::new(self.client, &LIST_SAFES, decode::json))
    }

    /// Puts up a safe.
    ///
    /// `POST /safes` (not idempotent: repeating it may act twice)
    ///
    /// # Parameters
    ///
    /// * `body`: [`NewSafe`].
    ///
    /// # Answer
    ///
    /// [`Safe`] – The safe.
    ///
    /// # Errors
    ///
    /// * any other: It did not work.
    /// * `Error::decode_body` reads the body: [`Problem`](crate::models::Problem).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_secrets::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use wire_secrets::models::NewSafe;
    ///
    /// let body = NewSafe::new("name", "example-combination");
    /// let safe = client.safes().create(body).await?;
    /// println!("{safe:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn create(&self, body: NewSafe) -> CreateSafe {
        CreateSafe(Call::new(self.client, &CREATE_SAFE, decode::json).json(body))
    }

    /// Shows a safe.
    ///
    /// `GET /safes/{safeId}` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `safe_id`: The parameter `safeId`.
    ///
    /// # Answer
    ///
    /// [`Safe`] – The safe. Headers: [`X_SESSION`](crate::headers::X_SESSION).
    ///
    /// # Errors
    ///
    /// * any other: It did not work.
    /// * `Error::decode_body` reads the body: [`Problem`](crate::models::Problem).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_secrets::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let safe = client.safes().get("safe-id").await?;
    /// println!("{safe:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn get(&self, safe_id: &str) -> GetSafe {
        GetSafe(
            Call::new(self.client, &GET_SAFE, decode::json)
                .path("safeId", safe_id.to_owned()),
        )
    }

    /// Says whether a code opens a safe.
    ///
    /// `GET /safes/{safeId}/codes/{attempt}` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `safe_id`: The parameter `safeId`.
    /// * `attempt`: The parameter `attempt`.
    /// * `hint` (optional): The parameter `hint`.
    /// * `x_witness` (optional): The parameter `X-Witness`.
    ///
    /// # Answer
    ///
    /// [`Safe`] – The safe, open.
    ///
    /// # Errors
    ///
    /// * any other: It did not work.
    /// * `Error::decode_body` reads the body: [`Problem`](crate::models::Problem).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_secrets::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use wire_secrets::Secret;
    ///
    /// let attempt = Secret::from("example-attempt");
    /// let safe = client.safes().try_code("safe-id", &attempt).await?;
    /// println!("{safe:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn try_code(&self, safe_id: &str, attempt: &Secret) -> TryCode {
        TryCode(
            Call::new(self.client, &TRY_CODE, decode::json)
                .path("safeId", safe_id.to_owned())
                .path("attempt", attempt.expose().to_owned()),
        )
    }
}

openapi_runtime::call! {
    /// A call of [`Safes::list`].
    pub struct ListSafes(Call<Vec<Safe>>);
}

openapi_runtime::call! {
    /// A call of [`Safes::create`].
    pub struct CreateSafe(Call<Safe>);
}

openapi_runtime::call! {
    /// A call of [`Safes::get`].
    pub struct GetSafe(Call<Safe>);
}

openapi_runtime::call! {
    /// A call of [`Safes::try_code`].
    pub struct TryCode(Call<Safe>);
}

impl TryCode {
    /// Sets the parameter `hint`.
    pub fn hint(self, hint: impl Into<Secret>) -> Self {
        Self(self.0.query("hint", hint.into().expose().to_owned()))
    }

    /// Sets the parameter `X-Witness`.
    pub fn x_witness(self, x_witness: impl Into<Secret>) -> Self {
        Self(self.0.header("X-Witness", x_witness.into().expose().to_owned()))
    }
}

pub(crate) static LIST_SAFES: Operation = Operation {
    id: "listSafes",
    name: "safes.list",
    resource: "Safes",
    method: Method::GET,
    path: "/safes",
    security: &[&["queryKey"]],
    idempotency: Idempotency::Idempotent,
    success: &[200],
    statuses: &[200],
    secrets: &["combination", "pin"],
    ..Operation::DEFAULT
};

pub(crate) static CREATE_SAFE: Operation = Operation {
    id: "createSafe",
    name: "safes.create",
    resource: "Safes",
    method: Method::POST,
    path: "/safes",
    security: &[&["client"]],
    idempotency: Idempotency::NotIdempotent,
    success: &[201],
    statuses: &[201],
    secrets: &["combination", "pin"],
    ..Operation::DEFAULT
};

pub(crate) static GET_SAFE: Operation = Operation {
    id: "getSafe",
    name: "safes.get",
    resource: "Safes",
    method: Method::GET,
    path: "/safes/{safeId}",
    security: &[&["client"]],
    idempotency: Idempotency::Idempotent,
    success: &[200],
    statuses: &[200],
    secrets: &["combination", "pin"],
    ..Operation::DEFAULT
};

pub(crate) static TRY_CODE: Operation = Operation {
    id: "tryCode",
    name: "safes.try_code",
    resource: "Safes",
    method: Method::GET,
    path: "/safes/{safeId}/codes/{attempt}",
    security: &[&["queryKey"]],
    idempotency: Idempotency::Idempotent,
    success: &[200],
    statuses: &[200],
    secrets: &["X-Witness", "attempt", "combination", "hint", "pin"],
    ..Operation::DEFAULT
};
