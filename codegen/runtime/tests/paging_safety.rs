//! Lists of services that lead astray: to other origins, in circles, on and on.

mod client_support;

use client_support::{Memory, PAGES, User, answer, json, list};
use openapi_runtime::{
    ErrorKind, Items, Operation, PagedCall, Pagination, PaginationStyle, TransportRequest,
};
use proptest::prelude::*;

const PLAIN: Pagination = Pagination {
    size: None,
    default_size: None,
    total_items: None,
    total_pages: None,
    ..PAGES
};
static BY_LINK: Pagination = Pagination {
    style: PaginationStyle::Link {
        next: Some("/next"),
    },
    ..PLAIN
};
static BY_LINK_HEADER: Pagination = Pagination {
    style: PaginationStyle::Link { next: None },
    ..PLAIN
};
static BY_TOKEN: Pagination = Pagination {
    style: PaginationStyle::Cursor {
        cursor: "after",
        next: "/next",
    },
    ..PLAIN
};
static BY_NUMBER: Pagination = PLAIN;
static BY_OFFSET: Pagination = Pagination {
    style: PaginationStyle::Offset { offset: "offset" },
    ..PLAIN
};

const BASE: &str = "https://api.example.com/accounts-api";

/// A page with one row, named after its request, and a next link.
fn page(request: &TransportRequest, next: &str) -> openapi_runtime::TransportResponse {
    let id = request.uri().query().unwrap_or("first");
    json(
        200,
        &format!(r#"{{"data":[{{"id":"{id}"}}],"next":"{next}"}}"#),
    )
}

/// Reads the first page of a list whose next link is `link`, and then asks for the next one: what was asked for, or why it
/// was not.
async fn second(link: &str) -> Result<String, String> {
    let next = link.replace('\\', "\\\\");
    let memory = Memory::new(move |request| page(request, &next));
    let client = memory
        .client()
        .base_url(BASE)
        .bearer_token("b")
        .build()
        .unwrap();
    let first = list(&client, &BY_LINK)
        .query("q", "x".to_owned())
        .await
        .unwrap();
    match first.next().unwrap().await {
        Ok(_) => Ok(memory.urls().pop().unwrap()),
        Err(error) => {
            assert_eq!(error.kind(), ErrorKind::Pagination, "{error}");
            assert_eq!(memory.requests().len(), 1, "{link}");
            Err(error.to_string())
        }
    }
}

#[tokio::test]
async fn links_are_relative_to_the_url_of_the_request() {
    for (link, url) in [
        (
            "https://api.example.com/accounts-api/v1/users?p=2",
            "/accounts-api/v1/users?p=2",
        ),
        (
            "HTTPS://API.example.com:443/accounts-api/v1/users?p=2#x",
            "/accounts-api/v1/users?p=2",
        ),
        (
            "//api.example.com/accounts-api/v1/users?p=2",
            "/accounts-api/v1/users?p=2",
        ),
        ("/accounts-api/v1/users?p=2", "/accounts-api/v1/users?p=2"),
        ("?p=2", "/accounts-api/v1/users?p=2"),
        ("users?p=2", "/accounts-api/v1/users?p=2"),
        ("./users?p=2", "/accounts-api/v1/users?p=2"),
        ("../v1/users?p=a:b//c", "/accounts-api/v1/users?p=a:b//c"),
        ("%2E%2e/v1/users?p=2", "/accounts-api/v1/users?p=2"),
        ("users/", "/accounts-api/v1/users/"),
    ] {
        let expected = format!("https://api.example.com{url}");
        assert_eq!(second(link).await, Ok(expected), "{link}");
    }
}

#[tokio::test]
async fn links_to_anywhere_else_are_refused_and_nothing_is_sent() {
    for (link, why) in [
        (
            "https://evil.example.net/v1/users",
            "leads to https://evil.example.net, but credentials are for https://api.example.com only",
        ),
        (
            "//evil.example.net/v1/users",
            "leads to https://evil.example.net",
        ),
        (
            "https://api.example.com:8443/v1/users",
            "leads to https://api.example.com:8443",
        ),
        (
            "http://api.example.com/v1/users",
            "must begin with `https://`",
        ),
        ("http://127.0.0.1/v1/users", "leads to http://127.0.0.1"),
        (
            "https://api.example.com@evil.example.net/",
            "must not have a user name or password",
        ),
        (
            "https://me:pw@api.example.com/",
            "must not have a user name or password",
        ),
        (
            "https://api.example.com.evil.example.net/",
            "leads to https://api.example.com.evil",
        ),
        ("ftp://api.example.com/", "must begin with `https://`"),
        ("file:///etc/passwd", "is not a URL"),
        ("javascript:alert(1)", ""),
        ("https:/api.example.com/", ""),
        ("/\\\\evil.example.net/", "has a backslash"),
        (
            "https://api.example.com\\\\@evil.example.net/",
            "has a backslash",
        ),
        ("/a b", "is not a URL"),
    ] {
        let error = second(&link.replace("\\\\", "\\")).await.unwrap_err();
        assert!(error.contains(why), "{link}: {error}");
    }
}

#[tokio::test]
async fn a_key_that_the_service_repeats_in_its_link_is_sent_once() {
    static WITH_KEY: Operation = Operation {
        security: &[&["queryKey"]],
        ..LIST_VALUES
    };
    let memory = Memory::new(|request| page(request, "?p=2&key=sentinel-key&k%65y=sentinel-key"));
    let client = memory.client().api_key("sentinel-key").build().unwrap();
    let first = PagedCall::<User>::new(&client, &WITH_KEY, &BY_LINK);
    let first = first.await.unwrap();
    let next = first.next().unwrap();
    assert!(!format!("{next:?} {}", next.preview().unwrap()).contains("sentinel-key"));
    next.await.unwrap();
    assert!(
        memory
            .urls()
            .pop()
            .unwrap()
            .ends_with("/v1/users?p=2&key=sentinel-key")
    );
}

const LIST_VALUES: Operation = Operation {
    id: "listUsers",
    name: "users.list",
    path: "/v1/users",
    ..Operation::DEFAULT
};

/// A service that moves on from place to place.
fn leading(next: impl Fn(usize) -> usize + Send + Sync + 'static) -> Memory {
    Memory::new(move |request| {
        let query = request.uri().query().unwrap_or_default();
        let here = query.rsplit('=').next().unwrap().parse().unwrap_or(0);
        let next = next(here);
        let body = format!(r#"{{"data":[{{"id":"{here}"}}],"next":"{next}"}}"#);
        answer(200, &[("link", &format!("<?p={next}>; rel=next"))], &body)
    })
}

async fn read(mut items: Items<User>) -> (usize, String) {
    let mut rows = 0;
    loop {
        match items.try_next().await {
            Ok(Some(_)) => rows += 1,
            Ok(None) => return (rows, String::new()),
            Err(error) => {
                assert_eq!(error.kind(), ErrorKind::Pagination);
                assert!(
                    items.try_next().await.unwrap().is_none(),
                    "an error ends the list"
                );
                return (rows, error.to_string());
            }
        }
    }
}

#[tokio::test]
async fn a_circle_of_any_length_is_an_error_and_no_short_list() {
    for (tail, length) in [(0, 1), (0, 2), (1, 3), (40, 7), (3, 500)] {
        let memory = leading(move |here| {
            if here + 1 == tail + length {
                tail
            } else {
                here + 1
            }
        });
        for pagination in [&BY_TOKEN, &BY_LINK_HEADER] {
            let client = memory.client().build().unwrap();
            let (rows, error) = read(list(&client, pagination).items()).await;
            // The first page may be had once without and once with its name.
            assert!(
                (tail + length..=tail + length + 1).contains(&rows),
                "{tail} {length} {rows}"
            );
            assert!(error.contains("again and again"), "{error}");
        }
    }
}

#[tokio::test]
async fn pages_that_turn_round_in_a_circle_are_an_error_whatever_their_numbers() {
    for length in [1, 2, 5] {
        let memory = Memory::new(move |request| {
            let query = request.uri().query().unwrap_or_default();
            let number: usize = query.rsplit('=').next().unwrap().parse().unwrap_or(0);
            json(
                200,
                &format!(r#"{{"data":[{{"id":"{}"}}]}}"#, number % length),
            )
        });
        for pagination in [&BY_NUMBER, &BY_OFFSET] {
            let client = memory.client().build().unwrap();
            let (rows, error) = read(list(&client, pagination).items()).await;
            assert!(rows < 2 * length, "{rows}");
            assert!(error.contains("again and again"), "{error}");
        }
    }
}

#[tokio::test]
async fn equal_pages_that_are_not_neighbours_are_no_circle() {
    let memory = Memory::new(|request| {
        let query = request.uri().query().unwrap_or_default();
        let number: usize = query.rsplit('=').next().unwrap().parse().unwrap_or(0);
        let row = [7, 1, 7, 2, 7, 3, 7]
            .get(number)
            .map(|id| format!(r#"{{"id":"{id}"}}"#));
        json(200, &format!(r#"{{"data":[{}]}}"#, row.unwrap_or_default()))
    });
    let client = memory.client().build().unwrap();
    assert_eq!(
        read(list(&client, &BY_NUMBER).items()).await,
        (7, String::new())
    );
}

#[tokio::test]
async fn a_list_without_end_stops_at_the_limit_of_pages_and_a_limit_of_rows_ends_it_before() {
    let endless = || leading(|here| here + 1);
    let client = endless().client().build().unwrap();
    let (rows, error) = read(list(&client, &BY_TOKEN).items().max_pages(50)).await;
    assert_eq!(rows, 50);
    assert!(
        error.contains("more than 50 pages; `max_pages` raises the limit"),
        "{error}"
    );
    let memory = endless();
    let client = memory.client().build().unwrap();
    assert_eq!(
        read(list(&client, &BY_TOKEN).items().max_items(3)).await,
        (3, String::new())
    );
    assert_eq!(memory.requests().len(), 3);
}

/// What a link could be made of.
fn link() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        Just("https:".to_owned()),
        Just("http:".to_owned()),
        Just("//".to_owned()),
        Just("/".to_owned()),
        Just("api.example.com".to_owned()),
        Just("evil.example.net".to_owned()),
        Just("@".to_owned()),
        Just(":".to_owned()),
        Just("443".to_owned()),
        Just("?".to_owned()),
        Just("#".to_owned()),
        Just("..".to_owned()),
        Just("%2e".to_owned()),
        Just("\\".to_owned()),
        "[a-z0-9]{1,4}",
        any::<char>().prop_map(|letter| letter.to_string()),
    ];
    proptest::collection::vec(part, 0..8).prop_map(|parts| parts.concat())
}

fn block_on<F: Future>(future: F) -> F::Output {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_time()
        .build()
        .unwrap();
    runtime.block_on(future)
}

fn config() -> ProptestConfig {
    ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn no_link_leads_off_the_origin(link in link()) {
        let body = openapi_runtime::json::to_vec(&link).unwrap();
        let body = String::from_utf8(body.to_vec()).unwrap();
        let memory = Memory::new(move |_| json(200, &format!(r#"{{"data":[{{"id":"1"}}],"next":{body}}}"#)));
        let client = memory.client().base_url(BASE).bearer_token("b").build().unwrap();
        block_on(async {
            let mut pages = list(&client, &BY_LINK).pages().max_pages(2);
            while let Ok(Some(_)) = pages.try_next().await {}
        });
        for request in memory.requests() {
            // As another reader of URLs understands it.
            let url = url::Url::parse(&request.uri().to_string()).unwrap();
            prop_assert_eq!(url.origin().ascii_serialization(), "https://api.example.com");
            prop_assert!(url.username().is_empty() && url.password().is_none());
        }
    }
}
