// @generated from wire-streams.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

//! Bytes.

use openapi_runtime::{ApiClient, Call, Download, Idempotency, Method, Operation, decode};

/// Bytes.
///
/// Made by [`Client::files`](crate::Client::files).
#[derive(Debug, Clone, Copy)]
pub struct Files<'c> {
    client: &'c ApiClient,
}

impl<'c> Files<'c> {
    pub(crate) const fn new(client: &'c ApiClient) -> Self {
        Self { client }
    }

    /// Answers a file.
    ///
    /// `GET /files/{id}` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `id`: Which one.
    ///
    /// # Answer
    ///
    /// Bytes, read as they arrive – The file.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_streams::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let download = client.files().get("id").await?;
    /// let bytes = download.bytes().await?;
    /// println!("{} bytes", bytes.len());
    /// # Ok(())
    /// # }
    /// ```
    pub fn get(&self, id: &str) -> GetFile {
        GetFile(
            Call::streamed(self.client, &GET_FILE, decode::download)
                .path("id", id.to_owned()),
        )
    }
}

openapi_runtime::call! {
    /// A call of [`Files::get`].
    pub struct GetFile(Call<Download>);
}

pub(crate) static GET_FILE: Operation = Operation {
    id: "getFile",
    name: "files.get",
    resource: "Files",
    method: Method::GET,
    path: "/files/{id}",
    security: &[&["token"]],
    idempotency: Idempotency::Idempotent,
    success: &[200],
    statuses: &[200],
    accept: "application/octet-stream, */*;q=0.1",
    ..Operation::DEFAULT
};
