//! Lists that lead to other hosts, over sockets and the default transport, read in every way: by pages and by rows, awaited
//! and blocking. `paging_safety.rs` has more of them, in memory.
#![cfg(all(feature = "reqwest", feature = "gzip"))]

mod client_support;
mod network_support;

use std::sync::{Arc, OnceLock};

use client_support::forgery::with_link;
use client_support::ways::{WAYS, pages};
use network_support::Server;
use network_support::lists::{BY_LINK, BY_LINK_HEADER, misled, page, read, row, users};
use openapi_runtime::{Cursor, ErrorKind};

#[test]
fn a_link_to_another_host_is_not_followed() {
    let elsewhere = Server::new(|_, _| page(&row(9), ""));
    let other = elsewhere.url();
    let port = other.rsplit(':').next().unwrap().to_owned();
    for link in [
        format!("{other}/v1/users"),
        other.trim_start_matches("http:").to_owned(),
        format!("http://localhost:{port}"),
        format!("http://me:pw@127.0.0.1:{port}"),
    ] {
        let next = link.clone();
        let server = Server::new(move |_, _| page(&row(1), &next));
        for pagination in [&BY_LINK, &BY_LINK_HEADER] {
            for way in WAYS {
                let mut list = way(users(&server, pagination));
                let (rows, outcome) = read(&mut *list);
                let error = misled(outcome);
                assert!(
                    error.contains("the link to the next page "),
                    "{link}: {error}"
                );
                assert_eq!(rows, "1", "the rows before it are not lost");
                assert!(list.cursor().is_none(), "{link}");
            }
        }
        assert_eq!(server.targets().len(), 2 * WAYS.len(), "{link}");
    }
    assert!(elsewhere.targets().is_empty());
}

#[test]
fn a_link_to_the_same_server_by_another_name_is_not_followed() {
    let name = Arc::new(OnceLock::<String>::new());
    let server = {
        let name = Arc::clone(&name);
        Server::new(move |_, _| page(&row(1), name.get().unwrap()))
    };
    let renamed = server.url().replace("127.0.0.1", "localhost");
    name.set(format!("{renamed}/v1/users?after=2")).unwrap();
    for way in WAYS {
        let (rows, outcome) = read(&mut *way(users(&server, &BY_LINK)));
        assert!(misled(outcome).contains("leads to http://localhost:"));
        assert_eq!(rows, "1");
    }
    assert_eq!(server.targets().len(), WAYS.len());
}

/// The place of the second page of a list by links.
fn cursor_of(server: &Server) -> Cursor {
    let mut list = pages(users(server, &BY_LINK));
    list.next().unwrap().unwrap();
    list.cursor().unwrap()
}

#[test]
fn a_cursor_leads_to_no_other_origin() {
    let own = "/base/v1/users?after=2";
    let server = Server::new(|_, _| page(&row(1), "?after=2"));
    let other = Server::new(|_, _| page(&row(1), "?after=2"));
    let genuine = cursor_of(&server);
    let stolen: Cursor = genuine.to_string().parse().unwrap();
    let forged = [
        format!("{}/v1/users?after=2", other.url()),
        other.url().trim_start_matches("http:").to_owned(),
        "@evil.example.net/base/v1/users".to_owned(),
        "/base/v1/admin".to_owned(),
    ];
    for way in WAYS {
        // It is for another base URL.
        let (rows, outcome) = read(&mut *way(users(&other, &BY_LINK).resume(stolen.clone())));
        let error = outcome.unwrap();
        assert_eq!(
            (rows.as_str(), error.kind()),
            ("", ErrorKind::Request),
            "{error}"
        );
        assert!(
            error
                .to_string()
                .contains("the cursor is for another base URL"),
            "{error}"
        );
        // It was made up.
        for link in &forged {
            let cursor = with_link(&genuine, own, link);
            let (rows, outcome) = read(&mut *way(users(&server, &BY_LINK).resume(cursor)));
            let error = outcome.unwrap();
            assert_eq!(
                (rows.as_str(), error.kind()),
                ("", ErrorKind::Request),
                "{error}"
            );
        }
    }
    assert_eq!((server.targets().len(), other.targets().len()), (1, 0));
    // As it is, it leads on.
    pages(users(&server, &BY_LINK).resume(genuine))
        .next()
        .unwrap()
        .unwrap();
    assert_eq!(server.targets(), ["/base/v1/users", own]);
}
