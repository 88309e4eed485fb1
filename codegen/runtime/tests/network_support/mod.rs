//! A server on this machine that does what networks and services do to their callers.

use std::io::{ErrorKind, Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// What becomes of one request.
#[derive(Clone, Debug)]
pub(crate) enum Reply {
    /// These bytes, then the end of the connection.
    Bytes(Vec<u8>),
    /// These bytes, then a reset.
    Reset(Vec<u8>),
    /// These bytes, then nothing until the caller goes away.
    Stall(Vec<u8>),
    /// These bytes, and these again until the caller goes away.
    Endless(Vec<u8>, Vec<u8>),
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

    fn give(self, mut stream: TcpStream) {
        match self {
            Self::Bytes(bytes) => {
                drain(&mut stream);
                let _ = stream.write_all(&bytes);
                let _ = stream.shutdown(Shutdown::Write);
                // A socket that is closed before it was read to its end resets the connection.
                let _ = stream.read_to_end(&mut Vec::new());
            }
            // The request was only looked at: closing the socket now resets the connection.
            Self::Reset(bytes) => {
                let _ = stream.write_all(&bytes);
            }
            Self::Stall(bytes) => {
                drain(&mut stream);
                let _ = stream.write_all(&bytes);
                let _ = stream.set_read_timeout(None);
                let _ = stream.read_to_end(&mut Vec::new());
            }
            Self::Endless(bytes, again) => {
                drain(&mut stream);
                let mut written = stream.write_all(&bytes);
                while written.is_ok() {
                    written = stream.write_all(&again);
                }
            }
        }
    }
}

/// A server, and the paths that were asked for.
pub(crate) struct Server {
    address: SocketAddr,
    paths: Arc<Mutex<Vec<String>>>,
}

impl Server {
    /// Replies by path and by how often that path was asked for before.
    pub(crate) fn new(reply: impl Fn(&str, usize) -> Reply + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let paths: Arc<Mutex<Vec<String>>> = Arc::default();
        let (seen, reply) = (Arc::clone(&paths), Arc::new(reply));
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (seen, reply) = (Arc::clone(&seen), Arc::clone(&reply));
                std::thread::spawn(move || {
                    let Some(path) = path(&stream) else { return };
                    let before = {
                        let mut seen = seen.lock().unwrap();
                        seen.push(path.clone());
                        seen.iter().filter(|known| **known == path).count() - 1
                    };
                    reply(&path, before).give(stream);
                });
            }
        });
        Self { address, paths }
    }

    pub(crate) fn url(&self) -> String {
        format!("http://{}/base", self.address)
    }

    pub(crate) fn requests(&self, path: &str) -> usize {
        let paths = self.paths.lock().unwrap();
        paths.iter().filter(|known| known.contains(path)).count()
    }
}

/// A base URL where nothing listens.
pub(crate) fn nobody() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    format!("http://{}/base", listener.local_addr().unwrap())
}

/// The path of the request, which stays unread.
fn path(stream: &TcpStream) -> Option<String> {
    let mut buffer = [0; 8192];
    for _ in 0..1000 {
        let length = stream.peek(&mut buffer).ok()?;
        let text = String::from_utf8_lossy(&buffer[..length]);
        if text.contains("\r\n\r\n") {
            return text.split(' ').nth(1).map(str::to_owned);
        }
        if length == 0 {
            return None;
        }
        std::thread::yield_now();
    }
    None
}

/// Reads what there is of the request.
fn drain(stream: &mut TcpStream) {
    let _ = stream.set_read_timeout(Some(Duration::from_millis(1)));
    let mut buffer = [0; 8192];
    loop {
        match stream.read(&mut buffer) {
            Ok(0) => break,
            Ok(_) => {}
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(_) => break,
        }
    }
    let _ = stream.set_read_timeout(Some(Duration::from_secs(5)));
}
