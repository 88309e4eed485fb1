//! What is JSON, and within its bounds, as a model that skips unknown fields sees it.

use openapi_runtime::json::{Decode, DecodeError, Reader, Value, from_slice};

#[derive(Debug)]
struct User {
    id: String,
}

impl Decode for User {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut id = None;
        let mut age: Option<i32> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "id" => reader.read(&mut id)?,
                "age" => reader.read(&mut age)?,
                _ => reader.skip()?,
            }
        }
        Ok(Self {
            id: reader.required(id, "id")?,
        })
    }
}

fn user(text: &str) -> Result<User, DecodeError> {
    from_slice(text.as_bytes())
}

#[test]
fn a_byte_order_mark_is_skipped_and_counts_in_offsets() {
    assert_eq!(user("\u{feff}{\"id\":\"u\"}").unwrap().id, "u");
    let error = from_slice::<User>("\u{feff}{\"id\":1}".as_bytes()).unwrap_err();
    assert_eq!((error.offset(), error.path()), (9, Some("$.id")));
    assert!(from_slice::<Value>("1\u{feff}".as_bytes()).is_err());
}

#[test]
fn text_that_is_not_utf8_is_refused_even_where_it_is_skipped() {
    let error = from_slice::<User>(b"{\"id\":\"u\",\"skipped\":\"\xC3\x28\"}").unwrap_err();
    assert!(error.is_syntax());
    assert_eq!(
        error.to_string(),
        "invalid JSON: the text is not UTF-8 at $.skipped (line 1, column 22)"
    );
}

#[test]
fn invalid_json_is_refused_with_what_is_wrong() {
    for (text, expected) in [
        (
            "",
            "the text ends where a value is expected at $ (line 1, column 1)",
        ),
        (
            " \n ",
            "the text ends where a value is expected at $ (line 2, column 2)",
        ),
        (
            r#"{"id""#,
            "the text ends inside an object at $ (line 1, column 6)",
        ),
        (
            r#"{"id":"a"#,
            "the text ends inside a string at $.id (line 1, column 9)",
        ),
        (
            r#"{"id" "a"}"#,
            "expected `:` after a key at $ (line 1, column 7)",
        ),
        (
            r#"{"id":"a" "b":1}"#,
            "expected `,` or `}` at $.id (line 1, column 11)",
        ),
        (
            r#"{"id":"a",}"#,
            "a comma after the last member at $.id (line 1, column 11)",
        ),
        (
            r"{id:1}",
            "expected a key in double quotes at $ (line 1, column 2)",
        ),
        (
            r#"{"id":"a"} x"#,
            "text after the end of the value at $ (line 1, column 12)",
        ),
        (
            r#"{"id":"\ud800"}"#,
            "an unpaired surrogate in a string at $.id (line 1, column 14)",
        ),
        (
            r#"{"id":"\udc00x"}"#,
            "an unpaired surrogate in a string at $.id (line 1, column 13)",
        ),
        (
            r#"{"id":"\q"}"#,
            "an invalid escape in a string at $.id (line 1, column 9)",
        ),
        (
            "{\"id\":\"a\tb\"}",
            "an unescaped control character in a string at $.id (line 1, column 9)",
        ),
        (
            r#"{"x":[1 2]}"#,
            "expected `,` or `]` at $.x[0] (line 1, column 9)",
        ),
        (
            r#"{"x":nul}"#,
            "expected `true`, `false` or `null` at $.x (line 1, column 9)",
        ),
        (
            r#"{"age":NaN}"#,
            "expected a value at $.age (line 1, column 8)",
        ),
        (
            r#"{"age":Infinity}"#,
            "expected a value at $.age (line 1, column 8)",
        ),
        (
            r#"{"age":-Infinity}"#,
            "an invalid number at $.age (line 1, column 9)",
        ),
        (
            r#"{"age":01}"#,
            "an invalid number at $.age (line 1, column 9)",
        ),
        (
            r#"{"age":1.}"#,
            "an invalid number at $.age (line 1, column 10)",
        ),
        (
            r#"{"age":+1}"#,
            "expected a value at $.age (line 1, column 8)",
        ),
    ] {
        let error = user(text).unwrap_err();
        assert!(error.is_syntax(), "{text}: {error}");
        assert_eq!(
            error.to_string(),
            format!("invalid JSON: {expected}"),
            "{text}"
        );
    }
}

#[test]
fn nesting_has_a_limit_however_it_is_read() {
    fn nested(depth: usize, open: &str, close: &str) -> String {
        open.repeat(depth) + "1" + &close.repeat(depth)
    }
    for (open, close) in [("[", "]"), ("{\"a\":", "}"), (" [ ", " ] ")] {
        assert!(nested(128, open, close).parse::<Value>().is_ok());
        for depth in [129, 200_000] {
            let error = nested(depth, open, close).parse::<Value>().unwrap_err();
            assert!(
                error
                    .to_string()
                    .starts_with("invalid JSON: nested more than 128 levels deep at $"),
                "{error}"
            );
        }
        let skipped = |depth| {
            user(&format!(
                "{{\"id\":\"u\",\"other\":{}}}",
                nested(depth, open, close)
            ))
        };
        assert!(skipped(127).is_ok());
        assert!(skipped(128).unwrap_err().is_syntax());
        assert!(skipped(200_000).unwrap_err().is_syntax());
    }
}

#[test]
fn nesting_is_counted_anew_behind_each_value() {
    let element = "[".repeat(100) + &"]".repeat(100);
    let text = format!("[{}]", vec![element; 5].join(","));
    assert!(text.parse::<Value>().is_ok());
    assert!(Reader::new(text.as_bytes()).unwrap().skip().is_ok());
}

#[test]
fn what_only_begins_like_a_value_is_a_syntax_error() {
    assert!(from_slice::<String>(b"nope").unwrap_err().is_syntax());
    assert!(from_slice::<String>(b"[1,}").unwrap_err().is_syntax());
    assert!(
        from_slice::<Option<String>>(b"nil")
            .unwrap_err()
            .is_syntax()
    );
}
