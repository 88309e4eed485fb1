//! Turns what was recorded into what a transport answers.

use bytes::Bytes;
use http::HeaderValue;
use http::header::CONTENT_TYPE;

use super::recording::{Answer, Failure, RecordedBody, RecordedResponse, Stop};
use crate::transport::{Body, TransportError, TransportErrorKind, TransportResponse};

impl Answer {
    pub(super) fn give(&self) -> Result<TransportResponse, TransportError> {
        match self {
            Self::Response(response) => Ok(respond(
                response,
                Body::from(Bytes::from(response.body.to_bytes())),
            )),
            Self::Partial {
                response,
                bytes,
                stop,
            } => Ok(respond(response, cut_off(response, *bytes, *stop))),
            Self::Failure(Failure::ConnectionRefused) => {
                Err(fault(TransportErrorKind::Connect, "connection refused"))
            }
            Self::Failure(Failure::Reset) => {
                Err(fault(TransportErrorKind::Reset, "connection reset"))
            }
            Self::Failure(Failure::Timeout) => {
                Err(fault(TransportErrorKind::Timeout, "no answer in time"))
            }
        }
    }
}

fn respond(recorded: &RecordedResponse, body: Body) -> TransportResponse {
    let mut response = TransportResponse::new(body);
    *response.status_mut() = recorded.status;
    response.headers_mut().clone_from(&recorded.headers);
    if matches!(recorded.body, RecordedBody::Json(_)) {
        response
            .headers_mut()
            .entry(CONTENT_TYPE)
            .or_insert(HeaderValue::from_static("application/json"));
    }
    response
}

fn cut_off(recorded: &RecordedResponse, bytes: usize, stop: Stop) -> Body {
    let mut body = recorded.body.to_bytes();
    body.truncate(bytes);
    let reset = || Err(fault(TransportErrorKind::Body, "connection reset"));
    let end = (stop == Stop::Reset).then(reset);
    Body::from_stream(futures_util::stream::iter(
        [Ok(Bytes::from(body))].into_iter().chain(end),
    ))
}

fn fault(kind: TransportErrorKind, text: &'static str) -> TransportError {
    TransportError::new(kind, format!("{text} (recorded)"))
}
