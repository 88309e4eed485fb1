//! Changes to a document as a tree.

use serde_json::{Value, json};

use crate::{Choices, words};

/// A document does not grow beyond this many values: what is searched for is odd, not large.
const MOST_VALUES: usize = 5_000;

/// One step from a value to a member.
#[derive(Debug, Clone)]
enum Step {
    Key(String),
    Index(usize),
}

/// Changes one to five places of `tree`; what is put there comes from the words of OpenAPI, from elsewhere in the tree, or
/// from one of the `donors`.
pub fn mutate(tree: &mut Value, donors: &[Value], choices: &mut Choices) {
    for _ in 0..=choices.below(5) {
        change(tree, donors, choices);
    }
}

/// The same for a text, YAML or JSON; `None` when it is neither. What comes out is JSON.
#[must_use]
pub fn mutated_text(text: &str, donors: &[Value], seed: u64) -> Option<String> {
    let mut tree: Value = serde_yaml::from_str(text).ok()?;
    mutate(&mut tree, donors, &mut Choices::seeded(seed));
    serde_json::to_string(&tree).ok()
}

fn change(tree: &mut Value, donors: &[Value], choices: &mut Choices) {
    let places = places(tree);
    let place = choices.of(&places).clone();
    let key = key_of(&place).unwrap_or("schema").to_owned();
    match choices.below(12) {
        0 => remove(tree, &place),
        1 => {
            let new = words::value_of(&key, choices);
            put(tree, &place, new);
        }
        2 => put(tree, &place, words::schema(choices, 0)),
        3 => put(tree, &place, words::scalar(choices)),
        4 => {
            let other = choices.of(&places).clone();
            swap(tree, &place, &other);
        }
        5 if places.len() < MOST_VALUES => {
            // A subtree within itself: the same words, one level deeper.
            let other = choices.of(&places).clone();
            let inner = at(tree, &other).cloned().unwrap_or_default();
            put(tree, &place, inner);
        }
        6 if places.len() < MOST_VALUES && !donors.is_empty() => {
            graft(tree, &place, donors, choices);
        }
        7 => rename(tree, &place, choices),
        8 => insert(tree, &place, choices),
        9 => {
            let target = reference(&places, choices);
            put(tree, &place, json!({ "$ref": target }));
        }
        10 => wrap(tree, &place, choices),
        _ => duplicate(tree, &place, choices),
    }
}

/// Where every value is, the root included.
fn places(tree: &Value) -> Vec<Vec<Step>> {
    let mut places = Vec::new();
    let mut open: Vec<(Vec<Step>, &Value)> = vec![(Vec::new(), tree)];
    while let Some((place, value)) = open.pop() {
        let child = |step: Step| {
            let mut place = place.clone();
            place.push(step);
            place
        };
        match value {
            Value::Object(members) => {
                open.extend(
                    members
                        .iter()
                        .map(|(key, value)| (child(Step::Key(key.clone())), value)),
                );
            }
            Value::Array(items) => {
                open.extend(
                    items
                        .iter()
                        .enumerate()
                        .map(|(index, value)| (child(Step::Index(index)), value)),
                );
            }
            _ => {}
        }
        places.push(place);
    }
    places
}

fn at<'t>(tree: &'t Value, place: &[Step]) -> Option<&'t Value> {
    place.iter().try_fold(tree, |value, step| match step {
        Step::Key(key) => value.get(key),
        Step::Index(index) => value.get(index),
    })
}

fn at_mut<'t>(tree: &'t mut Value, place: &[Step]) -> Option<&'t mut Value> {
    place.iter().try_fold(tree, |value, step| match step {
        Step::Key(key) => value.get_mut(key),
        Step::Index(index) => value.get_mut(index),
    })
}

/// The name of the member, or of the list that it is an item of.
fn key_of(place: &[Step]) -> Option<&str> {
    place.iter().rev().find_map(|step| match step {
        Step::Key(key) => Some(key.as_str()),
        Step::Index(_) => None,
    })
}

fn put(tree: &mut Value, place: &[Step], new: Value) {
    // The root stays a mapping: everything else is refused at once.
    if !place.is_empty()
        && let Some(value) = at_mut(tree, place)
    {
        *value = new;
    }
}

fn remove(tree: &mut Value, place: &[Step]) {
    let Some((step, parent)) = place.split_last() else {
        return;
    };
    match (at_mut(tree, parent), step) {
        (Some(Value::Object(members)), Step::Key(key)) => {
            members.shift_remove(key);
        }
        (Some(Value::Array(items)), Step::Index(index)) if *index < items.len() => {
            items.remove(*index);
        }
        _ => {}
    }
}

fn swap(tree: &mut Value, one: &[Step], other: &[Step]) {
    let values = at(tree, one).cloned().zip(at(tree, other).cloned());
    if let Some((first, second)) = values {
        put(tree, one, second);
        put(tree, other, first);
    }
}

/// Puts what another document has under the same key, or else anything of it.
fn graft(tree: &mut Value, place: &[Step], donors: &[Value], choices: &mut Choices) {
    let donor = choices.of(donors);
    let places = places(donor);
    let same: Vec<&Vec<Step>> = places
        .iter()
        .filter(|other| key_of(other) == key_of(place))
        .collect();
    let from = if same.is_empty() {
        choices.of(&places)
    } else {
        choices.of(&same)
    };
    if let Some(value) = at(donor, from) {
        put(tree, place, value.clone());
    }
}

fn rename(tree: &mut Value, place: &[Step], choices: &mut Choices) {
    let Some((Step::Key(key), parent)) = place.split_last() else {
        return;
    };
    let new = match choices.below(4) {
        0 => (*choices.of(words::KEYS)).to_owned(),
        1 => format!("{key}{}", words::name(choices)),
        2 => key.to_uppercase(),
        _ => words::name(choices).to_owned(),
    };
    if let Some(Value::Object(members)) = at_mut(tree, parent)
        && let Some(value) = members.shift_remove(key)
    {
        members.insert(new, value);
    }
}

fn insert(tree: &mut Value, place: &[Step], choices: &mut Choices) {
    match at_mut(tree, place) {
        Some(Value::Object(members)) => {
            let key = *choices.of(words::KEYS);
            members.insert(key.to_owned(), words::value_of(key, choices));
        }
        Some(Value::Array(items)) => {
            let key = key_of(place).unwrap_or("schema");
            items.push(words::value_of(key, choices));
        }
        Some(Value::String(text)) => text.push_str(words::name(choices)),
        _ => {}
    }
}

/// To something in the document, sensible or not.
fn reference(places: &[Vec<Step>], choices: &mut Choices) -> String {
    let schemas: Vec<&Vec<Step>> = places
        .iter()
        .filter(|place| matches!(place.as_slice(), [Step::Key(one), Step::Key(_), Step::Key(_)] if one == "components"))
        .collect();
    let place = if schemas.is_empty() || choices.below(4) == 0 {
        choices.of(places)
    } else {
        choices.of(&schemas)
    };
    let mut text = "#".to_owned();
    for step in place {
        text.push('/');
        match step {
            Step::Key(key) => text.push_str(&key.replace('~', "~0").replace('/', "~1")),
            Step::Index(index) => text.push_str(&index.to_string()),
        }
    }
    text
}

/// Puts a value into a list, a union, an item or a property, up to 40 times.
fn wrap(tree: &mut Value, place: &[Step], choices: &mut Choices) {
    let Some(value) = at(tree, place) else { return };
    let mut value = value.clone();
    let times = if choices.below(8) == 0 { 40 } else { 1 };
    for _ in 0..times {
        value = match choices.below(6) {
            0 => json!({ "allOf": [value] }),
            1 => json!({ "oneOf": [value, { "type": "string" }] }),
            2 => json!({ "anyOf": [value, { "type": "null" }] }),
            3 => json!({ "type": "array", "items": value }),
            4 => json!({ "type": "object", "required": ["a"], "properties": { "a": value } }),
            _ => json!({ "type": "object", "additionalProperties": value }),
        };
    }
    put(tree, place, value);
}

fn duplicate(tree: &mut Value, place: &[Step], choices: &mut Choices) {
    let Some((step, parent)) = place.split_last() else {
        return;
    };
    let Some(value) = at(tree, place).cloned() else {
        return;
    };
    match (at_mut(tree, parent), step) {
        (Some(Value::Object(members)), Step::Key(key)) => {
            let name = format!("{key}{}", words::name(choices));
            members.insert(name, value);
        }
        (Some(Value::Array(items)), _) => items.push(value),
        _ => {}
    }
}
