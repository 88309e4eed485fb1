//! The names of alternatives: each depends on its own branch only, so that an added one changes no other.

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

impl<'d> Lowering<'d> {
    /// The names of an alternative that holds a value, in the order in which they are tried.
    pub(super) fn wanted_names(&self, branch: &Branch<'d>) -> Vec<String> {
        let named = branch.place.component.or(branch.title());
        if let Some(name) = named.filter(|name| !name.trim().is_empty()) {
            return vec![naming::type_name(name)];
        }
        let inner = self.unwrapped(branch.place.clone());
        if let Some(name) = inner.component {
            return vec![naming::type_name(name)];
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
