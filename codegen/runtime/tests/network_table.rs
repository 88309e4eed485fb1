//! Every fault of a network, over sockets and the default transport, for every kind of call.
#![cfg(all(feature = "reqwest", feature = "gzip"))]

mod client_support;
mod network_support;

use std::io::Write;
use std::time::Duration;

use client_support::{API, CREATE_USER, User, get_user_call};
use flate2::Compression;
use flate2::write::GzEncoder;
use network_support::{Reply, Server, nobody};
use openapi_runtime::{ApiClient, Call, Deadline, Error, RetryPolicy, decode};

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Idempotent,
    NotIdempotent,
    Token,
}

#[derive(Clone, Copy, PartialEq, Debug)]
enum Expected {
    /// Three requests.
    Again,
    /// One, of unknown outcome.
    Unknown,
    /// One, which did nothing or whose outcome is clear.
    Once,
    /// A new token, then one more.
    NewToken,
}

macro_rules! table {
    ($($name:ident: $fault:expr => $idempotent:ident, $not_idempotent:ident, $token:ident;)*) => {$(
        mod $name {
            use super::*;

            #[tokio::test]
            async fn of_an_idempotent_call() {
                check(|| $fault, Kind::Idempotent, Expected::$idempotent).await;
            }

            #[tokio::test]
            async fn of_a_call_that_is_not_idempotent() {
                check(|| $fault, Kind::NotIdempotent, Expected::$not_idempotent).await;
            }

            #[tokio::test]
            async fn of_a_token_request() {
                check(|| $fault, Kind::Token, Expected::$token).await;
            }
        }
    )*};
}

const HEAD: &[u8] =
    b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 50\r\n\r\n";
const CHUNKED: &[u8] = b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n";

table! {
    //                                                            idempotent, not, token
    reset_before_the_head: Reply::Reset(Vec::new()) => Again, Unknown, Again;
    reset_within_the_head: Reply::Reset(HEAD[..20].to_vec()) => Again, Unknown, Again;
    reset_after_the_head: Reply::Reset(HEAD.to_vec()) => Again, Unknown, Again;
    reset_within_the_body: Reply::Reset([HEAD, b"{\"id\":"].concat()) => Again, Unknown, Again;
    closed_before_the_head: Reply::Bytes(Vec::new()) => Again, Unknown, Again;
    truncated_by_length: Reply::Bytes([HEAD, b"{\"id\":"].concat()) => Again, Unknown, Again;
    truncated_by_chunks: Reply::Bytes([CHUNKED, b"5\r\n{\"id\"\r\n"].concat()) => Again, Unknown, Again;
    truncated_gzip: Reply::new("200 OK\r\ncontent-encoding: gzip", &gzip(b"{\"id\":\"u-1\"}")[..12]) => Again, Unknown, Again;
    no_http: Reply::Bytes(b"SSH-2.0-OpenSSH_9.6\r\n".to_vec()) => Again, Unknown, Again;
    slow_head: Reply::Stall(Vec::new()) => Again, Unknown, Again;
    slow_body: Reply::Stall([HEAD, b"{"].concat()) => Again, Unknown, Again;
    oversized_by_length: Reply::Stall(b"HTTP/1.1 200 OK\r\ncontent-length: 20000000\r\n\r\n".to_vec()) => Once, Unknown, Once;
    oversized_by_bytes: Reply::Endless(CHUNKED.to_vec(), blank_chunk()) => Once, Unknown, Once;
    gzip_bomb: Reply::new("200 OK\r\ncontent-encoding: gzip", &gzip(&vec![b' '; 2_000_000])) => Once, Unknown, Once;
    html: Reply::new("200 OK\r\ncontent-type: text/html", b"<html>sign in</html>") => Once, Unknown, Once;
    wrong_content_type: Reply::new("200 OK\r\ncontent-type: text/plain", b"ok") => Once, Unknown, Once;
    html_error: Reply::new("502 Bad Gateway\r\ncontent-type: text/html", b"<html>502</html>") => Again, Unknown, Again;
    broken_error_body: Reply::Reset(b"HTTP/1.1 500 Oops\r\ncontent-length: 50\r\n\r\n{".to_vec()) => Again, Unknown, Again;
    endless_error_body: Reply::Endless(b"HTTP/1.1 400 Bad Request\r\ntransfer-encoding: chunked\r\n\r\n".to_vec(), blank_chunk()) => Once, Once, Once;
    stalled_error_body: Reply::Stall(b"HTTP/1.1 400 Bad Request\r\ncontent-length: 50\r\n\r\n{".to_vec()) => Once, Once, Once;
    storm_of_401: Reply::new("401 Unauthorized", b"{}") => NewToken, NewToken, Once;
    burst_of_500: Reply::new("500 Internal Server Error", b"{}") => Again, Unknown, Again;
    rate_limit: Reply::new("429 Too Many Requests", b"{}") => Again, Once, Again;
    rate_limit_in_seconds: Reply::new("429 Too Many Requests\r\nretry-after: 0.001", b"{}") => Again, Again, Again;
    rate_limit_in_milliseconds: Reply::new("429 Too Many Requests\r\nretry-after-ms: 1", b"{}") => Again, Again, Again;
    rate_limit_until_a_date: Reply::new("429 Too Many Requests\r\nretry-after: Sun, 06 Nov 1994 08:49:37 GMT", b"{}") => Again, Again, Again;
    rate_limit_until_an_old_date: Reply::new("429 Too Many Requests\r\nretry-after: Sunday, 06-Nov-94 08:49:37 GMT", b"{}") => Again, Again, Again;
    rate_limit_until_an_asctime: Reply::new("429 Too Many Requests\r\nretry-after: Sun Nov  6 08:49:37 1994", b"{}") => Again, Again, Again;
    rate_limit_for_long: Reply::new("429 Too Many Requests\r\nretry-after: 3600", b"{}") => Once, Once, Once;
    redirect_to_another_host: Reply::new("307 Temporary Redirect\r\nlocation: https://evil.example.net/", b"") => Once, Once, Once;
}

/// 4 KiB of spaces.
fn blank_chunk() -> Vec<u8> {
    [b"1000\r\n".as_slice(), &[b' '; 0x1000], b"\r\n"].concat()
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

fn client(url: &str) -> ApiClient {
    ApiClient::builder(&API)
        .base_url(url)
        .client_credentials("id", "secret")
        .attempt_timeout(Duration::from_millis(400))
        .response_limit(100_000)
        .retry(RetryPolicy::new().backoff(Duration::from_millis(1), Duration::from_millis(1)))
        .build()
        .unwrap()
}

async fn call(client: &ApiClient, kind: Kind) -> Result<User, Error> {
    if kind == Kind::NotIdempotent {
        Call::new(client, &CREATE_USER, decode::json).await
    } else {
        get_user_call(client).await
    }
}

async fn check(fault: fn() -> Reply, kind: Kind, expected: Expected) {
    let can_recover = matches!(expected, Expected::Again | Expected::NewToken);
    let rounds: &[usize] = if can_recover {
        &[usize::MAX, 1]
    } else {
        &[usize::MAX]
    };
    for faults in rounds.iter().copied() {
        let server = Server::new(move |path, before| {
            let is_token = path.ends_with("/token");
            if is_token == (kind == Kind::Token) && before < faults {
                fault()
            } else if is_token {
                Reply::json(r#"{"access_token":"t"}"#)
            } else {
                Reply::json(r#"{"id":"u-1"}"#)
            }
        });
        let outcome = call(&client(&server.url()), kind).await;
        let recovers = can_recover && faults == 1;
        assert_eq!(outcome.is_ok(), recovers, "{outcome:?}");
        let (tokens, calls) = (server.requests("/token"), server.requests("/v1/"));
        let met = match expected {
            Expected::Again if faults == 1 => 2,
            Expected::Again => 3,
            Expected::NewToken => 2,
            Expected::Unknown | Expected::Once => 1,
        };
        if kind == Kind::Token {
            assert_eq!((tokens, calls), (met, usize::from(recovers)), "{outcome:?}");
        } else {
            let replaced = usize::from(expected == Expected::NewToken);
            assert_eq!((tokens, calls), (1 + replaced, met), "{outcome:?}");
        }
        if let Err(error) = outcome {
            assert_eq!(
                error.outcome_unknown(),
                expected == Expected::Unknown,
                "{error}"
            );
            assert!(!error.to_string().contains('\n'), "{error}");
        }
    }
}

#[tokio::test]
async fn where_nobody_listens_nothing_was_sent_so_that_every_call_is_repeated() {
    let client = ApiClient::builder(&API)
        .base_url(nobody())
        .bearer_token("b")
        .retry(RetryPolicy::new().backoff(Duration::from_millis(1), Duration::from_millis(1)))
        .build()
        .unwrap();
    for kind in [Kind::Idempotent, Kind::NotIdempotent] {
        let error = call(&client, kind).await.unwrap_err();
        assert!(error.is_connect() && !error.outcome_unknown(), "{error}");
        assert_eq!(error.attempts(), 3);
    }
    let client = self::client(&nobody());
    let error = call(&client, Kind::Token).await.unwrap_err();
    let cause = error.cause().unwrap().downcast_ref::<Error>().unwrap();
    assert_eq!((error.attempts(), cause.attempts()), (0, 3));
}

#[tokio::test]
async fn a_stalled_answer_ends_with_the_attempt_and_the_call_with_its_time() {
    let server = Server::new(|_, _| Reply::Stall(Vec::new()));
    let client = ApiClient::builder(&API)
        .base_url(server.url())
        .bearer_token("b")
        .build()
        .unwrap();
    let error = get_user_call(&client)
        .timeout(Duration::from_millis(60))
        .await
        .unwrap_err();
    assert_eq!(
        (error.deadline(), error.attempts()),
        (Some(Deadline::Call), 1)
    );
}

#[tokio::test]
async fn a_redirect_is_not_followed_with_credentials() {
    let elsewhere = Server::new(|_, _| Reply::json("{}"));
    let location = elsewhere.url();
    let server =
        Server::new(move |_, _| Reply::new(&format!("302 Found\r\nlocation: {location}"), b""));
    let client = ApiClient::builder(&API)
        .base_url(server.url())
        .bearer_token("b")
        .build()
        .unwrap();
    let error = get_user_call(&client).await.unwrap_err();
    assert_eq!(error.kind(), openapi_runtime::ErrorKind::Redirect);
    assert_eq!(elsewhere.requests("/"), 0);
}
