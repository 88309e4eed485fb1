//! Every fault of a network, over sockets and the default transport, for every kind of call.
//!
//! In virtual time: when a client waits in vain, the clock is moved to the end of its patience, and waits between two attempts
//! take none. `network_limits.rs` has what is beside the table, `retry_table.rs` the same in memory.
#![cfg(all(feature = "reqwest", feature = "gzip"))]

mod client_support;
mod fault_support;
mod network_support;

use client_support::tokens::USER;
use fault_support::{Cell, Expected, Kind, Mode, Plan, Service, fault_table};
use network_support::{
    CHUNKED, CHUNKED_ERROR, ERROR_HEAD, HEAD, Reply, Server, blank_chunk, client, gzip,
};
use openapi_runtime::testing::VirtualClock;

fault_table! {
    //                                                                                                      idempotent  not it    token   page        impersonation impersonated
    refused: Reply::Refused                                                                              => Again,      Again,    Again,  Again,      Again,        Again;
    never_accepted: Reply::Ignored                                                                       => Again,      Unknown,  Again,  Again,      Again,        Again;
    reset_before_the_head: resets(b"")                                                                   => Again,      Unknown,  Again,  Again,      Again,        Again;
    reset_within_the_head: resets(&HEAD[..20])                                                           => Again,      Unknown,  Again,  Again,      Again,        Again;
    reset_after_the_head: resets(HEAD)                                                                   => Again,      Unknown,  Again,  Again,      Again,        Again;
    reset_within_the_body: resets(&[HEAD, b"{"].concat())                                                => Again,      Unknown,  Again,  Again,      Again,        Again;
    closed_before_the_head: ends(b"")                                                                    => Again,      Unknown,  Again,  Again,      Again,        Again;
    truncated_by_length: ends(&[HEAD, b"{"].concat())                                                    => Again,      Unknown,  Again,  Again,      Again,        Again;
    truncated_by_chunks: ends(&[CHUNKED, b"1\r\n{\r\n"].concat())                                        => Again,      Unknown,  Again,  Again,      Again,        Again;
    truncated_gzip: zipped(&gzip(USER.as_bytes())[..12])                                                 => Again,      Unknown,  Again,  Again,      Again,        Again;
    no_http: ends(b"SSH-2.0-OpenSSH_9.6\r\n")                                                            => Again,      Unknown,  Again,  Again,      Again,        Again;
    slow_head: Reply::StalledHead                                                                        => Again,      Unknown,  Again,  Again,      Again,        Again;
    slow_body: Reply::StalledBody("200 OK", 1)                                                           => Again,      Unknown,  Again,  Again,      Again,        Again;
    stalled_after_the_head: Reply::StalledBody("200 OK", 0)                                              => Again,      Unknown,  Again,  Again,      Again,        Again;
    oversized_by_length: ends(b"HTTP/1.1 200 OK\r\ncontent-length: 20000000\r\n\r\n")                    => Once,       Unknown,  Once,   Once,       Once,         Once;
    oversized_by_bytes: Reply::Endless(CHUNKED.to_vec(), blank_chunk())                                  => Once,       Unknown,  Once,   Once,       Once,         Once;
    gzip_bomb: zipped(&gzip(&vec![b' '; 2_000_000]))                                                     => Once,       Unknown,  Once,   Once,       Once,         Once;
    html: says("200 OK\r\ncontent-type: text/html", "<html>sign in</html>")                              => Once,       Unknown,  Once,   Once,       Once,         Once;
    wrong_content_type: says("200 OK\r\ncontent-type: text/plain", "ok")                                 => Once,       Unknown,  Once,   Once,       Once,         Once;
    html_error: says("502 Bad Gateway\r\ncontent-type: text/html", "<html>502</html>")                   => Again,      Unknown,  Again,  Again,      Again,        Again;
    broken_error_body: resets(&[ERROR_HEAD, b"{"].concat())                                              => Again,      Unknown,  Again,  Again,      Again,        Again;
    endless_error_body: Reply::Endless(CHUNKED_ERROR.to_vec(), blank_chunk())                            => Once,       Once,     Once,   Once,       Once,         Once;
    stalled_error_body: Reply::StalledBody("400 Bad Request", 1)                                         => Once,       Once,     Once,   Once,       Once,         Once;
    stalled_error_of_the_server: Reply::StalledBody("503 Service Unavailable", 0)                        => Again,      Unknown,  Again,  Again,      Again,        Again;
    storm_of_401: says("401 Unauthorized", "{}")                                                         => NewToken,   NewToken, Once,   NewToken,   NewToken,     NewToken;
    html_401: says("401 Unauthorized\r\ncontent-type: text/html", "<html>sign in</html>")                => NewToken,   NewToken, Once,   NewToken,   NewToken,     NewToken;
    burst_of_500: says("500 Internal Server Error", "{}")                                                => Again,      Unknown,  Again,  Again,      Again,        Again;
    rate_limit: says("429 Too Many Requests", "{}")                                                      => Again,      Once,     Again,  Again,      Again,        Again;
    rate_limit_in_seconds: limited("retry-after: 7")                                                     => Again,      Again,    Again,  Again,      Again,        Again;
    rate_limit_in_milliseconds: limited("retry-after-ms: 1250")                                          => Again,      Again,    Again,  Again,      Again,        Again;
    rate_limit_until_a_date: limited("retry-after: Thu, 01 Jan 2026 00:00:09 GMT")                       => Again,      Again,    Again,  Again,      Again,        Again;
    rate_limit_until_an_old_date: limited("retry-after: Thursday, 01-Jan-26 00:00:09 GMT")               => Again,      Again,    Again,  Again,      Again,        Again;
    rate_limit_until_an_asctime: limited("retry-after: Thu Jan  1 00:00:09 2026")                        => Again,      Again,    Again,  Again,      Again,        Again;
    rate_limit_until_the_past: limited("retry-after: Sun, 06 Nov 1994 08:49:37 GMT")                     => Again,      Again,    Again,  Again,      Again,        Again;
    rate_limit_for_long: limited("retry-after: 3600")                                                    => Once,       Once,     Once,   Once,       Once,         Once;
    redirect_to_another_host: says("307 Temporary Redirect\r\nlocation: https://evil.example.net/", "")  => Once,       Once,     Once,   Once,       Once,         Once;
}

fn ends(bytes: &[u8]) -> Reply {
    Reply::Bytes(bytes.to_vec())
}

fn resets(bytes: &[u8]) -> Reply {
    Reply::Reset(bytes.to_vec())
}

fn says(head: &str, body: &str) -> Reply {
    Reply::new(head, body.as_bytes())
}

fn limited(header: &str) -> Reply {
    says(&format!("429 Too Many Requests\r\n{header}"), "{}")
}

fn zipped(body: &[u8]) -> Reply {
    Reply::new("200 OK\r\ncontent-encoding: gzip", body)
}

fn check(cell: &Cell, fault: fn() -> Reply) {
    cell.check(|plan| service(fault, plan));
}

fn service(fault: fn() -> Reply, plan: Plan) -> Service {
    let clock = VirtualClock::new();
    let server = Server::with_clock(clock.clone(), move |target, before| {
        plan.answer(target, before).map_or_else(fault, Reply::json)
    });
    let client = client(&server)
        .clock(clock)
        .client_credentials("id", "secret")
        .response_limit(100_000)
        .build()
        .unwrap();
    Service {
        client,
        targets: Box::new(move || server.targets()),
    }
}
