//! Names for operations that have none.

use std::collections::{HashMap, HashSet};
use std::path::Path;

use heck::ToUpperCamelCase;
use serde_json::Value;

use super::origins::Origins;
use super::structure::METHODS;
use crate::finding::{Code, Finding, Findings, Pointer};

/// Gives every operation an `operationId` that no other has: from its method and path, if the document names none or one that
/// another operation has already. `GET /users/{id}` becomes `getUsersById`.
pub(super) fn derive(file: &Path, tree: &mut Value, origins: &mut Origins) -> Findings {
    let mut findings = Findings::new();
    let Some(paths) = tree.get_mut("paths").and_then(Value::as_object_mut) else {
        return findings;
    };
    let mut taken: HashSet<String> = HashSet::new();
    let mut first: HashMap<String, Pointer> = HashMap::new();
    let place = |path: &str, method: &str| {
        Pointer::root()
            .child("paths")
            .child(path)
            .child(method)
            .child("operationId")
    };
    let mut nameless: Vec<(String, &'static str, Option<String>)> = Vec::new();
    for (path, item) in &*paths {
        for (key, operation) in item.as_object().into_iter().flatten() {
            let method = METHODS.into_iter().find(|method| method == key);
            let Some((method, operation)) = method.zip(operation.as_object()) else {
                continue;
            };
            match operation.get("operationId") {
                Some(Value::String(id)) if !id.trim().is_empty() => {
                    if taken.insert(id.clone()) {
                        first.insert(id.clone(), place(path, method));
                    } else {
                        nameless.push((path.clone(), method, Some(id.clone())));
                    }
                }
                Some(Value::String(_) | Value::Null) | None => {
                    nameless.push((path.clone(), method, None));
                }
                // What it is instead is a matter of the grammar.
                Some(_) => {}
            }
        }
    }
    for (path, method, repeated) in nameless {
        let wanted = id(method, &path);
        let name = (1..=u32::MAX)
            .map(|number| match number {
                1 => wanted.clone(),
                more => format!("{wanted}{more}"),
            })
            .find(|name| !taken.contains(name))
            .unwrap_or(wanted);
        taken.insert(name.clone());
        if let Some(id) = repeated {
            let pointer = place(&path, method);
            let mut finding = Finding::new(
                Code::DuplicateOperationId,
                file,
                pointer.clone(),
                format!(
                    "`{id}` is the operationId of another operation: this one is called `{name}`"
                ),
                "give one of them another id",
            );
            if let Some(first) = first.get(&id) {
                finding.relate(first.clone(), "first used here");
            }
            findings.push(finding);
            // The caret shows what is written.
            let origin = origins.of(&pointer);
            origins.came(&pointer, origin);
        }
        let operation = paths
            .get_mut(&path)
            .and_then(|item| item.get_mut(method)?.as_object_mut());
        if let Some(operation) = operation {
            operation.insert("operationId".to_owned(), name.into());
        }
    }
    findings
}

/// The name by method and path.
fn id(method: &str, path: &str) -> String {
    let mut id = method.to_owned();
    for segment in path.split('/') {
        let name = segment
            .strip_prefix('{')
            .and_then(|rest| rest.strip_suffix('}'));
        match name {
            Some(name) => {
                id.push_str("By");
                id.push_str(&name.to_upper_camel_case());
            }
            None => id.push_str(&segment.to_upper_camel_case()),
        }
    }
    id
}
