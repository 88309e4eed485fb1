//! What the data of a Server-Sent Event holds (3.2's `itemSchema`).
//!
//! An event's data is a text, and `contentSchema` says what the text holds. The client hands on what it holds, so in the schemas
//! of events that is what the data is. A schema that describes something else as well is left as it is.

use std::collections::{HashMap, HashSet};

use serde_json::{Map, Value, json};

use crate::finding::Pointer;
use crate::load::origins::Origins;
use crate::load::structure::METHODS;
use crate::media_type::{Stream, stream};
use crate::request_media::is_json;

/// Puts the schema of its content in the place of the data, wherever events are described.
pub(super) fn unpack(tree: &mut Value, origins: &mut Origins) {
    let items = items(tree);
    if items.is_empty() {
        return;
    }
    let uses = uses(tree);
    let (_, found) = described(tree, &items, &HashSet::new());
    let others = found
        .into_iter()
        .filter(|(name, count)| uses.get(name) != Some(count));
    let mut shared: HashSet<String> = others.map(|(name, _)| name).collect();
    // A component that a shared one refers to is shared, too.
    let roots: Vec<Pointer> = shared.iter().filter_map(|name| place_of(name)).collect();
    let (_, behind) = described(tree, &roots, &HashSet::new());
    shared.extend(behind.into_keys());
    let (places, _) = described(tree, &items, &shared);
    for place in &places {
        unpack_data(tree, place, origins);
    }
    for place in &places {
        leave_to_branches(tree, place);
    }
}

/// The schemas of the items of event streams.
fn items(tree: &Value) -> Vec<Pointer> {
    let members = |value: Option<&Value>| -> Vec<String> {
        let object = value.and_then(Value::as_object);
        object
            .into_iter()
            .flat_map(|object| object.keys().cloned())
            .collect()
    };
    let mut responses = Vec::new();
    let shared = Pointer::root().child("components").child("responses");
    for name in members(tree.pointer(shared.as_str())) {
        responses.push(shared.child(&name));
    }
    let paths = Pointer::root().child("paths");
    for path in members(tree.get("paths")) {
        for method in METHODS {
            let all = paths.child(&path).child(method).child("responses");
            let statuses = members(tree.pointer(all.as_str()));
            responses.extend(statuses.iter().map(|status| all.child(status)));
        }
    }
    let mut items = Vec::new();
    for response in responses {
        let content = response.child("content");
        for media_type in members(tree.pointer(content.as_str())) {
            let item = content.child(&media_type).child("itemSchema");
            if stream(&media_type) == Some(Stream::Events) && tree.pointer(item.as_str()).is_some()
            {
                items.push(item);
            }
        }
    }
    items
}

/// How often each schema among the components is referred to.
fn uses(tree: &Value) -> HashMap<String, usize> {
    let mut uses = HashMap::new();
    let mut open = vec![tree];
    while let Some(value) = open.pop() {
        match value {
            Value::Object(object) => {
                if let Some(name) = component(value) {
                    *uses.entry(name.to_owned()).or_default() += 1;
                }
                open.extend(object.values());
            }
            Value::Array(list) => open.extend(list),
            _ => {}
        }
    }
    uses
}

fn component(schema: &Value) -> Option<&str> {
    let reference = schema.get("$ref")?.as_str()?;
    reference.strip_prefix("#/components/schemas/")
}

/// Where a component is, of which the name is escaped as in a reference.
fn place_of(name: &str) -> Option<Pointer> {
    let schemas = Pointer::root().child("components").child("schemas");
    Pointer::parse(&format!("{}/{name}", schemas.as_str()))
}

/// All schemas that these consist of, and how often each component is met among them. Those that others share are not
/// entered.
fn described(
    tree: &Value,
    items: &[Pointer],
    shared: &HashSet<String>,
) -> (Vec<Pointer>, HashMap<String, usize>) {
    let mut found: HashMap<String, usize> = HashMap::new();
    let mut places = Vec::new();
    let mut seen = HashSet::new();
    let mut open: Vec<Pointer> = items.to_vec();
    while let Some(place) = open.pop() {
        let Some(schema) = tree.pointer(place.as_str()) else {
            continue;
        };
        if !seen.insert(place.clone()) {
            continue;
        }
        if let Some(name) = component(schema) {
            *found.entry(name.to_owned()).or_default() += 1;
            if !shared.contains(name) {
                open.extend(place_of(name));
            }
        }
        for key in ["allOf", "oneOf", "anyOf"] {
            let branches = schema.get(key).and_then(Value::as_array);
            let list = place.child(key);
            open.extend((0..branches.map_or(0, Vec::len)).map(|index| list.item(index)));
        }
        places.push(place);
    }
    (places, found)
}

fn unpack_data(tree: &mut Value, place: &Pointer, origins: &mut Origins) {
    let at = place.child("properties").child("data");
    let Some(data) = tree.pointer_mut(at.as_str()) else {
        return;
    };
    let media_type = data.get("contentMediaType").and_then(Value::as_str);
    if !media_type.is_some_and(is_json) {
        return;
    }
    if let Some(content) = data.get_mut("contentSchema").map(Value::take) {
        *data = content;
        origins.moved(&at.child("contentSchema"), &at);
    }
}

/// Where the branches say what the data holds, what stands beside them only says that it is a text.
fn leave_to_branches(tree: &mut Value, place: &Pointer) {
    let Some(schema) = tree.pointer_mut(place.as_str()) else {
        return;
    };
    let is_text = |data: &Value| {
        let keys = ["contentSchema", "enum", "const"];
        data.get("type").is_some_and(|ty| ty == "string")
            && !keys.iter().any(|key| data.get(key).is_some())
    };
    let data = schema
        .pointer("/properties/data")
        .filter(|data| is_text(data))
        .cloned();
    let Some(data) = data else { return };
    let required = schema.get("required").and_then(Value::as_array);
    let is_required = required.is_some_and(|names| names.iter().any(|name| name == "data"));
    for key in ["oneOf", "anyOf"] {
        let Some(branches) = schema.get_mut(key).and_then(Value::as_array_mut) else {
            continue;
        };
        let says_other = |branch: &Value| {
            branch
                .pointer("/properties/data")
                .is_some_and(|data| !is_text(data))
        };
        let are_inline = branches.iter().all(|branch| branch.get("$ref").is_none());
        if !are_inline || !branches.iter().any(says_other) {
            continue;
        }
        for branch in branches.iter_mut().filter_map(Value::as_object_mut) {
            let members = branch
                .entry("properties")
                .or_insert_with(|| Value::Object(Map::new()));
            if let Some(members) = members.as_object_mut() {
                members.entry("data").or_insert_with(|| data.clone());
            }
            if is_required {
                let required = branch.entry("required").or_insert_with(|| json!([]));
                if let Some(required) = required.as_array_mut()
                    && !required.iter().any(|name| name == "data")
                {
                    required.push("data".into());
                }
            }
        }
        if let Some(members) = schema.get_mut("properties").and_then(Value::as_object_mut) {
            members.shift_remove("data");
        }
        return;
    }
}
