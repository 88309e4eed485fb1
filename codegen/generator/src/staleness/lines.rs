//! The lines of the document that say what an item is.

use std::collections::BTreeMap;
use std::fmt;
use std::path::PathBuf;

use super::Pointed;
use crate::diff::Revision;
use crate::finding::Pointer;
use crate::source::{self, Sources};

/// A stretch of lines, counted from 1, the last one included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lines {
    /// The file.
    pub file: PathBuf,
    /// The first line.
    pub first: usize,
    /// The last line.
    pub last: usize,
}

impl fmt::Display for Lines {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}:{}", self.file.display(), self.first)?;
        if self.last > self.first {
            write!(formatter, "-{}", self.last)?;
        }
        Ok(())
    }
}

/// Looks up the lines of all items, each file read once.
pub(super) fn find<'a, 'p: 'a>(
    items: impl Iterator<Item = &'a mut Pointed<'p>>,
    revision: &Revision,
    sources: &Sources,
) {
    let mut by_file: BTreeMap<PathBuf, Vec<(Pointer, &mut Option<Lines>)>> = BTreeMap::new();
    for (item, pointer) in items {
        let Some(pointer) = pointer.and_then(Pointer::parse) else {
            continue;
        };
        let (file, pointer) = revision.origin(&pointer);
        by_file
            .entry(file.to_owned())
            .or_default()
            .push((pointer, &mut item.lines));
    }
    for (file, items) in by_file {
        let Some(text) = sources.text(&file) else {
            continue;
        };
        let written: Vec<&str> = text.lines().collect();
        let pointers: Vec<&Pointer> = items.iter().map(|(pointer, _)| pointer).collect();
        let places = source::locate(&text, &pointers);
        for ((_, lines), place) in items.into_iter().zip(places) {
            *lines = place.map(|place| {
                let start = place.key.unwrap_or(place.value).start;
                // What is not written itself has no end of its own.
                let last = if place.exact {
                    last_line(&written, start.line, place.value.end.line)
                } else {
                    start.line
                };
                Lines {
                    file: file.clone(),
                    first: start.line,
                    last,
                }
            });
        }
    }
}

/// A block of YAML ends where the next one begins: what lies between, and the line of the next, are no part of it.
fn last_line(written: &[&str], first: usize, end: usize) -> usize {
    let indent = |line: usize| {
        let line = written.get(line.checked_sub(1)?)?;
        let text = line.trim_start();
        let empty = text.is_empty() || text.starts_with('#');
        (!empty).then(|| line.len() - text.len())
    };
    let own = indent(first).unwrap_or_default();
    let closes = |line: usize| {
        let text = written
            .get(line.wrapping_sub(1))
            .copied()
            .unwrap_or_default();
        text.trim_start().starts_with(['}', ']'])
    };
    let mut last = end;
    while last > first && !closes(last) && indent(last).is_none_or(|indent| indent <= own) {
        last -= 1;
    }
    last
}
