//! Lists that come in pages.

mod client_support;

use std::pin::Pin;
use std::sync::Mutex;

use client_support::{BASE_URL, LIST, Memory, PAGES, User, answer, json, list};
use futures_util::{Stream, StreamExt};
use openapi_runtime::{
    BareArray, Call, ErrorKind, Items, Page, PagedCall, Pagination, PaginationStyle,
    TransportRequest, decode,
};

openapi_runtime::paged_call! {
    /// A paged call as generated code has it.
    pub(crate) struct ListUsers(PagedCall<User>);
}

impl ListUsers {
    /// Rows on a page.
    fn page_size(self, size: i64) -> Self {
        Self(self.0.query("pageSize", size.to_string()))
    }
}

static BY_NUMBER: Pagination = PAGES;
static WITHOUT_TOTALS: Pagination = Pagination {
    total_items: None,
    total_pages: None,
    ..PAGES
};
static WITH_TOTAL_ITEMS: Pagination = Pagination {
    total_pages: None,
    ..PAGES
};
static BY_OFFSET: Pagination = Pagination {
    style: PaginationStyle::Offset { offset: "offset" },
    size: Some("limit"),
    default_size: Some(2),
    items: "/results",
    total_items: Some("/count"),
    total_pages: None,
    has_more: None,
    bare_array: BareArray::Accepted,
};
static BY_CURSOR: Pagination = Pagination {
    style: PaginationStyle::Cursor {
        cursor: "after",
        next: "/meta/next",
    },
    size: None,
    default_size: None,
    items: "/meta/rows",
    ..WITHOUT_TOTALS_CONST
};
static BY_LINK: Pagination = Pagination {
    style: PaginationStyle::Link {
        next: Some("/next"),
    },
    ..WITHOUT_TOTALS_CONST
};
static BY_LINK_HEADER: Pagination = Pagination {
    style: PaginationStyle::Link { next: None },
    items: "",
    ..WITHOUT_TOTALS_CONST
};
const WITHOUT_TOTALS_CONST: Pagination = Pagination {
    total_items: None,
    total_pages: None,
    ..PAGES
};

fn parameter(request: &TransportRequest, name: &str) -> Option<usize> {
    let query = request.uri().query()?;
    query
        .split('&')
        .filter_map(|pair| pair.split_once('='))
        .find(|(key, _)| *key == name)?
        .1
        .parse()
        .ok()
}

fn rows(numbers: std::ops::Range<usize>) -> String {
    numbers
        .map(|number| format!(r#"{{"id":"{number}"}}"#))
        .collect::<Vec<_>>()
        .join(",")
}

/// A list of so many rows, of which a page holds at most `largest`. `envelope` writes rows and totals.
fn service(total: usize, largest: usize, envelope: fn(&str, usize, usize) -> String) -> Memory {
    Memory::new(move |request| {
        let size = parameter(request, "pageSize").unwrap_or(2);
        let start = parameter(request, "pageNumber").unwrap_or(0) * size.min(largest);
        let end = (start + size.min(largest)).min(total);
        json(
            200,
            &envelope(
                &rows(start.min(end)..end),
                total,
                total.div_ceil(size.min(largest)),
            ),
        )
    })
}

fn with_totals(rows: &str, items: usize, pages: usize) -> String {
    format!(r#"{{"totalItems":{items},"totalPages":{pages},"data":[{rows}]}}"#)
}

fn with_items(rows: &str, items: usize, _: usize) -> String {
    format!(r#"{{"data":[{rows}],"totalItems":"{items}"}}"#)
}

fn bare(rows: &str, _: usize, _: usize) -> String {
    format!(r#"{{"data":[{rows}]}}"#)
}

async fn ids(items: Items<User>) -> Vec<String> {
    items
        .map(|row| row.map_or_else(|error| format!("{:?}", error.kind()), |user| user.id))
        .collect()
        .await
}

fn all(memory: &Memory, pagination: &'static Pagination) -> PagedCall<User> {
    list(&memory.client().build().unwrap(), pagination)
}

#[tokio::test]
async fn one_page_has_rows_totals_and_the_next_call() {
    let memory = service(3, 10, with_totals);
    let page = all(&memory, &BY_NUMBER).await.unwrap();
    assert_eq!(
        page.items()
            .map(|user| user.unwrap().id.as_str())
            .collect::<Vec<_>>(),
        ["0", "1"]
    );
    assert_eq!(
        (page.total_items(), page.total_pages(), page.len()),
        (Some(3), Some(2), 2)
    );
    let last = page.next().unwrap().await.unwrap();
    assert!(last.next().is_none());
    assert_eq!(last.into_items().unwrap(), [User { id: "2".into() }]);
    let query = ["pageNumber=0&pageSize=2", "pageNumber=1&pageSize=2"];
    assert_eq!(
        memory.urls(),
        query.map(|query| format!("{BASE_URL}/v1/users?{query}"))
    );
}

#[tokio::test]
async fn totals_end_the_list_without_another_request() {
    for (total, requests) in [(0, 1), (1, 1), (2, 1), (4, 2), (5, 3)] {
        for (pagination, envelope) in [
            (&BY_NUMBER, with_totals as fn(&str, usize, usize) -> String),
            (&WITH_TOTAL_ITEMS, with_items),
        ] {
            let memory = service(total, 10, envelope);
            assert_eq!(ids(all(&memory, pagination).items()).await.len(), total);
            assert_eq!(memory.requests().len(), requests, "{total}");
        }
    }
}

#[tokio::test]
async fn without_totals_an_empty_page_ends_the_list() {
    let memory = service(3, 10, bare);
    assert_eq!(
        ids(all(&memory, &WITHOUT_TOTALS).items()).await,
        ["0", "1", "2"]
    );
    assert_eq!(memory.requests().len(), 3);
}

#[tokio::test]
async fn a_service_that_gives_out_less_than_asked_for_loses_no_rows() {
    for (pagination, envelope) in [
        (&BY_NUMBER, with_totals as fn(&str, usize, usize) -> String),
        (&WITH_TOTAL_ITEMS, with_items),
        (&WITHOUT_TOTALS, bare),
    ] {
        let memory = service(7, 3, envelope);
        let call = all(&memory, pagination).query("pageSize", "100".to_owned());
        assert_eq!(ids(call.items()).await.len(), 7);
    }
}

#[tokio::test]
async fn an_empty_page_in_the_middle_does_not_end_a_list_that_counts_its_pages() {
    let memory = Memory::script(&[
        (200, r#"{"totalPages":3,"data":[{"id":"1"}]}"#),
        (200, r#"{"totalPages":3,"data":[]}"#),
        (200, r#"{"totalPages":3,"data":[{"id":"2"}]}"#),
    ]);
    assert_eq!(ids(all(&memory, &BY_NUMBER).items()).await, ["1", "2"]);
}

#[tokio::test]
async fn a_list_may_be_entered_in_the_middle() {
    let memory = service(5, 10, with_items);
    let items = all(&memory, &WITH_TOTAL_ITEMS)
        .query("pageNumber", "1".to_owned())
        .items();
    assert_eq!(ids(items).await, ["2", "3", "4"]);
    assert_eq!(memory.requests().len(), 2);
}

fn offsets(total: usize, largest: usize) -> Memory {
    Memory::new(move |request| {
        let start = parameter(request, "offset").unwrap_or(0);
        let end = (start + parameter(request, "limit").unwrap_or(2).min(largest)).min(total);
        json(
            200,
            &format!(
                r#"{{"count":{total},"next":null,"results":[{}]}}"#,
                rows(start.min(end)..end)
            ),
        )
    })
}

#[tokio::test]
async fn offsets_count_the_rows_that_came() {
    let memory = offsets(5, 2);
    let call = all(&memory, &BY_OFFSET).query("limit", "50".to_owned());
    assert_eq!(ids(call.items()).await, ["0", "1", "2", "3", "4"]);
    let query = ["limit=50", "limit=50&offset=2", "limit=50&offset=4"];
    assert_eq!(
        memory.urls(),
        query.map(|query| format!("{BASE_URL}/v1/users?{query}"))
    );
}

#[tokio::test]
async fn a_bare_array_is_the_whole_list_where_it_is_accepted() {
    let memory = Memory::script(&[(200, r#"[{"id":"1"},{"id":"2"},{"id":"3"}]"#)]);
    let page = all(&memory, &BY_OFFSET).await.unwrap();
    assert_eq!(
        (page.len(), page.total_items(), page.next().is_none()),
        (3, None, true)
    );
    let refused = all(&memory, &BY_NUMBER).await.unwrap_err();
    assert_eq!(refused.kind(), ErrorKind::Decode);
}

#[tokio::test]
async fn a_page_without_its_rows_is_an_error_and_null_is_no_rows() {
    let memory = Memory::script(&[(200, r#"{"totalItems":1}"#), (200, r#"{"data":null}"#)]);
    let error = all(&memory, &BY_NUMBER).await.unwrap_err();
    assert!(
        error
            .to_string()
            .contains("missing the list of rows at `/data`"),
        "{error}"
    );
    assert!(all(&memory, &WITHOUT_TOTALS).await.unwrap().is_empty());
}

#[tokio::test]
async fn a_broken_row_loses_only_itself() {
    let memory = Memory::script(&[
        (
            200,
            r#"{"totalPages":2,"data":[{"id":"1"},{"id":[{"x":"}"}]},null,{"id":"2"}]}"#,
        ),
        (200, r#"{"totalPages":2,"data":[{"id":"3"}]}"#),
    ]);
    assert_eq!(
        ids(all(&memory, &BY_NUMBER).items()).await,
        ["1", "Decode", "Decode", "2", "3"]
    );
    let memory = Memory::script(&[(200, r#"{"totalPages":1,"data":[{"id":"1"},{"no":1}]}"#)]);
    let page = all(&memory, &BY_NUMBER).await.unwrap();
    let error = page.row_errors().next().unwrap();
    assert_eq!(error.json_path(), Some("$.data[1].id"));
    assert!(
        error
            .to_string()
            .starts_with("users.list GET /v1/users: row 1 of the page: missing required field"),
        "{error}"
    );
    let rows: Vec<_> = page.items().collect();
    assert_eq!(rows[0].unwrap().id, "1");
    assert_eq!(rows[1].unwrap_err().json_path(), Some("$.data[1].id"));
    assert_eq!((page.len(), rows.len()), (2, 2));
    let collected: Result<Vec<_>, _> = page.items().collect();
    let first = collected.unwrap_err().to_string();
    assert_eq!(page.into_items().unwrap_err().to_string(), first);
}

#[tokio::test]
async fn a_cursor_is_sent_back_until_there_is_none() {
    let memory = Memory::script(&[
        (200, r#"{"meta":{"next":"a/b","rows":[{"id":"1"}]}}"#),
        (200, r#"{"meta":{"rows":[],"next":7}}"#),
        (200, r#"{"meta":{"rows":[{"id":"2"}],"next":null}}"#),
    ]);
    assert_eq!(ids(all(&memory, &BY_CURSOR).items()).await, ["1", "2"]);
    let urls = memory.urls();
    assert!(
        urls[1].ends_with("?after=a%2Fb") && urls[2].ends_with("?after=7"),
        "{urls:?}"
    );
}

#[tokio::test]
async fn a_cursor_that_comes_back_is_a_loop() {
    let memory = Memory::new(|request| {
        json(
            200,
            &format!(
                r#"{{"meta":{{"next":"same","rows":[{{"id":"{}"}}]}}}}"#,
                request.uri()
            ),
        )
    });
    assert_eq!(
        ids(all(&memory, &BY_CURSOR).items()).await.last().unwrap(),
        "Pagination"
    );
    assert_eq!(memory.requests().len(), 2);
}

#[tokio::test]
async fn links_are_followed_within_the_origin_only() {
    let memory = Memory::script(&[
        (
            200,
            r#"{"next":"https://api.example.com/accounts-api/v1/users?p=2&q=a%2Fb#x","data":[{"id":"1"}]}"#,
        ),
        (
            200,
            r#"{"next":"/accounts-api/v1/users?p=3","data":[{"id":"2"}]}"#,
        ),
        (
            200,
            r#"{"next":"https://evil.example.net/accounts-api/v1/users?p=4","data":[{"id":"3"}]}"#,
        ),
    ]);
    let client = memory.client().bearer_token("b").build().unwrap();
    let mut items = list(&client, &BY_LINK).items();
    for id in ["1", "2", "3"] {
        assert_eq!(items.try_next().await.unwrap().unwrap().id, id);
    }
    let error = items.try_next().await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "users.list GET /v1/users: the link to the next page leads to https://evil.example.net, \
         but credentials are for https://api.example.com only"
    );
    assert_eq!(error.kind(), ErrorKind::Pagination);
    assert!(items.try_next().await.unwrap().is_none());
    assert_eq!(
        memory.urls()[1..],
        [
            format!("{BASE_URL}/v1/users?p=2&q=a%2Fb"),
            format!("{BASE_URL}/v1/users?p=3")
        ]
    );
}

#[tokio::test]
async fn the_link_header_leads_to_the_next_page() {
    let count = Mutex::new(0);
    let memory = Memory::new(move |_| {
        let mut count = count.lock().unwrap();
        *count += 1;
        let link = match *count {
            1 => {
                r#"</accounts-api/v1/users?p=0>; rel="prev", </accounts-api/v1/users?p=2,x>; title="a"; rel="last next""#
            }
            _ => r#"</accounts-api/v1/users?p=1>; rel="first""#,
        };
        answer(200, &[("link", link)], &format!(r#"[{{"id":"{count}"}}]"#))
    });
    assert_eq!(ids(all(&memory, &BY_LINK_HEADER).items()).await, ["1", "2"]);
    assert!(memory.urls()[1].ends_with("?p=2,x"));
}

#[tokio::test]
async fn the_same_page_twice_in_a_row_is_a_loop() {
    let memory = Memory::script(&[(200, r#"{"data":[{"id":"1"},{"id":"2"}]}"#)]);
    assert_eq!(
        ids(all(&memory, &WITHOUT_TOTALS).items()).await,
        ["1", "2", "Pagination"]
    );
}

#[tokio::test]
async fn an_endless_list_is_an_error() {
    let memory = service(usize::MAX / 4, 10, bare);
    let got = ids(all(&memory, &WITHOUT_TOTALS).items().max_pages(3)).await;
    assert_eq!(
        (
            got.len(),
            got.last().unwrap().as_str(),
            memory.requests().len()
        ),
        (7, "Pagination", 3)
    );
}

#[tokio::test]
async fn so_many_rows_and_no_page_beyond_them() {
    let memory = service(100, 10, with_totals);
    assert_eq!(
        ids(all(&memory, &BY_NUMBER).items().max_items(4))
            .await
            .len(),
        4
    );
    assert_eq!(memory.requests().len(), 2);
}

#[tokio::test]
async fn the_next_page_is_asked_for_when_half_of_the_current_one_is_handed_out() {
    let memory = service(8, 10, with_totals);
    let mut items = all(&memory, &BY_NUMBER)
        .query("pageSize", "4".to_owned())
        .items();
    let mut requests = Vec::new();
    while items.try_next().await.unwrap().is_some() {
        requests.push(memory.requests().len());
    }
    assert_eq!(requests, [1, 2, 2, 2, 2, 2, 2, 2]);
}

#[tokio::test]
async fn a_page_that_cannot_be_had_is_one_error_after_the_rows_before_it() {
    let memory = Memory::script(&[
        (200, r#"{"totalPages":3,"data":[{"id":"1"},{"id":"2"}]}"#),
        (500, ""),
    ]);
    assert_eq!(
        ids(all(&memory, &BY_NUMBER).retries(0).items()).await,
        ["1", "2", "Status"]
    );
    assert_eq!(memory.requests().len(), 2);
}

#[tokio::test]
async fn pages_stream_as_pages() {
    let memory = service(3, 10, with_totals);
    let mut pages = all(&memory, &BY_NUMBER).pages();
    assert_eq!(pages.try_next().await.unwrap().unwrap().len(), 2);
    assert_eq!(pages.try_next().await.unwrap().unwrap().len(), 1);
    assert!(pages.try_next().await.unwrap().is_none());
    assert!(pages.try_next().await.unwrap().is_none());
}

#[tokio::test]
async fn generated_paged_calls_forward_everything() {
    let memory = service(3, 10, with_totals);
    let client = memory.client().build().unwrap();
    let call = || ListUsers(list(&client, &BY_NUMBER)).page_size(1);
    let page: Page<User> = call().await.unwrap();
    assert_eq!(page.total_pages(), Some(3));
    assert!(call().optional().await.unwrap().is_some());
    assert_eq!(call().with_response().await.unwrap().value().len(), 1);
    assert_eq!(ids(call().items()).await.len(), 3);
    assert_eq!(call().pages().count().await, 3);
    assert!(
        call()
            .preview()
            .unwrap()
            .url()
            .ends_with("?pageNumber=0&pageSize=1")
    );
    assert!(call().raw().await.unwrap().body().starts_with(b"{"));
}

#[test]
fn streams_may_move_between_threads_and_need_no_pinning() {
    fn check<T: Stream + Send + Unpin + 'static>(_: T) {}
    let memory = service(0, 1, bare);
    check(all(&memory, &BY_NUMBER).items());
    check(all(&memory, &BY_NUMBER).pages());
    let mut items = all(&memory, &BY_NUMBER).items();
    let _: Pin<&mut Items<User>> = Pin::new(&mut items);
    let _ = Call::new(&memory.client().build().unwrap(), &LIST, decode::nothing);
}
