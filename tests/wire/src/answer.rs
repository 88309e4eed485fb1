//! What the server says.

use std::io::{Read, Write};
use std::net::{Shutdown, TcpStream};

/// An answer, byte by byte, in the pieces in which it is written.
#[derive(Debug, Clone)]
pub struct Answer {
    pieces: Vec<Vec<u8>>,
    end: End,
}

/// What the server does when it has said all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    Closes,
    /// It waits for the client to go.
    Waits,
}

impl Answer {
    /// A JSON body.
    #[must_use]
    pub fn json(status: u16, body: &str) -> Self {
        Self::new(status, &[("content-type", "application/json")], body)
    }

    /// No body.
    #[must_use]
    pub fn status(status: u16) -> Self {
        Self::new(status, &[], "")
    }

    /// Headers and a body; the length is added.
    #[must_use]
    pub fn new(status: u16, headers: &[(&str, &str)], body: impl AsRef<[u8]>) -> Self {
        let body = body.as_ref();
        let length = match status {
            204 | 304 => String::new(),
            _ => format!("content-length: {}\r\n", body.len()),
        };
        let head = head(status, headers, &length);
        Self {
            pieces: vec![[head.as_bytes(), body].concat()],
            end: End::Closes,
        }
    }

    /// A body in chunks (`Transfer-Encoding: chunked`), each written on its own.
    #[must_use]
    pub fn chunked<'a>(
        status: u16,
        headers: &[(&str, &str)],
        chunks: impl IntoIterator<Item = &'a [u8]>,
    ) -> Self {
        let head = head(status, headers, "transfer-encoding: chunked\r\n");
        let mut pieces = vec![head.into_bytes()];
        for chunk in chunks {
            let size = format!("{:x}\r\n", chunk.len());
            pieces.push([size.as_bytes(), chunk, b"\r\n"].concat());
        }
        pieces.push(b"0\r\n\r\n".to_vec());
        Self {
            pieces,
            end: End::Closes,
        }
    }

    /// These bytes, whatever they mean.
    #[must_use]
    pub fn raw(bytes: impl AsRef<[u8]>) -> Self {
        Self {
            pieces: vec![bytes.as_ref().to_vec()],
            end: End::Closes,
        }
    }

    /// The same answer, after which the server says nothing more and does not close the connection.
    #[must_use]
    pub fn open(self) -> Self {
        Self {
            end: End::Waits,
            ..self
        }
    }

    /// Writes the answer and waits until the client has gone. A client that leaves early is nothing to the server.
    pub(crate) fn give(self, mut stream: TcpStream) {
        for piece in self.pieces {
            if stream
                .write_all(&piece)
                .and_then(|()| stream.flush())
                .is_err()
            {
                return;
            }
        }
        if self.end == End::Closes {
            let _ = stream.shutdown(Shutdown::Write);
        }
        // A socket that is closed before it was read to its end resets the connection.
        let _ = stream.read_to_end(&mut Vec::new());
    }
}

fn head(status: u16, headers: &[(&str, &str)], framing: &str) -> String {
    let headers: String = headers
        .iter()
        .flat_map(|(name, value)| [name, ": ", value, "\r\n"])
        .collect();
    format!("HTTP/1.1 {status} \r\n{headers}{framing}connection: close\r\n\r\n")
}
