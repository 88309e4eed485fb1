//! What `cargo xtask recordings` tells: which operations, statuses and origins are recorded, which live recordings are stale,
//! and where recordings and documents differ.

mod human;
mod json;
mod places;

use std::path::{Path, PathBuf};

use openapi_runtime::replay::Origin;

use crate::conformance::{Document, findings};
use crate::specification::fingerprint;
use crate::{Coverage, RecordedApi, RecordedCase, load_folder};

pub use human::human;
pub(crate) use human::relative;
pub use json::json;
pub use places::Place;
use places::Places;

/// The recordings of one API.
pub struct Listing {
    /// The generated crate.
    pub name: &'static str,
    /// The API's document.
    pub specification: PathBuf,
    /// By operation, status and origin.
    pub coverage: Coverage,
    /// Live recordings of operations that are described otherwise now.
    pub stale: Vec<Stale>,
    /// Where recordings are not what the document says.
    pub differences: Vec<Difference>,
}

/// A live recording of an operation that is described otherwise now.
pub struct Stale {
    /// The recording.
    pub recorded: Place,
    /// The `operationId`.
    pub operation: String,
    /// The day it was made.
    pub date: String,
    /// The operation in the document; `None`: it has none of that id any more.
    pub specified: Option<Place>,
}

/// Something in a recording that the document does not say.
pub struct Difference {
    /// Where in the recording.
    pub recorded: Place,
    /// Which of its exchanges, from 1.
    pub exchange: usize,
    /// What is wrong.
    pub message: String,
    /// Where the document says otherwise.
    pub specified: Place,
}

impl Listing {
    /// Looks at the recordings of an API, which are below `folder`.
    ///
    /// # Errors
    /// If a file is no recording, or the document cannot be read.
    pub fn of(api: &RecordedApi, folder: &Path) -> Result<Self, String> {
        let specification = api.specification();
        let document = Document::load(&specification)?;
        let cases = load_folder(&folder.join(api.folder))?;
        let mut listing = Self {
            name: api.description.name,
            coverage: Coverage::of(api, &cases),
            specification,
            stale: Vec::new(),
            differences: Vec::new(),
        };
        let mut places = Places::default();
        for case in &cases {
            listing.judge(&document, case, &mut places);
        }
        places.find();
        for stale in &mut listing.stale {
            places.fill(&mut stale.recorded);
            if let Some(place) = &mut stale.specified {
                places.fill(place);
            }
        }
        for difference in &mut listing.differences {
            places.fill(&mut difference.recorded);
            places.fill(&mut difference.specified);
        }
        Ok(listing)
    }

    /// Whether there is nothing to do.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        self.stale.is_empty()
            && self.differences.is_empty()
            && self.coverage.without_success().is_empty()
    }

    fn judge(&mut self, document: &Document, case: &RecordedCase, places: &mut Places) {
        let recording = &case.recording;
        let operation = document.operation(&case.operation);
        if recording.origin == Origin::Live
            && let Some(recorded) = &recording.specification
        {
            let today = operation
                .as_ref()
                .map(|operation| fingerprint(document, operation).to_string());
            if today.as_ref() != Some(recorded) {
                self.stale.push(Stale {
                    recorded: places.want(&case.path, "/specification"),
                    operation: case.operation.clone(),
                    date: recording.date.clone().unwrap_or_default(),
                    specified: operation
                        .map(|operation| places.want(&self.specification, &operation.part.pointer)),
                });
            }
        }
        for finding in findings(document, recording) {
            let written = places.written_exchange(&case.path, finding.exchange);
            let pointer = format!("/exchanges/{written}{}", finding.difference.recorded);
            self.differences.push(Difference {
                recorded: places.want(&case.path, &pointer),
                exchange: written + 1,
                message: finding.difference.message,
                specified: places.want(&self.specification, &finding.difference.specified),
            });
        }
    }
}
