//! OpenAPI Overlay 1.0: changes to a document that is somebody else's.

use std::borrow::Cow;
use std::path::Path;

use serde_json::{Map, Value};
use serde_json_path::JsonPath;

use super::origins::{Origin, Origins};
use super::{read, tree};
use crate::finding::{Code, Finding, Findings, Pointer, did_you_mean};

/// Carries out the actions of an overlay, in their order. The findings are about the overlay.
pub(super) fn apply(file: &Path, document: &mut Value, origins: &mut Origins) -> Findings {
    let parsed = read::read(file).and_then(|text| {
        read::check_text(file, &text)?;
        tree::parse(file, &text)
    });
    let overlay = match parsed {
        Ok(overlay) => overlay,
        Err(findings) => return findings,
    };
    let mut work = Work {
        file,
        number: origins.add_file(file.to_owned()),
        document,
        origins,
        findings: Findings::new(),
    };
    work.overlay(&overlay);
    work.findings
}

const OVERLAY_KEYS: [&str; 4] = ["overlay", "info", "extends", "actions"];
const ACTION_KEYS: [&str; 4] = ["target", "description", "update", "remove"];

struct Work<'w> {
    file: &'w Path,
    number: usize,
    document: &'w mut Value,
    origins: &'w mut Origins,
    findings: Findings,
}

impl Work<'_> {
    fn overlay(&mut self, overlay: &Value) {
        let root = Pointer::root();
        self.known_keys(overlay, &root, "an overlay", &OVERLAY_KEYS);
        match overlay.get("overlay").and_then(Value::as_str) {
            Some(version) if version.starts_with("1.") => {}
            _ => self.invalid(
                root.clone(),
                "expected an overlay with `overlay: 1.0.0`",
                "write the version of the Overlay specification as the first line",
            ),
        }
        let Some(actions) = overlay.get("actions").and_then(Value::as_array) else {
            self.invalid(
                root,
                "an overlay must have the list `actions`",
                "add `actions:` with what to change",
            );
            return;
        };
        for (index, action) in actions.iter().enumerate() {
            self.action(action, &root.child("actions").item(index));
        }
    }

    fn action(&mut self, action: &Value, place: &Pointer) {
        self.known_keys(action, place, "an action of an overlay", &ACTION_KEYS);
        let Some(target) = action.get("target").and_then(Value::as_str) else {
            self.invalid(
                place.clone(),
                "an action must have a `target`",
                "add `target:` with a JSONPath, e.g. `$.paths['/users'].get`",
            );
            return;
        };
        let at = place.child("target");
        let path = match JsonPath::parse(target) {
            Ok(path) => path,
            Err(error) => {
                self.invalid(
                    at,
                    format!("the target is no JSONPath (RFC 9535): {error}"),
                    "write a JSONPath, e.g. `$.paths['/users'].get`",
                );
                return;
            }
        };
        // A place that is selected twice is changed once.
        let places = path.query_located(self.document).dedup();
        let found: Vec<Pointer> = places
            .locations()
            .filter_map(|location| Pointer::parse(&location.to_json_pointer()))
            .collect();
        if found.is_empty() {
            self.findings.push(Finding::new(
                Code::OverlayWithoutMatch,
                self.file,
                at,
                format!("nothing in the document matches `{target}`"),
                "mend the target, or remove the action if the document has changed",
            ));
            return;
        }
        if action.get("remove") == Some(&Value::Bool(true)) {
            self.remove_all(found, &at);
        } else if let Some(update) = action.get("update") {
            for pointer in &found {
                self.update(pointer, update, &place.child("update"));
            }
        } else {
            self.invalid(
                place.clone(),
                "an action must have `update` or `remove: true`",
                "add what to change",
            );
        }
    }

    /// Warns of keys that have no effect.
    fn known_keys(&mut self, object: &Value, place: &Pointer, what: &str, known: &[&str]) {
        let keys = object.as_object().into_iter().flat_map(Map::keys);
        for key in keys.filter(|key| !known.contains(&key.as_str()) && !key.starts_with("x-")) {
            let help = did_you_mean(key, known.iter().copied(), || {
                format!("remove it; {what} has: {}", known.join(", "))
            });
            let message = format!("unknown key `{key}` in {what}: it is ignored");
            let at = place.child(key);
            let finding = Finding::new(Code::UnknownKey, self.file, at, message, help);
            self.findings.push(finding.at_key());
        }
    }

    fn remove_all(&mut self, mut places: Vec<Pointer>, target: &Pointer) {
        // From the end, so that an item does not move before it is removed.
        places.sort_by_cached_key(|place| {
            let position = |segment: Cow<'_, str>| match segment.parse::<usize>() {
                Ok(index) => (index, String::new()),
                Err(_) => (usize::MAX, segment.into_owned()),
            };
            place.segments().map(position).collect::<Vec<_>>()
        });
        for place in places.iter().rev() {
            self.remove(place, target);
        }
    }

    fn remove(&mut self, pointer: &Pointer, target: &Pointer) {
        let Some((above, _)) = pointer.as_str().rsplit_once('/') else {
            self.invalid(
                target.clone(),
                "the whole document cannot be removed",
                "name a part of it",
            );
            return;
        };
        let Some(name) = pointer.segments().last() else {
            return;
        };
        match self.document.pointer_mut(above) {
            Some(Value::Object(object)) => {
                object.shift_remove(name.as_ref());
            }
            Some(Value::Array(list)) => {
                let Ok(index) = name.parse::<usize>() else {
                    return;
                };
                if index < list.len() {
                    list.remove(index);
                    let length = list.len();
                    let Some(items) = Pointer::parse(above) else {
                        return;
                    };
                    for index in index..length {
                        self.origins
                            .moved(&items.item(index + 1), &items.item(index));
                    }
                }
            }
            _ => {}
        }
    }

    /// Objects are merged, to lists an item is added, anything else is replaced.
    fn update(&mut self, pointer: &Pointer, update: &Value, place: &Pointer) {
        let number = self.number;
        let mut came = Vec::new();
        if let Some(node) = self.document.pointer_mut(pointer.as_str()) {
            match node {
                Value::Array(list) if !update.is_array() => {
                    came.push((pointer.item(list.len()), place.clone()));
                    list.push(update.clone());
                }
                node => merge(node, update, pointer, place, &mut came),
            }
        }
        for (to, from) in came {
            let origin = Origin {
                file: number,
                pointer: from,
            };
            self.origins.came(&to, origin);
        }
    }

    fn invalid(&mut self, pointer: Pointer, message: impl Into<String>, help: &str) {
        self.findings.push(Finding::new(
            Code::InvalidOverlay,
            self.file,
            pointer,
            message,
            help,
        ));
    }
}

/// The depth of both trees is bounded where they are read.
fn merge(
    node: &mut Value,
    update: &Value,
    pointer: &Pointer,
    place: &Pointer,
    came: &mut Vec<(Pointer, Pointer)>,
) {
    match (node, update) {
        (Value::Object(object), Value::Object(update)) => {
            merge_members(object, update, pointer, place, came);
        }
        (Value::Array(list), Value::Array(update)) => {
            for (index, item) in update.iter().enumerate() {
                came.push((pointer.item(list.len()), place.item(index)));
                list.push(item.clone());
            }
        }
        (node, update) => {
            came.push((pointer.clone(), place.clone()));
            *node = update.clone();
        }
    }
}

fn merge_members(
    object: &mut Map<String, Value>,
    update: &Map<String, Value>,
    pointer: &Pointer,
    place: &Pointer,
    came: &mut Vec<(Pointer, Pointer)>,
) {
    for (key, value) in update {
        let (here, there) = (pointer.child(key), place.child(key));
        if let Some(old) = object.get_mut(key) {
            merge(old, value, &here, &there, came);
        } else {
            came.push((here, there));
            object.insert(key.clone(), value.clone());
        }
    }
}
