//! How time grows with a document: made-up documents of 10 to 10,000 operations, and the parsing of their JSON alone as the floor.
//!
//! Beside what criterion prints there is a table at the end, all of it from one run.

#![allow(
    missing_docs,
    reason = "the macros of criterion make functions without"
)]

use std::cell::RefCell;
use std::fs;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use openapi_codegen::emit::{EmitOptions, Placement};
use openapi_codegen::{Options, PackageName, Stage, generate};
use serde_json::{Map, Value, json};

const SIZES: [usize; 4] = [10, 100, 1_000, 10_000];
/// Below this many operations, what is the same for every document weighs too much to compare with.
const LARGE_ENOUGH: usize = 100;

criterion_group!(benches, growth);
criterion_main!(benches);

fn growth(criterion: &mut Criterion) {
    let directory = tempfile::tempdir().unwrap();
    let mut rows = Vec::new();
    let mut group = criterion.benchmark_group("growth");
    group.sample_size(10);
    for operations in SIZES {
        let file = directory.path().join(format!("made-{operations}.json"));
        let text = serde_json::to_string_pretty(&document(operations)).unwrap();
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
    print(&rows);
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
fn print(rows: &[Row]) {
    let cost = |row: &Row| row.milliseconds_an_operation(row.generate);
    let unit = rows.iter().find(|row| row.operations >= LARGE_ENOUGH);
    println!("milliseconds an operation, the best of all runs");
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

const DESCRIPTION: &str = "What somebody wrote about it: a few sentences of prose, in which the `name` of a member stands as \
    code, some_identifier does not, and a link to https://example.com/documentation is a bare one.\n\nA second paragraph \
    lists\n\n* one thing, and\n* another one that takes rather more words than the one before it.";

/// Five operations for each resource, over models that refer to those of other resources.
fn document(operations: usize) -> Value {
    let mut paths = Map::new();
    let mut schemas = Map::new();
    schemas.insert("Error".to_owned(), error());
    for resource in 0..operations.div_ceil(5) {
        let left = operations - resource * 5;
        for (path, item) in path_items(resource, left) {
            paths.insert(path, item);
        }
        for (name, schema) in models(resource) {
            schemas.insert(name, schema);
        }
    }
    json!({
        "openapi": "3.0.3",
        "info": {"title": "Made up", "version": "1.0.0", "description": DESCRIPTION},
        "servers": [{"url": "https://api.example.com"}],
        "security": [{"token": []}],
        "paths": paths,
        "components": {
            "schemas": schemas,
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
        },
    })
}

fn path_items(resource: usize, left: usize) -> [(String, Value); 2] {
    let id = json!({
        "name": "item_id", "in": "path", "required": true, "description": "Which one.",
        "schema": {"type": "string", "format": "uuid"},
    });
    let query = |name: &str, schema: Value| json!({"name": name, "in": "query", "description": DESCRIPTION, "schema": schema});
    let text = json!({"type": "string", "maxLength": 100});
    let parameters = json!([
        query("search", text.clone()),
        query(
            "sort",
            json!({"type": "string", "enum": ["name", "created_at", "size"]})
        ),
        query(
            "limit",
            json!({"type": "integer", "minimum": 1, "maximum": 100, "default": 20})
        ),
        query(
            "created_after",
            json!({"type": "string", "format": "date-time"})
        ),
    ]);
    let item = format!("#/components/schemas/Item{resource}");
    let list = json!({"type": "array", "items": {"$ref": item}});
    let page = json!({
        "type": "object", "required": ["items", "total"],
        "properties": {"items": list, "total": {"type": "integer"}, "next": text},
    });
    let all = [
        (
            "get",
            operation(resource, "list", "List all", Some(page), None),
        ),
        (
            "post",
            operation(
                resource,
                "create",
                "Create one",
                Some(json!({"$ref": item})),
                Some("New"),
            ),
        ),
        (
            "get",
            operation(
                resource,
                "get",
                "Show one",
                Some(json!({"$ref": item})),
                None,
            ),
        ),
        (
            "patch",
            operation(
                resource,
                "update",
                "Change one",
                Some(json!({"$ref": item})),
                Some("Change"),
            ),
        ),
        (
            "delete",
            operation(resource, "delete", "Remove one", None, None),
        ),
    ];
    let mut collection = Map::from_iter([("summary".to_owned(), json!("All of them"))]);
    let mut member = Map::from_iter([("parameters".to_owned(), json!([id]))]);
    for (index, (method, mut operation)) in all.into_iter().enumerate().take(left) {
        if index == 0 {
            operation["parameters"].clone_from(&parameters);
        }
        let item = if index < 2 {
            &mut collection
        } else {
            &mut member
        };
        item.insert(method.to_owned(), operation);
    }
    [
        (
            format!("/resources-{resource}/items"),
            Value::Object(collection),
        ),
        (
            format!("/resources-{resource}/items/{{item_id}}"),
            Value::Object(member),
        ),
    ]
}

fn operation(
    resource: usize,
    verb: &str,
    summary: &str,
    answer: Option<Value>,
    body: Option<&str>,
) -> Value {
    let content = |schema: Value| json!({"application/json": {"schema": schema}});
    let failure = |description: &str| {
        let schema = json!({"$ref": "#/components/schemas/Error"});
        json!({"description": description, "content": content(schema)})
    };
    let mut operation = json!({
        "operationId": format!("{verb}Item{resource}"),
        "tags": [format!("resource {resource}")],
        "summary": summary,
        "description": DESCRIPTION,
        "responses": {"404": failure("There is none."), "409": failure("It is in use.")},
    });
    let (status, success) = match answer {
        Some(schema) => (
            "200",
            json!({"description": "What was asked for.", "content": content(schema)}),
        ),
        None => ("204", json!({"description": "Done."})),
    };
    operation["responses"][status] = success;
    if let Some(prefix) = body {
        let schema = json!({"$ref": format!("#/components/schemas/{prefix}Item{resource}")});
        operation["requestBody"] = json!({"required": true, "content": content(schema)});
    }
    operation
}

fn models(resource: usize) -> [(String, Value); 3] {
    let text = json!({"type": "string", "description": "A text with a `limit`.", "maxLength": 200});
    let shared = json!({
        "name": text, "description": text, "owner_email": {"type": "string", "format": "email"},
        "size": {"type": "integer", "format": "int64", "minimum": 0},
        "ratio": {"type": "number", "description": DESCRIPTION},
        "is_enabled": {"type": "boolean", "default": true},
        "state": {"type": "string", "enum": ["active", "suspended", "being_deleted", "unknown-state"]},
        "labels": {"type": "object", "additionalProperties": {"type": "string"}},
        "addresses": {"type": "array", "items": {"type": "object", "required": ["street"], "properties": {
            "street": text, "city": text, "postal_code": {"type": "string", "example": "10115"},
        }}},
    });
    let mut whole = shared.clone();
    whole["id"] = json!({"type": "string", "format": "uuid", "readOnly": true});
    whole["created_at"] = json!({"type": "string", "format": "date-time"});
    // Not the one before: that would make chains as long as the document.
    whole["related"] = json!({"$ref": format!("#/components/schemas/Item{}", resource / 2)});
    let model = |required: Value, properties: &Value| json!({"type": "object", "description": DESCRIPTION, "required": required, "properties": properties});
    [
        (
            format!("Item{resource}"),
            model(json!(["id", "name", "created_at"]), &whole),
        ),
        (
            format!("NewItem{resource}"),
            model(json!(["name"]), &shared),
        ),
        (
            format!("ChangeItem{resource}"),
            model(json!(["state"]), &shared),
        ),
    ]
}

fn error() -> Value {
    json!({
        "type": "object", "required": ["code", "message"],
        "properties": {"code": {"type": "string"}, "message": {"type": "string"}},
    })
}
