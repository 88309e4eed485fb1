//! A request as it arrives.

use std::io::Read;
use std::net::TcpStream;

/// A request whose head was read but for its last byte.
pub(super) struct Request {
    stream: TcpStream,
    head: String,
}

impl Request {
    /// `None` if the caller leaves before it has asked for anything.
    pub(super) fn read(mut stream: TcpStream) -> Option<Self> {
        let (mut head, mut byte) = (Vec::new(), [0]);
        while !head.ends_with(b"\r\n\r") {
            stream.read_exact(&mut byte).ok()?;
            head.extend(byte);
        }
        let head = String::from_utf8(head).unwrap();
        Some(Self { stream, head })
    }

    /// Path and query.
    pub(super) fn target(&self) -> String {
        self.head.split(' ').nth(1).unwrap().to_owned()
    }

    /// Reads the rest.
    pub(super) fn finish(mut self) -> TcpStream {
        let length = self.head.lines().find_map(|line| {
            let (name, value) = line.split_once(':')?;
            name.eq_ignore_ascii_case("content-length")
                .then(|| value.trim().parse::<usize>().unwrap())
        });
        let mut rest = vec![0; 1 + length.unwrap_or(0)];
        // A caller that has left meanwhile is told nothing.
        let _ = self.stream.read_exact(&mut rest);
        self.stream
    }

    /// Leaves the last byte unread, once it is there.
    pub(super) fn abandon(self) -> TcpStream {
        let _ = self.stream.peek(&mut [0]);
        self.stream
    }
}
