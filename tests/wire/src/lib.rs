//! A server on this machine for tests of generated clients: it keeps every request as it arrived, byte by byte, and gives
//! the answers that it was told to give, byte by byte.
//!
//! ```
//! use wire::{Answer, Server};
//!
//! let server = Server::start([Answer::json(200, r#"{"id":"1"}"#), Answer::status(204)]);
//! let base_url = server.url(); // what the client under test is given
//! # use std::io::{Read, Write};
//! # for _ in 0..2 {
//! #     let mut stream = std::net::TcpStream::connect(base_url.strip_prefix("http://").unwrap()).unwrap();
//! #     stream.write_all(b"GET /things/1 HTTP/1.1\r\nhost: localhost\r\n\r\n").unwrap();
//! #     stream.read_to_end(&mut Vec::new()).unwrap();
//! # }
//! let requests = server.requests(); // once all answers have been given
//! assert_eq!(requests[0].line, "GET /things/1 HTTP/1.1");
//! ```

mod answer;
mod request;

use std::net::TcpListener;
use std::thread::JoinHandle;

pub use answer::Answer;
pub use request::Request;

/// A server that answers each request with the next of its answers, one connection a request.
#[derive(Debug)]
pub struct Server {
    url: String,
    requests: JoinHandle<Vec<Request>>,
}

impl Server {
    /// Starts a server that gives these answers, one a request, and then goes away.
    ///
    /// # Panics
    ///
    /// When this machine gives no port.
    pub fn start(answers: impl IntoIterator<Item = Answer>) -> Self {
        Self::start_knowing(|_| answers)
    }

    /// The same for answers that tell where the server is: they are made of its base URL.
    ///
    /// # Panics
    ///
    /// When this machine gives no port.
    pub fn start_knowing<A: IntoIterator<Item = Answer>>(answers: impl FnOnce(&str) -> A) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port of this machine");
        let address = listener.local_addr().expect("the address of the port");
        let url = format!("http://{address}");
        let answers: Vec<Answer> = answers(&url).into_iter().collect();
        let requests = std::thread::spawn(move || {
            let serve = |answer: Answer| {
                let (mut stream, _) = listener.accept().expect("a connection");
                let request = Request::read(&mut stream);
                answer.give(stream);
                request
            };
            answers.into_iter().map(serve).collect()
        });
        Self { url, requests }
    }

    /// The base URL.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Every request, in the order of arrival. Waits until all answers have been given.
    ///
    /// # Panics
    ///
    /// When the server met something that is not HTTP.
    #[must_use]
    pub fn requests(self) -> Vec<Request> {
        self.requests
            .join()
            .expect("the server understood every request")
    }

    /// The only request.
    ///
    /// # Panics
    ///
    /// When there were others.
    #[must_use]
    pub fn request(self) -> Request {
        let mut requests = self.requests();
        assert_eq!(requests.len(), 1, "one request is expected");
        requests.remove(0)
    }
}
