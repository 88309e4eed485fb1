//! Styles of parameters, read back by parsers that are not ours.

mod client_support;

use client_support::{API, Memory, json};
use openapi_runtime::json::{Object, Value};
use openapi_runtime::{ApiClient, Call, Method, Operation, Style, decode};
use proptest::prelude::*;
use url::Url;

static SEARCH: Operation = Operation {
    id: "search",
    method: Method::GET,
    path: "/search",
    ..Operation::DEFAULT
};

static IN_PATH: Operation = Operation {
    id: "inPath",
    method: Method::GET,
    path: "/things/{value}/end",
    ..Operation::DEFAULT
};

fn client() -> ApiClient {
    ApiClient::builder(&API)
        .bearer_token("token")
        .transport(Memory::new(|_| json(200, "{}")))
        .build()
        .unwrap()
}

fn query(style: Style, value: &Value) -> Url {
    let call = Call::new(&client(), &SEARCH, decode::nothing).styled_query("na me", style, value);
    Url::parse(call.preview().unwrap().url()).unwrap()
}

fn pairs(url: &Url) -> Vec<(String, String)> {
    let pairs = url.query_pairs();
    pairs
        .map(|(name, value)| (name.into_owned(), value.into_owned()))
        .collect()
}

fn decoded(text: &str) -> String {
    let encoded = format!("v={}", text.replace('+', "%2B"));
    let mut pairs = url::form_urlencoded::parse(encoded.as_bytes());
    pairs.next().unwrap().1.into_owned()
}

fn object(members: &[(String, String)]) -> Value {
    let members = members
        .iter()
        .map(|(key, value)| (key.clone(), Value::from(value.as_str())));
    Value::Object(members.collect::<Object>())
}

fn texts() -> impl Strategy<Value = Vec<String>> {
    proptest::collection::vec("\\PC{0,6}|[ -~]{0,8}", 1..5)
}

fn members() -> impl Strategy<Value = Vec<(String, String)>> {
    proptest::collection::btree_map("[ -~]{1,5}|\\PC{1,3}", "[ -~]{0,5}|\\PC{0,3}", 1..4)
        .prop_map(|map| map.into_iter().collect())
}

proptest! {
    #[test]
    fn exploded_lists_are_pairs_of_one_name(list in texts(), reserved in any::<bool>()) {
        let style = Style::FORM.exploded();
        let style = if reserved { style.reserved() } else { style };
        let value = Value::from(list.clone());
        let wanted: Vec<_> = list.into_iter().map(|text| ("na me".to_owned(), text)).collect();
        prop_assert_eq!(pairs(&query(style, &value)), wanted);
    }

    #[test]
    fn exploded_objects_are_pairs(members in members(), reserved in any::<bool>()) {
        let style = Style::FORM.exploded();
        let style = if reserved { style.reserved() } else { style };
        prop_assert_eq!(pairs(&query(style, &object(&members))), members);
    }

    #[test]
    fn lists_in_one_value_are_split_before_they_are_decoded(list in texts(), reserved in any::<bool>()) {
        let style = if reserved { Style::FORM.reserved() } else { Style::FORM };
        let url = query(style, &Value::from(list.clone()));
        let (_, value) = url.query().unwrap().split_once('=').unwrap();
        let read: Vec<_> = value.split(',').map(decoded).collect();
        prop_assert_eq!(read, list);
    }

    #[test]
    fn deep_objects_name_every_member(mut members in members()) {
        // Such a key fails the call.
        members.retain(|(key, _)| !key.contains(['[', ']']));
        let wanted: Vec<_> = members
            .iter()
            .map(|(key, value)| (format!("na me[a][{key}]"), value.clone()))
            .collect();
        let mut outer = Object::new();
        outer.insert("a", object(&members));
        prop_assert_eq!(pairs(&query(Style::DEEP_OBJECT, &Value::Object(outer))), wanted);
    }

    #[test]
    fn json_comes_back(members in members()) {
        let value = object(&members);
        let read = pairs(&query(Style::JSON, &value));
        prop_assert_eq!(read[0].1.parse::<Value>().unwrap(), value);
    }

    #[test]
    fn a_list_never_leaves_its_segment(list in texts()) {
        let value = Value::from(list.clone());
        let call = Call::new(&client(), &IN_PATH, decode::nothing)
            .styled_path("value", Style::SIMPLE, &value);
        let Ok(preview) = call.preview() else {
            // What would be no segment, or another one.
            prop_assert!(matches!(list.join(",").as_str(), "" | "." | ".."));
            return Ok(());
        };
        let url = Url::parse(preview.url()).unwrap();
        let segments: Vec<_> = url.path_segments().unwrap().collect();
        prop_assert_eq!(segments.len(), 4);
        let read: Vec<_> = segments[2].split(',').map(decoded).collect();
        prop_assert_eq!(read, list);
    }

    #[test]
    fn matrix_parameters_come_back(list in texts()) {
        let value = Value::from(list.clone());
        let call = Call::new(&client(), &IN_PATH, decode::nothing)
            .styled_path("value", Style::MATRIX.exploded(), &value);
        let preview = call.preview().unwrap();
        let url = Url::parse(preview.url()).unwrap();
        let segment = url.path_segments().unwrap().nth(2).unwrap();
        let read: Vec<_> = segment
            .split(';')
            .skip(1)
            .map(|pair| decoded(pair.split_once('=').map_or("", |(_, value)| value)))
            .collect();
        prop_assert_eq!(read, list);
    }
}
