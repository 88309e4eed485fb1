//! What holds for every text.

use std::path::{Path, PathBuf};
use std::thread;

use openapi_codegen::check::check;
use openapi_codegen::emit::{EmitOptions, Placement, emit};
use openapi_codegen::finding::{
    Findings, Repeats, render_github, render_human, render_json, render_sarif,
};
use openapi_codegen::load::{Document, load_text};
use openapi_codegen::lower::lower;
use openapi_codegen::source::Sources;
use serde_json::Value;

/// There is no such folder, so references to other files find none.
const FILE: &str = "/nowhere/at/all/api.yaml";

/// The stack that the command line gives to the generator.
const STACK_BYTES: usize = 64 * 1024 * 1024;

/// Loads and checks a text.
///
/// # Panics
/// When the generator does, when it refuses a document without saying why, or when findings cannot be printed.
pub fn loader(text: &str) {
    let _ = checked(text);
}

/// What became of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// There was a reason not to.
    Refused,
    /// A crate was made.
    Generated,
}

/// Makes a crate of a text, in memory.
///
/// # Panics
/// Like [`loader`]; also when what is emitted is no Rust.
#[must_use]
pub fn pipeline(text: &str) -> Outcome {
    let Some((document, findings)) = checked(text) else {
        return Outcome::Refused;
    };
    if findings.has_errors() {
        return Outcome::Refused;
    }
    match lower(&document, "api") {
        Ok(api) => {
            let options = EmitOptions {
                runtime: PathBuf::from("runtime"),
                placement: Placement::Standalone,
            };
            let files = emit(&api, &options).expect("what is emitted is Rust");
            assert!(!files.is_empty());
            Outcome::Generated
        }
        Err(findings) => {
            assert!(findings.has_errors(), "refused without a reason");
            print(&findings, text);
            Outcome::Refused
        }
    }
}

/// Runs `work` with as much stack as the command line gives to the generator.
///
/// # Panics
/// When `work` does, or when there is no such thread to be had.
pub fn with_stack(work: impl FnOnce() + Send + 'static) {
    let thread = thread::Builder::new().stack_size(STACK_BYTES).spawn(work);
    let outcome = thread.expect("a thread can be started").join();
    if let Err(panic) = outcome {
        std::panic::resume_unwind(panic);
    }
}

fn checked(text: &str) -> Option<(Document, Findings)> {
    match load_text(Path::new(FILE), text) {
        Ok(document) => {
            let findings = check(&document);
            print(&findings, text);
            Some((document, findings))
        }
        Err(findings) => {
            assert!(findings.has_errors(), "refused without a reason");
            print(&findings, text);
            None
        }
    }
}

/// In every format.
fn print(findings: &Findings, text: &str) {
    let sources = Sources::from_disk().with(FILE, text);
    let human = render_human(findings, &sources, Repeats::Summed("--all"));
    assert_eq!(human.is_empty(), findings.is_empty());
    let github = render_github(findings, &sources);
    assert_eq!(github.lines().count(), findings.len());
    for text in [
        render_json(findings, &sources),
        render_sarif(findings, &sources),
    ] {
        assert!(serde_json::from_str::<Value>(&text).is_ok(), "{text}");
    }
}
