// @generated from wire-responses.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

//! What there is.

use openapi_runtime::{
    Answer, ApiClient, Call, Download, Idempotency, Method, Operation, UndeclaredReply,
    decode,
};
use openapi_runtime::json::DecodeError;
use crate::models::{Job, Thing};

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

    /// Answers a thing, if there is one.
    ///
    /// `GET /things` (idempotent: repeating it does no harm)
    ///
    /// # Answer
    ///
    /// [`Thing`] – The thing. `None` when the body is empty.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_responses::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let thing = client.things().find().await?;
    /// println!("{thing:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn find(&self) -> FindThing {
        FindThing(Call::new(self.client, &FIND_THING, decode::json_or_empty))
    }

    /// Makes a thing, now or later.
    ///
    /// `POST /things` (not idempotent: repeating it may act twice)
    ///
    /// # Answer
    ///
    /// [`CreateThingReply`]: what was answered, by status. Headers:
    /// [`LOCATION`](crate::headers::LOCATION),
    /// [`X_RATE_LIMIT_REMAINING`](crate::headers::X_RATE_LIMIT_REMAINING).
    ///
    /// # Errors
    ///
    /// * 404: No place to make it in. The body is [`Problem`](crate::models::Problem).
    /// * 4XX: The caller's fault. The body is [`Details`](crate::models::Details).
    /// * any other: Anything else.
    /// * `Error::decode_body` reads the bodies.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_responses::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = client.things().create().await?;
    /// println!("{reply:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn create(&self) -> CreateThing {
        CreateThing(Call::new(self.client, &CREATE_THING, CreateThingReply::decode))
    }

    /// Asks only for headers.
    ///
    /// `HEAD /things` (idempotent: repeating it does no harm)
    ///
    /// # Answer
    ///
    /// Nothing. Headers: [`E_TAG`](crate::headers::E_TAG),
    /// [`LAST_MODIFIED`](crate::headers::LAST_MODIFIED), [`X_TAGS`](crate::headers::X_TAGS),
    /// [`SET_COOKIE`](crate::headers::SET_COOKIE), [`X_NUMBER`](crate::headers::X_NUMBER),
    /// [`X_DAY`](crate::headers::X_DAY), [`X_SUM`](crate::headers::X_SUM),
    /// [`X_PRICE`](crate::headers::X_PRICE), [`X_STATE`](crate::headers::X_STATE),
    /// [`X_LEVELS`](crate::headers::X_LEVELS), [`X_MAKER`](crate::headers::X_MAKER).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_responses::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.things().check().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn check(&self) -> CheckThing {
        CheckThing(Call::new(self.client, &CHECK_THING, decode::nothing))
    }

    /// Echoes.
    ///
    /// `TRACE /things` (idempotent: repeating it does no harm; sent without credentials)
    ///
    /// # Answer
    ///
    /// Bytes, read as they arrive – The request.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_responses::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let download = client.things().trace().await?;
    /// let bytes = download.bytes().await?;
    /// println!("{} bytes", bytes.len());
    /// # Ok(())
    /// # }
    /// ```
    pub fn trace(&self) -> TraceThing {
        TraceThing(Call::streamed(self.client, &TRACE_THING, decode::download))
    }

    /// Answers a table.
    ///
    /// `GET /things/report` (idempotent: repeating it does no harm)
    ///
    /// # Answer
    ///
    /// A text – The table.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_responses::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let text = client.things().report().await?;
    /// println!("{text:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn report(&self) -> ReportThings {
        ReportThings(Call::new(self.client, &REPORT_THINGS, decode::text))
    }
}

openapi_runtime::call! {
    /// A call of [`Things::find`].
    pub struct FindThing(Call<Option<Thing>>);
}

openapi_runtime::call! {
    /// A call of [`Things::create`].
    pub struct CreateThing(Call<CreateThingReply>);
}

openapi_runtime::call! {
    /// A call of [`Things::check`].
    pub struct CheckThing(Call<()>);
}

openapi_runtime::call! {
    /// A call of [`Things::trace`].
    pub struct TraceThing(Call<Download>);
}

openapi_runtime::call! {
    /// A call of [`Things::report`].
    pub struct ReportThings(Call<String>);
}

/// What [`Things::create`] answers.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
#[allow(
    clippy::large_enum_variant,
    reason = "an answer is made once and taken apart at once"
)]
pub enum CreateThingReply {
    /// 201: Made.
    Created(Thing),
    /// 202: It will be made.
    Accepted(Job),
    /// 204: It was there before.
    NoContent,
    /// Another success than those that the document declares.
    Undeclared(UndeclaredReply),
}

impl CreateThingReply {
    fn decode(answer: &Answer) -> Result<Self, DecodeError> {
        match answer.status().as_u16() {
            201 => decode::json(answer).map(Self::Created),
            202 => decode::json(answer).map(Self::Accepted),
            204 => Ok(Self::NoContent),
            _ => Ok(Self::Undeclared(UndeclaredReply::of(answer))),
        }
    }
}

pub(crate) static FIND_THING: Operation = Operation {
    id: "findThing",
    name: "things.find",
    resource: "Things",
    method: Method::GET,
    path: "/things",
    security: &[&["bearer"], &[]],
    idempotency: Idempotency::Idempotent,
    success: &[200, 204],
    statuses: &[200, 204],
    ..Operation::DEFAULT
};

pub(crate) static CREATE_THING: Operation = Operation {
    id: "createThing",
    name: "things.create",
    resource: "Things",
    method: Method::POST,
    path: "/things",
    security: &[&["bearer"], &[]],
    idempotency: Idempotency::NotIdempotent,
    success: &[201, 202, 204],
    statuses: &[201, 202, 204, 404],
    ..Operation::DEFAULT
};

pub(crate) static CHECK_THING: Operation = Operation {
    id: "checkThing",
    name: "things.check",
    resource: "Things",
    method: Method::HEAD,
    path: "/things",
    security: &[&["bearer"], &[]],
    idempotency: Idempotency::Idempotent,
    success: &[200],
    statuses: &[200],
    secrets: &["Set-Cookie"],
    ..Operation::DEFAULT
};

pub(crate) static TRACE_THING: Operation = Operation {
    id: "traceThing",
    name: "things.trace",
    resource: "Things",
    method: Method::TRACE,
    path: "/things",
    security: &[],
    idempotency: Idempotency::Idempotent,
    success: &[],
    statuses: &[],
    accept: "message/http, */*;q=0.1",
    ..Operation::DEFAULT
};

pub(crate) static REPORT_THINGS: Operation = Operation {
    id: "reportThings",
    name: "things.report",
    resource: "Things",
    method: Method::GET,
    path: "/things/report",
    security: &[&["bearer"], &[]],
    idempotency: Idempotency::Idempotent,
    success: &[],
    statuses: &[],
    accept: "text/csv, */*;q=0.1",
    ..Operation::DEFAULT
};
