use openapi_runtime::json::Value;

use super::{Known, Placeholders, Redactor};
use crate::record::body::Body;

const DOCUMENTED: [&str; 6] = ["id", "name", "email", "pin", "cursor", "note"];

fn known() -> Known {
    let mut credentials = Placeholders::default();
    credentials.set("key of ours", "api-key");
    Known {
        credentials,
        names: vec!["cursor".to_owned()],
        servers: vec![
            (
                "https://staging.corp.vn/v1".to_owned(),
                "https://api.example.com".to_owned(),
            ),
            ("staging.corp.vn".to_owned(), "api.example.com".to_owned()),
        ],
    }
}

fn redacted(json: &str) -> String {
    let known = known();
    let mut redactor = Redactor::new(
        &known,
        known.needles(),
        &["pin"],
        DOCUMENTED.map(str::to_owned).into(),
    );
    let body = Body::Json(json.parse().unwrap());
    redactor.body(&body);
    let Body::Json(value) = redactor.body(&body) else {
        unreachable!()
    };
    value.to_string()
}

#[track_caller]
fn check(json: &str, expected: &str) {
    let expected: Value = expected.parse().unwrap();
    assert_eq!(redacted(json), expected.to_string());
}

#[test]
fn what_the_document_calls_secret_is_replaced_wherever_it_stands() {
    check(
        r#"{"id": "a", "pin": "hunter2", "note": "hunter2 was it, and hunter%32", "deep": [{"pin": ["hunter2", "other"]}]}"#,
        r#"{"id": "a", "pin": "placeholder-1", "note": "placeholder-1 was it, and placeholder-1", "deep": [{"pin": ["placeholder-1", "placeholder-2"]}]}"#,
    );
}

#[test]
fn equal_values_have_equal_placeholders_of_their_kind() {
    check(
        r#"{"pin": "9be7951f-b750-4968-afe5-fc5ba8a8e535", "id": "9be7951f-b750-4968-afe5-fc5ba8a8e535", "token": "471100"}"#,
        r#"{"pin": "00000000-0000-4000-8000-000000000001", "id": "00000000-0000-4000-8000-000000000001", "token": "000001"}"#,
    );
}

#[test]
fn unknown_members_are_secret_if_they_sound_or_look_like_it() {
    let random = format!("q8Zr{}", "T2mVx7Lp0Ks9Wd4Yb6Nf3Hc1Jg5Ru8Qe");
    check(
        &format!(
            r#"{{"sessionToken": "abc", "color": "{random}", "shape": "round", "id": "plain"}}"#
        ),
        r#"{"sessionToken": "placeholder-1", "color": "placeholder-2", "shape": "round", "id": "plain"}"#,
    );
}

#[test]
fn credentials_are_replaced_in_every_spelling() {
    check(
        r#"{"note": "key of ours, key+of+ours, key%20of%20ours, a2V5IG9mIG91cnM, KEY OF OURS"}"#,
        r#"{"note": "api-key, api-key, api-key, api-key, api-key"}"#,
    );
}

#[test]
fn numbers_stay_numbers() {
    check(
        r#"{"pin": 47110815, "id": 47110815, "phone": 84912345678, "secret_expires": 9, "note": "it is 47110815"}"#,
        r#"{"pin": 10000001, "id": 10000001, "phone": 10000000002, "secret_expires": 4, "note": "it is 10000001"}"#,
    );
}

#[test]
fn what_tells_who_somebody_is_is_replaced() {
    check(
        r#"{"name": "Ann Lee", "email": "ann@corp.vn", "phone": "+84 912 345 678", "note": "ask bob@corp.vn or ann@corp.vn, +84 912 345 678 or (+1 202-456-1111)", "seen_from": "203.0.113.9"}"#,
        r#"{"name": "Person 1", "email": "user-1@example.com", "phone": "+12015550101", "note": "ask user-2@example.com or user-1@example.com, +12015550101 or (+12015550102)", "seen_from": "192.0.2.1"}"#,
    );
    check(
        r#"{"name": "production", "first_name": "Ann", "username": "ann", "phone": ""}"#,
        r#"{"name": "production", "first_name": "Person 1", "username": "login-1", "phone": ""}"#,
    );
}

#[test]
fn texts_that_hold_json_or_pairs_are_looked_into() {
    check(
        r#"{"note": "{\"password\":\"hunter2\"}"}"#,
        r#"{"note": "{\"password\":\"placeholder-1\"}"}"#,
    );
    check(
        r#"{"note": "see https://corp.vn/?id=7&access_token=hunter2 and \"pin\": \"cut"}"#,
        r#"{"note": "see https://corp.vn/?id=7&access_token=placeholder-1 and \"pin\": \"placeholder-2"}"#,
    );
}

#[test]
fn the_server_is_not_told() {
    check(
        r#"{"note": "next: https://staging.corp.vn/v1/users?page=2, at staging.corp.vn"}"#,
        r#"{"note": "next: https://api.example.com/users?page=2, at api.example.com"}"#,
    );
}

#[test]
fn names_that_are_made_secret_are() {
    check(
        r#"{"cursor": "abc", "id": "abcdef"}"#,
        r#"{"cursor": "placeholder-1", "id": "abcdef"}"#,
    );
}

#[test]
fn bodies_of_text_are_looked_into_line_by_line() {
    let known = known();
    let mut redactor = Redactor::new(
        &known,
        known.needles(),
        &["pin"],
        DOCUMENTED.map(str::to_owned).into(),
    );
    let mut redacted = |text: &str| {
        let body = Body::Text(text.to_owned());
        redactor.body(&body);
        match redactor.body(&body) {
            Body::Text(text) => text,
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(
        redacted(
            "event: it is 47110815\ndata: {\"pin\": 47110815}\n\nfrom 203.0.113.9, ann@corp.vn. v1.2.3\r\n"
        ),
        "event: it is 10000001\ndata: {\"pin\":10000001}\n\nfrom 192.0.2.1, user-1@example.com. v1.2.3\r\n"
    );
    assert_eq!(
        redacted(
            "--boundary\r\nContent-Disposition: form-data; name=\"pin\"\r\n\r\nhunter2\r\n--boundary\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nit is HUNTER2\r\n--boundary--\r\n"
        ),
        "--boundary\r\nContent-Disposition: form-data; name=\"pin\"\r\n\r\nplaceholder-1\r\n--boundary\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nit is placeholder-1\r\n--boundary--\r\n"
    );
}

#[test]
fn parts_of_tokens_and_whole_names_are_replaced_in_texts() {
    let token = [
        "eyJhbGciOiJIUzI1NiJ9",
        "eyJzdWIiOiI3NzMxIn0",
        "c2lnbmF0dXJlLW9m",
    ];
    check(
        &format!(
            r#"{{"note": "not {}, said Ann Lee", "pin": "{}", "email": "ann@corp.vn", "name": "Ann Lee"}}"#,
            token[1],
            token.join(".")
        ),
        r#"{"note": "not placeholder, said Person 1", "pin": "placeholder.token.1", "email": "user-1@example.com", "name": "Person 1"}"#,
    );
}

#[test]
fn nothing_else_is_touched() {
    for json in [
        r#"{"id": 7, "name": "production", "big": 12345678901234567890123, "none": null, "yes": true}"#,
        r#"["a", ["b"], {}]"#,
        r#"{"email": "user@example.com", "note": "127.0.0.1 at 2026-01-31T00:00:00+07:00, 1+12345678, C++ 20"}"#,
    ] {
        check(json, json);
    }
}

#[test]
fn what_is_left_is_told() {
    let known = known();
    let mut redactor = Redactor::new(
        &known,
        known.needles(),
        &["pin"],
        DOCUMENTED.map(str::to_owned).into(),
    );
    redactor.body(&Body::Json(r#"{"pin": "hunter2"}"#.parse().unwrap()));
    assert_eq!(redactor.left_in("all is well"), [""; 0]);
    assert_eq!(redactor.left_in("it is hunter2"), ["placeholder-1"]);
    assert_eq!(redactor.left_in("it is key of ours"), ["api-key"]);
}
