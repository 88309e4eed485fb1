//! Calls that nobody waits for any more: what is under way is given up, and nothing more is sent.
#![cfg(all(feature = "reqwest", feature = "gzip"))]

mod client_support;
mod network_support;

use std::time::{Duration, Instant};

use client_support::tokens::USER;
use client_support::{Memory, PAGES, get_user_call, json, list};
use network_support::{Event, Reply, Server, Stall, client};
use openapi_runtime::testing::VirtualClock;
use openapi_runtime::{ApiClient, BoxFuture, Clock, Pagination};
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

const CALL: &str = "/base/v1/iam-users/u-1";
const TOKEN: &str = "/base/v2/auth/token";
static BY_NUMBER: Pagination = PAGES;

fn stalled(target: &str) -> Event {
    Event::Stalled(target.to_owned(), Stall::Answer)
}

fn left(target: &str) -> Event {
    Event::Left(target.to_owned())
}

/// Runs a future until something happens at the server, and drops it then.
async fn drop_at<F: Future<Output: std::fmt::Debug>>(
    future: F,
    events: &mut UnboundedReceiver<Event>,
) -> Event {
    let mut future = Box::pin(future);
    tokio::select! {
        output = &mut future => panic!("{output:?}"),
        event = events.recv() => event.unwrap(),
    }
}

fn bearer(server: &Server) -> ApiClient {
    let client = client(server).bearer_token("b");
    client.clock(VirtualClock::new()).build().unwrap()
}

#[tokio::test]
async fn a_dropped_call_closes_its_connection_whatever_it_waits_for() {
    for reply in [
        Reply::StalledHead,
        Reply::StalledBody("200 OK", 0),
        Reply::StalledBody("200 OK", 7),
    ] {
        let (server, mut events) = Server::with_events(move |_, _| reply.clone());
        let client = bearer(&server);
        let call = get_user_call(&client).send();
        assert_eq!(drop_at(call, &mut events).await, stalled(CALL));
        assert_eq!(events.recv().await, Some(left(CALL)));
        assert_eq!(server.targets(), [CALL]);
    }
}

#[tokio::test]
async fn an_attempt_that_runs_out_of_time_closes_its_connection_before_the_next_one() {
    let clock = VirtualClock::new();
    let (server, mut events) = Server::with_events(|_, before| match before {
        0 => Reply::StalledHead,
        _ => Reply::json(USER),
    });
    let client = client(&server).bearer_token("b").clock(clock.clone());
    let client = client.build().unwrap();
    let moved = async {
        assert_eq!(events.recv().await, Some(stalled(CALL)));
        clock.advance(Duration::from_secs(30));
        assert_eq!(events.recv().await, Some(left(CALL)));
    };
    let (user, ()) = tokio::join!(get_user_call(&client).send(), moved);
    assert_eq!(user.unwrap().id, "u-1");
}

#[tokio::test]
async fn a_list_that_is_dropped_gives_up_the_page_under_way() {
    let (server, mut events) = Server::with_events(|target, _| {
        if target.contains("pageNumber=0") {
            Reply::json(r#"{"totalPages":2,"data":[{"id":"1"},{"id":"2"}]}"#)
        } else {
            Reply::StalledBody("200 OK", 1)
        }
    });
    let second = "/base/v1/users?pageNumber=1&pageSize=2";
    let client = bearer(&server);
    let mut items = list(&client, &BY_NUMBER).items();
    assert!(items.try_next().await.unwrap().is_some());
    assert!(items.try_next().await.unwrap().is_some());
    let next = async move { items.try_next().await };
    assert_eq!(drop_at(next, &mut events).await, stalled(second));
    assert_eq!(events.recv().await, Some(left(second)));
    assert_eq!(server.targets().len(), 2);
}

#[tokio::test]
async fn a_token_request_lasts_as_long_as_anyone_waits_for_it() {
    let (server, mut events) = Server::with_events(|_, _| Reply::StalledHead);
    let client = client(&server).client_credentials("id", "secret");
    let client = client.clock(VirtualClock::new()).build().unwrap();
    let mut first = Box::pin(get_user_call(&client).send());
    let mut second = Box::pin(get_user_call(&client).send());
    assert!(futures_util::poll!(&mut first).is_pending());
    assert!(futures_util::poll!(&mut second).is_pending());
    let patient = async {
        tokio::select! {
            biased;
            outcome = &mut second => panic!("{outcome:?}"),
            event = events.recv() => event.unwrap(),
        }
    };
    let (event, ()) = tokio::join!(patient, async { drop(first) });
    assert_eq!(event, stalled(TOKEN));
    assert!(futures_util::poll!(&mut second).is_pending());
    assert!(events.is_empty(), "the second call still waits");
    drop(second);
    assert_eq!(events.recv().await, Some(left(TOKEN)));
    assert_eq!(server.targets(), [TOKEN]);
}

/// A clock whose sleeps wait to be ended by hand, and are told of.
struct Held(VirtualClock, UnboundedSender<Duration>);

impl Clock for Held {
    fn now(&self) -> Instant {
        self.0.now()
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<()> {
        self.1.send(duration).unwrap();
        self.0.deadline(self.0.now() + duration)
    }

    fn deadline(&self, at: Instant) -> BoxFuture<()> {
        self.0.deadline(at)
    }
}

#[tokio::test]
async fn a_call_that_is_dropped_while_it_waits_to_be_sent_again_is_not() {
    let server = Server::new(|target, before| match (target, before) {
        (CALL, 0) => Reply::new("503 Service Unavailable\r\nretry-after: 20", b"{}"),
        _ => Reply::json(USER),
    });
    let clock = VirtualClock::new();
    let (sender, mut sleeps) = unbounded_channel();
    let client = client(&server)
        .bearer_token("b")
        .clock(Held(clock.clone(), sender))
        .build()
        .unwrap();
    let mut call = Box::pin(get_user_call(&client).send());
    tokio::select! {
        outcome = &mut call => panic!("{outcome:?}"),
        wait = sleeps.recv() => assert_eq!(wait, Some(Duration::from_secs(20))),
    }
    drop(call);
    clock.advance(Duration::from_hours(1));
    // Whatever the first call had left behind would have had its turn before the end of another one.
    client_support::open_call(&client).await.unwrap();
    assert_eq!(server.targets(), [CALL, "/base/ping/1"]);

    // Not dropped, it is sent again as soon as the wait is over.
    let server = Server::new(|_, before| match before {
        0 => Reply::new("503 Service Unavailable\r\nretry-after: 20", b"{}"),
        _ => Reply::json(USER),
    });
    let (sender, mut sleeps) = unbounded_channel();
    let client = network_support::client(&server)
        .bearer_token("b")
        .clock(Held(clock.clone(), sender))
        .build()
        .unwrap();
    let wake = async {
        sleeps.recv().await.unwrap();
        clock.advance(Duration::from_secs(20));
    };
    let (user, ()) = tokio::join!(get_user_call(&client).send(), wake);
    assert_eq!(user.unwrap().id, "u-1");
}

#[tokio::test]
async fn a_call_that_is_dropped_in_any_of_its_waits_sends_nothing_more() {
    let memory = Memory::new(|_| json(500, "{}"));
    let clock = VirtualClock::new();
    let (sender, mut sleeps) = unbounded_channel();
    let client = memory.client().clock(Held(clock.clone(), sender));
    let client = client.build().unwrap();
    for attempts in 0..3 {
        let sent = memory.requests().len();
        let mut call = Box::pin(client_support::open_call(&client).send());
        for _ in 0..attempts {
            assert!(futures_util::poll!(&mut call).is_pending());
            clock.advance(sleeps.recv().await.unwrap());
        }
        drop(call);
        clock.advance(Duration::from_hours(1));
        assert_eq!(memory.requests().len() - sent, attempts);
    }
}

#[cfg(feature = "blocking")]
#[test]
fn a_blocking_list_that_is_dropped_closes_its_connection() {
    let (server, mut events) = Server::with_events(|target, _| {
        if target.contains("pageNumber=0") {
            Reply::json(r#"{"totalPages":2,"data":[{"id":"1"},{"id":"2"}]}"#)
        } else {
            Reply::StalledHead
        }
    });
    let second = "/base/v1/users?pageNumber=1&pageSize=2";
    let client = bearer(&server);
    let mut items = list(&client, &BY_NUMBER).items().blocking();
    let row = items.next().unwrap().unwrap();
    assert_eq!(row.id, "1");
    // The next page was asked for ahead of time.
    assert_eq!(events.blocking_recv(), Some(stalled(second)));
    drop(items);
    assert_eq!(events.blocking_recv(), Some(left(second)));
    assert_eq!(server.targets().len(), 2);
}
