//! One revision of a document.

use std::path::Path;

use crate::finding::{Findings, Pointer};
use crate::fingerprint::Fingerprint;
use crate::load::{self, Document, Origins};
use crate::model::Api;
use crate::{PackageName, check, lower};

/// A document that could be generated, and what would be.
#[derive(Debug)]
pub struct Revision {
    origins: Origins,
    api: Api,
}

impl Revision {
    /// Reads a document.
    ///
    /// # Errors
    /// What keeps it from being generated.
    pub fn load(file: &Path) -> Result<Self, Findings> {
        Self::of(load::load(file)?)
    }

    /// The same for a text in memory; `file` is the name that places and findings use.
    ///
    /// # Errors
    /// Like [`Self::load`].
    pub fn of_text(file: &Path, text: &str) -> Result<Self, Findings> {
        Self::of(load::load_text(file, text)?)
    }

    fn of(document: Document) -> Result<Self, Findings> {
        let findings = check::check(&document);
        if findings.has_errors() {
            return Err(findings);
        }
        let package = PackageName::of_document(&document.file);
        let api = lower::lower(&document, package.as_str())?;
        Ok(Self::new(document.origins, api))
    }

    /// What was lowered, and where it was written.
    pub(crate) const fn new(origins: Origins, api: Api) -> Self {
        Self { origins, api }
    }

    /// What would be generated.
    #[must_use]
    pub const fn api(&self) -> &Api {
        &self.api
    }

    /// Of everything that the document says, with the files it refers to and after its overlays.
    #[must_use]
    pub const fn fingerprint(&self) -> Fingerprint {
        self.origins.fingerprint()
    }

    /// Whether it refers to other files, or was changed by overlays.
    #[must_use]
    pub fn consists_of_several_files(&self) -> bool {
        self.origins.files() > 1
    }

    /// The file and the member there that a pointer into the document stands for.
    pub(crate) fn origin(&self, pointer: &Pointer) -> (&Path, Pointer) {
        let origin = self.origins.of(pointer);
        (self.origins.file(origin.file), origin.pointer)
    }
}
