//! Calls: what generated methods return, and what `.await` makes of them.

mod answer;
mod attempt;
mod endings;
mod future;
mod notice;
mod preview;
mod response;

use std::borrow::Cow;
use std::fmt;
use std::time::Duration;

use crate::api::Operation;
use crate::body::Content;
use crate::client::ApiClient;
use crate::error::Error;
use crate::json::{DecodeError, Encode};
use crate::request::{Draft, Location, Style, Styled};
use crate::stream::Reading;

pub(crate) use attempt::Trail;

pub use answer::Answer;
pub use attempt::Attempt;
pub use endings::{Optional, Raw, WithResponse};
pub use future::CallFuture;
pub use notice::DeprecationNotice;
pub use preview::Preview;
pub use response::Response;

/// Makes the value of a call of the answer to it.
pub(crate) type Decoder<T> = fn(&Answer) -> Result<T, DecodeError>;

/// A call of an operation. Nothing is sent before it is awaited.
///
/// Generated crates wrap it in one type an operation, which [`call!`](crate::call!) writes.
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct Call<T> {
    pub(crate) draft: Draft,
    pub(crate) decode: Decoder<T>,
}

impl<T> Call<T> {
    /// A call without arguments; `decode` is one of the functions of [`decode`](crate::decode).
    pub fn new(
        client: &ApiClient,
        operation: &'static Operation,
        decode: fn(&Answer) -> Result<T, DecodeError>,
    ) -> Self {
        Self {
            draft: Draft::new(client, operation),
            decode,
        }
    }

    /// The same for an answer that is read as it arrives; `decode` is [`decode::download`](crate::decode::download) or one of
    /// the streams.
    pub fn streamed(
        client: &ApiClient,
        operation: &'static Operation,
        decode: fn(&Answer) -> Result<T, DecodeError>,
    ) -> Self {
        let mut call = Self::new(client, operation, decode);
        call.draft.options.reading = Reading::Streamed;
        call
    }

    /// The same call, whose answer is asked for in another media type and read as it arrives.
    pub fn streaming<S>(
        self,
        media_type: &'static str,
        decode: fn(&Answer) -> Result<S, DecodeError>,
    ) -> Call<S> {
        let mut draft = self.draft;
        draft.options.reading = Reading::Streamed;
        draft.set_header("accept", media_type.to_owned());
        Call { draft, decode }
    }

    /// Sets a parameter of the path.
    pub fn path(mut self, name: &'static str, value: String) -> Self {
        self.draft.set_path(name, value);
        self
    }

    /// Sets a parameter of the query, replacing earlier values of it.
    pub fn query(mut self, name: &'static str, value: String) -> Self {
        self.draft.set_query(name, value);
        self
    }

    /// Sets a parameter of the query to a list: `name=a&name=b`. An empty list leaves it out.
    pub fn query_list(mut self, name: &'static str, values: Vec<String>) -> Self {
        self.draft.set_query_list(name, values);
        self
    }

    /// Sets a header that the operation declares.
    pub fn header(mut self, name: &'static str, value: String) -> Self {
        self.draft.set_header(name, value);
        self
    }

    /// Sets a parameter of the path that is more than a text, written in a style.
    pub fn styled_path(mut self, name: &'static str, style: Style, value: &dyn Encode) -> Self {
        let parameter = Styled::new(Location::Path, name, style, value);
        self.draft.set_styled(parameter);
        self
    }

    /// Sets a parameter of the query that is more than a text, written in a style.
    pub fn styled_query(mut self, name: &'static str, style: Style, value: &dyn Encode) -> Self {
        let parameter = Styled::new(Location::Query, name, style, value);
        self.draft.set_styled(parameter);
        self
    }

    /// Sets a parameter in a header that is more than a text, written in a style.
    pub fn styled_header(mut self, name: &'static str, style: Style, value: &dyn Encode) -> Self {
        let parameter = Styled::new(Location::Header, name, style, value);
        self.draft.set_styled(parameter);
        self
    }

    /// Sets a parameter in a cookie that is more than a text, written in a style.
    pub fn styled_cookie(mut self, name: &'static str, style: Style, value: &dyn Encode) -> Self {
        let parameter = Styled::new(Location::Cookie, name, style, value);
        self.draft.set_styled(parameter);
        self
    }

    /// Sets a cookie that the operation declares.
    pub fn cookie(mut self, name: &'static str, value: String) -> Self {
        let parameter = Styled::text(Location::Cookie, name, value);
        self.draft.set_styled(parameter);
        self
    }

    /// Sets a JSON body.
    pub fn json(mut self, body: impl Encode + Send + Sync + 'static) -> Self {
        self.draft.body = Some(Content::json(body));
        self
    }

    /// Sets a body of any kind.
    pub fn content(mut self, body: Content) -> Self {
        self.draft.body = Some(body);
        self
    }

    /// Sends a member of the body as `true`, whatever it was: a boolean by which the body asks for another kind of answer.
    /// Without a body, or if it is no object, nothing changes.
    pub fn switch_member(mut self, name: &'static str) -> Self {
        self.draft.body = self.draft.body.map(|body| body.switched(name));
        self
    }

    /// Sets a header that the operation does not declare, replacing an earlier value of it.
    ///
    /// The call fails, unsent, if name or value cannot be sent, and for headers that frame the request or carry credentials.
    pub fn request_header(
        mut self,
        name: impl Into<Cow<'static, str>>,
        value: impl Into<String>,
    ) -> Self {
        self.draft.set_header(name, value.into());
        self
    }

    /// How long the call may take as a whole: access tokens, all attempts, and the waits between them.
    ///
    /// Instead of what the client's builder says, which is 100 seconds by default. One attempt may take no longer than the
    /// builder's `attempt_timeout` in any case.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.draft.options.timeout = Some(timeout);
        self
    }

    /// How often the call may be sent again: 0 for a single attempt. Instead of what the client's [`RetryPolicy`] says.
    ///
    /// Whether a failure is worth a retry, and whether the operation allows it, is judged as ever.
    ///
    /// [`RetryPolicy`]: crate::RetryPolicy
    pub fn retries(mut self, retries: u32) -> Self {
        self.draft.options.retries = Some(retries);
        self
    }

    /// Sends the call. `.await` does the same.
    pub fn send(self) -> CallFuture<T> {
        CallFuture::new(self.draft, self.decode, future::value)
    }

    /// Makes "not found" a value: a 404 becomes `None`.
    pub fn optional(self) -> Optional<T> {
        Optional(self)
    }

    /// Keeps what came with the value: status, headers, body.
    pub fn with_response(self) -> WithResponse<T> {
        WithResponse(self)
    }

    /// Leaves the body as it is. A status that is no success is an error all the same.
    pub fn raw(mut self) -> Raw {
        self.draft.options.reading = Reading::Whole;
        Raw(self.draft)
    }

    /// Shows the request without sending anything, not even a request for a token. Secrets are shown as `***`.
    ///
    /// # Errors
    /// Those that [`send`](Self::send) finds before it sends: arguments that cannot be sent, missing credentials.
    pub fn preview(&self) -> Result<Preview, Error> {
        Preview::of(&self.draft)
    }
}

impl<T> IntoFuture for Call<T> {
    type Output = Result<T, Error>;
    type IntoFuture = CallFuture<T>;

    fn into_future(self) -> CallFuture<T> {
        self.send()
    }
}

impl<T> Clone for Call<T> {
    fn clone(&self) -> Self {
        Self {
            draft: self.draft.clone(),
            decode: self.decode,
        }
    }
}

impl<T> fmt::Debug for Call<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.draft.fmt(f)
    }
}
