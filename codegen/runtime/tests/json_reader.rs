//! Decoding as generated code does it.

use std::collections::BTreeMap;

use openapi_runtime::json::{Decode, DecodeError, Kind, Reader, Value, from_slice};
use openapi_runtime::{Patch, Timestamp};

#[derive(Debug, PartialEq)]
struct User {
    id: String,
    age: Option<i32>,
    tags: Option<Vec<String>>,
    extra: Option<Value>,
}

impl Decode for User {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut id = None;
        let mut age = None;
        let mut tags = None;
        let mut extra = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "id" => reader.read(&mut id)?,
                "age" => reader.read(&mut age)?,
                "tags" => reader.read(&mut tags)?,
                "extra" => reader.read(&mut extra)?,
                _ => reader.skip()?,
            }
        }
        Ok(Self {
            id: reader.required(id, "id")?,
            age,
            tags,
            extra,
        })
    }
}

fn user(text: &str) -> Result<User, DecodeError> {
    from_slice(text.as_bytes())
}

fn message<T: Decode>(text: &str) -> String {
    from_slice::<T>(text.as_bytes())
        .map(drop)
        .unwrap_err()
        .to_string()
}

#[test]
fn fields_come_in_any_order_among_unknown_ones() {
    let text = r#" { "new": {"deep": [1, {"x": null}, "]"]}, "tags": ["a", "b"], "id": "u-1", "age": 7 } "#;
    let expected = User {
        id: "u-1".into(),
        age: Some(7),
        tags: Some(vec!["a".into(), "b".into()]),
        extra: None,
    };
    assert_eq!(user(text).unwrap(), expected);
}

#[test]
fn null_is_absent_except_for_any_json() {
    let decoded = user(r#"{"id":"u","age":null,"tags":null,"extra":null}"#).unwrap();
    assert_eq!(
        decoded,
        User {
            id: "u".into(),
            age: None,
            tags: None,
            extra: Some(Value::Null)
        }
    );
    assert!(message::<User>(r#"{"id":null}"#).starts_with("missing required field at $.id"));
}

#[test]
fn of_a_repeated_key_the_last_one_counts() {
    let decoded = user(r#"{"id":"a","age":1,"id":"b","age":null}"#).unwrap();
    assert_eq!((decoded.id.as_str(), decoded.age), ("b", None));
    let map: BTreeMap<String, i64> = from_slice(br#"{"a":1,"a":2}"#).unwrap();
    assert_eq!(map, BTreeMap::from([("a".to_owned(), 2)]));
}

#[test]
fn escaped_keys_are_the_keys_they_spell() {
    assert_eq!(
        user(r#"{"\u0069d":"\ud83d\ude00\n\/\""}"#).unwrap().id,
        "😀\n/\""
    );
}

#[test]
fn a_value_of_another_kind_is_named_with_its_place() {
    let error = user("{\n  \"id\": \"u\",\n  \"tags\": [\"é\", true]\n}").unwrap_err();
    assert_eq!(
        error.to_string(),
        "expected a string, found a boolean at $.tags[1] (line 3, column 17)"
    );
    assert!(!error.is_syntax());
    for (text, found) in [
        ("null", "null"),
        ("[]", "an array"),
        ("{}", "an object"),
        ("1", "a number"),
        ("\"\"", "a string"),
    ] {
        assert_eq!(
            message::<bool>(text),
            format!("expected a boolean, found {found} at $ (line 1, column 1)")
        );
    }
    assert!(message::<User>("[]").starts_with("expected an object, found an array"));
    assert!(message::<Vec<i64>>("{}").starts_with("expected an array, found an object"));
    assert!(message::<Timestamp>("12").starts_with("expected a timestamp, found a number"));
}

#[test]
fn options_boxes_and_maps_nest() {
    let map: BTreeMap<String, Vec<Option<Box<i64>>>> =
        from_slice(br#"{"a":[1,null],"b":[]}"#).unwrap();
    assert_eq!(map["a"], [Some(Box::new(1)), None]);
    assert!(map["b"].is_empty());
    assert_eq!(
        from_slice::<Option<Value>>(b"null").unwrap(),
        Some(Value::Null)
    );
}

#[test]
fn patches_read_three_states() {
    let mut reader = Reader::new(br#"{"a":null,"b":1}"#).unwrap();
    let (mut a, mut b, c) = (
        Patch::<i64>::Absent,
        Patch::<i64>::Absent,
        Patch::<i64>::Absent,
    );
    reader.begin_object().unwrap();
    while let Some(key) = reader.next_key().unwrap() {
        match key {
            "a" => reader.read_patch(&mut a).unwrap(),
            _ => reader.read_patch(&mut b).unwrap(),
        }
    }
    assert_eq!((a, b, c), (Patch::Null, Patch::Value(1), Patch::Absent));
}

#[test]
fn looking_ahead_consumes_nothing() {
    let mut reader = Reader::new(br#" {"type":"x","a":{"nested":1},"b":null} "#).unwrap();
    assert_eq!(reader.tag("type").unwrap().as_deref(), Some("x"));
    assert_eq!(reader.tag("nested").unwrap(), None);
    assert_eq!(reader.kind().unwrap(), Kind::Object);
    assert_eq!(
        reader.raw().unwrap(),
        r#"{"type":"x","a":{"nested":1},"b":null}"#
    );
    reader.finish().unwrap();

    let array = Reader::new(b"[]").unwrap();
    assert!(Reader::new(b"{\"a\":1,").unwrap().tag("b").is_err());
    assert!(
        array
            .mismatch("a user or a team")
            .to_string()
            .starts_with("expected a user or a team, found an array")
    );
}

fn rows(text: &str) -> Result<Vec<Result<User, DecodeError>>, DecodeError> {
    let mut reader = Reader::new(text.as_bytes())?;
    let mut rows = Vec::new();
    reader.begin_array()?;
    while reader.next_element()? {
        rows.push(reader.row()?);
    }
    reader.finish()?;
    Ok(rows)
}

#[test]
fn a_broken_row_loses_only_itself() {
    let text =
        r#"[{"id":"a"}, {"id":"b","tags":[["deep",{"x":1}]],"age":3}, {"age":1}, 7, {"id":"c"}]"#;
    let rows = rows(text).unwrap();
    let ids: Vec<_> = rows
        .iter()
        .map(|row| row.as_ref().map(|user| user.id.as_str()).ok())
        .collect();
    assert_eq!(ids, [Some("a"), None, None, None, Some("c")]);
    let paths: Vec<_> = rows
        .iter()
        .filter_map(|row| row.as_ref().err())
        .map(|error| error.locate(text.as_bytes()))
        .collect();
    assert_eq!(paths, ["$[1].tags[0]", "$[2].id", "$[3]"]);
}

#[test]
fn a_syntax_error_in_a_row_fails_the_document() {
    assert!(
        rows(r#"[{"id":"a"}, {"id":1, oops}, {"id":"c"}]"#)
            .unwrap_err()
            .is_syntax()
    );
    assert!(rows(r#"[{"id":"a"}, {"id":"b""#).unwrap_err().is_syntax());
    let deep = format!(
        r#"[{{"id":"a","x":{}1{}}}]"#,
        "[".repeat(130),
        "]".repeat(130)
    );
    assert!(rows(&deep).unwrap_err().is_syntax());
}
