//! Lists whose next page is asked for with the last row, and what `has_more` says of any list.

mod client_support;

use client_support::{BASE_URL, Memory, PAGES, User, json, list};
use openapi_runtime::{ErrorKind, PagedCall, Pagination, PaginationStyle};

const PLAIN: Pagination = Pagination {
    style: PaginationStyle::LastRow {
        after: "starting_after",
        before: Some("ending_before"),
        key: "/id",
    },
    size: None,
    default_size: None,
    total_items: None,
    total_pages: None,
    has_more: Some("/has_more"),
    ..PAGES
};
static BY_LAST_ROW: Pagination = PLAIN;
static WITHOUT_END: Pagination = Pagination {
    has_more: None,
    ..PLAIN
};
static BY_NESTED_KEY: Pagination = Pagination {
    style: PaginationStyle::LastRow {
        after: "after",
        before: None,
        key: "/meta/number",
    },
    ..PLAIN
};
static BY_NUMBER: Pagination = Pagination {
    style: PAGES.style,
    ..PLAIN
};
static BY_OFFSET: Pagination = Pagination {
    style: PaginationStyle::Offset { offset: "offset" },
    ..PLAIN
};
static BY_CURSOR: Pagination = Pagination {
    style: PaginationStyle::Cursor {
        cursor: "cursor",
        next: "/next",
    },
    ..PLAIN
};

fn call(memory: &Memory, pagination: &'static Pagination) -> PagedCall<User> {
    list(&memory.client().build().unwrap(), pagination)
}

/// The rows of all pages, and the kinds and texts of what went wrong.
async fn rows(call: PagedCall<User>) -> Vec<String> {
    let mut items = call.items();
    let mut found = Vec::new();
    loop {
        match items.try_next().await {
            Ok(Some(user)) => found.push(user.id),
            Ok(None) => return found,
            Err(error) => found.push(format!("{:?}: {error}", error.kind())),
        }
    }
}

fn queries(memory: &Memory) -> Vec<String> {
    let start = format!("{BASE_URL}/v1/users");
    let urls = memory.urls().into_iter();
    urls.map(|url| url.strip_prefix(&start).unwrap().to_owned())
        .collect()
}

#[tokio::test]
async fn the_last_row_asks_for_the_next_page_until_there_are_no_more() {
    let memory = Memory::script(&[
        (200, r#"{"has_more":true,"data":[{"id":"a"},{"id":"b/c"}]}"#),
        (200, r#"{"data":[{"id":"d"}],"has_more":true}"#),
        (200, r#"{"data":[{"id":"e"}],"has_more":false}"#),
    ]);
    assert_eq!(
        rows(call(&memory, &BY_LAST_ROW)).await,
        ["a", "b/c", "d", "e"]
    );
    let expected = ["", "?starting_after=b%2Fc", "?starting_after=d"];
    assert_eq!(queries(&memory), expected);
}

#[tokio::test]
async fn the_key_may_be_a_number_deep_in_a_row_that_does_not_decode() {
    let memory = Memory::script(&[
        (200, r#"{"has_more":true,"data":[{"meta":{"number":7}}]}"#),
        (200, r#"{"has_more":false,"data":[{"id":"z"}]}"#),
    ]);
    let found = rows(call(&memory, &BY_NESTED_KEY)).await;
    assert!(found[0].starts_with("Decode: "), "{found:?}");
    assert_eq!(found[1..], ["z"]);
    assert_eq!(queries(&memory), ["", "?after=7"]);
}

#[tokio::test]
async fn without_has_more_an_empty_page_ends_the_list() {
    let memory = Memory::script(&[
        (200, r#"{"data":[{"id":"a"}]}"#),
        (200, r#"{"data":[{"id":"b"}]}"#),
        (200, r#"{"data":[]}"#),
    ]);
    assert_eq!(rows(call(&memory, &WITHOUT_END)).await, ["a", "b"]);
    assert_eq!(queries(&memory).len(), 3);
}

#[tokio::test]
async fn a_list_that_cannot_go_on_says_so() {
    for (pagination, body, why) in [
        (
            &BY_LAST_ROW,
            r#"{"has_more":true,"data":[{"id":"a"},{"name":"b"}]}"#,
            "the last row of the page has nothing to ask for the next page with",
        ),
        (
            &BY_LAST_ROW,
            r#"{"has_more":true,"data":[]}"#,
            "the page says that there are more, and not how to ask for them",
        ),
        (
            &BY_CURSOR,
            r#"{"has_more":true,"data":[{"id":"a"}],"next":null}"#,
            "the page says that there are more, and not how to ask for them",
        ),
        (
            &BY_OFFSET,
            r#"{"has_more":true,"data":[]}"#,
            "an empty page that says that there are more",
        ),
        (
            &BY_NUMBER,
            r#"{"has_more":true,"data":[]}"#,
            "an empty page that says that there are more",
        ),
    ] {
        let memory = Memory::new(move |_| json(200, body));
        let found = rows(call(&memory, pagination)).await;
        let last = found.last().unwrap();
        assert!(
            last.starts_with("Pagination: ") && last.contains(why),
            "{found:?}"
        );
        assert_eq!(memory.requests().len(), 1);
    }
}

#[tokio::test]
async fn a_page_before_a_row_is_one_page() {
    let body = r#"{"has_more":true,"data":[{"id":"a"}]}"#;
    let memory = Memory::new(move |_| json(200, body));
    let before = call(&memory, &BY_LAST_ROW).query("ending_before", "b".to_owned());
    let page = before.await.unwrap();
    assert_eq!((page.len(), page.cursor()), (1, None));
    let error = page.next().unwrap().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Pagination);
    let text = "a list is gone through with `starting_after`, not with `ending_before`";
    assert!(error.to_string().contains(text), "{error}");
    assert_eq!(queries(&memory), ["?ending_before=b"]);

    let memory = Memory::script(&[(200, r#"{"has_more":false,"data":[{"id":"a"}]}"#)]);
    let before = call(&memory, &BY_LAST_ROW).query("ending_before", "b".to_owned());
    assert!(before.await.unwrap().next().is_none());
}

#[tokio::test]
async fn a_last_row_that_comes_again_is_a_loop() {
    let memory = Memory::new(|request| {
        let first = request.uri().to_string().len();
        let body = format!(r#"{{"has_more":true,"data":[{{"id":"{first}"}},{{"id":"x"}}]}}"#);
        json(200, &body)
    });
    let found = rows(call(&memory, &BY_LAST_ROW)).await;
    assert!(
        found.last().unwrap().starts_with("Pagination: "),
        "{found:?}"
    );
    assert_eq!(memory.requests().len(), 2);
}

#[tokio::test]
async fn has_more_ends_a_list_of_any_style_and_keeps_it_going() {
    for pagination in [&BY_NUMBER, &BY_OFFSET, &BY_CURSOR, &BY_LAST_ROW] {
        let memory = Memory::script(&[
            (200, r#"{"has_more":true,"data":[{"id":"a"}],"next":"n"}"#),
            (200, r#"{"has_more":false,"data":[{"id":"b"}],"next":"m"}"#),
        ]);
        assert_eq!(rows(call(&memory, pagination)).await, ["a", "b"]);
        assert_eq!(memory.requests().len(), 2);
    }
    let memory = Memory::script(&[
        (200, r#"{"has_more":null,"data":[{"id":"a"}]}"#),
        (200, r#"{"has_more":null,"data":[]}"#),
    ]);
    assert_eq!(rows(call(&memory, &BY_NUMBER)).await, ["a"]);
    let memory = Memory::script(&[
        (200, r#"{"has_more":true,"data":[],"next":"n"}"#),
        (200, r#"{"has_more":false,"data":[{"id":"a"}]}"#),
    ]);
    assert_eq!(rows(call(&memory, &BY_CURSOR)).await, ["a"]);
}
