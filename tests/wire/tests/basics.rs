//! The shortest way to the wire and back.

use wire::{Answer, Server};
use wire_basics::Client;

#[tokio::test]
async fn a_call_asks_for_the_path_of_its_operation_and_reads_the_answer() {
    let server = Server::start([Answer::json(200, r#"{"id":"a b"}"#)]);
    let client = Client::builder().base_url(server.url()).build().unwrap();

    let thing = client.things().get("a b").await.unwrap();

    assert_eq!(thing.id, "a b");
    let request = server.request();
    assert_eq!(request.line, "GET /things/a%20b HTTP/1.1");
    assert_eq!(request.header("accept"), Some("application/json"));
    assert_eq!(request.header("authorization"), None);
    assert_eq!(request.body, b"");
}
