// @generated from wire-parameters.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

//! Every way to write a parameter.

use std::collections::BTreeMap;
use openapi_runtime::{
    ApiClient, Call, Idempotency, Method, Operation, Secret, Style, decode,
};
use crate::models::{Filter, Login, Name, NumbersEither, Point};

/// Every way to write a parameter.
///
/// Made by [`Client::parameters`](crate::Client::parameters).
#[derive(Debug, Clone, Copy)]
pub struct Parameters<'c> {
    client: &'c ApiClient,
}

impl<'c> Parameters<'c> {
    pub(crate) const fn new(client: &'c ApiClient) -> Self {
        Self { client }
    }

    /// Takes a whole query.
    ///
    /// `GET /querystring` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `point`: The query.
    ///
    /// # Answer
    ///
    /// Nothing.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_parameters::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use wire_parameters::models::Point;
    ///
    /// let point = Point::new(1, "y");
    /// client.parameters().querystring(&point).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn querystring(&self, point: &Point) -> Querystring {
        Querystring(
            Call::new(self.client, &QUERYSTRING, decode::nothing)
                .styled_query("point", Style::FORM.exploded(), point),
        )
    }

    /// Takes numbers.
    ///
    /// `GET /numbers/{path}` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `path`: A number.
    /// * `query` (optional): A number.
    /// * `list` (optional): Numbers.
    /// * `either` (optional): A number or a text.
    /// * `x_number` (optional): A number.
    /// * `cookie` (optional): A number.
    ///
    /// # Answer
    ///
    /// Nothing.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_parameters::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let path = 1.5;
    /// client.parameters().numbers(path).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn numbers(&self, path: f64) -> Numbers {
        Numbers(
            Call::new(self.client, &NUMBERS, decode::nothing)
                .styled_path("path", Style::SIMPLE, &path),
        )
    }

    /// Sends the path in style simple.
    ///
    /// `GET /simple/{text}/{list}/{point}` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `text`: A text.
    /// * `list`: A list.
    /// * `point`: An object.
    ///
    /// # Answer
    ///
    /// Nothing.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_parameters::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use wire_parameters::models::Point;
    ///
    /// let point = Point::new(1, "y");
    /// client.parameters().simple("text", ["list"], &point).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn simple(
        &self,
        text: &str,
        list: impl IntoIterator<Item = impl Into<String>>,
        point: &Point,
    ) -> Simple {
        Simple(
            Call::new(self.client, &SIMPLE, decode::nothing)
                .path("text", text.to_owned())
                .styled_path(
                    "list",
                    Style::SIMPLE,
                    &list.into_iter().map(Into::into).collect::<Vec<String>>(),
                )
                .styled_path("point", Style::SIMPLE, point),
        )
    }

    /// Sends the path in style simple, exploded.
    ///
    /// `GET /simple-exploded/{text}/{list}/{point}` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `text`: A text.
    /// * `list`: A list.
    /// * `point`: An object.
    ///
    /// # Answer
    ///
    /// Nothing.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_parameters::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use wire_parameters::models::Point;
    ///
    /// let point = Point::new(1, "y");
    /// client.parameters().simple_exploded("text", ["list"], &point).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn simple_exploded(
        &self,
        text: &str,
        list: impl IntoIterator<Item = impl Into<String>>,
        point: &Point,
    ) -> SimpleExploded {
        SimpleExploded(
            Call::new(self.client, &SIMPLE_EXPLODED, decode::nothing)
                .path("text", text.to_owned())
                .styled_path(
                    "list",
                    Style::SIMPLE.exploded(),
                    &list.into_iter().map(Into::into).collect::<Vec<String>>(),
                )
                .styled_path("point", Style::SIMPLE.exploded(), point),
        )
    }

    /// Sends the path in style label.
    ///
    /// `GET /label/{text}/{list}/{point}` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `text`: A text.
    /// * `list`: A list.
    /// * `point`: An object.
    ///
    /// # Answer
    ///
    /// Nothing.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_parameters::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use wire_parameters::models::Point;
    ///
    /// let point = Point::new(1, "y");
    /// client.parameters().label("text", ["list"], &point).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn label(
        &self,
        text: &str,
        list: impl IntoIterator<Item = impl Into<String>>,
        point: &Point,
    ) -> Label {
        Label(
            Call::new(self.client, &LABEL, decode::nothing)
                .styled_path("text", Style::LABEL, &text)
                .styled_path(
                    "list",
                    Style::LABEL,
                    &list.into_iter().map(Into::into).collect::<Vec<String>>(),
                )
                .styled_path("point", Style::LABEL, point),
        )
    }

    /// Sends the path in style label, exploded.
    ///
    /// `GET /label-exploded/{text}/{list}/{point}` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `text`: A text.
    /// * `list`: A list.
    /// * `point`: An object.
    ///
    /// # Answer
    ///
    /// Nothing.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_parameters::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use wire_parameters::models::Point;
    ///
    /// let point = Point::new(1, "y");
    /// client.parameters().label_exploded("text", ["list"], &point).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn label_exploded(
        &self,
        text: &str,
        list: impl IntoIterator<Item = impl Into<String>>,
        point: &Point,
    ) -> LabelExploded {
        LabelExploded(
            Call::new(self.client, &LABEL_EXPLODED, decode::nothing)
                .styled_path("text", Style::LABEL.exploded(), &text)
                .styled_path(
                    "list",
                    Style::LABEL.exploded(),
                    &list.into_iter().map(Into::into).collect::<Vec<String>>(),
                )
                .styled_path("point", Style::LABEL.exploded(), point),
        )
    }

    /// Sends the path in style matrix.
    ///
    /// `GET /matrix/{text}/{list}/{point}` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `text`: A text.
    /// * `list`: A list.
    /// * `point`: An object.
    ///
    /// # Answer
    ///
    /// Nothing.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_parameters::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use wire_parameters::models::Point;
    ///
    /// let point = Point::new(1, "y");
    /// client.parameters().matrix("text", ["list"], &point).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn matrix(
        &self,
        text: &str,
        list: impl IntoIterator<Item = impl Into<String>>,
        point: &Point,
    ) -> Matrix {
        Matrix(
            Call::new(self.client, &MATRIX, decode::nothing)
                .styled_path("text", Style::MATRIX, &text)
                .styled_path(
                    "list",
                    Style::MATRIX,
                    &list.into_iter().map(Into::into).collect::<Vec<String>>(),
                )
                .styled_path("point", Style::MATRIX, point),
        )
    }

    /// Sends the path in style matrix, exploded.
    ///
    /// `GET /matrix-exploded/{text}/{list}/{point}` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `text`: A text.
    /// * `list`: A list.
    /// * `point`: An object.
    ///
    /// # Answer
    ///
    /// Nothing.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_parameters::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use wire_parameters::models::Point;
    ///
    /// let point = Point::new(1, "y");
    /// client.parameters().matrix_exploded("text", ["list"], &point).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn matrix_exploded(
        &self,
        text: &str,
        list: impl IntoIterator<Item = impl Into<String>>,
        point: &Point,
    ) -> MatrixExploded {
        MatrixExploded(
            Call::new(self.client, &MATRIX_EXPLODED, decode::nothing)
                .styled_path("text", Style::MATRIX.exploded(), &text)
                .styled_path(
                    "list",
                    Style::MATRIX.exploded(),
                    &list.into_iter().map(Into::into).collect::<Vec<String>>(),
                )
                .styled_path("point", Style::MATRIX.exploded(), point),
        )
    }

    /// Sends several parameters in one segment.
    ///
    /// `GET /{first}.{second}/compare/{first}` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `first`: The first.
    /// * `second`: The second.
    ///
    /// # Answer
    ///
    /// Nothing.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_parameters::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let second = 1;
    /// client.parameters().segments("first", second).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn segments(&self, first: &str, second: i64) -> Segments {
        Segments(
            Call::new(self.client, &SEGMENTS, decode::nothing)
                .path("first", first.to_owned())
                .path("second", second.to_string()),
        )
    }

    /// Sends the query in style form.
    ///
    /// `GET /form` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `text` (optional): A text.
    /// * `list` (optional): A list.
    /// * `point` (optional): An object.
    /// * `name` (optional): Perhaps an empty object.
    ///
    /// # Answer
    ///
    /// Nothing.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_parameters::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.parameters().form().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn form(&self) -> Form {
        Form(Call::new(self.client, &FORM, decode::nothing))
    }

    /// Sends the query in style form, exploded.
    ///
    /// `GET /formExploded` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `text` (optional): A text.
    /// * `list` (optional): A list.
    /// * `point` (optional): An object.
    /// * `name` (optional): Perhaps an empty object.
    ///
    /// # Answer
    ///
    /// Nothing.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_parameters::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.parameters().form_exploded().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn form_exploded(&self) -> FormExploded {
        FormExploded(Call::new(self.client, &FORM_EXPLODED, decode::nothing))
    }

    /// Sends the query in style spaceDelimited.
    ///
    /// `GET /spaceDelimited` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `text` (optional): A text.
    /// * `list` (optional): A list.
    /// * `point` (optional): An object.
    ///
    /// # Answer
    ///
    /// Nothing.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_parameters::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.parameters().space_delimited().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn space_delimited(&self) -> SpaceDelimited {
        SpaceDelimited(Call::new(self.client, &SPACE_DELIMITED, decode::nothing))
    }

    /// Sends the query in style spaceDelimited, exploded.
    ///
    /// `GET /spaceDelimitedExploded` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `text` (optional): A text.
    /// * `list` (optional): A list.
    /// * `point` (optional): An object.
    ///
    /// # Answer
    ///
    /// Nothing.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_parameters::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.parameters().space_delimited_exploded().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn space_delimited_exploded(&self) -> SpaceDelimitedExploded {
        SpaceDelimitedExploded(
            Call::new(self.client, &SPACE_DELIMITED_EXPLODED, decode::nothing),
        )
    }

    /// Sends the query in style pipeDelimited.
    ///
    /// `GET /pipeDelimited` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `text` (optional): A text.
    /// * `list` (optional): A list.
    /// * `point` (optional): An object.
    ///
    /// # Answer
    ///
    /// Nothing.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_parameters::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.parameters().pipe_delimited().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn pipe_delimited(&self) -> PipeDelimited {
        PipeDelimited(Call::new(self.client, &PIPE_DELIMITED, decode::nothing))
    }

    /// Sends the query in style pipeDelimited, exploded.
    ///
    /// `GET /pipeDelimitedExploded` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `text` (optional): A text.
    /// * `list` (optional): A list.
    /// * `point` (optional): An object.
    ///
    /// # Answer
    ///
    /// Nothing.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_parameters::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.parameters().pipe_delimited_exploded().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn pipe_delimited_exploded(&self) -> PipeDelimitedExploded {
        PipeDelimitedExploded(
            Call::new(self.client, &PIPE_DELIMITED_EXPLODED, decode::nothing),
        )
    }

    /// Sends the query in style deepObject.
    ///
    /// `GET /deepObject` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `filter`: A tree.
    /// * `expand` (optional): A list.
    ///
    /// # Answer
    ///
    /// Nothing.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_parameters::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use wire_parameters::models::Filter;
    ///
    /// let filter = Filter::new().name("name");
    /// client.parameters().deep_object(&filter).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn deep_object(&self, filter: &Filter) -> DeepObject {
        DeepObject(
            Call::new(self.client, &DEEP_OBJECT, decode::nothing)
                .styled_query("filter", Style::DEEP_OBJECT, filter),
        )
    }

    /// Sends reserved characters.
    ///
    /// `GET /reserved` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `plain` (optional): Encoded.
    /// * `open` (optional): As they are.
    /// * `list` (optional): A list of them.
    ///
    /// # Answer
    ///
    /// Nothing.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_parameters::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.parameters().reserved().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn reserved(&self) -> Reserved {
        Reserved(Call::new(self.client, &RESERVED, decode::nothing))
    }

    /// Sends parameters with a media type.
    ///
    /// `GET /content` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `point`: A point as JSON.
    /// * `x_point` (optional): A point as JSON.
    ///
    /// # Answer
    ///
    /// Nothing.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_parameters::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use wire_parameters::models::Point;
    ///
    /// let point = Point::new(1, "y");
    /// client.parameters().content(&point).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn content(&self, point: &Point) -> Content {
        Content(
            Call::new(self.client, &CONTENT, decode::nothing)
                .styled_query("point", Style::JSON, point),
        )
    }

    /// Sends headers and cookies.
    ///
    /// `GET /headers` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `session`: A text.
    /// * `x_list` (optional): A list.
    /// * `x_point` (optional): An object.
    /// * `x_point_exploded` (optional): An object.
    /// * `x_text` (optional): A text.
    /// * `x_list_exploded` (optional): A list.
    /// * `x_name` (optional): Perhaps an empty object.
    /// * `x_name_exploded` (optional): Perhaps an empty object.
    /// * `list` (optional): A list.
    /// * `limit` (optional): A number.
    /// * `each` (optional): A list.
    /// * `name` (optional): Perhaps an empty object.
    /// * `members` (optional): Perhaps an empty object.
    ///
    /// # Answer
    ///
    /// Nothing.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_parameters::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.parameters().headers("session").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn headers(&self, session: &str) -> Headers {
        Headers(
            Call::new(self.client, &HEADERS, decode::nothing)
                .cookie("session", session.to_owned()),
        )
    }

    /// Sends one name in the path and in the query.
    ///
    /// `GET /same/{id}` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `id`: In the path.
    /// * `id_parameter` (optional): In the query.
    ///
    /// # Answer
    ///
    /// Nothing.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_parameters::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.parameters().same_name("id").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn same_name(&self, id: &str) -> SameName {
        SameName(
            Call::new(self.client, &SAME_NAME, decode::nothing).path("id", id.to_owned()),
        )
    }

    /// Sends secrets.
    ///
    /// `GET /secrets` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `key`: A secret.
    /// * `login` (optional): An object with a secret.
    ///
    /// # Answer
    ///
    /// Nothing.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_parameters::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use wire_parameters::Secret;
    ///
    /// let key = Secret::from("example-key");
    /// client.parameters().secrets(&key).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn secrets(&self, key: &Secret) -> Secrets {
        Secrets(
            Call::new(self.client, &SECRETS, decode::nothing)
                .query("key", key.expose().to_owned()),
        )
    }

    /// Asks for what it has to be told.
    ///
    /// `GET /flags` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `new`: Or old.
    /// * `open`: Or closed.
    /// * `own`: Or of others.
    /// * `read`: Or unread.
    ///
    /// # Answer
    ///
    /// Nothing.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_parameters::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let new = true;
    /// let open = true;
    /// let own = true;
    /// let read = true;
    /// client.parameters().flags(new, open, own, read).await?;
    /// # Ok(())
    /// # }
    /// ```
    #[allow(
        clippy::fn_params_excessive_bools,
        reason = "the document requires all of them"
    )]
    pub fn flags(&self, new: bool, open: bool, own: bool, read: bool) -> Flags {
        Flags(
            Call::new(self.client, &FLAGS, decode::nothing)
                .query("new", new.to_string())
                .query("open", open.to_string())
                .query("own", own.to_string())
                .query("read", read.to_string()),
        )
    }

    /// Sends keys that the caller chooses.
    ///
    /// `GET /maps` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `labels` (optional): Of the query.
    /// * `x_labels` (optional): Of the header.
    ///
    /// # Answer
    ///
    /// Nothing.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: wire_parameters::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.parameters().maps().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn maps(&self) -> Maps {
        Maps(Call::new(self.client, &MAPS, decode::nothing))
    }
}

openapi_runtime::call! {
    /// A call of [`Parameters::querystring`].
    pub struct Querystring(Call<()>);
}

openapi_runtime::call! {
    /// A call of [`Parameters::numbers`].
    pub struct Numbers(Call<()>);
}

impl Numbers {
    /// A number.
    pub fn query(self, query: f32) -> Self {
        Self(self.0.styled_query("query", Style::FORM.exploded(), &query))
    }

    /// Numbers.
    pub fn list(self, list: impl IntoIterator<Item = f64>) -> Self {
        Self(
            self
                .0
                .styled_query(
                    "list",
                    Style::FORM.exploded(),
                    &list.into_iter().collect::<Vec<f64>>(),
                ),
        )
    }

    /// A number or a text.
    pub fn either(self, either: impl Into<NumbersEither>) -> Self {
        Self(
            self
                .0
                .styled_query(
                    "either",
                    Style::FORM.exploded(),
                    &Into::<NumbersEither>::into(either),
                ),
        )
    }

    /// A number.
    pub fn x_number(self, x_number: f64) -> Self {
        Self(self.0.styled_header("X-Number", Style::SIMPLE, &x_number))
    }

    /// A number.
    pub fn cookie(self, cookie: f64) -> Self {
        Self(self.0.styled_cookie("cookie", Style::FORM.exploded(), &cookie))
    }
}

openapi_runtime::call! {
    /// A call of [`Parameters::simple`].
    pub struct Simple(Call<()>);
}

openapi_runtime::call! {
    /// A call of [`Parameters::simple_exploded`].
    pub struct SimpleExploded(Call<()>);
}

openapi_runtime::call! {
    /// A call of [`Parameters::label`].
    pub struct Label(Call<()>);
}

openapi_runtime::call! {
    /// A call of [`Parameters::label_exploded`].
    pub struct LabelExploded(Call<()>);
}

openapi_runtime::call! {
    /// A call of [`Parameters::matrix`].
    pub struct Matrix(Call<()>);
}

openapi_runtime::call! {
    /// A call of [`Parameters::matrix_exploded`].
    pub struct MatrixExploded(Call<()>);
}

openapi_runtime::call! {
    /// A call of [`Parameters::segments`].
    pub struct Segments(Call<()>);
}

openapi_runtime::call! {
    /// A call of [`Parameters::form`].
    pub struct Form(Call<()>);
}

impl Form {
    /// A text.
    pub fn text(self, text: impl Into<String>) -> Self {
        Self(self.0.query("text", text.into()))
    }

    /// A list.
    pub fn list(self, list: impl IntoIterator<Item = impl Into<String>>) -> Self {
        Self(
            self
                .0
                .styled_query(
                    "list",
                    Style::FORM,
                    &list.into_iter().map(Into::into).collect::<Vec<String>>(),
                ),
        )
    }

    /// An object.
    pub fn point(self, point: &Point) -> Self {
        Self(self.0.styled_query("point", Style::FORM, point))
    }

    /// Perhaps an empty object.
    pub fn name(self, name: &Name) -> Self {
        Self(self.0.styled_query("name", Style::FORM, name))
    }
}

openapi_runtime::call! {
    /// A call of [`Parameters::form_exploded`].
    pub struct FormExploded(Call<()>);
}

impl FormExploded {
    /// A text.
    pub fn text(self, text: impl Into<String>) -> Self {
        Self(self.0.query("text", text.into()))
    }

    /// A list.
    pub fn list(self, list: impl IntoIterator<Item = impl Into<String>>) -> Self {
        let list = list.into_iter().map(Into::into).collect();
        Self(self.0.query_list("list", list))
    }

    /// An object.
    pub fn point(self, point: &Point) -> Self {
        Self(self.0.styled_query("point", Style::FORM.exploded(), point))
    }

    /// Perhaps an empty object.
    pub fn name(self, name: &Name) -> Self {
        Self(self.0.styled_query("name", Style::FORM.exploded(), name))
    }
}

openapi_runtime::call! {
    /// A call of [`Parameters::space_delimited`].
    pub struct SpaceDelimited(Call<()>);
}

impl SpaceDelimited {
    /// A text.
    pub fn text(self, text: impl Into<String>) -> Self {
        Self(self.0.query("text", text.into()))
    }

    /// A list.
    pub fn list(self, list: impl IntoIterator<Item = impl Into<String>>) -> Self {
        Self(
            self
                .0
                .styled_query(
                    "list",
                    Style::SPACE_DELIMITED,
                    &list.into_iter().map(Into::into).collect::<Vec<String>>(),
                ),
        )
    }

    /// An object.
    pub fn point(self, point: &Point) -> Self {
        Self(self.0.styled_query("point", Style::SPACE_DELIMITED, point))
    }
}

openapi_runtime::call! {
    /// A call of [`Parameters::space_delimited_exploded`].
    pub struct SpaceDelimitedExploded(Call<()>);
}

impl SpaceDelimitedExploded {
    /// A text.
    pub fn text(self, text: impl Into<String>) -> Self {
        Self(self.0.query("text", text.into()))
    }

    /// A list.
    pub fn list(self, list: impl IntoIterator<Item = impl Into<String>>) -> Self {
        let list = list.into_iter().map(Into::into).collect();
        Self(self.0.query_list("list", list))
    }

    /// An object.
    pub fn point(self, point: &Point) -> Self {
        Self(self.0.styled_query("point", Style::SPACE_DELIMITED.exploded(), point))
    }
}

openapi_runtime::call! {
    /// A call of [`Parameters::pipe_delimited`].
    pub struct PipeDelimited(Call<()>);
}

impl PipeDelimited {
    /// A text.
    pub fn text(self, text: impl Into<String>) -> Self {
        Self(self.0.query("text", text.into()))
    }

    /// A list.
    pub fn list(self, list: impl IntoIterator<Item = impl Into<String>>) -> Self {
        Self(
            self
                .0
                .styled_query(
                    "list",
                    Style::PIPE_DELIMITED,
                    &list.into_iter().map(Into::into).collect::<Vec<String>>(),
                ),
        )
    }

    /// An object.
    pub fn point(self, point: &Point) -> Self {
        Self(self.0.styled_query("point", Style::PIPE_DELIMITED, point))
    }
}

openapi_runtime::call! {
    /// A call of [`Parameters::pipe_delimited_exploded`].
    pub struct PipeDelimitedExploded(Call<()>);
}

impl PipeDelimitedExploded {
    /// A text.
    pub fn text(self, text: impl Into<String>) -> Self {
        Self(self.0.query("text", text.into()))
    }

    /// A list.
    pub fn list(self, list: impl IntoIterator<Item = impl Into<String>>) -> Self {
        let list = list.into_iter().map(Into::into).collect();
        Self(self.0.query_list("list", list))
    }

    /// An object.
    pub fn point(self, point: &Point) -> Self {
        Self(self.0.styled_query("point", Style::PIPE_DELIMITED.exploded(), point))
    }
}

openapi_runtime::call! {
    /// A call of [`Parameters::deep_object`].
    pub struct DeepObject(Call<()>);
}

impl DeepObject {
    /// A list.
    pub fn expand(self, expand: impl IntoIterator<Item = impl Into<String>>) -> Self {
        Self(
            self
                .0
                .styled_query(
                    "expand",
                    Style::DEEP_OBJECT,
                    &expand.into_iter().map(Into::into).collect::<Vec<String>>(),
                ),
        )
    }
}

openapi_runtime::call! {
    /// A call of [`Parameters::reserved`].
    pub struct Reserved(Call<()>);
}

impl Reserved {
    /// Encoded.
    pub fn plain(self, plain: impl Into<String>) -> Self {
        Self(self.0.query("plain", plain.into()))
    }

    /// As they are.
    pub fn open(self, open: impl Into<String>) -> Self {
        Self(
            self
                .0
                .styled_query(
                    "open",
                    Style::FORM.exploded().reserved(),
                    &Into::<String>::into(open),
                ),
        )
    }

    /// A list of them.
    pub fn list(self, list: impl IntoIterator<Item = impl Into<String>>) -> Self {
        Self(
            self
                .0
                .styled_query(
                    "list",
                    Style::FORM.reserved(),
                    &list.into_iter().map(Into::into).collect::<Vec<String>>(),
                ),
        )
    }
}

openapi_runtime::call! {
    /// A call of [`Parameters::content`].
    pub struct Content(Call<()>);
}

impl Content {
    /// A point as JSON.
    pub fn x_point(self, x_point: &Point) -> Self {
        Self(self.0.styled_header("X-Point", Style::JSON, x_point))
    }
}

openapi_runtime::call! {
    /// A call of [`Parameters::headers`].
    pub struct Headers(Call<()>);
}

impl Headers {
    /// A list.
    pub fn x_list(self, x_list: impl IntoIterator<Item = impl Into<String>>) -> Self {
        Self(
            self
                .0
                .styled_header(
                    "X-List",
                    Style::SIMPLE,
                    &x_list.into_iter().map(Into::into).collect::<Vec<String>>(),
                ),
        )
    }

    /// An object.
    pub fn x_point(self, x_point: &Point) -> Self {
        Self(self.0.styled_header("X-Point", Style::SIMPLE, x_point))
    }

    /// An object.
    pub fn x_point_exploded(self, x_point_exploded: &Point) -> Self {
        Self(
            self
                .0
                .styled_header(
                    "X-Point-Exploded",
                    Style::SIMPLE.exploded(),
                    x_point_exploded,
                ),
        )
    }

    /// A text.
    pub fn x_text(self, x_text: impl Into<String>) -> Self {
        Self(self.0.header("X-Text", x_text.into()))
    }

    /// A list.
    pub fn x_list_exploded(
        self,
        x_list_exploded: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        Self(
            self
                .0
                .styled_header(
                    "X-List-Exploded",
                    Style::SIMPLE.exploded(),
                    &x_list_exploded.into_iter().map(Into::into).collect::<Vec<String>>(),
                ),
        )
    }

    /// Perhaps an empty object.
    pub fn x_name(self, x_name: &Name) -> Self {
        Self(self.0.styled_header("X-Name", Style::SIMPLE, x_name))
    }

    /// Perhaps an empty object.
    pub fn x_name_exploded(self, x_name_exploded: &Name) -> Self {
        Self(
            self
                .0
                .styled_header(
                    "X-Name-Exploded",
                    Style::SIMPLE.exploded(),
                    x_name_exploded,
                ),
        )
    }

    /// A list.
    pub fn list(self, list: impl IntoIterator<Item = impl Into<String>>) -> Self {
        Self(
            self
                .0
                .styled_cookie(
                    "list",
                    Style::FORM,
                    &list.into_iter().map(Into::into).collect::<Vec<String>>(),
                ),
        )
    }

    /// A number.
    pub fn limit(self, limit: i64) -> Self {
        Self(self.0.cookie("limit", limit.to_string()))
    }

    /// A list.
    pub fn each(self, each: impl IntoIterator<Item = impl Into<String>>) -> Self {
        Self(
            self
                .0
                .styled_cookie(
                    "each",
                    Style::FORM.exploded(),
                    &each.into_iter().map(Into::into).collect::<Vec<String>>(),
                ),
        )
    }

    /// Perhaps an empty object.
    pub fn name(self, name: &Name) -> Self {
        Self(self.0.styled_cookie("name", Style::FORM, name))
    }

    /// Perhaps an empty object.
    pub fn members(self, members: &Name) -> Self {
        Self(self.0.styled_cookie("members", Style::FORM.exploded(), members))
    }
}

openapi_runtime::call! {
    /// A call of [`Parameters::same_name`].
    pub struct SameName(Call<()>);
}

impl SameName {
    /// In the query.
    pub fn id_parameter(self, id_parameter: impl Into<String>) -> Self {
        Self(self.0.query("id", id_parameter.into()))
    }
}

openapi_runtime::call! {
    /// A call of [`Parameters::secrets`].
    pub struct Secrets(Call<()>);
}

impl Secrets {
    /// An object with a secret.
    pub fn login(self, login: &Login) -> Self {
        Self(self.0.styled_query("login", Style::DEEP_OBJECT, login))
    }
}

openapi_runtime::call! {
    /// A call of [`Parameters::flags`].
    pub struct Flags(Call<()>);
}

openapi_runtime::call! {
    /// A call of [`Parameters::maps`].
    pub struct Maps(Call<()>);
}

impl Maps {
    /// Of the query.
    pub fn labels(self, labels: &BTreeMap<String, String>) -> Self {
        Self(self.0.styled_query("labels", Style::DEEP_OBJECT, labels))
    }

    /// Of the header.
    pub fn x_labels(self, x_labels: &BTreeMap<String, String>) -> Self {
        Self(self.0.styled_header("X-Labels", Style::SIMPLE.exploded(), x_labels))
    }
}

pub(crate) static QUERYSTRING: Operation = Operation {
    id: "querystring",
    name: "parameters.querystring",
    resource: "Parameters",
    method: Method::GET,
    path: "/querystring",
    security: &[&["bearer"], &[]],
    idempotency: Idempotency::Idempotent,
    success: &[204],
    statuses: &[204],
    ..Operation::DEFAULT
};

pub(crate) static NUMBERS: Operation = Operation {
    id: "numbers",
    name: "parameters.numbers",
    resource: "Parameters",
    method: Method::GET,
    path: "/numbers/{path}",
    security: &[&["bearer"], &[]],
    idempotency: Idempotency::Idempotent,
    success: &[204],
    statuses: &[204],
    ..Operation::DEFAULT
};

pub(crate) static SIMPLE: Operation = Operation {
    id: "simple",
    name: "parameters.simple",
    resource: "Parameters",
    method: Method::GET,
    path: "/simple/{text}/{list}/{point}",
    security: &[&["bearer"], &[]],
    idempotency: Idempotency::Idempotent,
    success: &[204],
    statuses: &[204],
    ..Operation::DEFAULT
};

pub(crate) static SIMPLE_EXPLODED: Operation = Operation {
    id: "simpleExploded",
    name: "parameters.simple_exploded",
    resource: "Parameters",
    method: Method::GET,
    path: "/simple-exploded/{text}/{list}/{point}",
    security: &[&["bearer"], &[]],
    idempotency: Idempotency::Idempotent,
    success: &[204],
    statuses: &[204],
    ..Operation::DEFAULT
};

pub(crate) static LABEL: Operation = Operation {
    id: "label",
    name: "parameters.label",
    resource: "Parameters",
    method: Method::GET,
    path: "/label/{text}/{list}/{point}",
    security: &[&["bearer"], &[]],
    idempotency: Idempotency::Idempotent,
    success: &[204],
    statuses: &[204],
    ..Operation::DEFAULT
};

pub(crate) static LABEL_EXPLODED: Operation = Operation {
    id: "labelExploded",
    name: "parameters.label_exploded",
    resource: "Parameters",
    method: Method::GET,
    path: "/label-exploded/{text}/{list}/{point}",
    security: &[&["bearer"], &[]],
    idempotency: Idempotency::Idempotent,
    success: &[204],
    statuses: &[204],
    ..Operation::DEFAULT
};

pub(crate) static MATRIX: Operation = Operation {
    id: "matrix",
    name: "parameters.matrix",
    resource: "Parameters",
    method: Method::GET,
    path: "/matrix/{text}/{list}/{point}",
    security: &[&["bearer"], &[]],
    idempotency: Idempotency::Idempotent,
    success: &[204],
    statuses: &[204],
    ..Operation::DEFAULT
};

pub(crate) static MATRIX_EXPLODED: Operation = Operation {
    id: "matrixExploded",
    name: "parameters.matrix_exploded",
    resource: "Parameters",
    method: Method::GET,
    path: "/matrix-exploded/{text}/{list}/{point}",
    security: &[&["bearer"], &[]],
    idempotency: Idempotency::Idempotent,
    success: &[204],
    statuses: &[204],
    ..Operation::DEFAULT
};

pub(crate) static SEGMENTS: Operation = Operation {
    id: "segments",
    name: "parameters.segments",
    resource: "Parameters",
    method: Method::GET,
    path: "/{first}.{second}/compare/{first}",
    security: &[&["bearer"], &[]],
    idempotency: Idempotency::Idempotent,
    success: &[204],
    statuses: &[204],
    ..Operation::DEFAULT
};

pub(crate) static FORM: Operation = Operation {
    id: "form",
    name: "parameters.form",
    resource: "Parameters",
    method: Method::GET,
    path: "/form",
    security: &[&["bearer"], &[]],
    idempotency: Idempotency::Idempotent,
    success: &[204],
    statuses: &[204],
    ..Operation::DEFAULT
};

pub(crate) static FORM_EXPLODED: Operation = Operation {
    id: "formExploded",
    name: "parameters.form_exploded",
    resource: "Parameters",
    method: Method::GET,
    path: "/formExploded",
    security: &[&["bearer"], &[]],
    idempotency: Idempotency::Idempotent,
    success: &[204],
    statuses: &[204],
    ..Operation::DEFAULT
};

pub(crate) static SPACE_DELIMITED: Operation = Operation {
    id: "spaceDelimited",
    name: "parameters.space_delimited",
    resource: "Parameters",
    method: Method::GET,
    path: "/spaceDelimited",
    security: &[&["bearer"], &[]],
    idempotency: Idempotency::Idempotent,
    success: &[204],
    statuses: &[204],
    ..Operation::DEFAULT
};

pub(crate) static SPACE_DELIMITED_EXPLODED: Operation = Operation {
    id: "spaceDelimitedExploded",
    name: "parameters.space_delimited_exploded",
    resource: "Parameters",
    method: Method::GET,
    path: "/spaceDelimitedExploded",
    security: &[&["bearer"], &[]],
    idempotency: Idempotency::Idempotent,
    success: &[204],
    statuses: &[204],
    ..Operation::DEFAULT
};

pub(crate) static PIPE_DELIMITED: Operation = Operation {
    id: "pipeDelimited",
    name: "parameters.pipe_delimited",
    resource: "Parameters",
    method: Method::GET,
    path: "/pipeDelimited",
    security: &[&["bearer"], &[]],
    idempotency: Idempotency::Idempotent,
    success: &[204],
    statuses: &[204],
    ..Operation::DEFAULT
};

pub(crate) static PIPE_DELIMITED_EXPLODED: Operation = Operation {
    id: "pipeDelimitedExploded",
    name: "parameters.pipe_delimited_exploded",
    resource: "Parameters",
    method: Method::GET,
    path: "/pipeDelimitedExploded",
    security: &[&["bearer"], &[]],
    idempotency: Idempotency::Idempotent,
    success: &[204],
    statuses: &[204],
    ..Operation::DEFAULT
};

pub(crate) static DEEP_OBJECT: Operation = Operation {
    id: "deepObject",
    name: "parameters.deep_object",
    resource: "Parameters",
    method: Method::GET,
    path: "/deepObject",
    security: &[&["bearer"], &[]],
    idempotency: Idempotency::Idempotent,
    success: &[204],
    statuses: &[204],
    ..Operation::DEFAULT
};

pub(crate) static RESERVED: Operation = Operation {
    id: "reserved",
    name: "parameters.reserved",
    resource: "Parameters",
    method: Method::GET,
    path: "/reserved",
    security: &[&["bearer"], &[]],
    idempotency: Idempotency::Idempotent,
    success: &[204],
    statuses: &[204],
    ..Operation::DEFAULT
};

pub(crate) static CONTENT: Operation = Operation {
    id: "content",
    name: "parameters.content",
    resource: "Parameters",
    method: Method::GET,
    path: "/content",
    security: &[&["bearer"], &[]],
    idempotency: Idempotency::Idempotent,
    success: &[204],
    statuses: &[204],
    ..Operation::DEFAULT
};

pub(crate) static HEADERS: Operation = Operation {
    id: "headers",
    name: "parameters.headers",
    resource: "Parameters",
    method: Method::GET,
    path: "/headers",
    security: &[&["bearer"], &[]],
    idempotency: Idempotency::Idempotent,
    success: &[204],
    statuses: &[204],
    ..Operation::DEFAULT
};

pub(crate) static SAME_NAME: Operation = Operation {
    id: "sameName",
    name: "parameters.same_name",
    resource: "Parameters",
    method: Method::GET,
    path: "/same/{id}",
    security: &[&["bearer"], &[]],
    idempotency: Idempotency::Idempotent,
    success: &[204],
    statuses: &[204],
    ..Operation::DEFAULT
};

pub(crate) static SECRETS: Operation = Operation {
    id: "secrets",
    name: "parameters.secrets",
    resource: "Parameters",
    method: Method::GET,
    path: "/secrets",
    security: &[&["bearer"], &[]],
    idempotency: Idempotency::Idempotent,
    success: &[204],
    statuses: &[204],
    secrets: &["key"],
    ..Operation::DEFAULT
};

pub(crate) static FLAGS: Operation = Operation {
    id: "flags",
    name: "parameters.flags",
    resource: "Parameters",
    method: Method::GET,
    path: "/flags",
    security: &[&["bearer"], &[]],
    idempotency: Idempotency::Idempotent,
    success: &[204],
    statuses: &[204],
    ..Operation::DEFAULT
};

pub(crate) static MAPS: Operation = Operation {
    id: "maps",
    name: "parameters.maps",
    resource: "Parameters",
    method: Method::GET,
    path: "/maps",
    security: &[&["bearer"], &[]],
    idempotency: Idempotency::Idempotent,
    success: &[204],
    statuses: &[204],
    ..Operation::DEFAULT
};
