//! A schema as what it demands of a value, however it is put together.

use std::collections::{BTreeMap, HashSet};

use indexmap::IndexMap;
use serde_json::Value;

use super::node::Node;

/// Parts of an `allOf`, with theirs, that are looked at.
const MAXIMUM_PARTS: usize = 256;

/// Keywords whose value stands for itself.
pub(super) const FACETS: [&str; 14] = [
    "format",
    "default",
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "multipleOf",
    "minLength",
    "maxLength",
    "pattern",
    "minItems",
    "maxItems",
    "minProperties",
    "maxProperties",
];

/// Keywords that are `false` unless they are there.
pub(super) const FLAGS: [&str; 3] = ["uniqueItems", "readOnly", "writeOnly"];

/// A schema, the parts of its `allOf` taken together.
pub(super) struct View<'d> {
    /// The schema itself, behind its references.
    pub(super) node: Node<'d>,
    /// `object`, `string`, …; none for any JSON and for unions.
    pub(super) kind: Option<&'static str>,
    pub(super) nullable: bool,
    /// `None` if any value will do; with the schema that limits them.
    pub(super) values: Option<(Vec<&'d Value>, Node<'d>)>,
    pub(super) facets: BTreeMap<&'static str, (&'d Value, Node<'d>)>,
    pub(super) properties: IndexMap<&'d str, Node<'d>>,
    /// The schema that further properties belong to.
    pub(super) holder: Node<'d>,
    pub(super) required: Vec<&'d str>,
    pub(super) items: Option<Node<'d>>,
    /// The schema of properties without a name.
    pub(super) additional: Option<Node<'d>>,
    pub(super) alternatives: Vec<Node<'d>>,
    /// The list of the alternatives; none when they come from several lists.
    pub(super) union: Option<Node<'d>>,
}

impl<'d> View<'d> {
    pub(super) fn of(schema: &Node<'d>) -> Self {
        let node = schema.resolved();
        let mut view = Self {
            holder: node.clone(),
            node: node.clone(),
            kind: None,
            nullable: false,
            values: None,
            facets: BTreeMap::new(),
            properties: IndexMap::new(),
            required: Vec::new(),
            items: None,
            additional: None,
            alternatives: Vec::new(),
            union: None,
        };
        let mut seen = HashSet::new();
        let mut open = vec![node];
        let mut unions = 0_usize;
        while let Some(part) = open.pop() {
            if seen.len() >= MAXIMUM_PARTS || !seen.insert(part.pointer.clone()) {
                continue;
            }
            view.take(&part);
            for keyword in ["oneOf", "anyOf"] {
                let Some(list) = part.member(keyword) else {
                    continue;
                };
                let all: Vec<_> = list.items().collect();
                match all.as_slice() {
                    [] => {}
                    // One alternative is no choice.
                    [only] => open.push(only.resolved()),
                    _ => {
                        unions += 1;
                        view.alternatives.extend(all);
                        view.union = (unions == 1).then_some(list);
                    }
                }
            }
            let parts: Vec<_> = part.member("allOf").iter().flat_map(Node::items).collect();
            // The first is looked at first, and what is said first counts.
            open.extend(parts.iter().rev().map(Node::resolved));
        }
        if view.kind.is_none() {
            view.kind = view.evident_kind();
        }
        let mut branches = view.alternatives.iter().map(Node::resolved);
        view.nullable |= branches.any(|branch| branch.flag("nullable"));
        view
    }

    /// Whether it lets every value pass.
    pub(super) fn is_anything(&self) -> bool {
        self.kind.is_none() && self.alternatives.is_empty() && self.values.is_none()
    }

    /// Takes over what one part says.
    fn take(&mut self, part: &Node<'d>) {
        if self.kind.is_none() {
            self.kind = part.text("type").and_then(known_kind);
        }
        self.nullable |= part.flag("nullable");
        if self.values.is_none()
            && let Some(list) = part.value.get("enum").and_then(Value::as_array)
        {
            self.nullable |= list.contains(&Value::Null);
            let values = list.iter().filter(|value| !value.is_null()).collect();
            self.values = Some((values, part.clone()));
        }
        for key in FACETS.into_iter().chain(FLAGS) {
            if let Some(value) = part.value.get(key) {
                let entry = self.facets.entry(key);
                entry.or_insert_with(|| (value, part.clone()));
            }
        }
        if let Some(properties) = part.member("properties") {
            if self.properties.is_empty() && self.node.member("properties").is_none() {
                let is_shared = part.component().is_some();
                self.holder = if is_shared {
                    self.node.clone()
                } else {
                    part.clone()
                };
            }
            for (name, property) in properties.members() {
                self.properties.entry(name).or_insert(property);
            }
        }
        let required = part.value.get("required").and_then(Value::as_array);
        for name in required.into_iter().flatten().filter_map(Value::as_str) {
            if !self.required.contains(&name) {
                self.required.push(name);
            }
        }
        if self.items.is_none() {
            self.items = part.member("items");
        }
        if self.additional.is_none() {
            let schema = part.member("additionalProperties");
            self.additional = schema.filter(|schema| schema.value.is_object());
        }
    }

    /// The kind that the other keywords imply.
    fn evident_kind(&self) -> Option<&'static str> {
        if !self.properties.is_empty() || self.additional.is_some() {
            return Some("object");
        }
        if self.items.is_some() {
            return Some("array");
        }
        let (values, _) = self.values.as_ref()?;
        let all =
            |fits: fn(&Value) -> bool| !values.is_empty() && values.iter().all(|value| fits(value));
        if all(Value::is_string) {
            Some("string")
        } else if all(|value| value.is_i64() || value.is_u64()) {
            Some("integer")
        } else if all(Value::is_boolean) {
            Some("boolean")
        } else {
            None
        }
    }
}

fn known_kind(text: &str) -> Option<&'static str> {
    ["object", "array", "string", "integer", "number", "boolean"]
        .into_iter()
        .find(|kind| *kind == text)
}
