// @generated from wire-streams.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

//! Events.

use openapi_runtime::{
    ApiClient, Call, Content, EventStream, Idempotency, JsonStream, Method, Operation,
    decode,
};
use crate::models::{Completion, Delta, Notice, Question, Step, WatchItemsEvent};

/// Events.
///
/// Made by [`Client::chat`](crate::Client::chat).
#[derive(Debug, Clone, Copy)]
pub struct Chat<'c> {
    client: &'c ApiClient,
}

impl<'c> Chat<'c> {
    pub(crate) const fn new(client: &'c ApiClient) -> Self {
        Self { client }
    }

    /// Answers by and by what is asked for in the query.
    ///
    /// `GET /answers` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `stream` (optional): Whether to answer by and by.
    ///
    /// # Answer
    ///
    /// [`Completion`] – The answer. As a stream of Server-Sent Events, each [`Delta`]:
    /// [`events()`](WatchAnswer::events).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_streams::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let completion = client.chat().watch_answer().await?;
    /// println!("{completion:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn watch_answer(&self) -> WatchAnswer {
        WatchAnswer(Call::new(self.client, &WATCH_ANSWER, decode::json))
    }

    /// Answers by and by what is asked for in an optional form.
    ///
    /// `PUT /answers` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `body` (optional): [`Question`] as `multipart/form-data` – What is asked for.
    ///
    /// # Answer
    ///
    /// [`Completion`] – The answer. As a stream of Server-Sent Events, each [`Delta`]:
    /// [`events()`](ReplaceAnswer::events).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_streams::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use wire_streams::models::Question;
    ///
    /// let body = Question::new("prompt");
    /// let completion = client.chat().replace_answer().body(body).await?;
    /// println!("{completion:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn replace_answer(&self) -> ReplaceAnswer {
        ReplaceAnswer(Call::new(self.client, &REPLACE_ANSWER, decode::json))
    }

    /// Answers by and by what is asked for in the body.
    ///
    /// `POST /answers` (not idempotent: repeating it may act twice)
    ///
    /// # Parameters
    ///
    /// * `body`: [`Question`] – What is asked for.
    ///
    /// # Answer
    ///
    /// [`Completion`] – The answer. As a stream of Server-Sent Events, each [`Delta`]:
    /// [`events()`](CreateAnswer::events).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_streams::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use wire_streams::models::Question;
    ///
    /// let body = Question::new("prompt");
    /// let completion = client.chat().create_answer(body).await?;
    /// println!("{completion:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn create_answer(&self, body: Question) -> CreateAnswer {
        CreateAnswer(Call::new(self.client, &CREATE_ANSWER, decode::json).json(body))
    }

    /// Answers at once, or piece by piece.
    ///
    /// `POST /completions` (not idempotent: repeating it may act twice)
    ///
    /// # Answer
    ///
    /// [`Completion`] – The answer. As a stream of Server-Sent Events, each [`Delta`]:
    /// [`events()`](CreateCompletion::events).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_streams::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let completion = client.chat().create_completion().await?;
    /// println!("{completion:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn create_completion(&self) -> CreateCompletion {
        CreateCompletion(Call::new(self.client, &CREATE_COMPLETION, decode::json))
    }

    /// Answers events whose schema describes all of each.
    ///
    /// `GET /notices` (idempotent: repeating it does no harm)
    ///
    /// # Answer
    ///
    /// A stream of Server-Sent Events, each [`Notice`] – The events.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_streams::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let mut stream = client.chat().watch_notices().await?;
    /// while let Some(value) = stream.try_next().await? {
    ///     println!("{value:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn watch_notices(&self) -> WatchNotices {
        WatchNotices(Call::streamed(self.client, &WATCH_NOTICES, decode::whole_events))
    }

    /// Answers events in the words of `OpenAPI` 3.2.
    ///
    /// `GET /items` (idempotent: repeating it does no harm)
    ///
    /// # Answer
    ///
    /// A stream of Server-Sent Events, each [`WatchItemsEvent`] – The events.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_streams::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let mut stream = client.chat().watch_items().await?;
    /// while let Some(value) = stream.try_next().await? {
    ///     println!("{value:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn watch_items(&self) -> WatchItems {
        WatchItems(Call::streamed(self.client, &WATCH_ITEMS, decode::whole_events))
    }

    /// Answers events of several kinds in the words of `OpenAPI` 3.2.
    ///
    /// `GET /steps` (idempotent: repeating it does no harm)
    ///
    /// # Answer
    ///
    /// A stream of Server-Sent Events, each [`Step`] – The events.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_streams::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let mut stream = client.chat().watch_steps().await?;
    /// while let Some(value) = stream.try_next().await? {
    ///     println!("{value:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn watch_steps(&self) -> WatchSteps {
        WatchSteps(Call::streamed(self.client, &WATCH_STEPS, decode::whole_events))
    }

    /// Answers events of text.
    ///
    /// `GET /log` (idempotent: repeating it does no harm)
    ///
    /// # Answer
    ///
    /// A stream of Server-Sent Events, each a text – The events.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_streams::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let mut stream = client.chat().read_log().await?;
    /// while let Some(value) = stream.try_next().await? {
    ///     println!("{value:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn read_log(&self) -> ReadLog {
        ReadLog(Call::streamed(self.client, &READ_LOG, decode::text_events))
    }

    /// Answers one JSON value a line.
    ///
    /// `GET /deltas` (idempotent: repeating it does no harm)
    ///
    /// # Answer
    ///
    /// A stream of JSON values, each [`Delta`] – The values.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_streams::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let mut stream = client.chat().export_deltas().await?;
    /// while let Some(value) = stream.try_next().await? {
    ///     println!("{value:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn export_deltas(&self) -> ExportDeltas {
        ExportDeltas(Call::streamed(self.client, &EXPORT_DELTAS, decode::json_lines))
    }

    /// Answers a sequence of JSON texts.
    ///
    /// `GET /sequence` (idempotent: repeating it does no harm)
    ///
    /// # Answer
    ///
    /// A stream of JSON values, each [`Delta`] – The values.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_streams::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let mut stream = client.chat().sequence_deltas().await?;
    /// while let Some(value) = stream.try_next().await? {
    ///     println!("{value:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn sequence_deltas(&self) -> SequenceDeltas {
        SequenceDeltas(
            Call::streamed(self.client, &SEQUENCE_DELTAS, decode::json_sequence),
        )
    }
}

openapi_runtime::call! {
    /// A call of [`Chat::watch_answer`].
    pub struct WatchAnswer(Call<Completion>);
}

impl WatchAnswer {
    /// Whether to answer by and by.
    pub fn stream(self, stream: bool) -> Self {
        Self(self.0.query("stream", stream.to_string()))
    }

    /// Asks for the answer as a stream, whose values are read as they arrive.
    ///
    /// The parameter `stream` is sent as `true`, whatever it was.
    pub fn events(self) -> Call<EventStream<Delta>> {
        self.0
            .query("stream", true.to_string())
            .streaming("text/event-stream", decode::events)
    }
}

openapi_runtime::call! {
    /// A call of [`Chat::replace_answer`].
    pub struct ReplaceAnswer(Call<Completion>);
}

impl ReplaceAnswer {
    /// Sets the body.
    pub fn body(self, body: Question) -> Self {
        Self(self.0.content(Content::multipart(&[], body)))
    }

    /// Asks for the answer as a stream, whose values are read as they arrive.
    ///
    /// The member `stream` of the body is sent as `true`, whatever it was.
    pub fn events(self) -> Call<EventStream<Delta>> {
        self.0.switch_member("stream").streaming("text/event-stream", decode::events)
    }
}

openapi_runtime::call! {
    /// A call of [`Chat::create_answer`].
    pub struct CreateAnswer(Call<Completion>);
}

impl CreateAnswer {
    /// Asks for the answer as a stream, whose values are read as they arrive.
    ///
    /// The member `stream` of the body is sent as `true`, whatever it was.
    pub fn events(self) -> Call<EventStream<Delta>> {
        self.0.switch_member("stream").streaming("text/event-stream", decode::events)
    }
}

openapi_runtime::call! {
    /// A call of [`Chat::create_completion`].
    pub struct CreateCompletion(Call<Completion>);
}

impl CreateCompletion {
    /// Asks for the answer as a stream, whose values are read as they arrive.
    ///
    /// A service may want to be told so by a parameter or a member of the body as well.
    pub fn events(self) -> Call<EventStream<Delta>> {
        self.0.streaming("text/event-stream", decode::events)
    }
}

openapi_runtime::call! {
    /// A call of [`Chat::watch_notices`].
    pub struct WatchNotices(Call<EventStream<Notice>>);
}

openapi_runtime::call! {
    /// A call of [`Chat::watch_items`].
    pub struct WatchItems(Call<EventStream<WatchItemsEvent>>);
}

openapi_runtime::call! {
    /// A call of [`Chat::watch_steps`].
    pub struct WatchSteps(Call<EventStream<Step>>);
}

openapi_runtime::call! {
    /// A call of [`Chat::read_log`].
    pub struct ReadLog(Call<EventStream<String>>);
}

openapi_runtime::call! {
    /// A call of [`Chat::export_deltas`].
    pub struct ExportDeltas(Call<JsonStream<Delta>>);
}

openapi_runtime::call! {
    /// A call of [`Chat::sequence_deltas`].
    pub struct SequenceDeltas(Call<JsonStream<Delta>>);
}

pub(crate) static WATCH_ANSWER: Operation = Operation {
    id: "watchAnswer",
    name: "chat.watch_answer",
    resource: "Chat",
    method: Method::GET,
    path: "/answers",
    security: &[&["token"]],
    idempotency: Idempotency::Idempotent,
    success: &[200],
    statuses: &[200],
    ..Operation::DEFAULT
};

pub(crate) static REPLACE_ANSWER: Operation = Operation {
    id: "replaceAnswer",
    name: "chat.replace_answer",
    resource: "Chat",
    method: Method::PUT,
    path: "/answers",
    security: &[&["token"]],
    idempotency: Idempotency::Idempotent,
    success: &[200],
    statuses: &[200],
    ..Operation::DEFAULT
};

pub(crate) static CREATE_ANSWER: Operation = Operation {
    id: "createAnswer",
    name: "chat.create_answer",
    resource: "Chat",
    method: Method::POST,
    path: "/answers",
    security: &[&["token"]],
    idempotency: Idempotency::NotIdempotent,
    success: &[200],
    statuses: &[200],
    ..Operation::DEFAULT
};

pub(crate) static CREATE_COMPLETION: Operation = Operation {
    id: "createCompletion",
    name: "chat.create_completion",
    resource: "Chat",
    method: Method::POST,
    path: "/completions",
    security: &[&["token"]],
    idempotency: Idempotency::NotIdempotent,
    success: &[200],
    statuses: &[200],
    ..Operation::DEFAULT
};

pub(crate) static WATCH_NOTICES: Operation = Operation {
    id: "watchNotices",
    name: "chat.watch_notices",
    resource: "Chat",
    method: Method::GET,
    path: "/notices",
    security: &[&["token"]],
    idempotency: Idempotency::Idempotent,
    success: &[200],
    statuses: &[200],
    accept: "text/event-stream, */*;q=0.1",
    ..Operation::DEFAULT
};

pub(crate) static WATCH_ITEMS: Operation = Operation {
    id: "watchItems",
    name: "chat.watch_items",
    resource: "Chat",
    method: Method::GET,
    path: "/items",
    security: &[&["token"]],
    idempotency: Idempotency::Idempotent,
    success: &[200],
    statuses: &[200],
    accept: "text/event-stream, */*;q=0.1",
    ..Operation::DEFAULT
};

pub(crate) static WATCH_STEPS: Operation = Operation {
    id: "watchSteps",
    name: "chat.watch_steps",
    resource: "Chat",
    method: Method::GET,
    path: "/steps",
    security: &[&["token"]],
    idempotency: Idempotency::Idempotent,
    success: &[200],
    statuses: &[200],
    accept: "text/event-stream, */*;q=0.1",
    ..Operation::DEFAULT
};

pub(crate) static READ_LOG: Operation = Operation {
    id: "readLog",
    name: "chat.read_log",
    resource: "Chat",
    method: Method::GET,
    path: "/log",
    security: &[&["token"]],
    idempotency: Idempotency::Idempotent,
    success: &[200],
    statuses: &[200],
    accept: "text/event-stream, */*;q=0.1",
    ..Operation::DEFAULT
};

pub(crate) static EXPORT_DELTAS: Operation = Operation {
    id: "exportDeltas",
    name: "chat.export_deltas",
    resource: "Chat",
    method: Method::GET,
    path: "/deltas",
    security: &[&["token"]],
    idempotency: Idempotency::Idempotent,
    success: &[200],
    statuses: &[200],
    accept: "application/x-ndjson, */*;q=0.1",
    ..Operation::DEFAULT
};

pub(crate) static SEQUENCE_DELTAS: Operation = Operation {
    id: "sequenceDeltas",
    name: "chat.sequence_deltas",
    resource: "Chat",
    method: Method::GET,
    path: "/sequence",
    security: &[&["token"]],
    idempotency: Idempotency::Idempotent,
    success: &[200],
    statuses: &[200],
    accept: "application/json-seq, */*;q=0.1",
    ..Operation::DEFAULT
};
