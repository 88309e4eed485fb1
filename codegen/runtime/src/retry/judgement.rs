//! What a failed attempt says about another one.

use http::StatusCode;

use super::budget;
use crate::api::Idempotency;
use crate::error::{Error, ErrorKind};
use crate::transport::TransportErrorKind;

/// Whether an attempt that failed may be followed by another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Judgement {
    /// It may, for this price.
    Again { price: u32 },
    /// It may have done its work, and doing it twice would do harm.
    OutcomeUnknown,
    /// Another would fail as well.
    Final,
}

pub(super) fn judge(error: &Error, idempotency: Idempotency) -> Judgement {
    let unless_harmful = |judgement| match idempotency {
        Idempotency::Idempotent => judgement,
        Idempotency::NotIdempotent => Judgement::OutcomeUnknown,
    };
    match (error.kind(), error.transport_kind(), error.status()) {
        (ErrorKind::Transport | ErrorKind::Timeout, Some(fault), _) => match fault {
            TransportErrorKind::Fatal => Judgement::Final,
            TransportErrorKind::Connect
            | TransportErrorKind::ConnectTimeout
            | TransportErrorKind::Tls => again(fault),
            _ => unless_harmful(again(fault)),
        },
        (ErrorKind::Status, _, Some(status)) => {
            let turned_away = matches!(
                status,
                StatusCode::TOO_MANY_REQUESTS | StatusCode::SERVICE_UNAVAILABLE
            ) && error.retry_after().is_some();
            if turned_away || idempotency == Idempotency::Idempotent {
                if is_transient(status) {
                    Judgement::Again {
                        price: budget::RETRY,
                    }
                } else {
                    Judgement::Final
                }
            } else if is_refusal(status) {
                Judgement::Final
            } else {
                Judgement::OutcomeUnknown
            }
        }
        (ErrorKind::TooLarge, ..) => unless_harmful(Judgement::Final),
        _ => Judgement::Final,
    }
}

/// Whether an answer that cannot be used leaves open what the call did.
pub(crate) fn may_have_taken_effect(idempotency: Idempotency) -> bool {
    idempotency == Idempotency::NotIdempotent
}

fn again(fault: TransportErrorKind) -> Judgement {
    let price = match fault {
        TransportErrorKind::Timeout | TransportErrorKind::ConnectTimeout => {
            budget::RETRY_AFTER_TIMEOUT
        }
        _ => budget::RETRY,
    };
    Judgement::Again { price }
}

fn is_transient(status: StatusCode) -> bool {
    matches!(status.as_u16(), 408 | 429 | 500 | 502 | 503 | 504)
}

/// Whether a status says that nothing was done. A server that failed, or that gave up waiting, does not say so.
fn is_refusal(status: StatusCode) -> bool {
    match status {
        StatusCode::REQUEST_TIMEOUT => false,
        StatusCode::NOT_IMPLEMENTED | StatusCode::HTTP_VERSION_NOT_SUPPORTED => true,
        status => !status.is_server_error(),
    }
}
