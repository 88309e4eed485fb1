//! Numbers as integers and floats.

use openapi_runtime::json::{Decode, from_slice};

fn message<T: Decode>(text: &str) -> String {
    from_slice::<T>(text.as_bytes())
        .map(drop)
        .unwrap_err()
        .to_string()
}

#[test]
fn whole_numbers_may_be_written_as_floats() {
    for (text, expected) in [
        ("12", 12),
        ("12.0", 12),
        ("1e3", 1000),
        ("-1.50E1", -15),
        ("-0", 0),
        ("0e99", 0),
        ("120e-1", 12),
    ] {
        assert_eq!(
            from_slice::<i64>(text.as_bytes()).unwrap(),
            expected,
            "{text}"
        );
        assert_eq!(
            i64::from(from_slice::<i32>(text.as_bytes()).unwrap()),
            expected,
            "{text}"
        );
    }
    assert_eq!(
        from_slice::<i64>(b"-9223372036854775808").unwrap(),
        i64::MIN
    );
    assert_eq!(
        from_slice::<i64>(b"9223372036854775807.00").unwrap(),
        i64::MAX
    );
    assert_eq!(
        from_slice::<u64>(b"18446744073709551615").unwrap(),
        u64::MAX
    );
    assert_eq!(from_slice::<u32>(b"4294967295").unwrap(), u32::MAX);
}

#[test]
fn limits_that_were_rounded_to_doubles_are_limits() {
    for text in ["9223372036854776000", "9.223372036854776e18"] {
        assert_eq!(from_slice::<i64>(text.as_bytes()).unwrap(), i64::MAX);
    }
    assert_eq!(
        from_slice::<i64>(b"-9223372036854776000").unwrap(),
        i64::MIN
    );
    assert_eq!(
        from_slice::<u64>(b"18446744073709552000").unwrap(),
        u64::MAX
    );
    // It has a place for this one.
    assert_eq!(
        from_slice::<u64>(b"9223372036854776000").unwrap(),
        9_223_372_036_854_776_000
    );
    for text in [
        "9223372036854776001",
        "9223372036854777000",
        "18446744073709552000",
    ] {
        assert!(message::<i64>(text).contains("out of its range"), "{text}");
    }
    assert!(message::<i32>("9223372036854776000").contains("out of its range"));
}

#[test]
fn numbers_that_are_not_whole_or_out_of_range_are_refused() {
    assert_eq!(
        message::<i64>("1.5"),
        "expected a 64-bit integer, found a number with a fraction at $ (line 1, column 1)"
    );
    assert_eq!(
        message::<i64>("1e-1"),
        "expected a 64-bit integer, found a number with a fraction at $ (line 1, column 1)"
    );
    let huge = "9".repeat(4000);
    for text in [
        "9223372036854775808",
        "1e19",
        "1e999999999999",
        huge.as_str(),
    ] {
        assert!(
            message::<i64>(text)
                .starts_with("expected a 64-bit integer, found a number out of its range"),
            "{text}"
        );
    }
    assert!(message::<i64>("1e-999999999999").contains("fraction"));
    assert!(
        message::<i32>("2147483648")
            .starts_with("expected a 32-bit integer, found a number out of its range")
    );
    assert!(
        message::<u32>("-1")
            .starts_with("expected an unsigned 32-bit integer, found a number out of")
    );
    assert!(
        message::<u64>("-1")
            .starts_with("expected an unsigned 64-bit integer, found a number out of")
    );
    assert!(
        message::<f64>("1e400")
            .starts_with("expected a 64-bit floating point number, found a number out of")
    );
    assert!(
        message::<f32>("1e39")
            .starts_with("expected a 32-bit floating point number, found a number out of")
    );
}

#[test]
fn floats_are_the_nearest_ones() {
    assert_eq!(
        from_slice::<f64>(b"0.1").unwrap().to_bits(),
        0.1_f64.to_bits()
    );
    assert_eq!(from_slice::<f64>(b"5e-324").unwrap().to_bits(), 1);
    assert_eq!(from_slice::<f64>(b"1e-400").unwrap().to_bits(), 0);
    assert!(from_slice::<f64>(b"-0").unwrap().is_sign_negative());
    assert_eq!(
        from_slice::<f32>(b"16777217").unwrap().to_bits(),
        16_777_216_f32.to_bits()
    );
}
