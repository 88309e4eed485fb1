//! One GET with a small JSON body: through the client, and written by hand.
//!
//! Over loopback, where a call takes as long as it does for whoever uses the client, also written by hand over the client's own
//! transport, which tells what that seam costs; and over a transport in memory, where only the CPU time of the client is left.
//! Ratios come from batches that follow each other within one run.

#![allow(
    missing_docs,
    reason = "the macros of criterion make functions without"
)]

mod support;

use std::fmt;
use std::hint::black_box;
use std::sync::Arc;
use std::time::{Duration, Instant};

use criterion::{Criterion, criterion_group, criterion_main};
use openapi_runtime::{ApiClient, ReqwestTransport};
use support::{API, BASE_URL, Memory, TOKEN, USER, User, by_hand, get_user, is_trial, one_thread};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime::Runtime;

criterion_group!(benches, loopback, memory);
criterion_main!(benches);

fn loopback(criterion: &mut Criterion) {
    let base_url = serve();
    let tls = tls();
    let transport = ReqwestTransport::builder()
        .tls(tls.clone())
        .build()
        .unwrap();
    let client = ApiClient::builder(&API)
        .base_url(&base_url)
        .bearer_token(TOKEN)
        .transport(transport.clone())
        .build()
        .unwrap();
    let reqwest = reqwest_client(tls);

    let runtime = one_thread();
    let through_client = async || get_user(&client).await.unwrap();
    let over_transport = async || {
        let call = by_hand::over_transport(&transport, &base_url, "u-0000001");
        tokio::time::timeout(Duration::from_secs(30), call)
            .await
            .unwrap()
    };
    let over_reqwest = async || by_hand::over_reqwest(&reqwest, &base_url, "u-0000001").await;
    let expected = runtime.block_on(over_reqwest());
    assert_eq!(runtime.block_on(through_client()), expected);
    assert_eq!(runtime.block_on(over_transport()), expected);
    compare(
        criterion,
        "GET over loopback",
        25,
        &[
            ("by hand", &|calls| run(&runtime, calls, &over_reqwest)),
            ("client", &|calls| run(&runtime, calls, &through_client)),
            ("by hand over the transport", &|calls| {
                run(&runtime, calls, &over_transport)
            }),
        ],
    );
}

fn memory(criterion: &mut Criterion) {
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
            ("by hand", &|calls| run(&runtime, calls, &by_hand)),
            ("client", &|calls| run(&runtime, calls, &through_client)),
        ],
    );
}

/// One way to make the call: makes it so often, and says how long that took.
type Contestant<'c> = (&'static str, &'c dyn Fn(u64) -> Duration);

/// Measures each for itself, and then all in turns, in batches of so many calls. The others are compared with the first.
fn compare(criterion: &mut Criterion, name: &str, batch: u64, contestants: &[Contestant<'_>]) {
    let mut group = criterion.benchmark_group(name);
    group.measurement_time(Duration::from_secs(3));
    group.warm_up_time(Duration::from_secs(1));
    for (contestant, run) in contestants {
        group.bench_function(*contestant, |bencher| bencher.iter_custom(run));
    }
    group.finish();

    let rounds = rounds(batch, contestants);
    for (index, (contestant, _)) in contestants.iter().enumerate().skip(1) {
        let ratio = Ratio::of(&rounds, index);
        println!("{name}: {contestant} takes {ratio} the time of the call written by hand");
    }
    println!();
}

/// How long each took in each round. Whatever else the machine does hits all of a round; who begins changes from one to the
/// next, and so does who follows whom.
fn rounds(batch: u64, contestants: &[Contestant<'_>]) -> Vec<Vec<f64>> {
    let rounds = if is_trial() { 1 } else { 1_002 };
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

/// How much longer one of the contestants takes than the first.
struct Ratio {
    quartile_1: f64,
    median: f64,
    quartile_3: f64,
    rounds: usize,
    /// Of the times that a tenth of the rounds of each did not exceed: on a busy machine those that nothing broke into.
    undisturbed: f64,
}

impl Ratio {
    fn of(rounds: &[Vec<f64>], index: usize) -> Self {
        let mut ratios: Vec<f64> = rounds.iter().map(|took| took[index] / took[0]).collect();
        ratios.sort_by(f64::total_cmp);
        let count = ratios.len();
        let tenth = |index: usize| {
            let mut times: Vec<f64> = rounds.iter().map(|took| took[index]).collect();
            times.sort_by(f64::total_cmp);
            times[count / 10]
        };
        Self {
            undisturbed: tenth(index) / tenth(0),
            quartile_1: ratios[count / 4],
            median: ratios[count / 2],
            quartile_3: ratios[count * 3 / 4],
            rounds: count,
        }
    }
}

impl fmt::Display for Ratio {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{:.3} × (median of {} rounds, quartiles {:.3} and {:.3}; fastest tenths {:.3})",
            self.median, self.rounds, self.quartile_1, self.quartile_3, self.undisturbed
        )
    }
}

/// The settings of [`ReqwestTransport`] for plain http.
fn reqwest_client(tls: rustls::ClientConfig) -> reqwest::Client {
    reqwest::Client::builder()
        .redirect(reqwest::redirect::Policy::none())
        .connect_timeout(Duration::from_secs(5))
        .pool_idle_timeout(Duration::from_mins(1))
        .tcp_nodelay(true)
        .retry(reqwest::retry::never())
        .tls_backend_preconfigured(tls)
        .no_proxy()
        .build()
        .unwrap()
}

/// Never used, but asked for. One that trusts nobody needs no certificates of the system.
fn tls() -> rustls::ClientConfig {
    rustls::ClientConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_root_certificates(rustls::RootCertStore::empty())
        .with_no_client_auth()
}

/// A server that answers the user to whatever it is asked, on connections that stay open. One thread serves all of them:
/// two would be placed on the processors at random, and one of those who are compared would be the luckier.
fn serve() -> String {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    listener.set_nonblocking(true).unwrap();
    let address = listener.local_addr().unwrap();
    std::thread::spawn(move || {
        one_thread().block_on(async {
            let listener = TcpListener::from_std(listener).unwrap();
            while let Ok((connection, _)) = listener.accept().await {
                tokio::spawn(answer(connection));
            }
        });
    });
    format!("http://{address}")
}

async fn answer(mut connection: TcpStream) {
    connection.set_nodelay(true).unwrap();
    let answer = format!(
        "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n{USER}",
        USER.len()
    );
    let mut received = Vec::new();
    // It ends when the client closes the connection.
    while let Ok(1..) = connection.read_buf(&mut received).await {
        if received.ends_with(b"\r\n\r\n") {
            received.clear();
            connection.write_all(answer.as_bytes()).await.unwrap();
        }
    }
}
