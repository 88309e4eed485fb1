//! Which alternative of a union a value is, with a decision over `serde_json::Value` as a second opinion.

use openapi_runtime::json::{Form, Key, Kind, Reader};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use serde_json::Value;

const CAT: Form = Form::Object(&[Key::Tag("type", &["cat"]), Key::Optional("lives")]);
const DOG: Form = Form::Object(&[Key::Tag("type", &["dog", "puppy"])]);

fn choose(text: &str, forms: &[Form]) -> Option<usize> {
    let mut reader = Reader::new(text.as_bytes()).unwrap();
    let chosen = reader.choose(forms).unwrap();
    // Nothing was consumed.
    reader.skip().unwrap();
    reader.finish().unwrap();
    chosen
}

fn tag(text: &str, key: &str) -> Option<String> {
    let reader = Reader::new(text.as_bytes()).unwrap();
    reader.tag(key).unwrap().map(String::from)
}

fn choose_whole(text: &str, forms: &[Form]) -> Option<usize> {
    let reader = Reader::new(text.as_bytes()).unwrap();
    reader.choose_whole(forms).unwrap()
}

#[test]
fn of_objects_the_one_is_chosen_that_keeps_all_members() {
    const CLOSED: Form = Form::Object(&[Key::Optional("name"), Key::Optional("age")]);
    const OPEN: Form = Form::Object(&[Key::Optional("note"), Key::Others]);
    const TAGGED: Form = Form::Object(&[Key::Tag("type", &["tagged"]), Key::Optional("size")]);
    let forms = [CLOSED, OPEN, TAGGED];
    for (text, expected) in [
        ("{}", Some(0)),
        (r#"{"name": 1}"#, Some(0)),
        (r#"{"name": 1, "note": 2}"#, Some(1)),
        // What none names, or none that the value is, is kept by the one that keeps any.
        (r#"{"name": 1, "colour": 2}"#, Some(1)),
        (r#"{"name": 1, "size": 2}"#, Some(1)),
        (r#"{"name": 1, "": 2}"#, Some(1)),
        (r#"{"type": "tagged", "size": 2}"#, Some(2)),
    ] {
        assert_eq!(choose_whole(text, &forms), expected, "{text}");
    }
    // Without such a one, what none names is nobody's, and what two name of which neither has both is kept as it came.
    let forms = [CLOSED, Form::Object(&[Key::Optional("note")])];
    assert_eq!(choose_whole(r#"{"name": 1, "colour": 2}"#, &forms), Some(0));
    assert_eq!(choose_whole(r#"{"name": 1, "note": 2}"#, &forms), None);
}

#[test]
fn limits_of_64_bits_that_were_rounded_are_integers() {
    let forms = [Form::Integer, Form::Number];
    for text in [
        "9223372036854776000",
        "-9223372036854776000",
        "18446744073709552000",
    ] {
        assert_eq!(choose(text, &forms), Some(0), "{text}");
    }
    assert_eq!(choose("18446744073709552001", &forms), Some(1));
    assert_eq!(
        choose("18446744073709552000", &[Form::Unsigned, Form::Number]),
        Some(0)
    );
}

#[test]
fn a_tag_is_found_wherever_it_stands() {
    assert_eq!(
        tag(r#"{"type": "cat", "a": 1}"#, "type").as_deref(),
        Some("cat")
    );
    assert_eq!(
        tag(
            r#"{"a": {"type": "no"}, "b": ["type"], "type": "cat"}"#,
            "type"
        )
        .as_deref(),
        Some("cat")
    );
    assert_eq!(
        tag(r#"{"ty\u0070e": "c\u0061t"}"#, "type").as_deref(),
        Some("cat")
    );
    assert_eq!(
        tag(r#"{"v": 1.50, "w": true}"#, "v").as_deref(),
        Some("1.50")
    );
    assert_eq!(tag(r#"{"v": 1, "w": true}"#, "w").as_deref(), Some("true"));
}

#[test]
fn what_is_no_constant_is_no_tag() {
    for text in [
        r#"{"type": null}"#,
        r#"{"type": ["cat"]}"#,
        r#"{"type": {"type": "cat"}}"#,
        r#"{"Type": "cat"}"#,
        "{}",
        r#"["type"]"#,
        r#""type""#,
        "null",
    ] {
        assert_eq!(tag(text, "type"), None, "{text}");
    }
}

#[test]
fn of_a_repeated_tag_the_first_one_decides() {
    let text = r#"{"type": "cat", "type": "dog"}"#;
    assert_eq!(tag(text, "type").as_deref(), Some("cat"));
    assert_eq!(choose(text, &[DOG, CAT]), Some(1));
}

#[test]
fn a_repeated_key_counts_once() {
    let forms = [
        Form::Object(&[Key::Required("a"), Key::Required("b")]),
        Form::Object(&[Key::Required("a")]),
    ];
    assert_eq!(choose(r#"{"a": 1, "a": 2}"#, &forms), Some(1));
}

#[test]
fn objects_are_told_apart_by_tags_keys_and_number_of_keys() {
    assert_eq!(
        choose(r#"{"lives": 7, "type": "cat"}"#, &[DOG, CAT]),
        Some(1)
    );
    assert_eq!(
        choose(r#"{"lives": 7, "type": "puppy"}"#, &[CAT, DOG]),
        Some(1)
    );
    assert_eq!(choose(r#"{"lives": 7, "type": "cow"}"#, &[CAT, DOG]), None);
    assert_eq!(choose(r#"{"lives": 7}"#, &[CAT, DOG]), None);
    let overlapping = [
        Form::Object(&[Key::Required("id"), Key::Optional("name")]),
        Form::Object(&[
            Key::Required("id"),
            Key::Optional("size"),
            Key::Optional("unit"),
        ]),
        Form::Object(&[]),
    ];
    assert_eq!(choose(r#"{"id": 1, "name": 2}"#, &overlapping), Some(0));
    assert_eq!(choose(r#"{"id": 1, "size": 2}"#, &overlapping), Some(1));
    assert_eq!(
        choose(
            r#"{"id": 1, "name": 2, "size": 2, "unit": 3}"#,
            &overlapping
        ),
        Some(1)
    );
    assert_eq!(choose(r#"{"id": 1}"#, &overlapping), Some(0));
    assert_eq!(choose(r#"{"name": 1}"#, &overlapping), Some(2));
}

#[test]
fn objects_with_the_same_keys_are_told_apart_by_what_these_hold() {
    let forms = [
        Form::Object(&[Key::Of("errors", &[Form::ArrayOf(&[Form::String])])]),
        Form::Object(&[Key::Of("errors", &[Form::ArrayOf(&[Form::Object(&[])])])]),
    ];
    for (text, expected) in [
        (r#"{"errors": ["a"]}"#, Some(0)),
        (r#"{"message": "m", "errors": [{"a": 1}]}"#, Some(1)),
        (r#"{"errors": []}"#, Some(0)),
        (r#"{"errors": null}"#, Some(0)),
        (r#"{"errors": 1}"#, None),
        ("{}", Some(0)),
    ] {
        assert_eq!(choose(text, &forms), expected, "{text}");
    }
    assert_eq!(choose("-1", &[Form::Unsigned, Form::Integer]), Some(1));
    assert_eq!(choose("1", &[Form::Unsigned, Form::Integer]), Some(0));
}

#[test]
fn arrays_are_told_apart_by_their_elements() {
    let forms = [
        Form::ArrayOf(&[Form::String]),
        Form::ArrayOf(&[Form::Integer]),
        Form::ArrayOf(&[Form::ArrayOf(&[Form::Integer])]),
        Form::ArrayOf(&[CAT]),
    ];
    for (text, expected) in [
        (r#"["a", 1]"#, Some(0)),
        ("[1]", Some(1)),
        ("[[1]]", Some(2)),
        ("[[]]", Some(2)),
        (r#"[["a"]]"#, None),
        (r#"[{"type": "cat"}]"#, Some(3)),
        ("[1.5]", None),
        ("[]", Some(0)),
        ("[null, 1]", Some(1)),
        ("[null]", Some(0)),
        ("[[], [1]]", Some(2)),
        ("[true]", None),
    ] {
        assert_eq!(choose(text, &forms), expected, "{text}");
    }
    assert_eq!(
        choose("[true]", &[Form::ArrayOf(&[Form::String]), Form::Array]),
        Some(1)
    );
    let overlapping = [
        Form::ArrayOf(&[Form::Object(&[Key::Required("id"), Key::Optional("name")])]),
        Form::ArrayOf(&[Form::Object(&[Key::Required("id"), Key::Optional("size")])]),
    ];
    for (text, expected) in [
        (r#"[{"id": 1, "size": 2}, {"id": 1}]"#, Some(1)),
        (r#"[null, {"id": 1, "name": 2}]"#, Some(0)),
        (r#"[{"id": 1}]"#, Some(0)),
        (r#"[{"size": 1}]"#, None),
    ] {
        assert_eq!(choose(text, &overlapping), expected, "{text}");
    }
}

#[test]
fn scalars_are_told_apart_by_kind_and_value() {
    let forms = [
        Form::Text(&["auto", "false"]),
        Form::Constant(&["1", "true"]),
        Form::Timestamp,
        Form::Date,
        Form::Uuid,
        Form::Base64,
        Form::String,
        Form::Integer,
        Form::Number,
    ];
    for (text, expected) in [
        (r#""auto""#, Some(0)),
        (r#""\u0061uto""#, Some(0)),
        ("true", Some(1)),
        ("1", Some(1)),
        (r#""1""#, Some(6)),
        (r#""2026-01-31T12:00:00Z""#, Some(2)),
        (r#""2026-01-31""#, Some(3)),
        (r#""00000000-0000-4000-8000-00000000000A""#, Some(4)),
        (r#""00000000-0000-4000-8000-00000000000G""#, Some(6)),
        (r#""2026-02-30""#, Some(6)),
        (r#""aGk=""#, Some(5)),
        (r#""aGkK\/\/8=""#, Some(5)),
        // In another alphabet, without padding, with bits that are left over, on two lines: all that would be written otherwise.
        (r#""-_-_""#, Some(6)),
        (r#""aGk""#, Some(6)),
        (r#""aGl=""#, Some(6)),
        (r#""aGkK\naGkK""#, Some(6)),
        (r#""any text""#, Some(6)),
        ("12.0", Some(7)),
        ("18446744073709551615", Some(7)),
        ("18446744073709551616", Some(8)),
        ("1.5", Some(8)),
        ("false", None),
        ("null", None),
    ] {
        assert_eq!(choose(text, &forms), expected, "{text}");
    }
    assert_eq!(choose("null", &[Form::String, Form::Any]), Some(1));
    assert_eq!(
        choose(r#"{"a": 1}"#, &[Form::Any, Form::Object(&[])]),
        Some(1)
    );
}

#[test]
fn hostile_texts_are_refused_and_end() {
    let deep = "[".repeat(100_000);
    let late = format!(
        r#"{{"a": {}, "type": "cat"}}"#,
        "[".repeat(200) + &"]".repeat(200)
    );
    for text in [
        deep.as_str(),
        &late,
        r#"{"type": "c"#,
        r#"{"type" "cat"}"#,
        r#"{"a": nul, "type": "cat"}"#,
        "",
        "{",
    ] {
        let reader = Reader::new(text.as_bytes()).unwrap();
        assert!(
            reader.choose(&[CAT, DOG]).is_err() || text.starts_with("[["),
            "{text:.40}"
        );
        assert!(
            reader.tag("type").is_err() || text.starts_with("[["),
            "{text:.40}"
        );
    }
    let nested = [Form::ArrayOf(&[Form::ArrayOf(&[Form::String])])];
    assert_eq!(
        Reader::new(deep.as_bytes())
            .unwrap()
            .choose(&nested)
            .unwrap(),
        None
    );
    let wide = format!(r#"{{{}"type": "cat"}}"#, r#""k": 0, "#.repeat(200_000));
    assert_eq!(choose(&wide, &[DOG, CAT]), Some(1));
}

/// The forms that values are tried against, with small alphabets, so that they often fit.
const OBJECTS: &[&[Key]] = &[
    &[],
    &[Key::Required("a")],
    &[Key::Required("a"), Key::Required("b")],
    &[Key::Required("a"), Key::Optional("c")],
    &[Key::Optional("b"), Key::Optional("c")],
    &[Key::Tag("t", &["x"])],
    &[Key::Tag("t", &["y", "1"]), Key::Optional("a")],
    &[Key::Tag("t", &["x", "y"]), Key::Required("c")],
    &[Key::OptionalTag("t", &["true"]), Key::Required("b")],
    &[Key::OptionalTag("t", &["x"]), Key::OptionalTag("a", &["z"])],
    &[Key::Of("a", &[Form::String, Form::Bool])],
    &[Key::Of(
        "a",
        &[
            Form::ArrayOf(&[Form::Number]),
            Form::Object(&[Key::Required("b")]),
        ],
    )],
];
const SCALARS: &[Form] = &[
    Form::Bool,
    Form::Unsigned,
    Form::Integer,
    Form::Number,
    Form::String,
    Form::Text(&["x", "1"]),
    Form::Constant(&["1", "true", "y"]),
    Form::Array,
    Form::Any,
    Form::ArrayOf(&[Form::String]),
    Form::ArrayOf(&[Form::Number, Form::Object(&[Key::Tag("t", &["x"])])]),
    Form::ArrayOf(&[Form::ArrayOf(&[Form::Bool])]),
    Form::ArrayOf(&[Form::Object(&[Key::Optional("a"), Key::Optional("b")])]),
    Form::ArrayOf(&[Form::Object(&[Key::Optional("t")]), Form::Number]),
];

fn forms() -> impl Strategy<Value = Vec<Form>> {
    let form = prop_oneof![
        2 => prop::sample::select(OBJECTS).prop_map(Form::Object),
        1 => prop::sample::select(SCALARS),
    ];
    prop::collection::vec(form, 0..6)
}

fn value() -> impl Strategy<Value = Value> {
    let scalar = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        prop::sample::select(vec!["1", "2.5", "-7", "1e400"])
            .prop_filter_map("beyond the doubles", |number| serde_json::from_str(number)
                .ok()),
        prop::sample::select(vec!["x", "y", "z", "\"\\", "1", "true"]).prop_map(Value::from),
    ];
    scalar.prop_recursive(3, 16, 5, |inner| {
        let key = prop::sample::select(vec!["a", "b", "c", "t", "other"]).prop_map(str::to_owned);
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..3).prop_map(Value::from),
            prop::collection::vec((key, inner), 0..5)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

fn constant(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(_) | Value::Bool(_) => Some(value.to_string()),
        _ => None,
    }
}

/// How many keys of a form an object has, if it has the form.
fn score(value: &Value, keys: &[Key]) -> Option<usize> {
    let mut score = 0;
    for key in keys {
        let (name, constants, is_required) = match *key {
            Key::Tag(name, constants) => (name, Some(constants), true),
            Key::OptionalTag(name, constants) => (name, Some(constants), false),
            Key::Required(name) => (name, None, true),
            Key::Optional(name) | Key::Of(name, _) => (name, None, false),
            Key::Others => continue,
        };
        if let Key::Of(_, forms) = key
            && let Some(found) = value.get(name)
            && !found.is_null()
        {
            naive(found, forms)?;
        }
        match (value.get(name), constants) {
            (None, _) if is_required => return None,
            (None, _) => {}
            (Some(found), Some(constants)) => {
                let found = constant(found)?;
                if !constants.contains(&found.as_str()) {
                    return None;
                }
                score += 1;
            }
            (Some(_), None) => score += 1,
        }
    }
    Some(score)
}

fn naive(value: &Value, forms: &[Form]) -> Option<usize> {
    if value.is_object() {
        let mut best: Option<(usize, usize)> = None;
        for (position, form) in forms.iter().enumerate() {
            let Form::Object(keys) = form else { continue };
            if let Some(score) = score(value, keys)
                && best.is_none_or(|(most, _)| score > most)
            {
                best = Some((score, position));
            }
        }
        let any = || forms.iter().position(|form| *form == Form::Any);
        return best.map(|(_, position)| position).or_else(any);
    }
    if let Value::Array(elements) = value {
        return naive_array(elements, forms);
    }
    forms.iter().position(|form| match form {
        Form::Any => true,
        Form::Bool => value.is_boolean(),
        Form::Unsigned => value.is_u64(),
        Form::Integer => value.is_i64() || value.is_u64(),
        Form::Number => value.is_number(),
        Form::String => value.is_string(),
        Form::Text(texts) => value.as_str().is_some_and(|text| texts.contains(&text)),
        Form::Constant(constants) => {
            !value.is_string()
                && constant(value).is_some_and(|text| constants.contains(&text.as_str()))
        }
        Form::Array
        | Form::ArrayOf(_)
        | Form::Timestamp
        | Form::Date
        | Form::Uuid
        | Form::Base64
        | Form::Object(_) => false,
    })
}

fn naive_array(elements: &[Value], forms: &[Form]) -> Option<usize> {
    let takes_all = |form: &Form| matches!(form, Form::Any | Form::Array);
    let last = forms.iter().position(takes_all).unwrap_or(forms.len());
    let mut possible: Vec<usize> = (0..forms.len())
        .filter(|position| *position <= last)
        .filter(|position| {
            takes_all(&forms[*position]) || matches!(forms[*position], Form::ArrayOf(_))
        })
        .collect();
    for element in elements {
        if !element.is_null() {
            possible.retain(|position| match forms[*position] {
                Form::ArrayOf(forms) => naive(element, forms).is_some(),
                _ => true,
            });
        }
        if possible.len() < 2 {
            break;
        }
    }
    if let Some(first) = elements.iter().find(|element| !element.is_null())
        && possible.len() > 1
    {
        let mut all = Vec::new();
        for position in &possible {
            if let Form::ArrayOf(forms) = forms[*position] {
                all.extend(forms.iter().map(|form| (*position, *form)));
            }
        }
        let elements: Vec<Form> = all.iter().map(|(_, form)| *form).collect();
        if let Some(best) = naive(first, &elements) {
            return Some(all[best].0);
        }
    }
    possible.first().copied()
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 4000,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(0x0000_5EED),
        ..ProptestConfig::default()
    })]

    #[test]
    fn the_choice_is_that_of_a_decision_over_the_whole_value(value in value(), forms in forms()) {
        prop_assert_eq!(choose(&value.to_string(), &forms), naive(&value, &forms));
        prop_assert_eq!(choose(&serde_json::to_string_pretty(&value).unwrap(), &forms), naive(&value, &forms));
    }

    #[test]
    fn a_tag_is_what_the_whole_value_has(value in value()) {
        let expected = value.get("t").and_then(constant);
        prop_assert_eq!(tag(&value.to_string(), "t"), expected);
    }

    #[test]
    fn nothing_panics_on_broken_texts(value in value(), cut in any::<prop::sample::Index>(), forms in forms(), byte in any::<u8>()) {
        let mut bytes = value.to_string().into_bytes();
        let at = cut.index(bytes.len());
        bytes[at] = byte;
        if let Ok(mut reader) = Reader::new(&bytes) {
            let _ = reader.choose(&forms);
            let _ = reader.tag("t");
            if reader.skip().is_ok() && reader.finish().is_ok() {
                prop_assert!(Reader::new(&bytes).unwrap().choose(&forms).is_ok());
            }
        }
        let truncated = value.to_string().into_bytes();
        if let Ok(mut reader) = Reader::new(&truncated[..at]) {
            let is_array = reader.kind().is_ok_and(|kind| kind == Kind::Array);
            prop_assert!(is_array || !matches!(reader.choose(&[Form::Object(&[Key::Required("missing")]), Form::Any]), Ok(Some(0))));
        }
    }
}
