//! Where something stands, as file and line.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use openapi_codegen::finding::Pointer;
use openapi_codegen::source::locate;
use serde_yaml::Value;

/// A member of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The file.
    pub file: PathBuf,
    /// The JSON pointer to the member.
    pub pointer: String,
    /// The line, from 1, of the member or of the nearest thing around it.
    pub line: usize,
}

/// Members of files, whose lines are found in one go through each file.
#[derive(Default)]
pub(super) struct Places {
    wanted: BTreeMap<PathBuf, BTreeMap<String, usize>>,
    texts: BTreeMap<PathBuf, String>,
}

impl Places {
    /// A place whose line is not known yet.
    pub(super) fn want(&mut self, file: &Path, pointer: &str) -> Place {
        let wanted = self.wanted.entry(file.to_owned()).or_default();
        wanted.insert(pointer.to_owned(), 1);
        Place {
            file: file.to_owned(),
            pointer: pointer.to_owned(),
            line: 1,
        }
    }

    /// Finds all lines.
    pub(super) fn find(&mut self) {
        let files: Vec<PathBuf> = self.wanted.keys().cloned().collect();
        for file in files {
            let text = self.text(&file).to_owned();
            let Some(wanted) = self.wanted.get_mut(&file) else {
                continue;
            };
            let pointers: Vec<Pointer> = wanted
                .keys()
                .map(|pointer| Pointer::parse(pointer).unwrap_or_default())
                .collect();
            let found = locate(&text, &pointers.iter().collect::<Vec<_>>());
            for (line, place) in wanted.values_mut().zip(found) {
                if let Some(place) = place {
                    *line = place.key.unwrap_or(place.value).start.line;
                }
            }
        }
    }

    pub(super) fn fill(&self, place: &mut Place) {
        let lines = self.wanted.get(&place.file);
        if let Some(line) = lines.and_then(|lines| lines.get(&place.pointer)) {
            place.line = *line;
        }
    }

    /// Which exchange of a recording is the one that takes place as this one: with `times`, one is written for several.
    pub(super) fn written_exchange(&mut self, file: &Path, index: usize) -> usize {
        let recording: Value = serde_yaml::from_str(self.text(file)).unwrap_or_default();
        let exchanges = recording.get("exchanges").and_then(Value::as_sequence);
        let mut passed = 0;
        for (written, exchange) in exchanges.into_iter().flatten().enumerate() {
            let times = exchange.get("times").and_then(Value::as_u64).unwrap_or(1);
            passed += usize::try_from(times).unwrap_or(usize::MAX);
            if index < passed {
                return written;
            }
        }
        index
    }

    /// A file that cannot be read any more has no lines.
    fn text(&mut self, file: &Path) -> &str {
        self.texts
            .entry(file.to_owned())
            .or_insert_with(|| std::fs::read_to_string(file).unwrap_or_default())
    }
}
