//! The reqwest transport against a server on this machine.
#![cfg(all(feature = "reqwest", feature = "gzip"))]

mod client_support;

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::mpsc::{Receiver, channel};

use client_support::{API, CREATE_USER, NewUser, User, get_user_call, open_call};
use flate2::Compression;
use flate2::write::GzEncoder;
use openapi_runtime::{
    ApiClient, ApiClientBuilder, Call, ErrorKind, RetryPolicy, Secret, TransportErrorKind, decode,
};

const USER: &[u8] = br#"{"id":"u-1"}"#;

/// What a connection does once the request was read.
type Script = Box<dyn Fn(&mut TcpStream) + Send>;

/// Serves one script a connection, and reports each request as text.
fn serve(scripts: Vec<Script>) -> (String, Receiver<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/base", listener.local_addr().unwrap());
    let (report, requests) = channel();
    std::thread::spawn(move || {
        for script in scripts {
            let Ok((mut stream, _)) = listener.accept() else {
                return;
            };
            let request = read_request(&stream);
            let _ = report.send(request);
            script(&mut stream);
        }
    });
    (url, requests)
}

fn read_request(stream: &TcpStream) -> String {
    let mut reader = BufReader::new(stream);
    let (mut text, mut length) = (String::new(), 0);
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line).unwrap_or(0) == 0 || line == "\r\n" {
            break;
        }
        if let Some(value) = line.to_ascii_lowercase().strip_prefix("content-length:") {
            length = value.trim().parse().unwrap();
        }
        text.push_str(&line);
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body).unwrap();
    text + "\r\n" + &String::from_utf8(body).unwrap()
}

fn respond(head: &str, body: &[u8]) -> Script {
    let mut bytes = format!(
        "HTTP/1.1 {head}\r\ncontent-length: {}\r\nconnection: close\r\n\r\n",
        body.len()
    )
    .into_bytes();
    bytes.extend_from_slice(body);
    Box::new(move |stream| {
        let _ = stream.write_all(&bytes);
    })
}

fn raw(bytes: &'static [u8]) -> Script {
    Box::new(move |stream| {
        let _ = stream.write_all(bytes);
    })
}

fn client(url: &str) -> ApiClientBuilder {
    // Each server here answers once.
    ApiClient::builder(&API)
        .base_url(url)
        .retry(RetryPolicy::never())
}

fn gzip(body: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(body).unwrap();
    encoder.finish().unwrap()
}

#[tokio::test]
async fn a_call_goes_over_the_wire_and_back() {
    let (url, requests) = serve(vec![respond(
        "201 Created\r\ncontent-type: application/json",
        USER,
    )]);
    let client = client(&url).bearer_token("abc").build().unwrap();
    let body = NewUser {
        password: Secret::from("pw"),
        otp: "1".to_owned(),
    };
    let user: User = Call::new(&client, &CREATE_USER, decode::json)
        .query("q", "a b".to_owned())
        .json(body)
        .await
        .unwrap();
    assert_eq!(user.id, "u-1");
    let request = requests.recv().unwrap();
    assert!(
        request.starts_with("POST /base/v1/iam-users?q=a%20b HTTP/1.1\r\n"),
        "{request}"
    );
    let lower = request.to_ascii_lowercase();
    for line in [
        "authorization: bearer abc",
        "accept-encoding: gzip",
        "accept: application/json",
        "content-type: application/json",
    ] {
        assert_eq!(
            lower.matches(&format!("\r\n{line}\r\n")).count(),
            1,
            "{line} in {request}"
        );
    }
    assert!(
        request.ends_with(r#"{"name":"ana","password":"pw","otp":"1"}"#),
        "{request}"
    );
}

#[tokio::test]
async fn client_credentials_work_over_the_wire() {
    let (url, requests) = serve(vec![
        respond("200 OK", br#"{"access_token":"t","expires_in":1800}"#),
        respond("200 OK", USER),
    ]);
    let client = client(&url)
        .client_credentials("id", "secret")
        .build()
        .unwrap();
    get_user_call(&client).await.unwrap();
    assert!(
        requests
            .recv()
            .unwrap()
            .starts_with("POST /base/v2/auth/token HTTP/1.1\r\n")
    );
    assert!(requests.recv().unwrap().contains("Bearer t\r\n"));
}

#[tokio::test]
async fn a_redirect_is_not_followed() {
    let (other, other_requests) = serve(vec![respond("200 OK", USER)]);
    let head = format!("302 Found\r\nlocation: {other}/x?code=1");
    let (url, _requests) = serve(vec![respond(&head, b"")]);
    let error = open_call(&client(&url).build().unwrap()).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Redirect);
    assert!(
        error.to_string().contains(other.trim_end_matches("/base")),
        "{error}"
    );
    assert!(!error.to_string().contains("code=1"), "{error}");
    assert!(
        other_requests.try_recv().is_err(),
        "nothing reaches the other server"
    );
}

#[tokio::test]
async fn gzip_is_undone() {
    let (url, _requests) = serve(vec![
        respond("200 OK\r\ncontent-encoding: gzip", &gzip(USER)),
        respond(
            "400 Bad Request\r\ncontent-encoding: gzip",
            &gzip(br#"{"message":"no"}"#),
        ),
    ]);
    let client = client(&url).build().unwrap();
    assert_eq!(open_call(&client).await.unwrap().id, "u-1");
    assert_eq!(open_call(&client).await.unwrap_err().message(), Some("no"));
}

#[tokio::test]
async fn the_limit_counts_what_comes_out_of_gzip() {
    let bomb = gzip(&vec![b' '; 5_000_000]);
    assert!(bomb.len() < 10_000);
    let (url, _requests) = serve(vec![respond("200 OK\r\ncontent-encoding: gzip", &bomb)]);
    let error = open_call(&client(&url).response_limit(100_000).build().unwrap())
        .await
        .unwrap_err();
    assert_eq!(error.kind(), ErrorKind::TooLarge);
}

#[tokio::test]
async fn a_broken_or_unknown_encoding_is_an_error() {
    let whole = gzip(USER);
    let cut = &whole[..whole.len() - 6];
    let (url, _requests) = serve(vec![
        respond("200 OK\r\ncontent-encoding: gzip", cut),
        respond("200 OK\r\ncontent-encoding: gzip", b"not gzip at all"),
        respond("200 OK\r\ncontent-encoding: br", USER),
    ]);
    let client = client(&url).build().unwrap();
    for _ in 0..3 {
        let error = open_call(&client).await.unwrap_err();
        assert_eq!(
            error.transport_kind(),
            Some(TransportErrorKind::Body),
            "{error}"
        );
    }
}

#[tokio::test]
async fn a_connection_closed_before_the_answer_is_a_reset() {
    let (url, _requests) = serve(vec![raw(b"")]);
    let error = open_call(&client(&url).build().unwrap()).await.unwrap_err();
    assert_eq!(
        error.transport_kind(),
        Some(TransportErrorKind::Reset),
        "{error}"
    );
}

#[tokio::test]
async fn an_answer_that_breaks_off_is_a_body_error() {
    let (url, _requests) = serve(vec![raw(
        b"HTTP/1.1 200 OK\r\ncontent-length: 50\r\n\r\n{\"id\":",
    )]);
    let error = open_call(&client(&url).build().unwrap()).await.unwrap_err();
    assert_eq!(
        error.transport_kind(),
        Some(TransportErrorKind::Body),
        "{error}"
    );
}

#[tokio::test]
async fn plain_text_where_tls_is_expected_is_a_tls_error() {
    let (url, _requests) = serve(vec![raw(b"HTTP/1.1 400 Bad Request\r\n\r\n")]);
    let url = url.replace("http://", "https://");
    let error = open_call(&client(&url).build().unwrap()).await.unwrap_err();
    assert_eq!(
        error.transport_kind(),
        Some(TransportErrorKind::Tls),
        "{error:?} {error}"
    );
}
