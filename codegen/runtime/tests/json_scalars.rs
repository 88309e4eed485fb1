//! Scalars with a format of their own, arrays of a fixed length, and null.

use openapi_runtime::json::{Decode, Number, from_slice, to_vec};
use openapi_runtime::{Base64, Date, Timestamp};

fn read<T: Decode>(text: &str) -> Result<T, String> {
    from_slice(text.as_bytes()).map_err(|error| error.to_string())
}

fn written<T: openapi_runtime::json::Encode>(value: &T) -> String {
    String::from_utf8(to_vec(value).unwrap().to_vec()).unwrap()
}

#[test]
fn base64_is_read_in_all_its_forms_and_written_in_one() {
    for text in [r#""+/8BAg==""#, r#""-_8BAg""#, r#""+/8B\nAg==\n""#] {
        let bytes: Base64 = read(text).unwrap();
        assert_eq!(bytes.as_bytes(), [0xfb, 0xff, 1, 2]);
        assert_eq!(written(&bytes), r#""+/8BAg==""#);
        assert_eq!(format!("{bytes:?}"), "Base64(4 bytes)");
    }
    assert_eq!(read::<Base64>(r#""""#).unwrap().as_bytes(), []);
    assert!(read::<Base64>(r#""a*b""#).unwrap_err().contains("base64"));
    assert!(read::<Base64>("1").is_err());
}

#[test]
fn a_date_may_have_a_time_behind_it() {
    let date: Date = "2026-01-31".parse().unwrap();
    for text in [
        r#""2026-01-31""#,
        r#""2026-01-31T23:59:59-07:00""#,
        r#""2026-01-31 00:00""#,
    ] {
        assert_eq!(read::<Date>(text), Ok(date), "{text}");
    }
    assert_eq!(written(&date), r#""2026-01-31""#);
    for text in [r#""2026-02-30""#, r#""31.01.2026""#, "20260131", r#""""#] {
        assert!(read::<Date>(text).is_err(), "{text}");
    }
}

#[test]
fn instants_are_read_as_services_write_them() {
    let expected: Timestamp = "2026-01-31T12:00:00Z".parse().unwrap();
    for text in [
        "2026-01-31T12:00:00Z",
        "2026-01-31t12:00:00z",
        "2026-01-31 12:00:00+00:00",
        "2026-01-31T14:00:00+0200",
        "2026-01-31T12:00:00.000",
        "2026-01-31 12:00:00 UTC",
        "2026-01-31 12:00:00 +0000 UTC",
        "Sat, 31 Jan 2026 12:00:00 GMT",
        "Sat, 31 Jan 2026 13:00:00 +0100",
    ] {
        assert_eq!(
            read::<Timestamp>(&format!("\"{text}\"")),
            Ok(expected),
            "{text}"
        );
    }
    for text in ["2026-01-31", "31/01/2026 12:00", "noon", "1769860800"] {
        let error = read::<Timestamp>(&format!("\"{text}\"")).unwrap_err();
        assert!(error.contains("a timestamp"), "{text}: {error}");
    }
}

#[test]
fn a_number_beyond_a_double_is_kept_digit_by_digit() {
    for text in ["0.10", "123456789012345678901234567890.123456789", "-1e400"] {
        assert_eq!(written(&read::<Number>(text).unwrap()), text);
    }
}

#[test]
fn a_tuple_is_an_array_of_at_least_its_length() {
    type Sample = (i64, String, Option<bool>);
    let sample = (1, "a".to_owned(), None);
    assert_eq!(read::<Sample>(r#"[1, "a", null]"#), Ok(sample.clone()));
    assert_eq!(
        read::<Sample>(r#"[1, "a", null, {"b": []}, 2]"#),
        Ok(sample.clone())
    );
    assert_eq!(written(&sample), r#"[1,"a",null]"#);
    let error = read::<Sample>(r#"[1, "a"]"#).unwrap_err();
    assert!(error.contains("an array of at least 3 elements"), "{error}");
    assert!(read::<Sample>("{}").is_err());
}

#[test]
fn null_is_the_only_value_of_its_type() {
    assert_eq!(read::<()>("null"), Ok(()));
    assert_eq!(read::<Vec<()>>("[null, null]").map(|all| all.len()), Ok(2));
    assert!(read::<()>("0").unwrap_err().contains("null"));
    assert_eq!(written(&()), "null");
}

#[cfg(feature = "uuid")]
#[test]
fn a_uuid_is_read_in_all_its_forms() {
    use openapi_runtime::Uuid;

    let uuid: Uuid = "67e55044-10b1-426f-9247-bb680e5fe0c8".parse().unwrap();
    for text in [
        "67E55044-10B1-426F-9247-BB680E5FE0C8",
        "67e5504410b1426f9247bb680e5fe0c8",
        "urn:uuid:67e55044-10b1-426f-9247-bb680e5fe0c8",
        "{67e55044-10b1-426f-9247-bb680e5fe0c8}",
    ] {
        assert_eq!(read::<Uuid>(&format!("\"{text}\"")), Ok(uuid), "{text}");
    }
    assert_eq!(written(&uuid), r#""67e55044-10b1-426f-9247-bb680e5fe0c8""#);
    assert!(
        read::<Uuid>(r#""67e55044""#)
            .unwrap_err()
            .contains("a UUID")
    );
}
