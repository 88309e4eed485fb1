//! A list that can be paged in every way, for the tests of cursors.

use std::sync::{Arc, Mutex};

use openapi_runtime::{
    ApiClient, Operation, PagedCall, Pagination, PaginationStyle, TransportRequest,
};

use super::{Memory, PAGES, User, answer, json};

pub(crate) static USERS: Operation = Operation {
    id: "listUsers",
    name: "users.list",
    path: "/v1/groups/{group}/users",
    secrets: &["otp", "password"],
    ..Operation::DEFAULT
};
pub(crate) static OTHERS: Operation = Operation {
    id: "listOthers",
    ..USERS_VALUES
};
pub(crate) const USERS_VALUES: Operation = Operation {
    path: "/v1/groups/{group}/users",
    ..Operation::DEFAULT
};

pub(crate) static BY_NUMBER: Pagination = PAGES;
pub(crate) static BY_OFFSET: Pagination = Pagination {
    style: PaginationStyle::Offset { offset: "offset" },
    size: Some("limit"),
    ..PAGES
};
pub(crate) static BY_TOKEN: Pagination = Pagination {
    style: PaginationStyle::Cursor {
        cursor: "after",
        next: "/next",
    },
    total_items: None,
    total_pages: None,
    ..PAGES
};
pub(crate) static BY_LINK: Pagination = Pagination {
    style: PaginationStyle::Link {
        next: Some("/next"),
    },
    total_items: None,
    total_pages: None,
    ..PAGES
};
pub(crate) static BY_LAST_ROW: Pagination = Pagination {
    style: PaginationStyle::LastRow {
        after: "afterRow",
        before: None,
        key: "/id",
    },
    total_items: None,
    total_pages: None,
    has_more: Some("/more"),
    ..PAGES
};
pub(crate) static ALL: [&Pagination; 5] =
    [&BY_NUMBER, &BY_OFFSET, &BY_TOKEN, &BY_LINK, &BY_LAST_ROW];

pub(crate) const ROWS: usize = 7;

pub(crate) fn parameter(request: &TransportRequest, name: &str) -> Option<usize> {
    let pairs = request.uri().query()?.split('&');
    let mut pairs = pairs.filter_map(|pair| pair.split_once('='));
    pairs.find(|(key, _)| *key == name)?.1.parse().ok()
}

/// A list of seven rows that can be paged in every way. `failing`: answers 500 to the request of that number.
pub(crate) fn service(failing: Option<usize>) -> Memory {
    let requests = Arc::new(Mutex::new(0));
    Memory::new(move |request| {
        let mut requests = requests.lock().unwrap();
        *requests += 1;
        if failing == Some(*requests) {
            return answer(500, &[], "");
        }
        let get = |name| parameter(request, name);
        let size = get("pageSize").or_else(|| get("limit")).unwrap_or(2);
        let number = get("pageNumber").map(|number| number * size);
        let start = number
            .or_else(|| get("offset"))
            .or_else(|| get("after"))
            .or_else(|| get("afterRow").map(|row| row + 1))
            .unwrap_or(0);
        let end = (start + size).min(ROWS);
        let rows: Vec<_> = (start..end)
            .map(|id| format!(r#"{{"id":"{id}"}}"#))
            .collect();
        let next = match (
            end < ROWS,
            request
                .uri()
                .query()
                .is_some_and(|query| query.contains("style=link")),
        ) {
            (false, _) => "null".to_owned(),
            (true, false) => format!("\"{end}\""),
            (true, true) => format!(r#""?pageSize={size}&after={end}&style=link""#),
        };
        let body = format!(
            r#"{{"totalItems":{ROWS},"data":[{}],"next":{next},"more":{}}}"#,
            rows.join(","),
            end < ROWS
        );
        json(200, &body)
    })
}

pub(crate) fn client(memory: &Memory) -> ApiClient {
    memory.client().build().unwrap()
}

pub(crate) fn list(client: &ApiClient, pagination: &'static Pagination) -> PagedCall<User> {
    let style = if matches!(pagination.style, PaginationStyle::Link { .. }) {
        "link"
    } else {
        "other"
    };
    PagedCall::new(client, &USERS, pagination)
        .path("group", "g/1".to_owned())
        .query("style", style.to_owned())
}

pub(crate) fn ids(users: &[User]) -> Vec<usize> {
    users.iter().map(|user| user.id.parse().unwrap()).collect()
}
