//! What calls answer: by status, by media type, by header.

use wire::{Answer, Server};
use wire_responses::models::{Details, Level, Problem, XState};
use wire_responses::things::CreateThingReply;
use wire_responses::{Client, ErrorKind, headers};

fn client(server: &Server) -> Client {
    let builder = Client::builder().base_url(server.url());
    builder.build().unwrap()
}

#[tokio::test]
async fn a_success_is_the_variant_of_its_status() {
    let server = Server::start([
        Answer::json(201, r#"{"id":"1"}"#),
        Answer::json(202, r#"{"job":"2"}"#),
        Answer::status(204),
        Answer::new(206, &[("content-type", "text/plain")], "part"),
    ]);
    let client = client(&server);
    let call = || client.things().create();

    assert!(matches!(call().await.unwrap(), CreateThingReply::Created(thing) if thing.id == "1"));
    assert!(matches!(call().await.unwrap(), CreateThingReply::Accepted(job) if job.job == "2"));
    assert_eq!(call().await.unwrap(), CreateThingReply::NoContent);
    let CreateThingReply::Undeclared(reply) = call().await.unwrap() else {
        panic!("206 is not declared");
    };
    assert_eq!(reply.status().as_u16(), 206);
    assert_eq!(reply.body(), b"part");
    assert_eq!(
        server.requests()[0].header("accept"),
        Some("application/json")
    );
}

#[tokio::test]
async fn a_success_that_is_not_what_its_status_promises_is_an_error() {
    let server = Server::start([Answer::json(202, r#"{"id":"1"}"#)]);

    let error = client(&server).things().create().await.unwrap_err();

    assert_eq!(error.kind(), ErrorKind::Decode);
}

#[tokio::test]
async fn a_success_without_content_beside_one_with_it_is_none() {
    let server = Server::start([Answer::json(200, r#"{"id":"1"}"#), Answer::status(204)]);
    let client = client(&server);

    assert_eq!(client.things().find().await.unwrap().unwrap().id, "1");
    assert_eq!(client.things().find().await.unwrap(), None);
    // A character set is not asked for.
    assert_eq!(
        server.requests()[0].header("accept"),
        Some("application/json")
    );
}

#[tokio::test]
async fn errors_are_decoded_by_their_status_and_have_headers() {
    let left = [
        ("x-rate-limit-remaining", "0"),
        ("content-type", "application/json"),
    ];
    let server = Server::start([
        Answer::new(404, &left, r#"{"reason":"no such place"}"#),
        Answer::json(409, r#"{"title":"Conflict"}"#),
    ]);
    let client = client(&server);

    let error = client.things().create().await.unwrap_err();
    assert!(error.is_not_found());
    assert_eq!(
        error.decode_body::<Problem>().unwrap().reason,
        "no such place"
    );
    assert_eq!(
        error.header(headers::X_RATE_LIMIT_REMAINING).unwrap(),
        Some(0)
    );

    let error = client.things().create().await.unwrap_err();
    assert!(error.is_conflict());
    assert_eq!(error.decode_body::<Details>().unwrap().title, "Conflict");
    assert_eq!(error.header(headers::X_RATE_LIMIT_REMAINING).unwrap(), None);
    drop(server.requests());
}

#[tokio::test]
async fn a_head_request_answers_headers_of_every_type() {
    let answer = [
        ("etag", "\"abc\""),
        ("last-modified", "Sun, 06 Nov 1994 08:49:37 GMT"),
        ("x-tags", "a, b,c"),
        (
            "set-cookie",
            "session=sesame; Expires=Sun, 06 Nov 1994 08:49:37 GMT",
        ),
    ];
    let server = Server::start([Answer::new(200, &answer, "")]);

    let reply = client(&server)
        .things()
        .check()
        .with_response()
        .await
        .unwrap();

    assert_eq!(reply.header(headers::E_TAG).unwrap().unwrap(), "\"abc\"");
    let date = reply.header(headers::LAST_MODIFIED).unwrap().unwrap();
    assert_eq!(date.to_string(), "1994-11-06T08:49:37Z");
    assert_eq!(
        reply.header(headers::X_TAGS).unwrap().unwrap(),
        ["a", "b", "c"]
    );
    let cookies = reply.header(headers::SET_COOKIE).unwrap().unwrap();
    assert!(cookies[0].expose().starts_with("session=sesame"));
    assert_eq!(format!("{cookies:?}").find("sesame"), None);
    assert_eq!(server.request().line, "HEAD /things HTTP/1.1");
}

#[tokio::test]
async fn a_header_has_the_type_that_a_member_of_its_schema_has() {
    let answer = [
        ("x-number", "67E55044-10B1-426F-9247-BB680E5FE0C8"),
        ("x-day", "2026-01-31"),
        ("x-sum", "AP8="),
        ("x-price", "0.10000000000000000001"),
        ("x-state", "old"),
        ("x-levels", "1, 7"),
        ("x-levels", "2"),
        ("x-maker", r#"{"name":"Zo\u00eb","since":"2020-02-29"}"#),
    ];
    let server = Server::start([Answer::new(200, &answer, "")]);

    let call = client(&server).things().check();
    let reply = call.with_response().await.unwrap();

    let number = reply.header(headers::X_NUMBER).unwrap().unwrap();
    assert_eq!(number.to_string(), "67e55044-10b1-426f-9247-bb680e5fe0c8");
    let day = reply.header(headers::X_DAY).unwrap().unwrap();
    assert_eq!((day.year(), day.month(), day.day()), (2026, 1, 31));
    let sum = reply.header(headers::X_SUM).unwrap().unwrap();
    assert_eq!(sum.as_bytes(), [0, 255]);
    let price = reply.header(headers::X_PRICE).unwrap().unwrap();
    assert_eq!(price.as_str(), "0.10000000000000000001");
    let state = reply.header(headers::X_STATE).unwrap().unwrap();
    assert_eq!(state, XState::Old);
    let levels = reply.header(headers::X_LEVELS).unwrap().unwrap();
    assert_eq!(levels, [Level::N1, Level::Unknown(7), Level::N2]);
    let maker = reply.header(headers::X_MAKER).unwrap().unwrap();
    assert_eq!(maker.name, "Zoë");
    assert_eq!(maker.since.unwrap().to_string(), "2020-02-29");
    drop(server.request());
}

#[tokio::test]
async fn a_header_that_is_not_what_its_schema_says_fails_where_it_is_read() {
    let answer = [
        ("x-number", "sesame"),
        ("x-day", "2026-02-30"),
        ("x-sum", "§"),
        ("x-price", "much"),
        ("x-state", "lost"),
        ("x-levels", "1,high"),
        ("x-maker", r#"{"name":7}"#),
    ];
    let server = Server::start([Answer::new(200, &answer, "")]);

    // The call is none the worse for it.
    let call = client(&server).things().check();
    let reply = call.with_response().await.unwrap();

    let error = reply.header(headers::X_NUMBER).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Decode);
    assert!(error.to_string().contains("`X-Number`: expected a UUID"));
    assert!(!error.to_string().contains("sesame"));
    assert!(reply.header(headers::X_DAY).is_err());
    assert!(reply.header(headers::X_SUM).is_err());
    assert!(reply.header(headers::X_PRICE).is_err());
    assert!(reply.header(headers::X_LEVELS).is_err());
    let error = reply.header(headers::X_MAKER).unwrap_err().to_string();
    assert!(error.contains("`X-Maker`"), "{error}");
    assert!(error.contains("$.name"), "{error}");
    // An enum keeps what it does not know.
    let state = reply.header(headers::X_STATE).unwrap().unwrap();
    assert_eq!(state.as_str(), "lost");
    drop(server.request());
}

#[tokio::test]
async fn text_is_asked_for_and_answered_as_it_is() {
    let csv = [("content-type", "text/csv; charset=utf-8")];
    let latin = [("content-type", "text/csv; charset=ISO-8859-1")];
    let server = Server::start([
        Answer::new(200, &csv, "\u{feff}a,b\n"),
        Answer::new(203, &latin, b"\xe9"),
        Answer::new(200, &csv, b"\xff"),
    ]);
    let client = client(&server);

    assert_eq!(client.things().report().await.unwrap(), "a,b\n");
    assert_eq!(client.things().report().await.unwrap(), "é");
    let error = client.things().report().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Decode);
    assert_eq!(
        server.requests()[0].header("accept"),
        Some("text/csv, */*;q=0.1")
    );
}

#[tokio::test]
async fn default_is_the_success_of_an_operation_that_declares_no_other() {
    let server = Server::start([
        Answer::json(200, r#"[{"job":"1"}]"#),
        Answer::json(500, "[]"),
    ]);
    let client = client(&server);

    assert_eq!(client.jobs().list().await.unwrap()[0].job, "1");
    let error = client.jobs().list().retries(0).await.unwrap_err();
    assert!(error.is_server_error());
    assert_eq!(
        server.requests()[0].header("accept"),
        Some("application/vnd.jobs+json;version=2, */*;q=0.1")
    );
}

#[tokio::test]
async fn a_redirect_is_the_success_of_an_operation_that_declares_no_other() {
    let server = Server::start([Answer::new(302, &[("location", "/elsewhere")], "")]);

    let call = client(&server).jobs().get_result("1");
    let reply = call.with_response().await.unwrap();

    assert_eq!(reply.status().as_u16(), 302);
    assert_eq!(
        reply.header(headers::LOCATION).unwrap().unwrap(),
        "/elsewhere"
    );
    drop(server.request());
}
