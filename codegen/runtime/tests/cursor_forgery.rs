//! Cursors that no list gave out: damaged ones, and those that someone made up.

mod client_support;

use client_support::forgery::{content, forge, with_link};
use client_support::lists::{ALL, BY_LINK, client, list, service};
use client_support::{Memory, json};
use openapi_runtime::{Cursor, ErrorKind, Pagination};
use proptest::prelude::*;

#[test]
fn text_that_is_no_cursor_is_an_error_that_says_so() {
    for (text, why) in [
        ("", "the cursor is empty"),
        ("  ", "the cursor is empty"),
        (
            "2.AAAA",
            "the cursor was written by another version of the client",
        ),
        ("1.AAAA", "the cursor is damaged"),
        ("1.", "the cursor is damaged"),
        ("hello", "the cursor is damaged"),
        ("x.AAAA", "the cursor is damaged"),
        ("1.====", "the cursor is damaged"),
    ] {
        let error = text.parse::<Cursor>().unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Request);
        assert!(error.to_string().starts_with(why), "{error}");
    }
    assert!("1.".repeat(1_000_000).parse::<Cursor>().is_err());
}

fn block_on<F: Future>(future: F) -> F::Output {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_time()
        .build()
        .unwrap();
    runtime.block_on(future)
}

fn cursor_of(pagination: &'static Pagination) -> Cursor {
    let memory = service(None);
    block_on(async {
        list(&client(&memory), pagination)
            .await
            .unwrap()
            .cursor()
            .unwrap()
    })
}

/// Resumes from a forged cursor: whatever is sent must go to the path of the operation, on its origin.
fn resume_forged(cursor: Cursor, pagination: &'static Pagination) {
    let memory = Memory::new(|_| json(200, r#"{"data":[{"id":"1"}]}"#));
    let client = memory.client().bearer_token("b").build().unwrap();
    let _ = block_on(list(&client, pagination).resume(cursor).send());
    for request in memory.requests() {
        let url = url::Url::parse(&request.uri().to_string()).unwrap();
        assert_eq!(
            url.origin().ascii_serialization(),
            "https://api.example.com"
        );
        assert!(
            url.path()
                .starts_with("/accounts-api/v1/groups/g%2F1/users"),
            "{url}"
        );
    }
}

#[test]
fn a_forged_link_leads_nowhere_else() {
    let genuine = cursor_of(&BY_LINK);
    let own = "/accounts-api/v1/groups/g%2F1/users?pageSize=2&after=2&style=link";
    for link in [
        "https://evil.example.net/accounts-api/v1/groups/g%2F1/users",
        "//evil.example.net/accounts-api/v1/groups/g%2F1/users",
        "@evil.example.net/accounts-api/v1/groups/g%2F1/users",
        ".evil.example.net/",
        ":8443/",
        "",
        "/",
        "/accounts-api/v1/admin",
        "/accounts-api/v1/groups/g%2F1/users/../../../admin",
        "/accounts-api/v1/groups/g%2F1/users/%2e%2e/other",
        "/accounts-api/v1/groups/g%2F1/users\\..\\other",
        "/accounts-api/v1/groups/g%2F1/users\r\nx: y",
    ] {
        let cursor = with_link(&genuine, own, link);
        let memory = service(None);
        let client = client(&memory);
        let error = block_on(list(&client, &BY_LINK).resume(cursor).send()).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Request, "{link}");
        assert!(error.to_string().contains("the cursor "), "{error}");
        assert!(memory.requests().is_empty(), "{link}");
    }
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
    fn no_text_makes_the_reader_panic(text in ".{0,200}", bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let _ = text.parse::<Cursor>();
        let _ = format!("1.{text}").parse::<Cursor>();
        if let Ok(cursor) = forge(bytes).parse::<Cursor>() {
            for pagination in ALL {
                resume_forged(cursor.clone(), pagination);
            }
        }
    }

    #[test]
    fn a_changed_letter_is_noticed(style in 0..ALL.len(), at in any::<prop::sample::Index>(), letter in "[A-Za-z0-9_.-]") {
        let text = cursor_of(ALL[style]).to_string();
        let at = at.index(text.len());
        let mut changed = text.clone();
        changed.replace_range(at..=at, &letter);
        prop_assert_eq!(changed.parse::<Cursor>().is_ok(), changed == text);
    }

    #[test]
    fn a_forged_place_does_no_harm(style in 0..ALL.len(), at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let mut bytes = content(&cursor_of(ALL[style]));
        let at = at.index(bytes.len());
        bytes[at] = byte;
        if let Ok(cursor) = forge(bytes).parse::<Cursor>() {
            resume_forged(cursor, ALL[style]);
        }
    }
}
