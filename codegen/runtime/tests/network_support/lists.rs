//! Lists over a network.

use openapi_runtime::testing::VirtualClock;
use openapi_runtime::{ApiClient, Error, ErrorKind, PagedCall, Pagination, PaginationStyle};

use super::{Reply, Server, client};
use crate::client_support::ways::List;
use crate::client_support::{PAGES, User, list};

const PLAIN: Pagination = Pagination {
    size: None,
    default_size: None,
    total_items: None,
    total_pages: None,
    ..PAGES
};
pub(crate) static BY_NUMBER: Pagination = PLAIN;
pub(crate) static BY_NUMBER_OF_TOTAL: Pagination = Pagination {
    total_pages: PAGES.total_pages,
    ..PLAIN
};
pub(crate) static BY_TOKEN: Pagination = Pagination {
    style: PaginationStyle::Cursor {
        cursor: "after",
        next: "/next",
    },
    ..PLAIN
};
pub(crate) static BY_LINK: Pagination = Pagination {
    style: PaginationStyle::Link {
        next: Some("/next"),
    },
    ..PLAIN
};
pub(crate) static BY_LINK_HEADER: Pagination = Pagination {
    style: PaginationStyle::Link { next: None },
    ..PLAIN
};

/// The list of a service, as a call.
pub(crate) fn users(server: &Server, pagination: &'static Pagination) -> PagedCall<User> {
    list(&bearer(server), pagination)
}

pub(crate) fn bearer(server: &Server) -> ApiClient {
    let client = client(server).bearer_token("b");
    client.clock(VirtualClock::new()).build().unwrap()
}

/// The number at the end of a target; 0 for the first page.
pub(crate) fn number(target: &str) -> usize {
    let digits = target
        .rsplit(|letter: char| !letter.is_ascii_digit())
        .next();
    digits.unwrap().parse().unwrap_or(0)
}

/// A page that leads to the next one in every way that there is; empty: nowhere.
pub(crate) fn page(rows: &str, next: &str) -> Reply {
    page_of(0, rows, next)
}

/// A page of a list of so many pages.
pub(crate) fn page_of(pages: usize, rows: &str, next: &str) -> Reply {
    let link = match next {
        "" => String::new(),
        next => format!("\r\nlink: <{next}>; rel=next"),
    };
    let body = format!(r#"{{"totalPages":{pages},"data":[{rows}],"next":"{next}"}}"#);
    let head = format!("200 OK\r\ncontent-type: application/json{link}");
    Reply::new(&head, body.as_bytes())
}

/// The link to a page.
pub(crate) fn to(number: usize) -> String {
    format!("?after={number}")
}

pub(crate) fn row(id: usize) -> String {
    format!(r#"{{"id":"{id}"}}"#)
}

/// Reads a list to its end: its rows, `!` for one that did not decode, and why it ended before its time.
pub(crate) fn read(list: &mut dyn List) -> (String, Option<Error>) {
    let mut read = String::new();
    while let Some(rows) = list.next() {
        match rows {
            Ok(rows) => rows.into_iter().for_each(|row| match row {
                Ok(user) => read += &user.id,
                Err(_) => read.push('!'),
            }),
            Err(error) => {
                assert!(list.next().is_none(), "an error ends a list");
                return (read, Some(error));
            }
        }
    }
    (read, None)
}

pub(crate) fn misled(outcome: Option<Error>) -> String {
    let error = outcome.expect("the list ends with an error");
    assert_eq!(error.kind(), ErrorKind::Pagination, "{error}");
    error.to_string()
}
