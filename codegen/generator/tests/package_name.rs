//! Which package a document stands for, and which names are refused.

use std::path::Path;

use openapi_codegen::PackageName;

#[test]
fn a_document_gives_its_crate_a_name_that_cargo_accepts() {
    for (document, name) in [
        ("spec/gcore-iam.yaml", "gcore-iam"),
        ("Billing API.v2.json", "billing-api-v2"),
        ("2fa.yaml", "api-2fa"),
        ("type.yaml", "type-api"),
        ("test.yml", "test-api"),
        ("__x_y__.yaml", "x_y"),
        ("openapi__v1_-_users.yaml", "openapi_v1_users"),
        ("платежи.yaml", "api"),
        ("..", "api"),
    ] {
        let package = PackageName::of_document(Path::new(document));
        assert_eq!(package.as_str(), name, "{document}");
        assert!(name.parse::<PackageName>().is_ok(), "{name}");
    }
    let long = PackageName::of_document(Path::new(&"long ".repeat(50)));
    assert!(long.as_str().len() <= 64 && long.as_str().parse::<PackageName>().is_ok());
}

#[test]
fn a_name_that_cannot_be_a_package_is_refused_with_the_reason() {
    for (name, reason) in [
        ("", "must start with a letter"),
        ("9lives", "must start with a letter"),
        ("-x", "must start with a letter"),
        ("Users", "capital letters"),
        ("Good_Name", "capital letters"),
        ("a b", "may only have"),
        ("a/../b", "may only have"),
        ("match", "keyword"),
        ("openapi_runtime", "reserved"),
        ("std", "reserved"),
        (&"x".repeat(65), "more than 64"),
    ] {
        let error = name.parse::<PackageName>().unwrap_err().to_string();
        assert!(error.contains(reason), "{name}: {error}");
        let (_, suggestion) = error.rsplit_once("; `").unwrap();
        let suggestion = suggestion.trim_end_matches("` can");
        assert!(suggestion.parse::<PackageName>().is_ok(), "{error}");
    }
}
