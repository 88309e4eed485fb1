//! The YAML of a recording. Unknown keys are errors: a misspelt one would silently test less.

use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use serde::Deserialize;

use super::outcome::{Outcome, OutcomeDocument};
use super::recording::{
    Answer, Exchange, Failure, Origin, RecordedBody, RecordedRequest, RecordedResponse, Recording,
    Stop,
};
use super::yaml::{Json, Pairs, present};
use crate::json;

/// A whole file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Document {
    origin: Origin,
    source: String,
    date: Option<String>,
    specification: Option<String>,
    exchanges: Vec<ExchangeDocument>,
    outcome: Option<OutcomeDocument>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ExchangeDocument {
    origin: Option<Origin>,
    source: Option<String>,
    date: Option<String>,
    drift: Option<String>,
    /// How often the exchange takes place, for calls that are sent again; once if it is left out.
    #[serde(default)]
    times: Option<std::num::NonZeroU8>,
    request: RequestDocument,
    response: Option<ResponseDocument>,
    fault: Option<FaultDocument>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RequestDocument {
    operation: Option<String>,
    #[serde(default)]
    path: Pairs,
    #[serde(default)]
    query: Pairs,
    #[serde(default)]
    headers: Pairs,
    #[serde(default, deserialize_with = "present")]
    body: Option<Json>,
    form: Option<Pairs>,
    text: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ResponseDocument {
    status: u16,
    #[serde(default)]
    headers: Pairs,
    #[serde(default, deserialize_with = "present")]
    body: Option<Json>,
    text: Option<String>,
}

/// One text without a response, or one key with a number of bytes next to a response.
#[derive(Deserialize)]
#[serde(
    untagged,
    expecting = "`connection-refused`, `reset`, `timeout`, `{reset-after-bytes: n}` or `{end-after-bytes: n}`"
)]
enum FaultDocument {
    Failure(FailureDocument),
    Reset(ResetDocument),
    End(EndDocument),
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
enum FailureDocument {
    ConnectionRefused,
    Reset,
    Timeout,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct ResetDocument {
    reset_after_bytes: usize,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct EndDocument {
    end_after_bytes: usize,
}

impl Document {
    /// Checks what YAML cannot: that the parts fit together. `operation` is that of requests which name none.
    pub(super) fn into_recording(
        self,
        name: String,
        operation: Option<&str>,
    ) -> Result<Recording, String> {
        let origin = self.origin;
        provenance(origin, Some(&self.source), self.date.as_deref())?;
        if self.specification.is_some() && origin != Origin::Live {
            return Err("specification: only a live recording was made by a document".to_owned());
        }
        let exchanges = self
            .exchanges
            .into_iter()
            .enumerate()
            .map(|(index, exchange)| {
                let times = exchange.times.map_or(1, |times| usize::from(times.get()));
                exchange
                    .into_exchange(origin, operation)
                    .map(|exchange| std::iter::repeat_n(exchange, times))
                    .map_err(|problem| format!("exchanges[{index}]: {problem}"))
            });
        Ok(Recording {
            name,
            origin,
            source: self.source,
            date: self.date,
            specification: self.specification,
            exchanges: exchanges
                .collect::<Result<Vec<_>, _>>()?
                .into_iter()
                .flatten()
                .collect(),
            outcome: self
                .outcome
                .map(Outcome::try_from)
                .transpose()
                .map_err(|problem| format!("outcome: {problem}"))?,
        })
    }
}

/// A date is stated exactly for what was recorded live.
fn provenance(origin: Origin, source: Option<&str>, date: Option<&str>) -> Result<(), String> {
    if source.is_some_and(|source| source.trim().is_empty()) {
        return Err("source: say which page, section or observer this comes from".to_owned());
    }
    match (origin, date) {
        (Origin::Live, None) => Err("date: a live recording states its day".to_owned()),
        (Origin::Live, Some(date)) if date.parse::<jiff::civil::Date>().is_err() => Err(format!(
            "date: expected a day such as 2026-01-31, found `{date}`"
        )),
        (Origin::Documentation | Origin::Observed | Origin::Synthetic, Some(_)) => {
            Err("date: only a live recording has a day".to_owned())
        }
        _ => Ok(()),
    }
}

impl ExchangeDocument {
    fn into_exchange(self, inherited: Origin, operation: Option<&str>) -> Result<Exchange, String> {
        if let Some(origin) = self.origin.filter(|origin| *origin != inherited) {
            provenance(origin, self.source.as_deref(), self.date.as_deref())?;
            if self.source.is_none() {
                return Err(
                    "source: an exchange with an origin of its own states its source".to_owned(),
                );
            }
        }
        if self
            .drift
            .as_ref()
            .is_some_and(|drift| drift.trim().is_empty())
        {
            return Err("drift: say why the exchange differs from the API's document".to_owned());
        }
        Ok(Exchange {
            origin: self.origin,
            source: self.source,
            date: self.date,
            drift: self.drift,
            request: self
                .request
                .into_request(operation)
                .map_err(|problem| format!("request: {problem}"))?,
            answer: answer(self.response, self.fault)?,
        })
    }
}

impl RequestDocument {
    fn into_request(self, operation: Option<&str>) -> Result<RecordedRequest, String> {
        let operation = self.operation.or_else(|| operation.map(str::to_owned));
        Ok(RecordedRequest {
            operation: operation.ok_or("operation: say which operation this is a request of")?,
            path: self.path.0,
            query: self.query.0,
            headers: headers(self.headers)?,
            body: body(self.body, self.text, self.form)?,
        })
    }
}

fn answer(
    response: Option<ResponseDocument>,
    fault: Option<FaultDocument>,
) -> Result<Answer, String> {
    match (response, fault) {
        (Some(response), None) => response.into_response().map(Answer::Response),
        (None, Some(FaultDocument::Failure(failure))) => Ok(Answer::Failure(match failure {
            FailureDocument::ConnectionRefused => Failure::ConnectionRefused,
            FailureDocument::Reset => Failure::Reset,
            FailureDocument::Timeout => Failure::Timeout,
        })),
        (Some(response), Some(FaultDocument::Reset(fault))) => {
            partial(response, fault.reset_after_bytes, Stop::Reset)
        }
        (Some(response), Some(FaultDocument::End(fault))) => {
            partial(response, fault.end_after_bytes, Stop::End)
        }
        (None, None) => Err("either `response` or `fault` is needed".to_owned()),
        (Some(_), Some(FaultDocument::Failure(_))) => {
            Err("fault: with this fault there is no `response`".to_owned())
        }
        (None, Some(FaultDocument::Reset(_) | FaultDocument::End(_))) => Err(
            "fault: a fault after some bytes needs the `response` whose bytes they are".to_owned(),
        ),
    }
}

fn partial(response: ResponseDocument, bytes: usize, stop: Stop) -> Result<Answer, String> {
    let response = response.into_response()?;
    let length = response.body.to_bytes().len();
    if bytes >= length {
        return Err(format!(
            "fault: the body has {length} bytes, so it is not cut off after {bytes}"
        ));
    }
    Ok(Answer::Partial {
        response,
        bytes,
        stop,
    })
}

impl ResponseDocument {
    fn into_response(self) -> Result<RecordedResponse, String> {
        let status = StatusCode::from_u16(self.status)
            .map_err(|_| format!("response: {} is no status", self.status))?;
        let headers = headers(self.headers).map_err(|problem| format!("response: {problem}"))?;
        let body =
            body(self.body, self.text, None).map_err(|problem| format!("response: {problem}"))?;
        let headers = headers
            .into_iter()
            .fold(HeaderMap::new(), |mut map, (name, value)| {
                map.append(name, value);
                map
            });
        Ok(RecordedResponse {
            status,
            headers,
            body,
        })
    }
}

fn headers(pairs: Pairs) -> Result<Vec<(HeaderName, HeaderValue)>, String> {
    let header = |(name, value): (String, String)| {
        let value = HeaderValue::from_str(&value)
            .map_err(|_| format!("headers: the value of `{name}` is none for a header"))?;
        let name = HeaderName::try_from(&name)
            .map_err(|_| format!("headers: `{name}` is no name of a header"))?;
        Ok((name, value))
    };
    pairs.0.into_iter().map(header).collect()
}

fn body(
    json: Option<Json>,
    text: Option<String>,
    form: Option<Pairs>,
) -> Result<RecordedBody, String> {
    match (json, text, form) {
        (None, None, None) => Ok(RecordedBody::Empty),
        (Some(Json(value)), None, None) => Ok(RecordedBody::Json(value)),
        (None, Some(text), None) => Ok(RecordedBody::Text(text)),
        (None, None, Some(Pairs(pairs))) => Ok(RecordedBody::Form(pairs)),
        _ => Err("there is one body: `body`, `text` or `form`".to_owned()),
    }
}

impl RecordedBody {
    /// The bytes of a response. Recorded JSON cannot hold what JSON cannot express, so encoding does not fail.
    pub(super) fn to_bytes(&self) -> Vec<u8> {
        match self {
            Self::Json(value) => json::to_vec(value)
                .map(json::Buffer::into_vec)
                .unwrap_or_default(),
            Self::Text(text) => text.clone().into_bytes(),
            Self::Empty | Self::Form(_) => Vec::new(),
        }
    }
}
