//! How time grows with a document: made-up documents of 10 to 10,000 operations, whose models refer to one other or to many, and the
//! parsing of their JSON alone as the floor.
//!
//! Beside what criterion prints there is a table of each at the end, all of it from one run.

#![allow(
    missing_docs,
    reason = "the macros of criterion make functions without"
)]

mod document;

use std::cell::RefCell;
use std::fs;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use mimalloc::MiMalloc;
use openapi_codegen::emit::{EmitOptions, Placement};
use openapi_codegen::{Options, PackageName, Stage, generate};
use serde_json::Value;

use document::{Shape, document};

/// As in the command line.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

const SIZES: [usize; 4] = [10, 100, 1_000, 10_000];
/// Below this many operations, what is the same for every document weighs too much to compare with.
const LARGE_ENOUGH: usize = 100;

criterion_group!(benches, growth);
criterion_main!(benches);

fn growth(criterion: &mut Criterion) {
    let tree = rows(criterion, "growth", Shape::Tree);
    let web = rows(criterion, "growth-connected", Shape::Web);
    print("models that refer to one other", &tree);
    print(
        "models that refer to five others, half of them to each other",
        &web,
    );
}

fn rows(criterion: &mut Criterion, name: &str, shape: Shape) -> Vec<Row> {
    let directory = tempfile::tempdir().unwrap();
    let mut rows = Vec::new();
    let mut group = criterion.benchmark_group(name);
    group.sample_size(10);
    for operations in SIZES {
        let file = directory.path().join(format!("made-{operations}.json"));
        let text = serde_json::to_string_pretty(&document(shape, operations)).unwrap();
        fs::write(&file, &text).unwrap();
        let row = RefCell::new(Row::new(operations, text.len()));
        let elements = u64::try_from(operations).unwrap();
        group.throughput(Throughput::Elements(elements));
        group.bench_function(BenchmarkId::new("parse", operations), |bencher| {
            bencher.iter_custom(|times| {
                let once = || {
                    let start = Instant::now();
                    black_box(serde_json::from_str::<Value>(black_box(&text)).unwrap());
                    let time = start.elapsed();
                    let best = &mut row.borrow_mut().parse;
                    *best = time.min(*best);
                    time
                };
                (0..times).map(|_| once()).sum()
            });
        });
        group.bench_function(BenchmarkId::new("generate", operations), |bencher| {
            bencher.iter_custom(|times| (0..times).map(|_| row.borrow_mut().generate(&file)).sum());
        });
        rows.push(row.into_inner());
    }
    group.finish();
    rows
}

/// The best times of one document.
struct Row {
    operations: usize,
    bytes: usize,
    parse: Duration,
    generate: Duration,
    /// Of the same run.
    stages: Vec<Duration>,
}

const STAGES: [Stage; 4] = [Stage::Load, Stage::Check, Stage::Lower, Stage::Emit];

impl Row {
    fn new(operations: usize, bytes: usize) -> Self {
        Self {
            operations,
            bytes,
            parse: Duration::MAX,
            generate: Duration::MAX,
            stages: Vec::new(),
        }
    }

    fn generate(&mut self, file: &Path) -> Duration {
        let options = Options {
            package: PackageName::of_document(file),
            emit: EmitOptions {
                runtime: PathBuf::from("runtime"),
                placement: Placement::Standalone,
            },
            released: None,
        };
        let start = Instant::now();
        let generation = generate(file, &options).unwrap();
        let time = start.elapsed();
        if time < self.generate {
            self.generate = time;
            self.stages = STAGES.map(|stage| generation.timings.of(stage)).to_vec();
        }
        time
    }

    fn milliseconds_an_operation(&self, time: Duration) -> f64 {
        let operations = u32::try_from(self.operations).unwrap();
        time.as_secs_f64() * 1e3 / f64::from(operations)
    }
}

/// What one operation costs, and how many times what it costs in the smallest document that is large enough.
fn print(title: &str, rows: &[Row]) {
    let cost = |row: &Row| row.milliseconds_an_operation(row.generate);
    let unit = rows.iter().find(|row| row.operations >= LARGE_ENOUGH);
    println!("{title}: milliseconds an operation, the best of all runs");
    println!(
        "{:>10} {:>7} {:>8} {:>8} {:>8} {:>8} {:>8} {:>8} {:>7} {:>8}",
        "operations", "MB", "parse", "load", "check", "lower", "emit", "all", "ratio", "÷ parse"
    );
    for row in rows {
        let [load, check, lower, emit] = row.stages.as_slice() else {
            continue;
        };
        let [load, check, lower, emit, parse] =
            [load, check, lower, emit, &row.parse].map(|time| row.milliseconds_an_operation(*time));
        let ratio = unit.filter(|unit| unit.operations <= row.operations);
        let ratio = ratio.map_or(String::new(), |unit| {
            format!("{:.2}", cost(row) / cost(unit))
        });
        let megabytes = f64::from(u32::try_from(row.bytes).unwrap()) / 1e6;
        println!(
            "{:>10} {megabytes:>7.2} {parse:>8.4} {load:>8.4} {check:>8.4} {lower:>8.4} {emit:>8.4} {:>8.4} {ratio:>7} {:>8.1}",
            row.operations,
            cost(row),
            cost(row) / parse,
        );
    }
}
