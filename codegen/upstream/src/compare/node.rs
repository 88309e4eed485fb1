//! A value of a document together with its place.

use openapi_codegen::finding::Pointer;
use serde_json::Value;

/// References in a row that are followed; more are a circle.
const MAXIMUM_HOPS: usize = 64;

/// A value of a document, its place, and the document for what it refers to.
#[derive(Debug, Clone)]
pub(crate) struct Node<'d> {
    root: &'d Value,
    pub(crate) pointer: Pointer,
    pub(crate) value: &'d Value,
}

impl<'d> Node<'d> {
    /// The whole document.
    pub(crate) fn root(root: &'d Value) -> Self {
        Self {
            root,
            pointer: Pointer::root(),
            value: root,
        }
    }

    /// The member of a mapping.
    pub(crate) fn member(&self, key: &str) -> Option<Self> {
        let value = self.value.as_object()?.get(key)?;
        Some(self.at(self.pointer.child(key), value))
    }

    /// The members of a mapping; nothing for any other value.
    pub(crate) fn members(&self) -> impl Iterator<Item = (&'d str, Self)> {
        let object = self.value.as_object().into_iter().flatten();
        object.map(|(key, value)| (key.as_str(), self.at(self.pointer.child(key), value)))
    }

    /// The items of a list; nothing for any other value.
    pub(crate) fn items(&self) -> impl Iterator<Item = Self> {
        let list = self.value.as_array().into_iter().flatten();
        list.enumerate()
            .map(|(index, value)| self.at(self.pointer.item(index), value))
    }

    /// What the references lead to; what does not exist stays the reference.
    pub(crate) fn resolved(&self) -> Self {
        let mut node = self.clone();
        for _ in 0..MAXIMUM_HOPS {
            let Some(target) = node.text("$ref").and_then(|text| text.strip_prefix('#')) else {
                break;
            };
            let Some(pointer) = Pointer::parse(target) else {
                break;
            };
            let Some(value) = self.root.pointer(target) else {
                break;
            };
            node = self.at(pointer, value);
        }
        node
    }

    /// A member that is a text.
    pub(crate) fn text(&self, key: &str) -> Option<&'d str> {
        self.value.as_object()?.get(key)?.as_str()
    }

    /// Whether a member is `true`.
    pub(crate) fn flag(&self, key: &str) -> bool {
        self.value.get(key).and_then(Value::as_bool) == Some(true)
    }

    /// The name of a component, if that is what it is.
    pub(crate) fn component(&self) -> Option<String> {
        let mut segments = self.pointer.segments();
        let is_component = segments.next().as_deref() == Some("components");
        let name = segments.nth(1)?.into_owned();
        (is_component && segments.next().is_none()).then_some(name)
    }

    fn at(&self, pointer: Pointer, value: &'d Value) -> Self {
        Self {
            root: self.root,
            pointer,
            value,
        }
    }
}
