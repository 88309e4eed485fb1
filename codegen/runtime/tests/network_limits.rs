//! What a network may do to a client beside the table of `network_table.rs`: deadlines of calls and connections, redirects,
//! waits that the service asks for.
#![cfg(all(feature = "reqwest", feature = "gzip"))]

mod client_support;
mod network_support;

use std::time::Duration;

use client_support::tokens::USER;
use client_support::{CREATE_USER, User, get_user_call};
use network_support::{Nobody, Reply, Server, client};
use openapi_runtime::testing::VirtualClock;
use openapi_runtime::{Call, Deadline, ErrorKind, decode};

#[tokio::test]
async fn a_stalled_answer_ends_the_call_with_its_time() {
    let clock = VirtualClock::new();
    let server = Server::with_clock(clock.clone(), |_, _| Reply::StalledHead);
    let client = client(&server).clock(clock).bearer_token("b").build();
    let client = client.unwrap();
    let error = get_user_call(&client)
        .timeout(Duration::from_secs(30))
        .await
        .unwrap_err();
    assert_eq!(
        (error.deadline(), error.attempts()),
        (Some(Deadline::Call), 1)
    );
    assert_eq!(error.elapsed(), Duration::from_secs(30));
}

#[tokio::test]
async fn a_service_that_stalls_now_and_then_costs_no_more_than_the_attempts_that_it_stalls() {
    let clock = VirtualClock::new();
    let server = Server::with_clock(clock.clone(), |_, before| match before {
        0 => Reply::StalledHead,
        1 => Reply::StalledBody("200 OK", 1),
        _ => Reply::json(USER),
    });
    let client = client(&server).clock(clock.clone()).bearer_token("b");
    let client = client.build().unwrap();
    let response = get_user_call(&client).with_response().await.unwrap();
    assert_eq!(response.attempts(), 3);
    let waits: Duration = clock.sleeps().iter().sum();
    assert_eq!(clock.elapsed(), Duration::from_mins(1) + waits);
}

#[tokio::test]
async fn each_form_of_retry_after_is_waited_for() {
    for (header, seconds) in [
        ("retry-after: 7", 7.0),
        ("retry-after: 1.5", 1.5),
        ("retry-after-ms: 1250", 1.25),
        ("retry-after: Thu, 01 Jan 2026 00:00:09 GMT", 9.0),
        ("retry-after: Thursday, 01-Jan-26 00:00:09 GMT", 9.0),
        ("retry-after: Thu Jan  1 00:00:09 2026", 9.0),
        (
            "date: Thu, 01 Jan 2026 01:00:00 GMT\r\nretry-after: Thu, 01 Jan 2026 01:00:09 GMT",
            9.0,
        ),
    ] {
        let clock = VirtualClock::new();
        let server = Server::new(move |_, before| match before {
            0 => Reply::new(&format!("429 Too Many Requests\r\n{header}"), b"{}"),
            _ => Reply::json(USER),
        });
        let client = client(&server).clock(clock.clone()).bearer_token("b");
        let client = client.build().unwrap();
        let created = Call::new(&client, &CREATE_USER, decode::json::<User>).await;
        assert_eq!(created.unwrap().id, "u-1", "{header}");
        let wait = Duration::from_secs_f64(seconds);
        assert_eq!(clock.sleeps(), [wait], "{header}");
    }
}

#[tokio::test]
async fn a_redirect_is_not_followed_with_credentials() {
    let elsewhere = Server::new(|_, _| Reply::json(USER));
    for status in [
        "301 Moved Permanently",
        "302 Found",
        "307 Temporary Redirect",
        "308 Permanent Redirect",
    ] {
        let location = elsewhere.url();
        let server =
            Server::new(move |_, _| Reply::new(&format!("{status}\r\nlocation: {location}"), b""));
        let client = client(&server).bearer_token("b").build().unwrap();
        let error = get_user_call(&client).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Redirect);
        assert_eq!(server.targets().len(), 1);
    }
    assert!(elsewhere.targets().is_empty());
}

/// The default transport itself, without the double that the other tests put around it.
#[tokio::test]
async fn where_nobody_listens_is_a_connect_error() {
    let nobody = Nobody::new();
    let client = openapi_runtime::ApiClient::builder(&client_support::API)
        .base_url(format!("http://{}", nobody.address()))
        .clock(VirtualClock::new())
        .bearer_token("b")
        .build()
        .unwrap();
    let error = get_user_call(&client).await.unwrap_err();
    assert!(error.is_connect() && !error.is_timeout(), "{error}");
    assert_eq!((error.attempts(), error.deadline()), (3, None));
    let text = error.to_string();
    assert!(
        text.starts_with("users.get GET /v1/iam-users/{id}: could not connect: "),
        "{text}"
    );
    assert!(!text.contains("http://"), "{text}");
}

/// The time for connecting is kept by the default transport, by the real clock: this is the one limit that cannot be virtual.
/// So it is as short as can be, where connecting can never end: at a listener whose queue is full. Only Linux keeps a queue
/// of a length that is known, and says nothing to those for whom there is no room.
#[cfg(target_os = "linux")]
#[tokio::test]
async fn a_connection_that_takes_too_long_was_never_made_so_that_every_call_is_repeated() {
    let socket = tokio::net::TcpSocket::new_v4().unwrap();
    socket.bind("127.0.0.1:0".parse().unwrap()).unwrap();
    let listener = socket.listen(0).unwrap();
    let address = listener.local_addr().unwrap();
    // Takes the one place, and is waited for; those behind it wait for ever.
    let _first = tokio::net::TcpStream::connect(address).await.unwrap();
    let waiting: Vec<_> = (0..3)
        .map(|_| tokio::spawn(tokio::net::TcpStream::connect(address)))
        .collect();
    let client = openapi_runtime::ApiClient::builder(&client_support::API)
        .base_url(format!("http://{address}"))
        .clock(VirtualClock::new())
        .connect_timeout(Duration::from_nanos(1))
        .bearer_token("b")
        .build()
        .unwrap();
    for error in [
        get_user_call(&client).await.unwrap_err(),
        Call::new(&client, &CREATE_USER, decode::json::<User>)
            .await
            .unwrap_err(),
    ] {
        assert!(error.is_connect() && error.is_timeout(), "{error}");
        assert_eq!(
            (error.deadline(), error.attempts(), error.outcome_unknown()),
            (Some(Deadline::Connect), 3, false),
            "{error}"
        );
    }
    drop((waiting, listener));
}
