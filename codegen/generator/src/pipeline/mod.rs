//! The whole trip of one document: load, check, lower, emit. What comes out is written by [`crate::write`].

mod package;
mod timings;

use std::error::Error;
use std::fmt;
use std::path::{Path, PathBuf};
use std::thread;

pub use package::{InvalidPackageName, PackageName};
pub use timings::{Stage, Timings};

use crate::diff::Revision;
use crate::emit::{self, EmitError, EmitOptions, EmittedFile};
use crate::finding::Findings;
use crate::fingerprint::Fingerprints;
use crate::load::Document;
use crate::release::{Released, Standing};
use crate::{load, lower};

/// What one generated crate is called and where it will lie.
#[derive(Debug, Clone)]
pub struct Options {
    /// The name of the package.
    pub package: PackageName,
    /// How the crate is laid out.
    pub emit: EmitOptions,
    /// Where the last release is kept; `None` for a crate that is never released, which gets no changelog.
    pub released: Option<Released>,
}

/// A generated crate that has not been written yet.
#[derive(Debug)]
pub struct Generation {
    /// Every file of the crate.
    pub files: Vec<EmittedFile>,
    /// What the crate consists of, and where that is written.
    pub revision: Revision,
    /// What it was made from. They lie in the crate, too.
    pub fingerprints: Fingerprints,
    /// How the document stands to its last release; `None` for a crate that is never released.
    pub standing: Option<Standing>,
    /// What looks unintended in the document, but stops nothing.
    pub warnings: Findings,
    /// How long each stage took.
    pub timings: Timings,
}

/// Why a document does not become a crate.
#[derive(Debug)]
#[non_exhaustive]
pub enum Failure {
    /// The document has errors. The warnings are among the findings, too.
    Findings(Findings),
    /// The emitted code is not Rust: a fault of the generator, not of the document.
    Emit(EmitError),
}

/// Makes the files of a crate from a document. Nothing is written.
pub fn generate(document: &Path, options: &Options) -> Result<Generation, Failure> {
    generate_overlaid(document, &[], options)
}

/// The same for a document changed by OpenAPI Overlay files, in their order.
pub fn generate_overlaid(
    document: &Path,
    overlays: &[PathBuf],
    options: &Options,
) -> Result<Generation, Failure> {
    let mut timings = Timings::default();
    let reading = timings.measure(Stage::Load, || load::read_overlaid(document, overlays))?;
    let (document, mut warnings) = timings.measure(Stage::Check, || reading.build_checked())?;
    if warnings.has_errors() {
        return Err(Failure::Findings(warnings));
    }
    let lowered = timings.measure(Stage::Lower, || {
        lower::lower_reporting(&document, options.package.as_str(), &mut warnings)
    });
    let api = match lowered {
        Ok(api) => api,
        Err(errors) => {
            warnings.extend(errors);
            return Err(Failure::Findings(warnings));
        }
    };
    let Document {
        file,
        tree,
        api: types,
        origins,
        ..
    } = document;
    free_in_background((tree, types));
    let revision = Revision::new(origins, api);
    let standing = timings.measure(Stage::Compare, || {
        let released = options.released.as_ref();
        released.map(|released| released.standing(&file, &revision))
    });
    let standing = match standing.transpose() {
        Ok(standing) => standing,
        Err(errors) => {
            warnings.extend(errors);
            return Err(Failure::Findings(warnings));
        }
    };
    let (files, fingerprints) = timings
        .measure(Stage::Emit, || files(&revision, standing.as_ref(), options))
        .map_err(Failure::Emit)?;
    Ok(Generation {
        files,
        revision,
        fingerprints,
        standing,
        warnings,
        timings,
    })
}

/// Nobody has to wait for the memory of a large document, which consists of many small parts. What is emitted is put in its place.
fn free_in_background(parts: impl Send + 'static) {
    // Without a thread, the parts are freed with what would have run on it.
    let _ = thread::Builder::new().spawn(move || drop(parts));
}

/// The emitted files, the changelog, and the fingerprints of them all.
fn files(
    revision: &Revision,
    standing: Option<&Standing>,
    options: &Options,
) -> Result<(Vec<EmittedFile>, Fingerprints), EmitError> {
    let api = revision.api();
    let mut files = emit::emit(api, &options.emit)?;
    files.extend(standing.map(|standing| standing.changelog(revision)));
    let released = standing.map(Standing::fingerprint);
    let fingerprints = Fingerprints::new(revision.fingerprint(), released, &files);
    files.push(fingerprints.emit(&emit::notice(api)));
    files.sort_by(|one, other| one.path.cmp(&other.path));
    Ok((files, fingerprints))
}

/// Everything there is to say about a document, errors and warnings. Empty for a document that is as it should be.
#[must_use]
pub fn lint(document: &Path) -> Findings {
    lint_overlaid(document, &[])
}

/// The same for a document changed by OpenAPI Overlay files, in their order.
#[must_use]
pub fn lint_overlaid(document: &Path, overlays: &[PathBuf]) -> Findings {
    let package = PackageName::of_document(document);
    let checked = load::read_overlaid(document, overlays).and_then(load::Reading::build_checked);
    let (document, mut findings) = match checked {
        Ok(checked) => checked,
        Err(findings) => return findings,
    };
    // Lowering relies on what the checks have found to be sound.
    if !findings.has_errors() {
        let mut warnings = Findings::new();
        let lowered = lower::lower_reporting(&document, package.as_str(), &mut warnings);
        findings.extend(warnings);
        if let Err(errors) = lowered {
            findings.extend(errors);
        }
    }
    findings
}

impl From<Findings> for Failure {
    fn from(findings: Findings) -> Self {
        Self::Findings(findings)
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Findings(findings) => {
                write!(formatter, "the document has {} findings", findings.len())
            }
            Self::Emit(error) => write!(formatter, "{error}"),
        }
    }
}

impl Error for Failure {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Findings(_) => None,
            Self::Emit(error) => Some(error),
        }
    }
}
