//! What a client must make of a recording.

use serde::Deserialize;

use super::differences::Difference;
use super::yaml::{Json, present};
use crate::error::{Error, ErrorKind};
use crate::json::{Object, Value};
use crate::transport::TransportErrorKind;

/// What a client must make of a recording.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Outcome {
    /// A value, as `serde` prints it; `null` for an operation that answers nothing.
    Value(Value),
    /// The rows of a page or of a stream of pages.
    Items {
        /// Each row, or why it could not be read.
        items: Vec<Item>,
        /// Why the stream ended early.
        end: Option<ErrorFacts>,
        /// Rows in the whole list, as the page states them.
        total_items: Option<u64>,
        /// Pages in the whole list, as the page states them.
        total_pages: Option<u64>,
    },
    /// An error.
    Error(ErrorFacts),
}

/// One row.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Item {
    /// It was read.
    Value(Value),
    /// It was not.
    Error(ErrorFacts),
}

/// What is to be said of an error.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ErrorFacts {
    /// Its kind.
    pub kind: ErrorKind,
    /// How the transport failed.
    pub transport: Option<TransportErrorKind>,
    /// The status; `None`: there is none.
    pub status: Option<u16>,
    /// The service's code; `None`: there is none.
    pub code: Option<String>,
    /// The service's message; `None`: there is none.
    pub message: Option<String>,
    /// Where decoding failed; `None`: it did not.
    pub path: Option<String>,
    /// The seconds after which the service wants to be asked again; `None`: not compared.
    pub retry_after: Option<u64>,
    /// The service's id of the request; `None`: not compared.
    pub request_id: Option<String>,
    /// How many requests were sent; `None`: not compared.
    pub attempts: Option<u32>,
}

impl ErrorFacts {
    /// What there is to be said of an error. What is compared only if it is stated is left out.
    #[must_use]
    pub fn of(error: &Error) -> Self {
        Self {
            kind: error.kind(),
            transport: error.transport_kind(),
            status: error.status().map(|status| status.as_u16()),
            code: error.code().map(str::to_owned),
            message: error.message().map(str::to_owned),
            path: error.json_path().map(str::to_owned),
            retry_after: None,
            request_id: None,
            attempts: None,
        }
    }

    /// As a recording writes them.
    #[must_use]
    pub fn to_json(&self) -> Value {
        let mut object = Object::new();
        let mut put = |name: &str, value: Option<Value>| {
            if let Some(value) = value {
                object.insert(name, value);
            }
        };
        put("kind", name_of(&ERROR_KINDS, self.kind).map(Value::from));
        let transport = self
            .transport
            .and_then(|kind| name_of(&TRANSPORT_KINDS, kind));
        put("transport", transport.map(Value::from));
        put("status", self.status.map(u32::from).map(Value::from));
        put("code", self.code.clone().map(Value::from));
        put("message", self.message.clone().map(Value::from));
        put("path", self.path.clone().map(Value::from));
        put("retry-after", self.retry_after.map(Value::from));
        put("request-id", self.request_id.clone().map(Value::from));
        put("attempts", self.attempts.map(Value::from));
        Value::Object(object)
    }

    /// Where an error is not as recorded.
    #[must_use]
    pub fn differences(&self, error: &Error) -> Vec<Difference> {
        let mut differences = Vec::new();
        let mut expect = |place: &str, recorded: Option<String>, found: Option<String>| {
            if recorded != found {
                differences.push(Difference::new(
                    place,
                    recorded.as_deref(),
                    found.as_deref(),
                ));
            }
        };
        let kind = |kind| name_of(&ERROR_KINDS, kind).map(str::to_owned);
        let transport = |kind: Option<_>| {
            kind.and_then(|kind| name_of(&TRANSPORT_KINDS, kind))
                .map(str::to_owned)
        };
        expect("kind", kind(self.kind), kind(error.kind()));
        expect(
            "transport",
            transport(self.transport),
            transport(error.transport_kind()),
        );
        let status = error.status().map(|status| status.as_u16().to_string());
        expect(
            "status",
            self.status.map(|status| status.to_string()),
            status,
        );
        expect("code", self.code.clone(), error.code().map(str::to_owned));
        expect(
            "message",
            self.message.clone(),
            error.message().map(str::to_owned),
        );
        expect(
            "path",
            self.path.clone(),
            error.json_path().map(str::to_owned),
        );
        if let Some(seconds) = self.retry_after {
            let found = error.retry_after().map(|time| time.as_secs().to_string());
            expect("retry-after", Some(seconds.to_string()), found);
        }
        if let Some(id) = &self.request_id {
            expect(
                "request-id",
                Some(id.clone()),
                error.request_id().map(str::to_owned),
            );
        }
        if let Some(attempts) = self.attempts {
            expect(
                "attempts",
                Some(attempts.to_string()),
                Some(error.attempts().to_string()),
            );
        }
        differences
    }
}

const ERROR_KINDS: [(&str, ErrorKind); 10] = [
    ("status", ErrorKind::Status),
    ("redirect", ErrorKind::Redirect),
    ("transport", ErrorKind::Transport),
    ("timeout", ErrorKind::Timeout),
    ("decode", ErrorKind::Decode),
    ("credentials", ErrorKind::Credentials),
    ("request", ErrorKind::Request),
    ("configuration", ErrorKind::Configuration),
    ("too-large", ErrorKind::TooLarge),
    ("pagination", ErrorKind::Pagination),
];

const TRANSPORT_KINDS: [(&str, TransportErrorKind); 8] = [
    ("connect", TransportErrorKind::Connect),
    ("connect-timeout", TransportErrorKind::ConnectTimeout),
    ("tls", TransportErrorKind::Tls),
    ("timeout", TransportErrorKind::Timeout),
    ("reset", TransportErrorKind::Reset),
    ("body", TransportErrorKind::Body),
    ("other", TransportErrorKind::Other),
    ("fatal", TransportErrorKind::Fatal),
];

fn name_of<T: PartialEq + Copy>(names: &[(&'static str, T)], value: T) -> Option<&'static str> {
    names
        .iter()
        .find(|(_, known)| *known == value)
        .map(|(name, _)| *name)
}

fn named<T: Copy>(names: &[(&'static str, T)], name: &str) -> Result<T, String> {
    names
        .iter()
        .find(|(known, _)| *known == name)
        .map(|(_, value)| *value)
        .ok_or_else(|| {
            let names: Vec<_> = names.iter().map(|(name, _)| *name).collect();
            format!("expected one of {}, found `{name}`", names.join(", "))
        })
}

/// The YAML of an outcome.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct OutcomeDocument {
    #[serde(default, deserialize_with = "present")]
    value: Option<Json>,
    items: Option<Vec<ItemDocument>>,
    end: Option<EndDocument>,
    total_items: Option<u64>,
    total_pages: Option<u64>,
    error: Option<ErrorDocument>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ItemDocument {
    #[serde(default, deserialize_with = "present")]
    value: Option<Json>,
    error: Option<ErrorDocument>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct EndDocument {
    error: ErrorDocument,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct ErrorDocument {
    kind: String,
    transport: Option<String>,
    status: Option<u16>,
    code: Option<String>,
    message: Option<String>,
    path: Option<String>,
    retry_after: Option<u64>,
    request_id: Option<String>,
    attempts: Option<u32>,
}

impl TryFrom<OutcomeDocument> for Outcome {
    type Error = String;

    fn try_from(document: OutcomeDocument) -> Result<Self, String> {
        let OutcomeDocument {
            value,
            items,
            end,
            total_items,
            total_pages,
            error,
        } = document;
        let of_items = end.is_some() || total_items.is_some() || total_pages.is_some();
        match (value, items, error) {
            (Some(Json(value)), None, None) if !of_items => Ok(Self::Value(value)),
            (None, None, Some(error)) if !of_items => error.try_into().map(Self::Error),
            (None, Some(items), None) => Ok(Self::Items {
                items: items
                    .into_iter()
                    .map(Item::try_from)
                    .collect::<Result<_, _>>()?,
                end: end.map(|end| end.error.try_into()).transpose()?,
                total_items,
                total_pages,
            }),
            _ => Err(
                "there is one of `value`, `items` and `error`; `end` and totals go with `items`"
                    .to_owned(),
            ),
        }
    }
}

impl TryFrom<ItemDocument> for Item {
    type Error = String;

    fn try_from(document: ItemDocument) -> Result<Self, String> {
        match (document.value, document.error) {
            (Some(Json(value)), None) => Ok(Self::Value(value)),
            (None, Some(error)) => error.try_into().map(Self::Error),
            _ => Err("an item is either a `value` or an `error`".to_owned()),
        }
    }
}

impl TryFrom<ErrorDocument> for ErrorFacts {
    type Error = String;

    fn try_from(document: ErrorDocument) -> Result<Self, String> {
        let transport = document
            .transport
            .map(|name| named(&TRANSPORT_KINDS, &name))
            .transpose();
        Ok(Self {
            kind: named(&ERROR_KINDS, &document.kind)
                .map_err(|problem| format!("kind: {problem}"))?,
            transport: transport.map_err(|problem| format!("transport: {problem}"))?,
            status: document.status,
            code: document.code,
            message: document.message,
            path: document.path,
            retry_after: document.retry_after,
            request_id: document.request_id,
            attempts: document.attempts,
        })
    }
}
