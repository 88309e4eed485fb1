//! The text into a value tree.

mod builder;
mod fault;

use std::path::Path;

use serde::de::DeserializeSeed;
use serde_json::Value;

use self::builder::{Builder, Seed};
use crate::finding::{Code, Finding, Findings};
use crate::source::{self, Format};

/// Parses JSON with the JSON parser and everything else with the YAML parser.
pub(super) fn parse(file: &Path, text: &str) -> Result<Value, Findings> {
    let format = Format::of(text);
    if format == Format::Yaml
        && let Some(position) = source::runaway_nesting(text)
    {
        return Err(fault::too_deep(position).finding(file, None));
    }
    let mut builder = Builder::new(format);
    let seed = Seed(&mut builder);
    let parsed = match format {
        Format::Json => {
            let mut parser = serde_json::Deserializer::from_str(text);
            seed.deserialize(&mut parser)
                .and_then(|tree| parser.end().map(|()| tree))
                .map_err(|error| fault::json(&error))
        }
        Format::Yaml => seed
            .deserialize(serde_yaml::Deserializer::from_str(text))
            .map_err(|error| fault::yaml(text, &error)),
    };
    // A syntax error may be the cause of what looks like a repeated key, so it goes first.
    let tree = parsed.map_err(|fault| fault.finding(file, builder.refused()))?;
    if builder.saw_duplicate() {
        let findings = duplicates(file, text);
        if !findings.is_empty() {
            return Err(findings);
        }
    }
    Ok(tree)
}

fn duplicates(file: &Path, text: &str) -> Findings {
    let mut findings = Findings::new();
    findings.extend(source::duplicates(text).into_iter().map(|duplicate| {
        Finding::new(
            Code::DuplicateKey,
            file,
            duplicate.pointer.clone(),
            format!(
                "the key `{}` is already used on line {} of this mapping",
                duplicate.key, duplicate.first.line
            ),
            "remove one of the two, or rename it",
        )
        .at_key()
        .at_span(duplicate.again)
        .with_related(duplicate.pointer, "first used here")
    }));
    findings
}
