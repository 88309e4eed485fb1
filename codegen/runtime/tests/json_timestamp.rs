//! Instants in the forms services write them.

use openapi_runtime::json::{DecodeError, Reader, TimestampUnit, decode_timestamp, from_slice};
use openapi_runtime::{Timestamp, parse_timestamp};

fn epoch(text: &str, unit: TimestampUnit) -> Result<Timestamp, DecodeError> {
    let mut reader = Reader::new(text.as_bytes())?;
    let timestamp = decode_timestamp(&mut reader, unit)?;
    reader.finish()?;
    Ok(timestamp)
}

#[test]
fn text_is_read_with_and_without_offset_fraction_and_t() {
    for (text, expected) in [
        ("2024-05-06T07:08:09Z", "2024-05-06T07:08:09Z"),
        ("2024-05-06t07:08:09z", "2024-05-06T07:08:09Z"),
        ("2024-05-06 07:08:09Z", "2024-05-06T07:08:09Z"),
        ("2024-05-06T07:08:09", "2024-05-06T07:08:09Z"),
        ("2024-05-06 07:08:09.25", "2024-05-06T07:08:09.25Z"),
        (
            "2024-05-06T07:08:09.123456789+07:00",
            "2024-05-06T00:08:09.123456789Z",
        ),
        ("2024-05-06T07:08:09+0700", "2024-05-06T00:08:09Z"),
        ("2024-05-06T07:08:09-00:00", "2024-05-06T07:08:09Z"),
        ("2016-12-31T23:59:60Z", "2016-12-31T23:59:59Z"),
        (" 2024-05-06T07:08:09Z ", "2024-05-06T07:08:09Z"),
    ] {
        assert_eq!(
            parse_timestamp(text)
                .map(|timestamp| timestamp.to_string())
                .as_deref(),
            Some(expected),
            "{text}"
        );
        let decoded: Timestamp = from_slice(format!("\"{text}\"").as_bytes()).unwrap();
        assert_eq!(decoded.to_string(), expected);
    }
}

#[test]
fn text_that_is_no_instant_is_refused() {
    for text in [
        "",
        "yesterday",
        "2024-05-06",
        "20240506",
        "2024-13-01T00:00:00Z",
        "2024-02-30T00:00:00Z",
        "2024-05-06T25:00:00Z",
        "2024-05-06T07:08:09[Asia/Ho_Chi_Minh]",
        "1714979289",
        "99999-01-01T00:00:00Z",
        "07:08:09",
    ] {
        assert_eq!(parse_timestamp(text), None, "{text}");
        let error = from_slice::<Timestamp>(format!("\"{text}\"").as_bytes()).unwrap_err();
        assert_eq!(
            error.to_string(),
            "expected a timestamp, found another string at $ (line 1, column 1)"
        );
    }
}

#[test]
fn all_wire_forms_give_the_same_instant() {
    let expected: Timestamp = "2024-05-06T07:08:09.123Z".parse().unwrap();
    for text in [
        "1714979289123",
        "1714979289123.0",
        "1.714979289123e12",
        "\"1714979289123\"",
        "\" 1714979289123 \"",
        "\"2024-05-06T07:08:09.123Z\"",
        r#"{"$numberLong":"1714979289123"}"#,
        r#"{"$numberLong":1714979289123}"#,
        r#"{"$date":"2024-05-06T07:08:09.123Z"}"#,
        r#"{"$date":{"$numberLong":"1714979289123"}}"#,
        r#"{"other":[1],"$date":1714979289123}"#,
    ] {
        assert_eq!(
            epoch(text, TimestampUnit::Milliseconds).unwrap(),
            expected,
            "{text}"
        );
    }
    for text in [
        "1714979289.123",
        "\"1714979289.123\"",
        r#"{"$numberLong":"1714979289.123"}"#,
        r#"{"$date":1714979289123}"#,
    ] {
        assert_eq!(
            epoch(text, TimestampUnit::Seconds).unwrap(),
            expected,
            "{text}"
        );
    }
}

#[test]
fn digits_below_the_unit_are_kept_to_the_nanosecond() {
    let nanoseconds = |text, unit| epoch(text, unit).unwrap().as_nanosecond();
    assert_eq!(
        nanoseconds("0.1234567899", TimestampUnit::Seconds),
        123_456_789
    );
    assert_eq!(nanoseconds("-1.5", TimestampUnit::Seconds), -1_500_000_000);
    assert_eq!(nanoseconds("0.0000001", TimestampUnit::Milliseconds), 0);
    assert_eq!(nanoseconds("0", TimestampUnit::Milliseconds), 0);
    assert_eq!(nanoseconds("1e-400", TimestampUnit::Seconds), 0);
}

#[test]
fn malformed_forms_are_errors_with_a_place() {
    for (text, expected) in [
        ("1e30", "found a number out of its range"),
        ("-1e300", "found a number out of its range"),
        ("1e99999999999", "found a number out of its range"),
        ("253402300800000", "found a number out of its range"),
        ("\"\"", "found another string"),
        ("\"soon\"", "found another string"),
        ("\"1e99999999999\"", "found another string"),
        ("\"--1\"", "found another string"),
        ("\"2024-05-06\"", "found another string"),
        ("{}", "found an object without"),
        (r#"{"date":1}"#, "found an object without"),
        (r#"{"$numberLong":null}"#, "found null"),
        (r#"{"$date":true}"#, "found a boolean"),
        ("[1]", "found an array"),
        ("null", "found null"),
    ] {
        let error = epoch(text, TimestampUnit::Milliseconds).unwrap_err();
        assert!(
            error
                .to_string()
                .starts_with(&format!("expected a timestamp, {expected}")),
            "{text}: {error}"
        );
        assert!(!error.is_syntax());
    }
    assert!(
        epoch("{\"$date\":", TimestampUnit::Seconds)
            .unwrap_err()
            .is_syntax()
    );
    let deep = r#"{"$date":"#.repeat(1000);
    assert!(
        epoch(&deep, TimestampUnit::Seconds)
            .unwrap_err()
            .is_syntax()
    );
}

#[test]
fn a_field_that_counts_may_be_null() {
    let mut slot = None;
    let mut reader = Reader::new(b"[null,5]").unwrap();
    reader.begin_array().unwrap();
    let decode = |reader: &mut Reader<'_>| decode_timestamp(reader, TimestampUnit::Seconds);
    assert!(reader.next_element().unwrap());
    reader.read_with(&mut slot, decode).unwrap();
    assert_eq!(slot, None);
    assert!(reader.next_element().unwrap());
    reader.read_with(&mut slot, decode).unwrap();
    assert_eq!(slot, Timestamp::from_second(5).ok());
}

#[test]
fn the_end_of_time_is_the_last_timestamp_and_comes_back() {
    for text in [
        "9999-12-31T23:59:59Z",
        "9999-12-31T23:59:59.9999999Z",
        "9999-12-31T23:59:59",
        "9999-12-31T00:00:00+00:00",
    ] {
        assert_eq!(parse_timestamp(text), Some(Timestamp::MAX), "{text}");
    }
    let day_before = "9999-12-30T21:59:59Z".parse().unwrap();
    assert_eq!(parse_timestamp("9999-12-30T21:59:59Z"), Some(day_before));
    assert_eq!(parse_timestamp("9999-12-30T21:59:59"), Some(day_before));
    let never = br#""9999-12-31T23:59:59Z""#;
    let read: Timestamp = openapi_runtime::json::from_slice(never).unwrap();
    let written = openapi_runtime::json::to_vec(&read).unwrap();
    assert_eq!(written.as_ref(), never);
}
