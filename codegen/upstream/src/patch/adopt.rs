//! Objects of the upstream document in the terms of ours: our names for what both have, no prose, no extensions.
//!
//! Descriptions are left out because those of our documents are in our own words, and because an upstream text may not be
//! free to copy.

use std::collections::{BTreeMap, HashMap, HashSet};

use openapi_codegen::finding::Pointer;
use serde_json::{Map, Value, json};

use crate::compare::{Node, path_parameters, security_in_our_terms};
use crate::difference::Object;

/// Levels of a schema that are copied; references end one.
const MAXIMUM_DEPTH: usize = 64;
/// Components that one run adds at most.
const MAXIMUM_COMPONENTS: usize = 2_000;

/// Brings objects over, and remembers what they need besides.
pub(super) struct Adopter<'d> {
    ours: Node<'d>,
    theirs: Node<'d>,
    /// Their components that are one of ours.
    counterparts: &'d HashMap<Pointer, Pointer>,
    /// Their components that are new: the names they get, the same in all patches.
    names: BTreeMap<Pointer, String>,
    taken: HashSet<String>,
    is_3_1: bool,
}

/// A value with the schemas that must be added for it.
pub(super) struct Adopted {
    pub(super) value: Value,
    pub(super) schemas: BTreeMap<String, Value>,
}

/// New components on the way into one patch.
#[derive(Default)]
struct Needs {
    wanted: Vec<(String, Pointer)>,
    known: HashSet<String>,
}

impl<'d> Adopter<'d> {
    /// `is_3_1`: whether our document is written in OpenAPI 3.1 or later.
    pub(super) fn new(
        ours: &'d Value,
        theirs: &'d Value,
        counterparts: &'d HashMap<Pointer, Pointer>,
        is_3_1: bool,
    ) -> Self {
        let (ours, theirs) = (Node::root(ours), Node::root(theirs));
        let schemas = ours.member("components");
        let schemas = schemas.and_then(|components| components.member("schemas"));
        let taken = schemas.iter().flat_map(Node::members);
        let taken = taken.map(|(name, _)| name.to_owned()).collect();
        Self {
            ours,
            theirs,
            counterparts,
            names: BTreeMap::new(),
            taken,
            is_3_1,
        }
    }

    /// An object at a place of their document.
    pub(super) fn object(&mut self, pointer: &Pointer, object: Object) -> Option<Adopted> {
        let node = self.node(pointer)?;
        self.whole(|adopter, needs| match object {
            Object::Schema => adopter.schema(&node, needs, 0),
            Object::Parameter => adopter.parameter(&node, needs, None),
            Object::Body => adopter.body(&node, needs),
            Object::Response => adopter.response(&node, needs),
            Object::Header => adopter.header(&node, needs),
            Object::MediaType => adopter.media_type(&node, needs),
        })
    }

    /// An operation of their document, for a path of ours.
    pub(super) fn operation(&mut self, pointer: &Pointer, path: &str) -> Option<Adopted> {
        let node = self.node(pointer)?;
        let mut segments: Vec<String> = pointer.segments().map(Into::into).collect();
        segments.pop();
        let their_path = segments.pop().unwrap_or_default();
        let item = self.theirs.member("paths")?.member(&their_path)?.resolved();
        let existing = self.ours.member("paths");
        let existing = existing.and_then(|paths| paths.member(path));
        let existing = existing.map(|item| item.resolved());
        let names: Vec<(String, String)> = path_parameters(&their_path)
            .into_iter()
            .zip(path_parameters(path))
            .map(|(theirs, ours)| (theirs.to_owned(), ours.to_owned()))
            .collect();
        self.whole(|adopter, needs| {
            let mut made = Map::new();
            if let Some(tag) = adopter.tag(node.member("tags").as_ref(), existing.as_ref()) {
                made.insert("tags".to_owned(), json!([tag]));
            }
            if let Some(id) = node.text("operationId") {
                made.insert("operationId".to_owned(), id.into());
            }
            if node.flag("deprecated") {
                made.insert("deprecated".to_owned(), true.into());
            }
            let security = security_in_our_terms(&adopter.ours, &adopter.theirs, &node);
            made.extend(security.map(|security| ("security".to_owned(), security)));
            let parameters = adopter.parameters(&node, &item, existing.as_ref(), &names, needs);
            if !parameters.is_empty() {
                made.insert("parameters".to_owned(), parameters.into());
            }
            if let Some(body) = node.member("requestBody") {
                let body = adopter.body(&body.resolved(), needs);
                made.insert("requestBody".to_owned(), body);
            }
            let mut responses = Map::new();
            let all = node.member("responses");
            for (status, response) in all.iter().flat_map(Node::members) {
                if !status.starts_with("x-") {
                    let response = adopter.response(&response.resolved(), needs);
                    responses.insert(status.to_owned(), response);
                }
            }
            made.insert("responses".to_owned(), responses.into());
            Value::Object(made)
        })
    }

    /// Makes a value and everything that it refers to.
    fn whole(&mut self, make: impl FnOnce(&mut Self, &mut Needs) -> Value) -> Option<Adopted> {
        let mut needs = Needs::default();
        let value = make(self, &mut needs);
        let mut schemas = BTreeMap::new();
        while let Some((name, pointer)) = needs.wanted.pop() {
            if schemas.len() >= MAXIMUM_COMPONENTS {
                return None;
            }
            let node = self.node(&pointer)?;
            let schema = self.schema(&node, &mut needs, 0);
            schemas.insert(name, schema);
        }
        Some(Adopted { value, schemas })
    }

    fn node(&self, pointer: &Pointer) -> Option<Node<'d>> {
        let mut node = self.theirs.clone();
        for segment in pointer.segments() {
            let item = segment
                .parse()
                .ok()
                .and_then(|index| node.items().nth(index));
            node = node.member(&segment).or(item)?;
        }
        Some(node)
    }

    /// The tag that operations of the same path have, or theirs if we have it, too.
    fn tag(&self, theirs: Option<&Node<'d>>, item: Option<&Node<'d>>) -> Option<String> {
        let first = |operation: &Node<'d>| -> Option<String> {
            let tags = operation.value.get("tags")?.as_array()?;
            Some(tags.first()?.as_str()?.to_owned())
        };
        let neighbour = item.and_then(|item| item.members().find_map(|(_, node)| first(&node)));
        neighbour.or_else(|| {
            let wanted = theirs?.value.as_array()?.first()?.as_str()?;
            let tags = self.ours.value.get("tags").and_then(Value::as_array);
            let has = |tag: &Value| tag.get("name").and_then(Value::as_str) == Some(wanted);
            // A document without a list of tags takes any.
            tags.is_none_or(|tags| tags.iter().any(has))
                .then(|| wanted.to_owned())
        })
    }

    fn parameters(
        &mut self,
        operation: &Node<'d>,
        item: &Node<'d>,
        existing: Option<&Node<'d>>,
        names: &[(String, String)],
        needs: &mut Needs,
    ) -> Vec<Value> {
        let identity = |node: &Node<'d>| {
            let location = node.text("in").unwrap_or_default();
            (
                location.to_owned(),
                node.text("name").unwrap_or_default().to_owned(),
            )
        };
        let shared = existing.and_then(|item| item.member("parameters"));
        let mut known: HashSet<(String, String)> = shared
            .iter()
            .flat_map(Node::items)
            .map(|parameter| identity(&parameter.resolved()))
            .collect();
        let lists = [operation, item].map(|holder| holder.member("parameters"));
        let mut made = Vec::new();
        for parameter in lists.iter().flatten().flat_map(Node::items) {
            let parameter = parameter.resolved();
            let (location, name) = identity(&parameter);
            let ignored = ["accept", "content-type", "authorization"];
            if location == "header" && ignored.contains(&name.to_lowercase().as_str()) {
                continue;
            }
            let renamed = names.iter().find(|(theirs, _)| *theirs == name);
            let renamed = renamed.filter(|_| location == "path");
            let renamed = renamed.map(|(_, ours)| ours.clone());
            if known.insert((location, renamed.clone().unwrap_or(name))) {
                made.push(self.parameter(&parameter, needs, renamed));
            }
        }
        made
    }

    fn parameter(&mut self, node: &Node<'d>, needs: &mut Needs, name: Option<String>) -> Value {
        let mut made = Map::new();
        let name = name.map(Value::String);
        copy(
            node,
            &mut made,
            &["name", "in", "required", "deprecated", "style", "explode"],
        );
        if let Some(name) = name {
            made.insert("name".to_owned(), name);
        }
        self.holder(node, &mut made, needs);
        Value::Object(made)
    }

    fn header(&mut self, node: &Node<'d>, needs: &mut Needs) -> Value {
        let mut made = Map::new();
        copy(
            node,
            &mut made,
            &["required", "deprecated", "style", "explode"],
        );
        self.holder(node, &mut made, needs);
        Value::Object(made)
    }

    fn body(&mut self, node: &Node<'d>, needs: &mut Needs) -> Value {
        let mut made = Map::new();
        copy(node, &mut made, &["required"]);
        self.holder(node, &mut made, needs);
        Value::Object(made)
    }

    fn response(&mut self, node: &Node<'d>, needs: &mut Needs) -> Value {
        let mut made = Map::new();
        // OpenAPI wants one.
        made.insert("description".to_owned(), "Not described here yet.".into());
        let headers = node.member("headers");
        let mut all = Map::new();
        for (name, header) in headers.iter().flat_map(Node::members) {
            let header = self.header(&header.resolved(), needs);
            all.insert(name.to_owned(), header);
        }
        if !all.is_empty() {
            made.insert("headers".to_owned(), all.into());
        }
        self.holder(node, &mut made, needs);
        Value::Object(made)
    }

    fn media_type(&mut self, node: &Node<'d>, needs: &mut Needs) -> Value {
        let mut made = Map::new();
        self.holder(node, &mut made, needs);
        Value::Object(made)
    }

    /// `schema` and `content` of whatever has them.
    fn holder(&mut self, node: &Node<'d>, made: &mut Map<String, Value>, needs: &mut Needs) {
        if let Some(schema) = node.member("schema") {
            let schema = self.schema(&schema, needs, 0);
            made.insert("schema".to_owned(), schema);
        }
        if let Some(content) = node.member("content") {
            let mut all = Map::new();
            for (name, media_type) in content.members() {
                let media_type = self.media_type(&media_type.resolved(), needs);
                all.insert(name.to_owned(), media_type);
            }
            made.insert("content".to_owned(), all.into());
        }
    }

    fn schema(&mut self, node: &Node<'d>, needs: &mut Needs, depth: usize) -> Value {
        if depth > MAXIMUM_DEPTH {
            return Value::Object(Map::new());
        }
        if node.text("$ref").is_some() {
            return self.reference(node, needs);
        }
        let Some(object) = node.value.as_object() else {
            return node.value.clone();
        };
        let mut made = Map::new();
        for (key, value) in object {
            let Some(child) = node.member(key) else {
                continue;
            };
            let value = match key.as_str() {
                "title" | "description" | "example" | "examples" | "externalDocs" | "xml" => {
                    continue;
                }
                extension if extension.starts_with("x-") => continue,
                "properties" => child
                    .members()
                    .map(|(name, schema)| (name.to_owned(), self.schema(&schema, needs, depth + 1)))
                    .collect::<Map<_, _>>()
                    .into(),
                "allOf" | "anyOf" | "oneOf" => child
                    .items()
                    .map(|schema| self.schema(&schema, needs, depth + 1))
                    .collect::<Vec<_>>()
                    .into(),
                "items" | "additionalProperties" | "not" => self.schema(&child, needs, depth + 1),
                "discriminator" => match child.text("propertyName") {
                    // The names in its mapping are theirs.
                    Some(name) => json!({ "propertyName": name }),
                    None => continue,
                },
                _ => value.clone(),
            };
            made.insert(key.clone(), value);
        }
        if self.is_3_1 {
            to_3_1(&mut made);
        }
        Value::Object(made)
    }

    /// A reference to our counterpart, or to a schema that is yet to be added.
    fn reference(&mut self, node: &Node<'d>, needs: &mut Needs) -> Value {
        let target = node.resolved();
        if let Some(ours) = self.counterparts.get(&target.pointer) {
            return json!({ "$ref": format!("#{ours}") });
        }
        let Some(wanted) = target.component() else {
            return Value::Object(Map::new());
        };
        let name = if let Some(name) = self.names.get(&target.pointer) {
            name.clone()
        } else {
            let numbered = (2..=u32::MAX).map(|number| format!("{wanted}{number}"));
            let mut candidates = std::iter::once(wanted.clone()).chain(numbered);
            let name = candidates.find(|name| !self.taken.contains(name));
            let name = name.unwrap_or(wanted);
            self.taken.insert(name.clone());
            self.names.insert(target.pointer.clone(), name.clone());
            name
        };
        if needs.known.insert(name.clone()) {
            needs.wanted.push((name.clone(), target.pointer));
        }
        let pointer = Pointer::root().child("components").child("schemas");
        json!({ "$ref": format!("#{}", pointer.child(&name)) })
    }
}

fn copy(node: &Node<'_>, made: &mut Map<String, Value>, keys: &[&str]) {
    for &key in keys {
        if let Some(value) = node.value.get(key) {
            made.insert(key.to_owned(), value.clone());
        }
    }
}

/// What 3.1 says in another way than 3.0.
fn to_3_1(schema: &mut Map<String, Value>) {
    if schema.shift_remove("nullable") == Some(Value::Bool(true))
        && let Some(kind) = schema.get_mut("type")
    {
        *kind = json!([kind.take(), "null"]);
    }
    for (limit, exclusive) in [
        ("minimum", "exclusiveMinimum"),
        ("maximum", "exclusiveMaximum"),
    ] {
        if schema.get(exclusive).is_some_and(Value::is_boolean)
            && schema.shift_remove(exclusive) == Some(Value::Bool(true))
            && let Some(value) = schema.shift_remove(limit)
        {
            schema.insert(exclusive.to_owned(), value);
        }
    }
}
