//! Operations: ids, tags, responses in general.

use serde_json::Value;

use super::context::{Context, Object};
use crate::finding::{Code, Pointer};
use crate::load::structure::METHODS;

/// An operation and where it stands.
pub(super) struct Operation<'t> {
    pub(super) path: &'t str,
    pub(super) method: &'static str,
    pub(super) item: &'t Object,
    pub(super) item_pointer: Pointer,
    pub(super) object: &'t Object,
    pub(super) pointer: Pointer,
}

impl<'t> Operation<'t> {
    /// `GET /users`.
    pub(super) fn line(&self) -> String {
        format!("{} {}", self.method.to_uppercase(), self.path)
    }

    /// The responses by status, resolved, with the place of the entry.
    pub(super) fn responses(&self, context: &Context<'t>) -> Vec<(&'t str, &'t Object, Pointer)> {
        let place = self.pointer.child("responses");
        Context::members(self.object, "responses")
            .filter(|(status, _)| !status.starts_with("x-"))
            .filter_map(|(status, response)| {
                Some((status, context.resolve(response)?, place.child(status)))
            })
            .collect()
    }
}

/// All operations in document order.
pub(super) fn all<'t>(context: &Context<'t>) -> Vec<Operation<'t>> {
    let mut operations = Vec::new();
    let Some(root) = context.root() else {
        return operations;
    };
    for (path, item) in Context::members(root, "paths").filter(|(path, _)| path.starts_with('/')) {
        let Some(item) = item.as_object() else {
            continue;
        };
        let item_pointer = Pointer::root().child("paths").child(path);
        for (key, value) in item {
            let method = METHODS.into_iter().find(|method| method == key);
            if let (Some(method), Some(object)) = (method, value.as_object()) {
                operations.push(Operation {
                    path,
                    method,
                    item,
                    item_pointer: item_pointer.clone(),
                    object,
                    pointer: item_pointer.child(method),
                });
            }
        }
    }
    operations
}

/// Checks ids and tags.
pub(super) fn check<'t>(context: &mut Context<'t>, operations: &[Operation<'t>]) {
    let declared = declared_tags(context);
    for operation in operations {
        tags(context, operation, &declared);
        let security = operation.object.get("security");
        let security = security.or_else(|| context.root()?.get("security"));
        let asks = security
            .and_then(Value::as_array)
            .is_some_and(|alternatives| !alternatives.is_empty());
        if operation.method == "trace" && asks {
            context.key(
                Code::TraceOperation,
                operation.pointer.clone(),
                "a TRACE request must not carry credentials (RFC 9110, section 9.3.8): the client sends it without",
                "nothing to do if the service asks for none; otherwise use another method",
            );
        }
    }
}

fn declared_tags<'t>(context: &Context<'t>) -> Vec<&'t str> {
    context
        .root()
        .map(|root| Context::items(root, "tags"))
        .unwrap_or_default()
        .iter()
        .filter_map(|tag| tag.get("name")?.as_str())
        .collect()
}

fn tags(context: &mut Context<'_>, operation: &Operation<'_>, declared: &[&str]) {
    let tags = Context::items(operation.object, "tags");
    // Loading has found a resource for those without.
    let Some(first) = tags.first() else { return };
    let place = operation.pointer.child("tags");
    let Some(first) = first.as_str() else { return };
    if tags.len() > 1 {
        let message = format!(
            "expected one tag, found {}: only `{first}` has an effect",
            tags.len()
        );
        context.value(
            Code::SeveralTags,
            place.item(1),
            message,
            "keep the tag of the resource",
        );
    }
    if !declared.is_empty() && !declared.contains(&first) {
        let message = format!("the document does not declare the tag `{first}`");
        let help = context.meant(first, declared.iter().copied(), || {
            format!("add `- name: {first}` to the top-level `tags`")
        });
        context.value_once(Code::UndeclaredTag, place.item(0), message, help);
    }
}
