//! Properties that hold for any text, with `serde_json` as a second opinion on what JSON is.

use openapi_runtime::Secret;
use openapi_runtime::json::{
    DecodeError, Reader, TimestampUnit, Value, decode_timestamp, from_slice, to_vec,
};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

fn config() -> ProptestConfig {
    ProptestConfig {
        cases: 2000,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(0x0000_5EED),
        ..ProptestConfig::default()
    }
}

fn number() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<i64>().prop_map(|number| number.to_string()),
        any::<u64>().prop_map(|number| number.to_string()),
        (-1e18..1e18).prop_map(|number: f64| number.to_string()),
        "-?(0|[1-9][0-9]{0,30})(\\.[0-9]{1,20})?([eE][+-]?[0-9]{1,2})?",
    ]
}

fn string() -> impl Strategy<Value = String> {
    // Written by `serde_json` or with escapes that it would not choose.
    prop_oneof![
        any::<String>().prop_map(|text| serde_json::Value::from(text).to_string()),
        "\"([a-z ]|\\\\u00[0-9a-fA-F]{2}|\\\\ud83d\\\\ude0[0-9]|\\\\[\"\\\\/bfnrt]|[é漢😀]){0,12}\"",
    ]
}

fn document() -> impl Strategy<Value = String> {
    let scalar = prop_oneof![
        Just("null".to_owned()),
        Just("true".to_owned()),
        Just("false".to_owned()),
        number(),
        string()
    ];
    scalar.prop_recursive(6, 64, 8, |inner| {
        let key = prop_oneof![string(), "\"[a-c]\""];
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..8)
                .prop_map(|elements| format!("[{}]", elements.join(" ,"))),
            prop::collection::vec((key, inner), 0..8).prop_map(|members| {
                let members: Vec<_> = members
                    .iter()
                    .map(|(key, value)| format!("{key}: {value}"))
                    .collect();
                format!("{{\n{}}}", members.join(",\t"))
            }),
        ]
    })
}

#[derive(Debug, Clone)]
enum Mutation {
    Insert(usize, u8),
    Replace(usize, u8),
    Remove(usize),
    Truncate(usize),
    Repeat(usize, usize),
}

fn mutation() -> impl Strategy<Value = Mutation> {
    let byte = prop_oneof![
        3 => prop::sample::select(b"{}[]\",:\\/-+.eE0123456789tfnu \n\t\0NI\xEF\xC3\x80\xFF".to_vec()),
        1 => any::<u8>(),
    ];
    prop_oneof![
        (any::<usize>(), byte.clone()).prop_map(|(at, byte)| Mutation::Insert(at, byte)),
        (any::<usize>(), byte).prop_map(|(at, byte)| Mutation::Replace(at, byte)),
        any::<usize>().prop_map(Mutation::Remove),
        any::<usize>().prop_map(Mutation::Truncate),
        (any::<usize>(), any::<usize>()).prop_map(|(from, to)| Mutation::Repeat(from, to)),
    ]
}

fn mutated() -> impl Strategy<Value = Vec<u8>> {
    (document(), prop::collection::vec(mutation(), 1..4)).prop_map(|(document, mutations)| {
        let mut bytes = document.into_bytes();
        for mutation in mutations {
            let length = bytes.len().max(1);
            match mutation {
                Mutation::Insert(at, byte) => bytes.insert(at % (bytes.len() + 1), byte),
                Mutation::Replace(at, byte) => {
                    if let Some(old) = bytes.get_mut(at % length) {
                        *old = byte;
                    }
                }
                Mutation::Remove(at) if !bytes.is_empty() => _ = bytes.remove(at % length),
                Mutation::Remove(_) => {}
                Mutation::Truncate(at) => bytes.truncate(at % length),
                Mutation::Repeat(from, to) => {
                    let (from, to) = (from % length, to % length);
                    let copy = bytes
                        .get(from.min(to)..from.max(to))
                        .unwrap_or_default()
                        .to_vec();
                    bytes.extend(copy);
                }
            }
        }
        bytes
    })
}

/// The same value, apart from numbers, which `serde_json` rounds to a double that may be one step off.
fn same(ours: &Value, theirs: &serde_json::Value) -> bool {
    match (ours, theirs) {
        (Value::Null, serde_json::Value::Null) => true,
        (Value::Bool(ours), serde_json::Value::Bool(theirs)) => ours == theirs,
        (Value::String(ours), serde_json::Value::String(theirs)) => ours == theirs,
        (Value::Number(ours), serde_json::Value::Number(theirs)) => {
            if let Some(theirs) = theirs.as_u64() {
                ours.as_u64() == Some(theirs)
            } else if let Some(theirs) = theirs.as_i64() {
                ours.as_i64() == Some(theirs)
            } else {
                let (ours, theirs) = (
                    ours.as_f64().unwrap_or(f64::NAN),
                    theirs.as_f64().unwrap_or(f64::NAN),
                );
                (ours - theirs).abs() <= theirs.abs() * 2.0 * f64::EPSILON
            }
        }
        (Value::Array(ours), serde_json::Value::Array(theirs)) => {
            ours.len() == theirs.len()
                && ours
                    .iter()
                    .zip(theirs)
                    .all(|(ours, theirs)| same(ours, theirs))
        }
        (Value::Object(ours), serde_json::Value::Object(theirs)) => {
            ours.len() == theirs.len()
                && ours
                    .iter()
                    .zip(theirs)
                    .all(|((our_key, ours), (their_key, theirs))| {
                        our_key == their_key && same(ours, theirs)
                    })
        }
        _ => false,
    }
}

fn skip(bytes: &[u8]) -> Result<(), DecodeError> {
    let mut reader = Reader::new(bytes)?;
    reader.skip()?;
    reader.finish()
}

/// The known differences: a number beyond the doubles is kept, a byte order mark is skipped.
fn expected_difference(bytes: &[u8], theirs: &serde_json::Error) -> bool {
    theirs.to_string().contains("number out of range") || bytes.starts_with(b"\xEF\xBB\xBF")
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_valid_document_has_one_meaning(text in document()) {
        let ours: Value = text.parse().unwrap();
        let theirs: serde_json::Value = serde_json::from_str(&text).unwrap();
        prop_assert!(same(&ours, &theirs), "{ours} is not {theirs}");
        prop_assert!(skip(text.as_bytes()).is_ok());
    }

    #[test]
    fn writing_and_reading_gives_the_same_value(text in document()) {
        let value: Value = text.parse().unwrap();
        let written = to_vec(&value).unwrap();
        prop_assert_eq!(&from_slice::<Value>(&written).unwrap(), &value);
        prop_assert_eq!(value.to_string().into_bytes(), written.to_vec());
        prop_assert!(serde_json::from_slice::<serde_json::Value>(&written).is_ok());
        prop_assert_eq!(&value.canonical(), &value);
    }

    #[test]
    fn a_mutated_document_is_accepted_or_refused_alike(bytes in mutated()) {
        let ours = from_slice::<Value>(&bytes);
        match (&ours, serde_json::from_slice::<serde_json::Value>(&bytes)) {
            (Ok(ours), Ok(theirs)) => prop_assert!(same(ours, &theirs), "{ours} is not {theirs}"),
            (Err(error), Err(_)) => prop_assert!(error.is_syntax() && error.path().is_some()),
            (Ok(_), Err(theirs)) => prop_assert!(expected_difference(&bytes, &theirs), "only we accept: {theirs}"),
            (Err(ours), Ok(_)) => prop_assert!(false, "only we refuse: {ours}"),
        }
        prop_assert_eq!(skip(&bytes).is_ok(), ours.is_ok());
    }

    #[test]
    fn nothing_panics_on_any_bytes(bytes in prop_oneof![mutated(), prop::collection::vec(any::<u8>(), 0..64)], offset in 0..100_usize) {
        let _ = from_slice::<Secret>(&bytes);
        let _ = from_slice::<Vec<f64>>(&bytes);
        let _ = from_slice::<Vec<i64>>(&bytes);
        let _ = DecodeError::new("wrong", offset).locate(&bytes);
        if let Ok(mut reader) = Reader::new(&bytes) {
            let _ = reader.mismatch("another value");
            let _ = reader.tag("a");
            let _ = decode_timestamp(&mut reader, TimestampUnit::Milliseconds);
        }
    }

    #[test]
    fn a_row_ends_where_the_same_value_skipped_ends(rows in prop::collection::vec(document(), 0..6)) {
        let text = format!("[{}]", rows.join(","));
        let mut reader = Reader::new(text.as_bytes()).unwrap();
        let mut count = 0;
        reader.begin_array().unwrap();
        while reader.next_element().unwrap() {
            let _ = reader.row::<Vec<String>>().unwrap();
            count += 1;
        }
        prop_assert!(reader.finish().is_ok());
        prop_assert_eq!(count, rows.len());
    }

    #[test]
    fn numbers_come_back_the_same(float in any::<f64>(), single in any::<f32>(), signed in any::<i64>(), unsigned in any::<u64>()) {
        if float.is_finite() {
            prop_assert_eq!(from_slice::<f64>(&to_vec(&float).unwrap()).unwrap().to_bits(), float.to_bits());
        }
        if single.is_finite() {
            prop_assert_eq!(from_slice::<f32>(&to_vec(&single).unwrap()).unwrap().to_bits(), single.to_bits());
        }
        prop_assert_eq!(from_slice::<i64>(&to_vec(&signed).unwrap()).unwrap(), signed);
        prop_assert_eq!(from_slice::<u64>(&to_vec(&unsigned).unwrap()).unwrap(), unsigned);
    }

    #[test]
    fn strings_and_secrets_come_back_the_same(text in any::<String>()) {
        let written = to_vec(&text).unwrap();
        prop_assert_eq!(&from_slice::<String>(&written).unwrap(), &text);
        let secret = from_slice::<Secret>(&written).unwrap();
        prop_assert_eq!(secret.expose(), &text);
        prop_assert_eq!(serde_json::from_slice::<String>(&written).unwrap(), text);
    }

    #[test]
    fn spellings_of_a_number_are_equal_and_have_one_canonical_form(whole in any::<i64>(), zeros in 1..20_usize) {
        let plain = Value::from(whole);
        let padding = "0".repeat(zeros);
        for spelling in [format!("{whole}.{padding}"), format!("{whole}{padding}e-{zeros}"), format!("{whole}.{padding}E+0")] {
            let other: Value = spelling.parse().unwrap();
            prop_assert_eq!(&other, &plain);
            prop_assert_eq!(other.as_i64(), Some(whole));
            prop_assert_eq!(other.canonical().to_string(), plain.canonical().to_string());
        }
    }
}
