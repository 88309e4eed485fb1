//! One value of each type, there and back.

use std::collections::BTreeMap;

use openapi_runtime::json::Number;
use wire::{Answer, Server};
use wire_types::models::{Level, ReplaceValueOrder, Value, ValueKind, ValueRevision};
use wire_types::{Base64, Client, Date, Timestamp, Uuid};

const ID: &str = "67e55044-10b1-426f-9247-bb680e5fe0c8";

fn value() -> Value {
    let at: Timestamp = "2026-01-31T12:00:00.5Z".parse().unwrap();
    let day: Date = "2026-01-31".parse().unwrap();
    let price: Number = "0.10".parse().unwrap();
    let owner: Uuid = ID.parse().unwrap();
    Value::new(
        ValueKind::Plain2,
        Base64::from(b"\xfb\xff"),
        price,
        at,
        day,
        owner,
        u64::MAX,
        Level::Less,
        (1.5, "here".to_owned()),
        (),
        "hunter2",
    )
}

const SENT: &str = concat!(
    r#"{"kind":"PLAIN","format":"values/1","revision":3,"complete":true,"content":"+/8=","price":0.10,"at":"2026-01-31T12:00:00.5Z","day":"2026-01-31","#,
    r#""owner":"67e55044-10b1-426f-9247-bb680e5fe0c8","count":18446744073709551615,"level":-1,"#,
    r#""place":[1.5,"here"],"nothing":null,"password":"hunter2","links":"a","_links":"b","note":null,"#,
    r#""名":"c","counts":{"2026":{"1":{"31":{"12":5}}}},"further":3}"#
);

const RECEIVED: &str = concat!(
    r#"{"serial":7,"kind":"other","format":"values/2","revision":4,"complete":false,"content":"-_8","price":1e400,"at":"Sat, 31 Jan 2026 12:00:00 GMT","#,
    r#""day":"2026-01-31T00:00:00Z","owner":"67E55044-10B1-426F-9247-BB680E5FE0C8","count":1.0,"level":9,"#,
    r#""place":[2,"there",null],"nothing":null,"further":4}"#
);

type ByName<T> = BTreeMap<String, T>;

fn counts() -> ByName<ByName<ByName<ByName<i64>>>> {
    fn one<T>(name: &str, value: T) -> ByName<T> {
        BTreeMap::from([(name.to_owned(), value)])
    }
    one("2026", one("1", one("31", one("12", 5))))
}

#[tokio::test]
async fn every_type_is_written_as_the_document_has_it() {
    let server = Server::start([Answer::json(200, RECEIVED)]);
    let client = Client::builder().base_url(server.url()).build().unwrap();
    let value = value()
        .links("a")
        .links_("b")
        .clear_note()
        .名("c")
        .counts(counts())
        .additional_property("further", 3);

    client
        .values()
        .replace(ID.parse().unwrap(), "2026-02-01".parse().unwrap(), value)
        .level(Level::Some)
        .price("1.50".parse::<Number>().unwrap())
        .order(ReplaceValueOrder::MinusName)
        .await
        .unwrap();

    let request = server.request();
    assert_eq!(
        request.line,
        format!("PUT /values/{ID}/2026-02-01?level=1&price=1.50&order=-name HTTP/1.1")
    );
    assert_eq!(String::from_utf8(request.body).unwrap(), SENT);
}

#[tokio::test]
async fn every_type_is_read_as_services_write_it() {
    let server = Server::start([Answer::json(200, RECEIVED)]);
    let client = Client::builder().base_url(server.url()).build().unwrap();

    let call = client
        .values()
        .replace(ID.parse().unwrap(), "2026-02-01".parse().unwrap(), value());
    let value = call.await.unwrap();

    assert_eq!(value.serial, Some(7));
    assert_eq!(value.kind.as_str(), "other");
    assert!(matches!(value.kind, ValueKind::Unknown(_)));
    assert_eq!(value.content.as_bytes(), b"\xfb\xff");
    assert_eq!(value.price.as_str(), "1e400");
    assert_eq!(value.at.to_string(), "2026-01-31T12:00:00Z");
    assert_eq!(value.day.to_string(), "2026-01-31");
    assert_eq!(value.owner.to_string(), ID);
    assert_eq!(value.count, 1);
    assert_eq!(value.level, Level::Unknown(9));
    assert_eq!(value.place, (2.0, "there".to_owned()));
    assert_eq!(value.password, None);
    assert_eq!(value.additional_properties["further"], 4);
}

#[tokio::test]
async fn another_value_than_the_constant_is_kept_and_sent_back() {
    let server = Server::start([Answer::json(200, RECEIVED), Answer::json(200, RECEIVED)]);
    let client = Client::builder().base_url(server.url()).build().unwrap();
    let replace = async |value: Value| {
        let (id, day) = (ID.parse().unwrap(), "2026-02-01".parse().unwrap());
        client.values().replace(id, day, value).await.unwrap()
    };

    let received = replace(value()).await;
    assert_eq!(received.format.as_str(), "values/2");
    assert_eq!(received.revision, ValueRevision::Unknown(4));
    assert!(!received.complete);

    replace(received).await;
    let sent = server.requests().remove(1).body;
    let sent = String::from_utf8(sent).unwrap();
    let start = r#"{"kind":"other","format":"values/2","revision":4,"complete":false,"#;
    assert!(sent.starts_with(start), "{sent}");
}
