//! Secrets in JSON.

use openapi_runtime::Secret;
use openapi_runtime::json::{Reader, from_slice, to_vec};

#[test]
fn a_string_gives_its_text() {
    for (text, expected) in [
        (r#""plain""#, "plain"),
        (r#""""#, ""),
        (r#" "a\"\\\/\n\u00e9\ud83d\ude00é😀" "#, "a\"\\/\né😀é😀"),
        (r#""\u0041""#, "A"),
    ] {
        assert_eq!(
            from_slice::<Secret>(text.as_bytes()).unwrap().expose(),
            expected
        );
    }
    let long = "x".repeat(20_000);
    assert_eq!(
        from_slice::<Secret>(format!("\"{long}\\n\"").as_bytes())
            .unwrap()
            .expose(),
        format!("{long}\n")
    );
}

#[test]
fn another_value_gives_its_json_text() {
    for text in [r#"{"kty": "RSA", "d":[1]}"#, "[1, 2]", "12.50", "true"] {
        assert_eq!(
            from_slice::<Secret>(format!(" {text} ").as_bytes())
                .unwrap()
                .expose(),
            text
        );
    }
}

#[test]
fn null_is_no_secret() {
    assert!(
        from_slice::<Secret>(b"null")
            .unwrap_err()
            .to_string()
            .starts_with("expected a secret, found null")
    );
    let mut slot = Some(Secret::from("old"));
    Reader::new(b"null").unwrap().read(&mut slot).unwrap();
    assert_eq!(slot, None);
}

#[test]
fn invalid_strings_are_refused() {
    for text in [r#""\q""#, r#""\ud800""#, r#""open"#, "\"\n\"", r#""\"#] {
        let error = from_slice::<Secret>(text.as_bytes()).unwrap_err();
        assert!(error.is_syntax(), "{text}");
    }
}

#[test]
fn reading_goes_on_behind_a_secret() {
    let secrets: Vec<Secret> = from_slice(br#"["a\n", {"b": 1}, "c"]"#).unwrap();
    let texts: Vec<_> = secrets.iter().map(Secret::expose).collect();
    assert_eq!(texts, ["a\n", "{\"b\": 1}", "c"]);
    assert_eq!(&*to_vec(&secrets).unwrap(), br#"["a\n","{\"b\": 1}","c"]"#);
}
