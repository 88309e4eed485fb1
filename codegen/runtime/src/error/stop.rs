//! Why a call was not sent again.

use std::fmt;
use std::time::Duration;

use crate::time::Seconds;

/// Why a call was not sent again although another attempt might have helped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stop {
    /// The service asks for a longer wait than this.
    WaitTooLong(Duration),
    /// The call's deadline comes before the end of this wait.
    NoTimeLeft(Duration),
    /// The client has spent what it may spend on retries.
    BudgetSpent,
    /// The body was a stream, of which a part is gone.
    BodySpent,
}

impl fmt::Display for Stop {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::WaitTooLong(limit) => {
                write!(
                    f,
                    "a wait of more than {} is left to the caller",
                    Seconds(*limit)
                )
            }
            Self::NoTimeLeft(wait) => write!(
                f,
                "the call's `timeout` leaves no room for a wait of {}",
                Seconds(*wait)
            ),
            Self::BudgetSpent => f.write_str("too many retries have failed of late"),
            Self::BodySpent => f.write_str("its body is a stream, which can be read only once"),
        }
    }
}
