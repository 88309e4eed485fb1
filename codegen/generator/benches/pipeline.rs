//! How long a maintainer waits: each stage over the documents in `spec/`, the whole run, and a run with nothing to do.

#![allow(
    missing_docs,
    reason = "the macros of criterion make functions without"
)]

use std::fs;
use std::hint::black_box;
use std::path::{Path, PathBuf};

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use mimalloc::MiMalloc;
use openapi_codegen::emit::{EmitOptions, Placement};
use openapi_codegen::write::{apply, compare};
use openapi_codegen::{Options, PackageName, check, emit, generate, load, lower};

/// As in the command line.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

criterion_group!(benches, stages, whole);
criterion_main!(benches);

fn stages(criterion: &mut Criterion) {
    for document in documents() {
        let options = options(&document);
        let name = options.package.as_str();
        let loaded = load::load(&document).unwrap();
        let api = lower::lower(&loaded, name).unwrap();

        let mut group = criterion.benchmark_group("stage");
        group.bench_function(BenchmarkId::new("load", name), |bencher| {
            bencher.iter(|| load::load(black_box(&document)).unwrap());
        });
        group.bench_function(BenchmarkId::new("check", name), |bencher| {
            bencher.iter(|| check::check(black_box(&loaded)));
        });
        group.bench_function(BenchmarkId::new("lower", name), |bencher| {
            bencher.iter(|| lower::lower(black_box(&loaded), name).unwrap());
        });
        group.bench_function(BenchmarkId::new("emit", name), |bencher| {
            bencher.iter(|| emit::emit(black_box(&api), &options.emit).unwrap());
        });
        group.finish();
    }
}

fn whole(criterion: &mut Criterion) {
    let all: Vec<(PathBuf, Options)> = documents()
        .into_iter()
        .map(|document| {
            let options = options(&document);
            (document, options)
        })
        .collect();
    let directory = tempfile::tempdir().unwrap();
    let mut group = criterion.benchmark_group("all documents, one after the other");
    group.bench_function("generate", |bencher| {
        bencher.iter(|| {
            for (document, options) in &all {
                black_box(generate(document, options).unwrap());
            }
        });
    });
    // After the first round every file is as it should be, so this is a run with nothing to do.
    group.bench_function("nothing to do", |bencher| {
        bencher.iter(|| {
            for (document, options) in &all {
                let files = generate(document, options).unwrap().files;
                let target = directory.path().join(options.package.as_str());
                black_box(apply(compare(&target, &files).unwrap()).unwrap());
            }
        });
    });
    group.finish();
}

fn documents() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../spec");
    let mut documents: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == "yaml")
        })
        .collect();
    documents.sort();
    documents
}

fn options(document: &Path) -> Options {
    Options {
        package: PackageName::of_document(document),
        emit: EmitOptions {
            runtime: PathBuf::from("../../codegen/runtime"),
            placement: Placement::Member,
        },
        released: None,
    }
}
