//! How long calls may take, and what is said when time runs out.

mod client_support;

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::{Context, Poll, Wake, Waker};
use std::time::Duration;

use client_support::tokens::USER;
use client_support::{CREATE_USER, Memory, User, get_user_call, is_token_request, json, open_call};
use openapi_runtime::testing::VirtualClock;
use openapi_runtime::{
    ApiClient, Call, Clock, Deadline, Error, RetryPolicy, Token, TokenSource, TransportError,
    TransportErrorKind, decode,
};

/// A service that takes `seconds` for every request.
fn slow(clock: &VirtualClock, seconds: u64) -> Memory {
    let clock = clock.clone();
    Memory::with_future(move |request| {
        let clock = clock.clone();
        let body = if is_token_request(request) {
            r#"{"access_token":"t"}"#
        } else {
            USER
        };
        Box::pin(async move {
            clock.sleep(Duration::from_secs(seconds)).await;
            Ok(json(200, body))
        })
    })
}

#[tokio::test]
async fn an_attempt_has_thirty_seconds() {
    let clock = VirtualClock::new();
    let memory = slow(&clock, 29);
    let client = memory.client().clock(clock.clone()).build().unwrap();
    assert!(open_call(&client).await.is_ok());
    let memory = slow(&clock, 30);
    let client = memory.client().clock(clock.clone()).build().unwrap();
    let error = open_call(&client).retries(1).await.unwrap_err();
    assert_eq!(error.deadline(), Some(Deadline::Attempt));
    assert!(error.is_timeout() && error.attempts() == 2);
    let (before, after) = error
        .to_string()
        .split_once(" (")
        .map(|(a, b)| (a.to_owned(), b.to_owned()))
        .unwrap();
    assert_eq!(
        before,
        "ping GET /ping/{id}: no complete answer within 30 s, the limit of one attempt (`attempt_timeout`)"
            .split_once(" (")
            .unwrap()
            .0
    );
    assert!(after.contains("(attempt 2, after 60"), "{after}");
}

#[tokio::test]
async fn a_call_has_a_hundred_seconds() {
    let clock = VirtualClock::new();
    let memory = slow(&clock, 30);
    let client = memory
        .client()
        .clock(clock.clone())
        .retry(
            RetryPolicy::new()
                .retries(9)
                .backoff(Duration::ZERO, Duration::ZERO),
        )
        .build()
        .unwrap();
    let error = open_call(&client).await.unwrap_err();
    assert_eq!(
        (error.deadline(), error.attempts()),
        (Some(Deadline::Call), 4)
    );
    assert_eq!(
        error.to_string(),
        "ping GET /ping/{id}: no complete answer within 100 s, the limit of the whole call (`timeout`) (attempt 4, after 120 s)"
    );
}

#[tokio::test]
async fn client_and_call_may_set_the_time_of_a_call() {
    let clock = VirtualClock::new();
    let memory = slow(&clock, 10);
    let client = memory
        .client()
        .clock(clock.clone())
        .timeout(Duration::from_secs(5))
        .build()
        .unwrap();
    let error = open_call(&client).await.unwrap_err();
    assert_eq!(
        (error.deadline(), error.attempts()),
        (Some(Deadline::Call), 1)
    );
    assert!(
        open_call(&client)
            .timeout(Duration::from_secs(11))
            .await
            .is_ok()
    );
    assert!(
        open_call(&client)
            .optional()
            .timeout(Duration::from_secs(11))
            .await
            .is_ok()
    );
    assert!(
        open_call(&client)
            .with_response()
            .timeout(Duration::from_secs(11))
            .await
            .is_ok()
    );
    assert!(
        open_call(&client)
            .raw()
            .timeout(Duration::from_secs(11))
            .await
            .is_ok()
    );
}

#[tokio::test]
async fn a_call_without_time_sends_nothing() {
    let clock = VirtualClock::new();
    let memory = slow(&clock, 0);
    let client = memory.client().clock(clock).build().unwrap();
    let error = Call::new(&client, &CREATE_USER, decode::json::<User>)
        .timeout(Duration::ZERO)
        .await
        .unwrap_err();
    assert!(error.is_timeout() && !error.outcome_unknown(), "{error}");
    let error = open_call(&client)
        .timeout(Duration::ZERO)
        .await
        .unwrap_err();
    assert!(error.is_timeout() && !error.outcome_unknown() && error.attempts() == 0);
    assert!(
        error
            .to_string()
            .ends_with("(before the first attempt, after 0 s)"),
        "{error}"
    );
    assert!(memory.requests().is_empty());
}

#[tokio::test]
async fn the_token_counts_against_the_time_of_the_call() {
    let clock = VirtualClock::new();
    let memory = slow(&clock, 20);
    let client = memory
        .client()
        .clock(clock.clone())
        .client_credentials("id", "secret")
        .build()
        .unwrap();
    let error = get_user_call(&client)
        .timeout(Duration::from_secs(15))
        .await
        .unwrap_err();
    assert_eq!(error.deadline(), Some(Deadline::Call));
    assert_eq!(
        error.to_string(),
        "users.get GET /v1/iam-users/{id}: no access token within 15 s, the limit of the whole call (`timeout`) (before the first attempt, after 20 s)"
    );
    assert!(memory.requests().iter().all(is_token_request));
    let error = Call::new(&client, &CREATE_USER, decode::json::<User>)
        .timeout(Duration::from_secs(15))
        .await
        .unwrap_err();
    assert!(!error.outcome_unknown(), "{error}");
    let error = get_user_call(&client)
        .timeout(Duration::from_secs(30))
        .await
        .unwrap_err();
    assert_eq!(
        (error.deadline(), error.attempts()),
        (Some(Deadline::Call), 1)
    );
    assert!(
        error.to_string().contains("no complete answer within 30 s"),
        "{error}"
    );
}

#[tokio::test]
async fn a_token_source_that_hangs_does_not_hang_the_call() {
    struct Stuck;
    impl TokenSource for Stuck {
        fn fetch(&self) -> openapi_runtime::BoxFuture<Result<Token, Error>> {
            Box::pin(std::future::pending())
        }
    }
    let clock = VirtualClock::new();
    let memory = slow(&clock, 1);
    let client = memory
        .client()
        .clock(clock.clone())
        .token_source(Stuck)
        .build()
        .unwrap();
    let mut call = Box::pin(get_user_call(&client).send());
    assert!(futures_util::poll!(&mut call).is_pending());
    clock.advance(Duration::from_secs(99));
    assert!(futures_util::poll!(&mut call).is_pending());
    clock.advance(Duration::from_secs(1));
    assert_eq!(call.await.unwrap_err().deadline(), Some(Deadline::Call));
}

#[tokio::test]
async fn waits_count_against_the_time_of_the_call() {
    let clock = VirtualClock::new();
    let ticking = clock.clone();
    let memory = Memory::with_future(move |_| {
        let clock = ticking.clone();
        Box::pin(async move {
            clock.sleep(Duration::from_secs(1)).await;
            Ok(client_support::answer(503, &[("retry-after", "30")], "{}"))
        })
    });
    let client = memory
        .client()
        .clock(clock.clone())
        .retry(RetryPolicy::new().retries(9))
        .build()
        .unwrap();
    let error = open_call(&client).await.unwrap_err();
    assert_eq!(error.attempts(), 4);
    assert_eq!(error.elapsed(), Duration::from_secs(94));
    assert_eq!(clock.elapsed(), error.elapsed());
}

#[tokio::test]
async fn a_connection_that_takes_too_long_is_a_deadline_too() {
    let memory = Memory::with_future(|_| {
        Box::pin(async {
            let kind = TransportErrorKind::ConnectTimeout;
            Err(TransportError::new(kind, "deadline has elapsed"))
        })
    });
    let error = open_call(&memory.client().build().unwrap())
        .await
        .unwrap_err();
    assert!(error.is_timeout() && error.is_connect() && error.attempts() == 3);
    assert_eq!(error.deadline(), Some(Deadline::Connect));
    assert!(
        error.to_string().contains("could not connect in time"),
        "{error}"
    );
}

#[tokio::test]
async fn the_transport_is_told_how_long_an_attempt_may_take() {
    let clock = VirtualClock::new();
    let memory = slow(&clock, 1);
    let client = memory.client().clock(clock).build().unwrap();
    open_call(&client).await.unwrap();
    open_call(&client)
        .timeout(Duration::from_secs(7))
        .await
        .unwrap();
    let told: Vec<_> = memory
        .requests()
        .iter()
        .map(|request| {
            let context = request.extensions().get::<openapi_runtime::CallContext>();
            context.unwrap().attempt_timeout.as_secs()
        })
        .collect();
    assert_eq!(told, [30, 7]);
}

#[tokio::test]
async fn a_call_that_is_dropped_drops_its_request_and_sends_no_other() {
    struct Guard(Arc<AtomicUsize>);
    impl Drop for Guard {
        fn drop(&mut self) {
            self.0.fetch_add(1, Ordering::SeqCst);
        }
    }
    let dropped = Arc::new(AtomicUsize::new(0));
    let memory = {
        let dropped = Arc::clone(&dropped);
        Memory::with_future(move |_| {
            let guard = Guard(Arc::clone(&dropped));
            Box::pin(async move {
                let _guard = guard;
                std::future::pending().await
            })
        })
    };
    let clock = VirtualClock::new();
    let client = memory.client().clock(clock.clone()).build().unwrap();
    let mut call = Box::pin(open_call(&client).send());
    assert!(futures_util::poll!(&mut call).is_pending());
    assert_eq!(dropped.load(Ordering::SeqCst), 0);
    drop(call);
    assert_eq!(dropped.load(Ordering::SeqCst), 1);
    clock.advance(Duration::from_secs(1000));
    assert_eq!(memory.requests().len(), 1);
}

/// With the clock of the operating system and the thread that wakes by it, which no clock of ours can stand in for. So these
/// waits are real and as short as can be; nothing depends on how long they turn out to be.
#[test]
fn deadlines_and_waits_work_without_any_runtime() {
    let memory = Memory::with_future(|_| Box::pin(std::future::pending()));
    let client = ApiClient::builder(&client_support::API)
        .transport(memory.clone())
        .attempt_timeout(Duration::from_millis(1))
        .retry(RetryPolicy::new().backoff(Duration::from_millis(1), Duration::from_millis(1)))
        .build()
        .unwrap();
    let error = block_on(open_call(&client).send()).unwrap_err();
    assert_eq!(
        (error.deadline(), error.attempts()),
        (Some(Deadline::Attempt), 3)
    );
}

/// As small as an executor can be.
fn block_on<F: Future>(future: F) -> F::Output {
    struct Unpark(std::thread::Thread);
    impl Wake for Unpark {
        fn wake(self: Arc<Self>) {
            self.0.unpark();
        }
    }
    let waker = Waker::from(Arc::new(Unpark(std::thread::current())));
    let mut future = std::pin::pin!(future);
    loop {
        match future.as_mut().poll(&mut Context::from_waker(&waker)) {
            Poll::Ready(output) => return output,
            Poll::Pending => std::thread::park(),
        }
    }
}
