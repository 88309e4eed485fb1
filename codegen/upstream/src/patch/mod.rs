//! Additions of upstream as patches for our files.
//!
//! A patch is only handed out after it was tried: the patched text is read again, and must say what the old one said and the
//! addition, nothing else.

mod adopt;
mod place;
mod yaml;

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};

use openapi_codegen::finding::Pointer;
use openapi_codegen::load::{self, Document};
use serde_json::{Map, Value};

use self::adopt::{Adopted, Adopter};
use self::place::{Gap, Insert, inserts};
use crate::difference::{Content, Difference, Leaf};

/// Something new in a file.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Edit {
    file: PathBuf,
    container: Pointer,
    new: New,
}

/// What is new.
#[derive(Debug, Clone, PartialEq)]
enum New {
    Member(String, Value),
    Item(Value),
}

/// Makes patches for the files of our document.
pub(crate) struct Patcher<'d> {
    document: &'d Document,
    adopter: Adopter<'d>,
    sources: HashMap<PathBuf, Option<Source>>,
}

/// A file as it is written.
struct Source {
    text: String,
    tree: Value,
}

impl<'d> Patcher<'d> {
    /// `text` is that of the document's own file.
    pub(crate) fn new(
        document: &'d Document,
        text: &str,
        theirs: &'d Value,
        counterparts: &'d HashMap<Pointer, Pointer>,
    ) -> Self {
        let own = load::parse_text(&document.file, text).ok();
        let version = own.as_ref().and_then(|tree| tree.get("openapi")?.as_str());
        let is_3_1 = version.is_some_and(|version| !version.starts_with("3.0"));
        let adopter = Adopter::new(&document.tree, theirs, counterparts, is_3_1);
        let own = own.map(|tree| Source {
            text: text.to_owned(),
            tree,
        });
        Self {
            document,
            adopter,
            sources: HashMap::from([(document.file.clone(), own)]),
        }
    }

    /// What must be written to add a difference to our document; nothing if it is no addition or has no place.
    pub(crate) fn edits(&mut self, difference: &Difference) -> Option<Vec<Edit>> {
        let mut edits = Vec::new();
        for insertion in &difference.insertions {
            let (Leaf::Member(_, content) | Leaf::Item(content)) = &insertion.leaf;
            let adopted = match content {
                Content::Value(value) => Adopted {
                    value: value.clone(),
                    schemas: BTreeMap::new(),
                },
                Content::Theirs(pointer, object) => self.adopter.object(pointer, *object)?,
                Content::Operation { theirs, path } => self.adopter.operation(theirs, path)?,
            };
            let mut new = match &insertion.leaf {
                Leaf::Member(name, _) => New::Member(name.clone(), adopted.value),
                Leaf::Item(_) => New::Item(adopted.value),
            };
            for key in insertion.missing.iter().rev() {
                let inner = match new {
                    New::Member(name, value) => Value::Object(Map::from_iter([(name, value)])),
                    New::Item(value) => Value::Array(vec![value]),
                };
                new = New::Member(key.clone(), inner);
            }
            let (file, container) = self.document.written_at(&insertion.at);
            edits.push(Edit {
                file: file.to_owned(),
                container,
                new,
            });
            edits.extend(self.components(adopted.schemas));
        }
        (!edits.is_empty()).then(|| merged(edits))
    }

    /// The edits as one unified diff, which `git apply` and `patch -p1` take. `None` when they cannot be applied.
    pub(crate) fn diff(&mut self, edits: Vec<Edit>) -> Option<String> {
        let mut files: BTreeMap<PathBuf, Vec<Edit>> = BTreeMap::new();
        for edit in merged(edits) {
            files.entry(edit.file.clone()).or_default().push(edit);
        }
        let mut diff = String::new();
        for (file, edits) in files {
            let source = self.source(&file)?;
            let patched = patched(&file, source, &edits)?;
            let name = shown(&file);
            let mut options = diffy::DiffOptions::new();
            options.set_original_filename(format!("a/{name}"));
            options.set_modified_filename(format!("b/{name}"));
            diff.push_str(&options.create_patch(&source.text, &patched).to_string());
        }
        Some(diff)
    }

    fn components(&mut self, schemas: BTreeMap<String, Value>) -> Vec<Edit> {
        let file = self.document.file.clone();
        let Some(source) = self.source(&file) else {
            return Vec::new();
        };
        let has = |pointer: &str| source.tree.pointer(pointer).is_some_and(Value::is_object);
        let root = Pointer::root();
        let (container, missing): (Pointer, &[&str]) = if has("/components/schemas") {
            (root.child("components").child("schemas"), &[])
        } else if has("/components") {
            (root.child("components"), &["schemas"])
        } else {
            (root, &["components", "schemas"])
        };
        schemas
            .into_iter()
            .map(|(name, schema)| {
                let mut new = (name, schema);
                for key in missing.iter().rev() {
                    let inner = Value::Object(Map::from_iter([new]));
                    new = ((*key).to_owned(), inner);
                }
                Edit {
                    file: file.clone(),
                    container: container.clone(),
                    new: New::Member(new.0, new.1),
                }
            })
            .collect()
    }

    fn source(&mut self, file: &Path) -> Option<&Source> {
        let known = self.sources.entry(file.to_owned()).or_insert_with(|| {
            let text = std::fs::read_to_string(file).ok()?;
            let tree = load::parse_text(file, &text).ok()?;
            Some(Source { text, tree })
        });
        known.as_ref()
    }
}

/// A path as patches name it.
fn shown(file: &Path) -> String {
    let current = std::env::current_dir().unwrap_or_default();
    let relative = file.strip_prefix(&current).unwrap_or(file);
    let name = relative.display().to_string();
    name.trim_start_matches(['/', '\\']).replace('\\', "/")
}

/// The text with the edits, if it then says what it shall.
fn patched(file: &Path, source: &Source, edits: &[Edit]) -> Option<String> {
    let mut expected = source.tree.clone();
    for edit in edits {
        let container = expected.pointer_mut(edit.container.as_str())?;
        match (container, &edit.new) {
            (Value::Object(object), New::Member(name, value)) => {
                if object.insert(name.clone(), value.clone()).is_some() {
                    return None;
                }
            }
            (Value::Array(list), New::Item(value)) => list.push(value.clone()),
            _ => return None,
        }
    }
    [Gap::Following, Gap::Preceding]
        .into_iter()
        .find_map(|gap| {
            let inserts = inserts(&source.text, &source.tree, edits, gap)?;
            let text = applied(&source.text, inserts)?;
            let tree = load::parse_text(file, &text).ok()?;
            (tree == expected).then_some(text)
        })
}

fn applied(text: &str, mut inserts: Vec<Insert>) -> Option<String> {
    // Stable: what goes to the same place stays in order.
    inserts.sort_by_key(|insert| (insert.offset, Reverse(insert.indentation)));
    let mut made = String::with_capacity(text.len() + 1024);
    let mut done = 0;
    for Insert {
        offset, text: new, ..
    } in inserts
    {
        made.push_str(text.get(done..offset)?);
        made.push_str(&new);
        done = offset;
    }
    made.push_str(text.get(done..)?);
    Some(made)
}

/// Without repetitions; members of one name become one.
fn merged(edits: Vec<Edit>) -> Vec<Edit> {
    let mut all: Vec<Edit> = Vec::new();
    'edits: for edit in edits {
        for known in &mut all {
            if known.file != edit.file || known.container != edit.container {
                continue;
            }
            if *known == edit {
                continue 'edits;
            }
            if let (New::Member(name, value), New::Member(other, further)) =
                (&mut known.new, &edit.new)
                && name == other
            {
                merge(value, further);
                continue 'edits;
            }
        }
        all.push(edit);
    }
    all
}

/// Adds what is new in lists and mappings; of two texts the first stays.
fn merge(value: &mut Value, further: &Value) {
    match (value, further) {
        (Value::Array(list), Value::Array(more)) => {
            for item in more {
                if !list.contains(item) {
                    list.push(item.clone());
                }
            }
        }
        (Value::Object(object), Value::Object(more)) => {
            for (key, further) in more {
                match object.get_mut(key) {
                    Some(value) => merge(value, further),
                    None => {
                        object.insert(key.clone(), further.clone());
                    }
                }
            }
        }
        _ => {}
    }
}
