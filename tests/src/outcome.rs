//! Compares what a client made of a recording with what the recording says.

use std::fmt;
use std::path::Path;

use openapi_runtime::Error;
use openapi_runtime::json::{Object, Value};
use openapi_runtime::replay::{ErrorFacts, Item, Outcome, Recording, compare};

/// What a client made of a recording.
pub(crate) enum Found {
    /// One value or error.
    Single(Result<Value, Error>),
    /// Rows, and the totals that their page states: items and pages.
    Rows {
        rows: Vec<Result<Value, Error>>,
        totals: (Option<u64>, Option<u64>),
    },
}

/// Every place where it is not as recorded.
pub(crate) fn differences(recorded: &Outcome, found: &Found) -> Vec<String> {
    match (recorded, found) {
        (Outcome::Value(recorded), Found::Single(found)) => {
            of_item("value", &Item::Value(recorded.clone()), found)
        }
        (Outcome::Error(recorded), Found::Single(found)) => {
            of_item("error", &Item::Error(recorded.clone()), found)
        }
        (
            Outcome::Items {
                items,
                end,
                total_items,
                total_pages,
            },
            Found::Rows { rows, totals },
        ) => {
            let mut problems = of_rows(items, end.as_ref(), rows);
            for (name, recorded, found) in [
                ("total-items", total_items, totals.0),
                ("total-pages", total_pages, totals.1),
            ] {
                if recorded.is_some() && *recorded != found {
                    problems.push(format!("{name}: recorded {recorded:?}, found {found:?}"));
                }
            }
            problems
        }
        (Outcome::Items { .. }, Found::Single(_)) => {
            vec!["outcome: recorded items, found no rows".to_owned()]
        }
        _ => vec!["outcome: recorded no items, found rows".to_owned()],
    }
}

/// Writes what was found at the end of a recording that has no outcome.
pub(crate) fn write(path: &Path, found: &Found) -> Result<(), String> {
    let item = |item: &Result<Value, Error>| match item {
        Ok(value) => ("value", without_nulls(value)),
        Err(error) => ("error", ErrorFacts::of(error).to_json()),
    };
    let object = |(name, value): (&str, Value)| {
        let mut object = Object::new();
        object.insert(name, value);
        object
    };
    let outcome = match found {
        Found::Single(found) => object(item(found)),
        Found::Rows { rows, totals } => {
            let rows: Vec<Value> = rows
                .iter()
                .map(|row| Value::Object(object(item(row))))
                .collect();
            let mut outcome = object(("items", rows.into()));
            for (name, total) in [("total-items", totals.0), ("total-pages", totals.1)] {
                if let Some(total) = total {
                    outcome.insert(name, total);
                }
            }
            outcome
        }
    };
    let outcome = Value::Object(object(("outcome", Value::Object(outcome))));
    let outcome: serde_yaml::Value =
        serde_json::from_str(&outcome.to_string()).map_err(|error| error.to_string())?;
    let outcome = serde_yaml::to_string(&outcome).map_err(|error| error.to_string())?;
    let former = std::fs::read_to_string(path).map_err(|error| error.to_string())?;
    let text = format!("{}\n{outcome}", former.trim_end());
    std::fs::write(path, text).map_err(|error| error.to_string())?;
    // What would not be read is not kept.
    Recording::load(path).map(|_| ()).map_err(|error| {
        let restored = std::fs::write(path, former);
        format!(
            "{error}{}",
            restored
                .err()
                .map_or(String::new(), |error| format!("; {error}"))
        )
    })
}

/// An error that ends a stream comes after the rows like one more.
fn of_rows(items: &[Item], end: Option<&ErrorFacts>, rows: &[Result<Value, Error>]) -> Vec<String> {
    let end = end.map(|end| Item::Error(end.clone()));
    let recorded: Vec<&Item> = items.iter().chain(&end).collect();
    let mut problems = Vec::new();
    if recorded.len() != rows.len() {
        problems.push(format!(
            "items: recorded {}, found {}",
            recorded.len(),
            rows.len()
        ));
    }
    for (index, (item, row)) in recorded.into_iter().zip(rows).enumerate() {
        problems.extend(of_item(&format!("items[{index}]"), item, row));
    }
    problems
}

fn of_item(place: &str, recorded: &Item, found: &Result<Value, Error>) -> Vec<String> {
    let differences = match (recorded, found) {
        (Item::Value(recorded), Ok(found)) => {
            compare(&without_nulls(recorded), &without_nulls(found))
        }
        (Item::Error(recorded), Err(found)) => recorded.differences(found),
        (Item::Value(_), Err(error)) => {
            return vec![format!(
                "{place}: recorded a value, found the error {error}"
            )];
        }
        (_, Ok(value)) => return vec![format!("{place}: recorded an error, found {value}")],
        _ => Vec::new(),
    };
    differences
        .iter()
        .map(|difference| format!("{place} {difference}"))
        .collect()
}

/// A model has a member for each field the API knows; most are `None`. Recordings leave those out.
fn without_nulls(value: &Value) -> Value {
    match value {
        Value::Array(elements) => Value::Array(elements.iter().map(without_nulls).collect()),
        Value::Object(object) => {
            let members = object.iter().filter(|(_, value)| !value.is_null());
            let mut kept = openapi_runtime::json::Object::new();
            for (key, value) in members {
                kept.insert(key, without_nulls(value));
            }
            Value::Object(kept)
        }
        scalar => scalar.clone(),
    }
}

impl fmt::Display for Found {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let show = |f: &mut fmt::Formatter<'_>, item: &Result<Value, Error>| match item {
            Ok(value) => write!(f, "{}", without_nulls(value)),
            Err(error) => write!(f, "{error:?}"),
        };
        match self {
            Self::Single(item) => show(f, item),
            Self::Rows { rows, totals } => {
                write!(f, "{} rows, totals {totals:?}", rows.len())?;
                rows.iter().try_for_each(|row| {
                    f.write_str("\n    ")?;
                    show(f, row)
                })
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use openapi_runtime::Error;
    use openapi_runtime::json::Value;
    use openapi_runtime::replay::{Outcome, Recording};

    use super::{Found, differences, write};

    fn recorded(outcome: &str) -> Outcome {
        let text =
            format!("{{origin: synthetic, source: here, exchanges: [], outcome: {{{outcome}}}}}");
        Recording::parse(&text).unwrap().outcome.unwrap()
    }

    fn value(json: &str) -> Result<Value, Error> {
        json.parse().map_err(Error::credentials)
    }

    #[test]
    fn a_value_is_the_recorded_one_but_for_nulls() {
        let recorded = recorded("value: {id: 1, tags: [{key: a}]}");
        let same = Found::Single(value(
            r#"{"name": null, "tags": [{"key": "a", "value": null}], "id": 1.0}"#,
        ));
        assert_eq!(differences(&recorded, &same), [""; 0]);
        let other = Found::Single(value(r#"{"id": 2, "tags": [{}], "name": ""}"#));
        let expected = [
            "value /id: recorded 1, found 2",
            r#"value /tags/0/key: recorded "a", found nothing"#,
            r#"value /name: recorded nothing, found """#,
        ];
        assert_eq!(differences(&recorded, &other), expected);
    }

    #[test]
    fn an_answer_without_a_value_is_not_an_empty_one() {
        assert_eq!(
            differences(&recorded("value: null"), &Found::Single(value("null"))),
            [""; 0]
        );
        assert_eq!(
            differences(&recorded("value: null"), &Found::Single(value("{}"))).len(),
            1
        );
    }

    #[test]
    fn an_error_has_the_recorded_facts_and_no_others() {
        let error = || Found::Single(Err(Error::credentials("no token")));
        assert_eq!(
            differences(&recorded("error: {kind: credentials}"), &error()),
            [""; 0]
        );
        let expected = [
            "error kind: recorded status, found credentials",
            "error status: recorded 404, found nothing",
        ];
        assert_eq!(
            differences(&recorded("error: {kind: status, status: 404}"), &error()),
            expected
        );
        let expected = ["value: recorded a value, found the error no token"];
        assert_eq!(differences(&recorded("value: 1"), &error()), expected);
        assert_eq!(
            differences(
                &recorded("error: {kind: status}"),
                &Found::Single(value("1"))
            ),
            ["error: recorded an error, found 1"]
        );
    }

    #[test]
    fn rows_are_compared_one_by_one_and_the_end_comes_last() {
        let rows = |rows| Found::Rows {
            rows,
            totals: (Some(2), None),
        };
        let ended = || vec![value("1"), Err(Error::credentials("no token"))];
        assert_eq!(
            differences(
                &recorded("items: [{value: 1}], end: {error: {kind: credentials}}"),
                &rows(ended())
            ),
            [""; 0]
        );
        assert_eq!(
            differences(&recorded("items: [{value: 1}]"), &rows(ended())),
            ["items: recorded 1, found 2"]
        );
        assert_eq!(
            differences(
                &recorded("items: [{value: 2}], total-items: 3"),
                &rows(vec![value("1")])
            ),
            [
                "items[0] /: recorded 2, found 1",
                "total-items: recorded Some(3), found Some(2)"
            ]
        );
    }

    #[test]
    fn what_is_written_is_what_was_found() {
        let file = tempfile::NamedTempFile::with_suffix(".yaml").unwrap();
        let recording = "origin: synthetic\nsource: here\nexchanges: []\n";
        let rows = || Found::Rows {
            rows: vec![
                value(r#"{"id": 1, "none": null}"#),
                Err(Error::credentials("no token")),
            ],
            totals: (Some(2), None),
        };
        let singles = [
            value("null"),
            value(r#"{"a": "***", "b": ["1"]}"#),
            Err(Error::credentials("no token")),
        ];
        for found in singles.into_iter().map(Found::Single).chain([rows()]) {
            std::fs::write(file.path(), recording).unwrap();
            write(file.path(), &found).unwrap();
            let written = Recording::load(file.path()).unwrap().outcome.unwrap();
            assert_eq!(differences(&written, &found), [""; 0], "{found}");
        }
        std::fs::write(file.path(), format!("{recording}outcome: {{value: 1}}\n")).unwrap();
        let before = std::fs::read(file.path()).unwrap();
        assert!(
            write(file.path(), &rows()).is_err(),
            "there are no two outcomes"
        );
        assert_eq!(std::fs::read(file.path()).unwrap(), before);
    }
}
