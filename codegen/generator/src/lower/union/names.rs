//! The names of alternatives: each depends on its own branch only, so that an added one changes no other.

use heck::ToSnakeCase;
use serde_json::Value;

use super::super::Lowering;
use super::super::components::Place;
use super::super::shape::{JsonType, Shape};
use super::Branch;
use crate::naming;

/// The name of a value.
pub(super) fn of_constant(constant: &Value, title: Option<&str>) -> String {
    match (title, constant) {
        (Some(title), _) if !title.trim().is_empty() => naming::type_name(title),
        (_, Value::String(text)) => naming::type_name(text),
        (_, Value::Number(number)) => naming::type_name(&number.to_string().replace('-', "Minus ")),
        (_, other) => naming::type_name(&other.to_string()),
    }
}

/// The name of an alternative, before that without the words that it begins or ends with like its union: of the union `Event`,
/// `UserEvent` is `User`.
pub(super) fn short_and_long(name: &str, owner: &str) -> Vec<String> {
    let name = naming::type_name(name);
    let short = without_owner(&name, &naming::type_name(owner));
    short.into_iter().chain([name]).collect()
}

fn without_owner(name: &str, owner: &str) -> Option<String> {
    let (name, owner) = (name.to_snake_case(), owner.to_snake_case());
    let (name, owner): (Vec<&str>, Vec<&str>) =
        (name.split('_').collect(), owner.split('_').collect());
    let same = |pair: &(&&str, &&str)| pair.0 == pair.1;
    let start = name.iter().zip(&owner).take_while(same).count();
    let (rest, owner) = (name.get(start..)?, owner.get(start..)?);
    let end = rest
        .iter()
        .rev()
        .zip(owner.iter().rev())
        .take_while(same)
        .count();
    let rest = rest.get(..rest.len() - end)?;
    let begins_as_name = rest.first()?.starts_with(char::is_alphabetic);
    let is_shorter = rest.len() < name.len();
    (begins_as_name && is_shorter).then(|| naming::type_name(&rest.join("_")))
}

impl<'d> Lowering<'d> {
    /// The names of an alternative that holds a value, in the order in which they are tried. `owner` is the union.
    pub(super) fn wanted_names(&self, branch: &Branch<'d>, owner: &str) -> Vec<String> {
        let named = branch.place.component.or(branch.title());
        if let Some(name) = named.filter(|name| !name.trim().is_empty()) {
            return short_and_long(name, owner);
        }
        let inner = self.unwrapped(branch.place.clone());
        if let Some(name) = inner.component {
            return short_and_long(name, owner);
        }
        let shape = Shape::of(inner.schema);
        let (first, second) = match shape.kind {
            _ if !shape.one_of.is_empty() || !shape.any_of.is_empty() => ("Either", None),
            _ if !shape.all_of.is_empty() => return vec![self.object_name(&inner, &shape)],
            Some(JsonType::String) => {
                let name = match shape.format {
                    Some("date-time") => "Timestamp",
                    Some("date") => "Date",
                    Some("uuid") => "Uuid",
                    Some("byte") => "Base64",
                    _ => "Text",
                };
                (name, None)
            }
            Some(JsonType::Integer) => ("Number", Some("Integer".to_owned())),
            Some(JsonType::Number) => ("Number", Some("Float".to_owned())),
            Some(JsonType::Boolean) => ("Boolean", None),
            Some(JsonType::Array) => ("List", self.list_name(&inner, &shape)),
            Some(JsonType::Object) if shape.has_properties() => {
                return vec![self.object_name(&inner, &shape)];
            }
            Some(JsonType::Object) => ("Object", Some("Map".to_owned())),
            None => ("Any", None),
        };
        [first.to_owned()].into_iter().chain(second).collect()
    }

    /// The name of an alternative that is one of several parts of an object.
    pub(super) fn long_name(&self, branch: &Branch<'d>) -> String {
        let names = self.wanted_names(branch, "");
        names.into_iter().next().unwrap_or_default()
    }

    /// After its only named part, or the constant that every such object has.
    fn object_name(&self, place: &Place<'d>, shape: &Shape<'d>) -> String {
        let at = place.pointer.child("allOf");
        let parts = shape.all_of.iter().enumerate();
        let mut names =
            parts.filter_map(|(index, part)| self.place(part, &at.item(index))?.component);
        if let (Some(name), None) = (names.next(), names.next()) {
            return naming::type_name(name);
        }
        let constants = shape.required.iter().find_map(|name| {
            let member = shape.properties?.get(name)?;
            let place = self.place(member, &place.pointer)?;
            match Shape::of(place.schema).values.json().as_slice() {
                [only] => Some(of_constant(only, None)),
                _ => None,
            }
        });
        constants.unwrap_or_else(|| "Object".to_owned())
    }

    fn list_name(&self, place: &Place<'d>, shape: &Shape<'d>) -> Option<String> {
        let item = self.place(shape.items?, &place.pointer.child("items"))?;
        if let Some(name) = item.component {
            return Some(format!("{}List", naming::type_name(name)));
        }
        let word = match Shape::of(item.schema).kind? {
            JsonType::String => "Text",
            JsonType::Integer | JsonType::Number => "Number",
            JsonType::Boolean => "Boolean",
            JsonType::Array => "List",
            JsonType::Object => "Object",
        };
        Some(format!("{word}List"))
    }
}
