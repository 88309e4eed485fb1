// @generated from wire-basics.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

//! What there is.

use openapi_runtime::{ApiClient, Call, Idempotency, Method, Operation, decode};
use crate::models::Thing;

/// What there is.
///
/// Made by [`Client::things`](crate::Client::things).
#[derive(Debug, Clone, Copy)]
pub struct Things<'c> {
    client: &'c ApiClient,
}

impl<'c> Things<'c> {
    pub(crate) const fn new(client: &'c ApiClient) -> Self {
        Self { client }
    }

    /// Answers one thing.
    ///
    /// `GET /things/{id}` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `id`: Which one.
    ///
    /// # Answer
    ///
    /// [`Thing`] – The thing.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_basics::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let thing = client.things().get("id").await?;
    /// println!("{thing:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn get(&self, id: &str) -> GetThing {
        GetThing(
            Call::new(self.client, &GET_THING, decode::json).path("id", id.to_owned()),
        )
    }
}

openapi_runtime::call! {
    /// A call of [`Things::get`].
    pub struct GetThing(Call<Thing>);
}

pub(crate) static GET_THING: Operation = Operation {
    id: "getThing",
    name: "things.get",
    resource: "Things",
    method: Method::GET,
    path: "/things/{id}",
    security: &[&["bearer"], &[]],
    idempotency: Idempotency::Idempotent,
    success: &[200],
    statuses: &[200],
    ..Operation::DEFAULT
};
