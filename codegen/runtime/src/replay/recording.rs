//! What a recording holds.

use std::path::Path;

use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};

use super::document::Document;
use super::errors::RecordingError;
use super::outcome::Outcome;
use crate::json::Value;

/// Exchanges between a client and a service, in the order they took place.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Recording {
    /// What messages call it: the last folder and the file's name without its ending, or `recording`.
    pub name: String,
    /// How its exchanges came to be known.
    pub origin: Origin,
    /// Which page, section or observer they come from.
    pub source: String,
    /// The day a live recording was made.
    pub date: Option<String>,
    /// What the API's document said of the operation on that day, as a fingerprint; of a live recording only. Who compares it
    /// with that of today knows whether the operation was described anew since.
    pub specification: Option<String>,
    /// The exchanges.
    pub exchanges: Vec<Exchange>,
    /// What a client must make of them.
    pub outcome: Option<Outcome>,
}

impl Recording {
    /// Reads a file. Requests that name no operation are of the operation that the file's folder is named after.
    ///
    /// # Errors
    /// If the file cannot be read, or is not a recording; the message says where.
    pub fn load(path: impl AsRef<Path>) -> Result<Self, RecordingError> {
        let path = path.as_ref();
        let text = std::fs::read_to_string(path)
            .map_err(|error| RecordingError::new(&path.display(), &error))?;
        let name_of =
            |part: Option<&std::ffi::OsStr>| part.map(|part| part.to_string_lossy().into_owned());
        let folder = name_of(path.parent().and_then(Path::file_name));
        let file = name_of(path.file_stem()).unwrap_or_default();
        let name = folder
            .as_ref()
            .map_or_else(|| file.clone(), |folder| format!("{folder}/{file}"));
        Self::read(&text, name, folder.as_deref())
            .map_err(|error| RecordingError::new(&path.display(), &error))
    }

    /// Reads a text. Every request names its operation.
    ///
    /// # Errors
    /// If the text is not a recording; the message says where.
    pub fn parse(text: &str) -> Result<Self, RecordingError> {
        let name = "recording".to_owned();
        Self::read(text, name.clone(), None).map_err(|error| RecordingError::new(&name, &error))
    }

    fn read(text: &str, name: String, operation: Option<&str>) -> Result<Self, String> {
        let document: Document = serde_yaml::from_str(text).map_err(|error| error.to_string())?;
        document.into_recording(name, operation)
    }
}

/// How an exchange came to be known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Origin {
    /// The service's documentation prints it.
    Documentation,
    /// Somebody reports having seen it, in code or prose.
    Observed,
    /// Made up from the documented shape.
    Synthetic,
    /// Recorded from the service on a day that is stated.
    Live,
}

/// A request and the answer to it.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Exchange {
    /// How this exchange came to be known, if other than the recording.
    pub origin: Option<Origin>,
    /// Where this exchange comes from, if elsewhere than the recording.
    pub source: Option<String>,
    /// The day a live exchange was recorded.
    pub date: Option<String>,
    /// Why the exchange may differ from the API's document.
    pub drift: Option<String>,
    /// What was asked.
    pub request: RecordedRequest,
    /// What was answered.
    pub answer: Answer,
}

/// What was asked.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct RecordedRequest {
    /// The `operationId`.
    pub operation: String,
    /// Values of the path's parameters, before encoding.
    pub path: Vec<(String, String)>,
    /// The query, before encoding. Order does not matter, repetition does.
    pub query: Vec<(String, String)>,
    /// Headers that must be there. Others may be.
    pub headers: Vec<(HeaderName, HeaderValue)>,
    /// The body.
    pub body: RecordedBody,
}

/// A body.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum RecordedBody {
    /// Not a byte.
    Empty,
    /// JSON, in whatever spelling.
    Json(Value),
    /// `application/x-www-form-urlencoded`, before encoding; requests only.
    Form(Vec<(String, String)>),
    /// Exactly this text.
    Text(String),
}

/// What was answered.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum Answer {
    /// An answer, whole.
    Response(RecordedResponse),
    /// An answer whose body stops early.
    Partial {
        /// The answer as it would have been.
        response: RecordedResponse,
        /// How many bytes of the body arrive.
        bytes: usize,
        /// What happens then.
        stop: Stop,
    },
    /// No answer.
    Failure(Failure),
}

impl Answer {
    /// The response, also one whose body stops early.
    #[must_use]
    pub fn response(&self) -> Option<&RecordedResponse> {
        match self {
            Self::Response(response) | Self::Partial { response, .. } => Some(response),
            Self::Failure(_) => None,
        }
    }
}

/// An answer.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct RecordedResponse {
    /// The status.
    pub status: StatusCode,
    /// The headers. A JSON body brings its `Content-Type` by itself.
    pub headers: HeaderMap,
    /// The body.
    pub body: RecordedBody,
}

/// How a body stops early.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Stop {
    /// The connection breaks.
    Reset,
    /// The stream ends as if that had been all.
    End,
}

/// Why there is no answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Failure {
    /// Nothing listens. Nothing was sent.
    ConnectionRefused,
    /// The connection breaks before the first byte of the answer. The request may have been sent.
    Reset,
    /// Time runs out before the first byte of the answer. The request may have been sent.
    Timeout,
}
