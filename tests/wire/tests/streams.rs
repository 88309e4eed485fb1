//! What is read as it arrives: files, events, values.

use wire::{Answer, Server};
use wire_streams::json::Number;
use wire_streams::models::{Question, Step};
use wire_streams::{Client, ErrorKind};

fn client(server: &Server) -> Client {
    let builder = Client::builder()
        .base_url(server.url())
        .bearer_token("sesame");
    builder.build().unwrap()
}

/// What arrived. An answer that was given up is closed by the runtime, so that no test may hold it up.
async fn requests(server: Server) -> Vec<wire::Request> {
    let requests = tokio::task::spawn_blocking(|| server.requests());
    requests.await.unwrap()
}

const EVENTS: &[(&str, &str)] = &[("content-type", "text/event-stream")];

#[tokio::test]
async fn a_file_is_read_chunk_by_chunk() {
    let head = [
        ("content-type", "image/png"),
        ("content-disposition", "attachment; filename=\"a.png\""),
    ];
    let server = Server::start([
        Answer::chunked(200, &head, [b"abc".as_slice(), b"de"]),
        Answer::new(200, &head, b"abcde"),
    ]);
    let client = client(&server);

    let mut file = client.files().get("a/b").await.unwrap();
    assert_eq!(file.content_type(), Some("image/png"));
    assert_eq!(file.content_length(), None);
    assert_eq!(file.file_name().as_deref(), Some("a.png"));
    let mut bytes = Vec::new();
    while let Some(chunk) = file.try_next().await.unwrap() {
        bytes.extend(chunk);
    }
    assert_eq!(bytes, b"abcde");

    let file = client.files().get("1").await.unwrap();
    assert_eq!(file.content_length(), Some(5));
    assert_eq!(&file.bytes().await.unwrap()[..], b"abcde");
    let requests = server.requests();
    assert_eq!(requests[0].line, "GET /files/a%2Fb HTTP/1.1");
    assert_eq!(
        requests[0].header("accept"),
        Some("application/octet-stream, */*;q=0.1")
    );
    assert_eq!(requests[0].header("accept-encoding"), None);
}

#[tokio::test]
async fn a_file_that_is_too_large_is_not_collected() {
    let server = Server::start([
        Answer::new(200, &[], b"abcde"),
        Answer::chunked(200, &[], [b"abc".as_slice(), b"de"]),
    ]);
    let client = client(&server);

    for _ in 0..2 {
        let file = client.files().get("1").await.unwrap();
        let error = file.bytes_up_to(4).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::TooLarge);
        assert_eq!(error.operation(), Some("getFile"));
    }
    drop(requests(server).await);
}

#[tokio::test]
async fn a_file_that_breaks_off_is_an_error_and_not_sent_again() {
    let head = "HTTP/1.1 200 \r\ncontent-length: 9\r\n\r\nabc";
    let server = Server::start([Answer::raw(head)]);

    let mut file = client(&server).files().get("1").await.unwrap();

    assert_eq!(&file.try_next().await.unwrap().unwrap()[..], b"abc");
    let error = file.try_next().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Transport);
    assert_eq!(file.try_next().await.unwrap(), None);
    drop(server.request());
}

#[tokio::test]
async fn an_error_is_told_before_anything_is_handed_out() {
    let server = Server::start([
        Answer::status(503),
        Answer::json(404, r#"{"reason":"gone"}"#),
    ]);

    let error = client(&server).files().get("1").await.unwrap_err();

    assert!(error.is_not_found());
    assert_eq!(error.attempts(), 2);
    assert_eq!(error.body(), Some(r#"{"reason":"gone"}"#));
    drop(server.requests());
}

#[tokio::test]
async fn a_redirect_to_a_storage_host_is_followed_without_credentials() {
    let storage = Server::start([Answer::new(200, &[], b"file")]);
    let elsewhere = format!("{}/bucket/1?signature=x", storage.url());
    let server = Server::start([
        Answer::new(307, &[("location", "/files/2")], ""),
        Answer::new(302, &[("location", &elsewhere)], ""),
    ]);

    let call = client(&server).files().get("1");
    let call = call
        .request_header("x-mine", "1")
        .request_header("range", "bytes=0-3");
    let file = call.await.unwrap();

    assert_eq!(file.text().await.unwrap(), "file");
    let requests = server.requests();
    for request in &requests {
        assert_eq!(request.header("authorization"), Some("Bearer sesame"));
    }
    assert_eq!(requests[1].line, "GET /files/2 HTTP/1.1");
    let request = storage.request();
    assert_eq!(request.line, "GET /bucket/1?signature=x HTTP/1.1");
    assert_eq!(request.header("authorization"), None);
    assert_eq!(request.header("x-mine"), None);
    assert_eq!(request.header("x-request-id"), None);
    assert_eq!(request.header("range"), Some("bytes=0-3"));
}

#[tokio::test]
async fn redirects_that_lead_in_a_circle_or_to_plain_http_are_errors() {
    let circle = Answer::new(302, &[("location", "/files/1")], "");
    let server = Server::start(vec![circle; 6]);
    let error = client(&server).files().get("1").await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Redirect);
    assert_eq!(server.requests().len(), 6);

    let plain = Answer::new(302, &[("location", "http://storage.example.com/1")], "");
    let server = Server::start([plain]);
    let error = client(&server).files().get("1").await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Redirect);
    drop(server.request());
}

#[tokio::test]
async fn an_answer_is_one_value_or_events_as_the_caller_wants() {
    let events: [&[u8]; 5] = [
        b"\xef\xbb\xbf: hello\r\nid: 1\r\ndata: {\"del",
        b"ta\":\"a\"}\r",
        b"\n\r\ndata: {}\r\n\r\n",
        b"event: more\nretry: 100\ndata: {\ndata: \"delta\":\"b\"}\n\n",
        b"data: [DONE]\n\ndata: {\"delta\":\"c\"}\n\n",
    ];
    let server = Server::start([
        Answer::json(200, r#"{"text":"ab"}"#),
        Answer::chunked(200, EVENTS, events),
    ]);
    let client = client(&server);

    assert_eq!(client.chat().create_completion().await.unwrap().text, "ab");

    let mut stream = client.chat().create_completion().events().await.unwrap();
    let event = stream.try_next().await.unwrap().unwrap();
    assert_eq!((event.name(), event.id()), ("message", Some("1")));
    assert_eq!(event.data().delta, "a");
    // An event that is not what the document says loses only itself.
    let error = stream.try_next().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Decode);
    assert_eq!(error.operation(), Some("createCompletion"));
    let event = stream.try_next().await.unwrap().unwrap();
    assert_eq!(event.name(), "more");
    assert_eq!(event.retry().unwrap().as_millis(), 100);
    assert_eq!(event.into_data().delta, "b");
    assert_eq!(stream.last_event_id(), Some("1"));
    assert_eq!(stream.try_next().await.unwrap(), None);
    let requests = requests(server).await;
    assert_eq!(requests[0].header("accept"), Some("application/json"));
    assert_eq!(requests[1].header("accept"), Some("text/event-stream"));
}

#[tokio::test]
async fn an_event_is_the_object_that_its_schema_describes() {
    let events = [b"event: added\ndata: {\"delta\":\"a\"}\n\n".as_slice()];
    let server = Server::start([Answer::chunked(200, EVENTS, events)]);

    let mut stream = client(&server).chat().watch_notices().await.unwrap();

    let event = stream.try_next().await.unwrap().unwrap();
    assert_eq!(event.data().event, "added");
    assert_eq!(event.data().data.delta, "a");
    assert_eq!(stream.try_next().await.unwrap(), None);
    drop(server.request());
}

#[tokio::test]
async fn an_event_is_the_item_that_its_schema_describes() {
    let events = [b"id: 7\ndata: {\"delta\":\"a\"}\n\n".as_slice()];
    let server = Server::start([Answer::chunked(200, EVENTS, events)]);

    let mut stream = client(&server).chat().watch_items().await.unwrap();

    let event = stream.try_next().await.unwrap().unwrap();
    assert_eq!(event.id(), Some("7"));
    assert_eq!(event.data().data.delta, "a");
    assert_eq!(stream.try_next().await.unwrap(), None);
    drop(server.request());
}

#[tokio::test]
async fn the_data_of_an_event_is_what_its_alternative_says() {
    let events = [concat!(
        "event: said\ndata: hello\n\n",
        "event: changed\ndata: {\"delta\":\"a\"}\n\n",
    )
    .as_bytes()];
    let server = Server::start([Answer::chunked(200, EVENTS, events)]);

    let mut stream = client(&server).chat().watch_steps().await.unwrap();

    let event = stream.try_next().await.unwrap().unwrap();
    assert!(matches!(event.data(), Step::Said(said) if said.data == "hello"));
    let event = stream.try_next().await.unwrap().unwrap();
    assert!(matches!(event.data(), Step::Changed(changed) if changed.data.delta == "a"));
    assert_eq!(stream.try_next().await.unwrap(), None);
    drop(server.request());
}

#[tokio::test]
async fn events_of_text_are_text_and_large_ones_lose_only_themselves() {
    let events = [b"data: one\ndata: two\n\ndata: 0123456789\n\ndata: last\n\n".as_slice()];
    let server = Server::start([Answer::chunked(200, EVENTS, events)]);

    let stream = client(&server).chat().read_log().await.unwrap();
    let mut stream = stream.event_limit(8);

    assert_eq!(stream.try_next().await.unwrap().unwrap().data(), "one\ntwo");
    let error = stream.try_next().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::TooLarge);
    assert_eq!(stream.try_next().await.unwrap().unwrap().data(), "last");
    assert_eq!(stream.try_next().await.unwrap(), None);
    drop(server.request());
}

#[tokio::test]
async fn an_answer_that_holds_no_events_is_an_error_at_once() {
    let server = Server::start([Answer::json(200, r#"{"text":"ab"}"#)]);

    let error = client(&server)
        .chat()
        .create_completion()
        .events()
        .await
        .unwrap_err();

    assert_eq!(error.kind(), ErrorKind::Decode);
    drop(server.request());
}

#[tokio::test]
async fn a_stream_is_asked_for_by_the_body_as_well() {
    let question = || Question::new("Why?").seed("1.50".parse::<Number>().unwrap());
    let sent = async |question: Question| {
        let server = Server::start([Answer::new(200, EVENTS, "data: {\"delta\":\"a\"}\n\n")]);
        let call = client(&server).chat().create_answer(question).events();
        let mut stream = call.await.unwrap();
        assert_eq!(stream.try_next().await.unwrap().unwrap().data().delta, "a");
        drop(stream);
        let request = requests(server).await.remove(0);
        assert_eq!(request.header("accept"), Some("text/event-stream"));
        request.text().to_owned()
    };
    assert_eq!(
        sent(question()).await,
        r#"{"prompt":"Why?","seed":1.50,"stream":true}"#
    );
    let switched = r#"{"prompt":"Why?","stream":true,"seed":1.50}"#;
    assert_eq!(sent(question().stream(false)).await, switched);
    assert_eq!(sent(question().clear_stream()).await, switched);

    // The answer as a whole is asked for as the caller has it.
    for (question, text) in [
        (question(), r#"{"prompt":"Why?","seed":1.50}"#),
        (
            question().stream(false),
            r#"{"prompt":"Why?","stream":false,"seed":1.50}"#,
        ),
    ] {
        let server = Server::start([Answer::json(200, r#"{"text":"So."}"#)]);
        let answer = client(&server).chat().create_answer(question).await;
        assert_eq!(answer.unwrap().text, "So.");
        assert_eq!(server.request().text(), text);
    }
}

#[tokio::test]
async fn a_stream_is_asked_for_by_a_form_or_the_query_as_well() {
    let events = || Answer::new(200, EVENTS, "data: {\"delta\":\"a\"}\n\n");
    let server = Server::start([events(), events(), events()]);
    let chat = client(&server);
    let chat = chat.chat();
    drop(chat.watch_answer().stream(false).events().await.unwrap());
    let form = chat.replace_answer().body(Question::new("Why?"));
    let preview = form.clone().events().preview().unwrap();
    assert!(
        preview.body().unwrap().contains("name=\"stream\""),
        "{preview}"
    );
    drop(form.events().await.unwrap());
    drop(chat.replace_answer().events().await.unwrap());

    let requests = requests(server).await;
    assert_eq!(requests[0].line, "GET /answers?stream=true HTTP/1.1");
    let form = requests[1].text();
    assert!(form.contains("name=\"stream\"\r\n\r\ntrue\r\n"), "{form}");
    assert!(requests[2].body.is_empty());
}

#[tokio::test]
async fn json_values_are_read_one_by_one() {
    let lines: [&[u8]; 3] = [
        b"{\"delta\":\"a\"}\n{\"del",
        b"ta\":\"b\"}\r\n\n{}\n",
        b"{\"delta\":\"c\"}",
    ];
    let sequence = [b"\x1e{\"delta\":\"a\"}\n\x1e{\"delta\":\"b\"}\n".as_slice()];
    let server = Server::start([
        Answer::chunked(200, &[], lines),
        Answer::chunked(200, &[], sequence),
    ]);
    let client = client(&server);

    let mut values = client.chat().export_deltas().await.unwrap();
    assert_eq!(values.try_next().await.unwrap().unwrap().delta, "a");
    assert_eq!(values.try_next().await.unwrap().unwrap().delta, "b");
    assert_eq!(
        values.try_next().await.unwrap_err().kind(),
        ErrorKind::Decode
    );
    assert_eq!(values.try_next().await.unwrap().unwrap().delta, "c");
    assert!(values.try_next().await.unwrap().is_none());

    let mut values = client.chat().sequence_deltas().await.unwrap();
    assert_eq!(values.try_next().await.unwrap().unwrap().delta, "a");
    assert_eq!(values.try_next().await.unwrap().unwrap().delta, "b");
    assert!(values.try_next().await.unwrap().is_none());
    drop(server.requests());
}

#[test]
fn a_program_that_does_not_await_reads_files_and_events_as_well() {
    use std::io::Read;

    let events = [
        b"data: {\"delta\":\"a\"}\n\n".as_slice(),
        b"data: {\"delta\":\"b\"}\n\n",
    ];
    let server = Server::start([
        Answer::chunked(200, &[], [b"abc".as_slice(), b"de"]),
        Answer::chunked(200, EVENTS, events),
    ]);
    let client = client(&server);

    let mut text = String::new();
    let file = client.files().get("1").send_blocking().unwrap();
    file.blocking().read_to_string(&mut text).unwrap();
    assert_eq!(text, "abcde");

    let call = client.chat().create_completion().events();
    let deltas: Result<Vec<_>, _> = call.send_blocking().unwrap().blocking().collect();
    let deltas: Vec<_> = deltas
        .unwrap()
        .into_iter()
        .map(|event| event.into_data().delta)
        .collect();
    assert_eq!(deltas, ["a", "b"]);
    drop(server.requests());
}

#[tokio::test]
async fn an_answer_of_which_nothing_more_arrives_is_given_up() {
    let head =
        "HTTP/1.1 200 \r\ncontent-type: text/event-stream\r\n\r\ndata: {\"delta\":\"a\"}\n\n";
    let server = Server::start([Answer::raw(head).open()]);

    let stream = client(&server)
        .chat()
        .create_completion()
        .events()
        .await
        .unwrap();
    let mut stream = stream.idle_timeout(std::time::Duration::from_millis(50));

    assert_eq!(stream.try_next().await.unwrap().unwrap().data().delta, "a");
    let error = stream.try_next().await.unwrap_err();
    assert!(error.is_timeout());
    assert_eq!(error.deadline(), Some(wire_streams::Deadline::Idle));
    drop(requests(server).await);
}
