//! Encoding as generated code does it.

use std::collections::BTreeMap;

use openapi_runtime::json::{Encode, Value, Writer, from_slice, to_vec};
use openapi_runtime::{Patch, Secret, Timestamp, UnknownValue};

struct Update {
    name: String,
    limit: Option<i64>,
    note: Patch<String>,
    password: Secret,
    labels: BTreeMap<String, i32>,
}

impl Encode for Update {
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.field("name", &self.name);
        writer.optional("limit", self.limit.as_ref());
        writer.patch("note", &self.note);
        writer.field("password", &self.password);
        writer.flatten(&self.labels);
        writer.end_object();
    }
}

fn update() -> Update {
    Update {
        name: "n".into(),
        limit: None,
        note: Patch::Absent,
        password: Secret::from("p\"w"),
        labels: BTreeMap::new(),
    }
}

fn text<T: Encode + ?Sized>(value: &T) -> String {
    String::from_utf8(to_vec(value).unwrap().into_vec()).unwrap()
}

fn redacted(value: &impl Encode) -> String {
    let mut writer = Writer::redacting();
    value.encode(&mut writer);
    String::from_utf8(writer.finish().unwrap().into_vec()).unwrap()
}

#[test]
fn absent_fields_are_left_out_and_cleared_ones_are_null() {
    assert_eq!(text(&update()), r#"{"name":"n","password":"p\"w"}"#);
    let cleared = Update {
        note: Patch::Null,
        limit: Some(-3),
        ..update()
    };
    assert_eq!(
        text(&cleared),
        r#"{"name":"n","limit":-3,"note":null,"password":"p\"w"}"#
    );
    let labels = BTreeMap::from([("a".to_owned(), 1), ("b\n".to_owned(), 2)]);
    let set = Update {
        note: Patch::from("x".to_owned()),
        labels,
        ..update()
    };
    assert_eq!(
        text(&set),
        r#"{"name":"n","note":"x","password":"p\"w","a":1,"b\n":2}"#
    );
}

#[test]
fn a_redacting_writer_hides_secrets_and_nothing_else() {
    assert_eq!(redacted(&update()), r#"{"name":"n","password":"***"}"#);
    assert_eq!(
        redacted(&vec![Secret::from("a"), Secret::from("b")]),
        r#"["***","***"]"#
    );
}

#[test]
fn strings_are_escaped_as_little_as_json_allows() {
    assert_eq!(
        text("\"\\/\u{8}\u{c}\n\r\t\u{0}\u{1f}\u{7f}é😀\u{2028}"),
        "\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0000\\u001f\u{7f}é😀\u{2028}\""
    );
    assert_eq!(text(""), r#""""#);
}

#[test]
fn commas_stand_between_members_only() {
    assert_eq!(text(&Vec::<Vec<i64>>::new()), "[]");
    assert_eq!(text(&vec![vec![], vec![1], vec![2, 3]]), "[[],[1],[2,3]]");
    assert_eq!(
        text(&BTreeMap::from([
            ("a".to_owned(), BTreeMap::<String, bool>::new()),
            ("b".to_owned(), BTreeMap::from([("c".to_owned(), true)]))
        ])),
        r#"{"a":{},"b":{"c":true}}"#
    );
    assert_eq!(text(&vec![Some(1_u32), None]), "[1,null]");
}

#[test]
fn integers_are_written_to_their_limits() {
    assert_eq!(
        text(&vec![i64::MIN, i64::MAX]),
        "[-9223372036854775808,9223372036854775807]"
    );
    assert_eq!(text(&u64::MAX), "18446744073709551615");
    assert_eq!(text(&i32::MIN), "-2147483648");
    assert_eq!(text(&u32::MAX), "4294967295");
}

#[test]
fn floats_are_short_and_come_back_the_same() {
    for (float, expected) in [
        (0.0, "0"),
        (-0.0, "-0"),
        (1.0, "1"),
        (0.1, "0.1"),
        (1e20, "100000000000000000000"),
        (1e21, "1e21"),
        (1e-7, "0.0000001"),
        (1.5e-8, "1.5e-8"),
        (f64::MAX, "1.7976931348623157e308"),
        (f64::from_bits(1), "5e-324"),
    ] {
        assert_eq!(text(&float), expected);
        assert_eq!(
            from_slice::<f64>(expected.as_bytes()).unwrap().to_bits(),
            float.to_bits()
        );
    }
    assert_eq!(text(&0.1_f32), "0.1");
    assert_eq!(text(&f32::MAX), "3.4028235e38");
}

struct Ratio(f64);

impl Encode for Ratio {
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.field("ratio", &self.0);
        writer.field("after", &1_i64);
        writer.end_object();
    }
}

#[test]
fn a_number_that_is_not_finite_fails_the_whole_text() {
    for number in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        let error = to_vec(&Ratio(number)).unwrap_err();
        assert_eq!(error.field(), Some("ratio"));
        assert_eq!(
            error.to_string(),
            "a number that is not finite (NaN or infinity) cannot be written, in field `ratio`"
        );
    }
    assert_eq!(to_vec(&f32::NAN).unwrap_err().field(), None);
    assert!(to_vec(&Ratio(0.5)).is_ok());
}

#[test]
fn timestamps_and_unknown_values_are_strings() {
    let timestamp: Timestamp = "2024-05-06T07:08:09.100Z".parse().unwrap();
    assert_eq!(text(&timestamp), r#""2024-05-06T07:08:09.1Z""#);
    assert_eq!(text(&UnknownValue::__new("NEW\"ER")), r#""NEW\"ER""#);
    assert_eq!(text(&Box::new(true)), "true");
}

#[test]
fn debug_of_buffer_and_writer_shows_no_content() {
    let mut writer = Writer::new();
    writer.string("s3cr3t");
    assert!(!format!("{writer:?}").contains("s3cr3t"));
    let buffer = writer.finish().unwrap();
    assert_eq!(format!("{buffer:?}"), "Buffer(8 bytes)");
    assert_eq!(&*buffer, b"\"s3cr3t\"");
}

#[test]
fn a_long_text_survives_the_growth_of_its_buffer() {
    let long: Vec<String> = (0..2000)
        .map(|number| format!("element {number}"))
        .collect();
    assert_eq!(
        from_slice::<Vec<String>>(&to_vec(&long).unwrap()).unwrap(),
        long
    );
    let value: Value = text(&long).parse().unwrap();
    assert_eq!(value.as_array().unwrap().len(), 2000);
}
