// @generated from wire-bodies.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

//! Every way to send a body.

use openapi_runtime::{
    ApiClient, Call, Content, Idempotency, Method, Operation, Part, RequestBody, Style,
    decode, json,
};
use crate::models::{
    SendDeepFormRequest, SendScanRequest, SendSourceRequest, SendStyledPartsRequest,
    Thing, UploadRequest,
};

/// Every way to send a body.
///
/// Made by [`Client::bodies`](crate::Client::bodies).
#[derive(Debug, Clone, Copy)]
pub struct Bodies<'c> {
    client: &'c ApiClient,
}

impl<'c> Bodies<'c> {
    pub(crate) const fn new(client: &'c ApiClient) -> Self {
        Self { client }
    }

    /// Sends JSON.
    ///
    /// `POST /json` (not idempotent: repeating it may act twice)
    ///
    /// # Parameters
    ///
    /// * `body`: [`Thing`] – A thing.
    ///
    /// # Answer
    ///
    /// Nothing.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_bodies::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use wire_bodies::models::Thing;
    ///
    /// let body = Thing::new("name");
    /// client.bodies().send_json(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn send_json(&self, body: Thing) -> SendJson {
        SendJson(Call::new(self.client, &SEND_JSON, decode::nothing).json(body))
    }

    /// Deletes what the body names.
    ///
    /// `DELETE /json` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `body` (optional): [`Thing`] – A thing.
    ///
    /// # Answer
    ///
    /// Nothing.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_bodies::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.bodies().delete_with().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete_with(&self) -> DeleteWithBody {
        DeleteWithBody(Call::new(self.client, &DELETE_WITH_BODY, decode::nothing))
    }

    /// Sends JSON of another media type.
    ///
    /// `PATCH /merge-patch` (not idempotent: repeating it may act twice)
    ///
    /// # Parameters
    ///
    /// * `body`: [`Thing`] as `application/merge-patch+json` – A thing.
    ///
    /// # Answer
    ///
    /// Nothing.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_bodies::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use wire_bodies::models::Thing;
    ///
    /// let body = Thing::new("name");
    /// client.bodies().merge_patch(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn merge_patch(&self, body: Thing) -> MergePatch {
        MergePatch(
            Call::new(self.client, &MERGE_PATCH, decode::nothing)
                .content(Content::json_as("application/merge-patch+json", body)),
        )
    }

    /// Sends a form.
    ///
    /// `POST /form` (not idempotent: repeating it may act twice)
    ///
    /// # Parameters
    ///
    /// * `body`: [`Thing`] as `application/x-www-form-urlencoded` – A thing.
    ///
    /// # Answer
    ///
    /// Nothing.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_bodies::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use wire_bodies::models::Thing;
    ///
    /// let body = Thing::new("name");
    /// client.bodies().send_form(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn send_form(&self, body: Thing) -> SendForm {
        SendForm(
            Call::new(self.client, &SEND_FORM, decode::nothing)
                .content(
                    Content::form(
                        const { &[("delimited", Style::PIPE_DELIMITED)] },
                        body,
                    ),
                ),
        )
    }

    /// Sends a form with deep members.
    ///
    /// `POST /deep-form` (not idempotent: repeating it may act twice)
    ///
    /// # Parameters
    ///
    /// * `body`: [`SendDeepFormRequest`] as `application/x-www-form-urlencoded`.
    ///
    /// # Answer
    ///
    /// Nothing.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_bodies::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use wire_bodies::models::SendDeepFormRequest;
    ///
    /// let body = SendDeepFormRequest::new().amount(1);
    /// client.bodies().send_deep_form(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn send_deep_form(&self, body: SendDeepFormRequest) -> SendDeepForm {
        SendDeepForm(
            Call::new(self.client, &SEND_DEEP_FORM, decode::nothing)
                .content(Content::form_in(Style::DEEP_OBJECT, body)),
        )
    }

    /// Sends a file with what is to be known of it.
    ///
    /// `PUT /upload` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `body`: [`UploadRequest`] as `multipart/form-data`.
    ///
    /// # Answer
    ///
    /// Nothing.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_bodies::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use wire_bodies::File;
    /// use wire_bodies::models::UploadRequest;
    ///
    /// let body = UploadRequest::new(File::new("content").name("file"));
    /// client.bodies().upload(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn upload(&self, body: UploadRequest) -> Upload {
        Upload(
            Call::new(self.client, &UPLOAD, decode::nothing)
                .content(
                    Content::multipart(
                        const {
                            &[
                                Part::of_type("notes", "text/markdown"),
                                Part::of_type("pages", "image/png"),
                            ]
                        },
                        body,
                    ),
                ),
        )
    }

    /// Sends parts of many media types.
    ///
    /// `PUT /scan` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `body`: [`SendScanRequest`] as `multipart/form-data`.
    ///
    /// # Answer
    ///
    /// Nothing.
    ///
    /// These files need a media type, `File::content_type`: `photo` (image/png, image/jpeg).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_bodies::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use wire_bodies::File;
    /// use wire_bodies::models::SendScanRequest;
    ///
    /// let body = SendScanRequest::new().scan(File::new("content").name("scan"));
    /// client.bodies().send_scan(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn send_scan(&self, body: SendScanRequest) -> SendScan {
        SendScan(
            Call::new(self.client, &SEND_SCAN, decode::nothing)
                .content(
                    Content::multipart(
                        const {
                            &[
                                Part::of_type("report", "text/tab-separated-values"),
                                Part::of_type("photo", "image/png, image/jpeg"),
                                Part::of_type("attachment", "image/png, Application/*"),
                                Part::of_type("notes", "text/plain"),
                                Part::of_type("details", "application/vnd.part+json"),
                                Part::of_type("paper", "application/pdf"),
                                Part::of_type("scan", "image/png"),
                                Part::text("table").content_type("text/csv"),
                                Part::text("settings").content_type("application/json"),
                                Part::text("thumbnail")
                                    .content_type("image/jpeg")
                                    .transfer_encoding("base64"),
                                Part::text("rows").content_type("text/csv"),
                            ]
                        },
                        body,
                    ),
                ),
        )
    }

    /// Sends files, some of which may be something else.
    ///
    /// `PUT /source` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `body`: [`SendSourceRequest`] as `multipart/form-data`.
    ///
    /// # Answer
    ///
    /// Nothing.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_bodies::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use wire_bodies::File;
    /// use wire_bodies::models::{SendSourceRequest, SendSourceRequestSource};
    ///
    /// let body = SendSourceRequest::new(
    ///     SendSourceRequestSource::File(File::new("content").name("File")),
    /// );
    /// client.bodies().send_source(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn send_source(&self, body: SendSourceRequest) -> SendSource {
        SendSource(
            Call::new(self.client, &SEND_SOURCE, decode::nothing)
                .content(Content::multipart(&[], body)),
        )
    }

    /// Sends bytes.
    ///
    /// `PUT /bytes` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `body`: bytes, or a stream of them, as `application/octet-stream`.
    ///
    /// # Answer
    ///
    /// Nothing.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_bodies::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let body = "body";
    /// client.bodies().send_bytes(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn send_bytes(&self, body: impl Into<RequestBody>) -> SendBytes {
        SendBytes(
            Call::new(self.client, &SEND_BYTES, decode::nothing)
                .content(Content::raw("application/octet-stream", body)),
        )
    }

    /// Sends bytes, and must not send them twice.
    ///
    /// `POST /bytes` (not idempotent: repeating it may act twice)
    ///
    /// # Parameters
    ///
    /// * `body`: bytes, or a stream of them, as `image/png`.
    ///
    /// # Answer
    ///
    /// Nothing.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_bodies::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let body = "body";
    /// client.bodies().send_bytes_once(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn send_bytes_once(&self, body: impl Into<RequestBody>) -> SendBytesOnce {
        SendBytesOnce(
            Call::new(self.client, &SEND_BYTES_ONCE, decode::nothing)
                .content(Content::raw("image/png", body)),
        )
    }

    /// Sends a text.
    ///
    /// `POST /text` (not idempotent: repeating it may act twice)
    ///
    /// # Parameters
    ///
    /// * `body` (optional): a text as `text/plain`.
    ///
    /// # Answer
    ///
    /// Nothing.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_bodies::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let body = "body";
    /// client.bodies().send_text().body(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn send_text(&self) -> SendText {
        SendText(Call::new(self.client, &SEND_TEXT, decode::nothing))
    }

    /// Sends a text that the caller writes.
    ///
    /// `POST /xml` (not idempotent: repeating it may act twice)
    ///
    /// # Parameters
    ///
    /// * `body`: a text as `application/xml`.
    ///
    /// # Answer
    ///
    /// Nothing.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_bodies::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let body = "body";
    /// client.bodies().send_xml(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn send_xml(&self, body: impl Into<RequestBody>) -> SendXml {
        SendXml(
            Call::new(self.client, &SEND_XML, decode::nothing)
                .content(Content::raw("application/xml", body)),
        )
    }

    /// Sends and answers a text of a type whose name does not say so.
    ///
    /// `PUT /settings` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `body`: a text as `application/toml`.
    ///
    /// # Answer
    ///
    /// A text – The settings as they are now.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_bodies::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let body = "body";
    /// let text = client.bodies().replace_settings(body).await?;
    /// println!("{text:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn replace_settings(&self, body: impl Into<RequestBody>) -> ReplaceSettings {
        ReplaceSettings(
            Call::new(self.client, &REPLACE_SETTINGS, decode::text)
                .content(Content::raw("application/toml", body)),
        )
    }

    /// Reads by the method of `OpenAPI` 3.2.
    ///
    /// `QUERY /search` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `body`: [`Thing`] – A thing.
    ///
    /// # Answer
    ///
    /// Nothing.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_bodies::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use wire_bodies::models::Thing;
    ///
    /// let body = Thing::new("name");
    /// client.bodies().search_things(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn search_things(&self, body: Thing) -> SearchThings {
        SearchThings(Call::new(self.client, &SEARCH_THINGS, decode::nothing).json(body))
    }

    /// Sends one of several bodies.
    ///
    /// `POST /choice` (not idempotent: repeating it may act twice)
    ///
    /// # Parameters
    ///
    /// * `body`: [`Thing`], or [`Part`](crate::models::Part) as
    ///   `application/x-www-form-urlencoded`, or a text as `text/csv`.
    ///
    /// # Answer
    ///
    /// Nothing.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_bodies::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use wire_bodies::models::Thing;
    ///
    /// let body = Thing::new("name");
    /// client.bodies().choose(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn choose(&self, body: impl Into<ChooseBody>) -> Choose {
        Choose(
            Call::new(self.client, &CHOOSE, decode::nothing)
                .content(body.into().content()),
        )
    }

    /// Sends the best of several media types.
    ///
    /// `POST /same` (not idempotent: repeating it may act twice)
    ///
    /// # Parameters
    ///
    /// * `body`: [`Thing`] – A thing.
    ///
    /// # Answer
    ///
    /// Nothing.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_bodies::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use wire_bodies::models::Thing;
    ///
    /// let body = Thing::new("name");
    /// client.bodies().same_shape(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn same_shape(&self, body: Thing) -> SameShape {
        SameShape(Call::new(self.client, &SAME_SHAPE, decode::nothing).json(body))
    }

    /// Sends any JSON.
    ///
    /// `POST /anything` (not idempotent: repeating it may act twice)
    ///
    /// # Parameters
    ///
    /// * `body`: any JSON.
    ///
    /// # Answer
    ///
    /// Nothing.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_bodies::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use wire_bodies::json;
    ///
    /// let body = "{}".parse::<json::Value>()?;
    /// client.bodies().anything(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn anything(&self, body: json::Value) -> Anything {
        Anything(Call::new(self.client, &ANYTHING, decode::nothing).json(body))
    }

    /// Declares a body without members.
    ///
    /// `GET /empty` (idempotent: repeating it does no harm)
    ///
    /// # Answer
    ///
    /// Nothing.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_bodies::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.bodies().empty_form().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn empty_form(&self) -> EmptyForm {
        EmptyForm(Call::new(self.client, &EMPTY_FORM, decode::nothing))
    }

    /// Sends nothing.
    ///
    /// `POST /empty` (not idempotent: repeating it may act twice)
    ///
    /// # Answer
    ///
    /// Nothing.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_bodies::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.bodies().search_with().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn search_with(&self) -> SearchWithBody {
        SearchWithBody(Call::new(self.client, &SEARCH_WITH_BODY, decode::nothing))
    }

    /// Sends parts that hold several values.
    ///
    /// `POST /styled-parts` (not idempotent: repeating it may act twice)
    ///
    /// # Parameters
    ///
    /// * `body`: [`SendStyledPartsRequest`] as `multipart/form-data` – Lists.
    ///
    /// # Answer
    ///
    /// Nothing.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_bodies::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use wire_bodies::models::SendStyledPartsRequest;
    ///
    /// let body = SendStyledPartsRequest::new().commas(["commas"]);
    /// client.bodies().send_styled_parts(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn send_styled_parts(&self, body: SendStyledPartsRequest) -> SendStyledParts {
        SendStyledParts(
            Call::new(self.client, &SEND_STYLED_PARTS, decode::nothing)
                .content(
                    Content::multipart(
                        const {
                            &[
                                Part::styled("commas", Style::FORM),
                                Part::styled("spaces", Style::SPACE_DELIMITED),
                                Part::styled("pipes", Style::PIPE_DELIMITED),
                            ]
                        },
                        body,
                    ),
                ),
        )
    }
}

openapi_runtime::call! {
    /// A call of [`Bodies::send_json`].
    pub struct SendJson(Call<()>);
}

openapi_runtime::call! {
    /// A call of [`Bodies::delete_with`].
    pub struct DeleteWithBody(Call<()>);
}

impl DeleteWithBody {
    /// Sets the body.
    pub fn body(self, body: Thing) -> Self {
        Self(self.0.json(body))
    }
}

openapi_runtime::call! {
    /// A call of [`Bodies::merge_patch`].
    pub struct MergePatch(Call<()>);
}

openapi_runtime::call! {
    /// A call of [`Bodies::send_form`].
    pub struct SendForm(Call<()>);
}

openapi_runtime::call! {
    /// A call of [`Bodies::send_deep_form`].
    pub struct SendDeepForm(Call<()>);
}

openapi_runtime::call! {
    /// A call of [`Bodies::upload`].
    pub struct Upload(Call<()>);
}

openapi_runtime::call! {
    /// A call of [`Bodies::send_scan`].
    pub struct SendScan(Call<()>);
}

openapi_runtime::call! {
    /// A call of [`Bodies::send_source`].
    pub struct SendSource(Call<()>);
}

openapi_runtime::call! {
    /// A call of [`Bodies::send_bytes`].
    pub struct SendBytes(Call<()>);
}

openapi_runtime::call! {
    /// A call of [`Bodies::send_bytes_once`].
    pub struct SendBytesOnce(Call<()>);
}

openapi_runtime::call! {
    /// A call of [`Bodies::send_text`].
    pub struct SendText(Call<()>);
}

impl SendText {
    /// Sets the body.
    pub fn body(self, body: impl Into<RequestBody>) -> Self {
        Self(self.0.content(Content::raw("text/plain", body)))
    }
}

openapi_runtime::call! {
    /// A call of [`Bodies::send_xml`].
    pub struct SendXml(Call<()>);
}

openapi_runtime::call! {
    /// A call of [`Bodies::replace_settings`].
    pub struct ReplaceSettings(Call<String>);
}

openapi_runtime::call! {
    /// A call of [`Bodies::search_things`].
    pub struct SearchThings(Call<()>);
}

openapi_runtime::call! {
    /// A call of [`Bodies::choose`].
    pub struct Choose(Call<()>);
}

/// The body of [`Bodies::choose`]: one of these.
#[derive(Debug, Clone)]
#[allow(clippy::large_enum_variant, reason = "it is made once and taken apart at once")]
#[non_exhaustive]
pub enum ChooseBody {
    /// As `application/json`.
    Json(Thing),
    /// As `application/x-www-form-urlencoded`.
    Form(crate::models::Part),
    /// As `text/csv`.
    Text(RequestBody),
}

impl ChooseBody {
    fn content(self) -> Content {
        match self {
            Self::Json(body) => Content::json(body),
            Self::Form(body) => Content::form(&[], body),
            Self::Text(body) => Content::raw("text/csv", body),
        }
    }
}

impl From<Thing> for ChooseBody {
    fn from(body: Thing) -> Self {
        Self::Json(body)
    }
}

impl From<crate::models::Part> for ChooseBody {
    fn from(body: crate::models::Part) -> Self {
        Self::Form(body)
    }
}

impl From<RequestBody> for ChooseBody {
    fn from(body: RequestBody) -> Self {
        Self::Text(body)
    }
}

openapi_runtime::call! {
    /// A call of [`Bodies::same_shape`].
    pub struct SameShape(Call<()>);
}

openapi_runtime::call! {
    /// A call of [`Bodies::anything`].
    pub struct Anything(Call<()>);
}

openapi_runtime::call! {
    /// A call of [`Bodies::empty_form`].
    pub struct EmptyForm(Call<()>);
}

openapi_runtime::call! {
    /// A call of [`Bodies::search_with`].
    pub struct SearchWithBody(Call<()>);
}

openapi_runtime::call! {
    /// A call of [`Bodies::send_styled_parts`].
    pub struct SendStyledParts(Call<()>);
}

pub(crate) static SEND_JSON: Operation = Operation {
    id: "sendJson",
    name: "bodies.send_json",
    resource: "Bodies",
    method: Method::POST,
    path: "/json",
    security: &[&["bearer"], &[]],
    idempotency: Idempotency::NotIdempotent,
    success: &[204],
    statuses: &[204],
    secrets: &["password"],
    ..Operation::DEFAULT
};

pub(crate) static DELETE_WITH_BODY: Operation = Operation {
    id: "deleteWithBody",
    name: "bodies.delete_with",
    resource: "Bodies",
    method: Method::DELETE,
    path: "/json",
    security: &[&["bearer"], &[]],
    idempotency: Idempotency::Idempotent,
    success: &[204],
    statuses: &[204],
    secrets: &["password"],
    ..Operation::DEFAULT
};

pub(crate) static MERGE_PATCH: Operation = Operation {
    id: "mergePatch",
    name: "bodies.merge_patch",
    resource: "Bodies",
    method: Method::PATCH,
    path: "/merge-patch",
    security: &[&["bearer"], &[]],
    idempotency: Idempotency::NotIdempotent,
    success: &[204],
    statuses: &[204],
    secrets: &["password"],
    ..Operation::DEFAULT
};

pub(crate) static SEND_FORM: Operation = Operation {
    id: "sendForm",
    name: "bodies.send_form",
    resource: "Bodies",
    method: Method::POST,
    path: "/form",
    security: &[&["bearer"], &[]],
    idempotency: Idempotency::NotIdempotent,
    success: &[204],
    statuses: &[204],
    secrets: &["password"],
    ..Operation::DEFAULT
};

pub(crate) static SEND_DEEP_FORM: Operation = Operation {
    id: "sendDeepForm",
    name: "bodies.send_deep_form",
    resource: "Bodies",
    method: Method::POST,
    path: "/deep-form",
    security: &[&["bearer"], &[]],
    idempotency: Idempotency::NotIdempotent,
    success: &[204],
    statuses: &[204],
    ..Operation::DEFAULT
};

pub(crate) static UPLOAD: Operation = Operation {
    id: "upload",
    name: "bodies.upload",
    resource: "Bodies",
    method: Method::PUT,
    path: "/upload",
    security: &[&["bearer"], &[]],
    idempotency: Idempotency::Idempotent,
    success: &[204],
    statuses: &[204],
    secrets: &["password"],
    ..Operation::DEFAULT
};

pub(crate) static SEND_SCAN: Operation = Operation {
    id: "sendScan",
    name: "bodies.send_scan",
    resource: "Bodies",
    method: Method::PUT,
    path: "/scan",
    security: &[&["bearer"], &[]],
    idempotency: Idempotency::Idempotent,
    success: &[204],
    statuses: &[204],
    ..Operation::DEFAULT
};

pub(crate) static SEND_SOURCE: Operation = Operation {
    id: "sendSource",
    name: "bodies.send_source",
    resource: "Bodies",
    method: Method::PUT,
    path: "/source",
    security: &[&["bearer"], &[]],
    idempotency: Idempotency::Idempotent,
    success: &[204],
    statuses: &[204],
    ..Operation::DEFAULT
};

pub(crate) static SEND_BYTES: Operation = Operation {
    id: "sendBytes",
    name: "bodies.send_bytes",
    resource: "Bodies",
    method: Method::PUT,
    path: "/bytes",
    security: &[&["bearer"], &[]],
    idempotency: Idempotency::Idempotent,
    success: &[204],
    statuses: &[204],
    ..Operation::DEFAULT
};

pub(crate) static SEND_BYTES_ONCE: Operation = Operation {
    id: "sendBytesOnce",
    name: "bodies.send_bytes_once",
    resource: "Bodies",
    method: Method::POST,
    path: "/bytes",
    security: &[&["bearer"], &[]],
    idempotency: Idempotency::NotIdempotent,
    success: &[204],
    statuses: &[204],
    ..Operation::DEFAULT
};

pub(crate) static SEND_TEXT: Operation = Operation {
    id: "sendText",
    name: "bodies.send_text",
    resource: "Bodies",
    method: Method::POST,
    path: "/text",
    security: &[&["bearer"], &[]],
    idempotency: Idempotency::NotIdempotent,
    success: &[204],
    statuses: &[204],
    ..Operation::DEFAULT
};

pub(crate) static SEND_XML: Operation = Operation {
    id: "sendXml",
    name: "bodies.send_xml",
    resource: "Bodies",
    method: Method::POST,
    path: "/xml",
    security: &[&["bearer"], &[]],
    idempotency: Idempotency::NotIdempotent,
    success: &[204],
    statuses: &[204],
    ..Operation::DEFAULT
};

pub(crate) static REPLACE_SETTINGS: Operation = Operation {
    id: "replaceSettings",
    name: "bodies.replace_settings",
    resource: "Bodies",
    method: Method::PUT,
    path: "/settings",
    security: &[&["bearer"], &[]],
    idempotency: Idempotency::Idempotent,
    success: &[200],
    statuses: &[200],
    accept: "application/toml, */*;q=0.1",
    ..Operation::DEFAULT
};

pub(crate) static SEARCH_THINGS: Operation = Operation {
    id: "searchThings",
    name: "bodies.search_things",
    resource: "Bodies",
    method: Method::QUERY,
    path: "/search",
    security: &[&["bearer"], &[]],
    idempotency: Idempotency::Idempotent,
    success: &[204],
    statuses: &[204],
    secrets: &["password"],
    ..Operation::DEFAULT
};

pub(crate) static CHOOSE: Operation = Operation {
    id: "choose",
    name: "bodies.choose",
    resource: "Bodies",
    method: Method::POST,
    path: "/choice",
    security: &[&["bearer"], &[]],
    idempotency: Idempotency::NotIdempotent,
    success: &[204],
    statuses: &[204],
    secrets: &["password"],
    ..Operation::DEFAULT
};

pub(crate) static SAME_SHAPE: Operation = Operation {
    id: "sameShape",
    name: "bodies.same_shape",
    resource: "Bodies",
    method: Method::POST,
    path: "/same",
    security: &[&["bearer"], &[]],
    idempotency: Idempotency::NotIdempotent,
    success: &[204],
    statuses: &[204],
    secrets: &["password"],
    ..Operation::DEFAULT
};

pub(crate) static ANYTHING: Operation = Operation {
    id: "anything",
    name: "bodies.anything",
    resource: "Bodies",
    method: Method::POST,
    path: "/anything",
    security: &[&["bearer"], &[]],
    idempotency: Idempotency::NotIdempotent,
    success: &[204],
    statuses: &[204],
    ..Operation::DEFAULT
};

pub(crate) static EMPTY_FORM: Operation = Operation {
    id: "emptyForm",
    name: "bodies.empty_form",
    resource: "Bodies",
    method: Method::GET,
    path: "/empty",
    security: &[&["bearer"], &[]],
    idempotency: Idempotency::Idempotent,
    success: &[204],
    statuses: &[204],
    ..Operation::DEFAULT
};

pub(crate) static SEARCH_WITH_BODY: Operation = Operation {
    id: "searchWithBody",
    name: "bodies.search_with",
    resource: "Bodies",
    method: Method::POST,
    path: "/empty",
    security: &[&["bearer"], &[]],
    idempotency: Idempotency::NotIdempotent,
    success: &[204],
    statuses: &[204],
    ..Operation::DEFAULT
};

pub(crate) static SEND_STYLED_PARTS: Operation = Operation {
    id: "sendStyledParts",
    name: "bodies.send_styled_parts",
    resource: "Bodies",
    method: Method::POST,
    path: "/styled-parts",
    security: &[&["bearer"], &[]],
    idempotency: Idempotency::NotIdempotent,
    success: &[204],
    statuses: &[204],
    ..Operation::DEFAULT
};
