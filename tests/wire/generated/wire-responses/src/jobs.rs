// @generated from wire-responses.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

//! What is being done.

use openapi_runtime::{ApiClient, Call, Idempotency, Method, Operation, decode};
use crate::models::Job;

/// What is being done.
///
/// Made by [`Client::jobs`](crate::Client::jobs).
#[derive(Debug, Clone, Copy)]
pub struct Jobs<'c> {
    client: &'c ApiClient,
}

impl<'c> Jobs<'c> {
    pub(crate) const fn new(client: &'c ApiClient) -> Self {
        Self { client }
    }

    /// Declares nothing but `default`.
    ///
    /// `GET /jobs` (idempotent: repeating it does no harm)
    ///
    /// # Answer
    ///
    /// A list of [`Job`] – The jobs.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_responses::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let answer = client.jobs().list().await?;
    /// println!("{answer:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn list(&self) -> ListJobs {
        ListJobs(Call::new(self.client, &LIST_JOBS, decode::json))
    }

    /// Redirects to the result.
    ///
    /// `GET /jobs/{id}/result` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `id`: Which one.
    ///
    /// # Answer
    ///
    /// Nothing. Headers: [`LOCATION`](crate::headers::LOCATION).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_responses::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.jobs().get_result("id").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_result(&self, id: &str) -> GetJobResult {
        GetJobResult(
            Call::new(self.client, &GET_JOB_RESULT, decode::nothing)
                .path("id", id.to_owned()),
        )
    }
}

openapi_runtime::call! {
    /// A call of [`Jobs::list`].
    pub struct ListJobs(Call<Vec<Job>>);
}

openapi_runtime::call! {
    /// A call of [`Jobs::get_result`].
    pub struct GetJobResult(Call<()>);
}

pub(crate) static LIST_JOBS: Operation = Operation {
    id: "listJobs",
    name: "jobs.list",
    resource: "Jobs",
    method: Method::GET,
    path: "/jobs",
    security: &[&["bearer"], &[]],
    idempotency: Idempotency::Idempotent,
    success: &[],
    statuses: &[],
    accept: "application/vnd.jobs+json;version=2, */*;q=0.1",
    ..Operation::DEFAULT
};

pub(crate) static GET_JOB_RESULT: Operation = Operation {
    id: "getJobResult",
    name: "jobs.get_result",
    resource: "Jobs",
    method: Method::GET,
    path: "/jobs/{id}/result",
    security: &[&["bearer"], &[]],
    idempotency: Idempotency::Idempotent,
    success: &[302],
    statuses: &[302],
    ..Operation::DEFAULT
};
