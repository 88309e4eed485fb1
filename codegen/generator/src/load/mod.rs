//! The text of a document into a value tree and `openapiv3` types.
//!
//! `openapiv3` is built from untagged enums, whose errors have no place. So the value tree is held against the grammar
//! of OpenAPI first (`structure`); what passes there is only then given to `openapiv3`.

mod bundle;
mod model;
mod normalise;
mod operation_ids;
mod origins;
mod overlay;
mod read;
pub(crate) mod resources;
pub(crate) mod structure;
mod tree;
mod version;

use std::collections::HashSet;
use std::panic::resume_unwind;
use std::path::{Path, PathBuf};
use std::thread;

use indexmap::IndexMap;
use openapiv3::OpenAPI;
use serde_json::Value;

pub use bundle::MAXIMUM_FILES;
pub(crate) use normalise::{
    CONTENT_ENCODING, CONTENT_MEDIA_TYPE, ITEM_SCHEMA, MUTUAL_TLS, NULL_BY_TYPE, PREFIX_ITEMS,
    is_internal,
};
pub(crate) use origins::Origins;

use crate::check;
use crate::finding::{Code, Finding, Findings, Pointer, Position, Severity};

/// The largest document that is read: 64 MiB.
pub const MAXIMUM_BYTES: u64 = 64 * 1024 * 1024;
/// The most values (scalars, lists, mappings) a document may have after its aliases are expanded: 5 million.
pub const MAXIMUM_VALUES: usize = 5_000_000;
/// The deepest nesting of lists and mappings.
pub const MAXIMUM_DEPTH: usize = 127;

/// A document that follows the grammar of OpenAPI 3.0. [`check`](check::check) says whether it makes sense, too.
#[derive(Debug, Clone)]
pub struct Document {
    /// The file it was read from.
    pub file: PathBuf,
    /// Everything it says, in its order; YAML aliases and merge keys are expanded, every key is a string.
    pub tree: Value,
    /// The same as types.
    pub api: openapiv3::OpenAPI,
    /// The operations of 3.2's method `query` by their path: types of 3.0 have no place for them.
    pub(crate) queries: IndexMap<String, openapiv3::Operation>,
    /// What the loader has to say about it.
    pub(crate) warnings: Findings,
    /// Where the parts of the tree were written.
    pub(crate) origins: Origins,
}

impl Document {
    /// The file and the place in it where the part of [`Self::tree`] at `pointer` was written: what other files and other
    /// keywords contribute stands elsewhere in the tree.
    #[must_use]
    pub fn written_at(&self, pointer: &Pointer) -> (&Path, Pointer) {
        let origin = self.origins.of(pointer);
        (self.origins.file(origin.file), origin.pointer)
    }
}

/// The value tree of a text as it is written, of whatever kind it is; `file` is the name that findings use.
///
/// # Errors
/// If it is neither YAML nor JSON, too large or too deep, or repeats a key.
pub fn parse_text(file: &Path, text: &str) -> Result<Value, Findings> {
    read::check_text(file, text)?;
    tree::parse(file, text)
}

/// Reads a document, YAML or JSON.
///
/// # Errors
/// All findings, when the file cannot be read or parsed or does not follow the grammar. In the last case they include what
/// [`check`](check::check) says, so that one run tells everything.
pub fn load(file: &Path) -> Result<Document, Findings> {
    load_overlaid(file, &[])
}

/// The same, changed by OpenAPI Overlay files, in their order.
///
/// # Errors
/// Like [`load`]; also when an overlay is none, or one of its actions matches nothing.
pub fn load_overlaid(file: &Path, overlays: &[PathBuf]) -> Result<Document, Findings> {
    load_text_overlaid(file, &text(file)?, overlays)
}

/// The text of a file, if it is one that is read as a document: no device, not too large, UTF-8.
pub(crate) fn text(file: &Path) -> Result<String, Findings> {
    read::read(file)
}

/// The same for a text that is in memory; `file` is the name that findings use.
///
/// # Errors
/// Like [`load`].
pub fn load_text(file: &Path, text: &str) -> Result<Document, Findings> {
    load_text_overlaid(file, text, &[])
}

/// The same, changed by OpenAPI Overlay files, in their order.
///
/// # Errors
/// Like [`load_overlaid`].
pub fn load_text_overlaid(
    file: &Path,
    text: &str,
    overlays: &[PathBuf],
) -> Result<Document, Findings> {
    read_text(file, text, overlays)?.build()
}

/// Reads a document, and holds it against the grammar.
pub(crate) fn read_overlaid(file: &Path, overlays: &[PathBuf]) -> Result<Reading, Findings> {
    read_text(file, &text(file)?, overlays)
}

fn read_text(file: &Path, text: &str, overlays: &[PathBuf]) -> Result<Reading, Findings> {
    let text = text.strip_prefix(read::BYTE_ORDER_MARK).unwrap_or(text);
    read::check_text(file, text)?;
    let mut tree = tree::parse(file, text)?;
    let Value::Object(root) = &tree else {
        let found = structure::describe(&tree);
        let finding = Finding::new(
            Code::WrongKind,
            file,
            Pointer::root(),
            format!("expected an OpenAPI document (a mapping), found {found}"),
            "start the document with `openapi: 3.0.3`",
        );
        // A text of comments only has no value that could be pointed at.
        let finding = if tree.is_null() {
            finding.at_position(Position { line: 1, column: 1 })
        } else {
            finding
        };
        return Err(finding.into());
    };
    version::check(file, root)?;
    let mut origins = Origins::new(file);
    let mut elsewhere = Findings::new();
    for overlay in overlays {
        elsewhere.extend(overlay::apply(overlay, &mut tree, &mut origins));
    }
    // Findings of a half-changed document would mislead.
    if elsewhere.has_errors() {
        return Err(elsewhere);
    }
    origins.note(&tree);
    elsewhere.extend(bundle::bundle(file, &mut tree, &mut origins));
    let mut findings = normalise::normalise(file, &mut tree, &mut origins);
    findings.extend(structure::check(file, &mut tree, &mut origins));
    findings.extend(operation_ids::derive(file, &mut tree, &mut origins));
    findings.extend(resources::derive(file, &mut tree));
    findings.extend(check::remove_foreign(file, &mut tree));
    if elsewhere.has_errors() || findings.has_errors() {
        add_new(
            &mut elsewhere,
            origins.trace(with_meaning(file, &tree, findings)),
        );
        return Err(elsewhere);
    }
    Ok(Reading {
        file: file.to_owned(),
        tree,
        origins,
        warnings: findings,
        elsewhere,
    })
}

/// A document that follows the grammar, and of which no types are built yet.
pub(crate) struct Reading {
    file: PathBuf,
    tree: Value,
    origins: Origins,
    /// About the tree.
    warnings: Findings,
    /// About other files, and what is no longer in the tree.
    elsewhere: Findings,
}

impl Reading {
    /// Builds the types.
    fn build(self) -> Result<Document, Findings> {
        let api = model::build(&self.file, &self.tree);
        self.with(api)
    }

    /// Builds the types, while the checks go through the tree.
    pub(crate) fn build_checked(self) -> Result<(Document, Findings), Findings> {
        let check = || check::check_tree(&self.file, &self.tree);
        let (api, found) = thread::scope(|scope| {
            let thread = thread::Builder::new().stack_size(STACK_BYTES);
            let checks = thread.spawn_scoped(scope, check);
            let api = model::build(&self.file, &self.tree);
            let found = match checks {
                Ok(checks) => checks.join().unwrap_or_else(|panic| resume_unwind(panic)),
                // Where the system gives no thread, one thing is done after the other.
                Err(_) => check(),
            };
            (api, found)
        });
        let document = self.with(api)?;
        let mut findings = document.warnings.clone();
        findings.extend(document.origins.trace(found));
        Ok((document, findings))
    }

    fn with(mut self, api: Result<OpenAPI, Findings>) -> Result<Document, Findings> {
        let queries = model::queries(&self.file, &self.tree);
        match api.and_then(|api| Ok((api, queries?))) {
            Ok((api, queries)) => {
                self.elsewhere.extend(self.origins.trace(self.warnings));
                Ok(Document {
                    file: self.file,
                    tree: self.tree,
                    api,
                    queries,
                    warnings: self.elsewhere,
                    origins: self.origins,
                })
            }
            Err(refused) => {
                self.warnings.extend(refused);
                let all = with_meaning(&self.file, &self.tree, self.warnings);
                add_new(&mut self.elsewhere, self.origins.trace(all));
                Err(self.elsewhere)
            }
        }
    }
}

/// Documents nest up to a limit that the checks can follow on a stack of this size, also without optimisation.
const STACK_BYTES: usize = 64 << 20;

/// Adds what has not been said about the same place.
fn add_new(findings: &mut Findings, further: Findings) {
    let known: HashSet<(PathBuf, Pointer)> = findings
        .iter()
        .map(|finding| (finding.file.clone(), finding.pointer.clone()))
        .collect();
    findings.extend(
        further
            .into_iter()
            .filter(|finding| !known.contains(&(finding.file.clone(), finding.pointer.clone()))),
    );
}

/// Adds what the checks of meaning say, unless the frame of the document is broken: then they would mostly repeat that.
fn with_meaning(file: &Path, tree: &Value, mut findings: Findings) -> Findings {
    let frame_is_sound = findings.iter().all(|finding| {
        finding.code.severity() == Severity::Warning
            || finding.pointer.depth() > 2
            || finding.pointer.as_str().starts_with("/info")
    });
    if frame_is_sound {
        let known: HashSet<Pointer> = findings
            .iter()
            .map(|finding| finding.pointer.clone())
            .collect();
        let further = check::check_tree(file, tree);
        findings.extend(
            further
                .into_iter()
                .filter(|finding| !known.contains(&finding.pointer)),
        );
    }
    findings
}
