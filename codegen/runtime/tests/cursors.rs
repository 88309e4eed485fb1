//! Cursors: going on with a list later.

mod client_support;

use client_support::lists::{
    ALL, BY_LINK, BY_NUMBER, BY_TOKEN, OTHERS, ROWS, USERS, client, ids, list, service,
};
use client_support::{Memory, NewUser, User, json};
use openapi_runtime::{ApiClient, Cursor, Error, ErrorKind, PagedCall, Secret};

async fn rest(call: PagedCall<User>) -> Vec<usize> {
    let mut items = call.items();
    let mut users = Vec::new();
    while let Some(user) = items.try_next().await.unwrap() {
        users.push(user);
    }
    ids(&users)
}

/// Through text, as if it had been stored.
fn stored(cursor: Option<Cursor>) -> Cursor {
    let cursor = cursor.unwrap();
    let text = cursor.to_string();
    assert!(
        text.bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte)),
        "{text}"
    );
    let read: Cursor = text.parse().unwrap();
    assert_eq!(read, cursor);
    read
}

#[tokio::test]
async fn rows_go_on_after_any_row_in_every_style() {
    for pagination in ALL {
        for size in [1, 2, 3, 10] {
            for handed_out in 0..ROWS {
                let memory = service(None);
                let call = || list(&client(&memory), pagination);
                let name = pagination.size.unwrap();
                let mut items = call().query(name, size.to_string()).items();
                for _ in 0..handed_out {
                    items.try_next().await.unwrap().unwrap();
                }
                let cursor = stored(items.cursor());
                let expected: Vec<_> = (handed_out..ROWS).collect();
                assert_eq!(
                    rest(call().resume(cursor)).await,
                    expected,
                    "{pagination:?} {size} {handed_out}"
                );
            }
        }
    }
}

#[tokio::test]
async fn after_the_last_row_there_is_no_cursor() {
    for pagination in ALL {
        let memory = service(None);
        let mut items = list(&client(&memory), pagination).items();
        while items.try_next().await.unwrap().is_some() {}
        assert_eq!(items.cursor(), None, "{pagination:?}");
    }
}

#[tokio::test]
async fn pages_go_on_after_a_page() {
    for pagination in ALL {
        let memory = service(None);
        let call = || list(&client(&memory), pagination);
        let first = call().await.unwrap();
        let mut pages = call().pages();
        let streamed = pages.try_next().await.unwrap().unwrap();
        for cursor in [first.cursor(), streamed.cursor(), pages.cursor()] {
            let page = call().resume(stored(cursor)).await.unwrap();
            assert_eq!(ids(&page.into_items().unwrap()), [2, 3], "{pagination:?}");
        }
        assert!(
            streamed.next().is_some(),
            "a streamed page knows its next one, too"
        );
        let resumed = call().resume(stored(first.cursor()));
        assert_eq!(
            resumed.clone().with_response().await.unwrap().value().len(),
            2
        );
        assert_eq!(resumed.clone().optional().await.unwrap().unwrap().len(), 2);
        assert!(
            resumed
                .clone()
                .raw()
                .await
                .unwrap()
                .body()
                .starts_with(b"{")
        );
        resumed.preview().unwrap();
        while pages.try_next().await.unwrap().is_some() {}
        assert_eq!(pages.cursor(), None);
    }
}

#[tokio::test]
async fn a_page_that_could_not_be_had_is_where_the_list_goes_on() {
    for pagination in ALL {
        let memory = service(Some(3));
        let client = client(&memory);
        let call = || list(&client, pagination).retries(0);
        let mut items = call().items();
        let mut got = Vec::new();
        let failed = loop {
            match items.try_next().await {
                Ok(user) => got.push(user.unwrap().id.parse().unwrap()),
                Err(error) => break error,
            }
        };
        assert_eq!(failed.status().map(|status| status.as_u16()), Some(500));
        got.extend(rest(call().resume(stored(items.cursor()))).await);
        assert_eq!(got, (0..ROWS).collect::<Vec<_>>(), "{pagination:?}");
    }
}

#[tokio::test]
async fn a_broken_row_counts_as_handed_out() {
    let memory = Memory::script(&[(
        200,
        r#"{"totalItems":3,"data":[{"id":"0"},{"no":1},{"id":"2"}]}"#,
    )]);
    let client = client(&memory);
    let call = || list(&client, &BY_NUMBER).query("pageSize", "3".to_owned());
    let mut items = call().items();
    items.try_next().await.unwrap();
    items.try_next().await.unwrap_err();
    let page = call().resume(stored(items.cursor())).await.unwrap();
    assert_eq!(
        (
            page.len(),
            page.items().next().unwrap().unwrap().id.as_str()
        ),
        (1, "2")
    );
    // An error names the row by its place in the answer.
    let mut items = call().items();
    items.try_next().await.unwrap();
    let page = call().resume(stored(items.cursor())).await.unwrap();
    let error = page.row_errors().next().unwrap().to_string();
    assert!(error.contains("row 1 of the page"), "{error}");
}

#[tokio::test]
async fn the_page_size_goes_along() {
    let memory = service(None);
    let client = client(&memory);
    let page = list(&client, &BY_NUMBER)
        .query("pageSize", "3".to_owned())
        .await
        .unwrap();
    let cursor = stored(page.cursor());
    let call = list(&client, &BY_NUMBER)
        .resume(cursor)
        .query("pageSize", "50".to_owned());
    assert_eq!(ids(&call.await.unwrap().into_items().unwrap()), [3, 4, 5]);
}

async fn refusal(call: PagedCall<User>, memory: &Memory) -> Error {
    let before = memory.requests().len();
    let error = call.await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Request);
    assert_eq!(memory.requests().len(), before, "nothing is sent");
    error
}

#[tokio::test]
async fn another_call_refuses_the_cursor_and_says_why() {
    for pagination in ALL {
        let memory = service(None);
        let own = client(&memory);
        let cursor = || {
            let call = list(&own, pagination).query("search", "ana".to_owned());
            async { stored(call.await.unwrap().cursor()) }
        };
        let cursor = cursor().await;
        let call = || list(&own, pagination).query("search", "ana".to_owned());
        assert!(call().resume(cursor.clone()).await.is_ok());
        let other_way_round = list(&own, pagination)
            .resume(cursor.clone())
            .query("search", "ana".to_owned());
        assert!(other_way_round.await.is_ok());

        let elsewhere = memory
            .client()
            .base_url("https://other.example.com")
            .build()
            .unwrap();
        let other = PagedCall::new(&own, &OTHERS, pagination).path("group", "g/1".to_owned());
        let filter =
            "is for another filter: all parameters but those of paging must be as they were";
        for (call, why) in [
            (call().query("search", "bob".to_owned()), filter),
            (call().query("more", "1".to_owned()), filter),
            (list(&own, pagination), filter),
            (call().path("group", "g2".to_owned()), filter),
            (call().json("body".to_owned()), filter),
            (
                other,
                "is for the operation `listUsers`, not for `listOthers`",
            ),
            (
                list(&elsewhere, pagination).query("search", "ana".to_owned()),
                "is for another base URL",
            ),
        ] {
            let error = refusal(call.resume(cursor.clone()), &memory).await;
            assert!(
                error.to_string().ends_with(&format!("the cursor {why}")),
                "{error}"
            );
        }
        let preview = call()
            .query("search", "bob".to_owned())
            .resume(cursor.clone())
            .preview();
        assert!(preview.is_err());
        let mut items = call()
            .query("search", "bob".to_owned())
            .resume(cursor)
            .items();
        assert!(items.try_next().await.is_err());
    }
}

#[tokio::test]
async fn another_style_and_another_api_refuse_the_cursor() {
    static OTHER_API: openapi_runtime::Api = openapi_runtime::Api {
        name: "other",
        version: "1",
        title: "Other",
        base_url: client_support::BASE_URL,
        environment_prefix: None,
        schemes: &[],
        error: openapi_runtime::ErrorPointers::NONE,
        operations: &[],
        user_agent: "other/1",
    };
    let memory = service(None);
    let own = client(&memory);
    let cursor = PagedCall::<User>::new(&own, &USERS, &BY_NUMBER).path("group", "g".to_owned());
    let cursor = stored(cursor.await.unwrap().cursor());
    assert_eq!((cursor.api(), cursor.operation()), ("example", "listUsers"));
    let call = PagedCall::new(&own, &USERS, &BY_TOKEN).path("group", "g".to_owned());
    let error = refusal(call.resume(cursor.clone()), &memory).await;
    // With another style other parameters are those of paging, so the filter may differ, too.
    assert!(error.to_string().contains("the cursor "), "{error}");
    let other = ApiClient::builder(&OTHER_API)
        .transport(memory.clone())
        .build()
        .unwrap();
    let call = PagedCall::new(&other, &USERS, &BY_NUMBER).path("group", "g".to_owned());
    let error = refusal(call.resume(cursor), &memory).await;
    assert!(
        error
            .to_string()
            .ends_with("is for the API `example`, not for `other`"),
        "{error}"
    );
}

#[tokio::test]
async fn no_secret_and_no_value_of_the_filter_is_in_a_cursor_or_in_its_debug_form() {
    let memory = service(None);
    let client = client(&memory);
    let call = |otp: &str| {
        let body = NewUser {
            password: Secret::from("sentinel-password"),
            otp: "sentinel-otp".to_owned(),
        };
        list(&client, &BY_TOKEN)
            .query("otp", otp.to_owned())
            .query("search", "sentinel-search".to_owned())
            .json(body)
    };
    let cursor = stored(call("sentinel-otp").await.unwrap().cursor());
    let text = cursor.to_string();
    let (_, encoded) = text.split_once('.').unwrap();
    let bytes =
        base64::Engine::decode(&base64::engine::general_purpose::URL_SAFE_NO_PAD, encoded).unwrap();
    let shown = format!(
        "{cursor:?} {cursor:#?} {text} {}",
        String::from_utf8_lossy(&bytes)
    );
    assert!(!shown.contains("sentinel"), "{shown}");
    // A secret may have been replaced meanwhile.
    assert!(call("another-otp").resume(cursor).await.is_ok());
}

#[tokio::test]
async fn links_that_could_not_be_checked_make_no_cursor() {
    for (link, has_cursor) in [
        ("?p=2", true),
        ("/accounts-api/v1/groups/g%2F1/users/more?p=2", true),
        ("/accounts-api/v1/elsewhere?p=2", false),
        ("/accounts-api/v1/groups/g%2F1/users-of-others?p=2", false),
        ("?otp=123456", false),
        ("?o%74p=123456", false),
        ("https://evil.example.net/", false),
    ] {
        let memory = Memory::new(move |_| {
            json(
                200,
                &format!(r#"{{"data":[{{"id":"1"}}],"next":"{link}"}}"#),
            )
        });
        let page = list(&client(&memory), &BY_LINK).await.unwrap();
        assert_eq!(page.cursor().is_some(), has_cursor, "{link}");
    }
}

#[cfg(feature = "serde")]
#[tokio::test]
async fn a_cursor_is_stored_as_a_string() {
    let memory = service(None);
    let cursor = list(&client(&memory), &BY_LINK)
        .await
        .unwrap()
        .cursor()
        .unwrap();
    let json = serde_json::to_string(&cursor).unwrap();
    assert_eq!(json, format!("\"{cursor}\""));
    assert_eq!(serde_json::from_str::<Cursor>(&json).unwrap(), cursor);
    assert!(serde_json::from_str::<Cursor>("\"1.AAAA\"").is_err());
}
