//! What decoding errors say, and what they keep to themselves.

use std::collections::BTreeMap;

use openapi_runtime::json::{DecodeError, Reader, Value, from_slice};

fn path_of(text: &str, marker: &str) -> String {
    let offset = text.find(marker).unwrap();
    DecodeError::new("wrong", offset).locate(text.as_bytes())
}

#[test]
fn the_path_leads_to_the_value_at_the_offset() {
    let text = r#"{"data":[{"id":1},{}, [[],[ @1 ]], {"createdAt": @2, "next": {"a.b": {"": @3}}}], "end": @4}"#;
    let text = text.replace('@', "-");
    assert_eq!(path_of(&text, "-1"), "$.data[2][1][0]");
    assert_eq!(path_of(&text, "-2"), "$.data[3].createdAt");
    assert_eq!(path_of(&text, "-3"), "$.data[3].next['a.b']['']");
    assert_eq!(path_of(&text, "-4"), "$.end");
    assert_eq!(path_of(&text, "{\"data\""), "$");
    assert_eq!(path_of(&text, "{},"), "$.data[1]");
    assert_eq!(path_of(&text, "], \"end\""), "$.data");
}

#[test]
fn keys_are_quoted_escaped_and_cut() {
    assert_eq!(path_of(r#"{"it's \\ \n": -1}"#, "-1"), r"$['it\'s \\ \n']");
    assert_eq!(path_of(r#"{"größe": -1}"#, "-1"), "$['größe']");
    assert_eq!(path_of(r#"{"1st": -1}"#, "-1"), "$['1st']");
    let long = "k".repeat(1000);
    assert_eq!(
        path_of(&format!("{{\"{long}\": -1}}"), "-1"),
        format!("$.{}…", "k".repeat(64))
    );
}

#[test]
fn lines_and_columns_count_characters_from_one() {
    let text = "{\n\"ä\": \"öü\", \"x\": -1}";
    let error = DecodeError::new("wrong", text.find('-').unwrap()).located(text.as_bytes());
    assert_eq!(error.to_string(), "wrong at $.x (line 2, column 17)");
}

#[test]
fn an_error_that_is_not_located_names_the_byte() {
    let error = Reader::new(b" 12").unwrap().boolean().unwrap_err();
    assert_eq!(
        error.to_string(),
        "expected a boolean, found a number at byte 1"
    );
    assert_eq!(error.path(), None);
    let error = Reader::new(b" [] ").unwrap().error("unusable");
    assert_eq!(error.to_string(), "unusable at byte 1");
}

#[test]
fn locating_in_any_text_at_any_offset_answers_something() {
    for text in [
        "",
        "{",
        "[1,",
        "{\"a\":",
        "\u{feff}",
        "nonsense",
        "{\"a\" 1}",
        "[[[[",
        "\"\\u12",
    ] {
        for offset in [0, 1, 2, 3, 100, usize::MAX] {
            assert!(
                DecodeError::new("wrong", offset)
                    .locate(text.as_bytes())
                    .starts_with('$')
            );
        }
    }
    let deep = "[".repeat(500_000);
    assert!(
        DecodeError::new("wrong", 499_999)
            .locate(deep.as_bytes())
            .starts_with("$[0]")
    );
    assert_eq!(
        DecodeError::new("wrong", 5).locate(b"\xFF\xFF\xFF\xFF\xFF\xFF\xFF"),
        "$"
    );
}

#[test]
fn neither_message_nor_debug_contains_a_value_of_the_body() {
    let secret = "s3cr3t";
    for text in [
        r#"{"a":"s3cr3t"}"#,
        r#"{"a":[ "s3cr3t" ]}"#,
        r#"{"a":1,"b":"s3cr3t}"#,
        r#"{"a":1.5,"b":"s3cr3t\q"}"#,
        r#""s3cr3t""#,
        r"s3cr3t",
    ] {
        let error = from_slice::<BTreeMap<String, i64>>(text.as_bytes()).unwrap_err();
        assert!(!format!("{error} {error:?}").contains(secret), "{error:?}");
    }
}

#[test]
fn debug_of_a_reader_contains_nothing_of_the_body() {
    let reader = Reader::new(b"\"s3cr3t\"").unwrap();
    assert_eq!(format!("{reader:?}"), "Reader { offset: 0, depth: 0, .. }");
}

#[test]
fn an_error_is_one_pointer_wide() {
    assert_eq!(size_of::<DecodeError>(), size_of::<usize>());
    assert_eq!(size_of::<Result<(), DecodeError>>(), size_of::<usize>());
}

#[test]
fn errors_of_values_are_located_too() {
    let error = "{\"a\": [1, 2,, 3]}".parse::<Value>().unwrap_err();
    assert_eq!(
        error.to_string(),
        "invalid JSON: expected a value at $.a[2] (line 1, column 13)"
    );
}
