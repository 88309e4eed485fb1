//! What a crate was made from, in a small file of the crate: so that one can tell later why it is not up to date.

mod generator;
mod hash;

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::{Path, PathBuf};

use serde_json::{Map, Value, json};

pub use hash::{Fingerprint, InvalidFingerprint};

use crate::emit::EmittedFile;

/// The file of the crate that holds its fingerprints.
pub const FILE: &str = ".codegen.json";

/// The form of the file. A file of another form tells nothing.
const FORM: u64 = 1;

/// What a crate was made from, and what it consists of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fingerprints {
    /// Everything that the document says, with the files it refers to and after its overlays. Comments, line ends and the
    /// way in which values are written do not count.
    pub document: Fingerprint,
    /// The last release of the document, which the changelog is made from.
    pub released: Option<Fingerprint>,
    /// What the generator makes of a document that it carries with it.
    pub generator: Fingerprint,
    /// Every other file of the crate, by its path with forward slashes.
    pub files: BTreeMap<String, Fingerprint>,
}

impl Fingerprints {
    /// The fingerprints of a crate that consists of `files`.
    pub(crate) fn new(
        document: Fingerprint,
        released: Option<Fingerprint>,
        files: &[EmittedFile],
    ) -> Self {
        Self {
            document,
            released,
            generator: generator::fingerprint(),
            files: files
                .iter()
                .map(|file| (key(&file.path), Fingerprint::of_text(&file.text)))
                .collect(),
        }
    }

    /// The file that holds them. `notice` says where the crate comes from.
    pub(crate) fn emit(&self, notice: &str) -> EmittedFile {
        // By hand, because the notice belongs into the first line, as in every emitted file.
        let mut text = format!(
            "{{ \"notice\": {},\n  \"form\": {FORM},\n  \"document\": \"{}\",\n",
            Value::from(notice),
            self.document
        );
        if let Some(released) = self.released {
            // Writing to a `String` cannot fail.
            let _ = writeln!(text, "  \"released\": \"{released}\",");
        }
        let _ = writeln!(
            text,
            "  \"generator\": \"{}\",\n  \"files\": {{",
            self.generator
        );
        let lines: Vec<String> = self
            .files
            .iter()
            .map(|(path, fingerprint)| {
                format!("    {}: \"{fingerprint}\"", Value::from(path.as_str()))
            })
            .collect();
        text.push_str(&lines.join(",\n"));
        text.push_str("\n  }\n}\n");
        EmittedFile {
            path: PathBuf::from(FILE),
            text,
        }
    }

    /// Reads such a file; `None` when it is none, or one of another form.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let value: Value = serde_json::from_str(text).ok()?;
        let member = |name: &str| value.get(name)?.as_str()?.parse().ok();
        if value.get("form") != Some(&json!(FORM)) {
            return None;
        }
        let files = value.get("files").and_then(Value::as_object)?;
        Some(Self {
            document: member("document")?,
            released: match value.get("released") {
                None => None,
                Some(_) => Some(member("released")?),
            },
            generator: member("generator")?,
            files: of_files(files)?,
        })
    }

    /// What is known of the file at a path.
    pub(crate) fn of(&self, path: &Path) -> Option<Fingerprint> {
        self.files.get(&key(path)).copied()
    }
}

fn of_files(files: &Map<String, Value>) -> Option<BTreeMap<String, Fingerprint>> {
    files
        .iter()
        .map(|(path, fingerprint)| Some((path.clone(), fingerprint.as_str()?.parse().ok()?)))
        .collect()
}

/// A path as it is written on every system.
fn key(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::{Fingerprint, Fingerprints};
    use crate::emit::EmittedFile;

    #[test]
    fn what_is_emitted_is_read_again() {
        let files = ["Cargo.toml", "src/\"odd\".rs"].map(|path| EmittedFile {
            path: PathBuf::from(path),
            text: path.to_owned(),
        });
        for released in [None, Some(Fingerprint::of_text("b"))] {
            let fingerprints = Fingerprints::new(Fingerprint::of_text("a"), released, &files);
            let file = fingerprints.emit("@generated from \"a\\b\"");
            assert!(file.text.lines().next().unwrap().contains("@generated"));
            assert_eq!(Fingerprints::parse(&file.text), Some(fingerprints));
        }
    }

    #[test]
    fn what_is_no_such_file_tells_nothing() {
        let whole = Fingerprints::new(Fingerprint::of_text("a"), None, &[]).emit("");
        for text in [
            String::new(),
            "[]".to_owned(),
            format!("<<<<<<< ours\n{}", whole.text),
            whole.text.replace("\"form\": 1", "\"form\": 2"),
            whole.text.replace("document", "documents"),
        ] {
            assert_eq!(Fingerprints::parse(&text), None, "{text}");
        }
    }
}
