//! The catalogue of findings and its documentation say the same.

use std::collections::BTreeSet;

use openapi_codegen::finding::{Code, Severity};

const DOCUMENTATION: &str = include_str!("../docs/findings.md");

#[test]
fn every_code_is_documented_under_its_title_with_example_and_remedy() {
    for code in Code::ALL {
        let heading = format!("### {code}: {}\n\nExample: ", code.title());
        let section = DOCUMENTATION
            .split_once(&heading)
            .unwrap_or_else(|| panic!("docs/findings.md lacks `{}`", heading.trim_end()))
            .1;
        let section = section.split("\n### ").next().unwrap();
        assert!(section.contains("\n\nRemedy: "), "{code} has no remedy");
    }
}

#[test]
fn the_documentation_names_no_other_code() {
    let known: BTreeSet<&str> = Code::ALL.iter().map(|code| code.as_str()).collect();
    for line in DOCUMENTATION
        .lines()
        .filter_map(|line| line.strip_prefix("### "))
    {
        let code = line.split(':').next().unwrap();
        assert!(known.contains(code), "{code} does not exist");
    }
}

#[test]
fn codes_are_unique_and_their_letter_is_their_severity() {
    let written: BTreeSet<&str> = Code::ALL.iter().map(|code| code.as_str()).collect();
    assert_eq!(written.len(), Code::ALL.len());
    for code in Code::ALL {
        let letter = match code.severity() {
            Severity::Error => 'E',
            Severity::Warning => 'W',
        };
        let digits = code.as_str().strip_prefix(letter).unwrap();
        assert!(
            digits.len() == 4 && digits.bytes().all(|byte| byte.is_ascii_digit()),
            "{code}"
        );
    }
}
