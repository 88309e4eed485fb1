//! Much at once and one after the other: a million rows of a list, and ten thousand calls through one client.

mod support;

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use allocation_counter::measure;
use futures_util::future::join_all;
use openapi_runtime::json::{Decode, DecodeError, Reader};
use openapi_runtime::{
    ApiClient, BareArray, Bytes, Operation, PagedCall, Pagination, PaginationStyle,
    TransportRequest,
};
use support::{API, Memory, TOKEN, USER, get_user, is_trial, json, one_thread};
use tokio::sync::Barrier;

const ROWS_A_PAGE: usize = 1_000;
const CALLS: usize = 10_000;
/// By how much the peak may differ between a short list and a long one: the fingerprints of the last 4,096 pages, by which a
/// list that goes round in circles is noticed.
const FINGERPRINTS: u64 = 512 * 1024;

static LIST: Operation = Operation {
    id: "listRows",
    name: "rows.list",
    path: "/v1/rows",
    security: &[&["bearerToken"]],
    ..Operation::DEFAULT
};

static BY_NUMBER: Pagination = Pagination {
    style: PaginationStyle::PageNumber {
        page: "page",
        first: 0,
    },
    size: Some("size"),
    default_size: Some(1_000),
    items: "/data",
    total_items: Some("/total"),
    total_pages: None,
    has_more: None,
    bare_array: BareArray::Refused,
};

static BY_TOKEN: Pagination = Pagination {
    style: PaginationStyle::Cursor {
        cursor: "page",
        next: "/next",
    },
    total_items: None,
    ..BY_NUMBER
};

fn main() {
    million_rows();
    calls_at_once();
}

fn million_rows() {
    let lengths: &[usize] = if is_trial() {
        &[10, 100]
    } else {
        &[10, 100, 1_000, 10_000]
    };
    for (style, pagination) in [("page numbers", &BY_NUMBER), ("cursors", &BY_TOKEN)] {
        println!("a list with {style}, in pages of {ROWS_A_PAGE} rows:");
        let mut peaks = Vec::new();
        for pages in lengths {
            let (peak, took) = stream(*pages, pagination);
            println!(
                "  {pages} pages: {} rows, at most {} KiB live, {} ns a row, the service included",
                pages * ROWS_A_PAGE,
                peak / 1024,
                took.as_nanos() / (pages * ROWS_A_PAGE) as u128
            );
            peaks.push(peak);
        }
        let least = peaks.iter().min().copied().unwrap_or_default();
        assert!(
            peaks.iter().all(|peak| *peak <= least + FINGERPRINTS),
            "memory grows with the number of pages"
        );
    }
}

/// Reads a whole list, and says how many bytes were live at once.
fn stream(pages: usize, pagination: &'static Pagination) -> (u64, Duration) {
    let runtime = one_thread();
    let client = ApiClient::builder(&API)
        .bearer_token(TOKEN)
        .transport(Memory::new(move |request| {
            let body = page(request, pages);
            Box::pin(async { Ok(json(body)) })
        }))
        .build()
        .unwrap();
    let began = Instant::now();
    let counted = measure(|| {
        let rows = runtime.block_on(async {
            let mut items = PagedCall::<Row>::new(&client, &LIST, pagination).items();
            let mut rows = 0;
            while let Some(row) = items.try_next().await.unwrap() {
                assert_eq!(row.id, rows);
                rows += 1;
            }
            rows
        });
        assert_eq!(usize::try_from(rows).unwrap(), pages * ROWS_A_PAGE);
    });
    (counted.bytes_max, began.elapsed())
}

/// One page. All are of one length, so that they need the same memory.
fn page(request: &TransportRequest, pages: usize) -> Bytes {
    let number = request.uri().query().and_then(|query| {
        let mut pairs = query.split('&').filter_map(|pair| pair.split_once('='));
        pairs.find(|(name, _)| *name == "page")?.1.parse().ok()
    });
    let number: usize = number.unwrap_or(0);
    let first = number * ROWS_A_PAGE;
    let rows: Vec<_> = (first..first + ROWS_A_PAGE)
        .map(|id| format!(r#"{{"id":{id:>9},"name":"row {id:>9}"}}"#))
        .collect();
    let next = match number + 1 {
        next if next < pages => format!(r#""{next:0>6}""#),
        _ => "null".to_owned(),
    };
    let total = pages * ROWS_A_PAGE;
    let rows = rows.join(",");
    format!(r#"{{"total":{total:>9},"data":[{rows}],"next":{next}}}"#).into()
}

struct Row {
    id: i64,
}

impl Decode for Row {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let (mut id, mut name) = (None::<i64>, None::<String>);
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "id" => reader.read(&mut id)?,
                "name" => reader.read(&mut name)?,
                _ => reader.skip()?,
            }
        }
        reader.required(name, "name")?;
        Ok(Self {
            id: reader.required(id, "id")?,
        })
    }
}

/// Calls that are all under way at once: none is answered before all have been sent.
fn calls_at_once() {
    let runtime = one_thread();
    let tokens = Arc::new(AtomicUsize::new(0));
    let all_sent = Arc::new(Barrier::new(CALLS));
    let client = ApiClient::builder(&API)
        .client_credentials("id", "secret")
        .transport(service(&tokens, &all_sent))
        .build()
        .unwrap();
    let began = Instant::now();
    let mut answered = 0;
    let counted = measure(|| {
        let calls = (0..CALLS).map(|_| async { get_user(&client).await });
        let users = runtime.block_on(join_all(calls));
        answered = users.iter().filter(|user| user.is_ok()).count();
    });
    let took = began.elapsed();
    let tokens = tokens.load(Ordering::Relaxed);
    println!(
        "{answered} calls at once through one client: {} ms, {tokens} token request, {} bytes live and {} allocations a call",
        took.as_millis(),
        counted.bytes_max / CALLS as u64,
        counted.count_total / CALLS as u64
    );
    assert_eq!((answered, tokens), (CALLS, 1));
}

fn service(tokens: &Arc<AtomicUsize>, all_sent: &Arc<Barrier>) -> Memory {
    let (tokens, all_sent) = (Arc::clone(tokens), Arc::clone(all_sent));
    Memory::new(move |request| {
        let is_token_request = request.uri().path().ends_with("/token");
        let (tokens, all_sent) = (Arc::clone(&tokens), Arc::clone(&all_sent));
        Box::pin(async move {
            if is_token_request {
                tokens.fetch_add(1, Ordering::Relaxed);
                tokio::task::yield_now().await;
                let token = format!(r#"{{"access_token":"{TOKEN}","expires_in":1800}}"#);
                return Ok(json(token.into()));
            }
            all_sent.wait().await;
            Ok(json(Bytes::from_static(USER.as_bytes())))
        })
    })
}
