//! One GET with a small JSON body: through the client, and written by hand.
//!
//! Over loopback, where a call takes as long as it does for whoever uses the client, it is written by hand both with reqwest
//! alone and over the client's own transport, which tells what of a difference is the core's and what is the seam's; and over
//! a transport in memory, where only the CPU time of the client is left.
//! Ratios come from batches that follow each other within one run.

#![allow(
    missing_docs,
    reason = "the macros of criterion make functions without"
)]

mod support;

use std::fmt;
use std::hint::black_box;
use std::time::{Duration, Instant};

use criterion::{Criterion, criterion_group, criterion_main};
use openapi_runtime::ApiClient;
use support::{
    API, BASE_URL, Memory, TOKEN, User, by_hand, get_user, is_trial, loopback, one_thread,
};
use tokio::runtime::Runtime;

criterion_group!(benches, over_loopback, in_memory);
criterion_main!(benches);

fn over_loopback(criterion: &mut Criterion) {
    let base_url = loopback::serve();
    let transport = loopback::transport();
    let client = loopback::client(&base_url, &transport);
    let reqwest = loopback::reqwest();

    let runtime = one_thread();
    let through_client = async || get_user(&client).await.unwrap();
    let over_transport = async || by_hand::in_time(&transport, &base_url, "u-0000001").await;
    let over_reqwest = async || by_hand::over_reqwest(&reqwest, &base_url, "u-0000001").await;
    let expected = runtime.block_on(over_reqwest());
    assert_eq!(runtime.block_on(through_client()), expected);
    assert_eq!(runtime.block_on(over_transport()), expected);
    compare(
        criterion,
        "GET over loopback",
        25,
        &[
            ("the client", &|calls| run(&runtime, calls, &through_client)),
            ("the call by hand with reqwest", &|calls| {
                run(&runtime, calls, &over_reqwest)
            }),
            ("the call by hand over the same transport", &|calls| {
                run(&runtime, calls, &over_transport)
            }),
        ],
    );
}

fn in_memory(criterion: &mut Criterion) {
    let transport = Memory::user();
    let client = ApiClient::builder(&API)
        .bearer_token(TOKEN)
        .transport(transport.clone())
        .build()
        .unwrap();

    let runtime = one_thread();
    let through_client = async || get_user(&client).await.unwrap();
    let by_hand = async || by_hand::over_transport(&transport, BASE_URL, "u-0000001").await;
    assert_eq!(
        runtime.block_on(through_client()),
        runtime.block_on(by_hand())
    );
    compare(
        criterion,
        "GET in memory",
        500,
        &[
            ("the client", &|calls| run(&runtime, calls, &through_client)),
            ("the call by hand over the same transport", &|calls| {
                run(&runtime, calls, &by_hand)
            }),
        ],
    );
}

/// One way to make the call: makes it so often, and says how long that took.
type Contestant<'c> = (&'static str, &'c dyn Fn(u64) -> Duration);

/// Measures each for itself, and then all in turns, in batches of so many calls. Each is compared with those after it.
fn compare(criterion: &mut Criterion, name: &str, batch: u64, contestants: &[Contestant<'_>]) {
    let mut group = criterion.benchmark_group(name);
    group.measurement_time(Duration::from_secs(3));
    group.warm_up_time(Duration::from_secs(1));
    for (contestant, run) in contestants {
        group.bench_function(*contestant, |bencher| bencher.iter_custom(run));
    }
    group.finish();

    let rounds = rounds(batch, contestants);
    for (index, (contestant, _)) in contestants.iter().enumerate() {
        for (base, (other, _)) in contestants.iter().enumerate().skip(index + 1) {
            let ratio = Ratio::of(&rounds, index, base);
            println!("{name}: {contestant} takes {ratio} × the time of {other}");
            println!("{}", ratio.spread());
        }
    }
    println!();
}

/// How long each took in each round. Whatever else the machine does hits all of a round; who begins changes from one to the
/// next, and so does who follows whom.
fn rounds(batch: u64, contestants: &[Contestant<'_>]) -> Vec<Vec<f64>> {
    let rounds = if is_trial() { 1 } else { 2_004 };
    let count = contestants.len();
    (0..rounds)
        .map(|round| {
            let mut took = vec![0.0; count];
            for turn in 0..count {
                let turn = if round % 2 == 0 {
                    turn
                } else {
                    count - 1 - turn
                };
                let index = (round / 2 + turn) % count;
                took[index] = contestants[index].1(batch).as_secs_f64();
            }
            took
        })
        .collect()
}

fn run(runtime: &Runtime, calls: u64, call: &impl AsyncFn() -> User) -> Duration {
    runtime.block_on(time(calls, call))
}

/// How long so many calls take, one after the other.
async fn time(calls: u64, call: &impl AsyncFn() -> User) -> Duration {
    let began = Instant::now();
    for _ in 0..calls {
        black_box(call().await);
    }
    began.elapsed()
}

/// How much longer one of the contestants takes than another: the median of the ratios of all rounds.
struct Ratio {
    median: f64,
    /// In which the median of very many rounds would lie, 19 times out of 20.
    interval: (f64, f64),
    quartiles: (f64, f64),
    rounds: usize,
    /// Of the times that a tenth of the rounds of each did not exceed: on a busy machine those that nothing broke into.
    undisturbed: f64,
}

impl Ratio {
    fn of(rounds: &[Vec<f64>], index: usize, base: usize) -> Self {
        let mut ratios: Vec<f64> = rounds.iter().map(|took| took[index] / took[base]).collect();
        ratios.sort_by(f64::total_cmp);
        let count = ratios.len();
        let tenth = |index: usize| {
            let mut times: Vec<f64> = rounds.iter().map(|took| took[index]).collect();
            times.sort_by(f64::total_cmp);
            times[count / 10]
        };
        // So many ratios of a sorted list to either side of its middle: twice the standard deviation of half of as many coins.
        let reach = count.isqrt().min(count / 2);
        Self {
            undisturbed: tenth(index) / tenth(base),
            median: ratios[count / 2],
            interval: (
                ratios[count / 2 - reach],
                ratios[(count / 2 + reach).min(count - 1)],
            ),
            quartiles: (ratios[count / 4], ratios[count * 3 / 4]),
            rounds: count,
        }
    }

    fn spread(&self) -> impl fmt::Display {
        let (
            Self {
                interval,
                quartiles,
                ..
            },
            rounds,
        ) = (self, self.rounds);
        format!(
            "    median of {rounds} rounds (95 %: {:.3} to {:.3}; quartiles {:.3} and {:.3}); fastest tenths {:.3}",
            interval.0, interval.1, quartiles.0, quartiles.1, self.undisturbed
        )
    }
}

impl fmt::Display for Ratio {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.3}", self.median)
    }
}
