//! One of our documents against what upstream publishes.

use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};

use openapi_codegen::finding::{Findings, Pointer, Position, Repeats, render_human};
use openapi_codegen::load::{self, Document};
use openapi_codegen::source::{Sources, locate};
use serde_json::Value;

use crate::compare::{Comparison, compare};
use crate::overlay::Overlay;
use crate::patch::Patcher;
use crate::{Difference, Found, Limits, Location, Trouble, read};

/// What is compared with what, and how much is told.
#[derive(Debug, Clone)]
pub struct Request {
    /// Our document.
    pub spec: PathBuf,
    /// Theirs; what the overlay names (`extends`) if it is `None`.
    pub upstream: Option<Location>,
    /// What was knowingly changed: an OpenAPI Overlay that turns their document into what ours is meant to say. The file
    /// `NAME.drift-overlay.yaml` beside our document if it is `None` and there is one.
    pub overlay: Option<PathBuf>,
    /// What fetching may cost.
    pub limits: Limits,
    /// How many differences get a patch of their own.
    pub patches: usize,
}

/// What came of it.
#[derive(Debug)]
pub struct Report {
    /// Our document.
    pub spec: PathBuf,
    /// Where theirs was found.
    pub upstream: Location,
    /// The overlay that was applied to theirs.
    pub overlay: Option<PathBuf>,
    /// `info.version` of ours.
    pub our_version: String,
    /// `info.version` of theirs.
    pub their_version: String,
    /// What they disagree about. Its differences are those of [`Self::items`], which it has none of any more.
    pub comparison: Comparison,
    /// The differences with their places and patches, the important first.
    pub items: Vec<Item>,
    /// All additions as one patch.
    pub patch: Option<String>,
}

/// A difference, where to edit our document, and how.
#[derive(Debug)]
pub struct Item {
    /// What it is.
    pub difference: Difference,
    /// The file to edit.
    pub file: PathBuf,
    /// The place in that file.
    pub pointer: Pointer,
    /// The same as line and column.
    pub position: Option<Position>,
    /// For an addition: a unified diff that adds it, for `git apply` or `patch -p1`.
    pub patch: Option<String>,
}

impl Report {
    /// Whether upstream and our document disagree.
    #[must_use]
    pub fn is_drift(&self) -> bool {
        !self.items.is_empty()
    }
}

/// Reads both documents and compares them.
///
/// # Errors
/// Whatever keeps that from being told: see [`Trouble`].
pub fn drift(request: &Request) -> Result<Report, Trouble> {
    let overlay = Overlay::find(&request.spec, request.overlay.as_deref())?;
    let upstream = match (&request.upstream, &overlay) {
        (Some(location), _) => location.clone(),
        (
            None,
            Some(Overlay {
                extends: Some(url), ..
            }),
        ) => Location::parse(url)?,
        (None, _) => {
            return Err(Trouble::Location(format!(
                "where is the upstream of {}? Name it with --upstream, or as `extends` in {}",
                request.spec.display(),
                Overlay::beside(&request.spec).display()
            )));
        }
    };
    let text = our_text(&request.spec)?;
    let ours = load::load_text(&request.spec, &text)
        .map_err(|findings| unreadable("our document", &findings, &Sources::from_disk()))?;
    let found = read(&upstream, &request.limits)?;
    let theirs = their_document(&found, overlay.as_ref())?;
    let comparison = compare(&ours.tree, &theirs.tree);
    Ok(report(
        request,
        &text,
        &ours,
        &theirs,
        found.location,
        overlay,
        comparison,
    ))
}

fn report(
    request: &Request,
    text: &str,
    ours: &Document,
    theirs: &Document,
    upstream: Location,
    overlay: Option<Overlay>,
    mut comparison: Comparison,
) -> Report {
    let differences = std::mem::take(&mut comparison.differences);
    let counterparts = std::mem::take(&mut comparison.counterparts);
    let mut patcher = Patcher::new(ours, text, &theirs.tree, &counterparts);
    let mut all = Vec::new();
    let mut items = Vec::with_capacity(differences.len());
    for (index, difference) in differences.into_iter().enumerate() {
        let edits = patcher.edits(&difference);
        let mut patch = None;
        if let Some(edits) = edits {
            if index < request.patches {
                patch = patcher.diff(edits.clone());
            }
            if patch.is_some() || index >= request.patches {
                all.extend(edits);
            }
        }
        let (file, pointer) = ours.written_at(&difference.ours);
        items.push(Item {
            difference,
            file: file.to_owned(),
            pointer,
            position: None,
            patch,
        });
    }
    let patch = if all.is_empty() {
        None
    } else {
        patcher.diff(all)
    };
    positions(&ours.file, text, &mut items);
    let version = |document: &Document| document.api.info.version.clone();
    Report {
        spec: request.spec.clone(),
        upstream,
        overlay: overlay.map(|overlay| overlay.file),
        our_version: version(ours),
        their_version: version(theirs),
        comparison,
        items,
        patch,
    }
}

/// Fills in lines and columns: one pass over each file.
fn positions(own: &Path, text: &str, items: &mut [Item]) {
    let mut files: BTreeMap<PathBuf, Vec<Pointer>> = BTreeMap::new();
    for item in &*items {
        files
            .entry(item.file.clone())
            .or_default()
            .push(item.pointer.clone());
    }
    let mut found: HashMap<(PathBuf, Pointer), Position> = HashMap::new();
    for (file, pointers) in files {
        let text = if file == own {
            text.to_owned()
        } else {
            std::fs::read_to_string(&file).unwrap_or_default()
        };
        let wanted: Vec<&Pointer> = pointers.iter().collect();
        for (pointer, place) in pointers.iter().zip(locate(&text, &wanted)) {
            if let Some(place) = place {
                let position = place.key.unwrap_or(place.value).start;
                found.insert((file.clone(), pointer.clone()), position);
            }
        }
    }
    for item in items {
        let key = (item.file.clone(), item.pointer.clone());
        item.position = found.get(&key).copied();
    }
}

fn our_text(spec: &Path) -> Result<String, Trouble> {
    std::fs::read_to_string(spec)
        .map_err(|error| Trouble::File(format!("cannot read {}: {error}", spec.display())))
}

fn their_document(found: &Found, overlay: Option<&Overlay>) -> Result<Document, Trouble> {
    let name = match &found.location {
        Location::File(path) => path.clone(),
        // The last part of a URL: nothing on this machine may be taken for it.
        Location::Url(_) => PathBuf::from(found.location.to_string()),
    };
    if matches!(found.location, Location::Url(_)) {
        refuse_files(found, &name)?;
    }
    let overlays: Vec<PathBuf> = overlay.iter().map(|overlay| overlay.file.clone()).collect();
    load::load_text_overlaid(&name, &found.text, &overlays).map_err(|findings| {
        let sources = Sources::from_disk().with(name.clone(), found.text.clone());
        unreadable(
            &format!("the document at {}", found.location),
            &findings,
            &sources,
        )
    })
}

/// A document from a server must be whole: what it refers to by relative paths would be looked for on this machine.
fn refuse_files(found: &Found, name: &Path) -> Result<(), Trouble> {
    let Ok(tree) = load::parse_text(name, &found.text) else {
        // The loader says why.
        return Ok(());
    };
    let mut open = vec![&tree];
    while let Some(value) = open.pop() {
        match value {
            Value::Array(list) => open.extend(list),
            Value::Object(object) => {
                if let Some(Value::String(target)) = object.get("$ref")
                    && !target.starts_with('#')
                {
                    return Err(Trouble::Document(format!(
                        "the document at {} refers to the file `{target}`; bundle it into one file and name that",
                        found.location
                    )));
                }
                open.extend(object.values());
            }
            _ => {}
        }
    }
    Ok(())
}

/// The first findings tell enough.
const MAXIMUM_FINDINGS: usize = 5;

fn unreadable(what: &str, findings: &Findings, sources: &Sources) -> Trouble {
    let mut first = Findings::new();
    let is_error = |code: &openapi_codegen::finding::Code| {
        code.severity() == openapi_codegen::finding::Severity::Error
    };
    let errors = findings.iter().filter(|finding| is_error(&finding.code));
    first.extend(errors.take(MAXIMUM_FINDINGS).cloned());
    let rendered = render_human(&first, sources, Repeats::Shown);
    Trouble::Document(format!(
        "{what} cannot be understood:\n{}",
        rendered.trim_end()
    ))
}
