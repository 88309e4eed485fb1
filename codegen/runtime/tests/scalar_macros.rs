//! The types that the macros of enums and newtypes write, where names of the standard library mean something else.

use openapi_runtime::json::{Decode as Read, Encode as Write, from_slice, to_vec};

mod models {
    #![allow(dead_code, reason = "they are in the way of what the macros write")]

    // What a document may call its schemas.
    struct String;
    struct Result;
    struct From;
    struct Display;
    struct Decode;
    struct Reader;
    struct Serialize;

    openapi_runtime::string_enum! {
        /// State of a user.
        ///
        /// With a second paragraph.
        #[json(Decode, Encode)]
        pub enum State {
            Active = "ACTIVE",
            /// `LOCKED\nOUT`: after five wrong passwords.
            LockedOut = "LOCKED\nOUT",
            Empty = "",
            // A keyword, as the generator spells it.
            Self_ = "self",
        }
    }

    openapi_runtime::integer_enum! {
        /// A level.
        #[json(Encode, Decode)]
        pub enum Level {
            Value0 = 0,
            /// `-9223372036854775808`: the least.
            Least = -9_223_372_036_854_775_808,
        }
    }

    openapi_runtime::string_newtype! {
        /// A region.
        #[json(Encode, Decode)]
        pub struct Region(String);
    }

    openapi_runtime::path_segment! {
        /// ID of a user.
        #[json(Encode, Decode)]
        pub struct UserId(String);
    }

    openapi_runtime::integer_newtype! {
        /// Number of a project.
        #[json(Encode, Decode)]
        pub struct ProjectId(u64);
    }

    openapi_runtime::integer_newtype! {
        /// A balance.
        #[json(Encode, Decode)]
        pub struct Balance(i64);
    }
}

use models::{Balance, Level, ProjectId, Region, State, UserId};

fn read<T: Read>(text: &str) -> T {
    from_slice(text.as_bytes()).unwrap()
}

fn written(value: &impl Write) -> String {
    String::from_utf8(to_vec(value).unwrap().to_vec()).unwrap()
}

/// The value is what the JSON text says, and is written as it was read.
#[track_caller]
fn assert_round_trip<T: Read + Write + PartialEq + std::fmt::Debug>(text: &str, value: &T) {
    assert_eq!(&read::<T>(text), value);
    assert_eq!(written(value), text);
}

#[test]
fn known_values_are_variants_and_unknown_ones_are_kept() {
    assert_round_trip(r#""ACTIVE""#, &State::Active);
    assert_round_trip(r#""LOCKED\nOUT""#, &State::LockedOut);
    assert_round_trip(r#""""#, &State::Empty);
    assert_round_trip(r#""self""#, &State::Self_);
    assert_round_trip(r#""Active""#, &State::from("Active"));
    assert!(matches!(State::from("Active"), State::Unknown(_)));
    assert_round_trip("0", &Level::Value0);
    assert_round_trip("-9223372036854775808", &Level::Least);
    assert_round_trip("17", &Level::Unknown(17));
}

#[test]
fn newtypes_are_what_they_hold() {
    assert_round_trip(r#""hcm-3""#, &Region::new("hcm-3"));
    assert_round_trip(r#""7f3a""#, &UserId::new("7f3a").unwrap());
    assert_round_trip("18446744073709551615", &ProjectId::new(u64::MAX));
    assert_round_trip("-1", &Balance::new(-1));
    assert_eq!(String::from(Region::from("hcm-3")), "hcm-3");
    assert_eq!(u64::from(ProjectId::from(7)), 7);
}

#[test]
fn values_are_shown_and_parsed_as_the_service_spells_them() {
    let state: State = "ACTIVE".parse().unwrap();
    assert_eq!(state, State::Active);
    assert_eq!(format!("[{state:>8}]"), "[  ACTIVE]");
    assert_eq!(State::from(String::from("new")).as_ref(), "new");
    assert_eq!(Level::Least.to_string(), i64::MIN.to_string());
    assert_eq!(Region::new("hcm-3").to_string(), "hcm-3");
    assert_eq!(ProjectId::new(7).to_string(), "7");
}

#[test]
fn a_segment_that_would_name_another_resource_is_refused_except_from_the_service() {
    for text in ["", ".", ".."] {
        assert!(UserId::new(text).is_err());
        assert!(UserId::try_from(text).is_err());
        assert!(UserId::try_from(String::from(text)).is_err());
        assert!(text.parse::<UserId>().is_err());
    }
    assert_eq!(read::<UserId>(r#""..""#).as_str(), "..");
}
