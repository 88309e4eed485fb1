// @generated from wire-types.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

//! All kinds of value.

use openapi_runtime::{
    ApiClient, Call, Date, Idempotency, Method, Operation, Uuid, decode,
};
use openapi_runtime::json::Number;
use crate::models::{Level, ReplaceValueOrder, Value};

/// All kinds of value.
///
/// Made by [`Client::values`](crate::Client::values).
#[derive(Debug, Clone, Copy)]
pub struct Values<'c> {
    client: &'c ApiClient,
}

impl<'c> Values<'c> {
    pub(crate) const fn new(client: &'c ApiClient) -> Self {
        Self { client }
    }

    /// Replaces a value.
    ///
    /// `PUT /values/{id}/{day}` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `id`: The parameter `id`.
    /// * `day`: The parameter `day`.
    /// * `body`: [`Value`] – All that a value can hold.
    /// * `level` (optional): How much.
    /// * `price` (optional): The parameter `price`.
    /// * `order` (optional): The parameter `order`.
    ///
    /// # Answer
    ///
    /// [`Value`] – The value as it is now.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_types::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use wire_types::{Base64, json};
    /// use wire_types::models::{Level, Value, ValueKind};
    ///
    /// let id = "00000000-0000-4000-8000-000000000000".parse()?;
    /// let day = "2026-01-31".parse()?;
    /// let body = Value::new(
    ///     ValueKind::Plain,
    ///     Base64::from(b"any bytes"),
    ///     "1.5".parse::<json::Number>()?,
    ///     "2026-01-31T12:00:00Z".parse()?,
    ///     "2026-01-31".parse()?,
    ///     "00000000-0000-4000-8000-000000000000".parse()?,
    ///     1,
    ///     Level::None,
    ///     (1.5, "place".to_owned()),
    ///     (),
    ///     "example-password",
    /// );
    /// let value = client.values().replace(id, day, body).await?;
    /// println!("{value:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn replace(&self, id: Uuid, day: Date, body: Value) -> ReplaceValue {
        ReplaceValue(
            Call::new(self.client, &REPLACE_VALUE, decode::json)
                .path("id", id.to_string())
                .path("day", day.to_string())
                .json(body),
        )
    }
}

openapi_runtime::call! {
    /// A call of [`Values::replace`].
    pub struct ReplaceValue(Call<Value>);
}

impl ReplaceValue {
    /// How much.
    pub fn level(self, level: impl Into<Level>) -> Self {
        Self(self.0.query("level", level.into().to_string()))
    }

    /// Sets the parameter `price`.
    pub fn price(self, price: impl Into<Number>) -> Self {
        Self(self.0.query("price", price.into().to_string()))
    }

    /// Sets the parameter `order`.
    pub fn order(self, order: impl Into<ReplaceValueOrder>) -> Self {
        Self(self.0.query("order", order.into().to_string()))
    }
}

pub(crate) static REPLACE_VALUE: Operation = Operation {
    id: "replaceValue",
    name: "values.replace",
    resource: "Values",
    method: Method::PUT,
    path: "/values/{id}/{day}",
    security: &[&["bearer"], &[]],
    idempotency: Idempotency::Idempotent,
    success: &[200],
    statuses: &[200],
    secrets: &["password"],
    ..Operation::DEFAULT
};
