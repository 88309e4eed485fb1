//! Changes of a small document, and what the comparison makes of them: `diff/cases.yaml` says which rules apply.

use std::collections::BTreeSet;
use std::path::Path;

use openapi_codegen::diff::{Difference, Level, Revision, Rule, compare, render_json};
use openapi_codegen::source::Sources;
use serde_json::{Value, json};

mod diff_cases;

use diff_cases::cases;

const DOCUMENTATION: &str = include_str!("../docs/diff.md");

fn difference(old: &Value, new: &Value) -> Difference {
    let (old, new) = (format!("{old:#}"), format!("{new:#}"));
    let files = [Path::new("old.json"), Path::new("new.json")];
    let sources = Sources::default()
        .with(files[0], old.as_str())
        .with(files[1], new.as_str());
    let revision = |file, text: &str| {
        Revision::of_text(file, text).unwrap_or_else(|findings| panic!("{findings:?}"))
    };
    compare(
        &revision(files[0], &old),
        &revision(files[1], &new),
        &sources,
    )
}

fn codes(difference: &Difference) -> Vec<String> {
    let codes: BTreeSet<String> = difference
        .changes()
        .iter()
        .map(|change| change.rule.to_string())
        .collect();
    codes.into_iter().collect()
}

#[test]
fn every_case_follows_its_rules_in_both_directions() {
    let mut faults = Vec::new();
    for case in cases() {
        let (forth, back) = (
            codes(&difference(&case.old, &case.new)),
            codes(&difference(&case.new, &case.old)),
        );
        if (&forth, &back) != (&case.forth, &case.back) {
            faults.push(format!("{}: forth {forth:?}, back {back:?}", case.name));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_document_does_not_differ_from_itself() {
    for case in cases() {
        assert_eq!(
            difference(&case.new, &case.new).level(),
            None,
            "{}",
            case.name
        );
    }
}

#[test]
fn every_change_stands_somewhere_in_both_documents_or_in_the_only_one_that_has_it() {
    for case in cases() {
        for change in difference(&case.old, &case.new).changes() {
            let places = [&change.old, &change.new];
            assert!(places.iter().any(|place| place.is_some()), "{}", case.name);
            for place in places.into_iter().flatten() {
                assert!(place.position.is_some(), "{}: {change:?}", case.name);
            }
        }
    }
}

#[test]
fn the_answer_of_a_comparison_is_its_heaviest_level() {
    for case in cases() {
        let difference = difference(&case.old, &case.new);
        let json: Value = serde_json::from_str(&render_json(&difference)).unwrap();
        let levels: Vec<&str> = json["changes"]
            .as_array()
            .unwrap()
            .iter()
            .map(|change| change["level"].as_str().unwrap())
            .collect();
        let heaviest = ["major", "minor", "patch"]
            .into_iter()
            .find(|level| levels.contains(level));
        assert_eq!(json["level"], heaviest.unwrap_or("none"), "{}", case.name);
        assert_eq!(difference.level().map(Level::as_str), heaviest);
    }
}

#[test]
fn every_rule_is_shown_by_a_case() {
    let shown: BTreeSet<String> = cases()
        .into_iter()
        .flat_map(|case| [case.forth, case.back].concat())
        .collect();
    let missing: Vec<&str> = Rule::ALL
        .iter()
        .map(|rule| rule.as_str())
        .filter(|code| !shown.contains(*code))
        .collect();
    assert_eq!(missing, Vec::<&str>::new());
}

#[test]
fn the_documentation_has_a_row_for_every_rule_with_its_level_and_wire() {
    for rule in Rule::ALL {
        let row = format!(
            "| {rule} | {} | {} | {} |",
            rule.title(),
            rule.level(),
            rule.wire()
        );
        assert!(DOCUMENTATION.contains(&row), "docs/diff.md lacks `{row}`");
    }
}

#[test]
fn a_path_beside_what_all_paths_begin_with_renames_their_resources_and_is_major() {
    let operation = |id: &str| json!({"get": {"operationId": id, "responses": {"204": {"description": "Done."}}}});
    let document = |further: &[&str]| {
        let mut paths = json!({
            "/shop/v1/users": operation("listUsers"),
            "/shop/v1/orders": operation("listOrders"),
        });
        for path in further {
            paths[path] = operation("further");
        }
        json!({
            "openapi": "3.0.3",
            "info": {"title": "Shop", "version": "1"},
            "servers": [{"url": "https://shop.example.com"}],
            "paths": paths,
        })
    };
    let change = difference(&document(&[]), &document(&["/shop/v2/carts"]));
    assert_eq!(change.level(), Some(Level::Minor));
    let change = difference(&document(&[]), &document(&["/health"]));
    assert_eq!(change.level(), Some(Level::Major));
    assert_eq!(codes(&change), ["D201", "D202", "D203", "D205"]);
}
