//! From what a reference says to the place that it names.

use std::path::{Path, PathBuf};

use serde_json::Value;

use super::files::Missing;
use super::paths::{decoded, is_remote};
use super::{Bundler, MAXIMUM_FILES, Target};
use crate::finding::{Code, Pointer};
use crate::load::structure::Kind;

/// More references in a row than this are a circle.
const MAXIMUM_HOPS: usize = 64;

impl Bundler<'_> {
    /// The place that the reference at `pointer` names; what cannot be found is reported, here or by the checks.
    pub(super) fn resolve(
        &mut self,
        pointer: &Pointer,
        target: &str,
        kind: Kind,
        base: usize,
    ) -> Option<Target> {
        let (path, fragment) = target.split_once('#').unwrap_or((target, ""));
        let place = pointer.child("$ref");
        let file = if path.is_empty() {
            base
        } else {
            if kind != Kind::PathItem && base == 0 && !path.contains(['.', '/']) {
                // A bare name is no file: the checks say how it is written.
                return None;
            }
            self.open(&place, path, base)?
        };
        let fragment = decoded(fragment);
        let found = if fragment.is_empty() && path.is_empty() {
            self.enclosing(pointer, file, |_| true)
        } else if fragment.is_empty() || fragment.starts_with('/') {
            let written = Pointer::parse(&fragment)?;
            self.follow(file, &written, 0).or_else(|| {
                // `#/$defs/…` is relative to the schema that has an `$id` of its own.
                self.enclosing(pointer, file, |around| around.pointer(&fragment).is_some())
                    .map(|(file, around)| (file, around.joined(&fragment)))
            })
        } else {
            let tree = if file == 0 {
                &*self.tree
            } else {
                self.files.tree(file)?
            };
            anchor(tree, &fragment).map(|there| (file, there))
        };
        if found.is_none() && (file != 0 || base != 0 || kind == Kind::PathItem) {
            let name = self.origins.file(file).display().to_string();
            self.report(
                Code::DanglingReference,
                &place,
                format!("`{target}` does not exist: there is no `#{fragment}` in {name}"),
                "mend the part after `#`, or add what it names",
            );
        }
        found
    }

    /// Whether the file that a reference names can be read.
    pub(super) fn is_readable(&mut self, target: &str, base: usize) -> bool {
        let path = target.split_once('#').map_or(target, |(path, _)| path);
        if path.is_empty() {
            return true;
        }
        let path = decoded(path);
        !is_remote(&path)
            && !Path::new(&path).is_absolute()
            && self
                .files
                .open(&self.beside(&path, base), self.origins)
                .is_ok()
    }

    /// Where a path leads from a file.
    fn beside(&self, path: &str, base: usize) -> PathBuf {
        let directory = self.origins.file(base).parent().unwrap_or(Path::new(""));
        directory.join(path)
    }

    /// Reads the file that a reference names.
    fn open(&mut self, place: &Pointer, path: &str, base: usize) -> Option<usize> {
        if is_remote(path) {
            self.report(
                Code::ExternalReference,
                place,
                format!("expected a file, found `{path}`: nothing is loaded from the network"),
                "save it beside the document, and refer to the file",
            );
            return None;
        }
        let path = decoded(path);
        if Path::new(&path).is_absolute() {
            self.report(
                Code::ExternalReference,
                place,
                format!("expected a path relative to this file, found `{path}`"),
                "write the path from this file to the other",
            );
            return None;
        }
        let path = self.beside(&path, base);
        match self.files.open(&path, self.origins) {
            Ok(file) => Some(file),
            Err(Missing::Known) => None,
            Err(Missing::TooMany) => {
                self.report(
                    Code::TooManyFiles,
                    place,
                    format!("a document has at most {MAXIMUM_FILES} files, this would be one more"),
                    "bring small files together",
                );
                None
            }
            Err(Missing::Unreadable(reason)) => {
                self.report(
                    Code::ExternalReference,
                    place,
                    format!("{}: {reason}", path.display()),
                    "mend the path: it goes from the directory of this file",
                );
                None
            }
            Err(Missing::Faulty(findings)) => {
                let origin = self.origins.of(place);
                let file = self.origins.file(origin.file).to_owned();
                for mut finding in findings {
                    finding.related.push(crate::finding::Related {
                        file: file.clone(),
                        pointer: origin.pointer.clone(),
                        message: "referred to here".to_owned(),
                    });
                    self.findings.push(finding);
                }
                None
            }
        }
    }

    /// Goes down from the root of a file, through the references on the way.
    fn follow(&mut self, file: usize, pointer: &Pointer, hops: usize) -> Option<Target> {
        if hops > MAXIMUM_HOPS {
            return None;
        }
        let tree = if file == 0 {
            &*self.tree
        } else {
            self.files.tree(file)?
        };
        let mut node = tree;
        let mut here = Pointer::root();
        let mut segments = pointer.segments();
        while let Some(segment) = segments.next() {
            if let Some(next) = step(node, &segment) {
                here.push(&segment);
                node = next;
                continue;
            }
            let reference = node.get("$ref")?.as_str()?.to_owned();
            let mut rest = Pointer::root();
            rest.push(&segment);
            for segment in segments {
                rest.push(&segment);
            }
            let (path, fragment) = reference.split_once('#').unwrap_or((&reference, ""));
            let file = if path.is_empty() {
                file
            } else {
                self.open(&here.child("$ref"), path, file)?
            };
            let target = Pointer::parse(&decoded(fragment))?;
            let (file, target) = self.follow(file, &target, hops + 1)?;
            return self.follow(file, &target.joined(rest.as_str()), hops + 1);
        }
        Some((file, here))
    }

    /// The nearest schema around the reference that is the root of something: by `$id`, by `$recursiveAnchor`, a component, or
    /// a whole file.
    fn enclosing(
        &self,
        pointer: &Pointer,
        file: usize,
        fits: impl Fn(&Value) -> bool,
    ) -> Option<Target> {
        let origin = self.origins.of(pointer);
        if file != 0 && origin.file == file {
            let tree = self.files.tree(file)?;
            return nearest(tree, &origin.pointer, &fits).map(|there| (file, there));
        }
        if file != 0 {
            return None;
        }
        // What has been made a component lies, for its own references, where it was written.
        nearest(self.tree, pointer, &fits)
            .or_else(|| nearest(self.tree, &origin.pointer, &fits).filter(|_| origin.file == 0))
            .map(|there| (0, there))
    }

    /// The value at a pointer, also when it has been made a component since.
    pub(super) fn node(&mut self, pointer: &Pointer) -> Option<&mut Value> {
        let there = if self.tree.pointer(pointer.as_str()).is_some() {
            pointer.clone()
        } else {
            let (_, there) = self.follow(0, pointer, 0).filter(|(file, _)| *file == 0)?;
            there
        };
        self.tree.pointer_mut(there.as_str())
    }
}

fn step<'v>(node: &'v Value, segment: &str) -> Option<&'v Value> {
    match node {
        Value::Object(object) => object.get(segment),
        Value::Array(list) => list.get(segment.parse::<usize>().ok()?),
        _ => None,
    }
}

/// The nearest root of a schema around `pointer` that fits.
fn nearest(tree: &Value, pointer: &Pointer, fits: &impl Fn(&Value) -> bool) -> Option<Pointer> {
    let mut written = pointer.as_str();
    loop {
        // Below what has been made a component there is nothing any more.
        if let Some(node) = tree.pointer(written) {
            let is_component = written
                .strip_prefix("/components/schemas/")
                .is_some_and(|name| !name.contains('/'));
            let is_whole_file = written.is_empty() && tree.get("openapi").is_none();
            let is_root = ["$id", "$recursiveAnchor", "$dynamicAnchor", "$defs"]
                .iter()
                .any(|key| node.get(key).is_some());
            if (is_root || is_component || is_whole_file) && fits(node) {
                return Pointer::parse(written);
            }
        }
        written = written.get(..written.rfind('/')?)?;
    }
}

/// The schema that calls itself so.
fn anchor(tree: &Value, name: &str) -> Option<Pointer> {
    let mut values = vec![(Pointer::root(), tree)];
    while let Some((pointer, value)) = values.pop() {
        match value {
            Value::Object(object) => {
                let is_it = ["$anchor", "$dynamicAnchor"]
                    .iter()
                    .any(|key| object.get(*key).and_then(Value::as_str) == Some(name));
                if is_it {
                    return Some(pointer);
                }
                for (key, value) in object.iter().rev() {
                    values.push((pointer.child(key), value));
                }
            }
            Value::Array(list) => {
                for (index, value) in list.iter().enumerate().rev() {
                    values.push((pointer.item(index), value));
                }
            }
            _ => {}
        }
    }
    None
}
