//! JSON of any shape.

use openapi_runtime::json::{Kind, Number, Object, Value};

fn value(text: &str) -> Value {
    text.parse().unwrap()
}

#[test]
fn display_gives_back_what_was_read() {
    for text in [
        "null",
        "[true,false,null]",
        r#"{"z":1,"a":{"b":[]},"":"\n"}"#,
        "[123456789012345678901234567890.10,1E+2,-0.0,1e400,0.1000]",
    ] {
        assert_eq!(value(text).to_string(), text);
    }
    assert_eq!(
        value(" { \"a\" : [ 1 , \"\\u00e9\" ] } ").to_string(),
        "{\"a\":[1,\"é\"]}"
    );
}

#[test]
fn accessors_answer_only_for_their_kind() {
    let all = value(r#"[null,true,12.0,"s",[1],{"a":1}]"#);
    let kinds: Vec<_> = all.as_array().unwrap().iter().map(Value::kind).collect();
    assert_eq!(
        kinds,
        [
            Kind::Null,
            Kind::Bool,
            Kind::Number,
            Kind::String,
            Kind::Array,
            Kind::Object
        ]
    );
    let [null, boolean, number, string, array, object] = all.as_array().unwrap() else {
        panic!("six elements")
    };
    assert!(null.is_null() && !boolean.is_null());
    assert_eq!((boolean.as_bool(), null.as_bool()), (Some(true), None));
    assert_eq!(
        (number.as_i64(), number.as_u64(), number.as_f64()),
        (Some(12), Some(12), Some(12.0))
    );
    assert_eq!((string.as_str(), string.as_i64()), (Some("s"), None));
    assert_eq!(
        (array.as_array().map(<[Value]>::len), object.as_array()),
        (Some(1), None)
    );
    assert_eq!(
        (
            object.get("a").and_then(Value::as_i64),
            object.get("b"),
            array.get("a")
        ),
        (Some(1), None, None)
    );
}

#[test]
fn numbers_out_of_range_have_no_such_value() {
    assert_eq!(value("1.5").as_i64(), None);
    assert_eq!(value("-1").as_u64(), None);
    assert_eq!(value("18446744073709551615").as_u64(), Some(u64::MAX));
    assert_eq!(value("18446744073709551615").as_i64(), None);
    assert_eq!(value("1e400").as_f64(), None);
    assert_eq!(
        value("1e400").as_number().map(Number::as_str),
        Some("1e400")
    );
}

#[test]
fn pointers_follow_rfc_6901() {
    let document = value(r#"{"foo":["bar","baz"],"":0,"a/b":1,"m~n":8,"~1":9,"list":{"0":"key"}}"#);
    for (pointer, expected) in [
        ("/foo/0", Some("\"bar\"")),
        ("/foo/1", Some("\"baz\"")),
        ("/", Some("0")),
        ("/a~1b", Some("1")),
        ("/m~0n", Some("8")),
        ("/~01", Some("9")),
        ("/list/0", Some("\"key\"")),
        ("/foo/2", None),
        ("/foo/01", None),
        ("/foo/+1", None),
        ("/foo/-", None),
        ("/foo/", None),
        ("/foo/0/x", None),
        ("foo", None),
        ("/foo/99999999999999999999999", None),
    ] {
        assert_eq!(
            document
                .pointer(pointer)
                .map(ToString::to_string)
                .as_deref(),
            expected,
            "{pointer}"
        );
    }
    assert_eq!(document.pointer(""), Some(&document));
}

#[test]
fn equality_ignores_spelling_of_numbers_and_order_of_keys() {
    for (this, that) in [
        ("1", "1.0"),
        ("1", "10e-1"),
        ("100", "1E+2"),
        ("0", "-0.00e5"),
        ("0.1", "1e-1"),
        ("1e99999999999", "1e99999999999"),
        (r#"{"a":1,"b":[2]}"#, r#"{"b":[2.0],"a":1}"#),
        (r#""\u0061""#, r#""a""#),
    ] {
        assert_eq!(value(this), value(that));
        assert_eq!(
            value(this).canonical().to_string(),
            value(that).canonical().to_string()
        );
    }
    for (this, that) in [
        ("1", "-1"),
        ("9007199254740993", "9007199254740992"),
        ("0.1", "0.10000000000000000001"),
        ("1", "\"1\""),
        ("[1,2]", "[2,1]"),
        (r#"{"a":1}"#, r#"{"a":1,"b":null}"#),
        (r#"{"a":1}"#, r#"{"b":1}"#),
    ] {
        assert_ne!(value(this), value(that));
        assert_ne!(
            value(this).canonical().to_string(),
            value(that).canonical().to_string()
        );
    }
}

#[test]
fn the_canonical_form_is_plain_and_sorted() {
    let document = value(
        r#"[{"b":{"d":1,"c":2},"a":[3,1]},1.50,15e-1,-0,1E3,1e-3,1e30,123e-30,-2.5e-1,1e20]"#,
    );
    let expected = r#"[{"a":[3,1],"b":{"c":2,"d":1}},1.5,1.5,0,1000,0.001,1e30,123e-30,-0.25,100000000000000000000]"#;
    let canonical = document.canonical();
    assert_eq!(
        canonical
            .to_string()
            .replace("0.000000000000000000000000000123", "123e-30"),
        expected
    );
    assert_eq!(canonical, document);
    assert_eq!(canonical.canonical().to_string(), canonical.to_string());
}

#[test]
fn of_a_repeated_key_the_last_value_counts_in_the_place_of_the_first() {
    assert_eq!(
        value(r#"{"a":1,"b":2,"a":3}"#).to_string(),
        r#"{"a":3,"b":2}"#
    );
    let many: Vec<String> = (0..100)
        .map(|number| format!("\"k{}\":{number}", number % 40))
        .collect();
    let object = value(&format!("{{{}}}", many.join(",")));
    let object = object.as_object().unwrap();
    assert_eq!(object.len(), 40);
    assert_eq!(object.keys().next(), Some("k0"));
    assert_eq!(object.get("k0").and_then(Value::as_i64), Some(80));
    assert_eq!(object.get("k39").and_then(Value::as_i64), Some(79));
}

#[test]
fn values_can_be_built_and_changed() {
    let mut object = Object::new();
    assert!(object.is_empty());
    assert_eq!(object.insert("a", 1), None);
    assert_eq!(object.insert("b", vec!["x", "y"]), None);
    assert_eq!(object.insert("a", Some(true)), Some(Value::from(1)));
    assert_eq!(object.insert("c", None::<String>), None);
    assert_eq!(object.remove("b").unwrap().to_string(), r#"["x","y"]"#);
    for (_, value) in object.iter_mut() {
        *value = Value::from("***");
    }
    assert_eq!(Value::from(object).to_string(), r#"{"a":"***","c":"***"}"#);
    assert_eq!(Number::from_f64(1.5).map(Value::from), Some(value("1.5")));
    assert!(Number::from_f64(f64::NAN).is_none());
}

#[test]
fn numbers_are_read_from_json_syntax_only() {
    assert!("1.5e3".parse::<Number>().is_ok());
    for text in [
        "", "+1", "1.", ".5", "01", "NaN", "inf", "0x1", "1_000", "\"1\"", "1 2",
    ] {
        assert!(text.parse::<Number>().is_err(), "{text}");
    }
}
