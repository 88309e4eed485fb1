//! From findings to places in the texts.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::super::{Finding, Findings, Pointer, Position, Target};
use crate::source::{self, Place, Sources, Span};

/// The texts that findings are about, each read once, with the starts of their lines.
pub(crate) struct Texts(BTreeMap<PathBuf, Text>);

struct Text {
    text: Arc<str>,
    lines: Vec<usize>,
}

impl Texts {
    /// Reads what `findings` name; what cannot be read is left out.
    pub(crate) fn of(findings: &Findings, sources: &Sources) -> Self {
        let mut texts = BTreeMap::new();
        for finding in findings {
            let related = finding.related.iter().map(|related| &related.file);
            for file in std::iter::once(&finding.file).chain(related) {
                if texts.contains_key(file) {
                    continue;
                }
                if let Some(text) = sources.text(file) {
                    let breaks = text.match_indices('\n').map(|(index, _)| index + 1);
                    let lines = std::iter::once(0).chain(breaks).collect();
                    texts.insert(file.clone(), Text { text, lines });
                }
            }
        }
        Self(texts)
    }

    /// A line, counted from 1, without its end.
    pub(crate) fn line(&self, file: &Path, number: usize) -> Option<&str> {
        let text = self.0.get(file)?;
        let start = *text.lines.get(number.checked_sub(1)?)?;
        text.text.get(start..)?.lines().next().or(Some(""))
    }
}

/// Where a finding and its related places are.
pub(crate) struct Located {
    file: PathBuf,
    /// The stretch to underline.
    pub(crate) span: Option<Span>,
    /// The same for each related place.
    pub(crate) related: Vec<Option<Span>>,
    /// How many findings were made before this one: keeps the order of findings at the same place.
    pub(crate) made: usize,
}

impl Located {
    /// Document order.
    pub(crate) fn order(&self) -> (&Path, Option<Position>, usize) {
        (&self.file, self.span.map(|span| span.start), self.made)
    }
}

/// The place of every finding. Each file is read and parsed once.
pub(crate) fn locate<'a>(findings: &'a Findings, texts: &Texts) -> Vec<(Located, &'a Finding)> {
    let mut wanted: BTreeMap<&Path, Vec<&Pointer>> = BTreeMap::new();
    for finding in findings {
        // What has its position needs no parser, which is as well for a text that does not parse.
        if finding.span.is_none() {
            wanted
                .entry(&finding.file)
                .or_default()
                .push(&finding.pointer);
        }
        for related in &finding.related {
            wanted
                .entry(&related.file)
                .or_default()
                .push(&related.pointer);
        }
    }
    let places: BTreeMap<&Path, BTreeMap<&Pointer, Place>> = wanted
        .into_iter()
        .map(|(file, pointers)| {
            let text = texts.0.get(file);
            let places = text
                .map(|text| source::locate(&text.text, &pointers))
                .unwrap_or_default();
            let found = pointers
                .into_iter()
                .zip(places)
                .filter_map(|(pointer, place)| Some((pointer, place?)))
                .collect();
            (file, found)
        })
        .collect();
    let span = |file: &Path, pointer: &Pointer, target: Target| {
        let place = places.get(file)?.get(pointer)?;
        Some(match (target, place.key) {
            (Target::Key, Some(key)) => key,
            // An ancestor stands for the member: its key says more than its first member.
            _ if !place.exact => place.key.unwrap_or(place.value),
            _ => place.value,
        })
    };
    findings
        .iter()
        .enumerate()
        .map(|(made, finding)| {
            let located = Located {
                file: finding.file.clone(),
                span: finding
                    .span
                    .or_else(|| span(&finding.file, &finding.pointer, finding.target)),
                related: finding
                    .related
                    .iter()
                    .map(|related| span(&related.file, &related.pointer, Target::Key))
                    .collect(),
                made,
            };
            (located, finding)
        })
        .collect()
}
