//! One revision of a document.

use std::path::Path;

use crate::finding::Findings;
use crate::load::{self, Document};
use crate::model::Api;
use crate::{PackageName, check, lower};

/// A document that could be generated, and what would be.
#[derive(Debug)]
pub struct Revision {
    pub(super) document: Document,
    pub(super) api: Api,
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
        Ok(Self { document, api })
    }
}
