//! What changed since a document was released, which version that asks for, and what the changelog of the crate says.
//!
//! A released document is kept beside those that are maintained. Against it the document is [compared](crate::diff); without it,
//! nothing was released yet and anything may change. Which version the crate has is written in the document
//! (`x-crate-version`), and is refused when it does not allow what changed.

mod changelog;
mod version;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use semver::Version;

pub use version::{FIRST_VERSION, next};

use crate::diff::{Change, Difference, Level, Revision, compare};
use crate::emit::EmittedFile;
use crate::finding::{Code, Finding, Findings, Pointer, Related};
use crate::fingerprint::Fingerprint;
use crate::load;
use crate::source::Sources;

/// Where the last release of a document is kept. Neither file need exist.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Released {
    /// The document as it was.
    pub document: PathBuf,
    /// The sections of the changelog for it and all releases before, the newest first.
    pub changelog: PathBuf,
}

/// How a document stands to its last release.
#[derive(Debug, Clone)]
pub struct Standing {
    /// The version of the crate.
    pub version: Version,
    /// The last release; `None` when there is none.
    pub since: Option<Since>,
    /// The sections of the changelog for earlier releases.
    history: String,
    fingerprint: Fingerprint,
}

/// A release, and what changed since.
#[derive(Debug, Clone)]
pub struct Since {
    /// The version that was released.
    pub version: Version,
    /// What changed.
    pub difference: Difference,
}

impl Released {
    /// Holds a document against its last release.
    ///
    /// # Errors
    /// When the version of the document does not allow what changed, or the released document cannot be read.
    pub(crate) fn standing(
        &self,
        document: &Path,
        revision: &Revision,
    ) -> Result<Standing, Findings> {
        let version = version_of(document, revision)?;
        let history = changelog::history(&optional_text(&self.changelog)?.unwrap_or_default());
        let mut fingerprint = Fingerprint::of_text(&history);
        let Some(text) = optional_text(&self.document)? else {
            return Ok(Standing {
                version,
                since: None,
                history,
                fingerprint,
            });
        };
        let released = Revision::of_text(&self.document, &text)?;
        fingerprint.add_text(&released.fingerprint().to_string());
        let since = Since {
            version: version_of(&self.document, &released)?,
            // The same tree lowers to the same model.
            difference: if released.fingerprint() == revision.fingerprint() {
                Difference::default()
            } else {
                compare(&released, revision, &Sources::from_disk())
            },
        };
        if !version::allows(&version, &since.version, since.difference.level()) {
            return Err(refusal(document, revision, &version, &since).into());
        }
        Ok(Standing {
            version,
            since: Some(since),
            history,
            fingerprint,
        })
    }
}

impl Standing {
    /// How much changed since the last release; `None` when nothing did, or there was none.
    #[must_use]
    pub fn level(&self) -> Option<Level> {
        self.since.as_ref()?.difference.level()
    }

    /// Whether there is something that was not released yet.
    #[must_use]
    pub fn has_news(&self) -> bool {
        self.since
            .as_ref()
            .is_none_or(|since| since.version != self.version || since.difference.level().is_some())
    }

    /// The sections of the changelog as they will be once this is released, for [`Released::changelog`].
    #[must_use]
    pub fn changelog_once_released(&self, revision: &Revision) -> String {
        changelog::once_released(self, revision.api())
    }

    /// The changelog of the crate.
    pub(crate) fn changelog(&self, revision: &Revision) -> EmittedFile {
        changelog::emit(self, revision.api())
    }

    /// Of everything that the last release has to do with the crate.
    pub(crate) const fn fingerprint(&self) -> Fingerprint {
        self.fingerprint
    }
}

/// The text of a file that may be missing.
fn optional_text(file: &Path) -> Result<Option<String>, Findings> {
    match fs::symlink_metadata(file) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        _ => load::text(file).map(Some),
    }
}

/// The checks have found it to be a version, or to be missing.
fn version_of(document: &Path, revision: &Revision) -> Result<Version, Findings> {
    let text = &revision.api().crate_version;
    text.parse().map_err(|error| {
        Finding::new(
            Code::InvalidExtension,
            document,
            Pointer::root().child(KEY),
            format!("expected a version, found `{text}`: {error}"),
            "write a version such as `0.1.0`",
        )
        .into()
    })
}

const KEY: &str = "x-crate-version";

/// So many changes show why a version is refused; `cargo xtask diff` shows all of them.
const SHOWN: usize = 5;

fn refusal(document: &Path, revision: &Revision, version: &Version, since: &Since) -> Finding {
    let level = since.difference.level();
    let changes = since.difference.changes();
    let (needed, what) = match level {
        None => (
            since.version.clone(),
            "nothing changed since, but versions do not go back".to_owned(),
        ),
        Some(level) => {
            let heaviest = |change: &&Change| change.rule.level() == level;
            let number = changes.iter().filter(heaviest).count();
            let plural = if number == 1 { "" } else { "s" };
            let what = format!(
                "there {} {number} {level} change{plural} since",
                are(number)
            );
            (next(&since.version, level), what)
        }
    };
    let (file, pointer) = revision.origin(&Pointer::root().child(KEY));
    let mut finding = Finding::new(
        Code::VersionTooLow,
        file,
        pointer,
        format!(
            "expected {needed} or higher, found {version}: {} was released, and {what}",
            since.version
        ),
        format!(
            "write `{KEY}: {needed}` at the top level of `{}`",
            document.display()
        ),
    );
    let heaviest = changes
        .iter()
        .filter(|change| Some(change.rule.level()) == level);
    for change in heaviest.take(SHOWN) {
        // What is gone is shown where it was.
        if let Some(place) = change.new.as_ref().or(change.old.as_ref()) {
            finding.related.push(Related {
                file: place.file.clone(),
                pointer: place.pointer.clone(),
                message: format!("{}: {} ({})", change.item, change.message, change.rule),
            });
        }
    }
    finding
}

const fn are(number: usize) -> &'static str {
    if number == 1 { "is" } else { "are" }
}
