//! One GET with a small JSON body: through the client, and written by hand.
//!
//! Over loopback, where a call takes as long as it does for whoever uses the client; and over a transport in memory, where
//! only the CPU time of the client is left. Ratios come from pairs of batches that follow each other within one run.

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
use support::{API, Memory, TOKEN, USER, User, by_hand, get_user, is_trial, one_thread};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime::Runtime;

criterion_group!(benches, loopback, memory);
criterion_main!(benches);

fn loopback(criterion: &mut Criterion) {
    let base_url = serve();
    let tls = tls();
    let client = ApiClient::builder(&API)
        .base_url(&base_url)
        .bearer_token(TOKEN)
        .transport(
            ReqwestTransport::builder()
                .tls(tls.clone())
                .build()
                .unwrap(),
        )
        .build()
        .unwrap();
    let reqwest = reqwest_client(tls);

    let comparison = Comparison {
        name: "GET over loopback",
        batch: 25,
        client: async || get_user(&client).await.unwrap(),
        by_hand: async || by_hand::over_reqwest(&reqwest, &base_url, "u-0000001").await,
    };
    comparison.run(criterion, &one_thread());
}

fn memory(criterion: &mut Criterion) {
    let transport = Memory::user();
    let client = ApiClient::builder(&API)
        .bearer_token(TOKEN)
        .transport(transport.clone())
        .build()
        .unwrap();

    let comparison = Comparison {
        name: "GET in memory",
        batch: 500,
        client: async || get_user(&client).await.unwrap(),
        by_hand: async || by_hand::over_transport(&transport, "u-0000001").await,
    };
    comparison.run(criterion, &one_thread());
}

/// The same call, made in two ways.
struct Comparison<C, H> {
    name: &'static str,
    /// How many calls make one half of a pair.
    batch: u64,
    client: C,
    by_hand: H,
}

impl<C: AsyncFn() -> User, H: AsyncFn() -> User> Comparison<C, H> {
    /// Measures both, each for itself and then in pairs.
    fn run(&self, criterion: &mut Criterion, runtime: &Runtime) {
        let (client, by_hand) =
            runtime.block_on(async { ((self.client)().await, (self.by_hand)().await) });
        assert_eq!(client, by_hand);

        let mut group = criterion.benchmark_group(self.name);
        group.measurement_time(Duration::from_secs(3));
        group.warm_up_time(Duration::from_secs(1));
        group.bench_function("client", |bencher| {
            bencher.iter_custom(|calls| runtime.block_on(time(calls, &self.client)));
        });
        group.bench_function("by hand", |bencher| {
            bencher.iter_custom(|calls| runtime.block_on(time(calls, &self.by_hand)));
        });
        group.finish();

        let ratio = Ratio::of(
            || runtime.block_on(time(self.batch, &self.client)),
            || runtime.block_on(time(self.batch, &self.by_hand)),
        );
        println!(
            "{}: the client takes {ratio} the time of the call written by hand\n",
            self.name
        );
    }
}

/// How long so many calls take, one after the other.
async fn time(calls: u64, call: &impl AsyncFn() -> User) -> Duration {
    let began = Instant::now();
    for _ in 0..calls {
        black_box(call().await);
    }
    began.elapsed()
}

/// How much longer one thing takes than another.
struct Ratio {
    quartile_1: f64,
    median: f64,
    quartile_3: f64,
    pairs: usize,
}

impl Ratio {
    /// Runs both in turns, so that whatever else the machine does hits both; which is first changes, too.
    fn of(one: impl Fn() -> Duration, other: impl Fn() -> Duration) -> Self {
        let pairs = if is_trial() { 1 } else { 1_001 };
        let mut ratios: Vec<f64> = (0..pairs)
            .map(|round| {
                let (one, other) = if round % 2 == 0 {
                    let one = one();
                    (one, other())
                } else {
                    let other = other();
                    (one(), other)
                };
                one.as_secs_f64() / other.as_secs_f64()
            })
            .collect();
        ratios.sort_by(f64::total_cmp);
        Self {
            quartile_1: ratios[pairs / 4],
            median: ratios[pairs / 2],
            quartile_3: ratios[pairs * 3 / 4],
            pairs,
        }
    }
}

impl fmt::Display for Ratio {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{:.3} × (median of {} pairs, quartiles {:.3} and {:.3})",
            self.median, self.pairs, self.quartile_1, self.quartile_3
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
