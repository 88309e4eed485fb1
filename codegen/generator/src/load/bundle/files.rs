//! The other files of a document, each read once.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::paths::normal;
use super::{MAXIMUM_FILES, Origins};
use crate::finding::{Code, Findings};
use crate::load::{read, tree};

/// The files by number; the document itself is number 0 and kept elsewhere.
pub(super) struct Files {
    numbers: HashMap<PathBuf, Option<usize>>,
    trees: Vec<Option<Value>>,
    stems: Vec<String>,
}

/// Why there is no such file.
pub(super) enum Missing {
    /// It has been reported before.
    Known,
    /// There is no such file, or it is none.
    Unreadable(String),
    /// It is no YAML or JSON.
    Faulty(Findings),
    TooMany,
}

impl Files {
    pub(super) fn new(document: &Path) -> Self {
        Self {
            numbers: HashMap::from([(normal(document), Some(0))]),
            trees: vec![None],
            stems: vec![stem(document)],
        }
    }

    /// What a file says.
    pub(super) fn tree(&self, number: usize) -> Option<&Value> {
        self.trees.get(number)?.as_ref()
    }

    /// The name of a file without its ending.
    pub(super) fn stem(&self, number: usize) -> &str {
        self.stems.get(number).map_or("", String::as_str)
    }

    /// The number of the file at a path.
    pub(super) fn open(&mut self, path: &Path, origins: &mut Origins) -> Result<usize, Missing> {
        let path = normal(path);
        if let Some(known) = self.numbers.get(&path) {
            return known.ok_or(Missing::Known);
        }
        if self.trees.len() >= MAXIMUM_FILES {
            return Err(Missing::TooMany);
        }
        let parsed = read::read(&path).and_then(|text| {
            read::check_text(&path, &text)?;
            tree::parse(&path, &text)
        });
        match parsed {
            Ok(tree) => {
                let number = origins.add_file(path.clone());
                origins.note(&tree);
                self.trees.push(Some(tree));
                self.stems.push(stem(&path));
                self.numbers.insert(path, Some(number));
                Ok(number)
            }
            Err(findings) => {
                self.numbers.insert(path, None);
                let unreadable = findings
                    .iter()
                    .find(|finding| finding.code == Code::FileUnreadable);
                Err(match unreadable {
                    Some(finding) => Missing::Unreadable(finding.message.clone()),
                    None => Missing::Faulty(findings),
                })
            }
        }
    }
}

fn stem(path: &Path) -> String {
    path.file_stem()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}
