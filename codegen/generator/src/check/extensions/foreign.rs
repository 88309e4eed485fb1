//! Extensions of other tools that happen to be called like ours.

use std::path::Path;

use serde_json::{Map, Value};

use super::super::context::{Context, Object};
use super::{Extension, tell_foreign, values};
use crate::finding::{Findings, Pointer};
use crate::load::structure::{Kind, Listener, Place, walk};

/// Takes what belongs to another tool out of a tree, with a warning for each name: whatever is called like one of our
/// extensions and is no use of it, in a document that is not [ours](makes_ours).
pub(crate) fn remove_foreign(file: &Path, tree: &mut Value) -> Findings {
    if !mentions_ours(tree) {
        return Findings::new();
    }
    let mut uses = Uses {
        context: Context::new(file, tree),
        is_ours: false,
        foreign: Vec::new(),
    };
    walk(tree, &mut uses);
    let Uses {
        is_ours, foreign, ..
    } = uses;
    if is_ours {
        return Findings::new();
    }
    for (name, pointer) in &foreign {
        let owner = pointer.as_str().rsplit_once('/').map(|(owner, _)| owner);
        if let Some(Value::Object(object)) = owner.and_then(|owner| tree.pointer_mut(owner)) {
            object.shift_remove(name);
        }
    }
    let mut told = Context::new(file, tree);
    let help = "its value is none that this generator knows, so that it is taken for another tool's: nothing to do";
    tell_foreign(&mut told, foreign, |_| help.to_owned());
    told.findings
}

/// Whether any mapping has a key of ours, wherever it stands: most documents have none.
fn mentions_ours(tree: &Value) -> bool {
    let mut open = vec![tree];
    while let Some(value) = open.pop() {
        match value {
            Value::Array(items) => open.extend(items),
            Value::Object(object) => {
                let mut keys = object.keys().filter(|key| key.starts_with("x-"));
                if keys.any(|key| Extension::named(key).is_some()) {
                    return true;
                }
                open.extend(object.values());
            }
            _ => {}
        }
    }
    false
}

/// The uses of names that we have too.
struct Uses<'t> {
    context: Context<'t>,
    is_ours: bool,
    foreign: Vec<(String, Pointer)>,
}

impl<'t> Listener<'t> for Uses<'t> {
    fn object(&mut self, kind: Kind, object: &'t Map<String, Value>, place: &Place<'_>) {
        if self.is_ours || kind == Kind::SecurityRequirement {
            return;
        }
        for (key, value) in object {
            let Some(extension) = Extension::named(key) else {
                continue;
            };
            if makes_ours(extension, kind, value, object) {
                self.is_ours = true;
                return;
            }
            let before = self.context.findings.len();
            if extension.belongs(kind) {
                values::check(&mut self.context, key, value, object, place);
            }
            if !extension.belongs(kind) || self.context.findings.len() > before {
                self.foreign.push((key.clone(), place.key(key).pointer()));
            }
        }
    }
}

/// Whether a use of an extension can only be meant for this generator: by its name, or by its name and its value.
pub(super) fn makes_ours(
    extension: &Extension,
    kind: Kind,
    value: &Value,
    object: &Object,
) -> bool {
    if !extension.belongs(kind) {
        return false;
    }
    match extension.name {
        "x-environment-prefix"
        | "x-crate-version"
        | "x-may-be-empty"
        | "x-token-request"
        | "x-client-authentication" => true,
        "x-impersonation" => value == &Value::Bool(true),
        "x-pagination" => ["style", "items"]
            .iter()
            .all(|key| value.get(key).is_some_and(Value::is_string)),
        "x-error" => value.as_object().is_some_and(|members| {
            let mut known = ["code", "message"]
                .iter()
                .filter_map(|key| members.get(*key));
            known.any(is_pointers)
        }),
        "x-timestamp" => {
            let unit = value.as_str().unwrap_or_default();
            unit.starts_with("epoch-") && object.contains_key("oneOf")
        }
        _ => false,
    }
}

fn is_pointers(value: &Value) -> bool {
    let is_pointer = |item: &Value| item.as_str().is_some_and(|text| text.starts_with('/'));
    value
        .as_array()
        .is_some_and(|list| list.iter().any(is_pointer))
}
