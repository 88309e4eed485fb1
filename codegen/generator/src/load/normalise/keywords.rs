//! Keywords of lists and objects that OpenAPI 3.0 does not have.

use serde_json::{Value, json};

use super::{Normaliser, Object, PREFIX_ITEMS};
use crate::finding::Code;
use crate::load::structure::Place;

/// Keywords that only validate.
pub(super) const UNCHECKED: &[&str] = &[
    "if",
    "then",
    "else",
    "dependentRequired",
    "dependentSchemas",
    "dependencies",
    "contains",
    "minContains",
    "maxContains",
    "propertyNames",
    "unevaluatedItems",
    "unevaluatedProperties",
    "contentSchema",
];

impl Normaliser<'_> {
    /// `prefixItems` (and the older list in `items`): the schemas of the items become the branches of `items.oneOf`.
    pub(super) fn tuple(&mut self, schema: &mut Object, place: &Place<'_>) {
        let (key, rest) = if schema.get("prefixItems").is_some_and(Value::is_array) {
            ("prefixItems", "items")
        } else if schema.get("items").is_some_and(Value::is_array) {
            ("items", "additionalItems")
        } else {
            schema.shift_remove("additionalItems");
            return;
        };
        let Some(Value::Array(mut branches)) = schema.shift_remove(key) else {
            return;
        };
        let count = branches.len();
        if count == 0 {
            return;
        }
        for index in 0..count {
            let index = index.to_string();
            self.moved(place, &[key, &index], &["items", "oneOf", &index]);
        }
        match schema.shift_remove(rest) {
            Some(further @ Value::Object(_)) => {
                branches.push(further);
                let last = count.to_string();
                self.moved(place, &[rest], &["items", "oneOf", &last]);
            }
            Some(Value::Bool(false)) => {
                schema
                    .entry("maxItems")
                    .or_insert_with(|| Value::from(count));
            }
            _ => {}
        }
        schema.insert("items".to_owned(), json!({ "oneOf": branches }));
        self.moved(place, &[key], &["items", "oneOf"]);
        schema.insert(PREFIX_ITEMS.to_owned(), Value::from(count));
        if !schema.contains_key("type") {
            schema.insert("type".to_owned(), "array".into());
        }
        // The list of the older form has gone with what was in it.
        schema.shift_remove("additionalItems");
    }

    /// `patternProperties`: the members that have no name of their own.
    pub(super) fn pattern_properties(&mut self, schema: &mut Object, place: &Place<'_>) {
        let Some(Value::Object(patterns)) = schema.shift_remove("patternProperties") else {
            return;
        };
        let names: Vec<String> = patterns.keys().cloned().collect();
        let mut branches: Vec<Value> = patterns.into_iter().map(|(_, value)| value).collect();
        let here = place.key("patternProperties");
        let further = schema.shift_remove("additionalProperties");
        let anything = matches!(further, Some(Value::Bool(true)))
            || further
                .as_ref()
                .is_some_and(|value| value.as_object().is_some_and(Object::is_empty));
        let message = if anything {
            "the client takes members of any name and any value: it does not tell names by their pattern"
        } else {
            "the client takes members of any name: it does not check them against the patterns"
        };
        self.warn(
            Code::PatternProperties,
            here.pointer(),
            message,
            "nothing to do if every name is welcome; otherwise name the members in `properties`",
        );
        let whole = if anything {
            Value::Bool(true)
        } else {
            for (index, name) in names.iter().enumerate() {
                let from = ["patternProperties", name];
                if names.len() == 1 && !matches!(further, Some(Value::Object(_))) {
                    self.moved(place, &from, &["additionalProperties"]);
                } else {
                    let index = index.to_string();
                    self.moved(place, &from, &["additionalProperties", "anyOf", &index]);
                }
            }
            if let Some(further @ Value::Object(_)) = further {
                branches.push(further);
            }
            match branches.pop() {
                None => Value::Bool(true),
                Some(only) if branches.is_empty() => only,
                Some(last) => {
                    branches.push(last);
                    json!({ "anyOf": branches })
                }
            }
        };
        schema.insert("additionalProperties".to_owned(), whole);
        if !schema.contains_key("type") {
            schema.insert("type".to_owned(), "object".into());
        }
    }

    /// `property: false`: there is no such member.
    pub(super) fn impossible_properties(&mut self, schema: &mut Object, place: &Place<'_>) {
        let Some(Value::Object(members)) = schema.get_mut("properties") else {
            return;
        };
        let impossible: Vec<String> = members
            .iter()
            .filter(|(_, value)| **value == Value::Bool(false))
            .map(|(name, _)| name.clone())
            .collect();
        for name in impossible {
            members.shift_remove(&name);
            self.warn(
                Code::ImpossibleProperty,
                place.key("properties").key(&name).pointer(),
                format!("the schema `false` has no value: the client has no member `{name}`"),
                "remove the property, or give it a schema",
            );
        }
    }
}
