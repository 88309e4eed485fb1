//! What a server does with a request.

use std::io::{Read, Write};
use std::net::{Shutdown, TcpStream};

use super::request::Request;

/// What becomes of one request.
#[derive(Clone, Debug)]
pub(crate) enum Reply {
    /// No connection: nobody listens.
    Refused,
    /// A connection that nobody ever accepts.
    Ignored,
    /// These bytes, then the end of the connection.
    Bytes(Vec<u8>),
    /// These bytes, then a reset.
    Reset(Vec<u8>),
    /// Nothing until the caller goes away.
    StalledHead,
    /// A head with this beginning, so many bytes of a longer body, then nothing until the caller goes away.
    StalledBody(&'static str, usize),
    /// These bytes, and these again until the caller goes away.
    Endless(Vec<u8>, Vec<u8>),
}

/// How many bytes of the body arrive before the server stalls, for the transport that tells of it.
pub(super) const STALLS_AFTER: &str = "x-stalls-after";

/// What the server has to tell of a request.
pub(super) enum Moment {
    /// The caller waits for a head that never comes.
    Stalled,
    /// The caller went away.
    Left,
}

impl Reply {
    pub(crate) fn new(head: &str, body: &[u8]) -> Self {
        let mut bytes = format!(
            "HTTP/1.1 {head}\r\ncontent-length: {}\r\nconnection: close\r\n\r\n",
            body.len()
        )
        .into_bytes();
        bytes.extend_from_slice(body);
        Self::Bytes(bytes)
    }

    pub(crate) fn json(body: &str) -> Self {
        Self::new("200 OK\r\ncontent-type: application/json", body.as_bytes())
    }

    pub(super) fn give(self, request: Request, tell: impl Fn(Moment)) {
        let (stalls, bytes) = match self {
            Self::Refused | Self::Ignored => unreachable!("it does not get as far as the server"),
            Self::Reset(bytes) => return reset(request, &bytes),
            Self::Bytes(bytes) => {
                let mut stream = request.finish();
                let _ = stream.write_all(&bytes);
                let _ = stream.shutdown(Shutdown::Write);
                // A socket that is closed before it was read to its end resets the connection.
                return until_caller_leaves(stream);
            }
            Self::Endless(bytes, again) => {
                let mut stream = request.finish();
                let mut written = stream.write_all(&bytes);
                while written.is_ok() {
                    written = stream.write_all(&again);
                }
                return tell(Moment::Left);
            }
            Self::StalledHead => (true, Vec::new()),
            Self::StalledBody(head, bytes) => {
                let head = format!(
                    "HTTP/1.1 {head}\r\n{STALLS_AFTER}: {bytes}\r\ncontent-length: 50\r\n\r\n{}",
                    "{".repeat(bytes)
                );
                (false, head.into_bytes())
            }
        };
        let mut stream = request.finish();
        let _ = stream.write_all(&bytes);
        if stalls {
            tell(Moment::Stalled);
        }
        until_caller_leaves(stream);
        tell(Moment::Left);
    }
}

/// Closing a socket with a byte that was not read resets the connection.
fn reset(request: Request, bytes: &[u8]) {
    let mut stream = request.abandon();
    let _ = stream.write_all(bytes);
}

fn until_caller_leaves(mut stream: TcpStream) {
    let _ = stream.read_to_end(&mut Vec::new());
}
