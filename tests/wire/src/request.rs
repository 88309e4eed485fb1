//! What the client said.

use std::io::{BufRead, BufReader, Read};
use std::net::TcpStream;

/// A request as it arrived.
#[derive(Debug)]
pub struct Request {
    /// The first line: `GET /things?id=1 HTTP/1.1`.
    pub line: String,
    /// The headers in the order of arrival, their names in lower case.
    pub headers: Vec<(String, String)>,
    /// The body, without the framing of chunks.
    pub body: Vec<u8>,
}

impl Request {
    /// The value of a header that is sent at most once.
    ///
    /// # Panics
    ///
    /// When the header is sent several times.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut values = self.headers.iter().filter(|(header, _)| header == name);
        let value = values.next().map(|(_, value)| value.as_str());
        assert!(values.next().is_none(), "`{name}` is sent once");
        value
    }

    /// The body as text.
    ///
    /// # Panics
    ///
    /// When it is not UTF-8.
    #[must_use]
    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.body).expect("a body of text")
    }

    pub(crate) fn read(stream: &mut TcpStream) -> Self {
        let mut reader = BufReader::new(stream);
        let line = next_line(&mut reader);
        let mut headers = Vec::new();
        loop {
            let header = next_line(&mut reader);
            if header.is_empty() {
                break;
            }
            let (name, value) = header.split_once(": ").expect("a header with a value");
            headers.push((name.to_ascii_lowercase(), value.to_owned()));
        }
        let mut request = Self {
            line,
            headers,
            body: Vec::new(),
        };
        if request.header("transfer-encoding") == Some("chunked") {
            request.body = chunks(&mut reader);
        } else if let Some(length) = request.header("content-length") {
            request.body = exactly(&mut reader, length.parse().expect("a length"));
        }
        request
    }
}

fn next_line(reader: &mut impl BufRead) -> String {
    let mut line = String::new();
    reader.read_line(&mut line).expect("a line of the head");
    line.trim_end_matches(['\r', '\n']).to_owned()
}

fn chunks(reader: &mut impl BufRead) -> Vec<u8> {
    let mut body = Vec::new();
    loop {
        let size = usize::from_str_radix(&next_line(reader), 16).expect("the size of a chunk");
        body.extend(exactly(reader, size));
        next_line(reader);
        if size == 0 {
            return body;
        }
    }
}

fn exactly(reader: &mut impl Read, length: usize) -> Vec<u8> {
    let mut bytes = vec![0; length];
    reader.read_exact(&mut bytes).expect("the whole body");
    bytes
}
