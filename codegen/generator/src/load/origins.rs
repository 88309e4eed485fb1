//! Where the parts of the tree come from: other files, other keywords, overlays.
//!
//! What the loader moves it records here, so that a finding about the tree that is checked and lowered points at the line
//! that somebody wrote. What was never moved costs nothing.

use std::collections::BTreeMap;
use std::ops::Bound;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::finding::{Findings, Pointer};
use crate::fingerprint::Fingerprint;

/// A place in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Origin {
    /// The file, by its number.
    pub(crate) file: usize,
    /// The member there.
    pub(crate) pointer: Pointer,
}

/// From the places of the tree back to the places in the files.
#[derive(Debug, Clone)]
pub(crate) struct Origins {
    /// The document first.
    files: Vec<PathBuf>,
    /// Subtrees that stand elsewhere in the tree than in their file; what is inside goes with them.
    moved: BTreeMap<String, Origin>,
    /// Of everything that was read, as it was before the loader changed it.
    read: Fingerprint,
}

impl Origins {
    /// Nothing has been moved in the document `file`.
    pub(crate) fn new(file: &Path) -> Self {
        Self {
            files: vec![file.to_owned()],
            moved: BTreeMap::new(),
            read: Fingerprint::START,
        }
    }

    /// The number of a further file.
    pub(crate) fn add_file(&mut self, file: PathBuf) -> usize {
        self.files.push(file);
        self.files.len() - 1
    }

    /// Notes what a file says.
    pub(crate) fn note(&mut self, tree: &Value) {
        self.read.add_value(tree);
    }

    /// Of everything that was read.
    pub(crate) const fn fingerprint(&self) -> Fingerprint {
        self.read
    }

    /// How many files were read.
    pub(crate) const fn files(&self) -> usize {
        self.files.len()
    }

    /// The path of a file.
    pub(crate) fn file(&self, number: usize) -> &Path {
        self.files
            .get(number)
            .map_or(Path::new(""), PathBuf::as_path)
    }

    /// Where the part of the tree at `pointer` was written.
    pub(crate) fn of(&self, pointer: &Pointer) -> Origin {
        let written = pointer.as_str();
        let mut end = written.len();
        if !self.moved.is_empty() {
            loop {
                let (head, tail) = written.split_at(end);
                if let Some(origin) = self.moved.get(head) {
                    return Origin {
                        file: origin.file,
                        pointer: origin.pointer.joined(tail),
                    };
                }
                match head.rfind('/') {
                    Some(slash) => end = slash,
                    None => break,
                }
            }
        }
        Origin {
            file: 0,
            pointer: pointer.clone(),
        }
    }

    /// The subtree at `to` was at `from` until now.
    pub(crate) fn moved(&mut self, from: &Pointer, to: &Pointer) {
        let inside = format!("{}/", from.as_str());
        let within: Vec<(String, Origin)> = self
            .moved
            .range::<str, _>((Bound::Excluded(inside.as_str()), Bound::Unbounded))
            .take_while(|(pointer, _)| pointer.starts_with(&inside))
            .map(|(pointer, origin)| {
                let rest = pointer.get(from.as_str().len()..).unwrap_or_default();
                (format!("{}{rest}", to.as_str()), origin.clone())
            })
            .collect();
        let origin = self.of(from);
        self.forget(to);
        self.moved.insert(to.as_str().to_owned(), origin);
        self.moved.extend(within);
    }

    /// The subtree at `to` comes from a file.
    pub(crate) fn came(&mut self, to: &Pointer, origin: Origin) {
        self.forget(to);
        self.moved.insert(to.as_str().to_owned(), origin);
    }

    /// What stood at `to` before is gone.
    fn forget(&mut self, to: &Pointer) {
        let inside = format!("{}/", to.as_str());
        let gone: Vec<String> = self
            .moved
            .range::<str, _>((Bound::Excluded(inside.as_str()), Bound::Unbounded))
            .take_while(|(pointer, _)| pointer.starts_with(&inside))
            .map(|(pointer, _)| pointer.clone())
            .collect();
        for pointer in gone {
            self.moved.remove(&pointer);
        }
    }

    /// Findings about the tree become findings about the files.
    pub(crate) fn trace(&self, mut findings: Findings) -> Findings {
        if self.moved.is_empty() {
            return findings;
        }
        let document = self.file(0);
        for finding in findings.all_mut() {
            if finding.file == document && finding.span.is_none() {
                let origin = self.of(&finding.pointer);
                self.file(origin.file).clone_into(&mut finding.file);
                finding.pointer = origin.pointer;
            }
            for related in &mut finding.related {
                if related.file == document {
                    let origin = self.of(&related.pointer);
                    self.file(origin.file).clone_into(&mut related.file);
                    related.pointer = origin.pointer;
                }
            }
        }
        findings
    }
}
