//! The changes of `diff/cases.yaml`.

use openapi_codegen::diff::{Level, Rule};
use serde_json::Value;

const BASE: &str = include_str!("../diff/base.yaml");
const CASES: &str = include_str!("../diff/cases.yaml");

/// A change of a document, and the rules it follows.
pub(crate) struct Case {
    pub(crate) name: String,
    pub(crate) old: Value,
    pub(crate) new: Value,
    /// From old to new.
    #[allow(dead_code, reason = "one of the tests only compiles")]
    pub(crate) forth: Vec<String>,
    /// From new to old.
    #[allow(dead_code, reason = "one of the tests only compiles")]
    pub(crate) back: Vec<String>,
    /// Statements against the old crate, and against the new one.
    #[allow(dead_code, reason = "one of the tests compiles nothing")]
    pub(crate) programs: (String, String),
    /// Whether the old program compiles against the new crate, and the new one against the old crate; `None` where the
    /// compiler has no say.
    #[allow(dead_code, reason = "one of the tests compiles nothing")]
    pub(crate) compiles: (Option<bool>, Option<bool>),
    /// The feature of both crates that the programs ask for; the others are off.
    #[allow(dead_code, reason = "one of the tests compiles nothing")]
    pub(crate) feature: Option<String>,
}

pub(crate) fn cases() -> Vec<Case> {
    let base: Value = serde_yaml::from_str(BASE).unwrap();
    let cases: Vec<Value> = serde_yaml::from_str(CASES).unwrap();
    cases.iter().map(|case| Case::of(&base, case)).collect()
}

impl Case {
    fn of(base: &Value, case: &Value) -> Self {
        let mut old = base.clone();
        let mut new = patched(&old, &case["patch"]);
        if case["then"].is_array() {
            old = new;
            new = patched(&old, &case["then"]);
        }
        let text = |key: &str| case[key].as_str().unwrap().to_owned();
        let (forth, back) = (codes(&case["forth"]), codes(&case["back"]));
        let compiles = match case["at run time"].as_str() {
            Some("both") => (None, None),
            Some("back") => (Some(!is_major(&forth)), None),
            _ => (Some(!is_major(&forth)), Some(!is_major(&back))),
        };
        Self {
            name: text("name"),
            old,
            new,
            forth,
            back,
            programs: (text("old"), text("new")),
            compiles,
            feature: case["with the feature"].as_str().map(str::to_owned),
        }
    }
}

fn is_major(codes: &[String]) -> bool {
    let is_named = |rule: &&Rule| codes.iter().any(|code| code == rule.as_str());
    Rule::ALL
        .iter()
        .filter(is_named)
        .any(|rule| rule.level() == Level::Major)
}

fn codes(list: &Value) -> Vec<String> {
    let codes = list.as_array().unwrap().iter();
    let mut codes: Vec<String> = codes
        .map(|code| code.as_str().unwrap().to_owned())
        .collect();
    codes.sort();
    codes
}

fn patched(document: &Value, patch: &Value) -> Value {
    let mut document = document.clone();
    let patch: json_patch::Patch = serde_json::from_value(patch.clone()).unwrap();
    json_patch::patch(&mut document, &patch).unwrap();
    document
}
