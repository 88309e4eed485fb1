//! Where a change stands in the two documents.

use std::collections::BTreeMap;
use std::fmt;
use std::path::PathBuf;

use super::Revision;
use crate::finding::{Pointer, Position};
use crate::source::{self, Sources};

/// A member of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The file.
    pub file: PathBuf,
    /// The member, or the nearest that is written there.
    pub pointer: Pointer,
    /// Where it begins; `None` when the text cannot be read.
    pub position: Option<Position>,
}

impl fmt::Display for Place {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}", self.file.display())?;
        match self.position {
            Some(Position { line, column }) => write!(formatter, ":{line}:{column}"),
            None => Ok(()),
        }
    }
}

/// The places of pointers of one revision, each file read once.
pub(super) fn places(
    revision: &Revision,
    pointers: Vec<Option<Pointer>>,
    sources: &Sources,
) -> Vec<Option<Place>> {
    let mut places: Vec<Option<Place>> = pointers
        .into_iter()
        .map(|pointer| {
            let (file, pointer) = revision.origin(&pointer?);
            Some(Place {
                file: file.to_owned(),
                pointer,
                position: None,
            })
        })
        .collect();
    let mut by_file: BTreeMap<PathBuf, Vec<&mut Place>> = BTreeMap::new();
    for place in places.iter_mut().flatten() {
        by_file.entry(place.file.clone()).or_default().push(place);
    }
    for (file, mut places) in by_file {
        let Some(text) = sources.text(&file) else {
            continue;
        };
        let pointers: Vec<&Pointer> = places.iter().map(|place| &place.pointer).collect();
        let found = source::locate(&text, &pointers);
        for (place, found) in places.iter_mut().zip(found) {
            place.position = found.map(|found| found.key.unwrap_or(found.value).start);
        }
    }
    places
}
