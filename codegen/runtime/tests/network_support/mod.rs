//! A server on this machine that does what networks and services do to their callers, and time that is moved instead of
//! waited for.

// Each test file uses a part of it.
#![allow(dead_code, unused_imports)]

pub(crate) mod lists;
mod reply;
mod request;
mod server;
mod wire;

use std::io::Write;

use flate2::Compression;
use flate2::write::GzEncoder;

pub(crate) use reply::Reply;
pub(crate) use server::{Event, Server, Stall};
pub(crate) use wire::{Nobody, client};

/// Begins a success of 50 bytes.
pub(crate) const HEAD: &[u8] =
    b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 50\r\n\r\n";
/// Begins an error of 50 bytes.
pub(crate) const ERROR_HEAD: &[u8] = b"HTTP/1.1 500 Oops\r\ncontent-length: 50\r\n\r\n";
/// Begins an error of any length.
pub(crate) const CHUNKED_ERROR: &[u8] =
    b"HTTP/1.1 400 Bad Request\r\ntransfer-encoding: chunked\r\n\r\n";
/// Begins a success of any length.
pub(crate) const CHUNKED: &[u8] = b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n";

/// 4 KiB of spaces.
pub(crate) fn blank_chunk() -> Vec<u8> {
    [b"1000\r\n".as_slice(), &[b' '; 0x1000], b"\r\n"].concat()
}

pub(crate) fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}
