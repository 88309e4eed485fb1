//! What a command line should exit with.

use http::StatusCode;

use super::{Error, ErrorKind};

impl Error {
    /// The code that a command line should exit with, after `sysexits.h`:
    ///
    /// | Code | Meaning | When |
    /// |---|---|---|
    /// | 64 | usage | an argument that cannot be sent |
    /// | 65 | data | the service rejects what was sent: 400, 422 and any 4xx not named here |
    /// | 66 | no input | what was asked for is not there: 404, 410 |
    /// | 69 | unavailable | the service failed (5xx), could not be reached, or broke off |
    /// | 73 | cannot create | a conflict with what is there: 409, 412 |
    /// | 74 | input/output | the call may have taken effect: [look](Error::outcome_unknown) before repeating it |
    /// | 75 | temporary | worth repeating later: time ran out, 408, 425, 429, or a 503 that says when |
    /// | 76 | protocol | the answer is not what the document promises, too large, a redirect, or pages without end |
    /// | 77 | no permission | 401, 403, missing or rejected credentials |
    /// | 78 | configuration | the client could not be built |
    #[must_use]
    pub fn exit_code(&self) -> u8 {
        if self.outcome_unknown() {
            return 74;
        }
        match self.kind() {
            ErrorKind::Request => 64,
            ErrorKind::Configuration => 78,
            ErrorKind::Timeout => 75,
            ErrorKind::Transport => 69,
            ErrorKind::Decode
            | ErrorKind::TooLarge
            | ErrorKind::Redirect
            | ErrorKind::Pagination => 76,
            ErrorKind::Credentials => self
                .status()
                .filter(|status| {
                    *status == StatusCode::TOO_MANY_REQUESTS || status.is_server_error()
                })
                .map_or(77, |status| of_status(status, self.retry_after().is_some())),
            ErrorKind::Status => self
                .status()
                .map_or(69, |status| of_status(status, self.retry_after().is_some())),
        }
    }
}

fn of_status(status: StatusCode, says_when: bool) -> u8 {
    match status.as_u16() {
        ..=399 => 76,
        401 | 403 | 407 => 77,
        404 | 410 => 66,
        408 | 425 | 429 => 75,
        503 if says_when => 75,
        409 | 412 => 73,
        500.. => 69,
        _ => 65,
    }
}
