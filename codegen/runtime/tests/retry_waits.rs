//! How long is waited before a call is sent again, and what all the retries of a client may cost.

mod client_support;

use std::time::Duration;

use client_support::tokens::USER;
use client_support::{CREATE_USER, Memory, User, answer, get_user_call, json};
use openapi_runtime::testing::VirtualClock;
use openapi_runtime::{
    ApiClient, ApiClientBuilder, Call, Error, RetryPolicy, Timestamp, TransportError,
    TransportErrorKind, decode,
};
use proptest::prelude::*;
use proptest::test_runner::{RngAlgorithm, TestRng, TestRunner};

/// The same cases in every run.
fn runner(cases: u32) -> TestRunner {
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &[7; 32]);
    TestRunner::new_with_rng(ProptestConfig::with_cases(cases), rng)
}

fn block_on<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap()
        .block_on(future)
}

fn client(memory: &Memory) -> ApiClientBuilder {
    memory.client().bearer_token("b")
}

/// A call whose first answer is a 503 with these headers: its outcome, and what was waited.
async fn after(headers: Vec<(&'static str, String)>) -> (Result<User, Error>, Vec<Duration>) {
    let first = std::sync::atomic::AtomicBool::new(true);
    let memory = Memory::new(move |_| {
        if !first.swap(false, std::sync::atomic::Ordering::SeqCst) {
            return json(200, USER);
        }
        let headers: Vec<_> = headers
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect();
        answer(503, &headers, "{}")
    });
    let clock = VirtualClock::new();
    let client = client(&memory).clock(clock.clone()).build().unwrap();
    (get_user_call(&client).await, clock.sleeps())
}

#[tokio::test]
async fn every_form_of_retry_after_is_honoured() {
    const NOW: &str = "Thu, 01 Jan 2026 00:00:00 GMT";
    let cases: [(&[(&str, &str)], u64); 10] = [
        (&[("retry-after", "7")], 7_000),
        (&[("retry-after", " 60 ")], 60_000),
        (&[("retry-after", "1.5")], 1_500),
        (&[("retry-after-ms", "1250")], 1_250),
        (&[("retry-after-ms", "1250.5"), ("retry-after", "9")], 1_250),
        (
            &[
                ("retry-after", "Thu, 01 Jan 2026 00:00:09 GMT"),
                ("date", NOW),
            ],
            9_000,
        ),
        (
            &[
                ("retry-after", "Thursday, 01-Jan-26 00:00:09 GMT"),
                ("date", NOW),
            ],
            9_000,
        ),
        (
            &[("retry-after", "Thu Jan  1 00:00:09 2026"), ("date", NOW)],
            9_000,
        ),
        // Without a date of its own the answer is as old as the clock says: the same instant for a new virtual clock.
        (&[("retry-after", "Thu, 01 Jan 2026 00:00:09 GMT")], 9_000),
        // The service's clock goes an hour fast.
        (
            &[
                ("retry-after", "Thu, 01 Jan 2026 01:00:09 GMT"),
                ("date", "Thu, 01 Jan 2026 01:00:00 GMT"),
            ],
            9_000,
        ),
    ];
    for (headers, milliseconds) in cases {
        let given = headers
            .iter()
            .map(|(name, value)| (*name, (*value).to_owned()))
            .collect();
        let (outcome, sleeps) = after(given).await;
        outcome.unwrap();
        let waited: Vec<_> = sleeps.iter().map(Duration::as_millis).collect();
        assert_eq!(waited, [u128::from(milliseconds)], "{headers:?}");
    }
}

#[tokio::test]
async fn a_retry_after_that_says_nothing_is_passed_over() {
    for value in [
        "",
        "soon",
        "-5",
        "inf",
        "nan",
        "1e9",
        "0",
        "Wed, 01 Jan 2025 00:00:00 GMT",
    ] {
        let (outcome, sleeps) = after(vec![("retry-after", value.to_owned())]).await;
        outcome.unwrap();
        assert!(
            sleeps.len() == 1 && sleeps[0] <= Duration::from_millis(200),
            "{value}: {sleeps:?}"
        );
    }
}

#[tokio::test]
async fn a_wait_of_more_than_a_minute_is_left_to_the_caller() {
    for (name, value, seconds) in [
        ("retry-after", "61", 61),
        ("retry-after", "60.5", 60),
        ("retry-after-ms", "61000", 61),
        ("retry-after", "Thu, 01 Jan 2026 01:00:00 GMT", 3600),
        ("retry-after", "99999999999999999999999999", u64::MAX),
    ] {
        let (outcome, sleeps) = after(vec![(name, value.to_owned())]).await;
        let error = outcome.unwrap_err();
        assert_eq!(
            error.retry_after().map(|wait| wait.as_secs()),
            Some(seconds)
        );
        assert!(sleeps.is_empty() && error.attempts() == 1, "{value}");
        assert!(
            error
                .to_string()
                .contains("; not sent again: a wait of more than 60 s is left to the caller"),
            "{error}"
        );
    }
    let memory = Memory::new(|_| answer(429, &[("retry-after", "61")], "{}"));
    let client = client(&memory)
        .retry(RetryPolicy::new().longest_retry_after(Duration::from_secs(62)))
        .build()
        .unwrap();
    assert_eq!(get_user_call(&client).await.unwrap_err().attempts(), 2);
}

#[tokio::test]
async fn a_wait_that_outlasts_the_call_is_not_begun() {
    let memory = Memory::new(|_| answer(429, &[("retry-after", "5")], "{}"));
    let clock = VirtualClock::new();
    let client = client(&memory).clock(clock.clone()).build().unwrap();
    let error = get_user_call(&client)
        .timeout(Duration::from_secs(8))
        .await
        .unwrap_err();
    assert!(error.is_rate_limited() && error.attempts() == 2, "{error}");
    assert_eq!(clock.elapsed(), Duration::from_secs(5));
    assert!(
        error
            .to_string()
            .ends_with("; not sent again: the call's `timeout` leaves no room for a wait of 5 s"),
        "{error}"
    );
}

#[test]
fn whatever_stands_in_retry_after_is_survived() {
    let number = prop_oneof![
        any::<u64>().prop_map(|n| n.to_string()),
        (0_u32..120, 0_u32..1000).prop_map(|(s, f)| format!("{s}.{f:03}")),
        any::<f64>().prop_map(|n| n.to_string()),
        "[ -~]{0,40}",
        "[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2} GMT",
    ];
    runner(300)
        .run(&(number, any::<bool>()), |(value, in_milliseconds)| {
            let name = if in_milliseconds {
                "retry-after-ms"
            } else {
                "retry-after"
            };
            let (outcome, sleeps) = block_on(after(vec![(name, value.clone())]));
            match outcome {
                Ok(_) => prop_assert!(sleeps.len() == 1 && sleeps[0] <= Duration::from_mins(1)),
                Err(error) => {
                    prop_assert!(sleeps.is_empty());
                    prop_assert!(
                        error.retry_after() > Some(Duration::from_mins(1)),
                        "{value}"
                    );
                }
            }
            Ok(())
        })
        .unwrap();
}

#[test]
fn seconds_with_and_without_fraction_are_read_exactly() {
    runner(200)
        .run(&(0_u64..60, 0_u64..1000), |(seconds, fraction)| {
            let given = Duration::from_millis(seconds * 1000 + fraction);
            let header = format!("{seconds}.{fraction:03}");
            let (_, sleeps) = block_on(after(vec![("retry-after", header)]));
            let waited = sleeps[0];
            // The random wait may be longer than what the service asks for.
            prop_assert!(
                waited.abs_diff(given) < Duration::from_micros(1)
                    || waited <= Duration::from_millis(200)
            );
            Ok(())
        })
        .unwrap();
}

#[test]
fn dates_in_all_three_forms_are_the_same_wait() {
    let start: Timestamp = "2026-01-01T00:00:00Z".parse().unwrap();
    runner(100)
        .run(&(1_i64..60), |seconds| {
            let at = start + Duration::from_secs(seconds.unsigned_abs());
            let forms = [
                "%a, %d %b %Y %H:%M:%S GMT",
                "%A, %d-%b-%y %H:%M:%S GMT",
                "%a %b %e %H:%M:%S %Y",
            ];
            for form in forms {
                let date = at.strftime(form).to_string();
                let (_, sleeps) = block_on(after(vec![("retry-after", date.clone())]));
                prop_assert_eq!(sleeps[0].as_secs(), seconds.unsigned_abs(), "{}", date);
            }
            Ok(())
        })
        .unwrap();
}

#[test]
fn the_random_wait_doubles_up_to_its_cap() {
    let policy = RetryPolicy::new();
    let longest: Vec<_> = (1..=10)
        .map(|retry| policy.longest_wait(retry).as_millis())
        .collect();
    assert_eq!(
        longest,
        [
            200, 400, 800, 1600, 3200, 6400, 12_800, 20_000, 20_000, 20_000
        ]
    );
    assert_eq!(policy.longest_wait(u32::MAX), Duration::from_secs(20));
    let policy = (1_u64..5_000, 1_u64..50_000).prop_map(|(base, cap)| {
        RetryPolicy::new()
            .retries(6)
            .backoff(Duration::from_millis(base), Duration::from_millis(cap))
    });
    runner(100)
        .run(&policy, |policy| {
            let memory = Memory::script(&[(500, "{}")]);
            let clock = VirtualClock::new();
            let client = client(&memory)
                .clock(clock.clone())
                .retry(policy.clone())
                .timeout(Duration::from_hours(24))
                .build()
                .unwrap();
            let error = block_on(get_user_call(&client).send()).unwrap_err();
            let waits: Vec<_> = error
                .history()
                .iter()
                .map(openapi_runtime::Attempt::waited)
                .collect();
            prop_assert_eq!(waits.len(), 7);
            prop_assert_eq!(&waits[1..], clock.sleeps());
            for (retry, wait) in (0..).zip(waits) {
                let longest = if retry == 0 {
                    Duration::ZERO
                } else {
                    policy.longest_wait(retry)
                };
                prop_assert!(wait <= longest, "{} {:?}", retry, wait);
            }
            Ok(())
        })
        .unwrap();
}

#[tokio::test]
async fn waits_are_spread_over_their_whole_range() {
    let memory = Memory::script(&[(500, "{}")]);
    let clock = VirtualClock::new();
    let client = client(&memory)
        .clock(clock.clone())
        .retry(RetryPolicy::new().retries(1).budget(u32::MAX))
        .build()
        .unwrap();
    for _ in 0..400 {
        get_user_call(&client).await.unwrap_err();
    }
    let sleeps = clock.sleeps();
    let below = |milliseconds| {
        sleeps
            .iter()
            .filter(|sleep| **sleep < Duration::from_millis(milliseconds))
            .count()
    };
    assert_eq!(sleeps.len(), 400);
    assert!(
        (50..150).contains(&below(50)) && (150..250).contains(&below(100)),
        "{}",
        below(100)
    );
}

fn failing(kind: Option<TransportErrorKind>) -> Memory {
    Memory::with_future(move |_| {
        Box::pin(async move {
            match kind {
                Some(kind) => Err(TransportError::new(kind, "cause")),
                None => Ok(json(500, "{}")),
            }
        })
    })
}

/// How many retries a fresh client can pay when everything fails.
async fn retries_until_the_budget_is_spent(client: &ApiClient) -> usize {
    let mut retries = 0;
    loop {
        let error = get_user_call(client).await.unwrap_err();
        retries += error.attempts() as usize - 1;
        if error
            .to_string()
            .ends_with("not sent again: too many retries have failed of late")
        {
            return retries;
        }
    }
}

#[tokio::test]
async fn retries_end_when_the_budget_is_spent() {
    for (kind, retries) in [
        (None, 100),
        (Some(TransportErrorKind::Reset), 100),
        (Some(TransportErrorKind::Timeout), 50),
    ] {
        let memory = failing(kind);
        let client = client(&memory).build().unwrap();
        assert_eq!(retries_until_the_budget_is_spent(&client).await, retries);
    }
    let memory = failing(None);
    let policy = RetryPolicy::new().budget(10);
    let client = client(&memory).retry(policy).build().unwrap();
    assert_eq!(retries_until_the_budget_is_spent(&client).await, 2);
}

#[tokio::test]
async fn clones_share_the_budget() {
    let memory = failing(None);
    let client = client(&memory).build().unwrap();
    assert_eq!(
        retries_until_the_budget_is_spent(&client.clone()).await,
        100
    );
    assert_eq!(get_user_call(&client).await.unwrap_err().attempts(), 1);
}

#[tokio::test]
async fn success_fills_the_budget_again() {
    let memory = Memory::new(|request| {
        if request.uri().path().ends_with("/u-1") {
            json(500, "{}")
        } else {
            json(200, USER)
        }
    });
    let client = client(&memory).build().unwrap();
    retries_until_the_budget_is_spent(&client).await;
    for _ in 0..4 {
        Call::new(&client, &CREATE_USER, decode::json::<User>)
            .await
            .unwrap();
    }
    assert_eq!(get_user_call(&client).await.unwrap_err().attempts(), 1);
    Call::new(&client, &CREATE_USER, decode::json::<User>)
        .await
        .unwrap();
    assert_eq!(get_user_call(&client).await.unwrap_err().attempts(), 2);
}

#[tokio::test]
async fn a_retry_that_succeeds_gets_its_price_back() {
    let count = std::sync::atomic::AtomicUsize::new(0);
    let memory = Memory::new(move |_| {
        let number = count.fetch_add(1, std::sync::atomic::Ordering::SeqCst);
        if number.is_multiple_of(2) {
            json(500, "{}")
        } else {
            json(200, USER)
        }
    });
    let policy = RetryPolicy::new().budget(5);
    let client = client(&memory).retry(policy).build().unwrap();
    for _ in 0..20 {
        get_user_call(&client).await.unwrap();
    }
}
