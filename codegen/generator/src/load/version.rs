//! Which version of OpenAPI a document says it is.

use std::path::Path;

use serde_json::{Map, Value};

use super::structure::describe;
use crate::finding::{Code, Finding, Findings, Pointer, nearest};

/// Lets pass 3.0, 3.1 and 3.2.
pub(super) fn check(file: &Path, root: &Map<String, Value>) -> Result<(), Findings> {
    let at = |key: &str| Pointer::root().child(key);
    let Some(version) = root.get("openapi") else {
        let finding = match root.get("swagger") {
            Some(_) => Finding::new(
                Code::SwaggerDocument,
                file,
                at("swagger"),
                "expected an OpenAPI 3.0 document, found a Swagger 2.0 document",
                "convert it to OpenAPI 3.0 (body and form parameters become `requestBody`, `definitions` become `components/schemas`)",
            )
            .at_key(),
            None => missing(file, root),
        };
        return Err(finding.into());
    };
    // `openapi: 3.1` is a number to YAML and JSON.
    let number = version.is_f64().then(|| version.to_string());
    let Some(text) = version.as_str().or(number.as_deref()) else {
        let message = format!(
            "expected a version like `3.0.3`, found {}",
            describe(version)
        );
        let help = "write all three numbers: `openapi: 3.0.3`";
        return Err(Finding::new(Code::InvalidVersion, file, at("openapi"), message, help).into());
    };
    let finding = match numbers(text).as_deref() {
        Some([3, 0..=2, ..]) => return Ok(()),
        Some([_, _, ..]) => Finding::new(
            Code::UnsupportedVersion,
            file,
            at("openapi"),
            format!("expected OpenAPI 3.0, 3.1 or 3.2, found `{text}`"),
            "only 3.0, 3.1 and 3.2 are supported",
        ),
        _ => Finding::new(
            Code::InvalidVersion,
            file,
            at("openapi"),
            format!("expected a version like `3.0.3`, found `{text}`"),
            "write all three numbers: `openapi: 3.0.3`",
        ),
    };
    Err(finding.into())
}

/// Points at the key that was probably meant to be `openapi`.
fn missing(file: &Path, root: &Map<String, Value>) -> Finding {
    let slip = root.keys().find(|key| nearest(key, ["openapi"]).is_some());
    let message = "expected the key `openapi` with the version, found ";
    match slip {
        Some(slip) => Finding::new(
            Code::MissingVersion,
            file,
            Pointer::root().child(slip),
            format!("{message}`{slip}`"),
            "did you mean `openapi`?",
        )
        .at_key(),
        None => Finding::new(
            Code::MissingVersion,
            file,
            Pointer::root(),
            format!("{message}none"),
            "add `openapi: 3.0.3` as the first line",
        ),
    }
}

/// The parts of a version, without what makes it a release candidate.
fn numbers(text: &str) -> Option<Vec<u32>> {
    let release = text.split_once('-').map_or(text, |(release, _)| release);
    release.split('.').map(|part| part.parse().ok()).collect()
}
