//! Lists that have no end, or seem to have one too early, over sockets and the default transport, read in every way.
#![cfg(all(feature = "reqwest", feature = "gzip"))]

mod client_support;
mod network_support;

use client_support::User;
use client_support::ways::{List, WAYS, pages, runtime};
use network_support::Server;
use network_support::lists::{
    BY_LINK, BY_LINK_HEADER, BY_NUMBER, BY_NUMBER_OF_TOTAL, BY_TOKEN, misled, number, page,
    page_of, read, row, to, users,
};
use openapi_runtime::{Error, PagedCall};

/// A list whose pages lead on and on.
fn endless() -> Server {
    Server::new(|target, _| page(&row(number(target) % 10), &to(number(target) + 1)))
}

/// Reads at most twenty pages in every way.
fn twenty_pages(call: PagedCall<User>) -> Vec<(String, Option<Error>)> {
    let by_items = (runtime(), call.clone().items().max_pages(20));
    let by_pages = (runtime(), call.clone().pages().max_pages(20));
    let mut lists: Vec<Box<dyn List>> = vec![Box::new(by_items), Box::new(by_pages)];
    #[cfg(feature = "blocking")]
    lists.push(Box::new(call.clone().items().max_pages(20).blocking()));
    #[cfg(feature = "blocking")]
    lists.push(Box::new(call.pages().max_pages(20).blocking()));
    lists.iter_mut().map(|list| read(&mut **list)).collect()
}

#[test]
fn a_list_without_end_stops_at_the_limit_of_pages() {
    for pagination in [&BY_TOKEN, &BY_LINK, &BY_LINK_HEADER] {
        let server = endless();
        for (rows, outcome) in twenty_pages(users(&server, pagination)) {
            let error = misled(outcome);
            assert!(
                error.contains("more than 20 pages; `max_pages` raises the limit"),
                "{error}"
            );
            assert_eq!(rows, "01234567890123456789");
        }
        assert_eq!(server.targets().len(), 20 * WAYS.len());
    }
}

#[test]
fn a_limit_of_rows_ends_a_list_without_end_before() {
    let server = endless();
    let items = users(&server, &BY_LINK).items().max_items(3);
    let (rows, outcome) = read(&mut (runtime(), items));
    assert!(outcome.is_none());
    assert_eq!((rows.as_str(), server.targets().len()), ("012", 3));
}

#[test]
fn a_list_that_leads_in_a_circle_is_an_error_and_no_endless_list() {
    for (tail, length) in [(0, 1), (0, 2), (2, 3)] {
        for pagination in [&BY_TOKEN, &BY_LINK_HEADER] {
            for way in WAYS {
                let server = Server::new(move |target, _| {
                    let next = number(target) + 1;
                    let next = if next == tail + length { tail } else { next };
                    page(&row(number(target)), &to(next))
                });
                let (rows, outcome) = read(&mut *way(users(&server, pagination)));
                let error = misled(outcome);
                assert!(error.contains("again and again"), "{error}");
                // The first page may be had once without and once with its name.
                assert!(
                    (tail + length..=tail + length + 1).contains(&rows.len()),
                    "{rows}"
                );
                assert!(server.targets().len() <= tail + length + 2);
            }
        }
    }
    // Pages that are the same whatever number is asked for.
    for way in WAYS {
        let server = Server::new(|target, _| page(&row(number(target) % 2), ""));
        let (rows, outcome) = read(&mut *way(users(&server, &BY_NUMBER)));
        assert!(misled(outcome).contains("again and again"));
        assert!(rows.starts_with("01") && rows.len() < 4, "{rows}");
    }
}

#[test]
fn a_row_that_does_not_decode_costs_neither_its_page_nor_the_next() {
    for pagination in [&BY_NUMBER_OF_TOTAL, &BY_TOKEN, &BY_LINK, &BY_LINK_HEADER] {
        let server = Server::new(|target, _| match number(target) {
            0 => page_of(2, &[&row(1), r#"{"id":7}"#, &row(2)].join(","), &to(1)),
            _ => page_of(2, &[r#"{"id":null}"#, &row(3)].join(","), ""),
        });
        for way in WAYS {
            let (rows, outcome) = read(&mut *way(users(&server, pagination)));
            assert!(outcome.is_none(), "{outcome:?}");
            assert_eq!(rows, "1!2!3");
        }
        assert_eq!(server.targets().len(), 2 * WAYS.len());
    }
}

#[test]
fn the_error_of_a_row_says_which_row_it_is_and_what_of_it() {
    let server = Server::new(|_, _| page(r#"{"id":"1"},{"id":7}"#, ""));
    let page = pages(users(&server, &BY_LINK)).next().unwrap().unwrap();
    let error = page[1].as_ref().unwrap_err().to_string();
    assert!(
        error.contains("row 1 of the page") && error.contains("id"),
        "{error}"
    );
}

/// The second and third of four pages are empty: one after the other, and no circle.
fn with_empty_pages() -> Server {
    Server::new(|target, _| match number(target) {
        number @ (1 | 2) => page_of(4, "", &to(number + 1)),
        0 => page_of(4, &row(0), &to(1)),
        number => page_of(4, &row(number), ""),
    })
}

#[test]
fn an_empty_page_is_not_the_end_where_something_leads_on() {
    let server = with_empty_pages();
    for pagination in [&BY_NUMBER_OF_TOTAL, &BY_TOKEN, &BY_LINK, &BY_LINK_HEADER] {
        for way in WAYS {
            let (rows, outcome) = read(&mut *way(users(&server, pagination)));
            assert!(outcome.is_none(), "{:?}: {outcome:?}", pagination.style);
            assert_eq!(rows, "03", "{:?}", pagination.style);
        }
    }
}

#[test]
fn an_empty_page_is_the_end_where_nothing_else_tells_it() {
    let server = with_empty_pages();
    for way in WAYS {
        let (rows, outcome) = read(&mut *way(users(&server, &BY_NUMBER)));
        assert_eq!((rows.as_str(), outcome.is_none()), ("0", true));
    }
}
