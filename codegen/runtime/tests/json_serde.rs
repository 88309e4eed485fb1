//! The `serde` feature: printing and storing what models hold.
#![cfg(feature = "serde")]

use openapi_runtime::json::Value;
use openapi_runtime::{Patch, Secret, Timestamp, UnknownValue};
use serde_json::{json, to_value};

#[test]
fn secrets_stay_redacted() {
    assert_eq!(to_value(Secret::from("s3cr3t")).unwrap(), json!("***"));
    assert_eq!(
        to_value(Patch::Value(Secret::from("s3cr3t"))).unwrap(),
        json!("***")
    );
}

#[test]
fn values_keep_their_shape() {
    let text = r#"{"b":[1,-1,18446744073709551615,1.5,true,null],"a":"x"}"#;
    let value: Value = text.parse().unwrap();
    assert_eq!(serde_json::to_string(&value).unwrap(), text);
    assert_eq!(
        to_value("1e400".parse::<Value>().unwrap()).unwrap(),
        json!("1e400")
    );
}

#[test]
fn patches_timestamps_and_unknown_values_are_what_they_hold() {
    assert_eq!(to_value(Patch::<i64>::Null).unwrap(), json!(null));
    assert_eq!(to_value(Patch::Value(3)).unwrap(), json!(3));
    let timestamp: Timestamp = "2024-05-06T07:08:09Z".parse().unwrap();
    assert_eq!(to_value(timestamp).unwrap(), json!("2024-05-06T07:08:09Z"));
    assert_eq!(to_value(UnknownValue::__new("NEW")).unwrap(), json!("NEW"));
}

openapi_runtime::string_enum! {
    /// A state.
    enum State {
        On = "ON",
    }
}

openapi_runtime::integer_enum! {
    /// A level.
    enum Level {
        Low = -1,
    }
}

openapi_runtime::path_segment! {
    /// A name.
    struct Name(String);
}

openapi_runtime::integer_newtype! {
    /// A number.
    struct Number(u64);
}

#[test]
fn enums_and_newtypes_are_the_texts_and_numbers_of_the_service() {
    assert_eq!(to_value(State::On).unwrap(), json!("ON"));
    assert_eq!(to_value(State::from("OFF")).unwrap(), json!("OFF"));
    assert_eq!(to_value(Level::Low).unwrap(), json!(-1));
    assert_eq!(to_value(Name::new("a").unwrap()).unwrap(), json!("a"));
    let most = Number::new(u64::MAX);
    assert_eq!(to_value(most).unwrap(), json!(u64::MAX));
}

#[test]
fn files_show_what_they_are_called_and_not_what_they_hold() {
    let file = openapi_runtime::File::new("s3cr3t")
        .name("key.pem")
        .content_type("application/x-pem-file");
    assert_eq!(
        to_value(file).unwrap(),
        json!({"name": "key.pem", "content_type": "application/x-pem-file"})
    );
}
