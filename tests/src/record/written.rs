//! How the parts of a recording are written as YAML.

use openapi_runtime::json::{self, Value};
use openapi_runtime::replay::{Exchange, RecordedBody, Recording};
use serde_yaml::{Mapping, Value as Yaml};

use super::body::Body;

/// Members in their order.
pub(super) fn mapping<const N: usize>(members: [(&str, Yaml); N]) -> Yaml {
    let mut mapping = Mapping::new();
    for (key, value) in members {
        mapping.insert(key.into(), value);
    }
    mapping.into()
}

/// Names with their values; those that occur several times have a list.
pub(super) fn put_pairs(into: &mut Mapping, key: &str, pairs: &[(String, String)]) {
    let mut mapping = Mapping::new();
    for (name, value) in pairs {
        let name: Yaml = name.as_str().into();
        match mapping.get_mut(&name) {
            Some(Yaml::Sequence(values)) => values.push(value.as_str().into()),
            Some(single) => *single = Yaml::Sequence(vec![single.clone(), value.as_str().into()]),
            None => {
                mapping.insert(name, value.as_str().into());
            }
        }
    }
    if !mapping.is_empty() {
        into.insert(key.into(), mapping.into());
    }
}

/// A body under the key of its kind.
pub(super) fn put_body(into: &mut Mapping, body: &Body) {
    match body {
        Body::Empty => {}
        Body::Json(value) => match yaml(value) {
            Some(yaml) => {
                into.insert("body".into(), yaml);
            }
            // A number that YAML would read as another.
            None => {
                into.insert("text".into(), value.to_string().into());
            }
        },
        Body::Form(pairs) => put_pairs(into, "form", pairs),
        Body::Text(text) => {
            into.insert("text".into(), text.as_str().into());
        }
    }
}

/// The same value; `None`: YAML cannot hold it.
fn yaml(value: &Value) -> Option<Yaml> {
    Some(match value {
        Value::Null => Yaml::Null,
        Value::Bool(value) => (*value).into(),
        Value::Number(number) => {
            if let Some(number) = number.as_i64() {
                number.into()
            } else if let Some(number) = number.as_u64() {
                number.into()
            } else {
                let float = number.as_f64()?;
                let same = json::Number::from_f64(float)?.canonical() == number.canonical();
                same.then(|| float.into())?
            }
        }
        Value::String(text) => text.as_str().into(),
        Value::Array(values) => {
            Yaml::Sequence(values.iter().map(yaml).collect::<Option<Vec<_>>>()?)
        }
        Value::Object(object) => {
            let mut mapping = Mapping::new();
            for (key, value) in object.iter() {
                mapping.insert(key.into(), yaml(value)?);
            }
            mapping.into()
        }
    })
}

/// Whether what was written is what was meant: YAML has its own mind about some texts.
pub(super) fn check_reading(text: &str, request: &Body, response: &Body) -> Result<(), String> {
    let recording = Recording::parse(text).map_err(|error| error.to_string())?;
    let read = |exchange: &Exchange| {
        let answer = exchange.answer.response()?;
        Some(is_read_as(request, &exchange.request.body) && is_read_as(response, &answer.body))
    };
    match recording.exchanges.first().and_then(read) {
        Some(true) => Ok(()),
        _ => Err("what is written down would not be read back as it is".to_owned()),
    }
}

fn is_read_as(meant: &Body, read: &RecordedBody) -> bool {
    match (meant, read) {
        (Body::Empty, RecordedBody::Empty) => true,
        (Body::Json(meant), RecordedBody::Json(read)) => meant.canonical() == read.canonical(),
        (Body::Json(meant), RecordedBody::Text(read)) => meant.to_string() == *read,
        (Body::Form(meant), RecordedBody::Form(read)) => meant == read,
        (Body::Text(meant), RecordedBody::Text(read)) => meant == read,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use serde_yaml::Mapping;

    use super::{check_reading, mapping, put_body, put_pairs};
    use crate::record::body::Body;

    /// What a request with this body is written as, if it is read back as it is.
    fn written(body: &Body) -> Result<String, String> {
        let mut request = Mapping::new();
        request.insert("operation".into(), "get".into());
        put_pairs(
            &mut request,
            "query",
            &[
                ("a".to_owned(), "1".to_owned()),
                ("a".to_owned(), "true".to_owned()),
            ],
        );
        put_body(&mut request, body);
        let mut response = Mapping::new();
        response.insert("status".into(), 200.into());
        let exchange = mapping([("request", request.into()), ("response", response.into())]);
        let file = mapping([
            ("origin", "synthetic".into()),
            ("source", "this test".into()),
            ("exchanges", vec![exchange].into()),
        ]);
        let text = serde_yaml::to_string(&file).unwrap();
        check_reading(&text, body, &Body::Empty).map(|()| text)
    }

    #[test]
    fn every_value_is_read_back_as_it_is() {
        for json in [
            r#"{"text": "yes", "number": "1_000", "date": "2026-01-31", "null": "~", "": "", "tag": "!x", "a: b": "- c"}"#,
            r##"["a\nb\u0000\u007f\ud83d\ude00\u2028", "  ", "\t", "# no comment", "%", "@", "`", "&a", "*a", "{", "[", "|", ">"]"##,
            "[0, -0, 1.50, 1e3, -7, 18446744073709551615, 0.1, true, null]",
            "[12345678901234567890123456789, 1e400]",
            "null",
            r#""text""#,
        ] {
            let body = Body::Json(json.parse().unwrap());
            let text = written(&body);
            assert!(text.is_ok(), "{json}: {text:?}");
        }
        let form = Body::Form(vec![
            ("a".to_owned(), "007".to_owned()),
            ("b".to_owned(), String::new()),
        ]);
        assert!(written(&form).is_ok());
        assert!(written(&Body::Text("no\r\n: \u{1}yaml\n\n".to_owned())).is_ok());
    }

    #[test]
    fn a_number_that_yaml_would_round_is_kept_as_text() {
        let text = written(&Body::Json("[12345678901234567890123]".parse().unwrap()));
        assert!(text.unwrap().contains("text: '[12345678901234567890123]'"));
    }
}
