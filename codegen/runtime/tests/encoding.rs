//! Values of paths and queries, read back by a parser that is not ours.

mod client_support;

use client_support::tokens::USER;
use client_support::{BASE_URL, Memory, OPEN, User, open_call};
use openapi_runtime::{Call, ErrorKind, decode};
use proptest::prelude::*;
use proptest::test_runner::{RngAlgorithm, TestRng, TestRunner};
use url::Url;

/// The same cases in every run.
fn runner() -> TestRunner {
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &[9; 32]);
    TestRunner::new_with_rng(ProptestConfig::with_cases(500), rng)
}

fn sent(path: &str, query: &[(&'static str, String)]) -> Option<Url> {
    let memory = Memory::script(&[(200, USER)]);
    let client = memory.client().build().unwrap();
    let mut call: Call<User> = Call::new(&client, &OPEN, decode::json).path("id", path.to_owned());
    for (name, value) in query {
        call = call.query(name, value.clone());
    }
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    match runtime.block_on(call.send()) {
        Ok(_) => Some(Url::parse(&memory.urls()[0]).unwrap()),
        Err(error) => {
            assert_eq!(error.kind(), ErrorKind::Request, "{error}");
            assert!(memory.requests().is_empty());
            None
        }
    }
}

fn percent_decoded(text: &str) -> String {
    // The parser's own decoder is that of forms, for which a plus is a space.
    let pair = format!("v={}", text.replace('+', "%2B"));
    let decoded = url::form_urlencoded::parse(pair.as_bytes()).next().unwrap();
    decoded.1.into_owned()
}

fn check(path: &str, first: &str, second: &str) {
    let query = [("q", first.to_owned()), ("a b&c=d", second.to_owned())];
    let Some(url) = sent(path, &query) else {
        assert!(matches!(path, "" | "." | ".."), "{path:?}");
        return;
    };
    let base = Url::parse(BASE_URL).unwrap();
    assert_eq!(url.origin(), base.origin());
    assert_eq!(url.fragment(), None);
    let segments: Vec<_> = url.path_segments().unwrap().map(percent_decoded).collect();
    assert_eq!(segments, ["accounts-api", "ping", path]);
    let pairs: Vec<(String, String)> = url.query_pairs().into_owned().collect();
    assert_eq!(
        pairs,
        [
            ("q".to_owned(), first.to_owned()),
            ("a b&c=d".to_owned(), second.to_owned())
        ]
    );
}

#[test]
fn any_text_comes_back_from_path_and_query() {
    runner()
        .run(
            &(any::<String>(), any::<String>(), any::<String>()),
            |(path, first, second)| {
                check(&path, &first, &second);
                Ok(())
            },
        )
        .unwrap();
}

#[test]
fn text_full_of_delimiters_comes_back_from_path_and_query() {
    let text = "[./%?#&=+@:;,\\\\ a\\x00-\\x1f\\u{7f}é𝄞\"<>{}|^`~!$'()*\\[\\]-]{0,12}";
    runner()
        .run(&(text, text, text), |(path, first, second)| {
            check(&path, &first, &second);
            Ok(())
        })
        .unwrap();
}

#[test]
fn segments_that_would_lead_elsewhere_are_refused() {
    for path in ["", ".", ".."] {
        assert_eq!(sent(path, &[]), None, "{path:?}");
    }
    for path in [
        "...",
        "%2e%2e",
        "../..",
        "/",
        "//evil.example.net",
        "\\..\\",
        "a/../../b",
    ] {
        check(path, "", "");
    }
}

#[tokio::test]
async fn header_values_that_would_be_two_headers_are_refused() {
    let memory = Memory::script(&[(200, USER)]);
    let client = memory.client().build().unwrap();
    for value in ["a\r\nx-admin: 1", "a\nb", "a\0b", "a\u{7f}"] {
        let error = open_call(&client)
            .request_header("x-note", value)
            .await
            .unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Request, "{error}");
    }
    for name in [
        "authorization",
        "Cookie",
        "HOST",
        "content-length",
        "x y",
        "",
    ] {
        let error = open_call(&client)
            .request_header(name.to_owned(), "1")
            .await
            .unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Request, "{error}");
    }
    assert!(memory.requests().is_empty());
}
