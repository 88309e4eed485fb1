//! One document: a crate, or the reasons why not; and what that took.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::Instant;

use openapi_codegen::emit::{EmitOptions, Placement};
use openapi_codegen::finding::{Findings, Severity};
use openapi_codegen::write::{apply, compare};
use openapi_codegen::{Failure, Options, PackageName, generate_overlaid};
use serde_json::{Map, Value, json};

use crate::arguments::CorpusDocumentArguments;
use crate::codegen::runtime_path;
use crate::workspace::Workspace;
use crate::{Trouble, Verdict, measure, output};

/// Prints one object of JSON.
pub(crate) fn run(
    workspace: &Workspace,
    arguments: &CorpusDocumentArguments,
) -> Result<Verdict, Trouble> {
    let start = Instant::now();
    let options = Options {
        package: PackageName::of_document(&arguments.document),
        emit: EmitOptions {
            runtime: runtime_path(workspace, &arguments.out)?,
            placement: Placement::Member,
        },
        released: None,
    };
    let mut facts = Map::new();
    let overlay = overlay_of(&arguments.document).filter(|overlay| overlay.is_file());
    if let Some(overlay) = &overlay {
        let name = overlay.file_name().unwrap_or_default().to_string_lossy();
        facts.insert("overlay".into(), json!(name));
    }
    let overlays: Vec<PathBuf> = overlay.into_iter().collect();
    let verdict = match generate_overlaid(&arguments.document, &overlays, &options) {
        Ok(generation) => {
            apply(compare(&arguments.out, &generation.files)?)?;
            let rust = generation.files.iter().filter(|file| {
                let extension = file.path.extension();
                extension.is_some_and(|extension| extension == "rs")
            });
            let lines: usize = rust.map(|file| file.text.lines().count()).sum();
            facts.insert("result".into(), json!("ok"));
            facts.insert("findings".into(), by_code(&generation.warnings));
            facts.insert(
                "operations".into(),
                json!(generation.revision.api().operations().count()),
            );
            facts.insert(
                "models".into(),
                json!(generation.revision.api().models.len()),
            );
            facts.insert("lines".into(), json!(lines));
            Verdict::Sound
        }
        Err(Failure::Findings(findings)) => {
            facts.insert("result".into(), json!("refused"));
            facts.insert("findings".into(), by_code(&findings));
            let mut errors = findings.iter();
            let first = errors.find(|finding| finding.code.severity() == Severity::Error);
            if let Some(first) = first {
                // Names of the document may hold anything.
                let message = first.message.replace(char::is_control, "\u{fffd}");
                let message = format!("{}: {message}", first.code.as_str());
                facts.insert("message".into(), json!(message));
            }
            Verdict::Faulty
        }
        Err(failure) => {
            facts.insert("result".into(), json!("broke"));
            facts.insert("message".into(), json!(failure.to_string()));
            Verdict::Faulty
        }
    };
    let milliseconds = u64::try_from(start.elapsed().as_millis())?;
    facts.insert("milliseconds".into(), json!(milliseconds));
    facts.insert("peak_kib".into(), json!(measure::peak_kib()));
    output::print(&format!("{}\n", Value::Object(facts)));
    Ok(verdict)
}

/// The overlay beside a document: `name.overlay.yaml` of `name.yaml`.
fn overlay_of(document: &Path) -> Option<PathBuf> {
    let name = document.file_stem()?.to_string_lossy();
    Some(document.with_file_name(format!("{name}{OVERLAY}")))
}

/// How the names of overlays end.
pub(super) const OVERLAY: &str = ".overlay.yaml";

/// How often each code was found.
fn by_code(findings: &Findings) -> Value {
    let mut counts: BTreeMap<&str, u64> = BTreeMap::new();
    for finding in findings {
        *counts.entry(finding.code.as_str()).or_default() += 1;
    }
    json!(counts)
}
