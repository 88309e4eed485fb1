//! Every kind of request body, as it arrives.

use std::io;

use futures_util::stream;
use wire::{Answer, Request, Server};
use wire_bodies::models::{
    Part, SendDeepFormRequest, SendScanRequest, SendSourceRequest, SendSourceRequestSource,
    SendStyledPartsRequest, Thing, UploadRequest,
};
use wire_bodies::runtime::ErrorKind;
use wire_bodies::{Client, File, RequestBody, Secret};

/// Sends one call and gives back what arrived.
macro_rules! sent {
    ($client:ident => $call:expr) => {{
        let (server, $client) = server([Answer::status(204)]);
        $call.await.unwrap();
        server.request()
    }};
}

fn server(answers: impl IntoIterator<Item = Answer>) -> (Server, Client) {
    let server = Server::start(answers);
    let client = Client::builder().base_url(server.url()).build().unwrap();
    (server, client)
}

fn content_type(request: &Request) -> &str {
    request.header("content-type").unwrap()
}

fn thing() -> Thing {
    Thing::new("a b").count(2).tags(["x&y", "z"])
}

fn chunks(
    chunks: &'static [&'static str],
) -> impl futures_util::Stream<Item = io::Result<&'static [u8]>> {
    stream::iter(chunks.iter().map(|chunk| Ok(chunk.as_bytes())))
}

#[tokio::test]
async fn json_is_sent_under_the_media_type_of_the_document() {
    let request = sent!(client => client.bodies().send_json(thing()));
    assert_eq!(content_type(&request), "application/json");
    assert_eq!(
        request.text(),
        r#"{"name":"a b","count":2,"tags":["x&y","z"]}"#
    );
    let request = sent!(client => client.bodies().merge_patch(Thing::new("a")));
    assert_eq!(content_type(&request), "application/merge-patch+json");
    assert_eq!(request.text(), r#"{"name":"a"}"#);
    let request = sent!(client => client.bodies().same_shape(Thing::new("a")));
    assert_eq!(content_type(&request), "application/json");
}

#[tokio::test]
async fn an_optional_body_is_sent_when_it_is_set() {
    let request = sent!(client => client.bodies().delete_with());
    assert_eq!(request.line, "DELETE /json HTTP/1.1");
    assert_eq!(
        (request.header("content-type"), &request.body[..]),
        (None, &b""[..])
    );
    let request = sent!(client => client.bodies().delete_with().body(Thing::new("a")));
    assert_eq!(request.text(), r#"{"name":"a"}"#);
    let request = sent!(client => client.bodies().empty_form());
    assert_eq!(request.header("content-type"), None);
}

#[tokio::test]
async fn forms_are_encoded_member_by_member() {
    let thing = thing()
        .delimited(["c", "d"])
        .part(Part::new(1).label("é"))
        .password(Secret::from("open sesame"));
    let call_of = |client: &Client| client.bodies().send_form(thing.clone());
    let request = sent!(client => call_of(&client));
    assert_eq!(content_type(&request), "application/x-www-form-urlencoded");
    assert_eq!(
        request.text(),
        "name=a%20b&count=2&tags=x%26y&tags=z&delimited=c%7Cd\
         &part=%7B%22id%22%3A1%2C%22label%22%3A%22%C3%A9%22%7D&password=open%20sesame"
    );
    let client = Client::builder()
        .base_url("http://127.0.0.1:1")
        .build()
        .unwrap();
    let preview = call_of(&client).preview().unwrap();
    assert!(
        preview.body().unwrap().ends_with("&password=***"),
        "{preview}"
    );
}

#[tokio::test]
async fn a_number_that_is_not_finite_is_not_sent() {
    let client = Client::builder()
        .base_url("http://127.0.0.1:1")
        .build()
        .unwrap();
    let bodies = client.bodies();
    let thing = || thing().ratio(f64::INFINITY);
    let upload = UploadRequest::new("hello").ratio(f64::NAN);
    for error in [
        bodies.send_json(thing()).await.unwrap_err(),
        bodies.send_form(thing()).await.unwrap_err(),
        bodies.upload(upload).await.unwrap_err(),
    ] {
        assert_eq!((error.kind(), error.attempts()), (ErrorKind::Request, 0));
        let message = error.to_string();
        assert!(
            message.contains("`ratio`") && message.contains("not finite"),
            "{message}"
        );
    }
}

#[tokio::test]
async fn deep_forms_are_written_as_servers_read_them() {
    let body = SendDeepFormRequest::new()
        .amount(5)
        .expand(["a", "b"])
        .metadata(
            [("k", "v")]
                .map(|(key, value)| (key.to_owned(), value.to_owned()))
                .into(),
        )
        .items([Part::new(1), Part::new(2)]);
    let request = sent!(client => client.bodies().send_deep_form(body));
    assert_eq!(
        request.text(),
        "amount=5&expand%5B%5D=a&expand%5B%5D=b&metadata%5Bk%5D=v\
         &items%5B0%5D%5Bid%5D=1&items%5B1%5D%5Bid%5D=2"
    );
}

#[tokio::test]
async fn lists_in_a_part_and_files_are_written_as_they_are() {
    let parts = |commas: &'static str, spaces: &'static str, pipes: &'static str| {
        let body = SendStyledPartsRequest::new();
        body.commas(["a", commas])
            .spaces(["a", spaces])
            .pipes(["a", pipes])
    };
    let body = parts("b c|", "b,c|", "b,c ").file("bytes");
    let request = sent!(client => client.bodies().send_styled_parts(body.clone()));
    let file = "name=\"file\"; filename=\"file\"\r\nContent-Type: application/octet-stream\r\n\r\nbytes\r\n";
    assert!(request.text().contains(file), "{}", request.text());
    for (name, text) in [
        ("commas", "a,b c|"),
        ("spaces", "a b,c|"),
        ("pipes", "a|b,c "),
    ] {
        let part = format!("name=\"{name}\"\r\n\r\n{text}\r\n");
        assert!(request.text().contains(&part), "{}", request.text());
    }
    let (_server, client) = server([]);
    for body in [
        parts("b,c", "b", "c"),
        parts("b", "b c", "c"),
        parts("b", "b", "c|d"),
    ] {
        let error = client.bodies().send_styled_parts(body).await.unwrap_err();
        assert!(error.to_string().contains("separates elements"), "{error}");
    }
}

fn upload(file: File) -> UploadRequest {
    UploadRequest::new(file)
        .pages([
            File::new("one").name("1.png"),
            File::new("two").content_type("image/gif"),
        ])
        .title("a \"b\"")
        .tags(["x", "y"])
        .part(Part::new(1))
        .notes("# Hi")
        .password(Secret::from("hunter22"))
}

fn expected(boundary: &str) -> String {
    let part = |head: &str, body: &str| {
        format!("--{boundary}\r\nContent-Disposition: form-data; {head}\r\n\r\n{body}\r\n")
    };
    [
        part(
            "name=\"file\"; filename=\"a%22b.txt\"\r\nContent-Type: text/plain",
            "hello world",
        ),
        part(
            "name=\"pages\"; filename=\"1.png\"\r\nContent-Type: image/png",
            "one",
        ),
        part(
            "name=\"pages\"; filename=\"pages\"\r\nContent-Type: image/gif",
            "two",
        ),
        part("name=\"title\"", "a \"b\""),
        part("name=\"tags\"", "x"),
        part("name=\"tags\"", "y"),
        part(
            "name=\"part\"\r\nContent-Type: application/json",
            r#"{"id":1}"#,
        ),
        part("name=\"notes\"\r\nContent-Type: text/markdown", "# Hi"),
        part("name=\"password\"", "hunter22"),
        format!("--{boundary}--\r\n"),
    ]
    .concat()
}

#[tokio::test]
async fn multipart_bodies_have_a_part_for_each_member() {
    let file = File::new("hello world")
        .name("a\"b.txt")
        .content_type("text/plain");
    let request = sent!(client => client.bodies().upload(upload(file.clone())));
    let boundary = content_type(&request)
        .strip_prefix("multipart/form-data; boundary=")
        .unwrap();
    assert_eq!(request.text(), expected(boundary));
    let length: usize = request.header("content-length").unwrap().parse().unwrap();
    assert_eq!(length, request.body.len());

    let client = Client::builder()
        .base_url("http://127.0.0.1:1")
        .build()
        .unwrap();
    let preview = client.bodies().upload(upload(file)).preview().unwrap();
    let shown = preview.body().unwrap();
    assert!(
        shown.contains("(11 bytes)") && shown.contains("***"),
        "{shown}"
    );
    assert!(
        !shown.contains("hunter22") && !shown.contains("hello"),
        "{shown}"
    );
}

#[tokio::test]
async fn parts_have_the_media_types_of_the_document() {
    let body = SendScanRequest::new()
        .scan("png")
        .table("a,b")
        .settings("{\"a\":1}")
        .thumbnail(b"jpeg")
        .rows(["1,2"])
        .report("a\tb")
        .photo(File::new("png").content_type("image/png"))
        .attachment("zip")
        .notes("Hi")
        .details(Part::new(1))
        .paper(b"%PDF\xFF".as_slice());
    let request = sent!(client => client.bodies().send_scan(body.clone()));
    let boundary = content_type(&request)
        .strip_prefix("multipart/form-data; boundary=")
        .unwrap();
    let part = |head: &str, body: &str| {
        let disposition = "Content-Disposition: form-data; name=";
        format!("--{boundary}\r\n{disposition}{head}\r\n\r\n{body}\r\n")
    };
    let file = |name: &str, media_type: &str| {
        format!("\"{name}\"; filename=\"{name}\"\r\nContent-Type: {media_type}")
    };
    let text = |name: &str, media_type: &str| format!("\"{name}\"\r\nContent-Type: {media_type}");
    let base64 = "\r\nContent-Transfer-Encoding: base64";
    let expected = [
        part(&file("scan", "image/png"), "png"),
        part(&text("table", "text/csv"), "a,b"),
        part(&text("settings", "application/json"), "{\"a\":1}"),
        part(&(text("thumbnail", "image/jpeg") + base64), "anBlZw=="),
        part(&text("rows", "text/csv"), "1,2"),
        part(&text("report", "text/tab-separated-values"), "a\tb"),
        part(&file("photo", "image/png"), "png"),
        part(&file("attachment", "application/octet-stream"), "zip"),
        part(&text("notes", "text/plain"), "Hi"),
        part(&text("details", "application/vnd.part+json"), "{\"id\":1}"),
        part(&file("paper", "application/pdf"), "%PDF\u{FFFD}"),
        format!("--{boundary}--\r\n"),
    ];
    assert_eq!(String::from_utf8_lossy(&request.body), expected.concat());
}

#[tokio::test]
async fn a_file_of_one_of_several_media_types_is_not_sent_without_one() {
    let client = Client::builder()
        .base_url("http://127.0.0.1:1")
        .build()
        .unwrap();
    let body = SendScanRequest::new().photo("png or jpeg");
    let error = client.bodies().send_scan(body).await.unwrap_err();
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::Request, 0));
    let message = error.to_string();
    assert!(
        message.contains("`photo`") && message.contains("image/png, image/jpeg"),
        "{message}"
    );
}

#[tokio::test]
async fn a_member_may_be_a_file_or_something_else() {
    let head = |name: &str| format!("\r\nContent-Disposition: form-data; name=\"{name}\"");
    let file = File::new("one").name("1.png");
    let body = SendSourceRequest::new(file).masks([File::new("two"), File::new("three")]);
    let request = sent!(client => client.bodies().send_source(body.clone()));
    let text = request.text();
    let source = format!(
        "{}; filename=\"1.png\"\r\nContent-Type: application/octet-stream\r\n\r\none\r\n",
        head("source")
    );
    assert!(text.contains(&source), "{text}");
    for content in ["two", "three"] {
        let mask = format!(
            "{}; filename=\"masks\"\r\nContent-Type: application/octet-stream\r\n\r\n{content}\r\n",
            head("masks")
        );
        assert!(text.contains(&mask), "{text}");
    }

    let body = SendSourceRequest::new(Part::new(7));
    let request = sent!(client => client.bodies().send_source(body.clone()));
    let text = request.text();
    let part = format!(
        "{}\r\nContent-Type: application/json\r\n\r\n{{\"id\":7}}\r\n",
        head("source")
    );
    assert!(text.contains(&part), "{text}");

    let body = SendSourceRequest::new(SendSourceRequestSource::None);
    let request = sent!(client => client.bodies().send_source(body.clone()));
    let part = format!("{}\r\n\r\nnone\r\n", head("source"));
    assert!(request.text().contains(&part), "{}", request.text());
}

#[tokio::test]
async fn files_are_streamed_with_a_length_if_it_is_known() {
    let named = |body| File::new(body).name("a\"b.txt").content_type("text/plain");
    let sized = RequestBody::from_sized_stream(chunks(&["hello ", "world"]), 11);
    let request = sent!(client => client.bodies().upload(upload(named(sized))));
    let boundary = content_type(&request)
        .strip_prefix("multipart/form-data; boundary=")
        .unwrap();
    assert_eq!(request.text(), expected(boundary));
    let length: usize = request.header("content-length").unwrap().parse().unwrap();
    assert_eq!(length, request.body.len());

    let unsized_ = RequestBody::from_stream(chunks(&["hello ", "world"]));
    let request = sent!(client => client.bodies().upload(upload(named(unsized_))));
    let boundary = content_type(&request)
        .strip_prefix("multipart/form-data; boundary=")
        .unwrap();
    assert_eq!(request.text(), expected(boundary));
    assert_eq!(request.header("transfer-encoding"), Some("chunked"));
}

#[tokio::test]
async fn bytes_and_texts_are_sent_as_they_are() {
    let request = sent!(client => client.bodies().send_bytes(vec![0, 255, 13, 10]));
    assert_eq!(content_type(&request), "application/octet-stream");
    assert_eq!(request.body, [0, 255, 13, 10]);
    let stream = RequestBody::from_sized_stream(chunks(&["ab", "c"]), 3);
    let request = sent!(client => client.bodies().send_bytes(stream));
    assert_eq!(
        (request.header("content-length"), request.text()),
        (Some("3"), "abc")
    );
    let request = sent!(client => client.bodies().send_text().body("grüezi"));
    assert_eq!(
        (content_type(&request), request.text()),
        ("text/plain", "grüezi")
    );
    let request = sent!(client => client.bodies().send_xml("<a/>"));
    assert_eq!(
        (content_type(&request), request.text()),
        ("application/xml", "<a/>")
    );
}

#[tokio::test]
async fn what_is_sent_as_text_is_answered_as_text() {
    let headers = [("content-type", "application/toml")];
    let (server, client) = server([Answer::new(200, &headers, "count = 2\n")]);
    let answer: String = client
        .bodies()
        .replace_settings("count = 1\n")
        .await
        .unwrap();
    assert_eq!(answer, "count = 2\n");
    let request = server.request();
    assert_eq!(
        (content_type(&request), request.text()),
        ("application/toml", "count = 1\n")
    );
}

#[tokio::test]
async fn a_choice_is_made_by_what_is_given() {
    let request = sent!(client => client.bodies().choose(Thing::new("a")));
    assert_eq!(
        (content_type(&request), request.text()),
        ("application/json", r#"{"name":"a"}"#)
    );
    let request = sent!(client => client.bodies().choose(Part::new(1)));
    assert_eq!(
        (content_type(&request), request.text()),
        ("application/x-www-form-urlencoded", "id=1")
    );
    let request = sent!(client => client.bodies().choose(RequestBody::from("a,b")));
    assert_eq!(
        (content_type(&request), request.text()),
        ("text/csv", "a,b")
    );
}

#[tokio::test]
async fn a_query_has_a_body_and_is_repeated_like_other_reads() {
    let (server, client) = server([Answer::status(503), Answer::status(204)]);
    client
        .bodies()
        .search_things(Thing::new("a"))
        .await
        .unwrap();
    let requests = server.requests();
    assert_eq!(requests.len(), 2);
    for request in requests {
        assert_eq!(request.line, "QUERY /search HTTP/1.1");
        assert_eq!(content_type(&request), "application/json");
        assert_eq!(request.text(), r#"{"name":"a"}"#);
    }
}

#[tokio::test]
async fn bytes_are_sent_again_and_a_stream_is_not() {
    let unavailable = || Answer::status(503);
    let (server, client) = server([unavailable(), Answer::status(204)]);
    client.bodies().send_bytes("again").await.unwrap();
    assert!(
        server
            .requests()
            .iter()
            .all(|request| request.text() == "again")
    );

    let (server, client) = self::server([unavailable()]);
    let stream = RequestBody::from_stream(chunks(&["once"]));
    let error = client
        .bodies()
        .send_bytes(stream.clone())
        .await
        .unwrap_err();
    assert_eq!(server.request().text(), "once");
    assert_eq!(error.attempts(), 1);
    assert!(
        error.to_string().contains("can be read only once"),
        "{error}"
    );

    // What was read before is not there for another call either.
    let (server, client) = self::server([]);
    let error = client.bodies().send_bytes(stream).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Transport);
    drop(server);
}

#[tokio::test]
async fn a_stream_that_never_left_may_be_tried_again() {
    let client = Client::builder()
        .base_url("http://127.0.0.1:1")
        .build()
        .unwrap();
    let stream = RequestBody::from_stream(chunks(&["once"]));
    let error = client.bodies().send_bytes_once(stream).await.unwrap_err();
    assert!(error.attempts() > 1, "{error}");
}
