//! Lists that come in pages by convention.

use wire::{Answer, Server};
use wire_paging::Client;
use wire_paging::models::{CreateIssueRequest, ListCouponsRow, Thing};

fn client(server: &Server) -> Client {
    Client::builder().base_url(server.url()).build().unwrap()
}

fn ids(rows: &[Thing]) -> Vec<&str> {
    rows.iter().map(|row| row.id.as_str()).collect()
}

#[tokio::test]
async fn a_list_of_dropshot_goes_on_with_the_token_of_its_page() {
    let server = Server::start([
        Answer::json(200, r#"{"items":[{"id":"1"}],"next_page":"a/b"}"#),
        Answer::json(200, r#"{"items":[{"id":"2"}],"next_page":"c"}"#),
        Answer::json(200, r#"{"items":[],"next_page":null}"#),
    ]);

    let mut pages = client(&server).projects().list("s").limit(1).pages();

    let page = pages.try_next().await.unwrap().unwrap();
    assert_eq!(ids(&page.into_items().unwrap()), ["1"]);
    let page = pages.try_next().await.unwrap().unwrap();
    assert_eq!(ids(&page.into_items().unwrap()), ["2"]);
    assert!(pages.try_next().await.unwrap().unwrap().is_empty());
    assert!(pages.try_next().await.unwrap().is_none());
    let requests = server.requests();
    assert_eq!(requests[0].line, "GET /projects?silo=s&limit=1 HTTP/1.1");
    assert_eq!(
        requests[1].line,
        "GET /projects?silo=s&limit=1&page_token=a%2Fb HTTP/1.1"
    );
    assert_eq!(
        requests[2].line,
        "GET /projects?silo=s&limit=1&page_token=c HTTP/1.1"
    );
}

#[tokio::test]
async fn an_array_goes_on_where_its_link_leads() {
    let link = r#"</issues?state=open&after=x&per_page=2>; rel="next", </issues>; rel="first""#;
    let server = Server::start([
        Answer::new(200, &[("link", link)], r#"[{"id":"1"},{"id":"2"}]"#),
        Answer::new(
            200,
            &[("link", r#"</issues>; rel="first""#)],
            r#"[{"id":"3"}]"#,
        ),
    ]);

    let call = client(&server).issues().list().state("open").per_page(2);
    let mut rows = call.page(1).items();

    let mut found = Vec::new();
    while let Some(row) = rows.try_next().await.unwrap() {
        found.push(row);
    }
    assert_eq!(ids(&found), ["1", "2", "3"]);
    let requests = server.requests();
    assert_eq!(
        requests[0].line,
        "GET /issues?state=open&per_page=2&page=1 HTTP/1.1"
    );
    assert_eq!(
        requests[1].line,
        "GET /issues?state=open&after=x&per_page=2 HTTP/1.1"
    );
}

#[tokio::test]
async fn a_token_goes_with_every_page_though_the_document_does_not_speak_of_it() {
    let server = Server::start_knowing(|url| {
        let link =
            format!("<{url}/issues?page=2>; rel=\"next\", <{url}/issues?page=2>; rel=\"last\"");
        [
            Answer::new(200, &[("link", &link)], r#"[{"id":"1"}]"#),
            Answer::json(200, r#"[{"id":"2"}]"#),
        ]
    });
    let client = Client::builder()
        .base_url(server.url())
        .bearer_token("t0ken")
        .build()
        .unwrap();

    let mut rows = client.issues().list().items();

    let mut found = Vec::new();
    while let Some(row) = rows.try_next().await.unwrap() {
        found.push(row);
    }
    assert_eq!(ids(&found), ["1", "2"]);
    let requests = server.requests();
    assert_eq!(requests[0].line, "GET /issues HTTP/1.1");
    assert_eq!(requests[1].line, "GET /issues?page=2 HTTP/1.1");
    for request in requests {
        assert_eq!(request.header("authorization"), Some("Bearer t0ken"));
    }
}

#[tokio::test]
async fn a_conflict_may_answer_what_a_success_does() {
    let server = Server::start([Answer::json(409, r#"{"id":"1"}"#)]);
    let body = CreateIssueRequest::new("Broken").labels(["bug"]);

    let error = client(&server).issues().create(body).await.unwrap_err();

    assert!(error.is_conflict());
    assert_eq!(error.decode_body::<Thing>().unwrap().id, "1");
    let request = server.request();
    assert_eq!(request.header("authorization"), None);
    assert_eq!(request.body, br#"{"title":"Broken","labels":["bug"]}"#);
}

#[tokio::test]
async fn a_page_with_a_token_goes_on_with_it() {
    let server = Server::start([
        Answer::json(
            200,
            r#"{"next-page-token":"b","tables":[{"id":"1"}],"total":2}"#,
        ),
        Answer::json(200, r#"{"tables":[{"id":"2"}],"total":2}"#),
    ]);

    let page = client(&server)
        .tables()
        .list()
        .page_token("a")
        .await
        .unwrap();

    assert_eq!(page.total_items(), Some(2));
    let last = page.next().unwrap().send().await.unwrap();
    assert!(last.next().is_none());
    assert_eq!(ids(&last.into_items().unwrap()), ["2"]);
    let requests = server.requests();
    assert_eq!(requests[0].line, "GET /tables?pageToken=a HTTP/1.1");
    assert_eq!(requests[1].line, "GET /tables?pageToken=b HTTP/1.1");
}

#[tokio::test]
async fn a_list_goes_on_from_its_last_row_whatever_kind_that_is() {
    let server = Server::start([
        Answer::json(
            200,
            r#"{"object":"list","data":[{"id":"t1"},{"id":"d 2","percent":5}],"has_more":true,"url":"/coupons"}"#,
        ),
        Answer::json(
            200,
            r#"{"object":"list","data":[{"id":"t3"}],"has_more":false,"url":"/coupons"}"#,
        ),
    ]);

    let mut rows = client(&server).coupons().list().limit(2).items();

    let mut found = Vec::new();
    while let Some(row) = rows.try_next().await.unwrap() {
        found.push(match row {
            ListCouponsRow::Thing(thing) => thing.id,
            ListCouponsRow::Discount(discount) => discount.id,
            other => panic!("{other:?}"),
        });
    }
    assert_eq!(found, ["t1", "d 2", "t3"]);
    let requests = server.requests();
    assert_eq!(requests[0].line, "GET /coupons?limit=2 HTTP/1.1");
    assert_eq!(
        requests[1].line,
        "GET /coupons?limit=2&starting_after=d%202 HTTP/1.1"
    );
}

#[tokio::test]
async fn a_list_whose_paging_is_switched_off_is_what_its_schema_says() {
    let server = Server::start([Answer::json(
        200,
        r#"{"next_cursor":"b","tables":[{"id":"1"}]}"#,
    )]);

    let answer = client(&server).tables().list_plain().await.unwrap();

    assert_eq!(answer.next_cursor.as_deref(), Some("b"));
    assert_eq!(ids(&answer.tables.unwrap()), ["1"]);
    assert_eq!(server.request().line, "GET /plain-tables HTTP/1.1");
}
